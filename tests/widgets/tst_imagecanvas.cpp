#include "tests/support/testmain.h"
#include "widgets/imagecanvas.h"

#include <QApplication>
#include <QSignalSpy>
#include <QWheelEvent>

#include <cmath>

using namespace ballast;

class TestImageCanvas : public test::Test
{
    Q_OBJECT

private:
    /// Left half red, right half blue.
    static CanvasImage halves(const QSize &full, double scale = 1)
    {
        const QSize pixels = (QSizeF(full) * scale).toSize();
        QImage image(pixels, QImage::Format_RGB32);
        for (int y = 0; y < pixels.height(); ++y) {
            for (int x = 0; x < pixels.width(); ++x)
                image.setPixelColor(x, y, x < pixels.width() / 2 ? Qt::red : Qt::blue);
        }
        return {full, {image}};
    }
    static CanvasContent content(const QSize &full, double scale = 1)
    {
        return {halves(full, scale), {}, 1};
    }
    static void wheel(ImageCanvas &canvas, const QPointF &at, int notches)
    {
        QWheelEvent event(at, canvas.mapToGlobal(at), {}, {0, 120 * notches}, {}, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&canvas, &event);
    }
    static CanvasBox box(int id, const QRectF &rect)
    {
        return {id, rect, {}, Qt::green, QStringLiteral("cell"), QStringLiteral("tip"), false};
    }

private slots:
    void fitsTheImage();
    void smallDraftFillsTheSamePlace();
    void wheelKeepsThePointUnderThePointer_data();
    void wheelKeepsThePointUnderThePointer();
    void actualSizeShowsEveryPixel();
    void dragPansAndClickSelects();
    void linkedViewShowsTheSameShare();
    void boxesAreDrawnWhereTheyAre();
    void smallestBoxWins();
    void wipeShowsBothImages();
    void picksTheLevelForTheScale();
    void awkwardSizes_data();
    void awkwardSizes();
    void paintedOncePerContent();
    void labelTextIsReadable();
};

void TestImageCanvas::fitsTheImage()
{
    ImageCanvas canvas;
    canvas.resize(400, 300);
    canvas.setContent(content({800, 200}));
    const QRectF shown = canvas.imageToWidget().mapRect(QRectF(0, 0, 800, 200));
    QVERIFY(QRectF(0, 0, 400, 300).contains(shown));
    QVERIFY(shown.width() > 370);
    QVERIFY(std::abs(shown.center().x() - 200) <= 1 && std::abs(shown.center().y() - 150) <= 1);
    const QImage seen = canvas.grab().toImage();
    QCOMPARE(seen.pixelColor(100, 150), QColor(Qt::red));
    QCOMPARE(seen.pixelColor(300, 150), QColor(Qt::blue));
}

void TestImageCanvas::smallDraftFillsTheSamePlace()
{
    ImageCanvas canvas;
    canvas.resize(400, 300);
    canvas.setContent(content({4000, 3000}));
    const QRectF full = canvas.imageToWidget().mapRect(QRectF(0, 0, 4000, 3000));
    canvas.setContent(content({4000, 3000}, 0.05));
    QCOMPARE(canvas.imageToWidget().mapRect(QRectF(0, 0, 4000, 3000)), full);
    QCOMPARE(canvas.grab().toImage().pixelColor(300, 150), QColor(Qt::blue));
}

void TestImageCanvas::wheelKeepsThePointUnderThePointer_data()
{
    QTest::addColumn<QPointF>("at");
    QTest::newRow("middle") << QPointF(200, 150);
    QTest::newRow("corner") << QPointF(40, 60);
    QTest::newRow("right") << QPointF(370, 200);
}

void TestImageCanvas::wheelKeepsThePointUnderThePointer()
{
    QFETCH(QPointF, at);
    ImageCanvas canvas;
    canvas.resize(400, 300);
    canvas.setContent(content({640, 480}));
    const QPointF before = canvas.imageToWidget().inverted().map(at);
    wheel(canvas, at, 4);
    const QPointF after = canvas.imageToWidget().inverted().map(at);
    QVERIFY(canvas.view().zoom > 2);
    QVERIFY((after - before).manhattanLength() < 1.5); // rounding to whole screen pixels
    wheel(canvas, at, -40);
    QCOMPARE(canvas.view().centre, QPointF(0.5, 0.5));
}

void TestImageCanvas::actualSizeShowsEveryPixel()
{
    ImageCanvas canvas;
    canvas.resize(400, 300);
    canvas.setContent(content({1000, 1000}));
    canvas.zoomToActualSize();
    QVERIFY(std::abs(canvas.scale() * canvas.devicePixelRatioF() - 1) < 1e-9);
    canvas.zoomToFit();
    QCOMPARE(canvas.view(), CanvasView{});
}

void TestImageCanvas::dragPansAndClickSelects()
{
    ImageCanvas canvas;
    canvas.resize(400, 300);
    CanvasContent shown = content({400, 300});
    shown.boxes = {box(7, {180, 130, 40, 40})};
    canvas.setContent(shown);
    wheel(canvas, {200, 150}, 4);
    QSignalSpy clicked(&canvas, &ImageCanvas::boxClicked);
    const QPointF point = canvas.imageToWidget().inverted().map(QPointF(200, 150));
    QTest::mousePress(&canvas, Qt::LeftButton, {}, {200, 150});
    QTest::mouseMove(&canvas, {230, 150});
    QTest::mouseMove(&canvas, {260, 190});
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, {260, 190});
    QCOMPARE(clicked.size(), 0);
    const QPointF moved = canvas.imageToWidget().map(point);
    QVERIFY((moved - QPointF(260, 190)).manhattanLength() <= 2);
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, moved.toPoint());
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.at(0).at(0).toInt(), 7);
}

void TestImageCanvas::linkedViewShowsTheSameShare()
{
    ImageCanvas a;
    ImageCanvas b;
    a.resize(400, 300);
    b.resize(800, 500);
    a.setContent(content({640, 480}));
    b.setContent(content({320, 320}));
    connect(&a, &ImageCanvas::viewChanged, &b, &ImageCanvas::setView);
    wheel(a, {100, 100}, 5);
    const QPointF middleA = a.imageToWidget().inverted().map(QPointF(200, 150));
    const QPointF middleB = b.imageToWidget().inverted().map(QPointF(400, 250));
    QVERIFY(std::abs(middleA.x() / 640 - middleB.x() / 320) < 0.01);
    QVERIFY(std::abs(middleA.y() / 480 - middleB.y() / 320) < 0.01);
}

void TestImageCanvas::boxesAreDrawnWhereTheyAre()
{
    ImageCanvas canvas;
    canvas.resize(424, 324); // scale 1 with the margins
    CanvasContent shown = content({400, 300});
    shown.boxes = {box(1, {50, 60, 100, 80})};
    canvas.setLabelsShown(false);
    canvas.setContent(shown);
    QImage seen = canvas.grab().toImage();
    const QPoint left = canvas.imageToWidget().map(QPointF(50, 100)).toPoint();
    QVERIFY(seen.pixelColor(left).green() > 200 && seen.pixelColor(left).red() < 50);
    QCOMPARE(seen.pixelColor(left + QPoint(40, 0)), QColor(Qt::red)); // not filled
    canvas.setBoxesShown(false);
    seen = canvas.grab().toImage();
    // Hidden boxes leave the picture alone, outlines are a switch of their own.
    QCOMPARE(seen.pixelColor(left), QColor(Qt::red));
    QCOMPARE(canvas.boxAt(QPointF(left)), -1);
}

void TestImageCanvas::smallestBoxWins()
{
    ImageCanvas canvas;
    canvas.resize(424, 324);
    CanvasContent shown = content({400, 300});
    shown.boxes = {box(1, {0, 0, 400, 300}), box(2, {100, 100, 40, 40}),
                   box(3, {90, 90, 100, 100})};
    canvas.setContent(shown);
    QCOMPARE(canvas.boxAt(canvas.imageToWidget().map(QPointF(120, 120))), 2);
    QCOMPARE(canvas.boxAt(canvas.imageToWidget().map(QPointF(170, 170))), 3);
    QCOMPARE(canvas.boxAt(canvas.imageToWidget().map(QPointF(390, 290))), 1);
}

void TestImageCanvas::wipeShowsBothImages()
{
    ImageCanvas canvas;
    canvas.resize(400, 300);
    canvas.setContent(content({400, 300}));
    CanvasContent left;
    QImage green(200, 150, QImage::Format_RGB32);
    green.fill(Qt::green);
    left.image = {{400, 300}, {green}};
    canvas.setWipe(left);
    QImage seen = canvas.grab().toImage();
    QCOMPARE(seen.pixelColor(120, 100), QColor(Qt::green));
    QCOMPARE(seen.pixelColor(300, 100), QColor(Qt::blue));
    QTest::mousePress(&canvas, Qt::LeftButton, {}, {200, 150});
    QTest::mouseMove(&canvas, {60, 150});
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, {60, 150});
    QVERIFY(canvas.wipePosition() < 0.2);
    seen = canvas.grab().toImage();
    QCOMPARE(seen.pixelColor(120, 100), QColor(Qt::red));
}

void TestImageCanvas::picksTheLevelForTheScale()
{
    CanvasImage image{{1000, 1000}, {}};
    for (const int side : {1000, 500, 250})
        image.levels.emplace_back(side, side, QImage::Format_RGB32);
    QCOMPARE(image.levelFor(0.1).width(), 250);
    QCOMPARE(image.levelFor(0.25).width(), 250);
    QCOMPARE(image.levelFor(0.3).width(), 500);
    QCOMPARE(image.levelFor(2).width(), 1000);
}

void TestImageCanvas::awkwardSizes_data()
{
    QTest::addColumn<QSize>("full");
    QTest::newRow("1x1") << QSize(1, 1);
    QTest::newRow("one row") << QSize(20000, 1);
    QTest::newRow("20000 px") << QSize(20000, 20000);
}

void TestImageCanvas::awkwardSizes()
{
    QFETCH(QSize, full);
    ImageCanvas canvas;
    canvas.resize(400, 300);
    QImage pixels(std::min(full.width(), 300), std::min(full.height(), 300), QImage::Format_RGB32);
    pixels.fill(Qt::yellow);
    CanvasContent shown{{full, {pixels}}, {}, 1};
    for (int i = 0; i < 1000; ++i) {
        CanvasBox b = box(i, QRectF(0, 0, full.width(), full.height()));
        b.name = QString(2000, u'x');
        shown.boxes.push_back(b);
    }
    canvas.setContent(shown);
    wheel(canvas, {200, 150}, 60);
    QVERIFY(std::isfinite(canvas.scale()) && canvas.scale() <= 64.001);
    wheel(canvas, {200, 150}, -120);
    canvas.zoomToFit();
    canvas.setBoxesShown(false);
    QCOMPARE(canvas.grab().toImage().pixelColor(200, 150), QColor(Qt::yellow));
}

void TestImageCanvas::paintedOncePerContent()
{
    ImageCanvas canvas;
    canvas.resize(100, 100);
    QSignalSpy painted(&canvas, &ImageCanvas::contentPainted);
    CanvasContent shown = content({40, 30});
    shown.revision = 17;
    canvas.setContent(shown);
    canvas.grab();
    canvas.grab();
    QCOMPARE(painted.size(), 1);
    QCOMPARE(painted.at(0).at(0).toULongLong(), 17ULL);
}

void TestImageCanvas::labelTextIsReadable()
{
    QCOMPARE(readableOn(QColor(0xf0, 0xe4, 0x42)), QColor(Qt::black));
    QCOMPARE(readableOn(Qt::white), QColor(Qt::black));
    QCOMPARE(readableOn(QColor(0x00, 0x30, 0x70)), QColor(Qt::white));
}

BALLAST_TEST_MAIN(QApplication, TestImageCanvas)
#include "tst_imagecanvas.moc"
