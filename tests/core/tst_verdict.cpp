#include "core/dataset/verdict.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <cmath>

using namespace ballast;
using namespace ballast::test;

namespace {

/// Two classes: `rare` with that many boxes in train and val, and a common one with 1,000 and 100.
Verdict judgeRare(int training, int validation, const VerdictRules &rules = {})
{
    Dataset dataset = makeDataset({QStringLiteral("common"), QStringLiteral("rare")});
    addImage(dataset, {{0, 1000}, {1, training}}, Split::Train);
    if (validation >= 0)
        addImage(dataset, {{0, 100}, {1, validation}}, Split::Val);
    return judge(dataset, computeStatistics(dataset), rules)[1];
}

VerdictRules only(RuleFinding::Rule rule)
{
    VerdictRules rules;
    rules.share.enabled = rule == RuleFinding::Share;
    rules.trainCount.enabled = rule == RuleFinding::TrainCount;
    rules.validationCount.enabled = rule == RuleFinding::Measurability;
    return rules;
}

} // namespace

class TestVerdict : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void wilsonReachesTheGoldenNumbers_data()
    {
        QTest::addColumn<qint64>("n");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("10") << qint64(10) << 0.49 << 0.94;
        QTest::newRow("30") << qint64(30) << 0.63 << 0.90;
        QTest::newRow("100") << qint64(100) << 0.71 << 0.87;
    }

    void wilsonReachesTheGoldenNumbers()
    {
        QFETCH(qint64, n);
        const Interval interval = wilsonInterval(0.8, n);
        QTEST(std::round(interval.low * 100) / 100, "low");
        QTEST(std::round(interval.high * 100) / 100, "high");
    }

    void wilsonOfNothingIsEverything()
    {
        QCOMPARE(wilsonInterval(0.8, 0).low, 0.0);
        QCOMPARE(wilsonInterval(0.8, 0).high, 1.0);
        QCOMPARE(wilsonInterval(1.0, 5).high, 1.0);
    }

    void eachRuleSpeaksInTheUsersWords_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<int>("training");
        QTest::addColumn<int>("validation");
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("reason");
        QTest::newRow("share critical") << int(RuleFinding::Share) << 99 << 0 << "critical"
                                        << "99 against 1,100 boxes of common = 9.0 %, below 10 %";
        QTest::newRow("share low") << int(RuleFinding::Share) << 110 << 0 << "low"
                                   << "110 against 1,100 boxes of common = 10.0 %, below 30 %";
        QTest::newRow("share enough")
            << int(RuleFinding::Share) << 330 << 0 << "enough"
            << "330 against 1,100 boxes of common = 30.0 %, at least 30 %";
        QTest::newRow("share rounds past the limit")
            << int(RuleFinding::Share) << 329 << 0 << "low"
            << "329 against 1,100 boxes of common = 29.9 %, below 30 %";
        QTest::newRow("largest class") << int(RuleFinding::Share) << 2000 << 0 << "enough"
                                       << "Largest class, boxes: 2,000";
        QTest::newRow("training critical") << int(RuleFinding::TrainCount) << 29 << 0 << "critical"
                                           << "Training boxes: 29, fewer than 30";
        QTest::newRow("training low") << int(RuleFinding::TrainCount) << 30 << 0 << "low"
                                      << "Training boxes: 30, fewer than 100";
        QTest::newRow("training enough") << int(RuleFinding::TrainCount) << 100 << 0 << "enough"
                                         << "Training boxes: 100, at least 100";
        QTest::newRow("measurable not at all")
            << int(RuleFinding::Measurability) << 100 << 0 << "critical"
            << "No validation boxes: how well it is found cannot be measured";
        QTest::newRow("measurable low")
            << int(RuleFinding::Measurability) << 100 << 10 << "low"
            << "Validation boxes: 10, fewer than 30: a measured recall of 80 % could stand for "
               "anything from 49 % to 94 %";
        QTest::newRow("measurable enough")
            << int(RuleFinding::Measurability) << 100 << 30 << "enough"
            << "Validation boxes: 30, at least 30: a measured recall of 80 % stands for 63 % to "
               "90 %";
    }

    void eachRuleSpeaksInTheUsersWords()
    {
        QFETCH(int, rule);
        QFETCH(int, training);
        QFETCH(int, validation);
        const Verdict verdict =
            judgeRare(training, validation, only(static_cast<RuleFinding::Rule>(rule)));
        QCOMPARE(verdict.findings.size(), std::size_t(1));
        QTEST(levelName(verdict.level), "level");
        QTEST(verdict.reason, "reason");
    }

    void aShareJustBelowIsNotRoundedOntoTheLimit()
    {
        Dataset dataset = makeDataset({QStringLiteral("common"), QStringLiteral("rare")});
        addImage(dataset, {{0, 10000}, {1, 2997}});
        const Verdict verdict =
            judge(dataset, computeStatistics(dataset), only(RuleFinding::Share))[1];
        QCOMPARE(verdict.reason,
                 QStringLiteral("2,997 against 10,000 boxes of common = 29.97 %, below 30 %"));
    }

    void theWorstRuleWins()
    {
        const Verdict verdict = judgeRare(500, 4);
        QCOMPARE(verdict.level, Level::Critical);
        QCOMPARE(verdict.findings.size(), std::size_t(3));
        QVERIFY(verdict.reason.startsWith(QStringLiteral("Validation boxes: 4")));
    }

    void measurabilityIsOnlyAskedWhereThereIsAValidationSplit()
    {
        QCOMPARE(judgeRare(500, -1).findings.size(), std::size_t(2));
        QCOMPARE(judgeRare(500, -1).level, Level::Enough);
        QCOMPARE(judgeRare(500, 0).level, Level::Critical);
    }

    void classificationCountsImages()
    {
        const Dataset toy = makeToy(Split::None);
        const std::vector<Verdict> verdicts = judge(toy, computeStatistics(toy));
        QCOMPARE(verdicts.size(), std::size_t(4));
        QCOMPARE(verdicts[0].level, Level::Enough);
        QCOMPARE(verdicts[1].level, Level::Low);
        QCOMPARE(verdicts[1].reason,
                 QStringLiteral("200 against 1,000 images of good = 20.0 %, below 30 %"));
        QCOMPARE(verdicts[3].level, Level::Critical);
    }

    void limitsAreEditable()
    {
        VerdictRules rules = only(RuleFinding::Share);
        rules.share = {true, 0.125, 0.05};
        QCOMPARE(judgeRare(110, 0, rules).reason,
                 QStringLiteral("110 against 1,100 boxes of common = 10.0 %, below 12.5 %"));
    }

    void emptyClassesAndNoRules()
    {
        const Dataset unused = makeDataset({QStringLiteral("a")});
        QCOMPARE(judge(unused, computeStatistics(unused))[0].level, Level::Critical);
        VerdictRules none = only(RuleFinding::Share);
        none.share.enabled = false;
        const Verdict verdict = judge(unused, computeStatistics(unused), none)[0];
        QCOMPARE(verdict.level, Level::Enough);
        QVERIFY(verdict.reason.isEmpty());
        QVERIFY(judge(Dataset(), computeStatistics(Dataset())).empty());
    }

    void levelsHaveNames()
    {
        QCOMPARE(levelName(Level::Critical), QStringLiteral("critical"));
        QCOMPARE(levelText(Level::Low), QStringLiteral("low"));
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestVerdict)
#include "tst_verdict.moc"
