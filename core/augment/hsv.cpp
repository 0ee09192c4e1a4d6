#include "core/augment/cpu.h"
#include "core/augment/ops.h"

#include <opencv2/core.hpp>
#include <opencv2/core/hal/intrin.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>

#ifdef BALLAST_HAS_AVX2_KERNELS
#include <immintrin.h>
#endif

// Everything that takes such vectors is inlined: no call ever passes them.
#pragma GCC diagnostic ignored "-Wpsabi"

namespace ballast {

namespace {

constexpr int Block = 16; ///< pixels handled at a time
constexpr int LanesAtOnce = 8;
constexpr float Gray = 1e-3F; ///< a chroma up to this has no hue

/// Eight pixels; one register where there is AVX2, else two. No fused operations: the same bits.
using Floats = float __attribute__((vector_size(4 * LanesAtOnce)));
using Integers = std::int32_t __attribute__((vector_size(4 * LanesAtOnce)));
using Bytes = std::uint8_t __attribute__((vector_size(LanesAtOnce)));
#define BALLAST_INLINE inline __attribute__((always_inline))

struct Shift
{
    float hue; ///< sixths of the circle, 6 … 12
    float saturation;
    float value; ///< both of 255
    float gain, offset;
};

/// Sixteen pixels, channel by channel.
struct Planes
{
    alignas(16) std::uint8_t blue[Block];
    alignas(16) std::uint8_t green[Block];
    alignas(16) std::uint8_t red[Block];
    alignas(16) std::uint8_t alpha[Block];
};

BALLAST_INLINE Floats all(float value)
{
    return Floats{} + value;
}
BALLAST_INLINE Floats least(Floats a, Floats b)
{
    return a < b ? a : b;
}
BALLAST_INLINE Floats most(Floats a, Floats b)
{
    return a > b ? a : b;
}
BALLAST_INLINE Floats limited(Floats level, float high)
{
    return least(all(high), most(all(0), level));
}

BALLAST_INLINE Floats load(const std::uint8_t *bytes)
{
    Bytes eight;
    std::memcpy(&eight, bytes, sizeof eight);
    return __builtin_convertvector(__builtin_convertvector(eight, Integers), Floats);
}
/// Levels from 0 to 255; halves go up.
BALLAST_INLINE void store(Floats level, std::uint8_t *bytes)
{
    const Integers whole = __builtin_convertvector(level + 0.5F, Integers);
    const Bytes eight = __builtin_convertvector(whole, Bytes);
    std::memcpy(bytes, &eight, sizeof eight);
}

/// Channel n of a colour is V − V·S · clamp(min(k, 4 − k), 0, 1), k = (n + hue) mod 6.
BALLAST_INLINE Floats channel(float n, Floats hue, Floats value, Floats span)
{
    const Floats k = hue + n;
    const Integers turns = __builtin_convertvector(k * (1.0F / 6), Integers);
    const Floats rest = k - __builtin_convertvector(turns, Floats) * 6.0F;
    return value - span * limited(least(rest, 4.0F - rest), 1);
}

/// Hexcone HSV there and back without leaving floats. Grey pixels stay grey.
BALLAST_INLINE void shiftLanes(Planes &planes, int at, const Shift &shift)
{
    const Floats b = limited(load(planes.blue + at) * shift.gain + shift.offset, 255);
    const Floats g = limited(load(planes.green + at) * shift.gain + shift.offset, 255);
    const Floats r = limited(load(planes.red + at) * shift.gain + shift.offset, 255);
    const Floats high = most(b, most(g, r)), chroma = high - least(b, least(g, r));
    const Floats inverse = 1.0F / most(chroma, all(Gray));
    const Floats hue = shift.hue + (r == high   ? (g - b) * inverse
                                    : g == high ? (b - r) * inverse + 2.0F
                                                : (r - g) * inverse + 4.0F);
    const Floats shifted = chroma * 255.0F / most(high, all(Gray)) + shift.saturation;
    const Floats saturation = chroma > Gray ? limited(shifted, 255) : all(0);
    const Floats value = limited(high + shift.value, 255);
    const Floats span = value * saturation * (1.0F / 255);
    store(channel(5, hue, value, span), planes.red + at);
    store(channel(3, hue, value, span), planes.green + at);
    store(channel(1, hue, value, span), planes.blue + at);
}

/// Takes pixels apart and puts them together with OpenCV's baseline.
struct PlainAccess
{
    template <int Channels> static BALLAST_INLINE void load(const std::uint8_t *row, Planes &planes)
    {
        cv::v_uint8x16 blue, green, red, alpha;
        if constexpr (Channels == 4) {
            cv::v_load_deinterleave(row, blue, green, red, alpha);
            cv::v_store_aligned(planes.alpha, alpha);
        } else {
            cv::v_load_deinterleave(row, blue, green, red);
        }
        cv::v_store_aligned(planes.blue, blue);
        cv::v_store_aligned(planes.green, green);
        cv::v_store_aligned(planes.red, red);
    }
    template <int Channels>
    static BALLAST_INLINE void store(std::uint8_t *row, const Planes &planes)
    {
        const auto blue = cv::v_load_aligned(planes.blue), green = cv::v_load_aligned(planes.green);
        const auto red = cv::v_load_aligned(planes.red);
        if constexpr (Channels == 4)
            cv::v_store_interleave(row, blue, green, red, cv::v_load_aligned(planes.alpha));
        else
            cv::v_store_interleave(row, blue, green, red);
    }
};

template <int Channels, class Access>
BALLAST_INLINE void shiftBlock(std::uint8_t *row, const Shift &shift)
{
    Planes planes;
    Access::template load<Channels>(row, planes);
    for (int at = 0; at < Block; at += LanesAtOnce)
        shiftLanes(planes, at, shift);
    Access::template store<Channels>(row, planes);
}

template <int Channels, class Access>
BALLAST_INLINE void shiftRow(std::uint8_t *row, int width, const Shift &shift)
{
    int x = 0;
    for (; x + Block <= width; x += Block)
        shiftBlock<Channels, Access>(row + x * Channels, shift);
    if (x == width)
        return;
    std::uint8_t rest[Block * Channels] = {};
    const auto bytes = std::size_t((width - x) * Channels);
    std::memcpy(rest, row + x * Channels, bytes);
    shiftBlock<Channels, Access>(rest, shift);
    std::memcpy(row + x * Channels, rest, bytes);
}

template <int Channels> void shiftRowPlain(std::uint8_t *row, int width, const Shift &shift)
{
    shiftRow<Channels, PlainAccess>(row, width, shift);
}

#ifdef BALLAST_HAS_AVX2_KERNELS
/// Byte shuffles that bring channel c of each of three registers to its place; −1 clears.
struct Masks
{
    alignas(16) std::int8_t apart[3][3][16];
    alignas(16) std::int8_t together[3][3][16];
};
constexpr Masks makeMasks()
{
    Masks masks{};
    for (int c = 0; c < 3; ++c)
        for (int part = 0; part < 3; ++part)
            for (int i = 0; i < 16; ++i) {
                const int byte = 3 * i + c, place = 16 * part + i;
                masks.apart[c][part][i] =
                    static_cast<std::int8_t>(byte / 16 == part ? byte % 16 : -1);
                masks.together[c][part][i] =
                    static_cast<std::int8_t>(place % 3 == c ? place / 3 : -1);
            }
    return masks;
}
constexpr Masks Table = makeMasks();

/// The three registers of sixteen BGR pixels, taken apart and put together.
struct ShuffleAccess
{
    BALLAST_AVX2 static inline __m128i mask(const std::int8_t *bytes)
    {
        return _mm_load_si128(reinterpret_cast<const __m128i *>(bytes));
    }

    template <int Channels>
    BALLAST_AVX2 static inline void load(const std::uint8_t *row, Planes &planes)
    {
        static_assert(Channels == 3);
        __m128i parts[3];
        for (int part = 0; part < 3; ++part)
            parts[part] = _mm_loadu_si128(reinterpret_cast<const __m128i *>(row + 16 * part));
        std::uint8_t *const to[] = {planes.blue, planes.green, planes.red};
        for (int c = 0; c < 3; ++c) {
            __m128i sum = _mm_shuffle_epi8(parts[0], mask(Table.apart[c][0]));
            sum = _mm_or_si128(sum, _mm_shuffle_epi8(parts[1], mask(Table.apart[c][1])));
            sum = _mm_or_si128(sum, _mm_shuffle_epi8(parts[2], mask(Table.apart[c][2])));
            _mm_store_si128(reinterpret_cast<__m128i *>(to[c]), sum);
        }
    }
    template <int Channels>
    BALLAST_AVX2 static inline void store(std::uint8_t *row, const Planes &planes)
    {
        static_assert(Channels == 3);
        const std::uint8_t *const from[] = {planes.blue, planes.green, planes.red};
        __m128i channels[3];
        for (int c = 0; c < 3; ++c)
            channels[c] = _mm_load_si128(reinterpret_cast<const __m128i *>(from[c]));
        for (int part = 0; part < 3; ++part) {
            __m128i sum = _mm_shuffle_epi8(channels[0], mask(Table.together[0][part]));
            sum = _mm_or_si128(sum, _mm_shuffle_epi8(channels[1], mask(Table.together[1][part])));
            sum = _mm_or_si128(sum, _mm_shuffle_epi8(channels[2], mask(Table.together[2][part])));
            _mm_storeu_si128(reinterpret_cast<__m128i *>(row + 16 * part), sum);
        }
    }
};

BALLAST_AVX2 void shiftRowAvx2(std::uint8_t *row, int width, const Shift &shift)
{
    shiftRow<3, ShuffleAccess>(row, width, shift);
}
#endif

using RowFunction = void (*)(std::uint8_t *, int, const Shift &);

RowFunction rowFunction(int channels)
{
#ifdef BALLAST_HAS_AVX2_KERNELS
    if (channels == 3 && useAvx2())
        return shiftRowAvx2;
#endif
    return channels == 4 ? shiftRowPlain<4> : shiftRowPlain<3>;
}

/// Grey images have neither hue nor saturation.
void shiftValue(cv::Mat &image, const HsvOp &op)
{
    ToneTable table;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double level = std::clamp(double(i) * op.gain + op.offset, 0.0, 255.0);
        table[i] = static_cast<std::uint8_t>(std::lround(std::clamp(level + op.value, 0.0, 255.0)));
    }
    paintTone(image, image, sameForAll(table));
}

} // namespace

void paint(cv::Mat &image, const HsvOp &op, const PaintContext &)
{
    if (image.channels() == 1) {
        shiftValue(image, op);
        return;
    }
    const double sixths = op.hue / 60;
    const Shift shift{float(sixths - 6 * std::floor(sixths / 6) + 6), float(op.saturation),
                      float(op.value), float(op.gain), float(op.offset)};
    const RowFunction work = rowFunction(image.channels());
    for (int y = 0; y < image.rows; ++y)
        work(image.ptr<std::uint8_t>(y), image.cols, shift);
}

} // namespace ballast
