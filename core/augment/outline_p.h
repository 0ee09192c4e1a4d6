#pragma once

#include "core/augment/outline.h"

/// What the files of OutlineTrack share.
namespace ballast {

inline constexpr double Tiny = 1e-9;

inline Polygon cornersOf(const Box &box)
{
    return {{box.x1, box.y1}, {box.x2, box.y1}, {box.x2, box.y2}, {box.x1, box.y2}};
}

inline bool isInside(const Box &extent, const Box &frame)
{
    return extent.x1 >= frame.x1 && extent.y1 >= frame.y1 && extent.x2 <= frame.x2 &&
           extent.y2 <= frame.y2;
}

inline Point mappedPoint(const Point &p, const cv::Matx33d &m)
{
    const double w = m(2, 0) * p.x + m(2, 1) * p.y + m(2, 2);
    return {(m(0, 0) * p.x + m(0, 1) * p.y + m(0, 2)) / w,
            (m(1, 0) * p.x + m(1, 1) * p.y + m(1, 2)) / w};
}

inline Box boxOf(const cv::Rect &hole)
{
    return {double(hole.x), double(hole.y), double(hole.br().x), double(hole.br().y)};
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

} // namespace ballast
