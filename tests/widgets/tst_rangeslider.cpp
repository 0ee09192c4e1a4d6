#include "tests/support/testmain.h"
#include "widgets/rangeslider.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>

using namespace ballast;
using Handle = RangeSlider::Handle;

class TestRangeSlider : public test::Test
{
    Q_OBJECT

private:
    static SliderScale scale(double min, double max, double step, bool logarithmic = false)
    {
        return {min, max, step, logarithmic};
    }
    static void drag(RangeSlider &slider, Handle handle, int dx,
                     Qt::KeyboardModifiers modifiers = {})
    {
        const QPoint from = slider.handleCentre(handle).toPoint();
        QTest::mousePress(&slider, Qt::LeftButton, modifiers, from);
        QMouseEvent move(QEvent::MouseMove, QPointF(from) + QPointF(dx, 0),
                         slider.mapToGlobal(QPointF(from) + QPointF(dx, 0)), Qt::NoButton,
                         Qt::LeftButton, modifiers);
        QApplication::sendEvent(&slider, &move);
        QTest::mouseRelease(&slider, Qt::LeftButton, modifiers, from + QPoint(dx, 0));
    }

private slots:
    void curve_data();
    void curve();
    void dragMovesOneHandle();
    void handlesNeverCross();
    void bandDragKeepsTheSpan();
    void mirrored();
    void gestureFramesTheDrag();
    void escapeReturnsToTheStart();
    void wheelNeedsFocus();
    void keys();
    void tabVisitsBothHandles();
    void coincidingHandlesCanBeParted();
};

void TestRangeSlider::curve_data()
{
    QTest::addColumn<double>("min");
    QTest::addColumn<double>("max");
    QTest::addColumn<bool>("logarithmic");
    QTest::addColumn<bool>("fineAtZero");
    QTest::addColumn<double>("middle"); // value half way along
    QTest::newRow("linear") << 0.0 << 10.0 << false << false << 5.0;
    QTest::newRow("around zero") << -1.0 << 1.0 << false << false << 0.0;
    QTest::newRow("log 0.1-10") << 0.1 << 10.0 << true << false << 1.0;
    QTest::newRow("log from zero") << 0.0 << 100.0 << true << false << 9.05;
    QTest::newRow("fine at zero") << -180.0 << 180.0 << false << true << 0.0;
}

void TestRangeSlider::curve()
{
    QFETCH(double, min);
    QFETCH(double, max);
    QFETCH(bool, logarithmic);
    QFETCH(double, middle);
    QFETCH(bool, fineAtZero);
    SliderScale s = scale(min, max, 0.001, logarithmic);
    s.fineAtZero = fineAtZero;
    QVERIFY(std::abs(s.valueAt(0.5) - middle) < 0.01);
    QCOMPARE(s.valueAt(0), min);
    QCOMPARE(s.valueAt(1), max);
    if (fineAtZero) // a quarter of the groove from the middle is a quarter of the reach
        QVERIFY(std::abs(s.valueAt(0.75) - max / 4) < 0.01);
    for (double t = 0; t <= 1; t += 0.05)
        QVERIFY(std::abs(s.positionOf(s.valueAt(t)) - t) < 0.01);
}

void TestRangeSlider::dragMovesOneHandle()
{
    RangeSlider slider(RangeSlider::Handles::Two);
    slider.resize(217, 22); // a groove of 200 px
    slider.setScale(scale(0, 100, 1));
    slider.setValues(20, 60);
    QSignalSpy moved(&slider, &RangeSlider::valuesMoved);
    drag(slider, Handle::Upper, 40);
    QCOMPARE(slider.lower(), 20.0);
    QCOMPARE(slider.upper(), 80.0);
    QCOMPARE(moved.last().at(1).toDouble(), 80.0);
}

void TestRangeSlider::handlesNeverCross()
{
    RangeSlider slider(RangeSlider::Handles::Two);
    slider.resize(217, 22);
    slider.setScale(scale(0, 100, 1));
    slider.setValues(20, 60);
    drag(slider, Handle::Lower, 180);
    QCOMPARE(slider.lower(), 60.0);
    QCOMPARE(slider.upper(), 60.0);
}

void TestRangeSlider::bandDragKeepsTheSpan()
{
    RangeSlider slider(RangeSlider::Handles::Two);
    slider.resize(217, 22);
    slider.setScale(scale(0, 100, 1));
    slider.setValues(20, 60);
    const QPoint from(8 + 80, 11); // at 40, between the handles
    QTest::mousePress(&slider, Qt::LeftButton, {}, from);
    QTest::mouseMove(&slider, from + QPoint(40, 0));
    QTest::mouseMove(&slider, from + QPoint(190, 0));
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, from + QPoint(190, 0));
    QCOMPARE(slider.upper() - slider.lower(), 40.0);
    QCOMPARE(slider.upper(), 100.0);
}

void TestRangeSlider::mirrored()
{
    RangeSlider slider(RangeSlider::Handles::Two);
    slider.resize(217, 22);
    slider.setScale(scale(-100, 100, 1));
    slider.setMirrored(true);
    slider.setValues(-40, 40);
    drag(slider, Handle::Upper, 20);
    QCOMPARE(slider.lower(), -60.0);
    QCOMPARE(slider.upper(), 60.0);
    drag(slider, Handle::Lower, 20, Qt::ShiftModifier);
    QCOMPARE(slider.lower(), -40.0);
    QCOMPARE(slider.upper(), 60.0);
}

void TestRangeSlider::gestureFramesTheDrag()
{
    RangeSlider slider(RangeSlider::Handles::One);
    slider.resize(217, 22);
    slider.setScale(scale(0, 100, 1));
    QStringList order;
    connect(&slider, &RangeSlider::gestureStarted, [&] { order << QStringLiteral("start"); });
    connect(&slider, &RangeSlider::valuesMoved, [&] { order << QStringLiteral("move"); });
    connect(&slider, &RangeSlider::gestureEnded, [&] { order << QStringLiteral("end"); });
    drag(slider, Handle::Lower, 50);
    QCOMPARE(order.join(u' '), QStringLiteral("start move end"));
    QCOMPARE(slider.lower(), 25.0);
}

void TestRangeSlider::escapeReturnsToTheStart()
{
    RangeSlider slider(RangeSlider::Handles::One);
    slider.resize(217, 22);
    slider.setScale(scale(0, 100, 1));
    slider.setValue(10);
    QSignalSpy ended(&slider, &RangeSlider::gestureEnded);
    const QPoint from = slider.handleCentre(Handle::Lower).toPoint();
    QTest::mousePress(&slider, Qt::LeftButton, {}, from);
    QTest::mouseMove(&slider, from + QPoint(60, 0));
    QVERIFY(slider.lower() > 30);
    QTest::keyClick(&slider, Qt::Key_Escape);
    QCOMPARE(slider.lower(), 10.0);
    QCOMPARE(ended.size(), 1);
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, from);
    QCOMPARE(ended.size(), 1);
}

void TestRangeSlider::wheelNeedsFocus()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *slider = new RangeSlider(RangeSlider::Handles::One);
    auto *other = new QLineEdit;
    layout->addWidget(slider);
    layout->addWidget(other);
    slider->setScale(scale(0, 100, 1));
    slider->setValue(50);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto wheel = [&] {
        QWheelEvent event(QPointF(20, 10), slider->mapToGlobal(QPointF(20, 10)), {}, {0, 120}, {},
                          {}, Qt::NoScrollPhase, false);
        event.ignore();
        QApplication::sendEvent(slider, &event);
        return event.isAccepted();
    };
    other->setFocus();
    QVERIFY(!wheel());
    QCOMPARE(slider->lower(), 50.0);
    slider->setFocus();
    QVERIFY(wheel());
    QCOMPARE(slider->lower(), 51.0);
}

void TestRangeSlider::keys()
{
    RangeSlider slider(RangeSlider::Handles::One);
    slider.setScale(scale(0, 1, 0.01));
    slider.setValue(0.5);
    QTest::keyClick(&slider, Qt::Key_Right);
    QCOMPARE(slider.lower(), 0.51);
    QTest::keyClick(&slider, Qt::Key_PageDown);
    QCOMPARE(slider.lower(), 0.41);
    QTest::keyClick(&slider, Qt::Key_End);
    QCOMPARE(slider.lower(), 1.0);
    QTest::keyClick(&slider, Qt::Key_Home);
    QCOMPARE(slider.lower(), 0.0);
}

void TestRangeSlider::tabVisitsBothHandles()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *slider = new RangeSlider(RangeSlider::Handles::Two);
    auto *next = new QLineEdit;
    layout->addWidget(slider);
    layout->addWidget(next);
    slider->setScale(scale(0, 100, 1));
    slider->setValues(20, 60);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    slider->setFocus(Qt::TabFocusReason);
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(slider->lower(), 21.0);
    QTest::keyClick(slider, Qt::Key_Tab);
    QVERIFY(slider->hasFocus());
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(slider->upper(), 61.0);
    QTest::keyClick(slider, Qt::Key_Tab);
    QVERIFY(next->hasFocus());
}

void TestRangeSlider::coincidingHandlesCanBeParted()
{
    RangeSlider slider(RangeSlider::Handles::Two);
    slider.resize(217, 22);
    slider.setScale(scale(0, 100, 1));
    for (const double both : {0.0, 50.0, 100.0}) {
        slider.setValues(both, both);
        drag(slider, both < 100 ? Handle::Upper : Handle::Lower, both < 100 ? 40 : -40);
        QCOMPARE(slider.upper() - slider.lower(), 20.0);
    }
}

BALLAST_TEST_MAIN(QApplication, TestRangeSlider)
#include "tst_rangeslider.moc"
