#include "core/dataset/shapes.h"

#include <algorithm>
#include <cmath>

namespace ballast {

double ringArea(const std::vector<Point> &ring)
{
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point &a = ring[i], &b = ring[(i + 1) % ring.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::abs(twice) / 2;
}

/// By a way to the nearest point and back, as trainers join the parts of one object.
std::vector<Point> joinedRings(const AnnotationExtras &extras)
{
    std::vector<Point> joined = extras.polygon;
    for (const std::vector<Point> &ring : extras.furtherRings) {
        std::size_t from = 0, to = 0;
        double nearest = 1e300;
        for (std::size_t i = 0; i < joined.size(); ++i)
            for (std::size_t j = 0; j < ring.size(); ++j) {
                const double gap = std::hypot(joined[i].x - ring[j].x, joined[i].y - ring[j].y);
                if (gap >= nearest)
                    continue;
                nearest = gap;
                from = i;
                to = j;
            }
        if (ring.empty() || joined.empty())
            continue;
        std::vector<Point> way(ring.begin() + std::ptrdiff_t(to), ring.end());
        way.insert(way.end(), ring.begin(), ring.begin() + std::ptrdiff_t(to) + 1);
        way.push_back(joined[from]);
        joined.insert(joined.begin() + std::ptrdiff_t(from) + 1, way.begin(), way.end());
    }
    return joined;
}

std::vector<Point> convexHull(std::vector<Point> points)
{
    std::ranges::sort(
        points, [](const Point &a, const Point &b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
    std::vector<Point> hull;
    const auto add = [&hull](const Point &p, std::size_t floor) {
        const auto turnsRight = [&] {
            const Point &a = hull[hull.size() - 2], &b = hull.back();
            return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) <= 0;
        };
        while (hull.size() > floor && turnsRight())
            hull.pop_back();
        hull.push_back(p);
    };
    for (const Point &p : points)
        add(p, 1);
    const std::size_t lower = hull.size();
    for (std::size_t i = points.size(); i-- > 0;)
        add(points[i], lower);
    if (hull.size() > 1)
        hull.pop_back();
    return hull;
}

/// One side of it lies on a side of the hull.
std::vector<Point> smallestRectangle(const std::vector<Point> &points)
{
    const std::vector<Point> hull = convexHull(points);
    std::vector<Point> best;
    double least = 0;
    constexpr double tiny = 1e-9;
    for (std::size_t i = 0; i < hull.size(); ++i) {
        const Point &a = hull[i], &b = hull[(i + 1) % hull.size()];
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        if (length < tiny)
            continue;
        const Point u{(b.x - a.x) / length, (b.y - a.y) / length};
        Box span{1e300, 1e300, -1e300, -1e300};
        for (const Point &p : hull) {
            const double along = u.x * p.x + u.y * p.y, off = u.x * p.y - u.y * p.x;
            span = {std::min(span.x1, along), std::min(span.y1, off), std::max(span.x2, along),
                    std::max(span.y2, off)};
        }
        const double area = span.width() * span.height();
        if (!best.empty() && area >= least - tiny)
            continue;
        least = area;
        best.clear();
        const Point corners[] = {
            {span.x1, span.y1}, {span.x2, span.y1}, {span.x2, span.y2}, {span.x1, span.y2}};
        for (const Point &c : corners)
            best.push_back({u.x * c.x - u.y * c.y, u.y * c.x + u.x * c.y});
    }
    return best;
}

} // namespace ballast
