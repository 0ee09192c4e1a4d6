#include "app/balance/magnifier.h"

#include <QPainter>

namespace ballast {

namespace {

/// The largest place for an image of that shape in the middle of `room`.
QRectF placed(const QSize &image, const QRectF &room)
{
    const QSizeF size = QSizeF(image).scaled(room.size(), Qt::KeepAspectRatio);
    return {room.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

} // namespace

Magnifier::Magnifier(QWidget *parent) : QWidget(parent)
{
    setMinimumSize(200, 120);
    setAccessibleName(tr("One box in the source and at the training size"));
}

void Magnifier::setImages(const QImage &source, const QImage &small, const QString &sourceText,
                          const QString &smallText)
{
    m_source = source;
    m_small = small;
    m_sourceText = sourceText;
    m_smallText = smallText;
    m_why.clear();
    setAccessibleDescription(sourceText + QStringLiteral("; ") + smallText);
    update();
}

void Magnifier::clear(const QString &why)
{
    m_source = m_small = {};
    m_why = why;
    update();
}

void Magnifier::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    if (m_source.isNull() || m_small.isNull()) {
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_why);
        return;
    }
    const int line = fontMetrics().height() + 6;
    const double half = (width() - 10) / 2.0;
    const QRectF left(0, 0, half, height() - line);
    const QRectF right(half + 10, 0, half, height() - line);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, true);
    painter.drawImage(placed(m_source.size(), left), m_source);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(placed(m_source.size(), right), m_small);
    const auto caption = [&](const QRectF &above, const QString &text) {
        const QRectF place(above.left(), above.bottom(), above.width(), line);
        painter.drawText(place, Qt::AlignCenter,
                         fontMetrics().elidedText(text, Qt::ElideRight, int(place.width())));
    };
    caption(left, m_sourceText);
    caption(right, m_smallText);
}

} // namespace ballast
