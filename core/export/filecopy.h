#pragma once

#include "core/base/result.h"
#include "core/export/exporter.h"

#include <QByteArrayView>

namespace ballast {

/// Writes a file that must not exist yet; missing folders are made. A file that could not be
/// written whole is removed again. No fsync: the export syncs once before it is renamed.
Result<void> writeNewFile(const QString &path, QByteArrayView bytes);

/// The same bytes as `source`, which the caller has read already (`bytes`): as a new file, or
/// sharing its blocks or its inode where the disk can do that.
Result<void> placeCopy(const QString &source, QByteArrayView bytes, const QString &target,
                       LinkMode mode);

/// Reads a file into a buffer that only grows; the view is valid until the next call.
Result<QByteArrayView> readInto(QByteArray &buffer, const QString &path);

} // namespace ballast
