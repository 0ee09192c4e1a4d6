#pragma once

#include "core/export/bundle.h"

namespace ballast {

/// Progressive resizing: training on small images first, then on larger ones.
struct SchedulePreset
{
    const char *key;        ///< "fastai", "double", "presize"
    const char *label;      ///< QT_TRANSLATE_NOOP("Ladder", …)
    std::vector<int> sizes; ///< longer sides in pixels, growing
};
const std::vector<SchedulePreset> &schedulePresets();
/// nullptr if there is none of that key.
const SchedulePreset *schedulePreset(const QString &key);

/// The stages as YAML: folder, size, and what the preset says of epochs and rates. `preset` may be
/// null: sizes alone. A preset needs as many sizes as it has itself.
QString scheduleYaml(const SchedulePreset *preset, const std::vector<int> &sizes);
/// Errors: no size, sizes out of 8…16384 or not growing, another number than the preset's.
Result<void> checkSizes(const std::vector<int> &sizes, const SchedulePreset *preset);
/// "s128"
QString ladderFolder(int size);

/// The same split and the same copies at each size, from the original pixels (s128/ s224/ …), with
/// schedule.yaml. Images smaller than a size stay as they are, with an issue that counts them.
/// Errors: those of checkSizes, a size above the longest side of every image (there is nothing to
/// gain), and as exportDataset.
Result<BundleReport> exportLadder(const Dataset &dataset, const BalancePlan &plan,
                                  const Pipeline &pipeline, const ExportOptions &options,
                                  const std::vector<int> &sizes, const SchedulePreset *preset,
                                  const TaskContext &context = {});

/// What one size of exportLadder will be.
struct LadderForecast
{
    QString folder;
    Forecast forecast;
    Issues issues;
};
/// What exportLadder would write, without touching pixels or the destination; the same errors of
/// the sizes. Stopped → the sizes counted so far.
Result<std::vector<LadderForecast>>
forecastLadder(const Dataset &dataset, const BalancePlan &plan, const Pipeline &pipeline,
               const ExportOptions &options, const std::vector<int> &sizes,
               const SchedulePreset *preset, const TaskContext &context = {});

} // namespace ballast
