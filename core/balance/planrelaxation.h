#pragma once

#include "core/balance/plantable.h"
#include "core/balance/sifting.h"

namespace ballast {

/// By ClassId, what the first program says a count is worth; all ≥ 0.
struct PlanPrices
{
    std::vector<double> upper; ///< as one of the largest
    std::vector<double> lower; ///< as one of the smallest
    std::vector<double> floor; ///< as one that must not be dropped
    std::vector<double> cap;
    double budget = 0; ///< of one unit of load, in units of a count
    double ratio = 0;  ///< the least one, by the program
};

/// What solving one plan teaches for the next one of the same dataset.
struct PlanHints
{
    LinearHint ratio, reach, fill, level;
    double rho = 0; ///< 0 = not known
};

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
    PlanPrices prices;  ///< empty for goals in absolute counts
};

/// Solves the linear programs of makePlan's comment. Not solved when stopped.
PlanRelaxation relaxPlan(const PlanTable &table, PlanHints &hints, const TaskContext &context);

} // namespace ballast
