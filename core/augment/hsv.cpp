#include "core/augment/ops.h"

#include <opencv2/core.hpp>
#include <opencv2/core/hal/intrin.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace ballast {

namespace {

using Floats = cv::v_float32x4;
constexpr int Block = 16;     ///< pixels handled at a time
constexpr float Gray = 1e-3f; ///< a chroma up to this has no hue

/// The shift in every lane.
struct Shift
{
    Floats hue; ///< sixths of the circle, 6 … 12
    Floats saturation;
    Floats value; ///< both of 255
    Floats gain, offset;
};

inline Floats all(float value)
{
    return cv::v_setall_f32(value);
}

inline Floats limited(Floats level)
{
    return v_min(all(255), v_max(all(0), level));
}

/// Channel n of a colour is V − V·S · clamp(min(k, 4 − k), 0, 1), k = (n + hue) mod 6.
inline Floats channel(float n, Floats hue, Floats value, Floats span)
{
    const Floats k = hue + all(n);
    const Floats turns = cv::v_cvt_f32(cv::v_trunc(k * all(1.0f / 6)));
    const Floats rest = k - turns * all(6);
    return value - span * v_min(all(1), v_max(all(0), v_min(rest, all(4) - rest)));
}

/// Hexcone HSV there and back without leaving floats. Grey pixels stay grey.
inline void shiftLanes(Floats &b, Floats &g, Floats &r, const Shift &shift)
{
    b = limited(b * shift.gain + shift.offset);
    g = limited(g * shift.gain + shift.offset);
    r = limited(r * shift.gain + shift.offset);
    const Floats most = v_max(b, v_max(g, r)), least = v_min(b, v_min(g, r));
    const Floats chroma = most - least;
    const Floats inverse = all(1) / v_max(chroma, all(Gray));
    const Floats hue =
        v_select(r == most, (g - b) * inverse,
                 v_select(g == most, (b - r) * inverse + all(2), (r - g) * inverse + all(4))) +
        shift.hue;
    const Floats shifted = chroma * all(255) / v_max(most, all(Gray)) + shift.saturation;
    const Floats saturation = v_select(chroma > all(Gray), limited(shifted), all(0));
    const Floats value = limited(most + shift.value);
    const Floats span = value * saturation * all(1.0f / 255);
    r = channel(5, hue, value, span);
    g = channel(3, hue, value, span);
    b = channel(1, hue, value, span);
}

struct Lanes
{
    Floats part[4];

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

    cv::v_uint8x16 bytes() const
    {
        return v_pack_u(v_pack(v_round(part[0]), v_round(part[1])),
                        v_pack(v_round(part[2]), v_round(part[3])));
    }
};

template <int Channels> void shiftBlock(std::uint8_t *row, const Shift &shift)
{
    cv::v_uint8x16 blue, green, red, alpha;
    if constexpr (Channels == 4)
        cv::v_load_deinterleave(row, blue, green, red, alpha);
    else
        cv::v_load_deinterleave(row, blue, green, red);
    Lanes b(blue), g(green), r(red);
    for (int i = 0; i < 4; ++i)
        shiftLanes(b.part[i], g.part[i], r.part[i], shift);
    if constexpr (Channels == 4)
        cv::v_store_interleave(row, b.bytes(), g.bytes(), r.bytes(), alpha);
    else
        cv::v_store_interleave(row, b.bytes(), g.bytes(), r.bytes());
}

template <int Channels> void shiftRow(std::uint8_t *row, int width, const Shift &shift)
{
    int x = 0;
    for (; x + Block <= width; x += Block)
        shiftBlock<Channels>(row + x * Channels, shift);
    if (x == width)
        return;
    std::uint8_t rest[Block * Channels] = {};
    const auto bytes = std::size_t((width - x) * Channels);
    std::memcpy(rest, row + x * Channels, bytes);
    shiftBlock<Channels>(rest, shift);
    std::memcpy(row + x * Channels, rest, bytes);
}

/// Grey images have neither hue nor saturation.
void shiftValue(cv::Mat &image, const HsvOp &op)
{
    ToneTable table;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double level = std::clamp(double(i) * op.gain + op.offset, 0.0, 255.0);
        table[i] = static_cast<std::uint8_t>(std::lround(std::clamp(level + op.value, 0.0, 255.0)));
    }
    paintTone(image, table);
}

} // namespace

void paint(cv::Mat &image, const HsvOp &op, const PaintContext &)
{
    if (image.channels() == 1) {
        shiftValue(image, op);
        return;
    }
    const double sixths = op.hue / 60;
    const Shift shift{all(float(sixths - 6 * std::floor(sixths / 6) + 6)),
                      all(float(op.saturation)), all(float(op.value)), all(float(op.gain)),
                      all(float(op.offset))};
    const auto work = image.channels() == 4 ? shiftRow<4> : shiftRow<3>;
    for (int y = 0; y < image.rows; ++y)
        work(image.ptr<std::uint8_t>(y), image.cols, shift);
}

} // namespace ballast
