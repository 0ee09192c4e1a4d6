#pragma once

#include "core/augment/params.h"

/// The parameters of the transforms of catalogue.cpp.
namespace ballast::params {

inline constexpr std::array BrightnessContrast{
    reals("brightness_limit", QT_TRANSLATE_NOOP("Transforms", "Brightness"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Added to every pixel, as a share of white: 0.2 is 51 of 255 grey "
                            "levels. Default: -0.2 to 0.2."),
          -1, 1, -0.2, 0.2),
    reals("contrast_limit", QT_TRANSLATE_NOOP("Transforms", "Contrast"),
          QT_TRANSLATE_NOOP("Transforms", "Every pixel is multiplied by 1 plus this value. "
                                          "Default: -0.2 to 0.2."),
          -1, 1, -0.2, 0.2),
    toggle("brightness_by_max", QT_TRANSLATE_NOOP("Transforms", "Brightness of white"),
           QT_TRANSLATE_NOOP("Transforms",
                             "On: brightness is a share of white. Off: a share of the image's mean "
                             "level, so dark images change less. Default: on."),
           true),
    toggle("ensure_safe_range", QT_TRANSLATE_NOOP("Transforms", "Never clip"),
           QT_TRANSLATE_NOOP("Transforms",
                             "On: brightness and contrast are held back so that no level reaches "
                             "past black or white. Default: off."),
           false)};
inline constexpr std::array RandomGamma{
    reals("gamma_limit", QT_TRANSLATE_NOOP("Transforms", "Gamma"),
          QT_TRANSLATE_NOOP("Transforms",
                            "In percent: 100 leaves the image as it is, less lifts the shadows, "
                            "more darkens the midtones. Default: 80 to 120."),
          1, 500, 80, 120, "%", 0)};
inline constexpr std::array HueSaturationValue{
    reals("hue_shift_limit", QT_TRANSLATE_NOOP("Transforms", "Hue"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Turns the colour wheel; one step is 2 degrees. Default: -20 to 20."),
          -180, 180, -20, 20, "", 0),
    reals("sat_shift_limit", QT_TRANSLATE_NOOP("Transforms", "Saturation"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Added to the saturation, in 255 steps; negative makes colours paler. "
                            "Default: -30 to 30."),
          -255, 255, -30, 30, "", 0),
    reals("val_shift_limit", QT_TRANSLATE_NOOP("Transforms", "Value"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Added to the brightest channel, in 255 steps; positive is brighter. "
                            "Default: -20 to 20."),
          -255, 255, -20, 20, "", 0)};
inline constexpr std::array Clahe{
    reals("clip_limit", QT_TRANSLATE_NOOP("Transforms", "Contrast limit"),
          QT_TRANSLATE_NOOP("Transforms",
                            "How far local contrast may be raised; larger shows more detail and "
                            "more noise. Default: 1 to 4."),
          1, 100, 1, 4, "", 1, true),
    integer("tile_grid_size.0", QT_TRANSLATE_NOOP("Transforms", "Tiles across"),
            QT_TRANSLATE_NOOP("Transforms",
                              "Number of tiles from left to right that are evened out each by "
                              "itself. Default: 8."),
            1, 64, 8),
    integer("tile_grid_size.1", QT_TRANSLATE_NOOP("Transforms", "Tiles down"),
            QT_TRANSLATE_NOOP("Transforms",
                              "Number of tiles from top to bottom that are evened out each by "
                              "itself. Default: 8."),
            1, 64, 8)};
inline constexpr std::array ToGray{
    choice("method", QT_TRANSLATE_NOOP("Transforms", "Method"),
           QT_TRANSLATE_NOOP("Transforms",
                             "How three channels become one grey value. Default: as the eye weighs "
                             "it."),
           GrayMethods)};

inline constexpr std::array GaussianBlur{
    reals("sigma_limit", QT_TRANSLATE_NOOP("Transforms", "Blur radius"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Standard deviation of the blur in pixels; larger is softer. "
                            "Default: 0.5 to 3."),
          0, 50, 0.5, 3, "px", 1),
    integers(
        "blur_limit", QT_TRANSLATE_NOOP("Transforms", "Window"),
        QT_TRANSLATE_NOOP("Transforms",
                          "Width of the window in pixels (odd); 0 takes what the radius needs. "
                          "Default: 0 to 0."),
        0, 201, 0, 0, "px")};
inline constexpr std::array MotionBlur{
    integers("blur_limit", QT_TRANSLATE_NOOP("Transforms", "Length"),
             QT_TRANSLATE_NOOP("Transforms",
                               "Length of the streak in pixels (odd); larger is a faster movement. "
                               "Default: 3 to 7."),
             3, 201, 3, 7, "px"),
    reals("angle_range", QT_TRANSLATE_NOOP("Transforms", "Direction"),
          QT_TRANSLATE_NOOP("Transforms", "Angle of the movement in degrees: 0 across, 90 down. "
                                          "Default: 0 to 360."),
          0, 360, 0, 360, "°", 0),
    reals("direction_range", QT_TRANSLATE_NOOP("Transforms", "Forward or backward"),
          QT_TRANSLATE_NOOP("Transforms", "-1 blurs backward only, 1 forward only, 0 both ways. "
                                          "Default: -1 to 1."),
          -1, 1, -1, 1),
    toggle("allow_shifted", QT_TRANSLATE_NOOP("Transforms", "Off centre"),
           QT_TRANSLATE_NOOP("Transforms",
                             "On: the streak may lie off centre, so the content moves by up to a "
                             "quarter of its length. Default: on."),
           true)};

inline constexpr std::array GaussNoise{
    reals("std_range", QT_TRANSLATE_NOOP("Transforms", "Strength"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Standard deviation as a share of white: 0.02 is 5 of 255 grey levels. "
                            "Default: 0.2 to 0.44, which is very strong."),
          0, 1, 0.2, 0.44, "", 3, true),
    reals("mean_range", QT_TRANSLATE_NOOP("Transforms", "Mean"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Mean of the noise as a share of white; positive brightens. "
                            "Default: 0 to 0."),
          -1, 1, 0, 0, "", 3),
    toggle("per_channel", QT_TRANSLATE_NOOP("Transforms", "Coloured"),
           QT_TRANSLATE_NOOP("Transforms",
                             "On: every channel has its own noise. Off: grey noise. Default: on."),
           true),
    real("noise_scale_factor", QT_TRANSLATE_NOOP("Transforms", "Fineness"),
         QT_TRANSLATE_NOOP("Transforms", "1 has its own noise in every pixel; 0.25 makes it at a "
                                         "quarter of the size, in soft blotches. Default: 1."),
         0.02, 1, 1)};
inline constexpr std::array ImageCompression{
    choice("compression_type", QT_TRANSLATE_NOOP("Transforms", "Kind"),
           QT_TRANSLATE_NOOP("Transforms", "Whose traces are drawn. Default: JPEG."),
           CompressionTypes),
    integers("quality_range", QT_TRANSLATE_NOOP("Transforms", "Quality"),
             QT_TRANSLATE_NOOP("Transforms", "1 is worst, 100 best; below 40 the blocks show. "
                                             "Default: 99 to 100."),
             1, 100, 99, 100)};

} // namespace ballast::params
