#include "app/issuelist.h"
#include "app/issuesmodel.h"
#include "app/mainwindow.h"
#include "app/mode.h"
#include "app/modes.h"
#include "app/noticestrip.h"
#include "app/startup.h"
#include "tests/support/testmain.h"
#include "tests/support/yolofolder.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUrl>

using namespace ballast;

namespace {

template <class T> T *find(const QWidget &window, const char *name)
{
    auto *widget = window.findChild<T *>(QLatin1String(name));
    if (!widget)
        qWarning("there is no %s", name);
    return widget;
}

} // namespace

class TestMainWindow : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyTheme(*qApp, ThemeChoice::Dark);
        m_data = m_folder.filePath(QStringLiteral("cells"));
        QVERIFY(test::writeYoloFolder(m_data, 12, 4));
    }

    void init()
    {
        test::Test::init();
        m_settings = m_folder.filePath(QStringLiteral("settings-%1.ini").arg(++m_count));
    }

    void welcomesWithoutADataset()
    {
        MainWindow window(m_settings);
        window.show();
        QVERIFY(find<QPushButton>(window, "welcomeOpen")->isVisible());
        QVERIFY(find<QPushButton>(window, "welcomeSample")->isVisible());
        QVERIFY(!find<QPushButton>(window, "exportBalanced")->isVisible());
        QVERIFY(!find<QWidget>(window, "rail")->isVisible());
        QVERIFY(!find<QAction>(window, "closeDataset")->isEnabled());
        QCOMPARE(window.currentMode(), QString());
    }

    void opensADataset()
    {
        MainWindow window(m_settings);
        window.show();
        open(window);
        QCOMPARE(find<QLabel>(window, "datasetName")->text(), QStringLiteral("cells"));
        const QString facts = find<QLabel>(window, "datasetFacts")->text();
        QVERIFY2(facts.contains(QStringLiteral("16 images")), qPrintable(facts));
        QVERIFY2(facts.contains(QStringLiteral("36 boxes")), qPrintable(facts));
        QVERIFY2(facts.contains(QStringLiteral("2 classes")), qPrintable(facts));
        QVERIFY(window.windowTitle().contains(QStringLiteral("cells")));
        QCOMPARE(window.currentMode(), QLatin1String(allModes().front().id));
        QTRY_VERIFY(window.document().plan() != nullptr);
        window.jobs().waitForAll();
    }

    void showsEveryModeByShortcutAndRail()
    {
        MainWindow window(m_settings);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        open(window);
        for (const ModeInfo &mode : allModes()) {
            const QString id = QLatin1String(mode.id);
            window.findChild<QAction *>(QStringLiteral("show-") + id)->trigger();
            QCOMPARE(window.currentMode(), id);
            QVERIFY(window.mode(id)->isVisible());
            auto *button = window.findChild<QToolButton *>(QStringLiteral("mode-") + id);
            QVERIFY(button->isChecked());
        }
        for (const ModeInfo &mode : allModes()) {
            const QString id = QLatin1String(mode.id);
            QTest::mouseClick(window.findChild<QToolButton *>(QStringLiteral("mode-") + id),
                              Qt::LeftButton);
            QCOMPARE(window.currentMode(), id);
            const QKeySequence keys(QLatin1String(mode.shortcut));
            QCOMPARE(window.findChild<QAction *>(QStringLiteral("show-") + id)->shortcut(), keys);
        }
        window.jobs().waitForAll();
    }

    void filtersBySplit()
    {
        MainWindow window(m_settings);
        window.show();
        open(window);
        auto *button = find<QToolButton>(window, "splitFilter");
        QVERIFY(button->isVisible());
        QCOMPARE(button->menu()->actions().size(), 3); // all, train, val
        button->menu()->actions().at(2)->trigger();
        QCOMPARE(window.document().splitFilter(), std::optional<Split>(Split::Val));
        QVERIFY(button->text().contains(QStringLiteral("val")));
        QCOMPARE(window.document().filteredImages().size(), std::size_t(4));
        button->menu()->actions().at(0)->trigger();
        QVERIFY(!window.document().splitFilter());
        window.jobs().waitForAll();
    }

    void undoAndRedoFromTheHeader()
    {
        MainWindow window(m_settings);
        window.show();
        open(window);
        auto *undo = find<QToolButton>(window, "undo");
        auto *redo = find<QToolButton>(window, "redo");
        QVERIFY(!undo->isEnabled());
        BalancePolicy policy = window.document().policy();
        const int before = policy.maxCopies;
        policy.maxCopies = before + 3;
        window.document().setPolicy(policy, QStringLiteral("Max copies"));
        QVERIFY(undo->isEnabled());
        QVERIFY(undo->toolTip().contains(QStringLiteral("Max copies")));
        undo->click();
        QCOMPARE(window.document().policy().maxCopies, before);
        QVERIFY(!undo->isEnabled());
        redo->click();
        QCOMPARE(window.document().policy().maxCopies, before + 3);
        window.jobs().waitForAll();
    }

    void thePlanFollowsThePolicy()
    {
        MainWindow window(m_settings);
        window.show();
        open(window);
        QTRY_VERIFY(window.document().plan() != nullptr);
        for (int copies = 1; copies <= 5; ++copies) {
            BalancePolicy policy = window.document().policy();
            policy.maxCopies = copies;
            window.document().setPolicy(policy, QStringLiteral("Copies"));
        }
        QTRY_COMPARE(window.document().plan()->policy.maxCopies, 5);
        window.jobs().waitForAll();
    }

    void saysWhatCannotBeOpened()
    {
        MainWindow window(m_settings);
        window.show();
        const QString empty = m_folder.filePath(QStringLiteral("empty"));
        QDir().mkpath(empty);
        window.openPath(empty);
        auto *notice = find<NoticeStrip>(window, "notice");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY2(notice->text().contains(QStringLiteral("empty")), qPrintable(notice->text()));
        QVERIFY(find<QPushButton>(window, "noticeAction")->isVisible());
        QVERIFY(find<QPushButton>(window, "welcomeOpen")->isVisible());
        QCOMPARE(find<IssueList>(window, "issues")->findChild<IssuesModel *>()->rowCount(), 1);
        find<QToolButton>(window, "noticeClose")->click();
        QVERIFY(!notice->isVisible());
    }

    void aBadPathLeavesTheOpenDatasetAlone()
    {
        MainWindow window(m_settings);
        window.show();
        open(window);
        QSignalSpy failed(&window.session(), &DatasetSession::failed);
        window.openPath(m_folder.filePath(QStringLiteral("not-there")));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(window.document().dataset()->name, QStringLiteral("cells"));
        window.jobs().waitForAll();
    }

    void opensWhatIsDropped()
    {
        MainWindow window(m_settings);
        window.show();
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(m_data)});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &drop);
        QTRY_VERIFY(window.document().hasDataset());
        window.jobs().waitForAll();
    }

    void remembersDatasetsAndForgetsThoseGone()
    {
        const QString moved = m_folder.filePath(QStringLiteral("moved"));
        {
            MainWindow window(m_settings);
            window.show();
            open(window);
            window.settings().addRecentDataset(moved);
            window.jobs().waitForAll();
        }
        MainWindow window(m_settings);
        window.show();
        QCOMPARE(window.settings().recentDatasets(), (QStringList{moved, m_data}));
        const auto buttons = find<QWidget>(window, "recentDatasets")->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 2);
        QSignalSpy failed(&window.session(), &DatasetSession::failed);
        window.openPath(moved);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(window.settings().recentDatasets(), QStringList{m_data});
    }

    void closingForgetsTheDatasetAndItsJobs()
    {
        MainWindow window(m_settings);
        window.show();
        open(window);
        find<QAction>(window, "closeDataset")->trigger();
        QVERIFY(!window.document().hasDataset());
        QCOMPARE(window.currentMode(), QString());
        QVERIFY(find<QPushButton>(window, "welcomeOpen")->isVisible());
        QTRY_VERIFY(window.jobs().running().empty());
        QVERIFY(window.document().problems().empty()); // the check came too late
    }

    void anIssueLeadsToItsImage()
    {
        MainWindow window(m_settings);
        window.show();
        open(window);
        window.jobs().waitForAll();
        window.document().setProblems({{Severity::Warning, QStringLiteral("x"), QStringLiteral("a"),
                                        QStringLiteral("b"), QStringLiteral("c"), -1, -1},
                                       {Severity::Warning, QStringLiteral("x"), QStringLiteral("a"),
                                        QStringLiteral("b"), QStringLiteral("c"), 5, -1}});
        auto *list = find<IssueList>(window, "issues");
        list->show();
        auto *view = list->findChild<QTableView *>();
        QCOMPARE(view->model()->rowCount(), 2);
        view->setCurrentIndex(view->model()->index(1, 0));
        QCOMPARE(window.document().currentImage(), 5);
        view->setCurrentIndex(view->model()->index(0, 0));
        QCOMPARE(window.document().currentImage(), 5); // a file issue moves nothing
        window.jobs().waitForAll();
    }

    void helpIsNotModal()
    {
        MainWindow window(m_settings);
        window.show();
        find<QAction>(window, "shortcuts")->trigger();
        auto *dialog = find<QDialog>(window, "helpDialog");
        QVERIFY(dialog->isVisible());
        QVERIFY(!dialog->isModal());
        dialog->close();
    }

    void pictureOfEveryTheme_data()
    {
        QTest::addColumn<ThemeChoice>("theme");
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << ThemeChoice::Dark << true;
        QTest::newRow("light") << ThemeChoice::Light << false;
    }

    void pictureOfEveryTheme()
    {
        QFETCH(ThemeChoice, theme);
        QFETCH(bool, dark);
        MainWindow window(m_settings);
        window.show();
        window.setTheme(theme);
        QCOMPARE(window.settings().theme(), theme);
        const QImage picture = window.grab().toImage();
        const QColor ground = picture.pixelColor(picture.width() - 5, picture.height() / 2);
        QCOMPARE(ground.lightness() < 128, dark);
    }

    void arguments_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says"); // part of the output, "" = goes on
        QTest::newRow("none") << QStringList{} << 0 << QString();
        QTest::newRow("help") << QStringList{QStringLiteral("--help")} << 0
                              << QStringLiteral("--render");
        QTest::newRow("version") << QStringList{QStringLiteral("--version")} << 0
                                 << QStringLiteral(BALLAST_VERSION);
        QTest::newRow("unknown") << QStringList{QStringLiteral("--nonsense")} << 2
                                 << QStringLiteral("nonsense");
        QTest::newRow("bad theme") << QStringList{QStringLiteral("--theme"), QStringLiteral("pink")}
                                   << 2 << QStringLiteral("pink");
        QTest::newRow("bad mode") << QStringList{QStringLiteral("--mode"), QStringLiteral("fly")}
                                  << 2 << QStringLiteral("fly");
        QTest::newRow("bad size") << QStringList{QStringLiteral("--size"), QStringLiteral("big")}
                                  << 2 << QStringLiteral("1920x1080");
        QTest::newRow("two paths") << QStringList{QStringLiteral("a"), QStringLiteral("b")} << 2
                                   << QStringLiteral("one dataset");
    }

    void arguments()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, says);
        const StartupOptions options =
            parseArguments(QStringList(QStringLiteral("ballast")) + arguments);
        QCOMPARE(options.exitCode, exitCode);
        QCOMPARE(options.output.isEmpty(), says.isEmpty());
        QVERIFY2(options.output.contains(says), qPrintable(options.output));
    }

private:
    void open(MainWindow &window)
    {
        window.openPath(m_data);
        QTRY_VERIFY(window.document().hasDataset());
    }

    QTemporaryDir m_folder;
    QString m_data;
    QString m_settings;
    int m_count = 0;
};

BALLAST_TEST_MAIN(QApplication, TestMainWindow)
#include "tst_mainwindow.moc"
