#include "app/cli/arguments.h"
#include "app/cli/help.h"
#include "tests/support/testmain.h"

#include <array>

using namespace ballast;
using namespace ballast::cli;

namespace {

constexpr std::array Options{
    OptionSpec{"flag", 'f', "", "", ValueKind::Flag},
    OptionSpec{"text", 't', "TEXT", "", ValueKind::Text},
    OptionSpec{"count", 'n', "N", "", ValueKind::Integer, 1, 10},
    OptionSpec{"share", 0, "X", "", ValueKind::Real, 0, 1},
    OptionSpec{"kind", 0, "red|green", "", ValueKind::Choice},
    OptionSpec{"seed", 's', "S", "", ValueKind::Seed},
};
constexpr std::array Positionals{PositionalSpec{"PATH", ""}, PositionalSpec{"EXTRA", "", false}};

} // namespace

class TestArguments : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void strictNumbers_data();
    void strictNumbers();
    void suggests_data();
    void suggests();
    void helpIsAsked_data();
    void helpIsAsked();
};

void TestArguments::accepts_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("positionals");

    QTest::newRow("value apart") << "p --text a"
                                 << "text"
                                 << "a"
                                 << "p";
    QTest::newRow("value after equals") << "p --text=a=b"
                                        << "text"
                                        << "a=b"
                                        << "p";
    QTest::newRow("letter apart") << "-t a p"
                                  << "text"
                                  << "a"
                                  << "p";
    QTest::newRow("letter glued") << "-ta p"
                                  << "text"
                                  << "a"
                                  << "p";
    QTest::newRow("value that looks like an option") << "p --text --flag"
                                                     << "text"
                                                     << "--flag"
                                                     << "p";
    QTest::newRow("number at its bounds") << "p --count 10"
                                          << "count"
                                          << "10"
                                          << "p";
    QTest::newRow("exponent") << "p --share 1e-3"
                              << "share"
                              << "1e-3"
                              << "p";
    QTest::newRow("choice") << "p --kind green"
                            << "kind"
                            << "green"
                            << "p";
    QTest::newRow("largest seed") << "p -s 18446744073709551615"
                                  << "seed"
                                  << "18446744073709551615"
                                  << "p";
    QTest::newRow("optional positional") << "p q --flag"
                                         << "flag"
                                         << ""
                                         << "p q";
    QTest::newRow("only positionals after two dashes") << "--flag -- --text"
                                                       << "flag"
                                                       << ""
                                                       << "--text";
    QTest::newRow("one dash is a positional") << "--flag -"
                                              << "flag"
                                              << ""
                                              << "-";
}

void TestArguments::accepts()
{
    QFETCH(QString, line);
    QFETCH(QString, option);
    QFETCH(QString, value);
    QFETCH(QString, positionals);
    const auto parsed = parseArguments(line.split(u' '), Options, Positionals);
    QVERIFY2(parsed.ok(), parsed ? "" : qPrintable(parsed.error().text()));
    const QByteArray name = option.toLatin1();
    QVERIFY(parsed.value().has(name.constData()));
    QCOMPARE(parsed.value().text(name.constData()), value);
    QCOMPARE(parsed.value().positionals().join(u' '), positionals);
}

void TestArguments::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says"); ///< must be part of the message or the remedy

    QTest::newRow("nothing") << ""
                             << "PATH is missing";
    QTest::newRow("unknown option") << "p --texd a"
                                    << "Did you mean --text?";
    QTest::newRow("unknown letter") << "p -x"
                                    << "no option -x";
    QTest::newRow("start of an option") << "p --cou 3"
                                        << "Did you mean --count?";
    QTest::newRow("missing value") << "p --text"
                                   << "--text needs a value";
    QTest::newRow("empty value") << "p --text="
                                 << "does not suit --text";
    QTest::newRow("flag with value") << "p --flag=1"
                                     << "--flag takes no value";
    QTest::newRow("number with tail") << "p --count 3x"
                                      << "a whole number 1 to 10";
    QTest::newRow("decimal for whole") << "p --count 3.5"
                                       << "a whole number 1 to 10";
    QTest::newRow("under") << "p --count 0"
                           << "a whole number 1 to 10";
    QTest::newRow("over") << "p --count 11"
                          << "a whole number 1 to 10";
    QTest::newRow("beyond 64 bits") << "p --count 99999999999999999999"
                                    << "a whole number";
    QTest::newRow("nan") << "p --share nan"
                         << "a number 0 to 1";
    QTest::newRow("infinite") << "p --share inf"
                              << "a number 0 to 1";
    QTest::newRow("choice") << "p --kind blue"
                            << "red, green";
    QTest::newRow("negative seed") << "p --seed -1"
                                   << "a whole number, 0 or more";
    QTest::newRow("twice") << "p --text a --text b"
                           << "--text is given twice";
    QTest::newRow("twice by letter and name") << "p -t a --text=a"
                                              << "--text is given twice";
    QTest::newRow("flag twice") << "p --flag --flag"
                                << "--flag is given twice";
    QTest::newRow("one too many") << "p q r"
                                  << "“r” is one argument too many";
}

void TestArguments::refuses()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const auto parsed = parseArguments(line.split(u' ', Qt::SkipEmptyParts), Options, Positionals);
    QVERIFY(!parsed.ok());
    QVERIFY2(parsed.error().text().contains(says), qPrintable(parsed.error().text()));
}

void TestArguments::strictNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<bool>("decimal");
    QTest::newRow("whole") << "12" << true << true;
    QTest::newRow("negative") << "-3" << true << true;
    QTest::newRow("decimal") << "0.5" << false << true;
    QTest::newRow("decimal comma") << "0,5" << false << false;
    QTest::newRow("thousands") << "1,000" << false << false;
    QTest::newRow("hexadecimal") << "0x10" << false << false;
    QTest::newRow("blank before") << " 1" << false << false;
    QTest::newRow("empty") << "" << false << false;
    QTest::newRow("too large") << "1e999" << false << false;
}

void TestArguments::strictNumbers()
{
    QFETCH(QString, text);
    QTEST(strictInteger(text).has_value(), "whole");
    QTEST(strictReal(text).has_value(), "decimal");
}

void TestArguments::suggests_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("suggestion");
    QTest::newRow("swapped letters") << "ifno"
                                     << "info";
    QTest::newRow("one letter too many") << "exports"
                                         << "export";
    QTest::newRow("case") << "Plan"
                          << "plan";
    QTest::newRow("beginning") << "conv"
                               << "convert";
    QTest::newRow("far off") << "frobnicate"
                             << "";
    QTest::newRow("empty") << ""
                           << "";
}

void TestArguments::suggests()
{
    QFETCH(QString, typed);
    const QStringList commands{QStringLiteral("info"), QStringLiteral("export"),
                               QStringLiteral("plan"), QStringLiteral("convert")};
    QTEST(nearest(typed, commands), "suggestion");
}

void TestArguments::helpIsAsked_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("asked");
    QTest::newRow("long") << "a --help" << true;
    QTest::newRow("short") << "-h" << true;
    QTest::newRow("not") << "a --helpful" << false;
    QTest::newRow("a file of that name") << "-- --help" << false;
}

void TestArguments::helpIsAsked()
{
    QFETCH(QString, line);
    QTEST(helpAsked(line.split(u' ')), "asked");
}

BALLAST_TEST_MAIN(QCoreApplication, TestArguments)
#include "tst_arguments.moc"
