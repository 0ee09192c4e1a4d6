#include "core/augment/kernel.h"
#include "core/augment/layers.h"
#include "core/augment/params.h"
#include "core/augment/transform.h"

#include <QJsonArray>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

/// Sun, lens flares and shadows.
namespace ballast {

namespace {

using namespace params;

constexpr int Sub = 8; ///< bits after the point of positions handed to OpenCV

constexpr ParamSpec part(const char *key, const char *label, double value)
{
    return real(key, label,
                QT_TRANSLATE_NOOP("Transforms", "Edge of the region it is placed in, as a share of "
                                                "the image's width or height: 0 is left or top, 1 "
                                                "right or bottom."),
                0, 1, value);
}

/// A place of the full size in pixel centres of the raster.
cv::Point2d onRaster(cv::Point2d at, double scale)
{
    return {(at.x + 0.5) * scale - 0.5, (at.y + 0.5) * scale - 0.5};
}
cv::Point fixedPoint(cv::Point2d at)
{
    return {int(std::lround(at.x * (1 << Sub))), int(std::lround(at.y * (1 << Sub)))};
}

// Shadows.

enum ShadowParam { Left, Top, Right, Bottom, Shadows, Corners, Intensity };
constexpr std::array ShadowParams{
    part("shadow_roi.0", QT_TRANSLATE_NOOP("Transforms", "From the left"), 0),
    part("shadow_roi.1", QT_TRANSLATE_NOOP("Transforms", "From the top"), 0.5),
    part("shadow_roi.2", QT_TRANSLATE_NOOP("Transforms", "To the right"), 1),
    part("shadow_roi.3", QT_TRANSLATE_NOOP("Transforms", "To the bottom"), 1),
    integers("num_shadows_limit", QT_TRANSLATE_NOOP("Transforms", "Shadows"),
             QT_TRANSLATE_NOOP("Transforms", "How many shadows there are. Default: 1 to 2."), 1, 50,
             1, 2),
    integer("shadow_dimension", QT_TRANSLATE_NOOP("Transforms", "Corners"),
            QT_TRANSLATE_NOOP("Transforms", "Corners of a shadow. Default: 5."), 3, 50, 5),
    reals("shadow_intensity_range", QT_TRANSLATE_NOOP("Transforms", "Darkness"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Share of the light that a shadow takes away: 1 is black. "
                            "Default: 0.5 to 0.5."),
          0, 1, 0.5, 0.5)};

struct Shadow
{
    std::vector<cv::Point> corners;
    double darkness;
};

void paintShadow(cv::Mat &image, const Shadow &shadow, const PaintContext &context)
{
    std::vector<cv::Point> corners = shadow.corners;
    const bool exact = context.scale == 1;
    if (!exact)
        for (cv::Point &corner : corners)
            corner = fixedPoint(onRaster(corner, context.scale));
    cv::Mat mask = context.buffer.mat(image.rows, image.cols, CV_8UC1);
    mask.setTo(0);
    cv::fillPoly(mask, std::vector<std::vector<cv::Point>>{corners},
                 std::round(255 * shadow.darkness), exact ? cv::LINE_8 : cv::LINE_AA,
                 exact ? 0 : Sub);
    coverWith(image, mask, 0);
}

void randomShadow(Draw &draw)
{
    const Frame frame = draw.frame();
    const auto x = [&](int i) { return int(draw.value(i) * frame.width); };
    const auto y = [&](int i) { return int(draw.value(i) * frame.height); };
    const int x1 = x(Left), x2 = std::max(x1, x(Right) - 1);
    const int y1 = y(Top), y2 = std::max(y1, y(Bottom) - 1);
    std::vector<Shadow> shadows;
    QJsonArray outlines, darkness;
    for (int i = draw.uniformInteger(Shadows); i > 0; --i) {
        Shadow shadow;
        QJsonArray outline;
        for (int corner = 0; corner < draw.integer(Corners); ++corner) {
            const int px = int(draw.rng().integer(x1, x2)), py = int(draw.rng().integer(y1, y2));
            shadow.corners.emplace_back(px, py);
            outline.append(QJsonArray{px, py});
        }
        shadow.darkness = draw.uniform(Intensity);
        outlines.append(outline);
        darkness.append(shadow.darkness);
        shadows.push_back(std::move(shadow));
    }
    draw.record("vertices_list", outlines);
    draw.record("intensities", darkness);
    draw.effect([shadows = std::move(shadows)](cv::Mat &image, const PaintContext &context) {
        for (const Shadow &shadow : shadows)
            paintShadow(image, shadow, context);
    });
}

// Sun.

enum SunParam { SunLeft, SunTop, SunRight, SunBottom, Radius, SunColor, Angle, Circles, SunMethod };
constexpr std::array SunMethods{
    ParamChoice{"overlay", QT_TRANSLATE_NOOP("Transforms", "Plain discs")},
    ParamChoice{"physics_based", QT_TRANSLATE_NOOP("Transforms", "Glow with rays")}};
constexpr std::array SunParams{
    part("flare_roi.0", QT_TRANSLATE_NOOP("Transforms", "From the left"), 0),
    part("flare_roi.1", QT_TRANSLATE_NOOP("Transforms", "From the top"), 0),
    part("flare_roi.2", QT_TRANSLATE_NOOP("Transforms", "To the right"), 1),
    part("flare_roi.3", QT_TRANSLATE_NOOP("Transforms", "To the bottom"), 0.5),
    integer("src_radius", QT_TRANSLATE_NOOP("Transforms", "Sun radius"),
            QT_TRANSLATE_NOOP("Transforms", "How far the glow reaches, in pixels. Default: 400."),
            2, 4000, 400, "px"),
    ParamSpec{"src_color", QT_TRANSLATE_NOOP("Transforms", "Sun colour"),
              QT_TRANSLATE_NOOP("Transforms", "Colour of the light. Default: white."),
              ParamKind::Color, 0, 0xffffff, 0xffffff, 0, "", 0},
    reals("angle_range", QT_TRANSLATE_NOOP("Transforms", "Direction"),
          QT_TRANSLATE_NOOP("Transforms", "Direction of the row of discs as a share of a full "
                                          "turn: 0 across, 0.25 down. Default: 0 to 1."),
          0, 1, 0, 1),
    integers("num_flare_circles_range", QT_TRANSLATE_NOOP("Transforms", "Discs"),
             QT_TRANSLATE_NOOP("Transforms", "How many reflections there are. Default: 6 to 10."),
             1, 100, 6, 10),
    choice("method", QT_TRANSLATE_NOOP("Transforms", "Method"),
           QT_TRANSLATE_NOOP("Transforms", "How the light is put on. Default: plain discs."),
           SunMethods)};

struct Disc
{
    double alpha;
    cv::Point centre;
    int radius;
    std::uint32_t colour;
};

struct Sun
{
    cv::Point centre;
    int radius;
    std::uint32_t colour;
    std::vector<Disc> discs;
};

/// One pixel under discs that are laid over one another while each is mixed
/// into the result.
void mixDiscs(std::uint8_t *pixel, int channels, double x, double y, const std::vector<Disc> &discs,
              double scale)
{
    std::array<int, 3> top{};
    std::array<double, 3> mixed{};
    bool covered = false;
    for (const Disc &disc : discs) {
        const cv::Point2d centre = onRaster(disc.centre, scale);
        const double dx = x - centre.x, dy = y - centre.y, r = (disc.radius + 0.25) * scale;
        if (dx * dx + dy * dy <= r * r) {
            if (!covered)
                for (int c = 0; c < std::min(channels, 3); ++c)
                    mixed[std::size_t(c)] = pixel[c];
            covered = true;
            top = coloursOf(disc.colour, channels);
        }
        if (covered)
            for (std::size_t c = 0; c < 3; ++c)
                mixed[c] += (top[c] - mixed[c]) * disc.alpha;
    }
    for (int c = 0; covered && c < std::min(channels, 3); ++c)
        pixel[c] = std::uint8_t(mixed[std::size_t(c)] + 0.5);
}

void paintDiscs(cv::Mat &image, const std::vector<Disc> &discs, const PaintContext &context)
{
    const double scale = context.scale;
    cv::Mat touched = context.buffer.mat(image.rows, image.cols, CV_8UC1);
    touched.setTo(0);
    for (const Disc &disc : discs)
        cv::circle(touched, fixedPoint(onRaster(disc.centre, scale)),
                   int((disc.radius + 1) * scale * (1 << Sub)), 255, cv::FILLED, cv::LINE_8, Sub);
    for (int y = 0; y < image.rows; ++y) {
        const auto *hit = touched.ptr<std::uint8_t>(y);
        auto *row = image.ptr<std::uint8_t>(y);
        for (int x = 0; x < image.cols; ++x)
            if (hit[x])
                mixDiscs(row + x * image.channels(), image.channels(), x, y, discs, scale);
    }
}

/// What the rings of the glow leave of the image, from the inside out: each
/// larger ring is mixed in more weakly, and a pixel gets all that reach it.
std::vector<double> ringShares(int rings, double alpha)
{
    std::vector<double> kept(static_cast<std::size_t>(rings), 1.0);
    double share = 1;
    for (int i = rings - 1; i >= 0; --i) {
        const double part = rings > 1 ? alpha * (rings - 1 - i) / (rings - 1) : 0;
        share *= 1 - part * part * part;
        kept[std::size_t(i)] = share;
    }
    return kept;
}

void mixRow(std::uint8_t *row, int from, int to, int channels, const std::array<int, 3> &colour,
            double kept)
{
    const int share = int(std::lround(kept * 65536));
    int add[3];
    for (std::size_t c = 0; c < 3; ++c)
        add[c] = colour[c] * (65536 - share) + 32768;
    row += from * channels;
    for (int x = from; x < to; ++x, row += channels)
        for (int c = 0; c < std::min(channels, 3); ++c)
            row[c] = std::uint8_t((row[c] * share + add[c]) >> 16);
}

void paintGlow(cv::Mat &image, const Sun &sun, double alpha, double scale)
{
    const int rings = sun.radius / 10;
    const std::vector<double> kept = ringShares(rings, alpha);
    const auto colour = coloursOf(sun.colour, image.channels());
    const cv::Point2d centre = onRaster(sun.centre, scale);
    for (int y = 0; y < image.rows; ++y) {
        auto *row = image.ptr<std::uint8_t>(y);
        const double dy = y - centre.y;
        // Rings lie within one another: from the outermost inwards, left and right
        // of the inner.
        int outerFrom = -1, outerTo = -1;
        for (int i = rings - 1; i >= -1; --i) {
            const int ring = i < 0 ? 0 : int(1 + (sun.radius - 1.0) * i / std::max(1, rings - 1));
            const double r = (ring + 0.25) * scale;
            const double half = i < 0 ? -1 : std::sqrt(std::max(0.0, r * r - dy * dy));
            const bool reaches = i >= 0 && r * r >= dy * dy;
            const int middle = std::clamp(int(std::lround(centre.x)), 0, image.cols);
            const int from =
                reaches ? std::clamp(int(std::ceil(centre.x - half)), 0, image.cols) : middle;
            const int to = reaches
                               ? std::clamp(int(std::floor(centre.x + half)) + 1, from, image.cols)
                               : middle;
            if (outerFrom >= 0) {
                const double share = kept[std::size_t(i + 1)];
                mixRow(row, outerFrom, std::min(from, outerTo), image.channels(), colour, share);
                mixRow(row, std::max(to, outerFrom), outerTo, image.channels(), colour, share);
            }
            if (!reaches && outerFrom >= 0)
                break;
            if (reaches) {
                outerFrom = from;
                outerTo = to;
            } else if (i < rings - 1) {
                break;
            }
        }
    }
}

void paintOverlay(cv::Mat &image, const Sun &sun, const PaintContext &context)
{
    paintDiscs(image, sun.discs, context);
    double weighted = 0, total = 0;
    for (const Disc &disc : sun.discs) {
        weighted += disc.alpha * disc.radius;
        total += disc.radius;
    }
    const double alpha = total > 0 ? std::min(1.0, weighted / total * 5) : 0;
    paintGlow(image, sun, alpha, context.scale);
}

/// Light that is added by screening, made at a fraction of the size since it is
/// soft.
struct LightLayer
{
    double scale; ///< of the full size
    cv::Mat light;

    LightLayer(const cv::Mat &image, double raster, double softness)
        : scale(raster / std::clamp(std::floor(softness * raster / 3), 1.0, 8.0)),
          light(cv::Mat::zeros(std::max(1, int(std::lround(image.rows * scale / raster))),
                               std::max(1, int(std::lround(image.cols * scale / raster))),
                               CV_32FC3))
    {
    }
    void disc(cv::Point2d at, double radius, const cv::Scalar &bgr, int thickness = cv::FILLED)
    {
        cv::circle(light, fixedPoint(onRaster(at, scale)),
                   int(std::lround(radius * scale * (1 << Sub))), bgr, thickness, cv::LINE_8, Sub);
    }
    /// A thin line holds as much light as one of that width.
    void ray(cv::Point2d from, cv::Point2d to, double width, const cv::Scalar &bgr)
    {
        const double wide = width * scale;
        cv::Mat line = cv::Mat::zeros(light.size(), CV_8UC1);
        cv::line(line, fixedPoint(onRaster(from, scale)), fixedPoint(onRaster(to, scale)), 255,
                 std::max(1, int(std::lround(wide))), cv::LINE_8, Sub);
        const double share = std::min(1.0, wide);
        for (int y = 0; y < light.rows; ++y)
            for (int x = 0; x < light.cols; ++x)
                if (line.ptr(y)[x]) {
                    auto &pixel = light.ptr<cv::Vec3f>(y)[x];
                    for (int c = 0; c < 3; ++c)
                        pixel[c] += float((bgr[c] - double(pixel[c])) * share);
                }
    }
    void blur(double sigma)
    {
        cv::GaussianBlur(light, light, {0, 0}, std::max(0.1, sigma * scale));
    }
    void blurChannel(int channel, double sigma)
    {
        cv::Mat plane;
        cv::extractChannel(light, plane, channel);
        cv::GaussianBlur(plane, plane, {0, 0}, std::max(0.1, sigma * scale));
        cv::insertChannel(plane, light, channel);
    }
    void screenOnto(cv::Mat &image, const PaintContext &context) const
    {
        cv::Mat bytes, layer = context.buffer.mat(image.rows, image.cols, CV_8UC3);
        light.convertTo(bytes, CV_8U);
        cv::resize(bytes, layer, image.size(), 0, 0, cv::INTER_LINEAR);
        screenWith(image, layer);
    }
};

cv::Scalar bgrOf(std::uint32_t rgb)
{
    return {double(rgb & 255), double((rgb >> 8) & 255), double((rgb >> 16) & 255)};
}

void paintPhysical(cv::Mat &image, const Sun &sun, Frame frame, const PaintContext &context)
{
    LightLayer layer(image, context.scale, 15);
    const double reach = std::max(frame.width, frame.height);
    layer.disc(sun.centre, sun.radius, bgrOf(sun.colour));
    for (const int degrees : {0, 45, 90, 135}) {
        const double angle = degrees * std::numbers::pi / 180;
        const cv::Point2d end(sun.centre.x + reach * std::cos(angle),
                              sun.centre.y + reach * std::sin(angle));
        layer.ray(sun.centre, end, 2, bgrOf(sun.colour));
    }
    for (const Disc &disc : sun.discs)
        layer.disc(disc.centre, std::floor(std::pow(disc.radius, 0.33)), bgrOf(disc.colour));
    layer.blur(15);
    const cv::Point2d centre = onRaster(sun.centre, layer.scale);
    for (int y = 0; y < layer.light.rows; ++y)
        for (int x = 0; x < layer.light.cols; ++x) {
            const double far = std::hypot(x - centre.x, y - centre.y) / layer.scale;
            layer.light.ptr<cv::Vec3f>(y)[x] *= float(1 - std::min(1.0, far / (reach * 0.7)));
        }
    layer.blurChannel(2, 3); // red a little, blue more
    layer.blurChannel(0, 5);
    layer.screenOnto(image, context);
}

/// Discs on a line through the sun.
void drawDiscs(Draw &draw, Sun &sun, double angle)
{
    const Frame frame = draw.frame();
    Rng &rng = draw.rng();
    const int step = std::max(1, int(std::hypot(frame.width, frame.height) * 0.01));
    const int largest = std::max(2, int(frame.height * 0.01));
    const int places = std::max(1, (frame.width + step - 1) / step);
    const int r = sun.colour >> 16, g = (sun.colour >> 8) & 255, b = sun.colour & 255;
    const int spread = std::max({r, g, b}) / 5;
    QJsonArray recorded;
    for (int i = draw.uniformInteger(Circles); i > 0; --i) {
        Disc disc;
        disc.alpha = rng.uniform(0.05, 0.2);
        const double t = -sun.centre.x + step * double(rng.integer(0, places - 1));
        disc.centre = {int(sun.centre.x + t * std::cos(angle)),
                       int(sun.centre.y + t * std::sin(angle))};
        const int root = int(rng.integer(1, largest));
        disc.radius = root * root * root;
        disc.colour = 0;
        for (const int level : {r, g, b})
            disc.colour =
                disc.colour << 8 | std::uint32_t(rng.integer(std::max(level - spread, 0), level));
        recorded.append(
            QJsonArray{disc.alpha, disc.centre.x, disc.centre.y, disc.radius, qint64(disc.colour)});
        sun.discs.push_back(disc);
    }
    draw.record("circles", recorded);
}

void randomSunFlare(Draw &draw)
{
    const Frame frame = draw.frame();
    Sun sun;
    const double angle = 2 * std::numbers::pi * draw.uniform(Angle);
    const auto between = [&](int low, int high, int size) {
        const double a = draw.value(low), b = draw.value(high);
        return int(size * draw.rng().uniform(std::min(a, b), std::max(a, b)));
    };
    sun.centre.x = between(SunLeft, SunRight, frame.width);
    sun.centre.y = between(SunTop, SunBottom, frame.height);
    sun.radius = draw.integer(Radius);
    sun.colour = draw.color(SunColor);
    draw.record("flare_center", QJsonArray{sun.centre.x, sun.centre.y});
    draw.record("angle", angle);
    drawDiscs(draw, sun, angle);
    if (draw.integer(SunMethod) == 0)
        draw.effect([sun](cv::Mat &image, const PaintContext &context) {
            paintOverlay(image, sun, context);
        });
    else
        draw.effect([sun, frame](cv::Mat &image, const PaintContext &context) {
            paintPhysical(image, sun, frame, context);
        });
}

// Lens flare.

enum FlareParam { FlareLeft, FlareTop, FlareRight, FlareBottom, Ghosts, Strength, Rays, Bloom };
constexpr std::array FlareParams{
    part("flare_roi.0", QT_TRANSLATE_NOOP("Transforms", "From the left"), 0),
    part("flare_roi.1", QT_TRANSLATE_NOOP("Transforms", "From the top"), 0),
    part("flare_roi.2", QT_TRANSLATE_NOOP("Transforms", "To the right"), 1),
    part("flare_roi.3", QT_TRANSLATE_NOOP("Transforms", "To the bottom"), 0.5),
    integers("num_ghosts_range", QT_TRANSLATE_NOOP("Transforms", "Ghosts"),
             QT_TRANSLATE_NOOP("Transforms", "Reflections on the line from the light through the "
                                             "middle of the image. Default: 3 to 7."),
             0, 50, 3, 7),
    reals("intensity_range", QT_TRANSLATE_NOOP("Transforms", "Brightness"),
          QT_TRANSLATE_NOOP("Transforms", "Brightness of the flare; 1 is white at its source. "
                                          "Default: 0.3 to 0.7."),
          0, 1, 0.3, 0.7),
    integers("num_rays_range", QT_TRANSLATE_NOOP("Transforms", "Rays"),
             QT_TRANSLATE_NOOP("Transforms", "Rays of the star around the light. Default: 4 to 8."),
             0, 50, 4, 8),
    reals("bloom_range", QT_TRANSLATE_NOOP("Transforms", "Softness"),
          QT_TRANSLATE_NOOP("Transforms", "Blur of the flare as a share of the image's diagonal. "
                                          "Default: 0.01 to 0.05."),
          0.001, 0.2, 0.01, 0.05, "", 3)};

struct Flare
{
    cv::Point2d centre;
    double intensity, turn, softness; ///< softness: sigma in full-size pixels
    int rays;
    std::vector<Disc> ghosts;
};

void paintFlare(cv::Mat &image, const Flare &flare, double diagonal, const PaintContext &context)
{
    LightLayer layer(image, context.scale, flare.softness);
    const cv::Scalar white = cv::Scalar::all(255 * flare.intensity);
    for (int i = 0; i < flare.rays; ++i) {
        const double angle = flare.turn + 2 * std::numbers::pi * i / flare.rays;
        const double length = diagonal * 0.3;
        const cv::Point2d end(flare.centre.x + length * std::cos(angle),
                              flare.centre.y + length * std::sin(angle));
        layer.ray(flare.centre, end, diagonal * 0.005, white);
    }
    for (const Disc &ghost : flare.ghosts)
        layer.disc(ghost.centre, ghost.radius, bgrOf(ghost.colour) * flare.intensity * ghost.alpha);
    layer.disc(flare.centre, diagonal * 0.04, white);
    layer.blur(flare.softness);
    layer.screenOnto(image, context);
}

void lensFlare(Draw &draw)
{
    const Frame frame = draw.frame();
    Rng &rng = draw.rng();
    const double diagonal = std::hypot(frame.width, frame.height);
    const auto between = [&](int low, int high, int size) {
        const double a = draw.value(low), b = draw.value(high);
        return size * rng.uniform(std::min(a, b), std::max(a, b));
    };
    Flare flare;
    flare.centre = {between(FlareLeft, FlareRight, frame.width),
                    between(FlareTop, FlareBottom, frame.height)};
    flare.intensity = draw.uniform(Strength);
    flare.rays = draw.uniformInteger(Rays);
    flare.turn = rng.uniform(0, std::numbers::pi);
    flare.softness = draw.uniform(Bloom) * diagonal;
    QJsonArray recorded;
    for (int i = draw.uniformInteger(Ghosts); i > 0; --i) {
        // 1 is the middle of the image, 2 as far beyond it as the light is before
        // it.
        const double t = rng.uniform(0.3, 2);
        Disc ghost;
        ghost.centre = {int(flare.centre.x + (frame.width / 2.0 - flare.centre.x) * t),
                        int(flare.centre.y + (frame.height / 2.0 - flare.centre.y) * t)};
        ghost.radius = int(diagonal * rng.uniform(0.01, 0.06)) + 1;
        ghost.alpha = rng.uniform(0.2, 0.6);
        ghost.colour = std::uint32_t(rng.integer(128, 255)) << 16 |
                       std::uint32_t(rng.integer(128, 255)) << 8 |
                       std::uint32_t(rng.integer(128, 255));
        recorded.append(QJsonArray{ghost.alpha, ghost.centre.x, ghost.centre.y, ghost.radius,
                                   qint64(ghost.colour)});
        flare.ghosts.push_back(ghost);
    }
    draw.record("flare_center", QJsonArray{flare.centre.x, flare.centre.y});
    draw.record("intensity", flare.intensity);
    draw.record("num_rays", flare.rays);
    draw.record("ghosts", recorded);
    if (flare.intensity > 0)
        draw.effect([=](cv::Mat &image, const PaintContext &context) {
            paintFlare(image, flare, diagonal, context);
        });
}

constexpr TransformKernel RandomShadow{randomShadow}, RandomSunFlare{randomSunFlare},
    LensFlare{lensFlare};
constexpr auto Weather = TransformGroup::Weather;

constexpr std::array Rows{
    TransformSpec{"RandomShadow", QT_TRANSLATE_NOOP("Transforms", "Shadow"),
                  QT_TRANSLATE_NOOP("Transforms", "Shadows with straight edges."), Weather, false,
                  0.5, ShadowParams, &RandomShadow},
    TransformSpec{"RandomSunFlare", QT_TRANSLATE_NOOP("Transforms", "Sun flare"),
                  QT_TRANSLATE_NOOP("Transforms", "The sun shines into the lens."), Weather, false,
                  0.5, SunParams, &RandomSunFlare},
    TransformSpec{"LensFlare", QT_TRANSLATE_NOOP("Transforms", "Lens flare"),
                  QT_TRANSLATE_NOOP("Transforms", "A star of rays around a light and its "
                                                  "reflections in the lens."),
                  Weather, false, 0.5, FlareParams, &LensFlare, "AlbumentationsX"}};

} // namespace

namespace families {
std::span<const TransformSpec> sunlightRows()
{
    return Rows;
}
} // namespace families

} // namespace ballast
