#undef QT_NO_FOREACH // QCustomPlot's header uses foreach

#include "widgets/histogramchart.h"

#include "widgets/numbers.h"
#include "widgets/theme.h"

#include <qcustomplot.h>

#include <cmath>

namespace ballast {

namespace {

/// Edges are told to at most three digits: 5.66, 45.3, 512.
QString edgeText(double edge)
{
    return QLocale().toString(edge, 'g', edge >= 1000 ? 4 : 3);
}

} // namespace

HistogramChart::HistogramChart(QWidget *parent) : Chart(parent)
{
    plot().axisRect()->setMinimumMargins(QMargins(8, 8, 12, 0));
    plot().xAxis->grid()->setVisible(false);
    plot().yAxis->setBasePen(Qt::NoPen);
    plot().yAxis->ticker()->setTickCount(4);
    addDrawing(QStringLiteral("main"), [this](QPainter &painter) { drawBins(painter); });
}

void HistogramChart::setTexts(const QString &measure, const QString &unit, const QString &counted)
{
    m_measure = measure;
    m_unit = unit;
    m_counted = counted;
    plot().xAxis->setLabel(unit.isEmpty() ? measure : QStringLiteral("%1 (%2)").arg(measure, unit));
}

void HistogramChart::setBins(std::vector<Bin> bins)
{
    m_bins = std::move(bins);
    m_hovered = -1;
    double highest = 1;
    for (const Bin &bin : m_bins)
        highest = std::max(highest, bin.count);
    plot().xAxis->setRange(0, std::max<double>(1, double(m_bins.size())));
    plot().yAxis->setRange(0, highest * 1.05);
    placeLabels();
    replot();
}

bool HistogramChart::isEmpty() const
{
    return std::all_of(m_bins.begin(), m_bins.end(), [](const Bin &bin) { return bin.count <= 0; });
}

void HistogramChart::placeLabels()
{
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    const int room = std::max(1, plot().width() / (fontMetrics().averageCharWidth() * 7));
    const std::size_t step = std::max<std::size_t>(1, (m_bins.size() + 1) / std::size_t(room) + 1);
    for (std::size_t i = 0; i < m_bins.size(); i += step)
        ticker->addTick(double(i), edgeText(m_bins[i].from));
    if (!m_bins.empty() && m_bins.size() % step == 0)
        ticker->addTick(double(m_bins.size()), edgeText(m_bins.back().to));
    plot().xAxis->setTicker(ticker);
}

void HistogramChart::drawBins(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    painter.setClipRect(plot().axisRect()->rect());
    painter.setPen(Qt::NoPen);
    const double bottom = plot().yAxis->coordToPixel(0);
    for (std::size_t i = 0; i < m_bins.size(); ++i) {
        if (m_bins[i].count <= 0)
            continue;
        const double left = plot().xAxis->coordToPixel(double(i)) + 1;
        const double right = plot().xAxis->coordToPixel(double(i + 1)) - 1;
        // One box among thousands still shows as a line.
        const double top = std::min(bottom - 1.5, plot().yAxis->coordToPixel(m_bins[i].count));
        QColor color = m_bins[i].flagged ? theme.low : theme.bars;
        if (m_hovered == static_cast<int>(i))
            color = color.lighter(115);
        painter.setBrush(color);
        painter.drawRect(QRectF(left, top, std::max(1.0, right - left), bottom - top));
    }
}

int HistogramChart::binAt(QPointF position) const
{
    if (!plot().axisRect()->rect().contains(position.toPoint()))
        return -1;
    const int bin = static_cast<int>(std::floor(plot().xAxis->pixelToCoord(position.x())));
    return bin >= 0 && bin < static_cast<int>(m_bins.size()) ? bin : -1;
}

QString HistogramChart::hoverText(QPointF position)
{
    const int index = binAt(position);
    if (index < 0)
        return {};
    const Bin &bin = m_bins[static_cast<std::size_t>(index)];
    return tr("%1 %2 to %3 %4: %5 %6")
        .arg(m_measure, edgeText(bin.from), edgeText(bin.to), m_unit,
             countText(static_cast<qint64>(bin.count)), m_counted);
}

void HistogramChart::hoverMoved(std::optional<QPointF> position)
{
    const int index = position ? binAt(*position) : -1;
    if (std::exchange(m_hovered, index) != index)
        replot();
}

void HistogramChart::restyle()
{
    plot().yAxis->setBasePen(Qt::NoPen);
}

void HistogramChart::resizeEvent(QResizeEvent *event)
{
    Chart::resizeEvent(event);
    placeLabels();
    replot();
}

QString HistogramChart::csv() const
{
    QString text = csvRow({tr("from"), tr("to"), m_counted.isEmpty() ? tr("count") : m_counted});
    for (const Bin &bin : m_bins)
        text += csvRow({csvNumber(bin.from), csvNumber(bin.to), csvNumber(bin.count)});
    return text;
}

} // namespace ballast
