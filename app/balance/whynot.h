#pragma once

#include "app/jobcontroller.h"
#include "core/balance/plan.h"

#include <QObject>
#include <QTimer>

namespace ballast {

/// Works out what other means would reach for the classes that stay short, once the hand rests:
/// each is a plan of its own, so this is none of the slider's business.
class WhyNot : public QObject
{
    Q_OBJECT

public:
    explicit WhyNot(JobController &jobs, QObject *parent = nullptr);
    /// Another plan stops the work on the one before; plans without short classes ask for nothing.
    void request(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const BalancePlan> plan);
    bool isBusy() const { return m_job != 0 || m_delay.isActive(); }

signals:
    /// The plan that was asked about, with its shortfalls explained (explainShortfalls).
    void ready(std::shared_ptr<const ballast::BalancePlan> plan);

private:
    void run();

    JobController &m_jobs;
    QTimer m_delay;
    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const BalancePlan> m_plan;
    JobController::JobId m_job = 0;
};

} // namespace ballast
