#include "app/export/exporttimer.h"

#include <QCoreApplication>

#include <cmath>

namespace ballast {

void ExportTimer::start()
{
    m_before = 0;
    m_paused = false;
    m_timer.start();
}

void ExportTimer::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    if (paused)
        m_before += m_timer.elapsed();
    else
        m_timer.restart();
    m_paused = paused;
}

double ExportTimer::seconds() const
{
    const qint64 running = m_paused || !m_timer.isValid() ? 0 : m_timer.elapsed();
    return static_cast<double>(m_before + running) / 1000.0;
}

double ExportTimer::imagesPerSecond(qint64 done) const
{
    const double time = seconds();
    return time > 0 ? static_cast<double>(done) / time : 0;
}

double ExportTimer::secondsLeft(qint64 done, qint64 total) const
{
    const double rate = imagesPerSecond(done);
    return rate > 0 && seconds() > 0.5 ? static_cast<double>(total - done) / rate : -1;
}

QString durationText(double seconds)
{
    struct ExportTime
    {
        Q_DECLARE_TR_FUNCTIONS(ExportTime)
    };
    const auto whole = static_cast<qint64>(std::ceil(seconds));
    if (whole < 60)
        return ExportTime::tr("%1 s").arg(whole);
    if (whole < 3600)
        return ExportTime::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return ExportTime::tr("%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60);
}

} // namespace ballast
