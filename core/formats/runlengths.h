#pragma once

#include "core/dataset/annotation.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ballast {

/// Lengths of alternating runs of zeros and ones, zeros first.
using RunLengths = std::vector<std::int64_t>;

/// COCO's text for run lengths: six bits a character from '0' on, five of them data, the lowest
/// first, the sixth says that more follow; signed, and from the fourth number on the difference to
/// the one two before (the format of the COCO API's maskApi). None where the text is no such.
std::optional<RunLengths> decodedRuns(std::string_view text);

/// A mask whose pixels were counted column by column, as its outlines.
struct RunOutlines
{
    std::vector<std::vector<Point>> rings; ///< of the parts, the largest first; pixel edges
    bool hasHoles = false;                 ///< the rings fill them
};
/// None where the runs are not those of a mask of that size. An empty mask has no rings.
std::optional<RunOutlines> outlinesOf(const RunLengths &runs, int width, int height);

} // namespace ballast
