#include "core/balance/profilefit.h"

#include <cmath>

namespace ballast {

namespace {

constexpr int MostSweeps = 400;
constexpr double Still = 1e-7; ///< change of a sweep, of all images, at which it has converged
constexpr int MostPasses = 50;
constexpr std::size_t FewGroups = 300; ///< up to here exchanges are tried as well
constexpr double Better = 1e-12;

double termOf(double count, qint64 wanted)
{
    if (wanted <= 0)
        return 0;
    const double ratio = count / static_cast<double>(wanted);
    return ratio > 0 ? ratio - std::log(ratio) - 1 : std::numeric_limits<double>::infinity();
}

class Fitter
{
public:
    Fitter(const std::vector<ProfileGroup> &groups, const std::vector<qint64> &wanted)
        : m_groups(groups), m_wanted(wanted), m_counts(wanted.size(), 0.0)
    {
        for (const ProfileGroup &group : groups) {
            m_kept.push_back(static_cast<double>(group.images));
            m_images += m_kept.back();
        }
        count();
    }

    std::vector<qint64> run()
    {
        for (int sweep = 0; sweep < MostSweeps; ++sweep) {
            double changed = 0;
            for (std::size_t g = 0; g < m_groups.size(); ++g)
                changed += settle(g);
            if (changed <= Still * m_images)
                break;
        }
        round();
        for (int pass = 0; pass < MostPasses; ++pass)
            if (!mend() && !(m_groups.size() <= FewGroups && exchange()))
                break;
        std::vector<qint64> kept;
        for (const double share : m_kept)
            kept.push_back(std::llround(share));
        return kept;
    }

private:
    void count()
    {
        std::ranges::fill(m_counts, 0.0);
        for (std::size_t g = 0; g < m_groups.size(); ++g)
            add(g, m_kept[g]);
    }

    void add(std::size_t g, double images)
    {
        for (const ClassAmount &amount : m_groups[g].amounts)
            m_counts[amount.classId] += images * static_cast<double>(amount.count);
    }

    /// Slope of the distance when the group keeps `by` images more; grows with `by`.
    double slope(std::size_t g, double by) const
    {
        double sum = 0;
        for (const ClassAmount &amount : m_groups[g].amounts) {
            const auto wanted = static_cast<double>(m_wanted[amount.classId]);
            if (wanted <= 0)
                continue;
            const auto each = static_cast<double>(amount.count);
            const double count = std::max(m_counts[amount.classId] + by * each, 1e-9);
            sum += each * (1 / wanted - 1 / count);
        }
        return sum;
    }

    /// The best share of one group while the others stay; gives by how much it moved.
    double settle(std::size_t g)
    {
        double low = -m_kept[g];
        double high = static_cast<double>(m_groups[g].images) - m_kept[g];
        if (slope(g, low) >= 0)
            high = low;
        else if (slope(g, high) <= 0)
            low = high;
        for (int i = 0; i < 50 && high - low > 1e-9; ++i) {
            const double middle = (low + high) / 2;
            (slope(g, middle) < 0 ? low : high) = middle;
        }
        const double by = (low + high) / 2;
        m_kept[g] += by;
        add(g, by);
        return std::abs(by);
    }

    /// Down or up so that what the groups before left over is made good for the counts.
    void round()
    {
        std::vector<double> missing(m_counts.size(), 0.0);
        for (std::size_t g = 0; g < m_groups.size(); ++g) {
            const double whole = std::floor(m_kept[g] + 1e-6);
            const double rest = m_kept[g] - whole;
            double gain = 0; // change of the sum of squared errors if one image less is kept
            for (const ClassAmount &amount : m_groups[g].amounts) {
                const auto each = static_cast<double>(amount.count);
                const double down = missing[amount.classId] + rest * each;
                const double unit = std::max(1.0, m_counts[amount.classId]);
                gain += (down * down - (down - each) * (down - each)) / (unit * unit);
            }
            const bool up = gain > 0 && whole < static_cast<double>(m_groups[g].images);
            m_kept[g] = whole + (up ? 1 : 0);
            for (const ClassAmount &amount : m_groups[g].amounts)
                missing[amount.classId] +=
                    (rest - (up ? 1 : 0)) * static_cast<double>(amount.count);
        }
        count();
    }

    bool allows(std::size_t g, double by) const
    {
        return m_kept[g] + by >= 0 && m_kept[g] + by <= static_cast<double>(m_groups[g].images);
    }

    /// Of the classes of up to two groups.
    double distance(std::size_t g, std::size_t h) const
    {
        double sum = 0;
        const auto &first = m_groups[g].amounts;
        for (const ClassAmount &amount : first)
            sum += termOf(m_counts[amount.classId], m_wanted[amount.classId]);
        if (h != g)
            for (const ClassAmount &amount : m_groups[h].amounts)
                if (std::ranges::find(first, amount.classId, &ClassAmount::classId) == first.end())
                    sum += termOf(m_counts[amount.classId], m_wanted[amount.classId]);
        return sum;
    }

    void move(std::size_t g, double by)
    {
        m_kept[g] += by;
        add(g, by);
    }

    /// `by` more of g and, where h is another group, as many fewer of h; kept if that is closer.
    bool improves(std::size_t g, std::size_t h, double by)
    {
        const bool both = h != g;
        if (!allows(g, by) || (both && !allows(h, -by)))
            return false;
        const double before = distance(g, h);
        move(g, by);
        if (both)
            move(h, -by);
        const double after = distance(g, h);
        // Nothing is better than infinitely far.
        if (after < before - Better || (std::isinf(before) && std::isfinite(after)))
            return true;
        move(g, -by);
        if (both)
            move(h, by);
        return false;
    }

    bool mend()
    {
        bool changed = false;
        for (std::size_t g = 0; g < m_groups.size(); ++g)
            for (const double by : {-1.0, 1.0})
                while (improves(g, g, by))
                    changed = true;
        return changed;
    }

    bool exchange()
    {
        bool changed = false;
        for (std::size_t g = 0; g < m_groups.size(); ++g)
            for (std::size_t h = 0; h < m_groups.size(); ++h)
                while (g != h && improves(g, h, 1))
                    changed = true;
        return changed;
    }

    const std::vector<ProfileGroup> &m_groups;
    const std::vector<qint64> &m_wanted;
    std::vector<double> m_kept;   ///< images by group
    std::vector<double> m_counts; ///< by ClassId
    double m_images = 0;
};

} // namespace

std::vector<qint64> fitProfile(const std::vector<ProfileGroup> &groups,
                               const std::vector<qint64> &wanted)
{
    return Fitter(groups, wanted).run();
}

double profileDistance(const std::vector<double> &counts, const std::vector<qint64> &wanted)
{
    double sum = 0;
    for (std::size_t c = 0; c < wanted.size(); ++c)
        sum += termOf(counts[c], wanted[c]);
    return sum;
}

} // namespace ballast
