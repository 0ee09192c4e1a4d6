#pragma once

#include "core/augment/transform.h"

#include <QImage>

namespace ballast {

/// What a transform does to `source`, made by the transform itself: of a few draws the one that
/// shows most. At most `size`; null if it cannot be made.
QImage illustrate(const TransformSpec &transform, const QImage &source, const QSize &size);

} // namespace ballast
