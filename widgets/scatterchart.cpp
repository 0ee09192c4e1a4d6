#undef QT_NO_FOREACH // QCustomPlot's header uses foreach

#include "widgets/scatterchart.h"

#include "widgets/numbers.h"
#include "widgets/theme.h"

#include <qcustomplot.h>

#include <cmath>

namespace ballast {

namespace {

constexpr double Reach = 8; // pixels around the pointer in which a point is hit

} // namespace

ScatterChart::ScatterChart(QWidget *parent) : Chart(parent)
{
    for (QCPAxis *axis : {plot().xAxis, plot().yAxis}) {
        axis->setScaleType(QCPAxis::stLogarithmic);
        const QSharedPointer<QCPAxisTickerLog> ticker(new QCPAxisTickerLog);
        ticker->setLogBase(2);
        axis->setTicker(ticker);
        axis->setNumberFormat(QStringLiteral("f"));
        axis->setNumberPrecision(0);
    }
    plot().axisRect()->setMinimumMargins(QMargins(8, 10, 16, 8));
    addDrawing(QStringLiteral("main"), [this](QPainter &painter) {
        painter.setClipRect(plot().axisRect()->rect());
        drawPoints(painter);
        drawLimits(painter);
    });
}

void ScatterChart::setTexts(const QString &xTitle, const QString &yTitle)
{
    m_xTitle = xTitle;
    m_yTitle = yTitle;
    plot().xAxis->setLabel(xTitle);
    plot().yAxis->setLabel(yTitle);
}

void ScatterChart::setLimits(std::vector<double> limits)
{
    m_limits = std::move(limits);
}

void ScatterChart::setPointText(std::function<QString(int)> text)
{
    m_pointText = std::move(text);
}

void ScatterChart::setSeries(std::vector<Series> series)
{
    m_series = std::move(series);
    m_hovered = {};
    fitAxes();
    replot();
}

bool ScatterChart::isEmpty() const
{
    return std::all_of(m_series.begin(), m_series.end(),
                       [](const Series &series) { return series.points.empty(); });
}

void ScatterChart::fitAxes()
{
    QPointF low(1e12, 1e12);
    QPointF high(1, 1);
    for (const Series &series : m_series) {
        for (const QPointF &point : series.points) {
            low = {std::min(low.x(), point.x()), std::min(low.y(), point.y())};
            high = {std::max(high.x(), point.x()), std::max(high.y(), point.y())};
        }
    }
    plot().xAxis->setRange(std::max(0.5, low.x() / 1.2), high.x() * 1.2);
    plot().yAxis->setRange(std::max(0.5, low.y() / 1.2), high.y() * 1.2);
}

void ScatterChart::drawPoints(QPainter &painter) const
{
    painter.setBrush(Qt::NoBrush);
    for (const Series &series : m_series) {
        QColor color = series.color;
        color.setAlphaF(series.points.size() > 2000 ? 0.45F : 0.8F);
        const double size = series.points.size() > 200 ? 3.5 : 7;
        painter.setPen(QPen(color, size, Qt::SolidLine, Qt::RoundCap));
        QVector<QPointF> pixels;
        pixels.reserve(static_cast<qsizetype>(series.points.size()));
        for (const QPointF &point : series.points)
            pixels << QPointF(plot().xAxis->coordToPixel(point.x()),
                              plot().yAxis->coordToPixel(point.y()));
        painter.drawPoints(pixels.constData(), static_cast<int>(pixels.size()));
    }
    if (m_hovered.series < 0)
        return;
    const QPointF point = m_series[std::size_t(m_hovered.series)].points[m_hovered.point];
    painter.setPen(QPen(Theme::current().text, 1.5));
    painter.drawEllipse(
        QPointF(plot().xAxis->coordToPixel(point.x()), plot().yAxis->coordToPixel(point.y())), 5,
        5);
}

void ScatterChart::drawLimits(QPainter &painter) const
{
    const QRect rect = plot().axisRect()->rect();
    painter.setFont(plot().xAxis->tickLabelFont());
    for (const double limit : m_limits) {
        QColor color = Theme::current().low;
        painter.setPen(QPen(color, 1, Qt::DashLine));
        const double x = plot().xAxis->coordToPixel(limit);
        const double y = plot().yAxis->coordToPixel(limit);
        // The corner in which the smaller side is under the limit: an L, not a cross.
        painter.drawLine(QPointF(x, y), QPointF(x, rect.top()));
        painter.drawLine(QPointF(x, y), QPointF(rect.right(), y));
        if (x > rect.left())
            painter.drawText(QPointF(x + 4, rect.top() + 12), tr("%1 px").arg(limit));
    }
}

ScatterChart::Hit ScatterChart::nearest(QPointF position) const
{
    Hit best;
    double distance = Reach;
    for (std::size_t s = 0; s < m_series.size(); ++s) {
        for (std::size_t i = 0; i < m_series[s].points.size(); ++i) {
            const QPointF point = m_series[s].points[i];
            const double away = std::hypot(plot().xAxis->coordToPixel(point.x()) - position.x(),
                                           plot().yAxis->coordToPixel(point.y()) - position.y());
            if (away < distance) {
                distance = away;
                best = {static_cast<int>(s), i};
            }
        }
    }
    return best;
}

QString ScatterChart::hoverText(QPointF)
{
    if (m_hovered.series < 0)
        return {};
    const Series &series = m_series[static_cast<std::size_t>(m_hovered.series)];
    const QPointF point = series.points[m_hovered.point];
    QString text =
        QStringLiteral("<b>%1</b><br>%2 × %3")
            .arg(series.name.toHtmlEscaped(), realText(point.x(), 1), realText(point.y(), 1));
    if (m_pointText && m_hovered.point < series.tags.size())
        text += QStringLiteral("<br>") + m_pointText(series.tags[m_hovered.point]).toHtmlEscaped();
    return text;
}

void ScatterChart::hoverMoved(std::optional<QPointF> position)
{
    const Hit hit = position ? nearest(*position) : Hit{};
    if (std::exchange(m_hovered, hit) == hit)
        return;
    plot().setCursor(hit.series >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    replot();
}

void ScatterChart::clicked(QPointF position)
{
    const Hit hit = nearest(position);
    if (hit.series < 0)
        return;
    const Series &series = m_series[static_cast<std::size_t>(hit.series)];
    if (hit.point < series.tags.size())
        emit pointClicked(series.tags[hit.point]);
}

QString ScatterChart::csv() const
{
    QString text = csvRow({tr("class"), m_xTitle, m_yTitle});
    for (const Series &series : m_series)
        for (const QPointF &point : series.points)
            text += csvRow({series.name, csvNumber(point.x()), csvNumber(point.y())});
    return text;
}

} // namespace ballast
