#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace ballast {

/// Memory for whole files, reused from one to the next.
class FileBuffer
{
public:
    std::string_view text() const { return {m_bytes.data(), m_used}; }

private:
    friend class FolderHandle;
    std::string m_bytes;
    std::size_t m_used = 0;
};

/// An open folder, so that the kernel resolves only the rest of each path. Thread-safe.
class FolderHandle
{
public:
    explicit FolderHandle(const QString &folder);
    ~FolderHandle();
    FolderHandle(const FolderHandle &) = delete;
    FolderHandle &operator=(const FolderHandle &) = delete;

    /// The whole file into `buffer`; `path` may be absolute. 0 or errno; EFBIG beyond 64 MB.
    int read(const std::string &path, FileBuffer &buffer) const;

private:
    int m_descriptor;
};

} // namespace ballast
