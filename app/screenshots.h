#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QTimer;

namespace ballast {

class MainWindow;

/// Writes one PNG per mode and page of a mode, each when it has come to rest: no job runs, the mode
/// is settled and two pictures in a row are the same. Ends by itself.
class Screenshots : public QObject
{
    Q_OBJECT

public:
    Screenshots(MainWindow &window, const QString &folder, QObject *parent = nullptr);
    /// Begins once the dataset asked for is open (or failed to open).
    void start();

signals:
    /// `error` is empty when all pictures were written.
    void finished(const QString &error);

private:
    void look();
    void write();

    MainWindow &m_window;
    QString m_folder;
    struct Shot
    {
        QString mode; ///< "" = the welcome page
        QString page; ///< "" = the mode's only or first one
    };
    void addMode(const QString &id);
    void show(const Shot &shot);

    QList<Shot> m_waiting; ///< still to be written
    QTimer *m_timer;
    QByteArray m_last; ///< hash of the picture before
    int m_looks = 0;
};

} // namespace ballast
