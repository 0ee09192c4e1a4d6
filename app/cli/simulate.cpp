#include "core/balance/simulate.h"

#include "app/cli/exporting.h"
#include "app/cli/text.h"

namespace ballast::cli {

namespace {

constexpr std::array Positionals{DatasetPath, OutPath};
constexpr std::array Options{
    OptionSpec{"kind", 0, "step|linear",
               QT_TRANSLATE_NOOP("Cli",
                                 "step: some classes rare, the others not; linear: one after "
                                 "the other (default: step)"),
               ValueKind::Choice},
    OptionSpec{"ratio", 'r', "R",
               QT_TRANSLATE_NOOP("Cli", "largest to smallest class, over 1 (default: 10)"),
               ValueKind::Real, 1.000001, 1e6},
    OptionSpec{"minority", 0, "SHARE",
               QT_TRANSLATE_NOOP("Cli", "of step: share of the classes that become rare (default: "
                                        "0.5)"),
               ValueKind::Real, 0.001, 0.999},
    SeedOption,
    FormatOption,
    LinkOption,
    JobsOption,
    FromOption,
    JsonOption,
    HelpOption,
};

int run(Session &session, const Arguments &arguments)
{
    const auto options = readExportOptions(arguments);
    if (!options)
        return session.wrongUse(options.error());
    const auto opened = openNamed(session, arguments);
    if (!opened)
        return session.end(opened.error());
    SimulationOptions simulation;
    simulation.kind =
        arguments.text("kind") == u"linear" ? SimulationOptions::Linear : SimulationOptions::Step;
    simulation.ratio = arguments.real("ratio").value_or(simulation.ratio);
    simulation.minority = arguments.real("minority").value_or(simulation.minority);
    simulation.seed = options->seed;
    const auto plan = simulateImbalance(opened.value(), simulation);
    if (!plan)
        return session.fail(plan.error());
    return writeDataset(session, opened.value(), plan.value(), Pipeline(), options.value());
}

} // namespace

const Command SimulateCommand{
    "simulate",
    QT_TRANSLATE_NOOP("Cli", "Make a balanced dataset uneven, to try a cure on it"),
    QT_TRANSLATE_NOOP("Cli", "Leaves training images out until the ratio is exact; validation and "
                             "test stay whole. Images must hold one class each."),
    Positionals,
    Options,
    run,
};

} // namespace ballast::cli
