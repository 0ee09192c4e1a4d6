#include "app/statusline.h"

#include "widgets/icon.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

namespace ballast {

namespace {

constexpr int PatienceMs = 300;
constexpr int ProgressSteps = 1000;

QString jobText(const JobController::Status &status)
{
    if (status.total <= 0)
        return status.title + QStringLiteral(" …");
    const QLocale locale;
    return QStringLiteral("%1 · %2 / %3")
        .arg(status.title, locale.toString(status.done), locale.toString(status.total));
}

} // namespace

StatusLine::StatusLine(JobController &jobs, QWidget *parent)
    : QStatusBar(parent),
      m_jobs(jobs),
      m_text(new QLabel),
      m_job(new QLabel),
      m_progress(new QProgressBar),
      m_stop(new QToolButton),
      m_patience(new QTimer(this))
{
    setSizeGripEnabled(false);
    m_text->setObjectName(QStringLiteral("statusText"));
    m_text->setContentsMargins(6, 0, 0, 0);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_job->setObjectName(QStringLiteral("jobText"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(fontMetrics().averageCharWidth() * 18);
    m_progress->setAccessibleName(tr("Progress"));
    m_stop->setObjectName(QStringLiteral("stopJob"));
    m_stop->setProperty("flat", true);
    m_stop->setIcon(themedIcon(QStringLiteral("stop")));
    m_stop->setIconSize(QSize(12, 12));
    m_stop->setAccessibleName(tr("Stop the running job"));
    addWidget(m_text, 1);
    addPermanentWidget(m_job);
    addPermanentWidget(m_progress);
    addPermanentWidget(m_stop);
    connect(m_stop, &QToolButton::clicked, this, [this] { m_jobs.stop(m_shown); });

    m_patience->setSingleShot(true);
    m_patience->setInterval(PatienceMs);
    connect(m_patience, &QTimer::timeout, this, &StatusLine::showJobs);
    connect(&m_jobs, &JobController::runningChanged, this, [this] {
        const std::vector<JobController::Status> running = m_jobs.running();
        if (running.empty())
            showJobs();
        else if (m_shown == 0 && !m_patience->isActive())
            m_patience->start();
        else if (m_shown != 0)
            showJobs();
    });
    connect(&m_jobs, &JobController::progressed, this, [this](int id) {
        if (id == m_shown)
            showJobs();
    });
    showJobs();
}

void StatusLine::setText(const QString &text)
{
    m_text->setText(text);
}

QString StatusLine::text() const
{
    return m_text->text();
}

void StatusLine::showJobs()
{
    const std::vector<JobController::Status> running = m_jobs.running();
    const bool any = !running.empty();
    m_shown = any ? running.front().id : 0;
    m_job->setVisible(any);
    m_progress->setVisible(any);
    m_stop->setVisible(any);
    if (!any)
        return;
    const JobController::Status &first = running.front();
    QString text = jobText(first);
    if (running.size() > 1)
        text +=
            QStringLiteral("  ") + tr("(%n more)", nullptr, static_cast<int>(running.size() - 1));
    m_job->setText(text);
    m_stop->setToolTip(tr("Stop: %1").arg(first.title));
    m_progress->setRange(0, first.total > 0 ? ProgressSteps : 0); // 0…0 = busy
    if (first.total > 0)
        m_progress->setValue(static_cast<int>(first.done * ProgressSteps / first.total));
}

} // namespace ballast

#include "moc_statusline.cpp"
