#include "core/formats/cvatobjects.h"

#include "core/dataset/shapes.h"
#include "core/formats/maskrings.h"
#include "core/formats/numbers.h"
#include "core/formats/skeletons.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <cmath>
#include <map>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

// Keys of AnnotationExtras::values besides the XML attributes' own names.
const QString ElementKey = QStringLiteral("ballast.element"),
              AttributesKey = QStringLiteral("attributes"),
              ShapeKey = QStringLiteral("ballast.shape"), // what the rings were made from
    RingsKey = QStringLiteral("ballast.rings"), PointsKey = QStringLiteral("ballast.points"),
              GroupKey = QStringLiteral("group_id"), LabelKey = QStringLiteral("ballast.label");

std::optional<double> numberIn(const QJsonObject &attributes, const char *name)
{
    return parseNumber(attributes.value(QLatin1String(name)).toString().trimmed().toStdString());
}

/// All of them, or nothing.
template <std::size_t N>
std::optional<std::array<double, N>> numbersIn(const QJsonObject &attributes,
                                               const std::array<const char *, N> &names)
{
    std::array<double, N> numbers{};
    for (std::size_t i = 0; i < N; ++i) {
        const auto number = numberIn(attributes, names[i]);
        if (!number)
            return {};
        numbers[i] = *number;
    }
    return numbers;
}

/// "x,y;x,y"; empty if anything in it is no number.
std::vector<Point> pointsIn(const QJsonObject &attributes)
{
    std::vector<Point> points;
    const QString text = attributes.value(u"points").toString();
    for (const QStringView pair : QStringView(text).split(u';', Qt::SkipEmptyParts)) {
        const auto numbers = pair.split(u',');
        const auto x = parseNumber(numbers[0].trimmed().toString().toStdString());
        const auto y = parseNumber(numbers.back().trimmed().toString().toStdString());
        if (numbers.size() != 2 || !x || !y)
            return {};
        points.push_back({*x, *y});
    }
    return points;
}

std::optional<qint64> groupOf(const QJsonObject &values)
{
    const qint64 group = values.value(GroupKey).toString().toLongLong();
    return group != 0 ? std::optional(group) : std::nullopt; // CVAT: 0 is no group
}

constexpr std::array<const char *, 4> BoxNames{"xtl", "ytl", "xbr", "ybr"};
constexpr std::array<const char *, 4> EllipseNames{"cx", "cy", "rx", "ry"};
constexpr std::array<const char *, 4> MaskNames{"left", "top", "width", "height"};

/// Runs of zeros and ones in turn, row by row.
bool readRuns(const QString &text, Mask &mask)
{
    const auto cells = std::size_t(mask.width) * std::size_t(mask.height);
    mask.cells.reserve(cells);
    std::uint8_t value = 0;
    for (const QStringView run : QStringView(text).split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const qlonglong length = run.trimmed().toLongLong(&isNumber);
        if (!isNumber || length < 0 || mask.cells.size() + std::size_t(length) > cells)
            return false;
        mask.cells.insert(mask.cells.end(), std::size_t(length), value);
        value ^= 1;
    }
    mask.cells.resize(cells);
    return true;
}

class Builder
{
public:
    Builder(const CvatImage &image, const CvatContext &context) : m_image(image), m_context(context)
    {
    }

    std::vector<Annotation> build()
    {
        for (const CvatShape &shape : m_image.shapes)
            if (shape.element != u"tag")
                add(shape);
        return joinedParts(attached());
    }

private:
    void add(const CvatShape &shape)
    {
        DrawnShape drawn;
        auto *extras = new AnnotationExtras;
        drawn.annotation.extras = extras;
        extras->values = shape.attributes;
        if (shape.label.isEmpty())
            return m_context.tell(shape.element, Text::tr("A %1 has no label").arg(shape.element));
        if (!fill(shape, *extras, drawn))
            return m_context.tell(
                shape.label,
                Text::tr("A %1 “%2” has no readable coordinates").arg(shape.element, shape.label));
        extras->values.insert(ElementKey, shape.element);
        if (!shape.values.isEmpty())
            extras->values.insert(AttributesKey, shape.values);
        drawn.annotation.classId = m_context.classOf(shape.label);
        if (shape.attributes.value(u"occluded") == QStringLiteral("1"))
            drawn.annotation.flags |= Annotation::Occluded;
        drawn.group = groupOf(shape.attributes);
        m_drawn.push_back(std::move(drawn));
    }

    static void take(QJsonObject &values, std::initializer_list<const char *> names)
    {
        for (const char *name : names)
            values.remove(QLatin1String(name));
    }

    bool fill(const CvatShape &shape, AnnotationExtras &extras, DrawnShape &drawn) const
    {
        using Fill = bool (Builder::*)(const CvatShape &, AnnotationExtras &, Box &) const;
        struct Row
        {
            QLatin1String element;
            Fill fill;
            bool isArea;
        };
        static const Row Rows[] = {
            {QLatin1String("box"), &Builder::fillBox, true},
            {QLatin1String("polygon"), &Builder::fillPolygon, true},
            {QLatin1String("ellipse"), &Builder::fillEllipse, true},
            {QLatin1String("mask"), &Builder::fillMask, true},
            {QLatin1String("polyline"), &Builder::fillWay, false},
            {QLatin1String("points"), &Builder::fillWay, false},
            {QLatin1String("skeleton"), &Builder::fillSkeleton, false},
        };
        for (const Row &row : Rows)
            if (shape.element == row.element) {
                drawn.isArea = row.isArea;
                return (this->*row.fill)(shape, extras, drawn.annotation.box);
            }
        return false;
    }

    bool fillBox(const CvatShape &shape, AnnotationExtras &extras, Box &box) const
    {
        const auto edges = numbersIn(shape.attributes, BoxNames);
        const bool isTurned = shape.attributes.contains(QStringLiteral("rotation"));
        const auto degrees =
            isTurned ? numberIn(shape.attributes, "rotation") : std::optional<double>(0.0);
        if (!edges || !degrees)
            return false;
        take(extras.values, {"xtl", "ytl", "xbr", "ybr", "rotation"});
        box = {(*edges)[0], (*edges)[1], (*edges)[2], (*edges)[3]};
        if (*degrees == 0)
            return true;
        extras.rotated = turnedCorners(box, *degrees);
        box = boxAround(extras.rotated);
        return true;
    }

    bool fillPolygon(const CvatShape &shape, AnnotationExtras &extras, Box &box) const
    {
        extras.polygon = pointsIn(shape.attributes);
        take(extras.values, {"points"});
        box = boxAround(extras.polygon);
        return extras.polygon.size() >= 3;
    }

    bool fillEllipse(const CvatShape &shape, AnnotationExtras &extras, Box &box) const
    {
        const auto parts = numbersIn(shape.attributes, EllipseNames);
        const double degrees = numberIn(shape.attributes, "rotation").value_or(0);
        if (!parts || (*parts)[2] < 0 || (*parts)[3] < 0)
            return false;
        keepShape(extras, {"cx", "cy", "rx", "ry", "rotation"});
        const Point centre{(*parts)[0], (*parts)[1]};
        extras.polygon = ellipseRing(centre, (*parts)[2], (*parts)[3], degrees);
        box = ellipseBox(centre, (*parts)[2], (*parts)[3], degrees);
        return true;
    }

    /// Cropped to left, top, width and height.
    bool fillMask(const CvatShape &shape, AnnotationExtras &extras, Box &box) const
    {
        constexpr double MostCells = 1 << 26;
        const auto parts = numbersIn(shape.attributes, MaskNames);
        if (!parts || (*parts)[2] < 1 || (*parts)[3] < 1 || (*parts)[2] * (*parts)[3] > MostCells)
            return false;
        Mask mask{int((*parts)[2]), int((*parts)[3]), {}};
        if (!readRuns(shape.attributes.value(u"rle").toString(), mask))
            return false;
        keepShape(extras, {"rle", "left", "top", "width", "height"});
        box = {(*parts)[0], (*parts)[1], (*parts)[0] + mask.width, (*parts)[1] + mask.height};
        std::vector<std::vector<Point>> rings = maskRings(mask, {box.x1, box.y1});
        if (rings.empty())
            return true;
        if (rings.size() > 1)
            extras.values.insert(RingsKey, qint64(rings.size()));
        extras.polygon = std::move(rings.front());
        rings.erase(rings.begin());
        extras.furtherRings = std::move(rings);
        box = boxAroundRings(extras);
        return true;
    }

    bool fillWay(const CvatShape &shape, AnnotationExtras &extras, Box &box) const
    {
        const std::vector<Point> points = pointsIn(shape.attributes);
        take(extras.values, {"points"});
        for (const Point &point : points)
            extras.keyPoints.push_back({point, 2});
        box = boxAround(points);
        return points.size() >= (shape.element == u"polyline" ? 2U : 1U);
    }

    bool fillSkeleton(const CvatShape &shape, AnnotationExtras &extras, Box &box) const
    {
        const QStringList names = m_context.namesOf(shape.label);
        extras.keyPoints.assign(std::size_t(names.size()), {});
        std::vector<Point> seen;
        QJsonArray forms;
        for (const CvatShape &point : shape.points) {
            const auto at = names.indexOf(point.label);
            const std::vector<Point> place = pointsIn(point.attributes);
            if (at < 0 || place.size() != 1)
                continue;
            QJsonObject form = point.attributes;
            form.insert(LabelKey, point.label);
            if (!point.values.isEmpty())
                form.insert(AttributesKey, point.values);
            forms.append(form);
            if (form.value(u"outside") == QStringLiteral("1"))
                continue;
            const int visibility = form.value(u"occluded") == QStringLiteral("1") ? 1 : 2;
            extras.keyPoints[std::size_t(at)] = {place[0], visibility};
            seen.push_back(place[0]);
        }
        extras.values.insert(PointsKey, forms);
        box = boxAround(seen);
        return !seen.empty();
    }

    static void keepShape(AnnotationExtras &extras, std::initializer_list<const char *> names)
    {
        QJsonObject shape;
        for (const char *name : names)
            if (extras.values.contains(QLatin1String(name)))
                shape.insert(QLatin1String(name), extras.values.value(QLatin1String(name)));
        take(extras.values, names);
        extras.values.insert(ShapeKey, shape);
    }

    /// Skeletons that go to the one area of their label and group are taken into it.
    std::vector<DrawnShape> attached()
    {
        std::map<std::pair<ClassId, qint64>, DrawnShape *> bodies;
        for (DrawnShape &shape : m_drawn)
            if (shape.isArea && shape.group)
                bodies.try_emplace({shape.annotation.classId, *shape.group}, &shape);
        std::vector<char> isTaken(m_drawn.size());
        for (std::size_t i = 0; i < m_drawn.size(); ++i) {
            const DrawnShape &shape = m_drawn[i];
            const auto body =
                shape.group ? bodies.find({shape.annotation.classId, *shape.group}) : bodies.end();
            if (shape.annotation.extras->values.value(ElementKey) != QStringLiteral("skeleton") ||
                body == bodies.end() || !body->second->annotation.extras->keyPoints.empty())
                continue;
            auto *extras = new AnnotationExtras(*body->second->annotation.extras);
            extras->keyPoints = shape.annotation.extras->keyPoints;
            extras->values.insert(PointsKey, shape.annotation.extras->values);
            body->second->annotation.extras = extras;
            isTaken[i] = 1;
        }
        std::vector<DrawnShape> left;
        for (std::size_t i = 0; i < m_drawn.size(); ++i)
            if (isTaken[i] == 0)
                left.push_back(std::move(m_drawn[i]));
        return left;
    }

    const CvatImage &m_image;
    const CvatContext &m_context;
    std::vector<DrawnShape> m_drawn;
};

/// Lines and loose points: the element is made of the key points.
bool isWay(const QString &element)
{
    return element == u"polyline" || element == u"points";
}

QByteArray attribute(const QByteArray &name, const QByteArray &value)
{
    return ' ' + name + "=\"" + value + '"';
}

} // namespace

std::vector<Annotation> cvatObjects(const CvatImage &image, const CvatContext &context)
{
    return Builder(image, context).build();
}

QByteArray CvatShapes::xmlOf(const std::vector<Annotation> &annotations)
{
    for (const Annotation &annotation : annotations)
        m_groups.reserve(groupOf(valuesOf(annotation)).value_or(0));
    for (const Annotation &annotation : annotations)
        if (annotation.classId >= 0)
            add(annotation);
    return std::move(m_xml);
}

QJsonObject CvatShapes::valuesOf(const Annotation &annotation) const
{
    return m_isCvat && annotation.extras ? annotation.extras->values : QJsonObject();
}

void CvatShapes::add(const Annotation &annotation)
{
    QJsonObject values = valuesOf(annotation);
    const QString element = values.value(ElementKey).toString();
    if (isWay(element)) {
        std::vector<Point> way;
        for (const KeyPoint &point : annotation.extras->keyPoints)
            if (point.visibility > 0)
                way.push_back(point.at);
        if (!way.empty())
            return addElement(annotation, element.toLatin1(), {{"points", points(way)}}, values);
    }
    const bool hasSkeleton = !keyPointNames(m_classes, annotation).isEmpty();
    std::vector<Point> seen;
    if (hasSkeleton)
        for (const KeyPoint &point : annotation.extras->keyPoints)
            if (point.visibility > 0)
                seen.push_back(point.at);
    // The box of a skeleton is the one around its points: nothing else needs to be said.
    const bool isAlone = !seen.empty() && ringsOf(annotation).empty() &&
                         annotation.extras->rotated.empty() && boxAround(seen) == annotation.box;
    if (isAlone)
        return addSkeleton(annotation, values);
    const auto group = groupOf(values);
    if (group || hasSkeleton || ringsOf(annotation).size() > 1)
        values.insert(GroupKey, QString::number(m_groups.claim(annotation.classId, group)));
    addParts(annotation, values);
    if (hasSkeleton && !seen.empty())
        addSkeleton(annotation, values);
}

void CvatShapes::addParts(const Annotation &annotation, const QJsonObject &values)
{
    if (m_verbatim && addVerbatim(annotation, values))
        return;
    const std::vector<std::vector<Point>> rings = ringsOf(annotation);
    const QJsonArray further = values.value(PartsKey).toArray();
    for (std::size_t i = 0; i < rings.size(); ++i) {
        QJsonObject form =
            i > 0 && qsizetype(i) <= further.size() ? further[qsizetype(i) - 1].toObject() : values;
        form.insert(GroupKey, values.value(GroupKey));
        addElement(annotation, "polygon", {{"points", points(rings[i])}}, form);
    }
    if (!rings.empty())
        return;
    TurnedBox turned{annotation.box, 0};
    if (annotation.extras && annotation.extras->rotated.size() == 4)
        turned = turnedBox(annotation.extras->rotated);
    addElement(annotation, "box", boxGeometry(turned.upright, turned.degrees), values);
}

/// Every shape as it was drawn: ellipses and masks are more than their rings.
bool CvatShapes::addVerbatim(const Annotation &annotation, const QJsonObject &values)
{
    const std::vector<std::vector<Point>> rings = ringsOf(annotation);
    QJsonArray forms{values};
    const QJsonArray further = values.value(PartsKey).toArray();
    for (const QJsonValue &form : further)
        forms.append(form);
    std::size_t ring = 0;
    for (const QJsonValue &value : std::as_const(forms)) {
        const QJsonObject form = value.toObject(), kept = form.value(ShapeKey).toObject();
        const QString element = form.value(ElementKey).toString();
        Attributes geometry;
        for (auto it = kept.begin(); it != kept.end(); ++it)
            geometry.emplace_back(it.key().toUtf8(), xmlEscaped(it.value().toString()));
        if (element == u"box") {
            TurnedBox turned{annotation.box, 0};
            if (ring < rings.size() && rings[ring].size() == 4)
                turned = turnedBox(rings[ring]);
            else if (annotation.extras->rotated.size() == 4)
                turned = turnedBox(annotation.extras->rotated);
            geometry = boxGeometry(turned.upright, turned.degrees);
        } else if (geometry.empty() && ring < rings.size()) {
            geometry = {{"points", points(rings[ring])}};
        }
        if (geometry.empty())
            return false;
        addElement(annotation, element.toLatin1(), geometry, form);
        ring += std::size_t(form.value(RingsKey).toInteger(1));
    }
    return true;
}

/// Points that the image does not show are "outside", at 0, 0.
void CvatShapes::addSkeleton(const Annotation &annotation, const QJsonObject &values)
{
    // Of a skeleton that belongs to a box the values stand below its points' key.
    const QJsonValue kept = values.value(PointsKey);
    const QJsonObject own = kept.isObject() ? kept.toObject() : values;
    const QJsonArray list = kept.isObject() ? own.value(PointsKey).toArray() : kept.toArray();
    QHash<QString, QJsonObject> forms;
    for (const QJsonValue &form : list)
        forms.insert(form[LabelKey].toString(), form.toObject());
    const QStringList names = keyPointNames(m_classes, annotation);
    QByteArray inside;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const KeyPoint &point = annotation.extras->keyPoints[std::size_t(i)];
        QJsonObject form = forms.value(names[i]);
        const bool outside = point.visibility == 0;
        if (outside && m_verbatim && !forms.contains(names[i]))
            continue;
        const QByteArray place = outside && m_verbatim
                                     ? xmlEscaped(form.value(u"points").toString())
                                     : points({point.at});
        inside += "      <points" + attribute("label", xmlEscaped(names[i])) +
                  attribute("source",
                            xmlEscaped(form.value(u"source").toString(QStringLiteral("manual")))) +
                  attribute("outside", outside ? "1" : "0") +
                  attribute("occluded", point.visibility == 1 ? "1" : "0") +
                  attribute("points", place) + ">\n      </points>\n";
    }
    const QByteArray label = xmlEscaped(m_classes[std::size_t(annotation.classId)].name);
    m_xml +=
        "    <skeleton" + attribute("label", label) +
        attribute("source", xmlEscaped(own.value(u"source").toString(QStringLiteral("manual")))) +
        attribute("z_order", xmlEscaped(own.value(u"z_order").toString(QStringLiteral("0"))));
    if (values.contains(GroupKey))
        m_xml += attribute("group_id", xmlEscaped(values.value(GroupKey).toString()));
    m_xml += ">\n" + inside + "    </skeleton>\n";
}

void CvatShapes::addElement(const Annotation &annotation, const QByteArray &element,
                            const Attributes &geometry, const QJsonObject &values)
{
    QJsonObject rest = values;
    const auto take = [&](const QString &name, const QString &fallback) {
        const QString text = rest.contains(name) ? rest.take(name).toString() : fallback;
        m_xml += attribute(name.toUtf8(), xmlEscaped(text));
    };
    m_xml += "    <" + element +
             attribute("label", xmlEscaped(m_classes[std::size_t(annotation.classId)].name));
    take(QStringLiteral("source"), QStringLiteral("manual"));
    if (!m_verbatim)
        rest.remove(QStringLiteral("occluded"));
    take(QStringLiteral("occluded"),
         annotation.has(Annotation::Occluded) ? QStringLiteral("1") : QStringLiteral("0"));
    for (const auto &[name, value] : geometry)
        m_xml += attribute(name, value);
    take(QStringLiteral("z_order"), QStringLiteral("0"));
    const QJsonObject inside = rest.take(AttributesKey).toObject();
    for (auto it = rest.begin(); it != rest.end(); ++it)
        if (it.value().isString() && !it.key().startsWith(u"ballast."))
            m_xml += attribute(it.key().toUtf8(), xmlEscaped(it.value().toString()));
    m_xml += ">\n";
    for (auto it = inside.begin(); it != inside.end(); ++it)
        m_xml += "      <attribute" + attribute("name", xmlEscaped(it.key())) + '>' +
                 xmlEscaped(it.value().toString()) + "</attribute>\n";
    m_xml += "    </" + element + ">\n";
}

/// What came through arithmetic is off by less than 1e-9: it goes out as the short number it was.
QByteArray CvatShapes::number(double value) const
{
    return numberText(fewestDecimals(value, [&](double v) { return std::abs(v - value) <= 1e-9; }));
}

QByteArray CvatShapes::points(const std::vector<Point> &points) const
{
    QByteArray text;
    for (const Point &point : points)
        text += (text.isEmpty() ? "" : ";") + number(point.x) + ',' + number(point.y);
    return text;
}

CvatShapes::Attributes CvatShapes::boxGeometry(const Box &box, double degrees) const
{
    Attributes geometry{{"xtl", number(box.x1)},
                        {"ytl", number(box.y1)},
                        {"xbr", number(box.x2)},
                        {"ybr", number(box.y2)}};
    if (degrees != 0)
        geometry.emplace_back("rotation", number(degrees));
    return geometry;
}

} // namespace ballast
