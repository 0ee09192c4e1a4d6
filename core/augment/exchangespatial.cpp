#include "core/augment/exchangestep.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

/// Movements and crops: where one of our parameters says what two of Albumentations say, or the
/// other way round.
namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

using Mend = void (*)(QJsonObject &json);
using MendAndTell = void (*)(QJsonObject &json, QStringList &notes);

QString key(const char *name)
{
    return QLatin1String(name);
}

bool isNone(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined();
}

bool isZero(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toDouble() == 0;
    const QJsonArray list = value.toArray();
    return std::all_of(list.begin(), list.end(),
                       [](const QJsonValue &each) { return each.toDouble() == 0; });
}

// To Albumentations.

/// It takes a shift in pixels or as a share, not both.
void writeAffine(QJsonObject &json)
{
    if (json.value(key("keep_ratio")).toBool())
        setValueAt(json, "scale.y", valueAt(json, "scale.x"));
    const bool inPixels =
        !isZero(valueAt(json, "translate_px.x")) || !isZero(valueAt(json, "translate_px.y"));
    json.remove(key(inPixels ? "translate_percent" : "translate_px"));
}

void writeDivisors(QJsonObject &json)
{
    const std::pair<const char *, const char *> pairs[] = {{"pad_height_divisor", "min_height"},
                                                           {"pad_width_divisor", "min_width"}};
    for (const auto &[divisor, least] : pairs)
        json.insert(key(isZero(json.value(key(divisor))) ? divisor : least), QJsonValue::Null);
}

void writeMaxSize(QJsonObject &json)
{
    QJsonArray sides = json.value(key("max_size_hw")).toArray();
    const bool both = isZero(sides);
    json.insert(key(both ? "max_size_hw" : "max_size"), QJsonValue::Null);
    if (both)
        return;
    for (qsizetype i = 0; i < sides.size(); ++i)
        if (isZero(sides[i]))
            sides[i] = QJsonValue::Null;
    json.insert(key("max_size_hw"), sides);
}

/// Its range of pixels ends before its upper end.
void writeCropAndPad(QJsonObject &json)
{
    const QJsonArray pixels = json.value(key("px")).toArray();
    const bool inPixels = !isZero(pixels);
    json.insert(key(inPixels ? "percent" : "px"), QJsonValue::Null);
    if (!inPixels)
        return;
    const int low = pixels[0].toInt(), high = pixels[1].toInt();
    json.insert(key("px"), low == high ? QJsonValue(low) : QJsonValue(QJsonArray{low, high + 1}));
}

/// A pair of integers is a size in pixels there, a pair of other numbers a share.
void writeHoles(QJsonObject &json)
{
    const QJsonValue height = json.take(key("hole_height_px")),
                     width = json.take(key("hole_width_px"));
    if (height.toArray()[1].toInt() > 0 && width.toArray()[1].toInt() > 0) {
        json.insert(key("hole_height_range"), height);
        json.insert(key("hole_width_range"), width);
    }
}

/// What is not set is None there, and cell sizes end before their upper end.
void writeGrid(QJsonObject &json)
{
    const QJsonArray unit = json.value(key("unit_size_range")).toArray();
    if (isZero(unit))
        json.insert(key("unit_size_range"), QJsonValue::Null);
    else
        json.insert(key("unit_size_range"),
                    QJsonArray{std::max(2, unit[0].toInt()), std::max(2, unit[1].toInt()) + 1});
    const QJsonArray counts = json.value(key("holes_number_xy")).toArray();
    if (counts[0].toInt() == 0 || counts[1].toInt() == 0)
        json.insert(key("holes_number_xy"), QJsonValue::Null);
}

void writePixelDrops(QJsonObject &json)
{
    if (json.take(key("drop_kind")).toString() == QStringLiteral("random"))
        json.insert(key("drop_value"), QJsonValue::Null);
}

void writeDownscaling(QJsonObject &json)
{
    if (json.value(key("area_for_downscale")).toString() == QStringLiteral("none"))
        json.insert(key("area_for_downscale"), QJsonValue::Null);
}

struct Writer
{
    const char *transform;
    Mend mend;
};
constexpr std::array Writers{
    Writer{"Affine", writeAffine},          Writer{"PadIfNeeded", writeDivisors},
    Writer{"LongestMaxSize", writeMaxSize}, Writer{"SmallestMaxSize", writeMaxSize},
    Writer{"CropAndPad", writeCropAndPad},  Writer{"CoarseDropout", writeHoles},
    Writer{"GridDropout", writeGrid},       Writer{"PixelDropout", writePixelDrops}};

// From Albumentations.

void readShifts(QJsonObject &json, QStringList &)
{
    const QJsonValue both = json.take(key("shift_limit"));
    for (const char *each : {"shift_limit_x", "shift_limit_y"})
        if (!both.isUndefined() && isNone(json.value(key(each))))
            json.insert(key(each), both);
}

void readPadding(QJsonObject &json, QStringList &)
{
    const QJsonValue padding = json.value(key("padding"));
    const QJsonArray list = padding.toArray();
    if (padding.isDouble())
        json.insert(key("padding"), QJsonArray{padding, padding, padding, padding});
    else if (list.size() == 2)
        json.insert(key("padding"), QJsonArray{list[0], list[1], list[0], list[1]});
}

void readMaxSize(QJsonObject &json, QStringList &notes)
{
    const QJsonArray sizes = json.value(key("max_size")).toArray();
    if (sizes.isEmpty())
        return;
    notes << Text::tr("%1: max_size lists several sizes; the first is used")
                 .arg(json.value(key("__class_fullname__")).toString());
    json.insert(key("max_size"), sizes[0]);
}

void readCropAndPad(QJsonObject &json, QStringList &notes)
{
    const QJsonValue pixels = json.value(key("px")), percent = json.value(key("percent"));
    for (const char *each : {"px", "percent"}) {
        if (json.value(key(each)).toArray().size() <= 2)
            continue;
        notes << Text::tr("CropAndPad: %1 for each side by itself is not available here; the "
                          "default is used")
                     .arg(key(each));
        json.remove(key(each));
    }
    const QJsonArray range = pixels.toArray();
    if (range.size() == 2)
        json.insert(key("px"),
                    QJsonArray{range[0], std::max(range[0].toInt(), range[1].toInt() - 1)});
    if (pixels.isDouble() && isZero(pixels) && isNone(percent))
        json.insert(key("percent"), QJsonArray{0, 0});
}

/// A lone value is the most to the sides; up and down nothing moves.
void readPartShift(QJsonObject &json, QStringList &)
{
    const QJsonValue shift = json.value(key("max_part_shift"));
    if (shift.isDouble())
        json.insert(key("max_part_shift"), QJsonArray{0, shift});
    json.remove(key("cropping_bbox_key"));
}

void readHoles(QJsonObject &json, QStringList &)
{
    if (json.value(key("hole_height_range")).toArray().at(1).toDouble() < 1)
        return;
    json.insert(key("hole_height_px"), json.take(key("hole_height_range")));
    json.insert(key("hole_width_px"), json.take(key("hole_width_range")));
}

void readGrid(QJsonObject &json, QStringList &)
{
    const QJsonArray unit = json.value(key("unit_size_range")).toArray();
    if (unit.size() == 2)
        json.insert(key("unit_size_range"),
                    QJsonArray{unit[0], std::max(unit[0].toInt(), unit[1].toInt() - 1)});
}

void readPixelDrops(QJsonObject &json, QStringList &)
{
    if (json.contains(key("drop_value")) && json.value(key("drop_value")).isNull())
        json.insert(key("drop_kind"), QStringLiteral("random"));
    json.remove(key("mask_drop_value"));
}

/// Its files tell the affine movement that it is made of, too.
void readSafeRotate(QJsonObject &json, QStringList &)
{
    for (const char *each : {"balanced_scale", "fit_output", "keep_ratio", "rotate", "scale",
                             "shear", "translate_percent", "translate_px"})
        json.remove(key(each));
}

/// A lone value is the most; the least is 1.
void readMorphological(QJsonObject &json, QStringList &)
{
    if (const QJsonValue scale = json.value(key("scale")); scale.isDouble())
        json.insert(key("scale"), QJsonArray{1, scale});
}

struct Reader
{
    const char *transform;
    MendAndTell mend;
};
constexpr std::array Readers{
    Reader{"ShiftScaleRotate", readShifts},    Reader{"Pad", readPadding},
    Reader{"LongestMaxSize", readMaxSize},     Reader{"SmallestMaxSize", readMaxSize},
    Reader{"CropAndPad", readCropAndPad},      Reader{"RandomCropNearBBox", readPartShift},
    Reader{"CoarseDropout", readHoles},        Reader{"GridDropout", readGrid},
    Reader{"PixelDropout", readPixelDrops},    Reader{"SafeRotate", readSafeRotate},
    Reader{"Morphological", readMorphological}};

} // namespace

void spatialToAlbumentations(QJsonObject &json, OutlineShape outline)
{
    const QString name = json.value(key("__class_fullname__")).toString();
    for (const Writer &writer : Writers)
        if (name == QLatin1String(writer.transform))
            writer.mend(json);
    writeDownscaling(json);
    for (const char *turning : {"Affine", "ShiftScaleRotate", "Rotate", "SafeRotate"})
        if (name == QLatin1String(turning))
            json.insert(key("rotate_method"), outline == OutlineShape::Ellipse
                                                  ? QStringLiteral("ellipse")
                                                  : QStringLiteral("largest_box"));
}

QJsonObject spatialFromAlbumentations(QJsonObject json, const TransformSpec &spec,
                                      QStringList &notes)
{
    for (const Reader &reader : Readers)
        if (!qstrcmp(spec.name, reader.transform))
            reader.mend(json, notes);
    for (const ParamSpec &param : spec.params)
        if (!qstrcmp(param.key, "area_for_downscale") && isNone(json.value(key(param.key))))
            json.insert(key(param.key), QStringLiteral("none"));
    return json;
}

} // namespace ballast
