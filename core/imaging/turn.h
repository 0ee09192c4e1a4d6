#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

#include <optional>

namespace ballast {

/// One of the eight ways to lay a whole image down: transposed first, then mirrored.
struct Turn
{
    bool transpose = false;
    bool mirrorX = false; ///< left and right
    bool mirrorY = false; ///< top and bottom

    bool isNone() const { return !transpose && !mirrorX && !mirrorY; }
    /// This one, then `next`.
    Turn then(const Turn &next) const;
    bool operator==(const Turn &) const = default;
};

/// What must be done to the stored pixels of an EXIF orientation, 1…8.
Turn turnOfOrientation(int orientation);

/// The JPEG file turned block by block, without decoding: not a pixel loses anything. Metadata are
/// left out, since EXIF would turn it again. Nothing if that cannot be done exactly (the sides that
/// are mirrored must be multiples of the block), or the file is broken.
std::optional<QByteArray> turnJpeg(QByteArrayView bytes, const Turn &turn);

} // namespace ballast
