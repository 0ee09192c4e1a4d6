#include "core/augment/families/distortion.h"

#include "core/augment/field.h"

#include <QJsonArray>

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ballast {

namespace {

/// Moves by the mesh; the sampling, border and fill parameters start at `sampling` in the table, or
/// there is only the first.
void moveBy(Draw &draw, FieldMesh mesh, int sampling, bool hasBorder = true)
{
    FieldOp op;
    op.field = std::make_shared<const Field>(draw.frame(), std::move(mesh));
    op.sampling = static_cast<Sampling>(draw.integer(sampling));
    if (hasBorder) {
        op.border = static_cast<Border>(draw.integer(sampling + 1));
        op.fill = draw.color(sampling + 2);
    }
    draw.record("strength", op.field->strength());
    draw.move(std::move(op));
}

QJsonArray listed(const std::vector<double> &values)
{
    QJsonArray list;
    for (const double value : values)
        list.append(value);
    return list;
}

/// Fine enough that a bend over the whole image is followed to a fraction of a pixel.
double spacingFor(Frame frame)
{
    return std::max(2.0, std::max(frame.width, frame.height) / 64.0);
}

// Elastic

/// Expected largest modulus of that many standard normal draws (Cramér 1946, 28.6).
double largestOf(double count)
{
    const double tail = 2 * std::max(2.0, count), a = std::sqrt(2 * std::log(tail));
    return a - (std::log(std::log(tail)) + std::log(4 * std::numbers::pi)) / (2 * a);
}

/// Weights of a Gaussian at multiples of `spacing`, from the middle outwards to `reach`.
std::vector<double> halfGaussian(double sigma, double spacing, double reach)
{
    std::vector<double> weights;
    for (int i = 0; i * spacing <= reach; ++i)
        weights.push_back(std::exp(-std::pow(i * spacing / sigma, 2) / 2));
    return weights;
}

/// Sum of the squares of the full kernel's weights over the square of their sum, if `normal`; else
/// the sum of squares alone.
double energy(const std::vector<double> &half, bool normal)
{
    double sum = half[0], squares = half[0] * half[0];
    for (std::size_t i = 1; i < half.size(); ++i) {
        sum += 2 * half[i];
        squares += 2 * half[i] * half[i];
    }
    return normal ? squares / (sum * sum) : squares;
}

/// A stationary Gaussian random field of unit variance at the points of a grid.
cv::Mat smoothNoise(cv::Size size, const std::vector<double> &half, Rng &rng)
{
    const int reach = int(half.size()) - 1;
    cv::Mat noise(size.height + 2 * reach, size.width + 2 * reach, CV_64F);
    for (int y = 0; y < noise.rows; ++y)
        for (int x = 0; x < noise.cols; ++x)
            noise.ptr<double>(y)[x] = rng.normal();
    cv::Mat across(noise.rows, size.width, CV_64F), out(size, CV_64F);
    const double norm = std::sqrt(energy(half, false));
    const auto weight = [&](int i) { return half[std::size_t(std::abs(i))] / norm; };
    for (int y = 0; y < across.rows; ++y)
        for (int x = 0; x < across.cols; ++x) {
            double sum = 0;
            for (int i = -reach; i <= reach; ++i)
                sum += noise.ptr<double>(y)[x + reach + i] * weight(i);
            across.ptr<double>(y)[x] = sum;
        }
    for (int y = 0; y < out.rows; ++y)
        for (int x = 0; x < out.cols; ++x) {
            double sum = 0;
            for (int i = -reach; i <= reach; ++i)
                sum += across.ptr<double>(y + reach + i)[x] * weight(i);
            out.ptr<double>(y)[x] = sum;
        }
    return out;
}

enum ElasticParam { Alpha, Sigma, Approximate, SameField, Distribution, ElasticSampling };

/// The field is what blurring an image of noise with a Gaussian of `sigma` gives, times alpha
/// (Simard, Steinkraus & Platt 2003). It is drawn where the mesh needs it, a third of sigma apart,
/// with the spread that noise of one draw per pixel would have had.
void elastic(Draw &draw)
{
    const Frame frame = draw.frame();
    const double sigma = draw.value(Sigma);
    const bool isShort = draw.on(Approximate), isNormal = draw.integer(Distribution) == 0;
    constexpr double shortReach = 8; // a window of 17 px
    const double reach = isShort ? shortReach : 4 * sigma;
    const double spacing = std::clamp(sigma / 3, 1.0, isShort ? 2.0 : 1e9);
    const int fields = draw.on(SameField) ? 1 : 2;
    const double draws = double(fields) * frame.width * frame.height;
    const double noise = isNormal ? 1 / largestOf(draws) : 1 / std::numbers::sqrt3;
    const double spread = draw.value(Alpha) * noise * energy(halfGaussian(sigma, 1, reach), true);

    FieldMesh mesh = sampledMesh(frame, spacing, [](double x, double y) { return Point{x, y}; });
    const cv::Size size(int(mesh.xs.size()), int(mesh.ys.size()));
    const auto half = halfGaussian(sigma, spacing, reach);
    const cv::Mat dx = smoothNoise(size, half, draw.rng());
    const cv::Mat dy = fields == 1 ? dx : smoothNoise(size, half, draw.rng());
    for (std::size_t i = 0; i < mesh.at.size(); ++i) {
        mesh.at[i].x += spread * dx.ptr<double>()[i];
        mesh.at[i].y += spread * dy.ptr<double>()[i];
    }
    draw.record("spread_px", spread);
    moveBy(draw, std::move(mesh), ElasticSampling);
}

// Grid

/// Cells of a side: whole pixels each, and the rest at the end.
std::vector<double> cellEdges(int length, int cells)
{
    const int count = std::clamp(cells, 1, length), step = length / count;
    std::vector<double> edges;
    for (int i = 0; i <= count; ++i)
        edges.push_back(double(i) * step);
    if (edges.back() < length)
        edges.push_back(length);
    return edges;
}

/// Where the edges come from: cells stretched by their factors, from 0 on, to the full length if
/// `fits`.
std::vector<double> stretched(const std::vector<double> &edges, const std::vector<double> &factors,
                              bool fits)
{
    std::vector<double> out{0};
    for (std::size_t i = 1; i < edges.size(); ++i)
        out.push_back(out.back() + factors[i - 1] * (edges[i] - edges[i - 1]));
    if (fits)
        for (const double by = edges.back() / out.back(); double &each : out)
            each *= by;
    return out;
}

enum GridParam { Steps, GridLimit, Normalized, GridSampling };

void gridDistortion(Draw &draw)
{
    constexpr double least = 0.05; // a cell is not flattened altogether
    const Frame frame = draw.frame();
    const int count = draw.integer(Steps);
    const auto factors = [&] {
        std::vector<double> all;
        for (int i = 0; i <= count; ++i)
            all.push_back(std::max(least, 1 + draw.uniform(GridLimit)));
        return all;
    };
    const auto stepsX = factors(), stepsY = factors();
    FieldMesh mesh;
    mesh.xs = cellEdges(frame.width, count);
    mesh.ys = cellEdges(frame.height, count);
    const auto fromX = stretched(mesh.xs, stepsX, draw.on(Normalized));
    const auto fromY = stretched(mesh.ys, stepsY, draw.on(Normalized));
    for (const double y : fromY)
        for (const double x : fromX)
            mesh.at.push_back({x, y});
    draw.record("steps_x", listed(stepsX));
    draw.record("steps_y", listed(stepsY));
    moveBy(draw, std::move(mesh), GridSampling);
}

// Lens

enum OpticalParam { LensLimit, LensModel, LensSampling };

/// Camera: factor 1 + k r² + k r⁴ with r in widths across and heights down (Brown 1966); fisheye:
/// 1 + k r² with r = 1 in the corners.
void optical(Draw &draw)
{
    const Frame frame = draw.frame();
    const double k = draw.uniform(LensLimit), cx = frame.width / 2.0, cy = frame.height / 2.0;
    const bool isCamera = draw.integer(LensModel) == 0;
    draw.record("k", k);
    moveBy(draw,
           sampledMesh(frame, spacingFor(frame),
                       [&](double x, double y) {
                           const double dx = x - cx, dy = y - cy;
                           const double u = dx / frame.width, v = dy / frame.height;
                           const double r2 =
                               isCamera ? u * u + v * v : (dx * dx + dy * dy) / (cx * cx + cy * cy);
                           const double by = 1 + k * r2 + (isCamera ? k * r2 * r2 : 0);
                           return Point{cx + dx * by, cy + dy * by};
                       }),
           LensSampling);
}

// Piecewise affine

enum PiecewiseParam { PieceScale, PieceRows, PieceColumns, AbsoluteScale, PieceSampling };

/// Displacement inside a cell of which the corners are displaced so: each half of it, on either
/// side of the diagonal, is mapped affinely.
Point inTriangles(const std::array<Point, 4> &d, double s, double t)
{
    const auto blend = [&](double Point::*axis) {
        if (s >= t)
            return d[0].*axis * (1 - s) + d[1].*axis * (s - t) + d[3].*axis * t;
        return d[0].*axis * (1 - t) + d[2].*axis * (t - s) + d[3].*axis * s;
    };
    return {blend(&Point::x), blend(&Point::y)};
}

/// Edges of a mesh that divides every cell of a coarse grid alike.
std::vector<double> finer(int length, int cells, int by)
{
    std::vector<double> edges;
    for (int i = 0; i <= cells * by; ++i)
        edges.push_back(double(length) * i / (cells * by));
    return edges;
}

void piecewiseAffine(Draw &draw)
{
    const Frame frame = draw.frame();
    const double scale = draw.uniform(PieceScale);
    const double spread =
        scale / 3 * (draw.on(AbsoluteScale) ? 1 : std::min(frame.width, frame.height));
    const int rows = draw.uniformInteger(PieceRows), columns = draw.uniformInteger(PieceColumns);
    std::vector<Point> points;
    for (int j = 0; j < rows; ++j)
        for (int i = 0; i < columns; ++i) {
            const double x = double(frame.width) * i / (columns - 1);
            const double y = double(frame.height) * j / (rows - 1);
            const double dy = draw.rng().normal() * spread, dx = draw.rng().normal() * spread;
            points.push_back({std::clamp(x + dx, 0.0, double(frame.width)) - x,
                              std::clamp(y + dy, 0.0, double(frame.height)) - y});
        }
    const auto corner = [&](int i, int j) { return points[std::size_t(j * columns + i)]; };
    const auto divided = [&](int length, int cells) {
        return std::clamp(int(double(length) / cells / spacingFor(frame) + 0.5), 1, 32);
    };
    const int byX = divided(frame.width, columns - 1), byY = divided(frame.height, rows - 1);
    FieldMesh mesh;
    mesh.xs = finer(frame.width, columns - 1, byX);
    mesh.ys = finer(frame.height, rows - 1, byY);
    for (int y = 0; y < int(mesh.ys.size()); ++y)
        for (int x = 0; x < int(mesh.xs.size()); ++x) {
            const int i = std::min(x / byX, columns - 2), j = std::min(y / byY, rows - 2);
            const Point d = inTriangles(
                {corner(i, j), corner(i + 1, j), corner(i, j + 1), corner(i + 1, j + 1)},
                double(x) / byX - i, double(y) / byY - j);
            mesh.at.push_back({mesh.xs[std::size_t(x)] + d.x, mesh.ys[std::size_t(y)] + d.y});
        }
    draw.record("scale", scale);
    draw.record("nb_rows", rows);
    draw.record("nb_cols", columns);
    moveBy(draw, std::move(mesh), PieceSampling);
}

// Thin plate

enum PlateParam { PlateScale, PlatePoints, PlateSampling };

/// r² log r, of r².
double plateKernel(double squared)
{
    return squared > 0 ? squared * std::log(squared) / 2 : 0;
}

std::vector<Point> platePoints(int side)
{
    if (side == 2)
        return {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {0.5, 0.5}};
    std::vector<Point> points;
    for (int j = 0; j < side; ++j)
        for (int i = 0; i < side; ++i)
            points.push_back({double(i) / (side - 1), double(j) / (side - 1)});
    return points;
}

/// The thin plate spline that takes `from` to `to` (Bookstein 1989): one weight per point, then
/// the plane; a row each, columns x and y.
cv::Mat plateWeights(const std::vector<Point> &from, const std::vector<Point> &to)
{
    const int n = int(from.size());
    cv::Mat system = cv::Mat::zeros(n + 3, n + 3, CV_64F),
            wanted = cv::Mat::zeros(n + 3, 2, CV_64F);
    for (int j = 0; j < n; ++j) {
        const Point &p = from[std::size_t(j)], &q = to[std::size_t(j)];
        for (int i = 0; i < n; ++i) {
            const Point &o = from[std::size_t(i)];
            system.ptr<double>(j)[i] =
                plateKernel((p.x - o.x) * (p.x - o.x) + (p.y - o.y) * (p.y - o.y));
        }
        const double plane[] = {1, p.x, p.y};
        for (int k = 0; k < 3; ++k)
            system.ptr<double>(j)[n + k] = system.ptr<double>(n + k)[j] = plane[k];
        wanted.ptr<double>(j)[0] = q.x;
        wanted.ptr<double>(j)[1] = q.y;
    }
    cv::Mat weights;
    cv::solve(system, wanted, weights, cv::DECOMP_LU);
    return weights;
}

void thinPlate(Draw &draw)
{
    const Frame frame = draw.frame();
    const double scale = draw.uniform(PlateScale);
    const auto from = platePoints(draw.integer(PlatePoints));
    auto to = from;
    QJsonArray drawn;
    for (Point &p : to) {
        p = {p.x + draw.rng().normal() * scale / 10, p.y + draw.rng().normal() * scale / 10};
        drawn.append(QJsonArray{p.x, p.y});
    }
    const cv::Mat weights = plateWeights(from, to);
    const auto bent = [&](double x, double y) {
        const double u = x / frame.width, v = y / frame.height;
        const double *plane = weights.ptr<double>(int(from.size()));
        Point sum{plane[0] + plane[2] * u + plane[4] * v, plane[1] + plane[3] * u + plane[5] * v};
        for (std::size_t i = 0; i < from.size(); ++i) {
            const double dx = u - from[i].x, dy = v - from[i].y;
            const double kernel = plateKernel(dx * dx + dy * dy);
            sum.x += weights.ptr<double>(int(i))[0] * kernel;
            sum.y += weights.ptr<double>(int(i))[1] * kernel;
        }
        return Point{sum.x * frame.width, sum.y * frame.height};
    };
    draw.record("scale", scale);
    draw.record("points", drawn);
    moveBy(draw, sampledMesh(frame, spacingFor(frame), bent), PlateSampling);
}

// Elastic grid

enum ElasticGridParam { CellsX, CellsY, Magnitude, ElasticGridSampling };

void gridElasticDeform(Draw &draw)
{
    const Frame frame = draw.frame();
    const int magnitude = draw.integer(Magnitude);
    FieldMesh mesh;
    mesh.xs = finer(frame.width, std::min(draw.integer(CellsX), frame.width), 1);
    mesh.ys = finer(frame.height, std::min(draw.integer(CellsY), frame.height), 1);
    QJsonArray drawn;
    for (std::size_t j = 0; j < mesh.ys.size(); ++j)
        for (std::size_t i = 0; i < mesh.xs.size(); ++i) {
            Point d;
            if (i > 0 && j > 0 && i + 1 < mesh.xs.size() && j + 1 < mesh.ys.size()) {
                d.x = double(draw.rng().integer(-magnitude, magnitude));
                d.y = double(draw.rng().integer(-magnitude, magnitude));
                drawn.append(QJsonArray{d.x, d.y});
            }
            mesh.at.push_back({mesh.xs[i] - d.x, mesh.ys[j] - d.y});
        }
    draw.record("displacements", drawn);
    moveBy(draw, std::move(mesh), ElasticGridSampling, false);
}

// Water

enum WaterParam { Amplitude, Wavelength, Waves, WaterSampling };

struct Wave
{
    double amplitude, number, angle, phase; ///< px, radians per px, radians
    double along = std::cos(angle), down = std::sin(angle);
};

/// Plane waves of random direction and phase; each bends the view along its direction.
void waterRefraction(Draw &draw)
{
    const Frame frame = draw.frame();
    const double side = std::min(frame.width, frame.height);
    const int count = draw.uniformInteger(Waves);
    const double amplitude = draw.uniform(Amplitude);
    std::vector<Wave> waves;
    double shortest = side;
    QJsonArray drawn;
    for (int i = 0; i < count; ++i) {
        const double length = std::max(4.0, draw.uniform(Wavelength) * side);
        const double turn = 2 * std::numbers::pi;
        waves.push_back({amplitude * side / count, turn / length, draw.rng().uniform(0, turn),
                         draw.rng().uniform(0, turn)});
        shortest = std::min(shortest, length);
        drawn.append(QJsonArray{length, waves.back().angle, waves.back().phase});
    }
    const auto bent = [&](double x, double y) {
        Point p{x, y};
        for (const Wave &wave : waves) {
            const double by = wave.amplitude *
                              std::sin(wave.number * (wave.along * x + wave.down * y) + wave.phase);
            p.x += by * wave.along;
            p.y += by * wave.down;
        }
        return p;
    };
    draw.record("amplitude", amplitude);
    draw.record("waves", drawn);
    moveBy(draw, sampledMesh(frame, std::clamp(shortest / 8, 1.0, spacingFor(frame)), bent),
           WaterSampling);
}

} // namespace

namespace kernels {
const TransformKernel ElasticTransform{elastic};
const TransformKernel GridDistortion{gridDistortion};
const TransformKernel OpticalDistortion{optical};
const TransformKernel PiecewiseAffine{piecewiseAffine};
const TransformKernel ThinPlateSpline{thinPlate};
const TransformKernel GridElasticDeform{gridElasticDeform};
const TransformKernel WaterRefraction{waterRefraction};
} // namespace kernels

} // namespace ballast
