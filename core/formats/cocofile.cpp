#include "core/formats/cocofile.h"

#include "core/base/atomicfile.h"
#include "core/base/text.h"
#include "core/formats/cocoscan.h"
#include "core/formats/jsontext.h"
#include "core/formats/numbers.h"
#include "core/formats/runlengths.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <memory>
#include <optional>

namespace ballast {

namespace {

using nlohmann::json;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

/// Everything of `object` but the keys that the model has places for.
QJsonObject restOf(const json &object, std::initializer_list<const char *> without)
{
    QJsonObject rest;
    for (const auto &[key, value] : object.items())
        if (std::find(without.begin(), without.end(), key) == without.end())
            rest.insert(QString::fromStdString(key), toQJson(value));
    return rest;
}

const json *find(const json &object, const char *key)
{
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

int sizeOf(const json &object, const char *key)
{
    const json *value = find(object, key);
    const double number = value && value->is_number() ? value->get<double>() : 0;
    return number > 0 && number < 1e6 ? static_cast<int>(number) : 0;
}

bool isPlace(const json &value)
{
    return value.is_number() && ballast::isPlace(value.get<double>());
}

/// Points of a flat x, y list; false if it is none.
bool appendPoints(const json &flat, std::vector<Point> &points)
{
    if (!flat.is_array() || flat.size() < 6 || flat.size() % 2 != 0)
        return false;
    for (std::size_t i = 0; i < flat.size(); i += 2) {
        if (!isPlace(flat[i]) || !isPlace(flat[i + 1]))
            return false;
        points.push_back({flat[i].get<double>(), flat[i + 1].get<double>()});
    }
    return true;
}

void setRings(AnnotationExtras &extras, std::vector<std::vector<Point>> rings)
{
    if (rings.empty())
        return;
    extras.polygon = std::move(rings.front());
    rings.erase(rings.begin());
    extras.furtherRings = std::move(rings);
}

/// The runs of {"size": [height, width], "counts": …}, as numbers or as text; none where it is
/// something else.
std::optional<RunOutlines> readRuns(const json &segmentation)
{
    const json *size = segmentation.is_object() ? find(segmentation, "size") : nullptr;
    const json *counts = segmentation.is_object() ? find(segmentation, "counts") : nullptr;
    if (!size || !counts || !size->is_array() || size->size() != 2 ||
        !(*size)[0].is_number_integer() || !(*size)[1].is_number_integer())
        return {};
    constexpr std::int64_t Most = 1'000'000;
    const auto height = (*size)[0].get<std::int64_t>(), width = (*size)[1].get<std::int64_t>();
    std::optional<RunLengths> runs;
    if (counts->is_string()) {
        runs = decodedRuns(counts->get_ref<const std::string &>());
    } else if (counts->is_array()) {
        runs.emplace();
        for (const json &count : *counts)
            runs->push_back(count.is_number_integer() ? count.get<std::int64_t>() : -1);
    }
    if (!runs || height <= 0 || width <= 0 || height > Most || width > Most)
        return {};
    return outlinesOf(*runs, int(width), int(height));
}

/// The polygons. False if the segmentation is something else (run lengths).
bool readOutline(const json &segmentation, AnnotationExtras &extras)
{
    if (!segmentation.is_array())
        return false;
    std::vector<std::vector<Point>> rings;
    for (const json &part : segmentation) {
        rings.emplace_back().reserve(part.size() / 2);
        if (!appendPoints(part, rings.back()))
            return false;
    }
    setRings(extras, std::move(rings));
    return true;
}

/// x, y, v of each; none if the list is anything else.
std::vector<KeyPoint> readKeyPoints(const json *list)
{
    std::vector<KeyPoint> points;
    if (!list || !list->is_array() || list->size() % 3 != 0)
        return points;
    for (std::size_t i = 0; i < list->size(); i += 3) {
        const json &x = (*list)[i], &y = (*list)[i + 1], &v = (*list)[i + 2];
        if (!isPlace(x) || !isPlace(y) || !isPlace(v))
            return {};
        points.push_back({{x.get<double>(), y.get<double>()},
                          static_cast<int>(std::clamp(v.get<double>(), 0.0, 2.0))});
    }
    return points;
}

/// At most six decimals: such a number is found again from the sum with another one.
bool isShortDecimal(double value)
{
    return std::abs(value) < 1e6 && std::nearbyint(value * 1e6) / 1e6 == value;
}

class FileReader
{
public:
    FileReader(CocoFile &file, IssueCollector &issues) : m_file(file), m_issues(issues) {}

    void addImage(const json &element)
    {
        CocoFile::Image image;
        const json *name = element.is_object() ? find(element, "file_name") : nullptr;
        if (!name || !name->is_string() || !readId(element, "id", image.id))
            return tell(Text::tr("An image has no id or no file_name"),
                        Text::tr("It is left out; correct the file."));
        image.fileName = QString::fromStdString(name->get<std::string>());
        image.width = sizeOf(element, "width");
        image.height = sizeOf(element, "height");
        image.extras = restOf(element, {"file_name", "width", "height"});
        m_file.images.push_back(std::move(image));
    }

    void addCategory(const json &element)
    {
        CocoFile::Category category;
        const json *name = element.is_object() ? find(element, "name") : nullptr;
        if (!name || !readId(element, "id", category.id))
            return tell(Text::tr("A category has no id or no name"),
                        Text::tr("It is left out; correct the file."));
        category.name = name->is_string() ? QString::fromStdString(name->get<std::string>())
                                          : QString::fromStdString(name->dump());
        category.extras = restOf(element, {"id", "name"});
        m_file.categories.push_back(std::move(category));
    }

    void addObject(const json &element)
    {
        CocoFile::Object object;
        if (!element.is_object() || !readId(element, "image_id", object.image) ||
            !readId(element, "category_id", object.category))
            return tell(Text::tr("An annotation has no image_id or no category_id"),
                        Text::tr("It is left out; correct the file."));
        auto extras = new AnnotationExtras;
        object.annotation.extras = extras;
        const json *segmentation = find(element, "segmentation");
        const bool isOutline = segmentation && readOutline(*segmentation, *extras);
        if (segmentation && segmentation->is_object())
            readMask(element, *segmentation, *extras);
        extras->keyPoints = readKeyPoints(find(element, "keypoints"));
        extras->values = restOf(element, {"image_id", "category_id", "bbox", "iscrowd",
                                          isOutline ? "segmentation" : "bbox"});
        if (extras->values.value(u"area").isNull())
            extras->values.remove(QStringLiteral("area")); // to be worked out again
        if (!readBox(element, *extras, object.annotation.box))
            return tell(Text::tr("Annotation %1 has no bbox of four numbers")
                            .arg(extras->values.value(u"id").toVariant().toString()),
                        Text::tr("It is left out; correct the file."));
        if (const json *crowd = find(element, "iscrowd");
            crowd && (*crowd == json(1) || *crowd == json(true)))
            object.annotation.flags |= Annotation::Crowd;
        const QJsonObject attributes = extras->values.value(u"attributes").toObject();
        if (attributes.value(u"occluded").toBool())
            object.annotation.flags |= Annotation::Occluded;
        m_file.objects.push_back(std::move(object));
    }

    /// What is said once for the whole file.
    void finish()
    {
        if (m_holes > 0)
            m_issues.add(Severity::Info, "mask-holes", m_file.path,
                         Text::tr("Masks with holes: %1").arg(formatCount(m_holes)),
                         Text::tr("Images that stay as they are keep them; in augmented copies and "
                                  "other formats the outlines fill them."));
    }

private:
    /// The mask itself stays for images that are not changed, its outlines move with the others.
    void readMask(const json &element, const json &segmentation, AnnotationExtras &extras)
    {
        std::optional<RunOutlines> outlines = readRuns(segmentation);
        if (!outlines) {
            const json *id = find(element, "id");
            return tell(Text::tr("Annotation %1 has run lengths that make no mask of their size")
                            .arg(QString::fromStdString(id ? id->dump() : std::string("?"))),
                        Text::tr("Its box counts; correct the file."));
        }
        m_holes += outlines->hasHoles;
        setRings(extras, std::move(outlines->rings));
    }

    void tell(const QString &message, const QString &remedy)
    {
        m_issues.add(Severity::Warning, "unreadable-label", m_file.path, message, remedy);
    }

    bool readId(const json &element, const char *key, qint64 &id)
    {
        const json *value = find(element, key);
        if (!value)
            return false;
        if (value->is_number_integer()) {
            id = value->get<qint64>();
            return true;
        }
        if (value->is_number() && value->get<double>() == std::floor(value->get<double>()) &&
            std::abs(value->get<double>()) < 9e15) {
            id = static_cast<qint64>(value->get<double>());
            return true;
        }
        if (!value->is_string())
            return false;
        const QString text = QString::fromStdString(value->get<std::string>());
        id = m_textIds.value(text, -1000000 - m_textIds.size());
        m_textIds.insert(text, id);
        return true;
    }

    static bool readBox(const json &element, AnnotationExtras &extras, Box &box)
    {
        const json *value = find(element, "bbox");
        if (!value || !value->is_array() || value->size() != 4) {
            if (extras.polygon.empty())
                return false;
            box = {extras.polygon[0].x, extras.polygon[0].y, extras.polygon[0].x,
                   extras.polygon[0].y};
            const auto widen = [&box](const std::vector<Point> &ring) {
                for (const Point &point : ring)
                    box = {std::min(box.x1, point.x), std::min(box.y1, point.y),
                           std::max(box.x2, point.x), std::max(box.y2, point.y)};
            };
            widen(extras.polygon);
            std::ranges::for_each(extras.furtherRings, widen);
            return true;
        }
        double numbers[4];
        for (std::size_t i = 0; i < 4; ++i) {
            if (!isPlace((*value)[i]))
                return false;
            numbers[i] = (*value)[i].get<double>();
        }
        box = {numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]};
        // Adding may round the last digits of a long decimal away: those are kept as they are.
        if (!std::all_of(numbers, numbers + 4, isShortDecimal))
            extras.values.insert(QStringLiteral("bbox"), toQJson(*value));
        return true;
    }

    CocoFile &m_file;
    IssueCollector &m_issues;
    QHash<QString, qint64> m_textIds;
    int m_holes = 0;
};

/// One pass over the file or, where `text` is given, over that.
Result<void> readInto(CocoFile &file, const QString &path, const std::string *text,
                      IssueCollector &issues, const std::stop_token &stop)
{
    FileReader reader(file, issues);
    CocoSink sink;
    sink.image = [&](const json &element) { reader.addImage(element); };
    sink.annotation = [&](const json &element) { reader.addObject(element); };
    sink.category = [&](const json &element) { reader.addCategory(element); };
    sink.other = [&](const QString &key, const json &value) {
        file.top.insert(key, toQJson(value));
    };
    const Result<void> done =
        text ? scanCocoText(*text, path, sink, stop) : scanCoco(path, sink, stop);
    reader.finish();
    return done;
}

/// The file with null for numbers that are none; nothing where that is not its trouble.
std::optional<std::string> mendedText(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return {};
    const std::string_view text(bytes->constData(), std::size_t(bytes->size()));
    return mayHoldNaN(text) ? std::optional(withoutNaN(text)) : std::nullopt;
}

} // namespace

Result<CocoFile> readCocoFile(const QString &root, const QString &path, IssueCollector &issues,
                              const std::stop_token &stop)
{
    const QString absolute = root + u'/' + path;
    CocoFile file;
    file.path = path;
    auto own = std::make_unique<IssueCollector>();
    Result<void> done = readInto(file, absolute, nullptr, *own, stop);
    if (const auto text = done ? std::nullopt : mendedText(absolute)) {
        file = {};
        file.path = path;
        own = std::make_unique<IssueCollector>();
        own->add(Severity::Warning, "not-a-number", path,
                 Text::tr("The file holds numbers that are none (NaN or Infinity)"),
                 Text::tr("They count as missing; correct the file."));
        done = readInto(file, absolute, &*text, *own, stop);
    }
    for (Issue &issue : own->take())
        issues.add(std::move(issue));
    if (!done)
        return done.error();
    return file;
}

} // namespace ballast
