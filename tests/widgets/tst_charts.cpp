#include "tests/support/testmain.h"
#include "widgets/beforeafterchart.h"
#include "widgets/card.h"
#include "widgets/classbarschart.h"
#include "widgets/curvechart.h"
#include "widgets/heatmapchart.h"
#include "widgets/histogramchart.h"
#include "widgets/numbers.h"
#include "widgets/scatterchart.h"
#include "widgets/theme.h"
#include "widgets/valueslider.h"

#include <QApplication>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QWheelEvent>
#include <QXmlStreamReader>

#include <memory>

using namespace ballast;

namespace {

std::vector<ClassBar> bloodCells()
{
    return {{0,
             QStringLiteral("RBC"),
             {2382, 966, 807},
             4155,
             Level::Enough,
             QStringLiteral("enough"),
             {}},
            {1,
             QStringLiteral("WBC"),
             {214, 87, 71},
             4155,
             Level::Critical,
             QStringLiteral("critical · 9 %"),
             {}},
            {2,
             QStringLiteral("Platelets"),
             {209, 79, 73},
             4155,
             Level::Critical,
             QStringLiteral("critical · 8.7 %"),
             {}}};
}

std::vector<ClassBar> manyClasses(int count)
{
    std::vector<ClassBar> bars;
    for (int i = 0; i < count; ++i)
        bars.push_back({i,
                        QStringLiteral("class number %1").arg(i),
                        {double(count - i)},
                        0,
                        Level::Low,
                        QStringLiteral("low"),
                        {}});
    return bars;
}

std::unique_ptr<Chart> makeChart(const QString &kind)
{
    if (kind == u"class bars") {
        auto chart = std::make_unique<ClassBarsChart>();
        chart->setSeries({QStringLiteral("train"), QStringLiteral("val"), QStringLiteral("test")});
        chart->setUnit(QStringLiteral("boxes"));
        chart->setBars(bloodCells());
        return chart;
    }
    if (kind == u"histogram") {
        auto chart = std::make_unique<HistogramChart>();
        chart->setBins({{0, 8, 3, true}, {8, 16, 15, true}, {16, 32, 4870, false}});
        return chart;
    }
    if (kind == u"heat map") {
        auto chart = std::make_unique<HeatMapChart>();
        const QStringList names{QStringLiteral("RBC"), QStringLiteral("WBC")};
        chart->setGrid({2, 2, {349, 344, 344, 359}, names, names});
        return chart;
    }
    if (kind == u"scatter") {
        auto chart = std::make_unique<ScatterChart>();
        chart->setSeries({{QStringLiteral("RBC"), Qt::red, {{101.5, 99}, {12, 14}}, {0, 1}}});
        return chart;
    }
    if (kind == u"before and after") {
        auto chart = std::make_unique<BeforeAfterChart>();
        chart->setGroups({{QStringLiteral("RBC"), 4155, 4710, 4710, false, {}},
                          {QStringLiteral("WBC"), 372, 3240, 4710, true, {}}});
        return chart;
    }
    auto chart = std::make_unique<CurveChart>();
    chart->setLines({{QStringLiteral("this plan"), false, {{0, 11.51}, {400, 7.25}}}});
    chart->setMarked(QPointF(400, 7.25), QStringLiteral("this plan"));
    return chart;
}

/// More than one colour besides the background was drawn.
bool isDrawn(const QImage &image)
{
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 2)
        for (int x = 0; x < image.width(); x += 2)
            colors.insert(image.pixel(x, y));
    return colors.size() > 3;
}

} // namespace

class ChartsTest : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Dark); }

    void numbers()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(countText(4155), QStringLiteral("4,155"));
        QCOMPARE(ratioText(4155.0 / 361), QStringLiteral("11.5 : 1"));
        QCOMPARE(ratioText(0), QStringLiteral("–"));
        QCOMPARE(shareText(361.0 / 4155), QStringLiteral("8.7\u202f%"));
        QCOMPARE(shareText(1), QStringLiteral("100\u202f%"));
        QCOMPARE(csvRow({QStringLiteral("a,b"), QStringLiteral("say \"x\""), QStringLiteral("1")}),
                 QStringLiteral("\"a,b\",\"say \"\"x\"\"\",1\n"));
        QCOMPARE(csvNumber(0.1), QStringLiteral("0.1"));
    }

    void savesValidFiles_data()
    {
        QTest::addColumn<QString>("csv");
        QTest::newRow("class bars") << QStringLiteral("class,train,val,test,boxes,target,verdict\n"
                                                      "RBC,2382,966,807,4155,4155,enough\n"
                                                      "WBC,214,87,71,372,4155,critical\n"
                                                      "Platelets,209,79,73,361,4155,critical\n");
        QTest::newRow("histogram") << QStringLiteral("from,to,count\n0,8,3\n8,16,15\n16,32,4870\n");
        QTest::newRow("heat map") << QStringLiteral(",RBC,WBC\nRBC,349,344\nWBC,344,359\n");
        QTest::newRow("scatter") << QStringLiteral("class,,\nRBC,101.5,99\nRBC,12,14\n");
        QTest::newRow("before and after")
            << QStringLiteral("class,before,after,target\nRBC,4155,4710,4710\nWBC,372,3240,4710\n");
        QTest::newRow("curve") << QStringLiteral("line,,\nthis plan,0,11.51\nthis plan,400,7.25\n");
    }
    void savesValidFiles()
    {
        QFETCH(QString, csv);
        const std::unique_ptr<Chart> chart = makeChart(QString::fromUtf8(QTest::currentDataTag()));
        chart->resize(640, 320);
        chart->setTitle(QStringLiteral("Chart under test"));
        QTemporaryDir folder;
        const QString png = folder.filePath(QStringLiteral("a.png"));
        const QString svg = folder.filePath(QStringLiteral("a.svg"));
        const QString table = folder.filePath(QStringLiteral("a.csv"));
        QVERIFY(chart->saveAs(png).ok());
        QVERIFY(chart->saveAs(svg).ok());
        QVERIFY(chart->saveAs(table).ok());
        const QImage image(png);
        QVERIFY(image.width() >= 480);
        QVERIFY(isDrawn(image));
        QFile svgFile(svg);
        QVERIFY(svgFile.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(svgFile.readAll());
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QSvgRenderer renderer(svg);
        QVERIFY(renderer.isValid());
        QImage drawn(renderer.defaultSize(), QImage::Format_RGB32);
        drawn.fill(Theme::current().card);
        QPainter painter(&drawn);
        renderer.render(&painter);
        painter.end();
        QVERIFY(isDrawn(drawn));
        QFile tableFile(table);
        QVERIFY(tableFile.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(tableFile.readAll()), csv);
        chart->copyNumbers();
        QCOMPARE(QGuiApplication::clipboard()->text(), csv);
        chart->copyImage();
        QVERIFY(!QGuiApplication::clipboard()->image().isNull());
    }

    void refusesOtherSuffixes()
    {
        const std::unique_ptr<Chart> chart = makeChart(QStringLiteral("curve"));
        const auto result = chart->saveAs(QStringLiteral("picture.bmp"));
        QVERIFY(!result.ok());
        QVERIFY(result.error().message.contains(u"bmp"));
    }

    void saysWhenItCannotWrite()
    {
        QTemporaryDir folder;
        QFile inTheWay(folder.filePath(QStringLiteral("file")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const std::unique_ptr<Chart> chart = makeChart(QStringLiteral("curve"));
        const auto result = chart->saveAs(folder.filePath(QStringLiteral("file/below.csv")));
        QVERIFY(!result.ok());
        QVERIFY(result.error().text().contains(u"file"));
    }

    void classBarsAreAsLongAsTheirCounts()
    {
        ClassBarsChart chart;
        chart.setUnit(QStringLiteral("boxes"));
        std::vector<ClassBar> bars = bloodCells();
        for (ClassBar &bar : bars)
            bar.parts = {bar.total()};
        chart.setBars(bars);
        chart.setTargetsShown(false);
        chart.resize(900, 260);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QTRY_VERIFY(!chart.rowCentre(2).isNull());
        const QImage image = chart.grab().toImage();
        const auto lengthOf = [&](int id, const QColor &color) {
            const int y = static_cast<int>(chart.rowCentre(id).y() * image.devicePixelRatio());
            int length = 0;
            for (int x = 0; x < image.width(); ++x)
                length += QColor(image.pixel(x, y)) == color ? 1 : 0;
            return length;
        };
        const int rbc = lengthOf(0, Theme::current().bars);
        const int wbc = lengthOf(1, Theme::current().critical);
        QVERIFY2(rbc > 300, qPrintable(QString::number(rbc)));
        // The verdict pill has text of the same colour; only whole pixels of it count.
        QVERIFY2(std::abs(double(wbc) / rbc - 372.0 / 4155) < 0.04,
                 qPrintable(QStringLiteral("%1 of %2").arg(wbc).arg(rbc)));
    }

    void clickAndKeysPickClasses()
    {
        ClassBarsChart chart;
        chart.setBars(bloodCells());
        chart.resize(900, 260);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QTRY_VERIFY(!chart.rowCentre(1).isNull());
        QSignalSpy clicks(&chart, &ClassBarsChart::barClicked);
        QWidget *plot = chart.childAt(chart.rowCentre(1));
        QVERIFY(plot);
        QTest::mouseClick(plot, Qt::LeftButton, {}, plot->mapFrom(&chart, chart.rowCentre(1)));
        QCOMPARE(clicks.size(), 1);
        QCOMPARE(clicks.takeFirst().at(0).toInt(), 1);
        chart.setSelectedId(1);
        QTest::keyClick(&chart, Qt::Key_Down);
        QCOMPARE(clicks.takeFirst().at(0).toInt(), 2);
    }

    void manyClassesScroll_data()
    {
        QTest::addColumn<int>("classes");
        QTest::newRow("80") << 80;
        QTest::newRow("1000") << 1000;
    }
    void manyClassesScroll()
    {
        QFETCH(int, classes);
        ClassBarsChart chart;
        chart.setBars(manyClasses(classes));
        chart.resize(900, 400);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        auto *scroll = chart.findChild<QScrollBar *>();
        QVERIFY(scroll);
        QTRY_VERIFY(scroll->isVisible());
        QVERIFY(!chart.rowCentre(0).isNull());
        QVERIFY(chart.rowCentre(classes - 1).isNull());
        scroll->setValue(scroll->maximum());
        QTRY_VERIFY(!chart.rowCentre(classes - 1).isNull());
        QVERIFY(chart.rowCentre(0).isNull());
        // A saved picture shows every class, not just those scrolled to.
        QVERIFY(chart.image(1).height() > classes * 10);
        QCOMPARE(chart.csv().count(u'\n'), classes + 1);
    }

    void emptyChartsSayWhy()
    {
        ClassBarsChart chart;
        chart.setEmptyText(QStringLiteral("Nothing to count"));
        chart.resize(400, 200);
        QVERIFY(chart.isEmpty());
        QVERIFY(isDrawn(chart.image(1)));
        QMenu menu;
        chart.addSaveActions(menu);
        for (const QAction *action : menu.actions())
            QVERIFY(action->isSeparator() || !action->isEnabled());
    }

    void curveNamesThePlaceClicked()
    {
        CurveChart chart;
        chart.setLines({{QStringLiteral("plan"), false, {{0, 11}, {500, 6}, {1000, 5}}}});
        chart.resize(600, 300);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QTest::qWait(0);
        QSignalSpy picked(&chart, &CurveChart::picked);
        chart.image(1); // lays the axes out
        const QPoint at = chart.positionOf({500, 6});
        QWidget *plot = chart.childAt(at);
        QVERIFY(plot);
        QTest::mouseClick(plot, Qt::LeftButton, {}, plot->mapFrom(&chart, at));
        QCOMPARE(picked.size(), 1);
        QVERIFY(std::abs(picked.first().at(0).toDouble() - 500) < 5);
    }

    void valueSliderKeepsExactNumbers()
    {
        ValueSlider slider(QStringLiteral("Max copies"));
        slider.setOptions({{1, 50, 1, false}, 10, 1000, 0, QStringLiteral(" ×")});
        slider.setValue(10);
        slider.resize(300, 30);
        slider.show();
        QSignalSpy changes(&slider, &ValueSlider::valueChanged);
        auto *field = slider.findChild<QDoubleSpinBox *>();
        QVERIFY(field);
        field->setValue(400); // beyond the slider's end
        QCOMPARE(slider.value(), 400.0);
        QCOMPARE(changes.size(), 1);
        QWheelEvent wheel(QPointF(5, 5), field->mapToGlobal(QPointF(5, 5)), {}, {0, 120},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        field->clearFocus();
        QApplication::sendEvent(field, &wheel);
        QCOMPARE(slider.value(), 400.0);
        QTest::mouseDClick(slider.findChild<QLabel *>(), Qt::LeftButton);
        QCOMPARE(slider.value(), 10.0);
        QCOMPARE(changes.size(), 2);
        slider.setValue(12);
        QCOMPARE(changes.size(), 2);
    }

    void cardsOfferSaving()
    {
        Card card(QStringLiteral("Boxes"));
        auto *chart = new HistogramChart;
        chart->setBins({{0, 1, 5, false}});
        card.setChart(*chart);
        QMenu menu;
        chart->addSaveActions(menu);
        QStringList texts;
        for (const QAction *action : menu.actions())
            texts << action->text();
        QVERIFY(texts.join(u' ').contains(QStringLiteral("PNG")));
        QVERIFY(texts.join(u' ').contains(QStringLiteral("SVG")));
        QVERIFY(texts.join(u' ').contains(QStringLiteral("CSV")));
    }
};

BALLAST_TEST_MAIN(QApplication, ChartsTest)
#include "tst_charts.moc"
