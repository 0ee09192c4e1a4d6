#pragma once

#include "core/balance/plantable.h"

namespace ballast {

/// Copies by group and the counts they lead to.
struct PlanState
{
    explicit PlanState(const PlanTable &table)
        : copies(table.groups.size(), 0), used(table.sourceCaps.size(), 0), after(table.before)
    {
    }

    std::vector<qint64> copies; ///< of all images of the group; negative = left out
    std::vector<qint64> used;   ///< by source: copies by all its groups
    std::vector<qint64> after;  ///< by ClassId
    qint64 added = 0;
    qint64 dropped = 0;
    double load = 0; ///< of the budget
    double cost = 0; ///< by the means' prices

    void change(const PlanTable &table, std::size_t group, qint64 by);
    /// Whether `by` more copies of the group keep every limit.
    bool allows(const PlanTable &table, std::size_t group, qint64 by) const;
    /// Whether one more copy of one group for one less of another does.
    bool allowsExchange(const PlanTable &table, std::size_t more, std::size_t less) const;
};

/// What a plan is worth, most important first. See makePlan.
struct PlanScore
{
    double worst = 0; ///< smallest fill of a class, 0…1
    double fill = 0;  ///< sum of concave functions of the fills
    double ratio = 0; ///< largest / smallest, as far as the goal asks for it
    double cost = 0;  ///< images added and left out, by their prices

    bool betterThan(const PlanScore &other) const;
};

/// Count a class is measured against: the target, or its moving counterpart.
double demandFor(const PlanTable &table, double largestAfter);

/// Concave: the first percents of a class's way count more than the last ones.
struct FillSegment
{
    double width;
    double slope;
};
inline constexpr FillSegment FillSegments[] = {{0.05, 8}, {0.15, 4}, {0.3, 2}, {0.5, 1}};

PlanScore scoreOf(const PlanTable &table, const PlanState &state);

/// Leaves out images that hold nothing but classes in surplus, down to their own targets, as far as
/// the policy lets images go.
void leaveOutSurplus(const PlanTable &table, PlanState &state);

} // namespace ballast
