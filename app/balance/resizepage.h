#pragma once

#include "app/balance/balancepage.h"
#include "core/balance/resizeimpact.h"

class QComboBox;
class QLabel;
class QTableWidget;

namespace ballast {

class HistogramChart;
class Magnifier;
class ValueSlider;

/// What a training size does to small objects: shares per class, the size that keeps them, tiles,
/// and one object seen as training will see it.
class ResizePage : public BalancePage
{
    Q_OBJECT

public:
    ResizePage(Document &document, JobController &jobs, QWidget *parent = nullptr);
    bool isSettled() const override { return m_job == 0; }
    void setTrainingSize(int pixels);
    Magnifier &magnifier() { return *m_magnifier; }
    /// Shows the class's box of median size, or the next smaller one.
    void magnify(ClassId id);

protected:
    void refresh() override;

private:
    QWidget *makeForm();
    QWidget *makeMiddle();
    void fillTable(const std::vector<ResizedBox> &boxes);
    void fillHistogram(const std::vector<ResizedBox> &boxes);
    void loadMagnified();
    void writeLadder();
    void exportLadderTo(const QString &folder);

    QComboBox *m_size;
    ValueSlider *m_limit;
    ValueSlider *m_keep;
    ValueSlider *m_overlap;
    QComboBox *m_schedule;
    QTableWidget *m_table;
    HistogramChart *m_chart;
    Magnifier *m_magnifier;
    QLabel *m_sentence;
    QLabel *m_note;
    ClassId m_class = -1; ///< magnified
    int m_job = 0;
    bool m_again = false; ///< another box was asked for while one is loaded
};

} // namespace ballast
