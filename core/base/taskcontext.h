#pragma once

#include "core/base/issue.h"

#include <functional>
#include <stop_token>

namespace ballast {

/// What a long task may be given: a way to be stopped, to tell its progress and its issues.
/// Default-constructed it does nothing. Callbacks may be called from any worker thread; whoever
/// sets them makes them thread-safe.
struct TaskContext
{
    std::stop_token stop;
    std::function<void(qint64 done, qint64 total)> progress;
    std::function<void(Issue)> issue;

    bool stopRequested() const { return stop.stop_requested(); }
    void report(qint64 done, qint64 total) const
    {
        if (progress)
            progress(done, total);
    }
    void add(Issue found) const
    {
        if (issue)
            issue(std::move(found));
    }
};

} // namespace ballast
