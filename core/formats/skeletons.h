#pragma once

#include "core/dataset/dataset.h"

#include <QStringList>

namespace ballast {

/// Names of the key points that objects of a class have, in order: "keypoints" of its extras, as
/// COCO has them. Empty for classes without a skeleton.
QStringList keyPointNames(const ClassInfo &info);
void setKeyPointNames(ClassInfo &info, const QStringList &names);
/// Of an object whose key points are all named by its class, else empty.
QStringList keyPointNames(const std::vector<ClassInfo> &classes, const Annotation &annotation);

} // namespace ballast
