#include "core/balance/simulate.h"

#include "app/cli/exporting.h"
#include "app/cli/text.h"

#include <QJsonArray>

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
    OptionSpec{"count-by", 0, "boxes|images",
               QT_TRANSLATE_NOOP("Cli", "what a class's count is (default: images that hold it)"),
               ValueKind::Choice},
    SeedOption,
    FormatOption,
    LinkOption,
    JobsOption,
    FromOption,
    JsonOption,
    HelpOption,
};

constexpr std::array Rules{OptionRule{OptionRule::Exclude, "minority kind=linear"}};

/// Of the classes that are asked for.
std::vector<qint64> wantedOnly(const BalancePlan &plan, const std::vector<qint64> &counts)
{
    std::vector<qint64> wanted;
    for (std::size_t c = 0; c < counts.size(); ++c)
        if (plan.targets[c] > 0)
            wanted.push_back(counts[c]);
    return wanted;
}

QJsonObject simulationJson(const Dataset &dataset, const BalancePlan &plan)
{
    QJsonArray classes;
    for (std::size_t c = 0; c < dataset.classes.size(); ++c)
        classes << QJsonObject{{QStringLiteral("name"), dataset.classes[c].name},
                               {QStringLiteral("before"), plan.before[c]},
                               {QStringLiteral("wanted"), plan.targets[c]},
                               {QStringLiteral("reached"), plan.after[c]}};
    return {{QStringLiteral("classes"), classes},
            {QStringLiteral("count_by"), plan.policy.countBy == CountBy::Boxes
                                             ? QStringLiteral("boxes")
                                             : QStringLiteral("images")},
            {QStringLiteral("ratio_wanted"), imbalanceRatio(wantedOnly(plan, plan.targets))},
            {QStringLiteral("ratio_reached"), imbalanceRatio(wantedOnly(plan, plan.after))},
            {QStringLiteral("images_dropped"), plan.imagesDropped}};
}

void printSimulation(Session &session, const Dataset &dataset, const BalancePlan &plan)
{
    using enum Table::Align;
    Table table({{Cli::tr("Class"), Left, true},
                 {Cli::tr("Before"), Right},
                 {Cli::tr("Wanted"), Right},
                 {Cli::tr("Reached"), Right}});
    for (std::size_t c = 0; c < dataset.classes.size(); ++c)
        table.add({dataset.classes[c].name, number(plan.before[c]), number(plan.targets[c]),
                   number(plan.after[c])});
    session.print(table);
    session.print(u'\n' +
                  Cli::tr("Imbalance ratio wanted %1, reached %2; %3 training images left out")
                      .arg(ratioText(imbalanceRatio(wantedOnly(plan, plan.targets))),
                           ratioText(imbalanceRatio(wantedOnly(plan, plan.after))),
                           number(plan.imagesDropped)) +
                  QStringLiteral("\n\n"));
}

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
    if (arguments.text("count-by") == u"boxes")
        simulation.countBy = CountBy::Boxes;
    const auto plan = simulateImbalance(opened.value(), simulation);
    if (!plan)
        return session.fail(plan.error());
    printSimulation(session, opened.value(), plan.value());
    return writeDataset(
        session, opened.value(), plan.value(), Pipeline(), options.value(),
        {{QStringLiteral("simulation"), simulationJson(opened.value(), plan.value())}});
}

} // namespace

const Command SimulateCommand{
    "simulate",
    QT_TRANSLATE_NOOP("Cli", "Make a balanced dataset uneven, to try a cure on it"),
    QT_TRANSLATE_NOOP("Cli", "Leaves training images out; validation and test stay whole. Where "
                             "every image holds one class the ratio is exact; where images hold "
                             "several, the counts come as close to the profile as whole images "
                             "allow, and what is reached is said beside what was wanted."),
    Positionals,
    Options,
    run,
    Rules,
};

} // namespace ballast::cli
