#include "core/imaging/bytesource.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace ballast {

namespace {

constexpr std::size_t WindowSize = 4096;
constexpr std::size_t LargestRead = 1 << 20;

} // namespace

ByteSource::ByteSource(const QString &path)
{
    m_descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (m_descriptor < 0)
        m_errorNumber = errno;
}

ByteSource::~ByteSource()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool ByteSource::load(std::uint64_t offset, std::size_t size)
{
    // Offsets come from damaged files too: keep them where off_t can go.
    if (m_descriptor < 0 || size > LargestRead || offset > (std::uint64_t(1) << 62))
        return false;
    m_window.resize(std::max(size, WindowSize));
    m_start = offset;
    std::size_t got = 0;
    while (got < size || got == 0) { // more than asked for is welcome, but not waited for
        const ssize_t n = ::pread(m_descriptor, m_window.data() + got, m_window.size() - got,
                                  static_cast<off_t>(offset + got));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            m_errorNumber = errno;
        if (n <= 0)
            break;
        got += static_cast<std::size_t>(n);
    }
    m_window.resize(got);
    return got >= size;
}

std::span<const std::uint8_t> ByteSource::at(std::uint64_t offset, std::size_t size)
{
    if (m_memory.data())
        return size <= m_memory.size() && offset <= m_memory.size() - size
                   ? m_memory.subspan(offset, size)
                   : std::span<const std::uint8_t>();
    const bool inside = offset >= m_start && offset - m_start + size <= m_window.size();
    if (!inside && !load(offset, size))
        return {};
    return {m_window.data() + (offset - m_start), size};
}

std::uint32_t ByteSource::big(std::uint64_t offset, std::size_t bytes)
{
    std::uint32_t value = 0;
    for (const std::uint8_t byte : at(offset, bytes))
        value = value << 8 | byte;
    return value;
}

std::uint32_t ByteSource::little(std::uint64_t offset, std::size_t bytes)
{
    const auto data = at(offset, bytes);
    std::uint32_t value = 0;
    for (std::size_t i = data.size(); i > 0; --i)
        value = value << 8 | data[i - 1];
    return value;
}

bool ByteSource::startsWith(const char *text, std::size_t size, std::uint64_t offset)
{
    const auto data = at(offset, size);
    return data.size() == size && std::memcmp(data.data(), text, size) == 0;
}

} // namespace ballast
