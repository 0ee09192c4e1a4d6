#include "widgets/sidepanel.h"

#include <QResizeEvent>

namespace ballast {

SidePanel::SidePanel(QWidget *content, int characters, QWidget *parent) : QScrollArea(parent)
{
    content->setProperty("panel", true);
    content->setAttribute(Qt::WA_StyledBackground);
    setProperty("panel", true);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    setMinimumWidth(fontMetrics().averageCharWidth() * characters);
}

QSize SidePanel::sizeHint() const
{
    return {minimumWidth(), QScrollArea::sizeHint().height()};
}

void SidePanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    widget()->setFixedWidth(viewport()->width());
}

} // namespace ballast
