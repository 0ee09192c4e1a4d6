#include "app/export/exportprogress.h"

#include "widgets/card.h"
#include "widgets/elidedlabel.h"
#include "widgets/icon.h"
#include "widgets/numbers.h"

#include <QDir>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace ballast {

namespace {

constexpr int BarSteps = 1000;
constexpr int TickMs = 500;

/// A muted caption over a large value.
QLabel *addFigure(QGridLayout *grid, int column, const QString &caption)
{
    auto *value = new QLabel;
    value->setProperty("figure", true);
    grid->addWidget(mutedLabel(caption), 0, column);
    grid->addWidget(value, 1, column);
    grid->setColumnStretch(column, 1);
    return value;
}

} // namespace

ExportProgress::ExportProgress(QWidget *parent)
    : QWidget(parent),
      m_tick(new QTimer(this)),
      m_title(new QLabel),
      m_where(mutedLabel()),
      m_bar(new QProgressBar),
      m_pause(new QPushButton),
      m_stop(new QPushButton(tr("Stop")))
{
    auto *card = new Card;
    card->setMaximumWidth(fontMetrics().averageCharWidth() * 110);
    m_title->setProperty("title", true);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Export progress"));
    auto *figures = new QGridLayout;
    figures->setVerticalSpacing(2);
    m_images = addFigure(figures, 0, tr("Images"));
    m_rate = addFigure(figures, 1, tr("Images per second"));
    m_left = addFigure(figures, 2, tr("Time remaining"));
    m_images->setObjectName(QStringLiteral("progressImages"));

    m_pause->setObjectName(QStringLiteral("pauseExport"));
    m_stop->setObjectName(QStringLiteral("stopExport"));
    m_stop->setIcon(themedIcon(QStringLiteral("stop")));
    m_stop->setToolTip(tr("Stop (Esc); nothing half-done stays behind under the destination"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_pause);
    buttons->addWidget(m_stop);
    buttons->addStretch();

    QVBoxLayout &body = card->body();
    body.setContentsMargins(24, 20, 24, 20);
    body.setSpacing(14);
    body.addWidget(m_title);
    body.addWidget(m_where);
    body.addWidget(m_bar);
    body.addLayout(figures);
    body.addWidget(mutedLabel(tr("You can go on working: nothing waits for the export. Changes "
                                 "made meanwhile do not reach it.")));
    body.addLayout(buttons);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->addStretch(1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card, 20);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(2);

    m_tick->setInterval(TickMs);
    connect(m_tick, &QTimer::timeout, this, &ExportProgress::sync);
    connect(m_pause, &QPushButton::clicked, this, [this] { setPaused(!m_paused); });
    connect(m_stop, &QPushButton::clicked, this, &ExportProgress::stopRequested);
}

void ExportProgress::begin(const QString &destination)
{
    m_where->setText(breakable(QDir::toNativeSeparators(destination)));
    m_done = 0;
    m_total = 0;
    m_paused = false;
    m_pause->setEnabled(true);
    m_stop->setEnabled(true);
    m_timer.start();
    m_tick->start();
    m_title->setText(tr("Exporting…"));
    m_pause->setText(tr("Pause"));
    m_pause->setIcon(themedIcon(QStringLiteral("pause")));
    sync();
    m_pause->setFocus();
}

void ExportProgress::setProgress(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    sync();
}

void ExportProgress::setStopping()
{
    m_title->setText(tr("Stopping…"));
    m_pause->setEnabled(false);
    m_stop->setEnabled(false);
    m_tick->stop();
}

void ExportProgress::setPaused(bool paused)
{
    m_paused = paused;
    m_timer.setPaused(paused);
    m_title->setText(paused ? tr("Paused") : tr("Exporting…"));
    m_pause->setText(paused ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(themedIcon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    emit pauseRequested(paused);
}

void ExportProgress::sync()
{
    m_bar->setRange(0, m_total > 0 ? BarSteps : 0);
    if (m_total > 0)
        m_bar->setValue(static_cast<int>(m_done * BarSteps / m_total));
    m_images->setText(m_total > 0 ? tr("%1 of %2").arg(countText(m_done), countText(m_total))
                                  : QStringLiteral("…"));
    m_rate->setText(realText(m_timer.imagesPerSecond(m_done), 0));
    const double left = m_timer.secondsLeft(m_done, m_total);
    m_left->setText(left >= 0 && !m_paused ? durationText(left) : QStringLiteral("…"));
}

void ExportProgress::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_stop->isEnabled())
        emit stopRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ballast

#include "moc_exportprogress.cpp"
