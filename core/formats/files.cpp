#include "core/formats/files.h"

#include "core/imaging/header.h"

#include <QDir>
#include <QFile>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <functional>
#include <set>

namespace ballast {

namespace {

enum class EntryKind { File, Folder, Other };

bool isPassedOver(std::string_view name)
{
    return name.empty() || name[0] == '.' || name == "__MACOSX";
}

EntryKind kindOf(int folder, const dirent &entry)
{
    if (entry.d_type == DT_REG)
        return EntryKind::File;
    if (entry.d_type == DT_DIR)
        return EntryKind::Folder;
    struct stat info = {};
    if ((entry.d_type != DT_LNK && entry.d_type != DT_UNKNOWN) ||
        ::fstatat(folder, entry.d_name, &info, 0) != 0)
        return EntryKind::Other;
    return S_ISREG(info.st_mode)   ? EntryKind::File
           : S_ISDIR(info.st_mode) ? EntryKind::Folder
                                   : EntryKind::Other;
}

/// Calls visit(name, kind) for what is directly in `folder` until it returns false.
void visitFolder(DIR *folder, const std::function<bool(std::string_view, EntryKind)> &visit)
{
    while (const dirent *entry = ::readdir(folder)) {
        const std::string_view name = entry->d_name;
        if (!isPassedOver(name) && !visit(name, kindOf(::dirfd(folder), *entry)))
            return;
    }
}

class Lister
{
public:
    Lister(std::function<bool(std::string_view)> wanted, int depth)
        : m_wanted(std::move(wanted)), m_depth(depth)
    {
    }

    std::vector<std::string> list(const QString &folder)
    {
        const int descriptor =
            ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (descriptor >= 0)
            descend(descriptor, {}, 0);
        std::sort(m_found.begin(), m_found.end());
        return std::move(m_found);
    }

private:
    /// Takes over the descriptor.
    void descend(int descriptor, const std::string &prefix, int depth)
    {
        struct stat info = {};
        const bool seen =
            ::fstat(descriptor, &info) != 0 || !m_seen.insert({info.st_dev, info.st_ino}).second;
        DIR *folder = seen ? nullptr : ::fdopendir(descriptor);
        if (!folder) {
            ::close(descriptor);
            return;
        }
        std::vector<std::string> below;
        visitFolder(folder, [&](std::string_view name, EntryKind kind) {
            if (kind == EntryKind::Folder)
                below.emplace_back(name);
            else if (kind == EntryKind::File && m_wanted(name))
                m_found.push_back(prefix + std::string(name));
            return true;
        });
        std::sort(below.begin(), below.end()); // which of two links to one folder counts
        for (const std::string &name : depth < m_depth ? below : std::vector<std::string>()) {
            const int next =
                ::openat(::dirfd(folder), name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
            if (next >= 0)
                descend(next, prefix + name + '/', depth + 1);
        }
        ::closedir(folder);
    }

    std::function<bool(std::string_view)> m_wanted;
    int m_depth;
    std::set<std::pair<dev_t, ino_t>> m_seen;
    std::vector<std::string> m_found;
};

std::string_view suffixOf(std::string_view path)
{
    const std::string_view name = nameOf(path);
    const auto dot = name.rfind('.');
    return dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
}

} // namespace

std::vector<std::string> listFiles(const QString &folder, const QStringList &suffixes, int depth)
{
    return Lister(
               [&](std::string_view name) {
                   return suffixes.isEmpty() ||
                          suffixes.contains(toQString(suffixOf(name)).toLower());
               },
               depth)
        .list(folder);
}

std::vector<std::string> listImages(const QString &folder, int depth)
{
    return Lister(isImageName, depth).list(folder);
}

std::vector<std::string> listFolders(const QString &folder)
{
    std::vector<std::string> found;
    if (DIR *handle = ::opendir(QFile::encodeName(folder).constData())) {
        visitFolder(handle, [&](std::string_view name, EntryKind kind) {
            if (kind == EntryKind::Folder)
                found.emplace_back(name);
            return true;
        });
        ::closedir(handle);
    }
    std::sort(found.begin(), found.end());
    return found;
}

QStringList sampleFiles(const QString &folder, int most)
{
    QStringList found;
    if (DIR *handle = ::opendir(QFile::encodeName(folder).constData())) {
        visitFolder(handle, [&](std::string_view name, EntryKind kind) {
            if (kind == EntryKind::File)
                found.append(toQString(name));
            return found.size() < most;
        });
        ::closedir(handle);
    }
    return found;
}

bool isImageName(std::string_view path)
{
    const std::string_view suffix = suffixOf(path);
    // The usual ones without a detour: folders of 100,000 files are listed.
    return suffix == "jpg" || suffix == "png" ||
           (suffix.size() >= 3 && suffix.size() <= 4 && isImageSuffix(toQString(suffix)));
}

std::string_view folderOf(std::string_view path)
{
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string_view nameOf(std::string_view path)
{
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view stemOf(std::string_view path)
{
    const std::string_view name = nameOf(path);
    const auto dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

Split splitInText(const QString &text)
{
    QString word;
    for (const QChar c : text + QChar(u' ')) {
        if (c.isLetter()) {
            word += c;
            continue;
        }
        if (const Split split = splitFromName(word); split != Split::None)
            return split;
        word.clear();
    }
    return Split::None;
}

Split splitOfFolders(std::string_view path)
{
    for (auto slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/')) {
        const QString folder = toQString(path.substr(0, slash));
        // "train2017" and "val_2" name their split too; "test rig 3" does not.
        qsizetype letters = folder.size();
        while (letters > 0 && (folder[letters - 1].isDigit() || folder[letters - 1] == u'_'))
            --letters;
        if (const Split split = splitFromName(folder.left(letters)); split != Split::None)
            return split;
        path.remove_prefix(slash + 1);
    }
    return Split::None;
}

QString relativeTo(const QString &root, const QString &absolute)
{
    const QString prefix = root.endsWith(u'/') ? root : root + u'/';
    return absolute.startsWith(prefix) ? absolute.mid(prefix.size()) : absolute;
}

} // namespace ballast
