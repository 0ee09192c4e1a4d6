#include "core/export/staging.h"

#include "core/base/text.h"
#include "core/export/exporter.h"
#include "core/export/exporttext.h"
#include "core/export/manifest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace ballast {

namespace {

QString stagingSuffix()
{
    return QStringLiteral(".ballast-partial");
}

QString markerIn(const QString &folder)
{
    return folder + QStringLiteral("/.ballast-partial");
}

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

/// The path with links resolved as far as it exists.
QString canonicalPath(const QString &path)
{
    const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    QString existing = clean;
    while (!QFileInfo::exists(existing) && existing.size() > 1)
        existing = QFileInfo(existing).path();
    return QDir::cleanPath(QFileInfo(existing).canonicalFilePath() + clean.mid(existing.size()));
}

bool isInside(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder.endsWith(u'/') ? folder : folder + u'/');
}

/// Every folder that holds source files: the root, and those of images that lie elsewhere.
QSet<QString> sourceFolders(const Dataset &source)
{
    QSet<QString> folders{source.root};
    for (const ImageItem &image : source.images)
        if (QDir::isAbsolutePath(image.path))
            folders.insert(QFileInfo(image.path).path());
    QSet<QString> canonical;
    for (const QString &folder : folders)
        canonical.insert(canonicalPath(folder));
    return canonical;
}

Result<void> checkApart(const Dataset &source, const QString &destination)
{
    const QSet<QString> folders = sourceFolders(source);
    for (const QString &path : {destination, destination + stagingSuffix()})
        for (const QString &folder : folders)
            if (isInside(path, folder) || isInside(folder, path))
                return Error{ExportText::tr("The destination and the source overlap"), destination,
                             ExportText::tr("The source is never written to. Choose a folder "
                                            "outside %1.")
                                 .arg(folder)};
    return {};
}

/// A mounted disk cannot be renamed over.
bool isMountPoint(const QString &path)
{
    struct stat own = {}, parent = {};
    return ::stat(QFile::encodeName(path).constData(), &own) == 0 &&
           ::stat(QFile::encodeName(QFileInfo(path).path()).constData(), &parent) == 0 &&
           own.st_dev != parent.st_dev;
}

Result<void> checkFree(const QString &destination)
{
    const QFileInfo info(destination);
    if (info.isSymLink() && !info.exists())
        return Error{ExportText::tr("The destination is a link that leads nowhere"), destination,
                     ExportText::tr("Remove the link or choose another folder.")};
    if (!info.exists())
        return {};
    if (!info.isDir())
        return Error{ExportText::tr("The destination is a file"), destination,
                     ExportText::tr("Choose a folder that is new or empty.")};
    if (!QDir(destination)
             .isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System))
        return Error{ExportText::tr("The destination is not empty"), destination,
                     ExportText::tr("Nothing is overwritten. Choose a folder that is new or "
                                    "empty.")};
    if (isMountPoint(destination))
        return Error{ExportText::tr("The destination is a mounted disk"), destination,
                     ExportText::tr("Choose a new folder inside it.")};
    return {};
}

bool isPartial(const QString &path)
{
    const QFileInfo info(path);
    if (info.isSymLink() || !info.isDir())
        return false;
    return QFileInfo::exists(markerIn(path)) ||
           QFileInfo::exists(path + u'/' + manifestFileName()) || QDir(path).isEmpty();
}

/// The open file is still the one of that path.
bool isAt(int descriptor, const QString &path)
{
    struct stat open = {}, there = {};
    return ::fstat(descriptor, &open) == 0 &&
           ::stat(QFile::encodeName(path).constData(), &there) == 0 &&
           open.st_dev == there.st_dev && open.st_ino == there.st_ino;
}

/// Descriptor of the marker, locked for the life of this process; -1 when another one has it or it
/// cannot be made (errno).
int lockMarker(const QString &folder)
{
    const int descriptor =
        ::open(QFile::encodeName(markerIn(folder)).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return -1;
    int error = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
    if (error == 0 && !isAt(descriptor, markerIn(folder)))
        error = ENOENT; // it was moved into place in between
    if (error == 0)
        return descriptor;
    ::close(descriptor);
    errno = error;
    return -1;
}

Error cannotMake(const QString &folder)
{
    return {ExportText::tr("The folder cannot be made (%1)").arg(systemError()), folder,
            ExportText::tr("Check the permissions and the free space, or choose another "
                           "destination.")};
}

Result<void> clearLeftOver(const QString &destination, Issues &notes)
{
    const QString path = destination + stagingSuffix();
    if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink())
        return {};
    const auto partial = findPartialExport(destination);
    if (!partial)
        return Error{ExportText::tr("A folder that Ballast did not make is in the way"), path,
                     ExportText::tr("Move it away or choose another destination.")};
    if (const auto removed = removePartialExport(*partial); !removed)
        return removed.error();
    Issue note;
    note.severity = Severity::Info;
    note.kind = QStringLiteral("left-over-export");
    note.file = path;
    note.message =
        ExportText::tr("An earlier export was interrupted; images written until then: %1")
            .arg(formatCount(partial->imagesWritten));
    note.remedy = ExportText::tr("Its unfinished folder was removed; this export began anew.");
    notes.push_back(note);
    return {};
}

void syncFolder(const QString &path, bool wholeDisk)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    if (wholeDisk)
        ::syncfs(descriptor);
    else
        ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

Result<Staging> Staging::open(const Dataset &source, const QString &destination, Issues &notes)
{
    if (destination.trimmed().isEmpty())
        return Error{ExportText::tr("No destination is named"),
                     {},
                     ExportText::tr("Choose a folder that is new or empty.")};
    const QString target = canonicalPath(destination);
    for (const auto &check :
         {checkApart(source, target), checkFree(destination), checkFree(target)})
        if (!check)
            return check.error();
    if (const auto cleared = clearLeftOver(target, notes); !cleared)
        return cleared.error();

    const QString path = target + stagingSuffix();
    const QString parent = QFileInfo(path).path();
    if (!QDir().mkpath(parent))
        return cannotMake(parent);
    if (::mkdir(QFile::encodeName(path).constData(), 0777) != 0)
        return cannotMake(path);
    const int lock = lockMarker(path);
    if (lock < 0)
        return cannotMake(path);
    return Staging(target, path, lock);
}

Staging::Staging(QString destination, QString path, int lock)
    : m_destination(std::move(destination)), m_path(std::move(path)), m_lock(lock)
{
}

Staging::Staging(Staging &&other) noexcept
    : m_destination(std::move(other.m_destination)),
      m_path(std::move(other.m_path)),
      m_lock(std::exchange(other.m_lock, -1))
{
}

Staging::~Staging()
{
    if (m_lock < 0)
        return;
    QDir(m_path).removeRecursively();
    ::close(m_lock);
}

/// Hours of work are not thrown away: the folder gets a name that is free, or keeps its own.
QString Staging::keepElsewhere()
{
    constexpr int names = 100;
    QString kept = m_path;
    for (int n = 2; n < names && kept == m_path; ++n) {
        const QString free = QStringLiteral("%1-%2").arg(m_destination).arg(n);
        if (!QFileInfo::exists(free) && QDir().rename(m_path, free))
            kept = free;
    }
    QFile::remove(markerIn(kept));
    ::close(std::exchange(m_lock, -1));
    return kept;
}

Result<void> Staging::publish()
{
    // With the marker and its lock in place until the end: without them another process would
    // take the finished files for abandoned ones and remove them.
    syncFolder(m_path, true);
    // An empty destination folder is replaced in the same step.
    if (::rename(QFile::encodeName(m_path).constData(),
                 QFile::encodeName(m_destination).constData()) != 0) {
        const QString why = systemError();
        const QString kept = keepElsewhere();
        return Error{ExportText::tr("The finished export cannot be moved into place (%1)").arg(why),
                     m_destination,
                     ExportText::tr("It is whole and lies in %1. Move it yourself.").arg(kept)};
    }
    QFile::remove(markerIn(m_destination));
    syncFolder(m_destination, false);
    syncFolder(QFileInfo(m_destination).path(), false);
    ::close(std::exchange(m_lock, -1));
    return {};
}

std::optional<PartialExport> findPartialExport(const QString &destination)
{
    const QString path = canonicalPath(destination) + stagingSuffix();
    if (!isPartial(path))
        return {};
    return PartialExport{path, countManifestImages(path + u'/' + manifestFileName())};
}

Result<void> removePartialExport(const PartialExport &partial)
{
    if (!partial.path.endsWith(stagingSuffix()) || !isPartial(partial.path))
        return Error{ExportText::tr("This is not an unfinished export"), partial.path,
                     ExportText::tr("Nothing was removed.")};
    const int lock = lockMarker(partial.path);
    if (lock < 0 && errno == EWOULDBLOCK)
        return Error{ExportText::tr("Another export into this folder is running"), partial.path,
                     ExportText::tr("Wait until it has ended or choose another destination.")};
    if (lock < 0 && errno == ENOENT)
        return Error{ExportText::tr("The export has just been finished"), partial.path,
                     ExportText::tr("Nothing was removed.")};
    const bool removed = QDir(partial.path).removeRecursively();
    if (lock >= 0)
        ::close(lock);
    if (!removed)
        return Error{ExportText::tr("The unfinished export cannot be removed"), partial.path,
                     ExportText::tr("Check the permissions or remove the folder yourself.")};
    return {};
}

} // namespace ballast
