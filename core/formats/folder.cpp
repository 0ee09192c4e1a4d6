#include "core/formats/classregistry.h"
#include "core/formats/collector.h"
#include "core/formats/files.h"
#include "core/formats/outputnames.h"
#include "core/formats/registry.h"

#include <QCoreApplication>
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
    // "train" with images of its own is the class of trains, not a split.
    for (const std::string &name : names) {
        const Split split = splitFromName(toQString(name));
        const QString folder = found.root + u'/' + toQString(name);
        if (split != Split::None && !hasImages(folder) && hasClassFolders(folder))
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
                         Text::tr("%n file(s) in the class folder are no images", nullptr, others),
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

    const Structure m_structure;
    ClassRegistry m_classes;
    IssueCollector m_issues;
};

/// The folders are the labels: nothing is to be written.
class FolderWriter : public LabelWriter
{
public:
    std::optional<LabelFile> labelFor(const OutputImage &) const override { return {}; }
    Result<void> add(const OutputImage &) override { return {}; }
    Result<void> finish() override { return {}; }
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
    std::unique_ptr<LabelWriter> writer(const QString &, const Dataset &,
                                        const WriteOptions &) const override
    {
        return std::make_unique<FolderWriter>();
    }
};

} // namespace

const Format *folderFormat()
{
    static const FolderFormat format;
    return &format;
}

} // namespace ballast
