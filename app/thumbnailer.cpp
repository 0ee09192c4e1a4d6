#include "app/thumbnailer.h"

#include "app/imagepixels.h"
#include "core/imaging/codec.h"

#include <exception>

namespace ballast {

namespace {

QImage makeThumbnail(const QString &path, int side)
{
    try {
        const Result<DecodedImage> decoded = decodeImage(path, {side});
        return decoded ? toQImage(scaledTo(decoded->pixels, side)) : QImage();
    } catch (const std::exception &) { // out of memory, or a library at its border
        return {};
    }
}

} // namespace

Thumbnailer::Thumbnailer(int side, qint64 byteLimit, QObject *parent)
    : QObject(parent),
      m_side(side),
      m_images(byteLimit >> 10),
      m_thread([this](const std::stop_token &stop) { work(stop); })
{
}

Thumbnailer::~Thumbnailer()
{
    m_thread.request_stop();
    m_thread.join();
}

void Thumbnailer::setSide(int side)
{
    if (std::exchange(m_side, side) != side)
        clear();
}

void Thumbnailer::clear()
{
    m_images.clear();
    m_failed.clear();
    const std::lock_guard lock(m_mutex);
    m_queue.clear();
}

void Thumbnailer::setWanted(const QStringList &paths)
{
    QStringList missing;
    for (const QString &path : paths) {
        if (!m_images.contains(path) && !m_failed.contains(path))
            missing << path;
    }
    const std::lock_guard lock(m_mutex);
    missing.removeAll(m_running);
    m_queue = std::move(missing);
    m_queueSide = m_side;
    m_wake.notify_one();
}

QImage Thumbnailer::thumbnail(const QString &path) const
{
    const QImage *image = m_images.object(path);
    return image ? *image : QImage();
}

int Thumbnailer::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_queue.size());
}

bool Thumbnailer::isIdle() const
{
    const std::lock_guard lock(m_mutex);
    return m_queue.isEmpty() && m_running.isEmpty();
}

void Thumbnailer::work(const std::stop_token &stop)
{
    while (true) {
        std::unique_lock lock(m_mutex);
        m_running.clear();
        if (!m_wake.wait(lock, stop, [this] { return !m_queue.isEmpty(); }))
            return;
        const QString path = m_queue.takeFirst();
        const int side = m_queueSide;
        m_running = path;
        lock.unlock();
        const QImage image = makeThumbnail(path, side);
        QMetaObject::invokeMethod(
            this, [this, path, side, image] { deliver(path, side, image); }, Qt::QueuedConnection);
    }
}

void Thumbnailer::deliver(const QString &path, int side, const QImage &image)
{
    if (side != m_side)
        return;
    if (image.isNull())
        m_failed.insert(path);
    else
        m_images.insert(path, new QImage(image), std::max<qsizetype>(1, image.sizeInBytes() >> 10));
    emit ready(path);
}

} // namespace ballast
