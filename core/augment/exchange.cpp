#include "core/augment/exchange.h"

#include "core/augment/exchangestep.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr auto Version = "2.0.8";

/// What Albumentations has no place for: ids, switched-off steps, rules without a counterpart.
QJsonObject ballastExtras(const Pipeline &pipeline)
{
    QJsonArray steps;
    for (const Step &step : pipeline.steps) {
        QJsonObject entry{{QStringLiteral("id"), qint64(step.id)}};
        if (!step.enabled)
            entry.insert(QStringLiteral("off"), stepToJson(step, pipeline.outline));
        steps.append(entry);
    }
    const bool ellipse = pipeline.outline == OutlineShape::Ellipse;
    return {{QStringLiteral("outline"),
             ellipse ? QStringLiteral("ellipse") : QStringLiteral("corners")},
            {QStringLiteral("steps"), steps}};
}

/// Python writes NaN and Infinity bare, which is not JSON: quote them, so that the reader can name
/// step and parameter.
QByteArray quoteBareNumbers(const QByteArray &json)
{
    QByteArray out;
    out.reserve(json.size());
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"' && (i == 0 || json[i - 1] != '\\'))
            inString = !inString;
        bool quoted = false;
        for (const char *word : {"NaN", "-Infinity", "Infinity"}) {
            const auto length = qsizetype(qstrlen(word));
            if (inString || quoted || json.mid(i, length) != word)
                continue;
            out += '"' + QByteArray(word) + '"';
            i += length - 1;
            quoted = true;
        }
        if (!quoted)
            out += c;
    }
    return out;
}

Result<QJsonObject> parse(const QByteArray &json)
{
    QJsonParseError problem;
    const bool bare = json.contains("NaN") || json.contains("Infinity");
    const auto document = QJsonDocument::fromJson(bare ? quoteBareNumbers(json) : json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{Text::tr("The pipeline is not JSON: %1 at byte %2")
                         .arg(problem.errorString())
                         .arg(problem.offset),
                     {},
                     Text::tr("Write it with A.save or json.dump(A.to_dict(…))")};
    if (document.isArray())
        return QJsonObject{{QStringLiteral("__class_fullname__"), QStringLiteral("Compose")},
                           {QStringLiteral("transforms"), document.array()}};
    const QJsonObject root = document.object();
    const QJsonValue transform = root.value(QStringLiteral("transform"));
    if (transform.isObject() || root.contains(QStringLiteral("__class_fullname__")) ||
        root.contains(QStringLiteral("transforms")))
        return root;
    return Error{Text::tr("The file holds no Albumentations pipeline"),
                 {},
                 Text::tr("It needs a \"transform\" as A.to_dict writes it")};
}

void readRules(const QJsonObject &json, Pipeline &pipeline)
{
    const std::pair<const char *, double BoxRules::*> fields[] = {
        {"min_visibility", &BoxRules::minVisibility},
        {"min_area", &BoxRules::minArea},
        {"min_width", &BoxRules::minWidth},
        {"min_height", &BoxRules::minHeight}};
    for (const auto &[key, field] : fields)
        pipeline.rules.*field = json.value(QLatin1String(key)).toDouble(0);
}

/// Puts ids and switched-off steps back, if the list of transforms still fits.
Result<void> readExtras(const QJsonObject &json, PipelineReading &reading)
{
    Pipeline &pipeline = reading.pipeline;
    if (json.value(QStringLiteral("outline")).toString() == QStringLiteral("ellipse"))
        pipeline.outline = OutlineShape::Ellipse;
    const QJsonArray entries = json.value(QStringLiteral("steps")).toArray();
    const auto isOff = [](const QJsonValue &entry) {
        return entry.toObject().contains(QStringLiteral("off"));
    };
    const auto off = std::count_if(entries.begin(), entries.end(), isOff);
    if (entries.size() - off != qsizetype(pipeline.steps.size())) {
        if (off > 0)
            reading.notes << Text::tr("The transforms were edited by hand: switched-off steps "
                                      "were left out");
        return {};
    }
    Pipeline ordered;
    std::size_t next = 0;
    for (const QJsonValue &entry : entries) {
        const QJsonObject object = entry.toObject();
        Step step;
        if (isOff(entry)) {
            Pipeline one;
            StepReader reader(one, reading.notes);
            if (auto read = reader.read(object.value(QStringLiteral("off")).toObject()); !read)
                return read.error();
            if (one.steps.empty())
                continue;
            step = one.steps.front();
            step.enabled = false;
        } else {
            step = pipeline.steps[next++];
        }
        const qint64 id = object.value(QStringLiteral("id")).toInteger(0);
        if (id > 0)
            step.id = std::uint64_t(id);
        ordered.steps.push_back(std::move(step));
    }
    pipeline.steps = std::move(ordered.steps);
    return {};
}

} // namespace

QByteArray pipelineToJson(const Pipeline &pipeline)
{
    QJsonArray transforms;
    for (const Step &step : pipeline.steps)
        if (step.enabled)
            transforms.append(stepToJson(step, pipeline.outline));
    const QJsonObject compose{{QStringLiteral("__class_fullname__"), QStringLiteral("Compose")},
                              {QStringLiteral("p"), 1.0},
                              {QStringLiteral("transforms"), transforms},
                              {QStringLiteral("bbox_params"), bboxParams(pipeline.rules)},
                              {QStringLiteral("keypoint_params"), QJsonValue::Null},
                              {QStringLiteral("additional_targets"), QJsonObject()},
                              {QStringLiteral("is_check_shapes"), true}};
    const QJsonObject root{{QStringLiteral("__version__"), QLatin1String(Version)},
                           {QStringLiteral("transform"), compose},
                           {QStringLiteral("ballast"), ballastExtras(pipeline)}};
    return QJsonDocument(root).toJson();
}

Result<PipelineReading> pipelineFromJson(const QByteArray &json)
{
    auto root = parse(json);
    if (!root)
        return root.error();
    const QJsonValue inner = root->value(QStringLiteral("transform"));
    const QJsonObject transform = inner.isObject() ? inner.toObject() : *root;
    PipelineReading reading;
    StepReader reader(reading.pipeline, reading.notes);
    if (auto read = reader.read(transform); !read)
        return read.error();
    const QJsonValue boxes = transform.value(QStringLiteral("bbox_params"));
    if (boxes.isObject())
        readRules(boxes.toObject(), reading.pipeline);
    const QJsonValue extras = root->value(QStringLiteral("ballast"));
    if (extras.isObject())
        if (auto read = readExtras(extras.toObject(), reading); !read)
            return read.error();
    if (auto valid = validate(reading.pipeline); !valid)
        return valid.error();
    return reading;
}

} // namespace ballast
