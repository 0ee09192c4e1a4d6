#pragma once

#include "core/dataset/dataset.h"

#include <optional>

namespace ballast {

/// What is left of the boxes of one class when images are resized for training.
struct ResizeImpact
{
    static constexpr std::array<int, 3> Limits{8, 16, 32}; ///< pixels

    qint64 boxes = 0;                               ///< with a known image size
    std::array<qint64, Limits.size()> underLimit{}; ///< smallest side below the limit
    double medianSide = 0;                          ///< of the smallest sides, 0 without boxes

    double shareUnder(std::size_t limit) const
    {
        return boxes > 0 ? double(underLimit[limit]) / double(boxes) : 0.0;
    }
};

/// Factor that fits an image into a square of `resolution` pixels, keeping its shape; 0 where the
/// image's size is not known.
double fitScale(const ImageItem &image, int resolution);

/// One box after the resize.
struct ResizedBox
{
    ClassId classId = -1;
    int image = -1; ///< index into Dataset::images
    float width = 0;
    float height = 0;
    float smallestSide() const { return std::min(width, height); }
};

/// Every box with an area, of images whose size is known, in pixels after fitting the images into
/// a square of `resolution`. `split`: only images of that split.
std::vector<ResizedBox> resizedBoxes(const Dataset &dataset, int resolution,
                                     std::optional<Split> split = {});

/// By ClassId.
std::vector<ResizeImpact> resizeImpact(const Dataset &dataset,
                                       const std::vector<ResizedBox> &boxes);

} // namespace ballast
