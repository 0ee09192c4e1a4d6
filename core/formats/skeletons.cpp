#include "core/formats/skeletons.h"

#include <QJsonArray>

namespace ballast {

void setKeyPointNames(ClassInfo &info, const QStringList &names)
{
    info.extras.insert(QStringLiteral("keypoints"), QJsonArray::fromStringList(names));
}

QStringList keyPointNames(const std::vector<ClassInfo> &classes, const Annotation &annotation)
{
    if (!annotation.extras || annotation.extras->keyPoints.empty() || annotation.classId < 0)
        return {};
    QStringList names = keyPointNames(classes[std::size_t(annotation.classId)]);
    return names.size() == qsizetype(annotation.extras->keyPoints.size()) ? names : QStringList();
}

} // namespace ballast
