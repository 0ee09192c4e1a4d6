#include "core/augment/exchangestep.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// Ranges whose single value v means (−v, v).
constexpr std::array Symmetric{"brightness_limit",
                               "contrast_limit",
                               "hue_shift_limit",
                               "sat_shift_limit",
                               "val_shift_limit",
                               "r_shift_limit",
                               "g_shift_limit",
                               "b_shift_limit",
                               "shift_limit_x",
                               "shift_limit_y",
                               "scale_limit",
                               "distort_limit",
                               "hue",
                               "rotate_limit",
                               "limit",
                               "primary_distortion_limit",
                               "secondary_distortion_limit"};
struct LowEnd
{
    const char *transform;
    const char *key;
    double low;
};
/// Factors whose single value v means (1 − v, 1 + v), not below 0.
constexpr std::array AroundOne{"brightness", "contrast", "saturation"};
/// Ranges whose single value v means (low, v). All others mean (v, v).
constexpr std::array LowEnds{LowEnd{"RandomGamma", "gamma_limit", 1},
                             LowEnd{"CLAHE", "clip_limit", 1},
                             LowEnd{"GaussianBlur", "sigma_limit", 0},
                             LowEnd{"GaussianBlur", "blur_limit", 0},
                             LowEnd{"MotionBlur", "blur_limit", 3},
                             LowEnd{"Perspective", "scale", 0},
                             LowEnd{"Blur", "blur_limit", 3},
                             LowEnd{"MedianBlur", "blur_limit", 3},
                             LowEnd{"AdvancedBlur", "blur_limit", 3},
                             LowEnd{"AdvancedBlur", "beta_limit", 0},
                             LowEnd{"AdvancedBlur", "sigma_x_limit", 0},
                             LowEnd{"AdvancedBlur", "sigma_y_limit", 0},
                             LowEnd{"AdvancedBlur", "noise_limit", 0},
                             LowEnd{"PiecewiseAffine", "scale", 0},
                             LowEnd{"Defocus", "radius", 1},
                             LowEnd{"Defocus", "alias_blur", 0},
                             LowEnd{"ZoomBlur", "max_factor", 1},
                             LowEnd{"ZoomBlur", "step_factor", 0},
                             LowEnd{"RingingOvershoot", "blur_limit", 3},
                             LowEnd{"UnsharpMask", "blur_limit", 3},
                             LowEnd{"UnsharpMask", "sigma_limit", 0},
                             LowEnd{"UnsharpMask", "alpha", 0},
                             LowEnd{"Superpixels", "p_replace", 0},
                             LowEnd{"Superpixels", "n_segments", 1},
                             LowEnd{"Spatter", "mean", 0},
                             LowEnd{"Spatter", "std", 0},
                             LowEnd{"Spatter", "gauss_sigma", 0},
                             LowEnd{"Spatter", "cutout_threshold", 0},
                             LowEnd{"Spatter", "intensity", 0},
                             LowEnd{"XYMasking", "num_masks_x", 0},
                             LowEnd{"XYMasking", "num_masks_y", 0},
                             LowEnd{"XYMasking", "mask_x_length", 0},
                             LowEnd{"XYMasking", "mask_y_length", 0},
                             LowEnd{"MaskDropout", "max_objects", 1},
                             LowEnd{"RandomSizedCrop", "min_max_height", 1}};

struct Raised
{
    const char *transform; ///< nullptr: any
    const char *key;
};
/// Ranges that may start lower there than here, where nothing is to be seen of the difference.
constexpr std::array RaisedRanges{
    Raised{"AdvancedBlur", "sigma_x_limit"}, Raised{"AdvancedBlur", "sigma_y_limit"},
    Raised{"AdvancedBlur", "beta_limit"},    Raised{"ZoomBlur", "step_factor"},
    Raised{"Spatter", "gauss_sigma"},        Raised{nullptr, "blur_limit"}};

/// Parameters without effect on pixels and boxes here, or read elsewhere.
constexpr std::array Silent{"p",
                            "__class_fullname__",
                            "mask_interpolation",
                            "fill_mask",
                            "cval_mask",
                            "always_apply",
                            "rotate_method",
                            "id",
                            "mask_value",
                            "noise_type",
                            "spatial_mode",
                            "noise_params",
                            "approximation",
                            "metadata_key",
                            "keypoint_remapping_method"};
struct Harmless
{
    const char *key;
    double value;
};
/// Unsupported parameters that say nothing at this value; null never says anything.
constexpr std::array HarmlessValues{
    Harmless{"brightness_by_max", 1}, Harmless{"ensure_safe_range", 0},
    Harmless{"noise_scale_factor", 1}, Harmless{"num_output_channels", 3}, Harmless{"padding", 0}};

bool contains(const auto &names, const QString &name)
{
    return std::ranges::any_of(names, [&](auto *each) { return name == QLatin1String(each); });
}

ParamValue rangeFromScalar(const char *transform, const char *key, double value)
{
    if (contains(Symmetric, QLatin1String(key)))
        return {-std::abs(value), std::abs(value)};
    if (!qstrcmp(transform, "ColorJitter") && contains(AroundOne, QLatin1String(key)))
        return {std::max(0.0, 1 - value), 1 + value};
    for (const LowEnd &row : LowEnds)
        if (!qstrcmp(row.transform, transform) && !qstrcmp(row.key, key))
            return {std::min(row.low, value), value};
    return {value, value};
}

/// A number, or NaN with the text that stood there instead.
double toNumber(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    return value.isBool() ? double(value.toBool()) : std::nan("");
}

QString shown(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value.toVariant().toString();
}

/// Empty text if the value was understood.
QString readRange(const char *transform, const ParamSpec &spec, const QJsonValue &json,
                  ParamValue &value)
{
    const QJsonArray list = json.toArray();
    if (list.at(0).isArray()) // a range for each channel: the first is taken
        return readRange(transform, spec, list[0], value);
    if (json.isArray() && list.size() != 2)
        return Text::tr("two numbers are needed");
    const QJsonValue ends[] = {json.isArray() ? list[0] : json, json.isArray() ? list[1] : json};
    for (const QJsonValue &end : ends)
        if (std::isnan(toNumber(end)))
            return Text::tr("\"%1\" is not a number").arg(shown(end));
    value = json.isArray() ? ParamValue{toNumber(ends[0]), toNumber(ends[1])}
                           : rangeFromScalar(transform, spec.key, toNumber(json));
    return {};
}

QString readColor(const QJsonValue &json, ParamValue &value)
{
    const QJsonArray list = json.isArray() ? json.toArray() : QJsonArray{json};
    unsigned rgb = 0;
    for (qsizetype i = 0; i < 3; ++i) {
        const double level = toNumber(list.at(list.size() >= 3 ? i : 0));
        if (!(level >= 0 && level <= 255))
            return Text::tr("\"%1\" is not a colour between 0 and 255").arg(shown(json));
        rgb = (rgb << 8) | static_cast<unsigned>(std::lround(level));
    }
    value.lo = rgb;
    return {};
}

QString readChoice(const ParamSpec &spec, const QJsonValue &json, ParamValue &value)
{
    const QString key = json.isDouble() ? QString::number(json.toDouble()) : json.toString();
    for (std::size_t i = 0; i < spec.choices.size(); ++i)
        if (key == QLatin1String(spec.choices[i].key)) {
            value.lo = double(i);
            return {};
        }
    return Text::tr("\"%1\" is not available here").arg(key);
}

QString readNames(const QJsonValue &json, ParamValue &value)
{
    QStringList names;
    for (const QJsonValue &name : json.isArray() ? json.toArray() : QJsonArray{json})
        names << name.toVariant().toString();
    value.text = joinedNames(names);
    return {};
}

QString readValue(const char *transform, const ParamSpec &spec, const QJsonValue &json,
                  ParamValue &value)
{
    switch (spec.kind) {
    case ParamKind::IntegerRange:
    case ParamKind::RealRange:
        return readRange(transform, spec, json, value);
    case ParamKind::Color:
        return readColor(json, value);
    case ParamKind::Choice:
        return readChoice(spec, json, value);
    case ParamKind::Names:
    case ParamKind::Files:
        return readNames(json, value);
    default:
        value.lo = toNumber(json);
        return std::isnan(value.lo) ? Text::tr("\"%1\" is not a number").arg(shown(json))
                                    : QString();
    }
}

ParamValue *valueOf(Step &step, const char *key)
{
    const auto params = step.transform->params;
    for (std::size_t i = 0; i < params.size(); ++i)
        if (!qstrcmp(params[i].key, key))
            return &step.values[i];
    return nullptr;
}

/// A range of angles within ±180°, which the slider has; a full turn is the whole circle. Of a
/// range on both sides of 180° the larger part stays: true if it was so.
bool normaliseAngles(ParamValue &value)
{
    if (value.lo >= -180 && value.hi <= 180)
        return false;
    if (value.hi - value.lo >= 360) {
        value = {-180, 180};
        return false;
    }
    const double turns = std::floor((value.lo + 180) / 360) * 360;
    value = {value.lo - turns, value.hi - turns}; // starts in −180 … 180
    if (value.hi <= 180)
        return false;
    const bool isRight = value.hi - 180 > 180 - value.lo;
    value = isRight ? ParamValue{-180, value.hi - 360} : ParamValue{value.lo, 180};
    return true;
}

/// The least that is allowed instead of less, where that makes no difference; true if it was so.
bool raise(const char *transform, const ParamSpec &spec, ParamValue &value)
{
    const bool may = std::ranges::any_of(RaisedRanges, [&](const Raised &row) {
        return (!row.transform || !qstrcmp(row.transform, transform)) &&
               !qstrcmp(row.key, spec.key);
    });
    if (!may || !(value.lo >= 0 && value.lo < spec.min))
        return false;
    value = {spec.min, std::max(spec.min, value.hi)};
    return true;
}

/// "a" for a lone value of a dict parameter "a.x": scale=1.2 means both directions.
QJsonValue lookUp(const QJsonObject &json, const char *key)
{
    const QString path = QString::fromLatin1(key);
    const QJsonValue outer = json.value(path.section(u'.', 0, 0));
    const bool member = path.contains(u'.') && !path.section(u'.', 1)[0].isDigit();
    if (member && !outer.isObject())
        return outer;
    return valueAt(json, key);
}

/// One number or one pair of numbers is for all three channels.
QJsonObject withBitsOfEachChannel(QJsonObject json)
{
    const QJsonValue bits = json.value(QStringLiteral("num_bits"));
    const QJsonArray list = bits.toArray();
    if (!bits.isUndefined() && (!bits.isArray() || list.size() == 2))
        json.insert(QStringLiteral("num_bits"), QJsonArray{bits, bits, bits});
    return json;
}

bool isHarmless(const QString &key, const QJsonValue &value)
{
    if (value.isNull() || contains(Silent, key))
        return true;
    return std::ranges::any_of(HarmlessValues, [&](const Harmless &row) {
        return key == QLatin1String(row.key) && toNumber(value) == row.value;
    });
}

} // namespace

Error StepReader::error(const char *transform, const char *key, const QString &what) const
{
    const QString remedy = Text::tr("Correct the value in the pipeline file");
    const QString name = QLatin1String(transform), parameter = QLatin1String(key);
    if (m_path.isEmpty())
        return {
            Text::tr("Step %1 (%2), %3: %4").arg(m_number).arg(name, parameter, what), {}, remedy};
    const QStringList path = m_path + QStringList{name, parameter};
    return {Text::tr("Step %1 (%2): %3").arg(m_number).arg(path.join(QStringLiteral(" › ")), what),
            {},
            remedy};
}

Result<void> StepReader::readList(const QJsonArray &transforms, Steps &into)
{
    for (const QJsonValue &each : transforms)
        if (auto read = this->read(each.toObject(), into); !read)
            return read;
    return {};
}

Result<void> StepReader::read(const QJsonObject &old, Steps &into)
{
    QJsonObject json = modernised(old);
    QString name = json.value(QStringLiteral("__class_fullname__")).toString();
    const QJsonValue list = json.value(QStringLiteral("transforms"));
    if (name.isEmpty() || name == QStringLiteral("Compose")) {
        const double p = json.value(QStringLiteral("p")).toDouble(1);
        // Where each step inside counts by itself, what stood together must stay together.
        const bool isOne = !m_path.isEmpty() && m_path.last() != QStringLiteral("Sequential");
        if (list.isArray() && p == 1 && !isOne)
            return readList(list.toArray(), into);
        name = QStringLiteral("Sequential");
        json = {{QStringLiteral("p"), p}, {QStringLiteral("transforms"), list}};
    }
    if (name == QStringLiteral("Posterize"))
        json = withBitsOfEachChannel(json);
    if (m_path.isEmpty())
        ++m_number;
    const TransformSpec *spec = transformByName(name);
    if (spec)
        return readStep(*spec, json, into);
    if (name != QStringLiteral("NoOp"))
        m_notes << Text::tr("Not available here: %1; passed over").arg(name);
    return {};
}

Result<void> StepReader::readStep(const TransformSpec &spec, const QJsonObject &json, Steps &into)
{
    Step step = m_pipeline.makeStep(spec);
    step.id = m_lastId = std::max(step.id, m_lastId + 1);
    const bool always = json.value(QStringLiteral("always_apply")).toBool();
    const QJsonValue p = json.value(QStringLiteral("p"));
    step.probability = always ? 1.0 : p.isUndefined() ? 0.5 : toNumber(p);
    if (!(step.probability >= 0 && step.probability <= 1))
        return error(spec.name, "p", Text::tr("\"%1\" lies outside 0 to 1").arg(shown(p)));
    const QJsonObject mended = spatialFromAlbumentations(json, spec, m_notes);
    if (auto read = readParams(step, mended); !read)
        return read;
    if (takesChildren(spec))
        if (auto read = readChildren(step, json); !read)
            return read;
    into.push_back(std::move(step));
    return {};
}

Result<void> StepReader::readChildren(Step &step, const QJsonObject &json)
{
    const QJsonArray transforms = json.value(QStringLiteral("transforms")).toArray();
    if (m_path.size() + 1 >= MaxNesting && !transforms.isEmpty())
        return error(step.transform->name, "transforms",
                     Text::tr("more than %1 steps deep").arg(MaxNesting));
    m_path << QString::fromLatin1(step.transform->name);
    auto read = readList(transforms, step.children);
    m_path.removeLast();
    return read;
}

Result<void> StepReader::readParams(Step &step, const QJsonObject &json)
{
    const auto params = step.transform->params;
    const char *name = step.transform->name;
    const QJsonValue fill = json.value(QStringLiteral("fill"));
    for (std::size_t i = 0; i < params.size(); ++i) {
        const QJsonValue value = lookUp(json, params[i].key);
        if (value.isUndefined() || value.isNull() || (fill.isString() && value == fill))
            continue;
        const QString what = readValue(name, params[i], value, step.values[i]);
        if (what.isEmpty() && raise(name, params[i], step.values[i]))
            m_notes << Text::tr("%1, %2: starts at %3, the least there is here")
                           .arg(QLatin1String(name), QLatin1String(params[i].key))
                           .arg(params[i].min);
        if (what.isEmpty())
            continue;
        if (params[i].kind != ParamKind::Choice)
            return error(name, params[i].key, what);
        m_notes << Text::tr("%1, %2: %3; the default is used")
                       .arg(QLatin1String(name), QLatin1String(params[i].key), what);
    }
    if (auto read = readSpecial(step, json); !read)
        return read;
    noteUnread(step, json);
    return {};
}

Result<void> StepReader::readSpecial(Step &step, const QJsonObject &json)
{
    if (json.value(QStringLiteral("rotate_method")).toString() == QStringLiteral("ellipse"))
        m_pipeline.outline = OutlineShape::Ellipse;
    for (const char *angle : {"rotate", "limit", "rotate_limit"})
        if (ParamValue *rotate = valueOf(step, angle); rotate && normaliseAngles(*rotate))
            m_notes << Text::tr("%1, %2: a range across 180° is not available here; %3° to %4° is "
                                "taken")
                           .arg(QLatin1String(step.transform->name), QLatin1String(angle))
                           .arg(rotate->lo)
                           .arg(rotate->hi);
    if (ParamValue *own = valueOf(step, "own_color"))
        own->lo = json.value(QStringLiteral("color")).isArray();
    ParamValue *fillKind = valueOf(step, "fill_kind");
    const QString fill = json.value(QStringLiteral("fill")).toString();
    if (fillKind && !fill.isEmpty()) {
        ParamSpec spec = step.transform->params[std::size_t(fillKind - step.values.data())];
        if (!readChoice(spec, fill, *fillKind).isEmpty())
            m_notes << Text::tr("%1: fill \"%2\" is not available here; holes are filled with a "
                                "plain colour")
                           .arg(QLatin1String(step.transform->name), fill);
    }
    return {};
}

void StepReader::noteUnread(const Step &step, const QJsonObject &json)
{
    QSet<QString> known;
    for (const ParamSpec &spec : step.transform->params)
        known.insert(QString::fromLatin1(spec.key).section(u'.', 0, 0));
    if (takesChildren(*step.transform))
        known.insert(QStringLiteral("transforms"));
    for (auto it = json.begin(); it != json.end(); ++it)
        if (!known.contains(it.key()) && !isHarmless(it.key(), it.value()))
            m_notes << Text::tr("%1: %2 is not available here; passed over")
                           .arg(QLatin1String(step.transform->name), it.key());
}

} // namespace ballast
