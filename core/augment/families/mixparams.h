#pragma once

#include "core/augment/params.h"

/// What the transforms that mix images share.
namespace ballast::params {

inline constexpr std::array PartnerRules{
    ParamChoice{"any", QT_TRANSLATE_NOOP("Transforms", "Any training image")},
    ParamChoice{"same_class", QT_TRANSLATE_NOOP("Transforms", "One with a class of this image")},
    ParamChoice{"rarest_first", QT_TRANSLATE_NOOP("Transforms", "Rarest class first")},
    ParamChoice{"good_images", QT_TRANSLATE_NOOP("Transforms", "Images without objects")}};

inline constexpr ParamSpec Partners = choice(
    "partner_rule", QT_TRANSLATE_NOOP("Transforms", "Partners"),
    QT_TRANSLATE_NOOP("Transforms",
                      "Which training images are taken. Rarest class first prefers images that "
                      "hold objects of which there are few. Validation and test images never lend "
                      "anything. Default: any."),
    PartnerRules);

} // namespace ballast::params
