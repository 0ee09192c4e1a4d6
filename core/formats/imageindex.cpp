#include "core/formats/imageindex.h"

#include "core/formats/files.h"

#include <QDir>

#include <algorithm>
#include <cctype>

namespace ballast {

std::string joinedPath(std::string_view folder, std::string_view name)
{
    std::string path(folder);
    if (!path.empty())
        path += '/';
    path += name;
    return path;
}

ImageIndex::ImageIndex(const QString &root) : m_images(listImages(root))
{
    for (const std::string &path : m_images)
        m_byStem.emplace(joinedPath(folderOf(path), stemOf(path)), path);
}

bool ImageIndex::contains(const std::string &path) const
{
    return std::binary_search(m_images.begin(), m_images.end(), path);
}

const std::string *ImageIndex::find(std::string_view folder, std::string_view stem) const
{
    const auto found = m_byStem.find(joinedPath(folder, stem));
    return found == m_byStem.end() ? nullptr : &found->second;
}

std::string cleanName(const QString &name)
{
    QString slashed = name.trimmed();
    slashed.replace(u'\\', u'/');
    // A name without an end or with control characters names no file anywhere.
    const bool isName =
        std::none_of(slashed.begin(), slashed.end(), [](QChar c) { return c.unicode() < 0x20; });
    return isName && !slashed.isEmpty() ? QDir::cleanPath(slashed).toStdString() : std::string();
}

bool staysInside(std::string_view name)
{
    const bool hasDrive =
        name.size() > 1 && name[1] == ':' && std::isalpha(static_cast<unsigned char>(name[0])) != 0;
    return !name.empty() && name[0] != '/' && !hasDrive && name != ".." && name != "." &&
           name.substr(0, 3) != "../";
}

} // namespace ballast
