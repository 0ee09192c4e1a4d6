#pragma once

namespace ballast {

struct TransformKernel;

/// One per transform, in the file of its family.
namespace kernels {
extern const TransformKernel HorizontalFlip, VerticalFlip, RandomRotate90, Transpose;
extern const TransformKernel Affine, Perspective;
extern const TransformKernel RandomCrop, CenterCrop, RandomResizedCrop;
extern const TransformKernel BBoxSafeRandomCrop, RandomSizedBBoxSafeCrop;
extern const TransformKernel Resize, LongestMaxSize, SmallestMaxSize, PadIfNeeded;
extern const TransformKernel BrightnessContrast, Gamma, HueSaturationValue, Clahe, ToGray;
extern const TransformKernel GaussianBlur, MotionBlur;
extern const TransformKernel GaussNoise, ImageCompression;
extern const TransformKernel CoarseDropout;
} // namespace kernels

} // namespace ballast
