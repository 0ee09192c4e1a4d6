#include "app/balance/budgetcurve.h"

#include "app/document.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

constexpr int RestMs = 200;         // no new request for this long: the hand rests
constexpr qint64 PatienceMs = 4000; // for one line; what is there by then is shown
/// Of the images added without a budget; coarse first, so that a line cut short still has a shape.
constexpr double Shares[] = {0, 0.22, 0.5, 0.07, 0.13, 0.35, 0.7, 0.03, 0.85};

/// Points from nothing added to everything the policy would add, in growing x.
std::vector<QPointF> sampleLine(Planner &planner, BalancePolicy policy, const TaskContext &context)
{
    QElapsedTimer timer;
    timer.start();
    policy.budget.reset();
    const BalancePlan whole = planner.plan(policy, context);
    std::vector<QPointF> points;
    for (const double share : Shares) {
        if (context.stopRequested() || (!points.empty() && timer.elapsed() > PatienceMs))
            break;
        policy.budget = std::llround(share * double(whole.imagesAdded));
        const BalancePlan plan = planner.plan(policy, context);
        points.emplace_back(double(plan.imagesAdded), plan.ratioAfter);
        context.report(static_cast<qint64>(points.size()),
                       static_cast<qint64>(std::size(Shares)) + 1);
    }
    points.emplace_back(double(whole.imagesAdded), whole.ratioAfter);
    std::sort(points.begin(), points.end(),
              [](QPointF a, QPointF b) { return a.x() != b.x() ? a.x() < b.x() : a.y() > b.y(); });
    return points;
}

} // namespace

std::optional<BudgetCurve> sampleBudgets(const Dataset &dataset, BalancePolicy policy,
                                         const TaskContext &context)
{
    // The planner does not outlive the call.
    Planner planner({std::shared_ptr<const Dataset>(), &dataset});
    BudgetCurve curve;
    curve.chosen = sampleLine(planner, policy, context);
    curve.mostImages = static_cast<qint64>(curve.chosen.back().x());
    BalancePolicy repeating = policy;
    for (const Means means : AllMeans)
        repeating.use(means, means == Means::Repeat);
    if (repeating != policy)
        curve.repeatOnly = sampleLine(planner, repeating, context);
    if (context.stopRequested())
        return std::nullopt;
    return curve;
}

BudgetSampler::BudgetSampler(Document &document, JobController &jobs, QObject *parent)
    : QObject(parent), m_document(document), m_jobs(jobs)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(RestMs);
    connect(&m_delay, &QTimer::timeout, this, &BudgetSampler::run);
}

void BudgetSampler::request()
{
    BalancePolicy policy = m_document.policy();
    policy.budget.reset();
    if (m_dataset == m_document.dataset() && policy == m_policy)
        return;
    m_dataset = m_document.dataset();
    m_policy = policy;
    m_jobs.stop(std::exchange(m_job, 0));
    m_delay.start();
}

void BudgetSampler::run()
{
    if (m_dataset->images.empty()) {
        emit ready({});
        return;
    }
    auto id = std::make_shared<JobController::JobId>(0);
    *id = m_jobs.start(
        tr("Trying budgets"),
        [dataset = m_dataset, policy = m_policy](const TaskContext &context) {
            const auto curve = sampleBudgets(*dataset, policy, context);
            return curve ? std::any(*curve) : std::any();
        },
        this,
        [this, id](std::any result) {
            if (m_job != *id)
                return; // overtaken
            m_job = 0;
            if (const auto *curve = std::any_cast<BudgetCurve>(&result))
                emit ready(*curve);
            else
                m_dataset.reset(); // stopped: the next request tries again
        });
    m_job = *id;
}

} // namespace ballast
