#include "app/settings.h"

#include <QStandardPaths>

namespace ballast {

namespace {

const QString ThemeKey = QStringLiteral("theme");
const QString LanguageKey = QStringLiteral("language");
const QString RecentKey = QStringLiteral("recentDatasets");
const QString GeometryKey = QStringLiteral("window/geometry");
const QString StateKey = QStringLiteral("window/state");

QString settingsFile(const QString &file)
{
    if (!file.isEmpty())
        return file;
    const QString named = qEnvironmentVariable("BALLAST_SETTINGS");
    if (!named.isEmpty())
        return named;
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/ballast/ballast.ini");
}

QString folderKey(const QString &purpose)
{
    return QStringLiteral("folders/") + purpose;
}

} // namespace

QString themeName(ThemeChoice theme)
{
    switch (theme) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

ThemeChoice themeFromName(const QString &name)
{
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark})
        if (themeName(theme) == name)
            return theme;
    return ThemeChoice::System;
}

Settings::Settings(const QString &file) : m_settings(settingsFile(file), QSettings::IniFormat) {}

ThemeChoice Settings::theme() const
{
    return themeFromName(m_settings.value(ThemeKey).toString());
}

void Settings::setTheme(ThemeChoice theme)
{
    m_settings.setValue(ThemeKey, themeName(theme));
}

QString Settings::language() const
{
    return m_settings.value(LanguageKey).toString();
}

void Settings::setLanguage(const QString &language)
{
    m_settings.setValue(LanguageKey, language);
}

QStringList Settings::recentDatasets() const
{
    return m_settings.value(RecentKey).toStringList();
}

void Settings::addRecentDataset(const QString &path)
{
    QStringList recent = recentDatasets();
    recent.removeAll(path);
    recent.prepend(path);
    m_settings.setValue(RecentKey, QStringList(recent.mid(0, MaxRecent)));
}

void Settings::removeRecentDataset(const QString &path)
{
    QStringList recent = recentDatasets();
    recent.removeAll(path);
    m_settings.setValue(RecentKey, recent);
}

void Settings::clearRecentDatasets()
{
    m_settings.remove(RecentKey);
}

QByteArray Settings::windowGeometry() const
{
    return m_settings.value(GeometryKey).toByteArray();
}

QByteArray Settings::windowState() const
{
    return m_settings.value(StateKey).toByteArray();
}

void Settings::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    m_settings.setValue(GeometryKey, geometry);
    m_settings.setValue(StateKey, state);
}

QString Settings::lastFolder(const QString &purpose) const
{
    return m_settings.value(folderKey(purpose)).toString();
}

void Settings::setLastFolder(const QString &purpose, const QString &folder)
{
    m_settings.setValue(folderKey(purpose), folder);
}

} // namespace ballast
