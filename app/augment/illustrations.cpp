#include "app/augment/illustrations.h"

#include "app/augment/illustration.h"

namespace ballast {

Illustrations::Illustrations(std::function<QImage()> source, QObject *parent)
    : QObject(parent), m_source(std::move(source))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority); // never before the preview
}

Illustrations::~Illustrations()
{
    m_pool.waitForDone();
}

void Illustrations::want(const std::vector<const TransformSpec *> &transforms, const QSize &size)
{
    const QImage image = m_source();
    if (image.cacheKey() != m_image.cacheKey() || size != m_size)
        m_made.clear();
    m_image = image;
    m_size = size;
    m_wanted.clear();
    for (const TransformSpec *transform : transforms)
        if (!m_made.contains(transform))
            m_wanted.push_back(transform);
    makeNext();
}

void Illustrations::makeNext()
{
    if (m_running || m_wanted.empty() || m_image.isNull())
        return;
    const TransformSpec *transform = m_wanted.front();
    m_wanted.pop_front();
    m_running = true;
    m_pool.start([this, transform, image = m_image, size = m_size] {
        const QImage picture = illustrate(*transform, image, size);
        QMetaObject::invokeMethod(
            this,
            [this, transform, key = image.cacheKey(), picture] { take(transform, key, picture); },
            Qt::QueuedConnection);
    });
}

void Illustrations::take(const TransformSpec *transform, qint64 image, const QImage &picture)
{
    m_running = false;
    if (image == m_image.cacheKey()) {
        m_made.insert(transform, picture);
        emit made(transform, picture);
    }
    makeNext();
}

} // namespace ballast
