#include "app/export/destination.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>

namespace ballast {

namespace {

/// The sample lies in a folder nobody looks into; its copy belongs among the user's documents.
bool isBuriedInAppData(const QString &path)
{
    const QString data =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u'/';
    return path.startsWith(data);
}

QString parentFor(const QFileInfo &source)
{
    const QFileInfo beside(source.path());
    if (beside.isWritable() && !isBuriedInAppData(source.filePath()))
        return beside.filePath();
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

bool isTaken(const QString &path)
{
    return QFileInfo(path).isFile() || (QFileInfo(path).isDir() && !QDir(path).isEmpty());
}

} // namespace

QString defaultDestination(const Dataset &dataset)
{
    const QFileInfo source(QDir::cleanPath(dataset.root));
    const QString name = source.fileName().isEmpty() ? dataset.name : source.fileName();
    const QString first =
        QDir::cleanPath(parentFor(source) + u'/' + name + QStringLiteral("-balanced"));
    QString path = first;
    for (int number = 2; isTaken(path); ++number)
        path = QStringLiteral("%1-%2").arg(first).arg(number);
    return path;
}

qint64 freeSpace(const QString &destination)
{
    QFileInfo existing(destination);
    while (!existing.exists() && !existing.isRoot())
        existing.setFile(existing.path());
    const QStorageInfo storage(existing.filePath());
    return storage.isValid() ? storage.bytesAvailable() : -1;
}

} // namespace ballast
