#pragma once

#include <QWidget>

namespace ballast {

/// What a slider may show: its limits, its curve and how finely it moves.
struct SliderScale
{
    double min = 0;
    double max = 1;
    double step = 0.01;       ///< values snap to min + n × step
    bool logarithmic = false; ///< equal distances are equal ratios (or nearly, where min ≤ 0)
    /// For scales that reach as far below zero as above: square root on both sides, so that small
    /// values, which are used most, have room.
    bool fineAtZero = false;

    /// 0…1 along the groove, and back, snapped.
    double positionOf(double value) const;
    double valueAt(double position) const;
    double snapped(double value) const;
};

/// A slider with one handle or two. Drags are announced as gestures, so that one drag is one undo
/// step. The wheel moves it only while it has the focus.
class RangeSlider : public QWidget
{
    Q_OBJECT

public:
    enum class Handles { One, Two };
    enum class Handle { None, Lower, Upper, Both };

    explicit RangeSlider(Handles handles, QWidget *parent = nullptr);

    void setScale(const SliderScale &scale);
    const SliderScale &scale() const { return m_scale; }
    /// Clamped to the scale; does not emit. With one handle the value is `lower`.
    void setValues(double lower, double upper);
    void setValue(double value) { setValues(value, value); }
    double lower() const { return m_lower; }
    double upper() const { return m_upper; }
    /// Small marks on the groove where the defaults are.
    void setDefaults(double lower, double upper);
    /// Moving one end moves the other to the opposite value (for scales around zero). Shift while
    /// dragging moves one end alone.
    void setMirrored(bool mirrored) { m_mirrored = mirrored; }
    bool isMirrored() const { return m_mirrored; }

    /// Centre of a handle in widget pixels: what a test or a tutorial points at.
    QPointF handleCentre(Handle handle) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void valuesMoved(double lower, double upper); ///< by the user
    void gestureStarted();
    void gestureEnded();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QRectF groove() const;
    Handle handleAt(const QPointF &position) const;
    double positionAt(double x) const;
    void moveTo(double x, bool oneEndOnly);
    void moveHandle(Handle handle, double value, bool oneEndOnly);
    void step(double steps);
    void change(double lower, double upper);
    void cancelDrag();
    void drawHandle(QPainter &painter, Handle handle) const;

    Handles m_handles;
    SliderScale m_scale;
    double m_lower = 0;
    double m_upper = 0;
    double m_defaultLower = 0;
    double m_defaultUpper = 0;
    bool m_mirrored = false;
    Handle m_dragged = Handle::None;
    Handle m_active = Handle::Lower; ///< the one the keys move
    Handle m_hovered = Handle::None;
    double m_grabOffset = 0; ///< groove position of the press minus that of the handle
    double m_startLower = 0; ///< where the drag began, for Escape
    double m_startUpper = 0;
};

} // namespace ballast
