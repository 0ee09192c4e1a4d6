#include "core/augment/pipeline.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <set>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Pipeline)
};

bool isRange(ParamKind kind)
{
    return kind == ParamKind::IntegerRange || kind == ParamKind::RealRange;
}

QString number(double value)
{
    return QString::number(value, 'g', 6);
}

/// What is wrong with one value, empty if nothing is.
QString fault(const ParamSpec &spec, const ParamValue &value)
{
    const double hi = isRange(spec.kind) ? value.hi : value.lo;
    if (!std::isfinite(value.lo) || !std::isfinite(hi))
        return Text::tr("is not a number");
    if (value.lo > hi)
        return Text::tr("the lower end %1 lies above the upper end %2")
            .arg(number(value.lo), number(hi));
    constexpr double slack = 1e-9;
    if (value.lo < spec.min - slack || hi > spec.max + slack)
        return Text::tr("%1 lies outside %2 to %3")
            .arg(number(value.lo < spec.min - slack ? value.lo : hi), number(spec.min),
                 number(spec.max));
    const bool whole = spec.kind != ParamKind::Real && spec.kind != ParamKind::RealRange;
    if (whole && (value.lo != std::round(value.lo) || hi != std::round(hi)))
        return Text::tr("must be a whole number");
    return {};
}

QString fault(const Step &step)
{
    if (!std::isfinite(step.probability) || step.probability < 0 || step.probability > 1)
        return Text::tr("p: %1 lies outside 0 to 1").arg(number(step.probability));
    const auto params = step.transform->params;
    if (step.values.size() != params.size())
        return Text::tr("%1 values are given, %2 are needed")
            .arg(step.values.size())
            .arg(params.size());
    for (std::size_t i = 0; i < params.size(); ++i) {
        const QString what = fault(params[i], step.values[i]);
        if (!what.isEmpty())
            return QStringLiteral("%1: %2").arg(QLatin1String(params[i].key), what);
    }
    return {};
}

QString fault(const BoxRules &rules)
{
    if (!(rules.minVisibility >= 0 && rules.minVisibility <= 1))
        return Text::tr("Boxes, min_visibility: %1 lies outside 0 to 1")
            .arg(number(rules.minVisibility));
    const std::pair<const char *, double> sizes[] = {{"min_area", rules.minArea},
                                                     {"min_width", rules.minWidth},
                                                     {"min_height", rules.minHeight}};
    for (const auto &[key, value] : sizes)
        if (!(value >= 0) || !std::isfinite(value))
            return Text::tr("Boxes, %1: %2 is not a size").arg(QLatin1String(key), number(value));
    return {};
}

} // namespace

Step Pipeline::makeStep(const TransformSpec &transform) const
{
    Step step;
    step.transform = &transform;
    step.probability = transform.probability;
    for (const Step &other : steps)
        step.id = std::max(step.id, other.id);
    ++step.id;
    for (const ParamSpec &spec : transform.params)
        step.values.push_back({spec.lo, isRange(spec.kind) ? spec.hi : 0});
    return step;
}

Result<void> validate(const Pipeline &pipeline)
{
    std::set<std::uint64_t> ids;
    for (std::size_t i = 0; i < pipeline.steps.size(); ++i) {
        const Step &step = pipeline.steps[i];
        QString what = step.transform ? fault(step) : Text::tr("has no transform");
        if (what.isEmpty() && !ids.insert(step.id).second)
            what = Text::tr("has the id %1 of an earlier step").arg(step.id);
        if (what.isEmpty())
            continue;
        const QString name = step.transform ? QLatin1String(step.transform->name) : QString();
        return Error{Text::tr("Step %1 (%2), %3").arg(i + 1).arg(name, what),
                     {},
                     Text::tr("Correct the value in the pipeline")};
    }
    const QString what = fault(pipeline.rules);
    if (!what.isEmpty())
        return Error{what, {}, Text::tr("Correct the value in the pipeline")};
    return {};
}

} // namespace ballast
