#include "core/dataset/verdict.h"

#include "core/base/text.h"

#include <QCoreApplication>

#include <cmath>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

Level levelFor(double value, const VerdictRules::Limit &limit)
{
    if (value < limit.critical)
        return Level::Critical;
    return value < limit.low ? Level::Low : Level::Enough;
}

/// The limit that was missed, or the one that was reached.
double decidingLimit(Level level, const VerdictRules::Limit &limit)
{
    return level == Level::Critical ? limit.critical : limit.low;
}

/// With as many decimals as it takes to be told from the limit: 9.97 % is not "10.0 %, below 10 %".
QString percentBelow(double share, double limit)
{
    int decimals = 1;
    double unit = 1000;
    while (decimals < 6 && share < limit && std::round(share * unit) >= limit * unit) {
        ++decimals;
        unit *= 10;
    }
    return formatPercent(share, decimals);
}

QString limitPercent(double limit)
{
    const double percent = limit * 100;
    return formatPercent(limit, std::abs(percent - std::round(percent)) < 1e-9 ? 0 : 1);
}

QString limitCount(double limit)
{
    return formatCount(static_cast<qint64>(std::ceil(limit)));
}

/// What one class is judged by.
struct Case
{
    qint64 count = 0;
    qint64 largest = 0;
    QString largestName;
    bool isLargest = false;
    qint64 training = 0;
    qint64 validation = 0;
    CountBy by = CountBy::Boxes;

    QString choose(const QString &boxes, const QString &images) const
    {
        return by == CountBy::Boxes ? boxes : images;
    }
};

RuleFinding judgeShare(const Case &it, const VerdictRules::Limit &limit)
{
    if (it.largest == 0)
        return {RuleFinding::Share, Level::Critical,
                it.choose(Text::tr("No class has any box"), Text::tr("No class has any image"))};
    const QString largest = formatCount(it.largest);
    if (it.isLargest)
        return {
            RuleFinding::Share, Level::Enough,
            it.choose(Text::tr("Largest class, boxes: %1"), Text::tr("Largest class, images: %1"))
                .arg(largest)};
    const double share = static_cast<double>(it.count) / static_cast<double>(it.largest);
    const Level level = levelFor(share, limit);
    const double decided = decidingLimit(level, limit);
    const QString sentence =
        level == Level::Enough ? it.choose(Text::tr("%1 against %2 boxes of %3 = %4, at least %5"),
                                           Text::tr("%1 against %2 images of %3 = %4, at least %5"))
                               : it.choose(Text::tr("%1 against %2 boxes of %3 = %4, below %5"),
                                           Text::tr("%1 against %2 images of %3 = %4, below %5"));
    return {RuleFinding::Share, level,
            sentence.arg(formatCount(it.count), largest, it.largestName,
                         percentBelow(share, decided), limitPercent(decided))};
}

RuleFinding judgeTraining(const Case &it, const VerdictRules::Limit &limit)
{
    const Level level = levelFor(static_cast<double>(it.training), limit);
    const QString sentence = level == Level::Enough
                                 ? it.choose(Text::tr("Training boxes: %1, at least %2"),
                                             Text::tr("Training images: %1, at least %2"))
                                 : it.choose(Text::tr("Training boxes: %1, fewer than %2"),
                                             Text::tr("Training images: %1, fewer than %2"));
    return {RuleFinding::TrainCount, level,
            sentence.arg(formatCount(it.training), limitCount(decidingLimit(level, limit)))};
}

RuleFinding judgeMeasurability(const Case &it, const VerdictRules::Limit &limit)
{
    const Level level = levelFor(static_cast<double>(it.validation), limit);
    if (it.validation == 0)
        return {RuleFinding::Measurability, level,
                it.choose(Text::tr("No validation boxes: how well it is found cannot be measured"),
                          Text::tr("No validation images: how well it is found cannot be "
                                   "measured"))};
    const QString sentence =
        level == Level::Enough
            ? it.choose(Text::tr("Validation boxes: %1, at least %2: a measured recall of 80 % "
                                 "stands for %3 to %4"),
                        Text::tr("Validation images: %1, at least %2: a measured recall of 80 % "
                                 "stands for %3 to %4"))
            : it.choose(Text::tr("Validation boxes: %1, fewer than %2: a measured recall of 80 % "
                                 "could stand for anything from %3 to %4"),
                        Text::tr("Validation images: %1, fewer than %2: a measured recall of 80 % "
                                 "could stand for anything from %3 to %4"));
    const Interval recall = wilsonInterval(0.8, it.validation);
    return {RuleFinding::Measurability, level,
            sentence.arg(formatCount(it.validation), limitCount(decidingLimit(level, limit)),
                         formatPercent(recall.low, 0), formatPercent(recall.high, 0))};
}

Verdict judgeCase(const Case &it, const VerdictRules &rules, bool hasValidation)
{
    Verdict verdict;
    if (rules.share.enabled)
        verdict.findings.push_back(judgeShare(it, rules.share));
    if (rules.trainCount.enabled)
        verdict.findings.push_back(judgeTraining(it, rules.trainCount));
    if (rules.validationCount.enabled && hasValidation)
        verdict.findings.push_back(judgeMeasurability(it, rules.validationCount));
    for (const RuleFinding &finding : verdict.findings) {
        if (verdict.reason.isEmpty() || finding.level > verdict.level) {
            verdict.level = finding.level;
            verdict.reason = finding.text;
        }
    }
    return verdict;
}

} // namespace

QString levelName(Level level)
{
    switch (level) {
    case Level::Enough:
        return QStringLiteral("enough");
    case Level::Low:
        return QStringLiteral("low");
    case Level::Critical:
        return QStringLiteral("critical");
    }
    return {};
}

QString levelText(Level level)
{
    switch (level) {
    case Level::Enough:
        return Text::tr("enough");
    case Level::Low:
        return Text::tr("low");
    case Level::Critical:
        return Text::tr("critical");
    }
    return {};
}

Interval wilsonInterval(double p, qint64 n, double z)
{
    if (n <= 0)
        return {};
    const auto samples = static_cast<double>(n);
    const double z2 = z * z / samples;
    const double middle = (p + z2 / 2) / (1 + z2);
    const double half = z * std::sqrt(p * (1 - p) / samples + z2 / (4 * samples)) / (1 + z2);
    return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

std::vector<Verdict> judge(const Dataset &dataset, const Statistics &statistics,
                           const VerdictRules &rules)
{
    const CountBy by = statistics.countBy;
    const std::vector<qint64> counts = statistics.total.counts(by);
    const auto largest = std::ranges::max_element(counts);
    const bool hasValidation = statistics.of(Split::Val).images > 0;
    std::vector<Verdict> verdicts;
    verdicts.reserve(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const qint64 training = statistics.of(Split::Train).classes[i].of(by) +
                                statistics.of(Split::None).classes[i].of(by);
        const Case it{counts[i],
                      *largest,
                      dataset.classes[static_cast<std::size_t>(largest - counts.begin())].name,
                      counts[i] == *largest,
                      training,
                      statistics.of(Split::Val).classes[i].of(by),
                      by};
        verdicts.push_back(judgeCase(it, rules, hasValidation));
    }
    return verdicts;
}

} // namespace ballast
