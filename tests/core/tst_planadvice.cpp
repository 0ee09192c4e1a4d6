#include "core/augment/transform.h"
#include "core/balance/doublecorrection.h"
#include "core/balance/planalternatives.h"
#include "core/dataset/nearduplicates.h"
#include "core/export/advice.h"
#include "core/formats/format.h"
#include "tests/support/builders.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <map>

using namespace ballast;
using namespace ballast::test;

namespace {

/// 20 images, each with ten common boxes along the left edge and one rare box far from them.
Dataset makeApart()
{
    Dataset dataset = makeDataset({QStringLiteral("common"), QStringLiteral("rare")});
    for (int i = 0; i < 20; ++i) {
        ImageItem &image = addImage(dataset, {{0, 10}}, Split::Train);
        image.annotations.push_back({{900, 900, 940, 940}, 1, 0, {}});
    }
    return dataset;
}

Dataset makeFew(int few = 5)
{
    return makeFolders({{QStringLiteral("many"), 100}, {QStringLiteral("few"), few}});
}

std::map<QString, qint64> byChange(const Shortfall &shortfall)
{
    std::map<QString, qint64> reached;
    for (const Alternative &one : shortfall.alternatives)
        reached[one.kind == Alternative::Kind::WithMeans    ? meansName(one.means)
                : one.kind == Alternative::Kind::MoreCopies ? QStringLiteral("copies")
                                                            : QStringLiteral("no budget")] =
            one.reached;
    return reached;
}

Step stepOf(const Pipeline &pipeline, const char *name, double probability = 0.5)
{
    Step step = pipeline.makeStep(*transformByName(QString::fromLatin1(name)));
    step.probability = probability;
    return step;
}

Pipeline pipelineOf(const std::vector<const char *> &names)
{
    Pipeline pipeline;
    for (const char *name : names)
        pipeline.steps.push_back(stepOf(pipeline, name));
    return pipeline;
}

QStringList adviceFor(const Dataset &dataset, const Pipeline &pipeline, const char *format = "voc",
                      const BalancePlan &plan = {})
{
    ExportOptions options;
    options.format = QString::fromLatin1(format);
    return exportAdvice(dataset, plan, pipeline, options);
}

} // namespace

class PlanAdviceTest : public Test
{
    Q_OBJECT

private slots:
    /// Copies of an image bring ten common boxes for a rare one: none are made. A crop of the rare
    /// box alone is 200 times to be had, and 200 is the target.
    void otherMeansAreTried()
    {
        const Dataset dataset = makeApart();
        BalancePlan plan = makePlan(dataset, {});
        QCOMPARE(plan.after, (std::vector<qint64>{200, 20}));
        const QString before = plan.shortfalls[0].reason;
        explainShortfalls(dataset, plan);
        QCOMPARE(plan.shortfalls.size(), std::size_t(1));
        const std::map<QString, qint64> all = byChange(plan.shortfalls[0]);
        QCOMPARE(all.at(QStringLiteral("crop")), 200);
        QCOMPARE(all.at(QStringLiteral("tile")), 200);
        QVERIFY(!all.contains(QStringLiteral("copies")) && !all.contains(QStringLiteral("drop")));
        QVERIFY(plan.shortfalls[0].reason.startsWith(before + u' '));
        QVERIFY(plan.shortfalls[0].reason.contains(
            QStringLiteral(" Crops would reach 200, at 1.00\u00a0:\u00a01.")));
        const QString once = plan.shortfalls[0].reason;
        explainShortfalls(dataset, plan);
        QCOMPARE(plan.shortfalls[0].reason, once);
        BalancePolicy policy;
        policy.crop = true;
        QCOMPARE(makePlan(dataset, policy).after[1], 200);
    }

    /// One object an image: 5 images with 3 copies come to 20, with 6 to 35; with 4 images to 9.
    void limitsAreLifted()
    {
        const Dataset dataset = makeFew();
        BalancePolicy policy;
        policy.maxCopies = 3;
        const auto changed = [&](const BalancePolicy &with) {
            BalancePlan plan = makePlan(dataset, with);
            explainShortfalls(dataset, plan);
            return byChange(plan.shortfalls.at(0));
        };
        QCOMPARE(changed(policy), (std::map<QString, qint64>{{QStringLiteral("copies"), 35}}));
        policy.budget = 4;
        QCOMPARE(changed(policy), (std::map<QString, qint64>{{QStringLiteral("no budget"), 20}}));
        policy.repeat = false;
        QCOMPARE(changed(policy), (std::map<QString, qint64>{{QStringLiteral("repeat"), 9}}));
    }

    void nothingIsSaidWhereNothingIsShort()
    {
        const Dataset dataset = makeFew();
        BalancePolicy policy;
        policy.maxCopies = 19;
        BalancePlan plan = makePlan(dataset, policy);
        QVERIFY(plan.shortfalls.empty());
        explainShortfalls(dataset, plan);
        QVERIFY(plan.shortfalls.empty());
    }

    void aStopLeavesThePlanAsItWas()
    {
        const Dataset dataset = makeApart();
        BalancePlan plan = makePlan(dataset, {});
        std::stop_source source;
        source.request_stop();
        TaskContext context;
        context.stop = source.get_token();
        explainShortfalls(dataset, plan, context);
        QVERIFY(plan.shortfalls[0].alternatives.empty());
    }

    /// Windows of a hundred thousand images are not looked for on the side.
    void largeDatasetsTryLimitsOnly()
    {
        Dataset dataset = makeDataset({QStringLiteral("common"), QStringLiteral("rare")});
        for (qint64 i = 0; i <= MostImagesWithWindows; ++i)
            addImage(dataset, {{0, 1}}, Split::Train);
        addImage(dataset, {{1, 1}}, Split::Train);
        BalancePlan plan = makePlan(dataset, {});
        explainShortfalls(dataset, plan);
        QCOMPARE(byChange(plan.shortfalls.at(0)),
                 (std::map<QString, qint64>{{QStringLiteral("copies"), 21}}));
    }

    void bccdSaysWhatCropsReach()
    {
        BALLAST_NEED_BCCD();
        const auto dataset = openDataset(bccdFolder());
        QVERIFY(dataset.ok());
        BalancePolicy policy;
        policy.allSplits = true;
        BalancePlan plan = makePlan(*dataset, policy);
        explainShortfalls(*dataset, plan);
        QCOMPARE(plan.shortfalls.size(), std::size_t(2));
        policy.crop = true;
        const BalancePlan crops = makePlan(*dataset, policy);
        for (const Shortfall &shortfall : plan.shortfalls) {
            const qint64 reached = crops.after[static_cast<std::size_t>(shortfall.classId)];
            QCOMPARE(byChange(shortfall).at(QStringLiteral("crop")), reached);
            QVERIFY(reached > shortfall.reached);
        }
    }

    /// Twelve images are enough; where only three pictures are among them they are few.
    void nearDuplicatesAreOnePicture()
    {
        const auto dataset = std::make_shared<const Dataset>(makeFew(12));
        Planner planner(dataset);
        QVERIFY(planner.plan({}).warnings.isEmpty());
        std::vector<NearDuplicate> pairs;
        for (int i = 100; i < 112; ++i)
            if (i % 4 != 0)
                pairs.push_back({i / 4 * 4, i, 0.9, false, false});
        planner.setGroups(groupsOf(dataset->images.size(), pairs));
        const QStringList warnings = planner.plan({}).warnings;
        QCOMPARE(warnings,
                 (QStringList{QStringLiteral("few: its 12 images show only 3 different pictures; "
                                             "the others are near-duplicates. Copies cannot stand "
                                             "in for new photographs.")}));
    }

    void namesThatSayDirection_data()
    {
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<bool>("turned");
        QTest::newRow("turn_left") << true << true;
        QTest::newRow("arrowRight") << true << true;
        QTest::newRow("Pfeil links") << true << true;
        QTest::newRow("speed limit 30") << true << true;
        QTest::newRow("clockwise") << true << false;
        QTest::newRow("thumbs-up") << false << true;
        QTest::newRow("b") << true << true;
        QTest::newRow("A") << false << true;
        QTest::newRow("6") << true << true;
        QTest::newRow("8") << false << false;
        QTest::newRow("30") << true << true;
        QTest::newRow("O") << false << false;
        for (const char *name : {"RBC", "WBC", "Platelets", "scratch", "bright spot", "upper crust",
                                 "leftover", "d1", "traffic light", "-", "class 12"})
            QTest::newRow(name) << false << false;
    }

    void namesThatSayDirection()
    {
        QFETCH(bool, mirrored);
        QFETCH(bool, turned);
        const Orientation orientation = orientationOf(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(orientation.mirrored, mirrored);
        QCOMPARE(orientation.turned, turned);
    }

    void flipsOfDirectionsAreWarnedOf()
    {
        const Dataset signs = makeDataset({QStringLiteral("turn_left"), QStringLiteral("car")});
        const QStringList advice =
            adviceFor(signs, pipelineOf({"HorizontalFlip", "HueSaturationValue"}));
        QCOMPARE(advice.size(), 1);
        QVERIFY(advice[0].contains(QStringLiteral("turn_left")));
        QVERIFY(!advice[0].contains(QStringLiteral("car")));
        QVERIFY(advice[0].contains(QStringLiteral("Horizontal flip")));
        QVERIFY(adviceFor(signs, pipelineOf({"HueSaturationValue"})).isEmpty());
        QVERIFY(
            adviceFor(makeDataset({QStringLiteral("car")}), pipelineOf({"HorizontalFlip", "D4"}))
                .isEmpty());
    }

    void keyPointsWithoutSidesAreWarnedOf()
    {
        Dataset pose = makeDataset({QStringLiteral("face"), QStringLiteral("car")});
        const auto named = [&](const QJsonArray &names) {
            pose.classes[0].extras = {{QStringLiteral("keypoints"), names}};
            return adviceFor(pose, pipelineOf({"HorizontalFlip"}));
        };
        const QStringList advice = named({QStringLiteral("1"), QStringLiteral("2")});
        QCOMPARE(advice.size(), 1);
        QVERIFY(advice[0].contains(QStringLiteral("face")));
        QVERIFY(!advice[0].contains(QStringLiteral("car")));
        QVERIFY(named({QStringLiteral("left_eye"), QStringLiteral("right_eye")}).isEmpty());
        QVERIFY(named({QStringLiteral("nose")}).isEmpty()); // one alone changes with nothing
        named({QStringLiteral("1"), QStringLiteral("2")});
        QVERIFY(adviceFor(pose, pipelineOf({"HueSaturationValue"})).isEmpty());
        pose.conventions = {
            {QStringLiteral("yolo"),
             QJsonObject{{QStringLiteral("rest"),
                          QJsonObject{{QStringLiteral("flip_idx"), QJsonArray{1, 0}}}}}}};
        QVERIFY(adviceFor(pose, pipelineOf({"HorizontalFlip"})).isEmpty());
    }

    void stepsThatDoNothingAreNot()
    {
        const Dataset signs = makeDataset({QStringLiteral("turn_left")});
        Pipeline pipeline = pipelineOf({"HorizontalFlip"});
        pipeline.steps[0].enabled = false;
        QVERIFY(adviceFor(signs, pipeline).isEmpty());
        pipeline.steps[0].enabled = true;
        pipeline.steps[0].probability = 0;
        QVERIFY(adviceFor(signs, pipeline).isEmpty());
        pipeline.steps[0].probability = 1;
        for (const auto kind : {ClassRule::Kind::Forbid, ClassRule::Kind::Swap}) {
            pipeline.classRules = {{QStringLiteral("turn_left"), QStringLiteral("HorizontalFlip"),
                                    kind, 1, QStringLiteral("turn_right")}};
            QVERIFY(adviceFor(signs, pipeline).isEmpty());
        }
        pipeline.classRules[0].transform = QStringLiteral("VerticalFlip");
        QCOMPARE(adviceFor(signs, pipeline).size(), 1);
    }

    void nestedStepsCountWhereTheyCanApply()
    {
        const Dataset signs = makeDataset({QStringLiteral("turn_left")});
        Pipeline pipeline = pipelineOf({"OneOf"});
        pipeline.steps[0].children = {stepOf(pipeline, "Transpose")};
        QCOMPARE(adviceFor(signs, pipeline).size(), 1);
        pipeline.steps[0].enabled = false;
        QVERIFY(adviceFor(signs, pipeline).isEmpty());
    }

    void smallTurnsAreHarmless()
    {
        const Dataset signs = makeDataset({QStringLiteral("north")});
        Pipeline pipeline = pipelineOf({"Rotate"});
        pipeline.steps[0].values[0].lo = -10;
        pipeline.steps[0].values[0].hi = 10;
        QVERIFY(adviceFor(signs, pipeline).isEmpty());
        pipeline.steps[0].values[0].lo = -90;
        QCOMPARE(adviceFor(signs, pipeline).size(), 1);
    }

    void mosaicsTwiceAreWarnedOf()
    {
        const Dataset dataset = makeDataset({QStringLiteral("car")});
        const Pipeline mosaic = pipelineOf({"Mosaic"});
        const QStringList advice = adviceFor(dataset, mosaic, "yolo");
        QCOMPARE(advice.size(), 1);
        QVERIFY(advice[0].contains(QStringLiteral("mosaic=0")));
        QCOMPARE(adviceFor(dataset, mosaic, "yolo-seg").size(), 1);
        QVERIFY(adviceFor(dataset, mosaic, "coco").isEmpty());
        QVERIFY(adviceFor(dataset, pipelineOf({"HorizontalFlip"}), "yolo").isEmpty());
        Dataset yolo = dataset;
        yolo.format = QStringLiteral("yolo");
        QCOMPARE(adviceFor(yolo, mosaic, "").size(), 1); // the dataset's own format
    }

    void largePlansForUltralyticsAreWarnedOf()
    {
        const Dataset dataset = makeFew();
        BalancePlan plan;
        plan.imagesBefore = 100;
        plan.imagesAdded = 100;
        QVERIFY(adviceFor(dataset, {}, "yolo", plan).isEmpty());
        plan.imagesAdded = 101;
        const QStringList advice = adviceFor(dataset, {}, "yolo", plan);
        QCOMPARE(advice.size(), 1);
        QVERIFY(advice[0].contains(QStringLiteral("100 → 201")));
        QVERIFY(adviceFor(dataset, {}, "voc", plan).isEmpty());
    }

    void correctingTwiceIsWarnedOf()
    {
        const Dataset dataset = makeFew();
        for (const Cure cure : {Cure::WeightsBefore, Cure::WeightsAfter, Cure::Sampler}) {
            QVERIFY(doubleCorrection(emptyPlan(dataset), cure).isEmpty());
            QVERIFY(doubleCorrection(makePlan(dataset, {}), cure)
                        .contains(QStringLiteral("50 images added, 0 left out")));
        }
        BalancePolicy dropping;
        dropping.repeat = false;
        dropping.drop = true;
        dropping.goal = Goal::Count;
        dropping.count = 5;
        QVERIFY(doubleCorrection(makePlan(dataset, dropping), Cure::Sampler)
                    .contains(QStringLiteral("0 images added, 95 left out")));
    }
};

BALLAST_TEST_MAIN(QCoreApplication, PlanAdviceTest)
#include "tst_planadvice.moc"
