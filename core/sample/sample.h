#pragma once

#include "core/base/result.h"
#include "core/base/taskcontext.h"

namespace ballast {

struct SampleOptions
{
    int images = 600;
    int width = 640;
    int height = 512;
    std::uint64_t seed = 7;
    int jobs = 0;
};

/// Writes a procedural, deterministic dataset into a new folder: brushed-metal surfaces with
/// scratches, pits, inclusions, patches and stains in natural imbalance, and good images; YOLO
/// layout with train, val and test. Boxes are measured from what was painted.
Result<void> writeSampleDataset(const QString &destination, const SampleOptions &options = {},
                                const TaskContext &context = {});

} // namespace ballast
