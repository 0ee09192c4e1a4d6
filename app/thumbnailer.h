#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace ballast {

/// Small pictures of files, made on a thread of its own. The view says which rows it shows;
/// everything else that waits is dropped, so that scrolling through 100,000 images decodes only
/// what the eye rests on. Main thread only.
class Thumbnailer : public QObject
{
    Q_OBJECT

public:
    /// `side`: device pixels of the longer side.
    explicit Thumbnailer(int side, qint64 byteLimit = qint64(64) << 20, QObject *parent = nullptr);
    ~Thumbnailer() override;

    void setSide(int side); ///< drops what has another size
    int side() const { return m_side; }
    /// Replaces what waits, first one first. Known ones and failed ones are passed over.
    void setWanted(const QStringList &paths);
    /// Null until made.
    QImage thumbnail(const QString &path) const;
    bool hasFailed(const QString &path) const { return m_failed.contains(path); }
    void clear();
    int waiting() const; ///< not yet begun
    bool isIdle() const; ///< none waits and none is being made

signals:
    void ready(const QString &path); ///< made, or failed

private:
    void work(const std::stop_token &stop);
    void deliver(const QString &path, int side, const QImage &image);

    int m_side;
    QCache<QString, QImage> m_images; ///< cost in KiB
    QSet<QString> m_failed;
    mutable std::mutex m_mutex; ///< guards the queue
    std::condition_variable_any m_wake;
    QStringList m_queue;
    QString m_running;
    int m_queueSide = 0;
    std::jthread m_thread; ///< last: stops before the rest goes
};

} // namespace ballast
