#pragma once

#include "core/dataset/dataset.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace ballast {

/// A name that stays one name in its folder on every system: no separators, control characters or
/// characters Windows forbids, no leading or trailing dots and blanks, no device names, at most
/// 200 bytes with its suffix kept. Unicode letters stay.
QString safeFileName(const QString &name);

/// A folder of its own for every class, by ClassId: safe, and apart even where case does not count.
QStringList folderNames(const std::vector<ClassInfo> &classes);

/// Gives every output image a path of its own. Two images also clash when only their suffix or
/// their case differs, since labels follow the stem and some disks ignore case; the later one gets
/// "_2", "_3" … before its suffix.
class OutputNames
{
public:
    /// `path` or its free variant; what is returned is taken from then on.
    QString claim(const QString &path);
    /// Nobody has claimed it or a path that clashes with it.
    bool isFree(const QString &path) const;

private:
    QSet<QString> m_taken;
};

} // namespace ballast
