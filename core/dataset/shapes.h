#pragma once

#include "core/dataset/annotation.h"

namespace ballast {

/// Area of a ring that does not cross itself.
double ringArea(const std::vector<Point> &ring);
/// Sutherland-Hodgman: what of the ring lies in the box. Concave rings may come back with edges
/// that run along the box; area and extent are right.
std::vector<Point> clippedRing(const std::vector<Point> &ring, const Box &box);
/// All rings of an object as one, for formats that have room for one only.
std::vector<Point> joinedRings(const AnnotationExtras &extras);
/// Corners of the convex hull in turn; all points where there are fewer than three.
std::vector<Point> convexHull(std::vector<Point> points);
/// Four corners of the smallest turned rectangle around the points (Freeman & Shapira 1975); empty
/// where they lie in one place.
std::vector<Point> smallestRectangle(const std::vector<Point> &points);

/// Smallest upright box around the points; an empty one at 0, 0 where there are none.
Box boxAround(const std::vector<Point> &points);
/// Box around all rings of an object.
Box boxAroundRings(const AnnotationExtras &extras);
/// Places of the key points that are labelled.
std::vector<Point> shownPoints(const std::vector<KeyPoint> &keyPoints);
/// Lines and loose points: there is no more of the object than its key points, so its box is
/// exactly the one around them, be it without area.
bool isWay(const Annotation &annotation);
/// The box's corners in turn (top left, top right, bottom right, bottom left), turned clockwise on
/// the screen about its centre.
std::vector<Point> turnedCorners(const Box &box, double degrees = 0);
/// Points on an ellipse whose axes are turned clockwise, in turn from the end of the first axis.
/// With a multiple of four points the ends of both axes are among them.
std::vector<Point> ellipseRing(Point centre, double radiusX, double radiusY, double degrees = 0);
/// Upright box around the ellipse itself.
Box ellipseBox(Point centre, double radiusX, double radiusY, double degrees = 0);

/// A rectangle as its upright box and the angle it was turned by.
struct TurnedBox
{
    Box upright;
    double degrees = 0; ///< clockwise on the screen, 0 ≤ degrees < 360
};
/// Inverse of turnedCorners: of four corners that form a rectangle in that very order.
TurnedBox turnedBox(const std::vector<Point> &corners);
/// Four points whose angles are right and sides are parallel, to `tolerance` pixels.
bool isRectangle(const std::vector<Point> &corners, double tolerance);
/// Upright, with whole sides along the axes.
bool isUpright(const std::vector<Point> &corners, double tolerance);

} // namespace ballast
