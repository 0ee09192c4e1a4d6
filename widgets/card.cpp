#include "widgets/card.h"

#include "widgets/chart.h"
#include "widgets/elidedlabel.h"
#include "widgets/icon.h"

#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace ballast {

namespace {

constexpr int Padding = 12;

} // namespace

Card::Card(const QString &title, Look look, QWidget *parent)
    : QFrame(parent),
      m_body(new QVBoxLayout(this)),
      m_header(new QHBoxLayout),
      m_title(headLabel(title))
{
    setProperty("card", look == Look::OnPanel ? QStringLiteral("raised") : QStringLiteral("true"));
    m_body->setContentsMargins(Padding, Padding - 2, Padding, Padding - 2);
    m_body->setSpacing(8);
    m_header->setSpacing(6);
    m_header->addWidget(m_title);
    m_header->addStretch(1);
    m_body->addLayout(m_header);
    m_title->setVisible(!title.isEmpty());
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void Card::setChart(Chart &chart)
{
    m_header->addWidget(makeChartButton(chart));
    m_body->addWidget(&chart, 1);
}

QToolButton *makeChartButton(Chart &chart)
{
    auto *button = new QToolButton;
    button->setIcon(themedIcon(QStringLiteral("more")));
    button->setProperty("flat", true);
    button->setToolTip(Card::tr("Copy or save this chart"));
    button->setAccessibleName(button->toolTip());
    auto *menu = new QMenu(button);
    QObject::connect(menu, &QMenu::aboutToShow, &chart, [menu, &chart] {
        menu->clear();
        chart.addSaveActions(*menu);
    });
    QObject::connect(button, &QToolButton::clicked, menu, [menu, button] {
        menu->popup(button->mapToGlobal(QPoint(0, button->height())));
    });
    return button;
}

QLabel *wrappedLabel(const QString &text)
{
    auto *label = new QLabel(breakable(text));
    label->setWordWrap(true);
    return label;
}

QLabel *mutedLabel(const QString &text)
{
    auto *label = wrappedLabel(text);
    label->setProperty("muted", true);
    return label;
}

QLabel *headLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("heading", true);
    return label;
}

} // namespace ballast
