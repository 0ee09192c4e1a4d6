#pragma once

#include "app/jobcontroller.h"
#include "core/balance/plan.h"

#include <QObject>
#include <QPointF>
#include <QTimer>

namespace ballast {

class Document;

/// The ratio that would be reached for each number of images added.
struct BudgetCurve
{
    std::vector<QPointF> chosen;     ///< (images added, ratio) with the means of the policy
    std::vector<QPointF> repeatOnly; ///< by repeating alone; empty where that is the same
    qint64 mostImages = 0;           ///< added where nothing limits them
};

/// Plans at several budgets. Nothing when stopped: half a curve would say something else.
std::optional<BudgetCurve> sampleBudgets(const Dataset &dataset, BalancePolicy policy,
                                         const TaskContext &context = {});

/// Keeps a curve in step with the document's dataset and policy, in a job; the budget itself does
/// not change it. A newer request stops the one before.
class BudgetSampler : public QObject
{
    Q_OBJECT

public:
    BudgetSampler(Document &document, JobController &jobs, QObject *parent = nullptr);
    /// Samples soon, when the hand rests, unless dataset and policy are those of the last curve. A
    /// curve that was stopped is sampled again at the next request.
    void request();
    bool isBusy() const { return m_job != 0 || m_delay.isActive(); }

signals:
    void ready(const ballast::BudgetCurve &curve);

private:
    void run();

    Document &m_document;
    JobController &m_jobs;
    QTimer m_delay;
    JobController::JobId m_job = 0;
    std::shared_ptr<const Dataset> m_dataset; ///< of the last request
    BalancePolicy m_policy;                   ///< of the last request, without its budget
};

} // namespace ballast
