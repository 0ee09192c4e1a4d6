#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <opencv2/core/mat.hpp>

namespace ballast {

/// The one place that knows channel order and orientation on disk. In memory pixels are 8-bit
/// BGR (3 channels), BGRA (4) or grey (1), EXIF-oriented.
struct DecodedImage
{
    cv::Mat pixels;
    int fullWidth = 0; ///< oriented size of the file; pixels may be smaller (scaled decode)
    int fullHeight = 0;
    /// JPEG only: the data end early or are corrupt; what was there is decoded, the rest is grey.
    /// (A file of which nothing can be shown is an error instead.)
    bool damaged = false;
    double scale() const { return fullWidth > 0 ? double(pixels.cols) / fullWidth : 1.0; }
};

struct DecodeOptions
{
    /// 0 = full size. Otherwise the result's longer side is the smallest cheap size that is at
    /// least this (JPEG: decoder scaling), or the full size if the file is smaller.
    int atLeast = 0;
};

enum class ImageFormat : std::uint8_t { AsSource, Jpeg, Png, Webp, Bmp, Tiff };

struct EncodeOptions
{
    ImageFormat format = ImageFormat::Jpeg;
    int quality = 95;        ///< 1…100 for JPEG and WebP; 101 = lossless WebP
    bool fullChroma = false; ///< JPEG 4:4:4 in place of 4:2:0
    bool operator==(const EncodeOptions &) const = default;
};

/// Decodes a file: JPEG, PNG, WebP, BMP, TIFF (first page). 16-bit images are scaled to 8 bits
/// (said by the caller), floats from 0…1, palettes expanded, CMYK converted, alpha kept. EXIF
/// orientation is applied here and nowhere else. `buffer` (optional) is reused for the pixels to
/// spare page faults: the result then shares its memory, so the next decode into it overwrites the
/// pixels. Thread-safe. Errors: unreadable, not an image, nothing usable, 2^30 pixels or more.
Result<DecodedImage> decodeImage(const QString &path, const DecodeOptions &options = {},
                                 cv::Mat *buffer = nullptr);
Result<DecodedImage> decodeImage(const QByteArray &bytes, const QString &nameForErrors,
                                 const DecodeOptions &options = {}, cv::Mat *buffer = nullptr);

/// Encodes 8-bit grey, BGR or BGRA (JPEG and BMP drop alpha). AsSource is not a format here. The
/// same pixels give the same bytes on any thread. No EXIF is written: pixels are upright already.
Result<QByteArray> encodeImage(const cv::Mat &pixels, const EncodeOptions &options);

/// "jpg", "png" … for a format; AsSource gives the source's own suffix if it can be written, else
/// png.
QString suffixFor(ImageFormat format, const QString &sourcePath);
/// AsSource for endings that are none of the formats written here.
ImageFormat formatForSuffix(const QString &suffix);

} // namespace ballast
