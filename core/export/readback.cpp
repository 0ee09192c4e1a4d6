#include "core/export/readback.h"

#include "core/base/text.h"
#include "core/dataset/keypoints.h"
#include "core/dataset/shapes.h"
#include "core/export/exporttext.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace ballast {

namespace {

constexpr double Tolerance = 1.0; ///< px; formats with whole numbers round by half a pixel

/// An object as it is compared: class in the source's numbering, box within the frame, since some
/// formats cannot say more than that.
struct Seen
{
    ClassId classId;
    Box box;
    const AnnotationExtras *extras = nullptr; ///< its shapes
    auto order() const { return std::tie(classId, box.x1, box.y1, box.x2, box.y2); }
};

Box clipped(const Box &box, int width, int height)
{
    const auto x = [&](double v) { return std::clamp(v, 0.0, double(width)); };
    const auto y = [&](double v) { return std::clamp(v, 0.0, double(height)); };
    return {x(box.x1), y(box.y1), x(box.x2), y(box.y2)};
}

double edgeDifference(const Box &a, const Box &b)
{
    return std::max({std::abs(a.x1 - b.x1), std::abs(a.y1 - b.y1), std::abs(a.x2 - b.x2),
                     std::abs(a.y2 - b.y2)});
}

/// All corners of an object that has an outline or a turned box.
std::vector<Point> cornersOf(const AnnotationExtras &extras)
{
    std::vector<Point> corners = extras.polygon.empty() ? extras.rotated : extras.polygon;
    for (const std::vector<Point> &ring : extras.furtherRings)
        corners.insert(corners.end(), ring.begin(), ring.end());
    return corners;
}

/// Largest distance of two points of the same number, within the frame.
double pointDifference(const std::vector<Point> &a, const std::vector<Point> &b, const Box &frame)
{
    double largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto x = [&](double v) { return std::clamp(v, frame.x1, frame.x2); };
        const auto y = [&](double v) { return std::clamp(v, frame.y1, frame.y2); };
        largest =
            std::max({largest, std::abs(x(a[i].x) - x(b[i].x)), std::abs(y(a[i].y) - y(b[i].y))});
    }
    return largest;
}

/// Those of the class's skeleton. Loose points and lines have no names: what formats make of them
/// differs.
std::vector<KeyPoint> keyPointsOf(const Seen &object, const std::vector<ClassInfo> &classes)
{
    const bool isNamed =
        !keyPointNames(classes[static_cast<std::size_t>(object.classId)]).isEmpty();
    return object.extras && isNamed ? object.extras->keyPoints : std::vector<KeyPoint>();
}

struct KeyPointDifference
{
    double error = 0; ///< px, of those that are labelled in both
    int missing = 0;  ///< labelled in one only
};

/// Number by number. Formats may fill up with unlabelled ones.
KeyPointDifference keyPointDifference(std::vector<KeyPoint> meant, std::vector<KeyPoint> found,
                                      const Box &frame)
{
    KeyPointDifference difference;
    const std::size_t count = std::max(meant.size(), found.size());
    meant.resize(count);
    found.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        if ((meant[i].visibility > 0) != (found[i].visibility > 0))
            ++difference.missing;
        else if (meant[i].visibility > 0)
            difference.error =
                std::max(difference.error, pointDifference({meant[i].at}, {found[i].at}, frame));
    }
    return difference;
}

bool sameClasses(const std::vector<Seen> &a, const std::vector<Seen> &b)
{
    return std::ranges::equal(a, b, {}, &Seen::classId, &Seen::classId);
}

class Comparison
{
public:
    Comparison(const Dataset &source, const OutputList &list, const Dataset &found)
        : m_source(source), m_list(list), m_found(found)
    {
        m_result.perClass.resize(source.classes.size());
        m_result.images = static_cast<qint64>(found.images.size());
        matchClasses();
        for (std::size_t i = 0; i < found.images.size(); ++i)
            m_byPath.insert(found.images[i].path, static_cast<int>(i));
    }

    ReadBack compare(const std::vector<Written> &written)
    {
        qint64 meant = 0;
        for (std::size_t n = 0; n < written.size(); ++n) {
            if (!written[n].done)
                continue;
            ++meant;
            compareImage(m_list.outputs[n], written[n]);
        }
        if (meant < m_result.images)
            differs({}, ExportText::tr("More images than were written: %1")
                            .arg(formatCount(m_result.images - meant)));
        for (const qint64 count : m_result.perClass)
            m_result.boxes += count;
        m_result.equal = m_result.issues.empty();
        compareClassOrder();
        return std::move(m_result);
    }

private:
    /// By name, or by that of the folder where classes are folders; of classes that share a name
    /// the first is the first.
    void matchClasses()
    {
        const bool isFolder = !m_list.format->capabilities().boxes;
        QHash<QString, std::vector<ClassId>> byName;
        for (std::size_t c = 0; c < m_source.classes.size(); ++c)
            byName[isFolder ? m_list.classFolders[static_cast<qsizetype>(c)]
                            : m_source.classes[c].name]
                .push_back(static_cast<ClassId>(c));
        QHash<QString, std::size_t> met;
        for (const ClassInfo &info : m_found.classes) {
            const std::vector<ClassId> ids = byName.value(info.name);
            const std::size_t number = met[info.name]++;
            m_classes.push_back(number < ids.size() ? ids[number] : -1);
        }
    }

    void compareImage(const Output &output, const Written &meant)
    {
        const auto at = m_byPath.constFind(output.path);
        if (at == m_byPath.constEnd())
            return differs(output.path, ExportText::tr("The image is missing"));
        const ImageItem &image = m_found.images[static_cast<std::size_t>(*at)];
        const Split split = m_source.images[static_cast<std::size_t>(output.source)].split;
        // Where trainers know no images outside a split, these have become training images.
        const bool sameSplit =
            image.split == split || (isTraining(image.split) && isTraining(split));
        if (m_list.format->capabilities().splits && !sameSplit)
            differs(output.path, ExportText::tr("The split is \"%1\" in place of \"%2\"")
                                     .arg(splitName(image.split), splitName(split)));
        Labels found{image.annotations, image.tags};
        renumber(found);
        countLabels(m_source, *m_list.format, found, m_result.perClass);
        compareTags(output, meant.labels.tags, found.tags);
        compareBoxes(output, meant, found.annotations);
    }

    /// The numbers of the classes are a contract with models trained before. Formats that order
    /// classes by name cannot keep it: no difference of the data, but worth a word.
    void compareClassOrder()
    {
        QStringList moved;
        for (std::size_t c = 0; c < m_source.classes.size(); ++c) {
            const auto at = std::ranges::find(m_classes, static_cast<ClassId>(c));
            const auto now = static_cast<std::size_t>(at - m_classes.begin());
            if (at == m_classes.end())
                moved << ExportText::tr("%1: %2 → none").arg(m_source.classes[c].name).arg(c);
            else if (now != c)
                moved
                    << QStringLiteral("%1: %2 → %3").arg(m_source.classes[c].name).arg(c).arg(now);
        }
        if (moved.isEmpty())
            return;
        Issue issue;
        issue.kind = QStringLiteral("class-order-changed");
        issue.message = ExportText::tr("Class numbers change in this format (%1)")
                            .arg(moved.join(QStringLiteral(", ")));
        issue.remedy = ExportText::tr("Names are kept. A model trained on the source has other "
                                      "numbers.");
        m_result.issues.push_back(std::move(issue));
    }

    void renumber(Labels &labels) const
    {
        const auto id = [&](ClassId of) {
            const auto at = static_cast<std::size_t>(of);
            return of >= 0 && at < m_classes.size() ? m_classes[at] : -1;
        };
        for (Annotation &annotation : labels.annotations)
            annotation.classId = id(annotation.classId);
        for (ClassId &tag : labels.tags)
            tag = id(tag);
    }

    void compareTags(const Output &output, std::vector<ClassId> meant, std::vector<ClassId> found)
    {
        if (!m_list.format->capabilities().tags)
            return;
        std::ranges::sort(meant);
        std::ranges::sort(found);
        if (meant != found)
            differs(output.path, ExportText::tr("The classes of the image differ"));
    }

    void compareBoxes(const Output &output, const Written &meant,
                      const std::vector<Annotation> &found)
    {
        std::vector<Seen> a = seen(meant.labels.annotations, meant);
        std::vector<Seen> b = seen(found, meant);
        if (!sameClasses(a, b)) { // some formats order by class
            std::ranges::sort(a, {}, &Seen::order);
            std::ranges::sort(b, {}, &Seen::order);
        }
        if (!sameClasses(a, b))
            return differs(output.path, ExportText::tr("%1 boxes of the classes meant, %2 found")
                                            .arg(a.size())
                                            .arg(b.size()));
        double error = 0;
        for (std::size_t i = 0; i < a.size(); ++i)
            error = std::max(error, difference(a[i], b[i], meant));
        m_result.maxBoxError = std::max(m_result.maxBoxError, error);
        if (error > Tolerance)
            differs(output.path, ExportText::tr("A box is off by %1 px").arg(error, 0, 'f', 1));
        compareKeyPoints(output, meant, a, b);
    }

    void compareKeyPoints(const Output &output, const Written &frame, const std::vector<Seen> &a,
                          const std::vector<Seen> &b)
    {
        static const QStringList Holding{QStringLiteral("coco"), QStringLiteral("cvat"),
                                         QStringLiteral("labelme"), QStringLiteral("yolo-pose")};
        const Box all{0, 0, double(frame.width), double(frame.height)};
        for (std::size_t i = 0; i < a.size(); ++i) {
            const auto meant = keyPointsOf(a[i], m_source.classes);
            const auto found = keyPointsOf(b[i], m_source.classes);
            if (found.empty() && !Holding.contains(m_list.format->id()))
                continue; // told beforehand
            const KeyPointDifference difference = keyPointDifference(meant, found, all);
            if (difference.missing > 0)
                return differs(
                    output.path,
                    ExportText::tr("Key points are missing: %1").arg(difference.missing));
            if (difference.error > Tolerance)
                return differs(
                    output.path,
                    ExportText::tr("A key point is off by %1 px").arg(difference.error, 0, 'f', 1));
        }
    }

    /// Of boxes, and of outlines of as many points. What is written as a turned box has the extent
    /// of that: more than is to be seen of an object that the frame cuts.
    static double difference(const Seen &a, const Seen &b, const Written &frame)
    {
        const auto within = [&](const std::vector<Point> &points) {
            return clipped(boxAround(points), frame.width, frame.height);
        };
        double error = edgeDifference(a.box, b.box);
        if (!a.extras || !b.extras)
            return error;
        const std::vector<Point> meant = cornersOf(*a.extras), found = cornersOf(*b.extras);
        if (a.extras->polygon.size() == b.extras->polygon.size() && meant.size() == found.size() &&
            a.extras->rotated.size() == b.extras->rotated.size() && meant.size() > 2)
            error = std::max(
                a.extras->rotated.empty() ? error : 0.0,
                pointDifference(meant, found, {0, 0, double(frame.width), double(frame.height)}));
        else if (found.size() == 4 && meant.size() >= 3)
            error = std::min({error, edgeDifference(within(meant), b.box),
                              edgeDifference(within(smallestRectangle(meant)), b.box)});
        return error;
    }

    /// Objects of classes that the dataset knows.
    std::vector<Seen> seen(const std::vector<Annotation> &annotations, const Written &frame) const
    {
        std::vector<Seen> all;
        for (const Annotation &annotation : annotations)
            if (annotation.classId >= 0 &&
                static_cast<std::size_t>(annotation.classId) < m_source.classes.size())
                all.push_back({annotation.classId,
                               clipped(annotation.box, frame.width, frame.height),
                               annotation.extras.get()});
        return all;
    }

    void differs(const QString &path, const QString &how)
    {
        Issue issue;
        issue.severity = Severity::Error;
        issue.kind = QStringLiteral("read-back-difference");
        issue.file = path;
        issue.message = how;
        issue.remedy = ExportText::tr("Found on reading the export back. Check this file before "
                                      "you train with it.");
        m_result.issues.push_back(std::move(issue));
    }

    const Dataset &m_source;
    const OutputList &m_list;
    const Dataset &m_found;
    std::vector<ClassId> m_classes; ///< source's id by the found one's
    QHash<QString, int> m_byPath;
    ReadBack m_result;
};

} // namespace

Result<ReadBack> readBack(const Dataset &source, const OutputList &list,
                          const std::vector<Written> &written, const QString &folder,
                          const TaskContext &context)
{
    TaskContext quiet;
    quiet.stop = context.stop;
    const auto found = openDataset(folder, quiet, list.format->id());
    if (!found)
        return found.error();
    return Comparison(source, list, *found).compare(written);
}

} // namespace ballast
