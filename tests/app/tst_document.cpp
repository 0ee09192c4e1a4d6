#include "app/document.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QSignalSpy>

using namespace ballast;

namespace {

ImageItem makeImage(const QString &path, Split split, const std::vector<ClassId> &classes)
{
    ImageItem image;
    image.path = path;
    image.split = split;
    image.width = 100;
    image.height = 100;
    for (const ClassId classId : classes)
        image.annotations.push_back({{10, 10, 20, 20}, classId, 0, {}});
    return image;
}

/// Three images: a (train: 0, 0, 1), b (train: 1), c (val: 0).
Dataset makeDataset()
{
    Dataset dataset;
    dataset.root = QStringLiteral("/data/cells");
    dataset.name = QStringLiteral("cells");
    dataset.classes = {{QStringLiteral("red"), 0, {}}, {QStringLiteral("white"), 1, {}}};
    dataset.images = {makeImage(QStringLiteral("a.jpg"), Split::Train, {0, 0, 1}),
                      makeImage(QStringLiteral("b.jpg"), Split::Train, {1}),
                      makeImage(QStringLiteral("c.jpg"), Split::Val, {0})};
    return dataset;
}

BalancePolicy policyWithCopies(int copies)
{
    BalancePolicy policy;
    policy.maxCopies = copies;
    return policy;
}

int count(const QSignalSpy &spy, Change change)
{
    int found = 0;
    for (const QList<QVariant> &arguments : spy)
        found += arguments.front().value<Change>() == change;
    return found;
}

} // namespace

class TestDocument : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<Change>(); }

    void beginsEmpty()
    {
        const Document document;
        QVERIFY(!document.hasDataset());
        QVERIFY(document.dataset() != nullptr);
        QCOMPARE(document.currentImage(), -1);
        QVERIFY(document.filteredImages().empty());
        QVERIFY(!document.pipeline().steps.empty()); // the default pipeline
    }

    void countsAndJudgesANewDataset()
    {
        Document document;
        QSignalSpy changes(&document, &Document::changed);
        document.setDataset(makeDataset());
        QCOMPARE(count(changes, Change::Dataset), 1);
        QCOMPARE(document.statistics().total.boxes, 5);
        QCOMPARE(document.statistics().of(Split::Train).boxes, 4);
        QCOMPARE(document.verdicts().size(), std::size_t(2));
        QCOMPARE(document.currentImage(), 0);
    }

    void beginsAtAnImageOfTheRarestClass()
    {
        Dataset dataset;
        dataset.classes = {{QStringLiteral("common"), 0, {}}, {QStringLiteral("rare"), 1, {}}};
        const std::vector<std::vector<ClassId>> objects = {{}, {0, 0}, {0, 1}, {1}, {0}};
        for (const std::vector<ClassId> &classes : objects) {
            ImageItem &image = dataset.images.emplace_back();
            for (const ClassId classId : classes)
                image.annotations.push_back({{1, 1, 9, 9}, classId, 0, {}});
        }
        Document document;
        document.setDataset(std::move(dataset));
        QCOMPARE(document.currentImage(), 2);
    }

    void replacingTheDatasetForgetsWhatBelongedToIt()
    {
        Document document;
        document.setDataset(makeDataset());
        document.setPolicy(policyWithCopies(3), QStringLiteral("Copies"));
        document.setPlan(std::make_shared<BalancePlan>());
        document.setCurrentImage(2);
        document.setClassFilter(1);
        document.setSplitFilter(Split::Val);
        ExportOptions options;
        options.destination = QStringLiteral("/out");
        document.setExportOptions(options);

        document.setDataset(makeDataset());
        QVERIFY(!document.undoStack()->canUndo());
        QVERIFY(document.plan() == nullptr);
        QCOMPARE(document.currentImage(), 0);
        QCOMPARE(document.classFilter(), -1);
        QVERIFY(!document.splitFilter());
        QVERIFY(document.exportOptions().destination.isEmpty());
        QCOMPARE(document.policy().maxCopies, 3); // the policy is the user's, not the dataset's

        document.closeDataset();
        QVERIFY(!document.hasDataset());
        QCOMPARE(document.statistics().total.images, 0);
    }

    void undoesAndRedoesAnEdit()
    {
        Document document;
        const int before = document.policy().maxCopies;
        QSignalSpy changes(&document, &Document::changed);
        document.setPolicy(policyWithCopies(before + 1), QStringLiteral("Max copies"));
        QCOMPARE(document.undoStack()->undoText(), QStringLiteral("Max copies"));
        document.undoStack()->undo();
        QCOMPARE(document.policy().maxCopies, before);
        document.undoStack()->redo();
        QCOMPARE(document.policy().maxCopies, before + 1);
        QCOMPARE(count(changes, Change::Policy), 3);
    }

    void settingTheSameValueIsNoEdit()
    {
        Document document;
        QSignalSpy changes(&document, &Document::changed);
        document.setPolicy(document.policy(), QStringLiteral("Nothing"));
        document.setPipeline(document.pipeline(), QStringLiteral("Nothing"));
        document.setRules(document.rules(), QStringLiteral("Nothing"));
        QCOMPARE(document.undoStack()->count(), 0);
        QCOMPARE(changes.count(), 0);
    }

    void editsOutsideAGestureStaySeparate()
    {
        Document document;
        document.setPolicy(policyWithCopies(1), QStringLiteral("a"));
        document.setPolicy(policyWithCopies(2), QStringLiteral("b"));
        QCOMPARE(document.undoStack()->count(), 2);
    }

    void aGestureIsOneUndoStep()
    {
        Document document;
        const int before = document.policy().maxCopies;
        document.beginGesture();
        for (int copies = 20; copies < 30; ++copies)
            document.setPolicy(policyWithCopies(copies), QStringLiteral("Drag"));
        document.endGesture();
        QCOMPARE(document.undoStack()->count(), 1);
        document.beginGesture();
        document.setPolicy(policyWithCopies(99), QStringLiteral("Another drag"));
        document.endGesture();
        QCOMPARE(document.undoStack()->count(), 2);
        document.undoStack()->undo();
        QCOMPARE(document.policy().maxCopies, 29);
        document.undoStack()->undo();
        QCOMPARE(document.policy().maxCopies, before);
    }

    void aGestureThatReturnsLeavesNothing()
    {
        Document document;
        const BalancePolicy before = document.policy();
        document.beginGesture();
        document.setPolicy(policyWithCopies(before.maxCopies + 5), QStringLiteral("Drag"));
        document.setPolicy(before, QStringLiteral("Drag"));
        document.endGesture();
        QCOMPARE(document.undoStack()->count(), 0);
        QVERIFY(document.policy() == before);
    }

    void aGestureOfTwoValuesKeepsBoth()
    {
        Document document;
        VerdictRules rules = document.rules();
        rules.share.low = 0.5;
        document.beginGesture();
        document.setPolicy(policyWithCopies(2), QStringLiteral("Copies"));
        document.setRules(rules, QStringLiteral("Rules"));
        document.endGesture();
        QCOMPARE(document.undoStack()->count(), 2);
        document.undoStack()->undo();
        QCOMPARE(document.rules().share.low, VerdictRules().share.low);
        QCOMPARE(document.policy().maxCopies, 2);
    }

    void rulesChangeTheVerdicts()
    {
        Document document;
        document.setDataset(makeDataset());
        QCOMPARE(document.verdicts().front().level, Level::Critical); // 2 training boxes
        VerdictRules off;
        off.share.enabled = off.trainCount.enabled = off.validationCount.enabled = false;
        document.setRules(off, QStringLiteral("Rules"));
        QCOMPARE(document.verdicts().front().level, Level::Enough);
        document.undoStack()->undo();
        QCOMPARE(document.verdicts().front().level, Level::Critical);
    }

    void removingStepsKeepsTheSelectionInside()
    {
        Document document;
        const int steps = static_cast<int>(document.pipeline().steps.size());
        document.setSelectedStep(steps - 1);
        QCOMPARE(document.selectedStep(), steps - 1);
        document.setPipeline({}, QStringLiteral("Clear"));
        QCOMPARE(document.selectedStep(), -1);
        document.setSelectedStep(7);
        QCOMPARE(document.selectedStep(), -1);
    }

    void filters_data()
    {
        QTest::addColumn<int>("split"); // −1 = all
        QTest::addColumn<int>("classId");
        QTest::addColumn<QList<int>>("expected");
        QTest::newRow("none") << -1 << -1 << QList<int>{0, 1, 2};
        QTest::newRow("train") << int(Split::Train) << -1 << QList<int>{0, 1};
        QTest::newRow("test is empty") << int(Split::Test) << -1 << QList<int>{};
        QTest::newRow("class red") << -1 << 0 << QList<int>{0, 2};
        QTest::newRow("white in train") << int(Split::Train) << 1 << QList<int>{0, 1};
        QTest::newRow("white in val") << int(Split::Val) << 1 << QList<int>{};
        QTest::newRow("class out of range means all") << -1 << 9 << QList<int>{0, 1, 2};
    }

    void filters()
    {
        QFETCH(int, split);
        QFETCH(int, classId);
        QFETCH(QList<int>, expected);
        Document document;
        document.setDataset(makeDataset());
        if (split >= 0)
            document.setSplitFilter(static_cast<Split>(split));
        document.setClassFilter(classId);
        const std::vector<int> found = document.filteredImages();
        QCOMPARE(QList<int>(found.begin(), found.end()), expected);
    }

    void selectionStaysInside()
    {
        Document document;
        document.setDataset(makeDataset());
        document.setCurrentImage(2);
        QCOMPARE(document.currentImage(), 2);
        document.setCurrentImage(3);
        QCOMPARE(document.currentImage(), -1);
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestDocument)
#include "tst_document.moc"
