#include "app/balance/whynot.h"

#include "core/balance/planalternatives.h"

namespace ballast {

namespace {

constexpr int RestMs = 400; // no new plan for this long: the hand rests

std::shared_ptr<const BalancePlan> explained(const Dataset &dataset, const BalancePlan &plan,
                                             const TaskContext &context)
{
    auto copy = std::make_shared<BalancePlan>(plan);
    explainShortfalls(dataset, *copy, context);
    return copy;
}

} // namespace

WhyNot::WhyNot(JobController &jobs, QObject *parent) : QObject(parent), m_jobs(jobs)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(RestMs);
    connect(&m_delay, &QTimer::timeout, this, &WhyNot::run);
}

void WhyNot::request(std::shared_ptr<const Dataset> dataset,
                     std::shared_ptr<const BalancePlan> plan)
{
    if (plan == m_plan)
        return;
    m_dataset = std::move(dataset);
    m_plan = std::move(plan);
    m_jobs.stop(std::exchange(m_job, 0));
    m_delay.stop();
    if (m_plan && !m_plan->shortfalls.empty())
        m_delay.start();
}

void WhyNot::run()
{
    auto id = std::make_shared<JobController::JobId>(0);
    *id = m_jobs.start(
        tr("Trying other means"),
        [dataset = m_dataset, plan = m_plan](const TaskContext &context) {
            return std::any(explained(*dataset, *plan, context));
        },
        this,
        [this, id](std::any result) {
            if (m_job != *id)
                return; // overtaken
            m_job = 0;
            if (const auto *plan = std::any_cast<std::shared_ptr<const BalancePlan>>(&result))
                emit ready(*plan);
        });
    m_job = *id;
}

} // namespace ballast

#include "moc_whynot.cpp"
