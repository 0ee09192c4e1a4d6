#pragma once

#include <opencv2/core.hpp>
#include <opencv2/core/hal/intrin.hpp>

#include <cmath>
#include <cstdint>
#include <cstring>

/// Painting colour images sixteen pixels at a time, with the three channels as floats.
namespace ballast::lanes {

using Floats = cv::v_float32x4;
inline constexpr int Block = 16; ///< pixels handled at a time

/// The number in every lane.
template <class Number> Floats all(Number value)
{
    return cv::v_setall_f32(static_cast<float>(value));
}

/// Within the grey levels.
inline Floats limited(Floats level)
{
    return v_min(all(255.0F), v_max(all(0.0F), level));
}

inline Floats limited(Floats value, float low, float high)
{
    return v_min(all(high), v_max(all(low), value));
}

struct Lanes
{
    Floats part[4];

    Lanes() = default;
    explicit Lanes(const cv::v_uint8x16 &bytes)
    {
        cv::v_uint16x8 half[2];
        v_expand(bytes, half[0], half[1]);
        for (int i = 0; i < 2; ++i) {
            cv::v_uint32x4 low, high;
            v_expand(half[i], low, high);
            part[2 * i] = v_cvt_f32(v_reinterpret_as_s32(low));
            part[2 * i + 1] = v_cvt_f32(v_reinterpret_as_s32(high));
        }
    }

    /// Rounded and clipped.
    cv::v_uint8x16 bytes() const
    {
        return v_pack_u(v_pack(v_round(part[0]), v_round(part[1])),
                        v_pack(v_round(part[2]), v_round(part[3])));
    }
};

/// Sixteen pixels of 1, 3 or 4 channels; one channel is held three times.
template <int Channels> struct Pixels
{
    cv::v_uint8x16 blue, green, red, alpha;

    explicit Pixels(const std::uint8_t *row)
    {
        if constexpr (Channels == 4)
            cv::v_load_deinterleave(row, blue, green, red, alpha);
        else if constexpr (Channels == 3)
            cv::v_load_deinterleave(row, blue, green, red);
        else
            blue = green = red = cv::v_load(row);
    }
    void store(std::uint8_t *row) const
    {
        if constexpr (Channels == 4)
            cv::v_store_interleave(row, blue, green, red, alpha);
        else if constexpr (Channels == 3)
            cv::v_store_interleave(row, blue, green, red);
        else
            cv::v_store(row, blue);
    }
};

/// work(row, x) for every block of sixteen pixels at x, the rest in a block of its own: `work` may
/// read and write sixteen pixels from `row`.
template <int Channels, class Work> void forBlocks(std::uint8_t *row, int width, const Work &work)
{
    int x = 0;
    for (; x + Block <= width; x += Block)
        work(row + x * Channels, x);
    if (x == width)
        return;
    std::uint8_t rest[Block * Channels] = {};
    const auto bytes = std::size_t((width - x) * Channels);
    std::memcpy(rest, row + x * Channels, bytes);
    work(rest, x);
    std::memcpy(row + x * Channels, rest, bytes);
}

template <int Channels, class Change>
void changeRow(std::uint8_t *row, int width, const Change &change)
{
    forBlocks<Channels>(row, width, [&](std::uint8_t *block, int) {
        Pixels<Channels> pixels(block);
        Lanes b(pixels.blue), g(pixels.green), r(pixels.red);
        for (int i = 0; i < 4; ++i)
            change(b.part[i], g.part[i], r.part[i]);
        pixels.blue = b.bytes();
        pixels.green = g.bytes();
        pixels.red = r.bytes();
        pixels.store(block);
    });
}

/// `change(b, g, r)` alters levels in place, each pixel by itself; what it leaves is rounded and
/// clipped. Only for images of three or four channels; alpha stays.
template <class Change> void changeColours(cv::Mat &image, const Change &change)
{
    for (int y = 0; y < image.rows; ++y)
        if (image.channels() == 4)
            changeRow<4>(image.ptr<std::uint8_t>(y), image.cols, change);
        else
            changeRow<3>(image.ptr<std::uint8_t>(y), image.cols, change);
}

/// A shift in hue, saturation and value in every lane.
struct HsvShift
{
    Floats hue; ///< sixths of the circle, 6 … 12
    Floats saturation;
    Floats value; ///< both of 255

    HsvShift(double degrees, double saturationOf255, double valueOf255)
        : hue(all(degrees / 60 - 6 * std::floor(degrees / 360) + 6)),
          saturation(all(saturationOf255)),
          value(all(valueOf255))
    {
    }
};

/// Channel n of a colour is V − V·S · clamp(min(k, 4 − k), 0, 1), k = (n + hue) mod 6.
inline Floats hsvChannel(float n, Floats hue, Floats value, Floats span)
{
    const Floats k = hue + all(n);
    const Floats turns = cv::v_cvt_f32(cv::v_trunc(k * all(1.0F / 6)));
    const Floats rest = k - turns * all(6.0F);
    return value - span * v_min(all(1.0F), v_max(all(0.0F), v_min(rest, all(4.0F) - rest)));
}

/// Hexcone HSV there and back without leaving floats. Grey pixels stay grey. Levels must lie
/// within 0…255.
inline void shiftHsv(Floats &b, Floats &g, Floats &r, const HsvShift &shift)
{
    constexpr float gray = 1e-3F; // a chroma up to this has no hue
    const Floats most = v_max(b, v_max(g, r)), least = v_min(b, v_min(g, r));
    const Floats chroma = most - least;
    const Floats inverse = all(1.0F) / v_max(chroma, all(gray));
    const Floats hue = v_select(r == most, (g - b) * inverse,
                                v_select(g == most, (b - r) * inverse + all(2.0F),
                                         (r - g) * inverse + all(4.0F))) +
                       shift.hue;
    const Floats shifted = chroma * all(255.0F) / v_max(most, all(gray)) + shift.saturation;
    const Floats saturation = v_select(chroma > all(gray), limited(shifted), all(0.0F));
    const Floats value = limited(most + shift.value);
    const Floats span = value * saturation * all(1.0F / 255);
    r = hsvChannel(5, hue, value, span);
    g = hsvChannel(3, hue, value, span);
    b = hsvChannel(1, hue, value, span);
}

} // namespace ballast::lanes
