#include "app/planrunner.h"

#include "app/document.h"

#include <QElapsedTimer>

namespace ballast {

namespace {

struct Solved
{
    BalancePlan plan;
    double milliseconds = 0;
};

Solved solve(Planner &planner, const BalancePolicy &policy, const std::vector<int> &groups,
             const TaskContext &context)
{
    planner.setGroups(groups);
    QElapsedTimer timer;
    timer.start();
    Solved solved;
    solved.plan = planner.plan(policy, context);
    solved.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return solved;
}

} // namespace

PlanRunner::PlanRunner(Document &document, JobController &jobs, QObject *parent)
    : QObject(parent), m_document(document), m_jobs(jobs)
{
    connect(&m_document, &Document::changed, this, [this](Change change) {
        if (change == Change::Dataset)
            m_jobs.stop(m_job);
        if (change == Change::Dataset || change == Change::Policy || change == Change::Groups)
            schedule();
    });
    schedule();
}

void PlanRunner::schedule()
{
    if (m_waiting)
        return;
    m_waiting = true;
    if (m_job == 0) // several changes of one event-loop turn make one plan
        QMetaObject::invokeMethod(this, &PlanRunner::run, Qt::QueuedConnection);
    emit busyChanged();
}

void PlanRunner::run()
{
    m_waiting = false;
    const std::shared_ptr<const Dataset> dataset = m_document.dataset();
    if (dataset->images.empty()) {
        emit busyChanged();
        return;
    }
    if (!m_solver || m_solver->dataset() != dataset)
        m_solver = std::make_shared<Planner>(dataset);
    m_job = m_jobs.start(
        tr("Planning"),
        [planner = m_solver, policy = m_document.policy(),
         groups = m_document.groups()](const TaskContext &context) {
            return std::any(solve(*planner, policy, groups, context));
        },
        this,
        [this, dataset](std::any result) {
            m_job = 0;
            auto *solved = std::any_cast<Solved>(&result);
            if (solved && dataset == m_document.dataset()) {
                m_milliseconds = solved->milliseconds;
                m_document.setPlan(std::make_shared<BalancePlan>(std::move(solved->plan)));
            }
            if (m_waiting)
                run();
            else
                emit busyChanged();
        });
    emit busyChanged();
}

} // namespace ballast

#include "moc_planrunner.cpp"
