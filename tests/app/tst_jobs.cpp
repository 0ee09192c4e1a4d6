#include "app/jobcontroller.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QThread>

#include <atomic>
#include <stdexcept>

using namespace ballast;

class TestJobs : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void deliversTheResultOnTheMainThread()
    {
        JobController jobs;
        Qt::HANDLE worker = nullptr;
        int result = 0;
        jobs.start(
            QStringLiteral("Sum"),
            [&worker](const TaskContext &) {
                worker = QThread::currentThreadId();
                return std::any(41);
            },
            this,
            [&result](std::any value) {
                QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread());
                result = std::any_cast<int>(value) + 1;
            });
        QTRY_COMPARE(result, 42);
        QVERIFY(worker != QThread::currentThreadId());
        QVERIFY(jobs.running().empty());
    }

    void passesOverAReceiverThatIsGone()
    {
        JobController jobs;
        bool called = false;
        auto receiver = std::make_unique<QObject>();
        jobs.start(
            QStringLiteral("Orphan"), [](const TaskContext &) { return std::any(1); },
            receiver.get(), [&called](std::any) { called = true; });
        receiver.reset();
        jobs.waitForAll();
        QVERIFY(!called);
    }

    void stopsAtTheToken()
    {
        JobController jobs;
        std::atomic<bool> begun = false;
        bool delivered = false;
        const int id = jobs.start(
            QStringLiteral("Endless"),
            [&begun](const TaskContext &context) {
                while (!context.stopRequested()) {
                    begun = true;
                    QThread::yieldCurrentThread();
                }
                return std::any(QStringLiteral("half"));
            },
            this,
            [&delivered](std::any value) {
                delivered = std::any_cast<QString>(value) == QStringLiteral("half");
            });
        QTRY_VERIFY(begun);
        QVERIFY(jobs.isRunning(id));
        QCOMPARE(jobs.running().front().title, QStringLiteral("Endless"));
        jobs.stop(id);
        QTRY_VERIFY(delivered);
        QVERIFY(!jobs.isRunning(id));
    }

    void tellsProgressAndIssues()
    {
        JobController jobs;
        QSignalSpy progress(&jobs, &JobController::progressed);
        QSignalSpy issues(&jobs, &JobController::issueFound);
        const int id = jobs.start(
            QStringLiteral("Count"),
            [](const TaskContext &context) {
                context.report(3, 10);
                context.add({Severity::Warning, QStringLiteral("x"), QStringLiteral("a.jpg"),
                             QStringLiteral("Odd"), QString()});
                while (!context.stopRequested())
                    QThread::yieldCurrentThread();
                return std::any();
            },
            this, nullptr);
        QTRY_COMPARE(progress.count(), 1);
        QCOMPARE(progress.front().front().toInt(), id);
        QCOMPARE(jobs.running().front().done, 3);
        QCOMPARE(jobs.running().front().total, 10);
        QTRY_COMPARE(issues.count(), 1);
        QCOMPARE(issues.front().front().value<Issue>().file, QStringLiteral("a.jpg"));
        jobs.stopAll();
        jobs.waitForAll();
    }

    void turnsExceptionsIntoIssues()
    {
        JobController jobs;
        QSignalSpy issues(&jobs, &JobController::issueFound);
        bool empty = false;
        jobs.start(
            QStringLiteral("Break"),
            [](const TaskContext &) -> std::any { throw std::runtime_error("no luck"); }, this,
            [&empty](std::any value) { empty = !value.has_value(); });
        jobs.waitForAll();
        QVERIFY(empty);
        QCOMPARE(issues.count(), 1);
        const Issue issue = issues.front().front().value<Issue>();
        QCOMPARE(issue.severity, Severity::Error);
        QVERIFY2(issue.message.contains(QStringLiteral("no luck")), qPrintable(issue.message));
    }

    void waitsAlsoForJobsStartedByResults()
    {
        JobController jobs;
        int steps = 0;
        std::function<void(std::any)> next = [&](std::any) {
            if (++steps < 3)
                jobs.start(
                    QStringLiteral("Next"), [](const TaskContext &) { return std::any(); }, this,
                    next);
        };
        jobs.start(
            QStringLiteral("First"), [](const TaskContext &) { return std::any(); }, this, next);
        jobs.waitForAll();
        QCOMPARE(steps, 3);
    }

    void stopsAndAwaitsOnDestruction()
    {
        std::atomic<bool> ended = false;
        bool delivered = false;
        {
            JobController jobs;
            jobs.start(
                QStringLiteral("Endless"),
                [&ended](const TaskContext &context) {
                    while (!context.stopRequested())
                        QThread::yieldCurrentThread();
                    ended = true;
                    return std::any();
                },
                this, [&delivered](std::any) { delivered = true; });
        }
        QVERIFY(ended);
        QCoreApplication::processEvents();
        QVERIFY(!delivered);
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestJobs)
#include "tst_jobs.moc"
