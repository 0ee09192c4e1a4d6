#pragma once

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <list>
#include <mutex>
#include <unordered_map>

namespace ballast {

/// Decoded pictures by a number, within a limit of bytes; least recently used first out.
/// Thread-safe.
class PixelCache
{
public:
    explicit PixelCache(std::int64_t byteLimit) : m_byteLimit(byteLimit) {}

    /// Empty where it is not kept.
    cv::Mat kept(std::uint64_t id) const;
    /// A picture of more than half the limit is not kept: it would throw everything else out.
    void keep(std::uint64_t id, const cv::Mat &pixels) const;
    std::int64_t bytes() const;

private:
    struct Entry
    {
        std::uint64_t id;
        cv::Mat pixels;
    };

    const std::int64_t m_byteLimit;
    mutable std::mutex m_mutex;         ///< guards the rest
    mutable std::list<Entry> m_entries; ///< most recently used first
    mutable std::unordered_map<std::uint64_t, std::list<Entry>::iterator> m_find;
    mutable std::int64_t m_bytes = 0;
};

} // namespace ballast
