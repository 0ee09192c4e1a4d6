#pragma once

#include "core/augment/cpu.h"

#include <opencv2/core.hpp>
#include <opencv2/core/hal/intrin.hpp>

#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>

#ifdef BALLAST_HAS_AVX2_KERNELS
#include <immintrin.h>
#endif

/// Colour images changed pixel by pixel, levels as floats, for whatever vectors the processor has.
namespace ballast::colours {

constexpr int Block = 16; ///< pixels handled at a time

/// Eight pixels; one register where there is AVX2, else two. No fused operations: the same bits.
using Eight = float __attribute__((vector_size(32)));
/// One register where there is AVX-512.
using Sixteen = float __attribute__((vector_size(64)));

template <class Floats> constexpr int Parts = int(sizeof(Sixteen) / sizeof(Floats));

template <class Floats> BALLAST_INLINE Floats all(float value)
{
    return Floats{} + value;
}
template <class Floats> BALLAST_INLINE Floats least(Floats a, Floats b)
{
    return a < b ? a : b;
}
template <class Floats> BALLAST_INLINE Floats most(Floats a, Floats b)
{
    return a > b ? a : b;
}
template <class Floats> BALLAST_INLINE Floats limited(Floats level, float high)
{
    return least(all<Floats>(high), most(all<Floats>(0), level));
}

/// Sixteen pixels, channel by channel: blue, green, red.
template <class Type> struct Levels
{
    using Floats = Type;
    Floats channel[3][Parts<Floats>];
    cv::v_uint8x16 alpha;
};

/// Takes pixels apart and puts them together with OpenCV's baseline.
template <int Channels> struct PlainAccess
{
    using Levels = colours::Levels<Eight>;
    static BALLAST_INLINE void load(const std::uint8_t *row, Levels &levels)
    {
        cv::v_uint8x16 bytes[3];
        if constexpr (Channels == 4)
            cv::v_load_deinterleave(row, bytes[0], bytes[1], bytes[2], levels.alpha);
        else
            cv::v_load_deinterleave(row, bytes[0], bytes[1], bytes[2]);
        for (int c = 0; c < 3; ++c)
            expand(bytes[c], levels.channel[c]);
    }
    static BALLAST_INLINE void store(std::uint8_t *row, const Levels &levels)
    {
        const cv::v_uint8x16 b = packed(levels.channel[0]), g = packed(levels.channel[1]);
        if constexpr (Channels == 4)
            cv::v_store_interleave(row, b, g, packed(levels.channel[2]), levels.alpha);
        else
            cv::v_store_interleave(row, b, g, packed(levels.channel[2]));
    }

private:
    static BALLAST_INLINE void expand(const cv::v_uint8x16 &bytes, Eight *out)
    {
        alignas(32) float levels[Block];
        cv::v_uint16x8 half[2];
        cv::v_expand(bytes, half[0], half[1]);
        for (int i = 0; i < 2; ++i) {
            cv::v_uint32x4 low, high;
            cv::v_expand(half[i], low, high);
            cv::v_store_aligned(levels + 8 * i, cv::v_cvt_f32(cv::v_reinterpret_as_s32(low)));
            cv::v_store_aligned(levels + 8 * i + 4, cv::v_cvt_f32(cv::v_reinterpret_as_s32(high)));
        }
        std::memcpy(out, levels, sizeof levels);
    }
    static BALLAST_INLINE cv::v_uint8x16 packed(const Eight *in)
    {
        alignas(32) float levels[Block];
        std::memcpy(levels, in, sizeof levels);
        const cv::v_float32x4 half = cv::v_setall_f32(0.5F);
        cv::v_int32x4 whole[4];
        for (int i = 0; i < 4; ++i)
            whole[i] = cv::v_trunc(cv::v_load_aligned(levels + 4 * i) + half);
        return cv::v_pack_u(cv::v_pack(whole[0], whole[1]), cv::v_pack(whole[2], whole[3]));
    }
};

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
inline constexpr Masks Shuffles = makeMasks();

BALLAST_AVX2 inline __m128i shuffled(__m128i bytes, const std::int8_t *mask)
{
    return _mm_shuffle_epi8(bytes, _mm_load_si128(reinterpret_cast<const __m128i *>(mask)));
}
/// For channel or part i of three: the bytes of all three registers that belong there.
BALLAST_AVX2 inline __m128i joined(const __m128i *in, const std::int8_t *first,
                                   const std::int8_t *second, const std::int8_t *third)
{
    return _mm_or_si128(_mm_or_si128(shuffled(in[0], first), shuffled(in[1], second)),
                        shuffled(in[2], third));
}

/// Sixteen BGR pixels, taken apart and put together.
BALLAST_AVX2 inline void takeApart(const std::uint8_t *row, __m128i *channels)
{
    __m128i parts[3];
    for (int part = 0; part < 3; ++part)
        parts[part] = _mm_loadu_si128(reinterpret_cast<const __m128i *>(row + 16 * part));
    for (int c = 0; c < 3; ++c)
        channels[c] =
            joined(parts, Shuffles.apart[c][0], Shuffles.apart[c][1], Shuffles.apart[c][2]);
}
BALLAST_AVX2 inline void putTogether(const __m128i *channels, std::uint8_t *row)
{
    const auto &mask = Shuffles.together;
    for (int part = 0; part < 3; ++part)
        _mm_storeu_si128(reinterpret_cast<__m128i *>(row + 16 * part),
                         joined(channels, mask[0][part], mask[1][part], mask[2][part]));
}

struct Avx2Access
{
    using Levels = colours::Levels<Eight>;
    BALLAST_AVX2 static inline void load(const std::uint8_t *row, Levels &levels)
    {
        __m128i bytes[3];
        takeApart(row, bytes);
        for (int c = 0; c < 3; ++c) {
            const __m128i upper = _mm_unpackhi_epi64(bytes[c], bytes[c]);
            levels.channel[c][0] = Eight(_mm256_cvtepi32_ps(_mm256_cvtepu8_epi32(bytes[c])));
            levels.channel[c][1] = Eight(_mm256_cvtepi32_ps(_mm256_cvtepu8_epi32(upper)));
        }
    }
    BALLAST_AVX2 static inline void store(std::uint8_t *row, const Levels &levels)
    {
        __m128i bytes[3];
        for (int c = 0; c < 3; ++c) {
            const Eight low = levels.channel[c][0] + 0.5F, high = levels.channel[c][1] + 0.5F;
            __m256i words = _mm256_packs_epi32(_mm256_cvttps_epi32(low), _mm256_cvttps_epi32(high));
            words = _mm256_permute4x64_epi64(words, 0b11011000);
            bytes[c] =
                _mm_packus_epi16(_mm256_castsi256_si128(words), _mm256_extracti128_si256(words, 1));
        }
        putTogether(bytes, row);
    }
};

/// Byte places of sixteen pixels in a register: channel by channel, and pixel by pixel again.
struct Places
{
    alignas(64) std::int8_t apart[64];
    alignas(64) std::int8_t together[64];
};
constexpr Places makePlaces()
{
    Places places{};
    for (int i = 0; i < 48; ++i) {
        places.apart[i] = static_cast<std::int8_t>(3 * (i % 16) + i / 16);
        places.together[i] = static_cast<std::int8_t>(16 * (i % 3) + i / 3);
    }
    return places;
}
inline constexpr Places BytePlaces = makePlaces();

struct Avx512Access
{
    using Levels = colours::Levels<Sixteen>;

    // 48 bytes in two pieces: processors write masked bytes slowly.
    BALLAST_AVX512 static inline void load(const std::uint8_t *row, Levels &levels)
    {
        const auto *from = reinterpret_cast<const __m128i *>(row);
        const __m256i front = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(row));
        const __m512i whole =
            _mm512_inserti32x4(_mm512_castsi256_si512(front), _mm_loadu_si128(from + 2), 2);
        const __m512i bytes = _mm512_permutexvar_epi8(_mm512_load_si512(BytePlaces.apart), whole);
        levels.channel[0][0] = expanded(_mm512_castsi512_si128(bytes));
        levels.channel[1][0] = expanded(_mm512_extracti32x4_epi32(bytes, 1));
        levels.channel[2][0] = expanded(_mm512_extracti32x4_epi32(bytes, 2));
    }
    BALLAST_AVX512 static inline void store(std::uint8_t *row, const Levels &levels)
    {
        __m512i bytes = _mm512_castsi128_si512(packed(levels.channel[0][0]));
        bytes = _mm512_inserti32x4(bytes, packed(levels.channel[1][0]), 1);
        bytes = _mm512_inserti32x4(bytes, packed(levels.channel[2][0]), 2);
        bytes = _mm512_permutexvar_epi8(_mm512_load_si512(BytePlaces.together), bytes);
        _mm256_storeu_si256(reinterpret_cast<__m256i *>(row), _mm512_castsi512_si256(bytes));
        _mm_storeu_si128(reinterpret_cast<__m128i *>(row) + 2, _mm512_extracti32x4_epi32(bytes, 2));
    }

private:
    BALLAST_AVX512 static inline Sixteen expanded(__m128i bytes)
    {
        return Sixteen(_mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(bytes)));
    }
    BALLAST_AVX512 static inline __m128i packed(Sixteen levels)
    {
        const __m512i whole = _mm512_cvttps_epi32(levels + 0.5F);
        return _mm512_cvtusepi32_epi8(_mm512_max_epi32(whole, _mm512_setzero_si512()));
    }
};
#endif

template <class Access, class Change>
BALLAST_INLINE void changeBlock(std::uint8_t *row, const Change &change)
{
    typename Access::Levels levels;
    Access::load(row, levels);
    for (int i = 0; i < Parts<typename Access::Levels::Floats>; ++i)
        change(levels.channel[0][i], levels.channel[1][i], levels.channel[2][i]);
    Access::store(row, levels);
}

template <int Channels, class Access, class Change>
BALLAST_INLINE void changeRow(std::uint8_t *row, int width, const Change &change)
{
    int x = 0;
    for (; x + Block <= width; x += Block)
        changeBlock<Access>(row + x * Channels, change);
    if (x == width)
        return;
    std::uint8_t rest[Block * Channels] = {};
    const auto bytes = std::size_t((width - x) * Channels);
    std::memcpy(rest, row + x * Channels, bytes);
    changeBlock<Access>(rest, change);
    std::memcpy(row + x * Channels, rest, bytes);
}

template <int Channels, class Change>
void changeRowPlain(std::uint8_t *row, int width, const Change &change)
{
    changeRow<Channels, PlainAccess<Channels>>(row, width, change);
}

#ifdef BALLAST_HAS_AVX2_KERNELS
template <class Change>
BALLAST_AVX2 void changeRowAvx2(std::uint8_t *row, int width, const Change &change)
{
    changeRow<3, Avx2Access>(row, width, change);
}
template <class Change>
BALLAST_AVX512 void changeRowAvx512(std::uint8_t *row, int width, const Change &change)
{
    changeRow<3, Avx512Access>(row, width, change);
}
#endif

/// `change(b, g, r)` alters levels in place, each pixel by itself; what it leaves is rounded,
/// halves up, and clipped. It must be BALLAST_INLINE and take vectors of any length. Only for
/// images of three or four channels; alpha stays.
template <class Change> void changeColours(cv::Mat &image, const Change &change)
{
    auto *work = image.channels() == 4 ? changeRowPlain<4, Change> : changeRowPlain<3, Change>;
#ifdef BALLAST_HAS_AVX2_KERNELS
    if (image.channels() == 3 && useAvx2())
        work = useAvx512() ? changeRowAvx512<Change> : changeRowAvx2<Change>;
#endif
    for (int y = 0; y < image.rows; ++y)
        work(image.ptr<std::uint8_t>(y), image.cols, change);
}

/// A shift in hue, saturation and value.
struct HsvShift
{
    /// Brings k = n + hue of a channel to −4 … 4 about the middle of its ramp. A hue shifted by a
    /// fixed amount goes through less than two turns, and as channels do not change for a third of
    /// one, the place where the turn is taken off lies anywhere in there.
    struct Turn
    {
        float split; ///< k below this is less `middle`, else six more
        float middle = 0;
    };

    float hue; ///< sixths of the circle, 6 … 12
    float saturation;
    float value;   ///< both of 255
    Turn turns[3]; ///< blue, green, red

    HsvShift(double degrees, double saturationOf255, double valueOf255)
        : hue(float(degrees / 60 - 6 * std::floor(degrees / 360) + 6)),
          saturation(float(saturationOf255)),
          value(float(valueOf255)),
          turns{turnOf(1), turnOf(3), turnOf(5)}
    {
    }

private:
    /// Hues are −1 … 5 sixths before they are shifted.
    Turn turnOf(float n) const
    {
        const float turn = 6 * std::floor((hue - 1 + n + 2) / 6);
        return {turn + 5, turn + 2};
    }
};

/// Channel n of a colour is V − V·S · clamp(min(k, 4 − k), 0, 1), k = (n + hue) mod 6.
template <class Floats>
BALLAST_INLINE Floats hsvChannel(float n, const HsvShift::Turn &turn, Floats hue, Floats value,
                                 Floats span)
{
    const Floats k = hue + n;
    const Floats middle = k < turn.split ? all<Floats>(turn.middle) : all<Floats>(turn.middle + 6);
    const Floats off = k - middle; // exact, and so is what follows
    return value - span * limited(2.0F - most(off, -off), 1);
}

/// Hexcone HSV there and back without leaving floats. Grey pixels stay grey. Levels must lie
/// within 0…255.
template <class Floats>
BALLAST_INLINE void shiftHsv(Floats &b, Floats &g, Floats &r, const HsvShift &shift)
{
    constexpr float gray = 1e-3F; // a chroma up to this has no hue
    const Floats high = most(b, most(g, r)), chroma = high - least(b, least(g, r));
    const Floats inverse = 1.0F / most(chroma, all<Floats>(gray));
    const Floats hue = shift.hue + (r == high   ? (g - b) * inverse
                                    : g == high ? (b - r) * inverse + 2.0F
                                                : (r - g) * inverse + 4.0F);
    const Floats shifted = chroma * 255.0F / most(high, all<Floats>(gray)) + shift.saturation;
    const Floats saturation = chroma > gray ? limited(shifted, 255) : all<Floats>(0);
    const Floats value = limited(high + shift.value, 255);
    const Floats span = value * saturation * (1.0F / 255);
    r = hsvChannel(5, shift.turns[2], hue, value, span);
    g = hsvChannel(3, shift.turns[1], hue, value, span);
    b = hsvChannel(1, shift.turns[0], hue, value, span);
}

} // namespace ballast::colours
