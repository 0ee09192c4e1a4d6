#pragma once

#include "core/export/outputs.h"

namespace ballast {

/// The forecast for outputs that are listed already. Stopped → what was counted so far.
Forecast forecastOutputs(const Dataset &dataset, const OutputList &list, const Pipeline &pipeline,
                         const ExportOptions &options, const TaskContext &context);

} // namespace ballast
