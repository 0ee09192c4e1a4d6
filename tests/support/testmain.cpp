#include "tests/support/testmain.h"

#include <QRegularExpression>

namespace ballast::test {

void Test::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

} // namespace ballast::test
