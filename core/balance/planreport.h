#pragma once

#include "core/balance/plantable.h"

namespace ballast {

/// Writes the plan's shortfalls and warnings from its counts and copies. `groups`: by image, equal
/// where images show the same; empty = every image is one of its own.
void reportPlan(const Dataset &dataset, const ImageAmounts &amounts, std::span<const int> groups,
                BalancePlan &plan);

} // namespace ballast
