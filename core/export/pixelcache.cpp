#include "core/export/pixelcache.h"

namespace ballast {

namespace {

std::int64_t bytesOf(const cv::Mat &pixels)
{
    return static_cast<std::int64_t>(pixels.total() * pixels.elemSize());
}

} // namespace

cv::Mat PixelCache::kept(std::uint64_t id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_find.find(id);
    if (found == m_find.end())
        return {};
    m_entries.splice(m_entries.begin(), m_entries, found->second);
    return found->second->pixels;
}

void PixelCache::keep(std::uint64_t id, const cv::Mat &pixels) const
{
    const std::lock_guard lock(m_mutex);
    if (bytesOf(pixels) > m_byteLimit / 2 || m_find.contains(id))
        return;
    m_entries.push_front({id, pixels});
    m_find[id] = m_entries.begin();
    m_bytes += bytesOf(pixels);
    while (m_bytes > m_byteLimit) {
        m_bytes -= bytesOf(m_entries.back().pixels);
        m_find.erase(m_entries.back().id);
        m_entries.pop_back();
    }
}

std::int64_t PixelCache::bytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

} // namespace ballast
