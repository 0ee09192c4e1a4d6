#pragma once

#include "core/dataset/keypoints.h"

namespace ballast {

/// See keyPointNames of a class.
void setKeyPointNames(ClassInfo &info, const QStringList &names);
/// Of an object whose key points are all named by its class, else empty.
QStringList keyPointNames(const std::vector<ClassInfo> &classes, const Annotation &annotation);

} // namespace ballast
