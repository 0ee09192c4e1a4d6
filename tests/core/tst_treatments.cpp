#include "core/balance/focal.h"
#include "core/balance/hierarchy.h"
#include "core/balance/resizeimpact.h"
#include "core/balance/sampler.h"
#include "core/balance/simulate.h"
#include "core/balance/tileplan.h"
#include "core/base/random.h"
#include "tests/support/builders.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include "core/formats/format.h"

#include <QJsonArray>

#include <cmath>
#include <set>

using namespace ballast;

namespace {

/// Ten images: six of A, three of A and B, one of A and C. Every class once.
Dataset tenImages()
{
    Dataset dataset =
        test::makeDataset({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
    for (int i = 0; i < 6; ++i)
        test::addImage(dataset, {{0, 1}});
    for (int i = 0; i < 3; ++i)
        test::addImage(dataset, {{0, 1}, {1, 1}});
    test::addImage(dataset, {{0, 1}, {2, 1}});
    return dataset;
}

bool near(double value, double golden, double tolerance)
{
    if (std::abs(value - golden) <= tolerance)
        return true;
    qWarning("%.9g, but should be %.9g", value, golden);
    return false;
}

/// Least worst ratio of all ways to divide `items` (sums) into a tree, by trying every pair or
/// larger group to join next. Slow and plain: the witness of the search.
void joinAll(std::vector<qint64> items, double worst, double &best)
{
    if (items.size() == 1) {
        best = std::min(best, worst);
        return;
    }
    const unsigned sets = 1u << items.size();
    for (unsigned set = 1; set < sets; ++set) {
        std::vector<qint64> rest, joined;
        for (std::size_t i = 0; i < items.size(); ++i)
            ((set >> i) & 1u ? joined : rest).push_back(items[i]);
        if (joined.size() < 2)
            continue;
        qint64 sum = 0, least = joined[0], most = joined[0];
        for (const qint64 one : joined) {
            sum += one;
            least = std::min(least, one);
            most = std::max(most, one);
        }
        const double now = std::max(worst, double(most) / double(least));
        if (now >= best)
            continue;
        rest.push_back(sum);
        joinAll(rest, now, best);
    }
}

double worstByBruteForce(const std::vector<qint64> &counts)
{
    double best = 1e300;
    joinAll(counts, 1, best);
    return best;
}

Dataset classesWith(const std::vector<int> &images)
{
    std::vector<std::pair<QString, int>> folders;
    for (std::size_t c = 0; c < images.size(); ++c)
        folders.emplace_back(QStringLiteral("c%1").arg(c), images[c]);
    return test::makeFolders(folders);
}

/// Itakura–Saito, from the annotations.
template <class Keeps>
double distanceOf(const Dataset &dataset, const std::vector<qint64> &wanted, Keeps keeps)
{
    std::vector<double> counts(wanted.size(), 0.0);
    for (std::size_t i = 0; i < dataset.images.size(); ++i)
        if (keeps(i))
            for (const Annotation &annotation : dataset.images[i].annotations)
                counts[static_cast<std::size_t>(annotation.classId)] += 1;
    double sum = 0;
    for (std::size_t c = 0; c < wanted.size(); ++c) {
        const double ratio = counts[c] / double(wanted[c]);
        sum += ratio > 0 ? ratio - 1 - std::log(ratio) : 1e9;
    }
    return sum;
}

} // namespace

class TestTreatments : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void focalReachesTheGoldenNumbers()
    {
        // Lin et al. 2017 by hand, γ = 2, α = 1.
        QVERIFY(near(focalLoss(0.1, 2), 1.86509393, 5e-9));
        QVERIFY(near(focalLoss(0.5, 2), 0.1732868, 5e-8));
        QVERIFY(near(focalLoss(0.9, 2), 0.00105361, 5e-9));
        QVERIFY(near(focalLoss(0.99, 2), 1.01e-6, 6e-9));
        QVERIFY(near(focalFactor(0.9, 2), 0.01, 1e-12));
        QVERIFY(near(focalLoss(0.9, 2, 0.25), 0.00026340, 5e-9));
        // TensorFlow Addons' documented example: y 1, 1, 0 and p 0.97, 0.91, 0.03.
        QVERIFY(near(sigmoidFocalLoss(0.97, true), 6.853e-6, 5e-10));
        QVERIFY(near(sigmoidFocalLoss(0.91, true), 1.9098e-4, 5e-9));
        QVERIFY(near(sigmoidFocalLoss(0.03, false), 2.056e-5, 5e-9));
    }

    /// torchvision.ops.sigmoid_focal_loss itself (tests/oracle/treatments_oracle.py).
    void focalIsThatOfTorchvision_data()
    {
        QTest::addColumn<double>("alpha");
        QTest::addColumn<double>("gamma");
        QTest::addColumn<std::vector<double>>("losses");
        QTest::newRow("defaults") << 0.25 << 2.0
                                  << std::vector{6.85332168e-06, 1.90979126e-04, 2.05599651e-05,
                                                 0.0433216988,   0.257510066,    5.17046001};
        QTest::newRow("no weighting")
            << -1.0 << 2.0 << std::vector{2.74132867e-05, 7.63916504e-04, 2.74132867e-05,
                                          0.173286795,    1.03004026,     6.89394668};
        QTest::newRow("no focus") << 0.25 << 0.0
                                  << std::vector{0.00761480187, 0.0235776699, 0.0228444056,
                                                 0.173286795,   0.402359478,  5.18081646};
        QTest::newRow("other numbers")
            << 0.75 << 1.5 << std::vector{1.18703014e-04, 0.00190979126, 3.95676712e-05,
                                          0.183798402,    0.863715019,   1.72434906};
    }

    void focalIsThatOfTorchvision()
    {
        QFETCH(double, alpha);
        QFETCH(double, gamma);
        QFETCH(std::vector<double>, losses);
        const std::pair<double, bool> answers[] = {{0.97, true}, {0.91, true}, {0.03, false},
                                                   {0.5, true},  {0.2, true},  {0.999, false}};
        for (std::size_t i = 0; i < losses.size(); ++i)
            QVERIFY(near(sigmoidFocalLoss(answers[i].first, answers[i].second, gamma, alpha),
                         losses[i], 1e-8));
    }

    void focalWithoutGammaIsCrossEntropy()
    {
        for (const double pt : {0.01, 0.3, 0.77, 1.0})
            QCOMPARE(focalLoss(pt, 0), -std::log(pt));
        QVERIFY(std::isfinite(focalLoss(0, 2)) && focalLoss(0, 2) > 20);
        QCOMPARE(focalLoss(1, 5), 0.0);
        QCOMPARE(sigmoidFocalLoss(0.2, true, 0, -1), -std::log(0.2));
    }

    void focalCurveFalls()
    {
        const auto curve = focalCurve(2, 0.5, 50);
        QCOMPARE(curve.size(), std::size_t(50));
        QCOMPARE(curve.front().pt, 0.01);
        QCOMPARE(curve.back().pt, 1.0);
        for (std::size_t i = 1; i < curve.size(); ++i) {
            QVERIFY(curve[i].loss < curve[i - 1].loss);
            QVERIFY(curve[i].loss <= curve[i].crossEntropy / 2);
        }
    }

    void focalAlphasAreShares()
    {
        const auto alphas = focalAlphas({0.315, 1.575, 6.3, 31.5});
        QVERIFY(near(alphas[0], 0.315 / 39.69, 1e-12));
        QVERIFY(near(alphas[3], 31.5 / 39.69, 1e-12));
        QCOMPARE(focalAlphas({0, 0}), (std::vector{0.0, 0.0}));
    }

    void samplersReachTheGoldenNumbers_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<double>("draws");
        QTest::addColumn<double>("perClass");
        QTest::addColumn<std::vector<double>>("distinct");
        QTest::newRow("inverse") << int(SamplerScheme::Inverse) << 1260.0 << 315.0
                                 << std::vector{270.24, 158.64, 49.91, 10.0};
        QTest::newRow("fastai") << int(SamplerScheme::Fastai) << 4000.0 << 1000.0
                                << std::vector{632.17, 198.66, 50.0, 10.0};
    }

    void samplersReachTheGoldenNumbers()
    {
        QFETCH(int, scheme);
        QFETCH(double, draws);
        QFETCH(double, perClass);
        QFETCH(std::vector<double>, distinct);
        SamplerOptions options;
        options.scheme = static_cast<SamplerScheme>(scheme);
        const SamplerForecast forecast = forecastSampler(test::makeToy(), options);
        QVERIFY(near(forecast.draws, draws, 1e-6));
        for (std::size_t c = 0; c < 4; ++c) {
            QVERIFY(near(forecast.classes[c].draws, perClass, 1e-6));
            QVERIFY(near(forecast.classes[c].distinct, distinct[c], 0.006));
        }
        QVERIFY(near(forecast.ratioBefore, 100, 1e-9));
        QVERIFY(near(forecast.ratioAfter, 1, 1e-9));
        QCOMPARE(forecast.largest, 0);
        QVERIFY(near(forecast.classes[0].neverSeen(), 1 - distinct[0] / 1000, 1e-5));
    }

    /// The expectation against real draws: a table method of its own, a million draws.
    void expectedDrawsComeTrue()
    {
        SamplerOptions options;
        const Dataset dataset = tenImages();
        const SamplerForecast forecast = forecastSampler(dataset, options);
        std::vector<double> until;
        double sum = 0;
        for (const double weight : forecast.weights)
            until.push_back(sum += weight);
        Rng rng(1);
        constexpr int Rounds = 100000;
        double drawsOfC = 0, distinct = 0;
        for (int round = 0; round < Rounds; ++round) {
            std::vector<bool> seen(10, false);
            for (int draw = 0; draw < 10; ++draw) {
                const auto at = std::upper_bound(until.begin(), until.end(), rng.uniform(0, sum));
                const auto image = static_cast<std::size_t>(at - until.begin());
                seen[image] = true;
                drawsOfC += image == 9;
            }
            distinct += double(std::ranges::count(seen, true));
        }
        // Four standard errors.
        QVERIFY(near(drawsOfC / Rounds, forecast.classes[2].draws, 4 * std::sqrt(2.5 / Rounds)));
        QVERIFY(near(distinct / Rounds, forecast.distinct, 4 * std::sqrt(2.5 / Rounds)));
    }

    void repeatFactorsReachTheGoldenNumbers()
    {
        SamplerOptions options{SamplerScheme::RepeatFactor, 0.5, false};
        const SamplerForecast forecast = forecastSampler(tenImages(), options);
        QVERIFY(near(forecast.classes[0].factor, 1, 1e-12));
        QVERIFY(near(forecast.classes[1].factor, 1.291, 5e-4));
        QVERIFY(near(forecast.classes[2].factor, 2.236, 5e-4));
        QVERIFY(near(forecast.draws, 12.109, 5e-4));
        QCOMPARE(forecast.distinct, 10.0);
        // A comes along with the others' repeats.
        QVERIFY(near(forecast.classes[0].boxesSeen, 12.109, 5e-4));
        QCOMPARE(forecast.leads.back(), 2);
    }

    void repeatFactorsOfBloodCells()
    {
        BALLAST_NEED_BCCD();
        const auto dataset = openDataset(test::bccdFolder());
        QVERIFY(dataset.ok());
        const SamplerForecast forecast =
            forecastSampler(dataset.value(), {SamplerScheme::RepeatFactor, 1.0, true});
        const std::vector<std::pair<QString, double>> golden{{QStringLiteral("RBC"), 1.0213},
                                                             {QStringLiteral("WBC"), 1.0083},
                                                             {QStringLiteral("Platelets"), 1.3457}};
        for (const auto &[name, factor] : golden) {
            const auto id = static_cast<std::size_t>(dataset.value().classByName(name));
            QVERIFY(near(forecast.classes[id].factor, factor, 5e-5));
        }
        QVERIFY(near(forecast.draws, 436.877, 5e-4));
    }

    void samplersPassOverWhatIsNotThere()
    {
        Dataset dataset = tenImages();
        dataset.classes.push_back({QStringLiteral("none"), 3, {}});
        test::addImage(dataset, {});
        dataset.images[0].split = Split::Val;
        const SamplerForecast forecast = forecastSampler(dataset);
        QCOMPARE(forecast.images.size(), std::size_t(10));
        QCOMPARE(forecast.classes[3].draws, 0.0);
        QCOMPARE(forecast.classes[3].neverSeen(), 0.0);
        QCOMPARE(forecast.weights.back(), 1.0 / 9); // as A
        QCOMPARE(forecast.leads.back(), -1);
        const SamplerForecast nothing = forecastSampler(test::makeDataset({}));
        QCOMPARE(nothing.draws, 0.0);
        QCOMPARE(nothing.ratioAfter, 0.0);
    }

    void samplerTextsNameEveryImage()
    {
        Dataset dataset = tenImages();
        dataset.images[2].path = QStringLiteral("a,\"b\".jpg");
        const SamplerForecast forecast = forecastSampler(dataset);
        const QStringList lines = samplerCsv(dataset, forecast).split(u'\n');
        QCOMPARE(lines.size(), 12);
        QCOMPARE(lines[0], QStringLiteral("path,class,weight"));
        QCOMPARE(lines[3], QStringLiteral("\"a,\"\"b\"\".jpg\",A,0.1"));
        QCOMPARE(lines[10].section(u',', 1), QStringLiteral("C,1"));
        for (const auto kind : {SamplerSnippet::PyTorch, SamplerSnippet::Fastai})
            QVERIFY(samplerSnippet(kind, forecast).contains(QStringLiteral("== 10")));
        const QJsonObject json = samplerToJson(dataset, forecast, true);
        QCOMPARE(json[QStringLiteral("weights")].toArray().size(), 10);
    }

    void treeOfTheToy()
    {
        const Dataset toy = test::makeToy();
        const ClassTree tree = suggestTree(toy, {1000, 200, 50, 10});
        const auto nodes = reportTree(toy, tree, CountBy::Images);
        QCOMPARE(nodes.size(), std::size_t(3));
        QVERIFY(near(nodes[0].ratio, 1000.0 / 260, 1e-9)); // 3.85
        QVERIFY(near(nodes[1].ratio, 200.0 / 60, 1e-9));   // 3.33
        QVERIFY(near(nodes[2].ratio, 5, 1e-9));
        QCOMPARE(worstRatio(reportTree(toy, flatTree(toy), CountBy::Images)), 100.0);
        QCOMPARE(nodes[0].images, 1260);
        QCOMPARE(nodes[2].images, 60);
        QCOMPARE(nodes[1].parent, QStringLiteral("root"));
        QCOMPARE(nodes[0].level, Level::Low);    // 26 %
        QCOMPARE(nodes[1].level, Level::Enough); // exactly 30 %
    }

    void suggestedTreesAreTheBest()
    {
        Rng rng(4);
        for (int round = 0; round < 12; ++round) {
            std::vector<qint64> counts;
            std::vector<int> images;
            for (int c = 0; c < 5; ++c) {
                images.push_back(static_cast<int>(std::pow(10, rng.uniform(0, 2.5))));
                counts.push_back(images.back());
            }
            const Dataset dataset = classesWith(images);
            const auto nodes = reportTree(dataset, suggestTree(dataset, counts), CountBy::Images);
            QVERIFY(near(worstRatio(nodes), worstByBruteForce(counts), 1e-9));
        }
    }

    void manyClassesStayNearTheBest()
    {
        std::vector<int> images;
        std::vector<qint64> counts;
        for (int c = 0; c < 40; ++c) {
            images.push_back(1 + 400 / (c + 1));
            counts.push_back(images.back());
        }
        const Dataset dataset = classesWith(images);
        const ClassTree tree = suggestTree(dataset, counts);
        QCOMPARE(tree.classes().size(), std::size_t(40));
        QVERIFY(worstRatio(reportTree(dataset, tree, CountBy::Images)) <= 2.01);
    }

    void equalClassesStayTogether()
    {
        const Dataset dataset = classesWith({30, 30, 30, 0});
        const ClassTree tree = suggestTree(dataset, {30, 30, 30, 0});
        QCOMPARE(tree.branches.size(), std::size_t(4)); // one node; the empty class too
    }

    void probabilitiesOfLeavesSumToOne()
    {
        const Dataset toy = test::makeToy();
        const ClassTree tree = suggestTree(toy, {1000, 200, 50, 10});
        const auto leaves = composeLeaves(tree, 4, {{0.7, 0.3}, {0.6, 0.4}, {0.9, 0.1}});
        QVERIFY(near(leaves[0], 0.7, 1e-12));
        QVERIFY(near(leaves[1], 0.3 * 0.6, 1e-12));
        QVERIFY(near(leaves[2], 0.3 * 0.4 * 0.9, 1e-12));
        QVERIFY(near(leaves[3], 0.3 * 0.4 * 0.1, 1e-12));
        QVERIFY(near(leaves[0] + leaves[1] + leaves[2] + leaves[3], 1, 1e-12));
    }

    void treesAreReadBackAndChecked()
    {
        const Dataset toy = test::makeToy();
        const ClassTree tree = suggestTree(toy, {1000, 200, 50, 10});
        const auto again = treeFromJson(toy, treeToJson(tree));
        QVERIFY(again.ok());
        QCOMPARE(again.value(), tree);
        QJsonObject bad{
            {QStringLiteral("branches"), QJsonArray{QStringLiteral("good"), QStringLiteral("d1")}}};
        QVERIFY(treeFromJson(toy, bad).error().message.contains(QStringLiteral("d2")));
        bad[QStringLiteral("branches")] = QJsonArray{QStringLiteral("good"), QStringLiteral("x")};
        QVERIFY(treeFromJson(toy, bad).error().message.contains(QStringLiteral("\"x\"")));
        bad[QStringLiteral("branches")] =
            QJsonArray{QStringLiteral("good"), QStringLiteral("good")};
        QVERIFY(!treeFromJson(toy, bad).ok());
        QVERIFY(!treeFromJson(toy, {}).ok());
    }

    void nodesHoldOnlyTheirOwn()
    {
        Dataset dataset = tenImages();
        test::addImage(dataset, {}); // background
        const auto tree = treeFromJson(
            dataset,
            {{QStringLiteral("branches"),
              QJsonArray{QStringLiteral("A"),
                         QJsonObject{{QStringLiteral("name"), QStringLiteral("rest")},
                                     {QStringLiteral("branches"),
                                      QJsonArray{QStringLiteral("C"), QStringLiteral("B")}}}}}});
        QVERIFY(tree.ok());
        const auto nodes = reportTree(dataset, tree.value(), CountBy::Boxes);
        const Dataset root = nodeDataset(dataset, nodes[0]);
        const Dataset rest = nodeDataset(dataset, nodes[1]);
        QCOMPARE(root.images.size(), std::size_t(11));
        QCOMPARE(rest.images.size(), std::size_t(4));
        QCOMPARE(rest.classes[0].name, QStringLiteral("C"));
        QCOMPARE(rest.images.front().annotations.size(), std::size_t(1));
        QCOMPARE(rest.images.front().annotations[0].classId, 1); // B
        QCOMPARE(computeStatistics(root).total.classes[1].boxes, 4);
    }

    void resizeByHand()
    {
        // 4000 × 3000 with a defect of 50 px: 2.8 px at 224, 8 px at 640.
        Dataset dataset = test::makeDataset({QStringLiteral("defect")});
        test::addImage(dataset, {});
        dataset.images[0].width = 4000;
        dataset.images[0].height = 3000;
        dataset.images[0].annotations = {{{100, 100, 150, 400}, 0, 0, {}}};
        QVERIFY(near(double(resizedBoxes(dataset, 224)[0].smallestSide()), 2.8, 1e-6));
        QVERIFY(near(double(resizedBoxes(dataset, 640)[0].smallestSide()), 8.0, 1e-6));
        QCOMPARE(resizeImpact(dataset, resizedBoxes(dataset, 224))[0].underLimit[0], 1);
        QCOMPARE(smallestSizes(dataset, 1, 8)[0].pixels, 640);
        QVERIFY(smallestSizes(dataset, 1, 51)[0].beyondSource());
        // At 224 px a tile of 1400 px brings 50 px to exactly 8.
        QCOMPARE(tileGrid(4000, 3000, 50, 224, 8, 0), (TileGrid{1400, 0, 3, 3}));
        QCOMPARE(tileGrid(4000, 3000, 50, 224, 8, 0.2), (TileGrid{1400, 280, 4, 3}));
        QCOMPARE(tileGrid(4000, 3000, 50, 640, 8, 0.2), (TileGrid{4000, 0, 1, 1}));
        QCOMPARE(tileGrid(0, 0, 50, 640, 8, 0.2), TileGrid{});
    }

    void smallestSizeKeepsTheShare()
    {
        Dataset dataset = test::makeDataset({QStringLiteral("a"), QStringLiteral("b")});
        Rng rng(2);
        for (int i = 0; i < 50; ++i) {
            ImageItem &image = test::addImage(dataset, {});
            image.width = 400 + 10 * i;
            for (int k = 0; k < 4; ++k) {
                const double side = rng.uniform(3, 90);
                image.annotations.push_back({{0, 0, side, side * 2}, 0, 0, {}});
            }
        }
        for (const double share : {0.5, 0.9, 1.0}) {
            const SmallestSize need = smallestSizes(dataset, share, 16)[0];
            const auto kept = [&](int size) {
                return 1 - resizeImpact(dataset, resizedBoxes(dataset, size))[0].shareUnder(2);
            };
            QVERIFY(kept(need.pixels) >= share - 1e-6);
            QVERIFY(kept(need.pixels - 1) < share);
        }
        QCOMPARE(smallestSizes(dataset, 0.9, 16)[1].pixels, 0);
    }

    void simulatedRatiosAreExact_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("ratio");
        QTest::addColumn<double>("minority");
        QTest::addColumn<std::vector<qint64>>("counts");
        using S = SimulationOptions;
        QTest::newRow("step") << int(S::Step) << 20.0 << 0.5 << std::vector<qint64>{5, 5, 100, 100};
        QTest::newRow("step, one rare")
            << int(S::Step) << 7.0 << 0.1 << std::vector<qint64>{14, 98, 98, 98};
        QTest::newRow("broken ratio")
            << int(S::Step) << 2.5 << 0.75 << std::vector<qint64>{40, 40, 40, 100};
        QTest::newRow("linear") << int(S::Linear) << 10.0 << 0.5
                                << std::vector<qint64>{10, 40, 70, 100};
    }

    void simulatedRatiosAreExact()
    {
        QFETCH(int, kind);
        QFETCH(double, ratio);
        QFETCH(double, minority);
        QFETCH(std::vector<qint64>, counts);
        Dataset dataset = classesWith({100, 100, 101, 130});
        test::addImage(dataset, {}, Split::Val).tags = {0};
        const auto plan = simulateImbalance(
            dataset, {static_cast<SimulationOptions::Kind>(kind), ratio, minority, 9});
        QVERIFY2(plan.ok(), plan.ok() ? "" : qPrintable(plan.error().text()));
        std::vector<qint64> after = plan.value().after;
        QVERIFY(near(imbalanceRatio(after), ratio, 1e-9));
        std::ranges::sort(after);
        QCOMPARE(after, counts);
        QCOMPARE(plan.value().copies.back(), 0); // validation stays
    }

    void simulationSaysWhatItCannot()
    {
        QVERIFY(!simulateImbalance(classesWith({5, 5}), {SimulationOptions::Step, 20, 0.5, 1}));
        QVERIFY(!simulateImbalance(classesWith({50}), {}));
        const auto tiny = simulateImbalance(tenImages(), {SimulationOptions::Step, 1e6, 0.5, 1});
        QVERIFY(tiny.error().message.contains(QStringLiteral("less than one")));
        QVERIFY(!simulateImbalance(tenImages(), {SimulationOptions::Step, 0.5, 0.5, 1}));
    }

    /// Images by the classes they hold: 0 = the first, 1 = the second, 2 = both.
    static Dataset overlapping(int first, int second, int both)
    {
        Dataset dataset = test::makeDataset({QStringLiteral("a"), QStringLiteral("b")});
        for (int i = 0; i < first; ++i)
            test::addImage(dataset, {{0, 1}}, Split::Train);
        for (int i = 0; i < second; ++i)
            test::addImage(dataset, {{1, 1}}, Split::Train);
        for (int i = 0; i < both; ++i)
            test::addImage(dataset, {{0, 1}, {1, 1}}, Split::Train);
        return dataset;
    }

    /// 150 images of each class, ten of them shared: 150 and 15 can be had.
    void reachableProfilesAreReached()
    {
        Dataset dataset = overlapping(140, 140, 10);
        test::addImage(dataset, {{0, 1}, {1, 1}}, Split::Val);
        test::addImage(dataset, {}, Split::Train); // a background stays
        const auto plan = simulateImbalance(dataset, {SimulationOptions::Step, 10, 0.5, 3});
        QVERIFY(plan.ok());
        std::vector<qint64> after = plan->after;
        QCOMPARE(after, plan->targets);
        std::ranges::sort(after);
        QCOMPARE(after, (std::vector<qint64>{15, 150}));
        QCOMPARE(plan->copies[290], 0);
        QCOMPARE(plan->copies[291], 0);
        QVERIFY(plan->shortfalls.empty() && plan->warnings.isEmpty());
        const auto again = simulateImbalance(dataset, {SimulationOptions::Step, 10, 0.5, 3});
        QVERIFY(again->copies == plan->copies);
        std::set<std::vector<int>> different;
        for (std::uint64_t seed = 0; seed < 8; ++seed)
            different.insert(
                simulateImbalance(dataset, {SimulationOptions::Step, 10, 0.5, seed})->copies);
        QCOMPARE(different.size(), std::size_t(8));
    }

    /// 60 images of a alone, 60 of both. Rare b: wanted 120 and 12, and with x shared images the
    /// derivative 1/120 − 1/(60 + x) + 1/12 − 1/x is zero at 12.84. Rare a: wanted 6 and 60, and
    /// 1/6 + 1/60 − 2/x is zero at 10.9.
    void sharedImagesAreTradedOff()
    {
        const Dataset dataset = overlapping(60, 0, 60);
        std::set<std::vector<qint64>> seen;
        for (std::uint64_t seed = 0; seed < 8; ++seed) {
            const auto plan = simulateImbalance(dataset, {SimulationOptions::Step, 10, 0.5, seed});
            QVERIFY(plan.ok());
            seen.insert(plan->after);
            if (plan->targets[1] == 12)
                QCOMPARE(plan->after, (std::vector<qint64>{73, 13}));
            else
                QCOMPARE(plan->after, (std::vector<qint64>{11, 11}));
        }
        QCOMPARE(seen.size(), std::size_t(2));
    }

    /// Against all 4096 choices of twelve images.
    void noChoiceOfImagesComesCloser()
    {
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            Rng rng(seed);
            Dataset dataset =
                test::makeDataset({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
            for (int i = 0; i < 12; ++i)
                test::addImage(dataset,
                               {{0, static_cast<int>(rng.integer(i < 3 ? 1 : 0, 2))},
                                {1, static_cast<int>(rng.integer(i < 3 ? 1 : 0, 2))},
                                {2, static_cast<int>(rng.integer(i < 3 ? 1 : 0, 3))}},
                               Split::Train);
            SimulationOptions options{SimulationOptions::Linear, 3, 0.5, seed};
            options.countBy = CountBy::Boxes;
            const auto plan = simulateImbalance(dataset, options);
            QVERIFY2(plan.ok(), plan.ok() ? "" : qPrintable(plan.error().text()));
            double best = 1e300;
            for (unsigned kept = 0; kept < 4096; ++kept)
                best = std::min(best, distanceOf(dataset, plan->targets, [&](std::size_t i) {
                                    return (kept >> i & 1) != 0;
                                }));
            const double reached = distanceOf(dataset, plan->targets,
                                              [&](std::size_t i) { return plan->copies[i] == 0; });
            QVERIFY2(
                reached <= best + 0.01,
                qPrintable(QStringLiteral("%1: %2, best %3").arg(seed).arg(reached).arg(best)));
        }
    }

    /// 40 images of 1500 × 1000 with boxes of 12 to 40 px.
    static Dataset smallObjects()
    {
        Rng rng(4);
        Dataset dataset = test::makeDataset({QStringLiteral("a"), QStringLiteral("b")});
        for (int i = 0; i < 40; ++i) {
            ImageItem &image = test::addImage(dataset, {}, i < 30 ? Split::Train : Split::Val);
            image.width = 1500;
            image.height = 1000;
            for (int n = 0; n < 6; ++n) {
                const double width = rng.uniform(12, 40);
                const double height = rng.uniform(12, 40);
                const double x = rng.uniform(0, 1500 - width);
                const double y = rng.uniform(0, 1000 - height);
                image.annotations.push_back({{x, y, x + width, y + height}, n % 2, 0, {}});
            }
        }
        return dataset;
    }

    void tilesKeepWhatWholeImagesLose()
    {
        const Dataset dataset = smallObjects();
        const auto tiles = planTiles(dataset, {.resolution = 320, .keep = 1});
        QVERIFY2(tiles.ok(), tiles.ok() ? "" : qPrintable(tiles.error().text()));
        // The thinnest object must have 8 px at 320: no larger tile does that.
        double thinnest = 1e300;
        for (std::size_t i = 0; i < 30; ++i)
            for (const Annotation &annotation : dataset.images[i].annotations)
                thinnest = std::min({thinnest, annotation.box.width(), annotation.box.height()});
        QVERIFY(thinnest * 320 / tiles->tile >= 8 && thinnest * 320 / (tiles->tile + 1) < 8);
        QVERIFY(tiles->overlap >= 40);
        qint64 whole = 0;
        for (std::size_t i = 0; i < dataset.images.size(); ++i)
            for (const Annotation &annotation : dataset.images[i].annotations) {
                const Box &box = annotation.box;
                const auto holds = [&](const PlanItem &item) {
                    return item.image == int(i) && box.intersected(item.window->box()) == box;
                };
                // What is no longer than the overlap lies whole in one tile at least.
                QCOMPARE(std::ranges::any_of(tiles->plan.items, holds), i < 30);
                whole += i < 30 && std::min(box.width(), box.height()) * 320 / 1500 >= 8;
            }
        QCOMPARE(tiles->gains[0].whole + tiles->gains[1].whole, whole);
        QVERIFY(whole < 20);
        for (const TileGain &gain : tiles->gains)
            QVERIFY(gain.boxes == 90 && gain.tiled == 90);
        QCOMPARE(tiles->images, 30);
        QCOMPARE(tiles->plan.imagesAdded, qint64(tiles->plan.items.size()));
        QVERIFY(tiles->plan.warnings.isEmpty()); // many tiles of one image are no repeats
    }

    void tilesLieInsideAndCutNothingUnseen()
    {
        const Dataset dataset = smallObjects();
        const auto tiles =
            planTiles(dataset, {.resolution = 128, .keep = 0.9, .overlap = 0, .allSplits = true});
        QVERIFY(tiles.ok());
        for (const PlanItem &item : tiles->plan.items) {
            QVERIFY(item.window->x >= 0 && item.window->x + item.window->width <= 1500);
            QVERIFY(item.window->y >= 0 && item.window->y + item.window->height <= 1000);
            QVERIFY(item.window->width == tiles->tile && item.window->height == tiles->tile);
            const ImageItem &image = dataset.images[static_cast<std::size_t>(item.image)];
            for (std::size_t i = 0; i < image.annotations.size(); ++i) {
                const Box &box = image.annotations[i].box;
                const double share = box.intersected(item.window->box()).area() / box.area();
                QCOMPARE(std::ranges::count(item.blanked, int(i)),
                         share > 0 && share < 0.3 - 1e-9 ? 1 : 0);
            }
        }
        QCOMPARE(tiles->images, 40);
    }

    void tilesSayWhatTheyCannot()
    {
        QVERIFY(planTiles(tenImages(), {.resolution = 100000})
                    .error()
                    .message.contains(QStringLiteral("nothing to tile")));
        QVERIFY(
            planTiles(test::makeToy(), {}).error().message.contains(QStringLiteral("no boxes")));
        QVERIFY(planTiles(smallObjects(), {.resolution = 16, .limit = 16})
                    .error()
                    .message.contains(QStringLiteral("small")));
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestTreatments)
#include "tst_treatments.moc"
