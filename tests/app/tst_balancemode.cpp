#include "app/balance/balancemode.h"
#include "app/balance/planmodel.h"
#include "app/balance/planpage.h"
#include "app/balance/policypanel.h"
#include "app/balance/resultpanel.h"
#include "app/document.h"
#include "app/jobcontroller.h"
#include "app/planrunner.h"
#include "core/formats/format.h"
#include "tests/app/memorydatasets.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"
#include "widgets/beforeafterchart.h"
#include "widgets/curvechart.h"
#include "widgets/theme.h"
#include "widgets/valueslider.h"

#include <QApplication>
#include <QCheckBox>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

using namespace ballast;

namespace {

/// Images that hold one class each: any ratio can be reached by repeating. a 60, b 20, c 10.
Dataset separateClasses()
{
    Dataset dataset = test::emptyDataset();
    dataset.classes = {
        {QStringLiteral("a"), 0, {}}, {QStringLiteral("b"), 1, {}}, {QStringLiteral("c"), 2, {}}};
    Rng rng(5);
    for (int i = 0; i < 90; ++i) {
        ImageItem image = test::makeImage(i, Split::Train);
        test::addBoxes(image, i < 60 ? 0 : i < 80 ? 1 : 2, 1, rng);
        dataset.images.push_back(std::move(image));
    }
    return dataset;
}

QCheckBox *checkBox(QWidget &parent, const QString &text)
{
    for (QCheckBox *box : parent.findChildren<QCheckBox *>())
        if (box->text() == text)
            return box;
    return nullptr;
}

ValueSlider *slider(QWidget &parent, const QString &label)
{
    for (ValueSlider *one : parent.findChildren<ValueSlider *>())
        if (one->slider().accessibleName() == label)
            return one;
    return nullptr;
}

QString value(const QWidget &parent, const QString &name)
{
    for (const QLabel *label : parent.findChildren<QLabel *>())
        if (label->accessibleName() == name)
            return label->text();
    return {};
}

} // namespace

class BalanceModeTest : public test::Test
{
    Q_OBJECT

    struct Window
    {
        Document document;
        JobController jobs;
        PlanRunner planner{document, jobs};
        BalanceMode mode{document, jobs};

        explicit Window(Dataset dataset)
        {
            document.setDataset(std::move(dataset));
            mode.resize(1200, 760);
            mode.show();
            settle();
        }
        void settle()
        {
            QTRY_VERIFY(document.plan() && !planner.isBusy());
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

    void showsWhatThePlanComesTo()
    {
        Window window(separateClasses());
        const auto &groups = window.child<BeforeAfterChart>().groups();
        QCOMPARE(groups.size(), std::size_t(3));
        QCOMPARE(groups[0].before, 60.0); // most first
        QCOMPARE(groups[2].before, 10.0);
        for (const auto &group : groups)
            QCOMPARE(group.after, 60.0);
        const QString ratio = value(window.mode, QStringLiteral("Imbalance ratio"));
        QVERIFY2(ratio.startsWith(QStringLiteral("6.00 : 1 →")), qPrintable(ratio));
        QCOMPARE(value(window.mode, QStringLiteral("Images added")), QStringLiteral("90"));
        QCOMPARE(value(window.mode, QStringLiteral("Images")), QStringLiteral("90 → 180"));
    }

    void barsFollowTheSlider()
    {
        Window window(separateClasses());
        ValueSlider *copies = slider(window.mode, QStringLiteral("Max copies"));
        QVERIFY(copies);
        emit copies->gestureStarted();
        for (const double most : {3.0, 2.0, 1.0}) {
            emit copies->valueChanged(most);
            window.settle();
        }
        emit copies->gestureEnded();
        // One copy at most: c 10 → 20, b 20 → 40.
        const auto &groups = window.child<BeforeAfterChart>().groups();
        QCOMPARE(groups[1].after, 40.0);
        QCOMPARE(groups[2].after, 20.0);
        QVERIFY(groups[2].isShort);
        QCOMPARE(window.document.undoStack()->count(), 1);
        window.document.undoStack()->undo();
        QCOMPARE(window.document.policy().maxCopies, 10);
        window.settle();
        QCOMPARE(window.child<BeforeAfterChart>().groups()[2].after, 60.0);
    }

    void aDragThatReturnsLeavesNoUndo()
    {
        Window window(separateClasses());
        ValueSlider *copies = slider(window.mode, QStringLiteral("Max copies"));
        emit copies->gestureStarted();
        emit copies->valueChanged(3);
        emit copies->valueChanged(10);
        emit copies->gestureEnded();
        QCOMPARE(window.document.undoStack()->count(), 0);
        window.settle();
    }

    void goalAndScopeEditThePolicy()
    {
        Window window(test::bloodDataset());
        for (QRadioButton *button : window.mode.findChildren<QRadioButton *>()) {
            button->click();
            if (button->text() == u"Match the median class")
                QCOMPARE(window.document.policy().goal, Goal::Median);
            if (button->text() == u"Fixed count per class")
                QCOMPARE(window.document.policy().goal, Goal::Count);
            if (button->text() == u"All images")
                QVERIFY(window.document.policy().allSplits);
        }
        checkBox(window.mode, QStringLiteral("Drop surplus images"))->click();
        QVERIFY(window.document.policy().drop);
        checkBox(window.mode, QStringLiteral("Repeat with augmentation"))->click();
        QVERIFY(!window.document.policy().repeat);
        while (window.document.undoStack()->canUndo())
            window.document.undoStack()->undo();
        QCOMPARE(window.document.policy(), BalancePolicy{});
        QVERIFY(checkBox(window.mode, QStringLiteral("Repeat with augmentation"))->isChecked());
        window.settle();
    }

    void theCurveFallsAndSetsTheBudget()
    {
        Window window(separateClasses());
        auto &chart = window.child<CurveChart>();
        QTRY_VERIFY(!chart.isEmpty());
        const auto points = chart.lines().front().points;
        QVERIFY(points.size() >= 4);
        QCOMPARE(points.front(), QPointF(0, 6)); // nothing added: 60 / 10
        QCOMPARE(points.back(), QPointF(90, 1));
        for (std::size_t i = 1; i < points.size(); ++i)
            QVERIFY(points[i].y() <= points[i - 1].y());
        emit chart.picked(42.3);
        QCOMPARE(window.document.policy().budget.value_or(-1), 42);
        window.settle();
        QVERIFY(window.document.plan()->imagesAdded <= 42);
        QVERIFY(checkBox(window.mode, QStringLiteral("Limit the images added"))->isChecked());
    }

    void stoppedSamplingKeepsItsPoints()
    {
        std::stop_source stop;
        stop.request_stop();
        TaskContext context;
        context.stop = stop.get_token();
        const BudgetCurve curve = sampleBudgets(separateClasses(), {}, context);
        QVERIFY(!curve.chosen.empty());
    }

    void planTableSortsAndFilters()
    {
        const auto dataset = std::make_shared<const Dataset>(separateClasses());
        BalancePlan plan = emptyPlan(*dataset);
        plan.copies[85] = 5;
        plan.copies[70] = 2;
        plan.copies[3] = -1;
        PlanModel model;
        model.setPlan(dataset, std::make_shared<const BalancePlan>(plan));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.imageAt(0), 85); // most copies first
        QCOMPARE(model.index(2, PlanModel::Means).data().toString(), QStringLiteral("leave out"));
        QCOMPARE(model.index(0, PlanModel::FirstClass + 2).data().toString(), QStringLiteral("1"));
        model.sort(PlanModel::Source, Qt::AscendingOrder);
        QCOMPARE(model.imageAt(0), 3);
        model.setOnlyTreated(false);
        QCOMPARE(model.rowCount(), 90);
        model.sort(PlanModel::FirstClass, Qt::DescendingOrder);
        QVERIFY(model.imageAt(0) < 60);
    }

    void manyClassesKeepFewColumns()
    {
        const auto dataset = std::make_shared<const Dataset>(test::manyClassDataset(80, 500));
        PlanModel model;
        model.setPlan(dataset, std::make_shared<const BalancePlan>(emptyPlan(*dataset)));
        QCOMPARE(model.columnCount(), PlanModel::FirstClass + PlanModel::MostClassColumns);
    }

    void savedPlansReadBack()
    {
        Window window(separateClasses());
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("plan.json"));
        QVERIFY(window.child<PlanPage>().savePlan(path).ok());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto plan = planFromJson(*window.document.dataset(),
                                       QJsonDocument::fromJson(file.readAll()).object());
        QVERIFY(plan.ok());
        QCOMPARE(plan->copies, window.document.plan()->copies);
        QVERIFY(!window.child<PlanPage>()
                     .savePlan(folder.path() + QStringLiteral("/plan.json/x.json"))
                     .ok());
    }

    void leadsToTheExport()
    {
        Window window(separateClasses());
        QSignalSpy modes(&window.mode, &Mode::modeRequested);
        emit window.child<ResultPanel>().exportRequested();
        QCOMPARE(modes.takeFirst().at(0).toString(), QStringLiteral("export"));
    }

    void bloodCellsStayHonest()
    {
        BALLAST_NEED_BCCD();
        auto dataset = openDataset(test::bccdFolder());
        QVERIFY(dataset.ok());
        Window window(std::move(*dataset));
        BalancePolicy policy;
        policy.allSplits = true;
        policy.maxCopies = 4;
        window.document.setPolicy(policy, QStringLiteral("four copies"));
        window.settle();
        QVERIFY(window.document.plan()->ratioAfter <= 8.40);
        QVERIFY(window.document.plan()->ratioAfter >= 8.23); // the bound by linear programming
        // The screen says why it does not go lower.
        QVERIFY(!window.document.plan()->shortfalls.empty());
        const QString reason = window.document.plan()->shortfalls.front().reason;
        bool shown = false;
        for (const QLabel *label : window.child<ResultPanel>().findChildren<QLabel *>())
            shown = shown || label->text() == reason;
        QVERIFY(shown && !reason.isEmpty());
    }
};

BALLAST_TEST_MAIN(QApplication, BalanceModeTest)
#include "tst_balancemode.moc"
