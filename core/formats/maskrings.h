#pragma once

#include "core/dataset/annotation.h"

#include <cstdint>
#include <vector>

namespace ballast {

/// A picture of zeros and others, row by row.
struct Mask
{
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> cells; ///< width × height
};

/// Outer outlines of the mask's parts along the edges of its pixels, the largest first; pixels that
/// touch at a corner alone are two parts. Holes are filled. `origin` is where its top left corner
/// lies.
std::vector<std::vector<Point>> maskRings(const Mask &mask, Point origin);

} // namespace ballast
