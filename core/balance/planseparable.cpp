#include "core/balance/planrounding.h"

#include <cmath>

namespace ballast {

namespace {

/// One class whose images hold one object each: copies needed are counts needed.
struct Column
{
    std::size_t group;
    std::size_t classId;
    qint64 most; ///< count it can be brought to: its copies or the target
};

std::vector<Column> columnsOf(const PlanTable &table)
{
    std::vector<Column> columns;
    for (std::size_t g = 0; g < table.groups.size(); ++g) {
        const std::size_t c = table.of(table.groups[g]).front().classId;
        if (!table.classes[c].watched)
            continue;
        columns.push_back(
            {g, c, std::min(table.most[c], std::max(table.before[c], table.goal.target))});
    }
    return columns;
}

qint64 costOfLevel(const PlanTable &table, const std::vector<Column> &columns, qint64 level)
{
    qint64 cost = 0;
    for (const Column &column : columns)
        cost += std::max<qint64>(0, std::min(level, column.most) - table.before[column.classId]);
    return cost;
}

/// The highest level to which all classes can be filled within the budget, like water.
qint64 affordableLevel(const PlanTable &table, const std::vector<Column> &columns)
{
    qint64 low = 0;
    qint64 high = table.goal.target;
    const auto budget = static_cast<qint64>(table.budget.value_or(0));
    if (!table.budget || costOfLevel(table, columns, high) <= budget)
        return high;
    while (high - low > 1) {
        const qint64 middle = low + (high - low) / 2;
        (costOfLevel(table, columns, middle) <= budget ? low : high) = middle;
    }
    return low;
}

/// What the level leaves of the budget lifts one class after the other by one.
void spendRest(const PlanTable &table, const std::vector<Column> &columns, qint64 level,
               PlanState &state)
{
    for (const Column &column : columns) {
        const qint64 count = state.after[column.classId];
        if (count == level && count < column.most && state.allows(table, column.group, 1))
            state.change(table, column.group, 1);
    }
}

/// Leaves out what stands above the target, or with a relative goal above what the smallest class
/// asks for.
void dropSurplus(const PlanTable &table, const std::vector<Column> &columns, PlanState &state)
{
    auto smallest = static_cast<qint64>(table.largest);
    for (const Column &column : columns)
        smallest = std::min(smallest, state.after[column.classId]);
    qint64 limit = table.goal.target;
    if (table.goal.relative)
        limit = std::max(limit, static_cast<qint64>(std::floor(
                                    static_cast<double>(smallest) / table.goal.fraction + 1e-9)));
    for (const Column &column : columns) {
        const qint64 surplus = state.after[column.classId] - limit;
        const qint64 dropped = std::min(surplus, table.groups[column.group].mostDropped);
        if (dropped > 0)
            state.change(table, column.group, -dropped);
    }
}

} // namespace

bool isSeparable(const PlanTable &table)
{
    const bool plain = std::ranges::all_of(table.classes, [](const PlanClass &wanted) {
        return (wanted.scale == 1 || wanted.surplus) && !wanted.cap;
    });
    return plain && std::ranges::all_of(table.groups, [&](const PlanGroup &group) {
               return group.amountCount == 1 && table.of(group).front().count == 1 &&
                      group.load == 1 && table.sourceSize[group.source] == 1;
           });
}

PlanState planSeparable(const PlanTable &table)
{
    PlanState state(table);
    const std::vector<Column> columns = columnsOf(table);
    const qint64 level = affordableLevel(table, columns);
    for (const Column &column : columns)
        state.change(
            table, column.group,
            std::max<qint64>(0, std::min(level, column.most) - table.before[column.classId]));
    if (table.budget)
        spendRest(table, columns, level, state);
    dropSurplus(table, columns, state);
    return state;
}

} // namespace ballast
