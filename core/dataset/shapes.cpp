#include "core/dataset/shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ballast {

namespace {

constexpr int EllipsePoints = 72;

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

/// Sine and cosine; quarter turns are exact, so that upright shapes stay upright.
struct Direction
{
    double sine;
    double cosine;
};
Direction directionOf(double degrees)
{
    static constexpr Direction Quarters[] = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};
    const double quarters = degrees / 90;
    if (quarters == std::floor(quarters) && std::abs(quarters) < 1e9)
        return Quarters[static_cast<long long>(quarters) & 3];
    return {std::sin(radians(degrees)), std::cos(radians(degrees))};
}

Point turned(Point offset, const Direction &by, Point centre)
{
    return {centre.x + offset.x * by.cosine - offset.y * by.sine,
            centre.y + offset.x * by.sine + offset.y * by.cosine};
}

void widen(Box &box, const std::vector<Point> &points)
{
    for (const Point &point : points)
        box = {std::min(box.x1, point.x), std::min(box.y1, point.y), std::max(box.x2, point.x),
               std::max(box.y2, point.y)};
}

/// Keeps the side where axis · point ≥ limit (sign +1) or ≤ limit (sign −1).
std::vector<Point> clipHalf(const std::vector<Point> &polygon, double Point::*axis, double limit,
                            double sign)
{
    std::vector<Point> out;
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

} // namespace

std::vector<Point> clippedRing(const std::vector<Point> &ring, const Box &box)
{
    std::vector<Point> out = clipHalf(ring, &Point::x, box.x1, 1);
    out = clipHalf(out, &Point::x, box.x2, -1);
    out = clipHalf(out, &Point::y, box.y1, 1);
    return clipHalf(out, &Point::y, box.y2, -1);
}

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

Box boxAround(const std::vector<Point> &points)
{
    if (points.empty())
        return {};
    Box box{points[0].x, points[0].y, points[0].x, points[0].y};
    widen(box, points);
    return box;
}

Box boxAroundRings(const AnnotationExtras &extras)
{
    Box box = boxAround(extras.polygon);
    for (const std::vector<Point> &ring : extras.furtherRings)
        widen(box, ring);
    return box;
}

std::vector<Point> shownPoints(const std::vector<KeyPoint> &keyPoints)
{
    std::vector<Point> points;
    for (const KeyPoint &point : keyPoints)
        if (point.visibility > 0)
            points.push_back(point.at);
    return points;
}

bool isWay(const Annotation &annotation)
{
    if (!annotation.extras || annotation.extras->keyPoints.empty())
        return false;
    const AnnotationExtras &extras = *annotation.extras;
    const std::vector<Point> shown = shownPoints(extras.keyPoints);
    return !shown.empty() && extras.polygon.empty() && extras.rotated.empty() &&
           boxAround(shown) == annotation.box;
}

std::vector<Point> turnedCorners(const Box &box, double degrees)
{
    if (degrees == 0)
        return {{box.x1, box.y1}, {box.x2, box.y1}, {box.x2, box.y2}, {box.x1, box.y2}};
    const Direction direction = directionOf(degrees);
    const Point centre{(box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2};
    const double x = box.width() / 2, y = box.height() / 2;
    std::vector<Point> corners;
    for (const Point &offset : {Point{-x, -y}, Point{x, -y}, Point{x, y}, Point{-x, y}})
        corners.push_back(turned(offset, direction, centre));
    return corners;
}

std::vector<Point> ellipseRing(Point centre, double radiusX, double radiusY, double degrees)
{
    const Direction direction = directionOf(degrees);
    std::vector<Point> ring;
    for (int i = 0; i < EllipsePoints; ++i) {
        const Direction at = directionOf(360.0 * i / EllipsePoints);
        ring.push_back(turned({radiusX * at.cosine, radiusY * at.sine}, direction, centre));
    }
    return ring;
}

Box ellipseBox(Point centre, double radiusX, double radiusY, double degrees)
{
    const Direction direction = directionOf(degrees);
    const double x = std::hypot(radiusX * direction.cosine, radiusY * direction.sine);
    const double y = std::hypot(radiusX * direction.sine, radiusY * direction.cosine);
    return {centre.x - x, centre.y - y, centre.x + x, centre.y + y};
}

TurnedBox turnedBox(const std::vector<Point> &corners)
{
    const Point &a = corners[0], &b = corners[1], &d = corners[3];
    const Point centre{(a.x + corners[2].x) / 2, (a.y + corners[2].y) / 2};
    const double width = std::hypot(b.x - a.x, b.y - a.y);
    const double height = std::hypot(d.x - a.x, d.y - a.y);
    // A side without length has no direction: the other one tells.
    double degrees =
        (width > 0 ? std::atan2(b.y - a.y, b.x - a.x) : std::atan2(a.x - d.x, d.y - a.y)) * 180 /
        std::numbers::pi;
    if (degrees < 0)
        degrees += 360;
    return {
        {centre.x - width / 2, centre.y - height / 2, centre.x + width / 2, centre.y + height / 2},
        degrees < 360 ? degrees : 0};
}

bool isRectangle(const std::vector<Point> &corners, double tolerance)
{
    if (corners.size() != 4)
        return false;
    // A rectangle's diagonals halve each other and are equally long.
    const Point &a = corners[0], &b = corners[1], &c = corners[2], &d = corners[3];
    const double gap = std::hypot((a.x + c.x - b.x - d.x) / 2, (a.y + c.y - b.y - d.y) / 2);
    const double unlike = std::hypot(c.x - a.x, c.y - a.y) - std::hypot(d.x - b.x, d.y - b.y);
    return gap <= tolerance && std::abs(unlike) <= tolerance;
}

bool isUpright(const std::vector<Point> &corners, double tolerance)
{
    const auto isStraight = [&](const Point &from, const Point &to) {
        return std::min(std::abs(from.x - to.x), std::abs(from.y - to.y)) <= tolerance;
    };
    for (std::size_t i = 0; i < corners.size(); ++i)
        if (!isStraight(corners[i], corners[(i + 1) % corners.size()]))
            return false;
    return true;
}

} // namespace ballast
