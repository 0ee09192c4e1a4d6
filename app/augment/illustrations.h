#pragma once

#include "core/augment/transform.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <deque>
#include <functional>

namespace ballast {

/// The small pictures of the transforms, each drawn by the transform itself on the image that is
/// shown. Made one after the other on a thread of their own and kept until another image is shown.
class Illustrations : public QObject
{
    Q_OBJECT

public:
    /// `source` gives the image to draw on; it is asked on the caller's thread.
    explicit Illustrations(std::function<QImage()> source, QObject *parent = nullptr);
    ~Illustrations() override;

    /// Null until it is made.
    QImage picture(const TransformSpec &transform) const { return m_made.value(&transform); }
    /// Makes those that are missing, in that order; what was wanted before is forgotten. Pictures
    /// of another size or image are made anew.
    void want(const std::vector<const TransformSpec *> &transforms, const QSize &size);

signals:
    void made(const ballast::TransformSpec *transform, const QImage &picture);

private:
    void makeNext();
    void take(const TransformSpec *transform, qint64 image, const QImage &picture);

    std::function<QImage()> m_source;
    QImage m_image;
    QSize m_size;
    QHash<const TransformSpec *, QImage> m_made;
    std::deque<const TransformSpec *> m_wanted;
    bool m_running = false;
    QThreadPool m_pool;
};

} // namespace ballast
