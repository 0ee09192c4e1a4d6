#pragma once

#include "core/balance/plantable.h"

namespace ballast {

/// Writes the plan's shortfalls and warnings from its counts and copies.
void reportPlan(const Dataset &dataset, const ImageAmounts &amounts, BalancePlan &plan);

} // namespace ballast
