#pragma once

#include "core/export/exporter.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ballast {

class Card;

/// The right side of Export mode: the forecast in figures, what speaks against it, the one button.
class ExportSummary : public QWidget
{
    Q_OBJECT

public:
    explicit ExportSummary(QWidget *parent = nullptr);

    struct State
    {
        std::optional<Forecast> forecast; ///< none: still being made
        qint64 sourceImages = 0;
        double seconds = 0;    ///< estimate
        qint64 freeBytes = -1; ///< −1 = not known
        QString obstacle;      ///< why it cannot start, "" = it can
        QStringList warnings;
        std::optional<PartialExport> partial;
    };
    void setState(const State &state);
    QPushButton *startButton() const { return m_start; }

signals:
    void startRequested();
    void planRequested();
    void removePartialRequested();

private:
    QLabel *addRow(QGridLayout *grid, const QString &name);
    void showWarnings(const State &state);

    QLabel *m_ratio;
    QLabel *m_images;
    QLabel *m_augmented;
    QLabel *m_boxes;
    QLabel *m_lost;
    QLabel *m_disk;
    QLabel *m_time;
    QLabel *m_obstacle;
    Card *m_partial;
    QLabel *m_partialText;
    QVBoxLayout *m_warnings;
    QWidget *m_warningArea;
    QPushButton *m_start;
};

} // namespace ballast
