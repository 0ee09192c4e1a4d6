#undef QT_NO_FOREACH // QCustomPlot's header uses foreach

#include "widgets/heatmapchart.h"

#include "widgets/numbers.h"
#include "widgets/theme.h"

#include <qcustomplot.h>

#include <cmath>

namespace ballast {

namespace {

constexpr int NamesGap = 8;
constexpr int Bearing = 3; // px that eliding asks for beyond a text's advance

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto part = [share](float a, float b) {
        return static_cast<float>(a + (b - a) * static_cast<float>(share));
    };
    return QColor::fromRgbF(part(from.redF(), to.redF()), part(from.greenF(), to.greenF()),
                            part(from.blueF(), to.blueF()));
}

int widestName(const QStringList &names, const QFontMetrics &metrics)
{
    int widest = 0;
    for (const QString &name : names)
        widest = std::max(widest, metrics.horizontalAdvance(name));
    return widest;
}

/// One common class would leave all others in the dark: half of the values are below 5 % of the
/// largest.
bool spansMagnitudes(const std::vector<double> &values, double largest)
{
    const auto isPresent = [](double value) { return value > 0; };
    const auto isSmall = [largest](double value) { return value > 0 && value < 0.05 * largest; };
    return 2 * std::count_if(values.begin(), values.end(), isSmall) >
           std::count_if(values.begin(), values.end(), isPresent);
}

} // namespace

HeatMapChart::HeatMapChart(QWidget *parent) : Chart(parent)
{
    plot().axisRect()->setAutoMargins(QCP::msNone);
    for (QCPAxis *axis : {plot().xAxis, plot().yAxis}) {
        axis->setVisible(false);
        axis->grid()->setVisible(false);
    }
    plot().yAxis->setRangeReversed(true);
    addDrawing(QStringLiteral("main"), [this](QPainter &painter) { draw(painter); });
}

void HeatMapChart::setGrid(Grid grid)
{
    m_grid = std::move(grid);
    m_hovered = {};
    m_largest =
        m_grid.values.empty() ? 0 : *std::max_element(m_grid.values.begin(), m_grid.values.end());
    m_log = spansMagnitudes(m_grid.values, m_largest);
    paintImage();
    layOut();
    plot().xAxis->setRange(0, std::max(1, m_grid.columns));
    plot().yAxis->setRange(0, std::max(1, m_grid.rows));
    replot();
}

void HeatMapChart::setAspect(double aspect)
{
    m_aspect = aspect;
    layOut();
}

void HeatMapChart::setLargestCell(QSize size)
{
    m_largestCell = size;
    layOut();
}

void HeatMapChart::setNumbersShown(bool on)
{
    m_numbers = on;
}

void HeatMapChart::setZoomable(bool on)
{
    plot().setInteractions(on ? QCP::iRangeDrag | QCP::iRangeZoom : QCP::Interactions());
}

void HeatMapChart::setUnit(const QString &unit)
{
    m_unit = unit;
}

void HeatMapChart::setCellText(std::function<QString(int, int)> text)
{
    m_cellText = std::move(text);
}

bool HeatMapChart::isEmpty() const
{
    return m_largest <= 0;
}

double HeatMapChart::value(int row, int column) const
{
    return m_grid.values[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_grid.columns) +
                         static_cast<std::size_t>(column)];
}

QColor HeatMapChart::colorOf(double value) const
{
    const Theme &theme = Theme::current();
    if (value <= 0 || m_largest <= 0)
        return mixed(theme.card, theme.window, 0.5);
    const double share = m_log ? std::log1p(value) / std::log1p(m_largest) : value / m_largest;
    const QColor strong = theme.dark ? theme.accent : theme.accent.darker(115);
    return mixed(mixed(theme.card, strong, 0.08), strong, share);
}

void HeatMapChart::paintImage()
{
    if (m_grid.values.empty())
        return;
    m_image = QImage(m_grid.columns, m_grid.rows, QImage::Format_RGB32);
    for (int row = 0; row < m_grid.rows; ++row) {
        auto *line = reinterpret_cast<QRgb *>(m_image.scanLine(row));
        for (int column = 0; column < m_grid.columns; ++column)
            line[column] = colorOf(value(row, column)).rgb();
    }
}

void HeatMapChart::layOut()
{
    const QSize size = exportSize();
    const QFontMetrics metrics = fontMetrics();
    const int line = metrics.height();
    const int names =
        std::min(widestName(m_grid.rowNames, metrics) + Bearing, size.width() * 3 / 10);
    const int widest = widestName(m_grid.columnNames, metrics);
    QMargins margins(names > 0 ? names + 2 * NamesGap : NamesGap, NamesGap, NamesGap, NamesGap);
    int width = size.width() - margins.left() - margins.right();
    if (!m_largestCell.isEmpty())
        width = std::min(width, m_largestCell.width() * m_grid.columns);
    m_turnedNames = widest + NamesGap > width / std::max(1, m_grid.columns);
    if (widest > 0)
        margins.setTop((m_turnedNames ? std::min(widest, size.height() * 3 / 10) : line) +
                       NamesGap);
    int height = size.height() - margins.top() - margins.bottom();
    if (!m_largestCell.isEmpty())
        height = std::min(height, m_largestCell.height() * m_grid.rows);
    if (m_aspect > 0) {
        width = std::min(width, static_cast<int>(height * m_aspect));
        height = std::min(height, static_cast<int>(width / m_aspect));
    }
    const int spare = size.width() - margins.left() - margins.right() - width;
    if (m_aspect > 0)
        margins.setLeft(margins.left() + spare / 2);
    margins.setRight(size.width() - margins.left() - width);
    margins.setBottom(size.height() - margins.top() - height);
    plot().axisRect()->setMargins(margins);
}

QRectF HeatMapChart::cellRect(int row, int column) const
{
    return {QPointF(plot().xAxis->coordToPixel(column), plot().yAxis->coordToPixel(row)),
            QPointF(plot().xAxis->coordToPixel(column + 1), plot().yAxis->coordToPixel(row + 1))};
}

void HeatMapChart::draw(QPainter &painter) const
{
    if (isEmpty())
        return;
    painter.setFont(font());
    painter.save();
    painter.setClipRect(plot().axisRect()->rect());
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    const QRectF whole(cellRect(0, 0).topLeft(),
                       cellRect(m_grid.rows - 1, m_grid.columns - 1).bottomRight());
    painter.drawImage(whole, m_image);
    if (m_numbers)
        drawNumbers(painter);
    if (m_hovered.row >= 0) {
        painter.setPen(QPen(Theme::current().text, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cellRect(m_hovered.row, m_hovered.column).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter.restore();
    drawNames(painter);
}

void HeatMapChart::drawNumbers(QPainter &painter) const
{
    const QFontMetrics metrics = fontMetrics();
    const QRectF first = cellRect(0, 0);
    const int needed = metrics.horizontalAdvance(countText(static_cast<qint64>(m_largest))) + 4;
    if (first.width() < needed || first.height() < metrics.height())
        return;
    painter.setPen(QPen(Theme::current().card, 1));
    const QRectF shown = plot().axisRect()->rect();
    for (int row = 0; row < m_grid.rows; ++row) {
        for (int column = 0; column < m_grid.columns; ++column) {
            const QRectF cell = cellRect(row, column);
            if (!cell.intersects(shown))
                continue;
            const double number = value(row, column);
            const QColor back = colorOf(number);
            painter.setPen(qGray(back.rgb()) > 140 ? QColor(0x10, 0x14, 0x18)
                                                   : QColor(0xf4, 0xf6, 0xf8));
            painter.drawText(cell, Qt::AlignCenter, countText(static_cast<qint64>(number)));
        }
    }
}

void HeatMapChart::drawColumnName(QPainter &painter, const QString &name, const QRectF &cell) const
{
    const QFontMetrics metrics = fontMetrics();
    const double top = plot().axisRect()->top();
    if (!m_turnedNames) {
        painter.drawText(QRectF(cell.left(), 0, cell.width(), top - 4),
                         Qt::AlignHCenter | Qt::AlignBottom, name);
        return;
    }
    painter.save();
    painter.translate(cell.center().x(), top - 4);
    painter.rotate(-90);
    painter.drawText(QRectF(0, -metrics.height() / 2.0, top - 4, metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(name, Qt::ElideRight, static_cast<int>(top) - 4));
    painter.restore();
}

void HeatMapChart::drawNames(QPainter &painter) const
{
    const QFontMetrics metrics = fontMetrics();
    const QRectF shown = plot().axisRect()->rect();
    painter.setPen(Theme::current().mutedText);
    const double line = metrics.height() * 0.8;
    const QRectF first = cellRect(0, 0);
    // Names that would overlap are passed over evenly; zooming in brings them back.
    const int rowStep = std::max(1, static_cast<int>(std::ceil(line / first.height())));
    const int columnStep =
        m_turnedNames ? std::max(1, static_cast<int>(std::ceil(line / first.width()))) : 1;
    for (int row = 0; row < m_grid.rowNames.size(); row += rowStep) {
        const QRectF cell = cellRect(row, 0);
        if (!shown.contains(QPointF(shown.center().x(), cell.center().y())))
            continue;
        const int width = static_cast<int>(shown.left()) - 2 * NamesGap;
        painter.drawText(
            QRectF(NamesGap, cell.center().y() - metrics.height(), width, 2.0 * metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter,
            metrics.elidedText(m_grid.rowNames[row], Qt::ElideMiddle, width));
    }
    for (int column = 0; column < m_grid.columnNames.size(); column += columnStep) {
        const QRectF cell = cellRect(0, column);
        if (shown.contains(QPointF(cell.center().x(), shown.center().y())))
            drawColumnName(painter, m_grid.columnNames[column], cell);
    }
}

HeatMapChart::Cell HeatMapChart::cellAt(QPointF position) const
{
    if (isEmpty() || !plot().axisRect()->rect().contains(position.toPoint()))
        return {};
    const Cell cell{static_cast<int>(std::floor(plot().yAxis->pixelToCoord(position.y()))),
                    static_cast<int>(std::floor(plot().xAxis->pixelToCoord(position.x())))};
    const bool inside =
        cell.row >= 0 && cell.row < m_grid.rows && cell.column >= 0 && cell.column < m_grid.columns;
    return inside ? cell : Cell{};
}

QString HeatMapChart::hoverText(QPointF position)
{
    const Cell cell = cellAt(position);
    if (cell.row < 0)
        return {};
    if (m_cellText)
        return m_cellText(cell.row, cell.column);
    return QStringLiteral("%1 + %2: %3 %4")
        .arg(m_grid.rowNames.value(cell.row), m_grid.columnNames.value(cell.column),
             countText(static_cast<qint64>(value(cell.row, cell.column))), m_unit);
}

void HeatMapChart::hoverMoved(std::optional<QPointF> position)
{
    const Cell cell = position ? cellAt(*position) : Cell{};
    if (std::exchange(m_hovered, cell) != cell)
        replot();
}

void HeatMapChart::clicked(QPointF position)
{
    if (const Cell cell = cellAt(position); cell.row >= 0)
        emit cellClicked(cell.row, cell.column);
}

void HeatMapChart::doubleClicked(QPointF)
{
    plot().xAxis->setRange(0, std::max(1, m_grid.columns));
    plot().yAxis->setRange(0, std::max(1, m_grid.rows));
    replot();
}

void HeatMapChart::restyle()
{
    paintImage();
    layOut();
}

void HeatMapChart::resizeEvent(QResizeEvent *event)
{
    Chart::resizeEvent(event);
    layOut();
    replot();
}

QString HeatMapChart::csv() const
{
    QStringList header;
    if (!m_grid.rowNames.isEmpty())
        header << QString();
    for (int column = 0; column < m_grid.columns; ++column)
        header << m_grid.columnNames.value(column, QString::number(column));
    QString text = csvRow(header);
    for (int row = 0; row < m_grid.rows; ++row) {
        QStringList cells;
        if (!m_grid.rowNames.isEmpty())
            cells << m_grid.rowNames.value(row);
        for (int column = 0; column < m_grid.columns; ++column)
            cells << csvNumber(value(row, column));
        text += csvRow(cells);
    }
    return text;
}

} // namespace ballast
