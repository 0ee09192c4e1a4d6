#pragma once

#include <QString>

#include <cstdint>
#include <span>
#include <vector>

namespace ballast {

/// Reads a file here and there through a small window: the first 4 KB with one system call, more
/// only where a parser asks for it. Or reads bytes that are in memory already and outlive it. Not
/// thread-safe; one per file.
class ByteSource
{
public:
    explicit ByteSource(const QString &path);
    explicit ByteSource(std::span<const std::uint8_t> memory) : m_memory(memory) {}
    ~ByteSource();
    ByteSource(const ByteSource &) = delete;
    ByteSource &operator=(const ByteSource &) = delete;

    bool isOpen() const { return m_descriptor >= 0 || m_memory.data(); }
    int errorNumber() const { return m_errorNumber; } ///< errno of a failed open or read, else 0

    /// `size` bytes at `offset`; empty if the file ends before or `size` is beyond 1 MB. Valid
    /// until the next call.
    std::span<const std::uint8_t> at(std::uint64_t offset, std::size_t size);

    /// Numbers at an offset; 0 past the end.
    std::uint32_t big(std::uint64_t offset, std::size_t bytes);
    std::uint32_t little(std::uint64_t offset, std::size_t bytes);
    bool startsWith(const char *text, std::size_t size, std::uint64_t offset = 0);

private:
    bool load(std::uint64_t offset, std::size_t size);

    int m_descriptor = -1;
    int m_errorNumber = 0;
    std::span<const std::uint8_t> m_memory;
    std::uint64_t m_start = 0;
    std::vector<std::uint8_t> m_window;
};

} // namespace ballast
