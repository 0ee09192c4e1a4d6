#pragma once

#include <array>

namespace ballast {

/// What exports put between the name of a source and the number of its copy: "photo_b3.jpg",
/// "photo_crop3.jpg". Copies of one source are known by it again.
inline constexpr std::array CopyMarks{"b", "repeat", "inside", "crop", "tile", "paste", "drop"};

} // namespace ballast
