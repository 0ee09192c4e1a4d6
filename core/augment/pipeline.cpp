#include "core/augment/pipeline.h"

#include "core/augment/classrules.h"
#include "core/augment/crosscheck.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

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
    if (isText(spec.kind))
        return {};
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

/// Where and what, either empty if nothing is wrong.
struct Fault
{
    QString key; ///< of the parameter, else empty
    QString what;
};

Fault fault(const Step &step)
{
    if (!std::isfinite(step.probability) || step.probability < 0 || step.probability > 1)
        return {QStringLiteral("p"),
                Text::tr("%1 lies outside 0 to 1").arg(number(step.probability))};
    const auto params = step.transform->params;
    if (step.values.size() != params.size())
        return {{},
                Text::tr("%1 values are given, %2 are needed")
                    .arg(step.values.size())
                    .arg(params.size())};
    for (std::size_t i = 0; i < params.size(); ++i) {
        const QString what = fault(params[i], step.values[i]);
        if (!what.isEmpty())
            return {QString::fromLatin1(params[i].key), what};
    }
    if (!step.children.empty() && !takesChildren(*step.transform))
        return {{}, Text::tr("takes no steps inside")};
    const CrossFault across = crossFault(step);
    return {across.key, across.what};
}

/// Walks the tree and stops at the first fault.
class Validator
{
public:
    Result<void> check(const std::vector<Step> &steps)
    {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            m_number = i + 1;
            if (!checkStep(steps[i], {}, nullptr))
                return Error{m_message, {}, Text::tr("Correct the value in the pipeline")};
        }
        return {};
    }

private:
    bool checkStep(const Step &step, QStringList path, const Step *still)
    {
        path << (step.transform ? QString::fromLatin1(step.transform->name) : QString());
        Fault found = step.transform ? fault(step) : Fault{{}, Text::tr("has no transform")};
        if (found.what.isEmpty() && !m_ids.insert(step.id).second)
            found.what = Text::tr("has the id %1 of an earlier step").arg(step.id);
        if (found.what.isEmpty() && path.size() > MaxNesting)
            found.what = Text::tr("stands more than %1 steps deep").arg(MaxNesting);
        if (found.what.isEmpty() && still && step.transform->movesBoxes &&
            !takesChildren(*step.transform))
            found.what = Text::tr("moves or covers boxes, which no step in %1 may do")
                             .arg(QLatin1String(still->transform->name));
        if (!found.what.isEmpty())
            return say(found, path);
        if (keepsChildrenInPlace(*step.transform))
            still = &step;
        return std::ranges::all_of(
            step.children, [&](const Step &child) { return checkStep(child, path, still); });
    }

    bool say(const Fault &found, const QStringList &path)
    {
        // Nested: the whole way to the parameter. On top: as it always was.
        const QString arrow = QStringLiteral(" › ");
        if (path.size() > 1)
            m_message =
                Text::tr("Step %1 (%2): %3")
                    .arg(m_number)
                    .arg((found.key.isEmpty() ? path : path + QStringList{found.key}).join(arrow),
                         found.what);
        else
            m_message =
                Text::tr("Step %1 (%2), %3")
                    .arg(m_number)
                    .arg(path[0], found.key.isEmpty()
                                      ? found.what
                                      : QStringLiteral("%1: %2").arg(found.key, found.what));
        return false;
    }

    std::set<std::uint64_t> m_ids;
    std::size_t m_number = 0;
    QString m_message;
};

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
    if (rules.maxAspect != 0 && !(rules.maxAspect >= 1 && std::isfinite(rules.maxAspect)))
        return Text::tr("Boxes, max_accept_ratio: %1 is less than 1").arg(number(rules.maxAspect));
    return {};
}

} // namespace

const Step *findStep(const std::vector<Step> &steps, std::uint64_t id)
{
    for (const Step *step : allSteps(steps))
        if (step->id == id)
            return step;
    return nullptr;
}

Step *findStep(std::vector<Step> &steps, std::uint64_t id)
{
    return const_cast<Step *>(findStep(std::as_const(steps), id));
}

std::vector<const Step *> allSteps(const std::vector<Step> &steps)
{
    std::vector<const Step *> all;
    for (const Step &step : steps) {
        all.push_back(&step);
        std::ranges::copy(allSteps(step.children), std::back_inserter(all));
    }
    return all;
}

QStringList namesIn(const QString &text)
{
    QStringList names;
    QString name;
    bool quoted = false;
    for (const QChar c : text + u',') {
        if (c == u'"') {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            if (!name.trimmed().isEmpty())
                names << name.trimmed();
            name.clear();
        } else {
            name += c;
        }
    }
    if (quoted && !name.trimmed().isEmpty()) // a quote that was never closed
        names << name.chopped(1).trimmed();
    return names;
}

QString joinedNames(const QStringList &names)
{
    QStringList parts;
    for (const QString &name : names)
        parts << (name.contains(u',') ? u'"' + name + u'"' : name);
    return parts.join(QStringLiteral(", "));
}

Step Pipeline::makeStep(const TransformSpec &transform) const
{
    Step step;
    step.transform = &transform;
    step.probability = transform.probability;
    for (const Step *other : allSteps(steps))
        step.id = std::max(step.id, other->id);
    ++step.id;
    for (const ParamSpec &spec : transform.params)
        step.values.push_back({spec.lo, isRange(spec.kind) ? spec.hi : 0, {}});
    return step;
}

Step Pipeline::copyStep(const Step &step) const
{
    std::uint64_t next = makeStep(*step.transform).id;
    const auto renumber = [&](auto &self, Step &each) -> void {
        each.id = next++;
        for (Step &child : each.children)
            self(self, child);
    };
    Step copy = step;
    renumber(renumber, copy);
    return copy;
}

Result<void> validate(const Pipeline &pipeline)
{
    if (const auto checked = Validator().check(pipeline.steps); !checked)
        return checked;
    QString what = fault(pipeline.rules);
    for (const ClassRule &rule : pipeline.classRules)
        if (what.isEmpty())
            what = faultOf(rule);
    if (!what.isEmpty())
        return Error{what, {}, Text::tr("Correct the value in the pipeline")};
    return {};
}

} // namespace ballast
