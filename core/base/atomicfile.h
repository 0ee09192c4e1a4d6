#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace ballast {

/// Writes `bytes` beside `path` and renames it into place, so that `path` is either the old file
/// or the whole new one. Makes missing parent folders. The error names the file and the remedy
/// (no space, no permission …).
Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes);

/// The whole file. The error names it.
Result<QByteArray> readFile(const QString &path);

} // namespace ballast
