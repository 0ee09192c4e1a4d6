#pragma once

#include "core/augment/ops.h"

namespace ballast {

/// Columns [from, to) of one row.
struct Span
{
    int from = 0;
    int to = 0;
};

/// Writes the pixels of `out` in `spans` (one per row) from `source`. `toSource` takes edge
/// coordinates of `out` to those of `source`; pixels are sampled at their centres, to 1/32 pixel.
/// Where a pixel lies outside the source the border rule answers (Constant counts as Replicate:
/// the caller leaves such pixels out of the spans). Sampling Linear or Nearest.
void warp(const cv::Mat &source, cv::Mat &out, const cv::Matx33d &toSource, Border border,
          Sampling sampling, const std::vector<Span> &spans);

/// OpenCV's code of a border rule; Constant as Replicate.
int borderCode(Border border);

} // namespace ballast
