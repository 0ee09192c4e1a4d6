#include "app/augment/valuefield.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QTimer>
#include <QToolTip>

namespace ballast {

ValueField::ValueField(QWidget *parent) : QLineEdit(parent)
{
    setAlignment(Qt::AlignRight);
    connect(this, &QLineEdit::editingFinished, this, &ValueField::commit);
}

void ValueField::setShownText(const QString &text)
{
    if (m_shown == text && this->text() == text)
        return;
    m_shown = text;
    setText(text);
    setCursorPosition(0);
}

void ValueField::setCharacters(int count)
{
    setFixedWidth(fontMetrics().horizontalAdvance(u'0') * count + 16);
}

void ValueField::refuse(const QString &reason)
{
    setText(m_shown);
    QToolTip::showText(mapToGlobal(QPoint(0, height())), reason, this);
}

void ValueField::commit()
{
    if (text() != m_shown)
        emit committed(text());
}

void ValueField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason) // after the click has placed its cursor
        QTimer::singleShot(0, this, &QLineEdit::selectAll);
}

void ValueField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && text() != m_shown) {
        setText(m_shown);
        selectAll();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace ballast
