#include "core/augment/kernel.h"
namespace ballast {
struct TransformKernel
{
    int unused;
};
namespace kernels {
const TransformKernel HorizontalFlip{}, VerticalFlip{}, RandomRotate90{}, Transpose{}, Affine{},
    Perspective{}, RandomCrop{}, CenterCrop{}, RandomResizedCrop{}, BBoxSafeRandomCrop{},
    RandomSizedBBoxSafeCrop{}, Resize{}, LongestMaxSize{}, SmallestMaxSize{}, PadIfNeeded{},
    BrightnessContrast{}, Gamma{}, HueSaturationValue{}, Clahe{}, ToGray{}, GaussianBlur{},
    MotionBlur{}, GaussNoise{}, ImageCompression{}, CoarseDropout{};
}
} // namespace ballast
