#pragma once

#include "core/augment/kernel.h"
#include "core/augment/params.h"

/// What transforms that paint holes share.
namespace ballast::families {

/// How a hole is filled, and its colour: two parameters in a row.
inline constexpr ParamSpec FillKind =
    params::choice("fill_kind", QT_TRANSLATE_NOOP("Transforms", "Filled with"),
                   QT_TRANSLATE_NOOP("Transforms", "What a hole shows. Default: plain colour."),
                   params::HoleFills);
inline constexpr ParamSpec HoleColour =
    params::color("fill", QT_TRANSLATE_NOOP("Transforms", "Hole colour"),
                  QT_TRANSLATE_NOOP("Transforms", "Colour of a plain hole. Default: black."));

/// Paints the holes (in pixels of the frame, empty ones left out) as the two parameters from
/// `fill` on say.
void dropHoles(Draw &draw, std::vector<cv::Rect> holes, int fill);

} // namespace ballast::families
