#pragma once

#include "core/base/taskcontext.h"

#include <cstddef>
#include <functional>

namespace ballast {

/// Number of workers to use when the user names none: the cores this process may run on.
int defaultJobs();

/// Calls work(index, worker) for every index in [0, count), in parallel on `jobs` threads (0 = the
/// default). `worker` is in [0, jobs) and serves to pick per-thread scratch memory. Indices are
/// handed out in growing order. Reports progress and ends early when a stop is requested; the
/// first exception thrown by `work` is rethrown here after all workers have ended.
/// Returns false if it was stopped.
bool parallelFor(std::size_t count, int jobs, const TaskContext &context,
                 const std::function<void(std::size_t index, int worker)> &work);

} // namespace ballast
