#include "core/export/ladder.h"

#include "core/base/parallel.h"
#include "core/imaging/header.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Ladder)
};

constexpr int LeastSize = 8;
constexpr int MostSize = 16384;

/// Longer side of each image; 0 where it cannot be read.
std::vector<int> longestSides(const Dataset &dataset, int jobs, const TaskContext &context)
{
    std::vector<int> sides(dataset.images.size(), 0);
    TaskContext quiet;
    quiet.stop = context.stop;
    parallelFor(sides.size(), jobs, quiet, [&](std::size_t i, int) {
        const ImageItem &image = dataset.images[i];
        sides[i] = std::max(image.width, image.height);
        if (sides[i] > 0)
            return;
        if (const auto header = readImageHeader(dataset.absolutePath(image)))
            sides[i] = std::max(header->width, header->height);
    });
    return sides;
}

Result<void> validate(const std::vector<int> &sizes, const SchedulePreset *preset, int longest)
{
    if (const auto usable = checkSizes(sizes, preset); !usable)
        return usable;
    if (sizes.back() > longest)
        return Error{Text::tr("%1 px is above every image; the longest side is %2 px")
                         .arg(sizes.back())
                         .arg(longest),
                     {},
                     Text::tr("A picture made larger shows no more. Leave this size out.")};
    return {};
}

/// Images that are smaller than the size, if any.
std::optional<Issue> smallerImages(const std::vector<int> &sides, int size, const QString &root)
{
    const auto count = std::ranges::count_if(sides, [&](int side) { return side < size; });
    if (count == 0)
        return std::nullopt;
    Issue issue;
    issue.severity = Severity::Info;
    issue.kind = QStringLiteral("smaller-than-size");
    issue.file = root;
    issue.message =
        Text::tr("%1 of %2 images are smaller than %3 px").arg(count).arg(sides.size()).arg(size);
    issue.remedy = Text::tr("They keep their size: a picture made larger shows no more.");
    return issue;
}

/// What a preset says of its stage beside the size.
QString stageText(const SchedulePreset *preset, std::size_t stage)
{
    if (!preset)
        return {};
    const QLatin1String key(preset->key);
    if (key == QLatin1String("fastai"))
        return stage == 0 ? QStringLiteral("    batch_size: 128\n    epochs: 4\n"
                                           "    policy: fit_one_cycle\n    learning_rate: 0.003\n")
                          : QStringLiteral("    batch_size: 64\n    epochs: 5\n"
                                           "    policy: fine_tune\n    learning_rate: 0.001\n");
    if (key == QLatin1String("double"))
        return QStringLiteral("    epochs: 20\n"
                              "    early_stopping: {patience: 3, restore_best: true}\n"
                              "    reduce_on_plateau: {patience: 2}\n");
    return QStringLiteral("    crop: {kind: random_resized_crop, size: %1}\n")
        .arg(preset->sizes[stage] * 7 / 8);
}

} // namespace

const std::vector<SchedulePreset> &schedulePresets()
{
    static const std::vector<SchedulePreset> Presets{
        {"fastai", QT_TRANSLATE_NOOP("Ladder", "fastai: 128, then 224"), {128, 224}},
        {"double",
         QT_TRANSLATE_NOOP("Ladder", "Doubling: 48, 96, 192 (three layers)"),
         {48, 96, 192}},
        {"presize",
         QT_TRANSLATE_NOOP("Ladder", "Pre-sizing: 256, cropped to 224 while training"),
         {256}},
    };
    return Presets;
}

const SchedulePreset *schedulePreset(const QString &key)
{
    for (const SchedulePreset &preset : schedulePresets())
        if (key == QLatin1String(preset.key))
            return &preset;
    return nullptr;
}

Result<void> checkSizes(const std::vector<int> &sizes, const SchedulePreset *preset)
{
    const QString remedy = Text::tr("Give growing sizes such as 128,224,320.");
    if (sizes.empty())
        return Error{Text::tr("There is no size"), {}, remedy};
    for (const int size : sizes)
        if (size < LeastSize || size > MostSize)
            return Error{Text::tr("%1 px is no training size").arg(size),
                         {},
                         Text::tr("Expected: %1 to %2.").arg(LeastSize).arg(MostSize)};
    if (!std::ranges::is_sorted(sizes) || std::ranges::adjacent_find(sizes) != sizes.end())
        return Error{Text::tr("The sizes do not grow"), {}, remedy};
    if (preset && preset->sizes.size() != sizes.size())
        return Error{Text::tr("The schedule \"%1\" has %2 sizes")
                         .arg(QLatin1String(preset->key))
                         .arg(preset->sizes.size()),
                     {},
                     Text::tr("Give as many, or none.")};
    return {};
}

QString ladderFolder(int size)
{
    return QStringLiteral("s%1").arg(size);
}

QString scheduleYaml(const SchedulePreset *preset, const std::vector<int> &sizes)
{
    QString text = QStringLiteral("# Train the stages in this order, each from the weights of the "
                                  "one before.\n"
                                  "# Where the model was pretrained on pictures like these, small "
                                  "stages can do harm.\n"
                                  "schedule: %1\nstages:\n")
                       .arg(preset ? QLatin1String(preset->key) : QLatin1String("sizes"));
    for (std::size_t i = 0; i < sizes.size(); ++i)
        text += QStringLiteral("  - folder: %1\n    size: %2\n")
                    .arg(ladderFolder(sizes[i]))
                    .arg(sizes[i]) +
                stageText(preset, i);
    return text;
}

Result<BundleReport> exportLadder(const Dataset &dataset, const BalancePlan &plan,
                                  const Pipeline &pipeline, const ExportOptions &options,
                                  const std::vector<int> &sizes, const SchedulePreset *preset,
                                  const TaskContext &context)
{
    const std::vector<int> sides = longestSides(dataset, options.jobs, context);
    const int longest = sides.empty() ? 0 : *std::ranges::max_element(sides);
    if (const auto valid = validate(sizes, preset, longest); !valid)
        return valid.error();
    const auto part = [&](int n) {
        ExportOptions sized = options;
        sized.longestSide = sizes[static_cast<std::size_t>(n)];
        return BundlePart{ladderFolder(sized.longestSide), dataset, plan, sized};
    };
    auto bundle =
        exportBundle(dataset, options.destination, static_cast<int>(sizes.size()), part,
                     {{QStringLiteral("schedule.yaml"), scheduleYaml(preset, sizes).toUtf8()}},
                     pipeline, context);
    if (!bundle)
        return bundle;
    for (std::size_t n = 0; n < bundle->parts.size(); ++n)
        if (auto issue = smallerImages(sides, sizes[n], dataset.root))
            bundle->parts[n].report.issues.push_back(std::move(*issue));
    return bundle;
}

Result<std::vector<LadderForecast>>
forecastLadder(const Dataset &dataset, const BalancePlan &plan, const Pipeline &pipeline,
               const ExportOptions &options, const std::vector<int> &sizes,
               const SchedulePreset *preset, const TaskContext &context)
{
    const std::vector<int> sides = longestSides(dataset, options.jobs, context);
    const int longest = sides.empty() ? 0 : *std::ranges::max_element(sides);
    if (const auto valid = validate(sizes, preset, longest); !valid)
        return valid.error();
    std::vector<LadderForecast> forecasts;
    for (const int size : sizes) {
        if (context.stopRequested())
            break;
        ExportOptions sized = options;
        sized.longestSide = size;
        LadderForecast part{
            ladderFolder(size), forecastExport(dataset, plan, pipeline, sized, context), {}};
        if (auto issue = smallerImages(sides, size, dataset.root))
            part.issues.push_back(std::move(*issue));
        forecasts.push_back(std::move(part));
    }
    return forecasts;
}

} // namespace ballast
