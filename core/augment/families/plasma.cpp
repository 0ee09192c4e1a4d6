#include "core/augment/colourstats.h"
#include "core/augment/families/field.h"
#include "core/augment/kernel.h"
#include "core/augment/params.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

/// Clouds of light and shadow by midpoint displacement (diamond and square): Fournier, Fussell,
/// Carpenter, Computer Rendering of Stochastic Models, CACM 25 (6), 1982.
namespace ballast {

namespace {

using namespace params;
using lanes::all;
using lanes::Field;
using lanes::Floats;

constexpr ParamSpec PlasmaSize = integer(
    "plasma_size", QT_TRANSLATE_NOOP("Transforms", "Pattern size"),
    QT_TRANSLATE_NOOP("Transforms", "Kept for files of Albumentations, which does not use it: the "
                                    "pattern always has the size of the image. Default: 256."),
    1, 16384, 256, "px");
constexpr ParamSpec Roughness =
    real("roughness", QT_TRANSLATE_NOOP("Transforms", "Roughness"),
         QT_TRANSLATE_NOOP("Transforms",
                           "By what factor each finer layer is stronger: 0.5 gives soft clouds, "
                           "above 1 the finest grain rules. Default: 3."),
         0.05, 10, 3);

struct Plasma
{
    Frame frame; ///< full size
    double roughness = 3;
    std::uint64_t seed = 0;
};

/// Uniform numbers of one row of one layer: the same in any order of rows.
class RowNoise
{
public:
    RowNoise(std::uint64_t seed, std::size_t layer, int row, float amplitude)
        : m_rng(seed ^ mix64((std::uint64_t(layer) << 32) | std::uint64_t(row))),
          m_scale(amplitude * 2 / 4294967296.0F),
          m_offset(-amplitude)
    {
    }

    void fill(std::vector<float> &out)
    {
        for (std::size_t i = 0; i < out.size(); i += 2) {
            const std::uint64_t bits = m_rng.next();
            out[i] = float(std::uint32_t(bits)) * m_scale + m_offset;
            if (i + 1 < out.size())
                out[i + 1] = float(std::uint32_t(bits >> 32)) * m_scale + m_offset;
        }
    }

private:
    Rng m_rng;
    float m_scale, m_offset;
};

/// To 0 … 1; a flat layer becomes 0.
void stretch(cv::Mat &grid)
{
    double low = 0, high = 0;
    cv::minMaxLoc(grid, &low, &high);
    const double gain = high > low ? 1 / (high - low) : 0;
    grid.convertTo(grid, CV_32F, gain, -low * gain);
}

/// Points of the coarser grid, each with its own noise, with the middles of squares filled from
/// their corners. As in Albumentations a mean that is not positive leaves the point at 0.
void fillDiamonds(const cv::Mat &coarse, cv::Mat &fine, const Plasma &plasma, std::size_t layer,
                  float amplitude, cv::Mat &noise)
{
    std::vector<float> row(std::size_t(fine.cols));
    for (int y = 0; y < fine.rows; ++y) {
        RowNoise(plasma.seed, layer, y, amplitude).fill(row);
        std::ranges::copy(row, noise.ptr<float>(y));
        if (y % 2 == 0)
            for (int x = 0; x < fine.cols; x += 2)
                fine.ptr<float>(y)[x] = coarse.ptr<float>(y / 2)[x / 2] + row[std::size_t(x)];
    }
    for (int y = 1; y + 1 < fine.rows; y += 2) {
        const auto *above = fine.ptr<float>(y - 1), *below = fine.ptr<float>(y + 1);
        for (int x = 1; x + 1 < fine.cols; x += 2) {
            const float mean = (above[x - 1] + above[x + 1] + below[x - 1] + below[x + 1]) / 4;
            fine.ptr<float>(y)[x] = mean > 0 ? mean + noise.ptr<float>(y)[x] : 0;
        }
    }
}

/// The points between two of the coarser grid, from their four neighbours; outside is 0.
void fillSquares(cv::Mat &fine, const cv::Mat &noise)
{
    const std::vector<float> outside(std::size_t(fine.cols), 0.0F);
    for (int y = 0; y < fine.rows; ++y) {
        const float *above = y > 0 ? fine.ptr<float>(y - 1) : outside.data();
        const float *below = y + 1 < fine.rows ? fine.ptr<float>(y + 1) : outside.data();
        auto *row = fine.ptr<float>(y);
        for (int x = 1 - y % 2; x < fine.cols; x += 2) {
            const float left = x > 0 ? row[x - 1] : 0;
            const float right = x + 1 < fine.cols ? row[x + 1] : 0;
            const float mean = (above[x] + below[x] + left + right) / 4;
            row[x] = mean > 0 ? mean + noise.ptr<float>(y)[x] : 0;
        }
    }
}

/// How much of each layer the frame needs: layer k has 2^(k+1) + 1 points a side, and two more than
/// half of what the next one needs are enough.
std::vector<cv::Size> layerSizes(Frame frame)
{
    const int longest = std::max({frame.width, frame.height, 4});
    int layers = 0;
    while ((2 << layers) + 1 < longest)
        ++layers;
    std::vector<cv::Size> sizes{{frame.width, frame.height}};
    for (int k = layers - 1; k >= 0; --k) {
        const int full = (2 << k) + 1;
        const cv::Size next = sizes.front();
        sizes.insert(sizes.begin(), cv::Size(std::min(full, next.width / 2 + 2),
                                             std::min(full, next.height / 2 + 2)));
    }
    return sizes;
}

/// 0 … 1, CV_32F, of the frame's size. Each layer is stretched before the next, finer one comes.
cv::Mat pattern(const Plasma &plasma)
{
    const std::vector<cv::Size> sizes = layerSizes(plasma.frame);
    cv::Mat grid(sizes[0], CV_32F);
    std::vector<float> row(std::size_t(grid.cols));
    for (int y = 0; y < grid.rows; ++y) {
        RowNoise(plasma.seed, 0, y, 1).fill(row);
        std::ranges::copy(row, grid.ptr<float>(y));
    }
    for (std::size_t layer = 1; layer < sizes.size(); ++layer) {
        cv::Mat fine = cv::Mat::zeros(grid.rows * 2 - 1, grid.cols * 2 - 1, CV_32F);
        cv::Mat noise(fine.size(), CV_32F);
        const auto amplitude = float(std::pow(plasma.roughness, double(layer) - 1));
        fillDiamonds(grid, fine, plasma, layer, amplitude, noise);
        fillSquares(fine, noise);
        grid = fine(cv::Rect({0, 0}, sizes[layer])).clone(); // beyond it neighbours are missing
        stretch(grid);
    }
    cv::Mat out = grid(cv::Rect(0, 0, plasma.frame.width, plasma.frame.height)).clone();
    stretch(out);
    return out;
}

/// The pattern at the size of `image`, with room to read past the right edge. A draft shows the
/// means of the full-size pattern.
cv::Mat patternFor(const cv::Mat &image, const Plasma &plasma)
{
    cv::Mat full = pattern(plasma);
    if (full.size() != image.size())
        cv::resize(full, full, image.size(), 0, 0, cv::INTER_AREA);
    cv::Mat padded;
    cv::copyMakeBorder(full, padded, 0, 0, 0, lanes::Block, cv::BORDER_REPLICATE);
    return padded;
}

Plasma drawPlasma(Draw &draw, int roughness)
{
    const Plasma plasma{draw.frame(), draw.value(roughness), draw.rng().next()};
    draw.record("seed", QString::number(plasma.seed));
    return plasma;
}

constexpr std::array BrightnessContrastParams{
    reals("brightness_range", QT_TRANSLATE_NOOP("Transforms", "Brightness"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Added where the pattern is strongest, as a share of white. "
                            "Default: -0.3 to 0.3."),
          -1, 1, -0.3, 0.3),
    reals("contrast_range", QT_TRANSLATE_NOOP("Transforms", "Contrast"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Spread about the image's mean where the pattern is strongest; "
                            "0 changes nothing. Default: -0.3 to 0.3."),
          -1, 1, -0.3, 0.3),
    PlasmaSize, Roughness};

void plasmaBrightnessContrast(Draw &draw)
{
    const double brightness = draw.uniform(0), contrast = draw.uniform(1);
    draw.record("brightness_factor", brightness);
    draw.record("contrast_factor", contrast);
    const Plasma plasma = drawPlasma(draw, 3);
    if (brightness == 0 && contrast == 0)
        return;
    draw.effect([=](cv::Mat &image, const PaintContext &) {
        const cv::Mat clouds = patternFor(image, plasma);
        const double share = cv::mean(clouds.colRange(0, image.cols))[0];
        // The mean that contrast spreads about is that of the image after the brightness.
        const double mean = meanColour(image).level() + 255 * brightness * share;
        const Floats bright = all(255 * brightness), spread = all(contrast), middle = all(mean);
        lanes::paintField(image, [&](int y) {
            const auto *row = clouds.ptr<float>(y);
            return [=](int x) {
                const Floats p = cv::v_load(row + x), more = p * spread;
                const Floats gain = all(1.0F) + more;
                return Field{gain, p * bright * gain - middle * more};
            };
        });
    });
}

constexpr std::array ShadowParams{
    reals("shadow_intensity_range", QT_TRANSLATE_NOOP("Transforms", "Depth"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Share of the light that is lost where the shadow is deepest. "
                            "Default: 0.3 to 0.7."),
          0, 1, 0.3, 0.7),
    PlasmaSize, Roughness};

void plasmaShadow(Draw &draw)
{
    const double intensity = draw.uniform(0);
    draw.record("intensity", intensity);
    const Plasma plasma = drawPlasma(draw, 2);
    if (intensity == 0)
        return;
    draw.effect([=](cv::Mat &image, const PaintContext &) {
        const cv::Mat clouds = patternFor(image, plasma);
        const Floats loss = all(-intensity);
        lanes::paintField(image, [&](int y) {
            const auto *row = clouds.ptr<float>(y);
            return [=](int x) { return Field{all(1.0F) + loss * cv::v_load(row + x), all(0.0F)}; };
        });
    });
}

constexpr TransformKernel PlasmaBrightnessContrast{plasmaBrightnessContrast},
    PlasmaShadow{plasmaShadow};
constexpr std::array Rows{
    TransformSpec{"PlasmaBrightnessContrast", QT_TRANSLATE_NOOP("Transforms", "Cloudy light"),
                  QT_TRANSLATE_NOOP("Transforms", "Brightness and contrast that change over the "
                                                  "image in a cloudy pattern."),
                  TransformGroup::Colour, false, 0.5, BrightnessContrastParams,
                  &PlasmaBrightnessContrast},
    TransformSpec{"PlasmaShadow", QT_TRANSLATE_NOOP("Transforms", "Cloudy shadow"),
                  QT_TRANSLATE_NOOP("Transforms", "Shadows in a cloudy pattern."),
                  TransformGroup::Weather, false, 0.5, ShadowParams, &PlasmaShadow}};

} // namespace

std::span<const TransformSpec> families::plasmaRows()
{
    return Rows;
}

} // namespace ballast
