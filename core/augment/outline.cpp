#include "core/augment/outline.h"

#include "core/augment/field.h"
#include "core/augment/outline_p.h"
#include "core/augment/polygons.h"
#include "core/dataset/shapes.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace ballast {

namespace {

constexpr int EllipsePoints = 360;

Polygon ellipseIn(const Box &box)
{
    Polygon points;
    const double cx = (box.x1 + box.x2) / 2, cy = (box.y1 + box.y2) / 2;
    for (int i = 0; i < EllipsePoints; ++i) {
        const double t = 2 * std::numbers::pi * i / EllipsePoints;
        points.push_back({cx + box.width() / 2 * std::cos(t), cy + box.height() / 2 * std::sin(t)});
    }
    return points;
}

Polygon outlineOf(const Annotation &annotation, OutlineShape shape)
{
    if (annotation.extras && annotation.extras->polygon.size() >= 3)
        return annotation.extras->polygon;
    if (annotation.extras && annotation.extras->rotated.size() == 4)
        return annotation.extras->rotated;
    return shape == OutlineShape::Ellipse ? ellipseIn(annotation.box) : cornersOf(annotation.box);
}

/// The cells of the region between all hole edges that no hole covers, as few as possible along a
/// row.
std::vector<Box> uncovered(const Box &region, const std::vector<cv::Rect> &holes)
{
    std::set<double> xs{region.x1, region.x2}, ys{region.y1, region.y2};
    for (const cv::Rect &hole : holes) {
        const Box box = boxOf(hole).intersected(region);
        xs.insert({box.x1, box.x2});
        ys.insert({box.y1, box.y2});
    }
    const auto isCovered = [&](double x, double y) {
        return std::ranges::any_of(holes, [&](const cv::Rect &hole) {
            return x > hole.x && x < hole.br().x && y > hole.y && y < hole.br().y;
        });
    };
    std::vector<Box> cells;
    for (auto y = ys.begin(); std::next(y) != ys.end(); ++y) {
        bool open = false;
        for (auto x = xs.begin(); std::next(x) != xs.end(); ++x) {
            const double right = *std::next(x), bottom = *std::next(y);
            if (isCovered((*x + right) / 2, (*y + bottom) / 2)) {
                open = false;
                continue;
            }
            if (open)
                cells.back().x2 = right;
            else
                cells.push_back({*x, *y, right, bottom});
            open = true;
        }
    }
    return cells;
}

/// Longer side by shorter side.
double aspectOf(const Box &box)
{
    return std::max(box.width(), box.height()) /
           std::max(Tiny, std::min(box.width(), box.height()));
}

} // namespace

OutlineTrack::OutlineTrack(const Annotation &annotation, OutlineShape shape, Frame source)
    : m_outline(outlineOf(annotation, shape)), m_base{m_outline}
{
    if (annotation.extras) {
        const AnnotationExtras &extras = *annotation.extras;
        m_hasPolygon = extras.polygon.size() >= 3;
        if (m_hasPolygon)
            m_base.insert(m_base.end(), extras.furtherRings.begin(), extras.furtherRings.end());
        m_rotated = extras.rotated;
        m_keyPoints = extras.keyPoints;
        if (isWay(annotation))
            m_wayPoints = shownPoints(m_keyPoints).size();
        for (KeyPoint &point : m_keyPoints)
            if (point.visibility == 0)
                point = {};
    }
    for (Polygon &ring : m_base)
        if (!isInside(extentOf({ring}), source.box()))
            ring = clipped(ring, source.box());
    m_visible = m_base;
}

double OutlineTrack::wholeArea() const
{
    double area = 0;
    for (const Polygon &ring : m_base)
        area += polygonArea(ring);
    return area;
}

double OutlineTrack::visibleArea() const
{
    double area = 0;
    for (const Polygon &polygon : m_visible)
        area += polygonArea(polygon);
    return area * m_veil;
}

void OutlineTrack::move(const GeometryOp &op)
{
    mapAll([&op](const auto &shape) {
        if constexpr (std::is_same_v<std::decay_t<decltype(shape)>, Point>)
            return mappedPoint(shape, op.map);
        else
            return mapped(shape, op.map);
    });
    m_mirrored ^= mirrors(op.map);
    clipTo(op.out);
}

void OutlineTrack::move(const FieldOp &op)
{
    const Field &field = *op.field;
    mapAll([&field](const auto &shape) { return field.forward(shape); });
    clipTo(field.frame());
}

void OutlineTrack::clipTo(Frame frame)
{
    const Box extent = extentOf(m_visible), box = frame.box();
    for (KeyPoint &point : m_keyPoints)
        if (!isInside({point.at.x, point.at.y, point.at.x, point.at.y}, box))
            point = {};
    if (isInside(extent, box))
        return;
    const double before = visibleArea();
    for (Polygon &polygon : m_visible)
        polygon = clipped(polygon, box);
    std::erase_if(m_visible, [](const Polygon &each) { return polygonArea(each) <= Tiny; });
    if (before - visibleArea() <= before * Tiny)
        return;
    const Point centre{box.x2 / 2, box.y2 / 2};
    const std::pair<bool, Point> sides[] = {{extent.x1 < 0, {0, centre.y}},
                                            {extent.y1 < 0, {centre.x, 0}},
                                            {extent.x2 > box.x2, {box.x2, centre.y}},
                                            {extent.y2 > box.y2, {centre.x, box.y2}}};
    for (const auto &[cuts, middle] : sides)
        if (cuts)
            m_cuts.push_back({centre, middle});
}

void OutlineTrack::cover(const HolesOp &op)
{
    hidePoints(op);
    if (op.turn == cv::Matx33d::eye())
        return coverUpright(op.holes);
    const cv::Matx33d back = op.turn.inv();
    for (Polygon &polygon : m_visible)
        polygon = mapped(polygon, back);
    coverUpright(op.holes);
    for (Polygon &polygon : m_visible)
        polygon = mapped(polygon, op.turn);
}

void OutlineTrack::coverUpright(const std::vector<cv::Rect> &holes)
{
    const double before = visibleArea();
    const Box extent = extentOf(m_visible);
    std::vector<cv::Rect> touching;
    std::ranges::copy_if(holes, std::back_inserter(touching), [&](const cv::Rect &hole) {
        return !extent.intersected(boxOf(hole)).isEmpty();
    });
    if (touching.empty() || before <= 0)
        return;
    if (touching.size() > MostHoles) {
        double hidden = 0;
        for (const cv::Rect &hole : touching)
            for (const Polygon &polygon : m_visible)
                hidden += polygonArea(clipped(polygon, boxOf(hole)));
        veil(std::min(1.0, hidden * m_veil / before));
        return;
    }
    std::vector<Polygon> left;
    for (const Box &cell : uncovered(extent, touching))
        for (const Polygon &polygon : m_visible) {
            Polygon part = clipped(polygon, cell);
            if (polygonArea(part) > Tiny)
                left.push_back(std::move(part));
        }
    m_visible = std::move(left);
    const double whole = wholeArea();
    if (whole > 0)
        m_covered += (before - visibleArea()) / whole;
}

void OutlineTrack::cover(const Polygon &area)
{
    hidePoints(area);
    if (extentOf(m_visible).intersected(extentOf({area})).isEmpty())
        return;
    const double before = visibleArea();
    std::vector<Polygon> left;
    for (const Polygon &polygon : m_visible)
        for (Polygon &part : convexParts(polygon))
            left.push_back(std::move(part));
    for (const Polygon &window : convexParts(area)) {
        std::vector<Polygon> outside;
        for (const Polygon &polygon : left)
            std::ranges::move(difference(polygon, window), std::back_inserter(outside));
        left = std::move(outside);
    }
    m_visible = std::move(left);
    const double whole = wholeArea();
    if (whole > 0)
        m_covered += std::max(0.0, before - visibleArea()) / whole;
}

void OutlineTrack::cutBy(const Polygon &mask)
{
    const Box extent = extentOf(m_visible), shown = extentOf({mask});
    const double before = visibleArea();
    std::vector<Polygon> inside;
    for (const Polygon &polygon : m_visible)
        for (const Polygon &subject : convexParts(polygon))
            for (const Polygon &window : convexParts(mask)) {
                Polygon part = intersection(subject, window);
                if (polygonArea(part) > Tiny)
                    inside.push_back(std::move(part));
            }
    m_visible = std::move(inside);
    if (before - visibleArea() <= before * Tiny)
        return;
    const Point centre{(shown.x1 + shown.x2) / 2, (shown.y1 + shown.y2) / 2};
    const std::pair<bool, Point> sides[] = {{extent.x1 < shown.x1, {shown.x1, centre.y}},
                                            {extent.y1 < shown.y1, {centre.x, shown.y1}},
                                            {extent.x2 > shown.x2, {shown.x2, centre.y}},
                                            {extent.y2 > shown.y2, {centre.x, shown.y2}}};
    const bool anySide = std::ranges::any_of(sides, [](const auto &side) { return side.first; });
    for (const auto &[cuts, middle] : sides)
        if (cuts || !anySide) // a slanted mask cuts from everywhere
            m_cuts.push_back({centre, middle});
}

void OutlineTrack::showAs(const Polygon &mask)
{
    if (m_hasPolygon || !m_rotated.empty() || m_wayPoints > 0)
        return;
    m_outline = mask;
    m_base = m_visible = {mask};
}

void OutlineTrack::paste(const PasteOp &op)
{
    const Box shown = extentOf({op.mask});
    const bool isWhole = m_visible.size() == 1 && m_visible.front() == op.mask;
    if (!isWhole && (op.mask.size() != 4 || polygonArea(op.mask) < shown.area() * (1 - Tiny) ||
                     !isInside(extentOf(m_visible), shown)))
        cutBy(op.mask);
    keepPoints(op.mask);
    GeometryOp move;
    move.map = op.map;
    move.in = op.partnerFrame;
    move.out = op.frame;
    this->move(move);
}

void OutlineTrack::veil(double share)
{
    const double whole = wholeArea();
    if (share <= 0 || whole <= 0)
        return;
    m_covered += share * visibleArea() / whole;
    m_veil *= 1 - std::min(1.0, share);
}

FateReason OutlineTrack::cutReason() const
{
    std::set<FateReason> sides;
    for (const Cut &cut : m_cuts) {
        const double dx = cut.to.x - cut.from.x, dy = cut.to.y - cut.from.y;
        if (std::abs(dx) > std::abs(dy))
            sides.insert(dx < 0 ? FateReason::LeftEdge : FateReason::RightEdge);
        else
            sides.insert(dy < 0 ? FateReason::TopEdge : FateReason::BottomEdge);
    }
    if (sides.empty())
        return FateReason::None;
    return sides.size() == 1 ? *sides.begin() : FateReason::SeveralEdges;
}

/// Of an object that is whole and still a rectangle its own corners, in their order; else the
/// smallest turned rectangle around what is to be seen of it.
std::vector<Point> OutlineTrack::turnedBox() const
{
    if (m_rotated.empty())
        return {};
    const Box extent = boxAround(m_rotated);
    const double tolerance = 1e-6 * std::max({1.0, extent.width(), extent.height()});
    const bool isWhole = visibleArea() >= wholeArea() * (1 - 1e-9);
    if (isWhole && isRectangle(m_rotated, tolerance))
        return m_rotated;
    std::vector<Point> seen;
    for (const Polygon &polygon : m_visible)
        seen.insert(seen.end(), polygon.begin(), polygon.end());
    return smallestRectangle(seen);
}

BoxOutcome OutlineTrack::outcome(const BoxRules &rules) const
{
    if (m_wayPoints > 0)
        return wayOutcome(rules);
    BoxOutcome out;
    out.part = m_part;
    out.origin = m_origin;
    out.outline = m_outline;
    if (m_hasPolygon)
        out.rings = m_visible;
    out.rotated = turnedBox();
    out.keyPoints = m_keyPoints;
    out.mirrored = m_mirrored;
    const double whole = wholeArea();
    const double left = visibleArea();
    if (std::ranges::all_of(m_visible, &Polygon::empty) || (whole > Tiny && left <= whole * Tiny)) {
        out.visible = 0;
        out.fate = Fate::Dropped;
        out.reason = m_covered > 0.5 ? FateReason::Covered : FateReason::OutOfFrame;
        return out;
    }
    out.after = extent();
    out.visible = whole > Tiny ? std::min(1.0, left / whole) : 0;
    const double lost = 1 - out.visible;
    const bool covered = m_covered > lost / 2 && m_covered > Tiny;
    const bool tooFlat = out.after.width() < std::max(rules.minWidth, Tiny) - Tiny ||
                         out.after.height() < std::max(rules.minHeight, Tiny) - Tiny;
    if (whole > Tiny && out.visible < rules.minVisibility - Tiny)
        out.reason = covered ? FateReason::Covered : FateReason::BelowVisibility;
    else if (tooFlat || whole <= Tiny)
        out.reason = FateReason::BelowSize;
    else if (out.after.area() < rules.minArea - Tiny)
        out.reason = FateReason::BelowArea;
    else if (rules.maxAspect > 0 && aspectOf(out.after) > rules.maxAspect + Tiny)
        out.reason = FateReason::AboveAspect;
    if (out.reason != FateReason::None) {
        out.fate = Fate::Dropped;
        return out;
    }
    if (lost > 1e-6) {
        out.fate = Fate::Clipped;
        out.reason = covered ? FateReason::Covered : cutReason();
    }
    return out;
}

} // namespace ballast
