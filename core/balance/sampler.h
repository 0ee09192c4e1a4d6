#pragma once

#include "core/dataset/statistics.h"

#include <QJsonObject>

#include <span>

namespace ballast {

enum class SamplerScheme : std::uint8_t {
    Inverse,     ///< ImbalancedDatasetSampler: weight 1 / count, as many draws as images
    Fastai,      ///< fastai's OverSamplingCallback: the same weights, K · max draws
    RepeatFactor ///< LVIS (Gupta et al. 2019): max(1, √(t / f)) repeats of each image
};
struct SamplerSchemeInfo
{
    SamplerScheme scheme;
    const char *key;   ///< "inverse", "fastai", "lvis"
    const char *label; ///< QT_TRANSLATE_NOOP("Sampler", …)
    const char *formula;
};
std::span<const SamplerSchemeInfo> samplerSchemes();

struct SamplerOptions
{
    SamplerScheme scheme = SamplerScheme::Inverse;
    double threshold = 0.5; ///< t of RepeatFactor, over 0: classes in a smaller share of the images
                            ///< are repeated
    bool allSplits = false; ///< default: training images only
};

/// What one epoch shows of a class. Draws count repeats, `distinct` each image once.
struct SamplerClass
{
    qint64 images = 0; ///< that hold the class
    qint64 boxes = 0;
    double factor = 0;    ///< weight 1 / images, or repeats r(c); 0 for classes without images
    double draws = 0;     ///< expected draws of images that hold the class
    double distinct = 0;  ///< expected images of it that are seen at all
    double boxesSeen = 0; ///< expected, with repeats
    double neverSeen() const { return images > 0 ? 1 - distinct / double(images) : 0; }
};

struct SamplerForecast
{
    SamplerOptions options;
    std::vector<int> images;     ///< indices into Dataset::images, in the dataset's order
    std::vector<double> weights; ///< beside `images`: weight of a draw, or repeats r(I)
    std::vector<ClassId> leads;  ///< beside `images`: the class that gives the weight, −1 = none
    double draws = 0;            ///< images in an epoch; Inverse and Fastai: a whole number
    double distinct = 0;         ///< expected distinct images in an epoch
    std::vector<SamplerClass> classes; ///< by ClassId
    ClassId largest = -1;              ///< the class in the most images, −1 = none
    double ratioBefore = 0;            ///< largest / smallest class, by `countBy`
    double ratioAfter = 0;             ///< of what an epoch is expected to show
    CountBy countBy = CountBy::Boxes;
};

/// An image of several classes takes the weight of its rarest one (1 / min count; r(I) = max r(c)).
/// Images without a class weigh as those of the commonest one and are repeated once.
///     with replacement: E[draws of I] = M · w / Σw,  E[I seen] = 1 − (1 − w / Σw)^M
SamplerForecast forecastSampler(const Dataset &dataset, const SamplerOptions &options = {});

/// {"scheme", "draws", "distinct", "classes": […], …} and, with `withImages`, each image's weight.
QJsonObject samplerToJson(const Dataset &dataset, const SamplerForecast &forecast, bool withImages);
/// path,class,weight: one line an image, in the dataset's order.
QString samplerCsv(const Dataset &dataset, const SamplerForecast &forecast);

enum class SamplerSnippet : std::uint8_t { PyTorch, Fastai };
/// Reads the table (`fileName`: JSON by its ending, else CSV) and makes the sampler; asserts the
/// number of images.
QString samplerSnippet(SamplerSnippet kind, const SamplerForecast &forecast,
                       const QString &fileName = QStringLiteral("sampler_weights.csv"));

} // namespace ballast
