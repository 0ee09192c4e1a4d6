#include "core/base/atomicfile.h"
#include "core/formats/format.h"
#include "core/sample/sample.h"
#include "core/sample/scene.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>

#include <opencv2/core.hpp>

#include <array>
#include <cmath>
#include <set>

using namespace ballast;

namespace {

SampleOptions smallSample(int jobs)
{
    SampleOptions options;
    options.images = 24;
    options.width = 320;
    options.height = 256;
    options.jobs = jobs;
    return options;
}

/// Names and contents of everything in a folder.
QByteArray folderHash(const QString &folder)
{
    QStringList files;
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(it.next());
    files.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &file : files) {
        hash.addData(QDir(folder).relativeFilePath(file).toUtf8());
        hash.addData(readFile(file).value());
    }
    return hash.result().toHex();
}

/// Largest difference of the channels at a pixel.
int differenceAt(const Scene &scene, int x, int y)
{
    const auto a = scene.clean.at<cv::Vec3b>(y, x);
    const auto b = scene.image.at<cv::Vec3b>(y, x);
    return std::max({std::abs(a[0] - b[0]), std::abs(a[1] - b[1]), std::abs(a[2] - b[2])});
}

bool holds(const Box &box, int x, int y)
{
    return x >= box.x1 && x < box.x2 && y >= box.y1 && y < box.y2;
}

/// The extent of the visible pixels near a box, looking 4 pixels beyond it.
Box seenExtent(const Scene &scene, const Box &box)
{
    Box seen{1e9, 1e9, -1, -1};
    for (int y = std::max(0, int(box.y1) - 4); y < std::min(scene.image.rows, int(box.y2) + 4); ++y)
        for (int x = std::max(0, int(box.x1) - 4); x < std::min(scene.image.cols, int(box.x2) + 4);
             ++x)
            if (differenceAt(scene, x, y) >= VisibleChange)
                seen = {std::min(seen.x1, double(x)), std::min(seen.y1, double(y)),
                        std::max(seen.x2, x + 1.0), std::max(seen.y2, y + 1.0)};
    return seen;
}

} // namespace

class TestSample : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void isImbalancedLikeRealWork()
    {
        const std::vector<ScenePlan> plans = planScenes({});
        QCOMPARE(plans.size(), std::size_t(600));
        std::array<int, DefectCount> boxes{};
        std::array<std::array<int, 4>, DefectCount> imagesBySplit{};
        std::array<int, 4> splits{};
        int good = 0;
        for (const ScenePlan &plan : plans) {
            good += plan.defects.empty();
            ++splits[static_cast<std::size_t>(plan.split)];
            const std::set<Defect> kinds(plan.defects.begin(), plan.defects.end());
            for (const Defect defect : plan.defects)
                ++boxes[static_cast<std::size_t>(defect)];
            for (const Defect kind : kinds)
                ++imagesBySplit[static_cast<std::size_t>(kind)]
                               [static_cast<std::size_t>(plan.split)];
        }
        QCOMPARE(good, 240);
        QCOMPARE(splits, (std::array<int, 4>{0, 420, 120, 60}));
        QVERIFY(std::ranges::is_sorted(boxes, std::greater()));
        const double ratio = double(boxes.front()) / boxes.back();
        QVERIFY2(ratio >= 15 && ratio <= 25, qPrintable(QString::number(ratio)));
        for (const auto &images : imagesBySplit)
            for (const Split split : {Split::Train, Split::Val, Split::Test})
                QVERIFY(images[static_cast<std::size_t>(split)] > 0);
    }

    void everyBoxIsWhatIsSeen()
    {
        const SampleOptions options;
        const std::vector<ScenePlan> plans = planScenes(options);
        int boxes = 0;
        int wanted = 0;
        for (std::size_t i = 0; i < plans.size(); i += 12) {
            const Scene scene = renderScene(options, plans[i]);
            wanted += static_cast<int>(plans[i].defects.size());
            for (const Annotation &annotation : scene.annotations) {
                QCOMPARE(seenExtent(scene, annotation.box), annotation.box);
                ++boxes;
            }
            for (int y = 0; y < scene.image.rows; ++y)
                for (int x = 0; x < scene.image.cols; ++x)
                    if (differenceAt(scene, x, y) >= VisibleChange)
                        QVERIFY(std::ranges::any_of(scene.annotations, [&](const Annotation &a) {
                            return holds(a.box, x, y);
                        }));
        }
        QVERIFY2(boxes >= wanted * 95 / 100,
                 qPrintable(QStringLiteral("%1 of %2 defects found room").arg(boxes).arg(wanted)));
    }

    void goodImagesAreClean()
    {
        const SampleOptions options = smallSample(1);
        for (const ScenePlan &plan : planScenes(options)) {
            if (!plan.defects.empty())
                continue;
            const Scene scene = renderScene(options, plan);
            QVERIFY(scene.annotations.empty());
            QCOMPARE(cv::norm(scene.image, scene.clean, cv::NORM_INF), 0.0);
        }
    }

    void isTheSameOnAnyNumberOfThreads()
    {
        QTemporaryDir dir;
        QVERIFY(writeSampleDataset(dir.filePath(QStringLiteral("a")), smallSample(1)).ok());
        QVERIFY(writeSampleDataset(dir.filePath(QStringLiteral("b")), smallSample(7)).ok());
        SampleOptions other = smallSample(2);
        other.seed = 8;
        QVERIFY(writeSampleDataset(dir.filePath(QStringLiteral("c")), other).ok());
        const QByteArray hash = folderHash(dir.filePath(QStringLiteral("a")));
        QCOMPARE(folderHash(dir.filePath(QStringLiteral("b"))), hash);
        QVERIFY(folderHash(dir.filePath(QStringLiteral("c"))) != hash);
        QCOMPARE(QDir(dir.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 3);
    }

    void isReadByTheYoloReader()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("sample"));
        const SampleOptions options = smallSample(0);
        QVERIFY(writeSampleDataset(path, options).ok());
        const auto dataset = openDataset(path);
        QVERIFY2(dataset.ok(), qPrintable(dataset.ok() ? QString() : dataset.error().text()));
        QCOMPARE(dataset->format, QStringLiteral("yolo"));
        QVERIFY(dataset->issues.empty());
        QCOMPARE(dataset->classes.size(), std::size_t(DefectCount));
        QCOMPARE(dataset->classes[4].name, QStringLiteral("inclusion"));
        QCOMPARE(dataset->images.size(), std::size_t(24));
        std::size_t boxes = 0;
        for (const ImageItem &image : dataset->images)
            boxes += image.annotations.size();
        std::size_t painted = 0;
        for (const ScenePlan &plan : planScenes(options))
            painted += renderScene(options, plan).annotations.size();
        QCOMPARE(boxes, painted);
    }

    void neverWritesOverAnything()
    {
        QTemporaryDir dir;
        QVERIFY(writeFileAtomically(dir.filePath(QStringLiteral("mine.txt")), "mine"));
        const auto result = writeSampleDataset(dir.path(), smallSample(1));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().file, dir.path());
        QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
    }

    void leavesNothingBehindWhenStopped()
    {
        QTemporaryDir dir;
        std::stop_source source;
        TaskContext context;
        context.stop = source.get_token();
        context.progress = [&](qint64 done, qint64) {
            if (done >= 3)
                source.request_stop();
        };
        const QString path = dir.filePath(QStringLiteral("sample"));
        QVERIFY(!writeSampleDataset(path, smallSample(2), context).ok());
        QVERIFY(QDir(dir.path()).isEmpty());
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestSample)
#include "tst_sample.moc"
