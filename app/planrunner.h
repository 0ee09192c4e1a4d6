#pragma once

#include "app/jobcontroller.h"

#include <QObject>

#include <memory>

namespace ballast {

class Document;
class Planner;

/// Keeps the document's plan in step with its dataset and policy. One job runs and one waits: a
/// plan that was overtaken is still shown, so that a drag does not starve the view; another
/// dataset stops it.
class PlanRunner : public QObject
{
    Q_OBJECT

public:
    PlanRunner(Document &document, JobController &jobs, QObject *parent = nullptr);

    bool isBusy() const { return m_job != 0 || m_waiting; }
    /// How long the last plan took.
    double milliseconds() const { return m_milliseconds; }

signals:
    void busyChanged();

private:
    void schedule();
    void run();

    Document &m_document;
    JobController &m_jobs;
    JobController::JobId m_job = 0;
    std::shared_ptr<Planner> m_solver; ///< of the last dataset; used by one job at a time
    bool m_waiting = false;
    double m_milliseconds = 0;
};

} // namespace ballast
