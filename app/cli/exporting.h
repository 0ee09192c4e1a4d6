#pragma once

#include "app/cli/command.h"
#include "core/export/ladder.h"

namespace ballast::cli {

// What export, convert and augment all understand.
inline constexpr OptionSpec FormatOption{
    "format", 'f', "yolo|yolo-seg|yolo-obb|yolo-pose|voc|coco|labelme|cvat|folder|csv",
    QT_TRANSLATE_NOOP("Cli", "format to write (default: the dataset's own)"), ValueKind::Choice};
inline constexpr OptionSpec OnlyOption{
    "only", 0, "LIST",
    QT_TRANSLATE_NOOP("Cli", "splits to write, such as train,val (default: all)"), ValueKind::Text};
inline constexpr OptionSpec LinkOption{
    "link", 0, "copy|reflink|hardlink",
    QT_TRANSLATE_NOOP("Cli", "how unchanged images get there (default: copy)"), ValueKind::Choice};
inline constexpr OptionSpec VocBaseOption{
    "voc-base", 0, "keep|0|1",
    QT_TRANSLATE_NOOP("Cli", "first pixel in VOC files (default: keep, as the source has it)"),
    ValueKind::Choice};
inline constexpr OptionSpec ImageFormatOption{
    "image-format", 0, "source|jpg|png|webp|bmp|tiff",
    QT_TRANSLATE_NOOP("Cli", "of augmented images (default: source)"), ValueKind::Choice};
inline constexpr OptionSpec QualityOption{
    "quality",
    'q',
    "N",
    QT_TRANSLATE_NOOP("Cli", "of augmented JPEG and WebP images (default: 95)"),
    ValueKind::Integer,
    1,
    100};
inline constexpr OptionSpec PipelineOption{
    "pipeline", 'p', "FILE",
    QT_TRANSLATE_NOOP("Cli", "Albumentations JSON or YAML (A.save) to augment with"),
    ValueKind::Text};
inline constexpr OptionSpec PresetOption{
    "preset", 0, "NAME",
    QT_TRANSLATE_NOOP("Cli", "augment with this preset; see ballast-cli transforms"),
    ValueKind::Text};
inline constexpr OptionSpec NoAugmentOption{
    "no-augment", 0, "",
    QT_TRANSLATE_NOOP("Cli", "copies, crops and tiles as they are, without any pipeline")};
inline constexpr OptionSpec RedrawsOption{
    "redraws",
    0,
    "N",
    QT_TRANSLATE_NOOP("Cli", "draw a copy again, up to N times, that would lose every box of the "
                             "classes it is made for (default: 0)"),
    ValueKind::Integer,
    0,
    100};
inline constexpr OptionSpec SeedOption{
    "seed", 's', "S", QT_TRANSLATE_NOOP("Cli", "same seed, same bytes (default: 42)"),
    ValueKind::Seed};

/// What the options above say; the destination is the second positional.
Result<ExportOptions> readExportOptions(const Arguments &arguments);

/// --no-augment, else --pipeline, else --preset, else the default pipeline. Notes about what a file
/// could not say are told.
Result<Pipeline> readPipeline(Session &session, const Arguments &arguments);

/// Says why readPipeline() failed: a preset that does not exist is wrong use.
int endPipeline(Session &session, const Arguments &arguments, const Error &error);

/// What the plan warns of, and what this export makes of it.
QStringList warningsFor(const Dataset &dataset, const BalancePlan &plan, const Pipeline &pipeline,
                        const ExportOptions &options);

/// Writes, says how it went; gives the exit code. `extra` joins what --json prints.
int writeDataset(Session &session, const Dataset &dataset, const BalancePlan &plan,
                 const Pipeline &pipeline, const ExportOptions &options,
                 const QJsonObject &extra = {});

/// Says how several datasets in one folder went, and what to be warned of; gives the exit code.
int tellBundle(Session &session, const Result<BundleReport> &bundle,
               const QStringList &warnings = {});

/// Says what would be written, and writes nothing.
int forecastDataset(Session &session, const Dataset &dataset, const BalancePlan &plan,
                    const Pipeline &pipeline, const ExportOptions &options);

/// The same of several sizes (core/export/ladder.h).
struct LadderQuestion
{
    std::vector<int> sizes;
    const SchedulePreset *preset = nullptr;
};
int forecastSizes(Session &session, const Dataset &dataset, const BalancePlan &plan,
                  const Pipeline &pipeline, const ExportOptions &options,
                  const LadderQuestion &ladder);

} // namespace ballast::cli
