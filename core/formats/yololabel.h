#pragma once

#include "core/dataset/annotation.h"

#include <QString>

#include <functional>
#include <string_view>
#include <vector>

namespace ballast {

/// What the lines of a YOLO dataset hold besides class and box.
struct YoloShape
{
    /// Of a line with eight coordinates the number of columns tells nothing: what is no Oriented
    /// dataset has segments of four points.
    enum Kind : std::uint8_t { Box, Segment, Pose, Oriented };
    Kind kind = Box;
    bool fourCorners = false; ///< Segment: every line has four points, as oriented boxes do
    int keyPoints = 0;        ///< Pose: K of kpt_shape
    int dimensions = 0;       ///< Pose: 2 (x y) or 3 (x y v)
};

/// What a label file turned out to hold.
struct YoloFileSummary
{
    int boxLines = 0;
    int segmentLines = 0;
    int nineTokenLines = 0; ///< segments of four points, or oriented boxes
    int rectangleLines = 0; ///< of these, the ones whose corners are right, to a pixel
    int turnedLines = 0;    ///< of these, the ones that are not upright
    int largestClass = -1;
};

/// A line that is not as it should be; `what` is one of the values below.
struct YoloLineTrouble
{
    enum What : std::uint8_t { Unreadable, Columns, UnknownClass, OutOfBounds };
    What what = Unreadable;
    int line = 0;        ///< from 1
    QString text;        ///< the line, shortened
    int annotation = -1; ///< the box it became, −1 if none
};

struct YoloParsing
{
    int classCount = -1; ///< −1 = any class index is right
    YoloShape shape;
    int width = 0; ///< oriented pixels of the image
    int height = 0;
};

/// Parses the text of one label file into pixels. Lines that cannot be read are told and passed
/// over, the others stay. Thread-safe.
YoloFileSummary parseYoloLabels(std::string_view text, const YoloParsing &parsing,
                                std::vector<Annotation> &annotations,
                                const std::function<void(const YoloLineTrouble &)> &tell);

/// Centre and size, 0…1, to pixel edges: the one formula that reader and writer share.
Box yoloToBox(double cx, double cy, double w, double h, int width, int height);

/// One label line with its line end, in the numbers with the fewest decimals that read back as the
/// same pixels. Boxes that leave the frame by more than a trainer accepts are cut to it.
void appendYoloLine(QByteArray &out, const Annotation &annotation, const YoloParsing &parsing,
                    bool untouched);

} // namespace ballast
