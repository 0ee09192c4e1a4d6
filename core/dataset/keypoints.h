#pragma once

#include "core/dataset/dataset.h"

#include <QStringList>

#include <vector>

namespace ballast {

/// Names of the key points that objects of a class have, in order: "keypoints" of its extras, as
/// COCO has them. Empty for classes without a skeleton.
QStringList keyPointNames(const ClassInfo &info);

/// Which key point of the unmirrored object each one of a mirrored object is (the left eye was the
/// right one), by their names: those that differ by left and right alone ("left_eye" and
/// "right_eye", "l_eye", "eyeL", links, gauche, izquierda …) change places, the others stay. Empty
/// where no name has a partner on the other side.
std::vector<int> mirroredByNames(const QStringList &names);

/// The same by ClassId: what YOLO's `flip_idx` says where it is a rearrangement that undoes itself,
/// else what the names say. Empty for classes without key points and for those that nothing tells
/// of.
std::vector<std::vector<int>> mirroredKeyPoints(const Dataset &dataset);

/// One rearrangement of `count` key points for all classes, `flip_idx` of YOLO's data.yaml. Empty
/// where a class with key points has none, or where two contradict each other.
std::vector<int> sharedMirror(const Dataset &dataset, int count);

} // namespace ballast
