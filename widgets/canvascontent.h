#pragma once

#include <QColor>
#include <QImage>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <vector>

namespace ballast {

/// Pixels ready to paint: RGB32, or ARGB32_Premultiplied where there is transparency. Coordinates
/// are those of `fullSize`; the pixels may be smaller. `levels` holds the largest first, each next
/// one half the size, so that a small view need not read (and does not alias) a large picture.
struct CanvasImage
{
    QSize fullSize;
    std::vector<QImage> levels;

    bool isNull() const { return levels.empty() || levels.front().isNull(); }
    /// The smallest level that has at least `scale` pixels per full-size pixel, else the largest.
    const QImage &levelFor(double scale) const;
};

/// A box, or what is left of one, in full-size pixels of its image.
struct CanvasBox
{
    int id = 0; ///< the same in both canvases for the same object
    QRectF rect;
    QPolygonF outline; ///< drawn as a thin dashed polygon when outlines are shown; may be empty
    QColor color;
    QString name;
    QString toolTip;
    bool dropped = false; ///< dashed red, with a cross
};

struct CanvasContent
{
    CanvasImage image;
    std::vector<CanvasBox> boxes;
    quint64 revision = 0; ///< told back by ImageCanvas::contentPainted
};

/// What part of an image is seen. Independent of the canvas's size, so that canvases of different
/// sizes and images of different sizes can be linked.
struct CanvasView
{
    double zoom = 1;          ///< 1 = the whole image fits
    QPointF centre{0.5, 0.5}; ///< in the middle of the canvas, as shares of the image's size
    bool operator==(const CanvasView &) const = default;
};

/// Black or white, whichever reads better on `background`.
QColor readableOn(const QColor &background);

} // namespace ballast
