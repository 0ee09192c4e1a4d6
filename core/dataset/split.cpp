#include "core/dataset/split.h"

#include "core/base/random.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Splits)
};

/// A group as it is dealt: how many of its images hold each class.
struct Unit
{
    std::vector<int> images;
    std::map<ClassId, int> held;
};

std::vector<Unit> unitsOf(const Dataset &dataset, const std::vector<int> &groups,
                          const std::vector<int> &images)
{
    std::map<int, std::size_t> byGroup;
    std::vector<Unit> units;
    for (const int i : images) {
        const auto [at, isNew] = byGroup.emplace(groups[static_cast<std::size_t>(i)], units.size());
        if (isNew)
            units.emplace_back();
        Unit &unit = units[at->second];
        unit.images.push_back(i);
        const ImageItem &item = dataset.images[static_cast<std::size_t>(i)];
        std::set<ClassId> classes(item.tags.begin(), item.tags.end());
        for (const Annotation &annotation : item.annotations)
            classes.insert(annotation.classId);
        for (const ClassId id : classes)
            if (id >= 0 && static_cast<std::size_t>(id) < dataset.classes.size())
                ++unit.held[id];
    }
    return units;
}

/// Random order of equal units, large groups first: they are the hardest to place.
void shuffle(std::vector<Unit> &units, Rng &rng)
{
    for (std::size_t i = units.size(); i > 1; --i)
        std::swap(
            units[i - 1],
            units[static_cast<std::size_t>(rng.integer(0, static_cast<std::int64_t>(i) - 1))]);
    std::ranges::stable_sort(units, std::greater(),
                             [](const Unit &unit) { return unit.images.size(); });
}

class Stratifier
{
public:
    /// `shares` of the parts sum to 1.
    Stratifier(const std::vector<Unit> &units, std::vector<double> shares, std::size_t classes,
               Rng &rng)
        : m_units(units),
          m_rng(rng),
          m_parts(shares.size()),
          m_wanted(shares.size()),
          m_wantedOf(classes, std::vector<double>(shares.size())),
          m_left(classes, 0),
          m_unitsOf(classes),
          m_partOf(units.size(), -1)
    {
        double images = 0;
        for (std::size_t u = 0; u < units.size(); ++u) {
            images += double(units[u].images.size());
            for (const auto &[id, count] : units[u].held) {
                m_left[static_cast<std::size_t>(id)] += count;
                m_unitsOf[static_cast<std::size_t>(id)].push_back(u);
            }
        }
        for (std::size_t p = 0; p < m_parts; ++p) {
            m_wanted[p] = shares[p] * images;
            for (std::size_t c = 0; c < classes; ++c)
                m_wantedOf[c][p] = shares[p] * double(m_left[c]);
        }
    }

    /// Part of each unit.
    std::vector<int> run()
    {
        for (int c = rarest(); c >= 0; c = rarest())
            for (const std::size_t unit : m_unitsOf[static_cast<std::size_t>(c)])
                if (m_partOf[unit] < 0)
                    deal(unit, neediest(m_wantedOf[static_cast<std::size_t>(c)]));
        for (std::size_t unit = 0; unit < m_units.size(); ++unit)
            if (m_partOf[unit] < 0)
                deal(unit, neediest(m_wanted));
        return m_partOf;
    }

private:
    int rarest() const
    {
        int found = -1;
        for (std::size_t c = 0; c < m_left.size(); ++c)
            if (m_left[c] > 0 && (found < 0 || m_left[c] < m_left[static_cast<std::size_t>(found)]))
                found = static_cast<int>(c);
        return found;
    }

    std::size_t neediest(const std::vector<double> &wanted)
    {
        constexpr double Same = 1e-9;
        std::vector<std::size_t> best;
        for (std::size_t p = 0; p < m_parts; ++p) {
            const auto better = [&](std::size_t other) {
                if (std::abs(wanted[p] - wanted[other]) > Same)
                    return wanted[p] > wanted[other] ? 1 : -1;
                if (std::abs(m_wanted[p] - m_wanted[other]) > Same)
                    return m_wanted[p] > m_wanted[other] ? 1 : -1;
                return 0;
            };
            const int against = best.empty() ? 1 : better(best.front());
            if (against > 0)
                best.clear();
            if (against >= 0)
                best.push_back(p);
        }
        return best[static_cast<std::size_t>(
            m_rng.integer(0, static_cast<std::int64_t>(best.size()) - 1))];
    }

    void deal(std::size_t unit, std::size_t part)
    {
        m_partOf[unit] = static_cast<int>(part);
        m_wanted[part] -= double(m_units[unit].images.size());
        for (const auto &[id, count] : m_units[unit].held) {
            m_wantedOf[static_cast<std::size_t>(id)][part] -= count;
            m_left[static_cast<std::size_t>(id)] -= count;
        }
    }

    const std::vector<Unit> &m_units;
    Rng &m_rng;
    const std::size_t m_parts;
    std::vector<double> m_wanted;                    ///< images, by part
    std::vector<std::vector<double>> m_wantedOf;     ///< images with a class, by class and part
    std::vector<qint64> m_left;                      ///< images not dealt yet, by class
    std::vector<std::vector<std::size_t>> m_unitsOf; ///< by class
    std::vector<int> m_partOf;
};

/// Part of each image of `images`; −1 for others.
Result<std::vector<int>> dealImages(const Dataset &dataset, const std::vector<int> &groups,
                                    const std::vector<int> &images,
                                    const std::vector<double> &shares, std::uint64_t seed)
{
    std::vector<Unit> units = unitsOf(dataset, groups, images);
    const auto parts =
        static_cast<std::size_t>(std::ranges::count_if(shares, [](double s) { return s > 0; }));
    if (units.size() < parts)
        return Error{Text::tr("There are %1 groups for %2 parts").arg(units.size()).arg(parts),
                     dataset.root, Text::tr("Group by something finer, or take fewer parts.")};
    Rng rng(mix64(seed));
    shuffle(units, rng);
    const std::vector<int> partOf = Stratifier(units, shares, dataset.classes.size(), rng).run();
    std::vector<int> result(dataset.images.size(), -1);
    for (std::size_t u = 0; u < units.size(); ++u)
        for (const int i : units[u].images)
            result[static_cast<std::size_t>(i)] = partOf[u];
    return result;
}

Result<void> validate(const SplitOptions &options)
{
    const auto bad = [](double share) { return !(share >= 0 && share < 1); };
    if (bad(options.val) || bad(options.test) ||
        (options.folds == 0 && options.val + options.test >= 1))
        return Error{Text::tr("Validation and test must leave something to train on"),
                     {},
                     Text::tr("Give shares from 0 to under 1, less than 1 together.")};
    if (options.folds < 0 || options.folds == 1)
        return Error{Text::tr("%1 folds cannot be made").arg(options.folds),
                     {},
                     Text::tr("Two or more are needed.")};
    return {};
}

std::vector<int> everyImage(const Dataset &dataset)
{
    std::vector<int> images(dataset.images.size());
    std::iota(images.begin(), images.end(), 0);
    // By path: the order in which files were found does not decide.
    std::ranges::stable_sort(images, {}, [&](int i) {
        return QStringView(dataset.images[static_cast<std::size_t>(i)].path);
    });
    return images;
}

qint64 countGroups(const std::vector<int> &groups)
{
    return static_cast<qint64>(std::set<int>(groups.begin(), groups.end()).size());
}

/// Adds the folds: images outside test, in equal shares.
Result<SplitAssignment> dealFolds(const Dataset &dataset, const std::vector<int> &groups,
                                  const SplitOptions &options, SplitAssignment assignment)
{
    std::vector<int> images = everyImage(dataset);
    std::erase_if(images, [&](int i) {
        return assignment.splits[static_cast<std::size_t>(i)] == Split::Test;
    });
    const std::vector<double> shares(static_cast<std::size_t>(options.folds), 1.0 / options.folds);
    auto folds = dealImages(dataset, groups, images, shares, mix64(options.seed) + 1);
    if (!folds)
        return folds.error();
    assignment.folds = std::move(*folds);
    assignment.foldCount = options.folds;
    return assignment;
}

QJsonArray pathsWhere(const Dataset &dataset, const auto &chosen)
{
    QJsonArray paths;
    for (const int i : everyImage(dataset))
        if (chosen(static_cast<std::size_t>(i)))
            paths << dataset.images[static_cast<std::size_t>(i)].path;
    return paths;
}

} // namespace

Result<SplitAssignment> assignSplits(const Dataset &dataset, const SplitOptions &options,
                                     const TaskContext &context)
{
    if (const auto valid = validate(options); !valid)
        return valid.error();
    const auto groups = groupImages(dataset, options.grouping, context);
    if (!groups)
        return groups.error();
    const double val = options.folds > 0 ? 0 : options.val;
    const auto parts = dealImages(dataset, *groups, everyImage(dataset),
                                  {1 - val - options.test, val, options.test}, options.seed);
    if (!parts)
        return parts.error();
    static constexpr std::array Parts{Split::Train, Split::Val, Split::Test};
    SplitAssignment assignment;
    for (const int part : *parts)
        assignment.splits.push_back(Parts[static_cast<std::size_t>(part)]);
    assignment.groups = countGroups(*groups);
    return options.folds > 0 ? dealFolds(dataset, *groups, options, std::move(assignment))
                             : Result<SplitAssignment>(std::move(assignment));
}

Dataset withSplits(const Dataset &dataset, const SplitAssignment &assignment)
{
    Dataset split = dataset;
    for (std::size_t i = 0; i < split.images.size(); ++i)
        split.images[i].split = assignment.splits[i];
    return split;
}

Dataset withFold(const Dataset &dataset, const SplitAssignment &assignment, int fold)
{
    Dataset split = withSplits(dataset, assignment);
    for (std::size_t i = 0; i < split.images.size(); ++i)
        if (assignment.folds[i] == fold)
            split.images[i].split = Split::Val;
    return split;
}

QJsonObject splitToJson(const Dataset &dataset, const SplitOptions &options,
                        const SplitAssignment &assignment)
{
    QJsonObject splits;
    for (const Split split : {Split::Train, Split::Val, Split::Test})
        splits[splitName(split)] =
            pathsWhere(dataset, [&](std::size_t i) { return assignment.splits[i] == split; });
    QJsonArray folds;
    for (int fold = 0; fold < assignment.foldCount; ++fold)
        folds << pathsWhere(dataset, [&](std::size_t i) { return assignment.folds[i] == fold; });
    return {{QStringLiteral("seed"), QString::number(options.seed)},
            {QStringLiteral("group"), groupingText(options.grouping)},
            {QStringLiteral("groups"), assignment.groups},
            {QStringLiteral("splits"), splits},
            {QStringLiteral("folds"), folds}};
}

QString splitCsv(const Dataset &dataset, const SplitAssignment &assignment)
{
    QString text = QStringLiteral("path,split,fold\n");
    for (const int image : everyImage(dataset)) {
        const auto i = static_cast<std::size_t>(image);
        QString path = dataset.images[i].path;
        if (path.contains(u',') || path.contains(u'"'))
            path = u'"' + path.replace(u'"', QStringLiteral("\"\"")) + u'"';
        const int fold = assignment.folds.empty() ? -1 : assignment.folds[i];
        text += path + u',' + splitName(assignment.splits[i]) + u',' +
                (fold < 0 ? QString() : QString::number(fold)) + u'\n';
    }
    return text;
}

} // namespace ballast
