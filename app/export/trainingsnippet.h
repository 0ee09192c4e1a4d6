#pragma once

#include <QString>

namespace ballast {

/// Python that trains on (or loads) the dataset at `path`, for its format: Ultralytics for YOLO,
/// torchvision for the others. Files are named as they lie there.
QString trainingSnippet(const QString &format, const QString &path);

} // namespace ballast
