#pragma once

#include "core/base/taskcontext.h"

#include <QString>

#include <chrono>
#include <mutex>

namespace ballast::cli {

/// One line such as "Writing [█████     ]  52 %  1,560 of 3,000  312/s  0:05 left", at most
/// `columns` wide: the bar shrinks first, then the counts go.
QString progressText(const QString &label, qint64 done, qint64 total, double seconds, int columns);

/// Draws the progress of the running task on stderr, if that is a terminal; otherwise silent.
/// Thread-safe.
class Progress
{
public:
    explicit Progress(bool wanted);
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    /// Starts anew under another label.
    void begin(const QString &label);
    void report(qint64 done, qint64 total);
    /// Wipes the line so that text can follow.
    void clear();

private:
    using Clock = std::chrono::steady_clock;
    std::mutex m_mutex;
    const bool m_shown;
    bool m_drawn = false;
    QString m_label;
    qint64 m_done = 0;
    qint64 m_total = 0;
    Clock::time_point m_started;
    Clock::time_point m_last;
};

/// Columns of the terminal behind a file descriptor; 80 if it is none.
int terminalColumns(int descriptor);

} // namespace ballast::cli
