#include "core/formats/labelmeobjects.h"

#include "core/dataset/shapes.h"
#include "core/formats/maskrings.h"
#include "core/formats/numbers.h"
#include "core/formats/skeletons.h"
#include "core/imaging/codec.h"
#include "core/imaging/header.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <cmath>
#include <map>
#include <set>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

const QString TypeKey = QStringLiteral("shape_type"), PointsKey = QStringLiteral("ballast.points"),
              GroupKey = QStringLiteral("group_id"), FlagsKey = QStringLiteral("flags"),
              MaskKey = QStringLiteral("mask"), LabelKey = QStringLiteral("label"),
              RingsKey = QStringLiteral("ballast.rings"),
              KeyPointsKey = QStringLiteral("ballast.keypoints");

/// What a shape type is in the model, and how many points it has.
enum class Kind : std::uint8_t { Polygon, Rectangle, Turned, Circle, Mask, Point, Way };
struct TypeInfo
{
    const char *type;
    Kind kind;
    std::size_t least;
    std::size_t most;
};
constexpr std::size_t Any = ~std::size_t(0);
constexpr std::array Types{
    TypeInfo{"polygon", Kind::Polygon, 3, Any},
    TypeInfo{"quadrilateral", Kind::Polygon, 3, Any}, // X-AnyLabeling
    TypeInfo{"rectangle", Kind::Rectangle, 2, 4},
    TypeInfo{"oriented_rectangle", Kind::Turned, 4, 4},
    TypeInfo{"rotation", Kind::Turned, 4, 4}, // X-AnyLabeling
    TypeInfo{"circle", Kind::Circle, 2, 2},
    TypeInfo{"mask", Kind::Mask, 2, 2},
    TypeInfo{"point", Kind::Point, 1, 1},
    TypeInfo{"points", Kind::Way, 1, Any},
    TypeInfo{"line", Kind::Way, 2, 2},
    TypeInfo{"linestrip", Kind::Way, 2, Any},
};

const TypeInfo *typeInfo(const QString &type)
{
    for (const TypeInfo &info : Types)
        if (type == QLatin1String(info.type))
            return &info;
    return nullptr;
}

struct FlagName
{
    QLatin1String name;
    Annotation::Flag flag;
};
constexpr FlagName FlagNames[] = {{QLatin1String("difficult"), Annotation::Difficult},
                                  {QLatin1String("truncated"), Annotation::Truncated},
                                  {QLatin1String("occluded"), Annotation::Occluded},
                                  {QLatin1String("crowd"), Annotation::Crowd}};

std::optional<qint64> groupOf(const QJsonObject &values)
{
    const QJsonValue group = values.value(GroupKey);
    if (group.isDouble() && group.toDouble() == std::floor(group.toDouble()) &&
        std::abs(group.toDouble()) < 1e15)
        return group.toInteger();
    return {};
}

/// Cells of a mask given as a picture in base64; empty where it is none or far too large.
Mask decodedMask(const QJsonValue &value)
{
    constexpr qint64 MostCells = 1 << 26;
    const QByteArray bytes = QByteArray::fromBase64(value.toString().toLatin1());
    const Result<ImageHeader> header = readImageHeader(QByteArrayView(bytes), {});
    if (!header || qint64(header->width) * header->height > MostCells)
        return {};
    const Result<DecodedImage> image = decodeImage(bytes, {});
    if (!image)
        return {};
    const cv::Mat &pixels = image->pixels;
    Mask mask{pixels.cols, pixels.rows, {}};
    mask.cells.reserve(std::size_t(pixels.cols) * std::size_t(pixels.rows));
    for (int y = 0; y < pixels.rows; ++y)
        for (int x = 0; x < pixels.cols; ++x)
            mask.cells.push_back(pixels.ptr(y)[x * pixels.channels()]);
    return mask;
}

class Builder
{
public:
    Builder(const LabelmeFile &file, const std::function<ClassId(const QString &)> &classOf,
            const std::function<void(int, const QString &)> &tell)
        : m_file(file), m_classOf(classOf), m_tell(tell)
    {
    }

    std::vector<Annotation> build()
    {
        findBodies();
        for (std::size_t i = 0; i < m_file.shapes.size(); ++i)
            if (const TypeInfo *info = checked(i); info && !isTaken(i))
                add(m_file.shapes[i], info->kind);
        return joinedParts(std::move(m_drawn));
    }

private:
    using Body = std::pair<QString, qint64>; ///< label and group of an object

    /// nullptr for a shape that cannot be read.
    const TypeInfo *checked(std::size_t index, bool quietly = false) const
    {
        const LabelmeShape &shape = m_file.shapes[index];
        const TypeInfo *info = typeInfo(shape.type);
        const std::size_t count = shape.points.size();
        const bool fits = info && count >= info->least && count <= info->most &&
                          !(info->kind == Kind::Rectangle && count == 3);
        if (fits)
            return info;
        if (!quietly)
            m_tell(
                shape.number,
                info ? Text::tr("“%1” is a %2 of %3 points").arg(shape.label, shape.type).arg(count)
                     : Text::tr("“%1” has the unknown shape type “%2”")
                           .arg(shape.label, shape.type));
        return nullptr;
    }

    /// Points go to the one object that their group has.
    void findBodies()
    {
        std::map<qint64, std::set<QString>> labels;
        for (std::size_t i = 0; i < m_file.shapes.size(); ++i) {
            const TypeInfo *info = checked(i, true);
            const auto group = groupOf(m_file.shapes[i].rest);
            if (info && group && info->kind < Kind::Point)
                labels[*group].insert(m_file.shapes[i].label);
        }
        std::set<std::pair<qint64, QString>> known; // a name once a group
        for (std::size_t i = 0; i < m_file.shapes.size(); ++i) {
            const LabelmeShape &shape = m_file.shapes[i];
            const auto group = groupOf(shape.rest);
            if (!group || shape.type != u"point" || shape.points.size() != 1)
                continue;
            const auto body = labels.find(*group);
            if (body == labels.end() || body->second.size() != 1 ||
                !known.emplace(*group, shape.label).second)
                continue;
            m_points[{*body->second.begin(), *group}].push_back(i);
            m_taken.insert(i);
        }
    }

    bool isTaken(std::size_t index) const { return m_taken.count(index) != 0; }

    void add(const LabelmeShape &shape, Kind kind)
    {
        DrawnShape drawn;
        auto *extras = new AnnotationExtras;
        drawn.annotation.extras = extras;
        drawn.annotation.classId = m_classOf(shape.label);
        drawn.annotation.flags = flagsOf(shape.rest);
        drawn.group = groupOf(shape.rest);
        drawn.isArea = kind < Kind::Point;
        extras->values = shape.rest;
        extras->values.insert(TypeKey, shape.type);
        drawn.annotation.box = boxAround(shape.points);
        fill(shape, kind, *extras, drawn.annotation.box);
        if (drawn.isArea && drawn.group)
            addKeyPoints({shape.label, *drawn.group}, *extras);
        m_drawn.push_back(std::move(drawn));
    }

    static std::uint32_t flagsOf(const QJsonObject &rest)
    {
        std::uint32_t flags = 0;
        const QJsonObject named = rest.value(FlagsKey).toObject();
        for (const FlagName &flag : FlagNames)
            if (named.value(flag.name).toBool() || rest.value(flag.name).toBool())
                flags |= flag.flag;
        return flags;
    }

    static void keepPoints(const LabelmeShape &shape, AnnotationExtras &extras)
    {
        QJsonArray points;
        for (const Point &point : shape.points)
            points.append(QJsonArray{point.x, point.y});
        extras.values.insert(PointsKey, points);
    }

    static void fill(const LabelmeShape &shape, Kind kind, AnnotationExtras &extras, Box &box)
    {
        switch (kind) {
        case Kind::Polygon:
            extras.polygon = shape.points;
            break;
        case Kind::Rectangle:
            if (shape.points != std::vector<Point>{{box.x1, box.y1}, {box.x2, box.y2}})
                keepPoints(shape, extras);
            break;
        case Kind::Turned:
            extras.rotated = shape.points;
            break;
        case Kind::Circle: {
            const Point &centre = shape.points[0], &rim = shape.points[1];
            const double radius = std::hypot(rim.x - centre.x, rim.y - centre.y);
            keepPoints(shape, extras);
            extras.polygon = ellipseRing(centre, radius, radius);
            box = ellipseBox(centre, radius, radius);
            break;
        }
        case Kind::Mask:
            keepPoints(shape, extras);
            fillMask(shape, extras, box);
            break;
        case Kind::Point:
        case Kind::Way:
            for (const Point &point : shape.points)
                extras.keyPoints.push_back({point, 2});
            break;
        }
    }

    /// The two points are the first and the last pixel of the mask.
    static void fillMask(const LabelmeShape &shape, AnnotationExtras &extras, Box &box)
    {
        const Mask mask = decodedMask(shape.rest.value(MaskKey));
        box.x2 = box.x1 + std::max(mask.width, int(box.width()) + 1);
        box.y2 = box.y1 + std::max(mask.height, int(box.height()) + 1);
        std::vector<std::vector<Point>> rings = maskRings(mask, {box.x1, box.y1});
        if (rings.empty())
            return;
        if (rings.size() > 1)
            extras.values.insert(RingsKey, qint64(rings.size()));
        extras.polygon = std::move(rings.front());
        rings.erase(rings.begin());
        extras.furtherRings = std::move(rings);
        box = boxAroundRings(extras);
    }

    /// The first shape of the object gets them.
    void addKeyPoints(const Body &body, AnnotationExtras &extras)
    {
        const auto found = m_points.find(body);
        if (found == m_points.end())
            return;
        QJsonArray forms;
        for (const std::size_t i : found->second) {
            const LabelmeShape &shape = m_file.shapes[i];
            QJsonObject form = shape.rest;
            form.insert(LabelKey, shape.label);
            forms.append(form);
            const bool hidden = (flagsOf(shape.rest) & Annotation::Occluded) != 0;
            extras.keyPoints.push_back({shape.points[0], hidden ? 1 : 2});
        }
        extras.values.insert(KeyPointsKey, forms);
        m_points.erase(found);
    }

    const LabelmeFile &m_file;
    const std::function<ClassId(const QString &)> &m_classOf;
    const std::function<void(int, const QString &)> &m_tell;
    std::map<Body, std::vector<std::size_t>> m_points; ///< shapes that are key points
    std::set<std::size_t> m_taken;
    std::vector<DrawnShape> m_drawn;
};

std::vector<Point> keptPoints(const QJsonValue &value)
{
    std::vector<Point> points;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &pair : list)
        points.push_back({pair[0].toDouble(), pair[1].toDouble()});
    return points;
}

} // namespace

std::vector<Annotation> labelmeObjects(const LabelmeFile &file,
                                       const std::function<ClassId(const QString &)> &classOf,
                                       const std::function<void(int, const QString &)> &tell)
{
    return Builder(file, classOf, tell).build();
}

void settleKeyPoints(Dataset &dataset)
{
    std::vector<QStringList> names(dataset.classes.size());
    const auto forEach = [&](const auto &visit) {
        for (ImageItem &image : dataset.images)
            for (Annotation &annotation : image.annotations)
                if (annotation.extras && annotation.extras->values.contains(KeyPointsKey))
                    visit(annotation, names[std::size_t(annotation.classId)],
                          annotation.extras->values.value(KeyPointsKey).toArray());
    };
    forEach([](const Annotation &, QStringList &known, const QJsonArray &forms) {
        for (const QJsonValue &form : forms)
            if (const QString name = form[LabelKey].toString(); !known.contains(name))
                known.append(name);
    });
    forEach([](Annotation &annotation, const QStringList &known, const QJsonArray &forms) {
        auto *extras = new AnnotationExtras(*annotation.extras);
        extras->keyPoints.assign(std::size_t(known.size()), {});
        for (qsizetype i = 0; i < forms.size(); ++i)
            extras->keyPoints[std::size_t(known.indexOf(forms[i][LabelKey].toString()))] =
                annotation.extras->keyPoints[std::size_t(i)];
        annotation.extras = extras;
    });
    for (std::size_t c = 0; c < names.size(); ++c)
        if (!names[c].isEmpty())
            setKeyPointNames(dataset.classes[c], names[c]);
}

std::vector<LabelmeShape> LabelmeShapes::shapesOf(const std::vector<Annotation> &annotations)
{
    for (const Annotation &annotation : annotations)
        if (m_isLabelme && annotation.extras)
            m_groups.reserve(groupOf(annotation.extras->values).value_or(0));
    for (const Annotation &annotation : annotations)
        if (annotation.classId >= 0)
            add(annotation);
    return std::move(m_shapes);
}

void LabelmeShapes::add(const Annotation &annotation)
{
    QJsonObject values;
    if (m_isLabelme && annotation.extras) {
        values = annotation.extras->values;
    } else {
        QJsonObject flags;
        for (const FlagName &flag : FlagNames)
            if (annotation.has(flag.flag))
                flags.insert(flag.name, true);
        values.insert(FlagsKey, flags);
    }
    addArea(annotation, values);
}

/// The shape or shapes of the object itself, and its key points.
void LabelmeShapes::addArea(const Annotation &annotation, const QJsonObject &values)
{
    const TypeInfo *info = typeInfo(values.value(TypeKey).toString());
    if (info && info->kind >= Kind::Point) { // lines and points stand for themselves
        std::vector<Point> points;
        for (const KeyPoint &point : annotation.extras->keyPoints)
            if (point.visibility > 0)
                points.push_back(point.at);
        if (points.size() >= info->least && points.size() <= info->most) {
            m_shapes.push_back(shape(m_classes[std::size_t(annotation.classId)].name,
                                     QString::fromLatin1(info->type), points, values));
            return;
        }
        QJsonObject rest = values;
        rest.remove(TypeKey);
        return addParts(annotation, rest);
    }
    addParts(annotation, values);
    addKeyPoints(annotation, values);
}

/// All parts of one object share a group. Verbatim ones have the points that are kept; the others
/// are polygons, turned or upright rectangles.
void LabelmeShapes::addParts(const Annotation &annotation, const QJsonObject &values)
{
    const QString &label = m_classes[std::size_t(annotation.classId)].name;
    std::vector<QJsonObject> forms{values};
    const QJsonArray further = values.value(PartsKey).toArray();
    for (const QJsonValue &form : further)
        forms.push_back(form.toObject());
    const std::vector<std::vector<Point>> rings = ringsOf(annotation);
    const bool hasKeyPoints = m_verbatim ? values.contains(KeyPointsKey)
                                         : !keyPointNames(m_classes, annotation).isEmpty();
    setGroup(annotation, forms.front(), rings.size() > 1 || hasKeyPoints);
    if (m_verbatim) {
        std::size_t ring = 0;
        for (const QJsonObject &form : forms) {
            const QString type = form.value(TypeKey).toString();
            const auto own = std::size_t(form.value(RingsKey).toInteger(1));
            std::vector<Point> points = keptPoints(form.value(PointsKey));
            if (points.empty() && type == u"rectangle") {
                const Box box = ring < rings.size() ? boxAround(rings[ring]) : annotation.box;
                points = {{box.x1, box.y1}, {box.x2, box.y2}};
            } else if (points.empty()) {
                points = ring < rings.size() ? rings[ring] : annotation.extras->rotated;
            }
            m_shapes.push_back(shape(label, type, points, form));
            ring += own;
        }
        return;
    }
    for (std::size_t i = 0; i < rings.size(); ++i) {
        QJsonObject form = i < forms.size() ? forms[i] : forms.front();
        form.insert(GroupKey, forms.front().value(GroupKey));
        m_shapes.push_back(shape(label, QStringLiteral("polygon"), rings[i], form));
    }
    const Box &box = annotation.box;
    if (!rings.empty())
        return;
    if (annotation.extras && annotation.extras->rotated.size() == 4)
        m_shapes.push_back(shape(label, QStringLiteral("oriented_rectangle"),
                                 annotation.extras->rotated, forms.front()));
    else
        m_shapes.push_back(shape(label, QStringLiteral("rectangle"),
                                 {{box.x1, box.y1}, {box.x2, box.y2}}, forms.front()));
}

void LabelmeShapes::setGroup(const Annotation &annotation, QJsonObject &values, bool needed)
{
    const std::optional<qint64> group = groupOf(values);
    if (!needed && !group)
        return;
    values.insert(GroupKey, m_groups.claim(annotation.classId, group));
}

void LabelmeShapes::addKeyPoints(const Annotation &annotation, const QJsonObject &values)
{
    const QStringList names = keyPointNames(m_classes, annotation);
    if (names.isEmpty())
        return;
    const QJsonValue group = m_shapes.back().rest.value(GroupKey);
    QHash<QString, QJsonObject> forms;
    const QJsonArray kept = values.value(KeyPointsKey).toArray();
    for (const QJsonValue &form : kept)
        forms.insert(form[LabelKey].toString(), form.toObject());
    const auto add = [&](qsizetype i) {
        const KeyPoint &point = annotation.extras->keyPoints[std::size_t(i)];
        QJsonObject form = forms.value(names[i]);
        form.insert(GroupKey, group);
        if (point.visibility == 1 && !m_verbatim) {
            QJsonObject flags = form.value(FlagsKey).toObject();
            flags.insert(QStringLiteral("occluded"), true);
            form.insert(FlagsKey, flags);
        }
        if (point.visibility > 0)
            m_shapes.push_back(shape(names[i], QStringLiteral("point"), {point.at}, form));
    };
    if (m_verbatim) { // in the order they were drawn
        for (const QJsonValue &form : kept)
            add(names.indexOf(form[LabelKey].toString()));
        return;
    }
    for (qsizetype i = 0; i < names.size(); ++i)
        add(i);
}

/// What only the model needs stays out, and of changed objects whatever holds places in the
/// original image.
LabelmeShape LabelmeShapes::shape(const QString &label, const QString &type,
                                  const std::vector<Point> &points, QJsonObject values) const
{
    for (const QString &key :
         {TypeKey, PointsKey, RingsKey, KeyPointsKey, LabelKey, QString(PartsKey)})
        values.remove(key);
    if (!m_verbatim) {
        values.remove(MaskKey);
        const QStringList keys = values.keys();
        for (const QString &key : keys)
            if (values.value(key).isArray() ||
                (values.value(key).isObject() && key != FlagsKey && key != u"attributes"))
                values.remove(key);
    }
    return {label, type, written(points), values};
}

/// What came through another format's arithmetic is off by less than 1e-9 px: it goes out as the
/// short number it was.
std::vector<Point> LabelmeShapes::written(std::vector<Point> points) const
{
    if (!m_verbatim)
        for (Point &point : points)
            for (double *value : {&point.x, &point.y})
                *value =
                    fewestDecimals(*value, [&](double v) { return std::abs(v - *value) <= 1e-9; });
    return points;
}

} // namespace ballast
