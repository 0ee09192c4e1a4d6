#include "tests/support/testdata.h"

#include <QDir>
#include <QFileInfo>

namespace ballast::test {

QString sourcePath(const QString &relative)
{
    return QStringLiteral(BALLAST_SOURCE_DIR "/") + relative;
}

QString bccdFolder()
{
    const QString named = qEnvironmentVariable("BALLAST_BCCD");
    const QString folder =
        named.isEmpty() ? sourcePath(QStringLiteral("../shared/data/bccd")) : named;
    return QFileInfo::exists(folder + QStringLiteral("/Annotations")) ? QDir::cleanPath(folder)
                                                                      : QString();
}

} // namespace ballast::test
