#pragma once

#include "widgets/canvascontent.h"

#include <QTransform>

class QPainter;

namespace ballast {

struct BoxStyle
{
    bool labels = true;
    bool outlines = false;
    int highlighted = -1;
    int hovered = -1;
};

/// Draws boxes with cosmetic pens in widget pixels: class colour with a dark edge that keeps it
/// visible on any image, name tags, outlines, and dropped boxes dashed in red.
void paintBoxes(QPainter &painter, const std::vector<CanvasBox> &boxes, const QTransform &map,
                const QRectF &visible, const BoxStyle &style);

} // namespace ballast
