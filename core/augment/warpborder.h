#pragma once

#include "core/augment/warp.h"

namespace ballast {

/// What a moved frame does not cover shows a plain colour.
struct PlainBorder
{
    cv::Matx33d map;        ///< from edges of the step's frame to edges of the result's raster
    Frame frame;            ///< the moved frame
    std::uint32_t fill = 0; ///< 0xRRGGBB
};

/// Half the width of the strip along a moved frame's sides in which picture and plain colour are
/// blended, in pixels of the frame: as wide as a pixel of the frame, in drafts as one of the draft.
/// The share of the picture is then what linear sampling makes of a picture that goes on in the
/// plain colour, and comes close to the share of the pixel's area that the picture covers. 0 where
/// the nearest pixel is shown.
double softRim(Sampling sampling, double scale);

/// Fills what each border (in the order of the steps) leaves wholly outside, and returns the
/// columns of each row that show something of the picture.
std::vector<Span> paintOutside(const std::vector<PlainBorder> &borders, double rim, cv::Mat &out);
/// Once the picture is painted: blends the strips along the sides.
void blendRims(const std::vector<PlainBorder> &borders, double rim, cv::Mat &out);

} // namespace ballast
