#include "app/augment/augmentmode.h"
#include "app/augment/classrulesdialog.h"
#include "app/augment/drawnlog.h"
#include "app/augment/illustrations.h"
#include "app/augment/outcometable.h"
#include "app/augment/pipelinepanel.h"
#include "app/augment/previewview.h"
#include "app/augment/stepcard.h"
#include "app/augment/steplist.h"
#include "app/augment/steptree.h"
#include "app/document.h"
#include "app/jobcontroller.h"
#include "tests/support/previewdata.h"
#include "tests/support/testmain.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace ballast;

namespace {

Step stepOf(const char *name, std::uint64_t id, std::vector<Step> children = {})
{
    Step step = Pipeline().makeStep(*transformByName(QString::fromLatin1(name)));
    step.id = id;
    step.probability = 1;
    step.children = std::move(children);
    return step;
}

/// 1 flip · 2 one of (3 turn · 4 some of ()) · 5 gamma · 6 only inside boxes (7 grey)
Pipeline nested()
{
    Pipeline pipeline;
    pipeline.steps = {stepOf("HorizontalFlip", 1),
                      stepOf("OneOf", 2, {stepOf("RandomRotate90", 3), stepOf("SomeOf", 4)}),
                      stepOf("RandomGamma", 5), stepOf("InsideBoxes", 6, {stepOf("ToGray", 7)})};
    return pipeline;
}

/// "1 2(3 4()) 5 6(7)"
QString outlineOf(const std::vector<Step> &steps)
{
    QStringList parts;
    for (const Step &step : steps)
        parts << QString::number(step.id) +
                     (takesChildren(*step.transform)
                          ? QStringLiteral("(%1)").arg(outlineOf(step.children))
                          : QString());
    return parts.join(u' ');
}

struct Bench
{
    QTemporaryDir folder;
    Document document;
    JobController jobs;
    AugmentMode mode{document, jobs};

    explicit Bench(const Pipeline &pipeline = nested())
    {
        document.setDataset(test::paintedDataset(folder.path(), 2, {320, 240}));
        document.setPipeline(pipeline, QStringLiteral("set up"));
        document.undoStack()->clear();
        mode.resize(1280, 760);
        mode.show();
    }
    StepList *steps() const { return mode.pipelinePanel()->steps(); }
    StepCard *card(std::uint64_t id) const
    {
        for (StepCard *card : steps()->cards())
            if (card->stepId() == id)
                return card;
        return nullptr;
    }
    QString outline() const { return outlineOf(document.pipeline().steps); }
    bool settle()
    {
        return QTest::qWaitFor([this] { return mode.isSettled(); }, 10000);
    }
};

} // namespace

/// Compositions as cards, rules by class, the honesty of boxes and the pictures of the picker.
class TestNestedSteps : public test::Test
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Dark); }

    void everyStepHasACardInTheOrderOfTheTree()
    {
        Bench bench;
        QVERIFY(validate(bench.document.pipeline()).ok());
        std::vector<std::uint64_t> ids;
        for (const StepCard *card : bench.steps()->cards())
            ids.push_back(card->stepId());
        QCOMPARE(ids, (std::vector<std::uint64_t>{1, 2, 3, 4, 5, 6, 7}));
        QVERIFY(bench.settle());
        const auto left = [&](std::uint64_t id) {
            return bench.card(id)->mapTo(bench.steps(), QPoint()).x();
        };
        QCOMPARE(left(1), left(2));
        QVERIFY(left(3) > left(2));
        QCOMPARE(left(3), left(4));
        QCOMPARE(left(5), left(1));
    }

    void altArrowsMoveThroughTheLevels_data()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<int>("by");
        QTest::addColumn<QString>("outline");
        const auto row = [](int id, int by, const char *outline) {
            QTest::addRow("%d by %d", id, by) << id << by << QString::fromLatin1(outline);
        };
        row(1, 1, "2(1 3 4()) 5 6(7)");  // into the composition below
        row(5, -1, "1 2(3 4() 5) 6(7)"); // into the one above, at its end
        row(3, -1, "1 3 2(4()) 5 6(7)"); // out, upwards
        row(4, 1, "1 2(3) 4() 5 6(7)");  // out, downwards
        row(3, 1, "1 2(4(3)) 5 6(7)");   // into the inner one
        row(5, 1, "1 2(3 4()) 6(5 7)");  // a pixel step may stand inside boxes
        row(7, -1, "1 2(3 4()) 5 7 6()");
        row(1, -1, "1 2(3 4()) 5 6(7)"); // first already
    }
    void altArrowsMoveThroughTheLevels()
    {
        QFETCH(int, id);
        QFETCH(int, by);
        QFETCH(QString, outline);
        Bench bench;
        StepCard *card = bench.card(std::uint64_t(id));
        QTest::keyClick(card, by < 0 ? Qt::Key_Up : Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(bench.outline(), outline);
        QVERIFY(validate(bench.document.pipeline()).ok());
        if (bench.document.undoStack()->count() > 0) {
            bench.document.undoStack()->undo();
            QCOMPARE(bench.outline(), outlineOf(nested().steps));
        }
    }

    void aMovementCannotGoInsideBoxes()
    {
        Pipeline pipeline;
        pipeline.steps = {stepOf("HorizontalFlip", 1), stepOf("InsideBoxes", 6)};
        QVERIFY(!withStepMoved(pipeline, 1, {6, 0}));
        QCOMPARE(*neighbourPlace(pipeline, 1, 1), (StepPlace{0, 2})); // past it
        QVERIFY(!withStepMoved(nested(), 2, {4, 0}));                 // not into itself
        Bench bench(pipeline);
        QSignalSpy refused(bench.steps(), &StepList::refused);
        bench.steps()->addInside(6, *transformByName(QStringLiteral("Affine")));
        QCOMPARE(refused.size(), 1);
        QVERIFY(refused[0][0].toString().contains(QStringLiteral("InsideBoxes › Affine")));
        QCOMPARE(bench.outline(), QStringLiteral("1 6()"));
    }

    void whereAStepIsDroppedDependsOnHowFarIn()
    {
        const Pipeline pipeline = nested();
        const auto lines = linesOf(pipeline);
        QCOMPARE(placeAt(lines, 0, 0), (StepPlace{0, 0}));
        QCOMPARE(placeAt(lines, 4, 2), (StepPlace{4, 0})); // behind 4: inside it
        QCOMPARE(placeAt(lines, 4, 1), (StepPlace{2, 2})); // behind 4: beside it
        QCOMPARE(placeAt(lines, 4, 0), (StepPlace{0, 2})); // behind all of 2
        QCOMPARE(placeAt(lines, 3, 0), (StepPlace{2, 1})); // between 3 and 4: never out
        QCOMPARE(placeAt(lines, 7, 9), (StepPlace{6, 1}));
    }

    void addRemoveDuplicateAndEditInside()
    {
        Bench bench;
        QTest::mouseClick(bench.card(2)->findChild<QWidget *>(QStringLiteral("addInside")),
                          Qt::LeftButton);
        auto *picker = bench.mode.findChild<TransformPicker *>();
        QVERIFY(picker);
        auto *search = picker->findChild<QLineEdit *>();
        QTest::keyClicks(search, QStringLiteral("motion"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(bench.outline(), QStringLiteral("1 2(3 4() 8) 5 6(7)"));
        emit bench.card(8)->duplicateRequested();
        QCOMPARE(bench.outline(), QStringLiteral("1 2(3 4() 8 9) 5 6(7)"));
        emit bench.card(2)->duplicateRequested();
        QCOMPARE(bench.outline(), QStringLiteral("1 2(3 4() 8 9) 10(11 12() 13 14) 5 6(7)"));
        QTest::mouseClick(bench.card(9)->findChild<QWidget *>(QStringLiteral("remove")),
                          Qt::LeftButton);
        QCOMPARE(bench.outline(), QStringLiteral("1 2(3 4() 8) 10(11 12() 13 14) 5 6(7)"));
        Step inner = *findStep(bench.document.pipeline().steps, 8);
        inner.probability = 0.25;
        emit bench.card(8)->stepEdited(inner, QStringLiteral("edit"));
        QCOMPARE(findStep(bench.document.pipeline().steps, 8)->probability, 0.25);
        QCOMPARE(bench.card(2)->step().children[2].probability, 0.25);
        QVERIFY(bench.settle());
        bench.document.undoStack()->setIndex(0);
        QCOMPARE(bench.outline(), outlineOf(nested().steps));
    }

    void classesAreChosenByName()
    {
        Bench bench;
        auto *button = bench.card(6)->findChild<QPushButton *>(QStringLiteral("classes"));
        QVERIFY(button);
        QVERIFY(!bench.card(2)->findChild<QPushButton *>(QStringLiteral("classes")));
        emit button->menu()->aboutToShow();
        const QString name = bench.document.dataset()->classes[0].name;
        for (QAction *action : button->menu()->actions())
            if (action->text() == name)
                action->trigger();
        QCOMPARE(findStep(bench.document.pipeline().steps, 6)->classes, std::vector<QString>{name});
        QCOMPARE(button->text(), name);
    }

    void rulesAreMadeInTheTableAndTheReasonIsShown()
    {
        Pipeline flip;
        flip.steps = {stepOf("HorizontalFlip", 1)};
        Bench bench(flip);
        QVERIFY(bench.settle());
        ClassRulesDialog dialog(bench.document);
        auto *table = dialog.findChild<QTableWidget *>();
        QCOMPARE(table->rowCount(), int(bench.document.dataset()->classes.size()));
        QCOMPARE(table->columnCount(), 1);
        const auto image = std::size_t(bench.document.currentImage());
        const ClassId id = bench.document.dataset()->images[image].annotations[0].classId;
        const std::unique_ptr<QMenu> menu(dialog.menuFor(id, 0));
        menu->actions()[1]->trigger(); // Forbid
        QCOMPARE(bench.document.pipeline().classRules.size(), std::size_t(1));
        QCOMPARE(table->item(id, 0)->text(), QStringLiteral("forbidden"));
        QVERIFY(bench.settle());
        const QString name = bench.document.dataset()->classes[std::size_t(id)].name;
        auto *log = bench.mode.findChild<DrawnLog *>();
        bench.mode.findChild<QTabWidget *>()->setCurrentWidget(log);
        QCOMPARE(log->topLevelItemCount(), 1);
        QCOMPARE(log->topLevelItem(0)->text(1),
                 QStringLiteral("left out: the image holds ") + name);
        bench.document.undoStack()->undo();
        QVERIFY(bench.document.pipeline().classRules.empty());
        QCOMPARE(table->item(id, 0)->text(), QStringLiteral("allowed"));
    }

    void theTableTellsHowMuchLooserABoxIs()
    {
        Pipeline turned;
        turned.steps = {stepOf("Affine", 1)};
        turned.steps[0].values[0] = {45, 45};
        turned.rules = {0, 0, 0, 0, 0};
        Bench bench(turned);
        QVERIFY(bench.settle());
        const OutcomeModel *model = bench.mode.findChild<OutcomeTable *>()->outcomes();
        QVERIFY(model->rowCount() > 0);
        const QModelIndex cell = model->index(0, OutcomeModel::Honesty);
        const double growth =
            model->data(cell, Qt::DisplayRole).toString().section(u' ', 0, 0).toDouble();
        QVERIFY2(growth > 1.9, qPrintable(QString::number(growth))); // 2 for a square, more else
        const QString tip = model->data(cell, Qt::ToolTipRole).toString();
        QVERIFY2(tip.startsWith(QStringLiteral("Bad")) && tip.contains(QStringLiteral("px²")),
                 qPrintable(tip));
        QVERIFY(!model->data(cell, Qt::DecorationRole).isNull());
    }

    void picturesAreMadeInTheBackgroundOnce()
    {
        QImage source(120, 90, QImage::Format_RGB32);
        for (int y = 0; y < 90; ++y)
            for (int x = 0; x < 120; ++x)
                source.setPixel(x, y, qRgb(x * 2, y * 2, (x + y) % 256));
        Illustrations illustrations([&] { return source; });
        std::vector<const TransformSpec *> all;
        for (const TransformSpec &spec : allTransforms())
            all.push_back(&spec);
        QSignalSpy made(&illustrations, &Illustrations::made);
        illustrations.want(all, {60, 44});
        QVERIFY(QTest::qWaitFor([&] { return made.size() == int(all.size()); }, 60000));
        int changed = 0;
        for (const TransformSpec *spec : all)
            changed += !illustrations.picture(*spec).isNull();
        QCOMPARE(changed, int(all.size()));
        illustrations.want(all, {60, 44}); // all there
        QTest::qWait(1);
        QCOMPARE(made.size(), int(all.size()));
    }
};

BALLAST_TEST_MAIN(QApplication, TestNestedSteps)
#include "tst_nestedsteps.moc"
