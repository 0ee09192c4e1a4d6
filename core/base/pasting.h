#pragma once

#include <cstdint>

namespace ballast {

/// How a piece of one image joins the other. In the order of params::PasteBlends.
enum class PasteBlend : std::uint8_t {
    Hard,    ///< pixel for pixel
    Feather, ///< fades in over `feather` px inside the mask
    Poisson  ///< keeps the gradients, takes the colours of the surroundings (OpenCV, seamlessClone)
};
/// What of an object is pasted. In the order of params::PasteShapes.
enum class PasteShape : std::uint8_t {
    Box,
    Ellipse, ///< inscribed
    Outline  ///< its own polygon; the ellipse where it has none
};

/// Images with more pixels lend nothing: one of them decoded would take more memory than all else.
constexpr double LargestDonor = 100e6;

} // namespace ballast
