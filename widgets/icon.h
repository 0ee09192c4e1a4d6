#pragma once

#include <QIcon>

namespace ballast {

/// The drawing resources/icons/<name>.svg in the text colour of the current theme: sharp at every
/// scale, follows a change of theme by itself. Colours: disabled = faint, selected or on a primary
/// button use themedIcon(name, colour).
QIcon themedIcon(const QString &name);
/// Muted until it is switched on (checked): for the mode rail.
QIcon themedToggleIcon(const QString &name);
/// The same in a fixed colour.
QIcon themedIcon(const QString &name, const QColor &color);

} // namespace ballast
