#include "core/formats/yoloreader.h"

#include "core/base/parallel.h"
#include "core/formats/files.h"
#include "core/formats/folderhandle.h"
#include "core/formats/registry.h"
#include "core/formats/skeletons.h"
#include "core/formats/yolosource.h"
#include "core/imaging/header.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <set>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

class Reader
{
public:
    Reader(YoloSource source, IssueCollector &issues)
        : m_source(std::move(source)),
          m_issues(issues),
          m_root(m_source.root),
          m_items(m_source.images.size()),
          m_summaries(m_source.images.size()),
          m_left(m_source.images.size(), 0)
    {
    }

    bool read(const TaskContext &context)
    {
        std::vector<FileBuffer> buffers(static_cast<std::size_t>(defaultJobs()));
        return parallelFor(m_items.size(), 0, context, [&](std::size_t i, int worker) {
            readImage(i, buffers[static_cast<std::size_t>(worker)]);
        });
    }

    Dataset finish(const YoloConfig &config)
    {
        tellOrphans();
        Dataset dataset;
        dataset.root = m_source.root;
        dataset.name = QFileInfo(m_source.root).fileName();
        addClasses(dataset);
        addConventions(dataset, config);
        dropUnreadable();
        dataset.images = std::move(m_items);
        if (m_source.shape.kind == YoloShape::Oriented)
            turnPolygons(dataset);
        if (m_source.shape.kind == YoloShape::Pose)
            for (ImageItem &image : dataset.images)
                for (Annotation &annotation : image.annotations)
                    dropPadding(dataset, annotation);
        dataset.issues = m_issues.take();
        for (Issue &issue : dataset.issues)
            if (issue.image >= 0)
                issue.image = m_newIndex[static_cast<std::size_t>(issue.image)];
        return dataset;
    }

private:
    void readImage(std::size_t index, FileBuffer &buffer)
    {
        const YoloImage &source = m_source.images[index];
        ImageItem &item = m_items[index];
        item.path = toQString(source.path);
        item.split = source.split;
        const QString absolute =
            QDir::isAbsolutePath(item.path) ? item.path : m_source.root + u'/' + item.path;
        const Result<ImageHeader> header = readImageHeader(absolute);
        if (!header) {
            m_left[index] = 1;
            m_issues.add(Severity::Error, "unreadable-image", item.path, header.error().message,
                         Text::tr("The image is left out: without its size the boxes have no "
                                  "place. Replace or remove it."));
            return;
        }
        item.width = header->width;
        item.height = header->height;
        item.orientation = header->orientation;
        readLabels(index, buffer);
    }

    void readLabels(std::size_t index, FileBuffer &buffer)
    {
        ImageItem &item = m_items[index];
        std::string path = yoloLabelPath(m_source.images[index].path);
        int error = m_root.read(path, buffer);
        if (error == ENOENT || error == ENOTDIR) {
            std::string beside(folderOf(m_source.images[index].path));
            if (!beside.empty())
                beside += '/';
            beside += nameOf(path);
            if (beside != path)
                error = m_root.read(path = beside, buffer);
        }
        item.labelled = error == 0;
        if (error == ENOENT || error == ENOTDIR)
            return;
        item.labelPath = toQString(path);
        if (error != 0) {
            m_left[index] = 1;
            m_issues.add(Severity::Error, "unreadable-label", item.labelPath,
                         Text::tr("The label file cannot be read (%1)")
                             .arg(QString::fromLocal8Bit(std::strerror(error))),
                         Text::tr("Its image is left out; check the permissions."));
            return;
        }
        const YoloParsing parsing{m_source.namesKnown ? int(m_source.names.size()) : -1,
                                  m_source.shape, item.width, item.height};
        m_summaries[index] =
            parseYoloLabels(buffer.text(), parsing, item.annotations,
                            [&](const YoloLineTrouble &trouble) { tell(index, trouble); });
        const YoloFileSummary &summary = m_summaries[index];
        if (summary.segmentLines > 0 && summary.boxLines > 0)
            m_issues.add(Severity::Warning, "mixed-boxes-and-segments", item.labelPath,
                         Text::tr("Boxes and segments in one file: Ultralytics would read the "
                                  "boxes as broken segments"),
                         Text::tr("Both are read as meant; an export writes segments only."),
                         static_cast<int>(index));
    }

    void tell(std::size_t index, const YoloLineTrouble &trouble)
    {
        const auto [kind, message, remedy] = wording(trouble);
        m_issues.add(Severity::Warning, kind, m_items[index].labelPath,
                     message.arg(trouble.line).arg(trouble.text), remedy, static_cast<int>(index),
                     trouble.annotation);
    }

    struct Wording
    {
        const char *kind;
        QString message;
        QString remedy;
    };

    Wording wording(const YoloLineTrouble &trouble) const
    {
        switch (trouble.what) {
        case YoloLineTrouble::UnknownClass:
            return {"unknown-class", Text::tr("Line %1 names a class beyond the list (“%2”)"),
                    Text::tr("The box is left out; add the class to the names or correct it.")};
        case YoloLineTrouble::OutOfBounds:
            return {"coordinates-out-of-range",
                    Text::tr("Line %1 leaves 0…1 (“%2”): Ultralytics would leave the whole image "
                             "out"),
                    Text::tr("The box is kept and cut to the image when it is exported.")};
        case YoloLineTrouble::Columns:
            return {"unreadable-label",
                    trouble.annotation >= 0
                        ? Text::tr("Line %1 has a sixth column, a confidence (“%2”)")
                        : Text::tr("Line %1 has the wrong number of columns (“%2”)"),
                    trouble.annotation >= 0
                        ? Text::tr("The box is kept, the confidence is not exported.")
                        : Text::tr("The line is left out; correct or delete it.")};
        case YoloLineTrouble::Unreadable:
            break;
        }
        return {"unreadable-label", Text::tr("Line %1 cannot be read (“%2”)"),
                Text::tr("The line is left out; correct or delete it.")};
    }

    void tellOrphans()
    {
        std::vector<std::string> expected;
        std::set<std::string, std::less<>> folders;
        expected.reserve(m_items.size());
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            expected.push_back(m_items[i].labelPath.isEmpty()
                                   ? yoloLabelPath(m_source.images[i].path)
                                   : m_items[i].labelPath.toStdString());
            if (const auto folder = folderOf(expected.back());
                folders.find(folder) == folders.end())
                folders.emplace(folder);
        }
        std::sort(expected.begin(), expected.end());
        int looked = 0;
        constexpr int MostLooked = 5000; // lists may name a small part of a large set
        for (const std::string &folder : folders) {
            const QString absolute = QDir::isAbsolutePath(toQString(folder))
                                         ? toQString(folder)
                                         : m_source.root + u'/' + toQString(folder);
            for (const std::string &name : listFiles(absolute, {QStringLiteral("txt")}, 0)) {
                const std::string path = folder.empty() ? name : folder + '/' + name;
                if (!std::binary_search(expected.begin(), expected.end(), path) &&
                    !isYoloSideFile(name) && ++looked <= MostLooked)
                    tellOrphan(path);
            }
        }
    }

    void tellOrphan(const std::string &label)
    {
        std::string image = label;
        const auto slashed = image.rfind("/labels/");
        if (slashed != std::string::npos)
            image.replace(slashed, 8, "/images/");
        else if (image.rfind("labels/", 0) == 0)
            image.replace(0, 7, "images/");
        const QFileInfo info(m_source.root + u'/' + toQString(image));
        const QString stem = info.path() + u'/' + info.completeBaseName();
        for (const char *suffix : {"jpg", "jpeg", "png", "bmp", "webp", "tif", "tiff", "JPG"})
            if (QFileInfo::exists(stem + u'.' + QLatin1String(suffix)))
                return; // the image is there, the lists only do not name it
        m_issues.add(Severity::Warning, "label-without-image", toQString(label),
                     Text::tr("There is no image for this label file"),
                     Text::tr("It is left out; add the image or delete the file."));
    }

    void addClasses(Dataset &dataset)
    {
        int largest = -1;
        for (const YoloFileSummary &summary : m_summaries)
            largest = std::max(largest, summary.largestClass);
        QStringList names = m_source.names;
        if (!m_source.namesKnown && largest >= 0) {
            for (int i = 0; i <= largest; ++i)
                names.append(QStringLiteral("class_%1").arg(i));
            m_issues.add(Severity::Warning, "no-class-names", QString(),
                         Text::tr("No file names the classes"),
                         Text::tr("They are called class_0, class_1 …; add a data.yaml or a "
                                  "classes.txt."));
        }
        for (const QString &name : std::as_const(names))
            dataset.classes.push_back({name, static_cast<qint64>(dataset.classes.size()), {}});
    }

    /// Names of the key points where the configuration tells them, else their numbers from 1.
    void addKeyPointNames(Dataset &dataset, const YoloConfig &config) const
    {
        QStringList numbers;
        for (int i = 1; i <= m_source.shape.keyPoints; ++i)
            numbers.append(QString::number(i));
        for (std::size_t c = 0; c < dataset.classes.size(); ++c) {
            const bool isSaid = c < config.keyPointNames.size();
            const QStringList names = isSaid ? config.keyPointNames[c] : QStringList();
            const bool fits = names.size() <= numbers.size();
            if (config.keyPointNames.empty() || !fits)
                setKeyPointNames(dataset.classes[c], numbers);
            else if (!names.isEmpty()) // a class without names has no key points
                setKeyPointNames(dataset.classes[c], names);
        }
    }

    /// Every line has as many points as the class with most: what a class has no name for and is
    /// not labelled is none.
    static void dropPadding(const Dataset &dataset, Annotation &annotation)
    {
        const auto id = static_cast<std::size_t>(annotation.classId);
        if (!annotation.extras || id >= dataset.classes.size())
            return;
        const auto named = static_cast<std::size_t>(keyPointNames(dataset.classes[id]).size());
        const std::vector<KeyPoint> &points = annotation.extras->keyPoints;
        const auto isLabelled = [](const KeyPoint &point) { return point.visibility > 0; };
        if (named >= points.size() ||
            std::any_of(points.begin() + std::ptrdiff_t(named), points.end(), isLabelled))
            return;
        auto *extras = new AnnotationExtras(*annotation.extras);
        extras->keyPoints.resize(named);
        annotation.extras = extras;
    }

    /// Four points that turned out to be oriented boxes.
    static void turnPolygons(Dataset &dataset)
    {
        for (ImageItem &image : dataset.images)
            for (Annotation &annotation : image.annotations) {
                if (!annotation.extras || annotation.extras->polygon.size() != 4)
                    continue;
                auto *extras = new AnnotationExtras(*annotation.extras);
                extras->rotated.swap(extras->polygon);
                annotation.extras = extras;
            }
    }

    /// Every line has eight coordinates and nobody says what they are. Segments with right corners
    /// all over, and not all upright, would be a wonder.
    void decideCorners(const YoloFileSummary &all)
    {
        const bool oriented = all.rectangleLines == all.segmentLines && all.turnedLines > 0;
        if (oriented)
            m_source.shape.kind = YoloShape::Oriented;
        else
            m_source.shape.fourCorners = true;
        m_issues.add(Severity::Info, "segment-or-oriented-box", QString(),
                     Text::tr("Every line has nine columns: oriented boxes or segments of "
                              "four points"),
                     oriented ? Text::tr("They are rectangles and are read as oriented boxes; "
                                         "“task: segment” in data.yaml says otherwise.")
                              : Text::tr("They are read as segments; four corners stay four "
                                         "corners. “task: obb” in data.yaml makes them oriented "
                                         "boxes."));
    }

    void addConventions(Dataset &dataset, const YoloConfig &config)
    {
        YoloFileSummary all;
        for (const YoloFileSummary &summary : m_summaries) {
            all.boxLines += summary.boxLines;
            all.segmentLines += summary.segmentLines;
            all.nineTokenLines += summary.nineTokenLines;
            all.rectangleLines += summary.rectangleLines;
            all.turnedLines += summary.turnedLines;
        }
        YoloShape &shape = m_source.shape;
        const bool isSaid = shape.kind != YoloShape::Box; // by the configuration or the user
        if (shape.kind == YoloShape::Box && all.segmentLines > 0)
            shape.kind = YoloShape::Segment;
        if (!isSaid && all.segmentLines > 0 && all.nineTokenLines == all.segmentLines &&
            all.boxLines == 0)
            decideCorners(all);
        QJsonObject yolo;
        if (shape.kind == YoloShape::Pose) {
            yolo.insert(QStringLiteral("keyPoints"), shape.keyPoints);
            yolo.insert(QStringLiteral("dimensions"), shape.dimensions);
            addKeyPointNames(dataset, config);
        }
        if (shape.kind != YoloShape::Box)
            yolo.insert(QStringLiteral("shape"), yoloTask(shape.kind));
        if (shape.fourCorners)
            yolo.insert(QStringLiteral("fourCorners"), true);
        dataset.format = yoloId(shape.kind);
        if (config.file.endsWith(u".data"))
            yolo.insert(QStringLiteral("darknet"), true);
        if (!config.rest.isEmpty())
            yolo.insert(QStringLiteral("rest"), config.rest);
        if (!yolo.isEmpty())
            dataset.conventions.insert(QStringLiteral("yolo"), yolo);
    }

    void dropUnreadable()
    {
        m_newIndex.assign(m_items.size(), -1);
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            if (m_left[i] != 0)
                continue;
            m_newIndex[i] = static_cast<int>(kept);
            if (kept != i)
                m_items[kept] = std::move(m_items[i]);
            ++kept;
        }
        m_items.resize(kept);
    }

    YoloSource m_source;
    IssueCollector &m_issues;
    FolderHandle m_root;
    std::vector<ImageItem> m_items;
    std::vector<YoloFileSummary> m_summaries;
    std::vector<char> m_left; ///< 1 = left out; not vector<bool>: written by several threads
    std::vector<int> m_newIndex;
};

YoloConfig loadConfig(const OpenedPath &opened, IssueCollector &issues)
{
    const QString file = opened.file.isEmpty() ? findYoloConfig(opened.folder) : opened.file;
    if (file.isEmpty())
        return {};
    Result<YoloConfig> config =
        file.endsWith(u".data") ? readDarknetData(file) : readYoloYaml(file);
    if (config)
        return std::move(config).value();
    issues.add(Severity::Error, "unreadable-config", relativeTo(opened.folder, file),
               config.error().message, config.error().remedy);
    return {};
}

} // namespace

QString yoloId(YoloShape::Kind kind)
{
    static constexpr std::array Ids{"yolo", "yolo-seg", "yolo-pose", "yolo-obb"};
    return QString::fromLatin1(Ids[kind]);
}

QString yoloTask(YoloShape::Kind kind)
{
    static constexpr std::array Tasks{"detect", "segment", "pose", "obb"};
    return QString::fromLatin1(Tasks[kind]);
}

Result<Dataset> readYolo(const QString &path, const TaskContext &context,
                         std::optional<YoloShape::Kind> said)
{
    const OpenedPath opened = openedPath(path);
    IssueCollector issues;
    const YoloConfig config = loadConfig(opened, issues);
    YoloSource source = locateYolo(opened.folder, config, issues);
    for (const YoloShape::Kind kind : {YoloShape::Segment, YoloShape::Oriented})
        if (source.shape.kind == YoloShape::Box &&
            (said ? said == kind : config.task == yoloTask(kind)))
            source.shape.kind = kind;
    Reader reader(std::move(source), issues);
    if (!reader.read(context))
        return Error{Text::tr("Opening was stopped"), path, {}};
    Dataset dataset = reader.finish(config);
    if (dataset.images.empty())
        return Error{Text::tr("No readable image was found"), path,
                     Text::tr("YOLO needs images in images/ and labels in labels/, or both in one "
                              "folder.")};
    return dataset;
}

} // namespace ballast
