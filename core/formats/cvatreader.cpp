#include "core/formats/cvatreader.h"

#include "core/base/parallel.h"
#include "core/dataset/shapes.h"
#include "core/formats/classregistry.h"
#include "core/formats/collector.h"
#include "core/formats/cvatobjects.h"
#include "core/formats/cvatxml.h"
#include "core/formats/files.h"
#include "core/formats/imageindex.h"
#include "core/formats/labelfiles.h"
#include "core/formats/registry.h"
#include "core/formats/skeletons.h"
#include "core/formats/unknownsplits.h"
#include "core/imaging/header.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>

#include <set>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

bool isCvatFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && looksLikeCvat(file.read(4096));
}

class Reader
{
public:
    Reader(const QString &root, IssueCollector &issues)
        : m_root(root), m_issues(issues), m_images(root)
    {
        m_dataset.root = root;
        m_dataset.name = QFileInfo(root).fileName();
        m_dataset.format = QStringLiteral("cvat");
    }

    /// False when stopped.
    bool read(const QString &path, const TaskContext &context)
    {
        QFile device(m_root + u'/' + path);
        CvatFile file;
        m_path = path;
        const QString remedy = Text::tr("Images from there on are left out; mend the file.");
        if (!device.open(QIODevice::ReadOnly)) {
            m_issues.add(Severity::Error, "unreadable-label", path, device.errorString(), remedy);
            return true;
        }
        bool stopped = false;
        const Result<void> done = readCvatXml(device, file, [&](CvatImage &&image) {
            stopped = stopped || context.stopRequested();
            context.report(device.pos(), device.size());
            if (!stopped)
                addImage(image, file.meta);
        });
        if (!done)
            m_issues.add(Severity::Error, "unreadable-label", path, done.error().message, remedy);
        if (file.tracks > 0)
            m_issues.add(Severity::Warning, "tracks-left-out", path,
                         Text::tr("Tracks of videos are not read (%1)").arg(file.tracks),
                         Text::tr("Export the task from CVAT as “CVAT for images 1.1”."));
        addMeta(file.meta);
        return !stopped;
    }

    Dataset finish(const TaskContext &context)
    {
        sortByPath(m_dataset.images);
        m_unknownSplits.tell(m_issues, m_path);
        QStringList names;
        for (const CvatLabel &label : m_labels)
            names.append(label.name);
        m_classes.settle(m_dataset, names);
        addClassExtras();
        readMissingSizes(context);
        const auto isTagged = [](const ImageItem &image) { return !image.tags.empty(); };
        const auto isDrawn = [](const ImageItem &image) { return !image.annotations.empty(); };
        if (std::ranges::any_of(m_dataset.images, isTagged) &&
            std::ranges::none_of(m_dataset.images, isDrawn))
            m_dataset.task = Task::Classification;
        m_dataset.conventions.insert(QStringLiteral("cvat"), m_meta);
        return std::move(m_dataset);
    }

private:
    void addImage(const CvatImage &image, const CvatMeta &meta)
    {
        ImageItem item;
        item.extras = image.attributes;
        const QString subset = image.attributes.value(u"subset").toString();
        item.path = pathOf(image.name, subset);
        if (!m_taken.insert(item.path).second)
            return m_issues.add(Severity::Warning, "duplicate-image", m_path,
                                Text::tr("“%1” is listed twice").arg(image.name),
                                Text::tr("The second entry is left out; correct the file."));
        item.split = splitFromName(subset);
        m_unknownSplits.note(subset);
        if (item.split == Split::None && subset.isEmpty())
            item.split = splitOfFolders(item.path.toStdString());
        item.width = sizeIn(image, u"width");
        item.height = sizeIn(image, u"height");
        const CvatContext context{[this](const QString &label) { return m_classes.idOf(label); },
                                  [&meta](const QString &label) { return pointNames(meta, label); },
                                  [&](const QString &, const QString &why) {
                                      m_issues.add(Severity::Warning, "unreadable-label", m_path,
                                                   Text::tr("%1: %2").arg(image.name, why),
                                                   Text::tr("It is left out; correct the file."));
                                  }};
        item.annotations = cvatObjects(image, context);
        addTags(image, item);
        m_dataset.images.push_back(std::move(item));
    }

    void addTags(const CvatImage &image, ImageItem &item)
    {
        QJsonArray forms;
        for (const CvatShape &tag : image.shapes) {
            if (tag.element != u"tag" || tag.label.isEmpty())
                continue;
            item.tags.push_back(m_classes.idOf(tag.label));
            forms.append(QJsonObject{{QStringLiteral("rest"), tag.attributes},
                                     {QStringLiteral("values"), tag.values}});
        }
        if (!forms.isEmpty())
            item.extras.insert(QStringLiteral("ballast.tags"), forms);
    }

    static int sizeIn(const CvatImage &image, QStringView key)
    {
        const double number = image.attributes.value(key).toString().toDouble();
        return number >= 1 && number < 1e6 ? int(number) : 0;
    }

    static QStringList pointNames(const CvatMeta &meta, const QString &skeleton)
    {
        QStringList names;
        for (const CvatLabel &label : meta.labels)
            if (label.parent == skeleton && !skeleton.isEmpty())
                names.append(label.name);
        return names;
    }

    /// Beside the file, in images/ with or without the subset; else where it is to be expected.
    QString pathOf(const QString &written, const QString &subset)
    {
        std::string name = cleanName(written);
        if (!staysInside(name)) {
            m_issues.add(Severity::Warning, "unsafe-path", m_path,
                         Text::tr("“%1” leads out of the dataset").arg(written),
                         Text::tr("Only its file name counts, looked for in the dataset."));
            name = std::string(nameOf(name));
        }
        const std::string folder(folderOf(m_path.toStdString())), part = cleanName(subset);
        std::vector<std::string> places{joinedPath(folder, "images"), folder,
                                        joinedPath(folder, "data")};
        if (staysInside(part)) {
            places.insert(places.begin(), joinedPath(places[0], part));
            places.push_back(joinedPath(folder, part));
        }
        for (const std::string &place : places)
            if (const std::string path = joinedPath(place, name); m_images.contains(path))
                return toQString(path);
        return toQString(joinedPath(joinedPath(folder, "images"), name));
    }

    /// The first file's words go out again; labels of all files are classes.
    void addMeta(const CvatMeta &meta)
    {
        if (m_meta.isEmpty())
            m_meta = {{QStringLiteral("kind"), meta.kind},
                      {QStringLiteral("inside"), QJsonArray::fromStringList(meta.inside)},
                      {QStringLiteral("beside"), QJsonArray::fromStringList(meta.beside)}};
        for (const CvatLabel &label : meta.labels) {
            if (!label.parent.isEmpty()) {
                m_points[label.parent].push_back(label);
                continue;
            }
            const auto isSame = [&](const CvatLabel &one) { return one.name == label.name; };
            if (std::ranges::none_of(m_labels, isSame))
                m_labels.push_back(label);
        }
    }

    void addClassExtras()
    {
        for (const CvatLabel &label : m_labels) {
            const ClassId id = m_dataset.classByName(label.name);
            ClassInfo &info = m_dataset.classes[std::size_t(id)];
            info.extras = {{QStringLiteral("color"), label.colour},
                           {QStringLiteral("type"), label.type},
                           {QStringLiteral("rest"), QJsonArray::fromStringList(label.rest)}};
            const auto points = m_points.constFind(label.name);
            if (points == m_points.constEnd())
                continue;
            QStringList names, whole;
            for (const CvatLabel &point : *points) {
                if (names.contains(point.name))
                    continue;
                names.append(point.name);
                whole.append(point.whole);
            }
            setKeyPointNames(info, names);
            info.extras.insert(QStringLiteral("points"), QJsonArray::fromStringList(whole));
        }
    }

    /// Images whose entry has no size; the rest is not asked for.
    void readMissingSizes(const TaskContext &context)
    {
        std::vector<ImageItem *> without;
        for (ImageItem &image : m_dataset.images)
            if (image.width == 0 || image.height == 0)
                without.push_back(&image);
        parallelFor(without.size(), 0, context, [&](std::size_t i, int) {
            const Result<ImageHeader> header = readImageHeader(m_dataset.absolutePath(*without[i]));
            if (!header)
                return; // the check of the dataset tells it
            without[i]->width = header->width;
            without[i]->height = header->height;
            without[i]->orientation = header->orientation;
        });
    }

    const QString m_root;
    IssueCollector &m_issues;
    ImageIndex m_images;
    ClassRegistry m_classes;
    Dataset m_dataset;
    QString m_path; ///< file being read
    QJsonObject m_meta;
    std::vector<CvatLabel> m_labels;
    QHash<QString, std::vector<CvatLabel>> m_points; ///< by the skeleton's name
    std::set<QString> m_taken;
    UnknownSplits m_unknownSplits;
};

} // namespace

QStringList findCvatFiles(const QString &folder)
{
    constexpr int MostAsked = 64; // an XML an image is another format
    QStringList found;
    int asked = 0;
    for (const std::string &path : listFiles(folder, {QStringLiteral("xml")}, 2)) {
        const bool usual = nameOf(path) == "annotations.xml";
        if ((usual || ++asked <= MostAsked) && isCvatFile(folder + u'/' + toQString(path)))
            found.append(toQString(path));
    }
    return found;
}

Result<Dataset> readCvat(const QString &path, const TaskContext &context)
{
    const OpenedPath opened = openedPath(path);
    const QStringList files = opened.file.isEmpty()
                                  ? findCvatFiles(opened.folder)
                                  : QStringList{relativeTo(opened.folder, opened.file)};
    const QString remedy = Text::tr("CVAT for images keeps annotations.xml beside images/.");
    if (files.isEmpty())
        return Error{Text::tr("No annotation file was found"), path, remedy};
    IssueCollector issues;
    Reader reader(opened.folder, issues);
    for (const QString &file : files)
        if (!reader.read(file, context))
            return Error{Text::tr("Opening was stopped"), path, {}};
    Dataset dataset = reader.finish(context);
    dataset.issues = issues.take();
    if (dataset.images.empty())
        return Error{dataset.issues.empty() ? Text::tr("The CVAT file lists no image")
                                            : dataset.issues.front().message,
                     opened.folder + u'/' + files.front(),
                     dataset.issues.empty() ? remedy : dataset.issues.front().remedy};
    return dataset;
}

} // namespace ballast
