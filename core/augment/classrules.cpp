#include "core/augment/classrules.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ClassRules)
};

constexpr std::array RuleNames{"forbid", "limit", "swap"};

/// The value of a range's ends that changes nothing.
double neutralOf(const ParamSpec &spec)
{
    const QByteArray key = spec.key;
    if (key.startsWith("gamma_limit") || key.startsWith("quality_range"))
        return 100;
    const bool isFactor = key.contains("scale") && spec.min >= 0;
    const double neutral = isFactor && spec.max >= 1 && spec.lo > 0 ? 1 : 0;
    return std::clamp(neutral, spec.min, spec.max);
}

void apply(const ClassRule &rule, ClassId id, const std::vector<QString> &classNames,
           Ruling &ruling)
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
    case ClassRule::Kind::Swap: {
        const auto partner = std::ranges::find(classNames, rule.partner);
        if (partner != classNames.end()) {
            ruling.swaps.emplace_back(id, ClassId(partner - classNames.begin()));
        } else if (ruling.forbiddenBy.isEmpty()) {
            ruling.forbiddenBy = rule.className;
            ruling.noPartner = rule.partner;
        }
        break;
    }
    }
}

} // namespace

Ruling rulingFor(const std::vector<ClassRule> &rules, const TransformSpec &transform,
                 const std::vector<ClassId> &present, const std::vector<QString> &classNames)
{
    Ruling ruling;
    for (const ClassRule &rule : rules) {
        if (rule.transform != QLatin1String(transform.name))
            continue;
        const auto found = std::ranges::find(classNames, rule.className);
        const ClassId id = ClassId(found - classNames.begin());
        if (found != classNames.end() && std::ranges::find(present, id) != present.end())
            apply(rule, id, classNames, ruling);
    }
    return ruling;
}

Step drawnTogether(const Step &step, double factor)
{
    Step drawn = step;
    for (std::size_t i = 0; i < drawn.values.size(); ++i) {
        const ParamSpec &spec = step.transform->params[i];
        const bool whole = spec.kind == ParamKind::IntegerRange;
        if (!whole && spec.kind != ParamKind::RealRange)
            continue;
        const double neutral = neutralOf(spec);
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
