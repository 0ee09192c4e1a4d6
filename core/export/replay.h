#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace ballast {

/// One image of an export, made again from its line of the manifest.
struct Replayed
{
    QByteArray bytes;    ///< of the image file
    QString image;       ///< its path in the export
    QString source;      ///< absolute path of the image it was made from
    QByteArray recorded; ///< SHA-256 of the manifest, hex
    QByteArray sha256;   ///< of `bytes`
    bool same() const { return recorded == sha256; }
};

/// `which`: the number of the line in the file, the header being line 1, or the image's path in the
/// export. `sourceRoot`: where the source dataset is now; empty = as recorded. The source image and
/// the manifest are all that is read. Errors: no such line, not a manifest, the source is missing.
Result<Replayed> replayImage(const QString &manifest, const QString &which,
                             const QString &sourceRoot = {});

} // namespace ballast
