#include "core/balance/resizeimpact.h"

namespace ballast {

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

} // namespace ballast
