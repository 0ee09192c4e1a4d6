#pragma once

#include "core/formats/format.h"

namespace ballast {

/// The one object of each format; used by allFormats() alone.
const Format *yoloFormat();
const Format *vocFormat();
const Format *cocoFormat();
const Format *folderFormat();
const Format *csvFormat();

/// Folder to read from and, if the user named a file, that file.
struct OpenedPath
{
    QString folder; ///< absolute and clean
    QString file;   ///< absolute, empty for a folder
};
OpenedPath openedPath(const QString &path);

} // namespace ballast
