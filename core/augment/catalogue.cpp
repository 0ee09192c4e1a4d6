#include "core/augment/kernel.h"
#include "core/augment/paramtables.h"
#include "core/augment/transform.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace ballast {

namespace {

constexpr auto Geometry = TransformGroup::Geometry;
constexpr auto Crop = TransformGroup::Crop;
constexpr auto Colour = TransformGroup::Colour;
constexpr auto Blur = TransformGroup::Blur;
constexpr auto Noise = TransformGroup::Noise;
constexpr auto Dropout = TransformGroup::Dropout;

constexpr std::array BasicRows{
    TransformSpec{"HorizontalFlip",
                  QT_TRANSLATE_NOOP("Transforms", "Horizontal flip"),
                  QT_TRANSLATE_NOOP("Transforms", "Mirrors left and right. Not for text or parts "
                                                  "that have a left and a right kind."),
                  Geometry,
                  true,
                  0.5,
                  {},
                  &kernels::HorizontalFlip},
    TransformSpec{"VerticalFlip",
                  QT_TRANSLATE_NOOP("Transforms", "Vertical flip"),
                  QT_TRANSLATE_NOOP("Transforms", "Mirrors top and bottom."),
                  Geometry,
                  true,
                  0.5,
                  {},
                  &kernels::VerticalFlip},
    TransformSpec{"RandomRotate90",
                  QT_TRANSLATE_NOOP("Transforms", "Rotate by 90°"),
                  QT_TRANSLATE_NOOP("Transforms", "Turns by 0, 90, 180 or 270 degrees, pixel for "
                                                  "pixel."),
                  Geometry,
                  true,
                  1.0,
                  {},
                  &kernels::RandomRotate90},
    TransformSpec{"Transpose",
                  QT_TRANSLATE_NOOP("Transforms", "Transpose"),
                  QT_TRANSLATE_NOOP("Transforms", "Swaps rows and columns: a mirror along the "
                                                  "diagonal."),
                  Geometry,
                  true,
                  0.5,
                  {},
                  &kernels::Transpose},
    TransformSpec{"Affine", QT_TRANSLATE_NOOP("Transforms", "Rotate, scale, shift, slant"),
                  QT_TRANSLATE_NOOP("Transforms", "Moves the whole image in its plane about its "
                                                  "centre."),
                  Geometry, true, 0.5, params::Affine, &kernels::Affine},
    TransformSpec{"Perspective", QT_TRANSLATE_NOOP("Transforms", "Perspective"),
                  QT_TRANSLATE_NOOP("Transforms", "Looks at the image from a slightly different "
                                                  "place."),
                  Geometry, true, 0.5, params::Perspective, &kernels::Perspective},
    TransformSpec{"RandomCrop", QT_TRANSLATE_NOOP("Transforms", "Random crop"),
                  QT_TRANSLATE_NOOP("Transforms", "Cuts out a window of fixed size anywhere; "
                                                  "objects outside are lost."),
                  Crop, true, 1.0, params::RandomCrop, &kernels::RandomCrop},
    TransformSpec{"CenterCrop", QT_TRANSLATE_NOOP("Transforms", "Centre crop"),
                  QT_TRANSLATE_NOOP("Transforms", "Cuts a window of fixed size out of the middle."),
                  Crop, true, 1.0, params::CenterCrop, &kernels::CenterCrop},
    TransformSpec{"RandomResizedCrop", QT_TRANSLATE_NOOP("Transforms", "Random crop, resized"),
                  QT_TRANSLATE_NOOP("Transforms", "Cuts out a window of random size and shape and "
                                                  "resizes it."),
                  Crop, true, 1.0, params::RandomResizedCrop, &kernels::RandomResizedCrop},
    TransformSpec{"BBoxSafeRandomCrop", QT_TRANSLATE_NOOP("Transforms", "Crop around the boxes"),
                  QT_TRANSLATE_NOOP("Transforms", "Cuts out a random window that keeps all boxes."),
                  Crop, true, 1.0, params::BBoxSafeRandomCrop, &kernels::BBoxSafeRandomCrop},
    TransformSpec{"RandomSizedBBoxSafeCrop",
                  QT_TRANSLATE_NOOP("Transforms", "Crop around the boxes, resized"),
                  QT_TRANSLATE_NOOP("Transforms", "Cuts out a random window that keeps all boxes "
                                                  "and resizes it."),
                  Crop, true, 1.0, params::RandomSizedBBoxSafeCrop,
                  &kernels::RandomSizedBBoxSafeCrop},
    TransformSpec{"Resize", QT_TRANSLATE_NOOP("Transforms", "Resize: stretch"),
                  QT_TRANSLATE_NOOP("Transforms", "Stretches the whole image to a fixed size; "
                                                  "proportions may change."),
                  Crop, true, 1.0, params::Resize, &kernels::Resize},
    TransformSpec{"LongestMaxSize", QT_TRANSLATE_NOOP("Transforms", "Resize: fit"),
                  QT_TRANSLATE_NOOP("Transforms", "Sets the longer side and keeps proportions; add "
                                                  "\"Pad\" for a fixed frame."),
                  Crop, true, 1.0, params::LongestMaxSize, &kernels::LongestMaxSize},
    TransformSpec{"SmallestMaxSize", QT_TRANSLATE_NOOP("Transforms", "Resize: fill"),
                  QT_TRANSLATE_NOOP("Transforms", "Sets the shorter side and keeps proportions; "
                                                  "add a crop for a fixed frame."),
                  Crop, true, 1.0, params::SmallestMaxSize, &kernels::SmallestMaxSize},
    TransformSpec{"PadIfNeeded", QT_TRANSLATE_NOOP("Transforms", "Pad"),
                  QT_TRANSLATE_NOOP("Transforms", "Adds a border to images smaller than a frame."),
                  Crop, true, 1.0, params::PadIfNeeded, &kernels::PadIfNeeded},
    TransformSpec{"RandomBrightnessContrast",
                  QT_TRANSLATE_NOOP("Transforms", "Brightness / contrast"),
                  QT_TRANSLATE_NOOP("Transforms", "Other light, other exposure."), Colour, false,
                  0.5, params::BrightnessContrast, &kernels::BrightnessContrast},
    TransformSpec{"RandomGamma", QT_TRANSLATE_NOOP("Transforms", "Gamma"),
                  QT_TRANSLATE_NOOP("Transforms", "Lifts or darkens the midtones; black and white "
                                                  "stay."),
                  Colour, false, 0.5, params::RandomGamma, &kernels::Gamma},
    TransformSpec{"HueSaturationValue", QT_TRANSLATE_NOOP("Transforms", "Hue / saturation"),
                  QT_TRANSLATE_NOOP("Transforms", "Other tint, paler or stronger colours. Not "
                                                  "where the colour tells the class."),
                  Colour, false, 0.5, params::HueSaturationValue, &kernels::HueSaturationValue},
    TransformSpec{"CLAHE", QT_TRANSLATE_NOOP("Transforms", "Local contrast (CLAHE)"),
                  QT_TRANSLATE_NOOP("Transforms", "Brings out detail in dark and bright regions."),
                  Colour, false, 0.5, params::Clahe, &kernels::Clahe},
    TransformSpec{"ToGray", QT_TRANSLATE_NOOP("Transforms", "To grey"),
                  QT_TRANSLATE_NOOP("Transforms", "Takes the colour away; the file keeps its "
                                                  "channels."),
                  Colour, false, 0.5, params::ToGray, &kernels::ToGray},
    TransformSpec{"GaussianBlur", QT_TRANSLATE_NOOP("Transforms", "Gaussian blur"),
                  QT_TRANSLATE_NOOP("Transforms", "Out of focus."), Blur, false, 0.5,
                  params::GaussianBlur, &kernels::GaussianBlur},
    TransformSpec{"MotionBlur", QT_TRANSLATE_NOOP("Transforms", "Motion blur"),
                  QT_TRANSLATE_NOOP("Transforms", "Camera or part moved during the exposure."),
                  Blur, false, 0.5, params::MotionBlur, &kernels::MotionBlur},
    TransformSpec{"GaussNoise", QT_TRANSLATE_NOOP("Transforms", "Gaussian noise"),
                  QT_TRANSLATE_NOOP("Transforms", "Sensor noise of a dark or fast exposure."),
                  Noise, false, 0.5, params::GaussNoise, &kernels::GaussNoise},
    TransformSpec{"ImageCompression", QT_TRANSLATE_NOOP("Transforms", "JPEG compression"),
                  QT_TRANSLATE_NOOP("Transforms", "Traces of strong JPEG or WebP compression."),
                  Noise, false, 0.5, params::ImageCompression, &kernels::ImageCompression},
    TransformSpec{"CoarseDropout", QT_TRANSLATE_NOOP("Transforms", "Coarse dropout"),
                  QT_TRANSLATE_NOOP("Transforms", "Paints rectangles over the image; boxes that "
                                                  "are mostly covered are dropped."),
                  Dropout, true, 0.5, params::CoarseDropout, &kernels::CoarseDropout}};

/// Rows of all families, group by group.
std::vector<TransformSpec> collected()
{
    const std::span<const TransformSpec> rowsOf[] = {
        BasicRows,
        families::distortionRows(),
        families::toneRows(),
        families::planckianRows(),
        families::colourMixRows(),
        families::histogramRows(),
        families::lightRows(),
        families::plasmaRows(),
        families::stainRows(),
        families::blurRows(),
        families::lensBlurRows(),
        families::compositionRows(),
        families::randAugmentRows(),
        families::isoNoiseRows(),
        families::noiseRows(),
        families::speckleRows(),
        families::filmRows(),
        families::artefactRows(),
        families::superpixelRows(),
        families::sharpenRows(),
        families::cartoonRows(),
        families::weatherRows(),
        families::fogRows(),
        families::sunlightRows(),
        families::spatterRows(),
        families::mosaicRows(),
        families::mixTwoRows(),
        families::copyPasteRows(),
    };
    std::vector<TransformSpec> all;
    for (int group = 0; group <= int(TransformGroup::Choice); ++group)
        for (const auto rows : rowsOf)
            for (const TransformSpec &row : rows)
                if (int(row.group) == group)
                    all.push_back(row);
    return all;
}

} // namespace

std::span<const TransformSpec> allTransforms()
{
    static const std::vector<TransformSpec> all = collected();
    return all;
}

const TransformSpec *transformByName(const QString &name)
{
    const auto all = allTransforms();
    const auto found = std::ranges::find_if(
        all, [&](const TransformSpec &spec) { return name == QLatin1String(spec.name); });
    return found == all.end() ? nullptr : &*found;
}

bool takesChildren(const TransformSpec &transform)
{
    return transform.kernel->takesChildren;
}

bool keepsChildrenInPlace(const TransformSpec &transform)
{
    return transform.kernel->childrenStay;
}

bool asksForClasses(const TransformSpec &transform)
{
    return transform.kernel->asksForClasses;
}

QString transformText(const char *noop)
{
    return QCoreApplication::translate("Transforms", noop);
}

QString groupText(TransformGroup group)
{
    constexpr std::array names{QT_TRANSLATE_NOOP("Transforms", "Geometry"),
                               QT_TRANSLATE_NOOP("Transforms", "Distortion"),
                               QT_TRANSLATE_NOOP("Transforms", "Crop and size"),
                               QT_TRANSLATE_NOOP("Transforms", "Colour"),
                               QT_TRANSLATE_NOOP("Transforms", "Blur"),
                               QT_TRANSLATE_NOOP("Transforms", "Noise and compression"),
                               QT_TRANSLATE_NOOP("Transforms", "Weather and light"),
                               QT_TRANSLATE_NOOP("Transforms", "Dropout"),
                               QT_TRANSLATE_NOOP("Transforms", "Mix of images"),
                               QT_TRANSLATE_NOOP("Transforms", "Choice and order")};
    return transformText(names[static_cast<std::size_t>(group)]);
}

} // namespace ballast
