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
#include "tests/support/testmain.h"
#include "widgets/beforeafterchart.h"
#include "widgets/curvechart.h"
#include "widgets/theme.h"
#include "widgets/valueslider.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QTemporaryDir>

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
