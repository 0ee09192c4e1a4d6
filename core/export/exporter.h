#pragma once

#include "core/augment/pipeline.h"
#include "core/balance/plan.h"
#include "core/base/result.h"
#include "core/base/taskcontext.h"
#include "core/dataset/dataset.h"
#include "core/formats/format.h"
#include "core/imaging/codec.h"

#include <atomic>
#include <set>

namespace ballast {

enum class LinkMode : std::uint8_t { Copy, Reflink, HardLink };

struct ExportOptions
{
    QString destination; ///< a folder that does not exist or is empty, outside the source
    QString format;      ///< Format::id; empty = the source's
    std::set<Split> splits = {Split::None, Split::Train, Split::Val, Split::Test};
    EncodeOptions encode{ImageFormat::AsSource, 95, false}; ///< of augmented images only
    LinkMode linkMode = LinkMode::Copy;                     ///< of untouched images
    WriteOptions write;
    /// Over 0: images whose longer side is longer are brought down to it, boxes with them;
    /// untouched ones too. 0: as they are.
    int longestSide = 0;
    bool originals = true; ///< false: only the augmented copies are written
    std::uint64_t seed = 42;
    int jobs = 0;
    /// A copy is drawn again, at most so often, where all boxes of the classes that the plan wants
    /// more of (or, if it wants none of the image's, of its rarest class) would be lost; 0 = off.
    int redrawsWhenRareLost = 0;
};

struct ClassForecast
{
    qint64 before = 0;   ///< source, in the exported splits
    qint64 planned = 0;  ///< by the plan, every box surviving
    qint64 expected = 0; ///< with the geometry run on the very draws that will be used: exact
};

/// What an export will write, computed without touching pixels.
struct Forecast
{
    qint64 images = 0;
    qint64 untouched = 0;
    qint64 augmented = 0;
    qint64 boxes = 0;
    qint64 boxesLost = 0;  ///< by clipping and the box rules
    qint64 boxesAdded = 0; ///< put in from other images
    qint64 bytes = 0;      ///< estimate
    std::vector<ClassForecast> classes;
};

struct ExportReport
{
    QString destination;
    QString format;
    Forecast forecast;
    qint64 imagesWritten = 0;
    qint64 boxesWritten = 0;
    std::vector<qint64> boxesPerClass; ///< read back
    qint64 bytesWritten = 0;
    double seconds = 0;
    double imagesPerSecond = 0;
    bool verified = false;  ///< read back and equal to the forecast
    double maxBoxError = 0; ///< px, largest difference of an edge found on reading back
    Issues issues;          ///< files that could not be exported, differences found on reading back
    bool stopped = false;
};

/// A running export can be paused; the flag is polled between images.
struct ExportControl
{
    std::atomic<bool> paused = false;
};

/// Exact box counts; needs the image sizes (reads headers where missing).
Forecast forecastExport(const Dataset &dataset, const BalancePlan &plan, const Pipeline &pipeline,
                        const ExportOptions &options, const TaskContext &context = {});

/// Writes into "<destination>.ballast-partial" and renames it when whole, read back and compared.
/// Trouble with one image becomes an issue and the work goes on. Errors: the destination is inside
/// or equal to or above the source, exists and is not empty, cannot be written.
Result<ExportReport> exportDataset(const Dataset &dataset, const BalancePlan &plan,
                                   const Pipeline &pipeline, const ExportOptions &options,
                                   const TaskContext &context = {},
                                   ExportControl *control = nullptr);

/// A left-over "<destination>.ballast-partial" of a run that was killed, and how far it came.
struct PartialExport
{
    QString path;
    qint64 imagesWritten = 0;
};
std::optional<PartialExport> findPartialExport(const QString &destination);
Result<void> removePartialExport(const PartialExport &partial);

} // namespace ballast
