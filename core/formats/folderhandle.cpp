#include "core/formats/folderhandle.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace ballast {

FolderHandle::FolderHandle(const QString &folder)
    : m_descriptor(
          ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
{
}

FolderHandle::~FolderHandle()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

int FolderHandle::read(const std::string &path, FileBuffer &buffer) const
{
    constexpr std::size_t Smallest = 4096, Largest = 64 << 20;
    buffer.m_used = 0;
    const int file = ::openat(m_descriptor, path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return errno;
    int error = 0;
    std::string &bytes = buffer.m_bytes;
    while (true) {
        if (buffer.m_used == bytes.size()) {
            if (bytes.size() >= Largest) {
                error = EFBIG;
                break;
            }
            bytes.resize(std::max(Smallest, bytes.size() * 4));
        }
        const ssize_t n = ::read(file, bytes.data() + buffer.m_used, bytes.size() - buffer.m_used);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0) {
            error = n < 0 ? errno : 0;
            break;
        }
        const bool isEnd = buffer.m_used + static_cast<std::size_t>(n) < bytes.size();
        buffer.m_used += static_cast<std::size_t>(n);
        if (isEnd)
            break; // a file on disk gives less than asked for only at its end
    }
    ::close(file);
    return error;
}

} // namespace ballast
