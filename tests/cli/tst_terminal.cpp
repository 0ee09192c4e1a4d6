#include "app/cli/progress.h"
#include "app/cli/table.h"
#include "tests/support/testmain.h"

using namespace ballast::cli;

class TestTerminal : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void width_data();
    void width();
    void elides();
    void wraps();
    void bar_data();
    void bar();
    void tableAlignsUnicode();
    void tableGivesWay();
    void progressFits_data();
    void progressFits();
    void progressWords();
};

void TestTerminal::width_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::newRow("latin") << QStringLiteral("scratch") << 7;
    QTest::newRow("umlaut") << QStringLiteral("Lötstelle") << 9;
    QTest::newRow("umlaut of two characters") << QStringLiteral("o\u0308") << 1;
    QTest::newRow("chinese") << QStringLiteral("划痕") << 4;
    QTest::newRow("korean") << QStringLiteral("긁힘") << 4;
    QTest::newRow("beyond the basic plane") << QStringLiteral("🙂") << 2;
    QTest::newRow("fullwidth") << QStringLiteral("Ａ") << 2;
    QTest::newRow("cyrillic") << QStringLiteral("скол") << 4;
    QTest::newRow("empty") << QString() << 0;
}

void TestTerminal::width()
{
    QFETCH(QString, text);
    QTEST(displayWidth(text), "columns");
}

void TestTerminal::elides()
{
    QCOMPARE(elided(QStringLiteral("scratch"), 7), QStringLiteral("scratch"));
    QCOMPARE(elided(QStringLiteral("scratch"), 5), QStringLiteral("scra…"));
    // A wide character is not cut in half.
    QCOMPARE(elided(QStringLiteral("划痕划痕"), 4), QStringLiteral("划…"));
}

void TestTerminal::wraps()
{
    QCOMPARE(wrapped(QStringLiteral("one two three"), 2, 9),
             QStringLiteral("  one two\n  three\n"));
    QCOMPARE(wrapped(QStringLiteral("unbreakable a"), 0, 5), QStringLiteral("unbreakable\na\n"));
}

void TestTerminal::bar_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("drawn");
    QTest::newRow("nothing") << 0.0 << QString();
    QTest::newRow("a sliver") << 0.0001 << QStringLiteral("▏");
    QTest::newRow("half") << 0.5 << QStringLiteral("██");
    QTest::newRow("eighths") << 0.40625 << QStringLiteral("█▋");
    QTest::newRow("full") << 1.0 << QStringLiteral("████");
    QTest::newRow("too much") << 7.0 << QStringLiteral("████");
}

void TestTerminal::bar()
{
    QFETCH(double, share);
    QTEST(barText(share, 4), "drawn");
}

void TestTerminal::tableAlignsUnicode()
{
    using enum Table::Align;
    Table table({{QStringLiteral("Class"), Left, true}, {QStringLiteral("Boxes"), Right}});
    table.add({QStringLiteral("划痕"), QStringLiteral("4155")});
    table.add({QStringLiteral("Riß"), QStringLiteral("7")});
    QCOMPARE(table.text(80), QStringLiteral("Class  Boxes\n"
                                            "划痕    4155\n"
                                            "Riß        7\n"));
}

void TestTerminal::tableGivesWay()
{
    using enum Table::Align;
    Table table({{QString(), Left, true}, {QString(), Right}});
    table.add({QString(200, u'x'), QStringLiteral("123")});
    const QString line = table.text(40).chopped(1);
    QCOMPARE(displayWidth(line), 40);
    QVERIFY(line.endsWith(QStringLiteral("…  123")));
}

void TestTerminal::progressFits_data()
{
    QTest::addColumn<int>("columns");
    for (const int columns : {120, 79, 60, 40, 20})
        QTest::addRow("%d columns", columns) << columns;
}

void TestTerminal::progressFits()
{
    QFETCH(int, columns);
    const QString line = progressText(QStringLiteral("Writing"), 1234567, 9999999, 65.0, columns);
    QVERIFY2(displayWidth(line) <= columns, qPrintable(line));
    QVERIFY(line.contains(QStringLiteral("12 %")));
}

void TestTerminal::progressWords()
{
    // 300 of 900 in 3 s: 100 a second, 6 s for the rest.
    const QString line = progressText(QStringLiteral("Writing"), 300, 900, 3.0, 79);
    QVERIFY2(line.contains(QStringLiteral("33 %  300 of 900  100/s  0:06 left")), qPrintable(line));
    QVERIFY(line.contains(QStringLiteral("[██████████                    ]")));
    // Nothing is known yet: no rate, no division by zero.
    QVERIFY(!progressText(QStringLiteral("Reading"), 0, 0, 0, 79).contains(QStringLiteral("/s")));
}

BALLAST_TEST_MAIN(QCoreApplication, TestTerminal)
#include "tst_terminal.moc"
