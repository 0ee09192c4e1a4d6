#pragma once

#include <array>

namespace ballast {

/// Of the ways to make a copy, in the order of Means: the stable names in files and on the command
/// line. Exports put them between the name of a source and the number of its copy,
/// "photo_crop3.jpg", or "b" for repeats, "photo_b3.jpg"; copies of one source are known by it
/// again.
inline constexpr std::array MeansNames{"repeat", "inside", "crop", "tile", "paste", "drop"};
inline constexpr const char *RepeatMark = "b";

} // namespace ballast
