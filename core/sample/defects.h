#pragma once

#include "core/base/random.h"

#include <opencv2/core/mat.hpp>

namespace ballast {

/// In the order of the sample's class ids.
enum class Defect : int { Scratch, Pit, Stain, Patch, Inclusion };
inline constexpr int DefectCount = 5;
const char *defectName(Defect defect);

/// The change a defect makes to the surface, in grey levels: CV_32FC3, as large as it needs to be.
/// `tone` is the surface's mean grey level.
cv::Mat paintDefect(Defect defect, double tone, Rng &rng);

} // namespace ballast
