#include "app/cli/exporting.h"
#include "app/cli/lists.h"
#include "app/cli/policyoptions.h"
#include "app/cli/text.h"

namespace ballast::cli {

namespace {

constexpr std::array Positionals{DatasetPath, OutPath};
constexpr std::array Options{
    OptionSpec{"plan", 0, "FILE",
               QT_TRANSLATE_NOOP("Cli", "follow this plan (default: balance to the largest class, "
                                        "at most 10 copies, training images only)"),
               ValueKind::Text},
    OptionSpec{"no-balance", 0, "",
               QT_TRANSLATE_NOOP("Cli", "no copies: write the dataset as it is")},
    TargetOption,
    RatioOption,
    CountByOption,
    MeansOption,
    CostOption,
    MaxCopiesOption,
    BudgetOption,
    ClassOption,
    CapOption,
    IgnoreOption,
    MinWindowOption,
    ContextOption,
    CutOption,
    TileOption,
    PasteShapeOption,
    PasteBlendOption,
    PasteObjectsOption,
    PasteUsesOption,
    PasteSeedOption,
    SplitsOption,
    PipelineOption,
    PresetOption,
    NoAugmentOption,
    FormatOption,
    OnlyOption,
    ImageFormatOption,
    QualityOption,
    LinkOption,
    VocBaseOption,
    RedrawsOption,
    SeedOption,
    OptionSpec{"sizes", 0, "LIST",
               QT_TRANSLATE_NOOP("Cli",
                                 "write the dataset at these longer sides in pixels, such as "
                                 "128,224,320: s128, s224 …"),
               ValueKind::Text},
    OptionSpec{"schedule", 0, "fastai|double|presize",
               QT_TRANSLATE_NOOP("Cli", "progressive resizing: its sizes and its stages in "
                                        "schedule.yaml"),
               ValueKind::Choice},
    OptionSpec{"dry-run", 0, "",
               QT_TRANSLATE_NOOP("Cli", "say what would be written, and write nothing")},
    JobsOption,
    FromOption,
    JsonOption,
    HelpOption,
};

constexpr std::array Rules{OneGoal, OnePipeline};

Result<BalancePlan> choosePlan(Session &session, const Arguments &arguments, const Dataset &dataset,
                               const BalancePolicy &policy)
{
    if (arguments.has("plan"))
        return loadPlan(arguments.text("plan"), dataset);
    if (arguments.has("no-balance"))
        return emptyPlan(dataset);
    return makePlan(dataset, policy, session.task(Cli::tr("Planning")));
}

/// More than one way to choose the plan; empty if there is none.
std::optional<Error> severalPlans(const Arguments &arguments)
{
    const int ways =
        int(arguments.has("plan")) + int(arguments.has("no-balance")) + int(policyNamed(arguments));
    if (ways > 1)
        return Error{Cli::tr("A plan file, --no-balance and options of a plan exclude each other"),
                     {},
                     Cli::tr("Give one of them.")};
    return std::nullopt;
}

/// --sizes, else those of --schedule; empty if neither is given.
Result<std::vector<int>> readSizes(const Arguments &arguments)
{
    const SchedulePreset *preset = schedulePreset(arguments.text("schedule"));
    if (!arguments.has("sizes"))
        return preset ? preset->sizes : std::vector<int>();
    auto sizes = pixelSizes(arguments.text("sizes"));
    if (!sizes)
        return sizes;
    if (const auto usable = checkSizes(sizes.value(), preset); !usable)
        return usable.error();
    return sizes;
}

int carryOutSizes(Session &session, const Arguments &arguments, const Dataset &dataset,
                  const BalancePlan &plan, const Pipeline &pipeline, const ExportOptions &options,
                  const std::vector<int> &sizes)
{
    const SchedulePreset *preset = schedulePreset(arguments.text("schedule"));
    if (arguments.has("dry-run"))
        return forecastSizes(session, dataset, plan, pipeline, options, {sizes, preset});
    return tellBundle(session,
                      exportLadder(dataset, plan, pipeline, options, sizes, preset,
                                   session.task(Cli::tr("Writing"))),
                      warningsFor(dataset, plan, pipeline, options));
}

int run(Session &session, const Arguments &arguments)
{
    if (const auto error = severalPlans(arguments))
        return session.wrongUse(*error);
    // What is wrong with the options is said before a large dataset is read.
    if (const auto early = readPolicy(arguments, Dataset()); !early)
        return session.wrongUse(early.error());
    const auto options = readExportOptions(arguments);
    if (!options)
        return session.wrongUse(options.error());
    const auto sizes = readSizes(arguments);
    if (!sizes)
        return session.wrongUse(sizes.error());
    const auto pipeline = readPipeline(session, arguments);
    if (!pipeline)
        return endPipeline(session, arguments, pipeline.error());
    const auto opened = openNamed(session, arguments);
    if (!opened)
        return session.end(opened.error());
    const auto policy = readPolicy(arguments, opened.value());
    if (!policy)
        return session.wrongUse(policy.error());
    const auto plan = choosePlan(session, arguments, opened.value(), policy.value());
    if (!plan)
        return session.end(plan.error());
    if (session.stopped())
        return session.stop();
    if (!sizes.value().empty())
        return carryOutSizes(session, arguments, opened.value(), plan.value(), pipeline.value(),
                             options.value(), sizes.value());
    if (arguments.has("dry-run"))
        return forecastDataset(session, opened.value(), plan.value(), pipeline.value(),
                               options.value());
    return writeDataset(session, opened.value(), plan.value(), pipeline.value(), options.value());
}

} // namespace

const Command ExportCommand{
    "export",
    QT_TRANSLATE_NOOP("Cli", "Write the balanced dataset"),
    QT_TRANSLATE_NOOP("Cli", "Only training images are augmented; validation and test go out as "
                             "they came, byte for byte. PATH is never changed. What was written is "
                             "opened again and compared with the forecast."),
    Positionals,
    Options,
    run,
    Rules,
};

} // namespace ballast::cli
