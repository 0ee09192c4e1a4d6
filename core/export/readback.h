#pragma once

#include "core/export/exportrun.h"

namespace ballast {

/// What the format's own reader found in the written folder, beside what was meant.
struct ReadBack
{
    qint64 images = 0;
    qint64 boxes = 0;
    std::vector<qint64> perClass; ///< by the source's ClassId
    double maxBoxError = 0;       ///< px, largest difference of an edge
    bool equal = false;           ///< same images, splits, classes; boxes within a pixel
    Issues issues;                ///< every difference
};

/// Errors: the reader cannot open the folder at all.
Result<ReadBack> readBack(const Dataset &source, const OutputList &list,
                          const std::vector<Written> &written, const QString &folder,
                          const TaskContext &context);

} // namespace ballast
