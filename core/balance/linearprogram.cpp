#include "core/balance/linearprogram.h"

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

using Vector = std::vector<double>;

constexpr double Exact = 1e-7;      ///< residual of a row that holds
constexpr double Usable = 1e-3;     ///< residual that rounding to whole numbers hides
constexpr double StepBack = 0.9995; ///< how much of the way to the wall a step may go

/// Four sums side by side, so that no addition waits for the one before.
double dot(const double *a, const double *b, std::size_t size)
{
    double sums[4] = {0, 0, 0, 0};
    std::size_t k = 0;
    for (; k + 4 <= size; k += 4)
        for (std::size_t lane = 0; lane < 4; ++lane)
            sums[lane] += a[k + lane] * b[k + lane];
    for (; k < size; ++k)
        sums[0] += a[k] * b[k];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

/// Symmetric positive definite, lower triangle, dense, row-major.
class NormalMatrix
{
public:
    explicit NormalMatrix(std::size_t size) : m_size(size), m_values(size * size, 0.0) {}

    double *row(std::size_t i) { return m_values.data() + i * m_size; }
    void clear() { std::ranges::fill(m_values, 0.0); }

    /// Cholesky in place. A pivot that vanishes belongs to a redundant row and gets no step.
    void factorise()
    {
        double largest = 0;
        for (std::size_t i = 0; i < m_size; ++i)
            largest = std::max(largest, row(i)[i]);
        const double tiny = largest * 1e-15;
        for (std::size_t i = 0; i < m_size; ++i) {
            double *ri = row(i);
            for (std::size_t j = 0; j <= i; ++j) {
                const double *rj = row(j);
                const double sum = ri[j] - dot(ri, rj, j);
                if (i == j)
                    ri[i] = sum > tiny ? std::sqrt(sum) : 1e100;
                else
                    ri[j] = sum / rj[j];
            }
        }
    }

    void solve(Vector &b)
    {
        for (std::size_t i = 0; i < m_size; ++i) {
            const double *ri = row(i);
            b[i] = (b[i] - dot(ri, b.data(), i)) / ri[i];
        }
        for (std::size_t i = m_size; i-- > 0;) {
            b[i] /= row(i)[i];
            const double *ri = row(i);
            for (std::size_t k = 0; k < i; ++k)
                b[k] -= ri[k] * b[i];
        }
    }

private:
    std::size_t m_size;
    Vector m_values;
};

/// Variables are the program's columns followed by one slack a row. `w` is the room below the
/// upper bound and `t` its dual; both are meaningless where there is no bound.
struct Iterate
{
    Vector v, z, w, t, y;
};

class InteriorPoint
{
public:
    InteriorPoint(const LinearProgram &program, double tolerance)
        : m_program(program),
          m_tolerance(tolerance),
          m_columns(program.columns()),
          m_rows(program.rows()),
          m_equations(m_rows + program.groupBounds().size()),
          m_size(m_columns + m_equations),
          m_matrix(m_rows),
          m_bounds(program.bounds())
    {
        m_bounds.insert(m_bounds.end(), program.groupBounds().begin(), program.groupBounds().end());
        for (std::size_t j = 0; j < m_size; ++j)
            m_bounded.push_back(j < m_columns && std::isfinite(program.upper(j)));
        collectMembers();
        start();
    }

    LinearSolution run(int mostIterations, const std::stop_token &stop)
    {
        LinearSolution solution;
        computeResiduals();
        for (int i = 0; i < mostIterations && !isOptimal() && !stop.stop_requested(); ++i) {
            iterate();
            computeResiduals();
        }
        solution.feasible = holds(Usable);
        solution.optimal = isOptimal();
        finish(solution);
        return solution;
    }

private:
    double cost(std::size_t j) const { return j < m_columns ? m_program.cost(j) : 0.0; }

    /// Calls f(row, value) for each entry of column j of [A I], the groups being further rows.
    template <class Function> void forEach(std::size_t j, Function f) const
    {
        if (j >= m_columns) {
            f(j - m_columns, 1.0);
            return;
        }
        for (const LinearProgram::Entry &entry : m_program.column(j))
            f(entry.row, entry.value);
        if (m_program.group(j) != LinearProgram::NoGroup)
            f(m_rows + m_program.group(j), 1.0);
    }

    void collectMembers()
    {
        m_members.resize(m_equations - m_rows);
        for (std::size_t j = 0; j < m_columns; ++j)
            if (m_program.group(j) != LinearProgram::NoGroup)
                m_members[m_program.group(j)].push_back(j);
    }

    double largestEntry(std::size_t j) const
    {
        double most = 0;
        for (const LinearProgram::Entry &entry : m_program.column(j))
            most = std::max(most, entry.value);
        return most * m_program.upper(j);
    }

    double transposed(std::size_t j, const Vector &y) const
    {
        double sum = 0;
        forEach(j, [&](std::size_t row, double value) { sum += value * y[row]; });
        return sum;
    }

    /// Columns half-way or at 1, slacks where they fit, duals 1: well inside, if infeasible.
    /// Columns with large entries start short, so that no row is far from holding, and dear ones
    /// with the dual that suits them, so that neither residual keeps the first steps small.
    void start()
    {
        m_at.v.assign(m_size, 1.0);
        m_at.z.assign(m_size, 1.0);
        m_at.w.assign(m_size, 1.0);
        m_at.t.assign(m_size, 0.0);
        m_at.y.assign(m_equations, 0.0);
        Vector used(m_equations, 0.0);
        for (std::size_t g = 0; g < m_members.size(); ++g)
            for (const std::size_t j : m_members[g])
                m_at.v[j] = m_bounds[m_rows + g] / 2 / static_cast<double>(m_members[g].size());
        for (std::size_t j = 0; j < m_columns; ++j) {
            if (m_bounded[j]) {
                m_at.v[j] = m_program.upper(j) / 2 / std::max(1.0, largestEntry(j));
                m_at.w[j] = m_program.upper(j) - m_at.v[j];
                m_at.t[j] = 1;
            } else if (m_program.group(j) == LinearProgram::NoGroup && cost(j) > 1) {
                m_at.z[j] = cost(j);
                m_at.v[j] = 1 / cost(j);
            }
            forEach(j, [&](std::size_t row, double value) { used[row] += value * m_at.v[j]; });
        }
        for (std::size_t i = 0; i < m_equations; ++i)
            m_at.v[m_columns + i] = std::max(0.1, m_bounds[i] - used[i]);
    }

    void computeResiduals()
    {
        m_primal = m_bounds;
        m_dual.assign(m_size, 0.0);
        m_bound.assign(m_size, 0.0);
        m_complement = 0;
        m_objective = 0;
        double dualObjective = 0;
        std::size_t pairs = 0;
        for (std::size_t j = 0; j < m_size; ++j) {
            forEach(j, [&](std::size_t row, double value) { m_primal[row] -= value * m_at.v[j]; });
            m_dual[j] = cost(j) - transposed(j, m_at.y) - m_at.z[j];
            m_complement += m_at.v[j] * m_at.z[j];
            m_objective += cost(j) * m_at.v[j];
            ++pairs;
            if (!m_bounded[j])
                continue;
            m_dual[j] += m_at.t[j];
            m_bound[j] = m_program.upper(j) - m_at.v[j] - m_at.w[j];
            m_complement += m_at.w[j] * m_at.t[j];
            dualObjective -= m_program.upper(j) * m_at.t[j];
            ++pairs;
        }
        for (std::size_t i = 0; i < m_equations; ++i)
            dualObjective += m_bounds[i] * m_at.y[i];
        m_pairs = static_cast<double>(pairs);
        m_gap = std::abs(m_objective - dualObjective) / (1 + std::abs(m_objective));
    }

    static double largest(const Vector &values)
    {
        double result = 0;
        for (const double value : values)
            result = std::max(result, std::abs(value));
        return result;
    }

    bool holds(double residual) const
    {
        return largest(m_primal) <= residual && largest(m_bound) <= residual;
    }

    bool isOptimal() const
    {
        return m_gap <= m_tolerance && holds(Exact) && largest(m_dual) <= m_tolerance;
    }

    /// One predictor and one corrector step on the same factorisation.

    void iterate()
    {
        buildMatrix();
        m_target.assign(m_size, 0.0);
        m_upperTarget.assign(m_size, 0.0);
        for (std::size_t j = 0; j < m_size; ++j) {
            m_target[j] = -m_at.v[j] * m_at.z[j];
            m_upperTarget[j] = -m_at.w[j] * m_at.t[j];
        }
        direction();
        const auto [primal, dual] = stepLengths(1.0);
        correct(centering(primal, dual));
        direction();
        move();
    }

    /// A·Θ·Aᵀ with Θ = 1 / (z/v + t/w), the groups' rows eliminated.
    void buildMatrix()
    {
        m_theta.resize(m_size);
        m_perV.resize(m_size);
        m_perW.resize(m_size);
        m_matrix.clear();
        for (std::size_t j = 0; j < m_size; ++j) {
            m_perV[j] = 1 / m_at.v[j];
            m_perW[j] = m_bounded[j] ? 1 / m_at.w[j] : 0.0;
            m_theta[j] = 1 / (m_at.z[j] * m_perV[j] + m_at.t[j] * m_perW[j]);
            if (j >= m_columns + m_rows)
                continue;
            if (j >= m_columns)
                m_matrix.row(j - m_columns)[j - m_columns] += m_theta[j];
            else if (m_program.group(j) == LinearProgram::NoGroup)
                addSquare(m_program.column(j), m_theta[j]);
        }
        m_weight.assign(m_members.size(), 0.0);
        for (std::size_t g = 0; g < m_members.size(); ++g)
            addGroup(g);
        m_matrix.factorise();
    }

    void addSquare(std::span<const LinearProgram::Entry> entries, double theta)
    {
        for (std::size_t a = 0; a < entries.size(); ++a) {
            double *row = m_matrix.row(entries[a].row);
            const double scaled = entries[a].value * theta;
            for (std::size_t b = 0; b <= a; ++b)
                row[entries[b].row] += scaled * entries[b].value;
        }
    }

    /// Eliminating Σx + slack = bound leaves the weighted covariance of the group's columns, the
    /// slack being one of zeros: summed as such, since differences of squares would cancel.
    void addGroup(std::size_t g)
    {
        std::vector<std::size_t> &rows = m_groupRows;
        Vector &mean = m_groupMean;
        rows.clear();
        mean.resize(m_rows);
        const double slack = m_theta[m_columns + m_rows + g];
        m_weight[g] = slack;
        for (const std::size_t j : m_members[g]) {
            m_weight[g] += m_theta[j];
            for (const LinearProgram::Entry &entry : m_program.column(j))
                rows.push_back(entry.row);
        }
        std::ranges::sort(rows);
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        for (const std::size_t row : rows)
            mean[row] = 0;
        for (const std::size_t j : m_members[g])
            for (const LinearProgram::Entry &entry : m_program.column(j))
                mean[entry.row] += m_theta[j] / m_weight[g] * entry.value;
        std::vector<LinearProgram::Entry> &offset = m_offset;
        offset.clear();
        for (const std::size_t row : rows)
            offset.push_back({row, mean[row]});
        addSquare(offset, slack);
        for (const std::size_t j : m_members[g]) {
            for (LinearProgram::Entry &entry : offset)
                entry.value = -mean[entry.row];
            std::size_t at = 0;
            for (const LinearProgram::Entry &entry : m_program.column(j)) {
                while (offset[at].row != entry.row)
                    ++at;
                offset[at].value += entry.value;
            }
            addSquare(offset, m_theta[j]);
        }
    }

    /// Solves for the duals of rows and groups.
    void solveDuals(Vector &right)
    {
        for (std::size_t g = 0; g < m_members.size(); ++g) {
            const double share = right[m_rows + g] / m_weight[g];
            for (const std::size_t j : m_members[g])
                for (const LinearProgram::Entry &entry : m_program.column(j))
                    right[entry.row] -= m_theta[j] * entry.value * share;
        }
        m_matrix.solve(right);
        for (std::size_t g = 0; g < m_members.size(); ++g) {
            double sum = right[m_rows + g];
            for (const std::size_t j : m_members[g])
                for (const LinearProgram::Entry &entry : m_program.column(j))
                    sum -= m_theta[j] * entry.value * right[entry.row];
            right[m_rows + g] = sum / m_weight[g];
        }
    }

    /// Newton's direction for the present targets of v·z and w·t.
    void direction()
    {
        m_step.y = m_primal;
        m_right.resize(m_size);
        for (std::size_t j = 0; j < m_size; ++j) {
            m_right[j] = m_dual[j] - m_target[j] * m_perV[j] +
                         (m_upperTarget[j] - m_at.t[j] * m_bound[j]) * m_perW[j];
            const double scaled = m_theta[j] * m_right[j];
            forEach(j, [&](std::size_t row, double value) { m_step.y[row] += value * scaled; });
        }
        solveDuals(m_step.y);
        m_step.v.resize(m_size);
        m_step.z.resize(m_size);
        m_step.w.resize(m_size);
        m_step.t.resize(m_size);
        for (std::size_t j = 0; j < m_size; ++j) {
            const double dv = m_theta[j] * (transposed(j, m_step.y) - m_right[j]);
            m_step.v[j] = dv;
            m_step.z[j] = (m_target[j] - m_at.z[j] * dv) * m_perV[j];
            m_step.w[j] = m_bounded[j] ? m_bound[j] - dv : 0.0;
            m_step.t[j] = (m_upperTarget[j] - m_at.t[j] * m_step.w[j]) * m_perW[j];
        }
    }

    /// How far the primal and the dual variables may go without leaving the inside.
    std::pair<double, double> stepLengths(double back) const
    {
        double primal = 1 / back;
        double dual = 1 / back;
        const auto shorten = [](double &length, double value, double step) {
            if (step < 0)
                length = std::min(length, -value / step);
        };
        for (std::size_t j = 0; j < m_size; ++j) {
            shorten(primal, m_at.v[j], m_step.v[j]);
            shorten(dual, m_at.z[j], m_step.z[j]);
            if (!m_bounded[j])
                continue;
            shorten(primal, m_at.w[j], m_step.w[j]);
            shorten(dual, m_at.t[j], m_step.t[j]);
        }
        return {std::min(1.0, primal * back), std::min(1.0, dual * back)};
    }

    /// Mehrotra's target: the better the predictor does, the less we stay at the centre.
    double centering(double primal, double dual) const
    {
        double predicted = 0;
        for (std::size_t j = 0; j < m_size; ++j) {
            predicted += (m_at.v[j] + primal * m_step.v[j]) * (m_at.z[j] + dual * m_step.z[j]);
            if (m_bounded[j])
                predicted += (m_at.w[j] + primal * m_step.w[j]) * (m_at.t[j] + dual * m_step.t[j]);
        }
        const double ratio = predicted / m_complement;
        return ratio * ratio * ratio * m_complement / m_pairs;
    }

    void correct(double centre)
    {
        for (std::size_t j = 0; j < m_size; ++j) {
            m_target[j] += centre - m_step.v[j] * m_step.z[j];
            m_upperTarget[j] += centre - m_step.w[j] * m_step.t[j];
        }
    }

    void move()
    {
        const auto [primal, dual] = stepLengths(StepBack);
        for (std::size_t j = 0; j < m_size; ++j) {
            m_at.v[j] += primal * m_step.v[j];
            m_at.z[j] += dual * m_step.z[j];
            if (!m_bounded[j])
                continue;
            m_at.w[j] += primal * m_step.w[j];
            m_at.t[j] += dual * m_step.t[j];
        }
        for (std::size_t i = 0; i < m_equations; ++i)
            m_at.y[i] += dual * m_step.y[i];
    }

    void finish(LinearSolution &solution) const
    {
        solution.x.assign(m_at.v.begin(), m_at.v.begin() + static_cast<std::ptrdiff_t>(m_columns));
        solution.y.assign(m_at.y.begin(), m_at.y.begin() + static_cast<std::ptrdiff_t>(m_rows));
        solution.reducedCost.resize(m_columns);
        for (std::size_t j = 0; j < m_columns; ++j) {
            solution.reducedCost[j] = cost(j) - transposed(j, m_at.y);
            solution.objective += cost(j) * solution.x[j];
        }
    }

    const LinearProgram &m_program;
    const double m_tolerance;
    const std::size_t m_columns;
    const std::size_t m_rows;
    const std::size_t m_equations; ///< rows, then groups
    const std::size_t m_size;
    std::vector<char> m_bounded;
    NormalMatrix m_matrix;                           ///< of the rows
    Vector m_bounds;                                 ///< by equation
    std::vector<std::vector<std::size_t>> m_members; ///< columns by group
    Vector m_weight;                                 ///< by group
    std::vector<std::size_t> m_groupRows;            ///< of the group at hand
    Vector m_groupMean;
    std::vector<LinearProgram::Entry> m_offset;
    Iterate m_at;
    Iterate m_step;
    Vector m_primal, m_dual, m_bound; ///< residuals of A·v = b, of the duals, of v + w = upper
    Vector m_target, m_upperTarget;   ///< wanted change of v·z and w·t
    Vector m_theta, m_right;
    Vector m_perV, m_perW; ///< 1 / v and 1 / w; 0 where there is no upper bound
    double m_complement = 0;
    double m_pairs = 0;
    double m_objective = 0;
    double m_gap = 0;
};

} // namespace

std::size_t LinearProgram::addRow(double bound, std::size_t label)
{
    m_bound.push_back(bound);
    m_label.push_back(label);
    return m_bound.size() - 1;
}

std::size_t LinearProgram::addGroup(double bound)
{
    m_groupBound.push_back(bound);
    return m_groupBound.size() - 1;
}

std::size_t LinearProgram::addColumn(double cost, double upper, std::span<const Entry> entries,
                                     std::size_t group)
{
    m_cost.push_back(cost);
    m_upper.push_back(group == NoGroup ? upper : Unbounded);
    m_group.push_back(group);
    m_essential.push_back(0);
    m_entries.insert(m_entries.end(), entries.begin(), entries.end());
    m_start.push_back(m_entries.size());
    return m_cost.size() - 1;
}

LinearSolution solve(const LinearProgram &program, double tolerance, int mostIterations,
                     const std::stop_token &stop)
{
    return InteriorPoint(program, tolerance).run(mostIterations, stop);
}

} // namespace ballast
