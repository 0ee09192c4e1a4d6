#include "core/export/reduce.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace ballast {

cv::Size reducedSize(int width, int height, int longest)
{
    const int side = std::max(width, height);
    if (longest <= 0 || side <= longest)
        return {width, height};
    const auto scaled = [&](int length) {
        return std::max(1, static_cast<int>(std::lround(double(length) * longest / side)));
    };
    return {scaled(width), scaled(height)};
}

cv::Mat reducedPixels(const cv::Mat &pixels, cv::Size size)
{
    if (pixels.size() == size)
        return pixels;
    cv::Mat reduced;
    cv::resize(pixels, reduced, size, 0, 0, cv::INTER_AREA);
    return reduced;
}

Labels reducedLabels(Labels labels, cv::Size from, cv::Size to)
{
    if (from == to || from.width <= 0 || from.height <= 0)
        return labels;
    const double x = double(to.width) / from.width;
    const double y = double(to.height) / from.height;
    for (Annotation &annotation : labels.annotations) {
        const Box &box = annotation.box;
        annotation.box = {box.x1 * x, box.y1 * y, box.x2 * x, box.y2 * y};
        if (!annotation.extras)
            continue;
        auto *extras = new AnnotationExtras(*annotation.extras);
        const auto scale = [&](std::vector<Point> &points) {
            for (Point &point : points)
                point = {point.x * x, point.y * y};
        };
        scale(extras->polygon);
        std::ranges::for_each(extras->furtherRings, scale);
        scale(extras->rotated);
        for (KeyPoint &point : extras->keyPoints)
            point.at = {point.at.x * x, point.at.y * y};
        annotation.extras = extras;
    }
    return labels;
}

} // namespace ballast
