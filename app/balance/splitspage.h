#pragma once

#include "app/balance/balancepage.h"
#include "core/dataset/nearduplicates.h"
#include "core/dataset/split.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace ballast {

class ValueSlider;

/// Splits first: stratified, with what belongs together kept together, and the leak check.
class SplitsPage : public BalancePage
{
    Q_OBJECT

public:
    SplitsPage(Document &document, JobController &jobs, QWidget *parent = nullptr);
    bool isSettled() const override { return m_job == 0; }
    const std::optional<SplitAssignment> &assignment() const { return m_assignment; }
    /// Deals again with what the form says, in the background.
    void deal();
    void checkLeaks();
    void exportTo(const QString &folder);

protected:
    void refresh() override;

private:
    QWidget *makeForm();
    QWidget *makeResult();
    Result<SplitOptions> options() const;
    void showForm();
    void showAssignment();
    void showLeaks(const std::vector<NearDuplicate> &pairs);
    /// In place of the table, as long as it has no rows.
    void showNoLeaks(const QString &why);
    void askAndExport();

    ValueSlider *m_val;
    ValueSlider *m_test;
    QSpinBox *m_folds;
    QComboBox *m_group;
    QLineEdit *m_pattern;
    QSpinBox *m_seed;
    QPushButton *m_deal;
    QPushButton *m_export;
    QTableWidget *m_table;
    QTableWidget *m_leaks;
    QLabel *m_noLeaks;
    QLabel *m_sentence;
    QLabel *m_leakSentence;
    QLabel *m_note;
    std::optional<SplitAssignment> m_assignment;
    SplitOptions m_dealt; ///< of m_assignment
    int m_job = 0;
};

} // namespace ballast
