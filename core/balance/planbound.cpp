#include "core/balance/planbound.h"

#include <numeric>

namespace ballast {

namespace {

double sumOf(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

class Bound
{
public:
    Bound(const PlanTable &table, const PlanPrices &prices) : m_table(table), m_prices(prices)
    {
        const double fraction = table.goal.fraction;
        double upper = sumOf(prices.upper) / fraction;
        m_scale = 1 / fraction / std::max(1.0, upper);
        m_constantShare = std::max(0.0, 1 - upper);
        m_lower = sumOf(prices.lower);
        for (const PlanGroup &group : table.groups)
            m_drops = m_drops || group.mostDropped > 0;
        for (std::size_t c = 0; c < table.before.size(); ++c)
            if (table.classes[c].watched)
                m_leastLargest = std::max(
                    m_leastLargest, table.scaled(c, m_drops ? table.floorOf(c) : table.before[c]));
    }

    bool isUsable() const { return m_lower > 0; }

    /// Largest ρ for which no plan has U < ρ·L.
    double find() const
    {
        double low = 1;
        double high = std::max(1.0, m_prices.ratio);
        if (least(low) < 0)
            return low;
        // The duals were those of this ratio: the answer lies just below it.
        for (const double share : {1 - 1e-5, 1 - 1e-4, 1 - 1e-3, 0.99})
            if (share * high > low && least(share * high) >= 0) {
                low = share * high;
                break;
            }
        while (least(high) >= 0 && high < 1e12) {
            low = high;
            high *= 1.001;
        }
        return lastWithout(low, high);
    }

private:
    /// The value falls, ever faster, between `low`, where it is not negative, and `high`, where it
    /// is: chords come to its zero from below.
    double lastWithout(double low, double high) const
    {
        double atLow = least(low);
        const double atHigh = least(high);
        for (int i = 0; i < 40; ++i) {
            const double next = low + (high - low) * atLow / (atLow - atHigh);
            const double atNext = next > low ? least(next) : -1;
            if (atNext < 0)
                break;
            const bool close = next - low <= 1e-8 * high;
            low = next;
            atLow = atNext;
            if (close)
                break;
        }
        return low;
    }

    /// Least value over all plans of Σ (u − ρ·l)·n + u₀·U₀ + prices of the limits.
    double least(double rho) const
    {
        const std::size_t classes = m_table.before.size();
        std::vector<double> worth(classes, 0.0);
        double value = m_constantShare * m_leastLargest;
        for (std::size_t c = 0; c < classes; ++c) {
            const PlanClass &wanted = m_table.classes[c];
            const double up = m_scale * m_prices.upper[c];
            const double cap = wanted.cap ? m_scale * m_prices.cap[c] : 0;
            const double floor = m_drops ? m_scale * m_prices.floor[c] : 0;
            worth[c] = wanted.scale * (up - rho * m_prices.lower[c] / m_lower + cap - floor);
            const auto before = static_cast<double>(m_table.before[c]);
            value += worth[c] * before;
            if (wanted.cap)
                value -= cap * wanted.scale * static_cast<double>(*wanted.cap);
            value += floor * wanted.scale * static_cast<double>(m_table.floorOf(c));
        }
        const double load = m_table.budget ? m_scale * m_prices.budget : 0;
        value -= load * m_table.budget.value_or(0);
        return value + leastChange(worth, load);
    }

    double leastChange(const std::vector<double> &worth, double load) const
    {
        double value = 0;
        double best = 0; // of the source at hand
        for (std::size_t g = 0; g < m_table.groups.size(); ++g) {
            const PlanGroup &group = m_table.groups[g];
            double change = 0;
            for (const ClassAmount &amount : m_table.of(group))
                change += worth[amount.classId] * static_cast<double>(amount.count);
            if (group.mostCopies > 0)
                best = std::min(best,
                                (change + load * group.load) * static_cast<double>(mostOf(group)));
            value += std::min(0.0, -change) * static_cast<double>(group.mostDropped);
            if (g + 1 == m_table.groups.size() || m_table.groups[g + 1].source != group.source)
                value += std::exchange(best, 0.0);
        }
        return value;
    }

    qint64 mostOf(const PlanGroup &group) const
    {
        return m_table.sourceSize[group.source] > 1 ? m_table.sourceCaps[group.source]
                                                    : group.mostCopies;
    }

    const PlanTable &m_table;
    const PlanPrices &m_prices;
    bool m_drops = false;
    double m_scale = 1;
    double m_constantShare = 0; ///< weight of what the largest class has at least
    double m_leastLargest = 0;
    double m_lower = 0;
};

} // namespace

double bestPossibleRatio(const PlanTable &table, const PlanPrices &prices)
{
    if (prices.upper.empty())
        return 0;
    const Bound bound(table, prices);
    return bound.isUsable() ? bound.find() : 0;
}

double comparableBest(const BalancePlan &plan, double best)
{
    const bool stretched = std::ranges::any_of(
        plan.policy.wishes, [](const auto &wish) { return wish.second.target.has_value(); });
    return best > 0 && !stretched ? std::min(best, plan.ratioAfter) : 0;
}

} // namespace ballast
