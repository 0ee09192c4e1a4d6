#pragma once

#include "app/document.h"

#include <QWidget>

#include <functional>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace ballast {

class ValueSlider;

/// Goal, budget, means and scope of the balance: edits Document::policy(), one undo step a
/// gesture.
class PolicyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyPanel(Document &document, QWidget *parent = nullptr);
    /// Most images a plan without a budget adds: the end of the budget's slider.
    void setMostImages(qint64 images);

private:
    using Edit = std::function<void(BalancePolicy &)>;

    void addGoal(QVBoxLayout &column);
    void addBudget(QVBoxLayout &column);
    void addMeans(QVBoxLayout &column);
    void addScope(QVBoxLayout &column);
    ValueSlider *makeSlider(const QString &label, const QString &undoText,
                            std::function<void(BalancePolicy &, double)> take);
    QCheckBox *makeCheck(const QString &text, const QString &undoText,
                         std::function<void(BalancePolicy &, bool)> take);
    void edit(const Edit &change, const QString &undoText);
    void sync();
    void syncScope();

    Document &m_document;
    QButtonGroup *m_goal;
    ValueSlider *m_fraction;
    ValueSlider *m_count;
    QComboBox *m_countBy;
    QCheckBox *m_limit;
    ValueSlider *m_budget;
    QCheckBox *m_repeat;
    ValueSlider *m_copies;
    QCheckBox *m_drop;
    QButtonGroup *m_scope;
    QLabel *m_scopeNote;
    qint64 m_mostImages = 1000;
};

} // namespace ballast
