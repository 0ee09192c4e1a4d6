#include "core/balance/planscore.h"

#include <cmath>

namespace ballast {

namespace {

/// Below this difference two real numbers are the same: sums in another order differ by less.
constexpr double Same = 1e-12;

double concave(double fill)
{
    double value = 0;
    for (const FillSegment &segment : FillSegments) {
        value += std::min(fill, segment.width) * segment.slope;
        fill -= segment.width;
        if (fill <= 0)
            break;
    }
    return value;
}

} // namespace

void PlanState::change(const PlanTable &table, std::size_t group, qint64 by)
{
    const qint64 previous = copies[group];
    copies[group] += by;
    added += std::max<qint64>(0, copies[group]) - std::max<qint64>(0, previous);
    dropped += std::max<qint64>(0, -copies[group]) - std::max<qint64>(0, -previous);
    for (const ClassAmount &amount : table.of(table.groups[group]))
        after[amount.classId] += by * amount.count;
}

bool PlanState::allows(const PlanTable &table, std::size_t group, qint64 by) const
{
    const PlanGroup &limits = table.groups[group];
    const qint64 next = copies[group] + by;
    if (next > limits.mostCopies || next < -limits.mostDropped)
        return false;
    if (by > 0 && next > 0 && table.budget && added + std::min(by, next) > *table.budget)
        return false;
    if (by > 0)
        return true;
    return std::ranges::all_of(table.of(limits), [&](const ClassAmount &amount) {
        return after[amount.classId] + by * amount.count >= table.floorOf(amount.classId);
    });
}

bool PlanScore::betterThan(const PlanScore &other) const
{
    if (std::abs(worst - other.worst) > Same)
        return worst > other.worst;
    if (std::abs(fill - other.fill) > Same)
        return fill > other.fill;
    if (std::abs(ratio - other.ratio) > Same)
        return ratio < other.ratio;
    return cost < other.cost;
}

double demandFor(const PlanTable &table, double largestAfter)
{
    const auto target = static_cast<double>(table.goal.target);
    return table.goal.relative ? std::max(target, table.goal.fraction * largestAfter) : target;
}

PlanScore scoreOf(const PlanTable &table, const PlanState &state)
{
    PlanScore score;
    score.worst = 1;
    score.cost = state.added + state.dropped;
    double largest = 0;
    for (const qint64 count : state.after)
        largest = std::max(largest, static_cast<double>(count));
    double smallest = largest;
    const double demand = demandFor(table, largest);
    for (std::size_t c = 0; c < state.after.size(); ++c) {
        if (table.before[c] <= 0)
            continue;
        const auto count = static_cast<double>(state.after[c]);
        const double fill = std::min(1.0, count / demand);
        smallest = std::min(smallest, count);
        score.worst = std::min(score.worst, fill);
        score.fill += concave(fill);
    }
    if (table.goal.relative)
        score.ratio = std::max(largest / smallest, 1 / table.goal.fraction);
    else
        score.ratio = largest / std::min(smallest, demand);
    return score;
}

} // namespace ballast
