#include "core/augment/exchange.h"

#include "core/augment/classrules.h"
#include "core/augment/exchangestep.h"
#include "core/augment/references.h"
#include "core/augment/strength.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <set>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr auto Version = "2.0.8";

/// In the order of BorderObjects.
constexpr std::array BorderObjectNames{"label", "blank", "constant"};

/// Where it is kept beside the step.
const ParamSpec *partnerRuleOf(const TransformSpec &transform)
{
    const auto params = transform.params;
    const auto found = std::ranges::find_if(
        params, [](const ParamSpec &spec) { return !qstrcmp(spec.key, PartnerRuleKey); });
    return transform.origin || found == params.end() ? nullptr : &*found;
}

/// What Albumentations has no place for: the id, a step that is off or that it does not have.
QJsonObject entryOf(const Step &step, OutlineShape outline)
{
    QJsonObject entry{{QStringLiteral("id"), qint64(step.id)}};
    if (!step.enabled)
        entry.insert(QStringLiteral("off"), stepToJson(step, outline));
    else if (!isExpressible(step))
        entry.insert(QStringLiteral("own"), stepToJson(step, outline));
    QJsonArray children, classes;
    for (const Step &child : step.children)
        children.append(entryOf(child, outline));
    for (const QString &name : step.classes)
        classes.append(name);
    if (!children.isEmpty())
        entry.insert(QStringLiteral("children"), children);
    if (!classes.isEmpty())
        entry.insert(QStringLiteral("classes"), classes);
    if (const ParamSpec *rule = partnerRuleOf(*step.transform)) {
        const auto &value = step.values[std::size_t(rule - step.transform->params.data())];
        entry.insert(QLatin1String(PartnerRuleKey),
                     QLatin1String(rule->choices[std::size_t(value.lo)].key));
    }
    if (const QJsonObject own = ownParameters(step); !own.isEmpty())
        entry.insert(QStringLiteral("own_parameters"), own);
    if (const QString *references = referencesOf(step); references && !references->isEmpty())
        entry.insert(QStringLiteral("references"),
                     QJsonArray::fromStringList(namesIn(*references)));
    return entry;
}

QJsonObject ballastExtras(const Pipeline &pipeline)
{
    QJsonArray steps, rules;
    for (const Step &step : pipeline.steps)
        steps.append(entryOf(step, pipeline.outline));
    for (const ClassRule &rule : pipeline.classRules)
        rules.append(classRuleToJson(rule));
    const bool ellipse = pipeline.outline == OutlineShape::Ellipse;
    QJsonObject extras{{QStringLiteral("outline"),
                        ellipse ? QStringLiteral("ellipse") : QStringLiteral("corners")},
                       {QStringLiteral("albumentations_boxes"), pipeline.albumentationsBoxes},
                       {QStringLiteral("border_objects"),
                        QLatin1String(BorderObjectNames[std::size_t(pipeline.borderObjects)])},
                       {QStringLiteral("steps"), steps}};
    if (!rules.isEmpty())
        extras.insert(QStringLiteral("class_rules"), rules);
    return extras;
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

Result<QJsonValue> parseJson(const QByteArray &json)
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
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

/// The object that holds the pipeline; a bare list is one too.
Result<QJsonObject> rootOf(const QJsonValue &value)
{
    if (value.isArray())
        return QJsonObject{{QStringLiteral("__class_fullname__"), QStringLiteral("Compose")},
                           {QStringLiteral("transforms"), value.toArray()}};
    const QJsonObject root = value.toObject();
    const QJsonValue transform = root.value(QStringLiteral("transform"));
    if (transform.isObject() || root.contains(QStringLiteral("__class_fullname__")) ||
        root.contains(QStringLiteral("transforms")))
        return root;
    return Error{Text::tr("The file holds no Albumentations pipeline"),
                 {},
                 Text::tr("It needs a \"transform\" as A.to_dict writes it")};
}

Result<void> readRules(const QJsonObject &json, BoxRules &rules)
{
    const std::pair<const char *, double BoxRules::*> fields[] = {
        {"min_visibility", &BoxRules::minVisibility},
        {"min_area", &BoxRules::minArea},
        {"min_width", &BoxRules::minWidth},
        {"min_height", &BoxRules::minHeight},
        {"max_accept_ratio", &BoxRules::maxAspect}};
    for (const auto &[key, field] : fields) {
        const QJsonValue value = json.value(QLatin1String(key));
        if (!value.isDouble() && !value.isNull() && !value.isUndefined())
            return Error{Text::tr("Boxes, %1: \"%2\" is not a number")
                             .arg(QLatin1String(key), value.toVariant().toString()),
                         {},
                         Text::tr("Correct the value in the pipeline file")};
        rules.*field = value.toDouble(0);
    }
    return {};
}

/// Puts ids, switched-off steps and those of Ballast's own back.
class ExtrasReader
{
public:
    explicit ExtrasReader(PipelineReading &reading) : m_reading(reading) {}

    Result<void> read(const QJsonObject &json)
    {
        Pipeline &pipeline = m_reading.pipeline;
        if (json.value(QStringLiteral("outline")).toString() == QStringLiteral("ellipse"))
            pipeline.outline = OutlineShape::Ellipse;
        pipeline.albumentationsBoxes = json.value(QStringLiteral("albumentations_boxes")).toBool();
        const QString border = json.value(QStringLiteral("border_objects")).toString();
        for (std::size_t i = 0; i < BorderObjectNames.size(); ++i)
            if (border == QLatin1String(BorderObjectNames[i]))
                pipeline.borderObjects = static_cast<BorderObjects>(i);
        for (const QJsonValue &each : json.value(QStringLiteral("class_rules")).toArray()) {
            const auto rule = classRuleFromJson(each.toObject());
            if (!rule)
                return rule.error();
            const bool isIdle = rule->kind == ClassRule::Kind::Limit &&
                                !canBeLimited(*transformByName(rule->transform));
            if (isIdle)
                m_reading.notes << Text::tr("Rule of class \"%1\" for %2: it has no range that "
                                            "can be limited; the rule is left out")
                                       .arg(rule->className, rule->transform);
            else
                pipeline.classRules.push_back(*rule);
        }
        if (auto read = merge(json.value(QStringLiteral("steps")).toArray(), pipeline.steps, 1);
            !read)
            return read;
        giveUniqueIds();
        return {};
    }

private:
    static QJsonValue apart(const QJsonObject &entry)
    {
        const QJsonValue off = entry.value(QStringLiteral("off"));
        return off.isUndefined() ? entry.value(QStringLiteral("own")) : off;
    }

    /// One level of the tree, if the list of transforms still fits.
    Result<void> merge(const QJsonArray &entries, std::vector<Step> &steps, int depth)
    {
        const auto missing = std::ranges::count_if(entries, [](const QJsonValue &entry) {
            return !apart(entry.toObject()).isUndefined();
        });
        if (entries.size() - missing != qsizetype(steps.size()) || depth > MaxNesting) {
            if (missing > 0)
                m_reading.notes << Text::tr("The transforms were edited by hand: switched-off "
                                            "steps and those that Albumentations does not have "
                                            "were left out");
            return {};
        }
        std::vector<Step> ordered;
        std::size_t next = 0;
        for (const QJsonValue &each : entries) {
            const QJsonObject entry = each.toObject();
            if (apart(entry).isUndefined())
                ordered.push_back(std::move(steps[next++]));
            else if (auto read = readApart(entry, ordered); !read)
                return read.error();
            else if (!*read)
                continue;
            if (auto read = finish(entry, ordered.back(), depth); !read)
                return read;
        }
        steps = std::move(ordered);
        return {};
    }

    /// False if this version does not know the transform; a note says so.
    Result<bool> readApart(const QJsonObject &entry, std::vector<Step> &into)
    {
        Pipeline one;
        StepReader reader(one, m_reading.notes);
        if (auto read = reader.read(apart(entry).toObject()); !read)
            return read.error();
        if (one.steps.size() != 1)
            return false;
        into.push_back(std::move(one.steps.front()));
        into.back().enabled = !entry.contains(QStringLiteral("off"));
        return true;
    }

    Result<void> finish(const QJsonObject &entry, Step &step, int depth)
    {
        const qint64 id = entry.value(QStringLiteral("id")).toInteger(0);
        if (id > 0)
            step.id = std::uint64_t(id);
        for (const QJsonValue &name : entry.value(QStringLiteral("classes")).toArray())
            step.classes.push_back(name.toString());
        readPartnerRule(entry, step);
        if (auto read = readOwnParameters(entry, step); !read)
            return read;
        const QJsonArray references = entry.value(QStringLiteral("references")).toArray();
        if (QString *place = referencesOf(step); place && !references.isEmpty()) {
            QStringList names;
            for (const QJsonValue &name : references)
                names << name.toString();
            *place = joinedNames(names);
        }
        const QJsonArray children = entry.value(QStringLiteral("children")).toArray();
        if (children.isEmpty() || !takesChildren(*step.transform))
            return {};
        return merge(children, step.children, depth + 1);
    }

    static void readPartnerRule(const QJsonObject &entry, Step &step)
    {
        const ParamSpec *rule = partnerRuleOf(*step.transform);
        const QString key = entry.value(QLatin1String(PartnerRuleKey)).toString();
        for (std::size_t i = 0; rule && i < rule->choices.size(); ++i)
            if (key == QLatin1String(rule->choices[i].key))
                step.values[std::size_t(rule - step.transform->params.data())].lo = double(i);
    }

    static Result<void> readOwnParameters(const QJsonObject &entry, Step &step)
    {
        QJsonObject json = entry.value(QStringLiteral("own_parameters")).toObject();
        if (json.isEmpty())
            return {};
        const QStringList keys = json.keys();
        json.insert(QStringLiteral("__class_fullname__"), QLatin1String(step.transform->name));
        Pipeline one;
        QStringList unheard;
        if (auto read = StepReader(one, unheard).read(json); !read)
            return read;
        const auto params = step.transform->params;
        for (std::size_t i = 0; i < params.size() && one.steps.size() == 1; ++i)
            if (keys.contains(QLatin1String(params[i].key)))
                step.values[i] = one.steps[0].values[i];
        return {};
    }

    /// Where only a part could be merged, ids can meet.
    void giveUniqueIds()
    {
        std::set<std::uint64_t> ids;
        std::vector<Step> &steps = m_reading.pipeline.steps;
        for (const Step *step : allSteps(steps))
            if (!ids.insert(step->id).second) {
                const std::uint64_t free = *ids.rbegin() + 1;
                ids.insert(free);
                const_cast<Step *>(step)->id = free;
            }
    }

    PipelineReading &m_reading;
};

QJsonObject toJson(const Pipeline &pipeline)
{
    QJsonArray transforms;
    for (const Step &step : pipeline.steps)
        if (step.enabled && isExpressible(step))
            transforms.append(stepToJson(step, pipeline.outline));
    const QJsonObject compose{{QStringLiteral("__class_fullname__"), QStringLiteral("Compose")},
                              {QStringLiteral("p"), 1.0},
                              {QStringLiteral("transforms"), transforms},
                              {QStringLiteral("bbox_params"), bboxParams(pipeline)},
                              {QStringLiteral("keypoint_params"), QJsonValue::Null},
                              {QStringLiteral("additional_targets"), QJsonObject()},
                              {QStringLiteral("is_check_shapes"), true}};
    return {{QStringLiteral("__version__"), QLatin1String(Version)},
            {QStringLiteral("transform"), compose},
            {QStringLiteral("ballast"), ballastExtras(pipeline)}};
}

Result<PipelineReading> fromJson(const QJsonValue &value)
{
    const auto root = rootOf(value);
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
        if (auto read = readRules(boxes.toObject(), reading.pipeline.rules); !read)
            return read.error();
    const QJsonValue extras = root->value(QStringLiteral("ballast"));
    if (extras.isObject())
        if (auto read = ExtrasReader(reading).read(extras.toObject()); !read)
            return read.error();
    if (auto valid = validate(reading.pipeline); !valid)
        return valid.error();
    for (const Step *step : allSteps(reading.pipeline.steps))
        if (const QString *references = referencesOf(*step); references && references->isEmpty())
            reading.notes << Text::tr("%1: the file does not say where its images are. "
                                      "Name a folder in the step")
                                 .arg(QLatin1String(step->transform->name));
    return reading;
}

void addNotes(const std::vector<Step> &steps, QStringList &notes)
{
    for (const Step &step : steps) {
        if (!step.enabled)
            continue;
        const QString name = QString::fromLatin1(step.transform->name);
        if (step.transform->origin)
            notes << Text::tr("%1 is not in Albumentations: left out there").arg(name);
        else if (!isExpressible(step))
            notes << Text::tr("%1 holds no step of Albumentations: left out there").arg(name);
        else if (const char *key = metadataKey(*step.transform))
            notes << (step.transform->group == TransformGroup::Mix && referencesOf(step)
                          ? Text::tr("%1: give its images there with every call, as %2=[…]; there "
                                     "it takes no boxes")
                          : Text::tr("%1: give its images there with every call, as %2=[…]"))
                         .arg(name, QLatin1String(key));
        else {
            notes += notesForAlbumentations(step);
            addNotes(step.children, notes);
        }
    }
}

} // namespace

QByteArray pipelineToJson(const Pipeline &pipeline, QStringList *notes)
{
    if (notes)
        *notes += notInAlbumentations(pipeline);
    return QJsonDocument(toJson(pipeline)).toJson();
}

QByteArray pipelineToYaml(const Pipeline &pipeline, QStringList *notes)
{
    if (notes)
        *notes += notInAlbumentations(pipeline);
    return jsonToYaml(toJson(pipeline));
}

QStringList notInAlbumentations(const Pipeline &pipeline)
{
    QStringList notes;
    addNotes(pipeline.steps, notes);
    if (!pipeline.classRules.empty())
        notes << Text::tr("Class rules are not in Albumentations: left out there");
    return notes;
}

Result<PipelineReading> pipelineFromJson(const QByteArray &json)
{
    const auto value = parseJson(json);
    return value ? fromJson(*value) : value.error();
}

Result<PipelineReading> pipelineFromYaml(const QByteArray &yaml)
{
    const auto value = yamlToJson(yaml);
    return value ? fromJson(*value) : value.error();
}

Result<PipelineReading> pipelineFromText(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    const bool json = trimmed.startsWith('{') || trimmed.startsWith('[');
    return json ? pipelineFromJson(text) : pipelineFromYaml(text);
}

} // namespace ballast
