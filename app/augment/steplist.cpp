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
constexpr int Indent = 18;   // px for each composition around
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
    const std::vector<StepLine> lines = linesOf(m_document.pipeline());
    std::vector<StepCard *> next;
    for (const StepLine &line : lines)
        next.push_back(cardFor(*line.step));
    if (next != m_cards)
        place(next);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        QWidget *holder = m_cards[i]->parentWidget();
        holder->layout()->setContentsMargins(lines[i].depth * Indent, 0, 0, 0);
        if (m_cards[i]->step() != *lines[i].step)
            m_cards[i]->setStep(*lines[i].step);
    }
    openWithinBudget();
    m_empty->setVisible(lines.empty());
    syncSelection();
    update();
}

void StepList::place(const std::vector<StepCard *> &cards)
{
    for (StepCard *card : m_cards) {
        m_layout->removeWidget(card->parentWidget());
        if (std::find(cards.begin(), cards.end(), card) == cards.end()) {
            card->parentWidget()->hide();
            card->parentWidget()->deleteLater(); // it may be what is sending
        }
    }
    QWidget *before = nullptr;
    for (StepCard *card : cards) {
        m_layout->addWidget(card->parentWidget());
        if (before)
            setTabOrder(before, card);
        before = card;
    }
    m_cards = cards;
}

void StepList::setClassNames(const std::vector<QString> &names)
{
    m_classNames = names;
    for (StepCard *card : m_cards)
        card->setClassNames(names);
}

QRect StepList::rectOf(const StepCard *card) const
{
    return {card->mapTo(this, QPoint()), card->size()};
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
    auto *holder = new QWidget(this);
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *card = new StepCard(step, holder);
    layout->addWidget(card);
    card->setClassNames(m_classNames);
    card->setOpen(!m_closed.contains(step.id));
    connect(card, &StepCard::stepEdited, this, &StepList::edit);
    connect(card, &StepCard::gestureStarted, &m_document, &Document::beginGesture);
    connect(card, &StepCard::gestureEnded, &m_document, &Document::endGesture);
    connect(card, &StepCard::selected, this, [this, card] { select(card->stepId()); });
    connect(card, &StepCard::addInsideRequested, this,
            [this, card](const QRect &anchor) { emit addInsideRequested(card->stepId(), anchor); });
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
    const std::vector<StepLine> lines = linesOf(m_document.pipeline());
    const auto isSelected = [&](const StepLine &line) {
        return line.step->id == m_selected && line.top == m_document.selectedStep();
    };
    const bool inner = std::any_of(lines.begin(), lines.end(), isSelected);
    for (std::size_t i = 0; i < m_cards.size() && i < lines.size(); ++i)
        m_cards[i]->setSelected(inner ? isSelected(lines[i])
                                      : lines[i].depth == 0 &&
                                            lines[i].top == m_document.selectedStep());
}

void StepList::select(std::uint64_t id)
{
    m_selected = id;
    for (const StepLine &line : linesOf(m_document.pipeline()))
        if (line.step->id == id)
            m_document.setSelectedStep(line.top);
    syncSelection();
}

void StepList::edit(const Step &step, const QString &undoText)
{
    Pipeline pipeline = m_document.pipeline();
    if (Step *existing = findStep(pipeline.steps, step.id))
        *existing = step;
    m_document.setPipeline(std::move(pipeline), undoText);
}

void StepList::addStep(const TransformSpec &transform)
{
    StepPlace place{0, static_cast<int>(m_document.pipeline().steps.size())};
    for (const StepLine &line : linesOf(m_document.pipeline())) {
        const bool isSelected = m_selected != 0 ? line.step->id == m_selected : line.depth == 0;
        if (line.top == m_document.selectedStep() && isSelected)
            place = {line.place.parent, line.place.index + 1};
    }
    insert(place, transform);
}

void StepList::addInside(std::uint64_t parent, const TransformSpec &transform)
{
    Pipeline pipeline = m_document.pipeline();
    if (const std::vector<Step> *steps = stepsIn(pipeline, parent))
        insert({parent, static_cast<int>(steps->size())}, transform);
}

void StepList::insert(const StepPlace &place, const TransformSpec &transform)
{
    Pipeline pipeline = m_document.pipeline();
    const Step step = pipeline.makeStep(transform);
    putStep(pipeline, place, step);
    if (const auto valid = validate(pipeline); !valid)
        return emit refused(valid.error().message);
    m_known.insert(step.id);
    m_document.setPipeline(std::move(pipeline), tr("Add %1").arg(transformText(transform.label)));
    select(step.id);
    m_layout->activate();
    adjustSize();
    for (StepCard *card : m_cards)
        if (card->stepId() == step.id) {
            m_area->ensureWidgetVisible(card);
            card->focusFirst();
        }
}

void StepList::remove(const StepCard *card)
{
    const auto at = std::find(m_cards.begin(), m_cards.end(), card);
    if (at == m_cards.end())
        return;
    const auto line = static_cast<std::size_t>(at - m_cards.begin());
    Pipeline pipeline = m_document.pipeline();
    const QString text = tr("Remove %1").arg(nameOf(card->step()));
    if (!takeStep(pipeline, card->stepId()))
        return;
    m_document.setPipeline(std::move(pipeline), text);
    m_document.setSelectedStep(std::min(m_document.selectedStep(),
                                        static_cast<int>(m_document.pipeline().steps.size()) - 1));
    if (m_cards.empty())
        return;
    StepCard *next = m_cards[std::min(line, m_cards.size() - 1)];
    select(next->stepId());
    next->focusFirst();
}

void StepList::duplicate(const StepCard *card)
{
    const std::vector<StepLine> lines = linesOf(m_document.pipeline());
    const auto line = std::find_if(lines.begin(), lines.end(), [&](const StepLine &each) {
        return each.step->id == card->stepId();
    });
    if (line == lines.end())
        return;
    Pipeline pipeline = m_document.pipeline();
    const Step copy = pipeline.copyStep(*line->step);
    putStep(pipeline, {line->place.parent, line->place.index + 1}, copy);
    m_document.setPipeline(std::move(pipeline), tr("Duplicate %1").arg(nameOf(copy)));
    select(copy.id);
}

void StepList::moveBy(const StepCard *card, int by)
{
    if (const auto place = neighbourPlace(m_document.pipeline(), card->stepId(), by))
        move(card->stepId(), *place);
}

void StepList::move(std::uint64_t id, const StepPlace &place)
{
    auto moved = withStepMoved(m_document.pipeline(), id, place);
    if (!moved)
        return;
    const QString text = tr("Move %1").arg(nameOf(*findStep(moved->steps, id)));
    m_document.setPipeline(std::move(*moved), text);
    select(id);
    for (StepCard *card : m_cards)
        if (card->stepId() == id)
            card->focusFirst();
}

int StepList::slotAt(int y) const
{
    int slot = 0;
    for (const StepCard *card : m_cards) {
        if (y > rectOf(card).center().y())
            ++slot;
    }
    return slot;
}

int StepList::slotY(int slot) const
{
    if (m_cards.empty())
        return 0;
    if (slot < static_cast<int>(m_cards.size()))
        return rectOf(m_cards[static_cast<std::size_t>(slot)]).top() - Gap / 2;
    return rectOf(m_cards.back()).bottom() + Gap / 2;
}

void StepList::drag(const QPoint &globalPosition)
{
    const QPoint position = mapFromGlobal(globalPosition);
    m_dropSlot = slotAt(position.y());
    m_dropDepth = std::max(0, position.x() / Indent - 1);
    m_area->ensureVisible(position.x(), position.y(), 0, 40);
    update();
}

void StepList::drop(const StepCard *card, bool wanted)
{
    const int slot = std::exchange(m_dropSlot, -1);
    update();
    if (wanted && slot >= 0)
        move(card->stepId(), placeAt(linesOf(m_document.pipeline()), slot, m_dropDepth));
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::current();
    const std::vector<StepLine> lines = linesOf(m_document.pipeline());
    painter.setPen(QPen(theme.border, 2));
    for (std::size_t i = 0; i < lines.size() && i < m_cards.size(); ++i) { // what stands inside
        std::size_t last = i;
        while (last + 1 < lines.size() && lines[last + 1].depth > lines[i].depth)
            ++last;
        if (last == i)
            continue;
        const QRect outer = rectOf(m_cards[i]);
        const int x = outer.left() + Indent / 2;
        painter.drawLine(x, outer.bottom() + 2, x, rectOf(m_cards[last]).bottom() - 6);
    }
    if (m_dropSlot < 0)
        return;
    int depth = 0;
    const StepPlace place = placeAt(lines, m_dropSlot, m_dropDepth);
    for (const StepLine &line : lines)
        if (place.parent == line.step->id)
            depth = line.depth + 1;
    const int y = slotY(m_dropSlot), left = depth * Indent;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(QRectF(left, y - 1.5, width() - left, 3), 1.5, 1.5);
}

} // namespace ballast
