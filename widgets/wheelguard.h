#pragma once

class QWidget;

namespace ballast {

/// The wheel no longer changes `widget` (a combo box, a spin box) while it has no focus; the panel
/// around it scrolls instead.
void guardWheel(QWidget *widget);

} // namespace ballast
