#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <stop_token>
#include <vector>

namespace ballast {

/// min cᵀx subject to A·x ≤ b, 0 ≤ x ≤ upper, and for each group of columns Σ x ≤ its bound; few
/// rows (up to some hundreds), many sparse columns, each in one group at most. Numbers should be
/// scaled to about 1.
class LinearProgram
{
public:
    static constexpr double Unbounded = std::numeric_limits<double>::infinity();
    static constexpr std::size_t NoGroup = static_cast<std::size_t>(-1);

    struct Entry
    {
        std::size_t row = 0;
        double value = 0;
    };

    /// A row before any column refers to it; returns its number. Rows of the same label mean the
    /// same in similar programs (see sift); 0 = none.
    std::size_t addRow(double bound, std::size_t label = 0);
    /// Before any column refers to it; returns its number.
    std::size_t addGroup(double bound);
    /// Entries by growing row, each row once; returns the column's number. A column of a group has
    /// no upper bound of its own.
    std::size_t addColumn(double cost, double upper, std::span<const Entry> entries,
                          std::size_t group = NoGroup);
    /// A column that must not be guessed at 0 or its bound (see sift).
    void setEssential(std::size_t column) { m_essential[column] = 1; }
    bool isEssential(std::size_t column) const { return m_essential[column] != 0; }
    void setCost(std::size_t column, double cost) { m_cost[column] = cost; }

    std::size_t rows() const { return m_bound.size(); }
    std::size_t columns() const { return m_cost.size(); }
    double cost(std::size_t column) const { return m_cost[column]; }
    double upper(std::size_t column) const { return m_upper[column]; }
    const std::vector<double> &bounds() const { return m_bound; }
    std::size_t label(std::size_t row) const { return m_label[row]; }
    std::size_t group(std::size_t column) const { return m_group[column]; }
    const std::vector<double> &groupBounds() const { return m_groupBound; }
    std::span<const Entry> column(std::size_t column) const
    {
        return {m_entries.data() + m_start[column], m_start[column + 1] - m_start[column]};
    }

private:
    std::vector<double> m_cost;
    std::vector<double> m_upper;
    std::vector<double> m_bound;
    std::vector<std::size_t> m_label;
    std::vector<double> m_groupBound;
    std::vector<std::size_t> m_group; ///< by column
    std::vector<char> m_essential;    ///< by column
    std::vector<std::size_t> m_start{0};
    std::vector<Entry> m_entries;
};

struct LinearSolution
{
    bool feasible = false; ///< rows and bounds hold to a part in a thousand; false: stopped early,
                           ///< or there is no way
    bool optimal = false;  ///< they hold and the gap is closed
    double objective = 0;
    std::vector<double> x;
    /// cⱼ − Aⱼᵀy by column (the group's dual taken off too): 0 between the bounds, > 0 at 0, < 0 at
    /// the upper bound.
    std::vector<double> reducedCost;
    std::vector<double> y; ///< duals of the rows, ≤ 0
};

/// Interior-point method (Mehrotra 1992, predictor-corrector with upper bounds). Deterministic.
/// `tolerance` is the relative gap between primal and dual objective; after `mostIterations` the
/// point reached is returned, usually close already.
LinearSolution solve(const LinearProgram &program, double tolerance, int mostIterations,
                     const std::stop_token &stop);

} // namespace ballast
