#pragma once

#include "app/balance/budgetcurve.h"
#include "app/balance/whynot.h"
#include "app/mode.h"

class QCheckBox;
class QLabel;
class QTableView;

namespace ballast {

class BeforeAfterChart;
class CopyPreview;
class CurveChart;
class PlanModel;
class PolicyPanel;
class ResultPanel;
class WindowPreview;
enum class Change;

/// Goal and means at the left, what they come to in the middle and at the right.
class PlanPage : public Mode
{
    Q_OBJECT

public:
    PlanPage(Document &document, JobController &jobs, QWidget *parent = nullptr);
    QString statusText() const override;
    bool isSettled() const override;
    Result<void> savePlan(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeMiddle();
    QWidget *makeTable();
    void onChanged(Change change);
    void refresh();
    void refreshTable();
    void fitColumns();
    void showResult();
    void onRowsChanged();
    void clearPreview();
    void showPreview(const QModelIndex &index);
    void refreshBars();
    void markPlan();
    void showCurve(const BudgetCurve &curve);
    void takeBudget(double images);
    void openRow(const QModelIndex &index);
    void askWhereToSave();
    void tell(const Error &error);
    qint64 estimateBytes();

    PolicyPanel *m_policy;
    ResultPanel *m_result;
    BeforeAfterChart *m_bars;
    CurveChart *m_curve;
    PlanModel *m_model;
    QTableView *m_table;
    QLabel *m_tableNote;
    WindowPreview *m_preview; ///< of the selected row: its source
    CopyPreview *m_copy;      ///< and what becomes of it
    BudgetSampler m_sampler;
    WhyNot m_whyNot;
    std::shared_ptr<const BalancePlan> m_explained; ///< the document's plan with every reason
    std::shared_ptr<const Dataset> m_measured;      ///< whose m_meanBytes is known
    double m_meanBytes = 0;                         ///< of one image file
    bool m_stale = true;
};

} // namespace ballast
