#pragma once

#include "core/augment/ops.h"

#include <array>

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

/// Whether OpenCV can move pixels of so large an image; others are sampled linearly, not cubically.
inline bool isForOpenCv(const cv::Mat &image)
{
    constexpr int largest = 32766; // SHRT_MAX − 1
    return image.cols <= largest && image.rows <= largest;
}

constexpr int WarpFraction = 5; ///< bits of a sampling position below the pixel
constexpr int WarpRunLength = 128;

/// Sampling positions of a run of pixels, in 1/32 of source pixels, 0 = centre of the first.
struct WarpPositions
{
    alignas(64) std::array<int, WarpRunLength> x;
    alignas(64) std::array<int, WarpRunLength> y;
    /// From here to what a later row will read, in whole pixels: fetched beforehand, since a turned
    /// source is read across its rows.
    cv::Point later;
};

/// Samples the first `count` positions; the last argument is where the run's pixels go.
using WarpRun = void (*)(const cv::Mat &source, const WarpPositions &at, int count, int border,
                         std::uint8_t *out);
/// For 1, 3 or 4 channels; Linear or Nearest.
WarpRun warpRun(int channels, Sampling sampling);

/// OpenCV's code of a border rule; Constant as Replicate.
int borderCode(Border border);

} // namespace ballast
