#pragma once

#include "core/dataset/dataset.h"
#include "core/formats/cvatxml.h"
#include "core/formats/shapegroups.h"

#include <functional>

namespace ballast {

/// Objects of one image. Areas of one label and group are one object; a skeleton is the key points
/// of the one object in its group, else an object of its own, as lines and points are.
///
/// `classOf` gives the id of a label, `namesOf` the points of a skeleton's label in their order;
/// `tell(label, why)` is called for shapes left out.
struct CvatContext
{
    std::function<ClassId(const QString &)> classOf;
    std::function<QStringList(const QString &)> namesOf;
    std::function<void(const QString &label, const QString &why)> tell;
};
std::vector<Annotation> cvatObjects(const CvatImage &image, const CvatContext &context);

/// Writes the objects of one image as elements, four blanks in.
class CvatShapes
{
public:
    /// `verbatim`: the objects come from CVAT and were not changed.
    CvatShapes(const std::vector<ClassInfo> &classes, bool isCvat, bool verbatim)
        : m_classes(classes), m_isCvat(isCvat), m_verbatim(verbatim)
    {
    }
    QByteArray xmlOf(const std::vector<Annotation> &annotations);

private:
    using Attributes = std::vector<std::pair<QByteArray, QByteArray>>;

    void add(const Annotation &annotation);
    void addParts(const Annotation &annotation, const QJsonObject &values);
    bool addVerbatim(const Annotation &annotation, const QJsonObject &values);
    void addSkeleton(const Annotation &annotation, const QJsonObject &values);
    void addElement(const Annotation &annotation, const QByteArray &element,
                    const Attributes &geometry, const QJsonObject &values);
    QJsonObject valuesOf(const Annotation &annotation) const;
    QByteArray number(double value) const;
    QByteArray points(const std::vector<Point> &points) const;
    Attributes boxGeometry(const Box &box, double degrees) const;

    const std::vector<ClassInfo> &m_classes;
    const bool m_isCvat;
    const bool m_verbatim;
    GroupIds m_groups;
    QByteArray m_xml;
};

} // namespace ballast
