#pragma once

#include <QByteArrayView>

#include <cstdint>

namespace ballast {

/// EXIF orientation 1…8 out of a file's bytes (JPEG, PNG, WebP, TIFF); 1 where there is none or it
/// is nonsense. The head of the file does, as far as it reaches.
std::uint8_t exifOrientation(QByteArrayView bytes);

} // namespace ballast
