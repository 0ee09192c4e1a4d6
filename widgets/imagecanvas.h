#pragma once

#include "widgets/canvascontent.h"

#include <QTransform>
#include <QWidget>

#include <optional>

namespace ballast {

/// Shows an image with boxes on it: zoom to the pointer, pan, fit, 100 %, hover, and optionally a
/// second image under a divider that can be dragged (wipe).
class ImageCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit ImageCanvas(QWidget *parent = nullptr);

    void setContent(CanvasContent content);
    const CanvasContent &content() const { return m_content; }
    /// Shown left of the divider, fitted into the same frame. Empty = no wipe.
    void setWipe(std::optional<CanvasContent> left);
    bool isWiping() const { return m_left.has_value(); }
    /// In place of the image: what is wrong (or what to do) and how to mend it.
    void setMessage(const QString &title, const QString &detail = {});
    const QString &message() const { return m_message; }
    const QString &messageDetail() const { return m_messageDetail; }

    /// Texts in the upper corners, "" = none; the left one belongs to the wipe's left image.
    void setBadges(const QString &left, const QString &right = {});
    void setBoxesShown(bool shown);
    void setLabelsShown(bool shown);
    void setOutlinesShown(bool shown);
    void setHighlighted(int boxId); ///< −1 = none
    int highlighted() const { return m_highlighted; }

    const CanvasView &view() const { return m_view; }
    void setView(const CanvasView &view); ///< does not emit
    void zoomToFit();
    void zoomToActualSize();                           ///< one image pixel is one screen pixel
    void zoomBy(double factor, const QPointF &around); ///< `around` in widget pixels
    /// Screen pixels per image pixel.
    double scale() const;
    /// Device pixels that the whole image takes on screen at this zoom: how large a draft must be.
    QSize shownPixels(const QSize &fullSize) const;

    /// Full-size image pixels ↔ widget pixels.
    QTransform imageToWidget() const;
    /// The smallest box under a widget position, −1 = none.
    int boxAt(const QPointF &position) const;
    double wipePosition() const { return m_wipe; } ///< 0…1 of the width

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void viewChanged(const ballast::CanvasView &view); ///< by the user
    void boxHovered(int boxId);
    void boxClicked(int boxId); ///< −1 = beside all
    /// Once for each content set, after its first paint.
    void contentPainted(quint64 revision);

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Drag { None, Pan, Wipe };

    QSize frameSize() const; ///< full size of what the view refers to
    double fitScale(const QSize &fullSize) const;
    QTransform transformFor(const QSize &fullSize) const;
    void changeView(CanvasView view);
    void pan(const QPointF &delta);
    void setHovered(int boxId);
    void drawContent(QPainter &painter, const CanvasContent &content, const QRectF &clip) const;
    void drawImage(QPainter &painter, const CanvasImage &image, const QTransform &map) const;
    void drawMessage(QPainter &painter) const;
    void drawDivider(QPainter &painter) const;
    void drawBadge(QPainter &painter, const QString &text, Qt::Alignment side) const;
    bool nearDivider(const QPointF &position) const;

    CanvasContent m_content;
    std::optional<CanvasContent> m_left;
    CanvasView m_view;
    QString m_message;
    QString m_messageDetail;
    QString m_leftBadge;
    QString m_rightBadge;
    bool m_boxesShown = true;
    bool m_labelsShown = true;
    bool m_outlinesShown = false;
    int m_highlighted = -1;
    int m_hovered = -1;
    double m_wipe = 0.5;
    bool m_unpainted = false; ///< content set, contentPainted not yet sent
    Drag m_drag = Drag::None;
    QPointF m_pressed;
    QPointF m_last;
};

} // namespace ballast
