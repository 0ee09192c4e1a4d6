#pragma once

#include "app/balance/balancepage.h"
#include "core/balance/hierarchy.h"

class QLabel;

namespace ballast {

class BeforeAfterChart;
class HierarchyTree;

/// Classes dragged into a tree of less uneven decisions; one dataset per node.
class HierarchyPage : public BalancePage
{
    Q_OBJECT

public:
    HierarchyPage(Document &document, JobController &jobs, QWidget *parent = nullptr);
    HierarchyTree &tree() { return *m_tree; }
    void suggest();
    /// Writes one dataset per node there, in the background.
    void exportTo(const QString &folder);

protected:
    void refresh() override;

private:
    QWidget *makeButtons();
    void setTree(const ClassTree &tree);
    /// As one undo step.
    void changeTree(const ClassTree &tree, const QString &undoText);
    ClassTree suggested() const;
    void takeEdit();
    void showReports();
    void group();
    void askAndExport();
    QString freeName() const;

    HierarchyTree *m_tree;
    ClassTree m_shown; ///< the last tree that was whole
    BeforeAfterChart *m_chart;
    QLabel *m_sentence;
    QLabel *m_note;
    std::shared_ptr<const Dataset> m_dataset; ///< of the tree
};

} // namespace ballast
