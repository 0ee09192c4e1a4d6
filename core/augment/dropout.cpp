#include "core/augment/kernel.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

enum DropoutParam { Holes, HoleHeight, HoleWidth, FillKind, FillColour };

void coarseDropout(Draw &draw)
{
    HolesOp op;
    op.frame = draw.frame();
    op.fill = static_cast<HoleFill>(draw.integer(FillKind));
    op.colour = draw.color(FillColour);
    const int count = draw.uniformInteger(Holes);
    QJsonArray holes;
    for (int i = 0; i < count; ++i) {
        const int h = int(draw.uniform(HoleHeight) * op.frame.height);
        const int w = int(draw.uniform(HoleWidth) * op.frame.width);
        const int y = int(draw.rng().integer(0, op.frame.height - h));
        const int x = int(draw.rng().integer(0, op.frame.width - w));
        holes.append(QJsonArray{x, y, x + w, y + h});
        if (w > 0 && h > 0)
            op.holes.push_back({x, y, w, h});
    }
    op.seed = draw.rng().next();
    draw.record("holes", holes);
    if (!op.holes.empty())
        draw.paint(std::move(op));
}

/// The hole on the raster of `image`.
cv::Rect scaled(const cv::Rect &hole, Frame frame, const cv::Mat &image)
{
    const double sx = double(image.cols) / frame.width, sy = double(image.rows) / frame.height;
    const int x1 = int(std::lround(hole.x * sx)), x2 = int(std::lround(hole.br().x * sx));
    const int y1 = int(std::lround(hole.y * sy)), y2 = int(std::lround(hole.br().y * sy));
    return cv::Rect(x1, y1, x2 - x1, y2 - y1) & cv::Rect(0, 0, image.cols, image.rows);
}

void fillWith(cv::Mat hole, std::uint32_t rgb)
{
    const auto pixel = pixelOf(rgb, hole.channels());
    hole.setTo(cv::Scalar(pixel[0], pixel[1], pixel[2], pixel[3]));
}

void fillAtRandom(cv::Mat hole, std::uint64_t seed, double scale)
{
    const int colours = std::min(hole.channels(), 3);
    for (int y = 0; y < hole.rows; ++y) {
        Rng rng(mix64(seed + std::uint64_t(y)));
        auto *row = hole.ptr<std::uint8_t>(y);
        for (int x = 0; x < hole.cols; ++x, row += hole.channels()) {
            std::uint64_t bits = rng.next();
            for (int c = 0; c < colours; ++c, bits >>= 8) {
                // A draft pixel is the mean of many: grey with little left of the grain.
                const double level = 127.5 + (double(bits & 255) - 127.5) * scale;
                row[c] = static_cast<std::uint8_t>(std::lround(level));
            }
            if (hole.channels() == 4)
                row[3] = 255;
        }
    }
}

} // namespace

std::array<std::uint8_t, 4> pixelOf(std::uint32_t rgb, int channels)
{
    const auto r = std::uint8_t(rgb >> 16), g = std::uint8_t(rgb >> 8), b = std::uint8_t(rgb);
    if (channels == 1)
        return {std::uint8_t((b * 29 + g * 150 + r * 77 + 128) >> 8), 0, 0, 0};
    return {b, g, r, 255};
}

void paint(cv::Mat &image, const HolesOp &op, const PaintContext &context)
{
    Rng rng(op.seed);
    for (const cv::Rect &each : op.holes) {
        cv::Mat hole = image(scaled(each, op.frame, image));
        const std::uint64_t seed = rng.next();
        if (op.fill == HoleFill::RandomPixels)
            fillAtRandom(hole, seed, context.scale);
        else
            fillWith(hole, op.fill == HoleFill::RandomColour ? std::uint32_t(seed & 0xffffff)
                                                             : op.colour);
    }
}

namespace kernels {
const TransformKernel CoarseDropout{coarseDropout};
} // namespace kernels

} // namespace ballast
