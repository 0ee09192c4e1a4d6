#include "core/export/referenceimages.h"
#include "core/export/replay.h"
#include "tests/core/exportfixture.h"
#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

#include <opencv2/core.hpp>

using namespace ballast;
using namespace ballast::test;

namespace {

/// All that take images, sometimes, in a composition too.
Pipeline adapting(const QString &folder)
{
    Pipeline pipeline;
    for (const char *name : {"HistogramMatching", "FDA"}) {
        Step &step = add(pipeline, name);
        *referencesOf(step) = folder;
        step.probability = 0.7;
    }
    *referencesOf(add(pipeline, "OverlayElements")) = folder;
    Step inner = pipeline.makeStep(*transformByName(QStringLiteral("PixelDistributionAdaptation")));
    inner.id = 77;
    *referencesOf(inner) = folder;
    add(pipeline, "OneOf").children = {inner};
    return pipeline;
}

void writePicture(const QString &path, int variant)
{
    QVERIFY(writeFileAtomically(path, encodeImage(ExportFixture::picture(40 + variant, 30, variant),
                                                  {ImageFormat::Png, 95, false})
                                          .value()));
}

QString folderWithPictures(const ExportFixture &fixture, const QString &name)
{
    const QString folder = fixture.beside(name);
    for (int i = 0; i < 4; ++i)
        writePicture(folder + QStringLiteral("/deep/r%1.png").arg(i), 20 * i);
    const auto noted = writeFileAtomically(folder + QStringLiteral("/notes.txt"), "no image");
    Q_ASSERT(noted);
    return folder;
}

BalancePlan copies(const Dataset &dataset, int count)
{
    BalancePlan plan = emptyPlan(dataset);
    for (std::size_t i = 0; i < dataset.images.size(); ++i)
        plan.copies[i] = isTraining(dataset.images[i].split) ? count : 0;
    return plan;
}

} // namespace

/// Folders of reference images in exports and replays.
class TestExportReference : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void linesNameTheReferenceAndReplayIsBitForBit()
    {
        const ExportFixture fixture(5, 1, 0);
        const Dataset dataset = fixture.open();
        const QString folder = folderWithPictures(fixture, QStringLiteral("refs"));
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        options.jobs = 2;
        const auto report = exportDataset(dataset, copies(dataset, 4), adapting(folder), options);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QVERIFY(report->verified && report->issues.empty());
        const auto lines = manifestOf(options.destination);
        QCOMPARE(
            lines[0][QStringLiteral("references")][0][QStringLiteral("files")].toArray().size(), 4);
        // What comes into the folder later changes nothing.
        writePicture(folder + QStringLiteral("/another.png"), 9);
        std::set<QString> drawn;
        int augmented = 0;
        for (std::size_t i = 1; i < lines.size(); ++i) {
            for (const QJsonValue &step : lines[i][QStringLiteral("steps")].toArray()) {
                const QJsonValue name = step[QStringLiteral("params")][QStringLiteral("reference")];
                if (name.isString())
                    drawn.insert(name.toString());
            }
            augmented += lines[i].contains(QStringLiteral("key"));
            const auto replayed =
                replayImage(options.destination + QStringLiteral("/ballast-manifest.jsonl"),
                            QString::number(i + 1));
            QVERIFY2(replayed.ok(), replayed.ok() ? "" : qPrintable(replayed.error().text()));
            QVERIFY(replayed->same());
        }
        QCOMPARE(augmented, 20);
        QCOMPARE(drawn.size(), std::size_t(4));
        QVERIFY(drawn.contains(QStringLiteral("deep/r2.png")));
        // One that was used and has changed is seen.
        for (int i = 0; i < 4; ++i)
            writePicture(folder + QStringLiteral("/deep/r%1.png").arg(i), 3 + i);
        int changed = 0;
        for (std::size_t i = 1; i < lines.size(); ++i)
            changed += !replayImage(options.destination + QStringLiteral("/ballast-manifest.jsonl"),
                                    QString::number(i + 1))
                            ->same();
        QVERIFY(changed > 10);
    }

    void sameBytesAtAnyNumberOfThreads()
    {
        const ExportFixture fixture(6, 0, 0);
        const Dataset dataset = fixture.open();
        const QString folder = folderWithPictures(fixture, QStringLiteral("refs"));
        std::map<QString, QByteArray> trees[2];
        for (const int jobs : {1, 3}) {
            ExportOptions options;
            options.destination = fixture.beside(QStringLiteral("out%1").arg(jobs));
            options.jobs = jobs;
            QVERIFY(exportDataset(dataset, copies(dataset, 3), adapting(folder), options).ok());
            trees[jobs == 3] = treeHashes(options.destination);
        }
        QVERIFY(trees[0].size() > 18);
        QCOMPARE(trees[0], trees[1]);
    }

    void whatIsMissingIsSaidBeforeTheWork_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing named") << QString() << QStringLiteral("is named");
        QTest::newRow("no folder") << QStringLiteral("nowhere") << QStringLiteral("not there");
        QTest::newRow("empty") << QStringLiteral("empty") << QStringLiteral("no image");
        QTest::newRow("text") << QStringLiteral("empty/notes.txt") << QStringLiteral("no image");
        QTest::newRow("one of two")
            << QStringLiteral("refs, nowhere") << QStringLiteral("not there");
    }
    void whatIsMissingIsSaidBeforeTheWork()
    {
        QFETCH(QString, place);
        QFETCH(QString, said);
        const ExportFixture fixture(2, 0, 0);
        const Dataset dataset = fixture.open();
        folderWithPictures(fixture, QStringLiteral("refs"));
        QVERIFY(writeFileAtomically(fixture.beside(QStringLiteral("empty/notes.txt")), "none"));
        QStringList places;
        for (const QString &each : namesIn(place))
            places << fixture.beside(each);
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        Pipeline pipeline = adapting(joinedNames(places));
        pipeline.steps.erase(pipeline.steps.begin(), pipeline.steps.begin() + 3);
        const auto report = exportDataset(dataset, copies(dataset, 1), pipeline, options);
        QVERIFY(!report.ok());
        const Error error = report.error();
        QVERIFY2(error.message.contains(QStringLiteral("Step 1")), qPrintable(error.text()));
        QVERIFY(error.message.contains(QStringLiteral("OneOf › PixelDistributionAdaptation")));
        QVERIFY2(error.message.contains(said), qPrintable(error.text()));
        QVERIFY(places.isEmpty() || error.file == places.last());
        QVERIFY(!error.remedy.isEmpty());
        QVERIFY(!QFileInfo::exists(options.destination));
        pipeline.steps[0].enabled = false; // then nobody asks
        QVERIFY(exportDataset(dataset, copies(dataset, 1), pipeline, options).ok());
    }

    void aBrokenReferenceIsAnIssueThatNamesIt_data()
    {
        QTest::addColumn<QByteArray>("transform");
        for (const char *name : {"HistogramMatching", "OverlayElements"})
            QTest::newRow(name) << QByteArray(name);
    }
    void aBrokenReferenceIsAnIssueThatNamesIt()
    {
        QFETCH(QByteArray, transform);
        const ExportFixture fixture(2, 0, 0);
        const Dataset dataset = fixture.open();
        const QString folder = fixture.beside(QStringLiteral("broken"));
        QVERIFY(writeFileAtomically(folder + QStringLiteral("/half.jpg"), "\xff\xd8 no more"));
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        Pipeline pipeline;
        *referencesOf(add(pipeline, transform.constData())) = folder;
        const auto report = exportDataset(dataset, copies(dataset, 1), pipeline, options);
        QVERIFY(report.ok() && !report->verified);
        QCOMPARE(report->imagesWritten, 2);
        QVERIFY(std::ranges::any_of(report->issues, [](const Issue &issue) {
            return issue.message.contains(QStringLiteral("half.jpg"));
        }));
    }

    void filesAndFoldersAreListedInOrder()
    {
        const ExportFixture fixture(1, 0, 0);
        const QString folder = folderWithPictures(fixture, QStringLiteral("refs"));
        Pipeline pipeline;
        Step &step = add(pipeline, "FDA");
        const QString both = joinedNames({folder + QStringLiteral("/deep/r3.png"), folder});
        *referencesOf(step) = both;
        auto found = referencesFor(pipeline);
        QVERIFY(found.ok());
        QCOMPARE((*found)->count(both), 4); // the one named twice counts once
        QCOMPARE((*found)->count(QStringLiteral("other")), 0);
        QVERIFY((*found)->name(both, 0).endsWith(QStringLiteral("r0.png")));
        QCOMPARE((*found)->pixels(both, 3).size(), cv::Size(100, 30));
        QVERIFY((*found)->pixels(both, 4).empty());
        QVERIFY(!referencesFor(Pipeline()).value());
    }

    void memoryIsLimitedAndLargeOnesAreReduced()
    {
        const ExportFixture fixture(1, 0, 0);
        const QString folder = fixture.beside(QStringLiteral("large"));
        for (int i = 0; i < 6; ++i)
            QVERIFY(writeFileAtomically(folder + QStringLiteral("/%1.png").arg(i),
                                        encodeImage(cv::Mat(60, 3000, CV_8UC3, cv::Scalar::all(i)),
                                                    {ImageFormat::Png, 95, false})
                                            .value()));
        const ReferenceImages::List list{folder, folder, QDir(folder).entryList(QDir::Files)};
        const std::int64_t limit = 600'000;
        const ReferenceImages references({list}, limit);
        for (int turn = 0; turn < 2; ++turn)
            for (int i = 0; i < 6; ++i) {
                const cv::Mat pixels = references.pixels(folder, i);
                QCOMPARE(pixels.size(), cv::Size(2048, 41));
                QCOMPARE(pixels.at<cv::Vec3b>(5, 5)[0], std::uint8_t(i));
                QVERIFY(references.bytes() <= limit && references.bytes() > 0);
            }
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestExportReference)
#include "tst_exportreference.moc"
