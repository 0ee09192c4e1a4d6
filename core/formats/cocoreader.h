#pragma once

#include "core/formats/format.h"

#include <QStringList>

namespace ballast {

/// COCO files of a folder, relative to it: instances_*.json or _annotations.coco.json where there
/// are any, else what looks like COCO.
QStringList findCocoFiles(const QString &root);

Result<Dataset> readCoco(const QString &path, const TaskContext &context);
std::unique_ptr<LabelWriter> cocoWriter(const QString &destination, const Dataset &source);

} // namespace ballast
