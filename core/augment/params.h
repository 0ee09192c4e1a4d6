#pragma once

#include "core/augment/paramspec.h"

#include <QtGlobal>

#include <array>

/// What parameter tables are made of, and the parameters that many transforms share. Keys, defaults
/// and signs are those of Albumentations 2.0.8.
namespace ballast::params {

constexpr ParamSpec toggle(const char *key, const char *label, const char *help, bool on)
{
    return {key, label, help, ParamKind::Bool, 0, 1, on ? 1.0 : 0.0, 0, "", 0};
}
constexpr ParamSpec integer(const char *key, const char *label, const char *help, double min,
                            double max, double value, const char *unit = "")
{
    return {key, label, help, ParamKind::Integer, min, max, value, 0, unit, 0};
}
constexpr ParamSpec integers(const char *key, const char *label, const char *help, double min,
                             double max, double lo, double hi, const char *unit = "")
{
    return {key, label, help, ParamKind::IntegerRange, min, max, lo, hi, unit, 0};
}
constexpr ParamSpec real(const char *key, const char *label, const char *help, double min,
                         double max, double value)
{
    return {key, label, help, ParamKind::Real, min, max, value, 0};
}
constexpr ParamSpec reals(const char *key, const char *label, const char *help, double min,
                          double max, double lo, double hi, const char *unit = "", int decimals = 2,
                          bool logarithmic = false)
{
    return {key, label, help, ParamKind::RealRange, min, max, lo, hi, unit, decimals, logarithmic};
}
constexpr ParamSpec choice(const char *key, const char *label, const char *help,
                           std::span<const ParamChoice> choices, double index = 0)
{
    return {key, label, help,   ParamKind::Choice, 0, double(choices.size() - 1), index, 0, "",
            0,   false, choices};
}
constexpr ParamSpec color(const char *key, const char *label, const char *help)
{
    return {key, label, help, ParamKind::Color, 0, 0xffffff, 0, 0, "", 0};
}
constexpr ParamSpec names(const char *key, const char *label, const char *help)
{
    return {key, label, help, ParamKind::Names, 0, 1, 0, 0, "", 0};
}

constexpr ParamSpec files(const char *key, const char *label, const char *help)
{
    return {key, label, help, ParamKind::Files, 0, 1, 0, 0, "", 0};
}

/// Keys are OpenCV's border codes, as in the file.
inline constexpr std::array BorderModes{
    ParamChoice{"0", QT_TRANSLATE_NOOP("Transforms", "Plain colour")},
    ParamChoice{"2", QT_TRANSLATE_NOOP("Transforms", "Mirrored")},
    ParamChoice{"4", QT_TRANSLATE_NOOP("Transforms", "Mirrored without the edge pixel")},
    ParamChoice{"1", QT_TRANSLATE_NOOP("Transforms", "Edge pixel drawn out")},
    ParamChoice{"3", QT_TRANSLATE_NOOP("Transforms", "Repeated image")}};

/// Keys are OpenCV's interpolation codes.
inline constexpr std::array Interpolations{
    ParamChoice{"1", QT_TRANSLATE_NOOP("Transforms", "Linear")},
    ParamChoice{"0", QT_TRANSLATE_NOOP("Transforms", "Nearest pixel")},
    ParamChoice{"2", QT_TRANSLATE_NOOP("Transforms", "Cubic")}};

inline constexpr std::array PadPositions{
    ParamChoice{"center", QT_TRANSLATE_NOOP("Transforms", "Centre")},
    ParamChoice{"top_left", QT_TRANSLATE_NOOP("Transforms", "Top left")},
    ParamChoice{"top_right", QT_TRANSLATE_NOOP("Transforms", "Top right")},
    ParamChoice{"bottom_left", QT_TRANSLATE_NOOP("Transforms", "Bottom left")},
    ParamChoice{"bottom_right", QT_TRANSLATE_NOOP("Transforms", "Bottom right")},
    ParamChoice{"random", QT_TRANSLATE_NOOP("Transforms", "Anywhere")}};

inline constexpr std::array CompressionTypes{
    ParamChoice{"jpeg", QT_TRANSLATE_NOOP("Transforms", "JPEG")},
    ParamChoice{"webp", QT_TRANSLATE_NOOP("Transforms", "WebP")}};

inline constexpr std::array HoleFills{
    ParamChoice{"value", QT_TRANSLATE_NOOP("Transforms", "Plain colour")},
    ParamChoice{"random", QT_TRANSLATE_NOOP("Transforms", "Random pixels")},
    ParamChoice{"random_uniform", QT_TRANSLATE_NOOP("Transforms", "One random colour per hole")},
    ParamChoice{"inpaint_telea", QT_TRANSLATE_NOOP("Transforms", "Surroundings (Telea)")},
    ParamChoice{"inpaint_ns", QT_TRANSLATE_NOOP("Transforms", "Surroundings (Navier-Stokes)")}};

inline constexpr std::array GrayMethods{
    ParamChoice{"weighted_average", QT_TRANSLATE_NOOP("Transforms", "As the eye weighs it")},
    ParamChoice{"from_lab", QT_TRANSLATE_NOOP("Transforms", "Lightness (Lab)")},
    ParamChoice{"desaturation", QT_TRANSLATE_NOOP("Transforms", "Middle of the channels")},
    ParamChoice{"average", QT_TRANSLATE_NOOP("Transforms", "Mean of the channels")},
    ParamChoice{"max", QT_TRANSLATE_NOOP("Transforms", "Brightest channel")},
    ParamChoice{"pca", QT_TRANSLATE_NOOP("Transforms", "Along the widest spread of colours")}};

inline constexpr ParamSpec BorderMode = choice(
    "border_mode", QT_TRANSLATE_NOOP("Transforms", "Border"),
    QT_TRANSLATE_NOOP("Transforms",
                      "What fills the space that opens at the edges. Mirrored and repeated borders "
                      "can show objects a second time; the rules for boxes say what becomes of "
                      "those. Default: plain colour."),
    BorderModes);
inline constexpr ParamSpec Fill =
    color("fill", QT_TRANSLATE_NOOP("Transforms", "Border colour"),
          QT_TRANSLATE_NOOP("Transforms", "Colour of a plain border. Default: black."));
inline constexpr ParamSpec Interpolation = choice(
    "interpolation", QT_TRANSLATE_NOOP("Transforms", "Sampling"),
    QT_TRANSLATE_NOOP("Transforms",
                      "How new pixels are made from old ones. Nearest keeps hard edges, cubic is "
                      "sharper and slower. Default: linear."),
    Interpolations);
inline constexpr ParamSpec FitOutput = toggle(
    "fit_output", QT_TRANSLATE_NOOP("Transforms", "Fit the frame"),
    QT_TRANSLATE_NOOP("Transforms",
                      "On: the frame grows or shrinks so that it shows the whole moved image. Off: "
                      "what leaves the frame is cut. Default: off."),
    false);
/// Keys are Albumentations' values; "none" stands for its None.
inline constexpr std::array Downscalings{
    ParamChoice{"image", QT_TRANSLATE_NOOP("Transforms", "Average")},
    ParamChoice{"none", QT_TRANSLATE_NOOP("Transforms", "As sampled")}};
inline constexpr ParamSpec AreaForDownscale =
    choice("area_for_downscale", QT_TRANSLATE_NOOP("Transforms", "Shrinking"),
           QT_TRANSLATE_NOOP(
               "Transforms",
               "Average joins all pixels that fall into one; as sampled takes single pixels, "
               "and small things may vanish or flicker. Default: average."),
           Downscalings);
inline constexpr ParamSpec PadPosition =
    choice("pad_position", QT_TRANSLATE_NOOP("Transforms", "Image lies"),
           QT_TRANSLATE_NOOP("Transforms", "Where a smaller image lies in the padded frame. "
                                           "Default: centre."),
           PadPositions);
inline constexpr ParamSpec PadIfSmaller = toggle(
    "pad_if_needed", QT_TRANSLATE_NOOP("Transforms", "Pad smaller images"),
    QT_TRANSLATE_NOOP("Transforms",
                      "Where the image is smaller than the crop: on, a border is added; off, the "
                      "crop shrinks to the image. Default: off."),
    false);
inline constexpr ParamSpec ErosionRate = real(
    "erosion_rate", QT_TRANSLATE_NOOP("Transforms", "May cut boxes by"),
    QT_TRANSLATE_NOOP("Transforms",
                      "Share of the region around all boxes that the crop may cut away. 0 keeps "
                      "every box whole; larger values crop closer. Default: 0."),
    0, 1, 0);

constexpr ParamSpec cropHeight(const char *key, double value)
{
    return integer(key, QT_TRANSLATE_NOOP("Transforms", "Height"),
                   QT_TRANSLATE_NOOP("Transforms", "Height of the result in pixels."), 1, 16384,
                   value, "px");
}
constexpr ParamSpec cropWidth(const char *key, double value)
{
    return integer(key, QT_TRANSLATE_NOOP("Transforms", "Width"),
                   QT_TRANSLATE_NOOP("Transforms", "Width of the result in pixels."), 1, 16384,
                   value, "px");
}

} // namespace ballast::params
