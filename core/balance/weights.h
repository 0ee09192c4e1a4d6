#pragma once

#include "core/base/result.h"

#include <QString>

#include <span>
#include <vector>

namespace ballast {

enum class WeightScheme : std::uint8_t {
    Balanced,        ///< N / (K·n), scikit-learn (King & Zeng 2001)
    InverseShare,    ///< N / n
    MaxOver,         ///< max / n
    InverseSqrt,     ///< 1/√n, normalised to sum K
    EffectiveNumber, ///< (1−β)/(1−βⁿ), normalised to sum K (Cui et al. 2019)
    LogSmoothed      ///< max(1, ln(μ·N/n))
};

struct WeightOptions
{
    WeightScheme scheme = WeightScheme::Balanced;
    double beta = 0.999; ///< EffectiveNumber, 0 ≤ β < 1
    double mu = 0.15;    ///< LogSmoothed, > 0
};

struct WeightSchemeInfo
{
    WeightScheme scheme;
    const char *key;     ///< "balanced", "inverse", "max", "sqrt", "effective", "log"
    const char *label;   ///< QT_TRANSLATE_NOOP("Weights", …)
    const char *formula; ///< "N / (K · n)"
};
std::span<const WeightSchemeInfo> weightSchemes();

/// One weight per count; classes without samples get 0 (no loss ever sees them).
std::vector<double> classWeights(const std::vector<qint64> &counts,
                                 const WeightOptions &options = {});

enum class WeightSnippet : std::uint8_t { PyTorch, Keras, Json };
/// Text ready to paste, with class names in index order and a length assertion where code can have
/// one.
QString weightSnippet(WeightSnippet kind, const std::vector<QString> &names,
                      const std::vector<double> &weights);

} // namespace ballast
