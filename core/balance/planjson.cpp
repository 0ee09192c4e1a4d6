#include "core/balance/plan.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

#include <array>
#include <cmath>

namespace ballast {

namespace {

constexpr int Version = 1;
constexpr int MostCopies = 1000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QString goalText(const BalancePolicy &policy)
{
    switch (policy.goal) {
    case Goal::Largest:
        return QStringLiteral("largest");
    case Goal::Median:
        return QStringLiteral("median");
    case Goal::Fraction:
        return QStringLiteral("fraction:") + QString::number(policy.fraction, 'g', 12);
    case Goal::Count:
        return QStringLiteral("count:") + QString::number(policy.count);
    }
    return {};
}

bool readGoal(const QString &text, BalancePolicy &policy)
{
    const QString name = text.section(u':', 0, 0);
    const QString value = text.section(u':', 1);
    bool ok = true;
    if (name == QStringLiteral("largest")) {
        policy.goal = Goal::Largest;
    } else if (name == QStringLiteral("median")) {
        policy.goal = Goal::Median;
    } else if (name == QStringLiteral("fraction")) {
        policy.goal = Goal::Fraction;
        policy.fraction = value.toDouble(&ok);
        ok = ok && policy.fraction > 0 && policy.fraction <= 1;
    } else if (name == QStringLiteral("count")) {
        policy.goal = Goal::Count;
        policy.count = value.toLongLong(&ok);
        ok = ok && policy.count > 0;
    } else {
        return false;
    }
    return ok;
}

QJsonObject policyToJson(const BalancePolicy &policy)
{
    QJsonArray means;
    if (policy.repeat)
        means.append(QStringLiteral("repeat"));
    if (policy.drop)
        means.append(QStringLiteral("drop"));
    const bool boxes = policy.countBy == CountBy::Boxes;
    return {{key("target"), goalText(policy)},
            {key("count_by"), boxes ? QStringLiteral("boxes") : QStringLiteral("images")},
            {key("means"), means},
            {key("max_copies"), policy.maxCopies},
            {key("budget"), policy.budget ? QJsonValue(*policy.budget) : QJsonValue()},
            {key("splits"), policy.allSplits ? QStringLiteral("all") : QStringLiteral("train")}};
}

Error badPlan(const QString &what)
{
    return {Text::tr("This is not a plan Ballast can use: %1").arg(what),
            {},
            Text::tr("Make the plan again.")};
}

Result<BalancePolicy> policyFromJson(const QJsonObject &json)
{
    BalancePolicy policy;
    if (!readGoal(json[key("target")].toString(), policy))
        return badPlan(
            Text::tr("the target \"%1\" is unknown").arg(json[key("target")].toString()));
    const QString countBy = json[key("count_by")].toString();
    if (countBy != QStringLiteral("boxes") && countBy != QStringLiteral("images"))
        return badPlan(Text::tr("it counts by \"%1\"").arg(countBy));
    policy.countBy = countBy == QStringLiteral("boxes") ? CountBy::Boxes : CountBy::Images;
    const QJsonArray means = json[key("means")].toArray();
    policy.repeat = means.contains(QStringLiteral("repeat"));
    policy.drop = means.contains(QStringLiteral("drop"));
    policy.maxCopies = std::clamp(json[key("max_copies")].toInt(policy.maxCopies), 0, MostCopies);
    if (json[key("budget")].isDouble())
        policy.budget = std::max<qint64>(0, json[key("budget")].toInteger());
    policy.allSplits = json[key("splits")].toString() == QStringLiteral("all");
    return policy;
}

QJsonArray classesToJson(const Dataset &dataset, const BalancePlan &plan)
{
    QJsonArray classes;
    for (std::size_t c = 0; c < plan.before.size(); ++c) {
        QJsonObject entry{{key("id"), static_cast<qint64>(c)},
                          {key("name"), dataset.classes[c].name},
                          {key("before"), plan.before[c]},
                          {key("after"), plan.after[c]},
                          {key("target"), plan.targets[c]}};
        for (const Shortfall &shortfall : plan.shortfalls)
            if (shortfall.classId == static_cast<ClassId>(c))
                entry.insert(key("shortfall"), shortfall.reason);
        classes.append(entry);
    }
    return classes;
}

/// Only what the plan changes.
QJsonArray imagesToJson(const Dataset &dataset, const BalancePlan &plan)
{
    QJsonArray images;
    for (std::size_t i = 0; i < plan.copies.size(); ++i) {
        const QString path = dataset.images[i].path;
        if (plan.copies[i] > 0)
            images.append(QJsonObject{{key("path"), path}, {key("copies"), plan.copies[i]}});
        else if (plan.copies[i] < 0)
            images.append(QJsonObject{{key("path"), path}, {key("drop"), true}});
    }
    return images;
}

/// −1 for an image to leave out; nothing if the entry makes no sense.
std::optional<int> copiesOf(const QJsonObject &entry)
{
    if (entry[key("drop")].toBool())
        return -1;
    const double copies = entry[key("copies")].toDouble(-1);
    if (copies < 0 || copies > MostCopies || copies != std::floor(copies))
        return {};
    return static_cast<int>(copies);
}

Result<std::vector<int>> readImages(const Dataset &dataset, const BalancePolicy &policy,
                                    const QJsonArray &entries)
{
    QHash<QString, std::size_t> byPath;
    byPath.reserve(static_cast<qsizetype>(dataset.images.size()));
    for (std::size_t i = 0; i < dataset.images.size(); ++i)
        byPath.insert(dataset.images[i].path, i);
    std::vector<int> copies(dataset.images.size(), 0);
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        const QString path = entry[key("path")].toString();
        const auto found = byPath.constFind(path);
        if (found == byPath.constEnd())
            return Error{Text::tr("The plan names an image that the dataset does not have"), path,
                         Text::tr("Make the plan again, or open the dataset it was made for.")};
        if (!policy.allSplits && !isTraining(dataset.images[*found].split))
            return Error{Text::tr("The plan repeats an image that is not in the training split"),
                         path, Text::tr("Make the plan again.")};
        const std::optional<int> times = copiesOf(entry);
        if (!times)
            return Error{Text::tr("The plan has no usable number of copies for this image"), path,
                         Text::tr("Copies go from 0 to %1.").arg(MostCopies)};
        copies[*found] = *times;
    }
    return copies;
}

} // namespace

QJsonObject planToJson(const Dataset &dataset, const BalancePlan &plan)
{
    return {{key("ballast_plan"), Version},
            {key("policy"), policyToJson(plan.policy)},
            {key("classes"), classesToJson(dataset, plan)},
            {key("imbalance_before"), plan.ratioBefore},
            {key("imbalance_after"), plan.ratioAfter},
            {key("images_before"), plan.imagesBefore},
            {key("images_added"), plan.imagesAdded},
            {key("images_dropped"), plan.imagesDropped},
            {key("max_copies_used"), plan.maxCopiesUsed},
            {key("warnings"), QJsonArray::fromStringList(plan.warnings)},
            {key("images"), imagesToJson(dataset, plan)}};
}

Result<BalancePlan> planFromJson(const Dataset &dataset, const QJsonObject &json)
{
    if (json[key("ballast_plan")].toInt() != Version)
        return badPlan(Text::tr("it has no \"ballast_plan\": %1").arg(Version));
    Result<BalancePolicy> policy = policyFromJson(json[key("policy")].toObject());
    if (!policy)
        return policy.error();
    Result<std::vector<int>> copies = readImages(dataset, *policy, json[key("images")].toArray());
    if (!copies)
        return copies.error();
    return describePlan(dataset, *policy, std::move(*copies));
}

} // namespace ballast
