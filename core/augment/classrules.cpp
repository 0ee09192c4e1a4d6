#include "core/augment/classrules.h"

#include "core/augment/strength.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ClassRules)
};

constexpr std::array RuleNames{"forbid", "limit", "swap"};

/// Labels that swap places are one rule for both: whichever of them is there, the other is needed.
void swap(const ClassRule &rule, ClassId id, ClassId partner, Ruling &ruling)
{
    if (id >= 0 && partner >= 0) {
        ruling.swaps.emplace_back(id, partner);
    } else if (ruling.forbiddenBy.isEmpty()) {
        ruling.forbiddenBy = id >= 0 ? rule.className : rule.partner;
        ruling.noPartner = id >= 0 ? rule.partner : rule.className;
    }
}

void apply(const ClassRule &rule, ClassId id, ClassId partner, Ruling &ruling)
{
    switch (rule.kind) {
    case ClassRule::Kind::Forbid:
        if (ruling.forbiddenBy.isEmpty())
            ruling.forbiddenBy = rule.className;
        break;
    case ClassRule::Kind::Limit:
        if (rule.factor < ruling.factor) {
            ruling.factor = rule.factor;
            ruling.limitedBy = rule.className;
        }
        break;
    case ClassRule::Kind::Swap:
        swap(rule, id, partner, ruling);
        break;
    }
}

} // namespace

Ruling rulingFor(const std::vector<ClassRule> &rules, const TransformSpec &transform,
                 const std::vector<ClassId> &present, const std::vector<QString> &classNames)
{
    const auto idOf = [&](const QString &name) {
        const auto found = std::ranges::find(classNames, name);
        return found == classNames.end() ? ClassId(-1) : ClassId(found - classNames.begin());
    };
    const auto isPresent = [&](ClassId id) {
        return id >= 0 && std::ranges::find(present, id) != present.end();
    };
    Ruling ruling;
    for (const ClassRule &rule : rules) {
        const bool isIdle = rule.kind == ClassRule::Kind::Limit && !canBeLimited(transform);
        if (isIdle || rule.transform != QLatin1String(transform.name))
            continue;
        const ClassId id = idOf(rule.className);
        const ClassId partner =
            rule.kind == ClassRule::Kind::Swap ? idOf(rule.partner) : ClassId(-1);
        if (isPresent(id) || isPresent(partner))
            apply(rule, id, partner, ruling);
    }
    return ruling;
}

Step drawnTogether(const Step &step, double factor)
{
    Step drawn = step;
    for (std::size_t i = 0; i < drawn.values.size(); ++i) {
        const ParamSpec &spec = step.transform->params[i];
        const std::optional<double> weakest = weakestValue(*step.transform, spec);
        if (!weakest)
            continue;
        const bool whole = spec.kind == ParamKind::IntegerRange;
        const double neutral = *weakest;
        for (double *end : {&drawn.values[i].lo, &drawn.values[i].hi}) {
            *end = neutral + factor * (*end - neutral);
            // Whole numbers go towards the neutral value, so that the limit holds.
            if (whole)
                *end = *end > neutral ? std::floor(*end) : std::ceil(*end);
        }
    }
    return drawn;
}

QJsonObject leftOutJson(const Ruling &ruling)
{
    QJsonObject json{{QStringLiteral("class"), ruling.forbiddenBy},
                     {QStringLiteral("reason"), ruling.noPartner.isEmpty()
                                                    ? QStringLiteral("forbidden")
                                                    : QStringLiteral("no-partner")}};
    if (!ruling.noPartner.isEmpty())
        json.insert(QStringLiteral("partner"), ruling.noPartner);
    return json;
}

QString leftOutText(const QJsonObject &leftOut)
{
    const QString name = leftOut.value(QStringLiteral("class")).toString();
    const QString partner = leftOut.value(QStringLiteral("partner")).toString();
    return partner.isEmpty() ? Text::tr("left out: the image holds %1").arg(name)
                             : Text::tr("left out: the image holds %1, and there is no class %2 to "
                                        "swap it with")
                                   .arg(name, partner);
}

QJsonObject classRuleToJson(const ClassRule &rule)
{
    QJsonObject json{
        {QStringLiteral("class"), rule.className},
        {QStringLiteral("transform"), rule.transform},
        {QStringLiteral("rule"), QLatin1String(RuleNames[static_cast<std::size_t>(rule.kind)])}};
    if (rule.kind == ClassRule::Kind::Limit)
        json.insert(QStringLiteral("factor"), rule.factor);
    if (rule.kind == ClassRule::Kind::Swap)
        json.insert(QStringLiteral("with"), rule.partner);
    return json;
}

Result<ClassRule> classRuleFromJson(const QJsonObject &json)
{
    const auto error = [](const QString &what) {
        return Error{what, {}, Text::tr("Correct the rule in the pipeline file")};
    };
    ClassRule rule;
    rule.className = json.value(QStringLiteral("class")).toString();
    rule.transform = json.value(QStringLiteral("transform")).toString();
    const QString kind = json.value(QStringLiteral("rule")).toString();
    const auto found =
        std::ranges::find_if(RuleNames, [&](auto *name) { return kind == QLatin1String(name); });
    if (found == RuleNames.end())
        return error(Text::tr("Rule of class %1 for %2: \"%3\" is no rule")
                         .arg(rule.className, rule.transform, kind));
    rule.kind = ClassRule::Kind(found - RuleNames.begin());
    rule.factor = json.value(QStringLiteral("factor")).toDouble(1);
    rule.partner = json.value(QStringLiteral("with")).toString();
    if (const QString what = faultOf(rule); !what.isEmpty())
        return error(what);
    return rule;
}

QString faultOf(const ClassRule &rule)
{
    const auto say = [&](const QString &what) {
        return Text::tr("Rule of class \"%1\" for %2: %3")
            .arg(rule.className, rule.transform, what);
    };
    if (rule.className.isEmpty())
        return say(Text::tr("it names no class"));
    if (!transformByName(rule.transform))
        return say(Text::tr("there is no such transform"));
    if (rule.kind == ClassRule::Kind::Limit && !(rule.factor >= 0 && rule.factor <= 1))
        return say(Text::tr("the factor %1 lies outside 0 to 1").arg(rule.factor));
    if (rule.kind == ClassRule::Kind::Swap && rule.partner.isEmpty())
        return say(Text::tr("it names no class to swap with"));
    return {};
}

} // namespace ballast
