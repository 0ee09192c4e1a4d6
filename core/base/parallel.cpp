#include "core/base/parallel.h"

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace ballast {

int defaultJobs()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    if (sched_getaffinity(0, sizeof set, &set) == 0)
        return std::max(1, CPU_COUNT(&set));
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

namespace {

/// Hands out indices, counts what is done, keeps the first exception.
class Dispatcher
{
public:
    Dispatcher(std::size_t count, const TaskContext &context,
               const std::function<void(std::size_t, int)> &work)
        : m_count(count), m_context(context), m_work(work)
    {
    }

    void run(int worker)
    {
        while (!m_failed && !m_context.stopRequested()) {
            const std::size_t index = m_next.fetch_add(1);
            if (index >= m_count)
                return;
            try {
                m_work(index, worker);
            } catch (...) {
                keep(std::current_exception());
                return;
            }
            const std::size_t done = m_done.fetch_add(1) + 1;
            m_context.report(static_cast<qint64>(done), static_cast<qint64>(m_count));
        }
    }

    bool finish() const
    {
        if (m_exception)
            std::rethrow_exception(m_exception);
        return m_done == m_count;
    }

private:
    void keep(std::exception_ptr exception)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_exception)
            m_exception = std::move(exception);
        m_failed = true;
    }

    const std::size_t m_count;
    const TaskContext &m_context;
    const std::function<void(std::size_t, int)> &m_work;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<std::size_t> m_done = 0;
    std::atomic<bool> m_failed = false;
    std::mutex m_mutex;
    std::exception_ptr m_exception;
};

} // namespace

bool parallelFor(std::size_t count, int jobs, const TaskContext &context,
                 const std::function<void(std::size_t, int)> &work)
{
    const auto wanted = static_cast<std::size_t>(jobs > 0 ? jobs : defaultJobs());
    const int workers = static_cast<int>(std::max<std::size_t>(1, std::min(wanted, count)));
    Dispatcher dispatcher(count, context, work);
    {
        std::vector<std::jthread> threads;
        for (int worker = 1; worker < workers; ++worker)
            threads.emplace_back([&dispatcher, worker] { dispatcher.run(worker); });
        dispatcher.run(0);
    }
    return dispatcher.finish();
}

} // namespace ballast
