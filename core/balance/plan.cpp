#include "core/balance/plan.h"

#include "core/balance/planreport.h"
#include "core/balance/planrounding.h"

namespace ballast {

namespace {

PlanState solvePlan(const PlanTable &table, const TaskContext &context)
{
    if (table.groups.empty())
        return PlanState(table);
    if (isSeparable(table))
        return planSeparable(table);
    const PlanRelaxation relaxation = relaxPlan(table, context);
    if (!relaxation.solved)
        return PlanState(table);
    PlanState state = roundPlan(table, relaxation, context);
    const PlanState nothing(table);
    return scoreOf(table, nothing).betterThan(scoreOf(table, state)) ? nothing : state;
}

/// Shares a group's copies out evenly; no source gets two more than another.
void spread(const PlanGroup &group, qint64 copies, std::vector<int> &byImage)
{
    const auto sources = static_cast<qint64>(group.images.size());
    const qint64 sign = copies < 0 ? -1 : 1;
    const qint64 each = copies * sign / sources;
    const qint64 rest = copies * sign % sources;
    for (qint64 i = 0; i < sources; ++i) {
        const bool oneMore = (i + 1) * rest / sources > i * rest / sources;
        byImage[static_cast<std::size_t>(group.images[static_cast<std::size_t>(i)])] =
            static_cast<int>(sign * (each + (oneMore ? 1 : 0)));
    }
}

} // namespace

BalancePlan makePlan(const Dataset &dataset, const BalancePolicy &policy,
                     const TaskContext &context)
{
    BalancePolicy effective = policy;
    effective.countBy = effectiveCountBy(dataset, policy);
    const PlanTable table = makePlanTable(dataset, effective);
    const PlanState state = solvePlan(table, context);
    std::vector<int> copies(dataset.images.size(), 0);
    for (std::size_t g = 0; g < table.groups.size(); ++g)
        spread(table.groups[g], state.copies[g], copies);
    return describePlan(dataset, effective, std::move(copies));
}

BalancePlan describePlan(const Dataset &dataset, const BalancePolicy &policy,
                         std::vector<int> copies)
{
    BalancePlan plan;
    plan.policy = policy;
    plan.copies = std::move(copies);
    plan.before = countsWith(dataset, policy, nullptr);
    plan.after = countsWith(dataset, policy, &plan.copies);
    plan.targets.assign(plan.before.size(), goalFor(policy, plan.before).target);
    plan.ratioBefore = imbalanceRatio(plan.before);
    plan.ratioAfter = imbalanceRatio(plan.after);
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        if (!inScope(dataset.images[i], policy))
            continue;
        ++plan.imagesBefore;
        plan.imagesAdded += std::max(0, plan.copies[i]);
        plan.imagesDropped += plan.copies[i] < 0 ? 1 : 0;
        plan.maxCopiesUsed = std::max(plan.maxCopiesUsed, plan.copies[i]);
    }
    reportPlan(dataset, plan);
    return plan;
}

BalancePlan emptyPlan(const Dataset &dataset)
{
    BalancePlan plan;
    plan.policy.repeat = false;
    plan.policy.countBy = effectiveCountBy(dataset, plan.policy);
    plan.copies.assign(dataset.images.size(), 0);
    plan.before = countsWith(dataset, plan.policy, nullptr);
    plan.after = plan.before;
    plan.targets = plan.before;
    plan.ratioBefore = imbalanceRatio(plan.before);
    plan.ratioAfter = plan.ratioBefore;
    for (const ImageItem &image : dataset.images)
        plan.imagesBefore += inScope(image, plan.policy) ? 1 : 0;
    return plan;
}

} // namespace ballast
