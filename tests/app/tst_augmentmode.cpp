#include "app/augment/augmentmode.h"
#include "app/augment/imagelist.h"
#include "app/augment/imagespanel.h"
#include "app/augment/outcometable.h"
#include "app/augment/paramtext.h"
#include "app/augment/pipelinepanel.h"
#include "app/augment/previewrunner.h"
#include "app/augment/previewtoolbar.h"
#include "app/augment/previewview.h"
#include "app/augment/stepcard.h"
#include "app/augment/steplist.h"
#include "app/augment/transformpicker.h"
#include "app/augment/valuefield.h"
#include "app/augment/variantgrid.h"
#include "app/document.h"
#include "app/jobcontroller.h"
#include "app/thumbnailer.h"
#include "core/augment/exchange.h"
#include "tests/support/previewdata.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"
#include "widgets/imagecanvas.h"
#include "widgets/rangeslider.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWheelEvent>

using namespace ballast;
using Handle = RangeSlider::Handle;

/// A shown Augment mode on a painted dataset with one turning and one brightness step.
struct Bench
{
    QTemporaryDir folder;
    Document document;
    JobController jobs;
    AugmentMode mode{document, jobs};

    explicit Bench(int images = 4, const QSize &size = {320, 240})
    {
        document.setDataset(test::paintedDataset(folder.path(), images, size));
        Pipeline pipeline;
        for (const char *name : {"Affine", "RandomBrightnessContrast"}) {
            Step step = pipeline.makeStep(*transformByName(QString::fromLatin1(name)));
            step.probability = 1;
            pipeline.steps.push_back(step);
        }
        pipeline.steps[0].values[0] = {-20, 20};
        document.setPipeline(pipeline, QStringLiteral("set up"));
        document.undoStack()->clear();
        mode.resize(1280, 760);
        mode.show();
    }
    StepCard *card(std::size_t index) const
    {
        return mode.pipelinePanel()->steps()->cards()[index];
    }
    RangeSlider *slider(std::size_t card_, const char *key) const
    {
        QWidget *row = card(card_)->findChild<QWidget *>(QString::fromLatin1(key));
        return row ? row->findChild<RangeSlider *>() : nullptr;
    }
    ImageCanvas *augmented() const { return mode.preview()->augmentedCanvas(); }
    bool settle()
    {
        return QTest::qWaitFor([this] { return mode.isSettled(); }, 10000);
    }
};

class TestAugmentMode : public test::Test
{
    Q_OBJECT

private:
    static void dragBy(RangeSlider *slider, Handle handle, std::initializer_list<int> offsets)
    {
        const QPoint from = slider->handleCentre(handle).toPoint();
        QTest::mousePress(slider, Qt::LeftButton, {}, from);
        for (const int offset : offsets)
            QTest::mouseMove(slider, from + QPoint(offset, 0));
        QTest::mouseRelease(slider, Qt::LeftButton, {}, slider->handleCentre(handle).toPoint());
    }
    static void dragGrip(StepCard *card, const QPoint &to)
    {
        auto *grip = card->findChild<QWidget *>(QStringLiteral("grip"));
        QTest::mousePress(grip, Qt::LeftButton, {}, grip->rect().center());
        QTest::mouseMove(grip, grip->mapFromGlobal(to) / 2);
        QTest::mouseMove(grip, grip->mapFromGlobal(to));
        QTest::mouseRelease(grip, Qt::LeftButton, {}, grip->mapFromGlobal(to));
    }

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Dark); }

    void showsTheImageAndItsCopy();
    void sliderDragIsOneUndoStep();
    void dragBackLeavesNoUndoStep();
    void dragShowsDraftsThenTheFullSize();
    void exactFieldTakesRanges_data();
    void exactFieldTakesRanges();
    void exactFieldRefusesWords();
    void doubleClickOnTheLabelResets();
    void reorderByKeyboardAndByGrip();
    void addByTyping();
    void removeAndUndo();
    void tableEqualsTheEngine();
    void rowHighlightsInBothCanvases();
    void classFilterShowsOnlyThatClass();
    void arrowsStepThroughImages();
    void samplesAndSeeds();
    void gridShowsCopiesAndAClickChoosesOne();
    void wipeShowsOneCanvas();
    void emptyPipelineSaysSo();
    void unreadableImageNamesFile();
    void withoutDataset();
    void pipelineFileComesBack();
    void brokenPipelineFileIsTold();
    void thumbnailsOnlyForWhatIsSeen();
    void manyBoxesAndLongNames();
    void wheelLeavesSlidersAlone();
    void hiddenModeDoesNotWork();
};

void TestAugmentMode::showsTheImageAndItsCopy()
{
    Bench bench;
    QVERIFY(bench.settle());
    const CanvasContent &original = bench.mode.preview()->originalCanvas()->content();
    const CanvasContent &augmented = bench.augmented()->content();
    QCOMPARE(original.image.fullSize, QSize(320, 240));
    QCOMPARE(original.boxes.size(), 2U);
    QCOMPARE(augmented.boxes.size(), 2U);
    QVERIFY(!augmented.image.isNull());
    QVERIFY(original.image.levels.front() != augmented.image.levels.front());
    QVERIFY(bench.mode.statusText().contains(QStringLiteral("320")));
}

void TestAugmentMode::sliderDragIsOneUndoStep()
{
    Bench bench;
    RangeSlider *slider = bench.slider(0, "rotate");
    QVERIFY(slider);
    const Pipeline before = bench.document.pipeline();
    dragBy(slider, Handle::Upper, {5, 10, 15, 20, 25});
    QCOMPARE(bench.document.undoStack()->count(), 1);
    QVERIFY(bench.document.pipeline().steps[0].values[0].hi > 20);
    QCOMPARE(bench.document.pipeline().steps[0].values[0].lo,
             -bench.document.pipeline().steps[0].values[0].hi);
    bench.document.undoStack()->undo();
    QVERIFY(bench.document.pipeline() == before);
    QCOMPARE(slider->upper(), 20.0);
    bench.document.undoStack()->redo();
    QCOMPARE(slider->upper(), bench.document.pipeline().steps[0].values[0].hi);
}

void TestAugmentMode::dragBackLeavesNoUndoStep()
{
    Bench bench;
    RangeSlider *slider = bench.slider(0, "rotate");
    dragBy(slider, Handle::Upper, {10, 20, 10, 0});
    QCOMPARE(slider->upper(), 20.0);
    QCOMPARE(bench.document.undoStack()->count(), 0);
    // Escape in mid-drag is the same.
    const QPoint from = slider->handleCentre(Handle::Upper).toPoint();
    QTest::mousePress(slider, Qt::LeftButton, {}, from);
    QTest::mouseMove(slider, from + QPoint(15, 0));
    QTest::keyClick(slider, Qt::Key_Escape);
    QTest::mouseRelease(slider, Qt::LeftButton, {}, from);
    QCOMPARE(bench.document.undoStack()->count(), 0);
    QCOMPARE(bench.document.pipeline().steps[0].values[0].hi, 20.0);
}

void TestAugmentMode::dragShowsDraftsThenTheFullSize()
{
    Bench bench(1, {1600, 1200});
    QVERIFY(bench.settle());
    QCOMPARE(bench.augmented()->content().image.levels.front().width(), 1600);
    const QImage before = bench.augmented()->grab().toImage();
    QList<bool> drafts;
    connect(&bench.mode, &AugmentMode::previewShown, this,
            [&drafts](quint64, bool draft) { drafts << draft; });
    RangeSlider *slider = bench.slider(0, "rotate");
    const QPoint from = slider->handleCentre(Handle::Upper).toPoint();
    QTest::mousePress(slider, Qt::LeftButton, {}, from);
    for (int dx = 2; dx <= 20; dx += 2) {
        QTest::mouseMove(slider, from + QPoint(dx, 0));
        QCoreApplication::processEvents();
    }
    QTest::mouseRelease(slider, Qt::LeftButton, {}, from + QPoint(20, 0));
    QVERIFY(bench.settle());
    QVERIFY(drafts.size() >= 2);
    QVERIFY(drafts.front());
    QVERIFY(!drafts.back());
    QVERIFY(bench.augmented()->grab().toImage() != before);
}

void TestAugmentMode::exactFieldTakesRanges_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("lo");
    QTest::addColumn<double>("hi");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plus-minus") << QStringLiteral("±15") << -15.0 << 15.0 << QStringLiteral("±15°");
    QTest::newRow("one number") << QStringLiteral("12.5") << -12.5 << 12.5
                                << QStringLiteral("±12.5°");
    QTest::newRow("range") << QStringLiteral("-5 to 30") << -5.0 << 30.0
                           << QStringLiteral("−5 … 30°");
    QTest::newRow("dash") << QStringLiteral("5-30") << 5.0 << 30.0 << QStringLiteral("5–30°");
    QTest::newRow("turned round") << QStringLiteral("30 … -5") << -5.0 << 30.0
                                  << QStringLiteral("−5 … 30°");
    QTest::newRow("too much") << QStringLiteral("900") << -180.0 << 180.0
                              << QStringLiteral("±180°");
}

void TestAugmentMode::exactFieldTakesRanges()
{
    QFETCH(QString, typed);
    QFETCH(double, lo);
    QFETCH(double, hi);
    QFETCH(QString, shown);
    Bench bench;
    auto *row = bench.card(0)->findChild<QWidget *>(QStringLiteral("rotate"));
    auto *field = row->findChild<ValueField *>();
    field->setFocus();
    field->setText(typed);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(bench.document.pipeline().steps[0].values[0].lo, lo);
    QCOMPARE(bench.document.pipeline().steps[0].values[0].hi, hi);
    QCOMPARE(field->text(), shown);
    QCOMPARE(bench.document.undoStack()->count(), 1);
}

void TestAugmentMode::exactFieldRefusesWords()
{
    Bench bench;
    auto *row = bench.card(0)->findChild<QWidget *>(QStringLiteral("rotate"));
    auto *field = row->findChild<ValueField *>();
    field->setText(QStringLiteral("a lot"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(field->text(), QStringLiteral("±20°"));
    QCOMPARE(bench.document.undoStack()->count(), 0);
}

void TestAugmentMode::doubleClickOnTheLabelResets()
{
    Bench bench;
    auto *row = bench.card(0)->findChild<QWidget *>(QStringLiteral("rotate"));
    QTest::mouseDClick(row->findChild<QLabel *>(), Qt::LeftButton);
    QCOMPARE(bench.document.pipeline().steps[0].values[0], (ParamValue{0, 0}));
    QCOMPARE(bench.document.undoStack()->count(), 1);
}

void TestAugmentMode::reorderByKeyboardAndByGrip()
{
    Bench bench;
    const std::uint64_t first = bench.document.pipeline().steps[0].id;
    QTest::keyClick(bench.card(0), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(bench.document.pipeline().steps[1].id, first);
    QCOMPARE(bench.card(1)->stepId(), first);
    QCOMPARE(bench.document.selectedStep(), 1);
    QVERIFY(bench.settle());
    QTest::keyClick(bench.card(1), Qt::Key_Down, Qt::AltModifier); // already last
    QCOMPARE(bench.document.undoStack()->count(), 1);
    QCoreApplication::sendPostedEvents();
    StepCard *last = bench.card(1);
    dragGrip(last, bench.card(0)->mapToGlobal(QPoint(20, 2)));
    QCOMPARE(bench.document.pipeline().steps[0].id, first);
    bench.document.undoStack()->undo();
    QCOMPARE(bench.document.pipeline().steps[1].id, first);
}

void TestAugmentMode::addByTyping()
{
    Bench bench;
    QVERIFY(bench.settle());
    auto *add = bench.mode.pipelinePanel()->findChild<QWidget *>(QStringLiteral("addStep"));
    QTest::mouseClick(add, Qt::LeftButton);
    auto *picker = bench.mode.findChild<TransformPicker *>();
    QVERIFY(picker);
    auto *search = picker->findChild<QLineEdit *>();
    QTest::keyClicks(search, QStringLiteral("motion"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(bench.document.pipeline().steps.size(), 3U);
    QCOMPARE(QString::fromLatin1(bench.document.pipeline().steps[2].transform->name),
             QStringLiteral("MotionBlur"));
    QCOMPARE(bench.document.selectedStep(), 2);
    QCOMPARE(bench.document.undoStack()->undoText(), QStringLiteral("Add Motion blur"));
}

void TestAugmentMode::removeAndUndo()
{
    Bench bench;
    auto *remove = bench.card(0)->findChild<QWidget *>(QStringLiteral("remove"));
    QTest::mouseClick(remove, Qt::LeftButton);
    QCOMPARE(bench.document.pipeline().steps.size(), 1U);
    QCOMPARE(bench.mode.pipelinePanel()->steps()->cards().size(), 1U);
    bench.document.undoStack()->undo();
    QCOMPARE(bench.document.pipeline().steps.size(), 2U);
    QVERIFY(bench.slider(0, "rotate"));
    QCOMPARE(bench.slider(0, "rotate")->upper(), 20.0);
}

void TestAugmentMode::tableEqualsTheEngine()
{
    Bench bench;
    bench.document.setSample(7, 3);
    QVERIFY(bench.settle());
    const Dataset &dataset = *bench.document.dataset();
    const ImageItem &item = dataset.images[0];
    const auto outcomes = compile(bench.document.pipeline(), 320, 240,
                                  {7, dataset.imageKey(item), 3, 0}, {1, &item.annotations})
                              .mapAnnotations(item.annotations);
    const OutcomeModel *model = bench.mode.preview()->table()->outcomes();
    QCOMPARE(model->rowCount(), static_cast<int>(outcomes.size()));
    for (int row = 0; row < model->rowCount(); ++row) {
        const BoxOutcome &outcome = outcomes[static_cast<std::size_t>(row)];
        QCOMPARE(model->outcomes()[static_cast<std::size_t>(row)].after, outcome.after);
        QCOMPARE(model->index(row, OutcomeModel::ResultText).data().toString(),
                 outcomeText(outcome, bench.document.pipeline().rules));
        const QString after = model->index(row, OutcomeModel::After).data().toString();
        if (outcome.fate != Fate::Dropped)
            QVERIFY2(after.startsWith(QString::number(std::lround(outcome.after.x1)) + u','),
                     qPrintable(after));
    }
    QCOMPARE(model->index(0, OutcomeModel::Before).data().toString(),
             QStringLiteral("32, 24, 96, 96"));
}

void TestAugmentMode::rowHighlightsInBothCanvases()
{
    Bench bench;
    QVERIFY(bench.settle());
    bench.mode.preview()->table()->selectRow(1);
    QCOMPARE(bench.mode.preview()->originalCanvas()->highlighted(), 1);
    QCOMPARE(bench.augmented()->highlighted(), 1);
    ImageCanvas *original = bench.mode.preview()->originalCanvas();
    const QPoint inFirst = original->imageToWidget().map(QPointF(80, 72)).toPoint();
    QTest::mouseClick(original, Qt::LeftButton, {}, inFirst);
    QCOMPARE(bench.augmented()->highlighted(), 0);
    QCOMPARE(bench.mode.preview()->table()->currentIndex().row(), 0);
}

void TestAugmentMode::classFilterShowsOnlyThatClass()
{
    Bench bench;
    bench.document.setCurrentImage(1); // "cell" only
    QVERIFY(bench.settle());
    QComboBox *classes = bench.mode.images()->classFilter();
    QTest::keyClick(classes, Qt::Key_End);
    QCOMPARE(classes->currentText(), QStringLiteral("platelet"));
    QCOMPARE(bench.document.classFilter(), 1);
    QCOMPARE(bench.mode.images()->shownImages(), 2);
    QCOMPARE(bench.document.currentImage(), 0);
    QVERIFY(bench.settle());
}

void TestAugmentMode::arrowsStepThroughImages()
{
    Bench bench;
    QTest::keyClick(bench.mode.images()->list(), Qt::Key_Down);
    QCOMPARE(bench.document.currentImage(), 1);
    QTest::keyClick(bench.mode.images()->list(), Qt::Key_Down);
    QTest::keyClick(bench.mode.images()->list(), Qt::Key_Up);
    QCOMPARE(bench.document.currentImage(), 1);
    QVERIFY(bench.settle());
    QCOMPARE(bench.augmented()->content().boxes.size(), 1U);
}

void TestAugmentMode::samplesAndSeeds()
{
    Bench bench;
    QVERIFY(bench.settle());
    const QImage first = bench.augmented()->content().image.levels.front();
    emit bench.mode.preview()->toolbar()->nextSampleRequested();
    QCOMPARE(bench.document.copy(), 1U);
    QVERIFY(bench.settle());
    QVERIFY(bench.augmented()->content().image.levels.front() != first);
    emit bench.mode.preview()->toolbar()->previousSampleRequested();
    QVERIFY(bench.settle());
    QCOMPARE(bench.augmented()->content().image.levels.front(), first);
    QLineEdit *seed = bench.mode.preview()->toolbar()->seedField();
    seed->setText(QStringLiteral("1234567890123"));
    QTest::keyClick(seed, Qt::Key_Return);
    QCOMPARE(bench.document.seed(), 1234567890123ULL);
    QVERIFY(bench.settle());
    QVERIFY(bench.augmented()->content().image.levels.front() != first);
    seed->setText({});
    QTest::keyClick(seed, Qt::Key_Return);
    QCOMPARE(bench.document.seed(), 1234567890123ULL);
}

void TestAugmentMode::gridShowsCopiesAndAClickChoosesOne()
{
    Bench bench;
    PreviewView *view = bench.mode.preview();
    view->toolbar()->setArrangement(PreviewLayout::Grid);
    emit view->toolbar()->arrangementChanged();
    QVERIFY(bench.settle());
    QCOMPARE(view->grid()->cells().size(), 9U);
    QVERIFY(view->grid()->isVisible());
    for (std::size_t i = 0; i < 9; ++i)
        QCOMPARE(view->grid()->cells()[i].copy, i);
    QTest::mouseClick(view->grid(), Qt::LeftButton, {},
                      view->grid()->cellRect(4).center().toPoint());
    QCOMPARE(bench.document.copy(), 4U);
    QVERIFY(bench.settle());
    QTest::keyClick(view->grid(), Qt::Key_Escape);
    QVERIFY(view->augmentedCanvas()->isVisible());
}

void TestAugmentMode::wipeShowsOneCanvas()
{
    Bench bench;
    PreviewView *view = bench.mode.preview();
    view->toolbar()->setArrangement(PreviewLayout::Wipe);
    emit view->toolbar()->arrangementChanged();
    QVERIFY(bench.settle());
    QVERIFY(!view->originalCanvas()->isVisible());
    QVERIFY(view->augmentedCanvas()->isWiping());
}

void TestAugmentMode::emptyPipelineSaysSo()
{
    Bench bench;
    bench.document.setPipeline({}, QStringLiteral("clear"));
    QVERIFY(bench.settle());
    QVERIFY(bench.mode.pipelinePanel()->steps()->cards().empty());
    const auto labels = bench.mode.pipelinePanel()->steps()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(QStringLiteral("No steps yet"));
    }));
    QCOMPARE(bench.augmented()->content().image.levels.front(),
             bench.mode.preview()->originalCanvas()->content().image.levels.front());
}

void TestAugmentMode::unreadableImageNamesFile()
{
    Bench bench;
    QFile broken(QDir(bench.folder.path()).filePath(QStringLiteral("a1.png")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("not a picture");
    broken.close();
    bench.document.setCurrentImage(1);
    QVERIFY(bench.settle());
    const ImageCanvas *canvas = bench.mode.preview()->originalCanvas();
    QVERIFY(!canvas->message().isEmpty());
    QVERIFY2(canvas->messageDetail().contains(QStringLiteral("a1.png")),
             qPrintable(canvas->messageDetail()));
    bench.document.setCurrentImage(2);
    QVERIFY(bench.settle());
    QVERIFY(canvas->message().isEmpty());
}

void TestAugmentMode::withoutDataset()
{
    Bench bench;
    QVERIFY(bench.settle());
    bench.document.closeDataset();
    QVERIFY(!bench.mode.preview()->originalCanvas()->message().isEmpty());
    QCOMPARE(bench.mode.preview()->table()->outcomes()->rowCount(), 0);
    QCOMPARE(bench.mode.images()->shownImages(), 0);
    bench.mode.grab();
}

void TestAugmentMode::pipelineFileComesBack()
{
    Bench bench;
    const Pipeline before = bench.document.pipeline();
    const QString path = QDir(bench.folder.path()).filePath(QStringLiteral("mine.json"));
    bench.mode.pipelinePanel()->saveFile(path);
    bench.document.setPipeline({}, QStringLiteral("clear"));
    bench.mode.pipelinePanel()->openFile(path);
    QVERIFY(bench.document.pipeline() == before);
    QCOMPARE(bench.document.undoStack()->undoText(), QStringLiteral("Open pipeline mine"));
}

void TestAugmentMode::brokenPipelineFileIsTold()
{
    Bench bench;
    const QString path = QDir(bench.folder.path()).filePath(QStringLiteral("broken.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"transform\": ");
    file.close();
    const Pipeline before = bench.document.pipeline();
    bench.mode.pipelinePanel()->openFile(path);
    QVERIFY(bench.document.pipeline() == before);
    const auto *notice =
        bench.mode.pipelinePanel()->findChild<QLabel *>(QStringLiteral("pipelineNotice"));
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(QStringLiteral("broken.json")), qPrintable(notice->text()));
}

void TestAugmentMode::thumbnailsOnlyForWhatIsSeen()
{
    Bench bench;
    Dataset large = *bench.document.dataset();
    const ImageItem item = large.images[0];
    large.images.assign(100000, item);
    for (std::size_t i = 0; i < large.images.size(); ++i) {
        if (i > 3)
            large.images[i].path = QStringLiteral("none/%1.png").arg(i);
    }
    bench.document.setDataset(large);
    auto *thumbnails = bench.mode.images()->findChild<Thumbnailer *>();
    QSignalSpy ready(thumbnails, &Thumbnailer::ready);
    ImageListView *list = bench.mode.images()->list();
    QVERIFY(bench.settle());
    QElapsedTimer timer;
    timer.start();
    for (int row = 0; row < 100000; row += 500) {
        list->scrollTo(list->model()->index(row, 0), QAbstractItemView::PositionAtTop);
        QCoreApplication::processEvents();
    }
    // 200 jumps through all of it: what was passed is not decoded, and the hand does not wait.
    QVERIFY2(ready.size() < 200 * 12, qPrintable(QString::number(ready.size())));
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(thumbnails->waiting() < 20);
}

void TestAugmentMode::manyBoxesAndLongNames()
{
    Bench bench;
    Dataset dataset = *bench.document.dataset();
    dataset.classes[0].name = QString(600, u'W');
    Annotation annotation = dataset.images[0].annotations[0];
    for (int i = 0; i < 1000; ++i) {
        annotation.box = {double(i % 40) * 8, double(i / 40) * 9, i % 40 * 8 + 6.0,
                          i / 40 * 9 + 7.0};
        dataset.images[0].annotations.push_back(annotation);
    }
    bench.document.setDataset(dataset);
    QVERIFY(bench.settle());
    QCOMPARE(bench.augmented()->content().boxes.size(), 1002U);
    const int width = bench.mode.width();
    bench.mode.grab();
    QCOMPARE(bench.mode.width(), width);
}

void TestAugmentMode::wheelLeavesSlidersAlone()
{
    Bench bench;
    RangeSlider *slider = bench.slider(0, "rotate");
    bench.mode.images()->list()->setFocus();
    QWheelEvent wheel({10, 10}, slider->mapToGlobal(QPointF(10, 10)), {}, {0, 120}, {}, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(slider, &wheel);
    QCOMPARE(bench.document.undoStack()->count(), 0);
}

void TestAugmentMode::hiddenModeDoesNotWork()
{
    Bench bench;
    QVERIFY(bench.settle());
    bench.mode.hide();
    const quint64 before = bench.mode.revision();
    bench.document.setCurrentImage(2);
    QCoreApplication::processEvents();
    QCOMPARE(bench.mode.revision(), before);
    bench.mode.show();
    QVERIFY(bench.settle());
    QVERIFY(bench.mode.revision() > before);
}

BALLAST_TEST_MAIN(QApplication, TestAugmentMode)
#include "tst_augmentmode.moc"
