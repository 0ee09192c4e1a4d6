#undef QT_NO_FOREACH // QCustomPlot's header uses foreach

#include "widgets/beforeafterchart.h"

#include "widgets/numbers.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <qcustomplot.h>

#include <cmath>

namespace ballast {

namespace {

/// Counts as whole numbers, ratios with two decimals.
QString amountText(double amount)
{
    return amount == std::round(amount) ? countText(static_cast<qint64>(amount))
                                        : realText(amount, 2);
}

constexpr double LogStart = 0.8;
constexpr int NameCharacters = 11; // of a name that every group has room for
constexpr int Side = 6;            // pixels left and right of the bars

QString changeText(const BeforeAfterChart::Group &group)
{
    return QStringLiteral("%1 → %2").arg(amountText(group.before), amountText(group.after));
}

QStringList numbersOf(const BeforeAfterChart::Group &group, bool stacked)
{
    if (!stacked)
        return {changeText(group)};
    return {amountText(group.before), QStringLiteral("→ ") + amountText(group.after)};
}

} // namespace

BeforeAfterChart::BeforeAfterChart(QWidget *parent)
    : Chart(parent), m_scroll(new QScrollBar(Qt::Horizontal))
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    row().removeWidget(&plot());
    column->addWidget(&plot(), 1);
    column->addWidget(m_scroll);
    row().addLayout(column);
    m_scroll->hide();
    connect(m_scroll, &QScrollBar::valueChanged, this, &BeforeAfterChart::showGroups);
    plot().axisRect()->setAutoMargins(QCP::msNone);
    plot().xAxis->setTicks(false);
    plot().xAxis->grid()->setVisible(false);
    plot().yAxis->setVisible(false);
    addDrawing(QStringLiteral("main"), [this](QPainter &painter) { draw(painter); });
}

void BeforeAfterChart::setGroups(std::vector<Group> groups)
{
    m_groups = std::move(groups);
    if (m_hovered >= static_cast<int>(m_groups.size()))
        m_hovered = -1;
    layOut();
}

void BeforeAfterChart::setUnit(const QString &unit)
{
    m_unit = unit;
}

void BeforeAfterChart::setLogScale(bool on)
{
    m_log = on;
    plot().yAxis->setScaleType(on ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    layOut();
}

int BeforeAfterChart::groupWidth(bool stacked) const
{
    const QFontMetrics metrics = fontMetrics();
    int widest = metrics.horizontalAdvance(stacked ? QStringLiteral("→ 0,000")
                                                   : QStringLiteral("000 → 000"));
    const int longest = metrics.averageCharWidth() * NameCharacters;
    for (const Group &group : m_groups) {
        widest = std::max(widest, std::min(longest, metrics.horizontalAdvance(group.name) + 3));
        for (const QString &text : numbersOf(group, stacked))
            widest = std::max(widest, metrics.horizontalAdvance(text));
    }
    return widest + 6;
}

int BeforeAfterChart::room() const
{
    return std::max(1, exportSize().width() - 2 * Side);
}

void BeforeAfterChart::layOut()
{
    const int line = fontMetrics().height();
    m_stacked = !m_exporting && groupWidth(false) * static_cast<int>(m_groups.size()) > room();
    plot().axisRect()->setMargins(
        QMargins(Side, line / 2, Side, m_stacked ? line * 7 / 2 : line * 5 / 2));
    double highest = 1;
    for (const Group &group : m_groups)
        highest = std::max({highest, group.before, group.after, group.target});
    plot().yAxis->setRange(m_log ? LogStart : 0, highest * (m_log ? 1.3 : 1.04));
    showGroups();
}

void BeforeAfterChart::showGroups()
{
    const int count = static_cast<int>(m_groups.size());
    const int least = groupWidth(m_stacked);
    const int fitting = std::max(1, room() / least);
    const int hidden = m_exporting ? 0 : std::max(0, count - fitting);
    const QSignalBlocker blocker(m_scroll);
    m_scroll->setRange(0, hidden);
    m_scroll->setPageStep(std::max(1, fitting));
    m_scroll->setVisible(hidden > 0);
    const double first = m_exporting ? 0 : m_scroll->value();
    const double shown = hidden > 0 ? double(room()) / least : std::max(1, count);
    plot().xAxis->setRange(first - 0.5, first - 0.5 + shown);
    replot();
}

void BeforeAfterChart::draw(QPainter &painter) const
{
    if (m_groups.empty())
        return;
    painter.setFont(font());
    const double width = plot().xAxis->coordToPixel(1) - plot().xAxis->coordToPixel(0);
    const QRect rect = plot().axisRect()->rect();
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const double centre = plot().xAxis->coordToPixel(double(i));
        if (centre + width / 2 < rect.left() || centre - width / 2 > rect.right())
            continue;
        if (static_cast<int>(i) == m_hovered) {
            QColor band = Theme::current().accent;
            band.setAlphaF(0.08F);
            painter.fillRect(QRectF(centre - width / 2, 0, width, plot().height()), band);
        }
        drawGroup(painter, m_groups[i], centre, width);
        drawNumbers(painter, m_groups[i], centre, width);
    }
}

void BeforeAfterChart::drawGroup(QPainter &painter, const Group &group, double centre,
                                 double width) const
{
    const Theme &theme = Theme::current();
    const double bottom = plot().axisRect()->rect().bottom();
    const double bar = std::clamp(width * 0.36, 4.0, 48.0);
    const auto column = [&](double left, double value, const QColor &color) {
        if (value <= 0)
            return;
        const double top = std::min(bottom - 2, plot().yAxis->coordToPixel(value));
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(left, top, bar, bottom - top), 2, 2);
    };
    painter.setPen(Qt::NoPen);
    column(centre - bar - 2, group.before, theme.ghostBars);
    column(centre + 2, group.after, group.isShort ? theme.low : theme.enough);
    if (group.target <= 0)
        return;
    const double y = plot().yAxis->coordToPixel(group.target);
    painter.setPen(QPen(theme.mutedText, 1, Qt::DashLine));
    painter.drawLine(QPointF(centre - bar - 6, y), QPointF(centre + bar + 6, y));
}

void BeforeAfterChart::drawNumbers(QPainter &painter, const Group &group, double centre,
                                   double width) const
{
    const Theme &theme = Theme::current();
    const QFontMetrics metrics = fontMetrics();
    const double top = plot().axisRect()->rect().bottom() + metrics.height() * 0.2;
    const QRectF name(centre - width / 2 + 2, top, width - 4, metrics.height());
    painter.setPen(theme.text);
    painter.drawText(name, Qt::AlignCenter,
                     metrics.elidedText(group.name, Qt::ElideMiddle, static_cast<int>(width) - 6));
    painter.setPen(group.isShort ? theme.low : theme.mutedText);
    QRectF line = name.adjusted(-6, 0, 6, 0);
    for (const QString &text : numbersOf(group, m_stacked)) {
        line.translate(0, metrics.height());
        painter.drawText(line, Qt::AlignCenter, text);
    }
}

int BeforeAfterChart::groupAt(QPointF position) const
{
    const int index = static_cast<int>(std::lround(plot().xAxis->pixelToCoord(position.x())));
    return index >= 0 && index < static_cast<int>(m_groups.size()) ? index : -1;
}

QString BeforeAfterChart::hoverText(QPointF position)
{
    const int index = groupAt(position);
    if (index < 0)
        return {};
    const Group &group = m_groups[static_cast<std::size_t>(index)];
    QString text = QStringLiteral("<b>%1</b><br>%2 %3")
                       .arg(group.name.toHtmlEscaped(), changeText(group), m_unit);
    if (group.target > 0)
        text += QStringLiteral("<br>") +
                tr("target %1").arg(countText(static_cast<qint64>(group.target)));
    return group.tooltip.isEmpty() ? text
                                   : text + QStringLiteral("<br>") + group.tooltip.toHtmlEscaped();
}

void BeforeAfterChart::hoverMoved(std::optional<QPointF> position)
{
    const int index = position ? groupAt(*position) : -1;
    if (std::exchange(m_hovered, index) != index)
        replot();
}

void BeforeAfterChart::clicked(QPointF position)
{
    if (const int index = groupAt(position); index >= 0)
        emit groupClicked(index);
}

bool BeforeAfterChart::wheel(QPoint delta)
{
    if (m_scroll->maximum() == 0)
        return false;
    const int steps = delta.y() != 0 ? delta.y() : delta.x();
    m_scroll->setValue(m_scroll->value() - steps / 120);
    return true;
}

void BeforeAfterChart::restyle()
{
    layOut();
}

QSize BeforeAfterChart::exportSize() const
{
    if (!m_exporting)
        return plot().size();
    const int all = groupWidth(false) * static_cast<int>(m_groups.size()) + 2 * Side;
    return {std::max(plot().width(), all), std::max(plot().height(), 240)};
}

void BeforeAfterChart::setExporting(bool on)
{
    m_exporting = on;
    layOut();
}

void BeforeAfterChart::resizeEvent(QResizeEvent *event)
{
    Chart::resizeEvent(event);
    layOut();
}

QString BeforeAfterChart::csv() const
{
    QString text = csvRow({tr("class"), tr("before"), tr("after"), tr("target")});
    for (const Group &group : m_groups)
        text += csvRow(
            {group.name, csvNumber(group.before), csvNumber(group.after), csvNumber(group.target)});
    return text;
}

} // namespace ballast
