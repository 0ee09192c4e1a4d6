#include "core/sample/defects.h"

#include "core/sample/surface.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ballast {

namespace {

constexpr double Pi = std::numbers::pi;
/// Where the light comes from: upper left.
constexpr double LightX = -0.55;
constexpr double LightY = -0.83;

/// A change with its middle at (0, 0) of its own coordinates.
struct Stamp
{
    Stamp(double halfWidth, double halfHeight)
        : left(static_cast<int>(std::ceil(halfWidth)) + 3),
          top(static_cast<int>(std::ceil(halfHeight)) + 3),
          change(2 * top + 1, 2 * left + 1, CV_32FC3, cv::Scalar::all(0))
    {
    }

    /// Calls f(x, y, pixel) for every pixel; x, y from the middle.
    template <class Function> void forEach(Function f)
    {
        for (int y = 0; y < change.rows; ++y)
            for (int x = 0; x < change.cols; ++x)
                f(x - left, y - top, change.at<cv::Vec3f>(y, x));
    }

    int left;
    int top;
    cv::Mat change;
};

cv::Vec3f grey(double level)
{
    return cv::Vec3f::all(static_cast<float>(level));
}

/// 0 below `from`, 1 above `to`, smooth between.
double ramp(double from, double to, double value)
{
    const double t = std::clamp((value - from) / (to - from), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

struct Stroke
{
    struct Node
    {
        double x, y;
        double strength; ///< 0…1
    };
    std::vector<Node> nodes; ///< half a pixel apart
};

/// A line that bends a little, fades in and out and breaks here and there.
Stroke makeStroke(double length, double angle, double bend, Rng &rng)
{
    Stroke stroke;
    const ValueNoise pressure(rng.next());
    const ValueNoise wobble(rng.next());
    const int steps = static_cast<int>(length * 2);
    const double breaks = rng.uniform(0.12, 0.32);
    double x = 0, y = 0;
    for (int i = 0; i <= steps; ++i) {
        const double t = i / static_cast<double>(steps);
        const double heading = angle + bend * (t - 0.5) + 0.25 * (wobble.at(t * 6, 0) - 0.5);
        const double ends = ramp(0, 0.12, t) * ramp(0, 0.2, 1 - t);
        const double firm = ramp(breaks - 0.1, breaks + 0.12, pressure.fractal(t * 9, 0, 2));
        stroke.nodes.push_back({x, y, ends * (0.25 + 0.75 * firm)});
        x += 0.5 * std::cos(heading);
        y += 0.5 * std::sin(heading);
    }
    const Stroke::Node middle = stroke.nodes[stroke.nodes.size() / 2];
    for (Stroke::Node &node : stroke.nodes) {
        node.x -= middle.x;
        node.y -= middle.y;
    }
    return stroke;
}

/// Leaves the largest of all blots at each pixel, so that neighbouring nodes do not add up.
void drawStroke(const Stroke &stroke, double dx, double dy, double width, cv::Mat &ink,
                const Stamp &stamp)
{
    const int reach = static_cast<int>(std::ceil(width * 2.5));
    for (const Stroke::Node &node : stroke.nodes) {
        const double cx = node.x + dx + stamp.left;
        const double cy = node.y + dy + stamp.top;
        for (int y = static_cast<int>(cy) - reach; y <= static_cast<int>(cy) + reach + 1; ++y) {
            for (int x = static_cast<int>(cx) - reach; x <= static_cast<int>(cx) + reach + 1; ++x) {
                if (x < 0 || y < 0 || x >= ink.cols || y >= ink.rows)
                    continue;
                const double d2 = (x - cx) * (x - cx) + (y - cy) * (y - cy);
                const auto blot =
                    static_cast<float>(node.strength * std::exp(-d2 / (2 * width * width)));
                ink.at<float>(y, x) = std::max(ink.at<float>(y, x), blot);
            }
        }
    }
}

/// A groove: a bright burr on the side of the light, a dark one on the other.
cv::Mat paintScratch(double, Rng &rng)
{
    const double length = 36 + 260 * std::pow(rng.unit(), 1.8);
    const double angle = rng.chance(0.35) ? rng.uniform(-0.35, 0.35) : rng.uniform(-Pi, Pi);
    const double bend = rng.uniform(-0.7, 0.7);
    const double width = rng.uniform(0.55, 1.15);
    const bool bright = rng.chance(0.7);
    const double contrast = rng.uniform(38, 85);
    Stamp stamp(length / 2 + 8, length / 2 + 8);
    cv::Mat core = cv::Mat::zeros(stamp.change.size(), CV_32F);
    cv::Mat flank = core.clone();
    const int lines = rng.chance(0.3) ? static_cast<int>(rng.integer(2, 3)) : 1;
    double offset = 0;
    for (int i = 0; i < lines; ++i) {
        const double share = i == 0 ? 1 : rng.uniform(0.4, 0.9);
        const Stroke stroke = makeStroke(length * share, angle + 0.02 * i, bend, rng);
        const double ox = -std::sin(angle) * offset;
        const double oy = std::cos(angle) * offset;
        drawStroke(stroke, ox, oy, width * (i == 0 ? 1 : 0.7), core, stamp);
        drawStroke(stroke, ox - 1.7 * LightX * width, oy - 1.7 * LightY * width, width * 1.2, flank,
                   stamp);
        offset += rng.uniform(2.5, 7) * (rng.chance(0.5) ? 1 : -1);
    }
    const double coreLevel = bright ? contrast : -contrast * 0.8;
    const double flankLevel = bright ? -contrast * 0.55 : contrast * 0.4;
    stamp.forEach([&](int x, int y, cv::Vec3f &pixel) {
        const double c = static_cast<double>(core.at<float>(y + stamp.top, x + stamp.left));
        const double f = static_cast<double>(flank.at<float>(y + stamp.top, x + stamp.left));
        pixel = grey(coreLevel * c + flankLevel * f * (1 - c));
    });
    return stamp.change;
}

/// A small hole: dark, darkest towards the light, with a lit rim on the far side.
cv::Mat paintPit(double tone, Rng &rng)
{
    const double radius = 3.4 + 8.5 * std::pow(rng.unit(), 1.8);
    const double squeeze = rng.uniform(0.75, 1.0);
    const double turn = rng.uniform(0, Pi);
    const double depth = tone * rng.uniform(0.42, 0.7);
    const double rimLight = rng.uniform(22, 55);
    const ValueNoise edge(rng.next());
    Stamp stamp(radius * 1.8, radius * 1.8);
    stamp.forEach([&](int px, int py, cv::Vec3f &pixel) {
        const double x = (px * std::cos(turn) + py * std::sin(turn)) / squeeze;
        const double y = -px * std::sin(turn) + py * std::cos(turn);
        const double angle = std::atan2(y, x);
        const double uneven =
            0.82 + 0.36 * edge.fractal(2 + 1.6 * std::cos(angle), 2 + 1.6 * std::sin(angle), 2);
        const double r = std::hypot(x, y) / (radius * uneven);
        const double away = (px * LightX + py * LightY) / std::max(0.5, std::hypot(px, py));
        const double hole = 1 - ramp(0.62, 1.08, r);
        const double rim = std::exp(-std::pow((r - 1.12) / 0.2, 2)) * std::max(0.0, -away);
        const double shade = 1 + 0.35 * away * ramp(0.1, 0.8, r);
        pixel = grey(-depth * hole * shade * 0.9 + rimLight * rim);
    });
    return stamp.change;
}

/// Outline by noise: about 1 in the middle, below 0 outside.
double blob(const ValueNoise &noise, double x, double y, double halfWidth, double halfHeight,
            double raggedness)
{
    const double r = std::hypot(x / halfWidth, y / halfHeight);
    if (r > 1.2 + raggedness / 2)
        return -1;
    const double scale = 2.6 / std::min(halfWidth, halfHeight);
    return 1 - r + raggedness * (noise.fractal(x * scale * 0.6, y * scale * 0.6, 4) - 0.5);
}

/// Dirt or oil: a thin film of colour, often darker along its edge where it dried.
cv::Mat paintStain(double tone, Rng &rng)
{
    const double halfWidth = rng.uniform(20, 76);
    const double halfHeight = halfWidth * rng.uniform(0.55, 1.0);
    const double strength = tone * rng.uniform(0.13, 0.3);
    const double ring = rng.uniform(0.0, 0.9);
    static constexpr double Films[][3] = {
        {1.3, 0.85, 0.55}, {0.6, 0.85, 1.1}, {1.0, 0.95, 0.85}, {0.85, 1.1, 0.9}};
    const double *film = Films[rng.integer(0, 3)];
    const ValueNoise shape(rng.next());
    const ValueNoise density(rng.next());
    Stamp stamp(halfWidth * 1.35, halfHeight * 1.35);
    stamp.forEach([&](int x, int y, cv::Vec3f &pixel) {
        const double inside = blob(shape, x, y, halfWidth, halfHeight, 0.75);
        if (inside <= 0)
            return;
        const double cover = ramp(0.0, 0.42, inside);
        const double dried = std::exp(-std::pow((inside - 0.2) / 0.1, 2)) * ring;
        const double patchy = 0.65 + 0.7 * density.fractal(x / 14.0, y / 14.0, 3);
        const double level = -strength * (cover * patchy + dried * cover);
        for (int c = 0; c < 3; ++c)
            pixel[c] = static_cast<float>(level * film[c]);
    });
    return stamp.change;
}

/// Scale or a worn place: larger, matt, lighter or darker, with a ragged outline.
cv::Mat paintPatch(double tone, Rng &rng)
{
    const double halfWidth = rng.uniform(38, 105);
    const double halfHeight = halfWidth * rng.uniform(0.4, 0.8);
    const bool light = rng.chance(0.45);
    const double level = light ? rng.uniform(12, 25) : -tone * rng.uniform(0.12, 0.26);
    const ValueNoise shape(rng.next());
    const ValueNoise grain(rng.next());
    Stamp stamp(halfWidth * 1.4, halfHeight * 1.4);
    stamp.forEach([&](int x, int y, cv::Vec3f &pixel) {
        const double inside = blob(shape, x, y, halfWidth, halfHeight, 1.3);
        if (inside <= -0.15)
            return;
        const double cover = ramp(0.0, 0.14, inside);
        const double outline = std::exp(-std::pow((inside - 0.07) / 0.06, 2));
        const double mottled = 0.7 + 0.6 * grain.fractal(x / 22.0, y / 7.0, 4) +
                               0.35 * (grain.at(x / 2.1 + 50, y / 1.6) - 0.5);
        const double change = level * cover * mottled - 9 * outline;
        pixel = cv::Vec3f(static_cast<float>(change * 1.03), static_cast<float>(change),
                          static_cast<float>(change * 0.96));
    });
    return stamp.change;
}

/// Foreign grains rolled into the sheet: a cluster of dark slivers along the brushing.
cv::Mat paintInclusion(double tone, Rng &rng)
{
    const double halfWidth = rng.uniform(18, 52);
    const double halfHeight = rng.uniform(6, 17);
    const auto grains = rng.integer(4, 10);
    Stamp stamp(halfWidth + 16, halfHeight + 8);
    for (std::int64_t i = 0; i < grains; ++i) {
        const double cx = halfWidth * rng.uniform(-1, 1) * std::sqrt(rng.unit());
        const double cy = halfHeight * rng.uniform(-1, 1) * std::sqrt(rng.unit());
        const double length = rng.uniform(3.5, 14);
        const double thickness = rng.uniform(1.3, 3.4);
        const double turn = rng.uniform(-0.22, 0.22);
        const double depth = tone * rng.uniform(0.35, 0.72);
        const ValueNoise shape(rng.next());
        stamp.forEach([&](int px, int py, cv::Vec3f &pixel) {
            const double dx = px - cx;
            const double dy = py - cy;
            if (std::abs(dx) > length + 4 || std::abs(dy) > length + 4)
                return;
            const double x = dx * std::cos(turn) + dy * std::sin(turn);
            const double y = -dx * std::sin(turn) + dy * std::cos(turn);
            const double cover = ramp(0.0, 0.5, blob(shape, x, y, length, thickness, 0.9));
            const auto level = static_cast<float>(-depth * cover);
            pixel[0] = std::min(pixel[0], level * 1.04F);
            pixel[1] = std::min(pixel[1], level);
            pixel[2] = std::min(pixel[2], level * 0.9F);
        });
    }
    return stamp.change;
}

} // namespace

const char *defectName(Defect defect)
{
    static constexpr const char *Names[] = {"scratch", "pit", "stain", "patch", "inclusion"};
    return Names[static_cast<int>(defect)];
}

cv::Mat paintDefect(Defect defect, double tone, Rng &rng)
{
    static constexpr cv::Mat (*Painters[])(double, Rng &) = {&paintScratch, &paintPit, &paintStain,
                                                             &paintPatch, &paintInclusion};
    return Painters[static_cast<int>(defect)](tone, rng);
}

} // namespace ballast
