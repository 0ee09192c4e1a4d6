#include "tests/support/testmain.h"

#include <QRegularExpression>

namespace ballast::test {

void Test::init()
{
    // What the offscreen platform says of every window with a minimum size, and of popups.
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!This plugin does not support "
                                          "(propagateSizeHints|raise|grabbing the keyboard))")));
}

} // namespace ballast::test
