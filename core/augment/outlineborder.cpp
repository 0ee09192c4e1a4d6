#include "core/augment/field.h"
#include "core/augment/outline_p.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>

/// The duplicates of objects that mirrored and repeated borders show.
namespace ballast {

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
    copy.m_mirrored ^= tile.mirrorX != tile.mirrorY;
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

} // namespace ballast
