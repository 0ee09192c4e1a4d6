#include "core/balance/plantable.h"

#include "core/base/random.h"

#include <cmath>
#include <unordered_map>

namespace ballast {

namespace {

void addAmount(std::vector<ClassAmount> &amounts, ClassId classId, std::size_t classes,
               CountBy countBy)
{
    const auto id = static_cast<std::size_t>(classId);
    if (classId < 0 || id >= classes)
        return;
    const auto found = std::ranges::find(amounts, id, &ClassAmount::classId);
    if (found == amounts.end())
        amounts.push_back({id, 1});
    else if (countBy == CountBy::Boxes)
        ++found->count;
}

/// Collects groups; two images are in one when all their amounts are equal.
class Grouper
{
public:
    explicit Grouper(PlanTable &table) : m_table(table) {}

    void add(int image, const std::vector<ClassAmount> &amounts)
    {
        std::vector<std::size_t> &bucket = m_byHash[hashOf(amounts)];
        for (const std::size_t id : bucket) {
            PlanGroup &group = m_table.groups[id];
            if (std::ranges::equal(m_table.of(group), amounts)) {
                group.images.push_back(image);
                return;
            }
        }
        bucket.push_back(m_table.groups.size());
        m_table.groups.push_back({{image}, m_table.amounts.size(), amounts.size(), 0, 0});
        m_table.amounts.insert(m_table.amounts.end(), amounts.begin(), amounts.end());
    }

private:
    static std::uint64_t hashOf(const std::vector<ClassAmount> &amounts)
    {
        std::uint64_t hash = 0;
        for (const ClassAmount &amount : amounts)
            hash = mix64(mix64(hash ^ amount.classId) ^ static_cast<std::uint64_t>(amount.count));
        return hash;
    }

    PlanTable &m_table;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_byHash;
};

qint64 medianOf(std::vector<qint64> counts)
{
    std::erase_if(counts, [](qint64 count) { return count <= 0; });
    if (counts.empty())
        return 0;
    std::ranges::sort(counts);
    const std::size_t middle = counts.size() / 2;
    if (counts.size() % 2 == 1)
        return counts[middle];
    return (counts[middle - 1] + counts[middle] + 1) / 2;
}

qint64 largestOf(const std::vector<qint64> &counts)
{
    return counts.empty() ? 0 : *std::ranges::max_element(counts);
}

/// Only images whose classes all stand at or above their target may go.
bool mayDrop(const PlanTable &table, const PlanGroup &group)
{
    return std::ranges::all_of(table.of(group), [&](const ClassAmount &amount) {
        return table.before[amount.classId] >= table.goal.target;
    });
}

void setLimits(PlanTable &table, bool drop)
{
    table.most = table.before;
    for (PlanGroup &group : table.groups) {
        const auto sources = static_cast<qint64>(group.images.size());
        group.mostCopies = sources * table.maxCopies;
        for (const ClassAmount &amount : table.of(group))
            table.most[amount.classId] += amount.count * group.mostCopies;
        if (table.budget)
            group.mostCopies = std::min(group.mostCopies, *table.budget);
        group.mostDropped = drop && mayDrop(table, group) ? sources : 0;
    }
}

} // namespace

bool inScope(const ImageItem &image, const BalancePolicy &policy)
{
    return policy.allSplits || isTraining(image.split);
}

std::vector<ClassAmount> amountsOf(const ImageItem &image, CountBy countBy, std::size_t classes)
{
    std::vector<ClassAmount> amounts;
    for (const Annotation &annotation : image.annotations)
        addAmount(amounts, annotation.classId, classes, countBy);
    if (countBy == CountBy::Images)
        for (const ClassId tag : image.tags)
            addAmount(amounts, tag, classes, countBy);
    std::ranges::sort(amounts, {}, &ClassAmount::classId);
    return amounts;
}

CountBy effectiveCountBy(const Dataset &dataset, const BalancePolicy &policy)
{
    const bool anyBox = std::ranges::any_of(dataset.images, [&](const ImageItem &image) {
        return inScope(image, policy) && !image.annotations.empty();
    });
    return anyBox ? policy.countBy : CountBy::Images;
}

std::vector<qint64> countsWith(const Dataset &dataset, const BalancePolicy &policy,
                               const std::vector<int> *copies)
{
    std::vector<qint64> counts(dataset.classes.size(), 0);
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        const ImageItem &image = dataset.images[i];
        if (!inScope(image, policy))
            continue;
        const qint64 times = copies ? 1 + (*copies)[i] : 1;
        for (const ClassAmount &amount : amountsOf(image, policy.countBy, counts.size()))
            counts[amount.classId] += times * amount.count;
    }
    return counts;
}

PlanGoal goalFor(const BalancePolicy &policy, const std::vector<qint64> &before)
{
    const qint64 largest = largestOf(before);
    PlanGoal goal;
    switch (policy.goal) {
    case Goal::Largest:
        goal.target = largest;
        break;
    case Goal::Fraction:
        goal.fraction = std::clamp(policy.fraction, 1e-6, 1.0);
        goal.target =
            static_cast<qint64>(std::llround(goal.fraction * static_cast<double>(largest)));
        break;
    case Goal::Median:
        goal.relative = false;
        goal.target = medianOf(before);
        break;
    case Goal::Count:
        goal.relative = false;
        goal.target = policy.count;
        break;
    }
    goal.target = std::max<qint64>(1, goal.target);
    return goal;
}

PlanTable makePlanTable(const Dataset &dataset, const BalancePolicy &policy)
{
    PlanTable table;
    table.countBy = policy.countBy;
    table.maxCopies = policy.repeat ? std::max(0, policy.maxCopies) : 0;
    if (policy.budget)
        table.budget = std::max<qint64>(0, *policy.budget);
    table.before.assign(dataset.classes.size(), 0);
    Grouper grouper(table);
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        if (!inScope(dataset.images[i], policy))
            continue;
        ++table.images;
        const auto amounts = amountsOf(dataset.images[i], policy.countBy, table.before.size());
        for (const ClassAmount &amount : amounts)
            table.before[amount.classId] += amount.count;
        if (!amounts.empty())
            grouper.add(static_cast<int>(i), amounts);
    }
    table.largest = largestOf(table.before);
    table.goal = goalFor(policy, table.before);
    setLimits(table, policy.drop);
    return table;
}

} // namespace ballast
