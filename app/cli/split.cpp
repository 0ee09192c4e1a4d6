#include "core/dataset/split.h"

#include "app/cli/exporting.h"
#include "app/cli/outputfile.h"
#include "app/cli/text.h"
#include "core/dataset/nearduplicates.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace ballast::cli {

namespace {

constexpr std::array Positionals{DatasetPath};
constexpr std::array Options{
    OptionSpec{"val", 0, "SHARE",
               QT_TRANSLATE_NOOP("Cli", "share of the images for validation (default: 0.2)"),
               ValueKind::Real, 0, 0.95},
    OptionSpec{"test", 0, "SHARE",
               QT_TRANSLATE_NOOP("Cli", "share of the images for test (default: 0)"),
               ValueKind::Real, 0, 0.95},
    OptionSpec{"folds", 'k', "K",
               QT_TRANSLATE_NOOP("Cli", "deal the images outside test into K folds, in place of "
                                        "--val"),
               ValueKind::Integer, 2, 100},
    OptionSpec{"group", 'g', "HOW",
               QT_TRANSLATE_NOOP("Cli",
                                 "keep together: source (copies of a photograph by name), "
                                 "folder, regex:EXPRESSION, near-duplicates (default: none)"),
               ValueKind::Text},
    SeedOption,
    OptionSpec{"output", 'o', "FILE",
               QT_TRANSLATE_NOOP("Cli", "write the lists there (JSON, or CSV by its ending)"),
               ValueKind::Text},
    OptionSpec{"export", 0, "OUT",
               QT_TRANSLATE_NOOP("Cli", "write the dataset with these splits there; with --folds "
                                        "one dataset per fold"),
               ValueKind::Text},
    FormatOption,
    LinkOption,
    JobsOption,
    FromOption,
    JsonOption,
    HelpOption,
};

constexpr std::array Rules{OptionRule{OptionRule::Exclude, "folds val"}, // each validates once
                           OptionRule{OptionRule::Need, "format link", "export"}};

Result<SplitOptions> readOptions(const Arguments &arguments)
{
    SplitOptions options;
    options.val = arguments.real("val").value_or(options.val);
    options.test = arguments.real("test").value_or(options.test);
    options.folds = static_cast<int>(arguments.integer("folds").value_or(0));
    options.seed = arguments.seed(SeedOption.name).value_or(options.seed);
    if (options.folds == 0 && options.val + options.test >= 1)
        return Error{Cli::tr("--val and --test leave nothing to train on"), {}, {}};
    if (arguments.has("group")) {
        const auto grouping = groupingFromText(arguments.text("group"));
        if (!grouping)
            return grouping.error();
        options.grouping = grouping.value();
    }
    return options;
}

/// Parts as they are shown: train, val, test, or the folds and test.
std::vector<std::pair<QString, std::vector<int>>> partsOf(const Dataset &dataset,
                                                          const SplitAssignment &assignment)
{
    std::vector<std::pair<QString, std::vector<int>>> parts;
    for (int fold = 0; fold < assignment.foldCount; ++fold)
        parts.emplace_back(QStringLiteral("fold%1").arg(fold + 1), std::vector<int>());
    for (const Split split : {Split::Train, Split::Val, Split::Test})
        if (assignment.foldCount == 0 || split == Split::Test)
            parts.emplace_back(splitName(split), std::vector<int>());
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        const int fold = assignment.folds.empty() ? -1 : assignment.folds[i];
        const QString name =
            fold >= 0 ? QStringLiteral("fold%1").arg(fold + 1) : splitName(assignment.splits[i]);
        for (auto &[known, images] : parts)
            if (known == name)
                images.push_back(static_cast<int>(i));
    }
    return parts;
}

Statistics statisticsOf(const Dataset &dataset, const std::vector<int> &images)
{
    Dataset part;
    part.task = dataset.task;
    part.classes = dataset.classes;
    for (const int i : images)
        part.images.push_back(dataset.images[static_cast<std::size_t>(i)]);
    return computeStatistics(part);
}

QJsonObject summaryJson(const Dataset &dataset, const SplitOptions &options,
                        const SplitAssignment &assignment)
{
    QJsonArray parts;
    for (const auto &[name, images] : partsOf(dataset, assignment)) {
        const Statistics statistics = statisticsOf(dataset, images);
        QJsonArray classes;
        for (std::size_t c = 0; c < dataset.classes.size(); ++c)
            classes << QJsonObject{{QStringLiteral("name"), dataset.classes[c].name},
                                   {QStringLiteral("images"), statistics.total.classes[c].images},
                                   {QStringLiteral("boxes"), statistics.total.classes[c].boxes}};
        parts << QJsonObject{{QStringLiteral("name"), name},
                             {QStringLiteral("images"), static_cast<qint64>(images.size())},
                             {QStringLiteral("classes"), classes}};
    }
    return {{QStringLiteral("seed"), QString::number(options.seed)},
            {QStringLiteral("group"), groupingText(options.grouping)},
            {QStringLiteral("groups"), assignment.groups},
            {QStringLiteral("images"), static_cast<qint64>(dataset.images.size())},
            {QStringLiteral("parts"), parts}};
}

void printSummary(Session &session, const Dataset &dataset, const SplitAssignment &assignment)
{
    using enum Table::Align;
    const auto parts = partsOf(dataset, assignment);
    std::vector<Table::Column> columns{{Cli::tr("Images with"), Left, true}};
    std::vector<Statistics> statistics;
    QStringList all{Cli::tr("all")};
    for (const auto &[name, images] : parts) {
        columns.push_back({name, Right});
        statistics.push_back(statisticsOf(dataset, images));
        all << number(static_cast<qint64>(images.size()));
    }
    Table table(columns);
    table.add(all);
    for (std::size_t c = 0; c < dataset.classes.size(); ++c) {
        QStringList row{dataset.classes[c].name};
        for (const Statistics &part : statistics)
            row << number(part.total.classes[c].images);
        table.add(row);
    }
    session.print(table);
    session.print(u'\n' + Cli::tr("%1 groups were kept together.").arg(number(assignment.groups)) +
                  u'\n');
}

int exportSplits(Session &session, const Arguments &arguments, const Dataset &dataset,
                 const SplitAssignment &assignment)
{
    auto options = readExportOptions(arguments);
    if (!options)
        return session.wrongUse(options.error());
    options->destination = QDir(arguments.text("export")).absolutePath();
    if (assignment.foldCount == 0) {
        const Dataset split = withSplits(dataset, assignment);
        return writeDataset(session, split, emptyPlan(split), Pipeline(), options.value());
    }
    const auto part = [&](int fold) {
        Dataset split = withFold(dataset, assignment, fold);
        BalancePlan plan = emptyPlan(split);
        return BundlePart{QStringLiteral("fold%1").arg(fold + 1), std::move(split), std::move(plan),
                          options.value()};
    };
    return tellBundle(session,
                      exportBundle(dataset, options->destination, assignment.foldCount, part, {},
                                   Pipeline(), session.task(Cli::tr("Writing"))));
}

int run(Session &session, const Arguments &arguments)
{
    const auto options = readOptions(arguments);
    if (!options)
        return session.wrongUse(options.error());
    const auto opened = openNamed(session, arguments);
    if (!opened)
        return session.end(opened.error());
    const Dataset &dataset = opened.value();
    const auto assignment =
        assignSplits(dataset, options.value(), session.task(Cli::tr("Grouping")));
    if (!assignment)
        return session.end(assignment.error());
    if (const QString output = arguments.text("output"); !output.isEmpty()) {
        const bool csv = output.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive);
        const QByteArray bytes =
            csv ? splitCsv(dataset, assignment.value()).toUtf8()
                : QJsonDocument(splitToJson(dataset, options.value(), assignment.value())).toJson();
        if (const auto written = writeOutput(output, bytes, dataset); !written)
            return session.fail(written.error());
    }
    if (arguments.has("export"))
        return exportSplits(session, arguments, dataset, assignment.value());
    if (session.json())
        session.print(summaryJson(dataset, options.value(), assignment.value()));
    else
        printSummary(session, dataset, assignment.value());
    return Done;
}

} // namespace

const Command SplitCommand{
    "split",
    QT_TRANSLATE_NOOP("Cli", "Divide a dataset into training, validation and test, or folds"),
    QT_TRANSLATE_NOOP("Cli", "Every class is spread over the parts alike (iterative "
                             "stratification), and what belongs together stays together. Split "
                             "first, then augment: only training images ever are."),
    Positionals,
    Options,
    run,
    Rules,
};

} // namespace ballast::cli
