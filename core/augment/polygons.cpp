#include "core/augment/polygons.h"

#include "core/augment/outline_p.h"
#include "core/dataset/shapes.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace ballast {

namespace {

/// Twice the signed area of the triangle.
double cross(const Point &a, const Point &b, const Point &c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

double signedArea(const Polygon &polygon)
{
    double twice = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point &a = polygon[i], &b = polygon[(i + 1) % polygon.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return twice / 2;
}

/// Counter-clockwise by the sign of the area, without points that repeat the one before.
Polygon normalised(Polygon polygon)
{
    polygon.erase(std::unique(polygon.begin(), polygon.end()), polygon.end());
    while (polygon.size() > 1 && polygon.front() == polygon.back())
        polygon.pop_back();
    if (signedArea(polygon) < 0)
        std::ranges::reverse(polygon);
    return polygon;
}

/// Turns left all the way, and around once only (a five-pointed star turns left, too).
bool isConvex(const Polygon &polygon)
{
    double turned = 0;
    const std::size_t n = polygon.size();
    for (std::size_t i = 0; i < n; ++i) {
        const Point &a = polygon[i], &b = polygon[(i + 1) % n], &c = polygon[(i + 2) % n];
        const double sine = cross(a, b, c);
        if (sine < -Tiny)
            return false;
        turned += std::atan2(sine, (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y));
    }
    return turned < 7; // 2π once
}

/// Andrew's monotone chain.
Polygon hullOf(Polygon points)
{
    std::ranges::sort(points, [](const Point &a, const Point &b) {
        return a.x < b.x || (a.x == b.x && a.y < b.y);
    });
    Polygon hull;
    const auto add = [&](const Point &p, std::size_t least) {
        while (hull.size() >= least + 2 && cross(hull[hull.size() - 2], hull.back(), p) <= 0)
            hull.pop_back();
        hull.push_back(p);
    };
    for (const Point &p : points)
        add(p, 0);
    const std::size_t lower = hull.size() - 1;
    for (auto p = points.rbegin(); p != points.rend(); ++p)
        add(*p, lower);
    hull.pop_back();
    return hull;
}

bool crosses(const Point &a, const Point &b, const Point &c, const Point &d)
{
    return cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;
}

bool crossesItself(const Polygon &polygon)
{
    const std::size_t n = polygon.size();
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i + 2; j < n; ++j)
            if (crosses(polygon[i], polygon[i + 1], polygon[j], polygon[(j + 1) % n]))
                return true;
    return false;
}

bool isEar(const Polygon &polygon, std::size_t i)
{
    const std::size_t n = polygon.size();
    const Point &a = polygon[(i + n - 1) % n], &b = polygon[i], &c = polygon[(i + 1) % n];
    if (cross(a, b, c) < 0)
        return false;
    return std::ranges::none_of(polygon, [&](const Point &p) {
        return p != a && p != b && p != c && cross(a, b, p) >= 0 && cross(b, c, p) >= 0 &&
               cross(c, a, p) >= 0;
    });
}

/// Cuts ears off; nullopt where there is none although the polygon is not used up.
std::optional<std::vector<Polygon>> triangles(Polygon polygon)
{
    std::vector<Polygon> parts;
    while (polygon.size() > 3) {
        const std::size_t n = polygon.size();
        std::size_t ear = 0;
        while (ear < n && !isEar(polygon, ear))
            ++ear;
        if (ear == n)
            return std::nullopt;
        Polygon part{polygon[(ear + n - 1) % n], polygon[ear], polygon[(ear + 1) % n]};
        if (signedArea(part) > Tiny)
            parts.push_back(std::move(part));
        polygon.erase(polygon.begin() + std::ptrdiff_t(ear));
    }
    if (signedArea(polygon) > Tiny)
        parts.push_back(std::move(polygon));
    return parts;
}

/// Keeps what lies left (sign +1) or right (−1) of the line from a to b.
Polygon clipLine(const Polygon &polygon, const Point &a, const Point &b, double sign)
{
    Polygon out;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point &p = polygon[i], &q = polygon[(i + 1) % polygon.size()];
        const double dp = sign * cross(a, b, p), dq = sign * cross(a, b, q);
        if (dp >= 0)
            out.push_back(p);
        if ((dp >= 0) != (dq >= 0)) {
            const double t = dp / (dp - dq);
            out.push_back({p.x + (q.x - p.x) * t, p.y + (q.y - p.y) * t});
        }
    }
    return out;
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

bool mirrors(const cv::Matx33d &map)
{
    return cv::determinant(map) < 0;
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

Polygon simplePolygon(const Polygon &polygon)
{
    const Polygon tidy = normalised(polygon);
    return tidy.size() > 3 && crossesItself(tidy) ? hullOf(tidy) : tidy;
}

std::vector<Polygon> convexParts(const Polygon &polygon)
{
    Polygon tidy = normalised(polygon);
    if (tidy.size() < 3)
        return {};
    if (isConvex(tidy))
        return {std::move(tidy)};
    if (auto parts = crossesItself(tidy) ? std::nullopt : triangles(tidy))
        return std::move(*parts);
    return {hullOf(std::move(tidy))};
}

Polygon intersection(const Polygon &subject, const Polygon &window)
{
    const Polygon tidy = normalised(window);
    Polygon rest = subject;
    for (std::size_t i = 0; i < tidy.size() && !rest.empty(); ++i)
        rest = clipLine(rest, tidy[i], tidy[(i + 1) % tidy.size()], 1);
    return rest;
}

std::vector<Polygon> difference(const Polygon &subject, const Polygon &window)
{
    if (polygonArea(intersection(subject, window)) <= Tiny)
        return {subject};
    const Polygon tidy = normalised(window);
    std::vector<Polygon> parts;
    Polygon rest = subject;
    for (std::size_t i = 0; i < tidy.size() && !rest.empty(); ++i) {
        const Point &a = tidy[i], &b = tidy[(i + 1) % tidy.size()];
        Polygon part = clipLine(rest, a, b, -1);
        if (polygonArea(part) > Tiny)
            parts.push_back(std::move(part));
        rest = clipLine(rest, a, b, 1);
    }
    return parts;
}

} // namespace ballast
