#include "app/overview/treatmentpanel.h"

#include "widgets/card.h"
#include "widgets/elidedlabel.h"
#include "widgets/numbers.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ballast {

namespace {

constexpr int FirstCards = 6;
constexpr int MoreCards = 20;
constexpr int NameStretch = 1000; ///< beside the card's own stretch
constexpr int ChipCharacters = 24;

QLabel *makeChip(const Treatment &treatment)
{
    auto *chip = new ElidedLabel(treatment.comparison.isEmpty() ? levelText(treatment.level)
                                                                : treatment.comparison);
    chip->setProperty("chip", true);
    chip->setProperty("level", levelName(treatment.level));
    chip->setMaximumWidth(chip->fontMetrics().averageCharWidth() * ChipCharacters);
    return chip;
}

} // namespace

TreatmentPanel::TreatmentPanel(QWidget *parent)
    : QWidget(parent),
      m_cards(new QVBoxLayout),
      m_none(mutedLabel(tr("Every class has enough."))),
      m_more(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(headLabel(tr("Needs treatment")));
    column->addWidget(m_none);
    m_cards->setSpacing(8);
    column->addLayout(m_cards);
    column->addWidget(m_more);
    connect(m_more, &QPushButton::clicked, this, [this] { addCards(MoreCards); });
}

void TreatmentPanel::setTreatments(std::vector<Treatment> treatments, QStringList classNames)
{
    m_treatments = std::move(treatments);
    m_names = std::move(classNames);
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_shown = 0;
    m_none->setVisible(m_treatments.empty());
    addCards(FirstCards);
}

void TreatmentPanel::addCards(int count)
{
    const int all = static_cast<int>(m_treatments.size());
    for (const int end = std::min(all, m_shown + count); m_shown < end; ++m_shown)
        m_cards->addWidget(makeCard(m_treatments[static_cast<std::size_t>(m_shown)]));
    m_more->setVisible(m_shown < all);
    m_more->setText(tr("Show more (%1)").arg(countText(all - m_shown)));
}

QWidget *TreatmentPanel::makeCard(const Treatment &treatment)
{
    auto *card = new Card({}, Card::Look::OnPanel);
    auto *chip = makeChip(treatment);
    const QString fullName = m_names.value(treatment.classId);
    auto *name = new ElidedLabel(fullName);
    name->setProperty("heading", true);
    card->header().insertWidget(0, name, NameStretch);
    card->header().addWidget(chip, 0, Qt::AlignRight | Qt::AlignVCenter);
    card->body().setSpacing(6);
    card->body().addWidget(mutedLabel(treatment.reason));
    auto *cure = wrappedLabel(treatment.cure);
    cure->setVisible(!treatment.cure.isEmpty());
    card->body().addWidget(cure);
    auto *images = new QPushButton(tr("Show images"));
    auto *treatButton = new QPushButton(tr("Treat…"));
    treatButton->setProperty("primary", true);
    const QString spoken = QStringLiteral("%1: %2");
    images->setAccessibleName(spoken.arg(fullName, images->text()));
    treatButton->setAccessibleName(spoken.arg(fullName, treatButton->text()));
    auto *row = new QHBoxLayout;
    row->addWidget(images);
    row->addWidget(treatButton);
    row->addStretch(1);
    card->body().addLayout(row);
    const int id = treatment.classId;
    connect(images, &QPushButton::clicked, this, [this, id] { emit showImages(id); });
    connect(treatButton, &QPushButton::clicked, this, [this, id] { emit treat(id); });
    return card;
}

} // namespace ballast
