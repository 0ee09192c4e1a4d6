#include "core/balance/weights.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cmath>

namespace ballast {

namespace {

constexpr std::array Schemes{
    WeightSchemeInfo{WeightScheme::Balanced, "balanced",
                     QT_TRANSLATE_NOOP("Weights", "Balanced (scikit-learn)"), "N / (K · n)"},
    WeightSchemeInfo{WeightScheme::InverseShare, "inverse",
                     QT_TRANSLATE_NOOP("Weights", "Inverse share"), "N / n"},
    WeightSchemeInfo{WeightScheme::MaxOver, "max",
                     QT_TRANSLATE_NOOP("Weights", "Against the largest class"), "max / n"},
    WeightSchemeInfo{WeightScheme::InverseSqrt, "sqrt",
                     QT_TRANSLATE_NOOP("Weights", "Inverse square root"), "1 / √n, sum = K"},
    WeightSchemeInfo{WeightScheme::EffectiveNumber, "effective",
                     QT_TRANSLATE_NOOP("Weights", "Effective number of samples"),
                     "(1 − β) / (1 − βⁿ), sum = K"},
    WeightSchemeInfo{WeightScheme::LogSmoothed, "log", QT_TRANSLATE_NOOP("Weights", "Log-smoothed"),
                     "max(1, ln(μ · N / n))"},
    WeightSchemeInfo{WeightScheme::Custom, "custom", QT_TRANSLATE_NOOP("Weights", "Custom"), "w"},
};

/// Sums over the classes that have samples.
struct Totals
{
    double samples = 0; ///< N
    double classes = 0; ///< K
    double largest = 0;
};

Totals totalsOf(const std::vector<qint64> &counts)
{
    Totals totals;
    for (const qint64 count : counts) {
        if (count <= 0)
            continue;
        totals.samples += static_cast<double>(count);
        totals.classes += 1;
        totals.largest = std::max(totals.largest, static_cast<double>(count));
    }
    return totals;
}

/// (1−β)/(1−βⁿ) without the loss of digits for β near 1, where it becomes 1/n.
double inverseEffectiveNumber(double n, double beta)
{
    if (beta >= 1)
        return 1 / n;
    if (beta <= 0)
        return 1;
    return (1 - beta) / -std::expm1(n * std::log(beta));
}

double rawWeight(double n, const Totals &totals, const WeightOptions &options)
{
    switch (options.scheme) {
    case WeightScheme::Balanced:
        return totals.samples / (totals.classes * n);
    case WeightScheme::InverseShare:
        return totals.samples / n;
    case WeightScheme::MaxOver:
        return totals.largest / n;
    case WeightScheme::InverseSqrt:
        return 1 / std::sqrt(n);
    case WeightScheme::EffectiveNumber:
        return inverseEffectiveNumber(n, options.beta);
    case WeightScheme::LogSmoothed:
        return std::max(1.0, std::log(options.mu * totals.samples / n));
    case WeightScheme::Custom:
        break; // not from counts: see classWeights
    }
    return 1;
}

bool sumsToClasses(WeightScheme scheme)
{
    return scheme == WeightScheme::InverseSqrt || scheme == WeightScheme::EffectiveNumber;
}

double customWeight(std::size_t classId, const WeightOptions &options)
{
    return classId < options.custom.size() ? options.custom[classId] : 1;
}

} // namespace

std::span<const WeightSchemeInfo> weightSchemes()
{
    return Schemes;
}

std::vector<double> classWeights(const std::vector<qint64> &counts, const WeightOptions &options)
{
    const Totals totals = totalsOf(counts);
    std::vector<double> weights(counts.size(), 0);
    double sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (options.scheme == WeightScheme::Custom)
            weights[i] = customWeight(i, options);
        else if (counts[i] > 0)
            weights[i] = rawWeight(static_cast<double>(counts[i]), totals, options);
        sum += weights[i];
    }
    if (sumsToClasses(options.scheme) && sum > 0)
        for (double &weight : weights)
            weight *= totals.classes / sum;
    return weights;
}

std::vector<double> positiveWeights(const std::vector<qint64> &with, qint64 images)
{
    std::vector<double> weights(with.size(), 0);
    for (std::size_t i = 0; i < with.size(); ++i)
        if (with[i] > 0)
            weights[i] = static_cast<double>(images - with[i]) / static_cast<double>(with[i]);
    return weights;
}

std::vector<double> positiveWeights(const Dataset &dataset, const BalancePlan &plan)
{
    BalancePolicy byImages = plan.policy;
    byImages.countBy = CountBy::Images;
    const BalancePlan counted = describePlan(dataset, byImages, plan.copies, plan.items);
    return positiveWeights(counted.after,
                           counted.imagesBefore + counted.imagesAdded - counted.imagesDropped);
}

std::vector<qint64> trainingCounts(const Statistics &statistics, CountBy by)
{
    std::vector<qint64> counts = statistics.of(Split::Train).counts(by);
    const std::vector<qint64> outside = statistics.of(Split::None).counts(by);
    for (std::size_t c = 0; c < counts.size() && c < outside.size(); ++c)
        counts[c] += outside[c];
    return counts;
}

std::vector<double> trainingPositiveWeights(const Statistics &statistics)
{
    return positiveWeights(trainingCounts(statistics, CountBy::Images),
                           statistics.of(Split::Train).images + statistics.of(Split::None).images);
}

} // namespace ballast
