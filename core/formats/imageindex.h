#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ballast {

/// "folder/name", or the name alone where the folder is the root.
std::string joinedPath(std::string_view folder, std::string_view name);

/// Images below a folder by folder and stem, so that no file has to be asked for.
class ImageIndex
{
public:
    explicit ImageIndex(const QString &root);

    /// UTF-8, relative to the root, in byte order.
    const std::vector<std::string> &all() const { return m_images; }
    bool contains(const std::string &path) const;
    /// nullptr if there is none.
    const std::string *find(std::string_view folder, std::string_view stem) const;

private:
    std::vector<std::string> m_images;
    std::unordered_map<std::string, std::string> m_byStem;
};

/// A name from a label file with '/' for every separator, without "." and "..": "a/../b" → "b".
/// What leads out of the folder stays in front ("../b", "/b", "C:/b").
std::string cleanName(const QString &name);
/// Such a name that stays below the folder it starts from.
bool staysInside(std::string_view cleanName);

} // namespace ballast
