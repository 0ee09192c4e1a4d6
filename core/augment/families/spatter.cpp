#include "core/augment/grain.h"
#include "core/augment/kernel.h"
#include "core/augment/layers.h"
#include "core/augment/params.h"
#include "core/augment/transform.h"

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <numbers>

/// Drops and dirt on the lens, after Hendrycks and Dietterich (2019).
namespace ballast {

namespace {

using namespace params;

enum SpatterParam { Mean, Deviation, Sigma, Threshold, Intensity, Mode, OwnColour, Colour };
constexpr std::array SpatterModes{ParamChoice{"rain", QT_TRANSLATE_NOOP("Transforms", "Rain")},
                                  ParamChoice{"mud", QT_TRANSLATE_NOOP("Transforms", "Mud")}};
constexpr std::array SpatterParams{
    reals("mean", QT_TRANSLATE_NOOP("Transforms", "Wetness"),
          QT_TRANSLATE_NOOP("Transforms", "Mean of the liquid on the lens; larger covers more. "
                                          "Default: 0.65 to 0.65."),
          0, 1, 0.65, 0.65),
    reals("std", QT_TRANSLATE_NOOP("Transforms", "Unevenness"),
          QT_TRANSLATE_NOOP("Transforms", "How unevenly the liquid lies; larger gives more drops. "
                                          "Default: 0.3 to 0.3."),
          0, 1, 0.3, 0.3),
    reals("gauss_sigma", QT_TRANSLATE_NOOP("Transforms", "Drop size"),
          QT_TRANSLATE_NOOP("Transforms", "Size of the drops: standard deviation of a blur in "
                                          "pixels. Default: 2 to 2."),
          0.1, 20, 2, 2, "px", 1),
    reals("cutout_threshold", QT_TRANSLATE_NOOP("Transforms", "Threshold"),
          QT_TRANSLATE_NOOP("Transforms", "How much liquid makes a drop; larger leaves fewer. "
                                          "Default: 0.68 to 0.68."),
          0, 1, 0.68, 0.68),
    reals("intensity", QT_TRANSLATE_NOOP("Transforms", "Strength"),
          QT_TRANSLATE_NOOP("Transforms", "How much drops lighten or mud hides. "
                                          "Default: 0.6 to 0.6."),
          0, 1, 0.6, 0.6),
    choice("mode", QT_TRANSLATE_NOOP("Transforms", "What"),
           QT_TRANSLATE_NOOP("Transforms", "What is on the lens. Default: rain."), SpatterModes),
    toggle("own_color", QT_TRANSLATE_NOOP("Transforms", "Own colour"),
           QT_TRANSLATE_NOOP("Transforms",
                             "Off: the colour of rain or mud. On: the one below. Default: off."),
           false),
    ParamSpec{"color", QT_TRANSLATE_NOOP("Transforms", "Colour"),
              QT_TRANSLATE_NOOP("Transforms", "Colour of the liquid. Default: pale yellow."),
              ParamKind::Color, 0, 0xffffff, 0xeeeeaf, 0, "", 0}};

struct Spatter
{
    Frame frame;
    double mean, deviation, sigma, threshold, intensity;
    bool mud;
    std::uint32_t colour;
    std::uint64_t seed;
};

/// Blurred noise at a fraction of the full size that depends on the blur alone:
/// the same drops in a draft and at full size.
struct Liquid
{
    int step; ///< full-size pixels of one of the layer's
    cv::Mat layer;

    explicit Liquid(const Spatter &s) : step(std::clamp(int(s.sigma), 1, 8))
    {
        layer.create(std::max(1, s.frame.height / step), std::max(1, s.frame.width / step), CV_32F);
        // The mean of step² pixels deviates by so much less.
        const float deviation = float(s.deviation / step);
        for (int y = 0; y < layer.rows; ++y) {
            Grain grain(s.seed, y);
            auto *row = layer.ptr<float>(y);
            float block[4];
            for (int x = 0; x < layer.cols; x += 4) {
                cv::v_store(block, grain.normals(x / 4 % 4) * cv::v_setall_f32(deviation) +
                                       cv::v_setall_f32(float(s.mean)));
                std::copy_n(block, std::min(4, layer.cols - x), row + x);
            }
        }
        // The mean over a pixel of the layer is a blur already.
        const double own = (step * step - 1) / 12.0;
        const double sigma = std::sqrt(std::max(0.01, s.sigma * s.sigma - own)) / step;
        cv::GaussianBlur(layer, layer, {0, 0}, sigma, sigma, cv::BORDER_REPLICATE);
    }
};

/// Light of drops, 0 … 255: bright inside, with an edge that is lit from one
/// side.
cv::Mat dropLight(const Spatter &s)
{
    Liquid liquid(s);
    cv::Mat bytes, edges, distance, relief;
    cv::threshold(liquid.layer, liquid.layer, s.threshold, 0, cv::THRESH_TOZERO);
    liquid.layer.convertTo(bytes, CV_8U, 255);
    cv::Canny(bytes, edges, 50, 150);
    cv::distanceTransform(255 - edges, distance, cv::DIST_L2, 5);
    cv::threshold(distance, distance, 20.0 / liquid.step, 0, cv::THRESH_TRUNC);
    cv::GaussianBlur(distance, distance, {3, 3}, 1, 1, cv::BORDER_REPLICATE);
    distance.convertTo(relief, CV_8U, liquid.step);
    cv::equalizeHist(relief, relief);
    const cv::Mat light = (cv::Mat_<float>(3, 3) << -2, -1, 0, -1, 1, 1, 0, 1, 2);
    cv::filter2D(relief, relief, -1, light);
    cv::GaussianBlur(relief, relief, {5, 5}, 1.5, 1.5, cv::BORDER_REPLICATE);
    cv::Mat product;
    cv::multiply(bytes, relief, product, 1, CV_32F);
    double most = 0;
    cv::minMaxLoc(product, nullptr, &most);
    product.convertTo(product, CV_8U, most > 0 ? 255 * s.intensity * 0.9 / most : 0);
    return product;
}

/// How much mud hides, 0 … 255.
cv::Mat mudCover(const Spatter &s)
{
    const Liquid liquid(s);
    cv::Mat mask = liquid.layer > s.threshold, soft;
    mask.convertTo(soft, CV_32F, 1.0 / 255);
    const double sigma = std::max(0.1, s.sigma / liquid.step);
    cv::GaussianBlur(soft, soft, {0, 0}, sigma, sigma, cv::BORDER_REPLICATE);
    double most = 0;
    cv::minMaxLoc(soft, nullptr, &most);
    soft.convertTo(mask, CV_8U, most > 0 ? 255 * s.intensity / most : 0);
    return mask;
}

void paintSpatter(cv::Mat &image, const Spatter &spatter, const PaintContext &context)
{
    const cv::Mat map = spatter.mud ? mudCover(spatter) : dropLight(spatter);
    cv::Mat cover = context.buffer.mat(image.rows, image.cols, CV_8UC1);
    const bool shrinks = map.cols > image.cols;
    cv::resize(map, cover, image.size(), 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
    if (spatter.mud)
        coverWith(image, cover, spatter.colour);
    else
        addLight(image, cover, spatter.colour, 1);
}

void drawSpatter(Draw &draw)
{
    Spatter spatter{};
    spatter.frame = draw.frame();
    spatter.mean = draw.uniform(Mean);
    spatter.deviation = draw.uniform(Deviation);
    spatter.sigma = draw.uniform(Sigma);
    spatter.threshold = draw.uniform(Threshold);
    spatter.intensity = draw.uniform(Intensity);
    spatter.mud = draw.integer(Mode) == 1;
    spatter.colour = draw.on(OwnColour) ? draw.color(Colour) : spatter.mud ? 0x142a3f : 0xeeeeaf;
    spatter.seed = draw.rng().next();
    draw.record("mean", spatter.mean);
    draw.record("std", spatter.deviation);
    draw.record("gauss_sigma", spatter.sigma);
    draw.record("cutout_threshold", spatter.threshold);
    draw.record("intensity", spatter.intensity);
    draw.record("seed", QString::number(spatter.seed));
    if (spatter.intensity > 0)
        draw.effect([spatter](cv::Mat &image, const PaintContext &context) {
            paintSpatter(image, spatter, context);
        });
}

constexpr TransformKernel SpatterKernel{drawSpatter};

constexpr std::array Rows{TransformSpec{
    "Spatter", QT_TRANSLATE_NOOP("Transforms", "Drops or mud on the lens"),
    QT_TRANSLATE_NOOP("Transforms", "Liquid on the lens that lightens or hides parts."),
    TransformGroup::Weather, false, 0.5, SpatterParams, &SpatterKernel}};

} // namespace

namespace families {
std::span<const TransformSpec> spatterRows()
{
    return Rows;
}
} // namespace families

} // namespace ballast
