#pragma once

#include "core/augment/ops.h"
#include "core/augment/program.h"

namespace ballast {

using Polygon = std::vector<Point>;

double polygonArea(const Polygon &polygon);
/// Sutherland-Hodgman: what of the polygon lies in the box. Concave polygons may come back with
/// edges that run along the box; area and extent are right.
Polygon clipped(const Polygon &polygon, const Box &box);
Polygon mapped(const Polygon &polygon, const cv::Matx33d &map);
/// Whether the movement shows left as right.
bool mirrors(const cv::Matx33d &map);
/// Empty box if there is no point.
Box extentOf(const std::vector<Polygon> &polygons);

/// One object on its way through the chain.
class OutlineTrack
{
public:
    /// The outline in the source: the annotation's polygon, else its corners or inscribed ellipse.
    OutlineTrack(const Annotation &annotation, OutlineShape shape, Frame source);

    void move(const GeometryOp &op);
    void move(const FieldOp &op);
    /// The connected parts that rearranged tiles leave of it, the largest first; at least one.
    std::vector<OutlineTrack> cutApart(const TilesOp &op) const;
    /// The duplicates that the border of a movement or distortion shows, moved by it.
    std::vector<OutlineTrack> duplicates(const Op &op) const;
    /// Cuts the holes out of what is visible. More than MostHoles on one object only take their
    /// share of it; its extent stays.
    void cover(const HolesOp &op);
    /// Loses what lies under `area` (frame's pixels).
    void cover(const Polygon &area);
    /// Unless it has a shape of its own, it is taken for what the mask shows: nothing of it is
    /// missing.
    void showAs(const Polygon &mask);
    /// An object of a partner is put on the image, as far as the mask shows it.
    void paste(const PasteOp &op);
    static constexpr std::size_t MostHoles = 300;
    /// Takes a share of the visible pixels, evenly all over: the extent stays.
    void veil(double share);

    Box extent() const { return extentOf(m_visible); }
    const std::vector<Polygon> &visible() const { return m_visible; }
    /// What became of it, by the rules; `source` and `before` are left to the caller.
    BoxOutcome outcome(const BoxRules &rules) const;

private:
    /// A side of a frame that cut the object: from the frame's centre to the side's middle.
    struct Cut
    {
        Point from, to;
    };
    double visibleArea() const;
    double wholeArea() const;
    template <class Map> void mapAll(const Map &map);
    OutlineTrack inTile(const struct BorderTile &tile) const;
    void coverUpright(const std::vector<cv::Rect> &holes);
    void clipTo(Frame frame);
    void cutBy(const Polygon &mask);
    /// Key points under it are no longer to be seen.
    void hidePoints(const HolesOp &op);
    void hidePoints(const Polygon &area);
    /// Key points outside the mask are not there any more.
    void keepPoints(const Polygon &mask);
    /// Of lines and loose points: the parts that tiles leave.
    std::vector<OutlineTrack> wayCutApart(const TilesOp &op) const;
    FateReason cutReason() const;
    std::vector<Point> turnedBox() const;
    BoxOutcome wayOutcome(const BoxRules &rules) const;

    Polygon m_outline;           ///< whole, never clipped
    std::vector<Polygon> m_base; ///< what of it the source image shows, never clipped after
    std::vector<Polygon> m_visible;
    std::vector<Cut> m_cuts;
    std::vector<Point> m_rotated;
    std::vector<KeyPoint> m_keyPoints;
    std::vector<bool> m_isUnder; ///< key points that a hole or paste hides; empty: none
    bool m_hasPolygon = false;
    std::size_t m_wayPoints = 0; ///< of a line or loose points: how many the source has; else 0
    bool m_mirrored = false;
    ObjectOrigin m_origin = ObjectOrigin::Source;
    int m_part = 0;
    double m_veil = 1;    ///< share of the visible region's pixels that show the object
    double m_covered = 0; ///< area lost to holes, as a share of the base
};

} // namespace ballast
