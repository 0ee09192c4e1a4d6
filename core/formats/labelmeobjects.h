#pragma once

#include "core/dataset/dataset.h"
#include "core/formats/labelmefile.h"
#include "core/formats/shapegroups.h"

#include <functional>

namespace ballast {

/// Objects of one label file.
///
/// Polygons, rectangles (corners in any order), circles, masks and turned rectangles of one label
/// and group are one object. Points of a group with exactly one such object are its key points,
/// named by their label. Lines and other points are objects of their own: `AnnotationExtras::
/// keyPoints` holds their places, the box is around them.
///
/// `classOf` gives the id of a label, `tell(shape from 1, why)` is called for shapes left out.
std::vector<Annotation> labelmeObjects(const LabelmeFile &file,
                                       const std::function<ClassId(const QString &)> &classOf,
                                       const std::function<void(int, const QString &)> &tell);

/// Puts the key points of all images into one order by class: that in which their names turn up.
/// ClassInfo::extras get the names under "keypoints", as COCO has them.
void settleKeyPoints(Dataset &dataset);

/// Shapes of one image for writing.
class LabelmeShapes
{
public:
    /// `verbatim`: the objects come from labelme and were not changed.
    LabelmeShapes(const std::vector<ClassInfo> &classes, bool isLabelme, bool verbatim)
        : m_classes(classes), m_isLabelme(isLabelme), m_verbatim(verbatim)
    {
    }

    std::vector<LabelmeShape> shapesOf(const std::vector<Annotation> &annotations);

private:
    void add(const Annotation &annotation);
    void addArea(const Annotation &annotation, const QJsonObject &values);
    void addParts(const Annotation &annotation, const QJsonObject &values);
    void addKeyPoints(const Annotation &annotation, const QJsonObject &values);
    LabelmeShape shape(const QString &label, const QString &type, const std::vector<Point> &points,
                       QJsonObject values) const;
    std::vector<Point> written(std::vector<Point> points) const;
    void setGroup(const Annotation &annotation, QJsonObject &values, bool needed);

    const std::vector<ClassInfo> &m_classes;
    const bool m_isLabelme;
    const bool m_verbatim;
    GroupIds m_groups;
    std::vector<LabelmeShape> m_shapes;
};

} // namespace ballast
