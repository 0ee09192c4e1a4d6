#include "core/balance/sifting.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

using Entry = LinearProgram::Entry;
constexpr std::size_t FewColumns = 6000;
constexpr std::size_t SampleSize = 3000;
constexpr std::size_t WorkingSize = 2500;
constexpr std::size_t FirstAdded = 1500; ///< after the first round, twice as many after each
constexpr int MostRounds = 6;
constexpr double SampleTolerance = 1e-4;
constexpr double Penalty = 1e4;    ///< of lifting all bounds by one
constexpr double Lifted = 1e-5;    ///< what of that is as good as nothing
constexpr double Violation = 1e-9; ///< of a reduced cost, beside the column's size
constexpr double Negligible = 0.3; ///< of the gap that the tolerance allows

class Sifter
{
public:
    Sifter(const LinearProgram &program, double tolerance, int mostIterations,
           const std::stop_token &stop)
        : m_program(program),
          m_tolerance(tolerance),
          m_iterations(mostIterations),
          m_stop(stop),
          m_place(program.columns(), Place::Working),
          m_size(program.columns())
    {
        for (std::size_t j = 0; j < program.columns(); ++j) {
            double size = std::abs(program.cost(j));
            for (const Entry &entry : program.column(j))
                size += std::abs(entry.value);
            m_size[j] = std::max(size, 1e-300);
        }
    }

    /// Duals from a part of the columns that stands for all.
    std::vector<double> sample() const
    {
        std::vector<std::size_t> columns;
        std::size_t guessable = 0;
        for (std::size_t j = 0; j < m_place.size(); ++j)
            guessable += isGuessable(j);
        const double share = double(SampleSize) / double(std::max<std::size_t>(1, guessable));
        std::size_t taken = 0;
        for (std::size_t j = 0; j < m_place.size(); ++j)
            if (!isGuessable(j) || double(mix64(j) >> 11) * 0x1.0p-53 < share) {
                columns.push_back(j);
                taken += isGuessable(j);
            }
        const double factor = double(guessable) / double(std::max<std::size_t>(1, taken));
        const LinearProgram part = restricted(columns, m_program.bounds(), factor);
        return solve(part, SampleTolerance, m_iterations, m_stop).y;
    }

    /// `y`: duals to guess by. Empty where they are `borrowed` from another program and do not fit.
    LinearSolution run(const std::vector<double> &y, bool borrowed)
    {
        guess(y);
        LinearSolution part;
        for (int round = 0; round < MostRounds; ++round) {
            const std::vector<std::size_t> columns = working();
            part = solve(restricted(columns, remaining(), 1), m_tolerance, m_iterations, m_stop);
            if (!part.feasible || m_stop.stop_requested())
                return {};
            const bool possible = part.x.back() <= Lifted;
            if (!possible && borrowed)
                return {};
            const double missed =
                possible ? Negligible * m_tolerance * (1 + std::abs(part.objective)) : 0;
            const std::vector<Guess> order = guesses(part.y);
            if (worthOfWrong(order) <= missed || round + 1 == MostRounds)
                return possible ? whole(part, columns) : LinearSolution();
            letIn(order, FirstAdded << round);
        }
        return {};
    }

private:
    enum class Place : std::uint8_t { Working, Zero, Upper };

    bool isGuessable(std::size_t j) const
    {
        return !m_program.isEssential(j) && std::isfinite(m_program.upper(j));
    }

    double reducedCost(std::size_t j, const std::vector<double> &y) const
    {
        double cost = m_program.cost(j);
        for (const Entry &entry : m_program.column(j))
            cost -= entry.value * y[entry.row];
        return cost;
    }

    /// The columns with the smallest reduced costs stay open.
    void guess(const std::vector<double> &y)
    {
        std::vector<std::pair<double, std::size_t>> order;
        for (std::size_t j = 0; j < m_place.size(); ++j) {
            if (!isGuessable(j))
                continue;
            const double cost = reducedCost(j, y);
            m_place[j] = cost < 0 ? Place::Upper : Place::Zero;
            order.push_back({std::abs(cost) / m_size[j], j});
        }
        const std::size_t open = std::min(WorkingSize, order.size());
        std::ranges::nth_element(order, order.begin() + static_cast<std::ptrdiff_t>(open));
        for (std::size_t n = 0; n < open; ++n)
            m_place[order[n].second] = Place::Working;
    }

    /// A column that is guessed at a bound, and how wrong that is; negative = right by so much.
    struct Guess
    {
        double off;
        std::size_t column;
    };

    std::vector<Guess> guesses(const std::vector<double> &y) const
    {
        std::vector<Guess> order;
        for (std::size_t j = 0; j < m_place.size(); ++j) {
            if (m_place[j] == Place::Working)
                continue;
            const double cost = reducedCost(j, y) / m_size[j];
            order.push_back({m_place[j] == Place::Zero ? -cost : cost, j});
        }
        return order;
    }

    /// What all wrong guesses together may be worth.
    double worthOfWrong(const std::vector<Guess> &order) const
    {
        double worth = 0;
        for (const auto &[off, j] : order)
            if (off > Violation + m_tolerance)
                worth += off * m_size[j] * m_program.upper(j);
        return worth;
    }

    /// Lets the worst guesses back in, and those that come next: they turn wrong as the duals move.
    void letIn(std::vector<Guess> order, std::size_t most)
    {
        const std::size_t added = std::min(most, order.size());
        std::ranges::nth_element(
            order, order.begin() + static_cast<std::ptrdiff_t>(added), {},
            [](const Guess &guess) { return std::pair(-guess.off, guess.column); });
        for (std::size_t n = 0; n < added; ++n)
            m_place[order[n].column] = Place::Working;
    }

    std::vector<std::size_t> working() const
    {
        std::vector<std::size_t> columns;
        for (std::size_t j = 0; j < m_place.size(); ++j)
            if (m_place[j] == Place::Working)
                columns.push_back(j);
        return columns;
    }

    /// Bounds of the rows without what the columns at their upper bounds take.
    std::vector<double> remaining() const
    {
        std::vector<double> bounds = m_program.bounds();
        for (std::size_t j = 0; j < m_place.size(); ++j)
            if (m_place[j] == Place::Upper)
                for (const Entry &entry : m_program.column(j))
                    bounds[entry.row] -= entry.value * m_program.upper(j);
        return bounds;
    }

    /// Guessable columns stand for `factor` of their kind. The last column lifts all bounds,
    /// dearly, so that a wrong guess costs a round and not the solution.
    LinearProgram restricted(const std::vector<std::size_t> &columns,
                             const std::vector<double> &bounds, double factor) const
    {
        LinearProgram part;
        for (const double bound : bounds)
            part.addRow(bound);
        for (const double bound : m_program.groupBounds())
            part.addGroup(bound);
        std::vector<Entry> entries;
        for (const std::size_t j : columns) {
            const double times = isGuessable(j) ? factor : 1;
            entries.assign(m_program.column(j).begin(), m_program.column(j).end());
            for (Entry &entry : entries)
                entry.value *= times;
            part.addColumn(times * m_program.cost(j), m_program.upper(j), entries,
                           m_program.group(j));
        }
        entries.clear();
        for (std::size_t row = 0; row < bounds.size(); ++row)
            entries.push_back({row, -1});
        part.addColumn(Penalty, LinearProgram::Unbounded, entries);
        return part;
    }

    LinearSolution whole(const LinearSolution &part, const std::vector<std::size_t> &columns) const
    {
        LinearSolution solution = part;
        solution.x.assign(m_place.size(), 0.0);
        solution.reducedCost.resize(m_place.size());
        for (std::size_t j = 0; j < m_place.size(); ++j) {
            if (m_place[j] == Place::Upper)
                solution.x[j] = m_program.upper(j);
            solution.reducedCost[j] = reducedCost(j, part.y);
        }
        for (std::size_t n = 0; n < columns.size(); ++n) {
            solution.x[columns[n]] = part.x[n];
            solution.reducedCost[columns[n]] = part.reducedCost[n];
        }
        solution.objective = 0;
        for (std::size_t j = 0; j < m_place.size(); ++j)
            solution.objective += m_program.cost(j) * solution.x[j];
        return solution;
    }

    const LinearProgram &m_program;
    const double m_tolerance;
    const int m_iterations;
    const std::stop_token m_stop;
    std::vector<Place> m_place;
    std::vector<double> m_size; ///< sum of magnitudes by column
};

std::vector<double> dualsFrom(const LinearProgram &program, const LinearHint &hint)
{
    std::vector<double> y(program.rows(), 0.0);
    for (std::size_t row = 0; row < y.size(); ++row)
        if (const auto found = hint.y.find(program.label(row)); found != hint.y.end())
            y[row] = found->second;
    return y;
}

void keepHint(const LinearProgram &program, const LinearSolution &solution, LinearHint &hint)
{
    for (std::size_t row = 0; solution.feasible && row < program.rows(); ++row)
        if (program.label(row) != 0)
            hint.y[program.label(row)] = solution.y[row];
}

} // namespace

LinearSolution sift(const LinearProgram &program, double tolerance, int mostIterations,
                    LinearHint &hint, const std::stop_token &stop, bool refining)
{
    LinearSolution solution;
    if (program.columns() > FewColumns && program.groupBounds().empty()) {
        Sifter sifter(program, tolerance, mostIterations, stop);
        if (!hint.y.empty())
            solution = sifter.run(dualsFrom(program, hint), true);
        if (!solution.feasible && !stop.stop_requested())
            solution = sifter.run(sifter.sample(), false);
        if (refining) {
            keepHint(program, solution, hint);
            return solution;
        }
    }
    if (!solution.feasible && !stop.stop_requested())
        solution = solve(program, tolerance, mostIterations, stop);
    keepHint(program, solution, hint);
    return solution;
}

} // namespace ballast
