#include "core/balance/planalternatives.h"

#include "core/balance/pastereport.h"
#include "core/balance/plantable.h"
#include "core/base/text.h"

#include <QCoreApplication>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

struct Change
{
    Alternative what; ///< without what it reaches
    BalancePolicy policy;
};

/// Leaving images out raises nothing; the other means that are off may.
std::vector<Change> changesOf(const Dataset &dataset, const BalancePlan &plan)
{
    const BalancePolicy &policy = plan.policy;
    std::vector<Change> changes;
    const auto add = [&](Alternative what, BalancePolicy changed) {
        changes.push_back({what, std::move(changed)});
    };
    if (policy.budget || policy.budgetBytes) {
        BalancePolicy changed = policy;
        changed.budget.reset();
        changed.budgetBytes.reset();
        add({Alternative::Kind::NoBudget}, std::move(changed));
    }
    if (plan.maxCopiesUsed >= policy.maxCopies && policy.maxCopies < BalancePolicy::MostCopies) {
        BalancePolicy changed = policy;
        changed.maxCopies = std::clamp(2 * policy.maxCopies, 1, BalancePolicy::MostCopies);
        add({.kind = Alternative::Kind::MoreCopies, .maxCopies = changed.maxCopies}, changed);
    }
    const bool windows = plan.imagesBefore <= MostImagesWithWindows && anyBox(dataset, policy);
    for (const Means means : AllMeans) {
        const bool helps = means != Means::Drop && !(means == Means::Inside && policy.repeat);
        if (policy.uses(means) || !helps || (!isWhole(means) && !windows))
            continue;
        BalancePolicy changed = policy;
        changed.use(means, true);
        add({.kind = Alternative::Kind::WithMeans, .means = means}, std::move(changed));
    }
    return changes;
}

QString meansSentence(Means means)
{
    switch (means) {
    case Means::Crop:
        return Text::tr("Crops would reach %1, at %2.");
    case Means::Tile:
        return Text::tr("Tiles would reach %1, at %2.");
    case Means::Paste:
        return Text::tr("Pasted objects would reach %1, at %2.");
    case Means::Inside:
        return Text::tr("Copies that change only inside the boxes would reach %1, at %2.");
    case Means::Repeat:
    case Means::Drop:
        break;
    }
    return Text::tr("Repeats would reach %1, at %2.");
}

QString sentenceFor(const Alternative &alternative)
{
    const QString reached = formatCount(alternative.reached);
    const QString ratio = formatNumber(alternative.ratio, 2) + QStringLiteral("\u00a0:\u00a01");
    switch (alternative.kind) {
    case Alternative::Kind::WithMeans:
        break;
    case Alternative::Kind::MoreCopies:
        return Text::tr("Up to %1 copies of an image would reach %2, at %3.")
            .arg(formatCount(alternative.maxCopies), reached, ratio);
    case Alternative::Kind::NoBudget:
        return Text::tr("Without the budget it would reach %1, at %2.").arg(reached, ratio);
    }
    return meansSentence(alternative.means).arg(reached, ratio);
}

void addSentences(Shortfall &shortfall)
{
    QStringList sentences{shortfall.reason};
    for (const Alternative &alternative : shortfall.alternatives)
        sentences << sentenceFor(alternative);
    shortfall.reason = sentences.join(u' ');
}

} // namespace

void explainShortfalls(const Dataset &dataset, BalancePlan &plan, const TaskContext &context)
{
    const bool explained = std::ranges::any_of(
        plan.shortfalls, [](const Shortfall &one) { return !one.alternatives.empty(); });
    if (plan.shortfalls.empty() || explained)
        return;
    TaskContext quiet;
    quiet.stop = context.stop;
    // The planner does not outlive the call.
    Planner planner({std::shared_ptr<const Dataset>(), &dataset});
    std::vector<Shortfall> shortfalls = plan.shortfalls;
    const std::vector<Change> changes = changesOf(dataset, plan);
    for (std::size_t n = 0; n < changes.size(); ++n) {
        context.report(static_cast<qint64>(n), static_cast<qint64>(changes.size()));
        const BalancePlan other = planner.plan(changes[n].policy, quiet);
        if (context.stopRequested())
            return;
        for (Shortfall &shortfall : shortfalls) {
            const qint64 reached = other.after[static_cast<std::size_t>(shortfall.classId)];
            if (reached <= shortfall.reached)
                continue;
            shortfall.alternatives.push_back(changes[n].what);
            shortfall.alternatives.back().reached = reached;
            shortfall.alternatives.back().ratio = other.ratioAfter;
        }
    }
    std::ranges::for_each(shortfalls, addSentences);
    plan.shortfalls = std::move(shortfalls);
}

} // namespace ballast
