#include "core/formats/shapegroups.h"

#include "core/dataset/shapes.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>
#include <map>

namespace ballast {

namespace {

/// The rings of a shape that becomes a part: a box is its corners.
std::vector<std::vector<Point>> areaOf(const Annotation &annotation)
{
    std::vector<std::vector<Point>> rings = ringsOf(annotation);
    if (rings.empty() && annotation.extras->rotated.size() == 4)
        rings.push_back(annotation.extras->rotated);
    if (rings.empty())
        rings.push_back(turnedCorners(annotation.box));
    return rings;
}

/// An object of several parts while they are gathered.
struct Gathered
{
    std::size_t object = 0;
    std::vector<std::vector<Point>> rings;
    QJsonArray parts; ///< values of all but the first
};

void finish(Annotation &object, Gathered &gathered)
{
    auto *extras = new AnnotationExtras(*object.extras);
    extras->polygon = std::move(gathered.rings.front());
    gathered.rings.erase(gathered.rings.begin());
    extras->furtherRings = std::move(gathered.rings);
    extras->rotated.clear();
    extras->values.insert(PartsKey, gathered.parts);
    object.extras = extras;
    object.box = boxAroundRings(*extras);
}

} // namespace

std::vector<Annotation> joinedParts(std::vector<DrawnShape> shapes)
{
    std::vector<Annotation> objects;
    std::map<std::pair<ClassId, qint64>, Gathered> byGroup;
    for (DrawnShape &shape : shapes) {
        if (!shape.isArea || !shape.group) {
            objects.push_back(std::move(shape.annotation));
            continue;
        }
        const auto [known, isNew] =
            byGroup.try_emplace(std::pair(shape.annotation.classId, *shape.group));
        Gathered &gathered = known->second;
        std::ranges::move(areaOf(shape.annotation), std::back_inserter(gathered.rings));
        if (isNew) {
            gathered.object = objects.size();
            objects.push_back(std::move(shape.annotation));
        } else {
            gathered.parts.append(shape.annotation.extras->values);
            objects[gathered.object].flags |= shape.annotation.flags;
        }
    }
    for (auto &[group, gathered] : byGroup)
        if (!gathered.parts.isEmpty())
            finish(objects[gathered.object], gathered);
    return objects;
}

std::vector<std::vector<Point>> ringsOf(const Annotation &annotation)
{
    std::vector<std::vector<Point>> rings;
    if (!annotation.extras || annotation.extras->polygon.size() < 3)
        return rings;
    rings.push_back(annotation.extras->polygon);
    rings.insert(rings.end(), annotation.extras->furtherRings.begin(),
                 annotation.extras->furtherRings.end());
    return rings;
}

qint64 GroupIds::claim(ClassId classId, std::optional<qint64> wanted)
{
    if (!wanted || !m_taken.emplace(classId, *wanted).second) {
        wanted = ++m_highest;
        m_taken.emplace(classId, *wanted);
    }
    m_highest = std::max(m_highest, *wanted);
    return *wanted;
}

} // namespace ballast
