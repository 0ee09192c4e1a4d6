#include "app/cli/policyoptions.h"

#include "app/cli/text.h"
#include "core/base/atomicfile.h"

#include <QJsonDocument>

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
    if (key == u"ratio") {
        const auto ratio = strictReal(value);
        policy.goal = Goal::Ratio;
        policy.ratio = ratio.value_or(0);
        return ratio && *ratio >= 1;
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
    for (const Means each : AllMeans)
        policy.use(each, false);
    for (const QString &name : text.split(u',')) {
        const auto means = meansFromName(name);
        if (!means)
            return false;
        policy.use(*means, true);
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

/// "300" images or "300MB", "1.5 GB" of disk.
bool readBudget(const QString &text, BalancePolicy &policy)
{
    constexpr std::array units{std::pair{u"KB", 1e3}, std::pair{u"MB", 1e6}, std::pair{u"GB", 1e9},
                               std::pair{u"TB", 1e12}};
    for (const auto &[unit, bytes] : units) {
        if (!text.endsWith(QStringView(unit), Qt::CaseInsensitive))
            continue;
        const auto size = strictReal(text.chopped(2).trimmed());
        policy.budgetBytes = static_cast<qint64>(std::min(size.value_or(0) * bytes, 9e18));
        return size && *size >= 0;
    }
    policy.budget = strictInteger(text);
    return policy.budget && *policy.budget >= 0;
}

bool readCosts(const QString &text, BalancePolicy &policy)
{
    for (const QString &part : text.split(u',')) {
        const auto means = meansFromName(part.section(u'=', 0, 0));
        const auto cost = strictReal(part.section(u'=', 1));
        if (!means || !cost || !(*cost > 0 && *cost <= 1e6))
            return false;
        policy.costs[static_cast<std::size_t>(*means)] = *cost;
    }
    return true;
}

Error noSuchClass(const QString &name, const Dataset &dataset)
{
    QStringList names;
    for (const ClassInfo &info : dataset.classes)
        names << info.name;
    const QString near = nearest(name, names);
    return {Cli::tr("There is no class “%1”").arg(name),
            {},
            near.isEmpty() ? Cli::tr("ballast-cli info lists the classes.")
                           : Cli::tr("Did you mean %1?").arg(near)};
}

/// Calls set(wish, number) for each "name=number" of the list, numbers growing from `from`; without
/// it for each "name".
/// Names are not looked up in a dataset without classes.
Result<void> readWishes(const Arguments &arguments, const OptionSpec &option,
                        std::optional<qint64> from, const Dataset &dataset, BalancePolicy &policy,
                        void (*set)(ClassWish &, qint64))
{
    if (!arguments.has(option.name))
        return {};
    const bool numbered = from.has_value();
    const qint64 least = from.value_or(0);
    for (const QString &part : arguments.text(option.name).split(u',')) {
        const qsizetype equals = numbered ? part.lastIndexOf(u'=') : part.size();
        const auto number = numbered ? strictInteger(part.mid(equals + 1)) : 0;
        if (equals <= 0 || !number || *number < least)
            return unsuited(option, part,
                            numbered
                                ? Cli::tr("class=number from %1, several with commas").arg(least)
                                : Cli::tr("classes with commas"));
        if (dataset.classes.empty())
            continue;
        const ClassId id = dataset.classByName(part.left(equals));
        if (id < 0)
            return noSuchClass(part.left(equals), dataset);
        set(policy.wishes[id], *number);
    }
    return {};
}

Result<void> readClasses(const Arguments &arguments, const Dataset &dataset, BalancePolicy &policy)
{
    const auto targets = readWishes(arguments, ClassOption, 1, dataset, policy,
                                    [](ClassWish &wish, qint64 number) { wish.target = number; });
    if (!targets)
        return targets;
    const auto caps = readWishes(arguments, CapOption, 0, dataset, policy,
                                 [](ClassWish &wish, qint64 number) { wish.cap = number; });
    if (!caps)
        return caps;
    return readWishes(arguments, IgnoreOption, std::nullopt, dataset, policy,
                      [](ClassWish &wish, qint64) { wish.ignore = true; });
}

void readWindows(const Arguments &arguments, WindowSettings &windows)
{
    const auto take = [&](const OptionSpec &option, int &value) {
        value = static_cast<int>(arguments.integer(option.name).value_or(value));
    };
    take(MinWindowOption, windows.minSide);
    take(ContextOption, windows.context);
    take(TileOption, windows.tile);
    windows.cut = cutFromName(arguments.text(CutOption.name)).value_or(windows.cut);
}

void readPasting(const Arguments &arguments, PasteSettings &pasting)
{
    const auto take = [&](const OptionSpec &option, auto &value) {
        using Value = std::remove_reference_t<decltype(value)>;
        value = static_cast<Value>(arguments.integer(option.name).value_or(value));
    };
    take(PasteObjectsOption, pasting.mostObjects);
    take(PasteUsesOption, pasting.mostUses);
    take(PasteSeedOption, pasting.seed);
    pasting.shape = shapeFromName(arguments.text(PasteShapeOption.name)).value_or(pasting.shape);
    pasting.blend = blendFromName(arguments.text(PasteBlendOption.name)).value_or(pasting.blend);
}

/// One of the options that say something in a small language of their own.
struct Reading
{
    const OptionSpec &option;
    bool (*read)(const QString &, BalancePolicy &);
    QString expected;
};

Result<void> readTexts(const Arguments &arguments, BalancePolicy &policy)
{
    const Reading readings[] = {
        {TargetOption, readGoal,
         Cli::tr("largest, median, fraction:F with F over 0 and up to 1, ratio:R with R from 1, or "
                 "count:N with N from 1")},
        {MeansOption, readMeans,
         Cli::tr("some of repeat, inside, crop, tile, paste and drop, with commas")},
        {CostOption, readCosts, Cli::tr("means=cost with a cost over 0, several with commas")},
        {BudgetOption, readBudget, Cli::tr("a number of images, or a size such as 300MB")}};
    for (const Reading &reading : readings)
        if (arguments.has(reading.option.name) &&
            !reading.read(arguments.text(reading.option.name), policy))
            return unsuited(reading.option, arguments.text(reading.option.name), reading.expected);
    return {};
}

} // namespace

Result<BalancePolicy> readPolicy(const Arguments &arguments, const Dataset &dataset)
{
    BalancePolicy policy;
    policy.countBy = countByOf(arguments, dataset);
    if (const auto read = readTexts(arguments, policy); !read)
        return read.error();
    if (const auto ratio = arguments.real(RatioOption.name)) {
        policy.goal = Goal::Ratio;
        policy.ratio = *ratio;
    }
    if (const auto read = readClasses(arguments, dataset, policy); !read)
        return read.error();
    readWindows(arguments, policy.windows);
    readPasting(arguments, policy.pasting);
    policy.maxCopies =
        static_cast<int>(arguments.integer(MaxCopiesOption.name).value_or(policy.maxCopies));
    policy.allSplits = arguments.text(SplitsOption.name) == u"all";
    return policy;
}

bool policyNamed(const Arguments &arguments)
{
    return std::ranges::any_of(
        std::array{TargetOption,     RatioOption,        MeansOption,     CostOption,
                   ClassOption,      CapOption,          IgnoreOption,    MinWindowOption,
                   ContextOption,    CutOption,          TileOption,      PasteShapeOption,
                   PasteBlendOption, PasteObjectsOption, PasteUsesOption, PasteSeedOption,
                   MaxCopiesOption,  BudgetOption,       SplitsOption,    CountByOption},
        [&](const OptionSpec &option) { return arguments.has(option.name); });
}

QString notAnObject(const QJsonParseError &parsed)
{
    return parsed.error == QJsonParseError::NoError ? Cli::tr("it is JSON, but no object in { }")
                                                    : parsed.errorString();
}

Result<BalancePlan> loadPlan(const QString &path, const Dataset &dataset)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(bytes.value(), &parsed);
    if (!document.isObject())
        return Error{Cli::tr("This is not a plan (%1)").arg(notAnObject(parsed)), path,
                     Cli::tr("Make one with ballast-cli plan -o FILE.")};
    auto plan = planFromJson(dataset, document.object());
    if (plan)
        return plan;
    const Error &error = plan.error();
    return Error{error.message, error.file.isEmpty() ? path : error.file, error.remedy};
}

} // namespace ballast::cli
