#pragma once

#include "core/augment/ops.h"

namespace ballast {

/// What JPEG with half the chroma (4:2:0) leaves of an image: the pixels that encodeJpeg and
/// decodeJpeg give, bit for bit, without coding and decoding the coefficients, which loses nothing
/// and takes most of the time at high quality. `image`: grey or BGR, changed in place. False, and
/// nothing is changed, where the processor has no AVX2 or a side is shorter than 8 px.
/// The transform is that of libjpeg: C. Loeffler, A. Ligtenberg, G. S. Moschytz, "Practical fast
/// 1-D DCT algorithms with 11 multiplications", ICASSP 1989, in 13-bit fixed point.
bool leaveJpegTraces(cv::Mat &image, int quality, PixelBuffer &buffer);

} // namespace ballast
