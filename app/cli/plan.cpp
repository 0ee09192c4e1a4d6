#include "core/balance/plan.h"

#include "app/cli/exporting.h"
#include "app/cli/outputfile.h"
#include "app/cli/policyoptions.h"
#include "app/cli/text.h"
#include "core/balance/planalternatives.h"
#include "core/base/text.h"
#include "core/dataset/split.h"
#include "core/export/advice.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ballast::cli {

namespace {

constexpr std::array Positionals{DatasetPath};
constexpr std::array Options{
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
    OptionSpec{"group", 'g', "HOW",
               QT_TRANSLATE_NOOP("Cli", "warnings of few sources count images of one group as one "
                                        "picture: source, folder, regex:EXPRESSION, "
                                        "near-duplicates (default: none)"),
               ValueKind::Text},
    OptionSpec{"quick", 0, "",
               QT_TRANSLATE_NOOP("Cli", "do not work out what other means would reach for classes "
                                        "that stay short")},
    OptionSpec{"output", 'o', "FILE",
               QT_TRANSLATE_NOOP("Cli", "write the plan, for export --plan FILE"), ValueKind::Text},
    FromOption,
    JsonOption,
    HelpOption,
};

constexpr std::array Rules{OneGoal, OnePipeline};

QJsonArray classesJson(const Dataset &dataset, const BalancePlan &plan)
{
    QJsonArray classes;
    for (std::size_t c = 0; c < dataset.classes.size(); ++c) {
        classes << QJsonObject{{QStringLiteral("id"), static_cast<qint64>(c)},
                               {QStringLiteral("name"), dataset.classes[c].name},
                               {QStringLiteral("before"), plan.before[c]},
                               {QStringLiteral("after"), plan.after[c]},
                               {QStringLiteral("target"), plan.targets[c]}};
    }
    return classes;
}

QString changeName(const Alternative &alternative)
{
    switch (alternative.kind) {
    case Alternative::Kind::WithMeans:
        break;
    case Alternative::Kind::MoreCopies:
        return QStringLiteral("max-copies=%1").arg(alternative.maxCopies);
    case Alternative::Kind::NoBudget:
        return QStringLiteral("no-budget");
    }
    return meansName(alternative.means);
}

QJsonArray alternativesJson(const Shortfall &shortfall)
{
    QJsonArray list;
    for (const Alternative &alternative : shortfall.alternatives)
        list << QJsonObject{{QStringLiteral("change"), changeName(alternative)},
                            {QStringLiteral("reached"), alternative.reached},
                            {QStringLiteral("imbalance"), alternative.ratio}};
    return list;
}

QJsonArray shortfallsJson(const Dataset &dataset, const BalancePlan &plan)
{
    QJsonArray list;
    for (const Shortfall &shortfall : plan.shortfalls) {
        const auto c = static_cast<std::size_t>(shortfall.classId);
        list << QJsonObject{{QStringLiteral("class"), dataset.classes[c].name},
                            {QStringLiteral("reached"), shortfall.reached},
                            {QStringLiteral("target"), shortfall.target},
                            {QStringLiteral("reason"), shortfall.reason},
                            {QStringLiteral("alternatives"), alternativesJson(shortfall)}};
    }
    return list;
}

QJsonObject meansJson(const BalancePlan &plan)
{
    QJsonObject json;
    for (const Means means : AllMeans)
        json.insert(meansName(means), plan.imagesBy[static_cast<std::size_t>(means)]);
    return json;
}

QJsonObject pastedJson(const PasteFigures &pasted)
{
    return {{QStringLiteral("objects"), pasted.objects},
            {QStringLiteral("different_objects"), pasted.donors},
            {QStringLiteral("source_images"), pasted.sources},
            {QStringLiteral("most_uses"), pasted.mostUses}};
}

QJsonObject summaryJson(const Dataset &dataset, const BalancePlan &plan)
{
    return {{QStringLiteral("classes"), classesJson(dataset, plan)},
            {QStringLiteral("count_by"), plan.policy.countBy == CountBy::Boxes
                                             ? QStringLiteral("boxes")
                                             : QStringLiteral("images")},
            {QStringLiteral("imbalance_before"), plan.ratioBefore},
            {QStringLiteral("imbalance_after"), plan.ratioAfter},
            {QStringLiteral("best_possible"),
             plan.bestPossible > 0 ? QJsonValue(plan.bestPossible) : QJsonValue()},
            {QStringLiteral("images_before"), plan.imagesBefore},
            {QStringLiteral("images_added"), plan.imagesAdded},
            {QStringLiteral("images_dropped"), plan.imagesDropped},
            {QStringLiteral("max_copies_used"), plan.maxCopiesUsed},
            {QStringLiteral("images_by_means"), meansJson(plan)},
            {QStringLiteral("pasted"), pastedJson(plan.pasted)},
            {QStringLiteral("shortfalls"), shortfallsJson(dataset, plan)},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(plan.warnings)}};
}

void printClasses(Session &session, const Dataset &dataset, const BalancePlan &plan)
{
    using enum Table::Align;
    Table table({{Cli::tr("Class"), Left, true},
                 {Cli::tr("Before"), Right},
                 {Cli::tr("After"), Right},
                 {Cli::tr("Target"), Right},
                 {Cli::tr("After, of the most"), Left}});
    const qint64 most = plan.after.empty() ? 0 : *std::ranges::max_element(plan.after);
    for (std::size_t c = 0; c < dataset.classes.size(); ++c) {
        const double share = most > 0 ? double(plan.after[c]) / double(most) : 0;
        table.add({dataset.classes[c].name, number(plan.before[c]), number(plan.after[c]),
                   number(plan.targets[c]), barText(share, 24)});
    }
    session.print(table);
}

QString preciseRatio(double ratio)
{
    return QStringLiteral("%1 : 1").arg(formatNumber(ratio, 2));
}

void printSummary(Session &session, const Dataset &dataset, const BalancePlan &plan)
{
    session.print(u'\n' +
                  Cli::tr("Imbalance ratio %1, afterwards %2")
                      .arg(ratioText(plan.ratioBefore), ratioText(plan.ratioAfter)) +
                  u'\n');
    if (plan.bestPossible > 0)
        session.print(Cli::tr("Best possible with these means and limits: %1, this plan: %2")
                          .arg(preciseRatio(plan.bestPossible), preciseRatio(plan.ratioAfter)) +
                      u'\n');
    session.print(Cli::tr("%1 images, %2 added, %3 dropped; at most %4 copies of one image")
                      .arg(number(plan.imagesBefore), number(plan.imagesAdded),
                           number(plan.imagesDropped), number(qint64(plan.maxCopiesUsed))) +
                  u'\n');
    if (plan.pasted.objects > 0)
        session.print(
            Cli::tr("%1 objects pasted onto %2 of the images added; lent by %3 different objects "
                    "of %4 images, one at most %5 times")
                .arg(number(plan.pasted.objects),
                     number(plan.imagesBy[static_cast<std::size_t>(Means::Paste)]),
                     number(plan.pasted.donors), number(plan.pasted.sources),
                     number(plan.pasted.mostUses)) +
            u'\n');
    if (!plan.shortfalls.empty() || !plan.warnings.isEmpty())
        session.print(QStringLiteral("\n"));
    for (const Shortfall &shortfall : plan.shortfalls)
        session.print(
            wrapped(Cli::tr("%1: %2 of %3. %4")
                        .arg(dataset.classes[static_cast<std::size_t>(shortfall.classId)].name,
                             number(shortfall.reached), number(shortfall.target), shortfall.reason),
                    0, session.columns()));
    for (const QString &warning : plan.warnings)
        session.print(wrapped(Cli::tr("Warning: %1").arg(warning), 0, session.columns()));
}

Result<Grouping> groupingOf(const Arguments &arguments)
{
    return arguments.has("group") ? groupingFromText(arguments.text("group")) : Grouping();
}

/// The plan with everything that can be said of it.
Result<BalancePlan> planFor(Session &session, const Arguments &arguments, const Dataset &dataset,
                            const BalancePolicy &policy, const Pipeline &pipeline)
{
    Planner planner({std::shared_ptr<const Dataset>(), &dataset});
    const auto grouping = groupingOf(arguments);
    if (grouping && grouping->kind != Grouping::None) {
        auto groups = groupImages(dataset, *grouping, session.task(Cli::tr("Comparing")));
        if (!groups)
            return groups.error();
        planner.setGroups(std::move(*groups));
    }
    BalancePlan plan = planner.plan(policy, session.task(Cli::tr("Planning")));
    if (!arguments.has("quick"))
        explainShortfalls(dataset, plan, session.task(Cli::tr("Trying other means")));
    plan.warnings += exportAdvice(dataset, plan, pipeline, ExportOptions());
    return plan;
}

int run(Session &session, const Arguments &arguments)
{
    if (const auto grouping = groupingOf(arguments); !grouping)
        return session.wrongUse(grouping.error());
    const auto pipeline = readPipeline(session, arguments);
    if (!pipeline)
        return endPipeline(session, arguments, pipeline.error());
    const auto opened = openNamed(session, arguments);
    if (!opened)
        return session.end(opened.error());
    const Dataset &dataset = opened.value();
    const auto policy = readPolicy(arguments, dataset);
    if (!policy)
        return session.wrongUse(policy.error());
    const auto planned = planFor(session, arguments, dataset, policy.value(), pipeline.value());
    if (!planned)
        return session.end(planned.error());
    const BalancePlan &plan = planned.value();
    if (session.stopped())
        return session.stop();

    const QString output = arguments.text("output");
    if (!output.isEmpty()) {
        const QByteArray bytes = QJsonDocument(planToJson(dataset, plan)).toJson();
        if (const auto written = writeOutput(output, bytes, dataset); !written)
            return session.fail(written.error());
    }
    if (session.json()) {
        session.print(summaryJson(dataset, plan));
        return Done;
    }
    printClasses(session, dataset, plan);
    printSummary(session, dataset, plan);
    if (!output.isEmpty())
        session.print(u'\n' + Cli::tr("Wrote the plan to %1.").arg(output) + u'\n');
    return Done;
}

} // namespace

const Command PlanCommand{
    "plan",
    QT_TRANSLATE_NOOP(
        "Cli", "Work out which images to repeat, crop or paste on so that the classes come even"),
    QT_TRANSLATE_NOOP("Cli", "Counts before and after, per class. One image often holds several "
                             "classes, so repeating cannot always reach the goal; what stays short "
                             "is said with its reason. Nothing but the plan file is written."),
    Positionals,
    Options,
    run,
    Rules,
};

} // namespace ballast::cli
