#include "core/balance/plan.h"
#include "core/balance/planalternatives.h"
#include "core/balance/planwindows.h"
#include "core/balance/resizeimpact.h"
#include "core/base/random.h"
#include "tests/core/exportfixture.h"
#include "tests/support/builders.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

using namespace ballast;
using namespace ballast::test;

namespace {

BalancePolicy policyOf(Goal goal, int maxCopies)
{
    BalancePolicy policy;
    policy.goal = goal;
    policy.maxCopies = maxCopies;
    return policy;
}

/// By one means alone.
BalancePolicy onlyBy(Means means, int maxCopies = 3)
{
    BalancePolicy policy = policyOf(Goal::Largest, maxCopies);
    policy.repeat = false;
    policy.use(means, true);
    return policy;
}

Dataset folders(qint64 many, qint64 few)
{
    return makeFolders({{QStringLiteral("many"), int(many)}, {QStringLiteral("few"), int(few)}});
}

/// Ten common objects to a rare one that the frame cuts in half, in images of 400 × 300 px.
Dataset withBoxesBeyondTheFrame()
{
    Dataset dataset = makeDataset({QStringLiteral("common"), QStringLiteral("rare")});
    for (int i = 0; i < 12; ++i) {
        ImageItem &image = addImage(dataset, {}, Split::Train);
        image.width = 400;
        image.height = 300;
        for (int n = 0; n < 5; ++n)
            image.annotations.push_back(
                {{360, 50.0 * n, 430, 50.0 * n + 40}, 0, 0, {}}); // 40 of 70 px inside
        if (i < 3)
            image.annotations.push_back({{-30, 100, 30, 140}, 1, 0, {}});
    }
    return dataset;
}

Shortfall shortfallOf(const BalancePlan &plan, ClassId id)
{
    const auto found = std::ranges::find(plan.shortfalls, id, &Shortfall::classId);
    return found == plan.shortfalls.end() ? Shortfall() : *found;
}

} // namespace

/// What a plan says of itself holds.
class TestPlanHonesty : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void whatIsAskedForIsReached_data()
    {
        QTest::addColumn<qint64>("many");
        QTest::addColumn<qint64>("few");
        QTest::addColumn<double>("ratio");
        QTest::newRow("10 to 1, ratio 3") << qint64(10) << qint64(1) << 3.0;
        QTest::newRow("100 to 1, ratio 7") << qint64(100) << qint64(1) << 7.0;
        QTest::newRow("1000 to 9, ratio 1.7") << qint64(1000) << qint64(9) << 1.7;
        QTest::newRow("9 to 1, ratio 3") << qint64(9) << qint64(1) << 3.0;
    }
    void whatIsAskedForIsReached()
    {
        QFETCH(qint64, many);
        QFETCH(qint64, few);
        QFETCH(double, ratio);
        BalancePolicy policy = policyOf(Goal::Ratio, 1000);
        policy.ratio = ratio;
        const BalancePlan plan = makePlan(folders(many, few), policy);
        QVERIFY2(plan.ratioAfter <= ratio, qPrintable(QString::number(plan.ratioAfter)));
        QVERIFY(double(many) / double(plan.after[1] - 1) > ratio); // and no further
        QVERIFY(plan.shortfalls.empty());
        policy.goal = Goal::Fraction;
        policy.fraction = 1 / ratio;
        QCOMPARE(makePlan(folders(many, few), policy).after, plan.after);
    }

    void droppingKeepsAsMuchAsTheRatioAllows()
    {
        BalancePolicy policy = policyOf(Goal::Ratio, 0);
        policy.ratio = 3;
        policy.drop = true;
        QCOMPARE(makePlan(folders(10, 3), policy).after, (std::vector<qint64>{9, 3}));
    }

    void theBestIsNeverAboveThePlan()
    {
        const Dataset dataset = makeCrowd(300, 5, 11);
        BalancePolicy policy = policyOf(Goal::Ratio, 10);
        policy.ratio = 20; // more than there is
        const BalancePlan plan = makePlan(dataset, policy);
        QVERIFY(plan.ratioAfter > 1 && plan.ratioAfter < 20);
        QCOMPARE(plan.bestPossible, plan.ratioAfter);
        QJsonObject json = planToJson(dataset, plan);
        json[QStringLiteral("best_possible")] = 20;
        QCOMPARE(planFromJson(dataset, json)->bestPossible, plan.ratioAfter);
        policy.ratio = 3;
        const BalancePlan three = makePlan(dataset, policy);
        QVERIFY(three.bestPossible <= three.ratioAfter && three.ratioAfter <= 3);
        QCOMPARE(makePlan(folders(10, 1), policy).bestPossible, 2.5);
    }

    void ownTargetsLeaveTheBestUnknown()
    {
        const Dataset dataset = makeCrowd(300, 5, 11);
        BalancePolicy policy = policyOf(Goal::Largest, 10);
        QVERIFY(makePlan(dataset, policy).bestPossible > 0);
        policy.wishes[2].target = 400;
        QCOMPARE(makePlan(dataset, policy).bestPossible, 0.0);
        policy.wishes[2].target.reset();
        QVERIFY(makePlan(dataset, policy).bestPossible > 0);
    }

    /// A class that has more than its own target asks for is left alone, and leaves others alone.
    void aSatisfiedClassPullsNoOther()
    {
        const Dataset dataset = makeCrowd(300, 5, 11);
        BalancePolicy policy = policyOf(Goal::Largest, 10);
        policy.wishes[0].ignore = true;
        const BalancePlan ignored = makePlan(dataset, policy);
        policy.wishes[0] = {};
        policy.wishes[0].target = ignored.before[0] / 6;
        const BalancePlan plan = makePlan(dataset, policy);
        QCOMPARE(plan.after, ignored.after);
        QCOMPARE(plan.targets[0], ignored.before[0] / 6);
        QCOMPARE(shortfallOf(plan, 0).classId, -1);
    }

    void aSatisfiedClassMayBeDroppedToItsTarget()
    {
        const Dataset dataset = makeFolders(
            {{QStringLiteral("a"), 1000}, {QStringLiteral("b"), 200}, {QStringLiteral("c"), 50}});
        BalancePolicy policy = policyOf(Goal::Largest, 10);
        policy.drop = true;
        policy.wishes[0].target = 300;
        QCOMPARE(makePlan(dataset, policy).after, (std::vector<qint64>{300, 200, 200}));
        for (ClassId id = 0; id < 3; ++id)
            policy.wishes[id].target = 40;
        QCOMPARE(makePlan(dataset, policy).after, (std::vector<qint64>{40, 40, 40}));
    }

    void bloodCellsWithASatisfiedClass()
    {
        BALLAST_NEED_BCCD();
        const auto dataset = openDataset(bccdFolder());
        QVERIFY(dataset.ok());
        BalancePolicy policy = policyOf(Goal::Largest, 10);
        const ClassId rbc = dataset->classByName(QStringLiteral("RBC"));
        policy.wishes[rbc].target = 500;
        const BalancePlan plan = makePlan(*dataset, policy);
        for (std::size_t c = 0; c < plan.after.size(); ++c)
            if (static_cast<ClassId>(c) != rbc)
                QVERIFY2(plan.after[c] <= plan.targets[c] + plan.targets[c] / 20,
                         qPrintable(QString::number(plan.after[c])));
        QVERIFY(plan.shortfalls.empty());
    }

    /// Two objects of one class shown by one paste count twice.
    void capsHoldForCompanionsOfTheSameClass()
    {
        Dataset dataset = makeDataset({QStringLiteral("common"), QStringLiteral("rare")});
        ImageItem &pair = addImage(dataset, {{0, 10}}, Split::Train);
        pair.annotations.push_back({{300, 300, 340, 340}, 1, 0, {}});
        pair.annotations.push_back({{305, 305, 345, 345}, 1, 0, {}});
        for (int i = 0; i < 10; ++i)
            addImage(dataset, {}, Split::Train);
        BalancePolicy policy = onlyBy(Means::Paste, 10);
        policy.pasting.shape = PasteShape::Box;
        const BalancePlan free = makePlan(dataset, policy);
        QVERIFY(free.pasted.objects > 0 && free.after[1] >= 4);
        policy.wishes[1].cap = 3;
        const BalancePlan capped = makePlan(dataset, policy);
        QVERIFY2(capped.after[1] <= 3, qPrintable(QString::number(capped.after[1])));
    }

    void objectsCutByTheFrameAreCropped()
    {
        const Dataset dataset = withBoxesBeyondTheFrame();
        const BalancePlan plan = makePlan(dataset, onlyBy(Means::Crop));
        QCOMPARE(plan.after[1], 12);
        QCOMPARE(plan.after[0], plan.before[0]);
        // Of the 40 px that the image shows of a common object the window shows 20.
        const ImageItem &image = dataset.images[0];
        QCOMPARE(visibleShare(image, image.annotations[0], {0, 0, 380, 300}), 0.5);
        QVERIFY(cutBelow(image, {0, 0, 380, 300}, 0.45).empty());
        QCOMPARE(cutBelow(image, {0, 0, 380, 300}, 0.55).size(), std::size_t(5));
    }

    void objectsCutByTheFrameAreWrittenAsPlanned()
    {
        const ExportFixture fixture(0, 0, 0);
        for (int i = 0; i < 6; ++i) {
            const QString name = ExportFixture::name('t', i);
            fixture.addImage(Split::Train, name, 1, 3 * i);
            QByteArray labels = "0 0.97 0.2 0.2 0.2\n0 0.97 0.6 0.2 0.2\n";
            if (i < 2)
                labels += "1 0.02 0.5 0.2 0.3\n"; // from −8 % of the width to 12 %
            fixture.write(QStringLiteral("labels/train/") + QFileInfo(name).completeBaseName() +
                              QStringLiteral(".txt"),
                          labels);
        }
        const Dataset dataset = fixture.open();
        BalancePolicy policy = onlyBy(Means::Crop, 4);
        policy.windows.minSide = 16;
        const BalancePlan plan = makePlan(dataset, policy);
        QVERIFY(plan.imagesAdded > 0 && plan.after[1] > plan.before[1]);
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        const auto report = exportDataset(dataset, plan, Pipeline(), options);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QVERIFY(report->verified);
        for (std::size_t c = 0; c < plan.after.size(); ++c)
            QCOMPARE(report->boxesPerClass[c], plan.after[c]);
    }

    /// With a limit of 0 everything that shows counts, and nothing else.
    void whatIsOutsideAWindowNeverCounts()
    {
        const Dataset dataset = withBoxesBeyondTheFrame();
        BalancePolicy policy = onlyBy(Means::Crop);
        policy.windows.minVisible = 0;
        const PlanItem item{0, Means::Crop, Window{0, 90, 200, 60}, {}, {}, 1};
        QCOMPARE(annotationsIn(dataset.images[0], item, policy), (std::vector<int>{5}));
    }

    void hairThinBoxesAskForABoundedSize()
    {
        Dataset dataset = makeDataset({QStringLiteral("hair")});
        addImage(dataset, {}).annotations.push_back({{0, 0, 1e-9, 500}, 0, 0, {}});
        const auto sizes = smallestSizes(dataset, 0.95, 8);
        QCOMPARE(sizes[0].pixels, 1'000'000'000);
        QVERIFY(sizes[0].beyondSource());
    }

    void shortfallsNameTheirCause_data()
    {
        QTest::addColumn<Dataset>("dataset");
        QTest::addColumn<BalancePolicy>("policy");
        QTest::addColumn<QString>("reason");
        const Dataset tagged = folders(100, 5);
        const char *boxes = "The chosen means need boxes";
        for (const Means means : {Means::Crop, Means::Tile, Means::Inside})
            QTest::newRow(qPrintable(meansName(means) + QStringLiteral(" without boxes")))
                << tagged << onlyBy(means) << boxes;
        QTest::newRow("no copies")
            << tagged << policyOf(Goal::Largest, 0) << "No copies are allowed";
        QTest::newRow("only leaving out")
            << tagged << onlyBy(Means::Drop) << "Repeating images is switched off.";
        BalancePolicy both = onlyBy(Means::Repeat);
        both.paste = true;
        QTest::newRow("pasting beside repeats, without boxes")
            << tagged << both << "All 5 images that hold it are repeated";
        Dataset sizeless = withBoxesBeyondTheFrame();
        for (ImageItem &image : sizeless.images)
            image.width = image.height = 0;
        QTest::newRow("crops without sizes")
            << sizeless << onlyBy(Means::Crop) << "Open the dataset together with its images";
        QTest::newRow("pasting without sizes")
            << sizeless << onlyBy(Means::Paste) << "Open the dataset together with its images";
        BalancePolicy large = onlyBy(Means::Crop);
        large.windows.minSide = 5000;
        QTest::newRow("crops larger than the images")
            << withBoxesBeyondTheFrame() << large << "No part of an image can be cut out";
    }
    void shortfallsNameTheirCause()
    {
        QFETCH(Dataset, dataset);
        QFETCH(BalancePolicy, policy);
        QFETCH(QString, reason);
        const QString said = shortfallOf(makePlan(dataset, policy), 1).reason;
        QVERIFY2(said.contains(reason), qPrintable(said));
    }

    void missingSizesAreSaidAtOnce()
    {
        Dataset dataset = withBoxesBeyondTheFrame();
        BalancePolicy policy = onlyBy(Means::Repeat, 10);
        policy.paste = true;
        const QString words = QStringLiteral("sizes of the images");
        QVERIFY(!makePlan(dataset, policy).warnings.join(u' ').contains(words));
        for (ImageItem &image : dataset.images)
            image.width = image.height = 0;
        const BalancePlan plan = makePlan(dataset, policy);
        QCOMPARE(plan.pasted.objects, 0);
        QVERIFY2(plan.warnings.join(u' ').contains(words), qPrintable(plan.warnings.join(u' ')));
    }

    /// As many bytes as two copies take, and then no more.
    void theBudgetOnDiskIsNamed()
    {
        ExportFixture fixture(0, 0, 0);
        for (int i = 0; i < 8; ++i) // one ring each, one of them with a dot
            fixture.addImage(Split::Train, ExportFixture::name('x', i), i == 0 ? 2 : 1, 3 * i);
        const Dataset dataset = fixture.open();
        BalancePolicy policy = policyOf(Goal::Largest, 10);
        policy.budgetBytes = 9000;
        const BalancePlan plan = makePlan(dataset, policy);
        QVERIFY(plan.bytesAdded > 0 && plan.bytesAdded <= 9000);
        const QString said = shortfallOf(plan, 1).reason;
        QVERIFY2(said.startsWith(QStringLiteral("The budget of 9")), qPrintable(said));
        const auto again = planFromJson(dataset, planToJson(dataset, plan));
        QVERIFY(again.ok());
        QCOMPARE(again->bytesAdded, plan.bytesAdded);
        QCOMPARE(shortfallOf(*again, 1).reason, said);
    }

    void classesWithoutImagesAreNamedByScope()
    {
        const Dataset dataset = makeFolders(
            {{QStringLiteral("a"), 9}, {QStringLiteral("b"), 9}, {QStringLiteral("none"), 0}});
        BalancePolicy policy = policyOf(Goal::Largest, 10);
        QVERIFY(makePlan(dataset, policy)
                    .warnings.join(u' ')
                    .contains(QStringLiteral("none: no training image holds it")));
        policy.allSplits = true;
        QVERIFY(makePlan(dataset, policy)
                    .warnings.join(u' ')
                    .contains(QStringLiteral("none: no image holds it")));
        policy.wishes[2].ignore = true;
        QVERIFY(makePlan(dataset, policy).warnings.isEmpty());
    }

    void illWrittenPlansAreRefused_data()
    {
        QTest::addColumn<QByteArray>("rest");
        QTest::addColumn<QString>("says");
        const QByteArray item = R"("images":[],"items":[{"path":"images/000000.jpg","copies":2,)";
        QTest::newRow("no images") << QByteArray(R"("items":[])") << "\"images\"";
        QTest::newRow("misspelt") << QByteArray(R"("image":[])") << "\"images\"";
        QTest::newRow("an object") << QByteArray(R"("images":{})") << "\"images\"";
        QTest::newRow("items in words")
            << QByteArray(R"("images":[],"items":"none")") << "\"items\"";
        QTest::newRow("copies of what is left out") << item + R"("means":"drop"}])"
                                                    << "cannot";
        QTest::newRow("a repeat as an item") << item + R"("means":"repeat"}])"
                                             << "cannot";
        QTest::newRow("a crop of nothing") << item + R"("means":"crop"}])"
                                           << "cannot";
        QTest::newRow("a part that is varied inside")
            << item + R"("means":"inside","window":[0,0,10,10]}])"
            << "cannot";
    }
    void illWrittenPlansAreRefused()
    {
        QFETCH(QByteArray, rest);
        QFETCH(QString, says);
        Dataset dataset = makeDataset({QStringLiteral("a")});
        addImage(dataset, {{0, 1}}, Split::Train);
        const QByteArray head = R"({"ballast_plan":1,"policy":{"target":"largest",)"
                                R"("count_by":"boxes","means":["repeat"]},)";
        const auto read = [&](const QByteArray &text) {
            return planFromJson(dataset, QJsonDocument::fromJson(head + text + '}').object());
        };
        const auto plan = read(rest);
        QVERIFY(!plan.ok());
        QVERIFY2(plan.error().message.contains(says), qPrintable(plan.error().message));
        QVERIFY(read(R"("images":[])").ok());
        QVERIFY(read(R"("images":[],"items":[{"path":"images/000000.jpg","copies":2,)"
                     R"("means":"inside"}])")
                    .ok());
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestPlanHonesty)
#include "tst_planhonesty.moc"
