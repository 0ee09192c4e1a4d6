#pragma once

#include "core/export/outputs.h"

#include <opencv2/core/mat.hpp>

namespace ballast {

/// Images of a size ladder: the longer side brought down to a length, proportions kept.

/// Of an image of that size with a longer side of at most `longest`; the size itself where it is
/// no larger or `longest` is 0. Images are never made larger.
cv::Size reducedSize(int width, int height, int longest);
/// By area (cv::INTER_AREA), so that small objects fade in place of vanishing between samples.
cv::Mat reducedPixels(const cv::Mat &pixels, cv::Size size);
/// Boxes and outlines scaled by the very sizes.
Labels reducedLabels(Labels labels, cv::Size from, cv::Size to);

} // namespace ballast
