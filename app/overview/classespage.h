#pragma once

#include "app/overview/overviewpage.h"

class QCheckBox;
class QComboBox;
class QHBoxLayout;

namespace ballast {

class Card;
class ClassBarsChart;
class ElidedLabel;
class HeatMapChart;
class RulesPanel;
class SmallestSideCard;
class VerdictCard;
struct ClassBar;

/// How many there are of each class, and the verdicts.
class ClassesPage : public OverviewPage
{
    Q_OBJECT

public:
    explicit ClassesPage(Document &document, QWidget *parent = nullptr);
    void refresh() override;
    void setTrainingSize(int pixels) override;
    void sortByVerdict();
    ClassBarsChart &bars() { return *m_bars; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Sort { MostFirst, FewestFirst, ByName, WorstFirst };

    QHBoxLayout *makeToolBar();
    QHBoxLayout *makeLowerRow();
    CountBy countBy() const;
    void refreshBars();
    void refreshTogether();
    void fitHeights();
    ClassBar barFor(ClassId id, qint64 largest, double target) const;
    void sort(std::vector<ClassBar> &bars) const;
    void pickClass(int id);
    void fillMenu(int id, class QMenu *menu);

    QComboBox *m_count;
    QComboBox *m_sort;
    QCheckBox *m_log;
    QCheckBox *m_target;
    QCheckBox *m_splits;
    ElidedLabel *m_goal;
    ClassBarsChart *m_bars;
    Card *m_barsCard;
    VerdictCard *m_verdict;
    HeatMapChart *m_together;
    SmallestSideCard *m_sides;
    RulesPanel *m_rules;
};

} // namespace ballast
