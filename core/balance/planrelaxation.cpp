#include "core/balance/planrelaxation.h"

#include "core/balance/planscore.h"

#include <cmath>

namespace ballast {

namespace {

using Entry = LinearProgram::Entry;
constexpr std::size_t NoRow = static_cast<std::size_t>(-1);
/// Relative gaps of the linear programs: close for the images' price to count, coarser where there
/// are so many columns that it matters to the person waiting.
constexpr double Precise = 1e-8;
constexpr double Close = 1e-5;
constexpr double Rough = 1e-4;
constexpr std::size_t ManyGroups = 5000;
/// Price of all possible copies together, in units of the objective: they buy at least this much.
constexpr double CopiesPrice = 1e-3;
/// Price of the largest class's count where it is not the objective itself.
constexpr double LargestPrice = 2e-3;
/// Room for the second program beside the result of the first.
constexpr double Slack = 1e-4;
constexpr std::size_t MostFillRows = 300;
/// Price of falling short of the first program's result, in units of a class's fill.
constexpr double Elastic = 1e3;

/// Rows by class, the columns of the groups, and what both programs have in common. Counts are in
/// units of the largest class before, copies in units of a group's most copies.
class ProgramBuilder
{
public:
    explicit ProgramBuilder(const PlanTable &planTable)
        : table(planTable),
          unit(planTable.largest),
          upperRows(planTable.before.size(), NoRow),
          lowerRows(planTable.before.size(), NoRow),
          floorRows(planTable.before.size(), NoRow),
          fillRows(planTable.before.size(), NoRow),
          capRows(planTable.before.size(), NoRow)
    {
        for (const PlanGroup &group : table.groups) {
            if (table.sourceSize[group.source] == 1)
                allCopies += static_cast<double>(group.mostCopies);
            allCopies += 2 * static_cast<double>(group.mostDropped);
            drops = drops || group.mostDropped > 0;
        }
        for (std::size_t n = 0; n < table.sourceSize.size(); ++n)
            if (table.sourceSize[n] > 1)
                allCopies += static_cast<double>(table.sourceCaps[n]);
    }

    /// Names the row of a class: upper 1, floor 2, cap 3, lower 4, fill 5.
    static std::size_t labelOf(std::size_t kind, std::size_t c) { return 8 * (c + 1) + kind; }

    bool isLarge() const { return table.groups.size() > ManyGroups; }
    /// Large, and of whole images: what the fast way of sift() is for.
    bool isSifted() const { return isLarge() && table.sourceSize.size() == table.groups.size(); }
    double tolerance() const { return isSifted() ? Rough : isLarge() ? Close : Precise; }
    /// Iterations a program may take: someone is waiting.
    int patience() const { return isLarge() ? 45 : 120; }
    double scaled(double count) const { return count / unit; }
    double before(std::size_t c) const { return scaled(table.scaled(c, table.before[c])); }
    double most(std::size_t c) const { return scaled(table.scaled(c, table.most[c])); }
    double target() const { return scaled(static_cast<double>(table.goal.target)); }
    bool present(std::size_t c) const { return table.classes[c].watched; }

    /// Every class that might become the largest one.
    template <class Bound> void addUpperRows(Bound bound)
    {
        for (std::size_t c = 0; c < table.before.size(); ++c)
            if (present(c) && (most(c) >= 1 || drops))
                upperRows[c] = program.addRow(bound(c), labelOf(1, c));
    }

    void addFloorRows()
    {
        for (std::size_t c = 0; c < table.before.size(); ++c)
            if (drops && present(c) && before(c) >= target())
                floorRows[c] = program.addRow(before(c) - scaled(table.scaled(c, table.floorOf(c))),
                                              labelOf(2, c));
    }

    void addCapRows()
    {
        for (std::size_t c = 0; c < table.before.size(); ++c)
            if (table.classes[c].cap)
                capRows[c] =
                    program.addRow(scaled(table.scaled(c, *table.classes[c].cap - table.before[c])),
                                   labelOf(3, c));
    }

    void addBudgetRow()
    {
        if (!table.budget)
            return;
        double loads = 0;
        for (const PlanGroup &group : table.groups)
            loads += group.load;
        loadUnit = unit * std::max(1e-9, loads / static_cast<double>(table.groups.size()));
        budgetRow = program.addRow(*table.budget / loadUnit, 1);
    }

    /// One column for the copies of each group that some row wants more of, one for leaving out.
    void addGroups()
    {
        for (std::size_t g = 0; g < table.groups.size(); ++g) {
            const PlanGroup &group = table.groups[g];
            const bool shared = table.sourceSize[group.source] > 1;
            const qint64 most = shared ? table.sourceCaps[group.source] : group.mostCopies;
            if (group.mostCopies > 0 && helps(group))
                addGroup(g, static_cast<double>(most), 1,
                         shared ? groupOf(group.source) : LinearProgram::NoGroup);
            if (group.mostDropped > 0)
                addGroup(g, static_cast<double>(group.mostDropped), -1, LinearProgram::NoGroup);
        }
    }

    std::size_t addVariable(double cost, double upper, std::vector<Entry> entries)
    {
        std::ranges::sort(entries, {}, &Entry::row);
        const std::size_t column = program.addColumn(cost, upper, entries);
        program.setEssential(column);
        return column;
    }

    /// In a large table, rows that hold a class up are in units of its own count: a rare one is
    /// small beside the largest, and residuals are measured by rows. In a small table a class may
    /// hold next to nothing, and the scaled row would outweigh all others.
    double rowScale(std::size_t c) const { return isSifted() ? 1 / before(c) : 1; }

    std::vector<Entry> lowerEntries(double value) const
    {
        std::vector<Entry> entries;
        for (std::size_t c = 0; c < lowerRows.size(); ++c)
            if (lowerRows[c] != NoRow)
                entries.push_back({lowerRows[c], value * rowScale(c)});
        return entries;
    }

    std::vector<Entry> rowsOf(const std::vector<std::size_t> &rows, double value) const
    {
        std::vector<Entry> entries;
        for (const std::size_t row : rows)
            if (row != NoRow)
                entries.push_back({row, value});
        return entries;
    }

    /// Copies by group from the program's solution, and their reluctance.
    void read(const LinearSolution &solution, PlanRelaxation &relaxation) const
    {
        relaxation.copies.assign(table.groups.size(), 0.0);
        relaxation.reluctance.assign(table.groups.size(), LinearProgram::Unbounded);
        for (const Column &column : columns) {
            relaxation.copies[column.group] += solution.x[column.column] * column.factor;
            double &least = relaxation.reluctance[column.group];
            least = std::min(least, std::abs(solution.reducedCost[column.column] / column.factor));
        }
    }

    const PlanTable &table;
    const double unit;
    bool drops = false; ///< some image may be left out
    LinearProgram program;
    /// By class or NoRow.
    std::vector<std::size_t> upperRows, lowerRows, floorRows, fillRows, capRows;
    std::size_t budgetRow = NoRow;
    double loadUnit = 1;

private:
    struct Column
    {
        std::size_t column;
        std::size_t group;
        double factor; ///< copies a unit; negative for leaving out
    };

    bool helps(const PlanGroup &group) const
    {
        return std::ranges::any_of(table.of(group), [&](const ClassAmount &amount) {
            return lowerRows[amount.classId] != NoRow || fillRows[amount.classId] != NoRow;
        });
    }

    std::size_t groupOf(std::size_t source)
    {
        if (m_lastSource != source)
            m_lastGroup = program.addGroup(1);
        m_lastSource = source;
        return m_lastGroup;
    }

    void addGroup(std::size_t g, double most, double sign, std::size_t shared)
    {
        const PlanGroup &group = table.groups[g];
        m_entries.clear();
        for (const ClassAmount &amount : table.of(group)) {
            const std::size_t c = amount.classId;
            const double change = scaled(sign * most * table.scaled(c, amount.count));
            const std::pair<std::size_t, double> all[] = {{upperRows[c], change},
                                                          {lowerRows[c], -change * rowScale(c)},
                                                          {floorRows[c], -change},
                                                          {fillRows[c], -change * rowScale(c)},
                                                          {capRows[c], change}};
            for (const auto &[row, value] : all)
                if (row != NoRow)
                    m_entries.push_back({row, value});
        }
        if (sign > 0 && budgetRow != NoRow)
            m_entries.push_back({budgetRow, most * group.load / loadUnit});
        std::ranges::sort(m_entries, {}, &Entry::row);
        const double weight = sign > 0 ? group.price : table.dropPrice;
        const double cost = CopiesPrice * weight * most / allCopies;
        columns.push_back({program.addColumn(cost, 1, m_entries, shared), g, sign * most});
    }

    std::vector<Entry> m_entries;
    std::size_t m_lastSource = NoRow;
    std::size_t m_lastGroup = NoRow;
    double allCopies = 0;
    std::vector<Column> columns;
};

/// No plan's smallest class can have more than this, in units of the largest before.
double lowestReach(const ProgramBuilder &builder)
{
    double least = std::numeric_limits<double>::max();
    for (std::size_t c = 0; c < builder.table.before.size(); ++c)
        if (builder.present(c))
            least = std::min(least, builder.most(c));
    return least;
}

/// First program of a relative goal: min D + δ·U − ρ·L over copies, where U ≥ every class,
/// L ≤ every class, D = max(target, fraction · U). Dinkelbach (1967): the ρ at which the minimum
/// is 0 is the least D/L.
class RatioProgram
{
public:
    RatioProgram(const PlanTable &table, bool mustReach) : m_builder(table)
    {
        ProgramBuilder &b = m_builder;
        b.addUpperRows([&](std::size_t c) { return -b.before(c); });
        const double mostOfLowest = lowestReach(b);
        for (std::size_t c = 0; c < table.before.size(); ++c)
            if (b.present(c) && (b.before(c) <= mostOfLowest || b.drops))
                b.lowerRows[c] = b.program.addRow(b.before(c) * b.rowScale(c), b.labelOf(4, c));
        b.addFloorRows();
        b.addCapRows();
        b.addBudgetRow();
        const std::size_t demand = b.program.addRow(b.target(), 2);
        std::size_t reach = NoRow;
        if (mustReach)
            reach = b.program.addRow(Slack / 10 - b.target(), 3);
        b.addGroups();
        const double fraction = table.goal.fraction;
        std::vector<Entry> entries = b.rowsOf(b.upperRows, -1);
        entries.push_back({demand, fraction});
        const double weight = mustReach ? 0 : 1;
        m_largest = b.addVariable(weight * LargestPrice * b.drops, LinearProgram::Unbounded,
                                  std::move(entries));
        entries = {{demand, -1}};
        if (mustReach)
            entries.push_back({reach, 1});
        m_demand = b.addVariable(weight, LinearProgram::Unbounded, std::move(entries));
        entries = b.lowerEntries(1);
        if (mustReach)
            entries.push_back({reach, -1});
        m_lowest = b.addVariable(0, LinearProgram::Unbounded, std::move(entries));
    }

    LinearSolution solveFor(double rho, LinearHint &hint, const TaskContext &context)
    {
        m_builder.program.setCost(m_lowest, -rho);
        return sift(m_builder.program, m_builder.tolerance(), m_builder.patience(), hint,
                    context.stop);
    }

    double demandOf(const LinearSolution &solution) const
    {
        return m_builder.target() + solution.x[m_demand];
    }
    double lowestOf(const LinearSolution &solution) const { return solution.x[m_lowest]; }
    double largestOf(const LinearSolution &solution) const { return solution.x[m_largest]; }
    /// Everything that is divided by L.
    double pricedOf(const LinearSolution &solution, double rho) const
    {
        return solution.objective + m_builder.target() + rho * lowestOf(solution);
    }
    const ProgramBuilder &builder() const { return m_builder; }

    /// What the duals say each class and the budget are worth, for the bound.
    void price(const LinearSolution &solution, double ratio, PlanRelaxation &relaxation) const
    {
        const ProgramBuilder &b = m_builder;
        const auto dual = [&](std::size_t row) {
            return row == NoRow ? 0.0 : std::max(0.0, -solution.y[row]);
        };
        const std::size_t classes = b.table.before.size();
        PlanPrices &prices = relaxation.prices;
        prices = {std::vector<double>(classes),
                  std::vector<double>(classes),
                  std::vector<double>(classes),
                  std::vector<double>(classes),
                  0,
                  0};
        for (std::size_t c = 0; c < classes; ++c) {
            prices.upper[c] = dual(b.upperRows[c]);
            prices.lower[c] = dual(b.lowerRows[c]) * b.rowScale(c);
            prices.floor[c] = dual(b.floorRows[c]);
            prices.cap[c] = dual(b.capRows[c]);
        }
        prices.ratio = ratio / b.table.goal.fraction;
        prices.budget = dual(b.budgetRow) * b.unit / b.loadUnit;
    }

private:
    ProgramBuilder m_builder;
    std::size_t m_largest = 0;
    std::size_t m_demand = 0; ///< D − target
    std::size_t m_lowest = 0;
};

/// What the second program has to keep.
struct FirstResult
{
    bool solved = false;
    double lowest = 0;  ///< in units of the largest class before
    double largest = 0; ///< likewise
};

/// Least D/L. Ends early once D ≤ L, within what the images' price may hide.
FirstResult leastRatio(const PlanTable &table, PlanRelaxation &relaxation, PlanHints &hints,
                       const TaskContext &context)
{
    RatioProgram program(table, false);
    const double unit = program.builder().unit;
    const double enough = program.builder().isLarge() ? 1e-4 : 1e-6;
    // From either side of the answer the next step lands just above it.
    double rho =
        std::max(1.0, 1.05 * demandFor(table, unit) / (unit * lowestReach(program.builder())));
    if (hints.rho > 0)
        rho = hints.rho;
    FirstResult result;
    for (int i = 0; i < 12; ++i) {
        const LinearSolution solution = program.solveFor(rho, hints.ratio, context);
        if (!solution.feasible || !(program.lowestOf(solution) > 0))
            return result;
        const double lowest = program.lowestOf(solution);
        program.builder().read(solution, relaxation);
        result = {true, lowest, program.largestOf(solution)};
        relaxation.reachesGoal = program.demandOf(solution) <= lowest * (1 + 2 * CopiesPrice);
        const double next = program.pricedOf(solution, rho) / lowest;
        program.price(solution, next, relaxation);
        hints.rho = next;
        if (relaxation.reachesGoal || std::abs(rho - next) <= enough * rho)
            return result;
        rho = next;
    }
    return result;
}

/// D ≤ L with as few images as possible.
bool cheapestReach(const PlanTable &table, PlanRelaxation &relaxation, PlanHints &hints,
                   const TaskContext &context)
{
    RatioProgram program(table, true);
    const LinearSolution solution = program.solveFor(0, hints.reach, context);
    if (solution.feasible)
        program.builder().read(solution, relaxation);
    return solution.feasible;
}

/// Second program: lets every class rise as far as it can while the result of the first is kept,
/// and asks for as few images as possible.
class FillProgram
{
public:
    FillProgram(const PlanTable &table, const std::vector<double> &keep, double demand,
                std::optional<double> mostLargest)
        : m_builder(table), m_capped(mostLargest.has_value())
    {
        ProgramBuilder &b = m_builder;
        b.addUpperRows([&](std::size_t c) { return mostLargest.value_or(0) - b.before(c); });
        for (std::size_t c = 0; c < table.before.size(); ++c)
            if (keep[c] > b.before(c))
                b.lowerRows[c] =
                    b.program.addRow((b.before(c) - keep[c]) * b.rowScale(c), b.labelOf(4, c));
        for (const std::size_t c : shortClasses(demand))
            b.fillRows[c] = b.program.addRow(b.before(c) * b.rowScale(c), b.labelOf(5, c));
        b.addFloorRows();
        b.addCapRows();
        b.addBudgetRow();
        b.addGroups();
        for (std::size_t c = 0; c < b.fillRows.size(); ++c)
            if (b.fillRows[c] != NoRow)
                for (const FillSegment &segment : FillSegments)
                    b.addVariable(-segment.slope * segment.width, 1,
                                  {{b.fillRows[c], demand * segment.width * b.rowScale(c)}});
        if (b.isSifted())
            allowLack(keep, mostLargest);
        if (!m_capped)
            m_largest =
                b.addVariable(LargestPrice, LinearProgram::Unbounded, b.rowsOf(b.upperRows, -1));
    }

    bool solve(PlanRelaxation &relaxation, PlanHints &hints, const TaskContext &context) const
    {
        const LinearSolution solution =
            sift(m_builder.program, m_builder.isSifted() ? 10 * Rough : m_builder.tolerance(),
                 m_builder.patience(), hints.fill, context.stop, m_builder.isSifted());
        if (!solution.feasible)
            return false;
        m_builder.read(solution, relaxation);
        if (!m_capped)
            relaxation.largest = solution.x[m_largest] * m_builder.unit;
        return true;
    }

private:
    /// Hard walls this close together leave an interior-point method no inside. In shares of what
    /// is to be kept.
    void allowLack(const std::vector<double> &keep, std::optional<double> mostLargest)
    {
        ProgramBuilder &b = m_builder;
        std::vector<Entry> lack;
        for (std::size_t c = 0; c < keep.size(); ++c)
            if (b.lowerRows[c] != NoRow)
                lack.push_back({b.lowerRows[c], -keep[c] * b.rowScale(c)});
        b.addVariable(Elastic, LinearProgram::Unbounded, std::move(lack));
        if (mostLargest)
            b.addVariable(Elastic, LinearProgram::Unbounded, b.rowsOf(b.upperRows, -*mostLargest));
    }

    /// The ones below the demand, the worst first where there are too many.
    std::vector<std::size_t> shortClasses(double demand) const
    {
        std::vector<std::size_t> ids;
        for (std::size_t c = 0; c < m_builder.table.before.size(); ++c)
            if (m_builder.present(c) && m_builder.before(c) < demand)
                ids.push_back(c);
        std::ranges::stable_sort(ids, {}, [&](std::size_t c) { return m_builder.before(c); });
        if (ids.size() > MostFillRows)
            ids.resize(MostFillRows);
        std::ranges::sort(ids);
        return ids;
    }

    ProgramBuilder m_builder;
    bool m_capped;
    std::size_t m_largest = 0;
};

/// Scaled counts by ClassId.
std::vector<double> countsAfter(const PlanTable &table, const PlanRelaxation &relaxation)
{
    std::vector<double> after(table.before.begin(), table.before.end());
    for (std::size_t g = 0; g < table.groups.size(); ++g)
        for (const ClassAmount &amount : table.of(table.groups[g]))
            after[amount.classId] += relaxation.copies[g] * static_cast<double>(amount.count);
    for (std::size_t c = 0; c < after.size(); ++c)
        after[c] *= table.classes[c].scale;
    return after;
}

/// Largest / smallest, with fractions of copies.
double ratioOf(const PlanTable &table, const PlanRelaxation &relaxation)
{
    const std::vector<double> after = countsAfter(table, relaxation);
    double largest = 0;
    double smallest = LinearProgram::Unbounded;
    for (std::size_t c = 0; c < after.size(); ++c)
        if (table.classes[c].watched) {
            largest = std::max(largest, after[c]);
            smallest = std::min(smallest, after[c]);
        }
    return largest / std::max(smallest, 1e-9);
}

void setLevels(const PlanTable &table, PlanRelaxation &relaxation)
{
    const std::vector<double> after = countsAfter(table, relaxation);
    relaxation.largest = 0;
    for (std::size_t c = 0; c < after.size(); ++c)
        if (table.classes[c].watched)
            relaxation.largest = std::max(relaxation.largest, after[c]);
    const double demand = demandFor(table, relaxation.largest);
    relaxation.levels.assign(after.size(), 0.0);
    for (std::size_t c = 0; c < after.size(); ++c)
        if (table.classes[c].watched)
            relaxation.levels[c] = std::min(after[c], demand);
}

bool relaxRelative(const PlanTable &table, PlanRelaxation &relaxation, PlanHints &hints,
                   const TaskContext &context)
{
    const FirstResult first = leastRatio(table, relaxation, hints, context);
    if (!first.solved)
        return false;
    if (relaxation.reachesGoal && cheapestReach(table, relaxation, hints, context))
        return true;
    relaxation.reachesGoal = false;
    const double unit = table.largest;
    const double demand = demandFor(table, first.largest * unit) / unit;
    std::vector<double> keep(table.before.size(), 0.0);
    for (std::size_t c = 0; c < keep.size(); ++c)
        if (table.classes[c].watched)
            keep[c] = first.lowest * (1 - Slack);
    PlanRelaxation filled = relaxation;
    FillProgram(table, keep, demand, first.largest * (1 + Slack)).solve(filled, hints, context);
    if (ratioOf(table, filled) <= (1 + 10 * Slack) * ratioOf(table, relaxation))
        relaxation = std::move(filled);
    return true;
}

/// The highest level all classes below the target can be brought to within the budget; in units
/// of the largest class before. 0 when stopped.
double highestLevel(const PlanTable &table, double demand, PlanRelaxation &relaxation,
                    PlanHints &hints, const TaskContext &context)
{
    ProgramBuilder b(table);
    for (std::size_t c = 0; c < table.before.size(); ++c)
        if (b.present(c) && b.before(c) < demand)
            b.lowerRows[c] = b.program.addRow(b.before(c) * b.rowScale(c), b.labelOf(4, c));
    b.addCapRows();
    b.addBudgetRow();
    b.addGroups();
    const std::size_t level = b.addVariable(-1, demand, b.lowerEntries(1));
    const LinearSolution solution = sift(b.program, Rough, b.patience(), hints.level, context.stop);
    if (!solution.feasible)
        return 0;
    b.read(solution, relaxation);
    return solution.x[level];
}

/// Whether more of one class can mean less of another one.
bool classesCompete(const PlanTable &table)
{
    return table.budget ||
           std::ranges::any_of(table.sourceSize, [](std::size_t size) { return size > 1; }) ||
           std::ranges::any_of(table.classes, [](const PlanClass &c) { return c.cap.has_value(); });
}

/// With a fixed target every class can go as far as its images allow, unless a budget makes them
/// compete: then the worst one comes first.
bool relaxAbsolute(const PlanTable &table, PlanRelaxation &relaxation, PlanHints &hints,
                   const TaskContext &context)
{
    const double unit = table.largest;
    const double demand = static_cast<double>(table.goal.target) / unit;
    const bool compete = classesCompete(table);
    const double level =
        compete ? highestLevel(table, demand, relaxation, hints, context) * (1 - Slack) : 0;
    std::vector<double> keep(table.before.size(), 0.0);
    for (std::size_t c = 0; c < keep.size(); ++c) {
        if (!table.classes[c].watched)
            continue;
        const double reach = std::min(demand, table.scaled(c, table.most[c]) / unit);
        keep[c] = compete ? std::min(level, reach) : reach * (1 - 1e-9);
    }
    return FillProgram(table, keep, demand, {}).solve(relaxation, hints, context) || level > 0;
}

} // namespace

PlanRelaxation relaxPlan(const PlanTable &table, PlanHints &hints, const TaskContext &context)
{
    PlanRelaxation relaxation;
    relaxation.solved = table.goal.relative ? relaxRelative(table, relaxation, hints, context)
                                            : relaxAbsolute(table, relaxation, hints, context);
    if (relaxation.solved)
        setLevels(table, relaxation);
    return relaxation;
}

} // namespace ballast
