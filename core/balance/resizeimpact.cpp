#include "core/balance/resizeimpact.h"

#include <cmath>
#include <map>

namespace ballast {

namespace {

/// A box thinner than a hair asks for more than any image has: a bound that an int holds.
constexpr double MostPixels = 1e9;

} // namespace

double fitScale(const ImageItem &image, int resolution)
{
    const int longest = std::max(image.width, image.height);
    return longest > 0 ? double(resolution) / longest : 0.0;
}

std::vector<ResizedBox> resizedBoxes(const Dataset &dataset, int resolution,
                                     std::optional<Split> split)
{
    const auto classes = static_cast<ClassId>(dataset.classes.size());
    std::vector<ResizedBox> boxes;
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        const ImageItem &image = dataset.images[i];
        const double scale = fitScale(image, resolution);
        if (scale <= 0 || (split && image.split != *split))
            continue;
        for (const Annotation &annotation : image.annotations) {
            const Box &box = annotation.box;
            if (box.isEmpty() || annotation.classId < 0 || annotation.classId >= classes)
                continue;
            boxes.push_back({annotation.classId, static_cast<int>(i),
                             static_cast<float>(box.width() * scale),
                             static_cast<float>(box.height() * scale)});
        }
    }
    return boxes;
}

std::vector<ResizeImpact> resizeImpact(const Dataset &dataset, const std::vector<ResizedBox> &boxes)
{
    std::vector<ResizeImpact> impacts(dataset.classes.size());
    std::vector<std::vector<float>> sides(dataset.classes.size());
    for (const ResizedBox &box : boxes) {
        const auto id = static_cast<std::size_t>(box.classId);
        ResizeImpact &impact = impacts[id];
        ++impact.boxes;
        for (std::size_t limit = 0; limit < ResizeImpact::Limits.size(); ++limit)
            if (box.smallestSide() < static_cast<float>(ResizeImpact::Limits[limit]))
                ++impact.underLimit[limit];
        sides[id].push_back(box.smallestSide());
    }
    for (std::size_t id = 0; id < impacts.size(); ++id) {
        if (sides[id].empty())
            continue;
        const auto middle = sides[id].begin() + static_cast<std::ptrdiff_t>(sides[id].size() / 2);
        std::nth_element(sides[id].begin(), middle, sides[id].end());
        impacts[id].medianSide = static_cast<double>(*middle);
    }
    return impacts;
}

std::vector<SmallestSize> smallestSizes(const Dataset &dataset, double share, int limit,
                                        std::optional<Split> split)
{
    struct Needs
    {
        std::vector<double> sizes; ///< training size each box asks for
        std::vector<double> sides; ///< in source pixels
    };
    std::vector<SmallestSize> sizes(dataset.classes.size());
    std::vector<Needs> needs(dataset.classes.size());
    for (const ImageItem &image : dataset.images) {
        const int longest = std::max(image.width, image.height);
        if (longest <= 0 || (split && image.split != *split))
            continue;
        for (const Annotation &annotation : image.annotations) {
            const auto id = static_cast<std::size_t>(annotation.classId);
            if (annotation.box.isEmpty() || annotation.classId < 0 || id >= sizes.size())
                continue;
            const double side = std::min(annotation.box.width(), annotation.box.height());
            needs[id].sizes.push_back(limit * double(longest) / side);
            needs[id].sides.push_back(side);
            sizes[id].longestSource = std::max(sizes[id].longestSource, longest);
        }
    }
    for (std::size_t id = 0; id < sizes.size(); ++id) {
        sizes[id].classId = static_cast<ClassId>(id);
        const std::size_t count = needs[id].sizes.size();
        sizes[id].boxes = static_cast<qint64>(count);
        if (count == 0)
            continue;
        const double kept = std::ceil(std::clamp(share, 0.0, 1.0) * double(count) - 1e-9);
        const auto rank = static_cast<std::size_t>(std::max(1.0, kept)) - 1;
        std::ranges::sort(needs[id].sizes);
        std::ranges::sort(needs[id].sides, std::greater());
        sizes[id].pixels =
            static_cast<int>(std::clamp(std::ceil(needs[id].sizes[rank] - 1e-9), 1.0, MostPixels));
        sizes[id].sourceSide = needs[id].sides[rank];
    }
    return sizes;
}

TileGrid tileGrid(int width, int height, double sourceSide, int resolution, int limit,
                  double overlap)
{
    TileGrid grid;
    if (width <= 0 || height <= 0 || !(sourceSide > 0) || resolution <= 0 || limit <= 0)
        return grid;
    const int longest = std::max(width, height);
    const double most = std::floor(resolution * sourceSide / limit + 1e-9);
    grid.tile = static_cast<int>(std::clamp(most, 1.0, double(longest)));
    grid.overlap = static_cast<int>(std::lround(grid.tile * std::clamp(overlap, 0.0, 0.9)));
    if (grid.tile == longest)
        grid.overlap = 0;
    const int step = std::max(1, grid.tile - grid.overlap);
    const auto along = [&](int length) {
        return length <= grid.tile ? 1 : 1 + (length - grid.tile + step - 1) / step;
    };
    grid.columns = along(width);
    grid.rows = along(height);
    return grid;
}

std::optional<std::pair<int, int>> commonImageSize(const Dataset &dataset)
{
    std::map<std::pair<int, int>, qint64> counts;
    for (const ImageItem &image : dataset.images)
        if (image.width > 0 && image.height > 0)
            ++counts[{image.width, image.height}];
    if (counts.empty())
        return std::nullopt;
    return std::ranges::max_element(counts, {}, [](const auto &entry) { return entry.second; })
        ->first;
}

} // namespace ballast
