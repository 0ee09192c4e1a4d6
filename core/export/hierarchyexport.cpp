#include "core/export/hierarchyexport.h"

#include "core/export/exporttext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ballast {

namespace {

/// Way from the root to every class: {"node", "branch"} steps.
void collectPaths(const ClassTree &tree, const QJsonArray &before, QJsonArray &leaves)
{
    for (const ClassTree &branch : tree.branches) {
        QJsonArray way = before;
        way << QJsonObject{{QStringLiteral("node"), tree.name},
                           {QStringLiteral("branch"), branch.name}};
        if (branch.isLeaf())
            leaves << QJsonObject{{QStringLiteral("class"), branch.name},
                                  {QStringLiteral("path"), way}};
        else
            collectPaths(branch, way, leaves);
    }
}

QJsonObject nodeJson(const Dataset &dataset, const NodeReport &node, const QString &folder)
{
    QJsonArray branches;
    for (std::size_t b = 0; b < node.branches.size(); ++b) {
        QJsonArray classes;
        for (const ClassId id : node.branches[b].classes)
            classes << dataset.classes[static_cast<std::size_t>(id)].name;
        branches << QJsonObject{{QStringLiteral("index"), static_cast<qint64>(b)},
                                {QStringLiteral("name"), node.branches[b].name},
                                {QStringLiteral("classes"), classes},
                                {QStringLiteral("count"), node.branches[b].count}};
    }
    return {{QStringLiteral("name"), node.name},
            {QStringLiteral("folder"), folder},
            {QStringLiteral("parent"), node.parent},
            {QStringLiteral("ratio"), node.ratio},
            {QStringLiteral("branches"), branches}};
}

bool holdsAnything(const Dataset &dataset, const NodeReport &node)
{
    return !nodeDataset(dataset, node).images.empty();
}

} // namespace

QJsonObject hierarchyJson(const Dataset &dataset, const ClassTree &tree,
                          const std::vector<NodeReport> &nodes, const std::vector<QString> &folders)
{
    QJsonArray list, leaves;
    for (std::size_t n = 0; n < nodes.size(); ++n)
        list << nodeJson(dataset, nodes[n], folders[n]);
    collectPaths(tree, {}, leaves);
    return {{QStringLiteral("composition"),
             QStringLiteral("P(class) = product of P(branch) over the path from the root")},
            {QStringLiteral("tree"), treeToJson(tree)},
            {QStringLiteral("nodes"), list},
            {QStringLiteral("classes"), leaves}};
}

Result<BundleReport> exportHierarchy(const Dataset &dataset, const ClassTree &tree, CountBy by,
                                     const ExportOptions &options, const TaskContext &context)
{
    const std::vector<NodeReport> nodes = reportTree(dataset, tree, by);
    if (nodes.empty())
        return Error{ExportText::tr("There are no classes to tell apart"), dataset.root, {}};
    std::vector<QString> folders;
    std::set<QString> taken{QStringLiteral("hierarchy.json")};
    for (const NodeReport &node : nodes) {
        folders.push_back(folderFor(node.name, taken));
        if (!holdsAnything(dataset, node))
            return Error{ExportText::tr("No image holds a class of \"%1\"").arg(node.name),
                         {},
                         ExportText::tr("Put its classes elsewhere in the tree.")};
    }
    const auto part = [&](int n) {
        const auto at = static_cast<std::size_t>(n);
        Dataset below = nodeDataset(dataset, nodes[at]);
        BalancePlan plan = emptyPlan(below);
        return BundlePart{folders[at], std::move(below), std::move(plan), options};
    };
    const QByteArray json = QJsonDocument(hierarchyJson(dataset, tree, nodes, folders)).toJson();
    return exportBundle(dataset, options.destination, static_cast<int>(nodes.size()), part,
                        {{QStringLiteral("hierarchy.json"), json}}, Pipeline(), context);
}

} // namespace ballast
