#include "app/jobcontroller.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

namespace ballast {

namespace {

constexpr int TickMs = 33;

Issue failureIssue(const QString &title, const QString &what)
{
    Issue issue;
    issue.severity = Severity::Error;
    issue.kind = QStringLiteral("job-failed");
    issue.message = JobController::tr("“%1” failed: %2").arg(title, what);
    issue.remedy = JobController::tr("Nothing of yours was changed. Try again.");
    return issue;
}

} // namespace

struct JobController::Job
{
    JobId id = 0;
    QString title;
    QPointer<QObject> receiver;
    std::function<void(std::any)> done;

    std::atomic<qint64> progressDone = 0; ///< written by workers, read by the main thread
    std::atomic<qint64> progressTotal = 0;
    qint64 shownDone = 0; ///< main thread: what progressed() last told

    std::mutex mutex;
    Issues issues;   ///< guarded by mutex: found and not yet told
    std::any result; ///< written by the thread, read after it ended

    std::jthread thread; ///< last: ends before what it uses goes

    TaskContext context(const std::stop_token &stop)
    {
        TaskContext context;
        context.stop = stop;
        context.progress = [this](qint64 at, qint64 total) {
            progressTotal = total;
            progressDone = at;
        };
        context.issue = [this](Issue issue) { add(std::move(issue)); };
        return context;
    }
    void add(Issue issue)
    {
        const std::lock_guard lock(mutex);
        issues.push_back(std::move(issue));
    }
    Issues takeIssues()
    {
        const std::lock_guard lock(mutex);
        return std::exchange(issues, {});
    }
    void run(const std::function<std::any(const TaskContext &)> &work, const TaskContext &context)
    {
        try {
            result = work(context);
        } catch (const std::exception &exception) {
            add(failureIssue(title, QString::fromLocal8Bit(exception.what())));
        } catch (...) {
            add(failureIssue(title, JobController::tr("unknown reason")));
        }
    }
};

JobController::JobController(QObject *parent) : QObject(parent)
{
    m_timer = new QTimer(this);
    m_timer->setInterval(TickMs);
    connect(m_timer, &QTimer::timeout, this, &JobController::tellNews);
}

JobController::~JobController()
{
    stopAll();
    m_jobs.clear(); // joins
}

JobController::JobId JobController::start(const QString &title,
                                          std::function<std::any(const TaskContext &)> work,
                                          QObject *receiver, std::function<void(std::any)> done)
{
    auto job = std::make_unique<Job>();
    job->id = m_nextId++;
    job->title = title;
    job->receiver = receiver;
    job->done = std::move(done);
    Job *raw = job.get();
    m_jobs.push_back(std::move(job));
    m_timer->start();

    raw->thread = std::jthread([this, raw, work = std::move(work)](const std::stop_token &stop) {
        raw->run(work, raw->context(stop));
        const JobId id = raw->id;
        QMetaObject::invokeMethod(
            this, [this, id] { finish(id); }, Qt::QueuedConnection);
    });
    emit runningChanged();
    return raw->id;
}

void JobController::stop(JobId id)
{
    for (const auto &job : m_jobs)
        if (job->id == id)
            job->thread.request_stop();
}

void JobController::stopAll()
{
    for (const auto &job : m_jobs)
        job->thread.request_stop();
}

bool JobController::isRunning(JobId id) const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(),
                       [id](const auto &job) { return job->id == id; });
}

std::vector<JobController::Status> JobController::running() const
{
    std::vector<Status> list;
    for (const auto &job : m_jobs)
        list.push_back({job->id, job->title, job->progressDone, job->progressTotal});
    return list;
}

void JobController::waitForAll()
{
    while (!m_jobs.empty()) {
        m_jobs.front()->thread.join();
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall); // runs finish()
    }
}

void JobController::finish(JobId id)
{
    const auto at =
        std::find_if(m_jobs.begin(), m_jobs.end(), [id](const auto &job) { return job->id == id; });
    if (at == m_jobs.end())
        return;
    const std::unique_ptr<Job> job = std::move(*at);
    m_jobs.erase(at);
    if (job->thread.joinable())
        job->thread.join();
    if (m_jobs.empty())
        m_timer->stop();
    for (Issue &issue : job->takeIssues())
        emit issueFound(std::move(issue));
    if (job->receiver && job->done)
        job->done(std::move(job->result));
    emit runningChanged();
}

void JobController::tellNews()
{
    std::vector<JobId> moved;
    Issues found;
    for (const auto &job : m_jobs) {
        const qint64 done = job->progressDone;
        if (std::exchange(job->shownDone, done) != done)
            moved.push_back(job->id);
        for (Issue &issue : job->takeIssues())
            found.push_back(std::move(issue));
    }
    // Slots may start jobs, so nothing of m_jobs is held on to here.
    for (Issue &issue : found)
        emit issueFound(std::move(issue));
    for (const JobId id : moved)
        emit progressed(id);
}

} // namespace ballast

#include "moc_jobcontroller.cpp"
