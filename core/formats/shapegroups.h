#pragma once

#include "core/dataset/annotation.h"

#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace ballast {

/// One drawn shape of labelme or CVAT, and the group it belongs to.
struct DrawnShape
{
    Annotation annotation;       ///< extras are set
    std::optional<qint64> group; ///< none: an object of its own
    bool isArea = false;         ///< of points and lines no object is put together
};

/// Where one object was drawn in several shapes, the values of the others stand under this key.
inline constexpr QLatin1String PartsKey("ballast.parts");

/// Areas of one class and group are the parts of one object: its rings in the order they were
/// drawn, its box around all. Everything else stays alone.
std::vector<Annotation> joinedParts(std::vector<DrawnShape> shapes);

/// All rings of an object; of one without polygon none.
std::vector<std::vector<Point>> ringsOf(const Annotation &annotation);

/// Group numbers of one written image: no two objects of a class may share one, else reading would
/// join them.
class GroupIds
{
public:
    /// Keeps numbers that other objects asked for free.
    void reserve(qint64 group) { m_highest = std::max(m_highest, group); }
    /// `wanted` where the class has not used it yet, else a number above all others.
    qint64 claim(ClassId classId, std::optional<qint64> wanted);

private:
    std::set<std::pair<ClassId, qint64>> m_taken;
    qint64 m_highest = 0;
};

} // namespace ballast
