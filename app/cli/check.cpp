#include "core/dataset/check.h"

#include "app/cli/command.h"
#include "app/cli/text.h"
#include "core/dataset/nearduplicates.h"

#include <QJsonArray>
#include <QMap>

namespace ballast::cli {

namespace {

constexpr std::array Positionals{DatasetPath};
constexpr std::array Options{
    OptionSpec{"iou", 0, "X",
               QT_TRANSLATE_NOOP("Cli", "boxes of one class that overlap more than this are called "
                                        "near-identical (default: 0.95)"),
               ValueKind::Real, 0.5, 1},
    OptionSpec{"no-contents", 0, "",
               QT_TRANSLATE_NOOP("Cli", "do not compare contents between splits (faster)")},
    OptionSpec{"near-duplicates", 0, "",
               QT_TRANSLATE_NOOP("Cli", "look for images of two splits that show nearly the same, "
                                        "turned and mirrored ones too (decodes all images)")},
    OptionSpec{"limit", 0, "N",
               QT_TRANSLATE_NOOP("Cli", "show at most N of each kind; 0 shows all (default: 10)"),
               ValueKind::Integer, 0, 1e9},
    JobsOption,
    FromOption,
    JsonOption,
    HelpOption,
};

QJsonObject checkJson(const Issues &problems)
{
    QJsonArray list;
    for (const Issue &issue : problems)
        list << toJson(issue);
    return {{QStringLiteral("problems"), countedByKind(problems)}, {QStringLiteral("list"), list}};
}

void printKind(Session &session, const QString &kind, const std::vector<const Issue *> &issues,
               qsizetype limit)
{
    const auto total = static_cast<qsizetype>(issues.size());
    const qsizetype shown = limit == 0 ? total : std::min(limit, total);
    session.print(QStringLiteral("%1 (%2)\n").arg(kind, number(qint64(total))));
    for (qsizetype i = 0; i < shown; ++i) {
        const Issue &issue = *issues[static_cast<std::size_t>(i)];
        session.print(
            wrapped(Error{issue.message, issue.file, issue.remedy}.text(), 2, session.columns()));
    }
    if (shown < total)
        session.print(
            QStringLiteral("  ") +
            Cli::tr("… and %1 more (--limit 0 shows all)").arg(number(qint64(total - shown))) +
            u'\n');
}

/// Those of the same bytes are told only if nobody else told them.
void addNearDuplicates(Session &session, const Dataset &dataset, const CheckOptions &check,
                       Issues &problems)
{
    NearDuplicateOptions options;
    options.jobs = check.jobs;
    std::vector<NearDuplicate> pairs =
        findNearDuplicates(dataset, options, session.task(Cli::tr("Comparing")));
    if (check.hashContents)
        std::erase_if(pairs, [](const NearDuplicate &pair) { return pair.exact; });
    const Issues found = leakIssues(dataset, pairs);
    problems.insert(problems.end(), found.begin(), found.end());
}

int run(Session &session, const Arguments &arguments)
{
    const auto opened = openNamed(session, arguments);
    if (!opened)
        return session.end(opened.error());
    CheckOptions options;
    options.nearIdenticalIou = arguments.real("iou").value_or(options.nearIdenticalIou);
    options.hashContents = !arguments.has("no-contents");
    options.jobs = static_cast<int>(arguments.integer("jobs").value_or(0));
    Issues problems = checkDataset(opened.value(), options, session.task(Cli::tr("Checking")));
    if (arguments.has("near-duplicates"))
        addNearDuplicates(session, opened.value(), options, problems);
    if (session.stopped())
        return session.stop();

    if (session.json()) {
        session.print(checkJson(problems));
        return problems.empty() ? Done : Problems;
    }
    QMap<QString, std::vector<const Issue *>> byKind;
    for (const Issue &issue : problems)
        byKind[issue.kind].push_back(&issue);
    for (auto kind = byKind.cbegin(); kind != byKind.cend(); ++kind)
        printKind(session, kind.key(), kind.value(), arguments.integer("limit").value_or(10));
    if (problems.empty())
        session.print(Cli::tr("No problems found.") + u'\n');
    return problems.empty() ? Done : Problems;
}

} // namespace

const Command CheckCommand{
    "check",
    QT_TRANSLATE_NOOP("Cli", "List what is wrong with a dataset"),
    QT_TRANSLATE_NOOP("Cli", "Says for each problem which file has it and what will be done about "
                             "it. Nothing is changed. The exit code is 1 if any problem is found."),
    Positionals,
    Options,
    run,
};

} // namespace ballast::cli
