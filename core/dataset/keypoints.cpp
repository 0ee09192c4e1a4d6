#include "core/dataset/keypoints.h"

#include <QJsonArray>

namespace ballast {

std::vector<int> mirroredKeyPoints(const Dataset &dataset)
{
    const QJsonValue rest = dataset.conventions[QStringLiteral("yolo")][QStringLiteral("rest")];
    std::vector<int> order;
    for (const QJsonValue &index : rest[QStringLiteral("flip_idx")].toArray())
        order.push_back(index.toInt(-1));
    const auto count = static_cast<int>(order.size());
    for (int i = 0; i < count; ++i) {
        const int other = order[static_cast<std::size_t>(i)];
        if (other < 0 || other >= count || order[static_cast<std::size_t>(other)] != i)
            return {};
    }
    return order;
}

} // namespace ballast
