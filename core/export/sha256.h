#pragma once

#include <QByteArrayView>

namespace ballast {

/// Lower-case hexadecimal SHA-256 (FIPS 180-4). Uses the processor's own instructions where there
/// are any: hashing every written file would else cost as much as encoding it.
QByteArray sha256Hex(QByteArrayView bytes);

} // namespace ballast
