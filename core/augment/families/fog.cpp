#include "core/augment/kernel.h"
#include "core/augment/layers.h"
#include "core/augment/params.h"
#include "core/augment/transform.h"

#include <QJsonArray>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

/// Fog and clouds.
namespace ballast {

namespace {

using namespace params;

// Fog in patches.

constexpr std::array FogParams{
    reals("fog_coef_range", QT_TRANSLATE_NOOP("Transforms", "Density"),
          QT_TRANSLATE_NOOP("Transforms", "How thick the fog is: 0 none, 1 dense. "
                                          "Default: 0.3 to 1."),
          0, 1, 0.3, 1),
    real("alpha_coef", QT_TRANSLATE_NOOP("Transforms", "Opacity of a patch"),
         QT_TRANSLATE_NOOP("Transforms", "How much a single round patch hides; patches add up. "
                                         "Default: 0.08."),
         0, 1, 0.08)};

struct Puff
{
    cv::Point centre;
    int radius;
};

/// Rounds of puffs, each in a smaller window about the middle, until windows
/// are as small as a puff.
std::vector<Puff> drawPuffs(Rng rng, Frame frame, double density)
{
    std::vector<Puff> puffs;
    const int region = std::max(1, int(frame.width / 3 * density));
    const int most = std::max(2, int(std::min(frame.width, frame.height) * 0.1 * density));
    const int least = std::max(1, most / 2);
    const cv::Point middle((frame.width - 1) / 2, (frame.height - 1) / 2);
    int width = frame.width, height = frame.height;
    for (int round = 0; round < 10 && width > region && height > region; ++round) {
        const double area = double(width) * height / (double(region) * region);
        for (int i = int(area * density * 10); i > 0; --i) {
            const int x = int(rng.integer(middle.x - width / 2, middle.x + width / 2));
            const int y = int(rng.integer(middle.y - height / 2, middle.y + height / 2));
            puffs.push_back({{x, y}, int(rng.integer(least, std::max(least, most - 1)))});
        }
        width = int(width * 0.9);
        height = int(height * 0.9);
    }
    return puffs;
}

/// How many puffs lie over each pixel: every row of a puff adds one where it
/// starts and takes one away where it ends.
cv::Mat countPuffs(cv::Size size, const std::vector<Puff> &puffs, double scale, PixelBuffer &buffer)
{
    cv::Mat counts = buffer.mat(size.height, size.width + 1, CV_16SC1);
    counts.setTo(0);
    for (const Puff &puff : puffs) {
        const double cx = (puff.centre.x + 0.5) * scale - 0.5;
        const double cy = (puff.centre.y + 0.5) * scale - 0.5;
        const double r = (puff.radius + 0.25) * scale;
        const int bottom = std::min(size.height - 1, int(std::floor(cy + r)));
        for (int y = std::max(0, int(std::ceil(cy - r))); y <= bottom; ++y) {
            const double half = std::sqrt(std::max(0.0, r * r - (y - cy) * (y - cy)));
            const int from = std::max(0, int(std::ceil(cx - half)));
            const int to = std::min(size.width - 1, int(std::floor(cx + half)));
            if (from > to)
                continue;
            ++counts.ptr<std::int16_t>(y)[from];
            --counts.ptr<std::int16_t>(y)[to + 1];
        }
    }
    return counts;
}

void paintFog(cv::Mat &image, const std::vector<Puff> &puffs, double alpha, Frame frame,
              const PaintContext &context)
{
    const cv::Mat counts = countPuffs(image.size(), puffs, context.scale, context.buffer);
    std::vector<int> kept(puffs.size() + 1); // of the distance to white, 2^-16
    for (std::size_t i = 0; i < kept.size(); ++i)
        kept[i] = int(std::lround(std::pow(1 - alpha, double(i)) * 65536));
    const int channels = image.channels(), colours = std::min(channels, 3);
    for (int y = 0; y < image.rows; ++y) {
        const auto *change = counts.ptr<std::int16_t>(y);
        auto *pixel = image.ptr<std::uint8_t>(y);
        int count = 0;
        for (int x = 0; x < image.cols; ++x, pixel += channels) {
            count += change[x];
            const int share = kept[std::size_t(count)];
            for (int c = 0; c < colours; ++c)
                pixel[c] = std::uint8_t(255 - (((255 - pixel[c]) * share + 32768) >> 16));
        }
    }
    const int window = std::max(3, std::min(frame.width, frame.height) / 30) | 1;
    const double sigma = (0.3 * ((window - 1) * 0.5 - 1) + 0.8) * context.scale;
    const int side = int(std::lround(window * context.scale)) | 1;
    if (side < 3)
        return;
    cv::Mat soft = context.second.mat(image.rows, image.cols, image.type());
    cv::GaussianBlur(image, soft, {side, side}, sigma);
    if (channels == 4) {
        const int alphaPair[] = {3, 3};
        cv::mixChannels(&image, 1, &soft, 1, alphaPair, 1);
    }
    soft.copyTo(image);
}

void randomFog(Draw &draw)
{
    const double density = draw.uniform(0), alpha = draw.value(1) * density;
    const std::uint64_t seed = draw.rng().next();
    const Frame frame = draw.frame();
    std::vector<Puff> puffs = drawPuffs(Rng(seed), frame, density);
    draw.record("intensity", density);
    draw.record("particles", int(puffs.size()));
    draw.record("seed", QString::number(seed));
    draw.effect([=, puffs = std::move(puffs)](cv::Mat &image, const PaintContext &context) {
        paintFog(image, puffs, alpha, frame, context);
    });
}

// Fog by distance.

enum class Depth : std::uint8_t { Linear, Diagonal, Radial };
constexpr std::array DepthModes{
    ParamChoice{"linear", QT_TRANSLATE_NOOP("Transforms", "Far at the top")},
    ParamChoice{"diagonal", QT_TRANSLATE_NOOP("Transforms", "Far at the top left")},
    ParamChoice{"radial", QT_TRANSLATE_NOOP("Transforms", "Far at the edges")}};
constexpr std::array AtmosphericFogParams{
    reals("density_range", QT_TRANSLATE_NOOP("Transforms", "Density"),
          QT_TRANSLATE_NOOP("Transforms", "How thick the fog is: at the farthest point 1 leaves "
                                          "37 % of the image, 3 leaves 5 %. Default: 1 to 3."),
          0, 10, 1, 3),
    ParamSpec{"fog_color", QT_TRANSLATE_NOOP("Transforms", "Fog colour"),
              QT_TRANSLATE_NOOP("Transforms", "What the distance fades to. Default: light grey."),
              ParamKind::Color, 0, 0xffffff, 0xc8c8c8, 0, "", 0},
    choice("depth_mode", QT_TRANSLATE_NOOP("Transforms", "Distance"),
           QT_TRANSLATE_NOOP("Transforms",
                             "Where the image is taken to be far away. Default: at the top."),
           DepthModes)};

/// 0 near … 1 far, from the place as a share of width and height.
double depthAt(Depth mode, double u, double v)
{
    if (mode == Depth::Linear)
        return 1 - v;
    if (mode == Depth::Diagonal)
        return 1 - (u + v) / 2;
    return std::min(1.0, std::hypot(u - 0.5, v - 0.5) / std::sqrt(0.5));
}

void paintAtmosphericFog(cv::Mat &image, double density, std::uint32_t colour, Depth mode,
                         const PaintContext &context)
{
    cv::Mat cover = context.buffer.mat(image.rows, image.cols, CV_8UC1);
    std::array<std::uint8_t, 1025> hidden;
    for (std::size_t i = 0; i < hidden.size(); ++i)
        hidden[i] = std::uint8_t(std::lround(255 * (1 - std::exp(-density * double(i) / 1024))));
    for (int y = 0; y < image.rows; ++y) {
        auto *row = cover.ptr<std::uint8_t>(y);
        const double v = (y + 0.5) / image.rows;
        for (int x = 0; x < image.cols; ++x)
            row[x] = hidden[std::size_t(1024 * depthAt(mode, (x + 0.5) / image.cols, v) + 0.5)];
    }
    coverWith(image, cover, colour);
}

void atmosphericFog(Draw &draw)
{
    const double density = draw.uniform(0);
    const std::uint32_t colour = draw.color(1);
    const auto mode = static_cast<Depth>(draw.integer(2));
    draw.record("density", density);
    if (density > 0)
        draw.effect([=](cv::Mat &image, const PaintContext &context) {
            paintAtmosphericFog(image, density, colour, mode, context);
        });
}

// Clouds.

enum CloudParam { Brightness, Opacity, Sparsity, Density };
constexpr std::array CloudParams{
    reals("intensity_mean", QT_TRANSLATE_NOOP("Transforms", "Brightness"),
          QT_TRANSLATE_NOOP("Transforms", "Grey level of the clouds. Default: 196 to 255."), 0, 255,
          196, 255, "", 0),
    reals("alpha_multiplier", QT_TRANSLATE_NOOP("Transforms", "Opacity"),
          QT_TRANSLATE_NOOP("Transforms", "How much the thickest clouds hide. "
                                          "Default: 0.25 to 0.75."),
          0, 1, 0.25, 0.75),
    reals("sparsity", QT_TRANSLATE_NOOP("Transforms", "Sparsity"),
          QT_TRANSLATE_NOOP("Transforms", "Larger leaves more blue between the clouds. "
                                          "Default: 0.8 to 1."),
          0.1, 5, 0.8, 1),
    reals("density_multiplier", QT_TRANSLATE_NOOP("Transforms", "Amount"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Opacity of all clouds is multiplied by this. Default: 0.5 to 1."),
          0, 2, 0.5, 1)};

constexpr int CloudSide = 192; ///< pixels of the longer side of the cloud map, at any image size

/// Fractal noise, 0 … 1: octaves of value noise, each twice as fine and half as
/// strong.
cv::Mat cloudMap(cv::Size size, std::uint64_t seed)
{
    const double longest = std::max(size.width, size.height);
    const cv::Size small(std::max(2, int(std::lround(CloudSide * size.width / longest))),
                         std::max(2, int(std::lround(CloudSide * size.height / longest))));
    cv::Mat sum = cv::Mat::zeros(small, CV_32F), octave;
    Rng rng(seed);
    for (int cells = 3, level = 0; level < 6; cells *= 2, ++level) {
        cv::Mat grid(std::max(2, cells * small.height / CloudSide + 2),
                     std::max(2, cells * small.width / CloudSide + 2), CV_32F);
        for (auto cell = grid.begin<float>(); cell != grid.end<float>(); ++cell)
            *cell = float(rng.uniform(-1, 1));
        cv::resize(grid, octave, small, 0, 0, cv::INTER_CUBIC);
        cv::scaleAdd(octave, std::pow(0.5, level), sum, sum);
    }
    cv::normalize(sum, sum, 0, 1, cv::NORM_MINMAX);
    return sum;
}

void paintClouds(cv::Mat &image, double brightness, double opacity, double sparsity, double density,
                 std::uint64_t seed, const PaintContext &context)
{
    cv::Mat map = cloudMap(image.size(), seed), small;
    cv::pow(map, sparsity * 2, map);
    map.convertTo(small, CV_8U, 255 * std::min(1.0, opacity * density));
    cv::Mat cover = context.buffer.mat(image.rows, image.cols, CV_8UC1);
    cv::resize(small, cover, image.size(), 0, 0, cv::INTER_LINEAR);
    const auto level = std::uint32_t(std::lround(brightness));
    coverWith(image, cover, level << 16 | level << 8 | level);
}

void clouds(Draw &draw)
{
    const double brightness = draw.uniform(Brightness), opacity = draw.uniform(Opacity);
    const double sparsity = draw.uniform(Sparsity), density = draw.uniform(Density);
    const std::uint64_t seed = draw.rng().next();
    draw.record("intensity_mean", brightness);
    draw.record("alpha_multiplier", opacity);
    draw.record("sparsity", sparsity);
    draw.record("density_multiplier", density);
    draw.record("seed", QString::number(seed));
    if (opacity * density > 0)
        draw.effect([=](cv::Mat &image, const PaintContext &context) {
            paintClouds(image, brightness, opacity, sparsity, density, seed, context);
        });
}

constexpr TransformKernel RandomFog{randomFog}, AtmosphericFog{atmosphericFog}, Clouds{clouds};
constexpr auto Weather = TransformGroup::Weather;

constexpr std::array Rows{
    TransformSpec{"RandomFog", QT_TRANSLATE_NOOP("Transforms", "Fog"),
                  QT_TRANSLATE_NOOP("Transforms", "White patches, densest in the middle, and less "
                                                  "detail."),
                  Weather, false, 0.5, FogParams, &RandomFog},
    TransformSpec{"AtmosphericFog", QT_TRANSLATE_NOOP("Transforms", "Fog by distance"),
                  QT_TRANSLATE_NOOP("Transforms", "What is taken to be far away fades to grey."),
                  Weather, false, 0.5, AtmosphericFogParams, &AtmosphericFog, "AlbumentationsX"},
    TransformSpec{"Clouds", QT_TRANSLATE_NOOP("Transforms", "Clouds"),
                  QT_TRANSLATE_NOOP("Transforms", "Clouds between camera and ground, as seen from "
                                                  "above."),
                  Weather, false, 0.5, CloudParams, &Clouds, "imgaug"}};

} // namespace

namespace families {
std::span<const TransformSpec> fogRows()
{
    return Rows;
}
} // namespace families

} // namespace ballast
