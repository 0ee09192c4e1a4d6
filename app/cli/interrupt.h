#pragma once

#include <stop_token>
#include <thread>

namespace ballast::cli {

/// Turns the first Ctrl+C (or SIGTERM) into a stop request, so that work ends cleanly; a second
/// one ends the process at once. One instance, made before any thread is started.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    std::stop_token token() const { return m_stop.get_token(); }
    bool stopped() const { return m_stop.stop_requested(); }

private:
    std::stop_source m_stop;
    std::thread m_watcher;
};

} // namespace ballast::cli
