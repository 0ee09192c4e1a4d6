#include "core/base/atomicfile.h"
#include "core/formats/files.h"
#include "core/formats/yolosource.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <unordered_map>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

QString cleanJoin(const QString &base, const QString &path)
{
    return QDir::cleanPath(QDir::isAbsolutePath(path) ? path : base + u'/' + path);
}

bool isFile(const QString &path)
{
    return QFileInfo(path).isFile();
}

/// Finds what lists and configurations name, though they were written on another machine or for
/// another working folder: leading parts of the path are dropped until something is there. The
/// number of parts that fitted last is tried first.
class Resolver
{
public:
    explicit Resolver(QStringList bases) : m_bases(std::move(bases)) {}

    template <class Exists> QString find(const QString &place, const Exists &exists)
    {
        const QString clean = QDir::cleanPath(QString(place).replace(u'\\', u'/'));
        if (QDir::isAbsolutePath(clean) && exists(clean))
            return clean;
        const QStringList parts = clean.split(u'/', Qt::SkipEmptyParts);
        if (const QString hit = tryDropping(parts, m_dropped, exists); !hit.isEmpty())
            return hit;
        for (qsizetype dropped = 0; dropped < parts.size(); ++dropped) {
            const QString hit = tryDropping(parts, dropped, exists);
            if (hit.isEmpty())
                continue;
            m_dropped = dropped;
            return hit;
        }
        return {};
    }

private:
    template <class Exists>
    QString tryDropping(const QStringList &parts, qsizetype dropped, const Exists &exists) const
    {
        if (dropped >= parts.size())
            return {};
        const QString rest = parts.mid(dropped).join(u'/');
        for (const QString &base : m_bases)
            if (const QString path = cleanJoin(base, rest); exists(path))
                return path;
        return {};
    }

    QStringList m_bases;
    qsizetype m_dropped = 0;
};

class Locator
{
public:
    Locator(const QString &folder, const YoloConfig &config, IssueCollector &issues)
        : m_config(config), m_issues(issues)
    {
        m_folder = QDir::cleanPath(folder);
        m_source.root = m_folder;
        chooseBase();
    }

    YoloSource locate()
    {
        for (const YoloConfig::Entry &entry : m_config.entries)
            for (const QString &place : entry.places)
                addPlace(entry.split, place);
        tellSharedSplits();
        if (m_source.images.empty())
            addFolders();
        findNames();
        std::stable_sort(m_source.images.begin(), m_source.images.end(),
                         [](const YoloImage &a, const YoloImage &b) { return a.path < b.path; });
        m_source.shape = m_config.shape;
        return std::move(m_source);
    }

private:
    /// `path:` may be absolute, relative to the file, or to a folder of the trainer's settings.
    void chooseBase()
    {
        QStringList bases;
        if (!m_config.base.isEmpty() && m_config.base != u".") {
            Resolver resolver({m_folder, QFileInfo(m_folder).path()});
            const QString base = resolver.find(
                m_config.base, [](const QString &path) { return QFileInfo(path).isDir(); });
            if (!base.isEmpty() && base != m_folder) {
                bases.append(base);
                // The root is where the images are, if the description lies elsewhere.
                if (!base.startsWith(m_folder + u'/'))
                    m_source.root = base;
            }
        }
        bases.append(m_folder);
        m_bases = bases;
    }

    void addPlace(Split split, const QString &place)
    {
        if (place.trimmed().isEmpty())
            return; // "test: ''" says that there is none
        // Roboflow writes ../train/images although the folders lie beside the file.
        QString inside = place;
        while (inside.startsWith(u"../"))
            inside.remove(0, 3);
        const auto exists = [](const QString &path) { return QFileInfo::exists(path); };
        QString found;
        for (const QString &base : std::as_const(m_bases))
            for (const QString &candidate : {cleanJoin(base, inside), cleanJoin(base, place)})
                if (found.isEmpty() && exists(candidate))
                    found = candidate;
        if (found.isEmpty())
            found = Resolver(m_bases).find(inside, exists);
        if (found.isEmpty())
            return tellMissing(place);
        if (QFileInfo(found).isDir())
            addFolder(split, found);
        else if (isImageName(found.toStdString()))
            addImage(split, found);
        else
            addList(split, found);
    }

    void tellMissing(const QString &place)
    {
        m_issues.add(Severity::Warning, "missing-folder", relativeTo(m_folder, m_config.file),
                     Text::tr("“%1” does not exist").arg(place),
                     Text::tr("That split is left out; correct the path."));
    }

    void addFolder(Split split, const QString &folder)
    {
        if (folder == u"/" || (m_folder + u'/').startsWith(folder + u'/')) {
            if (folder != m_folder) {
                m_issues.add(Severity::Warning, "missing-folder",
                             relativeTo(m_folder, m_config.file),
                             Text::tr("“%1” is not inside the dataset").arg(folder),
                             Text::tr("That split is left out; correct the path."));
                return;
            }
        }
        const std::string prefix = folder == m_source.root
                                       ? std::string()
                                       : relativeTo(m_source.root, folder).toStdString() + '/';
        const std::vector<std::string> images = listImages(folder);
        m_index.reserve(m_index.size() + images.size());
        m_source.images.reserve(m_source.images.size() + images.size());
        for (const std::string &image : images)
            addImage(split, prefix + image);
    }

    void addList(Split split, const QString &file)
    {
        const Result<QByteArray> bytes = readFile(file);
        if (!bytes) {
            m_issues.add(Severity::Error, "unreadable-list", relativeTo(m_folder, file),
                         bytes.error().message, bytes.error().remedy);
            return;
        }
        const QString folder = QFileInfo(file).absolutePath();
        Resolver resolver(QStringList{folder} + m_bases);
        QByteArray rest = *bytes;
        if (rest.startsWith("\xEF\xBB\xBF"))
            rest.remove(0, 3);
        for (const QByteArray &raw : rest.split('\n')) {
            const QString line = QString::fromUtf8(raw.trimmed());
            if (line.isEmpty())
                continue;
            const QString image =
                isImageName(line.toStdString()) ? resolver.find(line, isFile) : QString();
            if (!image.isEmpty())
                addImage(split, image);
            else
                m_issues.add(Severity::Warning, "missing-image", relativeTo(m_folder, file),
                             Text::tr("The list names “%1”, which is no image here").arg(line),
                             Text::tr("It is left out; correct the list or add the image."));
        }
    }

    void addImage(Split split, const QString &absolute)
    {
        addImage(split, relativeTo(m_source.root, absolute).toStdString());
    }

    /// `path` relative to the root or absolute.
    void addImage(Split split, std::string path)
    {
        const auto [known, isNew] = m_index.emplace(path, m_source.images.size());
        if (isNew)
            m_source.images.push_back({std::move(path), split});
        else if (m_source.images[known->second].split != split)
            m_shared.emplace_back(known->second, split);
    }

    /// An image may be in one split only. Where a whole split repeats another, as when `val`
    /// points at `train`, one message says it.
    void tellSharedSplits()
    {
        for (const Split split : {Split::Train, Split::Val, Split::Test}) {
            std::vector<std::size_t> shared;
            for (const auto &[image, again] : m_shared)
                if (again == split)
                    shared.push_back(image);
            if (shared.empty())
                continue;
            const bool whole =
                std::none_of(m_source.images.begin(), m_source.images.end(),
                             [&](const YoloImage &image) { return image.split == split; });
            if (whole) {
                m_issues.add(
                    Severity::Info, "image-in-two-splits", relativeTo(m_folder, m_config.file),
                    Text::tr("“%1” names the same images as another split").arg(splitName(split)),
                    Text::tr("They are counted once; there is no separate “%1” split.")
                        .arg(splitName(split)));
                continue;
            }
            for (const std::size_t image : shared)
                m_issues.add(Severity::Warning, "image-in-two-splits",
                             toQString(m_source.images[image].path),
                             Text::tr("The image is in two splits: %1 and %2")
                                 .arg(splitName(m_source.images[image].split), splitName(split)),
                             Text::tr("It counts as %1; take it out of the other list.")
                                 .arg(splitName(m_source.images[image].split)));
        }
    }

    /// Lists beside the names, as darknet keeps them without a data file.
    void addLooseLists()
    {
        for (const QString &name : {QStringLiteral("train.txt"), QStringLiteral("val.txt"),
                                    QStringLiteral("valid.txt"), QStringLiteral("test.txt")})
            if (isFile(m_folder + u'/' + name))
                addList(splitInText(name), m_folder + u'/' + name);
        tellSharedSplits();
    }

    void addFolders()
    {
        m_source.root = m_folder;
        addLooseLists();
        if (!m_source.images.empty())
            return;
        const std::vector<std::string> all = listImages(m_folder);
        const auto below = [](const std::string &path) {
            return path.rfind("images/", 0) == 0 || path.find("/images/") != std::string::npos;
        };
        // With an images folder, pictures elsewhere are logos, plots and predictions.
        const bool hasImagesFolder = std::any_of(all.begin(), all.end(), below);
        for (const std::string &path : all)
            if (!hasImagesFolder || below(path))
                m_source.images.push_back({path, splitOfFolders(path)});
    }

    void findNames()
    {
        m_source.names = m_config.names;
        m_source.namesKnown = m_config.namesKnown;
        if (!m_source.namesKnown || m_config.rest.contains(QStringLiteral("names")))
            readNamesFile();
        if (m_config.count >= 0 && m_source.namesKnown && m_config.count != m_source.names.size())
            m_issues.add(Severity::Warning, "class-count-mismatch",
                         relativeTo(m_folder, m_config.file),
                         Text::tr("It says %1 classes and names %2")
                             .arg(m_config.count)
                             .arg(m_source.names.size()),
                         Text::tr("The names count; correct the number."));
        for (qsizetype i = m_source.names.size(); m_config.count <= 100000 && i < m_config.count;
             ++i) {
            m_source.names.append(QStringLiteral("class_%1").arg(i));
            m_source.namesKnown = true;
        }
    }

    void readNamesFile()
    {
        const QString file = namesFile();
        const Result<QByteArray> bytes =
            file.isEmpty() ? Result<QByteArray>(Error{}) : readFile(file);
        if (!bytes)
            return;
        QString text = QString::fromUtf8(*bytes);
        if (text.startsWith(QChar(0xFEFF)))
            text.remove(0, 1);
        QStringList names = text.split(u'\n');
        for (QString &name : names)
            name = name.trimmed();
        while (!names.isEmpty() && names.back().isEmpty())
            names.removeLast(); // an empty line in between still takes up an index
        for (qsizetype i = 0; i < names.size(); ++i)
            if (names[i].isEmpty())
                names[i] = QStringLiteral("class_%1").arg(i);
        m_source.names = names;
        m_source.namesKnown = !names.isEmpty();
    }

    QString namesFile() const
    {
        const QString named = m_config.rest.value(QStringLiteral("names")).toString();
        if (!named.isEmpty())
            if (const QString file = Resolver(m_bases).find(named, isFile); !file.isEmpty())
                return file;
        static const QStringList Known{QStringLiteral("obj.names"), QStringLiteral("classes.txt"),
                                       QStringLiteral("_darknet.labels"),
                                       QStringLiteral("predefined_classes.txt")};
        QStringList folders{m_folder, m_folder + QStringLiteral("/labels"),
                            m_folder + QStringLiteral("/data")};
        for (const std::string &folder : listFolders(m_folder))
            folders.append(m_folder + u'/' + toQString(folder));
        for (const QString &folder : std::as_const(folders)) {
            for (const QString &name : Known)
                if (isFile(folder + u'/' + name))
                    return folder + u'/' + name;
            const QStringList others =
                QDir(folder).entryList({QStringLiteral("*.names")}, QDir::Files, QDir::Name);
            if (!others.isEmpty())
                return folder + u'/' + others.front();
        }
        return {};
    }

    QString m_folder;
    const YoloConfig &m_config;
    IssueCollector &m_issues;
    QStringList m_bases;
    YoloSource m_source;
    std::unordered_map<std::string, std::size_t> m_index;
    std::vector<std::pair<std::size_t, Split>> m_shared;
};

} // namespace

YoloSource locateYolo(const QString &folder, const YoloConfig &config, IssueCollector &issues)
{
    return Locator(folder, config, issues).locate();
}

std::string yoloLabelPath(std::string_view imagePath)
{
    std::string path(folderOf(imagePath));
    if (!path.empty())
        path += '/';
    const auto slashed = path.rfind("/images/");
    if (slashed != std::string::npos)
        path.replace(slashed, 8, "/labels/");
    else if (path.rfind("images/", 0) == 0)
        path.replace(0, 7, "labels/");
    path += stemOf(imagePath);
    return path + ".txt";
}

bool isYoloSideFile(std::string_view name)
{
    static constexpr std::string_view Names[] = {
        "classes.txt", "train.txt", "val.txt",  "valid.txt",    "test.txt",
        "obj.names",   "notes.txt", "data.txt", "labelmap.txt", "predefined_classes.txt"};
    return name.substr(0, 6) == "README" || name.substr(0, 6) == "readme" ||
           std::find(std::begin(Names), std::end(Names), name) != std::end(Names);
}

} // namespace ballast
