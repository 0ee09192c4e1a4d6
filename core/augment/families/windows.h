#pragma once

#include "core/augment/kernel.h"

/// Movements along the axes that crops, sizes and paddings are made of.
namespace ballast::families {

/// How far a frame may grow: thin images must not take all memory.
constexpr int LongestSide = 32767; ///< px

/// The part of the frame in the window, which lies within it.
void crop(Draw &draw, cv::Rect window);

/// The whole frame stretched to that size; `average`: shrinking averages the pixels it joins.
void resize(Draw &draw, Frame size, int sampling, bool average = true);
/// Both sides by one factor, each rounded by `rounded`, at least 1 and at most LongestSide.
void resizeBy(Draw &draw, double factor, double (*rounded)(double), int sampling, bool average);

/// The image inside a larger frame: `before` pixels of border at the left and at the top.
void pad(Draw &draw, Frame out, cv::Point before, int border, std::uint32_t fill);
/// Padding to a frame that is nowhere smaller, the image where params::PadPositions say.
void padTo(Draw &draw, Frame out, int position, int border, std::uint32_t fill);

/// A window of that size (at most the frame's) anywhere.
cv::Rect randomWindow(Draw &draw, int width, int height);
cv::Rect centralWindow(Frame frame, int width, int height);
/// The window as far as it lies in the frame, at least one pixel.
cv::Rect within(Frame frame, int left, int top, int right, int bottom);

} // namespace ballast::families
