#pragma once

#include <QColor>
#include <QString>

class QApplication;
class QWidget;

namespace ballast {

enum class ThemeChoice { System, Light, Dark };

/// The named colours of the current theme; one palette and one small style sheet
/// (resources/style.qss) are made from them. The style sheet gives every page the same look by
/// dynamic properties, set once after construction:
///
///   QFrame       "card" = true       section or chart on the page: filled, rounded, no border
///                "card" = "raised"   card on a side panel: one shade lighter, with a border
///   QWidget      "panel" = true      side panel (goal, pipeline, needs treatment)
///                "bar" = true        header and tool rows
///                "canvas" = true     behind images
///   QPushButton, QToolButton         plain = secondary
///                "primary" = true    the one main action of a page
///                "flat" = true       no frame until hovered (icon buttons on cards)
///   QLabel       "heading" = true    section heading above a card or chart
///                "title" = true      page title
///                "figure" = true     large number of a figure card
///                "muted" = true      explanations, units
///                "level" = "enough" | "low" | "critical"  text in the verdict's colour
///                "chip" = true       small rounded tag; combines with "level"
///
/// A property changed later needs restyle(widget).
struct Theme
{
    bool dark = true;
    QColor window; ///< behind everything
    QColor panel;  ///< side panels, rail
    QColor bar;    ///< menu bar, header, status bar
    QColor card;   ///< cards and charts
    QColor raised; ///< cards on side panels
    QColor button;
    QColor field; ///< text fields, lists
    QColor border;
    QColor separator; ///< between the parts of the frame
    QColor text;
    QColor mutedText;
    QColor accent; ///< primary button, selection
    QColor accentText;
    QColor bars;      ///< bars of charts that stand for no verdict
    QColor ghostBars; ///< the "before" bars
    QColor enough;    ///< verdict colours, each also told by text or mark
    QColor low;
    QColor critical;
    QColor canvas; ///< behind images

    static const Theme &current();
};

/// Applies palette, font, style sheet and icon colours to the application; can be called again.
/// Views that paint by themselves repaint on QEvent::PaletteChange.
void applyTheme(QApplication &application, ThemeChoice choice);

/// Tells Theme::System what the desktop prefers; without it the desktop's palette decides.
void setSystemPrefersDark(bool dark);

/// Makes the style sheet look at a widget's properties again.
void restyle(QWidget *widget);

/// Colour-blind-safe colour of a class (Okabe-Ito first, then evenly spread hues), stable by id.
QColor classColor(int classId);

} // namespace ballast
