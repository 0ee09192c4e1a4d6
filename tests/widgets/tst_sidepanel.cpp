#include "tests/support/testmain.h"
#include "widgets/card.h"
#include "widgets/elidedlabel.h"
#include "widgets/sidepanel.h"

#include <QApplication>
#include <QVBoxLayout>

using namespace ballast;

/// Panels beside the page hold class names of any length.
class TestSidePanel : public test::Test
{
    Q_OBJECT

private slots:
    void contentIsNeverWiderThanWhatIsSeen()
    {
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        auto *wide = new QLabel(QString(300, u'W'));
        column->addWidget(wide);
        auto *note = mutedLabel(QString(300, u'W'));
        column->addWidget(note);
        SidePanel panel(content, 40);
        panel.resize(panel.width(), 400);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QCOMPARE(content->width(), panel.viewport()->width());
        QVERIFY(note->geometry().right() <= content->width());
        QVERIFY(note->height() > 3 * note->fontMetrics().height());
    }

    void longLineGivesWay()
    {
        const QString name = QStringLiteral("scratch-along-the-rolling-direction");
        ElidedLabel label(name);
        label.resize(label.sizeHint());
        label.show();
        QCOMPARE(label.text(), name);
        QVERIFY(label.toolTip().isEmpty());
        label.resize(90, label.height());
        QVERIFY(label.text().contains(u'…'));
        QVERIFY(label.fontMetrics().horizontalAdvance(label.text()) <= 90);
        QCOMPARE(label.toolTip(), name);
        QCOMPARE(label.accessibleName(), name);
        QVERIFY(label.minimumSizeHint().width() < 90);
    }

    void onlyLongWordsGetPlacesToBreak()
    {
        const QString plain = QStringLiteral("short words stay as they are");
        QCOMPARE(breakable(plain), plain);
        QString broken = breakable(QString(60, u'A'));
        QCOMPARE(broken.count(QChar(0x200b)), 3);
        broken.remove(QChar(0x200b));
        QCOMPARE(broken, QString(60, u'A'));
    }
};

BALLAST_TEST_MAIN(QApplication, TestSidePanel)
#include "tst_sidepanel.moc"
