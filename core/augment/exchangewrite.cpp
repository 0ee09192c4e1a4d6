#include "core/augment/exchange.h"
#include "core/augment/exchangestep.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

QJsonValue number(double value, bool whole)
{
    return whole ? QJsonValue(qint64(std::llround(value))) : QJsonValue(value);
}

QJsonValue colorToJson(double value)
{
    const auto rgb = static_cast<unsigned>(value);
    const double r = (rgb >> 16) & 255, g = (rgb >> 8) & 255, b = rgb & 255;
    if (r == g && g == b)
        return r;
    return QJsonArray{r, g, b};
}

QJsonValue choiceToJson(const ParamSpec &spec, double index)
{
    const char *key = spec.choices[std::size_t(index)].key;
    bool isNumber = false;
    const int code = QByteArray(key).toInt(&isNumber);
    return isNumber ? QJsonValue(code) : QJsonValue(QLatin1String(key));
}

/// Numbers as numbers; null where there is none.
QJsonValue namesToJson(const QString &text)
{
    QJsonArray list;
    for (const QString &name : namesIn(text)) {
        bool isNumber = false;
        const int number = name.toInt(&isNumber);
        list.append(isNumber ? QJsonValue(number) : QJsonValue(name));
    }
    return list.isEmpty() ? QJsonValue() : QJsonValue(list);
}

QJsonValue valueToJson(const ParamSpec &spec, const ParamValue &value)
{
    switch (spec.kind) {
    case ParamKind::Bool:
        return value.lo != 0;
    case ParamKind::Integer:
    case ParamKind::Real:
        return number(value.lo, spec.kind == ParamKind::Integer);
    case ParamKind::IntegerRange:
    case ParamKind::RealRange: {
        const bool whole = spec.kind == ParamKind::IntegerRange;
        return QJsonArray{number(value.lo, whole), number(value.hi, whole)};
    }
    case ParamKind::Choice:
        return choiceToJson(spec, value.lo);
    case ParamKind::Color:
        return colorToJson(value.lo);
    case ParamKind::Names:
    case ParamKind::Files:
        return namesToJson(value.text);
    }
    return {};
}

void mendColour(QJsonObject &json, const QString &name)
{
    if (name == QStringLiteral("Posterize")) { // one draw for all channels is one pair
        const QJsonArray bits = json.value(QStringLiteral("num_bits")).toArray();
        if (bits[0] == bits[1] && bits[1] == bits[2])
            json.insert(QStringLiteral("num_bits"), bits[0]);
    }
    if (name == QStringLiteral("AutoContrast") && json.value(QStringLiteral("ignore")) == -1)
        json.insert(QStringLiteral("ignore"), QJsonValue::Null);
    if (name == QStringLiteral("HEStain") &&
        json.value(QStringLiteral("method")).toString() != QStringLiteral("preset"))
        json.remove(QStringLiteral("preset"));
    if (name == QStringLiteral("PlanckianJitter") &&
        json.value(QStringLiteral("mode")).toString() == QStringLiteral("cied")) {
        QJsonArray limits = json.value(QStringLiteral("temperature_limit")).toArray();
        for (qsizetype i = 0; i < limits.size(); ++i)
            limits[i] = std::max(4000.0, limits[i].toDouble());
        json.insert(QStringLiteral("temperature_limit"), limits);
    }
}

/// Of noise_params only what the type of noise has; even noise as a list of ranges.
QJsonObject noiseParams(const QJsonObject &all, const QString &type)
{
    struct Member
    {
        const char *type, *key;
    };
    constexpr Member members[] = {{"uniform", "ranges"},      {"gaussian", "mean_range"},
                                  {"gaussian", "std_range"},  {"laplace", "mean_range"},
                                  {"laplace", "scale_range"}, {"beta", "alpha_range"},
                                  {"beta", "beta_range"},     {"beta", "scale_range"}};
    QJsonObject kept;
    for (const Member &member : members)
        if (type == QLatin1String(member.type))
            kept.insert(QLatin1String(member.key), all.value(QLatin1String(member.key)));
    if (kept.contains(QStringLiteral("ranges")))
        kept.insert(QStringLiteral("ranges"), QJsonArray{kept.value(QStringLiteral("ranges"))});
    return kept;
}

void mendWeatherAndNoise(QJsonObject &json, const QString &name)
{
    if (name == QStringLiteral("AdditiveNoise"))
        json.insert(QStringLiteral("noise_params"),
                    noiseParams(json.value(QStringLiteral("noise_params")).toObject(),
                                json.value(QStringLiteral("noise_type")).toString()));
    if (name == QStringLiteral("RandomRain") &&
        json.value(QStringLiteral("drop_length")).toInt() == 0)
        json.insert(QStringLiteral("drop_length"), QJsonValue::Null);
    if (name == QStringLiteral("Spatter") && !json.take(QStringLiteral("own_color")).toBool())
        json.insert(QStringLiteral("color"), QJsonValue::Null);
    // Three numbers, also for a grey.
    for (const char *key : {"drop_color", "src_color", "color"})
        if (const QJsonValue grey = json.value(QLatin1String(key)); grey.isDouble())
            json.insert(QLatin1String(key), QJsonArray{grey, grey, grey});
}

struct OwnParameter
{
    const char *transform, *key;
};
constexpr OwnParameter OwnParameters[] = {{"OverlayElements", "num_overlays_range"},
                                          {"OverlayElements", "sizing"},
                                          {"OverlayElements", "size_range"},
                                          {"OverlayElements", "placement"}};

/// Other images cannot be named there: the caller gives them; its `reference_images` are refused
/// when the pipeline runs.
void mendOtherImages(QJsonObject &json, const QString &name)
{
    const TransformSpec *transform = transformByName(name);
    if (const char *key = transform ? metadataKey(*transform) : nullptr) {
        json.remove(QStringLiteral("reference_images"));
        json.remove(QStringLiteral("overlay_images"));
        for (const OwnParameter &own : OwnParameters)
            if (name == QLatin1String(own.transform))
                json.remove(QLatin1String(own.key));
        json.remove(QLatin1String(PartnerRuleKey));
        json.insert(QStringLiteral("metadata_key"), QLatin1String(key));
    }
}

/// Where one of our parameters says what two of Albumentations say, or the other way round.
void mendForAlbumentations(QJsonObject &json, OutlineShape outline)
{
    const QString name = json.value(QStringLiteral("__class_fullname__")).toString();
    if (json.contains(QStringLiteral("fill_kind"))) {
        const QString kind = json.take(QStringLiteral("fill_kind")).toString();
        if (kind != QStringLiteral("value"))
            json.insert(QStringLiteral("fill"), kind);
    }
    mendColour(json, name);
    mendWeatherAndNoise(json, name);
    mendOtherImages(json, name);
    spatialToAlbumentations(json, outline);
}

} // namespace

const char *metadataKey(const TransformSpec &transform)
{
    constexpr std::pair<const char *, const char *> keys[] = {
        {"Mosaic", "mosaic_metadata"},
        {"HistogramMatching", "hm_metadata"},
        {"FDA", "fda_metadata"},
        {"PixelDistributionAdaptation", "pda_metadata"},
        {"OverlayElements", "overlay_metadata"}};
    for (const auto &[name, key] : keys)
        if (!qstrcmp(name, transform.name))
            return key;
    return nullptr;
}

QJsonObject ownParameters(const Step &step)
{
    QJsonObject json;
    const auto params = step.transform->params;
    for (const OwnParameter &own : OwnParameters)
        for (std::size_t i = 0; i < params.size(); ++i)
            if (!qstrcmp(own.transform, step.transform->name) && !qstrcmp(own.key, params[i].key))
                json.insert(QLatin1String(own.key), valueToJson(params[i], step.values[i]));
    return json;
}

QJsonValue valueAt(const QJsonObject &object, const char *key)
{
    const QStringList path = QString::fromLatin1(key).split(u'.');
    const QJsonValue outer = object.value(path[0]);
    if (path.size() == 1)
        return outer;
    bool isIndex = false;
    const int index = path[1].toInt(&isIndex);
    return isIndex ? outer.toArray().at(index) : outer.toObject().value(path[1]);
}

void setValueAt(QJsonObject &object, const char *key, const QJsonValue &value)
{
    const QStringList path = QString::fromLatin1(key).split(u'.');
    if (path.size() == 1) {
        object.insert(path[0], value);
        return;
    }
    bool isIndex = false;
    const int index = path[1].toInt(&isIndex);
    if (isIndex) {
        QJsonArray list = object.value(path[0]).toArray();
        while (list.size() <= index)
            list.append(QJsonValue::Null);
        list[index] = value;
        object.insert(path[0], list);
    } else {
        QJsonObject dict = object.value(path[0]).toObject();
        dict.insert(path[1], value);
        object.insert(path[0], dict);
    }
}

bool isExpressible(const Step &step)
{
    if (step.transform->origin)
        return false;
    return !takesChildren(*step.transform) ||
           std::ranges::any_of(step.children, [](const Step &child) {
               return child.enabled && isExpressible(child);
           });
}

QJsonObject stepToJson(const Step &step, OutlineShape outline)
{
    QJsonObject json{{QStringLiteral("__class_fullname__"), QLatin1String(step.transform->name)},
                     {QStringLiteral("p"), step.probability}};
    const auto params = step.transform->params;
    for (std::size_t i = 0; i < params.size(); ++i)
        setValueAt(json, params[i].key, valueToJson(params[i], step.values[i]));
    mendForAlbumentations(json, outline);
    if (takesChildren(*step.transform)) {
        QJsonArray transforms;
        for (const Step &child : step.children)
            if (child.enabled && isExpressible(child))
                transforms.append(stepToJson(child, outline));
        json.insert(QStringLiteral("transforms"), transforms);
    }
    return json;
}

QJsonObject bboxParams(const Pipeline &pipeline)
{
    const BoxRules &rules = pipeline.rules;
    return {{QStringLiteral("format"), QStringLiteral("pascal_voc")},
            {QStringLiteral("label_fields"), QJsonArray{QStringLiteral("labels")}},
            {QStringLiteral("min_area"), rules.minArea},
            {QStringLiteral("min_visibility"), rules.minVisibility},
            {QStringLiteral("min_width"), rules.minWidth},
            {QStringLiteral("min_height"), rules.minHeight},
            {QStringLiteral("check_each_transform"), pipeline.albumentationsBoxes},
            {QStringLiteral("clip"), true},
            {QStringLiteral("max_accept_ratio"),
             rules.maxAspect > 0 ? QJsonValue(rules.maxAspect) : QJsonValue(QJsonValue::Null)}};
}

} // namespace ballast
