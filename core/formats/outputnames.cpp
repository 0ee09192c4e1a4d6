#include "core/formats/outputnames.h"

#include <QStringList>

namespace ballast {

namespace {

constexpr qsizetype LongestName = 200; // bytes; the common limit is 255, copies add a suffix

bool isDeviceName(const QString &stem)
{
    static const QSet<QString> names = [] {
        QSet<QString> all{QStringLiteral("con"), QStringLiteral("prn"), QStringLiteral("aux"),
                          QStringLiteral("nul")};
        for (int i = 1; i <= 9; ++i) {
            all.insert(QStringLiteral("com%1").arg(i));
            all.insert(QStringLiteral("lpt%1").arg(i));
        }
        return all;
    }();
    return names.contains(stem.section(u'.', 0, 0).toLower());
}

struct Parts
{
    QString stem;
    QString suffix; ///< with its dot
};

Parts partsOf(const QString &path)
{
    const qsizetype dot = path.lastIndexOf(u'.');
    if (dot <= path.lastIndexOf(u'/') + 1)
        return {path, {}};
    return {path.left(dot), path.mid(dot)};
}

} // namespace

QString safeFileName(const QString &name)
{
    static const QString Forbidden = QStringLiteral("/\\:*?\"<>|");
    QString safe;
    for (const QChar c : name)
        safe +=
            c.unicode() < 0x20 || c.unicode() == 0x7F || Forbidden.contains(c) ? QChar(u'_') : c;
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    qsizetype leading = 0;
    while (leading < safe.size() && (safe[leading] == u'.' || safe[leading] == u' '))
        safe[leading++] = u'_';
    if (safe.isEmpty())
        safe = QStringLiteral("_");
    Parts parts = partsOf(safe);
    if (isDeviceName(parts.stem))
        parts.stem.prepend(u'_');
    while ((parts.stem + parts.suffix).toUtf8().size() > LongestName && parts.stem.size() > 1)
        parts.stem.chop(1);
    if (parts.stem.back().isHighSurrogate())
        parts.stem.chop(1);
    return parts.stem + parts.suffix;
}

QStringList folderNames(const std::vector<ClassInfo> &classes)
{
    QSet<QString> taken;
    const auto isFree = [&](const QString &name) { return !taken.contains(name.toCaseFolded()); };
    // Names that need no change come first, so that none of them has to give way.
    QStringList plain;
    for (const ClassInfo &info : classes)
        plain.append(safeFileName(info.name));
    const QStringList wished = plain;
    for (const bool isOwn : {true, false})
        for (std::size_t c = 0; c < classes.size(); ++c) {
            QString &name = plain[static_cast<qsizetype>(c)];
            if ((wished[static_cast<qsizetype>(c)] == classes[c].name) != isOwn)
                continue;
            QString free = name;
            for (int n = 2; !isFree(free); ++n)
                free = name + u'_' + QString::number(n);
            taken.insert(free.toCaseFolded());
            name = free;
        }
    return plain;
}

QString OutputNames::claim(const QString &path)
{
    const auto [stem, suffix] = partsOf(path);
    QString free = stem;
    for (int n = 2; m_taken.contains(free.toCaseFolded()); ++n)
        free = stem + u'_' + QString::number(n);
    m_taken.insert(free.toCaseFolded());
    return free + suffix;
}

bool OutputNames::isFree(const QString &path) const
{
    return !m_taken.contains(partsOf(path).stem.toCaseFolded());
}

} // namespace ballast
