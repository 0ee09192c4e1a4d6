#pragma once

#include "core/base/result.h"
#include "core/dataset/dataset.h"

namespace ballast::cli {

/// Writes a file that a command makes of the dataset. One that is there already is replaced, unless
/// it belongs to the dataset: then only a file of the same kind is (JSON with the same keys, a
/// table with the same head). The error says what to do.
Result<void> writeOutput(const QString &path, const QByteArray &bytes, const Dataset &dataset);

} // namespace ballast::cli
