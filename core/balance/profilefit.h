#pragma once

#include "core/balance/planwindows.h"

namespace ballast {

/// Images that hold the same numbers of the same classes: any of them will do.
struct ProfileGroup
{
    std::vector<ClassAmount> amounts; ///< of one image, by growing class; not empty
    qint64 images = 0;
};

/// How many images of each group to keep so that the counts by class come close to `wanted` (by
/// ClassId; 0 = the class does not matter). Minimised is the Itakura–Saito distance
///     Σ x/w − ln(x/w) − 1    (x = count kept, w = wanted)
/// which looks at ratios, is convex, and never empties a class: the groups' shares are found by
/// coordinate descent, rounded, and mended by single images and exchanges. Deterministic.
std::vector<qint64> fitProfile(const std::vector<ProfileGroup> &groups,
                               const std::vector<qint64> &wanted);

/// The distance above; infinite where a wanted class has none.
double profileDistance(const std::vector<double> &counts, const std::vector<qint64> &wanted);

} // namespace ballast
