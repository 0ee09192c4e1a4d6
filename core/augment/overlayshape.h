#pragma once

#include "core/augment/ops.h"

namespace ballast {

/// What a picture (8-bit, 1, 3 or 4 channels) hides that is shown at `place`: polygons in the
/// coordinates of the place's frame, without holes and without overlap. A pixel hides what is below
/// it if it is opaque by half or more; specks and gaps below about a pixel are left out.
std::vector<std::vector<Point>> opaqueRegions(const cv::Mat &picture, const cv::Rect &place);

} // namespace ballast
