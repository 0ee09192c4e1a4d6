#pragma once

#include "core/base/result.h"
#include "core/dataset/annotation.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <array>
#include <vector>

namespace ballast {

/// One <object>. Children besides name and bndbox are kept in `values`: text as a string, nested
/// elements as {"xml": "<part>…</part>"}, repeated ones as an array of those.
struct VocObject
{
    QString name;
    std::array<double, 4> edges{}; ///< xmin ymin xmax ymax as written
    bool hasBox = false;
    std::uint32_t flags = 0;
    QJsonObject values;
};

/// One annotation file.
struct VocFile
{
    QString fileName;
    QString database; ///< source/database
    int width = 0;    ///< 0 where missing
    int height = 0;
    QJsonObject values; ///< other children, kept as in VocObject; size/depth as "depth"
    std::vector<VocObject> objects;
};

/// The error's message names the line; it has no file.
Result<VocFile> parseVocXml(const QByteArray &bytes);

/// `edges` as they are to be written.
QByteArray writeVocXml(const VocFile &file);

} // namespace ballast
