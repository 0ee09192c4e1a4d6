#pragma once

#include "app/augment/previewrunner.h"

namespace ballast {

/// The source's boxes as they are drawn on the original.
std::vector<CanvasBox> originalBoxes(const Dataset &dataset,
                                     const std::vector<BoxOutcome> &outcomes,
                                     const BoxRules &rules);
/// What became of them, as drawn on a copy; dropped ones keep their place, dashed.
std::vector<CanvasBox> augmentedBoxes(const Dataset &dataset,
                                      const std::vector<BoxOutcome> &outcomes,
                                      const BoxRules &rules);

} // namespace ballast
