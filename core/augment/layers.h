#pragma once

#include "core/augment/ops.h"

#include <array>
#include <cstdint>

/// What weather and light are put on images with. Colours are BGR; grey images
/// get the luma of them, alpha stays.
namespace ballast {

/// The colours of a pixel, 0 … 255: what `channels` need of 0xRRGGBB.
std::array<int, 3> coloursOf(std::uint32_t rgb, int channels);

/// image → image + (colour − image) · cover / 255; `cover` is CV_8UC1 of the
/// same size.
void coverWith(cv::Mat &image, const cv::Mat &cover, std::uint32_t rgb);

/// image → (image + colour · cover / 255) · gain, both limited to white; 0 ≤
/// gain ≤ 1.
void addLight(cv::Mat &image, const cv::Mat &cover, std::uint32_t rgb, double gain);

/// image → 255 − (255 − image) · (255 − layer) / 255; `layer` is CV_8UC3, BGR.
void screenWith(cv::Mat &image, const cv::Mat &layer);

/// The share `cover` (0 … 1) of the way to that lightness (0 … 255, HLS), at
/// the same hue and saturation.
void paintLightness(std::uint8_t *pixel, int channels, double lightness, double cover);

} // namespace ballast
