#pragma once

#include "core/base/result.h"
#include "widgets/canvascontent.h"

#include <QDateTime>

#include <opencv2/core/mat.hpp>

#include <list>
#include <memory>
#include <mutex>

namespace ballast {

/// A decoded file at one size, for the engine and for the screen.
struct PreparedImage
{
    cv::Mat pixels; ///< never written to
    QSize fullSize; ///< of the file; pixels may be smaller
    bool damaged = false;
    CanvasImage canvas;
    double rasterScale() const
    {
        return fullSize.width() > 0 ? double(pixels.cols) / fullSize.width() : 1.0;
    }
};

/// Decoded images within a byte limit, least recently used first out. Thread-safe; two threads
/// that ask for the same image at once may both decode it.
class ImageCache
{
public:
    explicit ImageCache(qint64 byteLimit = qint64(640) << 20);

    /// The image with its longer side `side` px, or its full size where that is smaller (0 = full
    /// size). Decodes where needed: JPEGs at a cheap smaller scale. A file that has changed on disk
    /// is read again.
    Result<std::shared_ptr<const PreparedImage>> get(const QString &path, int side);
    void clear();
    qint64 bytes() const;

private:
    struct Entry
    {
        QString path;
        QDateTime modified;
        qint64 fileSize = 0;
        int side = 0;         ///< longer side of the pixels
        bool decoded = false; ///< straight from the decoder: good to be scaled from
        qint64 bytes = 0;
        std::shared_ptr<const PreparedImage> image;
    };
    using EntryPointer = std::shared_ptr<const PreparedImage>;

    EntryPointer find(const Entry &wanted);
    EntryPointer findSource(const Entry &wanted);
    void insert(Entry entry);

    mutable std::mutex m_mutex;
    std::list<Entry> m_entries; ///< most recently used first
    qint64 m_bytes = 0;
    qint64 m_byteLimit;
};

} // namespace ballast
