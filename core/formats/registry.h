#pragma once

#include "core/formats/format.h"

namespace ballast {

/// The one object of each format (YOLO: of each kind of label line); used by allFormats() alone.
std::vector<const Format *> yoloFormats(); ///< boxes first
const Format *vocFormat();
const Format *cocoFormat();
const Format *labelmeFormat();
const Format *cvatFormat();
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
