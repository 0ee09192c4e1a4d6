#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

#include <cstdint>

namespace ballast {

struct ImageHeader
{
    int width = 0; ///< EXIF-oriented pixels
    int height = 0;
    std::uint8_t orientation = 1; ///< EXIF 1…8
    std::uint8_t channels = 0;    ///< 0 = not told by the header
    std::uint8_t bitDepth = 8;    ///< per channel
    QString format;               ///< "jpeg", "png", "bmp", "webp", "tiff", "gif"
};

/// Reads size and orientation from the first bytes; never decodes pixels.
Result<ImageHeader> readImageHeader(const QString &path);
Result<ImageHeader> readImageHeader(QByteArrayView bytes, const QString &nameForErrors);

/// By ending, lower case, without the dot: what Ballast opens as an image.
bool isImageSuffix(const QString &suffix);

} // namespace ballast
