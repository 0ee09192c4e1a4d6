#pragma once

#include <QStringList>

namespace ballast {

/// Loads the program's own texts in the first of `languages` ("de_DE", "zh-Hans-CN", in order of
/// preference) that there is a translation for; English needs none. Call after the
/// QCoreApplication was made, from the main thread. Returns the language used, e.g. "de" or "en".
QString installTranslations(const QStringList &languages);

/// What can be chosen besides English: "de", "zh_CN".
QStringList availableTranslations();

} // namespace ballast
