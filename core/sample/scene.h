#pragma once

#include "core/dataset/dataset.h"
#include "core/sample/defects.h"
#include "core/sample/sample.h"

namespace ballast {

/// What one image of the sample is to show; decided for all images before any is painted.
struct ScenePlan
{
    int index = 0;
    int batch = 0;
    Split split = Split::Train;
    std::vector<Defect> defects; ///< empty for a good image
};

/// A pixel belongs to a defect when one of its channels differs by at least this from the clean
/// photograph.
inline constexpr int VisibleChange = 7;

struct Scene
{
    cv::Mat clean; ///< 8-bit BGR: the same photograph without defects
    cv::Mat image;
    std::vector<Annotation> annotations; ///< measured from the difference of the two
};

std::vector<ScenePlan> planScenes(const SampleOptions &options);

/// Depends on seed, size and plan only, never on the thread or on other images.
Scene renderScene(const SampleOptions &options, const ScenePlan &plan);

} // namespace ballast
