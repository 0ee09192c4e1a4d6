#pragma once

#include "core/augment/ops.h"

#include <opencv2/core/types.hpp>

#include <vector>

/// Blurs as sums of shifted copies of the image. Edges are mirrored without the edge pixel, alpha
/// stays.
namespace ballast {

struct Tap
{
    cv::Point offset;  ///< full-size pixels from the pixel that is made
    double weight = 0; ///< not negative; together they count as 1
};

void paintTaps(cv::Mat &image, const std::vector<Tap> &taps, const PaintContext &context);

/// The image with that many mirrored pixels around it, in the context's first buffer.
cv::Mat mirrored(const cv::Mat &image, int across, int down, const PaintContext &context);

/// Colour from `blurred`, alpha as it was.
void takeColour(cv::Mat &image, const cv::Mat &blurred);

} // namespace ballast
