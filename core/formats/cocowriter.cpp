#include "core/base/atomicfile.h"
#include "core/dataset/shapes.h"
#include "core/formats/cocofile.h"
#include "core/formats/cocoreader.h"
#include "core/formats/numbers.h"
#include "core/formats/skeletons.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <cmath>
#include <map>
#include <set>

namespace ballast {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray compact(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

void appendRest(QByteArray &out, const QJsonObject &rest)
{
    if (rest.isEmpty())
        return;
    const QByteArray text = compact(rest);
    out += ',' + text.mid(1, text.size() - 2);
}

/// What came through another format's arithmetic is off by less than 1e-9 px: it goes out as the
/// short number it was. Untouched COCO numbers are met exactly.
double snapped(double value, double tolerance)
{
    return fewestDecimals(value, [&](double v) { return std::abs(v - value) <= tolerance; });
}

/// Length such that start + length is `end` again.
double lengthOf(double start, double end, double tolerance)
{
    return fewestDecimals(end - start,
                          [&](double v) { return std::abs(start + v - end) <= tolerance; });
}

QByteArray ringText(const std::vector<Point> &ring)
{
    QByteArray text = "[";
    for (const Point &point : ring) {
        if (text.size() > 1)
            text += ',';
        appendNumber(text, point.x);
        text += ',';
        appendNumber(text, point.y);
    }
    return text + ']';
}

QByteArray polygonText(const std::vector<Point> &first,
                       const std::vector<std::vector<Point>> &further = {})
{
    QByteArray text = '[' + ringText(first);
    for (const std::vector<Point> &ring : further)
        text += ',' + ringText(ring);
    return text + ']';
}

/// Ids of one output file: an original one where it is free, else the next above all originals.
class Ids
{
public:
    /// First pass: claims an original id; false if it has to be a fresh one.
    bool claim(qint64 id) { return id > 0 && m_taken.insert(id).second; }
    qint64 fresh()
    {
        if (m_next == 0)
            m_next = m_taken.empty() ? 1 : *m_taken.rbegin() + 1;
        return m_next++;
    }

private:
    std::set<qint64> m_taken;
    qint64 m_next = 0;
};

class CocoWriter : public LabelWriter
{
public:
    CocoWriter(QString destination, const Dataset &source)
        : m_destination(std::move(destination)),
          m_classes(source.classes),
          m_files(source.conventions.value(QStringLiteral("coco")).toArray()),
          m_isCoco(source.format == u"coco")
    {
        chooseCategoryIds();
    }

    std::optional<LabelFile> labelFor(const OutputImage &) const override { return {}; }

    Result<void> add(const OutputImage &image) override
    {
        Entry entry;
        QJsonObject rest = m_isCoco ? image.source->extras : QJsonObject();
        const QJsonValue id = rest.take(QStringLiteral("id"));
        entry.id = m_isCoco && image.untouched ? id.toInteger() : 0;
        entry.text = ",\"file_name\":" + compact(QJsonValue(fileName(image))) +
                     ",\"width\":" + QByteArray::number(image.width) +
                     ",\"height\":" + QByteArray::number(image.height);
        appendRest(entry.text, rest);
        for (const Annotation &annotation : image.annotations)
            if (annotation.classId >= 0)
                entry.objects.push_back(objectFor(annotation, m_isCoco && image.untouched));
        m_entries[static_cast<std::size_t>(image.split)].insert_or_assign(image.path.toUtf8(),
                                                                          std::move(entry));
        return {};
    }

    Result<void> finish() override
    {
        for (const Split split : AllSplits) {
            auto &entries = m_entries[static_cast<std::size_t>(split)];
            if (entries.empty())
                continue;
            const QString path = m_destination + QStringLiteral("/annotations/instances_") +
                                 folderOf(split) + QStringLiteral(".json");
            if (const auto done = writeFileAtomically(path, document(split, entries)); !done)
                return done;
            entries.clear();
        }
        return {};
    }

    /// CVAT and Datumaro call what has no split "default".
    static QString folderOf(Split split)
    {
        return split == Split::None ? QStringLiteral("default") : splitName(split);
    }

private:
    struct Object
    {
        qint64 id = 0;
        QByteArray text; ///< behind the two ids, without the closing brace
    };
    struct Entry
    {
        qint64 id = 0;
        QByteArray text; ///< behind the id, without the closing brace
        std::vector<Object> objects;
    };
    using Entries = std::map<QByteArray, Entry>; ///< by path, so that order is no matter

    /// The source's ids, gaps and all, where every class has one of its own; else 1, 2, 3 …
    void chooseCategoryIds()
    {
        std::set<qint64> ids;
        for (const ClassInfo &info : m_classes)
            if (m_isCoco && info.sourceId >= 0 && ids.insert(info.sourceId).second)
                m_categoryIds.push_back(info.sourceId);
        if (m_categoryIds.size() == m_classes.size())
            return;
        m_categoryIds.clear();
        for (std::size_t i = 0; i < m_classes.size(); ++i)
            m_categoryIds.push_back(static_cast<qint64>(i) + 1);
    }

    static QString fileName(const OutputImage &image)
    {
        const QString folder = QStringLiteral("images/") + folderOf(image.split) + u'/';
        return image.path.startsWith(folder) ? image.path.mid(folder.size())
                                             : QStringLiteral("../../") + image.path;
    }

    Object objectFor(const Annotation &annotation, bool keep) const
    {
        QJsonObject rest =
            m_isCoco && annotation.extras ? annotation.extras->values : QJsonObject();
        Object object;
        const qint64 id = rest.take(QStringLiteral("id")).toInteger();
        object.id = keep ? id : 0;
        if (!keep)
            movePlaces(rest, annotation);
        if (!m_isCoco && !keyPointNames(m_classes, annotation).isEmpty())
            setKeyPoints(rest, annotation);
        const auto [x, y, w, h] =
            numbersOf(annotation.box, rest.take(QStringLiteral("bbox")).toArray(), keep);
        object.text =
            ",\"category_id\":" +
            QByteArray::number(m_categoryIds[static_cast<std::size_t>(annotation.classId)]) +
            ",\"bbox\":[" + numberText(x) + ',' + numberText(y) + ',' + numberText(w) + ',' +
            numberText(h) + ']';
        if (!rest.contains(QStringLiteral("area")))
            object.text += ",\"area\":" + numberText(area(annotation, w, h));
        object.text += annotation.has(Annotation::Crowd) ? ",\"iscrowd\":1" : ",\"iscrowd\":0";
        if (!rest.contains(QStringLiteral("segmentation")))
            object.text += ",\"segmentation\":" + segmentation(annotation);
        appendRest(object.text, rest);
        return object;
    }

    /// x, y, width, height: the very numbers of the source while they still mean this box.
    static std::array<double, 4> numbersOf(const Box &box, const QJsonArray &source, bool keep)
    {
        const auto at = [&source](qsizetype i) { return source[i].toDouble(); };
        if (keep && source.size() == 4 && box == Box{at(0), at(1), at(0) + at(2), at(1) + at(3)})
            return {at(0), at(1), at(2), at(3)};
        const double tolerance = keep ? 0 : 1e-9;
        const double x = snapped(box.x1, tolerance), y = snapped(box.y1, tolerance);
        return {x, y, lengthOf(x, box.x2, tolerance), lengthOf(y, box.y2, tolerance)};
    }

    /// What holds places in the original image is wrong once the image was changed.
    static void movePlaces(QJsonObject &rest, const Annotation &annotation)
    {
        rest.remove(QStringLiteral("area"));
        rest.remove(QStringLiteral("segmentation"));
        if (rest.contains(QStringLiteral("keypoints")))
            setKeyPoints(rest, annotation);
    }

    static void setKeyPoints(QJsonObject &rest, const Annotation &annotation)
    {
        const QString points = QStringLiteral("keypoints");
        QJsonArray moved;
        int labelled = 0;
        for (const KeyPoint &point : annotation.extras->keyPoints) {
            moved.append(snapped(point.at.x, 1e-9));
            moved.append(snapped(point.at.y, 1e-9));
            moved.append(point.visibility);
            labelled += point.visibility > 0;
        }
        for (qsizetype i = rest.value(points).toArray().size(); i > moved.size();)
            moved.append(0);
        rest.insert(points, moved);
        rest.insert(QStringLiteral("num_keypoints"), labelled);
    }

    static bool hasOutline(const Annotation &annotation)
    {
        return annotation.extras && annotation.extras->polygon.size() >= 3;
    }

    static double area(const Annotation &annotation, double w, double h)
    {
        if (hasOutline(annotation)) {
            double sum = ringArea(annotation.extras->polygon);
            for (const std::vector<Point> &ring : annotation.extras->furtherRings)
                sum += ringArea(ring);
            return sum;
        }
        if (annotation.extras && annotation.extras->rotated.size() == 4)
            return ringArea(annotation.extras->rotated);
        return snapped(std::max(0.0, w) * std::max(0.0, h), 1e-9);
    }

    static QByteArray segmentation(const Annotation &annotation)
    {
        if (hasOutline(annotation))
            return polygonText(annotation.extras->polygon, annotation.extras->furtherRings);
        if (annotation.extras && annotation.extras->rotated.size() == 4)
            return polygonText(annotation.extras->rotated);
        if (!annotation.has(Annotation::Crowd))
            return "[]";
        // A crowd without an area would be passed over by pycocotools.
        const Box &box = annotation.box;
        return polygonText(
            {{box.x1, box.y1}, {box.x2, box.y1}, {box.x2, box.y2}, {box.x1, box.y2}});
    }

    QByteArray document(Split split, const Entries &entries) const
    {
        Ids imageIds, objectIds;
        std::map<const void *, bool> kept;
        for (const auto &[path, entry] : entries) {
            kept[&entry] = imageIds.claim(entry.id);
            for (const Object &object : entry.objects)
                kept[&object] = objectIds.claim(object.id);
        }
        QByteArray images, objects;
        for (const auto &[path, entry] : entries) {
            const QByteArray imageId =
                QByteArray::number(kept[&entry] ? entry.id : imageIds.fresh());
            images += (images.isEmpty() ? "{\"id\":" : ",\n{\"id\":") + imageId + entry.text + '}';
            for (const Object &object : entry.objects)
                objects += (objects.isEmpty() ? "{\"id\":" : ",\n{\"id\":") +
                           QByteArray::number(kept[&object] ? object.id : objectIds.fresh()) +
                           ",\"image_id\":" + imageId + object.text + '}';
        }
        return '{' + top(split) + "\"categories\":[" + categories() + "],\n\"images\":[" + images +
               "],\n\"annotations\":[" + objects + "]}\n";
    }

    /// info, licenses and what else the source's file of this split said.
    QByteArray top(Split split) const
    {
        QJsonObject top;
        for (const QJsonValue &file : m_files)
            if (m_isCoco && (top.isEmpty() || file[u"split"].toString() == splitName(split)))
                top = file[u"top"].toObject();
        if (!top.contains(QStringLiteral("info")))
            top.insert(QStringLiteral("info"), QJsonObject{{QStringLiteral("description"),
                                                            QStringLiteral("Written by Ballast")}});
        if (!top.contains(QStringLiteral("licenses")))
            top.insert(QStringLiteral("licenses"), QJsonArray());
        const QByteArray text = compact(top);
        return text.mid(1, text.size() - 2) + ",\n";
    }

    QByteArray categories() const
    {
        QByteArray text;
        for (std::size_t i = 0; i < m_classes.size(); ++i) {
            text += (i == 0 ? "{\"id\":" : ",\n{\"id\":") + QByteArray::number(m_categoryIds[i]) +
                    ",\"name\":" + compact(QJsonValue(m_classes[i].name));
            QJsonObject rest = m_isCoco ? m_classes[i].extras : QJsonObject();
            if (!m_isCoco)
                rest.insert(QStringLiteral("supercategory"), QString());
            if (const QStringList names = keyPointNames(m_classes[i]);
                !m_isCoco && !names.isEmpty()) {
                rest.insert(QStringLiteral("keypoints"), QJsonArray::fromStringList(names));
                rest.insert(QStringLiteral("skeleton"), QJsonArray());
            }
            appendRest(text, rest);
            text += '}';
        }
        return text;
    }

    const QString m_destination;
    const std::vector<ClassInfo> m_classes;
    const QJsonArray m_files;
    const bool m_isCoco;
    std::vector<qint64> m_categoryIds; ///< by ClassId
    std::array<Entries, 4> m_entries;  ///< by Split
};

} // namespace

std::unique_ptr<LabelWriter> cocoWriter(const QString &destination, const Dataset &source)
{
    return std::make_unique<CocoWriter>(destination, source);
}

} // namespace ballast
