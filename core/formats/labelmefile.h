#pragma once

#include "core/base/result.h"
#include "core/dataset/annotation.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <string_view>
#include <vector>

namespace ballast {

/// One entry of "shapes". Keys besides label, points and shape_type are kept in `rest`.
struct LabelmeShape
{
    QString label;
    QString type = QStringLiteral("polygon"); ///< what labelme takes where the key is missing
    std::vector<Point> points;
    QJsonObject rest;
    int number = 0; ///< in the file, from 1; unreadable ones before it count
};

/// A shape that is not as it should be.
struct LabelmeTrouble
{
    enum What : std::uint8_t { NoLabel, BadPoints, NumbersAsText };
    What what = BadPoints;
    int shape = 0; ///< from 1
    QString label;
};

/// One label file of labelme. `imageData` is not kept: it is the image itself once more.
struct LabelmeFile
{
    bool hasShapes = false; ///< false: this is some other JSON
    QString imagePath;      ///< as written
    int width = 0;          ///< 0 where missing or unusable
    int height = 0;
    bool hasImageData = false;
    QJsonObject rest; ///< version, flags and every other top-level key
    std::vector<LabelmeShape> shapes;
    std::vector<LabelmeTrouble> troubles; ///< of shapes that were left out, or mended
};

/// Understands the NaN and Infinity that Python writes; they count as no number. Thread-safe. The
/// error's message tells the place; it has no file.
Result<LabelmeFile> parseLabelme(std::string_view text);

/// Indented as labelme writes it, "imageData" null.
QByteArray writeLabelme(const LabelmeFile &file);

/// Tells by the first bytes of a file.
bool looksLikeLabelme(const QByteArray &head);

} // namespace ballast
