#pragma once

#include "core/dataset/annotation.h"

namespace ballast {

/// Area of a ring that does not cross itself.
double ringArea(const std::vector<Point> &ring);
/// All rings of an object as one, for formats that have room for one only.
std::vector<Point> joinedRings(const AnnotationExtras &extras);
/// Corners of the convex hull in turn; all points where there are fewer than three.
std::vector<Point> convexHull(std::vector<Point> points);
/// Four corners of the smallest turned rectangle around the points (Freeman & Shapira 1975); empty
/// where they lie in one place.
std::vector<Point> smallestRectangle(const std::vector<Point> &points);

} // namespace ballast
