#include "core/base/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QTranslator>

/// The resource lies in a static library: without this call the linker would leave it out.
static void initResource()
{
    Q_INIT_RESOURCE(i18n);
}

namespace ballast {

namespace {

const QString Folder = QStringLiteral(":/i18n");
const QString Prefix = QStringLiteral("ballast_");

/// "zh-Hans-CN" and "zh" → "zh_CN": the translation whose language is the same and whose country,
/// if the wanted one names any, does not contradict.
QString translationFor(const QString &wanted, const QStringList &available)
{
    QString name = wanted;
    name.replace(u'-', u'_');
    if (available.contains(name))
        return name;
    const QStringList parts = name.split(u'_');
    // Traditional Chinese readers are better served by English than by simplified characters.
    if (parts.contains(QStringLiteral("Hant")) || parts.contains(QStringLiteral("TW")) ||
        parts.contains(QStringLiteral("HK")))
        return {};
    for (const QString &candidate : available) {
        if (candidate.section(u'_', 0, 0) == parts.first())
            return candidate;
    }
    return {};
}

} // namespace

QStringList availableTranslations()
{
    initResource();
    QStringList names;
    for (const QString &file : QDir(Folder).entryList({Prefix + QStringLiteral("*.qm")}))
        names << file.mid(Prefix.size()).chopped(3);
    return names;
}

QString installTranslations(const QStringList &languages)
{
    const QStringList available = availableTranslations();
    for (const QString &language : languages) {
        if (language == u"C" || language.startsWith(u"en"))
            break;
        const QString name = translationFor(language, available);
        auto *translator = new QTranslator(QCoreApplication::instance());
        if (!name.isEmpty() && translator->load(Prefix + name, Folder)) {
            QCoreApplication::installTranslator(translator);
            return name;
        }
        delete translator;
    }
    return QStringLiteral("en");
}

} // namespace ballast
