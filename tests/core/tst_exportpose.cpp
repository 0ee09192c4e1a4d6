#include "tests/core/exportfixture.h"
#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

using namespace ballast;
using namespace ballast::test;

/// Key points of a YOLO pose dataset through an export that mirrors.
class TestExportPose : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void leftAndRightAreStillLeftAndRight_data()
    {
        QTest::addColumn<QByteArray>("flipped");
        QTest::addColumn<bool>("swapped");
        QTest::newRow("said") << QByteArray("flip_idx: [0, 2, 1]\n") << true;
        QTest::newRow("not said") << QByteArray() << false;
    }
    void leftAndRightAreStillLeftAndRight()
    {
        QFETCH(QByteArray, flipped);
        QFETCH(bool, swapped);
        const ExportFixture fixture(1, 0, 0);
        // Nose in the middle, left eye at a quarter, right eye at two thirds and hidden.
        fixture.write(QStringLiteral("data.yaml"),
                      "train: images/train\nval: images/train\nkpt_shape: [3, 3]\n"
                      "names: [ring, dot, bar]\n" +
                          flipped);
        fixture.write(QStringLiteral("labels/train/t00.txt"),
                      "0 0.5 0.5 0.75 0.5 0.5 0.5 2 0.25 0.375 2 0.625 0.375 1\n");
        const Dataset dataset = fixture.open();
        QCOMPARE(dataset.images[0].annotations[0].extras->keyPoints.size(), std::size_t(3));
        Pipeline pipeline;
        add(pipeline, "HorizontalFlip");
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        BalancePlan plan = emptyPlan(dataset);
        plan.copies[0] = 1;
        const auto report = exportDataset(dataset, plan, pipeline, options);
        QVERIFY2(report.ok() && report->verified, report.ok() ? "" : "not verified");
        const Dataset written = openDataset(options.destination).value();
        QCOMPARE(written.images.size(), std::size_t(2));
        const bool firstIsCopy = written.images[0].path.size() > written.images[1].path.size();
        const ImageItem &copy = written.images[firstIsCopy ? 0 : 1];
        const auto &points = copy.annotations[0].extras->keyPoints;
        QCOMPARE(points.size(), std::size_t(3));
        const auto share = [&](int i) { return points[std::size_t(i)].at.x / copy.width; };
        QVERIFY(std::abs(share(0) - 0.5) < 1e-5);
        QVERIFY(std::abs(share(swapped ? 2 : 1) - 0.75) < 1e-5);
        QVERIFY(std::abs(share(swapped ? 1 : 2) - 0.375) < 1e-5);
        QCOMPARE(points[swapped ? 1 : 2].visibility, 1);
        QCOMPARE(readFile(options.destination + QStringLiteral("/data.yaml"))
                     ->contains("flip_idx: [0,2,1]"),
                 swapped);
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestExportPose)
#include "tst_exportpose.moc"
