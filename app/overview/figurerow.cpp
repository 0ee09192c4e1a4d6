#include "app/overview/figurerow.h"

#include "widgets/numbers.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>

namespace ballast {

FigureCard::FigureCard(const QString &name, QWidget *parent)
    : QFrame(parent), m_name(new QLabel(name)), m_figure(new QLabel)
{
    setProperty("card", QStringLiteral("true"));
    m_name->setProperty("muted", true);
    m_figure->setProperty("figure", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(13, 9, 13, 9);
    column->setSpacing(2);
    column->addWidget(m_name);
    column->addWidget(m_figure);
    m_name->setMinimumWidth(1); // the row decides the width
    m_figure->setMinimumWidth(1);
}

void FigureCard::setFigure(const QString &text, std::optional<Level> level, const QString &help)
{
    m_figure->setText(text);
    setAccessibleName(QStringLiteral("%1: %2").arg(m_name->text(), text));
    if (!m_clickable)
        setToolTip(help);
    const QString name = level ? levelName(*level) : QString();
    if (m_figure->property("level").toString() == name)
        return;
    m_figure->setProperty("level", name);
    restyle(m_figure);
}

QString FigureCard::figure() const
{
    return m_figure->text();
}

void FigureCard::setClickable(const QString &help)
{
    m_clickable = true;
    setToolTip(help);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
}

void FigureCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_clickable && event->button() == Qt::LeftButton)
        emit clicked();
    QFrame::mouseReleaseEvent(event);
}

void FigureCard::keyPressEvent(QKeyEvent *event)
{
    const bool pressed = event->key() == Qt::Key_Return || event->key() == Qt::Key_Space;
    if (m_clickable && pressed)
        emit clicked();
    else
        QFrame::keyPressEvent(event);
}

FigureRow::FigureRow(QWidget *parent)
    : QWidget(parent),
      m_images(new FigureCard(tr("Images"))),
      m_boxes(new FigureCard(tr("Boxes"))),
      m_classes(new FigureCard(tr("Classes"))),
      m_ratio(new FigureCard(tr("Imbalance ratio"))),
      m_toTreat(new FigureCard(tr("Classes to treat"))),
      m_problems(new FigureCard(tr("Problems found")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    for (FigureCard *card : {m_images, m_boxes, m_classes, m_ratio, m_toTreat, m_problems})
        row->addWidget(card, 1);
    m_toTreat->setClickable(tr("Show the classes, worst first"));
    m_problems->setClickable(tr("Show the problems"));
    connect(m_toTreat, &FigureCard::clicked, this, &FigureRow::classesToTreatClicked);
    connect(m_problems, &FigureCard::clicked, this, &FigureRow::problemsClicked);
}

void FigureRow::setFigures(const Figures &figures)
{
    const auto levelIf = [&figures](bool bad) {
        return bad ? std::optional(figures.worst) : std::nullopt;
    };
    m_images->setFigure(countText(figures.images), {},
                        tr("%1 of them hold no object").arg(countText(figures.unlabelled)));
    m_boxes->setFigure(figures.classification ? QStringLiteral("–") : countText(figures.boxes), {},
                       figures.classification ? tr("This dataset labels whole images") : QString());
    m_classes->setFigure(countText(figures.classes));
    m_ratio->setFigure(ratioText(figures.imbalanceRatio), levelIf(figures.worst != Level::Enough),
                       tr("Largest class against the smallest that is not empty"));
    m_toTreat->setFigure(countText(figures.classesToTreat), levelIf(figures.classesToTreat > 0));
    m_problems->setFigure(countText(figures.problems));
}

} // namespace ballast
