#undef QT_NO_FOREACH // QCustomPlot's header uses foreach

#include "widgets/curvechart.h"

#include "widgets/numbers.h"
#include "widgets/theme.h"

#include <qcustomplot.h>

#include <cmath>
#include <limits>

namespace ballast {

CurveChart::CurveChart(QWidget *parent) : Chart(parent)
{
    plot().axisRect()->setMinimumMargins(QMargins(8, 12, 16, 8));
    plot().xAxis->grid()->setVisible(false);
    plot().xAxis->setNumberFormat(QStringLiteral("f"));
    plot().xAxis->setNumberPrecision(0);
    plot().xAxis->ticker()->setTickCount(4);
    plot().yAxis->setNumberFormat(QStringLiteral("gb"));
    plot().yAxis->ticker()->setTickCount(4);
    addDrawing(QStringLiteral("main"), [this](QPainter &painter) { draw(painter); });
}

void CurveChart::setTexts(const QString &xTitle, const QString &yTitle)
{
    m_xTitle = xTitle;
    m_yTitle = yTitle;
    plot().xAxis->setLabel(xTitle);
    plot().yAxis->setLabel(yTitle);
}

void CurveChart::setFloor(double floor)
{
    m_floor = floor;
    fitAxes();
}

void CurveChart::setLines(std::vector<Line> lines)
{
    m_lines = std::move(lines);
    fitAxes();
    replot();
}

void CurveChart::setMarked(std::optional<QPointF> point, const QString &label)
{
    m_marked = point;
    m_markText = label;
    fitAxes();
    replot();
}

bool CurveChart::isEmpty() const
{
    return std::all_of(m_lines.begin(), m_lines.end(),
                       [](const Line &line) { return line.points.empty(); });
}

void CurveChart::fitAxes()
{
    QPointF high(1, 1.5);
    const auto include = [&high](QPointF point) {
        high = {std::max(high.x(), point.x()), std::max(high.y(), point.y())};
    };
    for (const Line &line : m_lines)
        for (const QPointF &point : line.points)
            include(point);
    if (m_marked)
        include(*m_marked);
    plot().xAxis->setRange(0, high.x() * 1.03);
    plot().xAxis->setNumberPrecision(high.x() > 4 ? 0 : 2);
    // A ratio of 1 is the best there is: the axis starts just below the floor.
    const double room = high.y() - m_floor;
    plot().yAxis->setRange(m_floor - room * 0.06, high.y() + room * 0.1);
}

QPointF CurveChart::toPixel(QPointF value) const
{
    return {plot().xAxis->coordToPixel(value.x()), plot().yAxis->coordToPixel(value.y())};
}

QPoint CurveChart::positionOf(QPointF value) const
{
    return plot().mapTo(this, toPixel(value).toPoint());
}

void CurveChart::draw(QPainter &painter) const
{
    if (isEmpty())
        return;
    const Theme &theme = Theme::current();
    painter.setClipRect(plot().axisRect()->rect().adjusted(-8, -8, 16, 8));
    painter.setFont(plot().xAxis->tickLabelFont());
    painter.setBrush(Qt::NoBrush);
    for (const Line &line : m_lines) {
        QPolygonF polyline;
        for (const QPointF &point : line.points)
            polyline << toPixel(point);
        painter.setPen(line.secondary ? QPen(theme.mutedText, 1.5, Qt::DashLine)
                                      : QPen(theme.enough, 2));
        painter.drawPolyline(polyline);
    }
    if (m_lines.size() > 1)
        drawNames(painter);
    if (m_hovered) {
        const double x = plot().xAxis->coordToPixel(*m_hovered);
        const QRect rect = plot().axisRect()->rect();
        painter.setPen(QPen(theme.border.lighter(140), 1));
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    }
    drawMark(painter);
}

void CurveChart::drawMark(QPainter &painter) const
{
    if (!m_marked)
        return;
    const Theme &theme = Theme::current();
    const QPointF at = toPixel(*m_marked);
    painter.setPen(QPen(theme.accent, 3));
    painter.setBrush(theme.dark ? theme.text : theme.card);
    painter.drawEllipse(at, 5, 5);
    const QRect rect = plot().axisRect()->rect();
    const QRectF wide(0, 0, rect.width() * 0.8, rect.height());
    const QSizeF size =
        painter.boundingRect(wide, Qt::AlignLeft | Qt::TextWordWrap, m_markText).size();
    const QRectF box = freePlace(at, size + QSizeF(6, 2));
    QColor back = theme.card;
    back.setAlphaF(0.85F);
    painter.fillRect(box, back);
    painter.setPen(theme.text);
    painter.drawText(box, Qt::AlignCenter | Qt::TextWordWrap, m_markText);
}

void CurveChart::drawNames(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const QFontMetrics metrics = painter.fontMetrics();
    QRectF before; // of the line before: names do not cover each other
    for (const Line &line : m_lines) {
        if (line.points.empty())
            continue;
        const double width = metrics.horizontalAdvance(line.name) + 4;
        const QPointF end = toPixel(line.points.back());
        const QRect rect = plot().axisRect()->rect();
        const double left = std::clamp(end.x() - width, double(rect.left()),
                                       std::max(double(rect.left()), rect.right() - width));
        QRectF above(left, end.y() - metrics.height() - 4, width, metrics.height());
        const QRectF below = above.translated(0, metrics.height() + 8);
        if (below.bottom() < rect.bottom() && covered(below) < covered(above))
            above = below;
        while (above.intersects(before) && above.top() > rect.top())
            above.translate(0, -metrics.height());
        before = above;
        painter.setPen(line.secondary ? theme.mutedText : theme.enough);
        painter.drawText(above, Qt::AlignCenter, line.name);
    }
}

double CurveChart::covered(const QRectF &place) const
{
    constexpr int Steps = 32; // a segment is looked at in so many points
    double pixels = 0;
    for (const Line &line : m_lines)
        for (std::size_t i = 1; i < line.points.size(); ++i) {
            const QPointF from = toPixel(line.points[i - 1]);
            const QPointF way = toPixel(line.points[i]) - from;
            for (int step = 0; step < Steps; ++step)
                if (place.contains(from + way * (double(step) / Steps)))
                    pixels += std::hypot(way.x(), way.y()) / Steps;
        }
    return pixels;
}

QRectF CurveChart::freePlace(QPointF at, QSizeF size) const
{
    const QRectF rect(plot().axisRect()->rect());
    QRectF best;
    double least = std::numeric_limits<double>::max();
    for (const double gap : {10.0, 24.0, 44.0}) // near ones first; all corners of the point
        for (const double up : {1.0, 0.0})
            for (const double left : {0.0, 0.5, 1.0}) {
                QRectF place(QPointF(), size);
                const double side = left == 0.0 ? gap : left == 1.0 ? -gap : 0;
                place.moveLeft(std::clamp(at.x() + side - left * size.width(), rect.left() + 2,
                                          std::max(rect.left() + 2, rect.right() - size.width())));
                place.moveTop(up > 0 ? at.y() - gap - size.height() : at.y() + gap);
                if (place.top() < rect.top() || place.bottom() > rect.bottom())
                    continue;
                if (const double hidden = covered(place); hidden < least) {
                    least = hidden;
                    best = place;
                }
            }
    // No room above or below the point: into the corner.
    return best.isNull() ? QRectF(QPointF(rect.left() + 2, rect.top()), size) : best;
}

std::optional<QPointF> CurveChart::nearestPoint(double x) const
{
    if (m_lines.empty() || m_lines.front().points.empty())
        return {};
    const std::vector<QPointF> &points = m_lines.front().points;
    return *std::min_element(points.begin(), points.end(), [x](QPointF a, QPointF b) {
        return std::abs(a.x() - x) < std::abs(b.x() - x);
    });
}

QString CurveChart::hoverText(QPointF position)
{
    const auto point = nearestPoint(plot().xAxis->pixelToCoord(position.x()));
    if (!point || isEmpty())
        return {};
    return tr("%1 with %2 images added; click to make this the budget")
        .arg(ratioText(point->y()), countText(static_cast<qint64>(point->x())));
}

void CurveChart::hoverMoved(std::optional<QPointF> position)
{
    std::optional<double> x;
    if (position && plot().axisRect()->rect().contains(position->toPoint()))
        x = plot().xAxis->pixelToCoord(position->x());
    if (std::exchange(m_hovered, x) == x)
        return;
    plot().setCursor(x ? Qt::PointingHandCursor : Qt::ArrowCursor);
    replot();
}

void CurveChart::clicked(QPointF position)
{
    if (plot().axisRect()->rect().contains(position.toPoint()))
        emit picked(std::max(0.0, plot().xAxis->pixelToCoord(position.x())));
}

void CurveChart::restyle()
{
    plot().yAxis->setBasePen(Qt::NoPen);
}

QString CurveChart::csv() const
{
    QString text = csvRow({tr("line"), m_xTitle, m_yTitle});
    for (const Line &line : m_lines)
        for (const QPointF &point : line.points)
            text += csvRow({line.name, csvNumber(point.x()), csvNumber(point.y())});
    return text;
}

} // namespace ballast
