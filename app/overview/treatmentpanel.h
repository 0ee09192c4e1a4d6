#pragma once

#include "app/overview/treatment.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ballast {

/// Cards of the classes that need treatment, worst first; more of them on request, so that a
/// thousand classes do not make a thousand cards.
class TreatmentPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TreatmentPanel(QWidget *parent = nullptr);
    void setTreatments(std::vector<Treatment> treatments, QStringList classNames);
    int shownCards() const { return m_shown; }

signals:
    void showImages(int classId);
    void treat(int classId);

private:
    void addCards(int count);
    QWidget *makeCard(const Treatment &treatment);

    std::vector<Treatment> m_treatments;
    QStringList m_names;
    QVBoxLayout *m_cards;
    QLabel *m_none;
    QPushButton *m_more;
    int m_shown = 0;
};

} // namespace ballast
