#pragma once

#include "core/balance/plantable.h"

namespace ballast {

/// The plan with fractions of copies allowed.
struct PlanRelaxation
{
    bool solved = false;
    bool reachesGoal = false;
    std::vector<double> copies; ///< by group; negative = left out
    /// By group, per copy: how little it would take to change its copies; 0 = undecided.
    std::vector<double> reluctance;
    /// By ClassId: the count the integer plan should keep; 0 where it does not matter.
    std::vector<double> levels;
    double largest = 0; ///< largest count after
};

/// Solves the linear programs of makePlan's comment. Not solved when stopped.
PlanRelaxation relaxPlan(const PlanTable &table, const TaskContext &context);

} // namespace ballast
