#include "core/base/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace ballast {

namespace {

struct Files
{
    Q_DECLARE_TR_FUNCTIONS(Files)
};

} // namespace

Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return Error{Files::tr("The folder cannot be made"), folder,
                     Files::tr("Check the permissions and the free space.")};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{Files::tr("The file cannot be written (%1)").arg(file.errorString()), path,
                     Files::tr("Check the permissions and the free space.")};
    return {};
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Files::tr("The file cannot be read (%1)").arg(file.errorString()), path,
                     Files::tr("Check that it exists and that you may read it.")};
    return file.readAll();
}

} // namespace ballast
