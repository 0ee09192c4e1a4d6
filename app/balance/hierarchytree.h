#pragma once

#include "core/balance/hierarchy.h"

#include <QTreeWidget>

namespace ballast {

/// The classes as a tree to drag them into: counts, ratio and verdict beside each node.
class HierarchyTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit HierarchyTree(QWidget *parent = nullptr);
    void setTree(const ClassTree &tree);
    /// As it stands; nodes with less than two branches are dissolved, empty ones gone.
    ClassTree tree() const;
    /// Counts and verdicts, by node name.
    void setReports(const std::vector<NodeReport> &nodes);
    /// Puts the selected branches of one node into a new node; false where that cannot be.
    bool groupSelected(const QString &name);
    /// Puts the branches of the selected node one level up.
    bool dissolveSelected();

signals:
    void edited(); ///< by the user

protected:
    void dropEvent(QDropEvent *event) override;

private:
    QTreeWidgetItem *add(QTreeWidgetItem *parent, const ClassTree &tree);
    static ClassTree read(const QTreeWidgetItem &item);
};

} // namespace ballast
