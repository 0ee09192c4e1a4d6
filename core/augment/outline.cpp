#include "core/augment/outline.h"

#include "core/augment/polygons.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace ballast {

namespace {

constexpr double Tiny = 1e-9;
constexpr int EllipsePoints = 360;

Polygon cornersOf(const Box &box)
{
    return {{box.x1, box.y1}, {box.x2, box.y1}, {box.x2, box.y2}, {box.x1, box.y2}};
}

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
    return shape == OutlineShape::Ellipse ? ellipseIn(annotation.box) : cornersOf(annotation.box);
}

/// Keeps the side where axis · point ≥ limit (sign +1) or ≤ limit (sign −1).
Polygon clipHalf(const Polygon &polygon, double Point::*axis, double limit, double sign)
{
    Polygon out;
    const auto depth = [&](const Point &p) { return sign * (p.*axis - limit); };
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point &a = polygon[i], &b = polygon[(i + 1) % polygon.size()];
        const double da = depth(a), db = depth(b);
        if (da >= 0)
            out.push_back(a);
        if ((da >= 0) != (db >= 0)) {
            const double t = da / (da - db);
            Point crossing{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
            crossing.*axis = limit;
            out.push_back(crossing);
        }
    }
    return out;
}

bool isInside(const Box &extent, const Box &frame)
{
    return extent.x1 >= frame.x1 && extent.y1 >= frame.y1 && extent.x2 <= frame.x2 &&
           extent.y2 <= frame.y2;
}

Point mappedPoint(const Point &p, const cv::Matx33d &m)
{
    const double w = m(2, 0) * p.x + m(2, 1) * p.y + m(2, 2);
    return {(m(0, 0) * p.x + m(0, 1) * p.y + m(0, 2)) / w,
            (m(1, 0) * p.x + m(1, 1) * p.y + m(1, 2)) / w};
}

/// The cells between all hole edges that no hole covers, as few as possible along a row.
std::vector<Box> uncovered(const HolesOp &op)
{
    std::set<double> xs{0, double(op.frame.width)}, ys{0, double(op.frame.height)};
    for (const cv::Rect &hole : op.holes) {
        xs.insert({double(hole.x), double(hole.br().x)});
        ys.insert({double(hole.y), double(hole.br().y)});
    }
    const auto isCovered = [&](double x, double y) {
        return std::ranges::any_of(op.holes, [&](const cv::Rect &hole) {
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

double polygonArea(const Polygon &polygon)
{
    double twice = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point &a = polygon[i], &b = polygon[(i + 1) % polygon.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::abs(twice) / 2;
}

Polygon clipped(const Polygon &polygon, const Box &box)
{
    Polygon out = clipHalf(polygon, &Point::x, box.x1, 1);
    out = clipHalf(out, &Point::x, box.x2, -1);
    out = clipHalf(out, &Point::y, box.y1, 1);
    return clipHalf(out, &Point::y, box.y2, -1);
}

Polygon mapped(const Polygon &polygon, const cv::Matx33d &map)
{
    Polygon out = polygon;
    for (Point &p : out)
        p = mappedPoint(p, map);
    return out;
}

Box extentOf(const std::vector<Polygon> &polygons)
{
    Box box;
    bool first = true;
    for (const Polygon &polygon : polygons)
        for (const Point &p : polygon) {
            if (first)
                box = {p.x, p.y, p.x, p.y};
            first = false;
            box = {std::min(box.x1, p.x), std::min(box.y1, p.y), std::max(box.x2, p.x),
                   std::max(box.y2, p.y)};
        }
    return box;
}

OutlineTrack::OutlineTrack(const Annotation &annotation, OutlineShape shape, Frame source)
    : m_outline(outlineOf(annotation, shape)), m_base(m_outline)
{
    if (!isInside(extentOf({m_base}), source.box()))
        m_base = clipped(m_base, source.box());
    m_visible.push_back(m_base);
}

double OutlineTrack::visibleArea() const
{
    double area = 0;
    for (const Polygon &polygon : m_visible)
        area += polygonArea(polygon);
    return area;
}

void OutlineTrack::move(const GeometryOp &op)
{
    m_outline = mapped(m_outline, op.map);
    m_base = mapped(m_base, op.map);
    for (Polygon &polygon : m_visible)
        polygon = mapped(polygon, op.map);
    for (Cut &cut : m_cuts)
        cut = {mappedPoint(cut.from, op.map), mappedPoint(cut.to, op.map)};
    clipTo(op.out);
}

void OutlineTrack::clipTo(Frame frame)
{
    const Box extent = extentOf(m_visible), box = frame.box();
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
    const double before = visibleArea();
    const Box extent = extentOf(m_visible);
    const bool touched = std::ranges::any_of(op.holes, [&](const cv::Rect &hole) {
        return !extent
                    .intersected(
                        {double(hole.x), double(hole.y), double(hole.br().x), double(hole.br().y)})
                    .isEmpty();
    });
    if (!touched)
        return;
    std::vector<Polygon> left;
    for (const Box &cell : uncovered(op))
        for (const Polygon &polygon : m_visible) {
            Polygon part = clipped(polygon, cell);
            if (polygonArea(part) > Tiny)
                left.push_back(std::move(part));
        }
    m_visible = std::move(left);
    const double whole = polygonArea(m_base);
    if (whole > 0)
        m_covered += (before - visibleArea()) / whole;
}

void OutlineTrack::cover(const Polygon &area)
{
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
    const double whole = polygonArea(m_base);
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

void OutlineTrack::paste(const PasteOp &op)
{
    const Box shown = extentOf({op.mask});
    if (op.mask.size() != 4 || polygonArea(op.mask) < shown.area() * (1 - Tiny) ||
        !isInside(extentOf(m_visible), shown))
        cutBy(op.mask);
    GeometryOp move;
    move.map = op.map;
    move.in = op.partnerFrame;
    move.out = op.frame;
    this->move(move);
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

BoxOutcome OutlineTrack::outcome(const BoxRules &rules) const
{
    BoxOutcome out;
    out.outline = m_outline;
    const double whole = polygonArea(m_base);
    const double left = visibleArea();
    if (m_base.empty() || (whole > Tiny && left <= whole * Tiny)) {
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
