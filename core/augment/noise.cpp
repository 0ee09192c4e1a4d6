#include "core/augment/kernel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace ballast {

namespace {

void gaussNoise(Draw &draw)
{
    NoiseOp op;
    op.sigma = draw.uniform(0) * 255;
    op.mean = draw.uniform(1) * 255;
    op.perChannel = draw.on(2);
    op.seed = draw.rng().next();
    draw.record("sigma", op.sigma);
    draw.record("mean", op.mean);
    draw.record("seed", QString::number(op.seed));
    if (op.sigma > 0 || op.mean != 0)
        draw.paint(op);
}

/// Numbers made at a time: 16 lanes of 32 bits give 32 values.
constexpr int Lanes = 16;
constexpr int Block = 2 * Lanes;

/// Standard deviation of the sum of four uniform bytes.
const double SumDeviation = std::sqrt(4 * (256.0 * 256.0 - 1) / 12);

/// Sixteen xorshift generators side by side, seeded by image and row: the same bytes in any order
/// of rows and on any machine.
struct Generator
{
    alignas(64) std::array<std::uint32_t, Lanes> state;

    Generator(std::uint64_t seed, int row)
    {
        std::uint64_t mixed = mix64(seed ^ mix64(std::uint64_t(row)));
        for (std::uint32_t &lane : state) {
            mixed = mix64(mixed);
            lane = static_cast<std::uint32_t>(mixed >> 32) | 1U;
        }
    }
};

/// 32 normal values as the sum of four bytes each (kurtosis 2.7), scaled: 1/16 grey levels · 16.
[[gnu::always_inline]] inline void block(Generator &generator, std::int16_t *out,
                                         std::int16_t factor, int mean)
{
    alignas(64) std::array<std::uint32_t, Lanes> first;
    for (std::size_t i = 0; i < Lanes; ++i) {
        std::uint32_t x = generator.state[i];
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        first[i] = x;
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        generator.state[i] = x;
    }
    alignas(64) std::array<std::uint16_t, Block> a, b;
    std::memcpy(a.data(), first.data(), sizeof a);
    std::memcpy(b.data(), generator.state.data(), sizeof b);
    for (std::size_t i = 0; i < Block; ++i) {
        const int sum = (a[i] & 255) + (a[i] >> 8) + (b[i] & 255) + (b[i] >> 8) - 510;
        const auto scaled = static_cast<std::int16_t>((std::int16_t(sum * 64) * factor) >> 16);
        out[i] = static_cast<std::int16_t>((scaled + mean) >> 4);
    }
}

struct Amount
{
    std::int16_t factor; ///< of a sum of bytes, in 2^-14
    int mean;            ///< 1/16 grey levels, with half a level for rounding
};

[[gnu::always_inline]] inline void noiseRow(Generator &generator, std::int16_t *noise, int count,
                                            const Amount &amount)
{
    for (int i = 0; i < count; i += Block)
        block(generator, noise + i, amount.factor, amount.mean);
}

[[gnu::always_inline]] inline void addRow(std::uint8_t *row, const std::int16_t *noise, int count)
{
    for (int i = 0; i < count; ++i)
        row[i] = static_cast<std::uint8_t>(std::clamp(row[i] + noise[i], 0, 255));
}

[[gnu::always_inline]] inline void addNoise(cv::Mat &image, const NoiseOp &op, std::int16_t *noise,
                                            const Amount &amount)
{
    const int channels = image.channels();
    const bool dense = op.perChannel && channels != 4;
    const int perRow = op.perChannel ? image.cols * channels : image.cols;
    for (int y = 0; y < image.rows; ++y) {
        Generator generator(op.seed, y);
        noiseRow(generator, noise, perRow, amount);
        auto *row = image.ptr<std::uint8_t>(y);
        if (dense) {
            addRow(row, noise, perRow);
            continue;
        }
        const int colours = std::min(channels, 3);
        for (int x = 0; x < image.cols; ++x, row += channels)
            for (int c = 0; c < colours; ++c) {
                const int level = row[c] + noise[op.perChannel ? x * channels + c : x];
                row[c] = static_cast<std::uint8_t>(std::clamp(level, 0, 255));
            }
    }
}

using Work = void (*)(cv::Mat &, const NoiseOp &, std::int16_t *, const Amount &);

#if defined(__x86_64__)
[[gnu::target("avx2"), gnu::optimize("O3")]] void
addNoiseWide(cv::Mat &image, const NoiseOp &op, std::int16_t *noise, const Amount &amount)
{
    addNoise(image, op, noise, amount);
}
#endif

[[gnu::optimize("O3")]] void addNoisePlain(cv::Mat &image, const NoiseOp &op, std::int16_t *noise,
                                           const Amount &amount)
{
    addNoise(image, op, noise, amount);
}

Work workFunction()
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        return addNoiseWide;
#endif
    return addNoisePlain;
}

} // namespace

void paint(cv::Mat &image, const NoiseOp &op, const PaintContext &context)
{
    // A draft shows the mean of many full-size pixels: their noise averages out with the scale.
    // Rounding to whole levels adds a variance of 1/12, taken off beforehand.
    const double sigma = op.sigma * context.scale;
    const double wanted = std::sqrt(std::max(0.0, sigma * sigma - 1.0 / 12));
    const double factor = std::min(32767.0, wanted / SumDeviation * 16384);
    const Amount amount{static_cast<std::int16_t>(std::lround(factor)),
                        int(std::lround(op.mean * 16)) + 8};
    const int room = image.cols * image.channels() + Block;
    cv::Mat noise = context.buffer.mat(1, room, CV_16SC1);
    workFunction()(image, op, noise.ptr<std::int16_t>(), amount);
}

namespace kernels {
const TransformKernel GaussNoise{gaussNoise};
} // namespace kernels

} // namespace ballast
