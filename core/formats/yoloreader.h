#pragma once

#include "core/formats/format.h"

namespace ballast {

Result<Dataset> readYolo(const QString &path, const TaskContext &context);

std::unique_ptr<LabelWriter> yoloWriter(const QString &destination, const Dataset &source);

} // namespace ballast
