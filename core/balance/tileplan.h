#pragma once

#include "core/balance/plan.h"

namespace ballast {

/// Tiles so that small objects stay large enough when pictures are brought down to a training size.
struct TileQuestion
{
    int resolution = 640; ///< training size: the longer side, pixels
    int limit = 8;        ///< pixels that the smaller side of an object must keep
    double keep = 0.95;   ///< share of each class's boxes that must keep it, over 0 to 1
    double overlap = 0.2; ///< of neighbouring tiles, 0…0.9
    bool allSplits = false;
};

/// Of one class, over the images in scope: boxes that keep the limit at the training size.
struct TileGain
{
    ClassId classId = -1;
    qint64 boxes = 0;
    qint64 whole = 0; ///< where the images are fitted whole
    qint64 tiled = 0; ///< there, or in a tile that shows enough of the box
};

struct TilePlan
{
    BalancePlan plan;            ///< the whole images, and one item for each tile
    int tile = 0;                ///< side, source pixels
    int overlap = 0;             ///< pixels, at least
    qint64 images = 0;           ///< that are cut
    std::vector<TileGain> gains; ///< by ClassId
};

/// Tiles of one size for all images that are larger: the largest that keep the limit for every
/// class (tileGrid); the last of a row lies at the image's edge. Tiles without objects are left
/// out; objects cut below the visibility limit of WindowSettings do not count and are blanked.
/// Errors: no boxes in images of known size; no image is larger than its tiles would be; a tile of
/// under `LeastTile` pixels.
Result<TilePlan> planTiles(const Dataset &dataset, const TileQuestion &question);

inline constexpr int LeastTile = 32;

} // namespace ballast
