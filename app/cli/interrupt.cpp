#include "app/cli/interrupt.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>

namespace ballast::cli {

namespace {

constexpr std::uint64_t Signalled = 1;
constexpr std::uint64_t Ended = 1ULL << 32;

int wakeDescriptor = -1;

void wake(std::uint64_t reason)
{
    // Only write(2): this runs inside the signal handler, too.
    [[maybe_unused]] const auto written = write(wakeDescriptor, &reason, sizeof reason);
}

void setHandler(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace

Interrupt::Interrupt()
{
    wakeDescriptor = eventfd(0, EFD_CLOEXEC);
    m_watcher = std::thread([this] {
        std::uint64_t reason = 0;
        while (read(wakeDescriptor, &reason, sizeof reason) == sizeof reason && reason < Ended)
            m_stop.request_stop();
    });
    setHandler([](int) { wake(Signalled); });
}

Interrupt::~Interrupt()
{
    setHandler(SIG_DFL);
    wake(Ended);
    m_watcher.join();
    close(wakeDescriptor);
}

} // namespace ballast::cli
