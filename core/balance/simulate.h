#pragma once

#include "core/balance/plan.h"

#include <cstdint>

namespace ballast {

/// Makes a balanced dataset uneven on purpose, to try a cure on it (Buda et al. 2018).
struct SimulationOptions
{
    enum Kind : std::uint8_t {
        Step,  ///< a share of the classes has max / ratio images, the others max
        Linear ///< from max down to max / ratio in even steps
    };
    Kind kind = Step;
    double ratio = 10;     ///< ρ = largest / smallest class, over 1
    double minority = 0.5; ///< Step: share of the classes that become rare, over 0 to under 1
    std::uint64_t seed = 42;
    CountBy countBy = CountBy::Images; ///< what is meant by a class's count
};

/// Images to keep per class so that largest / smallest is exactly ρ. `counts` are the images per
/// class (above zero); the largest result is at most the smallest of them. The last classes become
/// rare. Error: too few images for ρ.
Result<std::vector<qint64>> simulatedCounts(const std::vector<qint64> &counts,
                                            const SimulationOptions &options);

/// The same profile where images hold several classes, so that counts move together: as large as
/// every class allows, rounded. Error: the smallest class would have less than one.
Result<std::vector<qint64>> profileCounts(const std::vector<qint64> &counts,
                                          const SimulationOptions &options);

/// A plan that leaves training images out; validation and test stay whole. The seed says which
/// classes become rare and which images stay. Images without any class stay. The plan's targets are
/// the counts wanted, its `after` those reached: exact where every image holds one class at most
/// and images are counted, else as close as whole images come (fitProfile). Errors: ratio or share
/// out of range, less than two classes, too few images.
Result<BalancePlan> simulateImbalance(const Dataset &dataset, const SimulationOptions &options);

} // namespace ballast
