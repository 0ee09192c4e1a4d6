#include "widgets/rangeslider.h"

#include "widgets/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

constexpr double HandleRadius = 6.5;
constexpr double GrooveHeight = 4;
// Curve of logarithmic scales that start at zero: the lower tenth of the values gets about half of
// the groove.
constexpr double LogBase = 100;

} // namespace

double SliderScale::positionOf(double value) const
{
    if (!(max > min))
        return 0;
    if (fineAtZero) {
        const double share = std::clamp(value / max, -1.0, 1.0);
        return 0.5 + std::copysign(std::sqrt(std::abs(share)), share) / 2;
    }
    const double linear = std::clamp((value - min) / (max - min), 0.0, 1.0);
    if (!logarithmic)
        return linear;
    if (min > 0)
        return std::clamp(std::log(value / min) / std::log(max / min), 0.0, 1.0);
    return std::log1p(LogBase * linear) / std::log1p(LogBase);
}

double SliderScale::valueAt(double position) const
{
    const double t = std::clamp(position, 0.0, 1.0);
    if (fineAtZero)
        return snapped(std::copysign((2 * t - 1) * (2 * t - 1), t - 0.5) * max);
    if (!logarithmic)
        return snapped(min + t * (max - min));
    if (min > 0)
        return snapped(min * std::pow(max / min, t));
    return snapped(min + std::expm1(t * std::log1p(LogBase)) / LogBase * (max - min));
}

double SliderScale::snapped(double value) const
{
    if (step > 0)
        value = min + std::round((value - min) / step) * step;
    // Kills the tail of min + n × step, so that 0.3 is the 0.3 that a field or a file would give.
    value = std::round(value * 1e9) / 1e9;
    return std::clamp(value, min, max);
}

RangeSlider::RangeSlider(Handles handles, QWidget *parent) : QWidget(parent), m_handles(handles)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RangeSlider::setScale(const SliderScale &scale)
{
    m_scale = scale;
    setValues(m_lower, m_upper);
}

void RangeSlider::setValues(double lower, double upper)
{
    m_lower = std::clamp(lower, m_scale.min, m_scale.max);
    m_upper = m_handles == Handles::One
                  ? m_lower
                  : std::clamp(upper, m_lower, std::max(m_lower, m_scale.max));
    update();
}

void RangeSlider::setDefaults(double lower, double upper)
{
    m_defaultLower = lower;
    m_defaultUpper = upper;
    update();
}

QSize RangeSlider::sizeHint() const
{
    return {120, 22};
}

QSize RangeSlider::minimumSizeHint() const
{
    return {60, 22};
}

QRectF RangeSlider::groove() const
{
    const double inset = HandleRadius + 2;
    return {inset, height() / 2.0 - GrooveHeight / 2, std::max(1.0, width() - 2 * inset),
            GrooveHeight};
}

QPointF RangeSlider::handleCentre(Handle handle) const
{
    const QRectF bar = groove();
    const double value = handle == Handle::Upper ? m_upper : m_lower;
    return {bar.left() + m_scale.positionOf(value) * bar.width(), bar.center().y()};
}

double RangeSlider::positionAt(double x) const
{
    const QRectF bar = groove();
    return (x - bar.left()) / bar.width();
}

RangeSlider::Handle RangeSlider::handleAt(const QPointF &position) const
{
    const double lower = handleCentre(Handle::Lower).x();
    if (m_handles == Handles::One)
        return Handle::Lower;
    const double upper = handleCentre(Handle::Upper).x();
    const double x = position.x();
    const bool nearLower = std::abs(x - lower) <= HandleRadius + 2;
    const bool nearUpper = std::abs(x - upper) <= HandleRadius + 2;
    if (nearLower && nearUpper) // lying on each other: the side that has room
        return x < (lower + upper) / 2 || m_lower >= m_scale.max ? Handle::Lower : Handle::Upper;
    if (nearLower || x <= lower)
        return Handle::Lower;
    if (nearUpper || x >= upper)
        return Handle::Upper;
    return m_mirrored ? (x - lower < upper - x ? Handle::Lower : Handle::Upper) : Handle::Both;
}

void RangeSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragged = handleAt(event->position());
    m_active = m_dragged == Handle::Upper ? Handle::Upper : Handle::Lower;
    m_startLower = m_lower;
    m_startUpper = m_upper;
    const double offset = event->position().x() - handleCentre(m_active).x();
    const bool grabbed = std::abs(offset) <= HandleRadius + 2 || m_dragged == Handle::Both;
    m_grabOffset = grabbed ? offset : 0;
    emit gestureStarted();
    if (!grabbed)
        moveTo(event->position().x(), event->modifiers().testFlag(Qt::ShiftModifier));
    update();
}

void RangeSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged != Handle::None) {
        moveTo(event->position().x() - m_grabOffset,
               event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    const Handle hovered = handleAt(event->position());
    setCursor(hovered == Handle::Both ? Qt::SizeHorCursor : Qt::ArrowCursor);
    if (std::exchange(m_hovered, hovered) != hovered)
        update();
}

void RangeSlider::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_dragged == Handle::None)
        return;
    m_dragged = Handle::None;
    update();
    emit gestureEnded();
}

void RangeSlider::leaveEvent(QEvent *)
{
    m_hovered = Handle::None;
    update();
}

void RangeSlider::moveTo(double x, bool oneEndOnly)
{
    const double value = m_scale.valueAt(positionAt(x));
    if (m_dragged != Handle::Both) {
        moveHandle(m_dragged, value, oneEndOnly);
        return;
    }
    const double span = m_upper - m_lower;
    const double lower = m_scale.snapped(std::clamp(value, m_scale.min, m_scale.max - span));
    change(lower, lower + span);
}

void RangeSlider::moveHandle(Handle handle, double value, bool oneEndOnly)
{
    if (m_handles == Handles::One)
        change(value, value);
    else if (m_mirrored && !oneEndOnly)
        change(-std::abs(value), std::abs(value));
    else if (handle == Handle::Upper)
        change(m_lower, std::max(value, m_lower));
    else
        change(std::min(value, m_upper), m_upper);
}

void RangeSlider::change(double lower, double upper)
{
    if (lower == m_lower && upper == m_upper)
        return;
    setValues(lower, upper);
    emit valuesMoved(m_lower, m_upper);
}

void RangeSlider::cancelDrag()
{
    change(m_startLower, m_startUpper);
    m_dragged = Handle::None;
    update();
    emit gestureEnded();
}

void RangeSlider::step(double steps)
{
    // On a curve a step is a hundredth of the groove, but at least the value's own step.
    const double value = m_active == Handle::Upper ? m_upper : m_lower;
    double next = m_scale.snapped(value + steps * m_scale.step);
    if (m_scale.logarithmic) {
        const double curved = m_scale.valueAt(m_scale.positionOf(value) + steps * 0.01);
        next = steps > 0 ? std::max(next, curved) : std::min(next, curved);
    }
    moveHandle(m_active, next, false);
}

void RangeSlider::wheelEvent(QWheelEvent *event)
{
    const int delta = event->angleDelta().y();
    if (!hasFocus() || delta == 0) {
        event->ignore(); // the panel scrolls
        return;
    }
    step(delta > 0 ? 1 : -1);
    event->accept();
}

void RangeSlider::keyPressEvent(QKeyEvent *event)
{
    const double direction = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_dragged == Handle::None)
            return QWidget::keyPressEvent(event);
        return cancelDrag();
    case Qt::Key_Left:
        return step(-direction);
    case Qt::Key_Right:
        return step(direction);
    case Qt::Key_Down:
        return step(-1);
    case Qt::Key_Up:
        return step(1);
    case Qt::Key_PageDown:
        return step(-10);
    case Qt::Key_PageUp:
        return step(10);
    case Qt::Key_Home:
        return moveHandle(m_active, m_scale.min, false);
    case Qt::Key_End:
        return moveHandle(m_active, m_scale.max, false);
    default:
        QWidget::keyPressEvent(event);
    }
}

void RangeSlider::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason)
        m_active = Handle::Lower;
    else if (event->reason() == Qt::BacktabFocusReason && m_handles == Handles::Two)
        m_active = Handle::Upper;
    update();
}

void RangeSlider::focusOutEvent(QFocusEvent *)
{
    if (m_dragged != Handle::None) { // the window went away in mid-drag
        m_dragged = Handle::None;
        emit gestureEnded();
    }
    update();
}

bool RangeSlider::focusNextPrevChild(bool next)
{
    const Handle from = next ? Handle::Lower : Handle::Upper;
    if (m_handles == Handles::Two && !m_mirrored && hasFocus() && m_active == from) {
        m_active = next ? Handle::Upper : Handle::Lower;
        update();
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

void RangeSlider::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar = groove();
    QColor track = isEnabled() ? theme.mutedText : theme.border;
    track.setAlphaF(0.35F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(track);
    painter.drawRoundedRect(bar, GrooveHeight / 2, GrooveHeight / 2);

    for (const double value : {m_defaultLower, m_defaultUpper}) {
        const double x = bar.left() + m_scale.positionOf(value) * bar.width();
        painter.drawRect(QRectF(x - 0.5, bar.bottom() + 3, 1, 3));
    }

    QRectF filled = bar;
    filled.setRight(handleCentre(m_handles == Handles::One ? Handle::Lower : Handle::Upper).x());
    if (m_handles == Handles::Two)
        filled.setLeft(handleCentre(Handle::Lower).x());
    painter.setBrush(isEnabled() ? theme.accent : theme.border);
    painter.drawRoundedRect(filled, GrooveHeight / 2, GrooveHeight / 2);

    drawHandle(painter, Handle::Lower);
    if (m_handles == Handles::Two)
        drawHandle(painter, Handle::Upper);
}

void RangeSlider::drawHandle(QPainter &painter, Handle handle) const
{
    const Theme &theme = Theme::current();
    const QPointF centre = handleCentre(handle);
    const bool lit = m_dragged == handle || m_dragged == Handle::Both ||
                     (m_dragged == Handle::None && m_hovered == handle);
    if (hasFocus() && (m_active == handle || m_mirrored)) {
        QColor ring = theme.accent;
        ring.setAlphaF(0.45F);
        painter.setPen(QPen(ring, 3));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, HandleRadius + 0.5, HandleRadius + 0.5);
    }
    const QColor fill = theme.dark ? QColor(0xf2, 0xf4, 0xf8) : QColor(Qt::white);
    painter.setPen(QPen(lit ? theme.accent : theme.mutedText, lit ? 1.6 : 1));
    painter.setBrush(isEnabled() ? fill : theme.border);
    painter.drawEllipse(centre, HandleRadius - 0.5, HandleRadius - 0.5);
}

} // namespace ballast
