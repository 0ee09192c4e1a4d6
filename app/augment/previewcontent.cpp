#include "app/augment/previewcontent.h"

#include "widgets/theme.h"

#include <QCoreApplication>

namespace ballast {

namespace {

QRectF rectOf(const Box &box)
{
    return {box.x1, box.y1, box.width(), box.height()};
}

QPolygonF polygonOf(const std::vector<Point> &points)
{
    QPolygonF polygon;
    for (const Point &point : points)
        polygon << QPointF(point.x, point.y);
    return polygon;
}

/// Where a dropped object would have been: its outline's box, if nothing is left of itself.
QRectF placeOf(const BoxOutcome &outcome)
{
    if (!outcome.after.isEmpty())
        return rectOf(outcome.after);
    return polygonOf(outcome.outline).boundingRect();
}

/// `row` is that of the outcome table, `id` the class on the side that is drawn.
CanvasBox describe(const Dataset &dataset, std::size_t row, const BoxOutcome &outcome, ClassId id,
                   const BoxRules &rules)
{
    CanvasBox box;
    box.id = static_cast<int>(row);
    box.color = classColor(id);
    if (id >= 0 && static_cast<std::size_t>(id) < dataset.classes.size())
        box.name = dataset.classes[static_cast<std::size_t>(id)].name;
    box.toolTip =
        QCoreApplication::translate("PreviewContent", "%1 %2: %3, %4 % visible")
            .arg(QStringLiteral("#%1").arg(row + 1), box.name, outcomeText(outcome, rules))
            .arg(outcome.visible * 100, 0, 'f', 0);
    return box;
}

} // namespace

std::vector<CanvasBox> originalBoxes(const Dataset &dataset,
                                     const std::vector<BoxOutcome> &outcomes, const BoxRules &rules)
{
    std::vector<CanvasBox> boxes;
    for (std::size_t row = 0; row < outcomes.size(); ++row) {
        const BoxOutcome &outcome = outcomes[row];
        if (outcome.origin != ObjectOrigin::Source) // not to be seen there
            continue;
        CanvasBox box = describe(dataset, row, outcome, outcome.classId, rules);
        box.rect = rectOf(outcome.before);
        boxes.push_back(std::move(box));
    }
    return boxes;
}

std::vector<CanvasBox> augmentedBoxes(const Dataset &dataset,
                                      const std::vector<BoxOutcome> &outcomes,
                                      const BoxRules &rules)
{
    std::vector<CanvasBox> boxes;
    for (std::size_t row = 0; row < outcomes.size(); ++row) {
        const BoxOutcome &outcome = outcomes[row];
        CanvasBox box = describe(dataset, row, outcome, outcome.classAfter(), rules);
        box.dropped = outcome.fate == Fate::Dropped;
        box.rect = box.dropped ? placeOf(outcome) : rectOf(outcome.after);
        box.outline = polygonOf(outcome.outline);
        boxes.push_back(std::move(box));
    }
    return boxes;
}

} // namespace ballast
