#pragma once

#include "core/formats/format.h"

#include <QStringList>

namespace ballast {

/// Label CSVs of a folder, relative to it.
QStringList findCsvFiles(const QString &root);

Result<Dataset> readCsv(const QString &path, const TaskContext &context);
std::unique_ptr<LabelWriter> csvWriter(const QString &destination, const Dataset &source);

} // namespace ballast
