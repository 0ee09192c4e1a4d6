#pragma once

#include "core/base/result.h"
#include "core/dataset/annotation.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QIODevice;

namespace ballast {

/// One element below <image>: box, polygon, polyline, points, ellipse, mask, skeleton, cuboid, tag
/// or a point of a skeleton.
struct CvatShape
{
    QString element;
    QString label;
    QJsonObject attributes;        ///< XML attributes besides label, as text
    QJsonObject values;            ///< <attribute name="…">, as text
    std::vector<CvatShape> points; ///< of a skeleton
};

struct CvatImage
{
    QString name;
    QJsonObject attributes; ///< others than name, as text
    std::vector<CvatShape> shapes;
};

struct CvatLabel
{
    QString name;
    QString parent;   ///< of a skeleton's point: the skeleton's name
    QString type;     ///< "any", "rectangle", "skeleton" …
    QString colour;   ///< "#rrggbb" or empty
    QStringList rest; ///< other children as XML
    QString whole;    ///< the element as XML
};

/// What <meta> says. Children other than labels are kept as XML in their order.
struct CvatMeta
{
    QString kind = QStringLiteral("task"); ///< or "job", "project"
    QStringList inside;                    ///< of <task>
    QStringList beside;                    ///< of <meta>
    std::vector<CvatLabel> labels;
};

struct CvatFile
{
    CvatMeta meta;
    int tracks = 0; ///< of videos; not read
};

/// Calls image() for every whole <image>. An error tells the line and the reason, has no file, and
/// comes after the images before it. `file` is filled as far as it was read.
Result<void> readCvatXml(QIODevice &device, CvatFile &file,
                         const std::function<void(CvatImage &&)> &image);

/// Tells by the first bytes.
bool looksLikeCvat(const QByteArray &head);

/// Text for an attribute or element, without what XML forbids.
QByteArray xmlEscaped(const QString &text);

} // namespace ballast
