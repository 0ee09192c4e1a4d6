#include "core/export/replay.h"
#include "tests/core/exportfixture.h"
#include "tests/support/augmenting.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <set>

using namespace ballast;
using namespace ballast::test;

namespace {

const cv::Vec3b Ground(40, 40, 40), Common(40, 200, 40), Rare(40, 40, 220);

struct Square
{
    int classId;
    cv::Rect rect;
};

/// A PNG of plain colours and its label: what a box holds can then be told from its pixels.
void addPainted(const ExportFixture &fixture, const QString &split, const QString &name,
                const std::vector<Square> &squares, cv::Size size = {240, 200})
{
    cv::Mat image(size, CV_8UC3, cv::Scalar(Ground));
    QByteArray labels;
    for (const auto &[classId, rect] : squares) {
        image(rect).setTo(cv::Scalar(classId == 0 ? Common : Rare));
        labels += ExportFixture::line(classId, rect, size);
    }
    EncodeOptions encode;
    encode.format = ImageFormat::Png;
    fixture.write(QStringLiteral("images/%1/%2.png").arg(split, name),
                  encodeImage(image, encode).value());
    fixture.write(QStringLiteral("labels/%1/%2.txt").arg(split, name), labels);
}

/// Twelve images of common squares, two of them with a rare one, and one background.
void paintTraining(const ExportFixture &fixture, const QString &split = QStringLiteral("train"))
{
    for (int i = 0; i < 12; ++i) {
        std::vector<Square> squares{{0, {10 + 3 * i, 15, 40, 30}}, {0, {150, 120 - 2 * i, 30, 44}}};
        if (i % 6 == 0)
            squares.push_back({1, {70 + i, 90, 31, 27}});
        addPainted(fixture, split, QStringLiteral("%1%2").arg(split).arg(i), squares);
    }
    addPainted(fixture, split, QStringLiteral("good"), {});
}

BalancePolicy pasting()
{
    BalancePolicy policy;
    policy.repeat = false;
    policy.paste = true;
    policy.maxCopies = 4;
    return policy;
}

/// Nothing of the object is changed on its way.
PasteSettings plain()
{
    PasteSettings settings;
    settings.shape = PasteShape::Box;
    settings.blend = PasteBlend::Hard;
    settings.scaleBy = settings.turnBy = 0;
    settings.flip = false;
    return settings;
}

cv::Mat pixelsOf(const Dataset &dataset, const ImageItem &item)
{
    return decodeImage(dataset.absolutePath(item)).value().pixels;
}

cv::Rect rectOf(const Box &box)
{
    return cv::Rect(cv::Point(cvRound(box.x1), cvRound(box.y1)),
                    cv::Point(cvRound(box.x2), cvRound(box.y2)));
}

int count(const cv::Mat &pixels, const cv::Vec3b &colour)
{
    cv::Mat mask;
    cv::inRange(pixels, cv::Scalar(colour), cv::Scalar(colour), mask);
    return cv::countNonZero(mask);
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

Pipeline turning()
{
    Pipeline pipeline;
    for (const char *name : {"HorizontalFlip", "RandomRotate90", "GaussNoise", "Affine"})
        add(pipeline, name);
    return pipeline;
}

} // namespace

class TestExportPaste : public ballast::test::Test
{
    Q_OBJECT

private slots:
    /// Every rare box holds nothing but the rare colour, which is nowhere else; every common box
    /// nothing but the common one: so nothing covers anything.
    void pastedPixelsAreWhereTheirBoxesSay_data()
    {
        QTest::addColumn<bool>("crop");
        QTest::newRow("whole images") << false;
        QTest::newRow("windows") << true;
    }
    void pastedPixelsAreWhereTheirBoxesSay()
    {
        QFETCH(bool, crop);
        const ExportFixture fixture(0, 0, 0);
        paintTraining(fixture);
        const Dataset dataset = fixture.open();
        BalancePolicy policy = pasting();
        policy.pasting = plain();
        policy.crop = crop;
        policy.windows.minSide = 80;
        policy.windows.cut = CutObjects::Refuse;
        const BalancePlan plan = makePlan(dataset, policy);
        QVERIFY(plan.pasted.objects >= 8);
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        const auto report = exportDataset(dataset, plan, Pipeline(), options);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QVERIFY2(report->verified, qPrintable(issuesText(report->issues)));
        const Dataset written = openDataset(options.destination).value();
        QCOMPARE(boxesByClass(written), plan.after);
        qint64 pasted = 0;
        bool windows = false;
        for (const ImageItem &item : written.images) {
            const cv::Mat pixels = pixelsOf(written, item);
            windows = windows || pixels.cols < 240 || pixels.rows < 200;
            int rare = 0, common = 0;
            for (const Annotation &annotation : item.annotations) {
                const cv::Rect rect = rectOf(annotation.box);
                const bool isRare = annotation.classId == 1;
                QCOMPARE(count(pixels(rect), isRare ? Rare : Common), rect.area());
                (isRare ? rare : common) += rect.area();
                pasted += isRare;
            }
            QCOMPARE(count(pixels, Rare), rare);
            QCOMPARE(count(pixels, Common), common);
            QCOMPARE(count(pixels, Ground), int(pixels.total()) - rare - common);
        }
        QVERIFY(pasted >= 2 + plan.pasted.objects);
        QCOMPARE(windows, crop);
    }

    /// Turned and scaled: what is more red than grey lies within a pixel of its box.
    void turnedObjectsFillTheirBoxes_data()
    {
        QTest::addColumn<PasteShape>("shape");
        QTest::addColumn<PasteBlend>("blend");
        QTest::newRow("box") << PasteShape::Box << PasteBlend::Hard;
        QTest::newRow("ellipse") << PasteShape::Ellipse << PasteBlend::Hard;
        QTest::newRow("outline that it has not") << PasteShape::Outline << PasteBlend::Hard;
    }
    void turnedObjectsFillTheirBoxes()
    {
        QFETCH(PasteShape, shape);
        QFETCH(PasteBlend, blend);
        const ExportFixture fixture(0, 0, 0);
        paintTraining(fixture);
        const Dataset dataset = fixture.open();
        BalancePolicy policy = pasting();
        policy.pasting.shape = shape;
        policy.pasting.blend = blend;
        policy.pasting.mostObjects = 1;
        policy.pasting.scaleBy = 0.3;
        policy.pasting.turnBy = 40;
        policy.maxCopies = 8;
        const BalancePlan plan = makePlan(dataset, policy);
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        const auto report = exportDataset(dataset, plan, Pipeline(), options);
        QVERIFY2(report->verified, qPrintable(issuesText(report->issues)));
        const Dataset written = openDataset(options.destination).value();
        int seen = 0;
        for (const ImageItem &item : written.images) {
            const auto isRare = [](const Annotation &one) { return one.classId == 1; };
            if (!item.path.contains(QStringLiteral("paste")) ||
                std::ranges::count_if(item.annotations, isRare) != 1)
                continue;
            const Box box = std::ranges::find_if(item.annotations, isRare)->box;
            cv::Mat red;
            cv::inRange(pixelsOf(written, item), cv::Scalar(0, 0, 130), cv::Scalar(80, 80, 255),
                        red);
            const cv::Rect found = cv::boundingRect(red);
            QVERIFY(std::abs(found.x - box.x1) < 1.6 && std::abs(found.y - box.y1) < 1.6);
            QVERIFY(std::abs(found.br().x - box.x2) < 1.6 && std::abs(found.br().y - box.y2) < 1.6);
            ++seen;
        }
        QVERIFY(seen > 5);
    }

    void whatIsWrittenIsWhatWasForecast()
    {
        const ExportFixture fixture(0, 0, 0);
        paintTraining(fixture);
        const Dataset dataset = fixture.open();
        BalancePolicy policy = pasting();
        policy.crop = true;
        policy.windows.minSide = 80;
        const BalancePlan plan = makePlan(dataset, policy);
        std::map<QString, QByteArray> first;
        for (const int jobs : {1, 2, 7}) {
            ExportOptions options;
            options.destination = fixture.beside(QStringLiteral("out%1").arg(jobs));
            options.jobs = jobs;
            const Forecast forecast = forecastExport(dataset, plan, turning(), options);
            const auto report = exportDataset(dataset, plan, turning(), options);
            QVERIFY2(report->verified, qPrintable(issuesText(report->issues)));
            QVERIFY(forecast.boxesAdded >= plan.pasted.objects / 2);
            const auto found = boxesByClass(openDataset(options.destination).value());
            for (std::size_t c = 0; c < found.size(); ++c) {
                QCOMPARE(forecast.classes[c].expected, found[c]);
                QCOMPARE(forecast.classes[c].planned, plan.after[c]);
            }
            const auto hashes = treeHashes(options.destination);
            if (jobs == 1)
                first = hashes;
            QVERIFY(hashes == first);
        }
    }

    void theManifestNamesTheDonorsAndIsReplayed_data()
    {
        QTest::addColumn<bool>("allSplits");
        QTest::newRow("training images") << false;
        QTest::newRow("all images") << true;
    }
    void theManifestNamesTheDonorsAndIsReplayed()
    {
        QFETCH(bool, allSplits);
        const ExportFixture fixture(0, 0, 0);
        paintTraining(fixture);
        for (int i = 0; i < 4; ++i)
            addPainted(fixture, QStringLiteral("val"), QStringLiteral("v%1").arg(i),
                       {{1, {50, 60, 33, 29}}});
        const Dataset dataset = fixture.open();
        BalancePolicy policy = pasting();
        policy.allSplits = allSplits;
        policy.crop = true;
        policy.windows.minSide = 80;
        const BalancePlan plan = makePlan(dataset, policy);
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        const auto report = exportDataset(dataset, plan, turning(), options);
        QVERIFY2(report->verified, qPrintable(issuesText(report->issues)));
        const QString manifest = options.destination + QStringLiteral("/ballast-manifest.jsonl");
        std::multiset<QString> told, planned;
        for (const PlanItem &item : plan.items)
            for (const PlannedObject &object : item.objects)
                planned.insert(dataset.images[std::size_t(object.image)].path + u'#' +
                               QString::number(object.annotation));
        bool fromValidation = false;
        for (const QJsonObject &line : manifestOf(options.destination)) {
            const QJsonArray pasted = line[QStringLiteral("pasted")].toArray();
            if (pasted.isEmpty())
                continue;
            QCOMPARE(line[QStringLiteral("means")].toString(), QStringLiteral("paste"));
            for (const QJsonValue &object : pasted) {
                const QString image = object[QStringLiteral("image")].toString();
                told.insert(image + u'#' +
                            QString::number(object[QStringLiteral("annotation")].toInt()));
                fromValidation = fromValidation || image.contains(QStringLiteral("/val/"));
                QVERIFY(object[QStringLiteral("scale")].toDouble() > 0.5);
                QCOMPARE(object[QStringLiteral("at")].toArray().size(), 2);
            }
            const auto again = replayImage(manifest, line[QStringLiteral("image")].toString());
            QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().text()));
            QVERIFY2(again->same(), qPrintable(again->image));
        }
        QVERIFY(!told.empty());
        QVERIFY(told == planned);
        QCOMPARE(fromValidation, allSplits);
    }

    void donorsThatCannotBeReadAreNamed()
    {
        const ExportFixture fixture(0, 0, 0);
        paintTraining(fixture);
        const Dataset dataset = fixture.open();
        BalancePolicy policy = pasting();
        const BalancePlan plan = makePlan(dataset, policy);
        fixture.write(QStringLiteral("images/train/train6.png"), "no picture any more");
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        const auto report = exportDataset(dataset, plan, Pipeline(), options);
        QVERIFY2(report->verified, qPrintable(issuesText(report->issues)));
        QVERIFY(hasIssue(report->issues, QStringLiteral("unreadable-donor"),
                         QStringLiteral("train6.png")));
    }

    /// The engine's own geometry finds what the planner counted, box for box.
    void bccdIsForecastAsPlanned()
    {
        BALLAST_NEED_BCCD();
        const auto dataset = openDataset(bccdFolder());
        QVERIFY(dataset.ok());
        BalancePolicy policy;
        policy.maxCopies = 10;
        policy.allSplits = policy.crop = policy.paste = true;
        const BalancePlan plan = makePlan(*dataset, policy);
        ExportOptions options;
        const Forecast forecast = forecastExport(*dataset, plan, Pipeline(), options);
        for (std::size_t c = 0; c < plan.after.size(); ++c) {
            QCOMPARE(forecast.classes[c].planned, plan.after[c]);
            QCOMPARE(forecast.classes[c].expected, plan.after[c]);
        }
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestExportPaste)
#include "tst_export_paste.moc"
