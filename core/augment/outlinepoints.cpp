#include "core/augment/outline_p.h"
#include "core/dataset/shapes.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>

/// Key points, and objects that are nothing else: lines, loose points, skeletons.
namespace ballast {

namespace {

constexpr double OnEdge = 1e-6; ///< px

double distance(const Point &p, const Point &a, const Point &b)
{
    const double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
    const double along = length > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / length : 0;
    const double t = std::clamp(along, 0.0, 1.0);
    return std::hypot(a.x + t * dx - p.x, a.y + t * dy - p.y);
}

/// Even-odd rule; on the edge as `withEdge` says.
bool holds(const Polygon &polygon, const Point &p, bool withEdge)
{
    bool inside = false;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point &a = polygon[i], &b = polygon[(i + 1) % polygon.size()];
        if (distance(p, a, b) < OnEdge)
            return withEdge;
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y))
            inside = !inside;
    }
    return inside;
}

/// The pixel that holds the point is painted over.
bool isUnder(const HolesOp &op, const cv::Matx33d &back, const Point &point)
{
    const Point at = mappedPoint(point, back);
    return std::ranges::any_of(op.holes, [&](const cv::Rect &hole) {
        return at.x >= hole.x && at.x < hole.br().x && at.y >= hole.y && at.y < hole.br().y;
    });
}

} // namespace

void OutlineTrack::hidePoints(const HolesOp &op)
{
    if (m_keyPoints.empty())
        return;
    const cv::Matx33d back = op.turn.inv();
    m_isUnder.resize(m_keyPoints.size());
    for (std::size_t i = 0; i < m_keyPoints.size(); ++i)
        if (m_keyPoints[i].visibility > 0 && isUnder(op, back, m_keyPoints[i].at)) {
            m_keyPoints[i].visibility = 1;
            m_isUnder[i] = true;
        }
}

void OutlineTrack::hidePoints(const Polygon &area)
{
    m_isUnder.resize(m_keyPoints.size());
    for (std::size_t i = 0; i < m_keyPoints.size(); ++i)
        if (m_keyPoints[i].visibility > 0 && holds(area, m_keyPoints[i].at, false)) {
            m_keyPoints[i].visibility = 1;
            m_isUnder[i] = true;
        }
}

void OutlineTrack::keepPoints(const Polygon &mask)
{
    for (KeyPoint &point : m_keyPoints)
        if (point.visibility > 0 && !holds(mask, point.at, true))
            point = {};
}

/// Lines and loose points have no area: their visibility is the share of points that are in the
/// frame and not painted over, and rules for sizes say nothing about them. One point of several is
/// no object any more; points painted over still belong to its shape.
BoxOutcome OutlineTrack::wayOutcome(const BoxRules &rules) const
{
    BoxOutcome out;
    const std::vector<Point> shown = shownPoints(m_keyPoints);
    const auto under = static_cast<std::size_t>(std::ranges::count(m_isUnder, true));
    std::size_t seen = 0;
    for (std::size_t i = 0; i < m_keyPoints.size(); ++i)
        seen += m_keyPoints[i].visibility > 0 && !(i < m_isUnder.size() && m_isUnder[i]);
    out.part = m_part;
    out.origin = m_origin;
    out.outline = m_outline;
    out.keyPoints = m_keyPoints;
    out.mirrored = m_mirrored;
    out.visible = double(seen) / double(m_wayPoints);
    if (shown.size() < std::min<std::size_t>(2, m_wayPoints) || seen == 0) {
        out.visible = 0;
        out.fate = Fate::Dropped;
        out.reason = under > 0 && seen == 0 ? FateReason::Covered : FateReason::OutOfFrame;
        return out;
    }
    const bool covered = 2 * (shown.size() - seen) > m_wayPoints - seen;
    out.after = boxAround(shown);
    if (out.visible < rules.minVisibility - Tiny) {
        out.fate = Fate::Dropped;
        out.reason = covered ? FateReason::Covered : FateReason::BelowVisibility;
    } else if (seen < m_wayPoints) {
        out.fate = Fate::Clipped;
        out.reason = covered ? FateReason::Covered : cutReason();
    }
    return out;
}

} // namespace ballast
