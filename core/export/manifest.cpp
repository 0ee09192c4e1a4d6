#include "core/export/manifest.h"

#include "core/augment/exchange.h"
#include "core/export/exporttext.h"

#include <QJsonDocument>

#include <array>
#include <charconv>
#include <cmath>
#include <span>
#include <utility>

namespace ballast {

namespace {

/// Appends JSON text; the shortest digits that read back as the same number.
class JsonText
{
public:
    explicit JsonText(QByteArray &to) : m_to(to) {}

    JsonText &raw(QByteArrayView text)
    {
        m_to.append(text);
        return *this;
    }
    JsonText &number(double value)
    {
        if (!std::isfinite(value))
            return raw("null");
        std::array<char, 32> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        return raw({digits.data(), end});
    }
    JsonText &text(const QString &value)
    {
        m_to.append('"');
        for (const char c : value.toUtf8())
            append(c);
        m_to.append('"');
        return *this;
    }
    JsonText &box(const Box &box)
    {
        raw("[").number(box.x1).raw(",").number(box.y1).raw(",");
        return number(box.x2).raw(",").number(box.y2).raw("]");
    }

private:
    void append(char c)
    {
        if (c == '"' || c == '\\')
            m_to.append('\\').append(c);
        else if (static_cast<unsigned char>(c) < 0x20)
            m_to.append("\\u00").append(QByteArray(1, c).toHex());
        else
            m_to.append(c);
    }

    QByteArray &m_to;
};

QJsonObject optionsToJson(const ExportOptions &options, const Format &format)
{
    static constexpr const char *FormatNames[] = {"source", "jpeg", "png", "webp", "bmp", "tiff"};
    static constexpr const char *LinkNames[] = {"copy", "reflink", "hard-link"};
    static constexpr const char *VocBases[] = {"keep", "zero-based", "one-based"};
    QJsonArray splits;
    for (const Split split : options.splits)
        splits.append(splitName(split));
    const auto name = [](std::span<const char *const> table, auto value) {
        return QString::fromLatin1(table[static_cast<std::size_t>(value)]);
    };
    QJsonObject json{{QStringLiteral("format"), format.id()},
                     {QStringLiteral("splits"), splits},
                     {QStringLiteral("originals"), options.originals},
                     {QStringLiteral("image_format"), name(FormatNames, options.encode.format)},
                     {QStringLiteral("quality"), options.encode.quality},
                     {QStringLiteral("full_chroma"), options.encode.fullChroma},
                     {QStringLiteral("link"), name(LinkNames, options.linkMode)},
                     {QStringLiteral("voc_base"), name(VocBases, options.write.vocBase)},
                     {QStringLiteral("seed"), QString::number(options.seed)}};
    if (options.longestSide > 0)
        json[QStringLiteral("longest_side")] = options.longestSide;
    return json;
}

QString className(const Dataset &dataset, ClassId id)
{
    const bool known = id >= 0 && static_cast<std::size_t>(id) < dataset.classes.size();
    return known ? dataset.classes[static_cast<std::size_t>(id)].name : QString();
}

QJsonArray namesJson(const std::vector<QString> &classNames)
{
    QJsonArray names;
    for (const QString &name : classNames)
        names.append(name);
    return names;
}

void appendRing(const std::vector<Point> &ring, JsonText &json)
{
    json.raw("[");
    bool first = true;
    for (const Point &point : ring) {
        json.raw(std::exchange(first, false) ? "[" : ",[").number(point.x);
        json.raw(",").number(point.y).raw("]");
    }
    json.raw("]");
}

/// What draws can depend on besides the box.
void appendPolygon(const Annotation &annotation, JsonText &json)
{
    if (!annotation.extras || annotation.extras->polygon.empty())
        return;
    appendRing(annotation.extras->polygon, json.raw(",\"polygon\":"));
    if (annotation.extras->furtherRings.empty())
        return;
    json.raw(",\"further_rings\":[");
    bool first = true;
    for (const std::vector<Point> &ring : annotation.extras->furtherRings)
        appendRing(ring, json.raw(std::exchange(first, false) ? "" : ","));
    json.raw("]");
}

void appendTags(const Dataset &dataset, const ManifestEntry &entry, JsonText &json)
{
    if (entry.source->tags.empty())
        return;
    json.raw(",\"tags\":[");
    bool first = true;
    for (const ClassId tag : entry.source->tags)
        json.raw(std::exchange(first, false) ? "" : ",").text(className(dataset, tag));
    json.raw("]");
}

/// Where an object was taken from: image, its key and the object's place in its list.
void appendOrigin(const ManifestEntry &entry, const BoxOutcome &outcome, JsonText &json)
{
    const AddedObject &object =
        entry.copy->program.added()[static_cast<std::size_t>(outcome.source)];
    json.raw(",\"origin\":\"added\",\"partner\":");
    json.text(object.from.isEmpty() ? entry.source->path : object.from);
    json.raw(",\"partner_key\":\"").raw(QByteArray::number(quint64(object.image)));
    json.raw("\",\"object\":").raw(QByteArray::number(object.object));
}

void appendBoxes(const Dataset &dataset, const ManifestEntry &entry, JsonText &json)
{
    const auto &annotations = entry.source->annotations;
    bool first = true;
    const auto begin = [&](ClassId id, const Box &before) {
        json.raw(std::exchange(first, false) ? "{\"class\":" : ",{\"class\":");
        json.text(className(dataset, id));
        json.raw(",\"before\":").box(before).raw(",\"after\":");
    };
    if (!entry.copy) {
        for (std::size_t i = 0; i < annotations.size(); ++i) {
            begin(annotations[i].classId, annotations[i].box);
            json.box(annotations[i].box)
                .raw(",\"visible\":1,\"fate\":\"kept\",\"reason\":\"none\"}");
        }
        return;
    }
    for (const BoxOutcome &outcome : entry.copy->outcomes) {
        begin(outcome.classId, outcome.before);
        if (outcome.fate == Fate::Dropped)
            json.raw("null");
        else
            json.box(outcome.after);
        const bool added = outcome.origin == ObjectOrigin::Added;
        const auto index = static_cast<std::size_t>(outcome.source);
        appendPolygon(added ? entry.copy->program.added()[index].annotation : annotations[index],
                      json);
        if (outcome.classAfter() != outcome.classId)
            json.raw(",\"class_after\":").text(className(dataset, outcome.classAfter()));
        json.raw(",\"visible\":").number(outcome.visible);
        json.raw(",\"fate\":").text(fateName(outcome.fate));
        json.raw(",\"reason\":").text(reasonName(outcome.reason));
        if (added)
            appendOrigin(entry, outcome, json);
        if (outcome.origin == ObjectOrigin::Mirrored)
            json.raw(",\"origin\":\"mirrored\"");
        if (outcome.part > 0)
            json.raw(",\"part\":").number(outcome.part);
        json.raw("}");
    }
}

void appendKey(const Key &key, JsonText &json)
{
    // As text: 64 bits do not fit the numbers of most JSON readers.
    json.raw(",\"key\":{\"seed\":\"").raw(QByteArray::number(quint64(key.seed)));
    json.raw("\",\"image\":\"").raw(QByteArray::number(quint64(key.image)));
    json.raw("\",\"copy\":\"").raw(QByteArray::number(quint64(key.copy))).raw("\"}");
}

Error cannotWrite(const QFile &file)
{
    return {ExportText::tr("The file cannot be written (%1)").arg(file.errorString()),
            file.fileName(), ExportText::tr("Free some space or choose another disk.")};
}

} // namespace

QString manifestFileName()
{
    return QStringLiteral("ballast-manifest.jsonl");
}

QByteArray manifestHeader(const Dataset &dataset, const BalancePlan &plan, const Pipeline &pipeline,
                          const ExportOptions &options, const OutputList &list)
{
    QJsonObject header{
        {QStringLiteral("ballast_manifest"), 1},
        {QStringLiteral("version"), QStringLiteral(BALLAST_VERSION)},
        {QStringLiteral("source"), dataset.root},
        {QStringLiteral("source_format"), dataset.format},
        {QStringLiteral("classes"), namesJson(list.classNames)},
        {QStringLiteral("options"), optionsToJson(options, *list.format)},
        {QStringLiteral("pipeline"), QJsonDocument::fromJson(pipelineToJson(pipeline)).object()},
        {QStringLiteral("plan"), planToJson(dataset, plan)}};
    if (list.inside)
        header.insert(QStringLiteral("inside_classes"), namesJson(list.rare));
    if (list.references)
        header.insert(QStringLiteral("references"), referencesToJson(*list.references));
    return QJsonDocument(header).toJson(QJsonDocument::Compact) + '\n';
}

namespace {

/// Who lends what, and where it comes to lie in the whole source image.
void appendPasted(const Dataset &dataset, const PlanItem &item, JsonText &json)
{
    json.raw(",\"pasted\":[");
    bool first = true;
    for (const PlannedObject &object : item.objects) {
        const ImageItem &donor = dataset.images[static_cast<std::size_t>(object.image)];
        json.raw(std::exchange(first, false) ? "{\"image\":" : ",{\"image\":").text(donor.path);
        json.raw(",\"annotation\":").raw(QByteArray::number(object.annotation));
        json.raw(",\"at\":[").number(object.x).raw(",").number(object.y);
        json.raw("],\"scale\":").number(object.scale);
        json.raw(",\"rotation\":").number(object.rotation);
        json.raw(object.flip ? ",\"flip\":true}" : ",\"flip\":false}");
    }
    json.raw("]");
}

} // namespace

QByteArray manifestLine(const Dataset &dataset, const ManifestEntry &entry)
{
    QByteArray line;
    line.reserve(256 + 160 * qsizetype(entry.source->annotations.size()));
    JsonText json(line);
    json.raw("{\"image\":").text(entry.output->path).raw(",\"source\":").text(entry.source->path);
    json.raw(",\"split\":").text(splitName(entry.source->split));
    const PlanItem *item = entry.output->item;
    json.raw(",\"means\":")
        .text(item         ? meansName(item->means)
              : entry.copy ? meansName(Means::Repeat)
                           : QStringLiteral("original"));
    if (item && item->window)
        json.raw(",\"window\":").box(item->window->box());
    if (item && !item->blanked.empty()) {
        json.raw(",\"blanked\":[");
        for (std::size_t i = 0; i < item->blanked.size(); ++i)
            json.raw(i ? "," : "").raw(QByteArray::number(item->blanked[i]));
        json.raw("]");
    }
    if (item && !item->objects.empty())
        appendPasted(dataset, *item, json);
    json.raw(",\"copy\":").raw(QByteArray::number(entry.output->copy));
    if (entry.copy) {
        appendKey(entry.key, json);
        if (entry.copy->program.redraws() > 0)
            json.raw(",\"redraws\":").raw(QByteArray::number(entry.copy->program.redraws()));
        appendTags(dataset, entry, json);
        json.raw(",\"steps\":");
        json.raw(QJsonDocument(entry.copy->program.applied()).toJson(QJsonDocument::Compact));
        static constexpr std::array encodings{"source", "lossless", "encoded"};
        json.raw(",\"encoding\":\"");
        json.raw(encodings[static_cast<std::size_t>(entry.encoding)]).raw("\"");
    }
    json.raw(",\"bytes\":").raw(QByteArray::number(entry.bytes));
    json.raw(",\"sha256\":\"").raw(entry.sha256).raw("\",\"boxes\":[");
    appendBoxes(dataset, entry, json);
    json.raw("]}\n");
    return line;
}

Result<void> ManifestWriter::open(const QString &path, const QByteArray &header)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return cannotWrite(m_file);
    return write(header);
}

Result<void> ManifestWriter::add(std::size_t task, QByteArray lines)
{
    const QMutexLocker lock(&m_mutex);
    m_waiting.emplace(task, std::move(lines));
    QByteArray ready;
    for (auto first = m_waiting.begin(); first != m_waiting.end() && first->first == m_next;
         first = m_waiting.begin(), ++m_next) {
        ready += first->second;
        m_waiting.erase(first);
    }
    return ready.isEmpty() ? Result<void>() : write(ready);
}

Result<void> ManifestWriter::write(const QByteArray &bytes)
{
    if (m_file.write(bytes) != bytes.size())
        return cannotWrite(m_file);
    return {};
}

qint64 countManifestImages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    qint64 lines = 0;
    while (!file.atEnd())
        lines += file.read(1 << 20).count('\n');
    return std::max<qint64>(0, lines - 1);
}

} // namespace ballast
