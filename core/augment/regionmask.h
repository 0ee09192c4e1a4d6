#pragma once

#include "core/augment/ops.h"

namespace ballast {

/// Where pixels change: 255 inside the polygons, 0 elsewhere, with a soft rim inside.
struct Region
{
    Frame frame;                              ///< the polygons' coordinates, full size
    std::vector<std::vector<Point>> polygons; ///< their union
    bool outside = false;                     ///< everything but the union
    double feather = 0;                       ///< px of full size; the rim never leaves the region
};

/// 8-bit, one channel, as large as the raster. A pixel belongs to a polygon if its centre does.
cv::Mat maskOf(const Region &region, cv::Size raster);

/// `changed` where the mask is 255, `before` where it is 0, a mixture between; into `changed`.
/// Where the mask is 0 the original's very bytes. A grey original goes with a BGR `changed`, too.
void blendInto(cv::Mat &changed, const cv::Mat &before, const cv::Mat &mask);

} // namespace ballast
