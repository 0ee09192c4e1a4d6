#pragma once

#include "core/augment/kernel.h"

namespace ballast::kernels {
extern const TransformKernel ElasticTransform, GridDistortion, OpticalDistortion, PiecewiseAffine;
extern const TransformKernel ThinPlateSpline, GridElasticDeform, WaterRefraction;
extern const TransformKernel RandomGridShuffle, Morphological, PixelSpread;
} // namespace ballast::kernels
