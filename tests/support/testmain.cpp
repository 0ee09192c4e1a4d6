#include "tests/support/testmain.h"

#include <QRegularExpression>

namespace ballast::test {

void Test::init()
{
    // The offscreen platform says this of every window whose layout has a minimum size.
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

} // namespace ballast::test
