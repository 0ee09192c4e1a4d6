#include "core/balance/plan.h"
#include "core/base/random.h"
#include "core/formats/format.h"
#include "tests/support/builders.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <set>

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

/// Counts once more from the annotations, without the planner's own table.
std::vector<qint64> recount(const Dataset &dataset, const BalancePlan &plan)
{
    std::vector<qint64> counts(dataset.classes.size(), 0);
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        const ImageItem &image = dataset.images[i];
        if (!plan.policy.allSplits && !isTraining(image.split))
            continue;
        std::set<ClassId> held(image.tags.begin(), image.tags.end());
        for (const Annotation &annotation : image.annotations) {
            held.insert(annotation.classId);
            if (plan.policy.countBy == CountBy::Boxes)
                counts[static_cast<std::size_t>(annotation.classId)] += 1 + plan.copies[i];
        }
        if (plan.policy.countBy == CountBy::Images)
            for (const ClassId id : held)
                counts[static_cast<std::size_t>(id)] += 1 + plan.copies[i];
    }
    return counts;
}

/// Several classes an image, the later ones ever rarer.
Dataset makeCrowd(int images, int classes, std::uint64_t seed)
{
    Rng rng(seed);
    std::vector<QString> names;
    for (int i = 0; i < classes; ++i)
        names.push_back(QStringLiteral("class %1").arg(i));
    Dataset dataset = makeDataset(names);
    for (int i = 0; i < images; ++i) {
        std::vector<std::pair<ClassId, int>> boxes;
        for (ClassId c = 0; c < classes; ++c)
            if (rng.chance(0.9 / (1 + 0.7 * c)))
                boxes.push_back({c, static_cast<int>(rng.integer(1, std::max(1, 6 - c)))});
        addImage(dataset, boxes);
    }
    return dataset;
}

} // namespace

class TestPlan : public ballast::test::Test
{
    Q_OBJECT

private slots:
    /// The least ratios by linear programming are 8.2321, 6.6403, 8.3567 and 6.7771
    /// (tests/oracle/plan_bounds.py); whole copies come within a part in a thousand.
    void bccdComesCloseToTheBound_data()
    {
        QTest::addColumn<int>("maxCopies");
        QTest::addColumn<qint64>("budget");
        QTest::addColumn<double>("ratio");
        QTest::newRow("4 copies") << 4 << qint64(-1) << 8.2403;
        QTest::newRow("10 copies") << 10 << qint64(-1) << 6.6469;
        QTest::newRow("4 copies, 184 images") << 4 << qint64(184) << 8.3675;
        QTest::newRow("10 copies, 368 images") << 10 << qint64(368) << 6.7839;
    }

    void bccdComesCloseToTheBound()
    {
        BALLAST_NEED_BCCD();
        QFETCH(int, maxCopies);
        QFETCH(qint64, budget);
        QFETCH(double, ratio);
        const auto dataset = openDataset(bccdFolder());
        QVERIFY(dataset.ok());
        BalancePolicy policy = policyOf(Goal::Largest, maxCopies);
        policy.allSplits = true;
        if (budget >= 0)
            policy.budget = budget;
        const BalancePlan plan = makePlan(*dataset, policy);
        QCOMPARE(recount(*dataset, plan), plan.after);
        QVERIFY2(plan.ratioAfter <= ratio, qPrintable(QString::number(plan.ratioAfter, 'f', 4)));
        QVERIFY(plan.maxCopiesUsed <= maxCopies);
        QVERIFY(budget < 0 || plan.imagesAdded <= budget);
        QCOMPARE(plan.shortfalls.size(), std::size_t(2));
    }

    void randomTablesComeCloseToTheBound_data()
    {
        QTest::addColumn<int>("images");
        QTest::addColumn<int>("classes");
        QTest::addColumn<int>("maxCopies");
        QTest::addColumn<qint64>("budget");
        QTest::addColumn<int>("seed");
        QTest::addColumn<double>("bound");
        // Golden numbers of tests/oracle/plan_bounds.py.
        QTest::newRow("2 classes") << 300 << 2 << 3 << qint64(-1) << 11 << 1.0;
        QTest::newRow("5 classes") << 300 << 5 << 10 << qint64(-1) << 11 << 1.9891;
        QTest::newRow("5 classes, 50 images") << 300 << 5 << 10 << qint64(50) << 11 << 4.1444;
        QTest::newRow("8 classes") << 300 << 8 << 4 << qint64(-1) << 12 << 8.2197;
        QTest::newRow("20 classes, 200 images") << 300 << 20 << 10 << qint64(200) << 13 << 19.5829;
        QTest::newRow("80 classes") << 500 << 80 << 10 << qint64(-1) << 14 << 83.0;
        QTest::newRow("2000 images") << 2000 << 12 << 10 << qint64(-1) << 15 << 9.0638;
    }

    void randomTablesComeCloseToTheBound()
    {
        QFETCH(int, images);
        QFETCH(int, classes);
        QFETCH(int, maxCopies);
        QFETCH(qint64, budget);
        QFETCH(int, seed);
        QFETCH(double, bound);
        const Dataset dataset = makeCrowd(images, classes, static_cast<std::uint64_t>(seed));
        BalancePolicy policy = policyOf(Goal::Largest, maxCopies);
        if (budget >= 0)
            policy.budget = budget;
        const BalancePlan plan = makePlan(dataset, policy);
        QVERIFY2(plan.ratioAfter >= bound - 1e-4 && plan.ratioAfter <= bound * 1.01,
                 qPrintable(QString::number(plan.ratioAfter, 'f', 4)));
    }

    void singleClassImagesReachTheTargetExactly()
    {
        const Dataset toy = makeToy();
        const BalancePlan plan = makePlan(toy, policyOf(Goal::Largest, 99));
        QCOMPARE(plan.before, (std::vector<qint64>{1000, 200, 50, 10}));
        QCOMPARE(plan.after, (std::vector<qint64>{1000, 1000, 1000, 1000}));
        QCOMPARE(recount(toy, plan), plan.after);
        QCOMPARE(plan.imagesAdded, 800 + 950 + 990);
        QCOMPARE(plan.ratioAfter, 1.0);
        QCOMPARE(plan.policy.countBy, CountBy::Images);
        QVERIFY(plan.shortfalls.empty());
        std::array<std::set<int>, 4> copies;
        for (std::size_t i = 0; i < toy.images.size(); ++i)
            copies[static_cast<std::size_t>(toy.images[i].tags[0])].insert(plan.copies[i]);
        QCOMPARE(copies[0], (std::set<int>{0}));
        QCOMPARE(copies[1], (std::set<int>{4}));
        QCOMPARE(copies[2], (std::set<int>{19}));
        QCOMPARE(copies[3], (std::set<int>{99}));
        QCOMPARE(plan.warnings.size(), 1);
    }

    void goalsHaveTheirTargets_data()
    {
        QTest::addColumn<BalancePolicy>("policy");
        QTest::addColumn<std::vector<qint64>>("after");
        BalancePolicy policy = policyOf(Goal::Median, 99);
        QTest::newRow("median") << policy << std::vector<qint64>{1000, 200, 125, 125};
        policy.drop = true;
        QTest::newRow("median, dropping") << policy << std::vector<qint64>{125, 125, 125, 125};
        policy = policyOf(Goal::Fraction, 99);
        policy.fraction = 0.5;
        QTest::newRow("half of the largest") << policy << std::vector<qint64>{1000, 500, 500, 500};
        policy = policyOf(Goal::Count, 99);
        policy.count = 333;
        QTest::newRow("333 each") << policy << std::vector<qint64>{1000, 333, 333, 333};
        policy = policyOf(Goal::Largest, 10);
        QTest::newRow("10 copies at most") << policy << std::vector<qint64>{1000, 1000, 550, 110};
        policy.budget = 100;
        QTest::newRow("100 images at most") << policy << std::vector<qint64>{1000, 200, 80, 80};
        policy.budget = 101;
        QTest::newRow("101 images at most") << policy << std::vector<qint64>{1000, 200, 81, 80};
        policy.budget = 0;
        QTest::newRow("no image at all") << policy << std::vector<qint64>{1000, 200, 50, 10};
        policy = policyOf(Goal::Largest, 10);
        policy.repeat = false;
        QTest::newRow("no means") << policy << std::vector<qint64>{1000, 200, 50, 10};
    }

    void goalsHaveTheirTargets()
    {
        QFETCH(BalancePolicy, policy);
        const Dataset toy = makeToy();
        const BalancePlan plan = makePlan(toy, policy);
        QTEST(plan.after, "after");
        QCOMPARE(recount(toy, plan), plan.after);
    }

    void copiesAreSharedFairly()
    {
        const Dataset dataset = makeFolders({{QStringLiteral("a"), 100}, {QStringLiteral("b"), 7}});
        const BalancePlan plan = makePlan(dataset, policyOf(Goal::Largest, 50));
        QCOMPARE(plan.after, (std::vector<qint64>{100, 100}));
        const auto [least, most] =
            std::minmax_element(plan.copies.begin() + 100, plan.copies.end());
        QCOMPARE(*least, 13);
        QCOMPARE(*most, 14);
    }

    void commonCompanionsAreCountedToo()
    {
        Dataset dataset = makeDataset({QStringLiteral("common"), QStringLiteral("rare")});
        for (int i = 0; i < 20; ++i)
            addImage(dataset, {{0, 10}, {1, 1}});
        const BalancePlan plan = makePlan(dataset, policyOf(Goal::Largest, 10));
        QCOMPARE(plan.ratioAfter, 10.0);
        QCOMPARE(plan.imagesAdded, 0);
        QCOMPARE(plan.shortfalls.size(), std::size_t(1));
        QCOMPARE(plan.shortfalls[0].classId, 1);
        QCOMPARE(plan.shortfalls[0].reason,
                 QStringLiteral("20 of 20 images with rare also hold common: each copy adds 10.0 "
                                "common and 1.0 rare on average, so more copies would raise "
                                "common as well."));
    }

    void shortfallsSayWhy_data()
    {
        QTest::addColumn<BalancePolicy>("policy");
        QTest::addColumn<QString>("reason");
        BalancePolicy policy = policyOf(Goal::Largest, 3);
        QTest::newRow("copies") << policy
                                << "All 5 images that hold it are repeated as often as allowed (3 "
                                   "times). Allow more copies or add photographs.";
        policy.budget = 4;
        QTest::newRow("budget") << policy << "The budget of 4 images is used up.";
        policy.repeat = false;
        QTest::newRow("off") << policy << "Repeating images is switched off.";
    }

    void shortfallsSayWhy()
    {
        QFETCH(BalancePolicy, policy);
        const Dataset dataset =
            makeFolders({{QStringLiteral("many"), 100}, {QStringLiteral("few"), 5}});
        const BalancePlan plan = makePlan(dataset, policy);
        QCOMPARE(plan.shortfalls.size(), std::size_t(1));
        QTEST(plan.shortfalls[0].reason, "reason");
    }

    void warnsOfWhatCopiesCannotDo()
    {
        Dataset dataset = makeFolders({{QStringLiteral("many"), 100},
                                       {QStringLiteral("few"), 5},
                                       {QStringLiteral("none"), 0}});
        addImage(dataset, {}, Split::Val).tags = {2};
        const BalancePlan plan = makePlan(dataset, policyOf(Goal::Largest, 50));
        QCOMPARE(plan.after, (std::vector<qint64>{100, 100, 0}));
        QCOMPARE(plan.copies.back(), 0);
        QCOMPARE(plan.warnings,
                 (QStringList{QStringLiteral("Images repeated more than 10 times: 5, up to 19 "
                                             "times. A model may learn them by heart."),
                              QStringLiteral("few: only 5 different images hold it. Copies cannot "
                                             "stand in for new photographs."),
                              QStringLiteral("none: no training image holds it.")}));
        QCOMPARE(plan.shortfalls.size(), std::size_t(1));
        QVERIFY(plan.shortfalls[0].reason.contains(QStringLiteral("nothing to repeat")));
    }

    void onlyTrainingImagesAreTouchedUnlessAsked()
    {
        Dataset dataset = makeDataset({QStringLiteral("a"), QStringLiteral("b")});
        for (int i = 0; i < 10; ++i)
            addImage(dataset, {{0, 4}}, Split::Train);
        addImage(dataset, {{1, 2}}, Split::Train);
        addImage(dataset, {{1, 6}}, Split::Val);
        BalancePolicy policy = policyOf(Goal::Largest, 100);
        BalancePlan plan = makePlan(dataset, policy);
        QCOMPARE(plan.before, (std::vector<qint64>{40, 2}));
        QCOMPARE(plan.copies.back(), 0);
        QCOMPARE(plan.after, (std::vector<qint64>{40, 40}));
        policy.allSplits = true;
        plan = makePlan(dataset, policy);
        QCOMPARE(plan.before, (std::vector<qint64>{40, 8}));
        QCOMPARE(plan.imagesBefore, 12);
        QVERIFY(plan.copies.back() > 0);
    }

    void neverExceedsCapsAndBudget_data()
    {
        QTest::addColumn<int>("classes");
        QTest::addColumn<int>("maxCopies");
        QTest::addColumn<qint64>("budget");
        QTest::addColumn<bool>("drop");
        QTest::newRow("2 classes") << 2 << 3 << qint64(-1) << false;
        QTest::newRow("5 classes") << 5 << 10 << qint64(-1) << false;
        QTest::newRow("5 classes, budget") << 5 << 10 << qint64(50) << false;
        QTest::newRow("5 classes, dropping") << 5 << 4 << qint64(-1) << true;
        QTest::newRow("20 classes") << 20 << 10 << qint64(200) << false;
        QTest::newRow("80 classes") << 80 << 10 << qint64(-1) << false;
        QTest::newRow("80 classes, 1000 copies") << 80 << 1000 << qint64(-1) << true;
    }

    void neverExceedsCapsAndBudget()
    {
        QFETCH(int, classes);
        QFETCH(int, maxCopies);
        QFETCH(qint64, budget);
        QFETCH(bool, drop);
        const Dataset dataset = makeCrowd(300, classes, 11);
        BalancePolicy policy = policyOf(Goal::Largest, maxCopies);
        policy.drop = drop;
        if (budget >= 0)
            policy.budget = budget;
        const BalancePlan plan = makePlan(dataset, policy);
        QVERIFY(plan.ratioAfter < plan.ratioBefore);
        QCOMPARE(recount(dataset, plan), plan.after);
        qint64 added = 0;
        for (const int copies : plan.copies) {
            QVERIFY(copies <= maxCopies && copies >= (drop ? -1 : 0));
            added += std::max(0, copies);
        }
        QCOMPARE(added, plan.imagesAdded);
        QVERIFY(budget < 0 || added <= budget);
        for (std::size_t c = 0; c < plan.before.size(); ++c)
            QVERIFY(plan.after[c] >= std::min(plan.before[c], plan.targets[c]));
        QCOMPARE(makePlan(dataset, policy).copies, plan.copies);
    }

    void awkwardDatasets()
    {
        QCOMPARE(makePlan(Dataset(), {}).imagesAdded, 0);
        Dataset one = makeDataset({QStringLiteral("only")});
        QCOMPARE(makePlan(one, {}).ratioAfter, 0.0);
        addImage(one, {{0, 3}});
        addImage(one, {});
        QCOMPARE(makePlan(one, {}).imagesAdded, 0);
        QCOMPARE(makePlan(one, {}).imagesBefore, 2);
        Dataset unused = makeDataset({QStringLiteral("a"), QStringLiteral("b")});
        addImage(unused, {{0, 2}});
        addImage(unused, {{-1, 1}, {9, 1}});
        const BalancePlan plan = makePlan(unused, {});
        QCOMPARE(plan.after, (std::vector<qint64>{2, 0}));
        QCOMPARE(plan.ratioAfter, 1.0);
    }

    void aStoppedPlanIsStillAPlan()
    {
        std::stop_source source;
        source.request_stop();
        TaskContext context;
        context.stop = source.get_token();
        const Dataset dataset = makeCrowd(300, 5, 11);
        const BalancePlan plan = makePlan(dataset, {}, context);
        QCOMPARE(plan.copies.size(), dataset.images.size());
        QCOMPARE(recount(dataset, plan), plan.after);
    }

    void emptyPlansChangeNothing()
    {
        const BalancePlan plan = emptyPlan(makeToy());
        QCOMPARE(plan.after, (std::vector<qint64>{1000, 200, 50, 10}));
        QCOMPARE(plan.imagesAdded + plan.imagesDropped, 0);
        QCOMPARE(plan.copies.size(), std::size_t(1260));
    }

    void plansSurviveJson()
    {
        const Dataset dataset = makeCrowd(100, 4, 3);
        BalancePolicy policy = policyOf(Goal::Fraction, 7);
        policy.fraction = 0.35;
        policy.budget = 60;
        policy.drop = true;
        const BalancePlan plan = makePlan(dataset, policy);
        const QByteArray text = QJsonDocument(planToJson(dataset, plan)).toJson();
        const QJsonObject json = QJsonDocument::fromJson(text).object();
        const auto again = planFromJson(dataset, json);
        QVERIFY(again.ok());
        QCOMPARE(again->copies, plan.copies);
        QCOMPARE(again->after, plan.after);
        QVERIFY(again->policy == plan.policy);
        QCOMPARE(json[QStringLiteral("images_added")].toInteger(), plan.imagesAdded);
        QCOMPARE(json[QStringLiteral("imbalance_after")].toDouble(), plan.ratioAfter);
        QCOMPARE(json[QStringLiteral("classes")].toArray().size(), 4);
    }

    void plansFitADatasetInAnotherOrder()
    {
        Dataset dataset = makeCrowd(100, 4, 3);
        const BalancePlan plan = makePlan(dataset, {});
        const QJsonObject json = planToJson(dataset, plan);
        std::ranges::reverse(dataset.images);
        const auto again = planFromJson(dataset, json);
        QVERIFY(again.ok());
        QCOMPARE(again->after, plan.after);
    }

    void badPlansAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("file");
        const QByteArray head = R"({"ballast_plan":1,"policy":{"target":"largest",)"
                                R"("count_by":"boxes","means":["repeat"]},"images":[)";
        QTest::newRow("something else") << QByteArray("{}") << QString();
        QTest::newRow("unknown target")
            << QByteArray(R"({"ballast_plan":1,"policy":{"target":"most","count_by":"boxes"}})")
            << QString();
        QTest::newRow("unknown image")
            << head + R"({"path":"gone.jpg","copies":1}]})" << QStringLiteral("gone.jpg");
        QTest::newRow("too many copies") << head + R"({"path":"images/000000.jpg","copies":1e9}]})"
                                         << QStringLiteral("images/000000.jpg");
        QTest::newRow("half a copy") << head + R"({"path":"images/000000.jpg","copies":0.5}]})"
                                     << QStringLiteral("images/000000.jpg");
        QTest::newRow("no copies")
            << head + R"({"path":"images/000000.jpg"}]})" << QStringLiteral("images/000000.jpg");
        QTest::newRow("validation image") << head + R"({"path":"images/000001.jpg","copies":1}]})"
                                          << QStringLiteral("images/000001.jpg");
    }

    void badPlansAreRefused()
    {
        QFETCH(QByteArray, json);
        Dataset dataset = makeDataset({QStringLiteral("a")});
        addImage(dataset, {{0, 1}}, Split::Train);
        addImage(dataset, {{0, 1}}, Split::Val);
        const auto plan = planFromJson(dataset, QJsonDocument::fromJson(json).object());
        QVERIFY(!plan.ok());
        QVERIFY(!plan.error().message.isEmpty() && !plan.error().remedy.isEmpty());
        QTEST(plan.error().file, "file");
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestPlan)
#include "tst_plan.moc"
