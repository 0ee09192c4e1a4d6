#pragma once

#include "core/base/taskcontext.h"

#include <QObject>
#include <QString>

#include <any>
#include <functional>
#include <memory>
#include <vector>

class QTimer;

namespace ballast {

/// Long work off the main thread: title, progress, stop. A job owns copies of its inputs, polls
/// the stop token and returns a value; its owner gets the value on the main thread. All jobs are
/// stopped and awaited on destruction.
class JobController : public QObject
{
    Q_OBJECT

public:
    using JobId = int;

    explicit JobController(QObject *parent = nullptr);
    ~JobController() override;

    /// Runs `work` on a thread of its own. `done` is called on the main thread with its result,
    /// unless `receiver` is gone; also after stop(), with whatever `work` had by then. Exceptions
    /// in `work` become an issue and an empty std::any.
    JobId start(const QString &title, std::function<std::any(const TaskContext &)> work,
                QObject *receiver, std::function<void(std::any)> done);
    void stop(JobId id);
    void stopAll();
    bool isRunning(JobId id) const;

    struct Status
    {
        JobId id = 0;
        QString title;
        qint64 done = 0;
        qint64 total = 0; ///< 0 = not known
    };
    std::vector<Status> running() const; ///< oldest first

    /// Blocks until all jobs have ended and their results were delivered; for tests and shutdown.
    void waitForAll();

signals:
    void runningChanged();                 ///< a job started or ended
    void progressed(int id);               ///< at most about 30 times a second
    void issueFound(ballast::Issue issue); ///< from any job

private:
    struct Job;
    void finish(JobId id);
    void tellNews();

    std::vector<std::unique_ptr<Job>> m_jobs; ///< oldest first
    QTimer *m_timer;                          ///< carries progress and issues to the main thread
    JobId m_nextId = 1;
};

} // namespace ballast
