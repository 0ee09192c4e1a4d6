#include "core/augment/kernel.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace ballast {

namespace {

void imageCompression(Draw &draw)
{
    CompressionOp op;
    op.webp = draw.integer(0) == 1;
    op.quality = draw.uniformInteger(1);
    draw.record("quality", op.quality);
    draw.paint(op);
}

/// There and back through the encoder, without alpha.
cv::Mat compressed(const cv::Mat &image, const CompressionOp &op)
{
    cv::Mat colour = image;
    if (image.channels() == 4)
        cv::cvtColor(image, colour, cv::COLOR_BGRA2BGR);
    const int flag = op.webp ? cv::IMWRITE_WEBP_QUALITY : cv::IMWRITE_JPEG_QUALITY;
    std::vector<std::uint8_t> bytes;
    if (!cv::imencode(op.webp ? ".webp" : ".jpg", colour, bytes, {flag, op.quality}))
        return colour;
    const bool gray = image.channels() == 1;
    return cv::imdecode(bytes, gray ? cv::IMREAD_GRAYSCALE : cv::IMREAD_COLOR);
}

} // namespace

void paint(cv::Mat &image, const CompressionOp &op, const PaintContext &context)
{
    cv::Mat traces = compressed(image, op);
    if (traces.size() != image.size())
        return;
    if (image.channels() == 4) {
        const int pairs[] = {0, 0, 1, 1, 2, 2};
        cv::Mat whole = image.clone();
        cv::mixChannels(&traces, 1, &whole, 1, pairs, 3);
        traces = whole;
    }
    // The traces of a full-size image shrink with it: a draft shows that share of them.
    cv::addWeighted(traces, context.scale, image, 1 - context.scale, 0, image);
}

namespace kernels {
const TransformKernel ImageCompression{imageCompression};
} // namespace kernels

} // namespace ballast
