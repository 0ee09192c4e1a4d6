#include "core/base/text.h"
#include "core/dataset/checkparts.h"
#include "core/dataset/shapes.h"
#include "core/imaging/header.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <tuple>

namespace ballast {

namespace {

/// Labels are often rounded to whole pixels: less than this beyond the edge is no problem.
constexpr double EdgeTolerance = 1.0;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Check)
};

QString sizeText(int width, int height)
{
    return QStringLiteral("%1 × %2").arg(width).arg(height);
}

/// Problems of one image that need no file: its boxes and its label.
class ImageCheck
{
public:
    ImageCheck(const Dataset &dataset, const CheckOptions &options, int index)
        : m_dataset(dataset),
          m_options(options),
          m_image(dataset.images[static_cast<std::size_t>(index)]),
          m_index(index)
    {
    }

    Issues run()
    {
        if (!m_image.labelled && m_image.tags.empty() && m_dataset.task == Task::Detection)
            add(Severity::Info, "image-without-label", Text::tr("The image has no label"),
                Text::tr("It counts as a picture without objects. If it has some, label it."));
        for (std::size_t i = 0; i < m_image.annotations.size(); ++i)
            checkBox(static_cast<int>(i));
        for (const ClassId tag : m_image.tags)
            if (!isKnown(tag))
                addUnknownClass(-1);
        checkPairs();
        return std::move(m_issues);
    }

private:
    bool isKnown(ClassId id) const
    {
        return id >= 0 && static_cast<std::size_t>(id) < m_dataset.classes.size();
    }

    /// "Box 3 (scratch)", counted from 1.
    QString boxName(int box) const
    {
        const ClassId id = m_image.annotations[static_cast<std::size_t>(box)].classId;
        return isKnown(id) ? Text::tr("Box %1 (%2)")
                                 .arg(QString::number(box + 1),
                                      m_dataset.classes[static_cast<std::size_t>(id)].name)
                           : Text::tr("Box %1").arg(box + 1);
    }

    void add(Severity severity, const char *kind, const QString &message, const QString &remedy,
             int box = -1)
    {
        m_issues.push_back(
            {severity, QString::fromLatin1(kind), m_image.path, message, remedy, m_index, box});
    }

    void addUnknownClass(int box)
    {
        add(Severity::Error, "unknown-class",
            box >= 0 ? Text::tr("%1 has a class that is not in the list").arg(boxName(box))
                     : Text::tr("The image has a class that is not in the list"),
            Text::tr("It is not counted and will be left out. Add the class to the list."), box);
    }

    void checkBox(int index)
    {
        const Annotation &annotation = m_image.annotations[static_cast<std::size_t>(index)];
        if (!isKnown(annotation.classId))
            addUnknownClass(index);
        Box box = annotation.box;
        if (isWay(annotation)) { // points and straight lines have no area, and a place all the same
            constexpr double Grown = 1e-6;
            box = {box.x1 - Grown, box.y1 - Grown, box.x2 + Grown, box.y2 + Grown};
        }
        if (box.isEmpty())
            add(Severity::Warning, "zero-area-box",
                Text::tr("%1 has no area (%2)")
                    .arg(boxName(index), QStringLiteral("%1 × %2")
                                             .arg(annotation.box.width())
                                             .arg(annotation.box.height())),
                Text::tr("It is counted, and left out of augmented copies. Draw it again or "
                         "delete it."),
                index);
        else if (m_image.width > 0 && m_image.height > 0)
            checkInside(box, index);
    }

    void checkInside(const Box &box, int index)
    {
        const Box frame = m_image.frame();
        if (box.intersected(frame).isEmpty()) {
            add(Severity::Warning, "box-outside-image",
                Text::tr("%1 lies wholly outside the image").arg(boxName(index)),
                Text::tr("It is left out of augmented copies. Draw it again or delete it."), index);
            return;
        }
        const double beyond = std::max({-box.x1, -box.y1, box.x2 - frame.x2, box.y2 - frame.y2});
        if (beyond > EdgeTolerance)
            add(Severity::Warning, "box-outside-image",
                Text::tr("%1 reaches %2 pixels beyond the image")
                    .arg(boxName(index), formatNumber(beyond, 1)),
                Text::tr("It is cut at the edge in augmented copies."), index);
    }

    /// Boxes of one class on top of each other. Each is told once, with the first that it covers:
    /// thousands of the same line are thousands of messages, not millions.
    void checkPairs()
    {
        std::vector<int> order = withoutDuplicates();
        const auto boxOf = [&](int i) -> const Box & {
            return m_image.annotations[static_cast<std::size_t>(i)].box;
        };
        // Sorted by their left edge, only neighbours meet.
        std::ranges::stable_sort(order, {}, [&](int i) { return boxOf(i).x1; });
        std::map<int, std::pair<int, double>> covered; ///< later box → earlier one and its share
        for (std::size_t a = 0; a < order.size(); ++a)
            for (std::size_t b = a + 1; b < order.size() && boxOf(order[b]).x1 < boxOf(order[a]).x2;
                 ++b)
                comparePair(std::min(order[a], order[b]), std::max(order[a], order[b]), covered);
        int told = 0;
        for (const auto &[second, by] : covered)
            if (isWithinLimit(++told, covered.size()))
                add(Severity::Info, "near-identical-box",
                    Text::tr("%1 covers box %2 by %3")
                        .arg(boxName(second), QString::number(by.first + 1),
                             formatPercent(by.second, 0)),
                    Text::tr("Both are kept. If it is one object, delete one."), second);
    }

    /// Boxes with an area, of equal ones of a class the first; the others are told.
    std::vector<int> withoutDuplicates()
    {
        std::map<std::tuple<ClassId, double, double, double, double>, int> first;
        std::vector<int> kept, same, twins;
        for (std::size_t i = 0; i < m_image.annotations.size(); ++i) {
            const Annotation &annotation = m_image.annotations[i];
            const Box &box = annotation.box;
            if (box.isEmpty())
                continue;
            const auto [known, isNew] = first.emplace(
                std::tuple(annotation.classId, box.x1, box.y1, box.x2, box.y2), int(i));
            if (isNew) {
                kept.push_back(int(i));
                continue;
            }
            same.push_back(int(i));
            twins.push_back(known->second);
        }
        for (std::size_t i = 0; i < same.size(); ++i)
            if (isWithinLimit(int(i) + 1, same.size()))
                add(Severity::Warning, "duplicate-box",
                    Text::tr("%1 is the same as box %2").arg(boxName(same[i])).arg(twins[i] + 1),
                    Text::tr("Both are kept, so the object counts twice. Delete one."), same[i]);
        return kept;
    }

    /// Of a kind the first 100 in an image are listed, then how many follow.
    bool isWithinLimit(int number, std::size_t all)
    {
        constexpr int Most = 100;
        if (number == Most + 1)
            add(Severity::Warning, "more-of-a-kind",
                Text::tr("%n more boxes lie on others and are not listed", nullptr,
                         static_cast<int>(all) - Most),
                Text::tr("Look whether the label was written several times over."));
        return number <= Most;
    }

    void comparePair(int first, int second, std::map<int, std::pair<int, double>> &covered) const
    {
        const Annotation &a = m_image.annotations[static_cast<std::size_t>(first)];
        const Annotation &b = m_image.annotations[static_cast<std::size_t>(second)];
        if (a.classId != b.classId)
            return;
        const double overlap = intersectionOverUnion(a.box, b.box);
        if (overlap <= m_options.nearIdenticalIou)
            return;
        const auto [known, isNew] = covered.try_emplace(second, first, overlap);
        if (!isNew && first < known->second.first)
            known->second = {first, overlap};
    }

    const Dataset &m_dataset;
    const CheckOptions &m_options;
    const ImageItem &m_image;
    const int m_index;
    Issues m_issues;
};

} // namespace

Issues checkLabels(const Dataset &dataset, const CheckOptions &options, int image)
{
    return ImageCheck(dataset, options, image).run();
}

std::optional<Issue> checkFile(const Dataset &dataset, int index)
{
    const ImageItem &image = dataset.images[static_cast<std::size_t>(index)];
    const auto issue = [&](Severity severity, const char *kind, const QString &message,
                           const QString &remedy) {
        return Issue{severity, QString::fromLatin1(kind), image.path, message, remedy, index, -1};
    };
    const QString path = dataset.absolutePath(image);
    if (!QFileInfo::exists(path))
        return issue(
            Severity::Error, "missing-image", Text::tr("The image file is not there"),
            Text::tr("It will be left out of the export. Put it back or delete its label."));
    const Result<ImageHeader> header = readImageHeader(path);
    if (!header.ok())
        return issue(Severity::Error, "unreadable-image",
                     Text::tr("The image cannot be read: %1").arg(header.error().message),
                     Text::tr("It will be left out of the export. Replace the file or delete it."));
    if (image.width <= 0 || image.height <= 0 ||
        (image.width == header->width && image.height == header->height))
        return {};
    const bool turned = image.width == header->height && image.height == header->width;
    return issue(
        Severity::Warning, "size-mismatch",
        Text::tr("The label says %1, the image has %2 pixels")
            .arg(sizeText(image.width, image.height), sizeText(header->width, header->height)),
        turned ? Text::tr("The label seems made for the unturned picture: look whether its boxes "
                          "fit.")
               : Text::tr("The boxes are kept as they are: look whether they fit."));
}

} // namespace ballast
