#include "core/base/text.h"
#include "core/formats/classregistry.h"
#include "core/formats/collector.h"
#include "core/formats/files.h"
#include "core/formats/outputnames.h"
#include "core/formats/registry.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <set>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

bool hasImages(const QString &folder)
{
    const QStringList names = sampleFiles(folder);
    return std::any_of(names.begin(), names.end(),
                       [](const QString &name) { return isImageName(name.toStdString()); }) ||
           !listImages(folder, 0).empty();
}

bool hasClassFolders(const QString &folder)
{
    for (const std::string &name : listFolders(folder))
        if (hasImages(folder + u'/' + toQString(name)))
            return true;
    return false;
}

/// One folder of images that stands for a class, in a split or directly in the root.
struct ClassFolder
{
    QString path; ///< relative to the root
    QString name;
    Split split = Split::None;
};

struct Structure
{
    QString root;
    std::vector<ClassFolder> folders;
    std::vector<std::pair<QString, Split>> tops; ///< root or split folders, relative
    bool hasSplits = false;
};

/// "train" that holds mostly images of its own is the class of trains, not a split; a stray picture
/// beside class folders makes no difference.
bool isSplitFolder(const QString &folder)
{
    if (!hasClassFolders(folder))
        return false;
    const std::size_t loose = listImages(folder, 0).size();
    return loose == 0 || 2 * loose < listImages(folder).size();
}

/// A folder around the real one, as archives often have it, is stepped into.
QString innerRoot(QString root)
{
    for (int step = 0; step < 2; ++step) {
        const std::vector<std::string> names = listFolders(root);
        const QString inner = names.size() == 1 ? root + u'/' + toQString(names[0]) : QString();
        if (inner.isEmpty() || hasImages(inner) || listFolders(inner).empty() ||
            splitFromName(toQString(names[0])) != Split::None)
            break;
        root = inner;
    }
    return root;
}

Structure structureOf(const QString &path)
{
    Structure found;
    found.root = innerRoot(path);
    const std::vector<std::string> names = listFolders(found.root);
    for (const std::string &name : names) {
        const Split split = splitFromName(toQString(name));
        const QString folder = found.root + u'/' + toQString(name);
        if (split != Split::None && isSplitFolder(folder))
            found.tops.emplace_back(toQString(name), split);
    }
    found.hasSplits = !found.tops.empty();
    if (!found.hasSplits)
        found.tops.emplace_back(QString(), Split::None);
    for (const auto &[top, split] : found.tops)
        for (const std::string &name : listFolders(found.root + u'/' + top))
            found.folders.push_back({top.isEmpty() ? toQString(name) : top + u'/' + toQString(name),
                                     toQString(name), split});
    return found;
}

class Reader
{
public:
    explicit Reader(Structure structure) : m_structure(std::move(structure)) {}

    Dataset read(const TaskContext &context)
    {
        Dataset dataset;
        dataset.root = m_structure.root;
        dataset.name = QFileInfo(m_structure.root).fileName();
        dataset.format = QStringLiteral("folder");
        dataset.task = Task::Classification;
        QStringList names;
        qint64 done = 0;
        for (const ClassFolder &folder : m_structure.folders) {
            if (context.stopRequested())
                break;
            names.append(folder.name);
            addClassFolder(dataset, folder);
            context.report(++done, qint64(m_structure.folders.size()));
        }
        for (const auto &[top, split] : m_structure.tops)
            addLooseImages(dataset, top, split);
        names.removeDuplicates();
        std::sort(names.begin(), names.end(),
                  [](const QString &a, const QString &b) { return a.toUtf8() < b.toUtf8(); });
        m_classes.settle(dataset, names); // empty folders are classes too
        tellMissingClasses(names);
        tellLeftOut();
        dataset.issues = m_issues.take();
        return dataset;
    }

private:
    void addClassFolder(Dataset &dataset, const ClassFolder &folder)
    {
        const QString absolute = m_structure.root + u'/' + folder.path;
        const std::vector<std::string> files = listFiles(absolute, {}, 0);
        int others = 0;
        for (const std::string &file : files) {
            if (!isImageName(file)) {
                ++others;
                continue;
            }
            ImageItem item;
            item.path = folder.path + u'/' + toQString(file);
            item.split = folder.split;
            item.tags = {m_classes.idOf(folder.name)};
            dataset.images.push_back(std::move(item));
        }
        if (others > 0)
            m_issues.add(Severity::Info, "not-an-image", folder.path,
                         Text::tr("Files in the class folder that are no images: %1")
                             .arg(formatCount(others)),
                         Text::tr("They are passed over."));
        for (const std::string &inner : listFolders(absolute))
            if (!listImages(absolute + u'/' + toQString(inner)).empty())
                m_issues.add(Severity::Warning, "nested-folder",
                             folder.path + u'/' + toQString(inner),
                             Text::tr("There are images in a folder inside a class folder"),
                             Text::tr("They are left out; move them into the class folder."));
    }

    /// Images beside the class folders have no class.
    void addLooseImages(Dataset &dataset, const QString &top, Split split)
    {
        const QString absolute = m_structure.root + u'/' + top;
        for (const std::string &file : listImages(absolute, 0)) {
            ImageItem item;
            item.path = top.isEmpty() ? toQString(file) : top + u'/' + toQString(file);
            item.split = split;
            item.labelled = false;
            dataset.images.push_back(std::move(item));
        }
    }

    /// Trainers number the folders of each split by themselves: one that lacks a class shifts.
    void tellMissingClasses(const QStringList &names)
    {
        if (!m_structure.hasSplits)
            return;
        for (const auto &[top, split] : m_structure.tops) {
            std::set<QString> here;
            for (const ClassFolder &folder : m_structure.folders)
                if (folder.path.startsWith(top + u'/'))
                    here.insert(folder.name);
            for (const QString &name : names)
                if (here.count(name) == 0)
                    m_issues.add(
                        Severity::Warning, "class-missing-in-split", top,
                        Text::tr("There is no folder for class “%1”").arg(name),
                        Text::tr("Trainers that number folders by name would mix up the classes "
                                 "behind it; add the folder, even empty."));
        }
    }

    /// Beside splits, folders with images whose name is no split or that have no class folders.
    void tellLeftOut()
    {
        if (!m_structure.hasSplits)
            return;
        for (const std::string &name : listFolders(m_structure.root)) {
            const QString folder = toQString(name);
            const auto isTop = [&](const auto &top) { return top.first == folder; };
            const auto count = listImages(m_structure.root + u'/' + folder).size();
            if (count == 0 || std::ranges::any_of(m_structure.tops, isTop))
                continue;
            m_issues.add(
                Severity::Warning, "folder-left-out", folder,
                Text::tr("The folder is no split with class folders; images in it that are left "
                         "out: %1")
                    .arg(formatCount(static_cast<qint64>(count))),
                Text::tr("Name it train, val or test, and put its images into a folder "
                         "for each class."));
        }
    }

    const Structure m_structure;
    ClassRegistry m_classes;
    IssueCollector m_issues;
};

/// The folders are the labels: only those that hold no image are to be made, since trainers number
/// the folders of each split by themselves.
class FolderWriter : public LabelWriter
{
public:
    FolderWriter(QString destination, const Dataset &source)
        : m_destination(std::move(destination)), m_folders(folderNames(source.classes))
    {
    }
    std::optional<LabelFile> labelFor(const OutputImage &) const override { return {}; }
    Result<void> add(const OutputImage &image) override
    {
        // "train/cat/1.jpg", or "cat/1.jpg" without splits.
        const QString top = image.path.section(u'/', 0, 0);
        const bool inSplit = image.path.count(u'/') == 2;
        m_tops.insert(inSplit ? top + u'/' : QString());
        return {};
    }
    Result<void> finish() override
    {
        for (const QString &top : m_tops)
            for (const QString &folder : m_folders)
                if (const QString path = m_destination + u'/' + top + folder; !QDir().mkpath(path))
                    return Error{Text::tr("The folder cannot be made"), path,
                                 Text::tr("Check the permissions and the free space.")};
        return {};
    }

private:
    const QString m_destination;
    const QStringList m_folders;
    std::set<QString> m_tops; ///< "", or splits with their slash
};

class FolderFormat : public Format
{
public:
    QString id() const override { return QStringLiteral("folder"); }
    QString name() const override { return Text::tr("Class folders"); }
    FormatCapabilities capabilities() const override
    {
        FormatCapabilities can;
        can.boxes = false;
        can.tags = true;
        can.negatives = false;
        can.unsplit = false;
        return can;
    }
    int detect(const QString &path) const override
    {
        const OpenedPath opened = openedPath(path);
        if (!opened.file.isEmpty())
            return 0;
        const Structure found = structureOf(opened.folder);
        static const QStringList PlainNames{QStringLiteral("images"), QStringLiteral("jpegimages"),
                                            QStringLiteral("img"), QStringLiteral("imgs"),
                                            QStringLiteral("labels")};
        const auto classes =
            std::count_if(found.folders.begin(), found.folders.end(), [&](const auto &folder) {
                return !PlainNames.contains(folder.name.toLower()) &&
                       hasImages(found.root + u'/' + folder.path);
            });
        return classes == 0 ? 0 : classes == 1 ? 30 : 50;
    }
    Result<Dataset> read(const QString &path, const TaskContext &context) const override
    {
        const OpenedPath opened = openedPath(path);
        Dataset dataset = Reader(structureOf(opened.folder)).read(context);
        if (context.stopRequested())
            return Error{Text::tr("Opening was stopped"), path, {}};
        if (dataset.images.empty())
            return Error{Text::tr("No image was found in the folders"), path,
                         Text::tr("Class folders need one folder of images a class, directly or "
                                  "below train, val and test.")};
        return dataset;
    }
    /// An image without a class lies beside the class folders.
    QString imagePath(Split split, const QString &className, const QString &fileName) const override
    {
        QString path = split == Split::None ? QString() : splitName(split) + u'/';
        if (!className.isEmpty())
            path += safeFileName(className) + u'/';
        return path + safeFileName(fileName);
    }
    std::unique_ptr<LabelWriter> writer(const QString &destination, const Dataset &source,
                                        const WriteOptions &) const override
    {
        return std::make_unique<FolderWriter>(destination, source);
    }
};

} // namespace

const Format *folderFormat()
{
    static const FolderFormat format;
    return &format;
}

} // namespace ballast
