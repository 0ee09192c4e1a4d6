#pragma once

#include <QObject>
#include <QtTest/QTest>

namespace ballast::test {

/// Base of every test class: a Qt warning or worse fails the running test, except texts that
/// QTest::ignoreMessage announced. A class with an init() of its own calls this one first.
class Test : public QObject
{
    Q_OBJECT

protected slots:
    void init();
};

} // namespace ballast::test

/// main() of a test program. `Application` is QCoreApplication or QApplication.
#define BALLAST_TEST_MAIN(Application, TestClass)                                                  \
    int main(int argc, char **argv)                                                                \
    {                                                                                              \
        Application application(argc, argv);                                                       \
        TestClass test;                                                                            \
        return QTest::qExec(&test, argc, argv);                                                    \
    }
