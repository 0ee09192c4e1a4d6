#include "widgets/imagecanvas.h"

#include "widgets/boxpainter.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

constexpr double Margin = 12;       // px round a fitted image
constexpr double LargestScale = 64; // screen pixels per image pixel
constexpr double WheelNotch = 1.25;
constexpr double ClickSlop = 4; // px that a click may wander

/// Clamps so that some of the image stays in the canvas.
CanvasView clamped(CanvasView view, double largestZoom)
{
    view.zoom = std::clamp(view.zoom, std::min(0.1, largestZoom), std::max(1.0, largestZoom));
    view.centre.setX(std::clamp(view.centre.x(), 0.0, 1.0));
    view.centre.setY(std::clamp(view.centre.y(), 0.0, 1.0));
    return view;
}

const QBrush &checkerboard()
{
    static const QBrush brush = [] {
        QImage tile(16, 16, QImage::Format_RGB32);
        tile.fill(QColor(0x9a, 0x9a, 0x9a));
        QPainter painter(&tile);
        painter.fillRect(0, 0, 8, 8, QColor(0xc8, 0xc8, 0xc8));
        painter.fillRect(8, 8, 8, 8, QColor(0xc8, 0xc8, 0xc8));
        return QBrush(tile);
    }();
    return brush;
}

/// Long paths may go on in the next line after a slash or underscore; words stay whole.
QString breakable(QString text)
{
    for (const QChar sign : {u'/', u'_'})
        text.replace(sign, QString(sign) + QChar(u'\u200b'));
    return text;
}

} // namespace

ImageCanvas::ImageCanvas(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ImageCanvas::setContent(CanvasContent content)
{
    m_content = std::move(content);
    m_message.clear();
    m_unpainted = true;
    update();
}

void ImageCanvas::setWipe(std::optional<CanvasContent> left)
{
    m_left = std::move(left);
    update();
}

void ImageCanvas::setMessage(const QString &title, const QString &detail)
{
    m_content = {};
    m_left.reset();
    m_message = breakable(title);
    m_messageDetail = breakable(detail);
    setHovered(-1);
    update();
}

void ImageCanvas::setBadges(const QString &left, const QString &right)
{
    m_leftBadge = left;
    m_rightBadge = right;
    update();
}

void ImageCanvas::setBoxesShown(bool shown)
{
    m_boxesShown = shown;
    update();
}

void ImageCanvas::setLabelsShown(bool shown)
{
    m_labelsShown = shown;
    update();
}

void ImageCanvas::setOutlinesShown(bool shown)
{
    m_outlinesShown = shown;
    update();
}

void ImageCanvas::setHighlighted(int boxId)
{
    if (std::exchange(m_highlighted, boxId) != boxId)
        update();
}

QSize ImageCanvas::sizeHint() const
{
    return {480, 360};
}

QSize ImageCanvas::minimumSizeHint() const
{
    return {120, 90};
}

QSize ImageCanvas::frameSize() const
{
    return m_content.image.fullSize;
}

double ImageCanvas::fitScale(const QSize &fullSize) const
{
    if (fullSize.isEmpty())
        return 1;
    const double room = std::max(1.0, width() - 2 * Margin);
    const double roomDown = std::max(1.0, height() - 2 * Margin);
    return std::min({room / fullSize.width(), roomDown / fullSize.height(), LargestScale});
}

double ImageCanvas::scale() const
{
    return fitScale(frameSize()) * m_view.zoom;
}

QSize ImageCanvas::shownPixels(const QSize &fullSize) const
{
    return (QSizeF(fullSize) * fitScale(fullSize) * m_view.zoom * devicePixelRatioF()).toSize();
}

QTransform ImageCanvas::transformFor(const QSize &fullSize) const
{
    const double s = fitScale(fullSize) * m_view.zoom;
    // Whole device pixels, so that at 100 % nothing is resampled.
    const double dpr = devicePixelRatioF();
    const auto aligned = [dpr](double v) { return std::round(v * dpr) / dpr; };
    const double left = aligned(width() / 2.0 - m_view.centre.x() * fullSize.width() * s);
    const double top = aligned(height() / 2.0 - m_view.centre.y() * fullSize.height() * s);
    return QTransform(s, 0, 0, s, left, top);
}

QTransform ImageCanvas::imageToWidget() const
{
    return transformFor(frameSize());
}

void ImageCanvas::setView(const CanvasView &view)
{
    if (m_view == view)
        return;
    m_view = view;
    update();
}

void ImageCanvas::changeView(CanvasView view)
{
    const QSize full = frameSize();
    view = clamped(view, full.isEmpty() ? 1 : LargestScale / fitScale(full));
    if (view == m_view)
        return;
    m_view = view;
    update();
    emit viewChanged(m_view);
}

void ImageCanvas::zoomToFit()
{
    changeView({});
}

void ImageCanvas::zoomToActualSize()
{
    const double actual = 1 / (devicePixelRatioF() * fitScale(frameSize()));
    zoomBy(actual / m_view.zoom, rect().center());
}

void ImageCanvas::zoomBy(double factor, const QPointF &around)
{
    const QSize full = frameSize();
    if (full.isEmpty())
        return;
    const QPointF before = imageToWidget().inverted().map(around);
    CanvasView next = clamped({m_view.zoom * factor, m_view.centre}, LargestScale / fitScale(full));
    const double s = fitScale(full) * next.zoom;
    // The image point under the pointer stays there.
    const QPointF fromMiddle = (around - QPointF(width() / 2.0, height() / 2.0)) / s;
    next.centre = {(before.x() - fromMiddle.x()) / full.width(),
                   (before.y() - fromMiddle.y()) / full.height()};
    if (next.zoom <= 1) // the whole image is seen: keep it in the middle
        next.centre = {0.5, 0.5};
    changeView(next);
}

void ImageCanvas::pan(const QPointF &delta)
{
    const QSize full = frameSize();
    if (full.isEmpty())
        return;
    CanvasView next = m_view;
    next.centre -= {delta.x() / (scale() * full.width()), delta.y() / (scale() * full.height())};
    changeView(next);
}

int ImageCanvas::boxAt(const QPointF &position) const
{
    if (!m_boxesShown)
        return -1;
    const bool left = m_left && position.x() < m_wipe * width();
    const CanvasContent &content = left ? *m_left : m_content;
    const QTransform map = transformFor(content.image.fullSize);
    int best = -1;
    double bestArea = 0;
    for (const CanvasBox &box : content.boxes) {
        const QRectF rect = map.mapRect(box.rect).adjusted(-3, -3, 3, 3);
        const double area = rect.width() * rect.height();
        if (rect.contains(position) && (best < 0 || area < bestArea)) {
            best = box.id;
            bestArea = area;
        }
    }
    return best;
}

void ImageCanvas::setHovered(int boxId)
{
    if (std::exchange(m_hovered, boxId) == boxId)
        return;
    update();
    emit boxHovered(boxId);
}

bool ImageCanvas::nearDivider(const QPointF &position) const
{
    return m_left && std::abs(position.x() - m_wipe * width()) < 8;
}

void ImageCanvas::wheelEvent(QWheelEvent *event)
{
    zoomBy(std::pow(WheelNotch, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void ImageCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_pressed = m_last = event->position();
    m_drag = nearDivider(m_pressed) ? Drag::Wipe : Drag::Pan;
}

void ImageCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    if (m_drag == Drag::Wipe) {
        m_wipe = std::clamp(position.x() / std::max(1, width()), 0.0, 1.0);
        update();
    } else if (m_drag == Drag::Pan) {
        const bool moved = (position - m_pressed).manhattanLength() > ClickSlop;
        if (moved)
            setCursor(Qt::ClosedHandCursor);
        if (moved || m_last != m_pressed)
            pan(position - std::exchange(m_last, position));
    } else {
        setCursor(nearDivider(position) ? Qt::SplitHCursor : Qt::ArrowCursor);
        setHovered(boxAt(position));
    }
}

void ImageCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const bool clicked = m_drag == Drag::Pan && m_last == m_pressed;
    m_drag = Drag::None;
    unsetCursor();
    if (clicked && event->button() == Qt::LeftButton)
        emit boxClicked(boxAt(event->position()));
}

void ImageCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_view == CanvasView{})
        zoomBy(1 / (devicePixelRatioF() * scale()), event->position());
    else
        zoomToFit();
}

void ImageCanvas::leaveEvent(QEvent *)
{
    setHovered(-1);
}

void ImageCanvas::keyPressEvent(QKeyEvent *event)
{
    const QPointF middle = QRectF(rect()).center();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(WheelNotch, middle);
    case Qt::Key_Minus:
        return zoomBy(1 / WheelNotch, middle);
    case Qt::Key_0:
        return zoomToFit();
    case Qt::Key_1:
        return zoomToActualSize();
    case Qt::Key_Left:
        return pan({40, 0});
    case Qt::Key_Right:
        return pan({-40, 0});
    case Qt::Key_Up:
        return pan({0, 40});
    case Qt::Key_Down:
        return pan({0, -40});
    default:
        QWidget::keyPressEvent(event);
    }
}

bool ImageCanvas::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int id = boxAt(help->pos());
    const bool left = m_left && help->pos().x() < m_wipe * width();
    QString text;
    for (const CanvasBox &box : (left ? *m_left : m_content).boxes) {
        if (box.id == id)
            text = box.toolTip;
    }
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void ImageCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().canvas);
    const QRectF whole = rect();
    if (!m_message.isEmpty()) {
        drawMessage(painter);
    } else if (m_left) {
        const double x = m_wipe * width();
        drawContent(painter, *m_left, QRectF(0, 0, x, height()));
        drawContent(painter, m_content, QRectF(x, 0, width() - x, height()));
        drawDivider(painter);
    } else {
        drawContent(painter, m_content, whole);
    }
    drawBadge(painter, m_leftBadge, Qt::AlignLeft);
    drawBadge(painter, m_rightBadge, Qt::AlignRight);
    if (std::exchange(m_unpainted, false))
        emit contentPainted(m_content.revision);
}

void ImageCanvas::drawContent(QPainter &painter, const CanvasContent &content,
                              const QRectF &clip) const
{
    if (content.image.isNull())
        return;
    painter.save();
    painter.setClipRect(clip);
    const QTransform map = transformFor(content.image.fullSize);
    drawImage(painter, content.image, map);
    if (m_boxesShown || m_outlinesShown) {
        painter.setRenderHint(QPainter::Antialiasing);
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.88);
        painter.setFont(small);
        const BoxStyle style{m_labelsShown, m_outlinesShown, m_highlighted, m_hovered};
        paintBoxes(painter, content.boxes, map, clip, style);
    }
    painter.restore();
}

void ImageCanvas::drawImage(QPainter &painter, const CanvasImage &image,
                            const QTransform &map) const
{
    const double perPixel = map.m11() * devicePixelRatioF();
    const QImage &level = image.levelFor(perPixel);
    QRectF target = map.mapRect(QRectF({0, 0}, QSizeF(image.fullSize)));
    target.setSize(target.size().expandedTo({1, 1})); // a single row still shows
    if (level.hasAlphaChannel())
        painter.fillRect(target, checkerboard());
    // From 300 % on the pixels themselves are of interest.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, perPixel < 3);
    painter.drawImage(target, level, QRectF(level.rect()));
}

void ImageCanvas::drawMessage(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    QRectF area = QRectF(rect()).adjusted(24, 24, -24, -24);
    QFont bold = font();
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    bold.setBold(true);
    const int flags = Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextWordWrap;
    const QRectF title = QFontMetricsF(bold).boundingRect(area, flags, m_message);
    const QRectF detail = QFontMetricsF(font()).boundingRect(area, flags, m_messageDetail);
    const double gap = m_messageDetail.isEmpty() ? 0 : 8;
    double y = area.center().y() - (title.height() + gap + detail.height()) / 2;
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(QRectF(area.left(), y, area.width(), title.height()),
                     Qt::AlignHCenter | Qt::TextWordWrap, m_message);
    y += title.height() + gap;
    painter.setFont(font());
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(area.left(), y, area.width(), detail.height()),
                     Qt::AlignHCenter | Qt::TextWordWrap, m_messageDetail);
}

void ImageCanvas::drawDivider(QPainter &painter) const
{
    const double x = std::round(m_wipe * width());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0, 0, 0, 120), 4));
    painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    painter.setPen(QPen(Qt::white, 2));
    painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    const QPointF middle(x, height() / 2.0);
    painter.setBrush(Qt::white);
    painter.setPen(QPen(QColor(0, 0, 0, 120), 1));
    painter.drawEllipse(middle, 11, 11);
    painter.setPen(QPen(QColor(0x30, 0x34, 0x3a), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const double side : {-1.0, 1.0}) {
        const QPointF tip = middle + QPointF(side * 6.5, 0);
        painter.drawPolyline(
            QPolygonF{tip + QPointF(-side * 3, -3), tip, tip + QPointF(-side * 3, 3)});
    }
}

void ImageCanvas::drawBadge(QPainter &painter, const QString &text, Qt::Alignment side) const
{
    if (text.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    painter.setFont(small);
    const QFontMetricsF metrics(small);
    const double room = m_rightBadge.isEmpty() ? width() - 40 : width() / 2.0 - 32;
    const QString shown = metrics.elidedText(text, Qt::ElideRight, std::max(20.0, room));
    QRectF pill(10, 10, metrics.horizontalAdvance(shown) + 18, metrics.height() + 6);
    if (side.testFlag(Qt::AlignRight))
        pill.moveRight(width() - 10);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(58, 63, 71, 225));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(QColor(0xf0, 0xf2, 0xf5));
    painter.drawText(pill, Qt::AlignCenter, shown);
}

} // namespace ballast
