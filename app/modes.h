#pragma once

#include <QString>

#include <span>

class QWidget;

namespace ballast {

class Document;
class JobController;
class Mode;

/// One row of the mode rail. A mode of the application = its class and its row in modes.cpp.
struct ModeInfo
{
    const char *id;       ///< as in Mode::modeRequested and --mode
    const char *title;    ///< QT_TRANSLATE_NOOP("Modes", …)
    const char *help;     ///< tooltip, QT_TRANSLATE_NOOP("Modes", …)
    const char *icon;     ///< resources/icons/<icon>.svg
    const char *shortcut; ///< portable key sequence
    Mode *(*create)(Document &, JobController &, QWidget *parent);
};

/// In the order of the rail.
std::span<const ModeInfo> allModes();
QString modeText(const char *noop); ///< translates a title or help

} // namespace ballast
