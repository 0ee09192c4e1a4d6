#pragma once

#include "widgets/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace ballast {

class MainWindow;

/// What the command line of the application asks for.
struct StartupOptions
{
    QString path; ///< dataset to open, "" = welcome page
    QString mode; ///< "" = overview
    std::optional<ThemeChoice> theme;
    QString renderFolder; ///< "" = show the window
    std::optional<QSize> size; ///< of the window; none: as it was left
    bool sample = false;

    QString output; ///< text for --help, --version and errors; the program ends if not empty
    int exitCode = 0;
};

/// Needs an application object (any, a QCoreApplication will do).
StartupOptions parseArguments(const QStringList &arguments);

} // namespace ballast
