#pragma once

#include "core/balance/planrelaxation.h"
#include "core/balance/planscore.h"

namespace ballast {

/// Whole copies close to the relaxation: rounds, then mends by single copies and exchanges.
PlanState roundPlan(const PlanTable &table, const PlanRelaxation &relaxation,
                    const TaskContext &context);

/// Exact where no image holds more than one object: each class on its own.
bool isSeparable(const PlanTable &table);
PlanState planSeparable(const PlanTable &table);

} // namespace ballast
