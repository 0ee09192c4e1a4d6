#include "core/augment/families/rowkernels.h"
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
    if (op.sigma <= 0 && op.window > 1) // the window alone says how far: OpenCV's rule
        op.sigma = 0.3 * ((op.window - 1) * 0.5 - 1) + 0.8;
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

constexpr int WidestInWords = 63; ///< a Gaussian window that is blurred in 16-bit words, px

/// Of the middle (halved) and of the pairs on both sides of it, in 2^-16; what rounding leaves over
/// goes to the middle.
std::vector<std::uint16_t> pairWeights(int window, double sigma)
{
    const cv::Mat kernel = cv::getGaussianKernel(window, sigma, CV_64F);
    std::vector<std::uint16_t> weights(std::size_t(window / 2 + 1));
    long left = 32768;
    for (std::size_t k = 1; k < weights.size(); ++k) {
        const long weight = std::lround(kernel.at<double>(window / 2 + int(k)) * 65536);
        weights[k] = static_cast<std::uint16_t>(weight);
        left -= weight;
    }
    weights[0] = static_cast<std::uint16_t>(left);
    return weights;
}

/// Down the columns, then along the row.
void paintGaussian(cv::Mat &image, int window, double sigma, const PaintContext &context)
{
    const std::vector<std::uint16_t> weights = pairWeights(window, sigma);
    const int reach = window / 2, channels = image.channels();
    const cv::Mat source = mirrored(image, reach, reach, context);
    const std::size_t bytes = std::size_t(image.cols * channels), pairs = weights.size();
    const std::size_t wide = std::size_t(source.cols * channels);
    cv::Mat scratch = context.second.mat(2, int(wide), CV_16U);
    auto *down = scratch.ptr<std::uint16_t>(0);
    auto *spare = scratch.ptr<std::uint8_t>(1);
    std::vector<const std::uint8_t *> above(pairs), below(pairs);
    for (int y = 0; y < image.rows; ++y) {
        for (int k = 0; k <= reach; ++k) {
            above[std::size_t(k)] = source.ptr<std::uint8_t>(y + reach - k);
            below[std::size_t(k)] = source.ptr<std::uint8_t>(y + reach + k);
        }
        rows::blendDown(above.data(), below.data(), weights.data(), pairs, down, wide);
        auto *target = channels == 4 ? spare : image.ptr<std::uint8_t>(y);
        rows::blendAcross(down + reach * channels, std::size_t(channels), weights.data(), pairs,
                          target, bytes);
        if (channels == 4) {
            cv::Mat row = image.row(y);
            takeColour(row, cv::Mat(1, image.cols, CV_8UC4, target));
        }
    }
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
    if (window <= WidestInWords) {
        paintGaussian(image, window, sigma, context);
        return;
    }
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
