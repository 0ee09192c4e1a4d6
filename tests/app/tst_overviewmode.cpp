#include "app/document.h"
#include "app/jobcontroller.h"
#include "app/overview/boxsizespage.h"
#include "app/overview/classespage.h"
#include "app/overview/imagesizespage.h"
#include "app/overview/overviewmode.h"
#include "app/overview/positionspage.h"
#include "app/overview/problemspage.h"
#include "app/overview/rulespanel.h"
#include "app/overview/smallestsidecard.h"
#include "app/overview/treatmentpanel.h"
#include "app/overview/weightspanel.h"
#include "core/formats/format.h"
#include "tests/app/memorydatasets.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"
#include "widgets/chart.h"
#include "widgets/classbarschart.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>

using namespace ballast;

namespace {

const QString Pages[] = {QStringLiteral("classes"),     QStringLiteral("co-occurrence"),
                         QStringLiteral("box-sizes"),   QStringLiteral("positions"),
                         QStringLiteral("image-sizes"), QStringLiteral("problems")};

Dataset datasetNamed(const QString &name)
{
    if (name == u"blood")
        return test::bloodDataset();
    if (name == u"one class")
        return test::oneClassDataset();
    if (name == u"80 classes")
        return test::manyClassDataset(80);
    if (name == u"1000 classes")
        return test::manyClassDataset(1000);
    if (name == u"folders")
        return test::folderDataset();
    return test::emptyDataset();
}

QPushButton *buttonNamed(QWidget &parent, const QString &accessibleName)
{
    for (QPushButton *button : parent.findChildren<QPushButton *>())
        if (button->accessibleName() == accessibleName)
            return button;
    return nullptr;
}

} // namespace

class OverviewModeTest : public test::Test
{
    Q_OBJECT

    struct Window
    {
        Document document;
        JobController jobs;
        OverviewMode mode{document, jobs};

        explicit Window(Dataset dataset)
        {
            document.setDataset(std::move(dataset));
            mode.resize(1200, 760);
            mode.show();
        }
        QStringList figures() const
        {
            QStringList texts;
            for (const FigureCard *card : mode.findChildren<FigureCard *>())
                texts << card->figure();
            return texts;
        }
        template <class T> T &child() const { return *mode.findChild<T *>(); }
    };

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, ThemeChoice::Dark);
    }

    void everyPageOpens_data()
    {
        QTest::addColumn<int>("classes");
        QTest::newRow("blood") << 3;
        QTest::newRow("one class") << 1;
        QTest::newRow("80 classes") << 80;
        QTest::newRow("1000 classes") << 1000;
        QTest::newRow("folders") << 3;
        QTest::newRow("empty") << 0;
    }
    void everyPageOpens()
    {
        QFETCH(int, classes);
        Window window(datasetNamed(QString::fromUtf8(QTest::currentDataTag())));
        for (const QString &page : Pages) {
            window.mode.showPage(page);
            QApplication::processEvents();
            QVERIFY(!window.mode.grab().isNull());
        }
        QCOMPARE(window.figures().at(2), QString::number(classes).size() > 3
                                             ? QStringLiteral("1,000")
                                             : QString::number(classes));
        QVERIFY(window.child<TreatmentPanel>().shownCards() <= 6);
    }

    void figuresFollowTheSplitFilter()
    {
        Window window(test::bloodDataset());
        QCOMPARE(window.figures().at(0), QStringLiteral("300"));
        QCOMPARE(window.figures().at(1), QStringLiteral("3,430"));
        QCOMPARE(window.figures().at(3), QStringLiteral("19.9 : 1")); // 2980 / 150
        window.document.setSplitFilter(Split::Val);
        QCOMPARE(window.figures().at(0), QStringLiteral("60"));
        QCOMPARE(window.figures().at(1), QStringLiteral("680")); // 59 × 10 + 60 + 30
    }

    void barsTellTheStatistics()
    {
        Window window(test::bloodDataset());
        const ClassBarsChart &chart = window.child<ClassesPage>().bars();
        const QStringList lines = chart.csv().split(u'\n');
        QCOMPARE(lines.at(1), QStringLiteral("RBC,2980,2980,enough"));
        QCOMPARE(lines.at(2), QStringLiteral("WBC,300,2980,low"));
        QCOMPARE(lines.at(3), QStringLiteral("Platelets,150,2980,critical"));
        QCOMPARE(chart.bars().at(2).pill, QStringLiteral("critical · 5.0\u202f%"));
        QVERIFY(chart.bars().at(2).tooltip.contains(QStringLiteral("2,980")));
    }

    void clickOnAClassFilters()
    {
        Window window(test::bloodDataset());
        ClassBarsChart &chart = window.child<ClassesPage>().bars();
        emit chart.barClicked(2);
        QCOMPARE(window.document.classFilter(), 2);
        QCOMPARE(window.document.filteredImages().size(), std::size_t(150));
        emit chart.barClicked(2);
        QCOMPARE(window.document.classFilter(), -1);
    }

    void treatmentCardsLeadOn()
    {
        Window window(test::bloodDataset());
        QSignalSpy modes(&window.mode, &Mode::modeRequested);
        QPushButton *images = buttonNamed(window.mode, QStringLiteral("Platelets: Show images"));
        QVERIFY(images);
        images->click();
        QCOMPARE(window.document.classFilter(), 2);
        QCOMPARE(modes.takeFirst().at(0).toString(), QStringLiteral("augment"));
        QPushButton *treat = buttonNamed(window.mode, QStringLiteral("WBC: Treat…"));
        QVERIFY(treat);
        treat->click();
        QCOMPARE(window.document.classFilter(), 1);
        QCOMPARE(modes.takeFirst().at(0).toString(), QStringLiteral("balance"));
    }

    void treatmentsGiveTheArithmetic()
    {
        const Dataset dataset = test::bloodDataset();
        const Statistics statistics = computeStatistics(dataset);
        const auto treatments = findTreatments(dataset, statistics, judge(dataset, statistics));
        QCOMPARE(treatments.size(), std::size_t(2));
        QCOMPARE(treatments[0].classId, 2); // critical before low
        QCOMPARE(treatments[0].comparison, QStringLiteral("19.9× fewer than RBC"));
        // Images 3 and 17 hold platelets and no RBC: 148 of 150, with 10 RBC each = 9.87 for each.
        QVERIFY2(treatments[0].cure.startsWith(
                     QStringLiteral("148 of its 150 images also hold RBC, 9.9 for each")),
                 qPrintable(treatments[0].cure));
        QVERIFY(treatments[0].cure.contains(QStringLiteral("cannot balance it")));
    }

    void repeatingIsTheCureWhereClassesAreApart()
    {
        const Dataset dataset = test::folderDataset();
        const Statistics statistics = computeStatistics(dataset);
        const auto treatments = findTreatments(dataset, statistics, judge(dataset, statistics));
        QCOMPARE(treatments.size(), std::size_t(2));
        QCOMPARE(treatments[0].classId, 2); // dent: 9 of 300
        QVERIFY2(treatments[0].cure.contains(QStringLiteral("33 augmented copies")),
                 qPrintable(treatments[0].cure)); // 300 / 9 = 33.3, rounded up, less the original
        QVERIFY(treatments[0].cure.contains(QStringLiteral("collect more")));
    }

    void weightsOfTheReference()
    {
        WeightsPanel panel;
        panel.setCounts({QStringLiteral("RBC"), QStringLiteral("WBC"), QStringLiteral("Platelets")},
                        {4155, 372, 361}, QStringLiteral("4,888 boxes"));
        const auto *table = panel.findChild<QTableWidget *>();
        QCOMPARE(table->item(0, 2)->text(), QStringLiteral("0.392"));
        QCOMPARE(table->item(1, 2)->text(), QStringLiteral("4.380"));
        QCOMPARE(table->item(2, 2)->text(), QStringLiteral("4.513"));
        buttonNamed(panel, QStringLiteral("Copy as JSON"))->click();
        const QJsonDocument json =
            QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8());
        QVERIFY(json.isObject());
        for (const QString &kind : {QStringLiteral("PyTorch"), QStringLiteral("Keras")}) {
            buttonNamed(panel, QStringLiteral("Copy as %1").arg(kind))->click();
            QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Platelets")));
        }
    }

    void betaChangesTheWeights()
    {
        WeightsPanel panel;
        panel.setCounts({QStringLiteral("good"), QStringLiteral("d1"), QStringLiteral("d2"),
                         QStringLiteral("d3")},
                        {1000, 200, 50, 10}, QString());
        auto *scheme = panel.findChild<QComboBox *>();
        scheme->setCurrentIndex(scheme->findData(static_cast<int>(WeightScheme::EffectiveNumber)));
        emit scheme->activated(scheme->currentIndex());
        auto *beta = panel.findChild<QDoubleSpinBox *>();
        QVERIFY(!beta->isHidden());
        beta->setValue(0.99);
        QVERIFY(std::abs(panel.weights().at(3) - 2.762226) < 1e-6);
        beta->setValue(0.9);
        QVERIFY(std::abs(panel.weights().at(3) - 1.352567) < 1e-6);
    }

    void rulesAreUndoable()
    {
        Window window(test::bloodDataset());
        RulesPanel &panel = window.child<RulesPanel>();
        QDoubleSpinBox *low = nullptr;
        for (auto *field : panel.findChildren<QDoubleSpinBox *>())
            if (field->accessibleName() == u"Share of the largest class, low below")
                low = field;
        QVERIFY(low);
        QCOMPARE(low->value(), 30.0);
        QCOMPARE(window.figures().at(4), QStringLiteral("2"));
        low->setValue(10); // WBC has 10.07 %
        QCOMPARE(window.document.rules().share.low, 0.1);
        QCOMPARE(window.figures().at(4), QStringLiteral("1"));
        window.document.undoStack()->undo();
        QCOMPARE(window.figures().at(4), QStringLiteral("2"));
        QCOMPARE(low->value(), 30.0);
    }

    void resizeImpactByHand()
    {
        Dataset dataset = test::emptyDataset();
        dataset.classes = {{QStringLiteral("a"), 0, {}}};
        ImageItem image;
        image.width = 1280;
        image.height = 640;
        // Halved by a fit into 640 px: smallest sides 7.5, 8, 15, 40; the last has no area.
        for (const Box &box : {Box{0, 0, 15, 60}, Box{0, 0, 60, 16}, Box{0, 0, 30, 30},
                               Box{0, 0, 80, 90}, Box{5, 5, 5, 50}})
            image.annotations.push_back({box, 0, 0, {}});
        dataset.images = {image};
        const auto impact = resizeImpact(dataset, resizedBoxes(dataset, 640));
        QCOMPARE(impact[0].boxes, 4);
        QCOMPARE(impact[0].underLimit, (std::array<qint64, 4>{0, 1, 3, 3}));
        QVERIFY(impactSentence(dataset, impact).startsWith(QStringLiteral("75.0\u202f% of a")));
        QVERIFY(impactSentence(dataset, resizeImpact(dataset, resizedBoxes(dataset, 4000)))
                    .startsWith(QStringLiteral("No box")));
    }

    void trainingSizeIsSharedByThePages()
    {
        Window window(test::bloodDataset());
        const auto cards = window.mode.findChildren<SmallestSideCard *>();
        const auto *shown = window.child<ClassesPage>().findChild<SmallestSideCard *>();
        QCOMPARE(cards.size(), 2);
        emit cards[0]->trainingSizePicked(416);
        QCOMPARE(cards[0]->trainingSize(), 416);
        QCOMPARE(cards[1]->trainingSize(), 416);
        QVERIFY(shown->sentence().contains(QStringLiteral("16 px")));
    }

    void positionsByHand()
    {
        Dataset dataset = test::emptyDataset();
        dataset.classes = {{QStringLiteral("a"), 0, {}}};
        ImageItem image;
        image.width = image.height = 480; // 10 px a cell
        image.annotations.push_back({Box{100, 200, 120, 210}, 0, 0, {}});
        image.annotations.push_back({Box{470, 0, 480, 10}, 0, 0, {}});
        dataset.images = {image};
        const PositionMap map = mapPositions(dataset, {}, -1, false);
        QCOMPARE(map.boxes, 2);
        QCOMPARE(map.atEdge, 1);
        QCOMPARE(map.values[20 * PositionMap::Cells + 11], 1.0);
        QCOMPARE(map.values[47], 1.0);
        QCOMPARE(map.aspect, 1.0);
        QCOMPARE(mapPositions(dataset, {}, 5, false).boxes, 0);
    }

    void imageSizesAreCounted()
    {
        const auto sizes = countImageSizes(test::manyClassDataset(80, 300), {});
        QCOMPARE(sizes.size(), std::size_t(2));
        QCOMPARE(sizes[0].width, 640);
        QCOMPARE(sizes[0].images, 200);
        QCOMPARE(sizes[1].images, 100);
        QVERIFY(countImageSizes(test::folderDataset(), {}).empty());
    }

    void problemsFilterAndLead()
    {
        Dataset dataset = test::bloodDataset();
        const auto issue = [](const QString &kind, const QString &file, int image) {
            return Issue{Severity::Warning,          kind,  file, QStringLiteral("wrong"),
                         QStringLiteral("left out"), image, -1};
        };
        dataset.issues = {issue(QStringLiteral("zero-area-box"), QStringLiteral("b.jpg"), 41),
                          issue(QStringLiteral("zero-area-box"), QStringLiteral("a.jpg"), 42),
                          issue(QStringLiteral("missing-image"), QStringLiteral("c.jpg"), -1)};
        Window window(std::move(dataset));
        QCOMPARE(window.figures().at(5), QStringLiteral("3"));
        window.mode.showPage(QStringLiteral("problems"));
        auto &page = window.child<ProblemsPage>();
        auto *table = page.findChild<QTableView *>();
        QCOMPARE(table->model()->rowCount(), 3);
        table->sortByColumn(1, Qt::AscendingOrder);
        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("a.jpg"));
        QSignalSpy modes(&window.mode, &Mode::modeRequested);
        emit table->activated(table->model()->index(0, 0));
        QCOMPARE(window.document.currentImage(), 42);
        QCOMPARE(modes.size(), 1);
        auto *kinds = page.findChild<QComboBox *>();
        kinds->setCurrentIndex(kinds->findData(QStringLiteral("missing-image")));
        emit kinds->activated(kinds->currentIndex());
        QCOMPARE(table->model()->rowCount(), 1);
    }

    void bloodCellsOfTheReference()
    {
        BALLAST_NEED_BCCD();
        auto dataset = openDataset(test::bccdFolder());
        QVERIFY2(dataset.ok(), dataset.ok() ? "" : qPrintable(dataset.error().text()));
        Window window(std::move(*dataset));
        const QStringList figures = window.figures();
        QCOMPARE(figures.at(0), QStringLiteral("364"));
        QCOMPARE(figures.at(1), QStringLiteral("4,888"));
        QCOMPARE(figures.at(2), QStringLiteral("3"));
        QCOMPARE(figures.at(3), QStringLiteral("11.5 : 1"));
        QCOMPARE(figures.at(4), QStringLiteral("2"));
    }
};

BALLAST_TEST_MAIN(QApplication, OverviewModeTest)
#include "tst_overviewmode.moc"
