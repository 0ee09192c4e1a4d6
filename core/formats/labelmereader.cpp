#include "core/formats/labelmereader.h"

#include "core/base/atomicfile.h"
#include "core/base/parallel.h"
#include "core/dataset/shapes.h"
#include "core/formats/classregistry.h"
#include "core/formats/collector.h"
#include "core/formats/files.h"
#include "core/formats/folderhandle.h"
#include "core/formats/imageindex.h"
#include "core/formats/labelfiles.h"
#include "core/formats/labelmefile.h"
#include "core/formats/labelmeobjects.h"
#include "core/formats/registry.h"
#include "core/imaging/header.h"

#include <QCoreApplication>
#include <QDir>
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

class Reader
{
public:
    Reader(const QString &root, IssueCollector &issues)
        : m_root(root), m_issues(issues), m_images(root), m_handle(root)
    {
        m_labels = listFiles(root, {QStringLiteral("json")});
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
        dataset.format = QStringLiteral("labelme");
        takeLabelled(std::move(m_items), m_left, dataset.images, m_issues);
        addUnlabelled(dataset);
        sortByPath(dataset.images);
        m_classes.settle(dataset, listedClasses());
        settleKeyPoints(dataset);
        tellEmbedded();
        return dataset;
    }

private:
    void readFile(std::size_t index, FileBuffer &buffer)
    {
        const std::string &path = m_labels[index];
        const int error = m_handle.read(path, buffer);
        Result<LabelmeFile> file =
            error != 0
                ? Result<LabelmeFile>(Error{QString::fromLocal8Bit(std::strerror(error)), {}, {}})
                : parseLabelme(buffer.text());
        if (file && file->hasShapes)
            return fill(index, *file);
        m_left[index] = 1;
        const bool isLabel = m_images.find(folderOf(path), stemOf(path)) != nullptr;
        if (file && !isLabel)
            return; // some other JSON
        m_issues.add(Severity::Error, "unreadable-label", toQString(path),
                     file ? Text::tr("The JSON has no list of shapes") : file.error().message,
                     Text::tr("Its image is left out; mend or delete the file."));
    }

    void fill(std::size_t index, const LabelmeFile &file)
    {
        ImageItem &item = m_items[index];
        item.labelPath = toQString(m_labels[index]);
        bool isThere = false;
        item.path = imageOf(m_labels[index], file.imagePath, isThere);
        item.split = splitOfFolders(item.path.toStdString());
        item.extras = file.rest;
        setSize(item, file, isThere);
        if (file.hasImageData && isThere)
            ++m_embedded;
        else if (file.hasImageData)
            m_issues.add(Severity::Warning, "image-only-embedded", item.labelPath,
                         Text::tr("The image is in the label file only (imageData)"),
                         Text::tr("Save it as %1 beside the label file.")
                             .arg(QFileInfo(item.path).fileName()));
        for (const LabelmeTrouble &trouble : file.troubles)
            tell(item, trouble);
        item.annotations = labelmeObjects(
            file, [this](const QString &label) { return m_classes.idOf(label); },
            [&](int shape, const QString &why) {
                m_issues.add(Severity::Warning, "unreadable-label", item.labelPath,
                             Text::tr("Shape %1: %2").arg(shape).arg(why),
                             Text::tr("The shape is left out; correct the file."));
            });
    }

    void tell(const ImageItem &item, const LabelmeTrouble &trouble)
    {
        switch (trouble.what) {
        case LabelmeTrouble::NoLabel:
            return m_issues.add(Severity::Warning, "unreadable-label", item.labelPath,
                                Text::tr("Shape %1 has no label").arg(trouble.shape),
                                Text::tr("The shape is left out; correct the file."));
        case LabelmeTrouble::BadPoints:
            return m_issues.add(Severity::Warning, "unreadable-label", item.labelPath,
                                Text::tr("Shape %1 (“%2”) has no points that are pairs of numbers")
                                    .arg(trouble.shape)
                                    .arg(trouble.label),
                                Text::tr("The shape is left out; correct the file."));
        case LabelmeTrouble::NumbersAsText:
            return m_issues.add(Severity::Info, "numbers-as-text", item.labelPath,
                                Text::tr("Shape %1 (“%2”) has numbers in quotes")
                                    .arg(trouble.shape)
                                    .arg(trouble.label),
                                Text::tr("They are read as numbers."));
        }
    }

    /// The file's own size is believed where all shapes lie in it; labelme checks it when it
    /// loads an image. Else the image tells.
    void setSize(ImageItem &item, const LabelmeFile &file, bool isThere)
    {
        item.width = file.width;
        item.height = file.height;
        const bool hasSize = file.width > 0 && file.height > 0;
        if (!isThere || (hasSize && allInside(file)))
            return;
        const Result<ImageHeader> header = readImageHeader(absolute(item.path));
        if (!header)
            return; // the check of the dataset tells it
        if (hasSize && (header->width != file.width || header->height != file.height))
            m_issues.add(Severity::Warning, "size-mismatch", item.labelPath,
                         Text::tr("The label file says %1 × %2 pixels, the image has %3 × %4")
                             .arg(file.width)
                             .arg(file.height)
                             .arg(header->width)
                             .arg(header->height),
                         Text::tr("The image's own size counts; points stay as they are."));
        item.width = header->width;
        item.height = header->height;
        item.orientation = header->orientation;
    }

    static bool allInside(const LabelmeFile &file)
    {
        constexpr double Slack = 1; // px; masks and clicks at the edge
        return std::ranges::all_of(file.shapes, [&](const LabelmeShape &shape) {
            const Box box = boxAround(shape.points);
            return box.x1 >= -Slack && box.y1 >= -Slack && box.x2 <= file.width + Slack &&
                   box.y2 <= file.height + Slack;
        });
    }

    QString absolute(const QString &path) const
    {
        return QDir::isAbsolutePath(path) ? path : m_root + u'/' + path;
    }

    /// imagePath is relative to the label file; absolute ones of another machine name a file that
    /// may lie beside it.
    QString imageOf(const std::string &label, const QString &written, bool &isThere) const
    {
        isThere = true;
        const std::string folder(folderOf(label)), name = cleanName(written);
        const std::string base(nameOf(name));
        const std::string inside = cleanName(toQString(joinedPath(folder, name)));
        if (m_images.contains(inside))
            return toQString(inside);
        if (const std::string beside = joinedPath(folder, base); m_images.contains(beside))
            return toQString(beside);
        if (const std::string *found = m_images.find(folder, stemOf(label)))
            return toQString(*found);
        // Outside the dataset only what is really there and an image.
        if (!staysInside(inside) && isImageName(base)) {
            const QString outside = QDir::cleanPath(
                QDir(m_root + u'/' + toQString(folder)).absoluteFilePath(toQString(name)));
            if (QFileInfo(outside).isFile())
                return relativeTo(m_root, outside);
        }
        isThere = false;
        return toQString(
            joinedPath(folder, isImageName(base) ? base : std::string(stemOf(label)) + ".jpg"));
    }

    /// Images among the labelled ones that have no JSON at all.
    void addUnlabelled(Dataset &dataset) const
    {
        std::set<std::string> folders, taken;
        for (const ImageItem &item : dataset.images) {
            taken.insert(item.path.toStdString());
            folders.emplace(folderOf(item.path.toStdString()));
        }
        for (std::size_t i = 0; i < m_labels.size(); ++i) // unreadable ones: left out on purpose
            if (m_left[i] != 0)
                if (const std::string *image =
                        m_images.find(folderOf(m_labels[i]), stemOf(m_labels[i])))
                    taken.insert(*image);
        for (const std::string &path : m_images.all()) {
            if (taken.count(path) != 0 || folders.count(std::string(folderOf(path))) == 0)
                continue;
            ImageItem item;
            item.path = toQString(path);
            item.split = splitOfFolders(path);
            item.labelled = false;
            dataset.images.push_back(std::move(item));
        }
    }

    QStringList listedClasses() const
    {
        const Result<QByteArray> bytes = ballast::readFile(m_root + u'/' + labelmeClassesFile());
        QStringList names;
        if (!bytes)
            return names;
        const QStringList lines = QString::fromUtf8(*bytes).split(u'\n');
        for (const QString &line : lines)
            if (const QString name = line.trimmed();
                !name.isEmpty() && name != u"__ignore__" && name != u"_background_")
                names.append(name);
        return names;
    }

    void tellEmbedded()
    {
        if (m_embedded > 0)
            m_issues.add(Severity::Info, "embedded-images", QString(),
                         Text::tr("Label files that hold their image once more (imageData): %1")
                             .arg(m_embedded),
                         Text::tr("The image files count; an export writes imageData as null."));
    }

    const QString m_root;
    IssueCollector &m_issues;
    ImageIndex m_images;
    FolderHandle m_handle;
    std::vector<std::string> m_labels;
    std::vector<ImageItem> m_items;
    std::vector<char> m_left; ///< 1 = left out
    ClassRegistry m_classes;
    std::atomic<int> m_embedded = 0;
};

} // namespace

QString labelmeClassesFile()
{
    return QStringLiteral("labels.txt");
}

Result<Dataset> readLabelme(const QString &path, const TaskContext &context)
{
    const OpenedPath opened = openedPath(path);
    IssueCollector issues;
    Reader reader(opened.folder, issues);
    if (!reader.read(context))
        return Error{Text::tr("Opening was stopped"), path, {}};
    Dataset dataset = reader.finish();
    dataset.issues = issues.take();
    if (dataset.images.empty())
        return Error{reader.isEmpty() ? Text::tr("No annotation file was found")
                                      : Text::tr("No annotation file could be read"),
                     path, Text::tr("labelme keeps a JSON file beside each image.")};
    return dataset;
}

} // namespace ballast
