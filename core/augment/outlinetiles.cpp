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

} // namespace ballast
