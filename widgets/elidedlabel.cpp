#include "widgets/elidedlabel.h"

#include <QResizeEvent>

namespace ballast {

namespace {

constexpr int LongWord = 18; ///< characters
constexpr int Bearing = 3;   ///< px that eliding asks for beyond a text's advance

} // namespace

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFullText(text);
}

void ElidedLabel::setFullText(const QString &text)
{
    m_full = text;
    updateGeometry();
    elide();
}

int ElidedLabel::frameAround() const
{
    return QLabel::sizeHint().width() - fontMetrics().horizontalAdvance(text());
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int few = fontMetrics().horizontalAdvance(m_full.left(2) + u'…' + m_full.right(1));
    return {std::min(sizeHint().width(), few + frameAround()), QLabel::sizeHint().height()};
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_full) + frameAround() + Bearing,
            QLabel::sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
}

/// The style sheet brings its font and padding late.
void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    updateGeometry();
    elide();
}

void ElidedLabel::elide()
{
    const int room = width() - frameAround();
    const QString shown = fontMetrics().elidedText(m_full, Qt::ElideMiddle, room);
    if (shown != text())
        setText(shown);
    setToolTip(shown == m_full ? QString() : m_full);
    setAccessibleName(m_full);
}

QString breakable(const QString &text)
{
    QString out;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        out += c;
        if (run >= LongWord && !c.isHighSurrogate()) {
            out += QChar(0x200b);
            run = 0;
        }
    }
    return out;
}

} // namespace ballast
