#include "tests/core/exportfixture.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QProcess>

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <random>

using namespace ballast;
using namespace ballast::test;

namespace {

ExportOptions into(const QString &destination)
{
    ExportOptions options;
    options.destination = destination;
    options.jobs = 2;
    return options;
}

QString partialOf(const QString &destination)
{
    return destination + QStringLiteral(".ballast-partial");
}

Result<ExportReport> exportTo(const ExportFixture &fixture, const QString &destination)
{
    const Dataset dataset = fixture.open();
    return exportDataset(dataset, copyTraining(dataset, 3), defaultPipeline(), into(destination));
}

/// Files may grow no further than this while it lives: what a full disk does to a root user.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before = {};
};

} // namespace

class TestExportSafety : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void destinationsThatAreRefused_data()
    {
        QTest::addColumn<QString>("relative"); // to the folder that holds "source"
        QTest::newRow("the source itself") << QStringLiteral("source");
        QTest::newRow("the source, with a detour") << QStringLiteral("source/images/..");
        QTest::newRow("inside the source") << QStringLiteral("source/out");
        QTest::newRow("deep inside") << QStringLiteral("source/images/train/new/out");
        QTest::newRow("above the source") << QString();
        QTest::newRow("the source through a link") << QStringLiteral("link-to-source");
        QTest::newRow("inside, through a link") << QStringLiteral("link-to-source/out");
        QTest::newRow("not empty") << QStringLiteral("full");
        QTest::newRow("hidden file only") << QStringLiteral("hidden");
        QTest::newRow("a file") << QStringLiteral("file");
        QTest::newRow("below a file") << QStringLiteral("file/out");
        QTest::newRow("a link to nowhere") << QStringLiteral("dangling");
        QTest::newRow("something in the way") << QStringLiteral("blocked");
    }
    void destinationsThatAreRefused()
    {
        QFETCH(QString, relative);
        const ExportFixture fixture(2);
        const auto place = [&](const char *name, const char *content) {
            QVERIFY(writeFileAtomically(fixture.beside(QString::fromLatin1(name)), content));
        };
        place("full/precious.txt", "mine");
        place("hidden/.precious", "mine");
        place("file", "mine");
        place("blocked.ballast-partial/precious.txt", "mine");
        QVERIFY(QFile::link(fixture.root(), fixture.beside(QStringLiteral("link-to-source"))));
        QVERIFY(QFile::link(QStringLiteral("/nonexistent/x"),
                            fixture.beside(QStringLiteral("dangling"))));
        const QString all = fixture.beside(QString());
        const auto before = treeHashes(all);

        const auto report = exportTo(fixture, fixture.beside(relative));
        QVERIFY(!report.ok());
        QVERIFY(!report.error().message.isEmpty());
        QVERIFY(!report.error().remedy.isEmpty());
        QVERIFY(!report.error().file.isEmpty());
        QVERIFY(treeHashes(all) == before);
    }

    void noDestinationIsNamed()
    {
        const ExportFixture fixture(1);
        QVERIFY(!exportTo(fixture, {}).ok());
    }

    void besideImagesThatLieElsewhere()
    {
        const ExportFixture fixture(2);
        Dataset dataset = fixture.open();
        for (ImageItem &image : dataset.images)
            image.path = dataset.absolutePath(image);
        dataset.root = fixture.beside(QStringLiteral("labels-only"));
        QVERIFY(QDir().mkpath(dataset.root));
        const auto report = exportDataset(dataset, emptyPlan(dataset), {},
                                          into(fixture.path(QStringLiteral("images/train/out"))));
        QVERIFY(!report.ok());
        QVERIFY(!QFileInfo::exists(fixture.path(QStringLiteral("images/train/out"))));
    }

    void anEmptyFolderIsFilled()
    {
        const ExportFixture fixture(2);
        const QString destination = fixture.beside(QStringLiteral("empty"));
        QVERIFY(QDir().mkpath(destination));
        QVERIFY(exportTo(fixture, destination)->verified);
        QVERIFY(QFileInfo::exists(destination + QStringLiteral("/data.yaml")));
    }

    void aFolderThatCannotBeWritten()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        const ExportFixture fixture(2);
        const QString folder = fixture.beside(QStringLiteral("locked"));
        QVERIFY(QDir().mkpath(folder));
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner);
        const auto report = exportTo(fixture, folder + QStringLiteral("/out"));
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!report.ok());
        QVERIFY(report.error().file.contains(QStringLiteral("locked")));
    }

    void aFolderThatNobodyCanWrite()
    {
        const ExportFixture fixture(2);
        const auto report = exportTo(fixture, QStringLiteral("/proc/ballast-export"));
        QVERIFY(!report.ok());
        QVERIFY(report.error().file.startsWith(QStringLiteral("/proc/")));
        QVERIFY(!report.error().remedy.isEmpty());
    }

    void aFullDiskEndsCleanly()
    {
        const ExportFixture fixture(6);
        const QString destination = fixture.beside(QStringLiteral("out"));
        const auto source = treeHashes(fixture.root());
        const Dataset dataset = fixture.open();
        const BalancePlan plan = copyTraining(dataset, 3);
        Result<ExportReport> report = Error{};
        {
            const FileSizeLimit limit(1500); // bytes; the images are larger
            report = exportDataset(dataset, plan, defaultPipeline(), into(destination));
        }
        QVERIFY(!report.ok());
        QVERIFY2(report.error().file.startsWith(partialOf(destination)),
                 qPrintable(report.error().text()));
        QVERIFY(report.error().remedy.contains(QStringLiteral("space")));
        QVERIFY(!QFileInfo::exists(destination));
        QVERIFY(!QFileInfo::exists(partialOf(destination)));
        QVERIFY(treeHashes(fixture.root()) == source);
        QVERIFY(exportTo(fixture, destination)->verified);
    }

    void twoExportsIntoOneFolder()
    {
        const ExportFixture fixture(6);
        const QString destination = fixture.beside(QStringLiteral("out"));
        const Dataset dataset = fixture.open();
        Result<ExportReport> second = Error{};
        TaskContext context;
        std::atomic<bool> tried = false;
        context.progress = [&](qint64, qint64) {
            if (!tried.exchange(true))
                second = exportTo(fixture, destination);
        };
        const auto first = exportDataset(dataset, copyTraining(dataset, 1), defaultPipeline(),
                                         into(destination), context);
        QVERIFY(tried);
        QVERIFY(!second.ok());
        QVERIFY2(second.error().message.contains(QStringLiteral("running")),
                 qPrintable(second.error().text()));
        QVERIFY(first->verified);
    }

    /// Kills a child that exports, at ten moments.
    void killedAtAnyMoment()
    {
        const ExportFixture fixture(60, 4, 4);
        const auto source = treeHashes(fixture.root());
        std::mt19937 random(20240607); // fixed, so that a failure can be seen again
        int interrupted = 0;
        for (int round = 0; round < 10; ++round) {
            const QString destination = fixture.beside(QStringLiteral("out%1").arg(round));
            const int waitForImages = round == 0 ? 0 : static_cast<int>(random() % 200);
            killChildAfter(fixture.root(), destination, waitForImages);
            QVERIFY(treeHashes(fixture.root()) == source);
            const auto partial = findPartialExport(destination);
            if (QFileInfo::exists(destination)) {
                // It had just been finished: then it is whole.
                QVERIFY(!partial);
                QCOMPARE(openDataset(destination)->images.size(), std::size_t(60 * 4 + 8));
                continue;
            }
            ++interrupted;
            if (partial)
                QCOMPARE(partial->path, partialOf(destination));
            const auto report = exportTo(fixture, destination);
            QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
            QVERIFY(report->verified);
            QCOMPARE(hasIssue(report->issues, QStringLiteral("left-over-export")),
                     partial.has_value());
            QVERIFY(!findPartialExport(destination));
        }
        QVERIFY2(interrupted >= 5, qPrintable(QString::number(interrupted)));
    }

    void aLeftOverIsCountedAndRemoved()
    {
        const ExportFixture fixture(1);
        const QString destination = fixture.beside(QStringLiteral("out"));
        const QString manifest = partialOf(destination) + QStringLiteral("/ballast-manifest.jsonl");
        QVERIFY(writeFileAtomically(manifest, "{}\n{}\n{}\n{\"cut"));
        const auto partial = findPartialExport(destination);
        QVERIFY(partial.has_value());
        QCOMPARE(partial->imagesWritten, 2);
        QVERIFY(removePartialExport(*partial));
        QVERIFY(!QFileInfo::exists(partial->path));
        QVERIFY(!removePartialExport(*partial));
        QVERIFY(!removePartialExport({fixture.root(), 0}));
        QVERIFY(QFileInfo::exists(fixture.root()));
    }

private:
    static void killChildAfter(const QString &source, const QString &destination, int images)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--export"), source, destination});
        QVERIFY(child.waitForStarted());
        QElapsedTimer timer;
        timer.start();
        while (child.state() == QProcess::Running && timer.elapsed() < 60000) {
            const auto partial = findPartialExport(destination);
            if (partial && partial->imagesWritten >= images)
                break;
            child.waitForFinished(1);
        }
        child.kill(); // SIGKILL
        QVERIFY(child.waitForFinished());
    }
};

/// "--export SOURCE DESTINATION": the child that gets killed.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--export") {
        const auto dataset = openDataset(arguments.value(2));
        return dataset && exportDataset(*dataset, copyTraining(*dataset, 3), defaultPipeline(),
                                        into(arguments.value(3)))
                   ? 0
                   : 1;
    }
    TestExportSafety test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_exportsafety.moc"
