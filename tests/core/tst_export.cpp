#include "core/export/replay.h"
#include "core/export/sha256.h"
#include "tests/core/exportfixture.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include <QSemaphore>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <cmath>
#include <set>
#include <thread>

using namespace ballast;
using namespace ballast::test;

namespace {

/// Flip and turn, always: every copy differs from its source and no box is lost.
Pipeline turning()
{
    Pipeline pipeline;
    for (const char *name : {"HorizontalFlip", "RandomRotate90", "GaussNoise"}) {
        Step step = pipeline.makeStep(*transformByName(QString::fromLatin1(name)));
        step.probability = 1;
        pipeline.steps.push_back(step);
    }
    return pipeline;
}

/// Loses boxes now and then.
Pipeline cropping()
{
    Pipeline pipeline = defaultPipeline();
    Step step = pipeline.makeStep(*transformByName(QStringLiteral("RandomCrop")));
    step.probability = 0.7;
    for (std::size_t i = 0; i < step.values.size(); ++i)
        if (QByteArray(step.transform->params[i].key).contains("width") ||
            QByteArray(step.transform->params[i].key).contains("height"))
            step.values[i].lo = 48;
    pipeline.steps.push_back(step);
    return pipeline;
}

/// What the written dataset holds by class, counted on its own.
std::vector<qint64> boxesByClass(const Dataset &dataset)
{
    std::vector<qint64> counts(dataset.classes.size());
    for (const ImageItem &image : dataset.images)
        for (const Annotation &annotation : image.annotations)
            ++counts[static_cast<std::size_t>(annotation.classId)];
    return counts;
}

QStringList classNames(const Dataset &dataset)
{
    QStringList names;
    for (const ClassInfo &info : dataset.classes)
        names << info.name;
    return names;
}

QString firstIssue(const Issues &issues)
{
    return issues.empty() ? QString() : issues.front().file + u' ' + issues.front().message;
}

} // namespace

class TestExport : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void sha256IsRight_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("hash");
        // FIPS 180-4 examples.
        QTest::newRow("empty")
            << QByteArray()
            << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("abc")
            << QByteArray("abc")
            << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("two blocks")
            << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
            << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        for (const int size : {55, 56, 63, 64, 65, 119, 120, 128, 100000}) {
            QByteArray text(size, 'x');
            for (int i = 0; i < size; ++i)
                text[i] = static_cast<char>(i * 7 + i / 251);
            QTest::addRow("%d bytes", size)
                << text << QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
        }
    }
    void sha256IsRight()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, hash);
        QCOMPARE(sha256Hex(text), hash);
    }

    void partsOfImagesAreWrittenAsPlanned_data()
    {
        QTest::addColumn<Pipeline>("pipeline");
        QTest::addColumn<bool>("crop");
        QTest::newRow("repeats") << defaultPipeline() << false;
        QTest::newRow("crops, nothing else done to them") << Pipeline() << true;
        QTest::newRow("crops, augmented") << defaultPipeline() << true;
    }
    /// The files are opened again and counted: as forecast, box for box.
    void partsOfImagesAreWrittenAsPlanned()
    {
        QFETCH(Pipeline, pipeline);
        QFETCH(bool, crop);
        const ExportFixture fixture(12);
        for (int i = 0; i < 8; ++i) // one ring each: the other two classes are rare beside it
            fixture.addImage(Split::Train, ExportFixture::name('x', i), 1, 3 * i);
        const Dataset dataset = fixture.open();
        BalancePolicy policy;
        policy.maxCopies = 4;
        policy.crop = crop;
        policy.repeat = !crop;
        policy.windows.minSide = 16;
        const BalancePlan plan = makePlan(dataset, policy);
        QCOMPARE(!plan.items.empty(), crop);
        QVERIFY(plan.imagesAdded > 0 && plan.ratioAfter < plan.ratioBefore);
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        const auto report = exportDataset(dataset, plan, pipeline, options);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QVERIFY2(report->verified, qPrintable(firstIssue(report->issues)));
        QCOMPARE(report->imagesWritten, 23 + plan.imagesAdded);
        const Dataset again = openDataset(options.destination).value();
        std::vector<qint64> counts(3), training(3);
        for (const ImageItem &image : again.images)
            for (const Annotation &annotation : image.annotations) {
                ++counts[static_cast<std::size_t>(annotation.classId)];
                training[static_cast<std::size_t>(annotation.classId)] += isTraining(image.split);
            }
        for (std::size_t c = 0; c < counts.size(); ++c)
            QCOMPARE(counts[c], report->forecast.classes[c].expected);
        if (pipeline.steps.empty())
            QCOMPARE(training, plan.after);
        for (const ImageItem &image : again.images) // no training source leaks elsewhere
            QVERIFY(isTraining(image.split) || !image.path.contains(QStringLiteral("_crop")));
    }

    void aCropIsThatPartOfThePicture()
    {
        const ExportFixture fixture(0, 0, 0);
        fixture.addImage(Split::Train, QStringLiteral("a.png"), 3, 0);
        const Dataset dataset = fixture.open();
        BalancePlan plan = emptyPlan(dataset);
        // Boxes are 24 × 24 at (12, 13.6), (31.2, 20), (50.4, 26.4) in 96 × 64 pixels.
        const PlanItem item{0, Means::Crop, Window{10, 12, 30, 40}, {}, {}, 2};
        QCOMPARE(annotationsIn(dataset.images[0], item, plan.policy), (std::vector<int>{0, 1}));
        plan.items = {item};
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        const auto report = exportDataset(dataset, plan, Pipeline(), options);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QVERIFY2(report->verified, qPrintable(firstIssue(report->issues)));
        const QString path = options.destination + QStringLiteral("/images/train/a_crop2.png");
        const auto written = decodeImage(readFile(path).value(), path);
        QVERIFY(written.ok());
        const cv::Mat expected = ExportFixture::picture(96, 64, 0)(cv::Rect(10, 12, 30, 40));
        QCOMPARE(cv::norm(written->pixels, expected, cv::NORM_INF), 0.0);
        const Dataset again = openDataset(options.destination).value();
        const auto &boxes =
            again.images[static_cast<std::size_t>(indexOf(again, QStringLiteral("a_crop1.png")))]
                .annotations;
        QCOMPARE(boxes.size(), std::size_t(2));
        QVERIFY(std::abs(boxes[0].box.x1 - 2) < 1e-3 && std::abs(boxes[0].box.y1 - 1.6) < 1e-3);
        QVERIFY(std::abs(boxes[1].box.x2 - 30) < 1e-3);
        const auto lines = manifestOf(options.destination);
        QCOMPARE(lines.back()[QStringLiteral("means")].toString(), QStringLiteral("crop"));
        const auto replayed =
            replayImage(options.destination + QStringLiteral("/ballast-manifest.jsonl"),
                        QStringLiteral("images/train/a_crop2.png"));
        QVERIFY(replayed.ok() && replayed->same());
        QCOMPARE(lines.back()[QStringLiteral("window")].toArray(), (QJsonArray{10, 12, 40, 52}));
    }

    /// An object that the window cuts below the limit is painted over and not told.
    void cutObjectsAreBlanked_data()
    {
        QTest::addColumn<CutObjects>("cut");
        QTest::addColumn<double>("off"); // Telea's method overshoots: by 4 in OpenCV's Python
        QTest::newRow("blank") << CutObjects::Blank << 1.0;
        QTest::newRow("inpaint") << CutObjects::Inpaint << 4.0;
    }
    void cutObjectsAreBlanked()
    {
        QFETCH(CutObjects, cut);
        QFETCH(double, off);
        const ExportFixture fixture(0, 0, 0);
        cv::Mat image(60, 100, CV_8UC3, cv::Scalar(90, 90, 90));
        image(cv::Rect(10, 10, 20, 20)).setTo(cv::Scalar(0, 0, 255)); // stays
        image(cv::Rect(40, 10, 40, 40)).setTo(cv::Scalar(255, 0, 0)); // a quarter is left
        EncodeOptions encode;
        encode.format = ImageFormat::Png;
        fixture.write(QStringLiteral("images/train/a.png"), encodeImage(image, encode).value());
        fixture.write(QStringLiteral("labels/train/a.txt"),
                      "0 0.2 0.33333333 0.2 0.33333333\n1 0.6 0.5 0.4 0.66666667\n");
        const Dataset dataset = fixture.open();
        BalancePlan plan = emptyPlan(dataset);
        plan.policy.windows.cut = cut;
        plan.items = {{0, Means::Crop, Window{0, 0, 50, 60}, {}, {1}, 1}};
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        Pipeline pipeline;
        pipeline.rules.minVisibility = 0; // what is blanked is gone, whatever this says
        const auto report = exportDataset(dataset, plan, pipeline, options);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QVERIFY2(report->verified, qPrintable(firstIssue(report->issues)));
        const QString path = options.destination + QStringLiteral("/images/train/a_crop1.png");
        const auto written = decodeImage(readFile(path).value(), path);
        QVERIFY(written.ok());
        cv::Mat expected(60, 50, CV_8UC3, cv::Scalar(90, 90, 90));
        expected(cv::Rect(10, 10, 20, 20)).setTo(cv::Scalar(0, 0, 255));
        QVERIFY(cv::norm(written->pixels, expected, cv::NORM_INF) <= off);
        const Dataset again = openDataset(options.destination).value();
        const int crop = indexOf(again, QStringLiteral("a_crop1.png"));
        QCOMPARE(again.images[static_cast<std::size_t>(crop)].annotations.size(), std::size_t(1));
        const auto replayed =
            replayImage(options.destination + QStringLiteral("/ballast-manifest.jsonl"),
                        QStringLiteral("images/train/a_crop1.png"));
        QVERIFY(replayed.ok() && replayed->same());
    }

    void aPlainExportCopiesEveryByte_data()
    {
        QTest::addColumn<LinkMode>("mode");
        QTest::newRow("copy") << LinkMode::Copy;
        QTest::newRow("reflink") << LinkMode::Reflink;
        QTest::newRow("hard link") << LinkMode::HardLink;
    }
    void aPlainExportCopiesEveryByte()
    {
        QFETCH(LinkMode, mode);
        const ExportFixture fixture;
        const Dataset dataset = fixture.open();
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("new/deep/out"));
        options.linkMode = mode;
        const auto report = exportDataset(dataset, emptyPlan(dataset), {}, options);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QVERIFY2(report->verified, qPrintable(firstIssue(report->issues)));
        QCOMPARE(report->imagesWritten, 11);
        QCOMPARE(report->forecast.untouched, 11);
        QVERIFY(!findPartialExport(options.destination));

        auto source = treeHashes(fixture.root()), target = treeHashes(options.destination);
        for (const auto &[path, hash] : source)
            if (path.startsWith(QStringLiteral("images/")))
                QCOMPARE(target[path], hash);
        const Dataset again = openDataset(options.destination).value();
        QCOMPARE(boxesByClass(again), boxesByClass(dataset));
        for (std::size_t i = 0; i < again.images.size(); ++i)
            for (std::size_t b = 0; b < again.images[i].annotations.size(); ++b)
                QCOMPARE(again.images[i].annotations[b].box, dataset.images[i].annotations[b].box);
        QVERIFY(!QFileInfo::exists(options.destination + QStringLiteral("/.ballast-partial")));
    }

    void copiesAreWrittenAsForecast_data()
    {
        QTest::addColumn<bool>("loses");
        QTest::newRow("every box stays") << false;
        QTest::newRow("crops lose boxes") << true;
    }
    void copiesAreWrittenAsForecast()
    {
        QFETCH(bool, loses);
        const ExportFixture fixture(24);
        const Dataset dataset = fixture.open();
        const BalancePlan plan = copyTraining(dataset, 3);
        const Pipeline pipeline = loses ? cropping() : turning();
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        const Forecast forecast = forecastExport(dataset, plan, pipeline, options);
        const auto report = exportDataset(dataset, plan, pipeline, options);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QVERIFY2(report->verified, qPrintable(firstIssue(report->issues)));
        QCOMPARE(forecast.images, 27 + 24 * 3);
        QCOMPARE(report->imagesWritten, forecast.images);
        QCOMPARE(forecast.boxesLost > 0, loses);
        QCOMPARE(forecast.bytes > 0, true);
        QVERIFY(report->maxBoxError < 1e-6);

        const std::vector<qint64> found = boxesByClass(openDataset(options.destination).value());
        const std::vector<qint64> before = boxesByClass(dataset);
        for (std::size_t c = 0; c < found.size(); ++c) {
            QCOMPARE(forecast.classes[c].before, before[c]);
            QCOMPARE(forecast.classes[c].expected, found[c]);
            QCOMPARE(report->boxesPerClass[c], found[c]);
        }
        // Bytes are an estimate: the right order of magnitude.
        QVERIFY(std::abs(std::log(double(forecast.bytes) / double(report->bytesWritten))) < 1.5);
    }

    void theManifestTellsEveryImage()
    {
        const ExportFixture fixture;
        const Dataset dataset = fixture.open();
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        options.seed = 0xfedcba9876543210ULL;
        const auto report = exportDataset(dataset, copyTraining(dataset, 2), cropping(), options);
        QVERIFY(report.ok());
        const auto lines = manifestOf(options.destination);
        QCOMPARE(qint64(lines.size()), report->imagesWritten + 1);
        QCOMPARE(lines[0][QStringLiteral("ballast_manifest")].toInt(), 1);
        QVERIFY(lines[0][QStringLiteral("pipeline")].isObject());
        QVERIFY(lines[0][QStringLiteral("plan")].isObject());
        const auto hashes = treeHashes(options.destination);
        const Dataset again = openDataset(options.destination).value();
        for (std::size_t i = 1; i < lines.size(); ++i) {
            const QJsonObject &line = lines[i];
            const QString image = line[QStringLiteral("image")].toString();
            QCOMPARE(line[QStringLiteral("sha256")].toString().toLatin1(), hashes.at(image));
            const int source = indexOf(dataset, line[QStringLiteral("source")].toString());
            QVERIFY(source >= 0);
            const int copy = line[QStringLiteral("copy")].toInt();
            QCOMPARE(line[QStringLiteral("means")].toString(),
                     copy ? QStringLiteral("repeat") : QStringLiteral("original"));
            QCOMPARE(image.contains(QStringLiteral("_b")), copy > 0);
            if (copy) {
                const QJsonObject key = line[QStringLiteral("key")].toObject();
                QCOMPARE(key[QStringLiteral("seed")].toString(),
                         QStringLiteral("18364758544493064720"));
                QCOMPARE(key[QStringLiteral("copy")].toString(), QString::number(copy - 1));
                QVERIFY(line[QStringLiteral("steps")].isArray());
            }
            compareBoxes(line, again.images[static_cast<std::size_t>(indexOf(again, image))]);
        }
    }

    void onlyTrainingImagesAreTouched()
    {
        const ExportFixture fixture(3, 3, 2);
        const Dataset dataset = fixture.open();
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        QVERIFY(exportDataset(dataset, copyTraining(dataset, 2), turning(), options)->verified);
        const auto source = treeHashes(fixture.root()), target = treeHashes(options.destination);
        for (const char *folder : {"images/val", "images/test"}) {
            const QString prefix = QString::fromLatin1(folder) + u'/';
            for (const auto &[path, hash] : target)
                if (path.startsWith(prefix))
                    QCOMPARE(hash, source.at(path));
        }
        QCOMPARE(QDir(options.destination + QStringLiteral("/images/val")).count(), 3U + 2);
        QCOMPARE(QDir(options.destination + QStringLiteral("/images/train")).count(), 9U + 2);
    }

    void copiesAlone()
    {
        const ExportFixture fixture(3, 1, 1);
        const Dataset dataset = fixture.open();
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        options.originals = false;
        const auto report = exportDataset(dataset, copyTraining(dataset, 2), turning(), options);
        QVERIFY2(report->verified, qPrintable(firstIssue(report->issues)));
        QCOMPARE(report->imagesWritten, 3 * 2);
        QCOMPARE(report->forecast.untouched, 0);
        const auto lines = manifestOf(options.destination);
        QCOMPARE(lines.size(), std::size_t(1 + 6));
        QCOMPARE(lines[0][QStringLiteral("options")].toObject()[QStringLiteral("originals")],
                 false);
        QVERIFY(!QFileInfo::exists(options.destination + QStringLiteral("/images/train/t00.jpg")));
    }

    void chosenSplitsAndDroppedImages()
    {
        const ExportFixture fixture(4, 2, 1);
        const Dataset dataset = fixture.open();
        BalancePlan plan = copyTraining(dataset, 1);
        plan.copies[static_cast<std::size_t>(indexOf(dataset, QStringLiteral("t01.jpg")))] = -1;
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        options.splits = {Split::Train, Split::Val};
        const auto report = exportDataset(dataset, plan, turning(), options);
        QVERIFY(report->verified);
        QCOMPARE(report->imagesWritten, 3 * 2 + 2);
        const Dataset again = openDataset(options.destination).value();
        QCOMPARE(indexOf(again, QStringLiteral("t01.jpg")), -1);
        QCOMPARE(indexOf(again, QStringLiteral("e00.jpg")), -1);
        QCOMPARE(again.classes.size(), std::size_t(3)); // the class list is a contract
        // `before` counts the exported splits as they are, dropped images too.
        QCOMPARE(report->forecast.classes[0].before + report->forecast.classes[1].before +
                     report->forecast.classes[2].before,
                 (1 + 2 + 3 + 1) + 2);
    }

    void sameSeedSameBytes()
    {
        const ExportFixture fixture(20);
        const Dataset dataset = fixture.open();
        const BalancePlan plan = copyTraining(dataset, 3);
        std::map<QString, QByteArray> first;
        for (const int jobs : {1, 2, 7}) {
            ExportOptions options;
            options.destination = fixture.beside(QStringLiteral("out%1").arg(jobs));
            options.jobs = jobs;
            QVERIFY(exportDataset(dataset, plan, cropping(), options)->verified);
            const auto hashes = treeHashes(options.destination);
            QVERIFY(hashes.size() > 140);
            if (jobs == 1)
                first = hashes;
            QVERIFY(hashes == first);
        }
        ExportOptions other;
        other.destination = fixture.beside(QStringLiteral("other"));
        other.seed = 43;
        QVERIFY(exportDataset(dataset, plan, cropping(), other)->verified);
        const auto hashes = treeHashes(other.destination);
        const QString copy = QStringLiteral("images/train/t00_b1.jpg");
        QVERIFY(hashes.at(copy) != first.at(copy));
    }

    void namesNeverClash()
    {
        const ExportFixture fixture(1);
        fixture.addImage(Split::Train, QStringLiteral("same.jpg"), 1, 1, QStringLiteral("a"));
        fixture.addImage(Split::Train, QStringLiteral("same.jpg"), 2, 2, QStringLiteral("b"));
        fixture.addImage(Split::Train, QStringLiteral("same_2.jpg"), 3, 3);
        fixture.addImage(Split::Train, QStringLiteral("t00_b1.jpg"), 1, 4);
        fixture.addImage(Split::Train, QStringLiteral("Ü ber.png"), 1, 5);
        const Dataset dataset = fixture.open();
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        const auto report = exportDataset(dataset, copyTraining(dataset, 1), turning(), options);
        QVERIFY2(report->verified, qPrintable(firstIssue(report->issues)));
        const QStringList files = QDir(options.destination + QStringLiteral("/images/train"))
                                      .entryList(QDir::Files, QDir::Name);
        // The original keeps its name where it is free; copies give way to originals.
        QCOMPARE(files,
                 QStringList({QStringLiteral("same.jpg"), QStringLiteral("same_2.jpg"),
                              QStringLiteral("same_2_b1.jpg"), QStringLiteral("same_3.jpg"),
                              QStringLiteral("same_b1.jpg"), QStringLiteral("same_b1_2.jpg"),
                              QStringLiteral("t00.jpg"), QStringLiteral("t00_b1.jpg"),
                              QStringLiteral("t00_b1_2.jpg"), QStringLiteral("t00_b1_b1.jpg"),
                              QStringLiteral("Ü ber.png"), QStringLiteral("Ü ber_b1.png")}));
    }

    void namesNeverLeaveTheDestination()
    {
        const ExportFixture fixture(1);
        Dataset dataset = fixture.open();
        const auto t00 = static_cast<std::size_t>(indexOf(dataset, QStringLiteral("t00.jpg")));
        QVERIFY(QFile::copy(fixture.path(dataset.images[t00].path),
                            fixture.beside(QStringLiteral("up.jpg"))));
        dataset.images[t00].path = QStringLiteral("../up.jpg");
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("x/out"));
        QVERIFY(exportDataset(dataset, copyTraining(dataset, 1), turning(), options)->verified);
        QCOMPARE(QDir(fixture.beside(QStringLiteral("x")))
                     .entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("out")});
        QVERIFY(QFileInfo::exists(options.destination + QStringLiteral("/images/train/up.jpg")));
    }

    void copiesOfWhichNothingAppliesAreTheFile()
    {
        const ExportFixture fixture(2);
        const Dataset dataset = fixture.open();
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        QVERIFY(exportDataset(dataset, copyTraining(dataset, 1), {}, options)->verified);
        const auto hashes = treeHashes(options.destination);
        QCOMPARE(hashes.at(QStringLiteral("images/train/t00_b1.jpg")),
                 hashes.at(QStringLiteral("images/train/t00.jpg")));
    }

    void copiesTakeTheChosenImageFormat_data()
    {
        QTest::addColumn<ImageFormat>("format");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("png") << ImageFormat::Png << QStringLiteral("png");
        QTest::newRow("webp") << ImageFormat::Webp << QStringLiteral("webp");
        QTest::newRow("tiff") << ImageFormat::Tiff << QStringLiteral("tif");
        QTest::newRow("bmp") << ImageFormat::Bmp << QStringLiteral("bmp");
        QTest::newRow("as source") << ImageFormat::AsSource << QStringLiteral("jpg");
    }
    void copiesTakeTheChosenImageFormat()
    {
        QFETCH(ImageFormat, format);
        QFETCH(QString, suffix);
        const ExportFixture fixture(1);
        const Dataset dataset = fixture.open();
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        options.encode.format = format;
        QVERIFY(exportDataset(dataset, copyTraining(dataset, 1), {}, options)->verified);
        const QString base = options.destination + QStringLiteral("/images/train/t00");
        QVERIFY(QFileInfo::exists(base + QStringLiteral(".jpg")));
        const auto copy = decodeImage(base + QStringLiteral("_b1.") + suffix);
        QVERIFY(copy.ok());
        const auto original = decodeImage(base + QStringLiteral(".jpg"));
        QVERIFY(cv::norm(copy->pixels, original->pixels, cv::NORM_INF) <=
                (format == ImageFormat::Webp ? 60 : 0));
    }

    void imagesThatLoseEveryObjectAreWrittenAsTheyAre()
    {
        const ExportFixture fixture(3);
        const Dataset dataset = fixture.open();
        Pipeline pipeline = turning();
        pipeline.rules.minArea = 1e9;
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        const auto report = exportDataset(dataset, copyTraining(dataset, 1), pipeline, options);
        QVERIFY2(report->verified, qPrintable(firstIssue(report->issues)));
        QCOMPARE(report->imagesWritten, 3 * 2 + 3);
        QCOMPARE(report->forecast.boxesLost, 1 + 2 + 3);
        QCOMPARE(readFile(options.destination + QStringLiteral("/labels/train/t01_b1.txt")).value(),
                 QByteArray());
    }

    void brokenImagesBecomeIssues()
    {
        const ExportFixture fixture(6);
        const Dataset dataset = fixture.open();
        // t02 has a header and no picture, t03 is cut off, t04 is no image any more, t05 is gone.
        const QString t02 = QStringLiteral("images/train/t02.jpg"),
                      t03 = QStringLiteral("images/train/t03.jpg");
        const QByteArray jpeg = readFile(fixture.path(t02)).value();
        fixture.write(t02, jpeg.left(jpeg.indexOf("\xff\xda") + 2));
        const QByteArray other = readFile(fixture.path(t03)).value();
        fixture.write(t03, other.left(other.size() - 200));
        fixture.write(QStringLiteral("images/train/t04.jpg"), "not an image");
        QFile::remove(fixture.path(QStringLiteral("images/train/t05.jpg")));
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        std::atomic<int> told = 0;
        TaskContext context;
        context.issue = [&](const Issue &) { ++told; };
        const auto report =
            exportDataset(dataset, copyTraining(dataset, 2), turning(), options, context);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QVERIFY(hasIssue(report->issues, QStringLiteral("unreadable-image"),
                         QStringLiteral("t02.jpg")));
        QVERIFY(
            hasIssue(report->issues, QStringLiteral("damaged-image"), QStringLiteral("t03.jpg")));
        QVERIFY(hasIssue(report->issues, QStringLiteral("unreadable-image"),
                         QStringLiteral("t04.jpg")));
        QVERIFY(hasIssue(report->issues, QStringLiteral("unreadable-image"),
                         QStringLiteral("t05.jpg")));
        QVERIFY(hasIssue(report->issues, QStringLiteral("forecast-difference")));
        QCOMPARE(told.load(), int(report->issues.size()));
        // 4 sources that have a header, three of which can be decoded.
        QCOMPARE(report->forecast.images, 4 * 3 + 3);
        QCOMPARE(report->imagesWritten, 4 * 3 + 3 - 2);
        QVERIFY(!report->verified);
        QVERIFY(
            !QFileInfo::exists(options.destination + QStringLiteral("/images/train/t02_b1.jpg")));
        QVERIFY(
            QFileInfo::exists(options.destination + QStringLiteral("/images/train/t03_b2.jpg")));
    }

    void turnedImagesAreBakedWithTheirBoxes()
    {
        const ExportFixture fixture(1);
        // Stored lying, 96 × 64; EXIF 6 turns it upright: 64 × 96. Labels are of the upright one.
        QByteArray jpeg = encodeImage(ExportFixture::picture(96, 64, 0), {}).value();
        jpeg.insert(2, QByteArray::fromHex("ffe1002245786966000049492a0008000000010012010300"
                                           "010000000600000000000000"));
        fixture.write(QStringLiteral("images/train/t00.jpg"), jpeg);
        fixture.write(QStringLiteral("labels/train/t00.txt"), "1 0.25 0.125 0.5 0.25\n");
        const Dataset dataset = fixture.open();
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        options.format = QStringLiteral("voc");
        options.encode.format = ImageFormat::Png;
        const auto report = exportDataset(dataset, copyTraining(dataset, 1), {}, options);
        QVERIFY2(report->verified, qPrintable(firstIssue(report->issues)));
        const Dataset again = openDataset(options.destination).value();
        for (const char *file : {"t00.jpg", "t00_b1.png"}) {
            const int at = indexOf(again, QString::fromLatin1(file));
            QVERIFY(at >= 0);
            const ImageItem &item = again.images[static_cast<std::size_t>(at)];
            QCOMPARE(item.annotations.front().box, (Box{0, 0, 32, 24}));
            const auto image = decodeImage(again.absolutePath(item));
            QCOMPARE(image->pixels.cols, 64);
            QCOMPARE(image->pixels.rows, 96);
        }
        QVERIFY(!readFile(options.destination + QStringLiteral("/JPEGImages/t00_b1.png"))
                     ->contains("eXIf"));
    }

    void deepImagesAreReducedAndItIsSaid()
    {
        const ExportFixture fixture(1);
        const QString deep = fixture.path(QStringLiteral("images/train/deep.png"));
        const cv::Mat pixels(64, 64, CV_16UC1, cv::Scalar(40000));
        QVERIFY(cv::imwrite(deep.toStdString(), pixels));
        fixture.write(QStringLiteral("labels/train/deep.txt"), "1 0.5 0.5 0.5 0.5\n");
        const Dataset dataset = fixture.open();
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        const auto report = exportDataset(dataset, copyTraining(dataset, 2), turning(), options);
        QVERIFY2(report->verified, qPrintable(firstIssue(report->issues)));
        QVERIFY(hasIssue(report->issues, QStringLiteral("reduced-depth")));
        const QString base = options.destination + QStringLiteral("/images/train/deep");
        QCOMPARE(readFile(base + QStringLiteral(".png")).value(), readFile(deep).value());
        QVERIFY(decodeImage(base + QStringLiteral("_b1.png")).ok());
    }

    void progressCountsImages()
    {
        const ExportFixture fixture(5);
        const Dataset dataset = fixture.open();
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        QMutex mutex;
        std::set<qint64> seen;
        qint64 total = 0;
        TaskContext context;
        context.progress = [&](qint64 done, qint64 of) {
            const QMutexLocker lock(&mutex);
            seen.insert(done);
            total = of;
        };
        QVERIFY(exportDataset(dataset, copyTraining(dataset, 2), turning(), options, context)
                    ->verified);
        QCOMPARE(total, 5 * 3 + 3);
        QCOMPARE(qint64(seen.size()), total);
        QCOMPARE(*seen.rbegin(), total);
    }

    void aStopLeavesNothing()
    {
        const ExportFixture fixture(10);
        const Dataset dataset = fixture.open();
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        std::stop_source stop;
        TaskContext context;
        context.stop = stop.get_token();
        context.progress = [&](qint64 done, qint64) {
            if (done == 5)
                stop.request_stop();
        };
        const auto report =
            exportDataset(dataset, copyTraining(dataset, 3), turning(), options, context);
        QVERIFY(report.ok());
        QVERIFY(report->stopped);
        QVERIFY(!report->verified);
        QVERIFY(!QFileInfo::exists(options.destination));
        QVERIFY(!findPartialExport(options.destination));
        QVERIFY(!QFileInfo::exists(options.destination + QStringLiteral(".ballast-partial")));
    }

    void aPauseHoldsEveryWorker()
    {
        const ExportFixture fixture(10);
        const Dataset dataset = fixture.open();
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        options.jobs = 2;
        ExportControl control;
        QSemaphore reached, more;
        TaskContext context;
        context.progress = [&](qint64 done, qint64) {
            if (done == 4) {
                control.paused = true;
                reached.release();
            } else if (done > 5) { // the other worker may have been at its image
                more.release();
            }
        };
        bool verified = false;
        std::jthread thread([&] {
            verified = exportDataset(dataset, copyTraining(dataset, 3), turning(), options, context,
                                     &control)
                           ->verified;
        });
        QVERIFY(reached.tryAcquire(1, 30000));
        QVERIFY(!more.tryAcquire(1, 200));
        control.paused = false;
        QVERIFY(more.tryAcquire(1, 30000));
        thread.join();
        QVERIFY(verified);
    }

    void everyFormatReadsBackAsMeant_data()
    {
        QTest::addColumn<QString>("format");
        for (const Format *format : allFormats())
            if (!format->capabilities().keyPoints) // the fixture has none
                QTest::newRow(qPrintable(format->id())) << format->id();
    }
    void everyFormatReadsBackAsMeant()
    {
        QFETCH(QString, format);
        const ExportFixture fixture(9, 3, 2);
        fixture.addImage(Split::Train, QStringLiteral("good.png"), 0, 3); // no object
        const Dataset dataset = fixture.open();
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        options.format = format;
        const auto report = exportDataset(dataset, copyTraining(dataset, 2), cropping(), options);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QVERIFY2(report->verified, qPrintable(firstIssue(report->issues)));
        const FormatCapabilities can = formatById(format)->capabilities();
        // A copy that lost its objects is left out where the format cannot say so.
        if (can.negatives)
            QCOMPARE(report->imagesWritten, (9 + 1) * 3 + 3 + 2);
        else
            QVERIFY(hasIssue(report->issues, QStringLiteral("unlabelled-left-out")));
        // VOC rounds nothing either: written numbers read back as they were meant.
        QVERIFY2(report->maxBoxError < 0.01, qPrintable(QString::number(report->maxBoxError)));
        const auto again = openDataset(options.destination);
        QVERIFY(again.ok());
        QCOMPARE(again->format, format);
        QCOMPARE(again->classes.size(), dataset.classes.size());
        // Class folders are numbered by name, which is said; the others keep the numbers.
        const bool byName = format == u"folder";
        QCOMPARE(hasIssue(report->issues, QStringLiteral("class-order-changed")), byName);
        if (!byName)
            QCOMPARE(classNames(*again), classNames(dataset));
    }

    void classesOfWholeImages_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("possible");
        QTest::newRow("folders") << QStringLiteral("folder") << true;
        QTest::newRow("csv") << QStringLiteral("csv") << true;
        QTest::newRow("yolo") << QStringLiteral("yolo") << false;
        QTest::newRow("voc") << QStringLiteral("voc") << false;
    }
    void classesOfWholeImages()
    {
        QFETCH(QString, format);
        QFETCH(bool, possible);
        const QTemporaryDir folder;
        const auto add = [&](const QString &path, int variant) {
            QVERIFY(writeFileAtomically(
                folder.filePath(QStringLiteral("source/") + path),
                encodeImage(ExportFixture::picture(64, 48, variant), {}).value()));
        };
        for (int i = 0; i < 6; ++i) // the same names in every class
            add(QStringLiteral("train/good/%1.jpg").arg(i), i);
        add(QStringLiteral("train/scratch/0.jpg"), 10);
        add(QStringLiteral("train/scratch/1.jpg"), 11);
        add(QStringLiteral("val/good/9.jpg"), 12);
        add(QStringLiteral("val/scratch/9.jpg"), 13);
        const auto dataset = openDataset(folder.filePath(QStringLiteral("source")));
        QVERIFY(dataset.ok());
        QCOMPARE(dataset->task, Task::Classification);
        BalancePlan plan = emptyPlan(*dataset);
        for (std::size_t i = 0; i < plan.copies.size(); ++i)
            if (dataset->images[i].path.startsWith(QStringLiteral("train/scratch")))
                plan.copies[i] = 2;
        ExportOptions options;
        options.destination = folder.filePath(QStringLiteral("out"));
        options.format = format;
        const auto report = exportDataset(*dataset, plan, turning(), options);
        QCOMPARE(report.ok(), possible);
        if (!possible) {
            QVERIFY(!QFileInfo::exists(options.destination));
            QVERIFY(!findPartialExport(options.destination));
            return;
        }
        QVERIFY2(report->verified, qPrintable(firstIssue(report->issues)));
        QCOMPARE(report->imagesWritten, 10 + 4);
        QCOMPARE(report->boxesPerClass, (std::vector<qint64>{7, 3 + 4}));
        QCOMPARE(report->forecast.classes[1].before, 3);
    }

    void dirtyLabelsGoThrough_data() { everyFormatReadsBackAsMeant_data(); }
    void dirtyLabelsGoThrough()
    {
        QFETCH(QString, format);
        const ExportFixture fixture(4, 1, 1);
        fixture.write(QStringLiteral("labels/train/t01.txt"),
                      "0 0.5 0.5 0.4 0.4\n"  // sound
                      "0 0.5 0.5 0.4 0.4\n"  // the same again
                      "1 0.95 0.5 0.4 0.4\n" // leaves the image
                      "1 1.6 1.6 0.1 0.1\n"  // wholly outside
                      "2 0.3 0.3 0 0.2\n"    // no width
                      "7 0.5 0.5 0.1 0.1\n"  // no such class
                      "0 nan 0.5 0.1 0.1\n"  // no number
                      "1 0.5 0.5\n");        // cut off
        const Dataset dataset = fixture.open();
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        options.format = format;
        const auto report = exportDataset(dataset, copyTraining(dataset, 2), turning(), options);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QVERIFY2(report->verified, qPrintable(firstIssue(report->issues)));
    }

    void bloodCellsExportAsForecast()
    {
        BALLAST_NEED_BCCD();
        const auto dataset = openDataset(bccdFolder());
        QVERIFY2(dataset.ok(), "the blood cells cannot be opened");
        QTemporaryDir folder;
        ExportOptions options;
        options.destination = folder.filePath(QStringLiteral("out"));
        options.format = QStringLiteral("yolo");
        const auto report =
            exportDataset(*dataset, copyTraining(*dataset, 1), defaultPipeline(), options);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QVERIFY2(report->verified, qPrintable(firstIssue(report->issues)));
        QVERIFY(report->forecast.boxes > 4888);
    }

    void bloodCellsGoRound()
    {
        BALLAST_NEED_BCCD();
        const QTemporaryDir folder;
        const Dataset first = openDataset(bccdFolder()).value();
        Dataset dataset = first;
        int step = 0;
        for (const char *format : {"yolo", "coco", "voc", "yolo"}) {
            ExportOptions options;
            options.format = QString::fromLatin1(format);
            options.destination = folder.filePath(QStringLiteral("step%1").arg(step++));
            const auto report = exportDataset(dataset, emptyPlan(dataset), {}, options);
            QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
            QVERIFY2(report->verified, qPrintable(firstIssue(report->issues)));
            dataset = openDataset(options.destination).value();
        }
        QCOMPARE(dataset.images.size(), first.images.size());
        for (const ImageItem &image : first.images) {
            const int at = indexOf(dataset, u'/' + QFileInfo(image.path).fileName());
            QVERIFY(at >= 0);
            const auto &found = dataset.images[static_cast<std::size_t>(at)].annotations;
            QCOMPARE(found.size(), image.annotations.size());
            for (std::size_t i = 0; i < found.size(); ++i) {
                const Box &a = image.annotations[i].box, &b = found[i].box;
                QCOMPARE(
                    dataset.classes[static_cast<std::size_t>(found[i].classId)].name,
                    first.classes[static_cast<std::size_t>(image.annotations[i].classId)].name);
                QVERIFY(std::abs(a.x1 - b.x1) < 0.01 && std::abs(a.y1 - b.y1) < 0.01);
                QVERIFY(std::abs(a.x2 - b.x2) < 0.01 && std::abs(a.y2 - b.y2) < 0.01);
            }
        }
    }

private:
    /// Boxes that the manifest calls kept or clipped are those of the label file.
    static void compareBoxes(const QJsonObject &line, const ImageItem &image)
    {
        std::size_t next = 0;
        for (const QJsonValue &value : line[QStringLiteral("boxes")].toArray()) {
            const QJsonObject box = value.toObject();
            if (box[QStringLiteral("fate")].toString() == u"dropped")
                continue;
            QVERIFY(next < image.annotations.size());
            const QJsonArray after = box[QStringLiteral("after")].toArray();
            const Box &found = image.annotations[next++].box;
            QVERIFY(std::abs(after[0].toDouble() - found.x1) < 1e-6);
            QVERIFY(std::abs(after[1].toDouble() - found.y1) < 1e-6);
            QVERIFY(std::abs(after[2].toDouble() - found.x2) < 1e-6);
            QVERIFY(std::abs(after[3].toDouble() - found.y2) < 1e-6);
        }
        QCOMPARE(next, image.annotations.size());
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestExport)
#include "tst_export.moc"
