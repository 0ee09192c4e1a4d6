#include "core/formats/cocoreader.h"

#include "core/base/parallel.h"
#include "core/formats/cocofile.h"
#include "core/formats/cocoscan.h"
#include "core/formats/files.h"
#include "core/formats/registry.h"
#include "core/imaging/header.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <unordered_map>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

/// Folder, relative to the root, below which a file's images lie.
class ImageFolder
{
public:
    ImageFolder(const QString &root, const CocoFile &file) : m_root(root)
    {
        const QString folder = file.path.section(u'/', 0, -2);
        QString stem = QFileInfo(file.path).completeBaseName();
        stem.remove(QStringLiteral("instances_"));
        const QString split = splitName(file.split);
        QStringList names{stem, split};
        if (file.split == Split::Val)
            names.append(QStringLiteral("valid"));
        QStringList candidates{folder, join(folder, QStringLiteral("images"))};
        for (const QString &name : std::as_const(names)) {
            if (name.isEmpty())
                continue;
            candidates += {QStringLiteral("images/") + name, name, name + QStringLiteral("/images"),
                           join(folder, name)};
        }
        candidates += {QStringLiteral("images"), QString(), QStringLiteral("JPEGImages"),
                       QStringLiteral("data"), folder.section(u'/', 0, -2)};
        choose(candidates, file);
    }

    /// Path of an image relative to the root, absolute where it lies elsewhere.
    QString pathOf(const QString &fileName) const
    {
        QString name = fileName;
        if (!name.contains(u'/'))
            name.replace(u'\\', u'/');
        const QString clean = QDir::cleanPath(
            QDir::isAbsolutePath(name) ? name : m_root + u'/' + join(m_folder, name));
        const QString relative = relativeTo(m_root, clean);
        if (!QDir::isAbsolutePath(relative))
            return relative;
        // Outside the dataset only what is really there and an image.
        if (isImageName(clean.toStdString()) && QFileInfo(clean).isFile())
            return clean;
        return join(m_folder, name.section(u'/', -1));
    }

private:
    static QString join(const QString &a, const QString &b)
    {
        return a.isEmpty() ? b : a + u'/' + b;
    }

    void choose(const QStringList &candidates, const CocoFile &file)
    {
        constexpr std::size_t Asked = 20;
        const std::size_t step = std::max<std::size_t>(1, file.images.size() / Asked);
        int most = 0;
        m_folder = candidates.front();
        for (const QString &candidate : candidates) {
            int there = 0;
            for (std::size_t i = 0; i < file.images.size(); i += step) {
                QString name = file.images[i].fileName;
                name.replace(u'\\', u'/');
                there += QFileInfo::exists(m_root + u'/' + join(candidate, name));
            }
            if (there > most) {
                most = there;
                m_folder = candidate;
            }
        }
    }

    QString m_root;
    QString m_folder;
};

class Joiner
{
public:
    Joiner(const QString &root, IssueCollector &issues) : m_issues(issues)
    {
        m_dataset.root = root;
        m_dataset.name = QFileInfo(root).fileName();
        m_dataset.format = QStringLiteral("coco");
    }

    void addCategories(const std::vector<CocoFile> &files)
    {
        // By id; a file may have a category of its own under an id that another uses.
        std::map<std::pair<qint64, QString>, const CocoFile::Category *> all;
        for (const CocoFile &file : files)
            for (const CocoFile::Category &category : file.categories)
                all.emplace(std::pair(category.id, category.name), &category);
        qint64 previous = std::numeric_limits<qint64>::min();
        for (const auto &[key, category] : all) {
            if (key.first == previous)
                m_issues.add(
                    Severity::Warning, "class-id-conflict", QString(),
                    Text::tr("Category id %1 stands for more than one name").arg(key.first),
                    Text::tr("The names count; an export numbers the classes anew."));
            previous = key.first;
            m_classes.emplace(key, static_cast<ClassId>(m_dataset.classes.size()));
            m_dataset.classes.push_back(
                {key.second, std::max<qint64>(key.first, -1), category->extras});
        }
    }

    void addFile(CocoFile &&file)
    {
        const ImageFolder folder(m_dataset.root, file);
        std::unordered_map<qint64, std::size_t> byId;
        byId.reserve(file.images.size());
        for (CocoFile::Image &image : file.images)
            addImage(file, folder, std::move(image), byId);
        std::unordered_map<qint64, ClassId> classes;
        for (const CocoFile::Category &category : file.categories)
            classes.emplace(category.id, m_classes.at({category.id, category.name}));
        for (CocoFile::Object &object : file.objects)
            addObject(file, std::move(object), byId, classes);
        m_files.append(QJsonObject{{QStringLiteral("path"), file.path},
                                   {QStringLiteral("split"), splitName(file.split)},
                                   {QStringLiteral("top"), file.top}});
    }

    Dataset finish(const TaskContext &context)
    {
        m_dataset.conventions.insert(QStringLiteral("coco"), m_files);
        readMissingSizes(context);
        return std::move(m_dataset);
    }

private:
    void addImage(const CocoFile &file, const ImageFolder &folder, CocoFile::Image &&source,
                  std::unordered_map<qint64, std::size_t> &byId)
    {
        ImageItem item;
        item.path = folder.pathOf(source.fileName);
        const auto [known, isNew] =
            m_byPath.emplace(item.path.toStdString(), m_dataset.images.size());
        const bool idIsNew = byId.emplace(source.id, known->second).second;
        if (!isNew || !idIsNew)
            m_issues.add(
                Severity::Warning, "duplicate-image", file.path,
                Text::tr("“%1” is listed twice, or its id is another image's").arg(source.fileName),
                Text::tr("It counts once, with the boxes of both; correct the file."));
        if (!isNew)
            return;
        item.split = file.split;
        item.width = source.width;
        item.height = source.height;
        item.extras = std::move(source.extras);
        m_dataset.images.push_back(std::move(item));
    }

    void addObject(const CocoFile &file, CocoFile::Object &&object,
                   const std::unordered_map<qint64, std::size_t> &byId,
                   const std::unordered_map<qint64, ClassId> &classes)
    {
        const auto image = byId.find(object.image);
        const auto category = classes.find(object.category);
        if (image == byId.end())
            return m_issues.add(
                Severity::Warning, "label-without-image", file.path,
                Text::tr("An annotation names image %1, which is not listed").arg(object.image),
                Text::tr("It is left out; correct the file."));
        if (category == classes.end())
            return m_issues.add(Severity::Warning, "unknown-class", file.path,
                                Text::tr("An annotation names category %1, which is not listed")
                                    .arg(object.category),
                                Text::tr("It is left out; add the category or correct it."));
        object.annotation.classId = category->second;
        m_dataset.images[image->second].annotations.push_back(std::move(object.annotation));
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

    IssueCollector &m_issues;
    Dataset m_dataset;
    QJsonArray m_files;
    std::map<std::pair<qint64, QString>, ClassId> m_classes;
    std::unordered_map<std::string, std::size_t> m_byPath;
};

/// Folder that images and annotations have in common.
QString rootOf(const OpenedPath &opened)
{
    const QString name = QFileInfo(opened.folder).fileName();
    return name.compare(u"annotations", Qt::CaseInsensitive) == 0 ? QFileInfo(opened.folder).path()
                                                                  : opened.folder;
}

std::vector<CocoFile> readFiles(const QString &root, const QStringList &paths,
                                IssueCollector &issues, const TaskContext &context)
{
    std::vector<std::optional<CocoFile>> found(static_cast<std::size_t>(paths.size()));
    parallelFor(found.size(), 0, context, [&](std::size_t i, int) {
        const QString &path = paths[static_cast<qsizetype>(i)];
        Result<CocoFile> file = readCocoFile(root, path, issues, context.stop);
        if (file)
            found[i] = std::move(file).value();
        else
            issues.add(Severity::Error, "unreadable-label", path, file.error().message,
                       Text::tr("All images it lists are left out. Mend or replace the file."));
    });
    std::vector<CocoFile> files;
    for (auto &one : found) {
        if (!one)
            continue;
        one->split = splitInText(QFileInfo(one->path).completeBaseName());
        if (one->split == Split::None)
            one->split = splitOfFolders(one->path.toStdString());
        files.push_back(std::move(*one));
    }
    return files;
}

} // namespace

QStringList findCocoFiles(const QString &root)
{
    constexpr int MostAsked = 64; // a JSON a picture is another format
    QStringList instances, others;
    int asked = 0;
    for (const std::string &path : listFiles(root, {QStringLiteral("json")}, 3)) {
        const QString name = toQString(nameOf(path));
        const bool usual = name.startsWith(u"instances") || name == u"_annotations.coco.json";
        if ((usual || ++asked <= MostAsked) && looksLikeCoco(root + u'/' + toQString(path)))
            (usual ? instances : others).append(toQString(path));
    }
    return instances.isEmpty() ? others : instances;
}

Result<Dataset> readCoco(const QString &path, const TaskContext &context)
{
    const OpenedPath opened = openedPath(path);
    const QString root = rootOf(opened);
    const QStringList paths =
        opened.file.isEmpty() ? findCocoFiles(root) : QStringList{relativeTo(root, opened.file)};
    if (paths.isEmpty())
        return Error{Text::tr("No COCO file was found"), path,
                     Text::tr("COCO needs a JSON file with images, annotations and categories.")};
    IssueCollector issues;
    std::vector<CocoFile> files = readFiles(root, paths, issues, context);
    if (context.stopRequested())
        return Error{Text::tr("Opening was stopped"), path, {}};
    Joiner joiner(root, issues);
    joiner.addCategories(files);
    for (CocoFile &file : files) {
        joiner.addFile(std::move(file));
        file = {}; // what was joined is not needed twice
    }
    Dataset dataset = joiner.finish(context);
    dataset.issues = issues.take();
    if (dataset.images.empty())
        return Error{dataset.issues.empty() ? Text::tr("The COCO files list no image")
                                            : dataset.issues.front().message,
                     root + u'/' + paths.front(), Text::tr("Mend or replace the file.")};
    return dataset;
}

} // namespace ballast
