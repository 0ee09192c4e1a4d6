#pragma once

#include "core/augment/ops.h"

namespace ballast {

/// Widest window that paintMedian() takes, px.
constexpr int WidestSortedMedian = 7;

/// Each colour level becomes the middle one of the window × window around it; `window` is 3, 5 or
/// 7. Edge pixels are repeated, alpha stays. The same pixels as cv::medianBlur.
void paintMedian(cv::Mat &image, int window, const PaintContext &context);

} // namespace ballast
