#include "core/balance/hierarchy.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <set>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Hierarchy)
};

QString rootName()
{
    return QStringLiteral("root");
}

void collect(const ClassTree &tree, std::vector<ClassId> &classes)
{
    if (tree.isLeaf() && tree.classId >= 0)
        classes.push_back(tree.classId);
    for (const ClassTree &branch : tree.branches)
        collect(branch, classes);
}

/// Reads a tree and says what is wrong with it.
class Reader
{
public:
    explicit Reader(const Dataset &dataset) : m_dataset(dataset) {}

    Result<ClassTree> read(const QJsonObject &json)
    {
        auto tree = node(json, rootName());
        if (!tree)
            return tree;
        for (std::size_t c = 0; c < m_dataset.classes.size(); ++c)
            if (!m_seen.contains(static_cast<ClassId>(c)))
                return wrong(
                    Text::tr("The class \"%1\" is in no branch").arg(m_dataset.classes[c].name));
        return tree;
    }

private:
    static Error wrong(const QString &what)
    {
        return {what, {}, Text::tr("Every class must be in the tree once.")};
    }

    Result<ClassTree> node(const QJsonObject &json, const QString &fallback)
    {
        ClassTree tree{json[QStringLiteral("name")].toString(fallback), -1, {}};
        if (!m_nodes.insert(tree.name).second)
            return Error{Text::tr("Two nodes are called \"%1\"").arg(tree.name),
                         {},
                         Text::tr("Each needs a name of its own: it becomes a folder.")};
        const QJsonArray branches = json[QStringLiteral("branches")].toArray();
        std::set<QString> names;
        for (const QJsonValue &value : branches) {
            auto branch =
                value.isObject() ? node(value.toObject(), QString()) : leaf(value.toString());
            if (!branch)
                return branch;
            if (!names.insert(branch->name).second)
                return Error{
                    Text::tr("\"%1\" has two branches called \"%2\"").arg(tree.name, branch->name),
                    {},
                    Text::tr("Give one of them another name.")};
            tree.branches.push_back(std::move(*branch));
        }
        if (tree.branches.size() < 2 && m_dataset.classes.size() > 1)
            return Error{Text::tr("\"%1\" has less than two branches").arg(tree.name),
                         {},
                         Text::tr("There is nothing to decide: put its branch one level up.")};
        return tree;
    }

    Result<ClassTree> leaf(const QString &name)
    {
        const ClassId id = m_dataset.classByName(name);
        if (id < 0)
            return wrong(Text::tr("\"%1\" is no class of this dataset").arg(name));
        if (!m_seen.insert(id).second)
            return wrong(Text::tr("The class \"%1\" is in the tree twice").arg(name));
        return ClassTree{name, id, {}};
    }

    const Dataset &m_dataset;
    std::set<ClassId> m_seen;
    std::set<QString> m_nodes;
};

/// Walks the inner nodes from the root down, a node before its branches.
class Reporter
{
public:
    Reporter(const Dataset &dataset, CountBy by, const VerdictRules::Limit &share)
        : m_dataset(dataset), m_by(by), m_share(share)
    {
    }

    std::vector<NodeReport> run(const ClassTree &tree)
    {
        visit(tree, {}, 0);
        for (const ImageItem &image : m_dataset.images)
            if (isTraining(image.split))
                count(image);
        for (NodeReport &node : m_nodes)
            judgeNode(node);
        return std::move(m_nodes);
    }

private:
    void visit(const ClassTree &tree, const QString &parent, int depth)
    {
        if (tree.isLeaf())
            return;
        NodeReport node{tree.name, depth, parent, 0, {}, 0, Level::Enough};
        std::vector<int> branchOf(m_dataset.classes.size(), -1);
        for (const ClassTree &branch : tree.branches) {
            node.branches.push_back({branch.name, branch.classes(), 0});
            for (const ClassId id : node.branches.back().classes)
                branchOf[static_cast<std::size_t>(id)] = static_cast<int>(node.branches.size()) - 1;
        }
        m_nodes.push_back(std::move(node));
        m_branchOf.push_back(std::move(branchOf));
        for (const ClassTree &branch : tree.branches)
            visit(branch, tree.name, depth + 1);
    }

    void count(const ImageItem &image)
    {
        for (std::size_t n = 0; n < m_nodes.size(); ++n) {
            std::vector<qint64> objects(m_nodes[n].branches.size(), 0);
            std::vector<bool> held(objects.size(), false);
            const auto add = [&](ClassId id, qint64 number) {
                const bool known = id >= 0 && static_cast<std::size_t>(id) < m_branchOf[n].size();
                const int branch = known ? m_branchOf[n][static_cast<std::size_t>(id)] : -1;
                if (branch < 0)
                    return;
                objects[static_cast<std::size_t>(branch)] += number;
                held[static_cast<std::size_t>(branch)] = true;
            };
            for (const Annotation &annotation : image.annotations)
                add(annotation.classId, 1);
            for (const ClassId tag : image.tags)
                add(tag, 0);
            bool any = false;
            for (std::size_t b = 0; b < held.size(); ++b) {
                m_nodes[n].branches[b].count +=
                    m_by == CountBy::Boxes ? objects[b] : qint64(held[b]);
                any = any || held[b];
            }
            m_nodes[n].images += any;
        }
    }

    void judgeNode(NodeReport &node) const
    {
        std::vector<qint64> counts;
        for (const BranchReport &branch : node.branches)
            counts.push_back(branch.count);
        node.ratio = imbalanceRatio(counts);
        if (!m_share.enabled || counts.empty())
            return;
        const auto [least, most] = std::ranges::minmax(counts);
        const double share = most > 0 ? double(least) / double(most) : 1;
        node.level = share < m_share.critical ? Level::Critical
                     : share < m_share.low    ? Level::Low
                                              : Level::Enough;
    }

    const Dataset &m_dataset;
    const CountBy m_by;
    const VerdictRules::Limit m_share;
    std::vector<NodeReport> m_nodes;
    std::vector<std::vector<int>> m_branchOf; ///< beside m_nodes: branch by ClassId
};

class Composer
{
public:
    Composer(const std::vector<std::vector<double>> &branch, std::vector<double> &leaves)
        : m_branch(branch), m_leaves(leaves)
    {
    }

    void visit(const ClassTree &tree, double probability)
    {
        if (tree.isLeaf()) {
            m_leaves[static_cast<std::size_t>(tree.classId)] = probability;
            return;
        }
        const std::size_t node = m_next++;
        for (std::size_t b = 0; b < tree.branches.size(); ++b)
            visit(tree.branches[b], probability * m_branch[node][b]);
    }

private:
    const std::vector<std::vector<double>> &m_branch;
    std::vector<double> &m_leaves;
    std::size_t m_next = 0;
};

} // namespace

std::vector<ClassId> ClassTree::classes() const
{
    std::vector<ClassId> all;
    collect(*this, all);
    return all;
}

ClassTree flatTree(const Dataset &dataset)
{
    ClassTree tree{rootName(), -1, {}};
    for (std::size_t c = 0; c < dataset.classes.size(); ++c)
        tree.branches.push_back({dataset.classes[c].name, static_cast<ClassId>(c), {}});
    return tree;
}

QJsonObject treeToJson(const ClassTree &tree)
{
    QJsonArray branches;
    for (const ClassTree &branch : tree.branches) {
        if (branch.isLeaf())
            branches << branch.name;
        else
            branches << treeToJson(branch);
    }
    return {{QStringLiteral("name"), tree.name}, {QStringLiteral("branches"), branches}};
}

Result<ClassTree> treeFromJson(const Dataset &dataset, const QJsonObject &json)
{
    return Reader(dataset).read(json);
}

std::vector<NodeReport> reportTree(const Dataset &dataset, const ClassTree &tree, CountBy by,
                                   const VerdictRules::Limit &share)
{
    return Reporter(dataset, by, share).run(tree);
}

double worstRatio(const std::vector<NodeReport> &nodes)
{
    double worst = 0;
    for (const NodeReport &node : nodes)
        worst = std::max(worst, node.ratio);
    return worst;
}

std::vector<double> composeLeaves(const ClassTree &tree, std::size_t classCount,
                                  const std::vector<std::vector<double>> &branch)
{
    std::vector<double> leaves(classCount, 0);
    Composer(branch, leaves).visit(tree, 1);
    return leaves;
}

Dataset nodeDataset(const Dataset &dataset, const NodeReport &node)
{
    std::vector<ClassId> branchOf(dataset.classes.size(), -1);
    Dataset below = dataset;
    below.name = node.name;
    below.classes.clear();
    below.images.clear();
    for (const BranchReport &branch : node.branches) {
        const bool isClass = branch.classes.size() == 1;
        below.classes.push_back(
            {branch.name, static_cast<qint64>(below.classes.size()),
             isClass ? dataset.classes[static_cast<std::size_t>(branch.classes.front())].extras
                     : QJsonObject()});
        for (const ClassId id : branch.classes)
            branchOf[static_cast<std::size_t>(id)] = static_cast<ClassId>(below.classes.size()) - 1;
    }
    const auto renumbered = [&](ClassId id) {
        const bool known = id >= 0 && static_cast<std::size_t>(id) < branchOf.size();
        return known ? branchOf[static_cast<std::size_t>(id)] : ClassId(-1);
    };
    for (const ImageItem &image : dataset.images) {
        ImageItem item = image;
        for (Annotation &annotation : item.annotations)
            annotation.classId = renumbered(annotation.classId);
        std::erase_if(item.annotations, [](const Annotation &a) { return a.classId < 0; });
        for (ClassId &tag : item.tags)
            tag = renumbered(tag);
        std::erase(item.tags, -1);
        std::ranges::sort(item.tags);
        item.tags.erase(std::unique(item.tags.begin(), item.tags.end()), item.tags.end());
        const bool isBackground = image.annotations.empty() && image.tags.empty();
        if (!item.annotations.empty() || !item.tags.empty() || (node.depth == 0 && isBackground))
            below.images.push_back(std::move(item));
    }
    return below;
}

} // namespace ballast
