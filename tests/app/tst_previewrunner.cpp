#include "app/augment/outcometable.h"
#include "app/augment/previewcontent.h"
#include "app/augment/previewrunner.h"
#include "app/imagepixels.h"
#include "core/export/partnerimages.h"
#include "core/imaging/codec.h"
#include "tests/support/previewdata.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <opencv2/imgproc.hpp>

using namespace ballast;
using ResultPointer = std::shared_ptr<const PreviewResult>;

Q_DECLARE_METATYPE(ResultPointer)

class TestPreviewRunner : public test::Test
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const Dataset> m_dataset;

    static Pipeline turning(double degrees)
    {
        Pipeline pipeline;
        Step step = pipeline.makeStep(*transformByName(QStringLiteral("Affine")));
        step.probability = 1;
        step.values[0] = {-degrees, degrees};
        pipeline.steps = {step};
        return pipeline;
    }
    PreviewRequest request(int image, quint64 revision, bool draft = true) const
    {
        PreviewRequest r;
        r.revision = revision;
        r.dataset = m_dataset;
        r.image = image;
        r.pipeline = turning(30);
        r.seed = 5;
        r.side = draft ? 160 : 0;
        r.draft = draft;
        return r;
    }
    static PreviewResult render(const PreviewRequest &request)
    {
        ImageCache cache;
        std::vector<Scratch> scratch;
        return *renderPreview(request, cache, scratch, {});
    }

private slots:
    void initTestCase();
    void fullSizeIsWhatTheEngineWrites();
    void mixedImagesAreShownAsTheyAreWritten();
    void draftLooksLikeTheFullSize();
    void gridEqualsSingleCopies();
    void dragEndsWithTheLastRequest();
    void anotherImageStopsTheRunningOne();
    void aSwappedLabelIsDrawn();
    void referencesAreFoundOrMissed();
    void troubleNamesTheFile();
    void invalidPipelineIsTold();
    void pixelsReachTheScreenUnswapped_data();
    void pixelsReachTheScreenUnswapped();
    void cacheStaysWithinItsLimit();
    void changedFileIsReadAgain();
    void giantImagesAreScaled();
};

void TestPreviewRunner::initTestCase()
{
    qRegisterMetaType<ResultPointer>();
    m_dataset = std::make_shared<const Dataset>(test::paintedDataset(m_folder.path(), 4));
}

void TestPreviewRunner::fullSizeIsWhatTheEngineWrites()
{
    PreviewRequest wanted = request(0, 1, false);
    wanted.copies = {3};
    const PreviewResult result = render(wanted);
    const ImageItem &item = m_dataset->images[0];
    const Result<DecodedImage> decoded = decodeImage(m_dataset->absolutePath(item));
    QVERIFY(decoded.ok());
    // The key as the exporter makes it.
    const Key key{5, m_dataset->imageKey(item), 3, 0};
    Scratch scratch;
    const AugmentResult written = compile(wanted.pipeline, 320, 240, key, {1, &item.annotations})
                                      .run(decoded->pixels, item.annotations, scratch);
    QCOMPARE(result.variants.size(), 1U);
    QCOMPARE(result.variants[0].image.levels.front(), toQImage(written.image));
    QCOMPARE(result.variants[0].outcomes.size(), written.outcomes.size());
    for (std::size_t i = 0; i < written.outcomes.size(); ++i)
        QCOMPARE(result.variants[0].outcomes[i].after, written.outcomes[i].after);
}

void TestPreviewRunner::mixedImagesAreShownAsTheyAreWritten()
{
    PreviewRequest wanted = request(0, 1, false);
    Step step = wanted.pipeline.makeStep(*transformByName(QStringLiteral("Mosaic")));
    step.probability = 1;
    wanted.pipeline.steps = {step};
    PreviewRunner runner; // gives the request its partners
    QSignalSpy spy(&runner, &PreviewRunner::finished);
    runner.submit(wanted);
    QVERIFY(spy.wait(20000));
    const auto result = spy.first().first().value<ResultPointer>();
    QVERIFY(!result->error);

    const ImageItem &item = m_dataset->images[0];
    const PartnerImages partners(m_dataset);
    CompileOptions options;
    options.annotations = &item.annotations;
    options.partners = &partners;
    Scratch scratch;
    const AugmentResult written =
        compile(wanted.pipeline, 320, 240, {5, m_dataset->imageKey(item), 0, 0}, options)
            .run(decodeImage(m_dataset->absolutePath(item))->pixels, item.annotations, scratch);
    const PreviewVariant &shown = result->variants[0];
    QCOMPARE(shown.image.levels.front(), toQImage(written.image));
    QVERIFY(written.outcomes.size() > item.annotations.size());
    QCOMPARE(shown.outcomes.size(), written.outcomes.size());

    OutcomeModel table;
    table.setOutcomes(m_dataset, 0, shown.outcomes, result->rules);
    for (std::size_t row = item.annotations.size(); row < shown.outcomes.size(); ++row) {
        QCOMPARE(shown.outcomes[row].origin, ObjectOrigin::Added);
        QVERIFY(shown.outcomes[row].from.endsWith(QLatin1String(".png")));
        const QString text = table.index(int(row), OutcomeModel::ResultText).data().toString();
        QVERIFY2(text.contains(shown.outcomes[row].from), qPrintable(text));
        const auto id = std::size_t(shown.outcomes[row].classId);
        QCOMPARE(table.index(int(row), OutcomeModel::Class).data().toString(),
                 m_dataset->classes[id].name);
    }
}

void TestPreviewRunner::aSwappedLabelIsDrawn()
{
    PreviewRequest wanted = request(0, 1);
    Step step = wanted.pipeline.makeStep(*transformByName(QStringLiteral("HorizontalFlip")));
    step.probability = 1;
    wanted.pipeline.steps = {step};
    wanted.pipeline.classRules = {{QStringLiteral("cell"), QStringLiteral("HorizontalFlip"),
                                   ClassRule::Kind::Swap, 1, QStringLiteral("platelet")}};
    const PreviewResult result = render(wanted);
    const std::vector<BoxOutcome> &outcomes = result.variants[0].outcomes;
    const auto before = originalBoxes(*m_dataset, outcomes, result.rules);
    const auto after = augmentedBoxes(*m_dataset, outcomes, result.rules);
    QCOMPARE(before[0].name, QStringLiteral("cell"));
    QCOMPARE(before[1].name, QStringLiteral("platelet"));
    QCOMPARE(after[0].name, QStringLiteral("platelet"));
    QCOMPARE(after[1].name, QStringLiteral("cell"));
    QCOMPARE(after[0].color, before[1].color);
    QVERIFY(after[0].toolTip.contains(QStringLiteral("platelet")));
    OutcomeModel table;
    table.setOutcomes(m_dataset, 0, outcomes, result.rules);
    QCOMPARE(table.index(0, OutcomeModel::Class).data().toString(),
             QStringLiteral("cell → platelet"));
}

void TestPreviewRunner::referencesAreFoundOrMissed()
{
    PreviewRequest wanted = request(0, 1);
    Step step = wanted.pipeline.makeStep(*transformByName(QStringLiteral("HistogramMatching")));
    step.probability = 1;
    wanted.pipeline.steps = {step};
    QTemporaryDir folder;
    PreviewRunner runner;
    QSignalSpy spy(&runner, &PreviewRunner::finished);
    const auto shown = [&] {
        runner.submit(wanted);
        if (!spy.wait(20000))
            qFatal("no preview");
        return spy.takeFirst().first().value<ResultPointer>();
    };
    auto result = shown();
    QVERIFY(result->error && result->error->message.contains(QStringLiteral("HistogramMatching")));
    *referencesOf(wanted.pipeline.steps[0]) = folder.path();
    result = shown();
    QVERIFY(result->error);
    QCOMPARE(result->error->file, folder.path());
    QImage dark(40, 30, QImage::Format_RGB32);
    dark.fill(QColor(20, 30, 40));
    QVERIFY(dark.save(folder.filePath(QStringLiteral("dark.png"))));
    result = shown(); // found without a change of the step
    QVERIFY2(!result->error, result->error ? qPrintable(result->error->text()) : "");
    QCOMPARE(result->variants[0]
                 .applied[0][QStringLiteral("params")][QStringLiteral("reference")]
                 .toString(),
             QStringLiteral("dark.png"));
    QVERIFY(result->variants[0].image.levels.front().pixelColor(80, 60).lightness() <
            result->original.levels.front().pixelColor(80, 60).lightness());
}

void TestPreviewRunner::draftLooksLikeTheFullSize()
{
    const PreviewResult draft = render(request(0, 1, true));
    const PreviewResult full = render(request(0, 1, false));
    const QImage small = draft.variants[0].image.levels.front();
    QCOMPARE(small.width(), 160);
    QCOMPARE(draft.variants[0].image.fullSize, QSize(320, 240));
    const QImage expected = full.variants[0].image.levels.front().scaled(
        small.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double difference = 0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x)
            difference += std::abs(qGreen(small.pixel(x, y)) - qGreen(expected.pixel(x, y)));
    }
    QVERIFY2(difference / (small.width() * small.height()) < 4,
             qPrintable(QString::number(difference / (small.width() * small.height()))));
    QCOMPARE(draft.variants[0].applied, full.variants[0].applied);
}

void TestPreviewRunner::gridEqualsSingleCopies()
{
    PreviewRequest grid = request(1, 1);
    grid.copies = {0, 1, 2, 3, 4, 5};
    const PreviewResult all = render(grid);
    QCOMPARE(all.variants.size(), 6U);
    for (const std::uint64_t copy : grid.copies) {
        PreviewRequest single = request(1, 1);
        single.copies = {copy};
        QCOMPARE(all.variants[copy].copy, copy);
        QCOMPARE(all.variants[copy].image.levels.front(),
                 render(single).variants[0].image.levels.front());
    }
}

void TestPreviewRunner::dragEndsWithTheLastRequest()
{
    PreviewRunner runner;
    std::vector<quint64> seen;
    connect(&runner, &PreviewRunner::finished, this,
            [&seen](const ResultPointer &result) { seen.push_back(result->revision); });
    QElapsedTimer timer;
    timer.start();
    quint64 revision = 0;
    while (timer.elapsed() < 500) { // a request at every turn, faster than they can be made
        runner.submit(request(0, ++revision));
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(!seen.empty() && seen.back() == revision);
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    QVERIFY2(seen.size() > 3, "drafts of the same image must not be starved");
    QTRY_VERIFY(!runner.isBusy());
}

void TestPreviewRunner::anotherImageStopsTheRunningOne()
{
    PreviewRunner runner;
    std::vector<ResultPointer> seen;
    connect(&runner, &PreviewRunner::finished, this,
            [&seen](const ResultPointer &result) { seen.push_back(result); });
    runner.submit(request(0, 1, false));
    runner.submit(request(1, 2));
    QTRY_VERIFY(!seen.empty() && seen.back()->revision == 2);
    // Without a turn of the event loop in between, the first one cannot have been delivered.
    QCOMPARE(seen.size(), 1U);
    QCOMPARE(seen.back()->image, 1);
}

void TestPreviewRunner::troubleNamesTheFile()
{
    Dataset dataset = *m_dataset;
    dataset.images[0].path = QStringLiteral("not there.png");
    PreviewRequest wanted = request(0, 1);
    wanted.dataset = std::make_shared<const Dataset>(dataset);
    const PreviewResult result = render(wanted);
    QVERIFY(result.error.has_value());
    QVERIFY2(result.error->text().contains(QStringLiteral("not there.png")),
             qPrintable(result.error->text()));
    QVERIFY(result.variants.empty());
}

void TestPreviewRunner::invalidPipelineIsTold()
{
    PreviewRequest wanted = request(0, 1);
    wanted.pipeline.steps[0].probability = 7;
    const PreviewResult result = render(wanted);
    QVERIFY(result.error.has_value());
    QVERIFY(!result.error->message.isEmpty());
}

void TestPreviewRunner::pixelsReachTheScreenUnswapped_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<cv::Scalar>("value");
    QTest::addColumn<QColor>("shown");
    QTest::newRow("BGR") << CV_8UC3 << cv::Scalar(10, 20, 200) << QColor(200, 20, 10);
    QTest::newRow("grey") << CV_8UC1 << cv::Scalar(90) << QColor(90, 90, 90);
    QTest::newRow("opaque BGRA") << CV_8UC4 << cv::Scalar(10, 20, 200, 255) << QColor(200, 20, 10);
    QTest::newRow("half BGRA") << CV_8UC4 << cv::Scalar(0, 0, 200, 128) << QColor(200, 0, 0, 128);
}

void TestPreviewRunner::pixelsReachTheScreenUnswapped()
{
    QFETCH(int, type);
    QFETCH(cv::Scalar, value);
    QFETCH(QColor, shown);
    const QImage image = toQImage(cv::Mat(3, 5, type, value));
    QCOMPARE(image.size(), QSize(5, 3));
    const QColor seen = image.pixelColor(4, 2);
    QVERIFY(std::abs(seen.red() - shown.red()) <= 1);
    QCOMPARE(seen.green(), shown.green());
    QVERIFY(std::abs(seen.blue() - shown.blue()) <= 1);
    QCOMPARE(seen.alpha(), shown.alpha());
}

void TestPreviewRunner::cacheStaysWithinItsLimit()
{
    ImageCache cache(700 << 10); // one 320 × 240 image with its screen copy takes 525 KiB
    for (const ImageItem &item : m_dataset->images) {
        for (const int side : {0, 160, 80})
            QVERIFY(cache.get(m_dataset->absolutePath(item), side).ok());
    }
    QVERIFY(cache.bytes() <= (700 << 10));
    const auto first = cache.get(m_dataset->absolutePath(m_dataset->images[3]), 80);
    const auto second = cache.get(m_dataset->absolutePath(m_dataset->images[3]), 80);
    QCOMPARE(first->get(), second->get());
}

void TestPreviewRunner::changedFileIsReadAgain()
{
    ImageCache cache;
    const QString path = QDir(m_folder.path()).filePath(QStringLiteral("changing.png"));
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(path));
    QCOMPARE((*cache.get(path, 0))->canvas.levels.front().pixelColor(5, 5), QColor(Qt::red));
    image = QImage(60, 30, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QVERIFY(image.save(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(60),
                             QFileDevice::FileModificationTime));
    file.close();
    const auto again = cache.get(path, 0);
    QCOMPARE((*again)->fullSize, QSize(60, 30));
    QCOMPARE((*again)->canvas.levels.front().pixelColor(5, 5), QColor(Qt::blue));
}

void TestPreviewRunner::giantImagesAreScaled()
{
    QCOMPARE(fullPreviewSide({4000, 3000}), 0);
    const int side = fullPreviewSide({20000, 20000});
    QVERIFY(side > 1600 && double(side) * side <= 40e6);
    QVERIFY(fullPreviewSide({20000, 3}) == 0);
}

BALLAST_TEST_MAIN(QCoreApplication, TestPreviewRunner)
#include "tst_previewrunner.moc"
