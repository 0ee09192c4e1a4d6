#include "core/export/hierarchyexport.h"

#include "app/cli/exporting.h"
#include "app/cli/outputfile.h"
#include "app/cli/policyoptions.h"
#include "app/cli/text.h"
#include "core/balance/weights.h"
#include "core/base/atomicfile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace ballast::cli {

namespace {

constexpr std::array Positionals{DatasetPath};
constexpr std::array Options{
    OptionSpec{"suggest", 0, "",
               QT_TRANSLATE_NOOP("Cli", "the tree whose worst node is the least uneven (default "
                                        "without --tree)")},
    OptionSpec{"tree", 0, "FILE",
               QT_TRANSLATE_NOOP("Cli", "this tree, as --json and --save-tree write it"),
               ValueKind::Text},
    OptionSpec{"save-tree", 0, "FILE", QT_TRANSLATE_NOOP("Cli", "write the tree, to edit it"),
               ValueKind::Text},
    OptionSpec{"output", 'o', "OUT",
               QT_TRANSLATE_NOOP("Cli", "write one dataset per node there, and hierarchy.json"),
               ValueKind::Text},
    CountByOption,
    FormatOption,
    LinkOption,
    JobsOption,
    FromOption,
    JsonOption,
    HelpOption,
};

constexpr std::array Rules{OptionRule{OptionRule::Exclude, "suggest tree"},
                           OptionRule{OptionRule::Need, "format link", "output"}};

Result<ClassTree> loadTree(const QString &path, const Dataset &dataset)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(bytes.value(), &parsed);
    if (!document.isObject())
        return Error{Cli::tr("This is not a tree (%1)").arg(notAnObject(parsed)), path,
                     Cli::tr("Make one with ballast-cli hierarchy --save-tree FILE.")};
    const QJsonObject object = document.object();
    const QJsonValue inner = object[QStringLiteral("tree")];
    auto tree = treeFromJson(dataset, inner.isObject() ? inner.toObject() : object);
    if (!tree)
        return Error{tree.error().message, path, tree.error().remedy};
    return tree;
}

ClassTree suggestion(const Dataset &dataset, CountBy by)
{
    return suggestTree(dataset, trainingCounts(computeStatistics(dataset), by));
}

QJsonObject reportJson(const ClassTree &tree, const std::vector<NodeReport> &nodes, double flat)
{
    QJsonArray list;
    for (const NodeReport &node : nodes) {
        QJsonArray branches;
        for (const BranchReport &branch : node.branches)
            branches << QJsonObject{{QStringLiteral("name"), branch.name},
                                    {QStringLiteral("count"), branch.count}};
        list << QJsonObject{{QStringLiteral("name"), node.name},
                            {QStringLiteral("parent"), node.parent},
                            {QStringLiteral("images"), node.images},
                            {QStringLiteral("branches"), branches},
                            {QStringLiteral("ratio"), node.ratio},
                            {QStringLiteral("verdict"), levelName(node.level)}};
    }
    return {{QStringLiteral("tree"), treeToJson(tree)},
            {QStringLiteral("nodes"), list},
            {QStringLiteral("worst_ratio"), worstRatio(nodes)},
            {QStringLiteral("flat_ratio"), flat}};
}

void printNodes(Session &session, const std::vector<NodeReport> &nodes, double flat)
{
    using enum Table::Align;
    Table table({{Cli::tr("Node"), Left, true},
                 {Cli::tr("Count"), Right},
                 {Cli::tr("Ratio"), Right},
                 {Cli::tr("Verdict"), Left}});
    for (const NodeReport &node : nodes) {
        const QString indent(2 * node.depth, u' ');
        table.add({indent + node.name, QString(), ratioText(node.ratio), levelText(node.level)});
        for (const BranchReport &branch : node.branches)
            table.add({indent + QStringLiteral("  - ") + branch.name, number(branch.count),
                       QString(), QString()});
    }
    session.print(table);
    session.print(u'\n' +
                  Cli::tr("Worst node %1; all classes in one model %2")
                      .arg(ratioText(worstRatio(nodes)), ratioText(flat)) +
                  u'\n');
}

int run(Session &session, const Arguments &arguments)
{
    const auto opened = openNamed(session, arguments);
    if (!opened)
        return session.end(opened.error());
    const Dataset &dataset = opened.value();
    const CountBy by = countByOf(arguments, dataset);
    const auto tree = arguments.has("tree") ? loadTree(arguments.text("tree"), dataset)
                                            : Result<ClassTree>(suggestion(dataset, by));
    if (!tree)
        return session.fail(tree.error());
    if (const QString file = arguments.text("save-tree"); !file.isEmpty()) {
        const QByteArray bytes = QJsonDocument(treeToJson(tree.value())).toJson();
        if (const auto written = writeOutput(file, bytes, dataset); !written)
            return session.fail(written.error());
    }
    if (const QString output = arguments.text("output"); !output.isEmpty()) {
        auto options = readExportOptions(arguments);
        if (!options)
            return session.wrongUse(options.error());
        options->destination = QDir(output).absolutePath();
        return tellBundle(session, exportHierarchy(dataset, tree.value(), by, options.value(),
                                                   session.task(Cli::tr("Writing"))));
    }
    const std::vector<NodeReport> nodes = reportTree(dataset, tree.value(), by);
    const double flat = worstRatio(reportTree(dataset, flatTree(dataset), by));
    if (session.json())
        session.print(reportJson(tree.value(), nodes, flat));
    else
        printNodes(session, nodes, flat);
    return Done;
}

} // namespace

const Command HierarchyCommand{
    "hierarchy",
    QT_TRANSLATE_NOOP("Cli", "Put the classes into a tree of less uneven decisions"),
    QT_TRANSLATE_NOOP("Cli", "One model per node tells its branches apart; the probability of a "
                             "class is the product over its path. Counts are those of the training "
                             "images."),
    Positionals,
    Options,
    run,
    Rules,
};

} // namespace ballast::cli
