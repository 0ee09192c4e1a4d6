#include "app/balance/balancemode.h"
#include "app/balance/budgetcurve.h"
#include "app/balance/copypreview.h"
#include "app/balance/planmodel.h"
#include "app/balance/planpage.h"
#include "app/balance/policypanel.h"
#include "app/balance/resultpanel.h"
#include "app/balance/windowpreview.h"
#include "app/balance/wishesdialog.h"
#include "app/document.h"
#include "app/jobcontroller.h"
#include "app/planrunner.h"
#include "core/formats/format.h"
#include "core/sample/sample.h"
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
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
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

/// 20 images with nine common boxes at the left and a rare one far at the right: repeating keeps
/// the ratio at 9, windows around the rare boxes hold no common one.
Dataset farApart()
{
    Dataset dataset = test::emptyDataset();
    dataset.classes = {{QStringLiteral("common"), 0, {}}, {QStringLiteral("rare"), 1, {}}};
    const auto add = [](ImageItem &image, ClassId id, Box box) {
        Annotation annotation;
        annotation.classId = id;
        annotation.box = box;
        image.annotations.push_back(annotation);
    };
    for (int i = 0; i < 20; ++i) {
        ImageItem image = test::makeImage(i, Split::Train);
        for (int k = 0; k < 9; ++k)
            add(image, 0, {10.0 + 30 * k, 100, 30.0 + 30 * k, 120});
        add(image, 1, {520, 200, 560, 240});
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
        PlanPage &page() const { return *mode.findChild<PlanPage *>(); }
        /// Of the plan's page: other pages have charts and tables, too.
        template <class T> T &child() const { return *page().findChild<T *>(); }
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

    void pastingIsAMeansOfItsOwn()
    {
        Window window(farApart());
        QCOMPARE(window.document.plan()->ratioAfter, 9.0);
        checkBox(window.mode, QStringLiteral("Paste rare objects"))->click();
        window.settle();
        QVERIFY(window.document.policy().paste);
        const auto plan = window.document.plan();
        QVERIFY2(plan->ratioAfter < 3, qPrintable(QString::number(plan->ratioAfter)));
        QVERIFY(plan->pasted.objects > 20);
        QCOMPARE(value(window.mode, QStringLiteral("Objects pasted")),
                 QString::number(plan->pasted.objects));
        QCOMPARE(value(window.mode, QStringLiteral("Different objects among them")),
                 QString::number(plan->pasted.donors));
        QCOMPARE(value(window.mode, QStringLiteral("– with pasted objects")),
                 QString::number(plan->imagesBy[static_cast<std::size_t>(Means::Paste)]));
        QVERIFY(window.child<PlanModel>().rowCount() > 0);
        ValueSlider *uses = slider(window.mode, QStringLiteral("Uses of an object"));
        QVERIFY(uses && uses->isVisibleTo(&window.mode));
        emit uses->gestureStarted();
        emit uses->valueChanged(2);
        emit uses->gestureEnded();
        window.settle();
        QCOMPARE(window.document.policy().pasting.mostUses, 2);
        QVERIFY(window.document.plan()->pasted.mostUses <= 2);
        while (window.document.undoStack()->canUndo())
            window.document.undoStack()->undo();
        QCOMPARE(window.document.policy(), BalancePolicy{});
        window.settle();
        QVERIFY(!uses->isVisibleTo(&window.mode));
    }

    void onlyRareObjectsAreVaried()
    {
        Window window(separateClasses());
        const qint64 added = window.document.plan()->imagesAdded;
        checkBox(window.mode, QStringLiteral("Vary only the rare objects"))->click();
        window.settle();
        const auto plan = window.document.plan();
        QCOMPARE(plan->imagesAdded, added);
        QCOMPARE(value(window.mode, QStringLiteral("– varied inside boxes")),
                 QString::number(added));
        QCOMPARE(value(window.mode, QStringLiteral("– repeated")), QStringLiteral("0"));
        const QAbstractItemModel &rows = *window.child<QTableView>().model();
        QCOMPARE(rows.index(0, PlanModel::Means).data().toString(), QStringLiteral("inside boxes"));
        window.document.undoStack()->undo();
        window.settle();
        QCOMPARE(rows.index(0, PlanModel::Means).data().toString(), QStringLiteral("repeat"));
    }

    /// The selected row's copies are made and leafed through by clicks; without files it is said.
    void copiesAreShownAsTheyAreWritten()
    {
        const QTemporaryDir folder;
        SampleOptions options;
        options.images = 60;
        options.width = 160;
        options.height = 120;
        QVERIFY(writeSampleDataset(folder.filePath(QStringLiteral("s")), options).ok());
        Window window(std::move(openDataset(folder.filePath(QStringLiteral("s"))).value()));
        auto &copy = window.child<CopyPreview>();
        QTRY_VERIFY(copy.isSettled());
        const int copies = window.child<PlanModel>().copiesAt(0);
        QVERIFY(copies > 1);
        const auto text = [&](int nth) {
            return QStringLiteral("copy %1 of %2, as it is written").arg(nth).arg(copies);
        };
        QCOMPARE(copy.text(), text(1));
        const QImage first = copy.grab().toImage();
        QTest::mouseClick(&copy, Qt::LeftButton);
        QTRY_COMPARE(copy.text(), text(2));
        QVERIFY(copy.grab().toImage() != first);
        for (int nth = 3; nth <= copies + 1; ++nth) {
            QTest::keyClick(&copy, Qt::Key_Space);
            QTRY_COMPARE(copy.text(), text(nth > copies ? 1 : nth));
        }
        Window without(separateClasses());
        auto &missing = without.child<CopyPreview>();
        QTRY_VERIFY(missing.isSettled());
        QVERIFY2(missing.text().contains(QStringLiteral("0.png")) ||
                     missing.text().contains(QStringLiteral("0.jpg")),
                 qPrintable(missing.text()));
    }

    void cropsGoWhereRepeatsCannot()
    {
        Window window(farApart());
        QCOMPARE(window.document.plan()->ratioAfter, 9.0);
        QCOMPARE(value(window.mode, QStringLiteral("Best possible at this budget")),
                 QStringLiteral("9.00 : 1"));
        checkBox(window.mode, QStringLiteral("Object crops"))->click();
        window.settle();
        // 160 windows with one rare box each: 20 → 180, as many as the common class has.
        QVERIFY(window.document.plan()->ratioAfter < 1.01);
        const QString ratio = value(window.mode, QStringLiteral("Imbalance ratio"));
        QVERIFY2(ratio.contains(QStringLiteral("1.00 : 1")), qPrintable(ratio));
        QCOMPARE(value(window.mode, QStringLiteral("Best possible at this budget")),
                 QStringLiteral("1.00 : 1"));
        QCOMPARE(value(window.mode, QStringLiteral("Above the best possible")),
                 QStringLiteral("reached"));
        QCOMPARE(value(window.mode, QStringLiteral("– object crops")), QStringLiteral("160"));
        const QAbstractItemModel &rows = *window.child<QTableView>().model();
        QVERIFY(rows.rowCount() > 0);
        const QString means = rows.index(0, PlanModel::Means).data().toString();
        QVERIFY2(means.startsWith(QStringLiteral("object crop ")), qPrintable(means));
        QCOMPARE(rows.index(0, PlanModel::FirstClass).data().toString(), QStringLiteral("0"));
        QCOMPARE(rows.index(0, PlanModel::FirstClass + 1).data().toString(), QStringLiteral("1"));
        window.document.undoStack()->undo();
        window.settle();
        QVERIFY(!checkBox(window.mode, QStringLiteral("Object crops"))->isChecked());
        QCOMPARE(window.document.plan()->ratioAfter, 9.0);
    }

    void windowSettingsAndCostsAreUndone()
    {
        Window window(farApart());
        checkBox(window.mode, QStringLiteral("Object crops"))->click();
        for (const auto &[label, set] : {std::pair(QStringLiteral("Least side"), 220.0),
                                         std::pair(QStringLiteral("Context"), 30.0),
                                         std::pair(QStringLiteral("Cost of object crops"), 3.0)}) {
            ValueSlider *one = slider(window.mode, label);
            QVERIFY2(one, qPrintable(label));
            emit one->gestureStarted();
            emit one->valueChanged(set);
            emit one->gestureEnded();
        }
        const BalancePolicy &policy = window.document.policy();
        QCOMPARE(policy.windows.minSide, 220);
        QCOMPARE(policy.windows.context, 30);
        QCOMPARE(policy.costOf(Means::Crop), 3.0);
        window.settle();
        for (const PlanItem &item : window.document.plan()->items)
            QVERIFY(item.window->width >= 220 && item.window->height >= 220);
        QVERIFY(!window.document.plan()->items.empty());
        QCOMPARE(window.document.undoStack()->count(), 4);
        while (window.document.undoStack()->canUndo())
            window.document.undoStack()->undo();
        QCOMPARE(window.document.policy(), BalancePolicy{});
        window.settle();
    }

    void theLargestAllowedRatioIsEnough()
    {
        Window window(separateClasses());
        for (QRadioButton *button : window.mode.findChildren<QRadioButton *>())
            if (button->text() == u"Largest allowed ratio")
                button->click();
        ValueSlider *ratio = slider(window.mode, QStringLiteral("Max ratio"));
        QVERIFY(ratio && ratio->isVisible());
        emit ratio->valueChanged(3);
        window.settle();
        // 60 : 20 is allowed: b stays, c is doubled, and no more than that.
        const auto &groups = window.child<BeforeAfterChart>().groups();
        QCOMPARE(groups[1].after, 20.0);
        QCOMPARE(groups[2].after, 20.0);
        QCOMPARE(value(window.mode, QStringLiteral("Images added")), QStringLiteral("10"));
    }

    void wishesAreTakenFromTheTable()
    {
        Window window(separateClasses());
        for (QPushButton *button : window.mode.findChildren<QPushButton *>())
            if (button->text() == u"Wishes per class…")
                button->click();
        auto *dialog = window.mode.findChild<WishesDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *table = dialog->findChild<QTableWidget *>();
        QCOMPARE(table->rowCount(), 3);
        table->item(2, WishesDialog::Cap)->setText(QStringLiteral("25"));
        QCOMPARE(window.document.policy().wishes.at(2).cap.value_or(0), 25);
        window.settle();
        QCOMPARE(window.document.plan()->after[2], 25);
        QCOMPARE(table->item(2, WishesDialog::After)->text(), QStringLiteral("25"));
        table->item(1, WishesDialog::Target)->setText(QStringLiteral("many"));
        QCOMPARE(window.document.policy().wishes.size(), std::size_t(1));
        QCOMPARE(table->item(1, WishesDialog::Target)->text(), QString());
        table->item(1, WishesDialog::Ignore)->setCheckState(Qt::Checked);
        QVERIFY(window.document.policy().wishes.at(1).ignore);
        window.settle();
        QCOMPARE(window.document.plan()->after[1], 20); // not raised
        window.document.undoStack()->undo();
        window.document.undoStack()->undo();
        QVERIFY(window.document.policy().wishes.empty());
        QCOMPARE(table->item(1, WishesDialog::Ignore)->checkState(), Qt::Unchecked);
        window.settle();
    }

    void threeClassesNeedNoScrolling()
    {
        Window window(test::bloodDataset());
        auto &chart = window.child<BeforeAfterChart>();
        chart.setGroups({{QStringLiteral("RBC"), 41550, 47100, 0, false, {}},
                         {QStringLiteral("WBC"), 3720, 32400, 0, false, {}},
                         {QStringLiteral("Platelets"), 3610, 31600, 0, false, {}}});
        QVERIFY(!chart.findChild<QScrollBar *>()->isVisible());
    }

    void theCurveShowsRepeatsBesideTheMeans()
    {
        BalancePolicy policy;
        QVERIFY(sampleBudgets(farApart(), policy)->repeatOnly.empty());
        policy.crop = true;
        policy.repeat = false;
        const BudgetCurve curve = sampleBudgets(farApart(), policy).value();
        QVERIFY(curve.chosen.back().y() < 1.01);
        QVERIFY(!curve.repeatOnly.empty());
        for (const QPointF &point : curve.repeatOnly)
            QCOMPARE(point.y(), 9.0);
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

    void aStoppedSamplingTellsNothing()
    {
        std::stop_source stop;
        stop.request_stop();
        TaskContext context;
        context.stop = stop.get_token();
        QVERIFY(!sampleBudgets(separateClasses(), {}, context));
        Window window(separateClasses());
        auto &chart = window.child<CurveChart>();
        QTRY_VERIFY(!chart.isEmpty());
        Document &document = window.document;
        BudgetSampler sampler(document, window.jobs);
        QSignalSpy ready(&sampler, &BudgetSampler::ready);
        int started = 0;
        connect(&window.jobs, &JobController::runningChanged, &sampler, [&] {
            if (!window.jobs.running().empty() && ++started == 1)
                window.jobs.stopAll();
        });
        sampler.request();
        QTRY_VERIFY(started > 0 && !sampler.isBusy());
        QVERIFY(ready.isEmpty());
        sampler.request(); // the same question, which was not answered
        QTRY_COMPARE(ready.size(), 1);
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
        QVERIFY(window.page().savePlan(path).ok());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto plan = planFromJson(*window.document.dataset(),
                                       QJsonDocument::fromJson(file.readAll()).object());
        QVERIFY(plan.ok());
        QCOMPARE(plan->copies, window.document.plan()->copies);
        QVERIFY(!window.page().savePlan(folder.path() + QStringLiteral("/plan.json/x.json")).ok());
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
