#include "core/formats/yololabel.h"

#include "core/dataset/shapes.h"
#include "core/formats/numbers.h"

#include <array>
#include <cmath>

namespace ballast {

namespace {

// Ultralytics calls the whole image corrupt beyond these.
constexpr double LeastCoordinate = -0.01;
constexpr double MostCoordinate = 1.01;
// darknet and Ultralytics name classes by index; no real set comes near.
constexpr double MostClasses = 100000;
constexpr std::size_t OrientedColumns = 9;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

/// The numbers of one line; false if any token is none.
bool splitNumbers(std::string_view line, std::vector<double> &numbers)
{
    numbers.clear();
    std::size_t at = 0;
    while (at < line.size()) {
        if (isBlank(line[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < line.size() && !isBlank(line[end]))
            ++end;
        const auto number = parseNumber(line.substr(at, end - at));
        if (!number)
            return false;
        numbers.push_back(*number);
        at = end;
    }
    return true;
}

class Parser
{
public:
    Parser(const YoloParsing &parsing, std::vector<Annotation> &annotations,
           const std::function<void(const YoloLineTrouble &)> &tell)
        : m_parsing(parsing), m_annotations(annotations), m_tell(tell)
    {
    }

    YoloFileSummary parse(std::string_view text)
    {
        if (text.substr(0, 3) == "\xEF\xBB\xBF")
            text.remove_prefix(3);
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            m_line = text.substr(0, end);
            ++m_number;
            parseLine();
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return m_summary;
    }

private:
    void parseLine()
    {
        if (!splitNumbers(m_line, m_numbers))
            return tell(YoloLineTrouble::Unreadable);
        if (m_numbers.empty())
            return;
        const double index = m_numbers[0];
        if (m_numbers.size() < 5 || index < 0 || index > MostClasses || index != std::floor(index))
            return tell(m_numbers.size() < 5 ? YoloLineTrouble::Columns
                                             : YoloLineTrouble::Unreadable);
        const int classIndex = static_cast<int>(index);
        if (m_parsing.classCount >= 0 && classIndex >= m_parsing.classCount)
            return tell(YoloLineTrouble::UnknownClass);
        m_summary.largestClass = std::max(m_summary.largestClass, classIndex);
        Annotation annotation;
        annotation.classId = classIndex;
        if (!fill(annotation))
            return tell(YoloLineTrouble::Columns);
        m_annotations.push_back(std::move(annotation));
        checkBounds();
    }

    bool fill(Annotation &annotation)
    {
        const YoloShape &shape = m_parsing.shape;
        const std::size_t columns = m_numbers.size();
        if (columns <= 6) {
            setBox(annotation);
            if (columns == 6) { // a prediction with its confidence
                tell(YoloLineTrouble::Columns, static_cast<int>(m_annotations.size()));
                keep(annotation, QStringLiteral("confidence"), m_numbers[5]);
            }
            ++m_summary.boxLines;
            return true;
        }
        if (shape.kind == YoloShape::Pose)
            return fillPose(annotation);
        if (shape.kind == YoloShape::Oriented && columns != OrientedColumns)
            return false;
        if (columns % 2 == 0)
            return false; // a class and pairs make an odd number
        setPolygon(annotation);
        ++m_summary.segmentLines;
        if (columns == OrientedColumns && m_parsing.shape.kind != YoloShape::Oriented)
            noteCorners(annotation.extras->polygon);
        return true;
    }

    void noteCorners(const std::vector<Point> &corners)
    {
        constexpr double Tolerance = 1; // px; written with few decimals
        ++m_summary.nineTokenLines;
        if (!isRectangle(corners, Tolerance))
            return;
        ++m_summary.rectangleLines;
        m_summary.turnedLines += !isUpright(corners, Tolerance);
    }

    bool fillPose(Annotation &annotation)
    {
        const int points = m_parsing.shape.keyPoints * m_parsing.shape.dimensions;
        if (m_numbers.size() != static_cast<std::size_t>(5 + points))
            return false;
        setBox(annotation);
        auto extras = new AnnotationExtras;
        extras->keyPoints = keyPoints();
        annotation.extras = extras;
        ++m_summary.boxLines;
        return true;
    }

    void setBox(Annotation &annotation) const
    {
        annotation.box = yoloToBox(m_numbers[1], m_numbers[2], m_numbers[3], m_numbers[4],
                                   m_parsing.width, m_parsing.height);
    }

    void setPolygon(Annotation &annotation) const
    {
        auto extras = new AnnotationExtras;
        annotation.extras = extras;
        Box bounds{HUGE_VAL, HUGE_VAL, -HUGE_VAL, -HUGE_VAL};
        for (std::size_t i = 1; i + 1 < m_numbers.size(); i += 2) {
            const Point point{m_numbers[i] * m_parsing.width, m_numbers[i + 1] * m_parsing.height};
            bounds = {std::min(bounds.x1, point.x), std::min(bounds.y1, point.y),
                      std::max(bounds.x2, point.x), std::max(bounds.y2, point.y)};
            extras->polygon.push_back(point);
        }
        if (m_parsing.shape.kind == YoloShape::Oriented)
            extras->rotated.swap(extras->polygon);
        annotation.box = bounds;
    }

    /// In pixels; without a third number a point counts as seen, at 0, 0 as not labelled.
    std::vector<KeyPoint> keyPoints() const
    {
        std::vector<KeyPoint> points;
        const auto dimensions = static_cast<std::size_t>(m_parsing.shape.dimensions);
        for (std::size_t i = 5; i + 1 < m_numbers.size(); i += dimensions) {
            const double x = m_numbers[i], y = m_numbers[i + 1];
            const int implied = x == 0 && y == 0 ? 0 : 2;
            const int v = dimensions == 3 ? int(std::clamp(m_numbers[i + 2], 0.0, 2.0)) : implied;
            points.push_back({{x * m_parsing.width, y * m_parsing.height}, v});
        }
        return points;
    }

    static void keep(Annotation &annotation, const QString &key, double value)
    {
        auto extras = new AnnotationExtras;
        extras->values.insert(key, value);
        annotation.extras = extras;
    }

    void checkBounds() const
    {
        // Visibility flags of key points may be 2: only the box counts there.
        const std::size_t end = m_parsing.shape.kind == YoloShape::Pose ? 5 : m_numbers.size();
        for (std::size_t i = 1; i < end; ++i)
            if (m_numbers[i] < LeastCoordinate || m_numbers[i] > MostCoordinate)
                return tell(YoloLineTrouble::OutOfBounds,
                            static_cast<int>(m_annotations.size()) - 1);
    }

    void tell(YoloLineTrouble::What what, int annotation = -1) const
    {
        const std::string_view shown = m_line.substr(0, 40);
        m_tell({what, m_number,
                QString::fromUtf8(shown.data(), static_cast<qsizetype>(shown.size())).trimmed(),
                annotation});
    }

    const YoloParsing &m_parsing;
    std::vector<Annotation> &m_annotations;
    const std::function<void(const YoloLineTrouble &)> &m_tell;
    YoloFileSummary m_summary;
    std::vector<double> m_numbers;
    std::string_view m_line;
    int m_number = 0;
};

struct Span
{
    double low;
    double high;
    bool operator==(const Span &) const = default;
};

/// The same operations in the same order as everywhere: equal input gives equal bits.
Span spanOf(double centre, double size, int extent)
{
    return {(centre - size / 2) * extent, (centre + size / 2) * extent};
}

bool isAccepted(double value)
{
    return value >= LeastCoordinate && value <= MostCoordinate;
}

/// Centre and size with the fewest decimals that give `span` again.
std::array<double, 2> centreAndSize(Span span, int extent)
{
    double centre = (span.low + span.high) / 2 / extent;
    double size = (span.high - span.low) / extent;
    if (!isAccepted(centre) || !isAccepted(size)) {
        span = {std::clamp(span.low, 0.0, double(extent)),
                std::clamp(span.high, 0.0, double(extent))};
        centre = (span.low + span.high) / 2 / extent;
        size = (span.high - span.low) / extent;
    }
    for (int decimals = 0; decimals <= MostDecimals; ++decimals) {
        const double c = roundedTo(centre, decimals), s = roundedTo(size, decimals);
        if (spanOf(c, s, extent) == span)
            return {c, s};
    }
    return {centre, size};
}

void appendCoordinate(QByteArray &out, double pixels, int extent)
{
    double value = pixels / extent;
    value = isAccepted(value)
                ? fewestDecimals(value, [&](double v) { return v * extent == pixels; })
                : std::clamp(value, 0.0, 1.0);
    out.append(' ');
    appendNumber(out, value);
}

void appendPolygon(QByteArray &out, const Annotation &annotation, const YoloParsing &parsing,
                   bool untouched)
{
    const Box &box = annotation.box;
    const std::vector<Point> corners{
        {box.x1, box.y1}, {box.x2, box.y1}, {box.x2, box.y2}, {box.x1, box.y2}};
    const bool outlined = annotation.extras && annotation.extras->polygon.size() >= 3;
    const bool turned = annotation.extras && annotation.extras->rotated.size() == 4;
    const bool oriented = parsing.shape.kind == YoloShape::Oriented;
    std::vector<Point> ring = outlined ? joinedRings(*annotation.extras) : corners;
    if (turned && (oriented || !outlined))
        ring = annotation.extras->rotated;
    if ((oriented || (parsing.shape.fourCorners && outlined && !untouched)) && ring.size() != 4)
        ring = smallestRectangle(ring);
    if (ring.size() < 3)
        ring = corners; // all in one place
    for (const Point &point : ring) {
        appendCoordinate(out, point.x, parsing.width);
        appendCoordinate(out, point.y, parsing.height);
    }
}

/// In the order of the class; where other classes have more, the rest is not labelled (0 0 0).
void appendKeyPoints(QByteArray &out, const Annotation &annotation, const YoloParsing &parsing)
{
    std::vector<KeyPoint> points;
    if (annotation.extras)
        points = annotation.extras->keyPoints;
    points.resize(static_cast<std::size_t>(parsing.shape.keyPoints));
    for (const KeyPoint &point : points) {
        appendCoordinate(out, point.at.x, parsing.width);
        appendCoordinate(out, point.at.y, parsing.height);
        if (parsing.shape.dimensions == 3)
            out.append(' ').append(QByteArray::number(point.visibility));
    }
}

} // namespace

YoloFileSummary parseYoloLabels(std::string_view text, const YoloParsing &parsing,
                                std::vector<Annotation> &annotations,
                                const std::function<void(const YoloLineTrouble &)> &tell)
{
    return Parser(parsing, annotations, tell).parse(text);
}

Box yoloToBox(double cx, double cy, double w, double h, int width, int height)
{
    const Span x = spanOf(cx, w, width), y = spanOf(cy, h, height);
    return {x.low, y.low, x.high, y.high};
}

void appendYoloLine(QByteArray &out, const Annotation &annotation, const YoloParsing &parsing,
                    bool untouched)
{
    out.append(QByteArray::number(annotation.classId));
    if (parsing.shape.kind == YoloShape::Segment || parsing.shape.kind == YoloShape::Oriented) {
        appendPolygon(out, annotation, parsing, untouched);
    } else {
        const Box &box = annotation.box;
        const auto x = centreAndSize({box.x1, box.x2}, parsing.width);
        const auto y = centreAndSize({box.y1, box.y2}, parsing.height);
        for (const double value : {x[0], y[0], x[1], y[1]}) {
            out.append(' ');
            appendNumber(out, value);
        }
    }
    if (parsing.shape.kind == YoloShape::Pose)
        appendKeyPoints(out, annotation, parsing);
    out.append('\n');
}

} // namespace ballast
