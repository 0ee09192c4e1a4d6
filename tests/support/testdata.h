#pragma once

#include <QString>

namespace ballast::test {

/// Folder of the real blood-cell dataset, or empty where it is not there. BALLAST_BCCD overrides
/// the default, ../shared/data/bccd beside the project.
QString bccdFolder();

/// A file or folder of the project itself.
QString sourcePath(const QString &relative);

} // namespace ballast::test

/// Passes over a test that needs BCCD, saying so, where it is not there.
#define BALLAST_NEED_BCCD()                                                                        \
    do {                                                                                           \
        if (ballast::test::bccdFolder().isEmpty())                                                 \
            QSKIP("the BCCD dataset is not beside the project (set BALLAST_BCCD)");                \
    } while (false)
