#pragma once

namespace ballast {

class MainWindow;

/// Theme and language. Opens beside running jobs, blocks nothing; changes take effect at once
/// (the language at the next start).
void showSettings(MainWindow &window);

} // namespace ballast
