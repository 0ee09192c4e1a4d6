#include "app/screenshots.h"

#include "app/balance/balancemode.h"
#include "app/mainwindow.h"
#include "app/mode.h"
#include "app/modes.h"

#include <QCryptographicHash>
#include <QDir>
#include <QImage>
#include <QPixmap>
#include <QTimer>

#include <cstdio>

namespace ballast {

namespace {

constexpr int LookMs = 250;
constexpr int MostLooks = 240; ///< a minute, then the picture is taken as it is

QByteArray hashOf(const QImage &image)
{
    return QCryptographicHash::hash(
        QByteArray::fromRawData(reinterpret_cast<const char *>(image.constBits()),
                                static_cast<qsizetype>(image.sizeInBytes())),
        QCryptographicHash::Md5);
}

} // namespace

Screenshots::Screenshots(MainWindow &window, const QString &folder, QObject *parent)
    : QObject(parent), m_window(window), m_folder(folder), m_timer(new QTimer(this))
{
    m_timer->setInterval(LookMs);
    connect(m_timer, &QTimer::timeout, this, &Screenshots::look);
}

void Screenshots::start()
{
    if (!QDir().mkpath(m_folder)) {
        emit finished(tr("The folder %1 cannot be made").arg(m_folder));
        return;
    }
    if (m_window.document().hasDataset())
        for (const ModeInfo &mode : allModes())
            addMode(QLatin1String(mode.id));
    else
        m_waiting << Shot{};
    show(m_waiting.front());
    m_timer->start();
}

void Screenshots::addMode(const QString &id)
{
    m_waiting << Shot{id, {}};
    if (const auto *mode = qobject_cast<BalanceMode *>(m_window.mode(id)))
        for (const QString &page : mode->pageNames().mid(1))
            m_waiting << Shot{id, page};
}

void Screenshots::show(const Shot &shot)
{
    m_window.showMode(shot.mode);
    if (auto *mode = qobject_cast<BalanceMode *>(m_window.mode(shot.mode)))
        mode->showPage(shot.page.isEmpty() ? mode->pageNames().front() : shot.page);
}

void Screenshots::look()
{
    const Mode *mode = m_window.mode(m_waiting.front().mode);
    const bool atWork = !m_window.jobs().running().empty() || (mode && !mode->isSettled());
    const QByteArray picture = hashOf(m_window.grab().toImage());
    const bool still = !atWork && picture == m_last;
    m_last = picture;
    if (still || ++m_looks > MostLooks)
        write();
}

void Screenshots::write()
{
    const auto [mode, page] = m_waiting.takeFirst();
    const QString name = mode.isEmpty()   ? QStringLiteral("welcome")
                         : page.isEmpty() ? mode
                                          : mode + u'-' + page;
    const QString path = QStringLiteral("%1/%2.png").arg(m_folder, name);
    m_looks = 0;
    m_last.clear();
    if (!m_window.grab().save(path)) {
        m_timer->stop();
        emit finished(tr("The picture %1 cannot be written").arg(path));
        return;
    }
    std::printf("%s\n", qPrintable(QDir::toNativeSeparators(path)));
    if (!m_waiting.isEmpty()) {
        show(m_waiting.front());
        return;
    }
    m_timer->stop();
    emit finished({});
}

} // namespace ballast

#include "moc_screenshots.cpp"
