#include "app/augment/paramtext.h"

#include "core/augment/transform.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <vector>

namespace ballast {

namespace {

bool isWhole(const ParamSpec &spec)
{
    return spec.kind == ParamKind::Integer || spec.kind == ParamKind::IntegerRange;
}

QString number(const ParamSpec &spec, double value)
{
    QString text = QString::number(value, 'f', isWhole(spec) ? 0 : spec.decimals);
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text == QLatin1String("-0") ? QStringLiteral("0") : text.replace(u'-', u'\u2212');
}

QString unit(const ParamSpec &spec)
{
    const QString text = QString::fromUtf8(spec.unit);
    return text.isEmpty() || text == QStringLiteral("°") ? text : QChar(0x202f) + text;
}

std::vector<double> numbersIn(QString text)
{
    text.replace(QChar(0x2212), u'-').replace(u',', u'.');
    // A minus right behind a digit separates two numbers; elsewhere it is a sign.
    static const QRegularExpression pattern(
        QStringLiteral(R"((?<![\d.])[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)"),
        QRegularExpression::CaseInsensitiveOption);
    std::vector<double> numbers;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        numbers.push_back(it.next().captured().toDouble());
    return numbers;
}

} // namespace

bool isRange(const ParamSpec &spec)
{
    return spec.kind == ParamKind::IntegerRange || spec.kind == ParamKind::RealRange;
}

bool isAroundZero(const ParamSpec &spec)
{
    return isRange(spec) && spec.max > 0 && spec.min == -spec.max;
}

ParamValue defaultOf(const ParamSpec &spec)
{
    return {spec.lo, isRange(spec) ? spec.hi : 0, {}};
}

double sliderStep(const ParamSpec &spec)
{
    const double finest = isWhole(spec) ? 1 : std::pow(10, -spec.decimals);
    if (spec.logarithmic)
        return finest;
    const double wanted = (spec.max - spec.min) / 400;
    const double decade = std::pow(10, std::floor(std::log10(std::max(wanted, 1e-12))));
    double nice = decade;
    for (const double factor : {2.0, 5.0, 10.0}) {
        if (nice < wanted)
            nice = decade * factor;
    }
    return std::max(finest, nice);
}

QString valueText(const ParamSpec &spec, const ParamValue &value)
{
    switch (spec.kind) {
    case ParamKind::Bool:
        return value.lo != 0 ? QCoreApplication::translate("Parameters", "on")
                             : QCoreApplication::translate("Parameters", "off");
    case ParamKind::Choice: {
        const auto index = static_cast<std::size_t>(std::max(0.0, value.lo));
        return index < spec.choices.size() ? transformText(spec.choices[index].label) : QString();
    }
    case ParamKind::Color:
        return QStringLiteral("#%1").arg(static_cast<uint>(value.lo), 6, 16, QLatin1Char('0'));
    case ParamKind::Names:
    case ParamKind::Files:
        return value.text;
    case ParamKind::Integer:
    case ParamKind::Real:
        return number(spec, value.lo) + unit(spec);
    case ParamKind::IntegerRange:
    case ParamKind::RealRange:
        break;
    }
    if (value.lo == value.hi)
        return number(spec, value.lo) + unit(spec);
    if (value.lo == -value.hi)
        return u'±' + number(spec, value.hi) + unit(spec);
    const QString dash = value.lo < 0 || value.hi < 0 ? QStringLiteral(" … ") : QStringLiteral("–");
    return number(spec, value.lo) + dash + number(spec, value.hi) + unit(spec);
}

std::optional<ParamValue> valueFromText(const ParamSpec &spec, const QString &text)
{
    if (isText(spec.kind))
        return ParamValue{0, 0, joinedNames(namesIn(text))};
    const std::vector<double> numbers = numbersIn(text);
    if (numbers.empty() ||
        !std::all_of(numbers.begin(), numbers.end(), [](double n) { return std::isfinite(n); }))
        return {};
    const bool plusMinus = text.contains(u'±') || text.contains(QLatin1String("+-"));
    ParamValue value{numbers.front(), numbers.size() > 1 ? numbers[1] : numbers.front()};
    if (isRange(spec) && numbers.size() == 1 && spec.min < 0 && (plusMinus || isAroundZero(spec)))
        value = {-std::abs(value.lo), std::abs(value.lo)};
    if (isWhole(spec))
        value = {std::round(value.lo), std::round(value.hi)};
    value.lo = std::clamp(value.lo, spec.min, spec.max);
    value.hi = std::clamp(value.hi, spec.min, spec.max);
    if (value.lo > value.hi)
        std::swap(value.lo, value.hi);
    if (!isRange(spec))
        value.hi = 0;
    return value;
}

QString parameterHelp(const ParamSpec &spec)
{
    QString text = QStringLiteral("<p>%1</p>").arg(transformText(spec.help).toHtmlEscaped());
    const bool numeric = spec.kind != ParamKind::Bool && spec.kind != ParamKind::Choice &&
                         spec.kind != ParamKind::Color && !isText(spec.kind);
    if (numeric)
        text += QStringLiteral("<p>%1</p>")
                    .arg(QCoreApplication::translate("Parameters", "From %1 to %2.")
                             .arg(number(spec, spec.min), number(spec, spec.max) + unit(spec)));
    QString standard = valueText(spec, defaultOf(spec));
    if (standard.isEmpty())
        standard = QCoreApplication::translate("Parameters", "none");
    return text + QStringLiteral("<p><i>%1</i></p>")
                      .arg(QCoreApplication::translate("Parameters",
                                                       "Double-click the name to go back to %1.")
                               .arg(standard));
}

} // namespace ballast
