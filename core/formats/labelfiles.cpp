#include "core/formats/labelfiles.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <utility>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

} // namespace

void sortByPath(std::vector<ImageItem> &images)
{
    std::vector<std::pair<QByteArray, std::size_t>> order;
    order.reserve(images.size());
    for (std::size_t i = 0; i < images.size(); ++i)
        order.emplace_back(images[i].path.toUtf8(), i);
    std::sort(order.begin(), order.end());
    std::vector<ImageItem> sorted;
    sorted.reserve(images.size());
    for (const auto &[path, index] : order)
        sorted.push_back(std::move(images[index]));
    images = std::move(sorted);
}

void takeLabelled(std::vector<ImageItem> items, const std::vector<char> &left,
                  std::vector<ImageItem> &images, IssueCollector &issues)
{
    std::set<QString> taken;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (left[i] != 0)
            continue;
        if (!taken.insert(items[i].path).second) {
            issues.add(Severity::Warning, "duplicate-label", items[i].labelPath,
                       Text::tr("Two label files belong to %1").arg(items[i].path),
                       Text::tr("This one is left out; delete the wrong one."));
            continue;
        }
        images.push_back(std::move(items[i]));
    }
}

} // namespace ballast
