#include "app/imagecache.h"

#include "app/imagepixels.h"
#include "core/imaging/codec.h"

#include <QFileInfo>

#include <algorithm>

namespace ballast {

namespace {

int longerSide(const QSize &size)
{
    return std::max(size.width(), size.height());
}

qint64 bytesOf(const PreparedImage &image)
{
    qint64 bytes = static_cast<qint64>(image.pixels.total() * image.pixels.elemSize());
    for (const QImage &level : image.canvas.levels)
        bytes += level.sizeInBytes();
    return bytes;
}

std::shared_ptr<const PreparedImage> prepare(cv::Mat pixels, const QSize &fullSize, bool damaged)
{
    auto image = std::make_shared<PreparedImage>();
    image->fullSize = fullSize;
    image->damaged = damaged;
    image->canvas = toCanvasImage(pixels, fullSize, pixels.cols == fullSize.width());
    image->pixels = std::move(pixels);
    return image;
}

} // namespace

ImageCache::ImageCache(qint64 byteLimit) : m_byteLimit(byteLimit) {}

Result<std::shared_ptr<const PreparedImage>> ImageCache::get(const QString &path, int side)
{
    const QFileInfo info(path);
    Entry wanted{path, info.lastModified(), info.size(), side, false, 0, nullptr};
    if (EntryPointer found = find(wanted))
        return found;
    EntryPointer source = findSource(wanted);
    if (!source) {
        Result<DecodedImage> decoded = decodeImage(path, {side});
        if (!decoded)
            return decoded.error();
        source =
            prepare(decoded->pixels, {decoded->fullWidth, decoded->fullHeight}, decoded->damaged);
        Entry entry = wanted;
        entry.decoded = true;
        entry.image = source;
        insert(std::move(entry));
    }
    const int decodedSide = std::max(source->pixels.cols, source->pixels.rows);
    if (side <= 0 || side >= decodedSide)
        return source;
    wanted.image = prepare(scaledTo(source->pixels, side), source->fullSize, source->damaged);
    const EntryPointer result = wanted.image;
    insert(std::move(wanted));
    return result;
}

ImageCache::EntryPointer ImageCache::find(const Entry &wanted)
{
    const std::lock_guard lock(m_mutex);
    for (auto it = m_entries.begin(); it != m_entries.end();) {
        if (it->path != wanted.path) {
            ++it;
        } else if (it->modified != wanted.modified || it->fileSize != wanted.fileSize) {
            m_bytes -= it->bytes;
            it = m_entries.erase(it);
        } else {
            const int full = longerSide(it->image->fullSize);
            const int side = wanted.side <= 0 ? full : std::min(wanted.side, full);
            if (it->side == side) {
                m_entries.splice(m_entries.begin(), m_entries, it);
                return m_entries.front().image;
            }
            ++it;
        }
    }
    return {};
}

/// The smallest decoded picture of that file that is large enough.
ImageCache::EntryPointer ImageCache::findSource(const Entry &wanted)
{
    const std::lock_guard lock(m_mutex);
    auto best = m_entries.end();
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        const bool enough = wanted.side > 0 && it->side >= wanted.side;
        if (it->path == wanted.path && it->decoded && enough &&
            (best == m_entries.end() || it->side < best->side))
            best = it;
    }
    if (best == m_entries.end())
        return {};
    m_entries.splice(m_entries.begin(), m_entries, best);
    return m_entries.front().image;
}

void ImageCache::insert(Entry entry)
{
    entry.side = std::max(entry.image->pixels.cols, entry.image->pixels.rows);
    entry.bytes = bytesOf(*entry.image);
    const std::lock_guard lock(m_mutex);
    m_bytes += entry.bytes;
    m_entries.push_front(std::move(entry));
    // The newest stays even if it alone is over the limit: it is being looked at.
    while (m_bytes > m_byteLimit && m_entries.size() > 1) {
        m_bytes -= m_entries.back().bytes;
        m_entries.pop_back();
    }
}

void ImageCache::clear()
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
    m_bytes = 0;
}

qint64 ImageCache::bytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

} // namespace ballast
