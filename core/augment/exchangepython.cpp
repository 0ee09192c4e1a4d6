#include "core/augment/exchange.h"
#include "core/augment/exchangestep.h"
#include "core/augment/references.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace ballast {

namespace {

constexpr std::array Borders{"cv2.BORDER_CONSTANT", "cv2.BORDER_REPLICATE", "cv2.BORDER_REFLECT",
                             "cv2.BORDER_WRAP", "cv2.BORDER_REFLECT_101"};
constexpr std::array Samplings{"cv2.INTER_NEAREST", "cv2.INTER_LINEAR", "cv2.INTER_CUBIC"};

/// As JSON quotes it: Python reads the same.
QString quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QString literal(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return QStringLiteral("None");
    if (value.isBool())
        return value.toBool() ? QStringLiteral("True") : QStringLiteral("False");
    if (value.isString())
        return quoted(value.toString());
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 10);
    QStringList parts;
    if (value.isArray()) {
        for (const QJsonValue &each : value.toArray())
            parts << literal(each);
        return QStringLiteral("(%1)").arg(parts.join(QStringLiteral(", ")));
    }
    const QJsonObject dict = value.toObject();
    for (auto it = dict.begin(); it != dict.end(); ++it)
        parts << quoted(it.key()) + QStringLiteral(": ") + literal(it.value());
    return QStringLiteral("{%1}").arg(parts.join(QStringLiteral(", ")));
}

QString argument(const QString &key, const QJsonValue &value)
{
    QString text = literal(value);
    const auto code = std::size_t(value.toInt(0));
    if (key == QStringLiteral("border_mode") && code < Borders.size())
        text = QLatin1String(Borders[code]);
    if (key == QStringLiteral("interpolation") && code < Samplings.size())
        text = QLatin1String(Samplings[code]);
    return QStringLiteral("%1=%2").arg(key, text);
}

/// What Albumentations has no default for, or another one than Ballast.
bool isRequired(const Step &step, const QString &key)
{
    constexpr std::array keys{"area_for_downscale", "min_max_height", "percent"};
    for (const ParamSpec &spec : step.transform->params)
        if (spec.kind == ParamKind::Integer &&
            QString::fromLatin1(spec.key).section(u'.', 0, 0) == key)
            return true;
    return std::ranges::any_of(keys, [&](auto *name) { return key == QLatin1String(name); });
}

/// Only what differs from the defaults, so that the code stays readable.
QStringList argumentsOf(const Step &step, OutlineShape outline)
{
    const QJsonObject json = stepToJson(step, outline);
    const QJsonObject defaults =
        stepToJson(Pipeline().makeStep(*step.transform), OutlineShape::Corners);
    constexpr std::array apart{"p", "__class_fullname__", "transforms"};
    QStringList arguments;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const bool plain = std::ranges::none_of(
            apart, [&](auto *name) { return it.key() == QLatin1String(name); });
        if (plain && (isRequired(step, it.key()) || it.value() != defaults.value(it.key())))
            arguments << argument(it.key(), it.value());
    }
    arguments << argument(QStringLiteral("p"), step.probability);
    return arguments;
}

/// Which images, fit for a comment.
QString otherImages(const Step &step)
{
    const QString *references = referencesOf(step);
    if (!references)
        return QStringLiteral("{\"image\": …, \"bboxes\": …, \"labels\": …}, …");
    const QString places = references->simplified();
    if (step.transform->movesBoxes) // laid on: Albumentations wants a mask beside the picture
        return QStringLiteral("{\"image\": …, \"mask\": …}, … of ") + places;
    return QStringLiteral("images of ") + places;
}

QString commented(const QString &code)
{
    QStringList lines = code.split(u'\n');
    for (QString &line : lines)
        if (!line.isEmpty())
            line.insert(line.size() - line.trimmed().size(), QStringLiteral("# "));
    return lines.join(u'\n');
}

QString stepToPython(const Step &step, OutlineShape outline, int depth)
{
    const QString indent(4 * depth, u' ');
    const QString name = QString::fromLatin1(step.transform->name);
    if (!isExpressible(step))
        return step.transform->origin
                   ? QStringLiteral("%1# %2 is not in Albumentations\n").arg(indent, name)
                   : QStringLiteral("%1# %2 holds no step of Albumentations\n").arg(indent, name);
    const QStringList arguments = argumentsOf(step, outline);
    QString code;
    if (takesChildren(*step.transform)) {
        code = QStringLiteral("%1A.%2(\n%1    [\n").arg(indent, name);
        for (const Step &child : step.children)
            code += stepToPython(child, outline, depth + 2);
        code += QStringLiteral("%1    ],\n").arg(indent);
        for (const QString &each : arguments)
            code += QStringLiteral("%1    %2,\n").arg(indent, each);
        code += QStringLiteral("%1),\n").arg(indent);
    } else {
        if (const char *key = metadataKey(*step.transform))
            code = QStringLiteral("%1# with every call: %2=[%3]\n")
                       .arg(indent, QLatin1String(key), otherImages(step));
        code +=
            QStringLiteral("%1A.%2(%3),\n").arg(indent, name, arguments.join(QStringLiteral(", ")));
    }
    return step.enabled ? code : commented(code);
}

} // namespace

QString pipelineToPython(const Pipeline &pipeline)
{
    QString code = QStringLiteral("import albumentations as A\nimport cv2\n\n"
                                  "transform = A.Compose(\n    [\n");
    for (const Step &step : pipeline.steps)
        code += stepToPython(step, pipeline.outline, 2);
    const QJsonObject boxes = bboxParams(pipeline);
    code += QStringLiteral("    ],\n    bbox_params=A.BboxParams(\n");
    for (const char *key : {"format", "label_fields", "min_area", "min_visibility", "min_width",
                            "min_height", "check_each_transform", "clip", "max_accept_ratio"}) {
        const QJsonValue value = boxes.value(QLatin1String(key));
        if (value.isNull())
            continue;
        const QString text = value.isArray() ? QStringLiteral("[\"labels\"]") : literal(value);
        code += QStringLiteral("        %1=%2,\n").arg(QLatin1String(key), text);
    }
    return code + QStringLiteral("    ),\n)\n");
}

} // namespace ballast
