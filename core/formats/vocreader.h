#pragma once

#include "core/formats/format.h"

namespace ballast {

Result<Dataset> readVoc(const QString &path, const TaskContext &context);
std::unique_ptr<LabelWriter> vocWriter(const QString &destination, const Dataset &source,
                                       const WriteOptions &options);

} // namespace ballast
