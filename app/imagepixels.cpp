#include "app/imagepixels.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace ballast {

namespace {

constexpr int SmallestLevel = 512; // px of the longer side

/// The image's own memory as a matrix.
cv::Mat viewOf(QImage &image)
{
    return {image.height(), image.width(), CV_8UC4, image.bits(),
            static_cast<std::size_t>(image.bytesPerLine())};
}

} // namespace

QImage toQImage(const cv::Mat &pixels)
{
    if (pixels.empty())
        return {};
    const bool alpha = pixels.channels() == 4;
    QImage image(pixels.cols, pixels.rows, alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (image.isNull())
        return {};
    cv::Mat target = viewOf(image);
    if (alpha)
        pixels.copyTo(target);
    else
        cv::cvtColor(pixels, target,
                     pixels.channels() == 1 ? cv::COLOR_GRAY2BGRA : cv::COLOR_BGR2BGRA);
    if (alpha)
        image.convertTo(QImage::Format_ARGB32_Premultiplied);
    return image;
}

CanvasImage toCanvasImage(const cv::Mat &pixels, const QSize &fullSize, bool levels)
{
    CanvasImage result{fullSize, {toQImage(pixels)}};
    while (levels && !result.levels.back().isNull()) {
        QImage &large = result.levels.back();
        const QSize half((large.width() + 1) / 2, (large.height() + 1) / 2);
        if (std::max(half.width(), half.height()) < SmallestLevel)
            break;
        QImage small(half, large.format());
        cv::Mat target = viewOf(small);
        cv::resize(viewOf(large), target, target.size(), 0, 0, cv::INTER_AREA);
        result.levels.push_back(small);
    }
    return result;
}

cv::Mat scaledTo(const cv::Mat &pixels, int side)
{
    const int longer = std::max(pixels.cols, pixels.rows);
    if (side <= 0 || side >= longer)
        return pixels;
    const double scale = double(side) / longer;
    cv::Mat result;
    cv::resize(
        pixels, result,
        {std::max(1, cvRound(pixels.cols * scale)), std::max(1, cvRound(pixels.rows * scale))}, 0,
        0, cv::INTER_AREA);
    return result;
}

} // namespace ballast
