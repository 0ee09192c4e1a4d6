#include "app/cli/outputfile.h"

#include "app/cli/text.h"
#include "core/base/atomicfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace ballast::cli {

namespace {

/// Files larger than this are none that a command has written before.
constexpr qint64 LargestKnown = 1'000'000'000;

bool belongsTo(const QFileInfo &file, const Dataset &dataset)
{
    const QString path = file.canonicalFilePath();
    const QString root = QDir(dataset.root).canonicalPath();
    if (!root.isEmpty() && path.startsWith(root.endsWith(u'/') ? root : root + u'/'))
        return true;
    return std::ranges::any_of(dataset.images, [&](const ImageItem &image) {
        const QString known = QDir::cleanPath(dataset.absolutePath(image));
        return known == path || known == QDir::cleanPath(file.absoluteFilePath());
    });
}

/// As a whole JSON object, or the first line of a table.
QStringList headOf(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (!object.isEmpty())
        return object.keys();
    return {QString::fromUtf8(bytes.left(bytes.indexOf('\n')))};
}

bool isOfTheSameKind(const QFileInfo &file, const QByteArray &bytes)
{
    if (file.size() > LargestKnown)
        return false;
    const auto present = readFile(file.filePath());
    return present && headOf(*present) == headOf(bytes);
}

} // namespace

Result<void> writeOutput(const QString &path, const QByteArray &bytes, const Dataset &dataset)
{
    const QFileInfo file(path);
    if (file.exists() && belongsTo(file, dataset) && !isOfTheSameKind(file, bytes))
        return Error{Cli::tr("This file belongs to the dataset and is not replaced"), path,
                     Cli::tr("Name a file outside the dataset, or one that does not exist yet.")};
    return writeFileAtomically(path, bytes);
}

} // namespace ballast::cli
