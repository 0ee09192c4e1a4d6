#pragma once

#include <opencv2/core.hpp>
#include <opencv2/core/hal/intrin.hpp>

#include <cstdint>
#include <cstring>

/// Painting images sixteen pixels at a time with OpenCV's baseline vectors. Steps that change each
/// colour by itself are written with colours.h.
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

} // namespace ballast::lanes
