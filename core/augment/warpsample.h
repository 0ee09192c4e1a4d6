#pragma once

#include "core/augment/warp.h"

namespace ballast {

/// Pixels from … to − 1 of a run, each blended of four that all lie in the source; of three
/// channels, three columns right of the position must be there. Of three channels four bytes may be
/// written for the last pixel.
template <int Channels>
void sampleInside(const cv::Mat &source, const WarpPositions &at, int from, int to,
                  std::uint8_t *out);

} // namespace ballast
