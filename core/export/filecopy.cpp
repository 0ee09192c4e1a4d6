#include "core/export/filecopy.h"

#include "core/export/exporttext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace ballast {

namespace {

/// Closes on the way out.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    operator int() const { return m_number; }

private:
    int m_number;
};

Error cannotWrite(const QString &path, int error)
{
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return {ExportText::tr("The file cannot be written (%1)")
                .arg(QString::fromLocal8Bit(std::strerror(error))),
            path,
            full ? ExportText::tr("Free some space or choose another disk, then export again.")
                 : ExportText::tr("Check the permissions or choose another destination.")};
}

Error cannotRead(const QString &path, int error)
{
    return {ExportText::tr("The file cannot be read (%1)")
                .arg(QString::fromLocal8Bit(std::strerror(error))),
            path, ExportText::tr("Check that it exists and that you may read it.")};
}

/// Descriptor of a file that did not exist before; -1 with errno.
int createFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    constexpr int Flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
    const int descriptor = ::open(name.constData(), Flags, 0666);
    if (descriptor >= 0 || errno != ENOENT)
        return descriptor;
    errno = 0;
    if (!QDir().mkpath(QFileInfo(path).path())) {
        errno = errno ? errno : EACCES;
        return -1;
    }
    return ::open(name.constData(), Flags, 0666);
}

/// 0 or an errno.
int writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t n = ::write(descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return n < 0 ? errno : ENOSPC;
        bytes = bytes.sliced(n);
    }
    return 0;
}

bool hardLink(const QString &source, const QString &target)
{
    const auto link = [&] {
        return ::linkat(AT_FDCWD, QFile::encodeName(source).constData(), AT_FDCWD,
                        QFile::encodeName(target).constData(), AT_SYMLINK_FOLLOW) == 0;
    };
    if (link())
        return true;
    return errno == ENOENT && QDir().mkpath(QFileInfo(target).path()) && link();
}

bool cloneBlocks(const QString &source, const QString &target)
{
    const Descriptor from(::open(QFile::encodeName(source).constData(), O_RDONLY | O_CLOEXEC));
    if (from < 0)
        return false;
    const Descriptor to(createFile(target));
    if (to < 0)
        return false;
    if (::ioctl(to, FICLONE, static_cast<int>(from)) == 0)
        return true;
    ::unlink(QFile::encodeName(target).constData());
    return false;
}

} // namespace

Result<void> writeNewFile(const QString &path, QByteArrayView bytes)
{
    const int descriptor = createFile(path);
    if (descriptor < 0)
        return cannotWrite(path, errno);
    int error = writeAll(descriptor, bytes);
    if (::close(descriptor) != 0 && error == 0)
        error = errno; // network disks tell a full disk only here
    if (error == 0)
        return {};
    ::unlink(QFile::encodeName(path).constData());
    return cannotWrite(path, error);
}

Result<void> placeCopy(const QString &source, QByteArrayView bytes, const QString &target,
                       LinkMode mode)
{
    if ((mode == LinkMode::HardLink && hardLink(source, target)) ||
        (mode == LinkMode::Reflink && cloneBlocks(source, target)))
        return {};
    return writeNewFile(target, bytes);
}

Result<QByteArrayView> readInto(QByteArray &buffer, const QString &path)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    struct stat info = {};
    if (file < 0 || ::fstat(file, &info) != 0)
        return cannotRead(path, errno);
    if (buffer.size() < info.st_size)
        buffer.resize(info.st_size);
    qsizetype got = 0;
    while (got < info.st_size) {
        const ssize_t n =
            ::read(file, buffer.data() + got, static_cast<std::size_t>(info.st_size - got));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return cannotRead(path, errno);
        if (n == 0)
            break;
        got += n;
    }
    return QByteArrayView(buffer.constData(), got);
}

} // namespace ballast
