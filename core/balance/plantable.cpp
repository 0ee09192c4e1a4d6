#include "core/balance/plantable.h"

#include "core/base/random.h"

#include <QFileInfo>

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

/// Collects groups; two images are in one when all their amounts and their loads are equal.
class Grouper
{
public:
    explicit Grouper(PlanTable &table) : m_table(table) {}

    void add(int image, std::span<const ClassAmount> amounts, double load, bool boxes)
    {
        std::vector<std::size_t> &bucket = m_byHash[hashOf(amounts, load)];
        for (const std::size_t id : bucket) {
            PlanGroup &group = m_table.groups[id];
            if (group.load == load && group.boxes == boxes &&
                std::ranges::equal(m_table.of(group), amounts)) {
                group.images.push_back(image);
                return;
            }
        }
        bucket.push_back(m_table.groups.size());
        addSource(image, amounts, load, boxes);
    }

    /// A source of its own, with the copy of the whole image as its first group.
    void addSource(int image, std::span<const ClassAmount> amounts, double load, bool boxes)
    {
        m_table.sourceSize.push_back(0);
        addGroup(image, amounts, load, Means::Repeat, 0);
        m_table.groups.back().boxes = boxes;
    }

    /// One more group of the last source.
    void addOption(const PlanItem &item, std::span<const ClassAmount> amounts, double load)
    {
        m_table.options.push_back(item);
        addGroup(item.image, amounts, load, item.means, m_table.options.size() - 1);
    }

private:
    static std::uint64_t hashOf(std::span<const ClassAmount> amounts, double load)
    {
        std::uint64_t hash = std::hash<double>()(load);
        for (const ClassAmount &amount : amounts)
            hash = mix64(mix64(hash ^ amount.classId) ^ static_cast<std::uint64_t>(amount.count));
        return hash;
    }

    void addGroup(int image, std::span<const ClassAmount> amounts, double load, Means means,
                  std::size_t option)
    {
        PlanGroup group;
        group.images = {image};
        group.firstAmount = m_table.amounts.size();
        group.amountCount = amounts.size();
        group.source = m_table.sourceSize.size() - 1;
        group.means = means;
        group.option = option;
        group.load = load;
        ++m_table.sourceSize.back();
        m_table.groups.push_back(std::move(group));
        m_table.amounts.insert(m_table.amounts.end(), amounts.begin(), amounts.end());
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
    return table.sourceSize[group.source] == 1 &&
           std::ranges::all_of(table.of(group), [&](const ClassAmount &amount) {
               const std::size_t c = amount.classId;
               return !table.classes[c].watched ||
                      table.scaled(c, table.before[c]) >= static_cast<double>(table.goal.target);
           });
}

double stretchFor(const PlanTable &table, qint64 ownTarget)
{
    return static_cast<double>(table.goal.target) /
           static_cast<double>(std::max<qint64>(1, ownTarget));
}

/// A class that has what its own target asks for must not be what the others are measured against.
void settleSurplus(PlanTable &table, const BalancePolicy &policy)
{
    for (const auto &[id, wish] : policy.wishes) {
        const auto c = static_cast<std::size_t>(id);
        if (id < 0 || c >= table.classes.size() || !wish.target || *wish.target > table.before[c])
            continue;
        PlanClass &wanted = table.classes[c];
        wanted.surplus = wanted.watched;
        wanted.watched = false;
    }
}

void setClasses(PlanTable &table, const BalancePolicy &policy)
{
    table.goal = goalFor(policy, table.before);
    table.classes.assign(table.before.size(), {});
    table.largest = 0;
    for (std::size_t c = 0; c < table.before.size(); ++c) {
        const auto wish = policy.wishes.find(static_cast<ClassId>(c));
        const bool any = wish != policy.wishes.end();
        PlanClass &wanted = table.classes[c];
        wanted.watched = table.before[c] > 0 && !(any && wish->second.ignore);
        if (any && wish->second.target)
            wanted.scale = stretchFor(table, *wish->second.target);
        if (any && wish->second.cap)
            wanted.cap = std::max(*wish->second.cap, table.before[c]);
    }
    settleSurplus(table, policy);
    for (std::size_t c = 0; c < table.before.size(); ++c)
        if (table.classes[c].watched)
            table.largest = std::max(table.largest, table.scaled(c, table.before[c]));
}

/// How a copy of the group's whole images is made: by the cheaper means that is allowed.
Means wholeMeans(const PlanTable &table, const PlanGroup &group, const BalancePolicy &policy,
                 const std::vector<char> &rare)
{
    const bool canVary =
        policy.inside && group.boxes &&
        std::ranges::any_of(table.of(group), [&](const auto &one) { return rare[one.classId]; });
    const bool cheaper = policy.costOf(Means::Inside) < policy.costOf(Means::Repeat);
    return canVary && (cheaper || !policy.repeat) ? Means::Inside : Means::Repeat;
}

constexpr std::array Lossy{"jpg", "jpeg", "jpe", "webp"};

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

ImageAmounts::ImageAmounts(const Dataset &dataset, CountBy countBy)
    : m_dataset(dataset), m_countBy(countBy)
{
    m_start.reserve(dataset.images.size() + 1);
    for (const ImageItem &image : dataset.images) {
        const auto amounts = amountsOf(image, countBy, dataset.classes.size());
        m_amounts.insert(m_amounts.end(), amounts.begin(), amounts.end());
        m_start.push_back(m_amounts.size());
    }
}

double ImageAmounts::bytesOfCopy(std::size_t image) const
{
    if (m_bytes.empty())
        m_bytes.assign(m_dataset.images.size(), -1);
    double &bytes = m_bytes[image];
    if (bytes >= 0)
        return bytes;
    const QFileInfo file(m_dataset.absolutePath(m_dataset.images[image]));
    const QByteArray suffix = file.suffix().toLower().toLatin1();
    // A turned picture breaks the blocks that a lossy one was packed in.
    const bool lossy = std::ranges::any_of(Lossy, [&](const char *name) { return suffix == name; });
    return bytes = (lossy ? 2.3 : 1.0) * static_cast<double>(file.size());
}

std::vector<qint64> countsWith(const Dataset &dataset, const ImageAmounts &amounts,
                               const BalancePolicy &policy, const std::vector<int> *copies)
{
    std::vector<qint64> counts(dataset.classes.size(), 0);
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        if (!inScope(dataset.images[i], policy))
            continue;
        const qint64 times = copies ? 1 + (*copies)[i] : 1;
        for (const ClassAmount &amount : amounts.of(i))
            counts[amount.classId] += times * amount.count;
    }
    return counts;
}

PlanGoal goalFor(const BalancePolicy &policy, const std::vector<qint64> &before)
{
    std::vector<qint64> general = before;
    for (const auto &[id, wish] : policy.wishes)
        if (id >= 0 && static_cast<std::size_t>(id) < general.size() &&
            (wish.ignore || wish.target))
            general[static_cast<std::size_t>(id)] = 0;
    const qint64 largest = largestOf(general);
    PlanGoal goal;
    switch (policy.goal) {
    case Goal::Largest:
        goal.target = largest;
        break;
    case Goal::Fraction:
    case Goal::Ratio:
        goal.fraction =
            std::clamp(policy.goal == Goal::Ratio ? 1 / policy.ratio : policy.fraction, 1e-6, 1.0);
        // One fewer would miss what is asked for.
        goal.target =
            static_cast<qint64>(std::ceil(goal.fraction * static_cast<double>(largest) - 1e-9));
        break;
    case Goal::Median:
        goal.relative = false;
        goal.target = medianOf(general);
        break;
    case Goal::Count:
        goal.relative = false;
        goal.target = policy.count;
        break;
    }
    goal.target = std::max<qint64>(1, goal.target);
    return goal;
}

std::vector<qint64> targetsFor(const BalancePolicy &policy, const std::vector<qint64> &before)
{
    std::vector<qint64> targets(before.size(), goalFor(policy, before).target);
    for (const auto &[id, wish] : policy.wishes) {
        const auto c = static_cast<std::size_t>(id);
        if (id < 0 || c >= targets.size())
            continue;
        if (wish.target)
            targets[c] = std::max<qint64>(1, *wish.target);
        if (wish.cap)
            targets[c] = std::min(targets[c], std::max(before[c], *wish.cap));
        if (wish.ignore)
            targets[c] = 0;
    }
    return targets;
}

std::vector<char> rareClasses(const BalancePolicy &policy, const std::vector<qint64> &before)
{
    const std::vector<qint64> targets = targetsFor(policy, before);
    std::vector<char> rare(before.size());
    for (std::size_t c = 0; c < rare.size(); ++c)
        rare[c] = before[c] < targets[c];
    return rare;
}

qint64 PlanTable::floorOf(std::size_t classId) const
{
    const double target = static_cast<double>(goal.target) / classes[classId].scale;
    return std::min(before[classId], static_cast<qint64>(std::ceil(target - 1e-9)));
}

PlanTable makeStructure(const Dataset &dataset, const ImageAmounts &amounts,
                        const BalancePolicy &policy, const WindowTable &windows)
{
    PlanTable table;
    table.countBy = policy.countBy;
    table.before.assign(dataset.classes.size(), 0);
    Grouper grouper(table);
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        if (!inScope(dataset.images[i], policy))
            continue;
        ++table.images;
        for (const ClassAmount &amount : amounts.of(i))
            table.before[amount.classId] += amount.count;
        const double load = loadOf(dataset, amounts, policy, i, {});
        const bool alone = i < windows.size() && !windows[i].empty();
        const bool boxes = !dataset.images[i].annotations.empty();
        if (!alone && !amounts.of(i).empty())
            grouper.add(static_cast<int>(i), amounts.of(i), load, boxes);
        if (!alone)
            continue;
        grouper.addSource(static_cast<int>(i), amounts.of(i), load, boxes);
        for (const CandidateWindow &candidate : windows[i])
            grouper.addOption({static_cast<int>(i), candidate.means, candidate.window, {}, {}, 1},
                              candidate.amounts,
                              loadOf(dataset, amounts, policy, i, candidate.window));
    }
    return table;
}

void setLimits(PlanTable &table, const BalancePolicy &policy)
{
    setClasses(table, policy);
    table.dropPrice = policy.costOf(Means::Drop);
    table.budget.reset();
    if (policy.budgetBytes)
        table.budget = std::max(0.0, static_cast<double>(*policy.budgetBytes));
    else if (policy.budget)
        table.budget = std::max(0.0, static_cast<double>(*policy.budget));
    table.sourceCaps.assign(table.sourceSize.size(), 0);
    table.most = table.before;
    std::vector<qint64> mostOfSource(table.before.size(), 0);
    const std::vector<char> rare = rareClasses(policy, table.before);
    for (std::size_t g = 0; g < table.groups.size(); ++g) {
        PlanGroup &group = table.groups[g];
        const auto sources = static_cast<qint64>(group.images.size());
        const qint64 cap = sources * std::max(0, policy.maxCopies);
        table.sourceCaps[group.source] = cap;
        if (isWhole(group.means))
            group.means = wholeMeans(table, group, policy, rare);
        group.price = policy.costOf(group.means);
        group.mostCopies = policy.uses(group.means) ? cap : 0;
        if (table.budget && group.load > 0)
            group.mostCopies = std::min(
                group.mostCopies, static_cast<qint64>(std::floor(*table.budget / group.load)));
        group.mostDropped = policy.drop && mayDrop(table, group) ? sources : 0;
        for (const ClassAmount &amount : table.of(group))
            mostOfSource[amount.classId] = std::max(
                mostOfSource[amount.classId], amount.count * (policy.uses(group.means) ? cap : 0));
        const bool last =
            g + 1 == table.groups.size() || table.groups[g + 1].source != group.source;
        if (!last)
            continue;
        for (std::size_t h = g + 1; h-- > 0 && table.groups[h].source == group.source;)
            for (const ClassAmount &amount : table.of(table.groups[h]))
                table.most[amount.classId] += std::exchange(mostOfSource[amount.classId], 0);
    }
    for (std::size_t c = 0; c < table.most.size(); ++c)
        if (table.classes[c].cap)
            table.most[c] = std::min(table.most[c], *table.classes[c].cap);
}

double loadOf(const Dataset &dataset, const ImageAmounts &amounts, const BalancePolicy &policy,
              std::size_t image, const std::optional<Window> &window)
{
    if (!policy.budgetBytes)
        return 1;
    const ImageItem &item = dataset.images[image];
    const double bytes = amounts.bytesOfCopy(image);
    const double pixels = double(item.width) * item.height;
    if (!window || pixels <= 0)
        return bytes;
    return bytes * window->width * window->height / pixels;
}

} // namespace ballast
