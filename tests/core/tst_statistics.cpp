#include "core/dataset/statistics.h"
#include "core/formats/format.h"
#include "tests/support/builders.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>

#include <cmath>

using namespace ballast;
using namespace ballast::test;

class TestStatistics : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void reachesTheGoldenNumbersOfTheToy()
    {
        const Statistics statistics = computeStatistics(makeToy());
        QCOMPARE(statistics.countBy, CountBy::Images);
        QCOMPARE(statistics.total.counts(CountBy::Images),
                 (std::vector<qint64>{1000, 200, 50, 10}));
        QCOMPARE(statistics.imbalanceRatio, 100.0);
        QVERIFY(std::abs(statistics.entropy / std::log(4.0) - 0.463109) < 5e-7);
        QVERIFY(std::abs(statistics.effectiveClasses - 1.9003) < 5e-5);
    }

    void reachesTheGoldenNumbersOfBccd()
    {
        BALLAST_NEED_BCCD();
        const auto dataset = openDataset(bccdFolder());
        QVERIFY(dataset.ok());
        const Statistics statistics = computeStatistics(*dataset);
        const auto byName = [&](const SplitCounts &counts, CountBy by) {
            std::vector<qint64> result;
            for (const char *name : {"RBC", "WBC", "Platelets"})
                result.push_back(counts
                                     .classes[static_cast<std::size_t>(
                                         dataset->classByName(QLatin1String(name)))]
                                     .of(by));
            return result;
        };
        using Counts = std::vector<qint64>;
        QCOMPARE(statistics.total.images, 364);
        QCOMPARE(byName(statistics.total, CountBy::Boxes), (Counts{4155, 372, 361}));
        QCOMPARE(byName(statistics.total, CountBy::Images), (Counts{349, 358, 201}));
        QCOMPARE(byName(statistics.of(Split::Train), CountBy::Boxes), (Counts{2382, 214, 209}));
        QCOMPARE(byName(statistics.of(Split::Val), CountBy::Boxes), (Counts{968, 87, 83}));
        QCOMPARE(byName(statistics.of(Split::Test), CountBy::Boxes), (Counts{805, 71, 69}));
        QCOMPARE(std::round(statistics.imbalanceRatio * 100) / 100, 11.51);
    }

    void countsBoxesAndImagesApart()
    {
        Dataset dataset = makeDataset({QStringLiteral("a"), QStringLiteral("b")});
        addImage(dataset, {{0, 3}, {1, 1}}, Split::Train);
        addImage(dataset, {{0, 2}}, Split::Val);
        addImage(dataset, {}, Split::Test);
        const Statistics statistics = computeStatistics(dataset);
        QCOMPARE(statistics.countBy, CountBy::Boxes);
        QCOMPARE(statistics.total.boxes, 6);
        QCOMPARE(statistics.total.images, 3);
        QCOMPARE(statistics.total.unlabelled, 1);
        QCOMPARE(statistics.total.counts(CountBy::Boxes), (std::vector<qint64>{5, 1}));
        QCOMPARE(statistics.total.counts(CountBy::Images), (std::vector<qint64>{2, 1}));
        QCOMPARE(statistics.of(Split::Train).boxes, 4);
        QCOMPARE(statistics.of(Split::Val).classes[0].boxes, 2);
        QCOMPARE(statistics.of(Split::Test).unlabelled, 1);
        QCOMPARE(&statistics.of({}), &statistics.total);
        QCOMPARE(statistics.imbalanceRatio, 5.0);
    }

    void coOccurrenceIsSymmetricWithTheImagesOnTheDiagonal()
    {
        Dataset dataset =
            makeDataset({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        addImage(dataset, {{0, 2}, {1, 1}});
        addImage(dataset, {{0, 1}, {2, 1}});
        addImage(dataset, {{0, 5}});
        const Statistics statistics = computeStatistics(dataset);
        QCOMPARE(statistics.coOccurrence, (std::vector<qint64>{3, 1, 1, 1, 1, 0, 1, 0, 1}));
        QCOMPARE(statistics.together(0, 2), 1);
    }

    void anImageCountsOnceForTagAndBoxOfOneClass()
    {
        Dataset dataset = makeDataset({QStringLiteral("a")});
        addImage(dataset, {{0, 2}}).tags = {0, 0};
        const Statistics statistics = computeStatistics(dataset);
        QCOMPARE(statistics.total.classes[0].images, 1);
        QCOMPARE(statistics.total.classes[0].boxes, 2);
    }

    void passesOverClassesThatDoNotExist()
    {
        Dataset dataset = makeDataset({QStringLiteral("a")});
        addImage(dataset, {{-1, 1}, {7, 2}});
        addImage(dataset, {{0, 1}}).tags = {-1, 1};
        const Statistics statistics = computeStatistics(dataset);
        QCOMPARE(statistics.total.boxes, 1);
        QCOMPARE(statistics.total.unlabelled, 1);
    }

    void emptyDatasetsHaveNoRatio()
    {
        const Statistics statistics = computeStatistics(Dataset());
        QCOMPARE(statistics.imbalanceRatio, 0.0);
        QCOMPARE(statistics.effectiveClasses, 0.0);
        QVERIFY(!statistics.hasSplits());
        const Statistics unused = computeStatistics(makeDataset({QStringLiteral("a")}));
        QCOMPARE(unused.imbalanceRatio, 0.0);
    }

    void splitsAreKnown()
    {
        QVERIFY(computeStatistics(makeToy(Split::Train)).hasSplits());
        QVERIFY(!computeStatistics(makeToy(Split::None)).hasSplits());
    }

    void ratioPassesOverEmptyClasses()
    {
        QCOMPARE(imbalanceRatio({0, 4, 2, 0}), 2.0);
        QCOMPARE(imbalanceRatio({}), 0.0);
    }

    void thousandsOfClassesDoNotFillTheMemory()
    {
        std::vector<QString> names(20000);
        for (std::size_t i = 0; i < names.size(); ++i)
            names[i] = QString::number(i);
        Dataset dataset = makeDataset(names, Task::Classification);
        addImage(dataset, {}).tags = {19999};
        const Statistics statistics = computeStatistics(dataset);
        QVERIFY(statistics.coOccurrence.empty());
        QCOMPARE(statistics.together(19999, 19999), 0);
        QCOMPARE(statistics.total.classes[19999].images, 1);
    }

    void aMillionBoxesInOneFrame()
    {
        Dataset dataset = makeDataset(std::vector<QString>(80, QStringLiteral("c")));
        for (int i = 0; i < 100000; ++i)
            addImage(dataset, {{i % 80, 6}, {(i * 7) % 80, 2}, {(i * 31) % 80, 2}}, Split::Train);
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 15; ++i) {
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(computeStatistics(dataset).total.boxes, 1000000);
            best = std::min(best, timer.nsecsElapsed() / 1000);
        }
        qInfo("1,000,000 boxes counted in %.1f ms (limit in a release build: 33 ms)",
              static_cast<double>(best) / 1000);
#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        QVERIFY(best <= 33000);
#endif
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestStatistics)
#include "tst_statistics.moc"
