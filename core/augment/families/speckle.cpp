#include "core/augment/grain.h"
#include "core/augment/kernel.h"
#include "core/augment/params.h"
#include "core/augment/transform.h"

#include <cmath>
#include <numbers>

/// Single pixels that have lost their value.
namespace ballast {

namespace {

using namespace params;

constexpr int Values = 1024; ///< equally likely levels of a speck

struct Specks
{
    double amount = 0;   ///< share of the pixels, or of the levels
    bool shared = false; ///< all channels of a pixel alike
    std::array<std::uint8_t, Values> levels{};
    std::uint64_t seed = 0;
};

/// Full size: a word below the amount is a speck, and says which.
void paintRow(std::uint8_t *row, const std::uint16_t *words, int count, int channels,
              const Specks &specks, std::uint32_t limit)
{
    const auto bound = cv::v_setall_u16(std::uint16_t(limit - 1));
    const int colours = std::min(channels, 3);
    for (int i = 0; i < count; i += 8) {
        if (!cv::v_check_any(cv::v_load(words + i) <= bound))
            continue;
        for (int k = i; k < std::min(i + 8, count); ++k) {
            if (words[k] >= limit)
                continue;
            const std::uint8_t value = specks.levels[std::uint32_t(words[k]) * Values / limit];
            if (!specks.shared && k % channels < colours)
                row[k] = value;
            for (int c = 0; specks.shared && c < colours; ++c)
                row[k * channels + c] = value;
        }
    }
}

/// Draft: so many of the pixels behind this one are specks.
void mixRow(std::uint8_t *row, const std::uint16_t *words, int count, int channels,
            const Specks &specks, const std::vector<float> &shares, double pixels,
            std::uint64_t key)
{
    const int colours = std::min(channels, 3);
    for (int k = 0; k < count; ++k) {
        const float chance = float(words[k]) / 65536;
        const auto found = std::ranges::upper_bound(shares, chance);
        const auto hits = std::min<double>(double(found - shares.begin()), pixels);
        if (hits == 0)
            continue;
        Rng rng(mix64(key + std::uint64_t(k)));
        double sum = 0;
        for (int i = 0; i < int(hits); ++i)
            sum += specks.levels[std::size_t(rng.integer(0, Values - 1))];
        const auto mixed = [&](std::uint8_t was) {
            return std::uint8_t(was + (sum - hits * was) / pixels + 0.5);
        };
        if (!specks.shared && k % channels < colours)
            row[k] = mixed(row[k]);
        for (int c = 0; specks.shared && c < colours; ++c)
            row[k * channels + c] = mixed(row[k * channels + c]);
    }
}

void paintSpecks(cv::Mat &image, const Specks &specks, double scale)
{
    const int channels = image.channels();
    const int count = image.cols * (specks.shared ? 1 : channels);
    const auto limit = std::uint32_t(std::lround(specks.amount * 65536));
    const double pixels = 1 / (scale * scale);
    if (limit == 0)
        return;
    const std::vector<float> shares =
        scale < 1 ? poissonShares(std::min(600.0, pixels * specks.amount)) : std::vector<float>();
    std::vector<std::uint16_t> words(std::size_t(count + Grain::Words));
    for (int y = 0; y < image.rows; ++y) {
        Grain grain(specks.seed, y);
        for (int i = 0; i < count; i += Grain::Words)
            grain.words(words.data() + i);
        auto *row = image.ptr<std::uint8_t>(y);
        if (scale < 1)
            mixRow(row, words.data(), count, channels, specks, shares, pixels,
                   mix64(specks.seed + std::uint64_t(y)));
        else
            paintRow(row, words.data(), count, channels, specks, limit);
    }
}

void addSpecks(Draw &draw, Specks specks)
{
    specks.seed = draw.rng().next();
    draw.record("amount", specks.amount);
    draw.record("seed", QString::number(specks.seed));
    if (specks.amount > 0)
        draw.effect([specks](cv::Mat &image, const PaintContext &context) {
            paintSpecks(image, specks, context.scale);
        });
}

constexpr std::array SaltAndPepperParams{
    reals("amount", QT_TRANSLATE_NOOP("Transforms", "Amount"),
          QT_TRANSLATE_NOOP("Transforms", "Share of the pixels that turn white or black. "
                                          "Default: 0.01 to 0.06."),
          0, 1, 0.01, 0.06, "", 3),
    reals("salt_vs_pepper", QT_TRANSLATE_NOOP("Transforms", "White share"),
          QT_TRANSLATE_NOOP("Transforms", "Share of white among the lost pixels; 1 is white only, "
                                          "0 black only. Default: 0.4 to 0.6."),
          0, 1, 0.4, 0.6)};

void saltAndPepper(Draw &draw)
{
    Specks specks;
    specks.amount = draw.uniform(0);
    const double salt = draw.uniform(1);
    specks.shared = true;
    std::fill_n(specks.levels.begin(), std::lround(salt * Values), std::uint8_t(255));
    draw.record("salt_vs_pepper", salt);
    addSpecks(draw, specks);
}

constexpr std::array ImpulseNoiseParams{
    reals("amount", QT_TRANSLATE_NOOP("Transforms", "Amount"),
          QT_TRANSLATE_NOOP("Transforms", "Share of the levels, channel by channel, that are "
                                          "replaced. Default: 0 to 0.03."),
          0, 1, 0, 0.03, "", 3)};

void impulseNoise(Draw &draw)
{
    Specks specks;
    specks.amount = draw.uniform(0);
    // Beta(½, ½): mostly near black and near white.
    for (int i = 0; i < Values; ++i) {
        const double s = std::sin((i + 0.5) / Values * std::numbers::pi / 2);
        specks.levels[std::size_t(i)] = std::uint8_t(std::lround(255 * s * s));
    }
    addSpecks(draw, specks);
}

constexpr TransformKernel SaltAndPepper{saltAndPepper}, ImpulseNoise{impulseNoise};
constexpr auto Noise = TransformGroup::Noise;

constexpr std::array Rows{
    TransformSpec{"SaltAndPepper", QT_TRANSLATE_NOOP("Transforms", "Salt and pepper"),
                  QT_TRANSLATE_NOOP("Transforms", "White and black pixels, as of a bad line or "
                                                  "sensor."),
                  Noise, false, 0.5, SaltAndPepperParams, &SaltAndPepper},
    TransformSpec{"ImpulseNoise", QT_TRANSLATE_NOOP("Transforms", "Impulse noise"),
                  QT_TRANSLATE_NOOP("Transforms", "Coloured specks: each channel loses pixels of "
                                                  "its own."),
                  Noise, false, 0.5, ImpulseNoiseParams, &ImpulseNoise, "imgaug"}};

} // namespace

namespace families {
std::span<const TransformSpec> speckleRows()
{
    return Rows;
}
} // namespace families

} // namespace ballast
