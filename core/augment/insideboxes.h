#pragma once

#include "core/augment/pipeline.h"

namespace ballast {

/// The pipeline for copies that change nothing but the pixels inside boxes of the named classes:
/// its enabled steps that neither move nor cover boxes, within one InsideBoxes step. Without such a
/// step the result has none. Random streams are those of the same steps in `pipeline`.
Pipeline insideBoxesOnly(const Pipeline &pipeline, std::vector<QString> classes);

} // namespace ballast
