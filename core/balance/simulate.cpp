#include "core/balance/simulate.h"

#include "core/balance/plantable.h"
#include "core/balance/profilefit.h"
#include "core/base/random.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Simulation)
};

/// The largest pair of whole numbers with most / least = ratio, `most` at most `available`.
std::optional<std::pair<qint64, qint64>> exactPair(double ratio, qint64 available)
{
    for (auto least = static_cast<qint64>(double(available) / ratio + 1e-9); least > 0; --least) {
        const double most = double(least) * ratio;
        if (std::abs(most - std::round(most)) < 1e-6)
            return std::pair(static_cast<qint64>(std::llround(most)), least);
    }
    return std::nullopt;
}

template <class Value> void shuffle(std::vector<Value> &values, Rng &rng)
{
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(
            values[i - 1],
            values[static_cast<std::size_t>(rng.integer(0, static_cast<std::int64_t>(i) - 1))]);
}

/// Training images that hold a class, in the order of their paths.
std::vector<int> trainingImages(const Dataset &dataset, const ImageAmounts &amounts)
{
    std::vector<int> images;
    for (std::size_t i = 0; i < dataset.images.size(); ++i)
        if (isTraining(dataset.images[i].split) && !amounts.of(i).empty())
            images.push_back(static_cast<int>(i));
    std::ranges::sort(images, {}, [&](int i) {
        return QStringView(dataset.images[static_cast<std::size_t>(i)].path);
    });
    return images;
}

Result<void> validate(const std::vector<qint64> &counts, const SimulationOptions &options)
{
    if (counts.size() < 2)
        return Error{Text::tr("There are less than two classes with training images"), {}, {}};
    if (!(options.ratio > 1) || !(options.minority > 0 && options.minority < 1))
        return Error{
            Text::tr("The ratio must be over 1 and the rare share between 0 and 1"), {}, {}};
    return {};
}

/// Where each class stands between most (0) and least (1).
std::vector<double> profileWays(std::size_t classes, const SimulationOptions &options)
{
    const auto rare = std::clamp<qint64>(std::llround(options.minority * double(classes)), 1,
                                         static_cast<qint64>(classes) - 1);
    std::vector<double> ways;
    for (std::size_t c = 0; c < classes; ++c) {
        const bool isRare = static_cast<qint64>(classes - c) <= rare;
        ways.push_back(options.kind == SimulationOptions::Linear ? double(c) / double(classes - 1)
                                                                 : (isRare ? 1.0 : 0.0));
    }
    return ways;
}

/// Images that hold the same, as a group and one by one.
struct Interchangeable
{
    ProfileGroup group;
    std::vector<int> images;
};

std::vector<Interchangeable> groupImages(const std::vector<int> &images,
                                         const ImageAmounts &amounts)
{
    std::map<std::vector<std::pair<std::size_t, qint64>>, std::size_t> known;
    std::vector<Interchangeable> groups;
    for (const int image : images) {
        const auto held = amounts.of(static_cast<std::size_t>(image));
        std::vector<std::pair<std::size_t, qint64>> key;
        for (const ClassAmount &amount : held)
            key.emplace_back(amount.classId, amount.count);
        const auto [at, isNew] = known.try_emplace(std::move(key), groups.size());
        if (isNew)
            groups.push_back({{{held.begin(), held.end()}, 0}, {}});
        ++groups[at->second].group.images;
        groups[at->second].images.push_back(image);
    }
    return groups;
}

/// A class's wanted count, and which images are left out for it.
struct Selection
{
    std::vector<qint64> wanted; ///< by ClassId
    std::vector<int> copies;    ///< as in BalancePlan
};

void leaveOut(std::vector<int> &images, qint64 kept, Rng &rng, std::vector<int> &copies)
{
    shuffle(images, rng);
    for (auto k = static_cast<std::size_t>(kept); k < images.size(); ++k)
        copies[static_cast<std::size_t>(images[k])] = -1;
}

/// Every image holds one class: the counts are met exactly. `order`: classes, most wanted first.
Result<Selection> selectExactly(const Dataset &dataset, const std::vector<int> &images,
                                const ImageAmounts &amounts, const std::vector<std::size_t> &order,
                                const SimulationOptions &options, Rng &rng)
{
    std::vector<std::vector<int>> byClass(dataset.classes.size());
    for (const int image : images)
        byClass[amounts.of(static_cast<std::size_t>(image)).front().classId].push_back(image);
    std::vector<qint64> counts;
    for (const std::size_t c : order)
        counts.push_back(static_cast<qint64>(byClass[c].size()));
    const auto kept = simulatedCounts(counts, options);
    if (!kept)
        return kept.error();
    Selection selection{std::vector<qint64>(dataset.classes.size(), 0),
                        std::vector<int>(dataset.images.size(), 0)};
    for (std::size_t n = 0; n < order.size(); ++n) {
        selection.wanted[order[n]] = (*kept)[n];
        leaveOut(byClass[order[n]], (*kept)[n], rng, selection.copies);
    }
    return selection;
}

/// Images hold several classes: as close as whole images come.
Result<Selection> selectNearly(const Dataset &dataset, const std::vector<int> &images,
                               const ImageAmounts &amounts, const std::vector<std::size_t> &order,
                               const SimulationOptions &options, Rng &rng)
{
    std::vector<Interchangeable> groups = groupImages(images, amounts);
    std::vector<qint64> available(dataset.classes.size(), 0);
    std::vector<ProfileGroup> patterns;
    for (const Interchangeable &group : groups) {
        patterns.push_back(group.group);
        for (const ClassAmount &amount : group.group.amounts)
            available[amount.classId] += group.group.images * amount.count;
    }
    std::vector<qint64> counts;
    for (const std::size_t c : order)
        counts.push_back(available[c]);
    const auto profile = profileCounts(counts, options);
    if (!profile)
        return profile.error();
    Selection selection{std::vector<qint64>(dataset.classes.size(), 0),
                        std::vector<int>(dataset.images.size(), 0)};
    for (std::size_t n = 0; n < order.size(); ++n)
        selection.wanted[order[n]] = (*profile)[n];
    const std::vector<qint64> kept = fitProfile(patterns, selection.wanted);
    for (std::size_t g = 0; g < groups.size(); ++g)
        leaveOut(groups[g].images, kept[g], rng, selection.copies);
    return selection;
}

} // namespace

Result<std::vector<qint64>> simulatedCounts(const std::vector<qint64> &counts,
                                            const SimulationOptions &options)
{
    if (const auto valid = validate(counts, options); !valid)
        return valid.error();
    const qint64 available = *std::ranges::min_element(counts);
    const auto pair = exactPair(options.ratio, available);
    if (!pair)
        return Error{Text::tr("With %1 images a class the ratio cannot be exactly %2 : 1")
                         .arg(available)
                         .arg(options.ratio),
                     {},
                     Text::tr("Take a smaller ratio, or a whole one.")};
    const auto [most, least] = *pair;
    std::vector<qint64> kept;
    for (const double way : profileWays(counts.size(), options))
        kept.push_back(std::llround(double(most) + way * double(least - most)));
    return kept;
}

Result<std::vector<qint64>> profileCounts(const std::vector<qint64> &counts,
                                          const SimulationOptions &options)
{
    if (const auto valid = validate(counts, options); !valid)
        return valid.error();
    const std::vector<double> ways = profileWays(counts.size(), options);
    const auto shareOf = [&](double way) { return 1 + way * (1 / options.ratio - 1); };
    double most = std::numeric_limits<double>::max();
    for (std::size_t c = 0; c < counts.size(); ++c)
        most = std::min(most, double(counts[c]) / shareOf(ways[c]));
    if (most / options.ratio < 1 - 1e-9)
        return Error{Text::tr("At a ratio of %1 : 1 the smallest class would have less than one")
                         .arg(options.ratio),
                     {},
                     Text::tr("Take a smaller ratio.")};
    std::vector<qint64> wanted;
    for (const double way : ways)
        wanted.push_back(std::max<qint64>(1, std::llround(most * shareOf(way))));
    return wanted;
}

Result<BalancePlan> simulateImbalance(const Dataset &dataset, const SimulationOptions &options)
{
    const ImageAmounts amounts(dataset, options.countBy);
    const std::vector<int> images = trainingImages(dataset, amounts);
    std::vector<char> present(dataset.classes.size(), 0);
    bool single = true;
    for (const int image : images)
        for (const ClassAmount &amount : amounts.of(static_cast<std::size_t>(image))) {
            present[amount.classId] = 1;
            single = single && amount.count == 1 &&
                     amounts.of(static_cast<std::size_t>(image)).size() == 1;
        }
    Rng rng(mix64(options.seed));
    std::vector<std::size_t> order;
    for (std::size_t c = 0; c < present.size(); ++c)
        if (present[c])
            order.push_back(c);
    shuffle(order, rng);
    auto selection =
        (single ? selectExactly : selectNearly)(dataset, images, amounts, order, options, rng);
    if (!selection)
        return selection.error();
    BalancePolicy policy;
    policy.repeat = false;
    policy.drop = true;
    policy.countBy = options.countBy;
    BalancePlan plan = describePlan(dataset, policy, std::move(selection->copies));
    plan.targets = std::move(selection->wanted);
    plan.shortfalls.clear(); // rare classes are what was asked for
    plan.warnings.clear();
    return plan;
}

} // namespace ballast
