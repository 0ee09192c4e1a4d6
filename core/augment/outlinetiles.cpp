#include "core/augment/outline_p.h"
#include "core/dataset/shapes.h"

#include <algorithm>
#include <map>

/// Objects that rearranged tiles cut apart.
namespace ballast {

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

/// Where the tiles take a point: which of them, and by how much.
const TilesOp::Tile *tileOf(const TilesOp &op, const Point &at)
{
    for (const TilesOp::Tile &tile : op.tiles) {
        const Box from = boxOf(tile.from);
        // The last ones take their far edges along: the frame's.
        const bool isIn = at.x >= from.x1 && at.y >= from.y1 &&
                          (at.x < from.x2 || (at.x == from.x2 && at.x == op.frame.width)) &&
                          (at.y < from.y2 || (at.y == from.y2 && at.y == op.frame.height));
        if (isIn)
            return &tile;
    }
    return nullptr;
}

Point shiftOf(const TilesOp::Tile &tile)
{
    return {double(tile.to.x - tile.from.x), double(tile.to.y - tile.from.y)};
}

/// The key points where the tiles took them, as far as they lie in the part.
std::vector<KeyPoint> rearranged(std::vector<KeyPoint> points, const TilesOp &op, const Box &part)
{
    for (KeyPoint &point : points) {
        const TilesOp::Tile *tile = point.visibility > 0 ? tileOf(op, point.at) : nullptr;
        const Point shift = tile ? shiftOf(*tile) : Point();
        const Point now{point.at.x + shift.x, point.at.y + shift.y};
        const bool isHere = tile && isInside({now.x, now.y, now.x, now.y}, part);
        point = isHere ? KeyPoint{now, point.visibility} : KeyPoint{};
    }
    return points;
}

} // namespace

/// Neighbours in the order of the points stay together where the tiles move them alike: between
/// others, a line would run where the picture shows none.
std::vector<OutlineTrack> OutlineTrack::wayCutApart(const TilesOp &op) const
{
    std::vector<OutlineTrack> parts;
    Point before;
    for (std::size_t i = 0; i < m_keyPoints.size(); ++i) {
        const KeyPoint &point = m_keyPoints[i];
        const TilesOp::Tile *tile = point.visibility > 0 ? tileOf(op, point.at) : nullptr;
        if (!tile)
            continue;
        const Point shift = shiftOf(*tile);
        if (parts.empty() || shift != before) {
            parts.push_back(*this);
            parts.back().m_keyPoints.assign(m_keyPoints.size(), {});
        }
        before = shift;
        parts.back().m_keyPoints[i] = {{point.at.x + shift.x, point.at.y + shift.y},
                                       point.visibility};
    }
    if (parts.empty())
        return {*this};
    const auto count = [](const OutlineTrack &part) {
        return shownPoints(part.m_keyPoints).size();
    };
    std::ranges::stable_sort(parts, std::ranges::greater(), count);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i].m_part = m_part + int(i);
        parts[i].m_outline = cornersOf(boxAround(shownPoints(parts[i].m_keyPoints)));
        parts[i].m_base = parts[i].m_visible = {parts[i].m_outline};
    }
    return parts;
}

std::vector<OutlineTrack> OutlineTrack::cutApart(const TilesOp &op) const
{
    if (m_wayPoints > 0)
        return wayCutApart(op);
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

} // namespace ballast
