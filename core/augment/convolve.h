#pragma once

#include "core/augment/ops.h"

/// Filters of whole images that leave alpha alone. Borders are mirrored without the edge pixel.
namespace ballast {

/// A square kernel (CV_32FC1, odd side) as a draft sees it: each tap is shared between the four
/// pixels around its place. Itself at scale 1.
cv::Mat scaledKernel(const cv::Mat &kernel, double scale);

/// Any kernel, by OpenCV.
void convolve(cv::Mat &image, const cv::Mat &kernel, const PaintContext &context);

/// For kernels that are the same left and right, top and bottom (CV_32FC1, odd side ≤ 31, taps
/// within ±1 that sum to about 1): twice as fast.
void convolveSymmetric(cv::Mat &image, const cv::Mat &kernel, const PaintContext &context);

/// Colours from `from`, alpha as it was.
void takeColours(cv::Mat &image, const cv::Mat &from);

} // namespace ballast
