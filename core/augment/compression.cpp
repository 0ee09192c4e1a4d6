#include "core/augment/jpegtraces.h"
#include "core/augment/kernel.h"
#include "core/imaging/jpegcodec.h"

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

/// There and back through WebP, without alpha; empty where the encoder cannot hold it.
cv::Mat throughWebp(const cv::Mat &image, int quality)
{
    cv::Mat colour = image;
    if (image.channels() == 4)
        cv::cvtColor(image, colour, cv::COLOR_BGRA2BGR);
    std::vector<std::uint8_t> bytes;
    if (!cv::imencode(".webp", colour, bytes, {cv::IMWRITE_WEBP_QUALITY, quality}))
        return {};
    const bool gray = image.channels() == 1;
    return cv::imdecode(bytes, gray ? cv::IMREAD_GRAYSCALE : cv::IMREAD_COLOR);
}

/// Likewise through JPEG with half the chroma, as OpenCV does.
cv::Mat throughJpeg(const cv::Mat &image, int quality, PixelBuffer &buffer)
{
    const QByteArrayView bytes = encodeJpegInPlace(image, quality, false);
    if (bytes.isEmpty())
        return {};
    const JpegDecoding decoding = decodeJpeg(
        bytes, 0, [&](int height, int width, int type) { return buffer.mat(height, width, type); });
    return decoding.outcome == JpegDecoding::Done ? decoding.pixels : cv::Mat();
}

} // namespace

void paint(cv::Mat &image, const CompressionOp &op, const PaintContext &context)
{
    const bool direct = !op.webp && image.channels() != 4 && context.scale == 1;
    if (direct && leaveJpegTraces(image, op.quality, context.buffer))
        return;
    cv::Mat traces =
        op.webp ? throughWebp(image, op.quality) : throughJpeg(image, op.quality, context.buffer);
    if (traces.size() != image.size())
        return;
    if (image.channels() == 4) {
        const int pairs[] = {0, 0, 1, 1, 2, 2};
        cv::Mat whole = context.second.mat(image.rows, image.cols, image.type());
        image.copyTo(whole);
        cv::mixChannels(&traces, 1, &whole, 1, pairs, 3);
        traces = whole;
    }
    if (context.scale == 1)
        traces.copyTo(image);
    else // The traces of a full-size image shrink with it: a draft shows that share of them.
        cv::addWeighted(traces, context.scale, image, 1 - context.scale, 0, image);
}

namespace kernels {
const TransformKernel ImageCompression{imageCompression};
} // namespace kernels

} // namespace ballast
