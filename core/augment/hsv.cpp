#include "core/augment/ops.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ballast {

namespace {

/// Pixels handled at a time, as planes of floats that fit the innermost cache.
constexpr int Block = 256;

struct Shift
{
    float hue; ///< sixths of the circle, 0…6
    float saturation;
    float value; ///< both of 255
};

struct Planes
{
    alignas(64) std::array<float, Block> b, g, r;
};

/// Hexcone HSV there and back without leaving floats: hue in sixths, channel n of a colour is
/// V − V·S·clamp(min(k, 4 − k), 0, 1) with k = (n + hue) mod 6. Grey pixels stay grey.
/// Same arithmetic in every build of this function: no fused multiply-add.
[[gnu::always_inline]] inline void shiftPlanes(Planes &p, const Shift &shift)
{
    for (std::size_t i = 0; i < Block; ++i) {
        const float b = p.b[i], g = p.g[i], r = p.r[i];
        const float most = std::max(b, std::max(g, r)), least = std::min(b, std::min(g, r));
        const float chroma = most - least;
        const float inverse = 1.0f / (chroma > 0 ? chroma : 1.0f);
        const float fromG = (b - r) * inverse + 2.0f, fromB = (r - g) * inverse + 4.0f;
        float hue = (g - b) * inverse;
        hue = g == most ? fromG : hue;
        hue = (b == most) & (g != most) ? fromB : hue;
        hue = (r == most) ? (g - b) * inverse : hue;
        hue += shift.hue + 6.0f; // 5 … 17

        const float s = chroma * 255.0f / (most > 0 ? most : 1.0f) + shift.saturation;
        const float saturation = chroma > 0 ? std::min(255.0f, std::max(0.0f, s)) : 0.0f;
        const float v = std::min(255.0f, std::max(0.0f, most + shift.value));
        const float span = v * saturation * (1.0f / 255.0f);

        const auto channel = [&](float n) {
            float k = n + hue;
            k -= 6.0f * float(int(k * (1.0f / 6.0f)));
            const float t = std::min(1.0f, std::max(0.0f, std::min(k, 4.0f - k)));
            return v - span * t;
        };
        p.r[i] = channel(5.0f);
        p.g[i] = channel(3.0f);
        p.b[i] = channel(1.0f);
    }
}

template <int Channels>
[[gnu::always_inline]] inline void load(const std::uint8_t *row, int count, Planes &p)
{
    for (int i = 0; i < count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        p.b[at] = row[i * Channels];
        p.g[at] = row[i * Channels + 1];
        p.r[at] = row[i * Channels + 2];
    }
}

template <int Channels>
[[gnu::always_inline]] inline void store(std::uint8_t *row, int count, const Planes &p)
{
    for (int i = 0; i < count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        row[i * Channels] = static_cast<std::uint8_t>(int(p.b[at] + 0.5f));
        row[i * Channels + 1] = static_cast<std::uint8_t>(int(p.g[at] + 0.5f));
        row[i * Channels + 2] = static_cast<std::uint8_t>(int(p.r[at] + 0.5f));
    }
}

template <int Channels>
[[gnu::always_inline]] inline void shiftRow(std::uint8_t *row, int width, const Shift &shift)
{
    Planes planes{};
    for (int x = 0; x < width; x += Block) {
        const int count = std::min(Block, width - x);
        load<Channels>(row + x * Channels, count, planes);
        shiftPlanes(planes, shift);
        store<Channels>(row + x * Channels, count, planes);
    }
}

using RowFunction = void (*)(std::uint8_t *, int, const Shift &);

#if defined(__x86_64__)
template <int Channels>
[[gnu::target("avx2"), gnu::optimize("O3")]] void shiftRowWide(std::uint8_t *row, int width,
                                                               const Shift &shift)
{
    shiftRow<Channels>(row, width, shift);
}
#endif

template <int Channels>
[[gnu::optimize("O3")]] void shiftRowPlain(std::uint8_t *row, int width, const Shift &shift)
{
    shiftRow<Channels>(row, width, shift);
}

template <int Channels> RowFunction rowFunction()
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        return shiftRowWide<Channels>;
#endif
    return shiftRowPlain<Channels>;
}

/// Grey images have neither hue nor saturation.
void shiftValue(cv::Mat &image, double value)
{
    for (int y = 0; y < image.rows; ++y) {
        auto *row = image.ptr<std::uint8_t>(y);
        for (int x = 0; x < image.cols; ++x)
            row[x] = static_cast<std::uint8_t>(std::lround(std::clamp(row[x] + value, 0.0, 255.0)));
    }
}

} // namespace

void paint(cv::Mat &image, const HsvOp &op, const PaintContext &)
{
    if (image.channels() == 1) {
        shiftValue(image, op.value);
        return;
    }
    const double sixths = op.hue / 60;
    const Shift shift{float(sixths - 6 * std::floor(sixths / 6)), float(op.saturation),
                      float(op.value)};
    const RowFunction work = image.channels() == 4 ? rowFunction<4>() : rowFunction<3>();
    for (int y = 0; y < image.rows; ++y)
        work(image.ptr<std::uint8_t>(y), image.cols, shift);
}

} // namespace ballast
