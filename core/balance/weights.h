#pragma once

#include "core/balance/plan.h"

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
    LogSmoothed,     ///< max(1, ln(μ·N/n))
    Custom           ///< the user's own numbers
};

struct WeightOptions
{
    WeightScheme scheme = WeightScheme::Balanced;
    double beta = 0.999; ///< EffectiveNumber, 0 ≤ β < 1
    double mu = 0.15;    ///< LogSmoothed, > 0
    /// Custom: by ClassId, ≥ 0; classes beyond its end weigh 1.
    std::vector<double> custom = {};
};

struct WeightSchemeInfo
{
    WeightScheme scheme;
    const char *key;     ///< "balanced", "inverse", "max", "sqrt", "effective", "log", "custom"
    const char *label;   ///< QT_TRANSLATE_NOOP("Weights", …)
    const char *formula; ///< "N / (K · n)"
};
std::span<const WeightSchemeInfo> weightSchemes();

/// One weight per count; classes without samples get 0 (no loss ever sees them).
std::vector<double> classWeights(const std::vector<qint64> &counts,
                                 const WeightOptions &options = {});

/// What a positive answer weighs in a binary loss per class (multi-label): images without the class
/// / images with it, torch.nn.BCEWithLogitsLoss's `pos_weight`. `with` is by ClassId, out of
/// `images` in all; classes without an image get 0.
std::vector<double> positiveWeights(const std::vector<qint64> &with, qint64 images);

/// The same of the set that the plan makes, over the images in its scope.
std::vector<double> positiveWeights(const Dataset &dataset, const BalancePlan &plan);

/// Per class over the training images, and those outside every split.
std::vector<qint64> trainingCounts(const Statistics &statistics, CountBy by);
/// What a positive answer weighs over these images.
std::vector<double> trainingPositiveWeights(const Statistics &statistics);

enum class WeightSnippet : std::uint8_t {
    PyTorch,
    Keras,
    Json,
    ScikitLearn,
    Fastai,
    Ultralytics,
    PosWeight, ///< PyTorch's loss for several labels an image; the numbers are positiveWeights
    Csv,
    Yaml
};
struct WeightSnippetInfo
{
    WeightSnippet kind;
    const char *key;    ///< "pytorch", "keras", "json", "sklearn", "fastai" …
    const char *name;   ///< shown to people: a proper name
    const char *suffix; ///< of a file that holds it: "py", "json", "csv", "yaml"
};
std::span<const WeightSnippetInfo> weightSnippets();
/// Text ready to paste, with class names in index order and a length assertion where code can have
/// one.
QString weightSnippet(WeightSnippet kind, const std::vector<QString> &names,
                      const std::vector<double> &weights);

} // namespace ballast
