#include "core/augment/kernel.h"

#include <QJsonArray>

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <numbers>

namespace ballast {

namespace {

/// Frame after a quarter turn or transposition.
Frame turned(Frame frame)
{
    return {frame.height, frame.width};
}

void moveBy(Draw &draw, const cv::Matx33d &map, Frame out)
{
    GeometryOp op;
    op.map = map;
    op.out = out;
    draw.move(op);
}

void flipHorizontally(Draw &draw)
{
    const Frame f = draw.frame();
    moveBy(draw, {-1, 0, double(f.width), 0, 1, 0, 0, 0, 1}, f);
}

void flipVertically(Draw &draw)
{
    const Frame f = draw.frame();
    moveBy(draw, {1, 0, 0, 0, -1, double(f.height), 0, 0, 1}, f);
}

void transpose(Draw &draw)
{
    moveBy(draw, {0, 1, 0, 1, 0, 0, 0, 0, 1}, turned(draw.frame()));
}

/// Quarter turns counter-clockwise.
void rotate90(Draw &draw)
{
    const Frame f = draw.frame();
    const double w = f.width, h = f.height;
    const auto factor = draw.rng().integer(0, 3);
    draw.record("factor", qint64(factor));
    if (factor == 1)
        moveBy(draw, {0, 1, 0, -1, 0, w, 0, 0, 1}, turned(f));
    else if (factor == 2)
        moveBy(draw, {-1, 0, w, 0, -1, h, 0, 0, 1}, f);
    else if (factor == 3)
        moveBy(draw, {0, -1, h, 1, 0, 0, 0, 0, 1}, turned(f));
}

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

struct AffineDraw
{
    double rotate, scaleX, scaleY, shearX, shearY; ///< angles in degrees
    int shiftX, shiftY;                            ///< px
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

enum AffineParam {
    Rotate,
    ScaleX,
    ScaleY,
    KeepRatio,
    ShiftX,
    ShiftY,
    ShearX,
    ShearY,
    AffineBorder,
    AffineFill,
    AffineSampling
};

void affine(Draw &draw)
{
    AffineDraw d{};
    d.shiftX = static_cast<int>(draw.uniform(ShiftX) * draw.frame().width);
    d.shiftY = static_cast<int>(draw.uniform(ShiftY) * draw.frame().height);
    d.shearX = draw.uniform(ShearX);
    d.shearY = draw.uniform(ShearY);
    d.scaleX = draw.uniform(ScaleX);
    const double free = draw.uniform(ScaleY);
    d.scaleY = draw.on(KeepRatio) ? d.scaleX : free;
    d.rotate = draw.uniform(Rotate);

    GeometryOp op;
    op.map = affineMap(d, draw.frame());
    op.out = draw.frame();
    op.border = static_cast<Border>(draw.integer(AffineBorder));
    op.fill = draw.color(AffineFill);
    op.sampling = static_cast<Sampling>(draw.integer(AffineSampling));
    draw.record("rotate", d.rotate);
    draw.record("scale", QJsonArray{d.scaleX, d.scaleY});
    draw.record("shear", QJsonArray{d.shearX, d.shearY});
    draw.record("translate_px", QJsonArray{d.shiftX, d.shiftY});
    draw.move(op);
}

enum PerspectiveParam { Scale, KeepSize, PerspectiveSampling };

double distance(cv::Point2f a, cv::Point2f b)
{
    return std::max(2.0, double(std::hypot(a.x - b.x, a.y - b.y)));
}

/// Four corners move inwards, each by the modulus of a normal draw (at most 0.32 of the side); the
/// quadrangle they span fills the result.
void perspective(Draw &draw)
{
    const Frame f = draw.frame();
    const double spread = draw.uniform(Scale);
    const auto inset = [&] { return std::fmod(std::abs(draw.rng().normal() * spread), 0.32); };
    std::array<cv::Point2f, 4> from;
    QJsonArray corners;
    for (std::size_t i = 0; i < from.size(); ++i) {
        double x = inset(), y = inset();
        if (i == 1 || i == 2)
            x = 1 - x;
        if (i >= 2)
            y = 1 - y;
        from[i] = {float(x * f.width), float(y * f.height)};
        corners.append(QJsonArray{double(from[i].x), double(from[i].y)});
    }
    GeometryOp op;
    op.out = f;
    if (!draw.on(KeepSize)) {
        op.out.width = int(std::max(distance(from[0], from[1]), distance(from[3], from[2])));
        op.out.height = int(std::max(distance(from[1], from[2]), distance(from[0], from[3])));
    }
    const auto w = float(op.out.width), h = float(op.out.height);
    const std::array<cv::Point2f, 4> to{cv::Point2f{0, 0}, {w, 0}, {w, h}, {0, h}};
    op.map = cv::getPerspectiveTransform(from.data(), to.data());
    op.sampling = static_cast<Sampling>(draw.integer(PerspectiveSampling));
    draw.record("scale", spread);
    draw.record("corners", corners);
    draw.move(op);
}

} // namespace

namespace kernels {
const TransformKernel HorizontalFlip{flipHorizontally};
const TransformKernel VerticalFlip{flipVertically};
const TransformKernel RandomRotate90{rotate90};
const TransformKernel Transpose{transpose};
const TransformKernel Affine{affine};
const TransformKernel Perspective{perspective};
} // namespace kernels

} // namespace ballast
