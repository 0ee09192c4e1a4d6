#include "app/balance/balancemode.h"
#include "app/balance/focalcard.h"
#include "app/balance/hierarchypage.h"
#include "app/balance/hierarchytree.h"
#include "app/balance/magnifier.h"
#include "app/balance/planpage.h"
#include "app/balance/resizepage.h"
#include "app/balance/samplercard.h"
#include "app/balance/snippetbuttons.h"
#include "app/balance/splitspage.h"
#include "app/balance/weightspage.h"
#include "app/document.h"
#include "app/jobcontroller.h"
#include "app/overview/weightspanel.h"
#include "app/planrunner.h"
#include "core/base/atomicfile.h"
#include "core/formats/format.h"
#include "core/sample/sample.h"
#include "tests/app/memorydatasets.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"
#include "widgets/beforeafterchart.h"
#include "widgets/curvechart.h"
#include "widgets/theme.h"
#include "widgets/valueslider.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QUndoStack>

#include <cmath>

using namespace ballast;

namespace {

/// good 1000, d1 200, d2 50, d3 10 tagged images.
Dataset toy()
{
    Dataset dataset = test::folderDataset();
    dataset.classes = {{QStringLiteral("good"), 0, {}},
                       {QStringLiteral("d1"), 1, {}},
                       {QStringLiteral("d2"), 2, {}},
                       {QStringLiteral("d3"), 3, {}}};
    dataset.images.clear();
    for (int i = 0; i < 1260; ++i) {
        dataset.images.push_back(test::makeImage(i, Split::Train));
        dataset.images.back().tags = {i < 1000 ? 0 : i < 1200 ? 1 : i < 1250 ? 2 : 3};
    }
    return dataset;
}

/// The cell of a class in a sorted table.
QString cell(const QTableWidget &table, const QString &name, int column)
{
    for (int row = 0; row < table.rowCount(); ++row)
        if (table.item(row, 0)->text() == name)
            return table.item(row, column)->text();
    return {};
}

QTreeWidgetItem *itemNamed(const QTreeWidget &tree, const QString &name)
{
    const auto found = tree.findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : found.front();
}

QPushButton *button(const QWidget &parent, const QString &text)
{
    for (QPushButton *one : parent.findChildren<QPushButton *>())
        if (one->text() == text)
            return one;
    return nullptr;
}

} // namespace

class BalancePagesTest : public test::Test
{
    Q_OBJECT

    struct Window
    {
        Document document;
        JobController jobs;
        PlanRunner planner{document, jobs};
        BalanceMode mode{document, jobs};

        Window(Dataset dataset, const QString &page)
        {
            document.setDataset(std::move(dataset));
            mode.resize(1200, 760);
            mode.showPage(page);
            mode.show();
            settle();
        }
        void settle()
        {
            QTRY_VERIFY(!planner.isBusy() && jobs.running().empty());
            QApplication::processEvents();
        }
        template <class T> T &child() const { return *mode.findChild<T *>(); }
    };

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, ThemeChoice::Dark);
    }

    void everyPageShowsWhateverIsThere_data()
    {
        QTest::addColumn<int>("dataset");
        for (int i = 0; i < 5; ++i)
            QTest::newRow(qPrintable(QString::number(i))) << i;
    }

    void everyPageShowsWhateverIsThere()
    {
        QFETCH(int, dataset);
        const auto make = [&] {
            switch (dataset) {
            case 0:
                return test::emptyDataset();
            case 1:
                return test::oneClassDataset();
            case 2:
                return test::folderDataset();
            case 3:
                return test::manyClassDataset(80, 400);
            default:
                return test::bloodDataset();
            }
        };
        Window window(make(), QStringLiteral("plan"));
        for (const Mode *page : window.mode.pages()) {
            window.mode.showPage(page->objectName());
            window.settle();
            QVERIFY(page->isVisible());
            QVERIFY(!window.mode.grab().isNull());
        }
        QCOMPARE(window.mode.pages().size(), std::size_t(5));
    }

    void weightsFollowThePlan()
    {
        Window window(toy(), QStringLiteral("weights"));
        auto &panel = window.child<WeightsPanel>();
        QCOMPARE(panel.weights(), (std::vector{0.315, 1.575, 6.3, 31.5}));
        BalancePolicy policy;
        policy.maxCopies = 100;
        window.document.setPolicy(policy, QStringLiteral("copies"));
        window.settle();
        window.mode.findChildren<QRadioButton *>();
        auto &page = window.child<WeightsPage>();
        for (QRadioButton *choice : page.findChildren<QRadioButton *>())
            if (choice->text() == u"From the counts after the plan")
                choice->click();
        for (const double weight : panel.weights())
            QVERIFY(std::abs(weight - 1) < 1e-12); // balanced: nothing left to weigh
    }

    void customWeightsAreTyped()
    {
        Window window(toy(), QStringLiteral("weights"));
        auto &panel = window.child<WeightsPanel>();
        auto *scheme = panel.findChild<QComboBox *>();
        const int custom = scheme->findText(QStringLiteral("Custom"));
        QVERIFY(custom >= 0);
        scheme->setCurrentIndex(custom);
        emit scheme->activated(custom);
        QCOMPARE(panel.weights()[3], 31.5); // from what was there
        auto *table = panel.findChild<QTableWidget *>();
        for (int row = 0; row < table->rowCount(); ++row)
            if (table->item(row, 0)->text() == u"d3")
                table->item(row, 2)->setText(QStringLiteral("50"));
        QApplication::processEvents();
        QCOMPARE(panel.weights()[3], 50.0);
    }

    void snippetsAreCopied()
    {
        Window window(toy(), QStringLiteral("weights"));
        for (SnippetButtons *buttons : window.child<WeightsPage>().findChildren<SnippetButtons *>())
            for (std::size_t i = 0; i < buttons->choices().size(); ++i) {
                buttons->copy(i);
                const QString text = QGuiApplication::clipboard()->text();
                QVERIFY2(text.contains(QStringLiteral("d3")) || text.contains(u"1260"),
                         qPrintable(buttons->choices()[i].name + u'\n' + text));
            }
    }

    void samplerFollowsItsScheme()
    {
        Window window(toy(), QStringLiteral("weights"));
        auto &card = window.child<SamplerCard>();
        auto *table = card.findChild<QTableWidget *>();
        QCOMPARE(cell(*table, QStringLiteral("good"), 3), QStringLiteral("270.2"));
        auto *scheme = card.findChild<QComboBox *>();
        scheme->setCurrentIndex(1); // fastai
        emit scheme->activated(1);
        QCOMPARE(cell(*table, QStringLiteral("good"), 3), QStringLiteral("632.2"));
        QCOMPARE(cell(*table, QStringLiteral("d3"), 2), QStringLiteral("1,000.0"));
        const auto &groups = card.findChild<BeforeAfterChart *>()->groups();
        QCOMPARE(groups.size(), std::size_t(4));
        for (const auto &group : groups)
            QVERIFY(std::abs(group.after - 1000) < 1e-6);
    }

    void focalCurveFollowsGamma()
    {
        Window window(toy(), QStringLiteral("weights"));
        auto &card = window.child<FocalCard>();
        auto *chart = card.findChild<CurveChart *>();
        const auto lossAtHalf = [&] {
            double best = 1, loss = 0;
            for (const QPointF &point : chart->lines().front().points)
                if (std::abs(point.x() - 0.505) < best) {
                    best = std::abs(point.x() - 0.505);
                    loss = point.y();
                }
            return loss;
        };
        const double before = lossAtHalf();
        QVERIFY(std::abs(before - 0.168) < 0.01); // −(0.5)² ln 0.5 ≈ 0.173
        emit card.findChildren<ValueSlider *>().front()->valueChanged(2);
        auto *gamma = card.findChildren<ValueSlider *>().front();
        gamma->setValue(0);
        emit gamma->valueChanged(0);
        QVERIFY(lossAtHalf() > 3.5 * before);
    }

    void hierarchyIsSuggestedAndEdited()
    {
        Window window(toy(), QStringLiteral("hierarchy"));
        auto &page = window.child<HierarchyPage>();
        HierarchyTree &tree = page.tree();
        QCOMPARE(tree.tree().branches.size(), std::size_t(2)); // good and the rest
        QCOMPARE(tree.topLevelItem(0)->text(2), QStringLiteral("3.85 : 1"));
        button(page, QStringLiteral("Flat"))->click();
        QCOMPARE(tree.tree().branches.size(), std::size_t(4));
        QVERIFY(tree.topLevelItem(0)->text(2).startsWith(QStringLiteral("100")));
        itemNamed(tree, QStringLiteral("d2"))->setSelected(true);
        itemNamed(tree, QStringLiteral("d3"))->setSelected(true);
        button(page, QStringLiteral("Group"))->click();
        QApplication::processEvents();
        QCOMPARE(tree.tree().branches.size(), std::size_t(3));
        QTreeWidgetItem *group = itemNamed(tree, QStringLiteral("group 1"));
        QVERIFY(group);
        QCOMPARE(group->text(2), QStringLiteral("5.00 : 1"));
        group->setText(0, QStringLiteral("rare"));
        QApplication::processEvents();
        group = itemNamed(tree, QStringLiteral("rare"));
        QVERIFY(group);
        tree.clearSelection();
        group->setSelected(true);
        button(page, QStringLiteral("Dissolve"))->click();
        QApplication::processEvents();
        QCOMPARE(tree.tree().branches.size(), std::size_t(4));
        QCOMPARE(tree.tree().classes().size(), std::size_t(4));
    }

    void treeEditsAreUndone()
    {
        Window window(toy(), QStringLiteral("hierarchy"));
        auto &page = window.child<HierarchyPage>();
        HierarchyTree &tree = page.tree();
        QUndoStack &undo = *window.document.undoStack();
        const ClassTree suggested = tree.tree();
        QCOMPARE(undo.count(), 0); // what is suggested at first is nobody's edit
        button(page, QStringLiteral("Flat"))->click();
        const ClassTree flat = tree.tree();
        QVERIFY(flat != suggested);
        itemNamed(tree, QStringLiteral("d2"))->setSelected(true);
        itemNamed(tree, QStringLiteral("d3"))->setSelected(true);
        button(page, QStringLiteral("Group"))->click();
        QApplication::processEvents();
        const ClassTree grouped = tree.tree();
        QVERIFY(grouped != flat);
        itemNamed(tree, QStringLiteral("group 1"))->setText(0, QStringLiteral("rare"));
        QApplication::processEvents();
        const ClassTree renamed = tree.tree();
        QVERIFY(itemNamed(tree, QStringLiteral("rare")));
        QCOMPARE(undo.count(), 3);
        for (const ClassTree &before : {grouped, flat, suggested}) {
            undo.undo();
            QVERIFY(tree.tree() == before);
        }
        QVERIFY(!undo.canUndo());
        QCOMPARE(tree.topLevelItem(0)->text(2), QStringLiteral("3.85 : 1")); // reports follow
        for (const ClassTree &after : {flat, grouped, renamed}) {
            undo.redo();
            QVERIFY(tree.tree() == after);
        }
        // A name twice is taken back and is no undo step.
        itemNamed(tree, QStringLiteral("rare"))->setText(0, QStringLiteral("good"));
        QApplication::processEvents();
        QVERIFY(tree.tree() == renamed);
        QCOMPARE(undo.count(), 3);
        // Another dataset forgets the tree and its steps.
        window.document.setDataset(test::folderDataset());
        window.settle();
        QCOMPARE(undo.count(), 0);
        QVERIFY(tree.tree() != renamed);
    }

    void nodesAreDragged()
    {
        HierarchyTree tree;
        tree.setTree({QStringLiteral("root"),
                      -1,
                      {{QStringLiteral("a"), 0, {}},
                       {QStringLiteral("g"),
                        -1,
                        {{QStringLiteral("b"), 1, {}}, {QStringLiteral("c"), 2, {}}}}}});
        // What a drop of b onto the root leaves behind: the node with one branch is dissolved.
        QTreeWidgetItem *root = tree.topLevelItem(0);
        QTreeWidgetItem *b = itemNamed(tree, QStringLiteral("b"));
        b->parent()->removeChild(b);
        root->addChild(b);
        const ClassTree after = tree.tree();
        QCOMPARE(after.branches.size(), std::size_t(3));
        QCOMPARE(after.classes().size(), std::size_t(3));
    }

    void hierarchyIsExported()
    {
        QTemporaryDir folder;
        SampleOptions options;
        options.images = 40;
        options.width = 96;
        options.height = 80;
        QVERIFY(writeSampleDataset(folder.filePath(QStringLiteral("sample")), options).ok());
        auto dataset = openDataset(folder.filePath(QStringLiteral("sample")));
        QVERIFY(dataset.ok());
        Window window(std::move(*dataset), QStringLiteral("hierarchy"));
        const QString out = folder.filePath(QStringLiteral("tree"));
        window.child<HierarchyPage>().exportTo(out);
        window.settle();
        QVERIFY(QFileInfo::exists(out + QStringLiteral("/hierarchy.json")));
        QVERIFY(openDataset(out + QStringLiteral("/root")).ok());
    }

    void splitsAreDealtAndExported()
    {
        QTemporaryDir folder;
        SampleOptions options;
        options.images = 40;
        options.width = 96;
        options.height = 80;
        QVERIFY(writeSampleDataset(folder.filePath(QStringLiteral("sample")), options).ok());
        auto dataset = openDataset(folder.filePath(QStringLiteral("sample")));
        QVERIFY(dataset.ok());
        Window window(std::move(*dataset), QStringLiteral("splits"));
        auto &page = window.child<SplitsPage>();
        QVERIFY(page.assignment().has_value());
        const auto &splits = page.assignment()->splits;
        QCOMPARE(std::ranges::count(splits, Split::Val), 8);
        auto *table = page.findChild<QTableWidget *>();
        QCOMPARE(cell(*table, QStringLiteral("all images"), 2), QStringLiteral("8"));
        const QString out = folder.filePath(QStringLiteral("split"));
        ExportOptions onlyTraining;
        onlyTraining.splits = {Split::Train};
        window.document.setExportOptions(onlyTraining);
        page.exportTo(out);
        window.settle();
        const auto written = openDataset(out);
        QVERIFY(written.ok());
        QCOMPARE(computeStatistics(*written).splits[static_cast<std::size_t>(Split::Val)].images,
                 8);
        page.checkLeaks();
        window.settle();
        QVERIFY(page.isSettled());
    }

    void leaksSayWhyThereAreNone()
    {
        QTemporaryDir folder;
        SampleOptions options;
        options.images = 12;
        options.width = 96;
        options.height = 80;
        QVERIFY(writeSampleDataset(folder.filePath(QStringLiteral("sample")), options).ok());
        auto dataset = openDataset(folder.filePath(QStringLiteral("sample")));
        QVERIFY(dataset.ok());
        auto training = std::ranges::find(dataset->images, Split::Train, &ImageItem::split);
        ImageItem copy = *training;
        copy.split = Split::Val;
        Dataset leaking = *dataset;
        leaking.images.push_back(copy);
        Window window(std::move(*dataset), QStringLiteral("splits"));
        auto &page = window.child<SplitsPage>();
        auto *text = page.findChild<QLabel *>(QStringLiteral("noLeaks"));
        QVERIFY(text->isVisible() && text->text().contains(QStringLiteral("Not looked for yet")));
        page.checkLeaks();
        window.settle();
        QVERIFY(text->isVisible() &&
                text->text().contains(QStringLiteral("No image of one split")));
        QCOMPARE(window.document.groups().size(), window.document.dataset()->images.size());
        window.document.setDataset(std::move(leaking));
        window.settle();
        QVERIFY(text->text().contains(QStringLiteral("Not looked for yet")));
        QVERIFY(window.document.groups().empty());
        page.checkLeaks();
        window.settle();
        QVERIFY(!text->isVisible());
    }

    void aStoppedSearchForLeaksSaysSo()
    {
        QTemporaryDir folder;
        SampleOptions options;
        options.images = 30;
        options.width = 96;
        options.height = 80;
        QVERIFY(writeSampleDataset(folder.filePath(QStringLiteral("sample")), options).ok());
        Window window(openDataset(folder.filePath(QStringLiteral("sample"))).value(),
                      QStringLiteral("splits"));
        auto &page = window.child<SplitsPage>();
        page.checkLeaks();
        window.jobs.stopAll();
        window.settle();
        QVERIFY(window.document.groups().empty());
        auto *text = page.findChild<QLabel *>(QStringLiteral("noLeaks"));
        QVERIFY(text->text().contains(QStringLiteral("Not looked for yet")));
        QVERIFY(std::ranges::any_of(page.findChildren<QLabel *>(), [](const QLabel *label) {
            return label->text().startsWith(QStringLiteral("Stopped"));
        }));
    }

    void whatIsNotSplitIsNotExported()
    {
        Window window(Dataset(), QStringLiteral("splits"));
        auto &page = window.child<SplitsPage>();
        const auto buttons = page.findChildren<QPushButton *>();
        const auto found =
            std::ranges::find(buttons, QStringLiteral("Export…"), &QPushButton::text);
        QVERIFY(found != buttons.end() && !(*found)->isEnabled());
    }

    /// 10 of 40 training images hold "rare", each copied twice; 60 validation images count for
    /// nothing.
    void positivesAreThoseOfTheChosenImages()
    {
        Dataset dataset = test::makeDataset({QStringLiteral("common"), QStringLiteral("rare")});
        for (int i = 0; i < 100; ++i)
            test::addImage(dataset, {{i < 10 ? 1 : 0, 3}}, i < 40 ? Split::Train : Split::Val);
        Window window(std::move(dataset), QStringLiteral("weights"));
        auto &page = window.child<WeightsPage>();
        const auto positives = [&] {
            for (SnippetButtons *buttons : page.findChildren<SnippetButtons *>())
                for (std::size_t i = 0; i < buttons->choices().size(); ++i)
                    if (buttons->choices()[i].name.contains(QStringLiteral("pos_weight")))
                        return buttons->choices()[i].text();
            return QString();
        };
        QVERIFY2(positives().contains(QStringLiteral("[0.3333333, 3]")), qPrintable(positives()));
        for (QRadioButton *choice : page.findChildren<QRadioButton *>())
            if (choice->text() == u"From the counts after the plan")
                choice->click();
        QVERIFY2(positives().contains(QStringLiteral("[1, 1]")), qPrintable(positives()));
    }

    void samplerChartDrawsWholeNumbers()
    {
        Window window(toy(), QStringLiteral("weights"));
        for (const auto &group :
             window.child<SamplerCard>().findChild<BeforeAfterChart *>()->groups())
            QCOMPARE(group.after, std::round(group.after));
    }

    void correctingTwiceIsWarnedOf()
    {
        Window window(toy(), QStringLiteral("weights"));
        auto &page = window.child<WeightsPage>();
        const auto text = [&](const char *name) {
            auto *label = page.findChild<QLabel *>(QString::fromLatin1(name));
            return label->isVisible() ? label->text() : QString();
        };
        QVERIFY(text("weightsWarning").contains(QStringLiteral("correct twice")));
        QVERIFY(text("samplerWarning").contains(QStringLiteral("correct twice")));
        for (QRadioButton *choice : page.findChildren<QRadioButton *>())
            if (choice->text() == u"From the counts after the plan")
                choice->click();
        QVERIFY(text("weightsWarning").contains(QStringLiteral("only what the plan leaves")));
        BalancePolicy nothing;
        nothing.maxCopies = 0;
        window.document.setPolicy(nothing, QStringLiteral("none"));
        window.settle();
        QCOMPARE(text("weightsWarning"), QString());
        QCOMPARE(text("samplerWarning"), QString());
    }

    /// Ten common boxes at one edge of each image, a rare one far away, and a name that says left.
    void thePlanSaysWhatOtherMeansReach()
    {
        Dataset dataset = test::folderDataset();
        dataset.task = Task::Detection;
        dataset.classes = {{QStringLiteral("common"), 0, {}}, {QStringLiteral("turn_left"), 1, {}}};
        dataset.images.clear();
        for (int i = 0; i < 20; ++i) {
            ImageItem image = test::makeImage(i, Split::Train);
            image.width = image.height = 1000;
            for (int n = 0; n < 10; ++n)
                image.annotations.push_back({{0, n * 20.0, 15, n * 20.0 + 15}, 0, 0, {}});
            image.annotations.push_back({{900, 900, 940, 940}, 1, 0, {}});
            dataset.images.push_back(std::move(image));
        }
        Window window(std::move(dataset), QStringLiteral("plan"));
        const auto &page = window.child<PlanPage>();
        QTRY_VERIFY(page.isSettled());
        const auto says = [&](const QString &text) {
            return std::ranges::any_of(page.findChildren<QLabel *>(), [&](const QLabel *label) {
                return label->isVisible() && label->text().contains(text);
            });
        };
        QTRY_VERIFY(says(QStringLiteral("Crops would reach 200, at 1.00\u00a0:\u00a01.")));
        const QString direction = QStringLiteral("depend on direction: turn_left");
        Pipeline pipeline;
        window.document.setPipeline(pipeline, QStringLiteral("none"));
        QApplication::processEvents();
        QVERIFY(!says(direction));
        pipeline.steps.push_back(
            pipeline.makeStep(*transformByName(QStringLiteral("HorizontalFlip"))));
        window.document.setPipeline(pipeline, QStringLiteral("flip"));
        QApplication::processEvents();
        QVERIFY(says(direction));
    }

    void resizeFollowsTheSize()
    {
        Window window(test::bloodDataset(), QStringLiteral("resize"));
        auto &page = window.child<ResizePage>();
        auto *table = page.findChild<QTableWidget *>();
        page.setTrainingSize(640); // as they are: no box under 8 px
        window.settle();
        QCOMPARE(cell(*table, QStringLiteral("RBC"), 3), QStringLiteral("0\u202f%"));
        page.setTrainingSize(96);
        window.settle();
        QVERIFY(cell(*table, QStringLiteral("RBC"), 3) != QStringLiteral("0\u202f%"));
        QVERIFY(cell(*table, QStringLiteral("RBC"), 6).endsWith(QStringLiteral("px")));
    }

    void theMagnifierShowsTheTrainedPixels()
    {
        QTemporaryDir folder;
        SampleOptions options;
        options.images = 10;
        options.width = 320;
        options.height = 256;
        QVERIFY(writeSampleDataset(folder.filePath(QStringLiteral("sample")), options).ok());
        auto dataset = openDataset(folder.filePath(QStringLiteral("sample")));
        QVERIFY(dataset.ok());
        Window window(std::move(*dataset), QStringLiteral("resize"));
        auto &page = window.child<ResizePage>();
        page.setTrainingSize(320);
        window.settle();
        const QSize full = page.magnifier().smallImage().size();
        QVERIFY(!full.isEmpty());
        page.setTrainingSize(160);
        window.settle();
        const QSize half = page.magnifier().smallImage().size();
        QVERIFY(std::abs(half.width() * 2 - full.width()) <= 4);
        QVERIFY(std::abs(half.height() * 2 - full.height()) <= 4);
    }
};

BALLAST_TEST_MAIN(QApplication, BalancePagesTest)
#include "tst_balancepages.moc"
