#pragma once

#include "core/balance/plan.h"

namespace ballast {

/// Writes the plan's shortfalls and warnings from its counts and copies.
void reportPlan(const Dataset &dataset, BalancePlan &plan);

} // namespace ballast
