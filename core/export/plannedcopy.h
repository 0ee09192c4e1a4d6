#pragma once

#include "core/export/exporter.h"

namespace ballast {

/// A picture that the export of a plan writes, before it is encoded.
struct PlannedCopy
{
    cv::Mat pixels;                      ///< BGR, BGRA or grey; empty when stopped
    std::vector<Annotation> annotations; ///< pixels of this picture
    std::vector<ClassId> tags;
};

/// Copy `nth` (from 0) by the plan's item of that index, or with −1 that repeat of the image: the
/// pixels and labels that exportDataset makes with the same options, at the same seed. Reads what
/// this copy needs and no other image. Errors: the plan has no such copy, or what it is made of
/// cannot be read.
Result<PlannedCopy> plannedCopy(const Dataset &dataset, const BalancePlan &plan, int image,
                                int item, int nth, const Pipeline &pipeline,
                                const ExportOptions &options, const TaskContext &context = {});

} // namespace ballast
