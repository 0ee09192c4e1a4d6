#include "core/augment/families/taps.h"
#include "core/augment/kernel.h"

#include <QJsonArray>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ballast {

namespace {

void gaussianBlur(Draw &draw)
{
    GaussianOp op;
    op.sigma = draw.uniform(0);
    op.window = draw.uniformInteger(1);
    if (op.window > 0 && op.window % 2 == 0)
        ++op.window;
    draw.record("sigma", op.sigma);
    draw.record("ksize", op.window);
    if (op.sigma > 0)
        draw.paint(op);
}

enum MotionParam { Length, Angle, Direction, AllowShifted };

/// The pixels of a streak of that length through the middle of a square window; a direction d > 0
/// shortens the backward half by the share d, d < 0 the forward half.
std::vector<cv::Point> streak(Draw &draw, int length, double angle, double direction)
{
    const int half = length / 2;
    const double back = -half * (1 - std::max(0.0, direction));
    const double ahead = half * (1 + std::min(0.0, direction));
    double shiftX = 0, shiftY = 0;
    if (draw.on(AllowShifted)) {
        shiftX = draw.rng().uniform(-1, 1) * half / 2;
        shiftY = draw.rng().uniform(-1, 1) * half / 2;
    }
    const double c = std::cos(angle * std::numbers::pi / 180);
    const double s = std::sin(angle * std::numbers::pi / 180);
    std::vector<cv::Point> taps;
    for (int i = 0; i < length; ++i) {
        const double t = back + (ahead - back) * i / (length - 1);
        const int x = int(std::nearbyint(half + c * t + shiftX)) - half;
        const int y = int(std::nearbyint(half + s * t + shiftY)) - half;
        const cv::Point tap{std::clamp(x, -half, half), std::clamp(y, -half, half)};
        if (std::ranges::find(taps, tap) == taps.end())
            taps.push_back(tap);
    }
    return taps;
}

void motionBlur(Draw &draw)
{
    const int length = draw.uniformOdd(Length);
    const double angle = draw.uniform(Angle);
    const double direction = draw.uniform(Direction);
    MotionOp op{streak(draw, length, angle, direction)};
    draw.record("ksize", length);
    draw.record("angle", angle);
    draw.record("direction", direction);
    QJsonArray taps;
    for (const cv::Point &tap : op.taps)
        taps.append(QJsonArray{tap.x, tap.y});
    draw.record("taps", taps);
    draw.paint(std::move(op));
}

} // namespace

void paint(cv::Mat &image, const GaussianOp &op, const PaintContext &context)
{
    const double sigma = op.sigma * context.scale;
    int window =
        op.window > 0 ? int(std::lround(op.window * context.scale)) | 1 : int(sigma * 3.5) * 2 + 1;
    window = std::max(window, op.window > 0 || sigma > 0.1 ? 3 : 1);
    if (window == 1)
        return;
    cv::Mat out = context.buffer.mat(image.rows, image.cols, image.type());
    cv::GaussianBlur(image, out, {window, window}, sigma, sigma, cv::BORDER_REFLECT_101);
    takeColour(image, out);
}

void paint(cv::Mat &image, const MotionOp &op, const PaintContext &context)
{
    std::vector<Tap> taps;
    for (const cv::Point &offset : op.taps)
        taps.push_back({offset, 1});
    paintTaps(image, taps, context);
}

namespace kernels {
const TransformKernel GaussianBlur{gaussianBlur};
const TransformKernel MotionBlur{motionBlur};
} // namespace kernels

} // namespace ballast
