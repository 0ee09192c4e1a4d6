#pragma once

#include "app/augment/steptree.h"
#include "core/augment/pipeline.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace ballast {

class Document;
class StepCard;

/// The cards of the document's pipeline in their order, those inside a composition indented;
/// dragging a grip moves a card, also into and out of compositions.
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
    /// Adds it as the last one in that composition.
    void addInside(std::uint64_t parent, const TransformSpec &transform);
    /// By ClassId, for steps that ask for classes.
    void setClassNames(const std::vector<QString> &names);

signals:
    void addInsideRequested(quint64 outer, const QRect &anchor); ///< global
    void refused(const QString &why);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StepCard *makeCard(const Step &step);
    void place(const std::vector<StepCard *> &cards);
    void insert(const StepPlace &place, const TransformSpec &transform);
    void select(std::uint64_t id);
    QRect rectOf(const StepCard *card) const;
    StepCard *cardFor(const Step &step);
    void openWithinBudget();
    void edit(const Step &step, const QString &undoText);
    void remove(const StepCard *card);
    void duplicate(const StepCard *card);
    void moveBy(const StepCard *card, int by);
    void move(std::uint64_t id, const StepPlace &place);
    void drag(const QPoint &globalPosition);
    void drop(const StepCard *card, bool wanted);
    int slotAt(int y) const; ///< 0…n: in front of which card
    int slotY(int slot) const;

    Document &m_document;
    QScrollArea *m_area;
    QVBoxLayout *m_layout;
    QLabel *m_empty;
    std::vector<StepCard *> m_cards;
    std::vector<QString> m_classNames;
    std::uint64_t m_selected = 0; ///< id; the document knows the outermost step only
    QSet<quint64> m_closed;       ///< ids of steps whose parameters are hidden
    QSet<quint64> m_known; ///< ids that have had a card: their being open is the user's choice
    int m_dropSlot = -1;
    int m_dropDepth = 0;
};

} // namespace ballast
