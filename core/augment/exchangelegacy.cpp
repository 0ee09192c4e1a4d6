#include "core/augment/exchangestep.h"

#include <QJsonArray>

#include <array>
#include <cmath>

/// Names that Albumentations had in 1.3 and 1.4.
namespace ballast {

namespace {

struct ClassRename
{
    const char *old;
    const char *now;
};
constexpr std::array ClassRenames{ClassRename{"JpegCompression", "ImageCompression"},
                                  ClassRename{"Cutout", "CoarseDropout"},
                                  ClassRename{"RandomBrightness", "RandomBrightnessContrast"},
                                  ClassRename{"RandomContrast", "RandomBrightnessContrast"},
                                  ClassRename{"Blur2D", "Blur"},
                                  ClassRename{"ReplayCompose", "Compose"}};

struct Rename
{
    const char *transform; ///< nullptr: any
    const char *old;
    const char *now;
};
constexpr std::array Renames{Rename{nullptr, "fill_value", "fill"},
                             Rename{nullptr, "mask_fill_value", "fill_mask"},
                             Rename{"Affine", "mode", "border_mode"},
                             Rename{"Affine", "cval", "fill"},
                             Rename{"Affine", "cval_mask", "fill_mask"},
                             Rename{"Perspective", "pad_mode", "border_mode"},
                             Rename{"Perspective", "pad_val", "fill"},
                             Rename{"Perspective", "mask_pad_val", "fill_mask"},
                             Rename{"PiecewiseAffine", "mode", "border_mode"},
                             Rename{"PiecewiseAffine", "cval", "fill"},
                             Rename{"Rotate", "value", "fill"},
                             Rename{"SafeRotate", "value", "fill"},
                             Rename{"ShiftScaleRotate", "value", "fill"},
                             Rename{"PadIfNeeded", "value", "fill"},
                             Rename{"ElasticTransform", "value", "fill"},
                             Rename{"GridDistortion", "value", "fill"},
                             Rename{"OpticalDistortion", "value", "fill"},
                             Rename{"CropAndPad", "pad_mode", "border_mode"},
                             Rename{"CropAndPad", "pad_cval", "fill"},
                             Rename{"Solarize", "threshold", "threshold_range"},
                             Rename{"RandomSunFlare", "src_radius_range", "src_radius"},
                             Rename{"MaskDropout", "image_fill_value", "fill"},
                             Rename{"RandomBrightness", "limit", "brightness_limit"},
                             Rename{"RandomContrast", "limit", "contrast_limit"},
                             Rename{"GridDropout", "random_offset_", "random_offset"}};

/// Two bounds that are one range now. A missing lower bound of dropouts is the upper one.
struct Joined
{
    const char *transform;
    const char *low;
    const char *high;
    const char *now;
};
constexpr std::array Joins{
    Joined{"ImageCompression", "quality_lower", "quality_upper", "quality_range"},
    Joined{"CoarseDropout", "min_holes", "max_holes", "num_holes_range"},
    Joined{"CoarseDropout", "min_height", "max_height", "hole_height_range"},
    Joined{"CoarseDropout", "min_width", "max_width", "hole_width_range"},
    Joined{"CoarseDropout", "num_holes", "num_holes", "num_holes_range"},
    Joined{"CoarseDropout", "max_h_size", "max_h_size", "hole_height_range"},
    Joined{"CoarseDropout", "max_w_size", "max_w_size", "hole_width_range"},
    Joined{"Downscale", "scale_min", "scale_max", "scale_range"},
    Joined{"RandomFog", "fog_coef_lower", "fog_coef_upper", "fog_coef_range"},
    Joined{"RandomRain", "slant_lower", "slant_upper", "slant_range"},
    Joined{"RandomSnow", "snow_point_lower", "snow_point_upper", "snow_point_range"},
    Joined{"RandomShadow", "num_shadows_lower", "num_shadows_upper", "num_shadows_limit"},
    Joined{"RandomSunFlare", "angle_lower", "angle_upper", "angle_range"},
    Joined{"RandomSunFlare", "num_flare_circles_lower", "num_flare_circles_upper",
           "num_flare_circles_range"},
    Joined{"GridDropout", "unit_size_min", "unit_size_max", "unit_size_range"},
    Joined{"GridDropout", "holes_number_x", "holes_number_y", "holes_number_xy"},
    Joined{"GridDropout", "shift_x", "shift_y", "shift_xy"},
    Joined{"RandomResizedCrop", "height", "width", "size"},
    Joined{"RandomSizedCrop", "height", "width", "size"}};

bool isOf(const char *transform, const QString &name)
{
    return !transform || name == QLatin1String(transform);
}

/// The old key goes, whatever it held; a key of today is not overwritten.
void rename(QJsonObject &json, const char *old, const char *now)
{
    const QJsonValue value = json.take(QLatin1String(old));
    if (!value.isUndefined() && !json.contains(QLatin1String(now)))
        json.insert(QLatin1String(now), value);
}

void join(QJsonObject &json, const Joined &row)
{
    if (!json.contains(QLatin1String(row.high)) && !json.contains(QLatin1String(row.low)))
        return;
    if (json.contains(QLatin1String(row.now)))
        return;
    QJsonValue high = json.take(QLatin1String(row.high));
    QJsonValue low = !qstrcmp(row.low, row.high) ? high : json.take(QLatin1String(row.low));
    if (low.isNull() || low.isUndefined())
        low = high;
    if (high.isNull() || high.isUndefined())
        high = low;
    if (!high.isNull())
        json.insert(QLatin1String(row.now), QJsonArray{low, high});
}

/// Variances and means of 8-bit levels → shares of the range of levels.
void modernNoise(QJsonObject &json)
{
    const QJsonValue variance = json.take(QStringLiteral("var_limit"));
    const QJsonArray ends = variance.isArray() ? variance.toArray() : QJsonArray{0, variance};
    if (!variance.isUndefined() && ends.size() == 2) {
        QJsonArray deviations;
        for (const QJsonValue &end : ends)
            deviations.append(end.isDouble() && end.toDouble() >= 0
                                  ? QJsonValue(std::sqrt(end.toDouble()) / 255)
                                  : end);
        json.insert(QStringLiteral("std_range"), deviations);
    }
    const QJsonValue mean = json.take(QStringLiteral("mean"));
    if (mean.isDouble())
        json.insert(QStringLiteral("mean_range"),
                    QJsonArray{mean.toDouble() / 255, mean.toDouble() / 255});
}

void modernCompression(QJsonObject &json)
{
    const QJsonValue type = json.value(QStringLiteral("compression_type"));
    if (type.isDouble())
        json.insert(QStringLiteral("compression_type"),
                    type.toInt() == 1 ? QStringLiteral("webp") : QStringLiteral("jpeg"));
}

/// first if random() < p, else second: a choice with weights p and 1 − p that always happens.
void oneOrOtherToOneOf(QJsonObject &json)
{
    const double p = json.value(QStringLiteral("p")).toDouble(0.5);
    QJsonArray transforms = json.value(QStringLiteral("transforms")).toArray();
    if (transforms.size() < 2)
        return;
    QJsonObject first = transforms.first().toObject(), second = transforms.last().toObject();
    first.insert(QStringLiteral("p"), p);
    second.insert(QStringLiteral("p"), 1 - p);
    json.insert(QStringLiteral("__class_fullname__"), QStringLiteral("OneOf"));
    json.insert(QStringLiteral("p"), 1.0);
    json.insert(QStringLiteral("transforms"), QJsonArray{first, second});
}

} // namespace

QJsonObject modernised(const QJsonObject &old)
{
    QJsonObject json = old;
    const QString key = QStringLiteral("__class_fullname__");
    QString name = json.value(key).toString().section(u'.', -1);
    for (const Rename &row : Renames)
        if (isOf(row.transform, name))
            rename(json, row.old, row.now);
    if (name == QStringLiteral("RandomBrightness"))
        json.insert(QStringLiteral("contrast_limit"), 0);
    if (name == QStringLiteral("RandomContrast"))
        json.insert(QStringLiteral("brightness_limit"), 0);
    for (const ClassRename &row : ClassRenames)
        if (name == QLatin1String(row.old))
            name = QLatin1String(row.now);
    json.insert(key, name);
    for (const Joined &row : Joins)
        if (isOf(row.transform, name))
            join(json, row);
    if (name == QStringLiteral("GaussNoise"))
        modernNoise(json);
    if (name == QStringLiteral("ImageCompression"))
        modernCompression(json);
    if (name == QStringLiteral("OneOrOther"))
        oneOrOtherToOneOf(json);
    return json;
}

} // namespace ballast
