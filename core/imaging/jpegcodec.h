#pragma once

#include "core/imaging/codec.h"

#include <QByteArrayView>

#include <functional>

namespace ballast {

/// Gives the memory that pixels of that size and OpenCV type are decoded into.
using PixelSource = std::function<cv::Mat(int height, int width, int type)>;

/// libturbojpeg straight into BGR or grey; pixels equal those of OpenCV's decoder. CMYK is taken as
/// Adobe writes it (inverted), as OpenCV and Pillow do. Orientation is not applied. Handles are per
/// thread.
struct JpegDecoding
{
    enum Outcome { Done, Unsupported, TooLarge, Unusable };
    Outcome outcome = Unusable; ///< Unsupported: rare chroma sampling, another decoder may do it
    cv::Mat pixels;
    int fullWidth = 0; ///< as stored
    int fullHeight = 0;
    bool damaged = false;
};
JpegDecoding decodeJpeg(QByteArrayView bytes, int atLeast, const PixelSource &pixelSource);

/// Empty when the encoder failed. `pixels`: 8-bit grey, BGR or BGRA.
QByteArray encodeJpeg(const cv::Mat &pixels, int quality, bool fullChroma);

/// Likewise in memory of the thread, valid until it encodes again.
QByteArrayView encodeJpegInPlace(const cv::Mat &pixels, int quality, bool fullChroma);

/// 2^30 pixels and more are refused before any memory is taken.
constexpr qint64 PixelLimit = qint64(1) << 30;

} // namespace ballast
