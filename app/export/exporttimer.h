#pragma once

#include <QElapsedTimer>
#include <QString>

namespace ballast {

/// Images per second and the time that remains, without the time spent pausing.
class ExportTimer
{
public:
    void start();
    void setPaused(bool paused);
    double seconds() const; ///< at work
    double imagesPerSecond(qint64 done) const;
    /// −1 until enough is known.
    double secondsLeft(qint64 done, qint64 total) const;

private:
    QElapsedTimer m_timer;
    qint64 m_before = 0; ///< ms at work before the last pause
    bool m_paused = false;
};

/// "9 s", "2 min 5 s", "1 h 3 min".
QString durationText(double seconds);

} // namespace ballast
