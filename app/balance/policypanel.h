#pragma once

#include "app/balance/policyeditor.h"

#include <QPointer>
#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ballast {

class MeansPanel;
class WishesDialog;

/// Goal, wishes, budget, means and scope of the balance: edits Document::policy(), one undo step a
/// gesture.
class PolicyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyPanel(Document &document, QWidget *parent = nullptr);
    /// Most images a plan without a budget adds: the end of the budget's slider.
    void setMostImages(qint64 images);

private:
    void addGoal(QVBoxLayout &column);
    void addCounting(QVBoxLayout &body);
    void addBudget(QVBoxLayout &column);
    void addScope(QVBoxLayout &column);
    void openWishes();
    void sync();
    void syncScope();

    Document &m_document;
    PolicyEditor m_editor;
    QButtonGroup *m_goal;
    ValueSlider *m_fraction;
    ValueSlider *m_count;
    ValueSlider *m_ratio;
    QComboBox *m_countBy;
    QPushButton *m_wishes;
    QPointer<WishesDialog> m_dialog;
    QCheckBox *m_limit;
    ValueSlider *m_budget;
    ValueSlider *m_copies;
    MeansPanel *m_means;
    QButtonGroup *m_scope;
    QLabel *m_scopeNote;
    qint64 m_mostImages = 1000;
};

} // namespace ballast
