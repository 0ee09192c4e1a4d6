#include "app/augment/variantgrid.h"

#include "widgets/boxpainter.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

constexpr double Gap = 8;                // px between cells and round them
constexpr double SmallestLabelled = 280; // px: in smaller cells class names hide the picture

} // namespace

VariantGrid::VariantGrid(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Grid of variants"));
}

void VariantGrid::setCells(std::vector<Cell> cells)
{
    m_cells = std::move(cells);
    m_unpainted = true;
    update();
}

void VariantGrid::setCount(int count)
{
    m_count = count;
    update();
}

void VariantGrid::setCurrentCopy(std::uint64_t copy)
{
    m_current = copy;
    update();
}

void VariantGrid::setBoxes(bool shown, bool labels, bool outlines)
{
    m_boxes = shown;
    m_labels = labels;
    m_outlines = outlines;
    update();
}

/// The number of columns that gives cells the most room for a picture of 4 : 3.
int VariantGrid::columns() const
{
    int best = 1;
    double bestSide = 0;
    for (int candidate = 1; candidate <= m_count; ++candidate) {
        if (m_count % candidate != 0)
            continue;
        const int rows = m_count / candidate;
        const double side = std::min(width() / double(candidate), height() / double(rows) * 4 / 3);
        if (side > bestSide) {
            bestSide = side;
            best = candidate;
        }
    }
    return best;
}

QRectF VariantGrid::cellRect(int index) const
{
    const int across = columns();
    const int down = m_count / across;
    const double cellWidth = (width() - Gap) / across;
    const double cellHeight = (height() - Gap) / down;
    return {Gap + cellWidth * (index % across), Gap + cellHeight * (index / across),
            cellWidth - Gap, cellHeight - Gap};
}

int VariantGrid::cellSide(const QSize &fullSize) const
{
    const QSizeF cell = cellRect(0).size();
    const QSizeF shown = QSizeF(fullSize.isEmpty() ? QSize(4, 3) : fullSize)
                             .scaled(cell.expandedTo({16, 16}), Qt::KeepAspectRatio);
    return static_cast<int>(
        std::ceil(std::max(shown.width(), shown.height()) * devicePixelRatioF()));
}

int VariantGrid::cellAt(const QPointF &position) const
{
    for (int i = 0; i < m_count && i < static_cast<int>(m_cells.size()); ++i) {
        if (cellRect(i).contains(position))
            return i;
    }
    return -1;
}

void VariantGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().canvas);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.8);
    painter.setFont(small);
    for (int i = 0; i < m_count && i < static_cast<int>(m_cells.size()); ++i)
        drawCell(painter, i);
    if (std::exchange(m_unpainted, false) && !m_cells.empty())
        emit contentPainted(m_cells.front().content.revision);
}

void VariantGrid::drawCell(QPainter &painter, int index) const
{
    const Theme &theme = Theme::current();
    const Cell &cell = m_cells[static_cast<std::size_t>(index)];
    const QRectF frame = cellRect(index);
    const CanvasImage &image = cell.content.image;
    QRectF target = frame;
    if (!image.isNull()) {
        const double scale = std::min(frame.width() / image.fullSize.width(),
                                      frame.height() / image.fullSize.height());
        target.setSize(QSizeF(image.fullSize) * scale);
        target.moveCenter(frame.center());
        painter.drawImage(target, image.levelFor(scale * devicePixelRatioF()));
        painter.save();
        painter.setClipRect(target);
        painter.setRenderHint(QPainter::Antialiasing);
        const QTransform map(scale, 0, 0, scale, target.left(), target.top());
        if (m_boxes || m_outlines)
            paintBoxes(painter, cell.content.boxes, map, target,
                       {m_labels && target.width() > SmallestLabelled, m_outlines, -1, -1});
        painter.restore();
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const bool current = cell.copy == m_current;
    if (current || index == m_hovered) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(current ? theme.accent : theme.mutedText, current ? 3 : 1.5));
        painter.drawRect(target.adjusted(-1, -1, 1, 1));
    }
    const QString text = tr("copy %1").arg(cell.copy);
    const QFontMetricsF metrics(painter.font());
    QRectF tag(target.left() + 5, target.bottom() - metrics.height() - 9,
               metrics.horizontalAdvance(text) + 14, metrics.height() + 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(current ? theme.accent : QColor(58, 63, 71, 225));
    painter.drawRoundedRect(tag, tag.height() / 2, tag.height() / 2);
    painter.setPen(current ? theme.accentText : QColor(0xf0, 0xf2, 0xf5));
    painter.drawText(tag, Qt::AlignCenter, text);
}

void VariantGrid::mousePressEvent(QMouseEvent *event)
{
    const int cell = cellAt(event->position());
    if (event->button() == Qt::LeftButton && cell >= 0)
        emit copyClicked(m_cells[static_cast<std::size_t>(cell)].copy);
}

void VariantGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int cell = cellAt(event->position());
    if (event->button() == Qt::LeftButton && cell >= 0)
        emit copyActivated(m_cells[static_cast<std::size_t>(cell)].copy);
}

void VariantGrid::mouseMoveEvent(QMouseEvent *event)
{
    const int cell = cellAt(event->position());
    if (std::exchange(m_hovered, cell) != cell)
        update();
}

void VariantGrid::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void VariantGrid::chooseBy(int step)
{
    const int count = std::min(m_count, static_cast<int>(m_cells.size()));
    int index = 0;
    while (index < count && m_cells[static_cast<std::size_t>(index)].copy != m_current)
        ++index;
    index = index == count ? 0 : std::clamp(index + step, 0, count - 1);
    if (count > 0)
        emit copyClicked(m_cells[static_cast<std::size_t>(index)].copy);
}

void VariantGrid::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return chooseBy(-1);
    case Qt::Key_Right:
        return chooseBy(1);
    case Qt::Key_Up:
        return chooseBy(-columns());
    case Qt::Key_Down:
        return chooseBy(columns());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit copyActivated(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace ballast
