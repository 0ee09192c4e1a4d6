#undef QT_NO_FOREACH // QCustomPlot's header uses foreach

#include "widgets/curvechart.h"

#include "widgets/numbers.h"
#include "widgets/theme.h"

#include <qcustomplot.h>

#include <cmath>

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
    // A ratio of 1 is the best there is: the axis starts just below it.
    plot().yAxis->setRange(1 - (high.y() - 1) * 0.06, high.y() + (high.y() - 1) * 0.1);
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
        if (polyline.isEmpty() || m_lines.size() < 2)
            continue;
        const int width = painter.fontMetrics().horizontalAdvance(line.name);
        painter.drawText(polyline.last() + QPointF(-width, -6), line.name);
    }
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
    const QFontMetrics metrics = painter.fontMetrics();
    const double width = metrics.horizontalAdvance(m_markText);
    const QRect rect = plot().axisRect()->rect();
    const double left = std::clamp(at.x() + 10, rect.left() + 4.0,
                                   std::max(rect.left() + 4.0, rect.right() - width));
    double top = at.y() - metrics.height() - 10;
    if (top < rect.top())
        top = at.y() + 10;
    const QRectF box(left - 3, top, width + 6, metrics.height());
    QColor back = theme.card;
    back.setAlphaF(0.85F);
    painter.fillRect(box, back);
    painter.setPen(theme.text);
    painter.drawText(box, Qt::AlignCenter, m_markText);
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
