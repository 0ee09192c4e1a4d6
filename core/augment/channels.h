#pragma once

#include <opencv2/core/mat.hpp>

namespace ballast {

/// 8-bit grey (1), BGR (3) or BGRA (4) pixels with as many channels as are wanted: alpha is left
/// out or opaque. The very pixels where nothing changes.
cv::Mat withChannels(const cv::Mat &pixels, int channels);

} // namespace ballast
