#include "core/augment/outline.h"

#include "core/augment/field.h"
#include "core/augment/polygons.h"
#include "core/dataset/shapes.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <map>
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
    if (annotation.extras && annotation.extras->rotated.size() == 4)
        return annotation.extras->rotated;
    return shape == OutlineShape::Ellipse ? ellipseIn(annotation.box) : cornersOf(annotation.box);
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

Box boxOf(const cv::Rect &hole)
{
    return {double(hole.x), double(hole.y), double(hole.br().x), double(hole.br().y)};
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
    return clippedRing(polygon, box);
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

/// `map` takes a Polygon or a Point to where it comes to lie.
template <class Map> void OutlineTrack::mapAll(const Map &map)
{
    const bool isUncut = m_visible == m_base;
    const bool isWhole = m_base.size() == 1 && m_base[0] == m_outline;
    m_outline = map(m_outline);
    if (isWhole)
        m_base[0] = m_outline;
    else
        for (Polygon &ring : m_base)
            ring = map(ring);
    if (isUncut)
        m_visible = m_base;
    else
        for (Polygon &polygon : m_visible)
            polygon = map(polygon);
    for (Point &corner : m_rotated)
        corner = map(corner);
    for (KeyPoint &point : m_keyPoints)
        if (point.visibility > 0)
            point.at = map(point.at);
    for (Cut &cut : m_cuts)
        cut = {map(cut.from), map(cut.to)};
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
    clipTo(op.out);
}

void OutlineTrack::move(const FieldOp &op)
{
    const Field &field = *op.field;
    mapAll([&field](const auto &shape) { return field.forward(shape); });
    clipTo(field.frame());
}

namespace {

/// What a tile holds of an object, where the tile lies now.
struct Piece
{
    Polygon polygon;
    Box tile;
    int group = 0;
};

/// The stretch of the polygon on the line where `axis` has the value, along the other axis.
std::pair<double, double> contact(const Polygon &polygon, double Point::*axis, double value)
{
    std::pair<double, double> stretch{1e9, -1e9};
    for (const Point &p : polygon)
        if (std::abs(p.*axis - value) < 1e-6) {
            const double along = axis == &Point::x ? p.y : p.x;
            stretch = {std::min(stretch.first, along), std::max(stretch.second, along)};
        }
    return stretch;
}

bool touchOn(const Piece &a, const Piece &b, double Point::*axis, double value)
{
    const auto first = contact(a.polygon, axis, value), second = contact(b.polygon, axis, value);
    return std::min(first.second, second.second) - std::max(first.first, second.first) > 1e-6;
}

bool touch(const Piece &a, const Piece &b)
{
    return (a.tile.x2 == b.tile.x1 && touchOn(a, b, &Point::x, a.tile.x2)) ||
           (b.tile.x2 == a.tile.x1 && touchOn(a, b, &Point::x, b.tile.x2)) ||
           (a.tile.y2 == b.tile.y1 && touchOn(a, b, &Point::y, a.tile.y2)) ||
           (b.tile.y2 == a.tile.y1 && touchOn(a, b, &Point::y, b.tile.y2));
}

std::vector<Piece> piecesOf(const std::vector<Polygon> &polygons, const TilesOp &op)
{
    std::vector<Piece> pieces;
    for (const TilesOp::Tile &tile : op.tiles)
        for (const Polygon &polygon : polygons) {
            Polygon part = clipped(polygon, boxOf(tile.from));
            if (polygonArea(part) <= Tiny)
                continue;
            for (Point &p : part)
                p = {p.x + tile.to.x - tile.from.x, p.y + tile.to.y - tile.from.y};
            pieces.push_back({std::move(part), boxOf(tile.to), int(pieces.size())});
        }
    for (std::size_t i = 0; i < pieces.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (pieces[i].group != pieces[j].group && touch(pieces[i], pieces[j]))
                for (const int old = pieces[i].group, now = pieces[j].group; Piece & each : pieces)
                    each.group = each.group == old ? now : each.group;
    return pieces;
}

Polygon hullOf(const std::vector<Polygon> &polygons)
{
    Polygon points;
    for (const Polygon &polygon : polygons)
        points.insert(points.end(), polygon.begin(), polygon.end());
    return convexHull(std::move(points));
}

/// The key points where the tiles took them, as far as they lie in the part.
std::vector<KeyPoint> rearranged(std::vector<KeyPoint> points, const TilesOp &op, const Box &part)
{
    for (KeyPoint &point : points) {
        Point now{-1, -1};
        for (const TilesOp::Tile &tile : op.tiles) {
            const Box from = boxOf(tile.from);
            if (point.at.x >= from.x1 && point.at.x < from.x2 && point.at.y >= from.y1 &&
                point.at.y < from.y2)
                now = {point.at.x + tile.to.x - tile.from.x, point.at.y + tile.to.y - tile.from.y};
        }
        const bool isHere = point.visibility > 0 && isInside({now.x, now.y, now.x, now.y}, part);
        point = isHere ? KeyPoint{now, point.visibility} : KeyPoint{};
    }
    return points;
}

} // namespace

std::vector<OutlineTrack> OutlineTrack::cutApart(const TilesOp &op) const
{
    std::map<int, OutlineTrack> groups;
    for (Piece &piece : piecesOf(m_visible, op)) {
        OutlineTrack &part = groups.try_emplace(piece.group, *this).first->second;
        if (part.m_part >= 0)
            part.m_visible.clear();
        part.m_part = -1;
        part.m_visible.push_back(std::move(piece.polygon));
    }
    std::vector<OutlineTrack> parts;
    for (auto &[group, part] : groups)
        parts.push_back(std::move(part));
    std::ranges::stable_sort(parts, std::ranges::greater(), &OutlineTrack::visibleArea);
    if (parts.empty())
        parts.push_back(*this);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i].m_part = m_part + int(i);
        parts[i].m_outline = hullOf(parts[i].m_visible);
        if (!m_rotated.empty())
            parts[i].m_rotated = parts[i].m_outline;
        parts[i].m_keyPoints = rearranged(m_keyPoints, op, parts[i].extent());
    }
    return parts;
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
    GeometryOp move;
    move.map = op.map;
    move.in = op.partnerFrame;
    move.out = op.frame;
    this->move(move);
}

/// A copy of the frame beside it, as a border rule lays them out.
struct BorderTile
{
    bool mirrorX = false, mirrorY = false;
    Point shift; ///< after mirroring
    Box within;  ///< what of the plane it fills
    Point mapped(const Point &p) const
    {
        return {shift.x + (mirrorX ? -p.x : p.x), shift.y + (mirrorY ? -p.y : p.y)};
    }
    Polygon mapped(Polygon polygon) const
    {
        for (Point &p : polygon)
            p = mapped(p);
        return polygon;
    }
};

namespace {

constexpr double Far = 1e12;
constexpr int MostTiles = 20; ///< on each side of the frame

/// One direction of a tile: how far it is shifted and what it fills.
struct TileSide
{
    bool mirror;
    double shift, from, to;
};

TileSide tileSide(Border border, int index, double length)
{
    // Without the edge pixel the period is one pixel shorter.
    const double period = border == Border::Reflect101 ? length - 1 : length;
    const double seam = border == Border::Reflect101 ? 1 : 0;
    const bool mirror = border != Border::Wrap && index % 2 != 0;
    const double shift = mirror ? (index + 1) * period + seam : index * period;
    // Of the seam between two copies each end belongs to the one nearer to the frame.
    const double low = index * period, high = low + length;
    return {mirror, shift, index > 0 ? low + seam : low, index < 0 ? high - seam : high};
}

struct TileRange
{
    int left, top, right, bottom;
};

/// The copies of the frame that the region of the plane touches.
TileRange tilesIn(const Box &region, Frame frame)
{
    const auto index = [](double value, int length) {
        return int(std::clamp(std::floor(value / length), double(-MostTiles), double(MostTiles)));
    };
    // One more all around: copies that share a seam are closer together.
    return {index(region.x1, frame.width) - 1, index(region.y1, frame.height) - 1,
            index(region.x2, frame.width) + 1, index(region.y2, frame.height) + 1};
}

bool hasDuplicates(Border border, Frame frame)
{
    const bool isNarrow = frame.width < 2 || frame.height < 2;
    return border == Border::Reflect || border == Border::Wrap ||
           (border == Border::Reflect101 && !isNarrow);
}

/// What of the plane around its input frame a movement shows; empty if it is not a plane.
Box seenBy(const GeometryOp &op)
{
    if (std::abs(cv::determinant(op.map)) < 1e-12)
        return {};
    const Box seen = extentOf({mapped(cornersOf(op.out.box()), op.map.inv())});
    return seen.intersected({-Far, -Far, Far, Far});
}

Box seenBy(const FieldOp &op)
{
    const double reach = op.field->reach();
    const Frame frame = op.field->frame();
    return {-reach, -reach, frame.width + reach, frame.height + reach};
}

Frame inputOf(const GeometryOp &op)
{
    return op.in;
}

Frame inputOf(const FieldOp &op)
{
    return op.field->frame();
}

std::vector<BorderTile> tilesOf(Border border, Frame frame, const Box &seen)
{
    std::vector<BorderTile> tiles;
    constexpr double slack = 1e-6;
    if (!hasDuplicates(border, frame) || seen.isEmpty() ||
        isInside({seen.x1 + slack, seen.y1 + slack, seen.x2 - slack, seen.y2 - slack}, frame.box()))
        return tiles;
    const TileRange range = tilesIn(seen, frame);
    for (int j = range.top; j <= range.bottom; ++j)
        for (int i = range.left; i <= range.right; ++i) {
            const TileSide x = tileSide(border, i, frame.width);
            const TileSide y = tileSide(border, j, frame.height);
            const Box within{x.from, y.from, x.to, y.to};
            if ((i != 0 || j != 0) && !within.intersected(seen).isEmpty())
                tiles.push_back({x.mirror, y.mirror, {x.shift, y.shift}, within});
        }
    return tiles;
}

} // namespace

OutlineTrack OutlineTrack::inTile(const BorderTile &tile) const
{
    OutlineTrack copy = *this;
    copy.m_origin = ObjectOrigin::Mirrored;
    copy.m_cuts.clear();
    copy.mapAll([&tile](const auto &shape) { return tile.mapped(shape); });
    for (Polygon &polygon : copy.m_visible)
        polygon = clipped(polygon, tile.within);
    std::erase_if(copy.m_visible, [](const Polygon &each) { return polygonArea(each) <= Tiny; });
    return copy;
}

std::vector<OutlineTrack> OutlineTrack::duplicates(const Op &op) const
{
    std::vector<OutlineTrack> copies;
    const auto add = [&](const auto &movement) {
        for (const BorderTile &tile :
             tilesOf(movement.border, inputOf(movement), seenBy(movement))) {
            OutlineTrack copy = inTile(tile);
            copy.move(movement);
            if (copy.visibleArea() > Tiny)
                copies.push_back(std::move(copy));
        }
    };
    if (const auto *move = std::get_if<GeometryOp>(&op))
        add(*move);
    else if (const auto *field = std::get_if<FieldOp>(&op))
        add(*field);
    return copies;
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

/// Lines and loose points have no area: their visibility is the share of points in the frame, and
/// rules for sizes say nothing about them. One point of several is no object any more.
BoxOutcome OutlineTrack::wayOutcome(const BoxRules &rules) const
{
    BoxOutcome out;
    const std::vector<Point> shown = shownPoints(m_keyPoints);
    out.part = m_part;
    out.origin = m_origin;
    out.outline = m_outline;
    out.keyPoints = m_keyPoints;
    out.visible = double(shown.size()) / double(m_wayPoints);
    if (shown.size() < std::min<std::size_t>(2, m_wayPoints)) {
        out.visible = 0;
        out.fate = Fate::Dropped;
        out.reason = FateReason::OutOfFrame;
        return out;
    }
    out.after = boxAround(shown);
    if (out.visible < rules.minVisibility - Tiny) {
        out.fate = Fate::Dropped;
        out.reason = FateReason::BelowVisibility;
    } else if (shown.size() < m_wayPoints) {
        out.fate = Fate::Clipped;
        out.reason = cutReason();
    }
    return out;
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
