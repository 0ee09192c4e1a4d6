#pragma once

namespace ballast {

class MainWindow;

/// F1: the way through the modes and all keyboard shortcuts. Blocks nothing.
void showHelp(MainWindow &window);
/// Version, licence and the libraries used.
void showAbout(MainWindow &window);

} // namespace ballast
