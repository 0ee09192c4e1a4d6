#include "core/augment/families/stain.h"
#include "core/augment/kernel.h"
#include "core/augment/params.h"

#include <QJsonArray>

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

/// More or less of each dye of a haematoxylin and eosin section. Ruifrok and Johnston:
/// Quantification of histochemical staining by color deconvolution, 2001. Tellez et al.:
/// Whole-Slide Mitosis Detection in H&E Breast Histology, IEEE TMI 37 (9), 2018.
namespace ballast {

namespace {

using namespace params;

enum Method { RandomPreset, Vahadane, Macenko, Preset };
constexpr std::array Methods{
    ParamChoice{"random_preset", QT_TRANSLATE_NOOP("Transforms", "Any usual pair")},
    ParamChoice{"vahadane", QT_TRANSLATE_NOOP("Transforms", "Found in the image (Vahadane)")},
    ParamChoice{"macenko", QT_TRANSLATE_NOOP("Transforms", "Found in the image (Macenko)")},
    ParamChoice{"preset", QT_TRANSLATE_NOOP("Transforms", "The pair below")}};
constexpr std::array Pairs{
    ParamChoice{"ruifrok", QT_TRANSLATE_NOOP("Transforms", "Ruifrok and Johnston")},
    ParamChoice{"macenko", QT_TRANSLATE_NOOP("Transforms", "Macenko")},
    ParamChoice{"standard", QT_TRANSLATE_NOOP("Transforms", "Standard")},
    ParamChoice{"high_contrast", QT_TRANSLATE_NOOP("Transforms", "High contrast")},
    ParamChoice{"h_heavy", QT_TRANSLATE_NOOP("Transforms", "Much haematoxylin")},
    ParamChoice{"e_heavy", QT_TRANSLATE_NOOP("Transforms", "Much eosin")},
    ParamChoice{"dark", QT_TRANSLATE_NOOP("Transforms", "Dark")},
    ParamChoice{"light", QT_TRANSLATE_NOOP("Transforms", "Light")}};

/// Densities of red, green, blue: haematoxylin, then eosin. The first two are those of the papers,
/// the others the values behind Albumentations' names, so that a file means the same there.
const std::array Presets{Stains{0.644211, 0.716556, 0.266844, 0.092789, 0.954111, 0.283111},
                         Stains{0.5626, 0.7201, 0.4062, 0.2159, 0.8012, 0.5581},
                         Stains{0.65, 0.70, 0.29, 0.07, 0.99, 0.11},
                         Stains{0.55, 0.88, 0.11, 0.12, 0.86, 0.49},
                         Stains{0.75, 0.61, 0.32, 0.04, 0.93, 0.36},
                         Stains{0.60, 0.75, 0.28, 0.17, 0.95, 0.25},
                         Stains{0.78, 0.55, 0.28, 0.09, 0.97, 0.21},
                         Stains{0.57, 0.71, 0.38, 0.15, 0.89, 0.42}};

enum StainParam { MethodParam, PresetParam, Scale, Shift, Background };
constexpr std::array Params{
    choice("method", QT_TRANSLATE_NOOP("Transforms", "Dyes"),
           QT_TRANSLATE_NOOP("Transforms",
                             "Whose colours are taken for the two dyes. Default: any usual pair."),
           Methods),
    choice("preset", QT_TRANSLATE_NOOP("Transforms", "Pair"),
           QT_TRANSLATE_NOOP("Transforms",
                             "The pair of dyes, where it is chosen here. Default: standard."),
           Pairs, 2),
    reals("intensity_scale_range", QT_TRANSLATE_NOOP("Transforms", "Amount times"),
          QT_TRANSLATE_NOOP("Transforms",
                            "The amount of each dye is multiplied by its own draw; larger is "
                            "darker. Default: 0.7 to 1.3."),
          0, 5, 0.7, 1.3),
    reals("intensity_shift_range", QT_TRANSLATE_NOOP("Transforms", "Amount plus"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Added to the amount of each dye as optical density; positive is "
                            "darker. Default: -0.2 to 0.2."),
          -1, 1, -0.2, 0.2),
    toggle("augment_background", QT_TRANSLATE_NOOP("Transforms", "Glass too"),
           QT_TRANSLATE_NOOP("Transforms",
                             "On: the bright glass around the tissue changes as well. Off: levels "
                             "above 85 percent of white keep their dyes. Default: off."),
           false)};

struct Dyeing
{
    int method = RandomPreset;
    int preset = 0;
    cv::Vec2d scale, shift;
    bool background = false;
};

/// From optical densities to amounts of the two dyes, in the sense of least squares.
cv::Matx23d unmixing(const Stains &stains)
{
    const cv::Matx22d gram = stains * stains.t() + cv::Matx22d::eye() * 1e-6;
    return gram.inv() * stains;
}

/// Densities of a row, blue green red, as the changed dyes make them.
void dyeRow(const std::uint8_t *row, cv::Mat &out, int channels, const Stains &stains,
            const Dyeing &dyeing, const std::array<float, 256> &density)
{
    const cv::Matx23f apart = unmixing(stains), mix = stains;
    const cv::Vec2f scale = dyeing.scale, shift = dyeing.shift;
    auto *to = out.ptr<float>();
    for (int x = 0; x < out.cols / 3; ++x, row += channels, to += 3) {
        const float b = density[row[0]], g = density[row[1]], r = density[row[2]];
        float first = apart(0, 0) * r + apart(0, 1) * g + apart(0, 2) * b;
        float second = apart(1, 0) * r + apart(1, 1) * g + apart(1, 2) * b;
        const int luma = 114 * row[0] + 587 * row[1] + 299 * row[2];
        if (dyeing.background || luma < 216750) { // 0.85 · 255 · 1000
            first = first * scale[0] + shift[0];
            second = second * scale[1] + shift[1];
        }
        for (int c = 0; c < 3; ++c)
            to[c] = -(first * mix(0, 2 - c) + second * mix(1, 2 - c));
    }
}

void dye(cv::Mat &image, const Stains &stains, const Dyeing &dyeing, const PaintContext &context)
{
    std::array<float, 256> density;
    for (std::size_t i = 0; i < density.size(); ++i)
        density[i] = -std::log(std::max(float(i) / 255, 1e-6F));
    cv::Mat light = context.buffer.mat(1, image.cols * 3, CV_32F);
    cv::Mat levels = context.second.mat(1, image.cols * 3, CV_8U);
    const int channels = image.channels();
    for (int y = 0; y < image.rows; ++y) {
        auto *row = image.ptr<std::uint8_t>(y);
        dyeRow(row, light, channels, stains, dyeing, density);
        cv::exp(light, light);
        light.convertTo(levels, CV_8U, 255);
        const auto *from = levels.ptr<std::uint8_t>();
        for (int x = 0; x < image.cols; ++x, row += channels, from += 3)
            std::copy_n(from, 3, row);
    }
}

void heStain(Draw &draw)
{
    Dyeing dyeing;
    dyeing.method = draw.integer(MethodParam);
    dyeing.preset = draw.integer(PresetParam);
    const int any = int(draw.rng().integer(0, std::int64_t(Presets.size()) - 1));
    if (dyeing.method == RandomPreset)
        dyeing.preset = any;
    dyeing.scale = {draw.uniform(Scale), draw.uniform(Scale)};
    dyeing.shift = {draw.uniform(Shift), draw.uniform(Shift)};
    dyeing.background = draw.on(Background);
    if (dyeing.method == RandomPreset || dyeing.method == Preset)
        draw.record("preset", QLatin1String(Pairs[std::size_t(dyeing.preset)].key));
    draw.record("scale_factors", QJsonArray{dyeing.scale[0], dyeing.scale[1]});
    draw.record("shift_values", QJsonArray{dyeing.shift[0], dyeing.shift[1]});
    draw.effect([dyeing](cv::Mat &image, const PaintContext &context) {
        if (image.channels() == 1)
            return;
        std::optional<Stains> stains = Presets[std::size_t(dyeing.preset)];
        if (dyeing.method == Macenko)
            stains = macenkoStains(image);
        if (dyeing.method == Vahadane)
            stains = vahadaneStains(image);
        if (stains)
            dye(image, *stains, dyeing, context);
    });
}

constexpr TransformKernel HeStain{heStain};
constexpr std::array Rows{TransformSpec{
    "HEStain", QT_TRANSLATE_NOOP("Transforms", "Tissue stain (H&E)"),
    QT_TRANSLATE_NOOP("Transforms", "More or less of the two dyes of a tissue section. Only for "
                                    "haematoxylin and eosin."),
    TransformGroup::Colour, false, 0.5, Params, &HeStain}};

} // namespace

std::span<const TransformSpec> families::stainRows()
{
    return Rows;
}

} // namespace ballast
