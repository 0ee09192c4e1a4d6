#include "widgets/boxpainter.h"

#include "widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace ballast {

namespace {

constexpr double SmallestLabelled = 14;  // px: tags on smaller boxes would hide the picture
constexpr double LongestLabel = 160;     // px
constexpr std::size_t CrowdedFrom = 250; // boxes: then only highlighted ones carry tags

QColor faded(QColor color, double alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

class BoxPainter
{
public:
    BoxPainter(QPainter &painter, const QTransform &map, const QRectF &visible,
               const BoxStyle &style, bool crowded)
        : m_painter(painter),
          m_map(map),
          m_visible(visible),
          m_style(style),
          m_crowded(crowded),
          m_metrics(painter.font())
    {
    }

    void paint(const CanvasBox &box)
    {
        const QRectF rect = m_map.mapRect(box.rect);
        if (m_style.outlines && box.outline.size() > 2)
            paintOutline(box);
        if (!rect.adjusted(-2, -2, 2, 2).intersects(m_visible))
            return;
        if (box.dropped)
            paintDropped(rect, isLit(box));
        else
            paintKept(box, rect);
        if (wantsLabel(box, rect))
            paintLabel(box, rect);
    }

    bool isLit(const CanvasBox &box) const
    {
        return box.id == m_style.highlighted || box.id == m_style.hovered;
    }

private:
    void paintOutline(const CanvasBox &box)
    {
        const QPolygonF outline = m_map.map(box.outline);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(faded(Qt::black, 0.3), 2.4));
        m_painter.drawPolygon(outline);
        QPen pen(faded(box.color.lighter(130), box.dropped ? 0.7 : 1), 1.4, Qt::CustomDashLine);
        pen.setDashPattern({5, 3});
        m_painter.setPen(pen);
        m_painter.drawPolygon(outline);
    }

    void paintKept(const CanvasBox &box, const QRectF &rect)
    {
        const bool lit = isLit(box);
        m_painter.setBrush(lit ? QBrush(faded(box.color, 0.28)) : QBrush());
        m_painter.setPen(QPen(faded(Qt::black, 0.4), lit ? 5 : 3.4));
        m_painter.drawRect(rect);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(box.color, lit ? 3 : 1.8));
        m_painter.drawRect(rect);
    }

    void paintDropped(const QRectF &rect, bool lit)
    {
        const QColor red = Theme::current().critical.isValid() ? Theme::current().critical
                                                               : QColor(0xe5, 0x48, 0x4d);
        m_painter.setBrush(lit ? QBrush(faded(red, 0.25)) : QBrush());
        m_painter.setPen(QPen(faded(Qt::black, 0.45), lit ? 4.4 : 3.2));
        m_painter.drawRect(rect);
        QPen pen(red, lit ? 2.6 : 1.6, Qt::CustomDashLine);
        pen.setDashPattern({4, 3});
        m_painter.setPen(pen);
        m_painter.drawRect(rect);
        pen.setWidthF(1);
        m_painter.setPen(pen);
        m_painter.drawLine(rect.topLeft(), rect.bottomRight());
        m_painter.drawLine(rect.topRight(), rect.bottomLeft());
    }

    bool wantsLabel(const CanvasBox &box, const QRectF &rect) const
    {
        if (isLit(box))
            return true;
        return m_style.labels && !m_crowded && !box.name.isEmpty() &&
               std::max(rect.width(), rect.height()) >= SmallestLabelled;
    }

    void paintLabel(const CanvasBox &box, const QRectF &rect)
    {
        const QString text =
            m_metrics.elidedText(box.name, Qt::ElideRight, std::max(rect.width(), LongestLabel));
        const double height = m_metrics.height() + 2;
        QRectF tag(rect.left() - 1, rect.top() - height - 1, m_metrics.horizontalAdvance(text) + 8,
                   height);
        if (tag.top() < m_visible.top()) // no room above: inside the box
            tag.moveTop(std::max(rect.top(), m_visible.top()));
        tag.moveLeft(std::max(tag.left(), m_visible.left()));
        const QColor ground = box.dropped ? QColor(0x8f, 0x23, 0x2a) : box.color;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(faded(ground, box.dropped ? 0.85 : 1));
        m_painter.drawRoundedRect(tag, 2, 2);
        m_painter.setPen(readableOn(ground));
        m_painter.drawText(tag, Qt::AlignCenter, text);
    }

    QPainter &m_painter;
    const QTransform &m_map;
    const QRectF &m_visible;
    const BoxStyle &m_style;
    bool m_crowded;
    QFontMetricsF m_metrics;
};

} // namespace

void paintBoxes(QPainter &painter, const std::vector<CanvasBox> &boxes, const QTransform &map,
                const QRectF &visible, const BoxStyle &style)
{
    BoxPainter work(painter, map, visible, style, boxes.size() > CrowdedFrom);
    for (const bool lit : {false, true}) { // lit ones on top
        for (const CanvasBox &box : boxes) {
            if (work.isLit(box) == lit)
                work.paint(box);
        }
    }
}

} // namespace ballast
