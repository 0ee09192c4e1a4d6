#pragma once

#include "core/augment/partners.h"
#include "core/base/random.h"

#include <optional>
#include <utility>

namespace ballast {

/// Which image lends its content. In the order of params::PartnerRules.
enum class PartnerRule : std::uint8_t {
    Any,
    SameClass, ///< one that shares a class with the image; any where it has no object
    Rarest,    ///< one with an object of a rare class: a class is drawn by 1 / its objects
    Good       ///< one without any object
};
/// Which object is pasted. In the order of params::DonorRules.
enum class DonorRule : std::uint8_t { Rarest, Any, SameClass };

/// Draws partners by a rule. The same stream gives the same partners.
class PartnerChooser
{
public:
    /// `self` is the image that takes; it is never its own partner, but may lend an object.
    PartnerChooser(const PartnerSource *partners, const PartnerInfo &self);

    /// Index of an image that can be used, −1 if none was found.
    int image(PartnerRule rule, Rng &rng) const;
    /// Partner and object.
    std::optional<std::pair<int, int>> object(DonorRule rule, Rng &rng) const;

private:
    ClassId rareClass(Rng &rng) const;
    ClassId ownClass(Rng &rng) const;
    int pick(const std::vector<int> *pool, Rng &rng) const;

    const PartnerSource *m_partners;
    std::uint64_t m_key;
    std::vector<ClassId> m_classes; ///< of the image's objects, each once, ascending
};

} // namespace ballast
