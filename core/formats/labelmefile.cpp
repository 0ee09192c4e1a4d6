#include "core/formats/labelmefile.h"

#include "core/formats/cocoscan.h"
#include "core/formats/jsontext.h"
#include "core/formats/numbers.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

namespace ballast {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

constexpr int DeepestNesting = 200;
constexpr std::size_t MostPoints = 1'000'000;

bool isTooDeep(std::string_view text)
{
    int depth = 0, deepest = 0;
    scanOutside(text, [&](std::size_t i) {
        if (text[i] == '{' || text[i] == '[')
            deepest = std::max(deepest, ++depth);
        else if (text[i] == '}' || text[i] == ']')
            --depth;
    });
    return deepest > DeepestNesting;
}

json parsed(std::string_view text)
{
    if (text.substr(0, 3) == "\xEF\xBB\xBF")
        text.remove_prefix(3);
    if (isTooDeep(text))
        throw std::length_error("nesting");
    json root = json::parse(text, nullptr, false);
    if (root.is_discarded() && mayHoldNaN(text))
        return json::parse(withoutNaN(text));
    return root.is_discarded() ? json::parse(text) : root; // once more, for the place
}

QString asText(const json &value)
{
    if (value.is_string())
        return QString::fromStdString(value.get_ref<const std::string &>());
    return value.is_number() || value.is_boolean() ? QString::fromStdString(value.dump())
                                                   : QString();
}

/// Numbers, and text that is one (`wasText` tells).
std::optional<double> asNumber(const json &value, bool &wasText)
{
    if (value.is_number()) {
        const double number = value.get<double>();
        return isPlace(number) ? std::optional(number) : std::nullopt;
    }
    if (!value.is_string())
        return {};
    wasText = true;
    return parseNumber(value.get_ref<const std::string &>());
}

/// Whole pixels, 0 where it is no usable size.
int asSize(const json &value)
{
    bool wasText = false;
    const double number = asNumber(value, wasText).value_or(0);
    return number >= 1 && number < 1e6 && number == std::floor(number) ? int(number) : 0;
}

bool readPoints(const json &list, std::vector<Point> &points, bool &wasText)
{
    if (!list.is_array() || list.size() > MostPoints)
        return false;
    for (const json &pair : list) {
        if (!pair.is_array() || pair.size() < 2)
            return false;
        const auto x = asNumber(pair[0], wasText), y = asNumber(pair[1], wasText);
        if (!x || !y)
            return false;
        points.push_back({*x, *y});
    }
    return !points.empty();
}

void readShape(const json &element, int number, LabelmeFile &file)
{
    LabelmeShape shape;
    shape.number = number;
    bool hasPoints = false, wasText = false;
    if (element.is_object())
        for (const auto &[key, value] : element.items()) {
            if (key == "label")
                shape.label = asText(value);
            else if (key == "points")
                hasPoints = readPoints(value, shape.points, wasText);
            else if (key == "shape_type" && value.is_string())
                shape.type = asText(value);
            else
                shape.rest.insert(QString::fromStdString(key), toQJson(value));
        }
    if (shape.label.isEmpty())
        return file.troubles.push_back({LabelmeTrouble::NoLabel, number, {}});
    if (!hasPoints)
        return file.troubles.push_back({LabelmeTrouble::BadPoints, number, shape.label});
    if (wasText)
        file.troubles.push_back({LabelmeTrouble::NumbersAsText, number, shape.label});
    file.shapes.push_back(std::move(shape));
}

void readKey(const std::string &key, const json &value, LabelmeFile &file)
{
    if (key == "shapes" && value.is_array()) {
        file.hasShapes = true;
        int number = 0;
        for (const json &element : value)
            readShape(element, ++number, file);
    } else if (key == "imagePath") {
        file.imagePath = asText(value);
    } else if (key == "imageWidth") {
        file.width = asSize(value);
    } else if (key == "imageHeight") {
        file.height = asSize(value);
    } else if (key == "imageData") {
        file.hasImageData = value.is_string() && !value.get_ref<const std::string &>().empty();
    } else {
        file.rest.insert(QString::fromStdString(key), toQJson(value));
    }
}

Error broken(const QString &why)
{
    return Error{Text::tr("The JSON cannot be read (%1)").arg(why), {}, {}};
}

ordered_json toJson(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double: {
        const double number = value.toDouble();
        // Whole numbers stay what they are: group_id 3 is not 3.0.
        const qint64 whole = value.toInteger();
        return double(whole) == number ? ordered_json(whole) : ordered_json(number);
    }
    case QJsonValue::String:
        return value.toString().toStdString();
    case QJsonValue::Array: {
        ordered_json array = ordered_json::array();
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            array.push_back(toJson(item));
        return array;
    }
    case QJsonValue::Object: {
        ordered_json object = ordered_json::object();
        const QJsonObject items = value.toObject();
        for (auto it = items.begin(); it != items.end(); ++it)
            object[it.key().toStdString()] = toJson(it.value());
        return object;
    }
    default:
        return nullptr;
    }
}

/// Moves the key over, in labelme's own order; `fallback` where the source has none.
void take(ordered_json &out, QJsonObject &rest, const char *key, const ordered_json &fallback)
{
    const QString name = QString::fromLatin1(key);
    out[key] = rest.contains(name) ? toJson(rest.take(name)) : fallback;
}

void addRest(ordered_json &out, const QJsonObject &rest)
{
    for (auto it = rest.begin(); it != rest.end(); ++it)
        out[it.key().toStdString()] = toJson(it.value());
}

ordered_json shapeJson(const LabelmeShape &shape)
{
    ordered_json out;
    QJsonObject rest = shape.rest;
    out["label"] = shape.label.toStdString();
    ordered_json points = ordered_json::array();
    for (const Point &point : shape.points)
        points.push_back({point.x, point.y});
    out["points"] = std::move(points);
    take(out, rest, "group_id", nullptr);
    take(out, rest, "description", "");
    out["shape_type"] = shape.type.toStdString();
    take(out, rest, "flags", ordered_json::object());
    take(out, rest, "mask", nullptr);
    addRest(out, rest);
    return out;
}

} // namespace

Result<LabelmeFile> parseLabelme(std::string_view text)
{
    try {
        const json root = parsed(text);
        if (!root.is_object())
            return broken(Text::tr("it is no object"));
        LabelmeFile file;
        for (const auto &[key, value] : root.items())
            readKey(key, value, file);
        return file;
    } catch (const json::parse_error &error) {
        return broken(Text::tr("damaged at byte %1").arg(error.byte));
    } catch (const std::length_error &) {
        return broken(Text::tr("nested too deeply"));
    } catch (const json::exception &error) {
        return broken(QString::fromLatin1(error.what()));
    }
}

QByteArray writeLabelme(const LabelmeFile &file)
{
    ordered_json out;
    QJsonObject rest = file.rest;
    take(out, rest, "version", "5.5.0");
    take(out, rest, "flags", ordered_json::object());
    ordered_json shapes = ordered_json::array();
    for (const LabelmeShape &shape : file.shapes)
        shapes.push_back(shapeJson(shape));
    out["shapes"] = std::move(shapes);
    out["imagePath"] = file.imagePath.toStdString();
    out["imageData"] = nullptr;
    out["imageHeight"] = file.height;
    out["imageWidth"] = file.width;
    addRest(out, rest);
    return QByteArray::fromStdString(
        out.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n');
}

bool looksLikeLabelme(const QByteArray &head)
{
    return head.contains("\"shapes\"") &&
           (head.contains("\"imagePath\"") || head.contains("\"points\"") ||
            head.contains("\"version\"") || head.contains("\"imageData\""));
}

} // namespace ballast
