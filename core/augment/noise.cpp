#include "core/augment/kernel.h"

#include <opencv2/core.hpp>
#include <opencv2/core/hal/intrin.hpp>

#include <algorithm>
#include <cmath>

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

constexpr int Block = 16; ///< values made at a time

/// Standard deviation of the sum of four uniform bytes.
const double SumDeviation = std::sqrt(4 * (256.0 * 256.0 - 1) / 12);

struct Amount
{
    std::int16_t factor; ///< of a sum of bytes, in 2^-14
    std::int16_t mean;   ///< 1/16 grey levels, with half a level for rounding
};

/// Sixteen xorshift generators side by side, seeded by image and row: the same bytes in any order
/// of rows and on any machine.
class Generator
{
public:
    Generator(std::uint64_t seed, int row)
    {
        std::uint32_t lanes[Block];
        std::uint64_t mixed = mix64(seed ^ mix64(std::uint64_t(row)));
        for (std::uint32_t &lane : lanes) {
            mixed = mix64(mixed);
            lane = static_cast<std::uint32_t>(mixed >> 32) | 1U;
        }
        for (int i = 0; i < 4; ++i)
            m_state[i] = cv::v_load(lanes + 4 * i);
    }

    /// Sixteen normal values as the sum of four bytes each (kurtosis 2.7).
    void fill(std::int16_t *out, const Amount &amount)
    {
        for (int i = 0; i < 2; ++i)
            cv::v_store(out + 8 * i,
                        scaled(pairSums(m_state[2 * i]) + pairSums(m_state[2 * i + 1]), amount));
    }

private:
    /// The next number of four generators, as eight sums of two bytes.
    static cv::v_uint16x8 pairSums(cv::v_uint32x4 &state)
    {
        state = state ^ (state << 13);
        state = state ^ (state >> 17);
        state = state ^ (state << 5);
        const cv::v_uint16x8 words = cv::v_reinterpret_as_u16(state);
        return (words & cv::v_setall_u16(255)) + (words >> 8);
    }

    static cv::v_int16x8 scaled(const cv::v_uint16x8 &sums, const Amount &amount)
    {
        const auto centred = (cv::v_reinterpret_as_s16(sums) - cv::v_setall_s16(510))
                             << 6; // ±32640
        const auto fine = cv::v_mul_hi(centred, cv::v_setall_s16(amount.factor));
        return (fine + cv::v_setall_s16(amount.mean)) >> 4;
    }

    cv::v_uint32x4 m_state[4];
};

void addRow(std::uint8_t *row, const std::int16_t *noise, int count)
{
    int i = 0;
    for (; i + Block <= count; i += Block) {
        cv::v_uint16x8 low, high;
        cv::v_expand(cv::v_load(row + i), low, high);
        const auto a = cv::v_reinterpret_as_s16(low) + cv::v_load(noise + i);
        const auto b = cv::v_reinterpret_as_s16(high) + cv::v_load(noise + i + 8);
        cv::v_store(row + i, cv::v_pack_u(a, b));
    }
    for (; i < count; ++i)
        row[i] = static_cast<std::uint8_t>(std::clamp(row[i] + noise[i], 0, 255));
}

/// Alpha and images whose channels share their noise.
void addSparse(std::uint8_t *row, const std::int16_t *noise, int width, int channels, bool shared)
{
    const int colours = std::min(channels, 3);
    for (int x = 0; x < width; ++x, row += channels)
        for (int c = 0; c < colours; ++c) {
            const int level = row[c] + noise[shared ? x : x * channels + c];
            row[c] = static_cast<std::uint8_t>(std::clamp(level, 0, 255));
        }
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
                        static_cast<std::int16_t>(std::lround(op.mean * 16) + 8)};
    const int channels = image.channels();
    const int perRow = op.perChannel ? image.cols * channels : image.cols;
    cv::Mat buffer = context.buffer.mat(1, perRow + Block, CV_16SC1);
    auto *noise = buffer.ptr<std::int16_t>();
    for (int y = 0; y < image.rows; ++y) {
        Generator generator(op.seed, y);
        for (int i = 0; i < perRow; i += Block)
            generator.fill(noise + i, amount);
        auto *row = image.ptr<std::uint8_t>(y);
        if (op.perChannel && channels != 4)
            addRow(row, noise, perRow);
        else
            addSparse(row, noise, image.cols, channels, !op.perChannel);
    }
}

namespace kernels {
const TransformKernel GaussNoise{gaussNoise};
} // namespace kernels

} // namespace ballast
