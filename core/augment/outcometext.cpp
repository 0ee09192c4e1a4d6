#include "core/augment/program.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Outcome)
};

QString percent(double share)
{
    return QString::number(share * 100, 'f', share < 0.1 ? 1 : 0);
}

QString clippedText(const BoxOutcome &outcome)
{
    const QString visible = percent(outcome.visible);
    switch (outcome.reason) {
    case FateReason::LeftEdge:
        return Text::tr("cut at the left edge, %1 % visible").arg(visible);
    case FateReason::TopEdge:
        return Text::tr("cut at the top edge, %1 % visible").arg(visible);
    case FateReason::RightEdge:
        return Text::tr("cut at the right edge, %1 % visible").arg(visible);
    case FateReason::BottomEdge:
        return Text::tr("cut at the bottom edge, %1 % visible").arg(visible);
    case FateReason::Covered:
        return Text::tr("partly covered, %1 % visible").arg(visible);
    default:
        return Text::tr("cut at several edges, %1 % visible").arg(visible);
    }
}

QString droppedText(const BoxOutcome &outcome, const BoxRules &rules)
{
    const auto number = [](double value) { return QString::number(value, 'g', 4); };
    switch (outcome.reason) {
    case FateReason::BelowVisibility:
        return Text::tr("dropped: %1 % visible, %2 % are needed")
            .arg(percent(outcome.visible), percent(rules.minVisibility));
    case FateReason::BelowArea:
        return Text::tr("dropped: %1 px² left, %2 px² are needed")
            .arg(number(outcome.after.area()), number(rules.minArea));
    case FateReason::BelowSize:
        return Text::tr("dropped: %1 × %2 px left, %3 × %4 px are needed")
            .arg(number(outcome.after.width()), number(outcome.after.height()),
                 number(rules.minWidth), number(rules.minHeight));
    case FateReason::AboveAspect:
        return Text::tr("dropped: %1 times as long as wide, at most %2 is allowed")
            .arg(number(std::max(outcome.after.width(), outcome.after.height()) /
                        std::min(outcome.after.width(), outcome.after.height())),
                 number(rules.maxAspect));
    case FateReason::Covered:
        return Text::tr("dropped: covered, %1 % visible").arg(percent(outcome.visible));
    default:
        return Text::tr("dropped: outside the image");
    }
}

/// Of an object that another image has lent.
QString addedText(const BoxOutcome &outcome, const BoxRules &rules)
{
    const QString from = outcome.from.isEmpty() ? Text::tr("this image") : outcome.from;
    if (outcome.fate == Fate::Kept)
        return Text::tr("pasted from %1").arg(from);
    const QString what =
        outcome.fate == Fate::Clipped ? clippedText(outcome) : droppedText(outcome, rules);
    return Text::tr("pasted from %1, %2").arg(from, what);
}

} // namespace

QString fateName(Fate fate)
{
    constexpr std::array names{"kept", "clipped", "dropped"};
    return QLatin1String(names[static_cast<std::size_t>(fate)]);
}

QString reasonName(FateReason reason)
{
    constexpr std::array names{"none",        "left-edge",     "top-edge",     "right-edge",
                               "bottom-edge", "several-edges", "out-of-frame", "below-visibility",
                               "below-area",  "below-size",    "covered",      "above-aspect"};
    return QLatin1String(names[static_cast<std::size_t>(reason)]);
}

QString outcomeText(const BoxOutcome &outcome, const BoxRules &rules)
{
    if (outcome.origin == ObjectOrigin::Added)
        return addedText(outcome, rules);
    const QString text = outcome.fate == Fate::Kept      ? Text::tr("kept")
                         : outcome.fate == Fate::Clipped ? clippedText(outcome)
                                                         : droppedText(outcome, rules);
    if (outcome.origin == ObjectOrigin::Mirrored)
        return Text::tr("mirrored at the border, %1").arg(text);
    return outcome.part > 0 ? Text::tr("part %1, %2").arg(outcome.part + 1).arg(text) : text;
}

} // namespace ballast
