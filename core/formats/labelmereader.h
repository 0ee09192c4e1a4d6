#pragma once

#include "core/formats/format.h"

namespace ballast {

Result<Dataset> readLabelme(const QString &path, const TaskContext &context);
std::unique_ptr<LabelWriter> labelmeWriter(const QString &destination, const Dataset &source);

/// Holds one class a line, in the order of their numbers: what labelme's --labels takes.
QString labelmeClassesFile();

} // namespace ballast
