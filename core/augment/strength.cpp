#include "core/augment/strength.h"

#include <algorithm>
#include <array>

namespace ballast {

namespace {

struct Row
{
    const char *transform;
    const char *key;
    double weakest; ///< brought into the bounds of the parameter
};

/// What is not here is left alone: transforms that have no weak form, and numbers, places and
/// shapes. A test measures every transform that is here.
constexpr std::array Rows{
    // Movements and distortions.
    Row{"Affine", "rotate", 0}, Row{"Affine", "scale.x", 1}, Row{"Affine", "scale.y", 1},
    Row{"Affine", "translate_percent.x", 0}, Row{"Affine", "translate_percent.y", 0},
    Row{"Affine", "translate_px.x", 0}, Row{"Affine", "translate_px.y", 0},
    Row{"Affine", "shear.x", 0}, Row{"Affine", "shear.y", 0},
    Row{"ShiftScaleRotate", "shift_limit_x", 0}, Row{"ShiftScaleRotate", "shift_limit_y", 0},
    Row{"ShiftScaleRotate", "scale_limit", 0}, Row{"ShiftScaleRotate", "rotate_limit", 0},
    Row{"Rotate", "limit", 0}, Row{"SafeRotate", "limit", 0}, Row{"Perspective", "scale", 0},
    Row{"GridDistortion", "distort_limit", 0}, Row{"OpticalDistortion", "distort_limit", 0},
    Row{"PiecewiseAffine", "scale", 0}, Row{"ThinPlateSpline", "scale_range", 0},
    Row{"WaterRefraction", "amplitude_range", 0}, Row{"CropAndPad", "px", 0},
    Row{"CropAndPad", "percent", 0}, Row{"RandomScale", "scale_limit", 0},
    // Colour and light.
    Row{"RandomBrightnessContrast", "brightness_limit", 0},
    Row{"RandomBrightnessContrast", "contrast_limit", 0}, Row{"RandomGamma", "gamma_limit", 100},
    Row{"HueSaturationValue", "hue_shift_limit", 0},
    Row{"HueSaturationValue", "sat_shift_limit", 0},
    Row{"HueSaturationValue", "val_shift_limit", 0}, Row{"RGBShift", "r_shift_limit", 0},
    Row{"RGBShift", "g_shift_limit", 0}, Row{"RGBShift", "b_shift_limit", 0},
    Row{"Solarize", "threshold_range", 1}, Row{"Posterize", "num_bits.0", 7},
    Row{"Posterize", "num_bits.1", 7}, Row{"Posterize", "num_bits.2", 7},
    Row{"PlanckianJitter", "temperature_limit", 6500}, Row{"ColorJitter", "brightness", 1},
    Row{"ColorJitter", "contrast", 1}, Row{"ColorJitter", "saturation", 1},
    Row{"ColorJitter", "hue", 0},

    Row{"Illumination", "intensity_range", 0}, Row{"Vignetting", "intensity_range", 0},
    Row{"PlasmaBrightnessContrast", "brightness_range", 0},
    Row{"PlasmaBrightnessContrast", "contrast_range", 0},

    Row{"HistogramMatching", "blend_ratio", 0}, Row{"FDA", "beta_limit", 0},
    Row{"PixelDistributionAdaptation", "blend_ratio", 0},
    // Blur and sharpness; the smallest window is three pixels.
    Row{"GaussianBlur", "sigma_limit", 0}, Row{"GaussianBlur", "blur_limit", 0},
    Row{"MotionBlur", "blur_limit", 3}, Row{"Blur", "blur_limit", 3},
    Row{"MedianBlur", "blur_limit", 3}, Row{"BilateralBlur", "d", 1},
    Row{"BilateralBlur", "sigma_color", 0}, Row{"BilateralBlur", "sigma_space", 0},
    Row{"MeanShiftBlur", "spatial_radius", 1}, Row{"MeanShiftBlur", "color_radius", 1},
    Row{"Defocus", "radius", 1}, Row{"Defocus", "alias_blur", 0}, Row{"ZoomBlur", "max_factor", 1},
    Row{"AdvancedBlur", "blur_limit", 3}, Row{"AdvancedBlur", "sigma_x_limit", 0},
    Row{"AdvancedBlur", "sigma_y_limit", 0}, Row{"AdvancedBlur", "noise_limit", 1},
    Row{"Sharpen", "alpha", 0}, Row{"UnsharpMask", "alpha", 0}, Row{"Emboss", "alpha", 0},
    Row{"EdgeDetect", "alpha", 0},
    // Noise and traces of cameras and files.
    Row{"GaussNoise", "std_range", 0}, Row{"GaussNoise", "mean_range", 0},
    Row{"ImageCompression", "quality_range", 100}, Row{"ISONoise", "color_shift", 0},
    Row{"ISONoise", "intensity", 0}, Row{"ShotNoise", "scale_range", 0},
    Row{"AdditiveNoise", "noise_params.ranges", 0},
    Row{"AdditiveNoise", "noise_params.mean_range", 0},
    Row{"AdditiveNoise", "noise_params.std_range", 0},
    Row{"AdditiveNoise", "noise_params.scale_range", 0},
    Row{"MultiplicativeNoise", "multiplier", 1}, Row{"SaltAndPepper", "amount", 0},
    Row{"ImpulseNoise", "amount", 0}, Row{"FilmGrain", "intensity_range", 0},
    Row{"Halftone", "blend_range", 1},

    Row{"RingingOvershoot", "cutoff", 3.2},
    Row{"ChromaticAberration", "primary_distortion_limit", 0},
    Row{"ChromaticAberration", "secondary_distortion_limit", 0}, Row{"Superpixels", "p_replace", 0},
    // Weather.
    Row{"PlasmaShadow", "shadow_intensity_range", 0},

    Row{"RandomFog", "fog_coef_range", 0}, Row{"AtmosphericFog", "density_range", 0},
    Row{"Clouds", "alpha_multiplier", 0}, Row{"RandomShadow", "shadow_intensity_range", 0},
    Row{"LensFlare", "intensity_range", 0}, Row{"Spatter", "intensity", 0},
    // Holes.
    Row{"CoarseDropout", "hole_height_range", 0}, Row{"CoarseDropout", "hole_width_range", 0},
    Row{"CoarseDropout", "hole_height_px", 0}, Row{"CoarseDropout", "hole_width_px", 0},
    Row{"Erasing", "scale", 0}, Row{"GridMask", "line_width_range", 0},
    Row{"XYMasking", "mask_x_length", 0}, Row{"XYMasking", "mask_y_length", 0},
    Row{"ConstrainedCoarseDropout", "hole_height_range", 0},
    Row{"ConstrainedCoarseDropout", "hole_width_range", 0},
    Row{"GuidedCoarseDropout", "hole_height_range", 0},
    Row{"GuidedCoarseDropout", "hole_width_range", 0}};

} // namespace

std::optional<double> weakestValue(const TransformSpec &transform, const ParamSpec &param)
{
    for (const Row &row : Rows)
        if (!qstrcmp(row.transform, transform.name) && !qstrcmp(row.key, param.key))
            return std::clamp(row.weakest, param.min, param.max);
    return std::nullopt;
}

bool canBeLimited(const TransformSpec &transform)
{
    return std::ranges::any_of(transform.params, [&](const ParamSpec &param) {
        return weakestValue(transform, param).has_value();
    });
}

} // namespace ballast
