#include "app/export/destination.h"
#include "app/export/exportmode.h"
#include "app/export/exporttimer.h"
#include "app/export/trainingsnippet.h"
#include "app/mainwindow.h"
#include "app/noticestrip.h"
#include "core/formats/format.h"
#include "tests/support/testmain.h"
#include "tests/support/yolofolder.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDirIterator>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace ballast;

namespace {

template <class T> T *find(const QWidget &window, const char *name)
{
    auto *widget = window.findChild<T *>(QLatin1String(name));
    if (!widget)
        qWarning("there is no %s", name);
    return widget;
}

int countFiles(const QString &folder)
{
    int count = 0;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        ++count;
    }
    return count;
}

qint64 countOf(const Dataset &dataset, const QString &className)
{
    return computeStatistics(dataset)
        .total.classes[static_cast<std::size_t>(dataset.classByName(className))]
        .boxes;
}

} // namespace

class TestExportMode : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Dark); }

    void init()
    {
        test::Test::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_data = m_folder->filePath(QStringLiteral("cells"));
        QVERIFY(test::writeYoloFolder(m_data, 12, 4));
        m_window = std::make_unique<MainWindow>(m_folder->filePath(QStringLiteral("settings.ini")));
        m_window->show();
        m_window->openPath(m_data);
        QTRY_VERIFY(m_window->document().plan() != nullptr);
    }

    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void oneClickLeadsToAReadyPlan()
    {
        toExport();
        QCOMPARE(destination(), m_data + QStringLiteral("-balanced"));
        QCOMPARE(find<QComboBox>(*m_window, "format")->currentData().toString(),
                 QStringLiteral("yolo"));
        const auto *table = find<QTableWidget>(*m_window, "forecastTable");
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->item(0, 1)->text(), QStringLiteral("32")); // common, before
        QCOMPARE(table->item(1, 1)->text(), QStringLiteral("4"));  // rare, before
        QVERIFY(table->item(1, 3)->text().toInt() > 4);            // rare, written
    }

    void theHeadersButtonWritesWhenPressedAgain()
    {
        toExport();
        const QString result = destination();
        QVERIFY(!QFileInfo::exists(result));
        find<QPushButton>(*m_window, "exportBalanced")->click();
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>(*m_window, "reportTitle")->isVisible(), 60000);
        QVERIFY(openDataset(result).ok());
        // On the report it has nothing to write.
        find<QPushButton>(*m_window, "exportBalanced")->click();
        QVERIFY(find<QLabel>(*m_window, "reportTitle")->isVisible());
    }

    void exportsAndReopens()
    {
        const int sourceFiles = countFiles(m_data);
        toExport();
        const qint64 rareForecast =
            find<QTableWidget>(*m_window, "forecastTable")->item(1, 3)->text().toInt();
        const QString result = destination();
        find<QPushButton>(*m_window, "startExport")->click();
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>(*m_window, "reportTitle")->isVisible(), 60000);
        QVERIFY2(find<QLabel>(*m_window, "reportCheck")->property("level") ==
                     QStringLiteral("enough"),
                 qPrintable(find<QLabel>(*m_window, "reportCheck")->text()));

        // Opened by the reader alone: what the report says is on the disk.
        const Result<Dataset> read = openDataset(result);
        QVERIFY(read.ok());
        QCOMPARE(countOf(*read, QStringLiteral("rare")), rareForecast);
        QCOMPARE(computeStatistics(*read).of(Split::Val).images, 4);
        QCOMPARE(countFiles(m_data), sourceFiles);

        find<QPushButton>(*m_window, "copySnippet")->click();
        const QString snippet = QApplication::clipboard()->text();
        QVERIFY2(snippet.contains(result + QStringLiteral("/data.yaml")), qPrintable(snippet));

        find<QPushButton>(*m_window, "openResult")->click();
        QTRY_COMPARE(m_window->document().dataset()->root, result);
        QCOMPARE(m_window->document().statistics().of(Split::Val).images, 4);
        m_window->jobs().waitForAll();
    }

    void theFormEditsTheOptions()
    {
        toExport();
        find<QSpinBox>(*m_window, "quality")->setValue(80);
        QCOMPARE(m_window->document().exportOptions().encode.quality, 80);
        find<QCheckBox>(*m_window, "split-val")->setChecked(false);
        QVERIFY(!m_window->document().exportOptions().splits.contains(Split::Val));
        find<QSpinBox>(*m_window, "seed")->setValue(7);
        QCOMPARE(m_window->document().seed(), std::uint64_t(7)); // preview and export share it
        find<QSpinBox>(*m_window, "jobs")->setValue(1);
        QCOMPARE(m_window->document().exportOptions().jobs, 1);
        m_window->document().setSample(11, 0);
        QCOMPARE(find<QSpinBox>(*m_window, "seed")->value(), 11);
        m_window->jobs().waitForAll();
    }

    void obstacles_data()
    {
        QTest::addColumn<QString>("destination"); // % = the dataset's folder
        QTest::addColumn<QString>("says");
        QTest::newRow("none given") << QString() << QStringLiteral("Choose a destination");
        QTest::newRow("relative") << QStringLiteral("out") << QStringLiteral("whole path");
        QTest::newRow("the source") << QStringLiteral("%") << QStringLiteral("not empty");
        QTest::newRow("inside the source")
            << QStringLiteral("%/balanced") << QStringLiteral("inside the source");
        QTest::newRow("a file") << QStringLiteral("%/data.yaml") << QStringLiteral("file");
    }

    void obstacles()
    {
        QFETCH(QString, destination);
        QFETCH(QString, says);
        toExport();
        auto *field = find<QLineEdit>(*m_window, "destination");
        field->setText(destination.replace(u'%', m_data));
        emit field->editingFinished();
        const auto *text = find<QLabel>(*m_window, "obstacle");
        QVERIFY(text->isVisible());
        QVERIFY2(text->text().contains(says), qPrintable(text->text()));
        m_window->jobs().waitForAll();
        QVERIFY(!find<QPushButton>(*m_window, "startExport")->isEnabled());
    }

    void findsAndRemovesAnInterruptedExport()
    {
        toExport();
        const QString partial = destination() + QStringLiteral(".ballast-partial");
        QVERIFY(test::writeText(partial + QStringLiteral("/.ballast-partial"), QString()));
        editNothing();
        auto *text = find<QLabel>(*m_window, "partialText");
        QTRY_VERIFY(text->isVisible());
        QVERIFY2(text->text().contains(partial), qPrintable(text->text()));
        m_window->jobs().waitForAll();
        find<QPushButton>(*m_window, "removePartial")->click();
        QTRY_VERIFY(!QFileInfo::exists(partial));
        QTRY_VERIFY(!text->isVisible());
        m_window->jobs().waitForAll();
    }

    void stoppingLeavesNoDataset()
    {
        toExport();
        const QString result = destination();
        find<QPushButton>(*m_window, "startExport")->click();
        find<QPushButton>(*m_window, "pauseExport")->click();
        find<QPushButton>(*m_window, "stopExport")->click();
        QTRY_VERIFY(find<QPushButton>(*m_window, "startExport")->isVisible());
        QVERIFY(!QFileInfo::exists(result));
        QCOMPARE(countFiles(m_data), 33);
        m_window->jobs().waitForAll();
    }

    void asksBeforeClosingDuringAnExport()
    {
        toExport();
        find<QPushButton>(*m_window, "startExport")->click();
        find<QPushButton>(*m_window, "pauseExport")->click();
        QVERIFY(!m_window->close());
        QVERIFY(find<NoticeStrip>(*m_window, "notice")->isVisible());
        find<QPushButton>(*m_window, "noticeAction")->click();
        QVERIFY(!m_window->isVisible());
    }

    void defaultDestinationIsFree()
    {
        Dataset dataset;
        dataset.root = m_data;
        dataset.name = QStringLiteral("cells");
        QCOMPARE(defaultDestination(dataset), m_data + QStringLiteral("-balanced"));
        QVERIFY(test::writeText(m_data + QStringLiteral("-balanced/x"), QString()));
        QCOMPARE(defaultDestination(dataset), m_data + QStringLiteral("-balanced-2"));
        QDir().mkpath(m_data + QStringLiteral("-balanced-2")); // empty: can be used
        QCOMPARE(defaultDestination(dataset), m_data + QStringLiteral("-balanced-2"));
    }

    void durations_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("begun") << 0.2 << QStringLiteral("1 s");
        QTest::newRow("seconds") << 59.0 << QStringLiteral("59 s");
        QTest::newRow("minutes") << 125.0 << QStringLiteral("2 min 5 s");
        QTest::newRow("hours") << 3780.0 << QStringLiteral("1 h 3 min");
    }

    void durations()
    {
        QFETCH(double, seconds);
        QTEST(durationText(seconds), "text");
    }

    void snippets_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *format, const char *file, const char *says) {
            QTest::newRow(format) << QString::fromLatin1(format) << QString::fromLatin1(file)
                                  << QString::fromLatin1(says);
        };
        row("yolo", "data.yaml", "from ultralytics");
        row("yolo-seg", "data.yaml", "yolo11n-seg.pt");
        row("yolo-obb", "data.yaml", "yolo11n-obb.pt");
        row("yolo-pose", "data.yaml", "yolo11n-pose.pt");
        row("coco", "annotations/instances_train.json", "CocoDetection");
        row("labelme", "train/a.json", "shape_type");
        row("cvat", "annotations.xml", "ElementTree");
        row("voc", "ImageSets/Main/train.txt", "Annotations");
        row("folder", "train/red/a.png", "ImageFolder");
        row("csv", "labels.csv", "read_csv");
    }

    void snippets()
    {
        QFETCH(QString, format);
        QFETCH(QString, file);
        QFETCH(QString, says);
        const QString folder = m_folder->filePath(QStringLiteral("out/") + format);
        QVERIFY(test::writeText(folder + u'/' + file, QStringLiteral("x")));
        const QString snippet = trainingSnippet(format, folder);
        QVERIFY2(snippet.contains(says), qPrintable(snippet));
        QVERIFY2(snippet.contains(folder), qPrintable(snippet));
    }

private:
    /// Through the header's button, until the forecast stands.
    void toExport()
    {
        find<QPushButton>(*m_window, "exportBalanced")->click();
        QCOMPARE(m_window->currentMode(), QStringLiteral("export"));
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(*m_window, "startExport")->isEnabled(), 20000);
    }
    void editNothing()
    {
        ExportOptions options = m_window->document().exportOptions();
        m_window->document().setExportOptions(options);
    }
    QString destination() const { return find<QLineEdit>(*m_window, "destination")->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    QString m_data;
};

BALLAST_TEST_MAIN(QApplication, TestExportMode)
#include "tst_exportmode.moc"
