#pragma once

#include "core/balance/plan.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ballast {

/// What a plan comes to, what it cannot reach and why, and what to do with it.
class ResultPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ResultPanel(QWidget *parent = nullptr);
    /// `plan` may be null: none yet. `bytes` is an estimate of the written images, 0 = not known.
    void show(const Dataset &dataset, const BalancePlan *plan, qint64 bytes);
    void tell(const QString &text); ///< brief confirmation below the buttons

signals:
    void exportRequested();
    void saveRequested();

private:
    enum Row {
        Ratio,
        Best,
        Above,
        Images,
        Boxes,
        Added,
        Repeats,
        Insides,
        Crops,
        Tiles,
        Pastes,
        Objects,
        Donors,
        LeftOut,
        Copies,
        Disk,
        RowCount
    };

    void showBest(const BalancePlan &plan);
    void showMeans(const BalancePlan &plan);
    void showNumbers(const BalancePlan &plan, qint64 bytes);
    void showNotes(const Dataset &dataset, const BalancePlan &plan);

    QLabel *m_names[RowCount] = {};
    QLabel *m_values[RowCount] = {};
    QLabel *m_shortHead;
    QVBoxLayout *m_shortfalls;
    QLabel *m_warningHead;
    QVBoxLayout *m_warnings;
    QPushButton *m_export;
    QPushButton *m_save;
    QLabel *m_told;
};

} // namespace ballast
