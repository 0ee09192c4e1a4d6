#pragma once

#include <QJsonObject>
#include <QSharedData>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace ballast {

/// Index into Dataset::classes; stable for the life of the dataset. -1 = none.
using ClassId = std::int32_t;

struct Point
{
    double x = 0;
    double y = 0;
    bool operator==(const Point &) const = default;
};

/// Axis-aligned box in image pixels, as edges: x in 0…W, y in 0…H, right and bottom exclusive.
/// The image is the EXIF-oriented one.
struct Box
{
    double x1 = 0;
    double y1 = 0;
    double x2 = 0;
    double y2 = 0;

    double width() const { return x2 - x1; }
    double height() const { return y2 - y1; }
    /// Zero for boxes that are empty or turned inside out.
    double area() const { return isEmpty() ? 0.0 : width() * height(); }
    bool isEmpty() const { return !(x2 > x1 && y2 > y1); }
    Box intersected(const Box &other) const
    {
        return {std::max(x1, other.x1), std::max(y1, other.y1), std::min(x2, other.x2),
                std::min(y2, other.y2)};
    }
    bool operator==(const Box &) const = default;
};

/// Intersection over union; 0 if either is empty.
double intersectionOverUnion(const Box &a, const Box &b);

/// A named spot of an object, in the order of its class's skeleton.
struct KeyPoint
{
    Point at;           ///< image pixels; 0, 0 where visibility is 0
    int visibility = 0; ///< 0 not labelled, 1 labelled but hidden, 2 to be seen
    bool operator==(const KeyPoint &) const = default;
};

/// What a format said of an object besides class and box, kept word for word for the way back.
/// Shapes are in image pixels.
struct AnnotationExtras : QSharedData
{
    QJsonObject values;                           ///< by the source format's own names
    std::vector<Point> polygon;                   ///< outline where the source has one, else empty
    std::vector<std::vector<Point>> furtherRings; ///< outlines of the object's other parts
    std::vector<Point> rotated;      ///< four corners in turn where the source has such a box
    std::vector<KeyPoint> keyPoints; ///< where the source has some
};

/// One object in an image. At most 48 bytes for a plain box.
struct Annotation
{
    enum Flag : std::uint32_t { Difficult = 1, Truncated = 2, Occluded = 4, Crowd = 8 };

    Box box;
    ClassId classId = -1;
    std::uint32_t flags = 0;
    QExplicitlySharedDataPointer<const AnnotationExtras> extras;

    bool has(Flag flag) const { return (flags & flag) != 0; }
};
static_assert(sizeof(Annotation) <= 48);

} // namespace ballast
