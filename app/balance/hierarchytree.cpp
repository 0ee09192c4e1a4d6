#include "app/balance/hierarchytree.h"

#include "widgets/numbers.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QSignalBlocker>

#include <numeric>

namespace ballast {

namespace {

enum Column { Name, Count, Ratio, Judgement };

constexpr int ClassRole = Qt::UserRole;

qint64 countOf(const NodeReport &node)
{
    return std::accumulate(
        node.branches.begin(), node.branches.end(), qint64(0),
        [](qint64 sum, const BranchReport &branch) { return sum + branch.count; });
}

bool isLeaf(const QTreeWidgetItem &item)
{
    return item.data(Name, ClassRole).toInt() >= 0;
}

/// Without empty nodes and without nodes that decide nothing.
bool tidy(ClassTree &tree)
{
    if (tree.classId >= 0)
        return true;
    for (ClassTree &branch : tree.branches)
        if (!tidy(branch))
            branch.name.clear();
    std::erase_if(tree.branches,
                  [](const ClassTree &b) { return b.classId < 0 && b.branches.empty(); });
    if (tree.branches.size() == 1)
        tree = ClassTree(tree.branches.front());
    return tree.classId >= 0 || !tree.branches.empty();
}

} // namespace

HierarchyTree::HierarchyTree(QWidget *parent) : QTreeWidget(parent)
{
    setHeaderLabels({tr("Class"), tr("Count"), tr("Ratio"), tr("Verdict")});
    setAccessibleName(tr("Class tree"));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    for (const int column : {Count, Ratio, Judgement})
        header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *, int column) {
        if (column == Name)
            emit edited();
    });
}

void HierarchyTree::setTree(const ClassTree &tree)
{
    const QSignalBlocker blocker(this);
    clear();
    add(nullptr, tree);
    expandAll();
}

QTreeWidgetItem *HierarchyTree::add(QTreeWidgetItem *parent, const ClassTree &tree)
{
    auto *item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(this);
    item->setText(Name, tree.name);
    item->setToolTip(Name, tree.name);
    item->setData(Name, ClassRole, tree.isLeaf() ? tree.classId : -1);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (parent)
        flags |= Qt::ItemIsDragEnabled;
    if (!tree.isLeaf())
        flags |= Qt::ItemIsDropEnabled | Qt::ItemIsEditable;
    item->setFlags(flags);
    item->setTextAlignment(Count, Qt::AlignRight | Qt::AlignVCenter);
    item->setTextAlignment(Ratio, Qt::AlignRight | Qt::AlignVCenter);
    QFont font = item->font(Name);
    font.setBold(!tree.isLeaf());
    item->setFont(Name, font);
    for (const ClassTree &branch : tree.branches)
        add(item, branch);
    return item;
}

ClassTree HierarchyTree::read(const QTreeWidgetItem &item)
{
    ClassTree tree{item.text(Name), item.data(Name, ClassRole).toInt(), {}};
    for (int i = 0; i < item.childCount(); ++i)
        tree.branches.push_back(read(*item.child(i)));
    return tree;
}

ClassTree HierarchyTree::tree() const
{
    if (topLevelItemCount() == 0)
        return {};
    ClassTree tree = read(*topLevelItem(0));
    // What was dropped beside the root belongs under it.
    for (int i = 1; i < topLevelItemCount(); ++i)
        tree.branches.push_back(read(*topLevelItem(i)));
    const QString name = tree.name;
    for (ClassTree &branch : tree.branches)
        tidy(branch);
    std::erase_if(tree.branches,
                  [](const ClassTree &b) { return b.classId < 0 && b.branches.empty(); });
    while (tree.branches.size() == 1 && !tree.branches.front().isLeaf())
        tree = ClassTree(tree.branches.front());
    tree.name = name;
    return tree;
}

void HierarchyTree::setReports(const std::vector<NodeReport> &nodes)
{
    const QSignalBlocker blocker(this);
    const auto visit = [&](const auto &self, QTreeWidgetItem &item) -> void {
        for (const NodeReport &node : nodes) {
            if (isLeaf(item) || node.name != item.text(Name))
                continue;
            item.setText(Ratio, ratioText(node.ratio));
            item.setText(Judgement, levelText(node.level));
            for (int i = 0; i < item.childCount(); ++i)
                for (const BranchReport &branch : node.branches)
                    if (branch.name == item.child(i)->text(Name))
                        item.child(i)->setText(Count, countText(branch.count));
        }
        for (int i = 0; i < item.childCount(); ++i)
            self(self, *item.child(i));
    };
    if (topLevelItemCount() == 0)
        return;
    visit(visit, *topLevelItem(0));
    if (!nodes.empty())
        topLevelItem(0)->setText(Count, countText(countOf(nodes.front())));
}

bool HierarchyTree::groupSelected(const QString &name)
{
    const QList<QTreeWidgetItem *> items = selectedItems();
    QTreeWidgetItem *parent = items.isEmpty() ? nullptr : items.front()->parent();
    for (const QTreeWidgetItem *item : items)
        if (item->parent() != parent)
            return false;
    if (!parent || items.size() < 2 || items.size() == parent->childCount())
        return false;
    {
        const QSignalBlocker blocker(this);
        QTreeWidgetItem *group = add(parent, {name, -1, {{}}});
        qDeleteAll(group->takeChildren());
        for (QTreeWidgetItem *item : items) {
            parent->removeChild(item);
            group->addChild(item);
        }
        expandAll();
    }
    emit edited();
    return true;
}

bool HierarchyTree::dissolveSelected()
{
    const QList<QTreeWidgetItem *> items = selectedItems();
    QTreeWidgetItem *item = items.size() == 1 ? items.front() : nullptr;
    if (!item || !item->parent() || isLeaf(*item))
        return false;
    {
        const QSignalBlocker blocker(this);
        QTreeWidgetItem *parent = item->parent();
        parent->addChildren(item->takeChildren());
        delete item;
        expandAll();
    }
    emit edited();
    return true;
}

void HierarchyTree::dropEvent(QDropEvent *event)
{
    {
        const QSignalBlocker blocker(this);
        QTreeWidget::dropEvent(event);
    }
    emit edited();
}

} // namespace ballast
