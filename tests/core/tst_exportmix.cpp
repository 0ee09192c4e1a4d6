#include "core/export/partnerimages.h"
#include "core/export/replay.h"
#include "tests/core/exportfixture.h"
#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

#include <opencv2/core.hpp>

#include <thread>

using namespace ballast;
using namespace ballast::test;

namespace {

/// Mosaic and pasted objects, each by chance, and a turn after.
Pipeline mixing()
{
    Pipeline pipeline;
    Step &mosaic = add(pipeline, "Mosaic");
    mosaic.probability = 0.5;
    for (const char *key : {"target_size.0", "target_size.1", "cell_shape.0", "cell_shape.1"})
        set(mosaic, key, 96);
    Step &paste = add(pipeline, "CopyAndPaste");
    set(paste, "scale_range", 0.4, 0.9);
    set(paste, "count_range", 1, 3);
    set(paste, "margin", 1);
    set(paste, "blend_mode", 1);
    for (const char *name : {"MixUp", "CutMix"})
        add(pipeline, name).probability = 0.3;
    set(add(pipeline, "Affine"), "rotate", -20, 20);
    return pipeline;
}

std::vector<qint64> boxesByClass(const Dataset &dataset)
{
    std::vector<qint64> counts(dataset.classes.size());
    for (const ImageItem &image : dataset.images)
        for (const Annotation &annotation : image.annotations)
            ++counts[static_cast<std::size_t>(annotation.classId)];
    return counts;
}

QString issuesText(const Issues &issues)
{
    QString text;
    for (const Issue &issue : issues)
        text += issue.kind + u' ' + issue.file + u' ' + issue.message + u'\n';
    return text;
}

bool has(const Issues &issues, const char *kind)
{
    return std::ranges::any_of(
        issues, [&](const Issue &issue) { return issue.kind == QLatin1String(kind); });
}

} // namespace

class TestExportMix : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void mixedCopiesAreWrittenAsForecast()
    {
        const ExportFixture fixture(12, 3, 2);
        const Dataset dataset = fixture.open();
        const BalancePlan plan = copyTraining(dataset, 4);
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        const Forecast forecast = forecastExport(dataset, plan, mixing(), options);
        const auto report = exportDataset(dataset, plan, mixing(), options);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QVERIFY2(report->verified, qPrintable(issuesText(report->issues)));
        QVERIFY(forecast.boxesAdded > 50);
        QVERIFY(forecast.boxesLost > 0);
        const auto found = boxesByClass(openDataset(options.destination).value());
        qint64 planned = 0, expected = 0;
        for (std::size_t c = 0; c < found.size(); ++c) {
            QCOMPARE(forecast.classes[c].expected, found[c]);
            planned += forecast.classes[c].planned;
            expected += found[c];
        }
        QCOMPARE(expected, planned - forecast.boxesLost + forecast.boxesAdded);
        QVERIFY(report->maxBoxError < 1e-6);
    }

    void onlyTrainingImagesLend()
    {
        const ExportFixture fixture(5, 6, 6);
        const Dataset dataset = fixture.open();
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        QVERIFY(exportDataset(dataset, copyTraining(dataset, 10), mixing(), options)->verified);
        int lent = 0;
        for (const QJsonObject &line : manifestOf(options.destination))
            for (const QJsonValue &box : line[QStringLiteral("boxes")].toArray()) {
                const QString partner = box.toObject()[QStringLiteral("partner")].toString();
                if (partner.isEmpty())
                    continue;
                ++lent;
                QVERIFY2(partner.startsWith(QLatin1String("images/train/")), qPrintable(partner));
                const int image = indexOf(dataset, partner);
                QVERIFY(image >= 0);
                const ImageItem &item = dataset.images[std::size_t(image)];
                QCOMPARE(box.toObject()[QStringLiteral("partner_key")].toString(),
                         QString::number(dataset.imageKey(item)));
                const int object = box.toObject()[QStringLiteral("object")].toInt();
                const Annotation &annotation = item.annotations.at(std::size_t(object));
                QCOMPARE(box.toObject()[QStringLiteral("class")].toString(),
                         dataset.classes[std::size_t(annotation.classId)].name);
                const QJsonArray before = box.toObject()[QStringLiteral("before")].toArray();
                QVERIFY(std::abs(before[0].toDouble() - annotation.box.x1) < 1e-3);
            }
        QVERIFY(lent > 100);
    }

    void sameSeedSameBytesWithPartners()
    {
        const ExportFixture fixture(10);
        const Dataset dataset = fixture.open();
        const BalancePlan plan = copyTraining(dataset, 4);
        std::map<QString, QByteArray> first;
        for (const int jobs : {1, 2, 7}) {
            ExportOptions options;
            options.destination = fixture.beside(QStringLiteral("out%1").arg(jobs));
            options.jobs = jobs;
            QVERIFY(exportDataset(dataset, plan, mixing(), options)->verified);
            const auto hashes = treeHashes(options.destination);
            QVERIFY(hashes.size() > 90);
            if (jobs == 1)
                first = hashes;
            QVERIFY(hashes == first);
        }
    }

    void mixedCopiesAreReplayed()
    {
        const ExportFixture fixture(6, 1, 1);
        const Dataset dataset = fixture.open();
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        QVERIFY(exportDataset(dataset, copyTraining(dataset, 3), mixing(), options)->verified);
        const QString manifest = options.destination + QStringLiteral("/ballast-manifest.jsonl");
        int replayed = 0;
        for (const QJsonObject &line : manifestOf(options.destination))
            if (line[QStringLiteral("copy")].toInt() > 0) {
                const auto again =
                    replayImage(manifest, line[QStringLiteral("image")].toString(), {});
                QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().text()));
                QVERIFY2(again->same(), qPrintable(again->image));
                ++replayed;
            }
        QCOMPARE(replayed, 18);
    }

    void aLonelyImageIsToldAndWritten()
    {
        const ExportFixture fixture(1, 1, 0);
        const Dataset dataset = fixture.open();
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        const auto report = exportDataset(dataset, copyTraining(dataset, 5), mixing(), options);
        QVERIFY2(report->verified, qPrintable(issuesText(report->issues)));
        QVERIFY(::has(report->issues, "no-partners"));
        QCOMPARE(report->imagesWritten, 2 + 5);
    }

    void imagesWithoutObjectsLendTheirPixels()
    {
        const ExportFixture fixture(0, 0, 0);
        for (int i = 0; i < 4; ++i)
            fixture.addImage(Split::Train, ExportFixture::name('n', i), 0, i);
        fixture.addImage(Split::Train, ExportFixture::name('t', 0), 1, 7);
        const Dataset dataset = fixture.open();
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        const auto report = exportDataset(dataset, copyTraining(dataset, 4), mixing(), options);
        QVERIFY2(report->verified, qPrintable(issuesText(report->issues)));
        QVERIFY(!::has(report->issues, "no-partners"));
    }

    void anUnreadablePartnerIsNamed()
    {
        const ExportFixture fixture(6);
        Dataset dataset = fixture.open();
        // The header stays, so that it is chosen; the picture behind it is gone.
        const QByteArray whole =
            readFile(fixture.path(QStringLiteral("images/train/t03.jpg"))).value();
        fixture.write(QStringLiteral("images/train/t03.jpg"), whole.left(400));
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        const auto report = exportDataset(dataset, copyTraining(dataset, 6), mixing(), options);
        QVERIFY(report.ok());
        for (const Issue &issue : report->issues)
            QVERIFY2(!issue.message.isEmpty() && !issue.file.isEmpty(),
                     qPrintable(issuesText(report->issues)));
    }

    void pixelsAreKeptWithinTheLimit()
    {
        const ExportFixture fixture(16);
        const Dataset dataset = fixture.open();
        constexpr qint64 Limit = 100'000; // five of 96 × 64 to 128 × 88, three bytes each
        const PartnerImages partners(borrowed(dataset), Limit);
        QCOMPARE(partners.count(), 16);
        std::vector<std::jthread> threads;
        std::atomic<int> wrong = 0;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 400; ++i) {
                    const int partner = (i * 7 + t * 5) % 16;
                    const cv::Mat pixels = partners.pixels(partner, i % 2 ? 1 : 0.2);
                    const PartnerInfo info = partners.info(partner);
                    const int wanted = i % 2 ? info.width : (info.width + 3) / 4;
                    wrong += pixels.cols != wanted;
                    wrong += partners.bytes() > Limit;
                }
            });
        threads.clear();
        QCOMPARE(wrong, 0);
        QVERIFY(partners.bytes() > Limit / 2);
        // Whatever was asked before, the same arguments give the same pixels.
        const PartnerImages fresh(borrowed(dataset), Limit);
        for (int i = 0; i < 16; ++i)
            QCOMPARE(cv::norm(partners.pixels(i, 0.5), fresh.pixels(i, 0.5), cv::NORM_INF), 0.0);
    }

    void giantsLendNothing()
    {
        const ExportFixture fixture(3);
        // The first bytes of a PNG of 20,000 × 20,000 pixels: 1.2 GB when decoded.
        QByteArray png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x4e\x20\0\0\x4e\x20\x08\x02\0\0\0", 29);
        png += QByteArray::fromHex("c2f4b81c") + QByteArray(64, '\0');
        fixture.write(QStringLiteral("images/train/giant.png"), png);
        fixture.write(QStringLiteral("labels/train/giant.txt"), "0 0.5 0.5 0.2 0.2\n");
        const Dataset dataset = fixture.open();
        const PartnerImages partners(borrowed(dataset));
        QCOMPARE(partners.count(), 4);
        const int giant = partners.find(QStringLiteral("images/train/giant.png"));
        QVERIFY(giant >= 0);
        QVERIFY(!partners.info(giant).usable());
        QVERIFY(partners.pixels(giant, 1).empty());
        QCOMPARE(partners.brightness(giant), -1.0);
        QCOMPARE(partners.find(QStringLiteral("images/val/v00.jpg")), -1);
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestExportMix)
#include "tst_exportmix.moc"
