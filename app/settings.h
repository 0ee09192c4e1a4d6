#pragma once

#include "widgets/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace ballast {

/// What the user chose about the application itself, kept between sessions. Never holds anything
/// of a dataset but its path.
class Settings
{
public:
    /// `file` overrides the user's own settings (tests); the environment variable
    /// BALLAST_SETTINGS does so too.
    explicit Settings(const QString &file = {});

    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);

    /// "" = the system's; else "de", "zh_CN", "en" …
    QString language() const;
    void setLanguage(const QString &language);

    QStringList recentDatasets() const; ///< newest first, at most MaxRecent
    void addRecentDataset(const QString &path);
    void removeRecentDataset(const QString &path);
    void clearRecentDatasets();

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

    /// Where the last file dialog of that purpose was ("dataset", "pipeline", "export").
    QString lastFolder(const QString &purpose) const;
    void setLastFolder(const QString &purpose, const QString &folder);

    static constexpr int MaxRecent = 8;

private:
    QSettings m_settings;
};

/// "system", "light", "dark": as in the settings file and on the command line.
QString themeName(ThemeChoice theme);
ThemeChoice themeFromName(const QString &name); ///< System for anything else

} // namespace ballast
