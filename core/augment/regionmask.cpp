#include "core/augment/regionmask.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

/// The first pixel whose centre is not left of `edge`, within 0…limit.
int pixelAt(double edge, int limit)
{
    return int(std::clamp(std::ceil(edge - 0.5), 0.0, double(limit)));
}

/// Even-odd rule along the rows' centres.
void fill(cv::Mat &mask, const std::vector<Point> &polygon, double sx, double sy)
{
    std::vector<double> crossings;
    for (int row = 0; row < mask.rows; ++row) {
        const double y = (row + 0.5) / sy;
        crossings.clear();
        for (std::size_t i = 0; i < polygon.size(); ++i) {
            const Point &a = polygon[i], &b = polygon[(i + 1) % polygon.size()];
            if ((a.y > y) != (b.y > y))
                crossings.push_back((a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y)) * sx);
        }
        std::ranges::sort(crossings);
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
            const int from = pixelAt(crossings[i], mask.cols);
            const int to = pixelAt(crossings[i + 1], mask.cols);
            std::fill(mask.ptr(row) + from, mask.ptr(row) + std::max(from, to), std::uint8_t(255));
        }
    }
}

/// The rim rises from the first pixel inside to the full effect `width` pixels further in.
void soften(cv::Mat &mask, double width)
{
    if (width <= 0 || cv::countNonZero(mask) == int(mask.total()))
        return;
    cv::Mat distance;
    cv::distanceTransform(mask, distance, cv::DIST_L2, cv::DIST_MASK_PRECISE);
    distance.convertTo(mask, CV_8U, 255.0 / (width + 1));
}

} // namespace

cv::Mat maskOf(const Region &region, cv::Size raster)
{
    cv::Mat mask(raster, CV_8UC1, cv::Scalar(0));
    const double sx = double(raster.width) / region.frame.width;
    const double sy = double(raster.height) / region.frame.height;
    for (const auto &polygon : region.polygons)
        fill(mask, polygon, sx, sy);
    if (region.outside)
        cv::bitwise_not(mask, mask);
    soften(mask, region.feather * sx);
    return mask;
}

void blendInto(cv::Mat &changed, const cv::Mat &before, const cv::Mat &mask)
{
    const int channels = changed.channels();
    cv::Mat original = before;
    if (before.channels() == 1 && channels == 3)
        cv::cvtColor(before, original, cv::COLOR_GRAY2BGR);
    CV_Assert(original.type() == changed.type() && original.size() == changed.size());
    for (int y = 0; y < changed.rows; ++y) {
        std::uint8_t *to = changed.ptr(y);
        const std::uint8_t *from = original.ptr(y), *alpha = mask.ptr(y);
        for (int x = 0; x < changed.cols; ++x)
            for (int c = 0; c < channels; ++c, ++to, ++from) {
                const int mixed = *to * alpha[x] + *from * (255 - alpha[x]);
                *to = static_cast<std::uint8_t>((mixed + 127) / 255);
            }
    }
}

} // namespace ballast
