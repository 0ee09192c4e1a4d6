#include "core/balance/simulate.h"

#include "core/base/random.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

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

std::set<ClassId> classesOf(const ImageItem &image, std::size_t classes)
{
    std::set<ClassId> held(image.tags.begin(), image.tags.end());
    for (const Annotation &annotation : image.annotations)
        held.insert(annotation.classId);
    std::erase_if(held,
                  [&](ClassId id) { return id < 0 || static_cast<std::size_t>(id) >= classes; });
    return held;
}

/// Training images by class, in the order of their paths.
Result<std::vector<std::vector<int>>> imagesByClass(const Dataset &dataset)
{
    std::vector<std::vector<int>> byClass(dataset.classes.size());
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        const ImageItem &image = dataset.images[i];
        if (!isTraining(image.split))
            continue;
        const std::set<ClassId> held = classesOf(image, dataset.classes.size());
        if (held.size() > 1)
            return Error{Text::tr("An image holds several classes: no exact ratio can be made"),
                         image.path,
                         Text::tr("Simulate on a dataset whose images hold one class each.")};
        if (!held.empty())
            byClass[static_cast<std::size_t>(*held.begin())].push_back(static_cast<int>(i));
    }
    for (std::vector<int> &images : byClass)
        std::ranges::sort(images, {}, [&](int i) {
            return QStringView(dataset.images[static_cast<std::size_t>(i)].path);
        });
    return byClass;
}

} // namespace

Result<std::vector<qint64>> simulatedCounts(const std::vector<qint64> &counts,
                                            const SimulationOptions &options)
{
    const std::size_t classes = counts.size();
    if (classes < 2)
        return Error{Text::tr("There are less than two classes with training images"), {}, {}};
    if (!(options.ratio > 1) || !(options.minority > 0 && options.minority < 1))
        return Error{
            Text::tr("The ratio must be over 1 and the rare share between 0 and 1"), {}, {}};
    const qint64 available = *std::ranges::min_element(counts);
    const auto pair = exactPair(options.ratio, available);
    if (!pair)
        return Error{Text::tr("With %1 images a class the ratio cannot be exactly %2 : 1")
                         .arg(available)
                         .arg(options.ratio),
                     {},
                     Text::tr("Take a smaller ratio, or a whole one.")};
    const auto [most, least] = *pair;
    const auto rare = std::clamp<qint64>(std::llround(options.minority * double(classes)), 1,
                                         static_cast<qint64>(classes) - 1);
    std::vector<qint64> kept;
    for (std::size_t c = 0; c < classes; ++c) {
        const double way = double(c) / double(classes - 1);
        const bool isRare = static_cast<qint64>(classes - c) <= rare;
        kept.push_back(options.kind == SimulationOptions::Linear
                           ? std::llround(double(most) + way * double(least - most))
                           : (isRare ? least : most));
    }
    return kept;
}

Result<BalancePlan> simulateImbalance(const Dataset &dataset, const SimulationOptions &options)
{
    auto byClass = imagesByClass(dataset);
    if (!byClass)
        return byClass.error();
    Rng rng(mix64(options.seed));
    std::vector<std::size_t> order;
    for (std::size_t c = 0; c < byClass->size(); ++c)
        if (!(*byClass)[c].empty())
            order.push_back(c);
    shuffle(order, rng);
    std::vector<qint64> counts;
    for (const std::size_t c : order)
        counts.push_back(static_cast<qint64>((*byClass)[c].size()));
    const auto kept = simulatedCounts(counts, options);
    if (!kept)
        return kept.error();
    std::vector<int> copies(dataset.images.size(), 0);
    for (std::size_t n = 0; n < order.size(); ++n) {
        std::vector<int> &images = (*byClass)[order[n]];
        shuffle(images, rng);
        for (auto k = static_cast<std::size_t>((*kept)[n]); k < images.size(); ++k)
            copies[static_cast<std::size_t>(images[k])] = -1;
    }
    BalancePolicy policy;
    policy.repeat = false;
    policy.drop = true;
    policy.countBy = CountBy::Images;
    return describePlan(dataset, policy, std::move(copies));
}

} // namespace ballast
