#include "core/formats/vocreader.h"

#include "core/base/atomicfile.h"
#include "core/base/parallel.h"
#include "core/formats/classregistry.h"
#include "core/formats/collector.h"
#include "core/formats/files.h"
#include "core/formats/folderhandle.h"
#include "core/formats/imageindex.h"
#include "core/formats/labelfiles.h"
#include "core/formats/registry.h"
#include "core/formats/vocbase.h"
#include "core/formats/vocsets.h"
#include "core/formats/vocxml.h"
#include "core/imaging/header.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <atomic>
#include <cstring>
#include <set>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

/// Where the image of a label in `folder` may lie, likeliest first.
std::vector<std::string> imageFolders(std::string_view folder)
{
    static constexpr std::string_view LabelFolders[] = {"annotations", "annotation", "xmls", "xml",
                                                        "labels"};
    static constexpr std::string_view ImageFolders[] = {"JPEGImages", "images", "Images", "img"};
    std::vector<std::string> folders;
    std::size_t start = 0;
    while (start <= folder.size()) {
        const std::size_t end = std::min(folder.find('/', start), folder.size());
        const QString part = toQString(folder.substr(start, end - start)).toLower();
        for (const std::string_view known : LabelFolders)
            if (part == toQString(known))
                for (const std::string_view other : ImageFolders)
                    folders.push_back(std::string(folder.substr(0, start)) + std::string(other) +
                                      std::string(folder.substr(end)));
        start = end + 1;
    }
    // images/annotations/x.xml beside images/x.jpg is met as well.
    const std::vector<std::string> known = folders;
    folders.emplace_back(folder);
    folders.emplace_back(folderOf(folder));
    for (const std::string &one : known)
        folders.emplace_back(folderOf(one));
    return folders;
}

class Reader
{
public:
    Reader(const QString &root, IssueCollector &issues)
        : m_root(root), m_issues(issues), m_images(root), m_handle(root)
    {
        m_labels = listFiles(root, {QStringLiteral("xml")});
        m_items.resize(m_labels.size());
        m_left.assign(m_labels.size(), 0);
    }

    bool isEmpty() const { return m_labels.empty(); }

    bool read(const TaskContext &context)
    {
        std::vector<FileBuffer> buffers(static_cast<std::size_t>(defaultJobs()));
        return parallelFor(m_labels.size(), 0, context, [&](std::size_t i, int worker) {
            readFile(i, buffers[static_cast<std::size_t>(worker)]);
        });
    }

    Dataset finish()
    {
        Dataset dataset;
        dataset.root = m_root;
        dataset.name = QFileInfo(m_root).fileName();
        dataset.format = QStringLiteral("voc");
        takeLabelled(std::move(m_items), m_left, dataset.images, m_issues);
        addUnlabelled(dataset);
        sortByPath(dataset.images);
        VocSets sets(m_root, dataset.images, m_issues);
        sets.assign(dataset);
        m_classes.settle(dataset, listedVocClasses(m_root, m_classes.names()));
        setConventions(dataset);
        return dataset;
    }

private:
    void readFile(std::size_t index, FileBuffer &buffer)
    {
        const int error = m_handle.read(m_labels[index], buffer);
        const std::string_view text = buffer.text();
        const Result<VocFile> file =
            error != 0
                ? Result<VocFile>(Error{QString::fromLocal8Bit(std::strerror(error)), {}, {}})
                : parseVocXml(QByteArray::fromRawData(text.data(), qsizetype(text.size())));
        if (!file) {
            m_left[index] = 1;
            m_issues.add(Severity::Error, "unreadable-label", toQString(m_labels[index]),
                         file.error().message,
                         Text::tr("Its image is left out; mend or delete the file."));
            return;
        }
        noteBase(*file);
        fill(index, *file);
    }

    void fill(std::size_t index, const VocFile &file)
    {
        ImageItem &item = m_items[index];
        item.labelPath = toQString(m_labels[index]);
        bool isThere = false;
        const std::string image = imageOf(m_labels[index], file.fileName.toStdString(), isThere);
        item.path = toQString(image);
        item.width = file.width;
        item.height = file.height;
        item.extras = file.values;
        if ((item.width == 0 || item.height == 0) && isThere)
            readSize(item);
        for (const VocObject &object : file.objects)
            addObject(index, object);
    }

    void addObject(std::size_t index, const VocObject &object)
    {
        ImageItem &item = m_items[index];
        if (!object.hasBox || object.name.isEmpty()) {
            m_issues.add(Severity::Warning, "unreadable-label", item.labelPath,
                         object.name.isEmpty()
                             ? Text::tr("An object has no name")
                             : Text::tr("An object “%1” has no whole bndbox").arg(object.name),
                         Text::tr("The object is left out; correct the file."));
            return;
        }
        Annotation annotation;
        annotation.box = {object.edges[0], object.edges[1], object.edges[2], object.edges[3]};
        annotation.classId = m_classes.idOf(object.name);
        annotation.flags = object.flags;
        if (!object.values.isEmpty()) {
            auto extras = new AnnotationExtras;
            extras->values = object.values;
            annotation.extras = extras;
        }
        item.annotations.push_back(std::move(annotation));
    }

    void readSize(ImageItem &item)
    {
        const Result<ImageHeader> header = readImageHeader(m_root + u'/' + item.path);
        if (!header)
            return; // the check of the dataset tells it
        item.width = header->width;
        item.height = header->height;
        item.orientation = header->orientation;
    }

    /// The file's own stem names its image, as in ImageSets; <filename> is often copied along.
    std::string imageOf(const std::string &label, const std::string &named, bool &isThere) const
    {
        const std::vector<std::string> folders = imageFolders(folderOf(label));
        isThere = true;
        // Beside a.png there may be an a.jpg: then only <filename> tells.
        if (stemOf(named) == stemOf(label))
            for (const std::string &folder : folders)
                if (std::string path = joinedPath(folder, nameOf(named)); m_images.contains(path))
                    return path;
        for (const std::string &folder : folders)
            if (const std::string *found = m_images.find(folder, stemOf(label)))
                return *found;
        for (const std::string &folder : folders)
            if (const std::string *found = m_images.find(folder, stemOf(named)))
                return *found;
        isThere = false;
        return joinedPath(folders.front(), isImageName(named)
                                               ? std::string(nameOf(named))
                                               : std::string(stemOf(label)) + ".jpg");
    }

    void noteBase(const VocFile &file)
    {
        for (const VocObject &object : file.objects)
            if (object.hasBox && (object.edges[0] < 1 || object.edges[1] < 1))
                m_hasZero = true;
        if (file.database.startsWith(u"The VOC"))
            ++m_devkitFiles;
    }

    /// Images among the labelled ones that have no XML at all.
    void addUnlabelled(Dataset &dataset) const
    {
        std::set<std::string> folders, taken;
        for (const ImageItem &item : dataset.images) {
            taken.insert(item.path.toStdString());
            folders.emplace(folderOf(item.path.toStdString()));
        }
        std::set<std::string> labels; // unreadable ones: their images are left out on purpose
        for (std::size_t i = 0; i < m_labels.size(); ++i)
            if (m_left[i] != 0)
                labels.emplace(stemOf(m_labels[i]));
        for (const std::string &path : m_images.all()) {
            if (taken.count(path) != 0 || folders.count(std::string(folderOf(path))) == 0 ||
                labels.count(std::string(stemOf(path))) != 0)
                continue;
            ImageItem item;
            item.path = toQString(path);
            item.labelled = false;
            dataset.images.push_back(std::move(item));
        }
    }

    void setConventions(Dataset &dataset)
    {
        const bool devkit = m_devkitFiles * 2 > int(m_labels.size());
        dataset.conventions.insert(QStringLiteral("vocBase"), 0);
        dataset.conventions.insert(QStringLiteral("vocBaseSure"), m_hasZero || devkit);
        if (devkit && !m_hasZero)
            setVocBase(dataset, 1);
        else if (!m_hasZero)
            m_issues.add(Severity::Info, "voc-base-assumed", QString(),
                         Text::tr("The boxes may count pixels from 0 or from 1"),
                         Text::tr("They are taken as counted from 0, as labelImg's trainers do; "
                                  "choose 1 for boxes of the VOC devkit."));
    }

    const QString m_root;
    IssueCollector &m_issues;
    ImageIndex m_images;
    FolderHandle m_handle;
    std::vector<std::string> m_labels;
    std::vector<ImageItem> m_items;
    std::vector<char> m_left; ///< 1 = left out
    ClassRegistry m_classes;
    std::atomic<bool> m_hasZero = false;
    std::atomic<int> m_devkitFiles = 0;
};

} // namespace

Result<Dataset> readVoc(const QString &path, const TaskContext &context)
{
    const OpenedPath opened = openedPath(path);
    QString root = opened.folder;
    // A file of Annotations/ or the folder itself stands for the dataset around it.
    if (QFileInfo(root).fileName().compare(u"annotations", Qt::CaseInsensitive) == 0)
        root = QFileInfo(root).path();
    IssueCollector issues;
    Reader reader(root, issues);
    if (!reader.read(context))
        return Error{Text::tr("Opening was stopped"), path, {}};
    Dataset dataset = reader.finish();
    dataset.issues = issues.take();
    if (dataset.images.empty())
        return Error{reader.isEmpty() ? Text::tr("No annotation file was found")
                                      : Text::tr("No annotation file could be read"),
                     path,
                     Text::tr("Pascal VOC needs XML files in Annotations/ or beside the "
                              "images.")};
    return dataset;
}

int vocBase(const Dataset &dataset)
{
    return dataset.conventions.value(QStringLiteral("vocBase")).toInt();
}

bool isVocBaseSure(const Dataset &dataset)
{
    return dataset.conventions.value(QStringLiteral("vocBaseSure")).toBool(true);
}

void setVocBase(Dataset &dataset, int base)
{
    const double shift = vocBase(dataset) - base;
    for (ImageItem &image : dataset.images)
        for (Annotation &annotation : image.annotations) {
            annotation.box.x1 += shift;
            annotation.box.y1 += shift;
        }
    dataset.conventions.insert(QStringLiteral("vocBase"), base);
    dataset.conventions.insert(QStringLiteral("vocBaseSure"), true);
}

} // namespace ballast
