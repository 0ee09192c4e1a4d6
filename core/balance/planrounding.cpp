#include "core/balance/planrounding.h"

#include <cmath>
#include <tuple>

namespace ballast {

namespace {

/// How long to look for better whole copies: someone is waiting, and in a large table one copy
/// changes little.
struct Effort
{
    std::size_t candidates;
    std::size_t partners; ///< tried on each side of an exchange
    int moves;
    int rounds; ///< of polishing
};
constexpr std::size_t ManyGroups = 5000;
constexpr Effort Thorough{400, 24, 400, 8};
constexpr Effort Quick{80, 12, 30, 1};
/// Power of the smooth ratio: classes within a percent of the extreme one count like it.
constexpr double Sharpness = 150;

/// A smooth stand-in for the score that sees progress of one class even while another one still
/// holds the score down. Lower is better. Between ratio-like (a goal out of reach: the largest
/// against the smallest class) and level-like (known levels to be kept).
class Potential
{
public:
    Potential(const PlanTable &table, const PlanRelaxation &relaxation)
        : m_table(table),
          m_relaxation(relaxation),
          m_ratioLike(table.goal.relative && !relaxation.reachesGoal)
    {
        m_lowest = std::numeric_limits<double>::max();
        for (std::size_t c = 0; c < table.before.size(); ++c)
            if (table.classes[c].watched)
                m_lowest = std::min(m_lowest, relaxation.levels[c]);
    }

    void reset(const PlanState &state)
    {
        m_sums = {};
        for (std::size_t c = 0; c < state.after.size(); ++c)
            if (m_table.classes[c].watched)
                add(m_sums, c, state.after[c], 1);
        m_value = valueOf(m_sums, state.cost);
    }

    double value() const { return m_value; }

    /// Value after `by` more copies of one group and, if given, one less of another.
    double valueAfter(const PlanState &state, std::size_t group, qint64 by,
                      std::optional<std::size_t> without = {}) const
    {
        Sums sums = m_sums;
        const auto &amounts = m_table.of(m_table.groups[group]);
        const std::span<const ClassAmount> less =
            without ? m_table.of(m_table.groups[*without]) : std::span<const ClassAmount>();
        for (const ClassAmount &amount : amounts) {
            qint64 change = by * amount.count;
            for (const ClassAmount &other : less)
                if (other.classId == amount.classId)
                    change -= other.count;
            replace(sums, state, amount.classId, change);
        }
        for (const ClassAmount &other : less)
            if (std::ranges::find(amounts, other.classId, &ClassAmount::classId) == amounts.end())
                replace(sums, state, other.classId, -other.count);
        const PlanGroup &changed = m_table.groups[group];
        double cost = state.cost + static_cast<double>(by) * changed.price;
        if (without)
            cost -= m_table.groups[*without].price;
        return valueOf(sums, cost);
    }

private:
    struct Sums
    {
        double high = 0;
        double low = 0;
        double missing = 0;
    };

    void add(Sums &sums, std::size_t c, qint64 after, double sign) const
    {
        const double count = m_table.scaled(c, after);
        sums.high += sign * std::exp(Sharpness * std::log(count / m_relaxation.largest));
        if (m_ratioLike)
            sums.low += sign * std::exp(-Sharpness * std::log(count / m_lowest));
        const double level = m_relaxation.levels[c];
        if (level > 0)
            sums.missing += sign * std::max(0.0, level - count) / level;
    }

    void replace(Sums &sums, const PlanState &state, std::size_t c, qint64 change) const
    {
        if (change == 0 || !m_table.classes[c].watched)
            return;
        add(sums, c, state.after[c], -1);
        add(sums, c, state.after[c] + change, 1);
    }

    double valueOf(const Sums &sums, double price) const
    {
        const double high = std::log(std::max(sums.high, 1e-300)) / Sharpness;
        const double cost = 1e-6 * price / static_cast<double>(std::max<qint64>(1, m_table.images));
        if (m_ratioLike)
            return high + std::log(std::max(sums.low, 1e-300)) / Sharpness + 1e-3 * sums.missing +
                   cost;
        return 100 * sums.missing + high + cost;
    }

    const PlanTable &m_table;
    const PlanRelaxation &m_relaxation;
    const bool m_ratioLike;
    double m_lowest = 1;
    Sums m_sums;
    double m_value = 0;
};

/// One whole step: more or fewer copies of one group, or one copy of a group for one of another.
struct Move
{
    std::size_t group = 0;
    qint64 by = 0;
    std::optional<std::size_t> without;
    double value = 0;
};

class Rounding
{
public:
    Rounding(const PlanTable &table, const PlanRelaxation &relaxation, const TaskContext &context)
        : m_table(table),
          m_relaxation(relaxation),
          m_context(context),
          m_effort(isLarge(table) ? Quick : Thorough),
          m_state(table),
          m_potential(table, relaxation)
    {
        round();
        chooseCandidates();
    }

    PlanState run()
    {
        descend();
        polish();
        return std::move(m_state);
    }

private:
    /// Groups that share a source are few and matter one by one.
    static bool isLarge(const PlanTable &table)
    {
        return table.groups.size() > ManyGroups && table.sourceSize.size() == table.groups.size();
    }

    /// Whole copies below the relaxation's; what is nearly whole counts as whole.
    qint64 wholeBelow(std::size_t g) const
    {
        const auto whole = static_cast<qint64>(std::floor(m_relaxation.copies[g] + 1e-3));
        return std::clamp(whole, -m_table.groups[g].mostDropped, m_table.groups[g].mostCopies);
    }

    /// Rounds down where little is missing for now, up elsewhere: the errors of the classes, each
    /// as a share of its count, are kept small together.
    void round()
    {
        for (std::size_t g = 0; g < m_table.groups.size(); ++g) {
            const qint64 whole = wholeBelow(g);
            if (m_state.allows(m_table, g, whole))
                m_state.change(m_table, g, whole);
            else
                changeAsFarAsAllowed(g, whole);
        }
        std::vector<double> missing(m_state.after.size(), 0.0);
        for (std::size_t g = 0; g < m_table.groups.size(); ++g)
            roundGroup(g, missing);
    }

    void changeAsFarAsAllowed(std::size_t g, qint64 by)
    {
        const qint64 step = by < 0 ? -1 : 1;
        for (qint64 n = 0; n != by && m_state.allows(m_table, g, step); n += step)
            m_state.change(m_table, g, step);
    }

    void roundGroup(std::size_t g, std::vector<double> &missing)
    {
        const double rest = m_relaxation.copies[g] - static_cast<double>(m_state.copies[g]);
        if (std::abs(rest) < 1e-3)
            return;
        double gain = 0; // change of the sum of squared errors if one copy is not added
        for (const ClassAmount &amount : m_table.of(m_table.groups[g])) {
            const auto count = static_cast<double>(amount.count);
            const double down = missing[amount.classId] + rest * count;
            const double up = down - count;
            if (!m_table.classes[amount.classId].watched)
                continue;
            const double unit = static_cast<double>(m_state.after[amount.classId]);
            gain += (down * down - up * up) / (unit * unit);
        }
        const bool up = gain > 0 && m_state.allows(m_table, g, 1);
        if (up)
            m_state.change(m_table, g, 1);
        for (const ClassAmount &amount : m_table.of(m_table.groups[g]))
            missing[amount.classId] += (rest - (up ? 1 : 0)) * static_cast<double>(amount.count);
    }

    /// The groups whose copies the relaxation nearly left open.
    void chooseCandidates()
    {
        for (std::size_t g = 0; g < m_table.groups.size(); ++g)
            if (std::isfinite(m_relaxation.reluctance[g]))
                m_candidates.push_back(g);
        const auto fraction = [&](std::size_t g) {
            return std::abs(m_relaxation.copies[g] - std::round(m_relaxation.copies[g]));
        };
        const auto rank = [&](std::size_t g) {
            return std::tuple(fraction(g) <= 1e-3, m_relaxation.reluctance[g], g);
        };
        const std::size_t kept = std::min(m_candidates.size(), m_effort.candidates);
        std::ranges::partial_sort(
            m_candidates, m_candidates.begin() + static_cast<std::ptrdiff_t>(kept), {}, rank);
        m_candidates.resize(kept);
    }

    /// Steepest descent of the potential.
    void descend()
    {
        for (int i = 0; i < m_effort.moves && !m_context.stopRequested(); ++i) {
            m_potential.reset(m_state);
            const Move move = bestMove();
            if (move.by == 0 || move.value >= m_potential.value() - 1e-12)
                return;
            m_state.change(m_table, move.group, move.by);
            if (move.without)
                m_state.change(m_table, *move.without, -1);
        }
    }

    Move bestMove() const
    {
        std::vector<Move> more = singleMoves(1);
        std::vector<Move> fewer = singleMoves(-1);
        Move best;
        best.value = m_potential.value();
        for (const Move &move : more)
            if (m_state.allows(m_table, move.group, 1) && move.value < best.value)
                best = move;
        for (const Move &move : fewer)
            if (move.value < best.value)
                best = move;
        keepPartners(more);
        keepPartners(fewer);
        for (const Move &up : more) {
            for (const Move &down : fewer)
                tryExchange(up, down.group, best);
            for (std::size_t g = firstOfSource(up.group);
                 g < m_table.groups.size() &&
                 m_table.groups[g].source == m_table.groups[up.group].source;
                 ++g)
                if (m_state.copies[g] > 0)
                    tryExchange(up, g, best);
        }
        return best;
    }

    /// With a used-up budget one more is still a good half of an exchange.
    bool hasRoom(std::size_t group) const
    {
        return m_state.copies[group] < m_table.groups[group].mostCopies;
    }

    std::vector<Move> singleMoves(qint64 by) const
    {
        std::vector<Move> moves;
        for (const std::size_t g : m_candidates)
            if (by > 0 ? hasRoom(g) : m_state.allows(m_table, g, by))
                moves.push_back({g, by, {}, m_potential.valueAfter(m_state, g, by)});
        return moves;
    }

    void keepPartners(std::vector<Move> &moves) const
    {
        std::ranges::stable_sort(moves, {}, &Move::value);
        if (moves.size() > m_effort.partners)
            moves.resize(m_effort.partners);
    }

    std::size_t firstOfSource(std::size_t group) const
    {
        while (group > 0 && m_table.groups[group - 1].source == m_table.groups[group].source)
            --group;
        return group;
    }

    void tryExchange(const Move &up, std::size_t down, Move &best) const
    {
        if (up.group == down)
            return;
        const double value = m_potential.valueAfter(m_state, up.group, 1, down);
        if (value < best.value && m_state.allowsExchange(m_table, up.group, down))
            best = {up.group, 1, down, value};
    }

    /// By the score itself: adds what helps, takes away what buys nothing.
    void polish()
    {
        PlanScore score = scoreOf(m_table, m_state);
        bool changed = true;
        for (int round = 0; changed && round < m_effort.rounds && !m_context.stopRequested();
             ++round) {
            changed = false;
            for (const std::size_t g : m_candidates)
                for (const qint64 by : {qint64(-1), qint64(1)})
                    while (m_state.allows(m_table, g, by) && improves(g, by, score))
                        changed = true;
        }
    }

    bool improves(std::size_t group, qint64 by, PlanScore &score)
    {
        m_state.change(m_table, group, by);
        const PlanScore next = scoreOf(m_table, m_state);
        if (next.betterThan(score)) {
            score = next;
            return true;
        }
        m_state.change(m_table, group, -by);
        return false;
    }

    const PlanTable &m_table;
    const PlanRelaxation &m_relaxation;
    const TaskContext &m_context;
    const Effort m_effort;
    PlanState m_state;
    Potential m_potential;
    std::vector<std::size_t> m_candidates;
};

} // namespace

PlanState roundPlan(const PlanTable &table, const PlanRelaxation &relaxation,
                    const TaskContext &context)
{
    return Rounding(table, relaxation, context).run();
}

} // namespace ballast
