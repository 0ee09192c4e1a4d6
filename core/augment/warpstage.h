#pragma once

#include "core/augment/ops.h"

namespace ballast {

/// Neighbouring movements that are resampled once.
using WarpStage = std::vector<GeometryOp>;

/// True if `op` can be resampled together with the stage before it without changing what borders
/// show.
bool canJoin(const WarpStage &stage, const GeometryOp &op);

/// The moved image in memory of `out`. `source` shows stage.front().in at raster scale; the result
/// shows stage.back().out at `scale`. Whole-pixel flips, turns and crops copy pixels.
cv::Mat renderStage(const WarpStage &stage, const cv::Mat &source, double scale, PixelBuffer &out,
                    PixelBuffer &spare);

/// The distorted or rearranged image in memory of `out`, of the source's size.
cv::Mat renderField(const FieldOp &op, const cv::Mat &source, PixelBuffer &out, PixelBuffer &spare);
cv::Mat renderTiles(const TilesOp &op, const cv::Mat &source, PixelBuffer &out);

/// Raster size of a frame.
Frame rasterSize(Frame frame, double scale);

} // namespace ballast
