#pragma once

#include <QString>
#include <QStringList>

namespace ballast {

/// Loads the application's translation and Qt's own. "" = the system's language; a language that
/// is not there leaves English.
void installLanguage(const QString &language);

/// The translations built in, e.g. "de", "zh_CN"; English is always there and not listed.
QStringList availableLanguages();

} // namespace ballast
