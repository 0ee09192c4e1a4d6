#pragma once

#include "core/augment/program.h"

namespace ballast {

enum class Light : std::uint8_t { Ok, Watch, Bad };

/// How well a written box still tells where its object is.
struct BoxHonesty
{
    /// Area of the box for each area of the object's true outline that is visible, over the same
    /// ratio in the source: 1 = as tight as it was drawn, 2 = twice as loose.
    double growth = 1;
    double visible = 1; ///< share of the original object, over the whole chain
    Light light = Light::Ok;
};

/// What is thought of growth and visible share: the worse of both counts.
struct HonestyLimits
{
    double watchGrowth = 1.25;
    double badGrowth = 1.75;
    double watchVisible = 0.75;
    double badVisible = 0.4;
};

/// Of a kept or clipped object; a dropped one has no box, growth 0 and no blame.
BoxHonesty honestyOf(const BoxOutcome &outcome, const Annotation &annotation, OutlineShape shape,
                     const HonestyLimits &limits = {});

} // namespace ballast
