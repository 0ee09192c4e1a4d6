#pragma once

#include "app/jobcontroller.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace ballast {

/// Status bar: what the mode says on the left, running jobs with progress and a stop button on
/// the right. Jobs shorter than a blink are not shown.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(JobController &jobs, QWidget *parent = nullptr);
    void setText(const QString &text);
    QString text() const;

private:
    void showJobs();

    JobController &m_jobs;
    QLabel *m_text;
    QLabel *m_job;
    QProgressBar *m_progress;
    QToolButton *m_stop;
    QTimer *m_patience; ///< runs from a job's start until it is worth showing
    JobController::JobId m_shown = 0;
};

} // namespace ballast
