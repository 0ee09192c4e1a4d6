#include "core/augment/grain.h"
#include "core/augment/kernel.h"
#include "core/augment/params.h"
#include "core/augment/transform.h"

#include <QJsonArray>

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <numbers>

/// Noise that depends on light, and noise of a chosen distribution. ISO noise:
/// families/isonoise.cpp.
namespace ballast {

namespace {

using namespace params;

std::uint8_t level(float value)
{
    return static_cast<std::uint8_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
}

// Shot noise: the photons of a pixel are counted.

constexpr std::array ShotNoiseParams{
    reals("scale_range", QT_TRANSLATE_NOOP("Transforms", "Strength"),
          QT_TRANSLATE_NOOP("Transforms",
                            "One over the photons that make white: 0.1 counts 10 photons there, "
                            "0.001 a thousand. Larger is grainier. Default: 0.1 to 0.3."),
          0.0005, 2, 0.1, 0.3, "", 4, true)};

constexpr int Chances = 1024; ///< equally likely outcomes of a level
constexpr double Gamma = 2.2;

/// What a level becomes for each share of the chances: the inverse of its
/// Poisson distribution.
void photonRow(std::uint8_t *row, double expected, const std::vector<std::uint8_t> &levelOf)
{
    const int most = int(levelOf.size()) - 1;
    if (expected > 100) { // normal by then
        for (int i = 0; i < Chances; ++i) {
            const double z = double(normalOutcomes()[std::size_t(4 * i + 2)]);
            const int count = int(std::lround(expected + std::sqrt(expected) * z));
            row[i] = levelOf[std::size_t(std::clamp(count, 0, most))];
        }
        return;
    }
    double chance = std::exp(-expected), sum = chance;
    int count = 0;
    for (int i = 0; i < Chances; ++i) {
        while (sum < (i + 0.5) / Chances && count < 1000)
            sum += chance *= expected / ++count;
        row[i] = levelOf[std::size_t(std::min(count, most))];
    }
}

/// A draft pixel is the mean of many: that of the row, and calmer.
void calmRow(std::uint8_t *row, double scale)
{
    double sum = 0, squares = 0;
    for (int i = 0; i < Chances; ++i) {
        sum += row[i];
        squares += row[i] * row[i];
    }
    const double mean = sum / Chances;
    const double deviation = std::sqrt(std::max(0.0, squares / Chances - mean * mean)) * scale;
    for (int i = 0; i < Chances; ++i)
        row[i] = level(float(mean + deviation * double(normalOutcomes()[std::size_t(4 * i + 2)])));
}

void paintShotNoise(cv::Mat &image, double strength, std::uint64_t seed,
                    const PaintContext &context)
{
    std::vector<std::uint8_t> levelOf(std::size_t(std::ceil(1 / strength)) + 1);
    for (std::size_t count = 0; count < levelOf.size(); ++count)
        levelOf[count] =
            level(float(255 * std::pow(std::min(1.0, double(count) * strength), 1 / Gamma)));
    const cv::Mat table = context.buffer.mat(256, Chances, CV_8UC1);
    for (int i = 0; i < 256; ++i) {
        auto *row = const_cast<std::uint8_t *>(table.ptr<std::uint8_t>(i));
        photonRow(row, std::pow(i / 255.0, Gamma) / strength, levelOf);
        if (context.scale < 1)
            calmRow(row, context.scale);
    }
    const std::uint8_t *outcomes = table.ptr<std::uint8_t>();
    paintByChance(image, seed, false, [=](std::uint8_t was, std::uint16_t word) {
        return outcomes[was * Chances + (word >> 6)];
    });
}

void shotNoise(Draw &draw)
{
    const double strength = draw.uniform(0);
    const std::uint64_t seed = draw.rng().next();
    draw.record("scale", strength);
    draw.record("seed", QString::number(seed));
    draw.effect([=](cv::Mat &image, const PaintContext &context) {
        paintShotNoise(image, strength, seed, context);
    });
}

// Multiplicative noise.

constexpr std::array MultiplicativeParams{
    reals("multiplier", QT_TRANSLATE_NOOP("Transforms", "Factor"),
          QT_TRANSLATE_NOOP("Transforms", "Grey levels are multiplied by a number from this range; "
                                          "above 1 is brighter. Default: 0.9 to 1.1."),
          0, 4, 0.9, 1.1),
    toggle("per_channel", QT_TRANSLATE_NOOP("Transforms", "Coloured"),
           QT_TRANSLATE_NOOP("Transforms",
                             "On: every channel has its own factor. Off: one for all three. "
                             "Default: off."),
           false),
    toggle("elementwise", QT_TRANSLATE_NOOP("Transforms", "Pixel by pixel"),
           QT_TRANSLATE_NOOP("Transforms", "On: every pixel has its own factor, which is "
                                           "noise. Off: one for the "
                                           "whole image. Default: off."),
           false)};

void multiplyPixels(Draw &draw)
{
    const std::uint64_t seed = draw.rng().next();
    const bool shared = !draw.on(1);
    const double low = draw.value(0), high = draw.high(0);
    draw.record("seed", QString::number(seed));
    if (low == 1 && high == 1)
        return;
    draw.effect([=](cv::Mat &image, const PaintContext &context) {
        Outcomes factors{};
        for (int i = 0; i < int(factors.size()); ++i)
            factors[std::size_t(i)] = float(low + (high - low) * shareOf(i));
        factors = calmed(factors, context.scale);
        std::array<int, std::tuple_size_v<Outcomes>> fixed; // 1/65536
        for (std::size_t i = 0; i < fixed.size(); ++i)
            fixed[i] = int(std::lround(std::max(0.0F, factors[i]) * 65536));
        paintByChance(image, seed, shared, [&](std::uint8_t was, std::uint16_t word) {
            return std::uint8_t(std::min(255, (was * fixed[word >> OutcomeShift] + 32768) >> 16));
        });
    });
}

/// Three vectors whose bytes repeat blue, green, red; or four with a fourth
/// value.
using Pattern = std::array<cv::v_uint8x16, 4>;
Pattern patternOf(const std::array<int, 4> &levels, int channels)
{
    std::uint8_t bytes[64];
    for (int i = 0; i < 64; ++i)
        bytes[i] = std::uint8_t(levels[std::size_t(channels == 1 ? 0 : i % channels)]);
    Pattern pattern;
    for (std::size_t i = 0; i < pattern.size(); ++i)
        pattern[i] = cv::v_load(bytes + 16 * i);
    return pattern;
}

/// change(bytes, k) on all bytes of the image, 16 at a time; k counts vectors
/// within the pattern.
template <class Change> void changeBytes(cv::Mat &image, Change change)
{
    const int channels = image.channels(), count = image.cols * channels;
    const int vectors = channels == 3 ? 3 : 4;
    for (int y = 0; y < image.rows; ++y) {
        auto *row = image.ptr<std::uint8_t>(y);
        int i = 0;
        for (; i + 16 * vectors <= count; i += 16 * vectors)
            for (int k = 0; k < vectors; ++k)
                cv::v_store(row + i + 16 * k, change(cv::v_load(row + i + 16 * k), k));
        std::uint8_t rest[64] = {};
        std::copy(row + i, row + count, rest);
        for (int k = 0; k < vectors; ++k)
            cv::v_store(rest + 16 * k, change(cv::v_load(rest + 16 * k), k));
        std::copy(rest, rest + (count - i), row + i);
    }
}

/// Whole grey levels, -255 … 255, blue, green, red.
void shiftChannels(cv::Mat &image, const std::array<int, 3> &bgr)
{
    std::array<int, 4> up{}, down{};
    for (std::size_t c = 0; c < 3; ++c) {
        up[c] = std::max(0, bgr[c]);
        down[c] = std::max(0, -bgr[c]);
    }
    const Pattern more = patternOf(up, image.channels()), less = patternOf(down, image.channels());
    changeBytes(image, [&](const cv::v_uint8x16 &bytes, int k) {
        return bytes + more[std::size_t(k)] - less[std::size_t(k)]; // saturating
    });
}

/// Factors 0 … 4 for blue, green, red and whatever is fourth.
void multiplyChannels(cv::Mat &image, const std::array<double, 4> &factors)
{
    const int channels = image.channels();
    std::uint16_t fixed[64];
    for (int i = 0; i < 64; ++i)
        fixed[i] = std::uint16_t(std::min(
            65535L, std::lround(factors[std::size_t(channels == 1 ? 0 : i % channels)] * 16384)));
    const cv::v_uint16x8 half = cv::v_setall_u16(32);
    changeBytes(image, [&](const cv::v_uint8x16 &bytes, int k) {
        cv::v_uint16x8 low, high;
        cv::v_expand(bytes, low, high);
        low = (cv::v_mul_hi(low << 8, cv::v_load(fixed + 16 * k)) + half) >> 6;
        high = (cv::v_mul_hi(high << 8, cv::v_load(fixed + 16 * k + 8)) + half) >> 6;
        return cv::v_pack(low, high);
    });
}

void multiplicativeNoise(Draw &draw)
{
    if (draw.on(2)) {
        multiplyPixels(draw);
        return;
    }
    const double r = draw.uniform(0);
    const double g = draw.on(1) ? draw.uniform(0) : r, b = draw.on(1) ? draw.uniform(0) : r;
    draw.record("multiplier", QJsonArray{r, g, b});
    if (r == 1 && g == 1 && b == 1)
        return;
    draw.effect([=](cv::Mat &image, const PaintContext &) {
        multiplyChannels(image, {image.channels() == 1 ? r : b, g, r, 1});
    });
}

// Additive noise.

enum class NoiseType : std::uint8_t { Uniform, Gaussian, Laplace, Beta };
constexpr std::array NoiseTypes{
    ParamChoice{"uniform", QT_TRANSLATE_NOOP("Transforms", "Even")},
    ParamChoice{"gaussian", QT_TRANSLATE_NOOP("Transforms", "Normal")},
    ParamChoice{"laplace", QT_TRANSLATE_NOOP("Transforms", "Peaked, with outliers (Laplace)")},
    ParamChoice{"beta", QT_TRANSLATE_NOOP("Transforms", "Bounded (beta)")}};
enum class SpatialMode : std::uint8_t { Constant, PerPixel, Shared };
constexpr std::array SpatialModes{
    ParamChoice{"constant", QT_TRANSLATE_NOOP("Transforms", "One value a channel")},
    ParamChoice{"per_pixel", QT_TRANSLATE_NOOP("Transforms", "Coloured grain")},
    ParamChoice{"shared", QT_TRANSLATE_NOOP("Transforms", "Grey grain")}};

enum AdditiveParam { Kind, Mode, Ranges, Mean, Deviation, Size, Alpha, Beta, Approximation };
constexpr std::array AdditiveParams{
    choice(
        "noise_type", QT_TRANSLATE_NOOP("Transforms", "Distribution"),
        QT_TRANSLATE_NOOP("Transforms", "How the noise is spread about its mean. Default: even."),
        NoiseTypes),
    choice("spatial_mode", QT_TRANSLATE_NOOP("Transforms", "Where"),
           QT_TRANSLATE_NOOP("Transforms",
                             "One value shifts a whole channel; grain differs from pixel to "
                             "pixel. Default: one value a channel."),
           SpatialModes),
    reals("noise_params.ranges", QT_TRANSLATE_NOOP("Transforms", "Even: range"),
          QT_TRANSLATE_NOOP("Transforms", "Range of even noise as a share of white; positive "
                                          "brightens. Default: -0.1 to 0.1."),
          -1, 1, -0.1, 0.1, "", 3),
    reals("noise_params.mean_range", QT_TRANSLATE_NOOP("Transforms", "Normal, Laplace: mean"),
          QT_TRANSLATE_NOOP("Transforms", "Mean of normal and Laplace noise as a share of white. "
                                          "Default: 0 to 0."),
          -1, 1, 0, 0, "", 3),
    reals("noise_params.std_range", QT_TRANSLATE_NOOP("Transforms", "Normal: strength"),
          QT_TRANSLATE_NOOP("Transforms", "Standard deviation of normal noise as a share of white. "
                                          "Default: 0.05 to 0.15."),
          0, 1, 0.05, 0.15, "", 3),
    reals("noise_params.scale_range", QT_TRANSLATE_NOOP("Transforms", "Laplace, beta: strength"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Size of Laplace noise (mean distance from its mean) or the "
                            "bound of "
                            "beta noise, as a share of white. Default: 0.05 to 0.15."),
          0, 1, 0.05, 0.15, "", 3),
    reals("noise_params.alpha_range", QT_TRANSLATE_NOOP("Transforms", "Beta: alpha"),
          QT_TRANSLATE_NOOP("Transforms",
                            "First shape of beta noise: below 1 heaps at the dark bound, above "
                            "beta leans to the bright one. Default: 0.5 to 1.5."),
          0.1, 20, 0.5, 1.5, "", 2, true),
    reals("noise_params.beta_range", QT_TRANSLATE_NOOP("Transforms", "Beta: beta"),
          QT_TRANSLATE_NOOP("Transforms", "Second shape of beta noise: below 1 heaps at the "
                                          "bright bound, above "
                                          "alpha leans to the dark one. Default: 0.5 to 1.5."),
          0.1, 20, 0.5, 1.5, "", 2, true),
    real("approximation", QT_TRANSLATE_NOOP("Transforms", "Fineness"),
         QT_TRANSLATE_NOOP("Transforms", "1 has its own noise in every pixel; 0.25 makes it at a "
                                         "quarter of the size, in soft blotches. Default: 1."),
         0.02, 1, 1)};

/// What was drawn of the shape of the noise; shares of white.
struct Shape
{
    NoiseType type = NoiseType::Uniform;
    double low = 0, high = 0; ///< even
    double mean = 0, size = 0;
    double alpha = 1, beta = 1;
};

/// Quantiles of the beta distribution. With x = sin²t the density is sin^(2a-1)
/// t · cos^(2b-1) t, which is tame; the first and last cell are integrated as
/// powers.
Outcomes betaOutcomes(double a, double b)
{
    constexpr int cells = 2048;
    constexpr double width = std::numbers::pi / 2 / cells;
    std::vector<double> sums(cells + 1, 0.0);
    for (int i = 0; i < cells; ++i) {
        const double t = (i + 0.5) * width;
        double mass = std::pow(std::sin(t), 2 * a - 1) * std::pow(std::cos(t), 2 * b - 1) * width;
        if (i == 0)
            mass = std::pow(width, 2 * a) / (2 * a);
        if (i == cells - 1)
            mass = std::pow(width, 2 * b) / (2 * b);
        sums[std::size_t(i) + 1] = sums[std::size_t(i)] + mass;
    }
    Outcomes outcomes{};
    std::size_t cell = 0;
    for (int i = 0; i < int(outcomes.size()); ++i) {
        const double wanted = shareOf(i) * sums.back();
        while (sums[cell + 1] < wanted && cell + 1 < cells)
            ++cell;
        double part = (wanted - sums[cell]) / (sums[cell + 1] - sums[cell]);
        if (cell == 0)
            part = std::pow(part, 1 / (2 * a));
        else if (cell == cells - 1)
            part = 1 - std::pow(1 - part, 1 / (2 * b));
        const double s = std::sin((double(cell) + part) * width);
        outcomes[std::size_t(i)] = float(s * s);
    }
    return outcomes;
}

/// In shares of white, ascending.
Outcomes outcomesOf(const Shape &shape)
{
    Outcomes outcomes =
        shape.type == NoiseType::Beta ? betaOutcomes(shape.alpha, shape.beta) : normalOutcomes();
    for (int i = 0; i < int(outcomes.size()); ++i) {
        double value = double(outcomes[std::size_t(i)]);
        const double q = shareOf(i);
        if (shape.type == NoiseType::Uniform)
            value = shape.low + (shape.high - shape.low) * q;
        else if (shape.type == NoiseType::Gaussian)
            value = shape.mean + shape.size * value;
        else if (shape.type == NoiseType::Laplace)
            value = shape.mean + shape.size * (q < 0.5 ? std::log(2 * q) : -std::log(2 - 2 * q));
        else
            value = (2 * value - 1) * shape.size;
        outcomes[std::size_t(i)] = float(value);
    }
    return outcomes;
}

Shape drawShape(Draw &draw)
{
    Shape shape;
    shape.type = static_cast<NoiseType>(draw.integer(Kind));
    switch (shape.type) {
    case NoiseType::Uniform:
        shape.low = draw.value(Ranges);
        shape.high = draw.high(Ranges);
        break;
    case NoiseType::Beta:
        shape.alpha = draw.uniform(Alpha);
        shape.beta = draw.uniform(Beta);
        shape.size = draw.uniform(Size);
        draw.record("alpha", shape.alpha);
        draw.record("beta", shape.beta);
        break;
    default:
        shape.mean = draw.uniform(Mean);
        shape.size = draw.uniform(shape.type == NoiseType::Gaussian ? Deviation : Size);
        draw.record("mean", shape.mean);
    }
    if (shape.type != NoiseType::Uniform)
        draw.record("size", shape.size);
    return shape;
}

void addToChannels(Draw &draw, const Shape &shape)
{
    const Outcomes outcomes = outcomesOf(shape);
    double rgb[3];
    for (double &value : rgb)
        value =
            255 *
            double(outcomes[std::size_t(draw.rng().integer(0, std::int64_t(outcomes.size()) - 1))]);
    if (shape.low == shape.high && shape.type == NoiseType::Uniform)
        std::ranges::fill(rgb, 255 * shape.low);
    draw.record("noise", QJsonArray{rgb[0], rgb[1], rgb[2]});
    const std::array<int, 3> bgr{int(std::lround(rgb[2])), int(std::lround(rgb[1])),
                                 int(std::lround(rgb[0]))};
    if (bgr != std::array<int, 3>{})
        draw.effect([=](cv::Mat &image, const PaintContext &) {
            shiftChannels(image, image.channels() == 1 ? std::array<int, 3>{bgr[2], 0, 0} : bgr);
        });
}

/// Made at `share` of the image's width and height, then drawn out.
void addBlotches(cv::Mat &image, const Outcomes &noise, std::uint64_t seed, bool shared,
                 double share, const PaintContext &context)
{
    const int planes = shared ? 1 : std::min(image.channels(), 3);
    const int width = std::max(1, int(image.cols * share));
    cv::Mat small =
        context.buffer.mat(std::max(1, int(image.rows * share)), width, CV_16SC(planes));
    std::vector<std::uint16_t> words(std::size_t(width * planes + Grain::Words));
    for (int y = 0; y < small.rows; ++y) {
        Grain grain(seed, y);
        for (int i = 0; i < width * planes; i += Grain::Words)
            grain.words(words.data() + i);
        auto *row = small.ptr<std::int16_t>(y);
        for (int i = 0; i < width * planes; ++i)
            row[i] = static_cast<std::int16_t>(
                std::lround(noise[words[std::size_t(i)] >> OutcomeShift] * (255 * 16)));
    }
    cv::Mat drawn = context.second.mat(image.rows, image.cols, small.type());
    addCoarse(image, small, drawn);
}

void addToPixels(cv::Mat &image, const Shape &shape, std::uint64_t seed, bool shared,
                 double fineness, const PaintContext &context)
{
    const Outcomes noise = calmed(outcomesOf(shape), std::min(1.0, context.scale / fineness));
    if (fineness < context.scale) {
        addBlotches(image, noise, seed, shared, fineness / context.scale, context);
        return;
    }
    std::array<std::int16_t, std::tuple_size_v<Outcomes>> levels;
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] =
            static_cast<std::int16_t>(std::lround(std::clamp(noise[i] * 255, -16384.0F, 16384.0F)));
    paintByChance(image, seed, shared, [&](std::uint8_t was, std::uint16_t word) {
        return std::uint8_t(std::clamp(was + levels[word >> OutcomeShift], 0, 255));
    });
}

void additiveNoise(Draw &draw)
{
    const Shape shape = drawShape(draw);
    const auto mode = static_cast<SpatialMode>(draw.integer(Mode));
    if (mode == SpatialMode::Constant) {
        addToChannels(draw, shape);
        return;
    }
    const double fineness = draw.value(Approximation);
    const std::uint64_t seed = draw.rng().next();
    draw.record("seed", QString::number(seed));
    draw.effect([=](cv::Mat &image, const PaintContext &context) {
        addToPixels(image, shape, seed, mode == SpatialMode::Shared, fineness, context);
    });
}

constexpr TransformKernel ShotNoise{shotNoise}, MultiplicativeNoise{multiplicativeNoise},
    AdditiveNoise{additiveNoise};
constexpr auto Noise = TransformGroup::Noise;

constexpr std::array Rows{
    TransformSpec{"ShotNoise", QT_TRANSLATE_NOOP("Transforms", "Shot noise"),
                  QT_TRANSLATE_NOOP("Transforms", "Too few photons: grain that dark regions show "
                                                  "most."),
                  Noise, false, 0.5, ShotNoiseParams, &ShotNoise},
    TransformSpec{"AdditiveNoise", QT_TRANSLATE_NOOP("Transforms", "Additive noise"),
                  QT_TRANSLATE_NOOP("Transforms", "Noise of a chosen distribution, or a shift of "
                                                  "whole channels."),
                  Noise, false, 0.5, AdditiveParams, &AdditiveNoise},
    TransformSpec{"MultiplicativeNoise", QT_TRANSLATE_NOOP("Transforms", "Multiplicative noise"),
                  QT_TRANSLATE_NOOP("Transforms", "Grey levels times a random factor: speckle, or "
                                                  "a change of exposure."),
                  Noise, false, 0.5, MultiplicativeParams, &MultiplicativeNoise}};

} // namespace

namespace families {
std::span<const TransformSpec> noiseRows()
{
    return Rows;
}
} // namespace families

} // namespace ballast
