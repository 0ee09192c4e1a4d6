#pragma once

#include "core/augment/outline.h"

namespace ballast {

/// Convex pieces that cover the polygon without overlap; one that is convex comes back as it is. A
/// polygon that crosses itself is taken as its convex hull. Nothing for fewer than three points.
std::vector<Polygon> convexParts(const Polygon &polygon);
/// The polygon itself, or its convex hull where it crosses itself.
Polygon simplePolygon(const Polygon &polygon);
/// What of the convex `subject` lies in the convex `window`.
Polygon intersection(const Polygon &subject, const Polygon &window);
/// What of the convex `subject` lies outside the convex `window`: convex pieces.
std::vector<Polygon> difference(const Polygon &subject, const Polygon &window);

} // namespace ballast
