#pragma once

#include "app/export/exporttimer.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace ballast {

/// The page shown while an export runs: how far, how fast, how long; pause and stop.
class ExportProgress : public QWidget
{
    Q_OBJECT

public:
    explicit ExportProgress(QWidget *parent = nullptr);
    void begin(const QString &destination);
    void setProgress(qint64 done, qint64 total);
    void setStopping();

signals:
    void pauseRequested(bool paused);
    void stopRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override; ///< Escape stops

private:
    void setPaused(bool paused);
    void sync();

    ExportTimer m_timer;
    QTimer *m_tick;
    qint64 m_done = 0;
    qint64 m_total = 0;
    bool m_paused = false;
    QLabel *m_title;
    QLabel *m_where;
    QProgressBar *m_bar;
    QLabel *m_images;
    QLabel *m_rate;
    QLabel *m_left;
    QPushButton *m_pause;
    QPushButton *m_stop;
};

} // namespace ballast
