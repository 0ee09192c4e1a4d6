#pragma once

#include "core/dataset/dataset.h"

#include <optional>

namespace ballast {

/// What is left of the boxes of one class when images are resized for training.
struct ResizeImpact
{
    static constexpr std::array<int, 4> Limits{4, 8, 16, 32}; ///< pixels

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

/// What one class asks of the training size.
struct SmallestSize
{
    ClassId classId = -1;
    qint64 boxes = 0;
    int pixels = 0;        ///< training size at which the share of boxes reaches the limit; 0
                           ///< without boxes
    int longestSource = 0; ///< longest side of the images that hold the class
    double sourceSide = 0; ///< smallest side, in source pixels, that the share of boxes has
    bool beyondSource() const { return pixels > longestSource; } ///< a larger picture shows no more
};
/// The smallest training size (longer side, images fitted) at which at least `share` (over 0 to 1)
/// of the boxes of each class have a smaller side of `limit` pixels or more. By ClassId.
std::vector<SmallestSize> smallestSizes(const Dataset &dataset, double share, int limit,
                                        std::optional<Split> split = {});

/// Square windows over an image that are trained at `resolution` each.
struct TileGrid
{
    int tile = 0;    ///< side in source pixels; 0: there is nothing to tile
    int overlap = 0; ///< pixels that neighbours share at least
    int columns = 0;
    int rows = 0;
    int count() const { return columns * rows; }
    bool operator==(const TileGrid &) const = default;
};
/// The largest tiles, scaled to `resolution`, that keep objects of `sourceSide` pixels at `limit`
/// or more. `overlap` is a share of the tile, 0 to 0.9. One tile where the whole image does.
TileGrid tileGrid(int width, int height, double sourceSide, int resolution, int limit,
                  double overlap);
/// The size most images have; nothing where no size is known.
std::optional<std::pair<int, int>> commonImageSize(const Dataset &dataset);

} // namespace ballast
