#pragma once

#include <QColor>
#include <QString>

class QApplication;

namespace ballast {

enum class ThemeChoice { System, Light, Dark };

/// The named colours of the current theme; one palette and one small style sheet are made from
/// them.
struct Theme
{
    bool dark = true;
    QColor window; ///< behind everything
    QColor panel;  ///< side panels, header
    QColor card;   ///< cards and charts
    QColor border;
    QColor text;
    QColor mutedText;
    QColor accent; ///< primary button, selection
    QColor accentText;
    QColor enough; ///< verdict colours, each also told by text or mark
    QColor low;
    QColor critical;
    QColor canvas; ///< behind images

    static const Theme &current();
};

/// Applies palette, style sheet and icon colours to the application; can be called again.
void applyTheme(QApplication &application, ThemeChoice choice);

/// Colour-blind-safe colour of a class (Okabe-Ito first, then evenly spread hues), stable by id.
QColor classColor(int classId);

} // namespace ballast
