#include "app/cli/command.h"
#include "app/cli/text.h"
#include "core/dataset/check.h"
#include "core/dataset/verdict.h"

#include <QJsonArray>

namespace ballast::cli {

namespace {

constexpr std::array Positionals{DatasetPath};
constexpr std::array Options{
    CountByOption,
    OptionSpec{"share", 0, "LOW,CRITICAL",
               QT_TRANSLATE_NOOP("Cli", "limits of a class's share of the largest one, or off "
                                        "(default: 0.3,0.1)"),
               ValueKind::Text},
    OptionSpec{"train-count", 0, "LOW,CRITICAL",
               QT_TRANSLATE_NOOP("Cli", "limits of its training count, or off (default: 100,30)"),
               ValueKind::Text},
    OptionSpec{"val-count", 0, "LOW,CRITICAL",
               QT_TRANSLATE_NOOP("Cli", "limits of its validation count, or off (default: 30,10)"),
               ValueKind::Text},
    FromOption,
    JsonOption,
    HelpOption,
};

Result<void> readLimit(const Arguments &arguments, const char *option, VerdictRules::Limit &limit)
{
    const QString text = arguments.text(option);
    if (text.isEmpty())
        return {};
    limit.enabled = text != u"off";
    if (!limit.enabled)
        return {};
    const QStringList parts = text.split(u',');
    const auto low = strictReal(parts.value(0));
    const auto critical = strictReal(parts.value(1));
    if (parts.size() != 2 || !low || !critical || *critical < 0 || *low < *critical)
        return Error{Cli::tr("“%1” does not suit --%2").arg(text, QLatin1String(option)),
                     {},
                     Cli::tr("Expected: two numbers LOW,CRITICAL, the first not smaller, or off.")};
    limit.low = *low;
    limit.critical = *critical;
    return {};
}

Result<VerdictRules> readRules(const Arguments &arguments)
{
    VerdictRules rules;
    for (const auto &read : {readLimit(arguments, "share", rules.share),
                             readLimit(arguments, "train-count", rules.trainCount),
                             readLimit(arguments, "val-count", rules.validationCount)}) {
        if (!read)
            return read.error();
    }
    return rules;
}

/// What is known about the dataset, gathered once for both kinds of output.
struct Facts
{
    Dataset dataset;
    Statistics statistics;
    std::vector<Verdict> verdicts;
    Issues problems;
    CountBy countBy = CountBy::Boxes;

    double ratio() const { return statistics.imbalanceRatio; }
    std::vector<qint64> counts() const { return statistics.total.counts(countBy); }
    double share(std::size_t c) const
    {
        const auto all = counts();
        const qint64 largest = all.empty() ? 0 : *std::ranges::max_element(all);
        return largest > 0 ? static_cast<double>(all[c]) / static_cast<double>(largest) : 0;
    }
};

QJsonObject splitJson(const SplitCounts &counts)
{
    return {{QStringLiteral("images"), counts.images},
            {QStringLiteral("boxes"), counts.boxes},
            {QStringLiteral("unlabelled"), counts.unlabelled}};
}

QJsonObject splitsJson(const Facts &facts)
{
    QJsonObject splits;
    for (const Split split : {Split::Train, Split::Val, Split::Test}) {
        const SplitCounts &counts = facts.statistics.of(split);
        if (counts.images > 0)
            splits[splitName(split)] = splitJson(counts);
    }
    return splits;
}

QJsonObject classJson(const Facts &facts, std::size_t c)
{
    const ClassCounts &counts = facts.statistics.total.classes[c];
    QJsonObject perSplit;
    for (const Split split : {Split::Train, Split::Val, Split::Test}) {
        const SplitCounts &inSplit = facts.statistics.of(split);
        if (inSplit.images > 0)
            perSplit[splitName(split)] =
                QJsonObject{{QStringLiteral("images"), inSplit.classes[c].images},
                            {QStringLiteral("boxes"), inSplit.classes[c].boxes}};
    }
    return {{QStringLiteral("id"), static_cast<qint64>(c)},
            {QStringLiteral("name"), facts.dataset.classes[c].name},
            {QStringLiteral("images"), counts.images},
            {QStringLiteral("boxes"), counts.boxes},
            {QStringLiteral("share_of_largest"), facts.share(c)},
            {QStringLiteral("verdict"), levelName(facts.verdicts[c].level)},
            {QStringLiteral("reason"), facts.verdicts[c].reason},
            {QStringLiteral("splits"), perSplit}};
}

QJsonObject infoJson(const Facts &facts)
{
    QJsonArray classes;
    for (std::size_t c = 0; c < facts.dataset.classes.size(); ++c)
        classes << classJson(facts, c);
    const bool boxes = facts.countBy == CountBy::Boxes;
    return {
        {QStringLiteral("path"), facts.dataset.root},
        {QStringLiteral("name"), facts.dataset.name},
        {QStringLiteral("format"), facts.dataset.format},
        {QStringLiteral("images"), facts.statistics.total.images},
        {QStringLiteral("boxes"), facts.statistics.total.boxes},
        {QStringLiteral("unlabelled"), facts.statistics.total.unlabelled},
        {QStringLiteral("count_by"), boxes ? QStringLiteral("boxes") : QStringLiteral("images")},
        {QStringLiteral("imbalance_ratio"), facts.ratio()},
        {QStringLiteral("effective_classes"), facts.statistics.effectiveClasses},
        {QStringLiteral("classes"), classes},
        {QStringLiteral("splits"), splitsJson(facts)},
        {QStringLiteral("problems"), countedByKind(facts.problems)}};
}

void printHead(Session &session, const Facts &facts)
{
    const SplitCounts &total = facts.statistics.total;
    session.print(
        QStringLiteral("%1 · %2\n").arg(facts.dataset.name, formatName(facts.dataset.format)));
    session.print(Cli::tr("%1 images, %2 boxes, %3 classes, %4 images without any object")
                      .arg(number(total.images), number(total.boxes),
                           number(qint64(facts.dataset.classes.size())), number(total.unlabelled)) +
                  u'\n');
    session.print(Cli::tr("Imbalance ratio %1, as good as %2 equal classes")
                      .arg(ratioText(facts.ratio()), number(facts.statistics.effectiveClasses, 2)) +
                  QStringLiteral("\n\n"));
}

void printClasses(Session &session, const Facts &facts)
{
    using enum Table::Align;
    Table table({{Cli::tr("Class"), Left, true},
                 {Cli::tr("Boxes"), Right},
                 {Cli::tr("Images"), Right},
                 {Cli::tr("Of largest"), Right},
                 {QString(), Left},
                 {Cli::tr("Verdict"), Left}});
    for (std::size_t c = 0; c < facts.dataset.classes.size(); ++c) {
        const ClassCounts &counts = facts.statistics.total.classes[c];
        const double share = facts.share(c);
        table.add({facts.dataset.classes[c].name, number(counts.boxes), number(counts.images),
                   QStringLiteral("%1 %").arg(number(100 * share, 1)),
                   barText(share, 16).leftJustified(16), levelText(facts.verdicts[c].level)});
    }
    session.print(table);
}

void printTreatment(Session &session, const Facts &facts)
{
    bool any = false;
    for (std::size_t c = 0; c < facts.dataset.classes.size(); ++c) {
        if (facts.verdicts[c].level == Level::Enough)
            continue;
        if (!any)
            session.print(u'\n' + Cli::tr("Needs treatment") + u'\n');
        any = true;
        session.print(
            wrapped(facts.dataset.classes[c].name + QStringLiteral(": ") + facts.verdicts[c].reason,
                    2, session.columns()));
    }
}

void printSplits(Session &session, const Facts &facts)
{
    using enum Table::Align;
    Table table({{Cli::tr("Split"), Left},
                 {Cli::tr("Images"), Right},
                 {Cli::tr("Boxes"), Right},
                 {Cli::tr("Without object"), Right}});
    for (const Split split : {Split::Train, Split::Val, Split::Test}) {
        const SplitCounts &counts = facts.statistics.of(split);
        if (counts.images > 0)
            table.add({splitName(split), number(counts.images), number(counts.boxes),
                       number(counts.unlabelled)});
    }
    if (!table.isEmpty()) {
        session.print(QStringLiteral("\n"));
        session.print(table);
    }
}

void printProblems(Session &session, const Facts &facts)
{
    const QJsonObject counts = countedByKind(facts.problems);
    if (counts.isEmpty())
        return session.print(u'\n' + Cli::tr("No problems found.") + u'\n');
    session.print(u'\n' + Cli::tr("Problems (ballast-cli check lists them)") + u'\n');
    Table table({{QString(), Table::Align::Left}, {QString(), Table::Align::Right}});
    for (const QString &kind : counts.keys())
        table.add({kind, number(counts[kind].toInteger())});
    session.print(table, 2);
}

int run(Session &session, const Arguments &arguments)
{
    const auto rules = readRules(arguments);
    if (!rules)
        return session.wrongUse(rules.error());
    auto opened = openNamed(session, arguments);
    if (!opened)
        return session.end(opened.error());

    Facts facts;
    facts.dataset = std::move(opened).value();
    facts.countBy = countByOf(arguments, facts.dataset);
    facts.statistics = computeStatistics(facts.dataset, facts.countBy);
    facts.verdicts = judge(facts.dataset, facts.statistics, rules.value());
    CheckOptions check;
    check.hashContents = false; // reading every file is what the check command is for
    facts.problems = checkDataset(facts.dataset, check, session.task(Cli::tr("Checking")));
    if (session.stopped())
        return session.stop();

    if (session.json()) {
        session.print(infoJson(facts));
        return Done;
    }
    printHead(session, facts);
    printClasses(session, facts);
    printTreatment(session, facts);
    printSplits(session, facts);
    printProblems(session, facts);
    return Done;
}

} // namespace

const Command InfoCommand{
    "info",
    QT_TRANSLATE_NOOP("Cli", "Show the classes, which of them are too low, and why"),
    QT_TRANSLATE_NOOP("Cli", "A class is low or critical if its share of the largest class, its "
                             "training count or its validation count is under a limit; the worst "
                             "finding decides. Problems are counted, without comparing contents."),
    Positionals,
    Options,
    run,
};

} // namespace ballast::cli
