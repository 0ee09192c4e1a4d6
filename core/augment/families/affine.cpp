#include "core/augment/families/windows.h"
#include "core/augment/outline.h"
#include "core/augment/params.h"
#include "core/augment/transform.h"

#include <QJsonArray>

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace ballast {

namespace {

using namespace params;
using families::crop;

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

struct AffineDraw
{
    double rotate = 0, scaleX = 1, scaleY = 1, shearX = 0, shearY = 0; ///< angles in degrees
    int shiftX = 0, shiftY = 0;                                        ///< px
};

/// About the centre of the frame's edges: scale, then rotate counter-clockwise, slant, shift.
cv::Matx33d affineMap(const AffineDraw &d, Frame frame)
{
    const double cx = frame.width / 2.0, cy = frame.height / 2.0;
    const double c = std::cos(radians(d.rotate)), s = std::sin(radians(d.rotate));
    const cv::Matx33d toOrigin(1, 0, -cx, 0, 1, -cy, 0, 0, 1);
    const cv::Matx33d scale(d.scaleX, 0, 0, 0, d.scaleY, 0, 0, 0, 1);
    const cv::Matx33d rotate(c, s, 0, -s, c, 0, 0, 0, 1);
    const cv::Matx33d shear(1, std::tan(radians(-d.shearX)), 0, std::tan(radians(-d.shearY)), 1, 0,
                            0, 0, 1);
    const cv::Matx33d back(1, 0, cx + d.shiftX, 0, 1, cy + d.shiftY, 0, 0, 1);
    return back * shear * rotate * scale * toOrigin;
}

void record(Draw &draw, const AffineDraw &d)
{
    draw.record("rotate", d.rotate);
    draw.record("scale", QJsonArray{d.scaleX, d.scaleY});
    draw.record("shear", QJsonArray{d.shearX, d.shearY});
    draw.record("translate_px", QJsonArray{d.shiftX, d.shiftY});
}

Box mappedFrame(Frame frame, const cv::Matx33d &map)
{
    const double w = frame.width, h = frame.height;
    return extentOf({mapped({{0, 0}, {w, 0}, {w, h}, {0, h}}, map)});
}

/// Moves the frame so that it shows everything. One pixel more than needed to the right and below,
/// as in Albumentations, whose sizes training code may count on.
void fitFrame(GeometryOp &op, Frame frame)
{
    // Bounds of the pixel centres' map: Albumentations takes the corners through that one.
    const cv::Matx33d half(1, 0, 0.5, 0, 1, 0.5, 0, 0, 1);
    const Box box = mappedFrame(frame, half.inv() * op.map * half);
    const double left = std::floor(box.x1), top = std::floor(box.y1);
    const auto length = [](double from, double to) {
        return int(std::clamp(std::ceil(to) - from + 1, 1.0, double(families::LongestSide)));
    };
    op.map = cv::Matx33d(1, 0, -left, 0, 1, -top, 0, 0, 1) * op.map;
    op.out = {length(left, box.x2), length(top, box.y2)};
}

/// The three parameters that most movements end with, from the given position on.
void dress(GeometryOp &op, const Draw &draw, int first)
{
    op.border = static_cast<Border>(draw.integer(first));
    op.fill = draw.color(first + 1);
    op.sampling = static_cast<Sampling>(draw.integer(first + 2));
}

enum AffineParam {
    Rotate,
    ScaleX,
    ScaleY,
    KeepRatio,
    Balanced,
    ShiftX,
    ShiftY,
    PixelsX,
    PixelsY,
    ShearX,
    ShearY,
    AffineFit,
    AffineBorder
};

/// Below and above 1 are equally likely where the range reaches to both sides.
double drawScale(Draw &draw, int param)
{
    const double low = draw.value(param), high = draw.high(param);
    if (!draw.on(Balanced))
        return draw.uniform(param);
    if (low >= 1 && high <= 1)
        return 1;
    const bool smaller = low < 1 && (high <= 1 || draw.rng().chance(0.5));
    return smaller ? draw.rng().uniform(low, 1) : draw.rng().uniform(1, high);
}

bool isSet(const Draw &draw, int param)
{
    return draw.value(param) != 0 || draw.high(param) != 0;
}

void affine(Draw &draw)
{
    AffineDraw d;
    if (isSet(draw, PixelsX) || isSet(draw, PixelsY)) {
        d.shiftX = draw.uniformInteger(PixelsX);
        d.shiftY = draw.uniformInteger(PixelsY);
    } else {
        d.shiftX = static_cast<int>(draw.uniform(ShiftX) * draw.frame().width);
        d.shiftY = static_cast<int>(draw.uniform(ShiftY) * draw.frame().height);
    }
    d.shearX = draw.uniform(ShearX);
    d.shearY = draw.uniform(ShearY);
    d.scaleX = drawScale(draw, ScaleX);
    const double free = drawScale(draw, ScaleY);
    d.scaleY = draw.on(KeepRatio) ? d.scaleX : free;
    d.rotate = draw.uniform(Rotate);
    record(draw, d);
    GeometryOp op;
    op.map = affineMap(d, draw.frame());
    op.out = draw.frame();
    dress(op, draw, AffineBorder);
    if (draw.on(AffineFit))
        fitFrame(op, draw.frame());
    draw.move(op);
}

void shiftScaleRotate(Draw &draw)
{
    enum { Across, Down, Scale, Turn, Edge };
    AffineDraw d;
    d.shiftX = static_cast<int>(draw.uniform(Across) * draw.frame().width);
    d.shiftY = static_cast<int>(draw.uniform(Down) * draw.frame().height);
    d.scaleX = 1 + draw.uniform(Scale);
    d.scaleY = 1 + draw.uniform(Scale);
    d.rotate = draw.uniform(Turn);
    record(draw, d);
    GeometryOp op;
    op.map = affineMap(d, draw.frame());
    op.out = draw.frame();
    dress(op, draw, Edge);
    draw.move(op);
}

/// The largest upright rectangle inside the frame turned by `angle` degrees about its centre.
cv::Rect largestInside(Frame frame, double angle)
{
    const double w = frame.width, h = frame.height;
    const double s = std::abs(std::sin(radians(angle))), c = std::abs(std::cos(radians(angle)));
    const double longer = std::max(w, h), shorter = std::min(w, h);
    double across = 0, down = 0;
    if (shorter <= 2 * s * c * longer || std::abs(s - c) < 1e-10) {
        // Two corners touch the long sides, the others lie on the line between them.
        across = shorter / 2 / (w >= h ? s : c);
        down = shorter / 2 / (w >= h ? c : s);
    } else {
        across = (w * c - h * s) / (c * c - s * s);
        down = (h * c - w * s) / (c * c - s * s);
    }
    return families::within(frame, int(w / 2 - across / 2), int(h / 2 - down / 2),
                            int(w / 2 + across / 2), int(h / 2 + down / 2));
}

void rotate(Draw &draw)
{
    enum { Limit, CropBorder, Edge };
    const Frame f = draw.frame();
    AffineDraw d;
    d.rotate = draw.uniform(Limit);
    draw.record("angle", d.rotate);
    GeometryOp op;
    op.map = affineMap(d, f);
    op.out = f;
    dress(op, draw, Edge);
    draw.move(op);
    if (draw.on(CropBorder))
        crop(draw, largestInside(f, d.rotate));
}

/// Turned, then shrunk in each direction until everything is seen again.
void safeRotate(Draw &draw)
{
    enum { Limit, Edge };
    const Frame f = draw.frame();
    AffineDraw d;
    d.rotate = draw.uniform(Limit);
    const double s = std::abs(std::sin(radians(d.rotate)));
    const double c = std::abs(std::cos(radians(d.rotate)));
    const double across = std::max(1.0, std::floor(f.height * s + f.width * c));
    const double down = std::max(1.0, std::floor(f.height * c + f.width * s));
    const double cx = f.width / 2.0, cy = f.height / 2.0;
    const double sx = f.width / across, sy = f.height / down;
    const cv::Matx33d shrink(sx, 0, cx - sx * cx, 0, sy, cy - sy * cy, 0, 0, 1);
    draw.record("rotate", d.rotate);
    draw.record("scale", QJsonArray{sx, sy});
    GeometryOp op;
    op.map = shrink * affineMap(d, f);
    op.out = f;
    dress(op, draw, Edge);
    draw.move(op);
}

using Quadrangle = std::array<cv::Point2f, 4>;

double distance(cv::Point2f a, cv::Point2f b)
{
    return std::max(2.0, double(std::hypot(a.x - b.x, a.y - b.y)));
}

/// The map between two quadrangles in double precision; nothing if one of them is flat.
std::optional<cv::Matx33d> mapBetween(const Quadrangle &from, const Quadrangle &to)
{
    cv::Matx<double, 8, 8> a = cv::Matx<double, 8, 8>::zeros();
    cv::Matx<double, 8, 1> b, x;
    for (int i = 0; i < 4; ++i) {
        const cv::Point2d p = from[std::size_t(i)], q = to[std::size_t(i)];
        const double rows[2][8] = {{p.x, p.y, 1, 0, 0, 0, -p.x * q.x, -p.y * q.x},
                                   {0, 0, 0, p.x, p.y, 1, -p.x * q.y, -p.y * q.y}};
        for (int k = 0; k < 8; ++k) {
            a(2 * i, k) = rows[0][k];
            a(2 * i + 1, k) = rows[1][k];
        }
        b(2 * i) = q.x;
        b(2 * i + 1) = q.y;
    }
    if (!cv::solve(a, b, x, cv::DECOMP_LU))
        return {};
    return cv::Matx33d(x(0), x(1), x(2), x(3), x(4), x(5), x(6), x(7), 1);
}

Quadrangle cornersOf(Frame frame)
{
    const auto w = float(frame.width), h = float(frame.height);
    return {cv::Point2f{0, 0}, {w, 0}, {w, h}, {0, h}};
}

enum PerspectiveParam { Spread, KeepSize, PerspectiveFit, PerspectiveBorder };

/// Four corners move inwards, each by the modulus of a normal draw (at most 0.32 of the side).
Quadrangle drawCorners(Draw &draw, Frame f)
{
    const double spread = draw.uniform(Spread);
    const auto inset = [&] { return std::fmod(std::abs(draw.rng().normal() * spread), 0.32); };
    Quadrangle corners;
    QJsonArray drawn;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        double x = inset(), y = inset();
        if (i == 1 || i == 2)
            x = 1 - x;
        if (i >= 2)
            y = 1 - y;
        corners[i] = {float(x * f.width), float(y * f.height)};
        drawn.append(QJsonArray{double(corners[i].x), double(corners[i].y)});
    }
    draw.record("scale", spread);
    draw.record("corners", drawn);
    return corners;
}

/// The frame that shows all of the image as the map leaves it, corners on whole pixels.
void fitPerspective(GeometryOp &op, Frame frame)
{
    const Box box = mappedFrame(frame, op.map);
    const Polygon corners = mapped({{0, 0},
                                    {double(frame.width), 0},
                                    {double(frame.width), double(frame.height)},
                                    {0, double(frame.height)}},
                                   op.map);
    Quadrangle to;
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] = {float(std::nearbyint(corners[i].x - box.x1)),
                 float(std::nearbyint(corners[i].y - box.y1))};
    const double most = families::LongestSide;
    op.out = {int(std::clamp(std::nearbyint(box.width()), 1.0, most)),
              int(std::clamp(std::nearbyint(box.height()), 1.0, most))};
    op.map = mapBetween(cornersOf(frame), to).value_or(op.map);
}

/// The quadrangle that the drawn corners span fills the result; or, fitted, the whole image seen
/// from there.
void perspective(Draw &draw)
{
    const Frame f = draw.frame();
    const Quadrangle from = drawCorners(draw, f);
    GeometryOp op;
    op.out = {int(std::max(distance(from[0], from[1]), distance(from[3], from[2]))),
              int(std::max(distance(from[1], from[2]), distance(from[0], from[3])))};
    if (draw.on(KeepSize) || draw.on(PerspectiveFit))
        op.out = f;
    const auto map = mapBetween(from, cornersOf(op.out));
    if (!map)
        return;
    op.map = *map;
    if (draw.on(PerspectiveFit)) {
        fitPerspective(op, f);
        if (draw.on(KeepSize)) {
            op.map = cv::Matx33d(double(f.width) / op.out.width, 0, 0, 0,
                                 double(f.height) / op.out.height, 0, 0, 0, 1) *
                     op.map;
            op.out = f;
        }
    }
    dress(op, draw, PerspectiveBorder);
    draw.move(op);
}

constexpr ParamSpec rotation(const char *key, const char *help, double most)
{
    return reals(key, QT_TRANSLATE_NOOP("Transforms", "Rotate"), help, -180, 180, -most, most, "°",
                 1);
}

constexpr std::array AffineParams{
    reals("rotate", QT_TRANSLATE_NOOP("Transforms", "Rotate"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Angle in degrees; positive turns counter-clockwise. Default: 0 to 0."),
          -180, 180, 0, 0, "°", 1),
    reals("scale.x", QT_TRANSLATE_NOOP("Transforms", "Scale"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Size of the content: 1 as it is, 2 twice as large. Across, or in both "
                            "directions where the proportions are kept. Default: 1 to 1."),
          0.05, 5, 1, 1, "", 2, true),
    reals("scale.y", QT_TRANSLATE_NOOP("Transforms", "Scale down the page"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Size of the content from top to bottom; not used where the "
                            "proportions are kept. Default: 1 to 1."),
          0.05, 5, 1, 1, "", 2, true),
    toggle("keep_ratio", QT_TRANSLATE_NOOP("Transforms", "Keep proportions"),
           QT_TRANSLATE_NOOP("Transforms",
                             "On: both directions are scaled alike. Off: each draws its own scale. "
                             "Default: off."),
           false),
    toggle("balanced_scale", QT_TRANSLATE_NOOP("Transforms", "Smaller as often as larger"),
           QT_TRANSLATE_NOOP("Transforms",
                             "On: sizes below 1 and above 1 are drawn equally often, however far "
                             "the range reaches to each side. Default: off."),
           false),
    reals("translate_percent.x", QT_TRANSLATE_NOOP("Transforms", "Shift across"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Shift as a share of the image's width; positive moves to the right, "
                            "0.1 is a tenth. Default: 0 to 0."),
          -1, 1, 0, 0),
    reals("translate_percent.y", QT_TRANSLATE_NOOP("Transforms", "Shift down"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Shift as a share of the image's height; positive moves down, 0.1 is a "
                            "tenth. Default: 0 to 0."),
          -1, 1, 0, 0),
    integers("translate_px.x", QT_TRANSLATE_NOOP("Transforms", "Shift across, pixels"),
             QT_TRANSLATE_NOOP("Transforms",
                               "Shift in pixels; positive moves to the right. Where it or the one "
                               "below is not 0, both are used instead of the shares. "
                               "Default: 0 to 0."),
             -4096, 4096, 0, 0, "px"),
    integers(
        "translate_px.y", QT_TRANSLATE_NOOP("Transforms", "Shift down, pixels"),
        QT_TRANSLATE_NOOP("Transforms", "Shift in pixels; positive moves down. Default: 0 to 0."),
        -4096, 4096, 0, 0, "px"),
    reals("shear.x", QT_TRANSLATE_NOOP("Transforms", "Slant across"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Slant of upright lines in degrees; positive moves the top to the "
                            "right. Default: 0 to 0."),
          -60, 60, 0, 0, "°", 1),
    reals("shear.y", QT_TRANSLATE_NOOP("Transforms", "Slant down"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Slant of level lines in degrees; positive moves the left side down. "
                            "Default: 0 to 0."),
          -60, 60, 0, 0, "°", 1),
    FitOutput,
    BorderMode,
    Fill,
    Interpolation};

constexpr std::array ShiftScaleRotateParams{
    reals("shift_limit_x", QT_TRANSLATE_NOOP("Transforms", "Shift across"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Shift as a share of the image's width; positive moves to the right. "
                            "Default: -0.0625 to 0.0625."),
          -1, 1, -0.0625, 0.0625, "", 3),
    reals("shift_limit_y", QT_TRANSLATE_NOOP("Transforms", "Shift down"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Shift as a share of the image's height; positive moves down. "
                            "Default: -0.0625 to 0.0625."),
          -1, 1, -0.0625, 0.0625, "", 3),
    reals("scale_limit", QT_TRANSLATE_NOOP("Transforms", "Scale"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Added to the size 1 of the content, for each direction by itself: 0.1 "
                            "is a tenth larger, -0.1 a tenth smaller. Default: -0.1 to 0.1."),
          -0.95, 4, -0.1, 0.1),
    rotation("rotate_limit",
             QT_TRANSLATE_NOOP("Transforms", "Angle in degrees; positive turns counter-clockwise. "
                                             "Default: -45 to 45."),
             45),
    BorderMode,
    Fill,
    Interpolation};

constexpr const char *RotateHelp =
    QT_TRANSLATE_NOOP("Transforms", "Angle in degrees; positive turns counter-clockwise. "
                                    "Default: -90 to 90.");

constexpr std::array RotateParams{
    rotation("limit", RotateHelp, 90),
    toggle("crop_border", QT_TRANSLATE_NOOP("Transforms", "Cut the corners off"),
           QT_TRANSLATE_NOOP("Transforms",
                             "On: the result is the largest upright part of the turned image, "
                             "without any border; its size varies. Default: off."),
           false),
    BorderMode, Fill, Interpolation};
constexpr std::array SafeRotateParams{rotation("limit", RotateHelp, 90), BorderMode, Fill,
                                      Interpolation};

constexpr std::array PerspectiveParams{
    reals("scale", QT_TRANSLATE_NOOP("Transforms", "Strength"),
          QT_TRANSLATE_NOOP("Transforms",
                            "How far the corners move, as a share of the image (spread of a normal "
                            "draw). Larger tilts more. Default: 0.05 to 0.1."),
          0, 0.5, 0.05, 0.1, "", 3),
    toggle("keep_size", QT_TRANSLATE_NOOP("Transforms", "Keep image size"),
           QT_TRANSLATE_NOOP("Transforms",
                             "On: the result has the size of the image. Off: it has the size of "
                             "the part that is seen. Default: on."),
           true),
    FitOutput,
    BorderMode,
    Fill,
    Interpolation};

constexpr TransformKernel AffineKernel{affine};
constexpr TransformKernel ShiftScaleRotateKernel{shiftScaleRotate};
constexpr TransformKernel RotateKernel{rotate};
constexpr TransformKernel SafeRotateKernel{safeRotate};
constexpr TransformKernel PerspectiveKernel{perspective};

constexpr auto Geometry = TransformGroup::Geometry;

constexpr std::array Rows{
    TransformSpec{"Affine", QT_TRANSLATE_NOOP("Transforms", "Rotate, scale, shift, slant"),
                  QT_TRANSLATE_NOOP("Transforms", "Moves the whole image in its plane about its "
                                                  "centre."),
                  Geometry, true, 0.5, AffineParams, &AffineKernel},
    TransformSpec{"ShiftScaleRotate", QT_TRANSLATE_NOOP("Transforms", "Shift, scale, rotate"),
                  QT_TRANSLATE_NOOP("Transforms", "Moves the image a little in every way at once."),
                  Geometry, true, 0.5, ShiftScaleRotateParams, &ShiftScaleRotateKernel},
    TransformSpec{"Rotate", QT_TRANSLATE_NOOP("Transforms", "Rotate"),
                  QT_TRANSLATE_NOOP("Transforms", "Turns the image about its centre; corners leave "
                                                  "the frame."),
                  Geometry, true, 0.5, RotateParams, &RotateKernel},
    TransformSpec{"SafeRotate", QT_TRANSLATE_NOOP("Transforms", "Rotate, nothing lost"),
                  QT_TRANSLATE_NOOP("Transforms", "Turns the image and shrinks it until all of it "
                                                  "is in the frame."),
                  Geometry, true, 0.5, SafeRotateParams, &SafeRotateKernel},
    TransformSpec{"Perspective", QT_TRANSLATE_NOOP("Transforms", "Perspective"),
                  QT_TRANSLATE_NOOP("Transforms", "Looks at the image from a slightly different "
                                                  "place."),
                  Geometry, true, 0.5, PerspectiveParams, &PerspectiveKernel}};

} // namespace

std::span<const TransformSpec> families::affineRows()
{
    return Rows;
}

} // namespace ballast
