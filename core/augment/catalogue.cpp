#include "core/augment/kernel.h"
#include "core/augment/paramtables.h"
#include "core/augment/transform.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace ballast {

namespace {

constexpr auto Colour = TransformGroup::Colour;
constexpr auto Blur = TransformGroup::Blur;
constexpr auto Noise = TransformGroup::Noise;

constexpr std::array BasicRows{
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
                  Noise, false, 0.5, params::ImageCompression, &kernels::ImageCompression}};

/// Rows of all families, group by group.
std::vector<TransformSpec> collected()
{
    const std::span<const TransformSpec> rowsOf[] = {
        families::flipRows(),          families::affineRows(),      families::cropRows(),
        families::boxCropRows(),       families::sizeRows(),        families::dropoutRows(),
        families::objectDropoutRows(), families::distortionRows(),  BasicRows,
        families::toneRows(),          families::planckianRows(),   families::colourMixRows(),
        families::histogramRows(),     families::lightRows(),       families::plasmaRows(),
        families::stainRows(),         families::referenceRows(),   families::blurRows(),
        families::lensBlurRows(),      families::compositionRows(), families::randAugmentRows(),
        families::isoNoiseRows(),      families::noiseRows(),       families::speckleRows(),
        families::filmRows(),          families::artefactRows(),    families::superpixelRows(),
        families::sharpenRows(),       families::cartoonRows(),     families::weatherRows(),
        families::fogRows(),           families::sunlightRows(),    families::spatterRows(),
        families::mosaicRows(),        families::mixTwoRows(),      families::copyPasteRows(),
        families::overlayRows(),
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
    if (name == QStringLiteral("SquareSymmetry")) // the same class by its other name
        return transformByName(QStringLiteral("D4"));
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
