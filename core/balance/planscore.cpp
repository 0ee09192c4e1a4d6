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
    const PlanGroup &changed = table.groups[group];
    const qint64 previous = copies[group];
    copies[group] += by;
    const qint64 more = std::max<qint64>(0, copies[group]) - std::max<qint64>(0, previous);
    const qint64 gone = std::max<qint64>(0, -copies[group]) - std::max<qint64>(0, -previous);
    added += more;
    dropped += gone;
    used[changed.source] += more;
    load += static_cast<double>(more) * changed.load;
    cost += static_cast<double>(more) * changed.price + static_cast<double>(gone) * table.dropPrice;
    for (const ClassAmount &amount : table.of(changed))
        after[amount.classId] += by * amount.count;
}

bool PlanState::allows(const PlanTable &table, std::size_t group, qint64 by) const
{
    const PlanGroup &limits = table.groups[group];
    const qint64 next = copies[group] + by;
    if (next > limits.mostCopies || next < -limits.mostDropped)
        return false;
    const qint64 more = std::max<qint64>(0, next) - std::max<qint64>(0, copies[group]);
    if (more > 0 && used[limits.source] + more > table.sourceCaps[limits.source])
        return false;
    if (more > 0 && table.budget &&
        load + static_cast<double>(more) * limits.load > *table.budget * (1 + 1e-12))
        return false;
    return std::ranges::all_of(table.of(limits), [&](const ClassAmount &amount) {
        const qint64 count = after[amount.classId] + by * amount.count;
        const auto &cap = table.classes[amount.classId].cap;
        return by > 0 ? !cap || count <= *cap : count >= table.floorOf(amount.classId);
    });
}

bool PlanState::allowsExchange(const PlanTable &table, std::size_t more, std::size_t less) const
{
    PlanState &self = const_cast<PlanState &>(*this);
    const double loadBefore = load;
    const double costBefore = cost;
    self.change(table, less, -1);
    const bool possible = allows(table, more, 1);
    self.change(table, less, 1);
    self.load = loadBefore; // the sums come back to the last bit
    self.cost = costBefore;
    return possible;
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
    score.cost = state.cost;
    double largest = 0;
    for (std::size_t c = 0; c < state.after.size(); ++c)
        if (table.classes[c].watched)
            largest = std::max(largest, table.scaled(c, state.after[c]));
    double smallest = largest;
    const double demand = demandFor(table, largest);
    for (std::size_t c = 0; c < state.after.size(); ++c) {
        if (!table.classes[c].watched)
            continue;
        const double count = table.scaled(c, state.after[c]);
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

void leaveOutSurplus(const PlanTable &table, PlanState &state)
{
    for (std::size_t g = 0; g < table.groups.size(); ++g) {
        const PlanGroup &group = table.groups[g];
        qint64 most = state.copies[g] > 0 ? 0 : group.mostDropped + state.copies[g];
        for (const ClassAmount &amount : table.of(group)) {
            const qint64 room = state.after[amount.classId] - table.floorOf(amount.classId);
            most = table.classes[amount.classId].surplus ? std::min(most, room / amount.count) : 0;
        }
        if (most > 0)
            state.change(table, g, -most);
    }
}

} // namespace ballast
