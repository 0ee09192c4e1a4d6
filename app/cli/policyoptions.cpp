#include "app/cli/policyoptions.h"

#include "app/cli/text.h"

namespace ballast::cli {

namespace {

bool readGoal(const QString &text, BalancePolicy &policy)
{
    const QString key = text.section(u':', 0, 0);
    const QString value = text.section(u':', 1);
    if (text == u"largest" || text == u"median") {
        policy.goal = text == u"median" ? Goal::Median : Goal::Largest;
        return true;
    }
    if (key == u"fraction") {
        const auto fraction = strictReal(value);
        policy.goal = Goal::Fraction;
        policy.fraction = fraction.value_or(0);
        return fraction && *fraction > 0 && *fraction <= 1;
    }
    if (key == u"count") {
        const auto count = strictInteger(value);
        policy.goal = Goal::Count;
        policy.count = count.value_or(0);
        return count && *count > 0;
    }
    return false;
}

bool readMeans(const QString &text, BalancePolicy &policy)
{
    policy.repeat = false;
    policy.drop = false;
    for (const QString &means : text.split(u',')) {
        if (means == u"repeat")
            policy.repeat = true;
        else if (means == u"drop")
            policy.drop = true;
        else
            return false;
    }
    return true;
}

Error unsuited(const OptionSpec &option, const QString &value, const QString &expected)
{
    return {Cli::tr("“%1” does not suit %2")
                .arg(value, QStringLiteral("--") + QLatin1String(option.name)),
            {},
            Cli::tr("Expected: %1.").arg(expected)};
}

} // namespace

Result<BalancePolicy> readPolicy(const Arguments &arguments, const Dataset &dataset)
{
    BalancePolicy policy;
    policy.countBy = countByOf(arguments, dataset);
    if (arguments.has(TargetOption.name) && !readGoal(arguments.text(TargetOption.name), policy))
        return unsuited(TargetOption, arguments.text(TargetOption.name),
                        Cli::tr("largest, median, fraction:F with F over 0 and up to 1, or "
                                "count:N with N from 1"));
    if (arguments.has(MeansOption.name) && !readMeans(arguments.text(MeansOption.name), policy))
        return unsuited(MeansOption, arguments.text(MeansOption.name),
                        Cli::tr("repeat, drop, or repeat,drop"));
    policy.maxCopies =
        static_cast<int>(arguments.integer(MaxCopiesOption.name).value_or(policy.maxCopies));
    policy.budget = arguments.integer(BudgetOption.name);
    policy.allSplits = arguments.text(SplitsOption.name) == u"all";
    return policy;
}

bool policyNamed(const Arguments &arguments)
{
    return std::ranges::any_of(
        std::array{TargetOption, MeansOption, MaxCopiesOption, BudgetOption, SplitsOption,
                   CountByOption},
        [&](const OptionSpec &option) { return arguments.has(option.name); });
}

} // namespace ballast::cli
