#include "core/augment/field.h"

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

constexpr double LeastArea = 0.05; ///< what is left of a spot that is squeezed most
constexpr double Exact = 1e-4;     ///< px
constexpr double StepLength = 2;   ///< px
constexpr int MostSteps = 1024;

/// The first s in 0…1 at which a·s² + b·s + c, positive at 0, falls to zero; 1 if there is none.
double firstZero(double a, double b, double c)
{
    double first = 1;
    const auto take = [&](double s) {
        if (s > 0)
            first = std::min(first, s);
    };
    if (std::abs(a) < 1e-15) {
        if (b < 0)
            take(-c / b);
        return first;
    }
    const double root = b * b - 4 * a * c;
    if (root < 0)
        return first;
    const double q = -(b + std::copysign(std::sqrt(root), b)) / 2;
    take(q / a);
    if (q != 0)
        take(c / q);
    return first;
}

/// How strong the displacement with these slopes may be, 0…1.
double strengthAt(const Point &alongX, const Point &alongY)
{
    const double determinant = alongX.x * alongY.y - alongX.y * alongY.x;
    return firstZero(determinant, alongX.x + alongY.y, 1 - LeastArea);
}

std::size_t cellBefore(const std::vector<double> &edges, double value)
{
    const auto after = std::upper_bound(edges.begin() + 1, edges.end() - 1, value);
    return std::size_t(after - edges.begin()) - 1;
}

Point slope(const Point &a, const Point &b, double length)
{
    return {(b.x - a.x) / length, (b.y - a.y) / length};
}

/// Keeps of an open run the points that lie off the line between kept ones (Douglas-Peucker).
void keepCorners(const Polygon &run, std::size_t from, std::size_t to, Polygon &out)
{
    constexpr double straight = 0.02; // px
    const Point &a = run[from], &b = run[to];
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    double most = straight;
    std::size_t corner = 0;
    for (std::size_t i = from + 1; i < to; ++i) {
        const Point &p = run[i];
        const double off =
            length > 0 ? std::abs((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) / length
                       : std::hypot(p.x - a.x, p.y - a.y);
        if (off > most) {
            most = off;
            corner = i;
        }
    }
    if (corner == 0)
        return;
    keepCorners(run, from, corner, out);
    out.push_back(run[corner]);
    keepCorners(run, corner, to, out);
}

double distance(const Point &a, const Point &b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace

/// Four mesh points and the map between them.
struct Field::Cell
{
    double x, y, width, height;
    Point p00, p10, p01, p11;

    Point at(double s, double t) const
    {
        const double a = (1 - s) * (1 - t), b = s * (1 - t), c = (1 - s) * t, d = s * t;
        return {a * p00.x + b * p10.x + c * p01.x + d * p11.x,
                a * p00.y + b * p10.y + c * p01.y + d * p11.y};
    }
    /// One step of Newton's method from (s, t) towards `target`.
    void approach(const Point &target, double &s, double &t) const
    {
        const Point here = at(s, t);
        const Point u{(p10.x - p00.x) * (1 - t) + (p11.x - p01.x) * t,
                      (p10.y - p00.y) * (1 - t) + (p11.y - p01.y) * t};
        const Point v{(p01.x - p00.x) * (1 - s) + (p11.x - p10.x) * s,
                      (p01.y - p00.y) * (1 - s) + (p11.y - p10.y) * s};
        const double determinant = u.x * v.y - u.y * v.x;
        if (determinant == 0)
            return;
        const double ex = target.x - here.x, ey = target.y - here.y;
        s += (ex * v.y - ey * v.x) / determinant;
        t += (u.x * ey - u.y * ex) / determinant;
    }
};

Field::Field(Frame frame, FieldMesh mesh) : m_frame(frame), m_mesh(std::move(mesh))
{
    surround();
    weaken();
}

/// Far points around the frame, displaced as the nearest point of its edge is.
void Field::surround()
{
    const double far = 4.0 * (m_frame.width + m_frame.height) + 100;
    const auto widened = [far](const std::vector<double> &edges) {
        std::vector<double> all{edges.front() - far};
        all.insert(all.end(), edges.begin(), edges.end());
        all.push_back(edges.back() + far);
        return all;
    };
    m_xs = widened(m_mesh.xs);
    m_ys = widened(m_mesh.ys);
    const std::size_t columns = m_mesh.xs.size(), rows = m_mesh.ys.size();
    m_at.reserve(m_xs.size() * m_ys.size());
    for (std::size_t j = 0; j < m_ys.size(); ++j)
        for (std::size_t i = 0; i < m_xs.size(); ++i) {
            const std::size_t c = std::clamp<std::size_t>(i, 1, columns) - 1;
            const std::size_t r = std::clamp<std::size_t>(j, 1, rows) - 1;
            const Point &inner = m_mesh.at[r * columns + c];
            m_at.push_back({m_xs[i] + inner.x - m_mesh.xs[c], m_ys[j] + inner.y - m_mesh.ys[r]});
        }
}

/// Between four points the area factor of a bilinear map is least at one of them: looking at the
/// four corners of every cell is enough.
void Field::weaken()
{
    const auto displacement = [&](std::size_t i, std::size_t j) {
        const Point &p = m_at[index(i, j)];
        return Point{p.x - m_xs[i], p.y - m_ys[j]};
    };
    for (std::size_t j = 0; j + 1 < m_ys.size(); ++j)
        for (std::size_t i = 0; i + 1 < m_xs.size(); ++i) {
            const double w = m_xs[i + 1] - m_xs[i], h = m_ys[j + 1] - m_ys[j];
            const Point a = displacement(i, j), b = displacement(i + 1, j);
            const Point c = displacement(i, j + 1), d = displacement(i + 1, j + 1);
            for (const Point &alongX : {slope(a, b, w), slope(c, d, w)})
                for (const Point &alongY : {slope(a, c, h), slope(b, d, h)})
                    m_strength = std::min(m_strength, strengthAt(alongX, alongY));
        }
    const auto weakened = [&](Point &p, double x, double y) {
        if (m_strength < 1)
            p = {x + (p.x - x) * m_strength, y + (p.y - y) * m_strength};
        m_reach = std::max(m_reach, std::hypot(p.x - x, p.y - y));
    };
    for (std::size_t j = 0; j < m_ys.size(); ++j)
        for (std::size_t i = 0; i < m_xs.size(); ++i)
            weakened(m_at[index(i, j)], m_xs[i], m_ys[j]);
    const std::size_t columns = m_mesh.xs.size();
    for (std::size_t j = 0; j < m_mesh.ys.size(); ++j)
        for (std::size_t i = 0; i < columns; ++i)
            weakened(m_mesh.at[j * columns + i], m_mesh.xs[i], m_mesh.ys[j]);
}

Field::Cell Field::cellOf(std::size_t i, std::size_t j) const
{
    return {m_xs[i],
            m_ys[j],
            m_xs[i + 1] - m_xs[i],
            m_ys[j + 1] - m_ys[j],
            m_at[index(i, j)],
            m_at[index(i + 1, j)],
            m_at[index(i, j + 1)],
            m_at[index(i + 1, j + 1)]};
}

Field::Cell Field::cellAt(const Point &p) const
{
    return cellOf(cellBefore(m_xs, p.x), cellBefore(m_ys, p.y));
}

Point Field::backward(const Point &out) const
{
    const Cell cell = cellAt(out);
    return cell.at((out.x - cell.x) / cell.width, (out.y - cell.y) / cell.height);
}

/// Newton's method across the cells.
bool Field::solve(const Point &source, Point &p) const
{
    constexpr int tries = 16;
    for (int i = 0; i < tries; ++i) {
        const Cell cell = cellAt(p);
        double s = (p.x - cell.x) / cell.width, t = (p.y - cell.y) / cell.height;
        if (distance(cell.at(s, t), source) < Exact)
            return true;
        cell.approach(source, s, t);
        p = {cell.x + s * cell.width, cell.y + t * cell.height};
        if (!std::isfinite(p.x) || !std::isfinite(p.y))
            return false;
    }
    return false;
}

/// Cell by cell, for the few points where the cells' slopes differ too much for that.
bool Field::search(const Point &source, Point &p) const
{
    constexpr double slack = 1e-6;
    for (std::size_t j = 0; j + 1 < m_ys.size(); ++j)
        for (std::size_t i = 0; i + 1 < m_xs.size(); ++i) {
            const Cell cell = cellOf(i, j);
            const Box box = extentOf({{cell.p00, cell.p10, cell.p01, cell.p11}});
            if (source.x < box.x1 || source.x > box.x2 || source.y < box.y1 || source.y > box.y2)
                continue;
            double s = 0.5, t = 0.5;
            for (int k = 0; k < 30; ++k)
                cell.approach(source, s, t);
            const bool isIn = s > -slack && s < 1 + slack && t > -slack && t < 1 + slack;
            if (!isIn || distance(cell.at(s, t), source) > Exact)
                continue;
            p = {cell.x + s * cell.width, cell.y + t * cell.height};
            return true;
        }
    return false;
}

Point Field::forward(const Point &source) const
{
    Point p = source;
    if (solve(source, p) || search(source, p))
        return p;
    return source; // farther away than the ring: out of every frame
}

Polygon Field::forward(const Polygon &polygon) const
{
    Polygon out, side;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point &a = polygon[i], &b = polygon[(i + 1) % polygon.size()];
        const double wanted = distance(a, b) / StepLength;
        const int steps = wanted < MostSteps ? std::max(1, int(wanted + 0.5)) : MostSteps;
        side.clear();
        for (int k = 0; k <= steps; ++k) {
            const double t = double(k) / steps;
            side.push_back(forward(Point{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}));
        }
        out.push_back(side.front());
        keepCorners(side, 0, side.size() - 1, out);
    }
    return out;
}

} // namespace ballast
