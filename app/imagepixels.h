#pragma once

#include "widgets/canvascontent.h"

#include <opencv2/core/mat.hpp>

namespace ballast {

/// Decoder and engine hold BGR, BGRA or grey; Qt paints RGB32 fastest (alpha: premultiplied ARGB).
/// The one place where the application turns the one into the other. Any thread.
QImage toQImage(const cv::Mat &pixels);

/// With `levels`, halves follow until the longer side is under 512 px, for large pictures seen
/// small.
CanvasImage toCanvasImage(const cv::Mat &pixels, const QSize &fullSize, bool levels);

/// The picture with its longer side `side` px, by area averaging; never enlarged.
cv::Mat scaledTo(const cv::Mat &pixels, int side);

} // namespace ballast
