#include "core/augment/grain.h"
#include "core/augment/kernel.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ballast {

namespace {

void gaussNoise(Draw &draw)
{
    NoiseOp op;
    op.sigma = draw.uniform(0) * 255;
    op.mean = draw.uniform(1) * 255;
    op.perChannel = draw.on(2);
    op.fineness = draw.value(3);
    op.seed = draw.rng().next();
    draw.record("sigma", op.sigma);
    draw.record("mean", op.mean);
    draw.record("seed", QString::number(op.seed));
    if (op.sigma > 0 || op.mean != 0)
        draw.paint(op);
}

constexpr int Block = Grain::Block;

struct Amount
{
    std::int16_t factor; ///< of a sum of bytes, in 2^-14
    std::int16_t mean;   ///< 1/16 grey levels, with half a level for rounding
};

/// The next number of four generators, as eight sums of two bytes.
cv::v_uint16x8 pairSums(const cv::v_uint32x4 &bits)
{
    const cv::v_uint16x8 words = cv::v_reinterpret_as_u16(bits);
    return (words & cv::v_setall_u16(255)) + (words >> 8);
}

/// Eight normal values in 1/16 grey levels.
cv::v_int16x8 scaled(const cv::v_uint16x8 &sums, const Amount &amount)
{
    const auto centred = (cv::v_reinterpret_as_s16(sums) - cv::v_setall_s16(510)) << 6; // ±32640
    const auto fine = cv::v_mul_hi(centred, cv::v_setall_s16(amount.factor));
    return fine + cv::v_setall_s16(amount.mean);
}

/// Sixteen normal values as the sum of four bytes each (kurtosis 2.7), in 2^-shift grey levels.
template <int Shift> void fill(Grain &grain, std::int16_t *out, const Amount &amount)
{
    for (int i = 0; i < 2; ++i) {
        const auto sums = pairSums(grain.next(2 * i)) + pairSums(grain.next(2 * i + 1));
        cv::v_store(out + 8 * i, scaled(sums, amount) >> (4 - Shift));
    }
}

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

Amount amountOf(double sigma, double mean)
{
    // Rounding to whole levels adds a variance of 1/12, taken off beforehand.
    const double wanted = std::sqrt(std::max(0.0, sigma * sigma - 1.0 / 12));
    const double factor = std::min(32767.0, wanted / double(Grain::SumDeviation) * 16384);
    return {static_cast<std::int16_t>(std::lround(factor)),
            static_cast<std::int16_t>(std::lround(mean * 16) + 8)};
}

/// Noise of that share of the image's width and height, drawn out to its size.
void paintCoarse(cv::Mat &image, const NoiseOp &op, const Amount &amount, double share,
                 const PaintContext &context)
{
    const int planes = op.perChannel ? std::min(image.channels(), 3) : 1;
    const int width = std::max(1, int(image.cols * share));
    const int height = std::max(1, int(image.rows * share));
    std::vector<std::int16_t> row(std::size_t(width * planes + Block));
    cv::Mat noise = context.buffer.mat(height, width, CV_16SC(planes));
    const Amount plain{amount.factor, static_cast<std::int16_t>(amount.mean - 8)};
    for (int y = 0; y < height; ++y) {
        Grain grain(op.seed, y);
        for (int i = 0; i < width * planes; i += Block)
            fill<4>(grain, row.data() + i, plain);
        std::copy_n(row.data(), width * planes, noise.ptr<std::int16_t>(y));
    }
    cv::Mat drawn = context.second.mat(image.rows, image.cols, noise.type());
    addCoarse(image, noise, drawn);
}

} // namespace

void paint(cv::Mat &image, const NoiseOp &op, const PaintContext &context)
{
    // A draft shows the mean of many full-size pixels: their noise averages out with the scale, as
    // far as it is finer than the draft.
    const double finer = std::min(1.0, context.scale / op.fineness);
    const Amount amount = amountOf(op.sigma * finer, op.mean);
    const int channels = image.channels();
    if (const double share = op.fineness / context.scale; share < 1) {
        paintCoarse(image, op, amount, share, context);
        return;
    }
    const int perRow = op.perChannel ? image.cols * channels : image.cols;
    cv::Mat buffer = context.buffer.mat(1, perRow + Block, CV_16SC1);
    auto *noise = buffer.ptr<std::int16_t>();
    for (int y = 0; y < image.rows; ++y) {
        Grain grain(op.seed, y);
        for (int i = 0; i < perRow; i += Block)
            fill<0>(grain, noise + i, amount);
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
