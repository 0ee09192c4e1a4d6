#pragma once

#include "core/formats/format.h"

namespace ballast {

/// CVAT files below a folder, relative to it.
QStringList findCvatFiles(const QString &folder);

Result<Dataset> readCvat(const QString &path, const TaskContext &context);
std::unique_ptr<LabelWriter> cvatWriter(const QString &destination, const Dataset &source);

} // namespace ballast
