#pragma once

#include "core/dataset/dataset.h"

#include <vector>

namespace ballast {

/// By key point of a mirrored object: which of the unmirrored ones it is (the left eye was the
/// right one), `flip_idx` of YOLO's data.yaml. Empty where the dataset does not say it rightly: as
/// a rearrangement of all key points that undoes itself.
std::vector<int> mirroredKeyPoints(const Dataset &dataset);

} // namespace ballast
