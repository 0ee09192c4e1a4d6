#undef QT_NO_FOREACH // QCustomPlot's header uses foreach

#include "widgets/classbarschart.h"

#include "widgets/numbers.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QScrollBar>
#include <qcustomplot.h>

#include <cmath>
#include <numeric>

namespace ballast {

namespace {

constexpr double ComfortableRow = 2.9; // row heights in multiples of the text height
constexpr double TightRow = 1.7;
constexpr int Gap = 10;
constexpr int Bearing = 3;       // px that eliding asks for beyond a text's advance
constexpr double LogStart = 0.8; // left end of a logarithmic axis, so that one box still shows

QColor levelColor(Level level)
{
    const Theme &theme = Theme::current();
    return level == Level::Critical ? theme.critical
           : level == Level::Low    ? theme.low
                                    : theme.enough;
}

double largestEnd(const std::vector<ClassBar> &bars, bool targets)
{
    double largest = 1;
    for (const ClassBar &bar : bars)
        largest = std::max({largest, bar.total(), targets ? bar.target : 0.0});
    return largest;
}

} // namespace

double ClassBar::total() const
{
    return std::accumulate(parts.begin(), parts.end(), 0.0);
}

ClassBarsChart::ClassBarsChart(QWidget *parent) : Chart(parent), m_scroll(new QScrollBar)
{
    row().addWidget(m_scroll);
    m_scroll->hide();
    connect(m_scroll, &QScrollBar::valueChanged, this, &ClassBarsChart::showRows);
    QCPAxisRect *rect = plot().axisRect();
    rect->setAutoMargins(QCP::msBottom);
    plot().yAxis->setRangeReversed(true);
    plot().yAxis->setTicks(false);
    plot().yAxis->setBasePen(Qt::NoPen);
    plot().yAxis->grid()->setVisible(false);
    plot().xAxis->ticker()->setTickCount(5);
    addDrawing(QStringLiteral("main"), [this](QPainter &painter) { drawRows(painter); });
}

void ClassBarsChart::setSeries(const QStringList &names)
{
    m_series = names;
}

void ClassBarsChart::setUnit(const QString &unit)
{
    m_unit = unit;
    plot().xAxis->setLabel(unit);
}

void ClassBarsChart::setBars(std::vector<ClassBar> bars)
{
    m_bars = std::move(bars);
    m_hovered = -1;
    layOut();
}

void ClassBarsChart::setLogScale(bool on)
{
    m_log = on;
    QCPAxis *axis = plot().xAxis;
    axis->setScaleType(on ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis->setTicker(on ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                       : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    layOut();
}

void ClassBarsChart::setTargetsShown(bool on)
{
    m_targets = on;
    layOut();
}

void ClassBarsChart::setSelectedId(int id)
{
    m_selectedId = id;
    replot();
}

int ClassBarsChart::heightForRows(int rows) const
{
    const double line = fontMetrics().height();
    const int shown = std::min(rows, static_cast<int>(m_bars.size()));
    return static_cast<int>(line * (ComfortableRow * shown + 4)) + m_columns.legend;
}

QPoint ClassBarsChart::rowCentre(int id) const
{
    for (std::size_t row = 0; row < m_bars.size(); ++row) {
        if (m_bars[row].id != id)
            continue;
        const int y = static_cast<int>(plot().yAxis->coordToPixel(static_cast<double>(row)));
        const QRect rect = plot().axisRect()->rect();
        if (y >= rect.top() && y <= rect.bottom())
            return plot().mapTo(this, QPoint(rect.left() + 4, y));
    }
    return {};
}

ClassBarsChart::Columns ClassBarsChart::measureColumns() const
{
    const QFontMetrics metrics = fontMetrics();
    Columns columns;
    for (const ClassBar &bar : m_bars) {
        columns.names = std::max(columns.names, metrics.horizontalAdvance(bar.name));
        columns.counts =
            std::max(columns.counts, metrics.horizontalAdvance(countText(qint64(bar.total()))));
        columns.pills = std::max(columns.pills, metrics.horizontalAdvance(bar.pill));
    }
    const int widest = std::max(80, exportSize().width() * 28 / 100);
    columns.names = std::min(columns.names + Bearing, widest);
    if (columns.pills > 0)
        columns.pills += 2 * Gap;
    columns.legend = m_series.size() > 1 ? metrics.height() * 2 : 0;
    return columns;
}

int ClassBarsChart::plotHeight() const
{
    return m_exporting ? exportSize().height() : plot().height();
}

double ClassBarsChart::rowHeight() const
{
    const double line = fontMetrics().height();
    const double room = plotHeight() - line * 4 - m_columns.legend;
    const double even = m_bars.empty() ? room : room / static_cast<double>(m_bars.size());
    return std::clamp(even, TightRow * line, ComfortableRow * line);
}

void ClassBarsChart::layOut()
{
    m_columns = measureColumns();
    const Columns &at = m_columns;
    const int right = at.counts + at.pills + 3 * Gap;
    plot().axisRect()->setMargins(QMargins(at.names + 2 * Gap, 4 + at.legend, right, 0));
    const double end = largestEnd(m_bars, m_targets);
    if (m_log)
        plot().xAxis->setRange(LogStart, end * 1.3);
    else
        plot().xAxis->setRange(0, end * 1.02);
    showRows();
}

void ClassBarsChart::showRows()
{
    const double line = fontMetrics().height();
    const double room = std::max(1.0, plotHeight() - line * 4 - m_columns.legend);
    const double shown = room / rowHeight();
    const int hidden = m_exporting
                           ? 0
                           : std::max(0, static_cast<int>(std::ceil(
                                             static_cast<double>(m_bars.size()) - shown - 0.05)));
    const QSignalBlocker blocker(m_scroll);
    m_scroll->setRange(0, hidden);
    m_scroll->setPageStep(std::max(1, static_cast<int>(shown) - 1));
    m_scroll->setVisible(hidden > 0);
    const double first = m_exporting ? 0 : m_scroll->value();
    plot().yAxis->setRange(first - 0.5, first - 0.5 + shown);
    replot();
}

QColor ClassBarsChart::partColor(const ClassBar &bar, std::size_t part) const
{
    const Theme &theme = Theme::current();
    QColor color = bar.level == Level::Enough ? theme.bars : levelColor(bar.level);
    static constexpr float Shades[] = {1.0F, 0.62F, 0.36F, 0.2F};
    color.setAlphaF(Shades[std::min<std::size_t>(part, std::size(Shades) - 1)]);
    return color;
}

void ClassBarsChart::drawRows(QPainter &painter) const
{
    const Columns &at = m_columns;
    const QRect rect = plot().axisRect()->rect();
    painter.setClipRect(plot().viewport().adjusted(0, 0, 0, rect.bottom() - plot().height()));
    painter.setFont(font());
    const double height = rowHeight();
    for (std::size_t row = 0; row < m_bars.size(); ++row) {
        const double centre = plot().yAxis->coordToPixel(static_cast<double>(row));
        if (centre < rect.top() - height || centre > rect.bottom() + height)
            continue;
        const ClassBar &bar = m_bars[row];
        if (bar.id == m_selectedId || static_cast<int>(row) == m_hovered) {
            QColor band = Theme::current().accent;
            band.setAlphaF(bar.id == m_selectedId ? 0.18F : 0.08F);
            painter.fillRect(QRectF(0, centre - height / 2, plot().width(), height), band);
        }
        drawBar(painter, bar, centre, std::min(height * 0.6, height - 4));
        drawTexts(painter, bar, at, centre, height);
    }
    painter.setClipping(false);
    drawLegend(painter);
}

void ClassBarsChart::drawBar(QPainter &painter, const ClassBar &bar, double centre,
                             double height) const
{
    const QCPAxis *axis = plot().xAxis;
    const double start = plot().axisRect()->left();
    const auto pixel = [&](double value) {
        return std::max(start, value <= 0 ? start : axis->coordToPixel(value));
    };
    double sum = 0;
    painter.setPen(Qt::NoPen);
    for (std::size_t part = 0; part < bar.parts.size(); ++part) {
        if (bar.parts[part] <= 0)
            continue;
        const double from = pixel(sum);
        sum += bar.parts[part];
        const double width = std::max(2.0, pixel(sum) - from);
        painter.setBrush(partColor(bar, part));
        painter.drawRoundedRect(QRectF(from, centre - height / 2, width, height), 2, 2);
    }
    if (!m_targets || bar.target <= sum)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(partColor(bar, 0), 1, Qt::DashLine));
    painter.drawRect(QRectF(QPointF(pixel(sum), centre - height / 2 + 0.5),
                            QPointF(pixel(bar.target), centre + height / 2 - 0.5)));
}

void ClassBarsChart::drawTexts(QPainter &painter, const ClassBar &bar, const Columns &at,
                               double centre, double height) const
{
    const Theme &theme = Theme::current();
    const QFontMetrics metrics = fontMetrics();
    const double top = centre - height / 2;
    painter.setPen(theme.text);
    painter.drawText(QRectF(0, top, at.names + Gap, height), Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(bar.name, Qt::ElideMiddle, at.names));
    const double counts = plot().axisRect()->rect().right() + Gap;
    painter.drawText(QRectF(counts, top, at.counts, height), Qt::AlignRight | Qt::AlignVCenter,
                     countText(static_cast<qint64>(bar.total())));
    if (bar.pill.isEmpty())
        return;
    const double pillHeight = std::min(height - 2, metrics.height() * 1.35);
    const QRectF pill(counts + at.counts + Gap, centre - pillHeight / 2, at.pills, pillHeight);
    QColor back = levelColor(bar.level);
    back.setAlphaF(0.16F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRoundedRect(pill, pillHeight / 2, pillHeight / 2);
    painter.setPen(levelColor(bar.level));
    painter.drawText(pill.adjusted(Gap, 0, -Gap / 2, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     bar.pill);
}

void ClassBarsChart::drawLegend(QPainter &painter) const
{
    if (m_series.size() < 2 || m_bars.empty())
        return;
    const QFontMetrics metrics = fontMetrics();
    double x = plot().axisRect()->left();
    const double line = metrics.height();
    ClassBar plain;
    for (qsizetype i = 0; i < m_series.size(); ++i) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(partColor(plain, static_cast<std::size_t>(i)));
        painter.drawRoundedRect(QRectF(x, line * 0.35, line * 0.7, line * 0.7), 2, 2);
        painter.setPen(Theme::current().mutedText);
        x += line;
        const double width = metrics.horizontalAdvance(m_series[i]);
        painter.drawText(QRectF(x, line * 0.2, width + 2, line), Qt::AlignVCenter, m_series[i]);
        x += width + 2 * Gap;
    }
}

int ClassBarsChart::rowAt(QPointF position) const
{
    const QRect rect = plot().axisRect()->rect();
    if (position.y() < rect.top() || position.y() > rect.bottom())
        return -1;
    const int row = static_cast<int>(std::lround(plot().yAxis->pixelToCoord(position.y())));
    return row >= 0 && row < static_cast<int>(m_bars.size()) ? row : -1;
}

QString ClassBarsChart::hoverText(QPointF position)
{
    const int index = rowAt(position);
    if (index < 0)
        return {};
    const ClassBar &bar = m_bars[static_cast<std::size_t>(index)];
    QString text = QStringLiteral("<b>%1</b><br>%2 %3")
                       .arg(bar.name.toHtmlEscaped(), countText(qint64(bar.total())), m_unit);
    if (m_series.size() > 1) {
        QStringList parts;
        for (qsizetype i = 0; i < m_series.size(); ++i)
            parts << m_series[i] + u' ' +
                         countText(static_cast<qint64>(bar.parts[static_cast<std::size_t>(i)]));
        text += QStringLiteral(": ") + parts.join(QStringLiteral(" · "));
    }
    return bar.tooltip.isEmpty() ? text : text + QStringLiteral("<br>") + bar.tooltip;
}

void ClassBarsChart::hoverMoved(std::optional<QPointF> position)
{
    const int index = position ? rowAt(*position) : -1;
    if (index == m_hovered)
        return;
    m_hovered = index;
    plot().setCursor(index >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    replot();
}

void ClassBarsChart::clicked(QPointF position)
{
    if (const int index = rowAt(position); index >= 0)
        emit barClicked(m_bars[static_cast<std::size_t>(index)].id);
}

void ClassBarsChart::fillMenu(QMenu &menu, QPointF position)
{
    if (const int index = rowAt(position); index >= 0)
        emit menuRequested(m_bars[static_cast<std::size_t>(index)].id, &menu);
}

bool ClassBarsChart::wheel(QPoint delta)
{
    if (m_scroll->maximum() == 0 || delta.y() == 0)
        return false;
    m_scroll->setValue(m_scroll->value() - 3 * delta.y() / 120);
    return true;
}

void ClassBarsChart::restyle()
{
    plot().yAxis->setBasePen(Qt::NoPen);
    layOut();
}

QSize ClassBarsChart::exportSize() const
{
    if (!m_exporting)
        return plot().size();
    const double line = fontMetrics().height();
    const double rows = static_cast<double>(m_bars.size()) * line * 2.2 + line * 6;
    return {std::max(plot().width(), 640), std::max(160, static_cast<int>(rows))};
}

void ClassBarsChart::setExporting(bool on)
{
    m_exporting = on;
    layOut();
}

void ClassBarsChart::resizeEvent(QResizeEvent *event)
{
    Chart::resizeEvent(event);
    layOut();
}

void ClassBarsChart::selectRow(int row)
{
    if (row < 0 || row >= static_cast<int>(m_bars.size()))
        return;
    const int last = m_scroll->value() + m_scroll->pageStep();
    if (row < m_scroll->value() || row > last)
        m_scroll->setValue(row < m_scroll->value() ? row : row - m_scroll->pageStep());
    emit barClicked(m_bars[static_cast<std::size_t>(row)].id);
}

void ClassBarsChart::keyPressEvent(QKeyEvent *event)
{
    int selected = -1;
    for (std::size_t row = 0; row < m_bars.size(); ++row)
        if (m_bars[row].id == m_selectedId)
            selected = static_cast<int>(row);
    if (event->key() == Qt::Key_Down)
        selectRow(selected + 1);
    else if (event->key() == Qt::Key_Up)
        selectRow(selected < 0 ? 0 : selected - 1);
    else
        Chart::keyPressEvent(event);
}

QString ClassBarsChart::csv() const
{
    QStringList header{tr("class")};
    if (m_series.size() > 1)
        header << m_series;
    header << (m_unit.isEmpty() ? tr("count") : m_unit) << tr("target") << tr("verdict");
    QString text = csvRow(header);
    for (const ClassBar &bar : m_bars) {
        QStringList cells{bar.name};
        if (m_series.size() > 1)
            for (const double part : bar.parts)
                cells << csvNumber(part);
        cells << csvNumber(bar.total()) << csvNumber(bar.target) << levelName(bar.level);
        text += csvRow(cells);
    }
    return text;
}

} // namespace ballast
