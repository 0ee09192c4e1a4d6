#pragma once

#include "core/dataset/dataset.h"

#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace ballast {

/// Regular files below `folder` as UTF-8 paths relative to it, in byte order. Hidden names and
/// __MACOSX are passed over, links are followed once. `suffixes` (lower case, without the dot)
/// narrows; `depth` 0 = the folder alone.
std::vector<std::string> listFiles(const QString &folder, const QStringList &suffixes = {},
                                   int depth = 32);
/// The same for what Ballast opens as an image.
std::vector<std::string> listImages(const QString &folder, int depth = 32);
/// Names of the folders directly in `folder`, in byte order, hidden ones and __MACOSX left out.
std::vector<std::string> listFolders(const QString &folder);

/// Up to `most` file names directly in `folder`, in no order: enough to tell formats apart without
/// listing a folder of 100,000.
QStringList sampleFiles(const QString &folder, int most = 64);

bool isImageName(std::string_view path);

/// Parts of a '/' path: folder without the trailing slash, file name, name without its suffix.
std::string_view folderOf(std::string_view path);
std::string_view nameOf(std::string_view path);
std::string_view stemOf(std::string_view path);

inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Split named by a whole word of `text`: "instances_train2017" → Train, "detrain" → None.
Split splitInText(const QString &text);
/// Split named by a folder of a relative path; the outermost wins.
Split splitOfFolders(std::string_view path);

/// Relative to `root` with '/' where it lies inside, else absolute. Both absolute and clean.
QString relativeTo(const QString &root, const QString &absolute);

} // namespace ballast
