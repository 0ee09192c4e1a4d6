#include "app/augment/steplist.h"

#include "app/augment/stepcard.h"
#include "app/document.h"
#include "core/augment/transform.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ballast {

namespace {

constexpr int Gap = 8;       // px between cards
constexpr int OpenRows = 10; // parameters shown of a pipeline that is new here

QString nameOf(const Step &step)
{
    return transformText(step.transform->label);
}

} // namespace

StepList::StepList(Document &document, QScrollArea *area, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_area(area),
      m_layout(new QVBoxLayout(this)),
      m_empty(new QLabel(tr("No steps yet: copies would equal their originals. Add a step, or "
                            "begin with a preset.")))
{
    setProperty("page", true);
    m_layout->setContentsMargins(0, 4, 0, 4);
    m_layout->setSpacing(Gap);
    m_empty->setWordWrap(true);
    m_empty->setProperty("muted", true);
    m_layout->addWidget(m_empty);
    sync();
}

void StepList::sync()
{
    const std::vector<Step> &steps = m_document.pipeline().steps;
    std::vector<StepCard *> next;
    for (const Step &step : steps)
        next.push_back(cardFor(step));
    if (next != m_cards) {
        for (StepCard *card : m_cards) {
            m_layout->removeWidget(card);
            if (std::find(next.begin(), next.end(), card) == next.end()) {
                card->hide();
                card->deleteLater(); // it may be what is sending
            }
        }
        for (StepCard *card : next)
            m_layout->addWidget(card);
        m_cards = std::move(next);
        QWidget *before = nullptr;
        for (StepCard *card : m_cards) {
            if (before)
                setTabOrder(before, card);
            before = card;
        }
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (m_cards[i]->step() != steps[i])
            m_cards[i]->setStep(steps[i]);
    }
    openWithinBudget();
    m_empty->setVisible(steps.empty());
    syncSelection();
}

/// A new pipeline opens its first cards only, so that the rest of it stays in sight.
void StepList::openWithinBudget()
{
    int rows = 0;
    for (StepCard *card : m_cards) {
        rows += card->shownRows();
        if (!m_known.contains(card->stepId()) && rows > OpenRows) {
            rows -= card->shownRows();
            m_closed.insert(card->stepId());
            card->setOpen(false);
        }
        m_known.insert(card->stepId());
    }
}

StepCard *StepList::cardFor(const Step &step)
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(), [&](const StepCard *card) {
        return card->stepId() == step.id && card->step().transform == step.transform;
    });
    return found != m_cards.end() ? *found : makeCard(step);
}

StepCard *StepList::makeCard(const Step &step)
{
    auto *card = new StepCard(step, this);
    card->setOpen(!m_closed.contains(step.id));
    connect(card, &StepCard::stepEdited, this, &StepList::edit);
    connect(card, &StepCard::gestureStarted, &m_document, &Document::beginGesture);
    connect(card, &StepCard::gestureEnded, &m_document, &Document::endGesture);
    connect(card, &StepCard::selected, this,
            [this, card] { m_document.setSelectedStep(indexOf(card)); });
    connect(card, &StepCard::openChanged, this, [this, id = step.id](bool open) {
        if (open)
            m_closed.remove(id);
        else
            m_closed.insert(id);
    });
    connect(card, &StepCard::removeRequested, this, [this, card] { remove(card); });
    connect(card, &StepCard::duplicateRequested, this, [this, card] { duplicate(card); });
    connect(card, &StepCard::moveRequested, this, [this, card](int by) { moveBy(card, by); });
    connect(card, &StepCard::gripMoved, this, &StepList::drag);
    connect(card, &StepCard::gripReleased, this, [this, card](bool wanted) { drop(card, wanted); });
    return card;
}

void StepList::syncSelection()
{
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->setSelected(static_cast<int>(i) == m_document.selectedStep());
}

int StepList::indexOf(const StepCard *card) const
{
    const auto found = std::find(m_cards.begin(), m_cards.end(), card);
    return found == m_cards.end() ? -1 : static_cast<int>(found - m_cards.begin());
}

void StepList::edit(const Step &step, const QString &undoText)
{
    Pipeline pipeline = m_document.pipeline();
    for (Step &existing : pipeline.steps) {
        if (existing.id == step.id)
            existing = step;
    }
    m_document.setPipeline(std::move(pipeline), undoText);
}

void StepList::addStep(const TransformSpec &transform)
{
    Pipeline pipeline = m_document.pipeline();
    const int selected = m_document.selectedStep();
    const auto size = static_cast<int>(pipeline.steps.size());
    const int at = selected >= 0 && selected < size ? selected + 1 : size;
    pipeline.steps.insert(pipeline.steps.begin() + at, pipeline.makeStep(transform));
    m_known.insert(pipeline.steps[static_cast<std::size_t>(at)].id);
    m_document.setPipeline(std::move(pipeline), tr("Add %1").arg(transformText(transform.label)));
    m_document.setSelectedStep(at);
    StepCard *card = m_cards[static_cast<std::size_t>(at)];
    m_layout->activate();
    adjustSize();
    m_area->ensureWidgetVisible(card);
    card->focusFirst();
}

void StepList::remove(const StepCard *card)
{
    const int index = indexOf(card);
    if (index < 0)
        return;
    Pipeline pipeline = m_document.pipeline();
    const QString text = tr("Remove %1").arg(nameOf(card->step()));
    pipeline.steps.erase(pipeline.steps.begin() + index);
    const int left = static_cast<int>(pipeline.steps.size());
    m_document.setPipeline(std::move(pipeline), text);
    m_document.setSelectedStep(std::min(index, left - 1));
    if (left > 0)
        m_cards[static_cast<std::size_t>(std::min(index, left - 1))]->focusFirst();
}

void StepList::duplicate(const StepCard *card)
{
    const int index = indexOf(card);
    if (index < 0)
        return;
    Pipeline pipeline = m_document.pipeline();
    Step copy = pipeline.makeStep(*card->step().transform);
    copy.enabled = card->step().enabled;
    copy.probability = card->step().probability;
    copy.values = card->step().values;
    pipeline.steps.insert(pipeline.steps.begin() + index + 1, copy);
    m_document.setPipeline(std::move(pipeline), tr("Duplicate %1").arg(nameOf(card->step())));
    m_document.setSelectedStep(index + 1);
}

void StepList::moveBy(const StepCard *card, int by)
{
    const int index = indexOf(card);
    const int to = index + by;
    if (index >= 0 && to >= 0 && to < static_cast<int>(m_cards.size()))
        move(index, to);
}

void StepList::move(int from, int to)
{
    if (from == to)
        return;
    Pipeline pipeline = m_document.pipeline();
    const Step step = pipeline.steps[static_cast<std::size_t>(from)];
    pipeline.steps.erase(pipeline.steps.begin() + from);
    pipeline.steps.insert(pipeline.steps.begin() + to, step);
    m_document.setPipeline(std::move(pipeline), tr("Move %1").arg(nameOf(step)));
    m_document.setSelectedStep(to);
    m_cards[static_cast<std::size_t>(to)]->focusFirst();
}

int StepList::slotAt(int y) const
{
    int slot = 0;
    for (const StepCard *card : m_cards) {
        if (y > card->geometry().center().y())
            ++slot;
    }
    return slot;
}

int StepList::slotY(int slot) const
{
    if (m_cards.empty())
        return 0;
    if (slot < static_cast<int>(m_cards.size()))
        return m_cards[static_cast<std::size_t>(slot)]->y() - Gap / 2;
    return m_cards.back()->geometry().bottom() + Gap / 2;
}

void StepList::drag(const QPoint &globalPosition)
{
    const QPoint position = mapFromGlobal(globalPosition);
    m_dropSlot = slotAt(position.y());
    m_area->ensureVisible(position.x(), position.y(), 0, 40);
    update();
}

void StepList::drop(const StepCard *card, bool wanted)
{
    const int slot = std::exchange(m_dropSlot, -1);
    update();
    const int from = indexOf(card);
    if (!wanted || slot < 0 || from < 0)
        return;
    move(from, slot > from ? slot - 1 : slot);
}

void StepList::paintEvent(QPaintEvent *)
{
    if (m_dropSlot < 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int y = slotY(m_dropSlot);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().accent);
    painter.drawRoundedRect(QRectF(0, y - 1.5, width(), 3), 1.5, 1.5);
}

} // namespace ballast
