#include "app/cli/progress.h"

#include "app/cli/table.h"
#include "app/cli/text.h"
#include "core/base/text.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace ballast::cli {

namespace {

constexpr auto RedrawEvery = std::chrono::milliseconds(100);

QString clockText(double seconds)
{
    const auto whole = static_cast<qint64>(seconds + 0.5);
    const auto two = [](qint64 value) {
        return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
    };
    if (whole >= 3600)
        return QStringLiteral("%1:%2:%3")
            .arg(whole / 3600)
            .arg(two(whole / 60 % 60), two(whole % 60));
    return QStringLiteral("%1:%2").arg(whole / 60).arg(two(whole % 60));
}

void writeError(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

QString progressText(const QString &label, qint64 done, qint64 total, double seconds, int columns)
{
    const double share = total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 0;
    const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
    const QString percent = QStringLiteral("%1 %").arg(static_cast<int>(share * 100), 3);
    const QString counts = Cli::tr("%1 of %2").arg(formatCount(done), formatCount(total));
    QString tail = percent + QStringLiteral("  ") + counts;
    if (rate > 0) {
        tail += QStringLiteral("  ") + Cli::tr("%1/s").arg(formatNumber(rate, rate < 10 ? 1 : 0));
        tail += QStringLiteral("  ") +
                Cli::tr("%1 left").arg(clockText(static_cast<double>(total - done) / rate));
    }
    const int room = columns - displayWidth(label) - displayWidth(tail) - 6;
    if (room < 8)
        return elided(label + u' ' + percent, columns);
    const int bar = std::min(room, 30);
    const QString filled = barText(share, bar);
    return label + QStringLiteral(" [") + filled + QString(bar - displayWidth(filled), u' ') +
           QStringLiteral("] ") + tail;
}

int terminalColumns(int descriptor)
{
    winsize size{};
    if (isatty(descriptor) == 0 || ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return 80;
    return size.ws_col;
}

Progress::Progress(bool wanted) : m_shown(wanted && isatty(STDERR_FILENO) != 0) {}

Progress::~Progress()
{
    clear();
}

void Progress::begin(const QString &label)
{
    clear();
    const std::scoped_lock lock(m_mutex);
    m_label = label;
    m_total = 0;
    m_started = Clock::now();
    m_last = {};
}

void Progress::report(qint64 done, qint64 total)
{
    if (!m_shown)
        return;
    const std::scoped_lock lock(m_mutex);
    const auto now = Clock::now();
    if (total != m_total) {
        // The next part of the task, such as reading back what was written.
        m_total = total;
        m_done = 0;
        m_started = now;
    }
    // Workers report out of order; the bar never goes back. Short tasks draw nothing.
    m_done = std::max(done, m_done);
    if (now - m_last < RedrawEvery || now - m_started < 2 * RedrawEvery)
        return;
    m_last = now;
    m_drawn = true;
    const double seconds = std::chrono::duration<double>(now - m_started).count();
    const int columns = terminalColumns(STDERR_FILENO) - 1;
    writeError(QStringLiteral("\r\033[K") + progressText(m_label, m_done, total, seconds, columns));
}

void Progress::clear()
{
    const std::scoped_lock lock(m_mutex);
    if (m_drawn)
        writeError(QStringLiteral("\r\033[K"));
    m_drawn = false;
}

} // namespace ballast::cli
