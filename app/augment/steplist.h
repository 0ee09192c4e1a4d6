#pragma once

#include "core/augment/pipeline.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace ballast {

class Document;
class StepCard;

/// The cards of the document's pipeline in their order; dragging a grip moves a card.
class StepList : public QWidget
{
    Q_OBJECT

public:
    StepList(Document &document, QScrollArea *area, QWidget *parent = nullptr);

    void sync(); ///< shows the document's pipeline again
    void syncSelection();
    const std::vector<StepCard *> &cards() const { return m_cards; }
    /// Adds a step behind the selected one (or at the end) and selects it.
    void addStep(const TransformSpec &transform);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StepCard *makeCard(const Step &step);
    StepCard *cardFor(const Step &step);
    void openWithinBudget();
    int indexOf(const StepCard *card) const;
    void edit(const Step &step, const QString &undoText);
    void remove(const StepCard *card);
    void duplicate(const StepCard *card);
    void moveBy(const StepCard *card, int by);
    void move(int from, int to); ///< `to`: index after taking it out
    void drag(const QPoint &globalPosition);
    void drop(const StepCard *card, bool wanted);
    int slotAt(int y) const; ///< 0…n: in front of which card
    int slotY(int slot) const;

    Document &m_document;
    QScrollArea *m_area;
    QVBoxLayout *m_layout;
    QLabel *m_empty;
    std::vector<StepCard *> m_cards;
    QSet<quint64> m_closed; ///< ids of steps whose parameters are hidden
    QSet<quint64> m_known;  ///< ids that have had a card: their being open is the user's choice
    int m_dropSlot = -1;
};

} // namespace ballast
