#include "core/balance/hierarchy.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Hierarchy)
};

constexpr double Same = 1e-9;

/// How good a tree is: the ratio of its worst node, then how many inner nodes it has.
struct Cost
{
    double worst = std::numeric_limits<double>::infinity();
    int nodes = 0;
    bool operator<(const Cost &other) const
    {
        if (std::abs(worst - other.worst) > Same)
            return worst < other.worst;
        return nodes < other.nodes;
    }
};

using Mask = std::uint32_t;

/// Every tree over up to MostExactClasses classes: the best tree of each set of classes is made
/// of the best trees of its parts, over all partitions of the set.
class ExactSearch
{
public:
    explicit ExactSearch(const std::vector<qint64> &counts) : m_counts(counts)
    {
        const std::size_t sets = std::size_t(1) << counts.size();
        m_sum.resize(sets, 0);
        m_cost.resize(sets);
        m_parts.resize(sets);
        for (Mask set = 1; set < sets; ++set) {
            const int lowest = __builtin_ctz(set);
            m_sum[set] = m_sum[set & (set - 1)] + counts[static_cast<std::size_t>(lowest)];
            if ((set & (set - 1)) == 0) {
                m_cost[set] = {1, 0};
                continue;
            }
            std::vector<Mask> parts;
            divide(set, set, parts, {});
        }
    }

    /// Leaves carry indices into `counts` as class ids; names are for the caller.
    ClassTree tree() const { return build(static_cast<Mask>(m_sum.size() - 1)); }

private:
    struct Range
    {
        qint64 least = std::numeric_limits<qint64>::max();
        qint64 most = 0;
        Cost below{1, 1};
    };

    /// `rest` is still to be put into parts; each part begins with the lowest class left.
    void divide(Mask set, Mask rest, std::vector<Mask> &parts, Range range)
    {
        if (rest == 0) {
            if (parts.size() > 1)
                take(set, parts, range);
            return;
        }
        const Mask lowest = rest & (~rest + 1);
        const Mask others = rest ^ lowest;
        for (Mask more = others;; more = (more - 1) & others) {
            const Mask part = lowest | more;
            if (part != set) {
                Range with = range;
                with.least = std::min(with.least, m_sum[part]);
                with.most = std::max(with.most, m_sum[part]);
                with.below.worst = std::max(
                    {with.below.worst, m_cost[part].worst, double(with.most) / double(with.least)});
                with.below.nodes += m_cost[part].nodes;
                if (with.below.worst <= m_cost[set].worst + Same) {
                    parts.push_back(part);
                    divide(set, rest ^ part, parts, with);
                    parts.pop_back();
                }
            }
            if (more == 0)
                break;
        }
    }

    void take(Mask set, const std::vector<Mask> &parts, const Range &range)
    {
        if (!(range.below < m_cost[set]))
            return;
        m_cost[set] = range.below;
        m_parts[set] = parts;
    }

    ClassTree build(Mask set) const
    {
        if (m_parts[set].empty())
            return {{}, static_cast<ClassId>(__builtin_ctz(set)), {}};
        ClassTree tree;
        for (const Mask part : m_parts[set])
            tree.branches.push_back(build(part));
        return tree;
    }

    const std::vector<qint64> &m_counts;
    std::vector<qint64> m_sum;
    std::vector<Cost> m_cost;
    std::vector<std::vector<Mask>> m_parts;
};

qint64 sumOf(const ClassTree &tree, const std::vector<qint64> &counts)
{
    qint64 sum = 0;
    for (const ClassId id : tree.classes())
        sum += counts[static_cast<std::size_t>(id)];
    return sum;
}

double ratioOf(const ClassTree &node, const std::vector<qint64> &counts)
{
    std::vector<qint64> sums;
    for (const ClassTree &branch : node.branches)
        sums.push_back(sumOf(branch, counts));
    return imbalanceRatio(sums);
}

double worstOf(const ClassTree &tree, const std::vector<qint64> &counts)
{
    if (tree.isLeaf())
        return 1;
    double worst = ratioOf(tree, counts);
    for (const ClassTree &branch : tree.branches)
        worst = std::max(worst, worstOf(branch, counts));
    return worst;
}

ClassTree joinSmallest(const std::vector<qint64> &counts)
{
    std::vector<std::pair<qint64, ClassTree>> heap;
    for (std::size_t c = 0; c < counts.size(); ++c)
        heap.emplace_back(counts[c], ClassTree{{}, static_cast<ClassId>(c), {}});
    const auto bySum = [](const auto &a, const auto &b) { return a.first < b.first; };
    while (heap.size() > 1) {
        std::stable_sort(heap.begin(), heap.end(), bySum);
        ClassTree joined;
        joined.branches = {std::move(heap[0].second), std::move(heap[1].second)};
        heap[1] = {heap[0].first + heap[1].first, std::move(joined)};
        heap.erase(heap.begin());
    }
    return std::move(heap.front().second);
}

/// Puts the branches of a child into its parent where the parent stays within `worst`.
void dissolve(ClassTree &tree, const std::vector<qint64> &counts, double worst)
{
    for (ClassTree &branch : tree.branches)
        dissolve(branch, counts, worst);
    for (std::size_t b = 0; b < tree.branches.size(); ++b) {
        if (tree.branches[b].isLeaf())
            continue;
        ClassTree flatter = tree;
        const std::vector<ClassTree> inner = flatter.branches[b].branches;
        flatter.branches.erase(flatter.branches.begin() + static_cast<std::ptrdiff_t>(b));
        flatter.branches.insert(flatter.branches.end(), inner.begin(), inner.end());
        if (ratioOf(flatter, counts) > worst + Same)
            continue;
        tree = std::move(flatter);
        b = static_cast<std::size_t>(-1); // the new branches too
    }
}

/// Names, class ids of the dataset, and the largest branch first.
class Finisher
{
public:
    Finisher(const Dataset &dataset, const std::vector<ClassId> &present,
             const std::vector<qint64> &counts)
        : m_dataset(dataset), m_present(present), m_counts(counts)
    {
    }

    void finish(ClassTree &tree)
    {
        if (tree.isLeaf()) {
            tree.classId = m_present[static_cast<std::size_t>(tree.classId)];
            tree.name = m_dataset.classes[static_cast<std::size_t>(tree.classId)].name;
            return;
        }
        std::stable_sort(tree.branches.begin(), tree.branches.end(),
                         [&](const ClassTree &a, const ClassTree &b) {
                             return sumOf(a, m_counts) > sumOf(b, m_counts);
                         });
        for (ClassTree &branch : tree.branches) {
            if (!branch.isLeaf())
                branch.name = freeName();
            finish(branch);
        }
    }

private:
    QString freeName()
    {
        QString name;
        do
            name = Text::tr("group %1").arg(++m_groups);
        while (m_dataset.classByName(name) >= 0);
        return name;
    }

    const Dataset &m_dataset;
    const std::vector<ClassId> &m_present;
    const std::vector<qint64> &m_counts;
    int m_groups = 0;
};

} // namespace

ClassTree suggestTree(const Dataset &dataset, const std::vector<qint64> &counts)
{
    std::vector<ClassId> present;
    std::vector<qint64> sizes;
    for (std::size_t c = 0; c < counts.size(); ++c)
        if (counts[c] > 0) {
            present.push_back(static_cast<ClassId>(c));
            sizes.push_back(counts[c]);
        }
    if (present.size() < 3)
        return flatTree(dataset);
    ClassTree tree;
    if (present.size() <= static_cast<std::size_t>(MostExactClasses)) {
        tree = ExactSearch(sizes).tree();
    } else {
        tree = joinSmallest(sizes);
        dissolve(tree, sizes, worstOf(tree, sizes));
    }
    tree.name = flatTree(dataset).name;
    Finisher(dataset, present, sizes).finish(tree);
    for (std::size_t c = 0; c < dataset.classes.size(); ++c)
        if (c >= counts.size() || counts[c] == 0)
            tree.branches.push_back({dataset.classes[c].name, static_cast<ClassId>(c), {}});
    return tree;
}

} // namespace ballast
