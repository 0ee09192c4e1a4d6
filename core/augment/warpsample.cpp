#include "core/augment/warpsample.h"

#include "core/augment/cpu.h"

#include <opencv2/core.hpp>
#include <opencv2/core/hal/intrin.hpp>

#include <cstring>
#include <limits>

#ifdef BALLAST_HAS_AVX2_KERNELS
#include <immintrin.h>
#endif

namespace ballast {

namespace {

constexpr int Fraction = WarpFraction;
constexpr int One = 1 << Fraction;

/// The weights of both neighbours for every fraction, ready to load.
struct Weights
{
    alignas(16) std::int16_t across[One][8]; ///< One − f, f, One − f, f …
    alignas(16) std::int16_t down[One][8];   ///< f
};

constexpr Weights makeWeights()
{
    Weights weights{};
    for (int f = 0; f < One; ++f)
        for (int i = 0; i < 8; ++i) {
            weights.across[f][i] = static_cast<std::int16_t>(i % 2 ? f : One - f);
            weights.down[f][i] = static_cast<std::int16_t>(f);
        }
    return weights;
}
constexpr Weights Table = makeWeights();

/// Eight bytes of two rows blended down, then the two pixels in them blended across.
template <int Channels>
inline cv::v_int32x4 blend(const std::uint8_t *top, std::size_t stride, int x, int y)
{
    const auto a = cv::v_reinterpret_as_s16(cv::v_load_expand(top));
    const auto b = cv::v_reinterpret_as_s16(cv::v_load_expand(top + stride));
    const auto part = cv::v_mul_wrap(b - a, cv::v_load_aligned(Table.down[y & (One - 1)]));
    const cv::v_int16x8 left = (a << Fraction) + part;
    const cv::v_int16x8 right = cv::v_rotate_right<Channels>(left);
    cv::v_int16x8 pairs, unused;
    cv::v_zip(left, right, pairs, unused);
    const auto sum = cv::v_dotprod(pairs, cv::v_load_aligned(Table.across[x & (One - 1)]));
    return (sum + cv::v_setall_s32(One * One / 2)) >> (2 * Fraction);
}

/// Three or four channels; four bytes are written per pixel.
template <int Channels>
void samplePlain(const cv::Mat &source, const WarpPositions &at, int from, int to,
                 std::uint8_t *out)
{
    const std::size_t stride = source.step[0];
    const std::uint8_t *base = source.data;
    const auto address = [&](int i) {
        return base + std::size_t(at.y[std::size_t(i)] >> Fraction) * stride +
               std::size_t(at.x[std::size_t(i)] >> Fraction) * Channels;
    };
    int i = from;
    for (; i + 2 <= to; i += 2) {
        const auto first =
            blend<Channels>(address(i), stride, at.x[std::size_t(i)], at.y[std::size_t(i)]);
        const auto second = blend<Channels>(address(i + 1), stride, at.x[std::size_t(i + 1)],
                                            at.y[std::size_t(i + 1)]);
        alignas(16) std::uint8_t bytes[16];
        const cv::v_int16x8 both = cv::v_pack(first, second);
        cv::v_store(bytes, cv::v_pack_u(both, both));
        std::memcpy(out + i * Channels, bytes, 4);
        std::memcpy(out + (i + 1) * Channels, bytes + 4, 4);
    }
    for (; i < to; ++i) {
        const auto one =
            blend<Channels>(address(i), stride, at.x[std::size_t(i)], at.y[std::size_t(i)]);
        const cv::v_int16x8 both = cv::v_pack(one, one);
        alignas(16) std::uint8_t bytes[16];
        cv::v_store(bytes, cv::v_pack_u(both, both));
        std::memcpy(out + i * Channels, bytes, 4);
    }
}

template <>
void samplePlain<1>(const cv::Mat &source, const WarpPositions &at, int from, int to,
                    std::uint8_t *out)
{
    const std::size_t stride = source.step[0];
    for (int i = from; i < to; ++i) {
        const int x = at.x[std::size_t(i)], y = at.y[std::size_t(i)];
        const int fx = x & (One - 1), fy = y & (One - 1);
        const auto *p = source.data + std::size_t(y >> Fraction) * stride + (x >> Fraction);
        const int left = p[0] * (One - fy) + p[stride] * fy;
        const int right = p[1] * (One - fy) + p[stride + 1] * fy;
        out[i] = static_cast<std::uint8_t>((left * (One - fx) + right * fx + One * One / 2) >>
                                           (2 * Fraction));
    }
}

#ifdef BALLAST_HAS_AVX2_KERNELS
/// Where eight pixels are read and how their neighbours are weighed.
struct Eight
{
    alignas(32) std::uint32_t offset[8]; ///< bytes from the first pixel of the source
    __m256i across;                      ///< in each byte pair One − f, f
    __m256i down;                        ///< in each word pair likewise
};

template <int Channels>
BALLAST_AVX2 inline void prepare(const WarpPositions &at, int i, int stride, Eight &eight)
{
    const __m256i x = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(at.x.data() + i));
    const __m256i y = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(at.y.data() + i));
    const __m256i mask = _mm256_set1_epi32(One - 1), one = _mm256_set1_epi32(One);
    const __m256i row =
        _mm256_mullo_epi32(_mm256_srai_epi32(y, Fraction), _mm256_set1_epi32(stride));
    const __m256i column =
        _mm256_mullo_epi32(_mm256_srai_epi32(x, Fraction), _mm256_set1_epi32(Channels));
    _mm256_store_si256(reinterpret_cast<__m256i *>(eight.offset), _mm256_add_epi32(row, column));
    const __m256i fx = _mm256_and_si256(x, mask), fy = _mm256_and_si256(y, mask);
    const __m256i pair = _mm256_or_si256(_mm256_sub_epi32(one, fx), _mm256_slli_epi32(fx, 8));
    eight.across = _mm256_or_si256(pair, _mm256_slli_epi32(pair, 16));
    eight.down = _mm256_or_si256(_mm256_sub_epi32(one, fy), _mm256_slli_epi32(fy, 16));
}

/// Eight bytes of a row and of the row below.
BALLAST_AVX2 inline __m128i neighbours(const std::uint8_t *top, std::size_t stride)
{
    const __m128i row = _mm_loadl_epi64(reinterpret_cast<const __m128i *>(top));
    return _mm_castps_si128(
        _mm_loadh_pi(_mm_castsi128_ps(row), reinterpret_cast<const __m64 *>(top + stride)));
}

/// Brings the four taps of each channel side by side: left and right above, then below.
template <int Channels> BALLAST_AVX2 inline __m256i tapsByChannel()
{
    return _mm256_broadcastsi128_si256(
        Channels == 3 ? _mm_setr_epi8(0, 3, 8, 11, 1, 4, 9, 12, 2, 5, 10, 13, -1, -1, -1, -1)
                      : _mm_setr_epi8(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15));
}

/// Pixels K and K + 4 of eight, each channel in 32 bits.
template <int Channels, int K>
BALLAST_AVX2 inline __m256i blended(const std::uint8_t *base, std::size_t stride,
                                    const Eight &eight)
{
    const __m256i both = _mm256_set_m128i(neighbours(base + eight.offset[K + 4], stride),
                                          neighbours(base + eight.offset[K], stride));
    const __m256i taps = _mm256_shuffle_epi8(both, tapsByChannel<Channels>());
    constexpr int everywhere = K * 0b01010101;
    const __m256i rows = _mm256_maddubs_epi16(taps, _mm256_shuffle_epi32(eight.across, everywhere));
    const __m256i sum = _mm256_madd_epi16(rows, _mm256_shuffle_epi32(eight.down, everywhere));
    return _mm256_srai_epi32(_mm256_add_epi32(sum, _mm256_set1_epi32(One * One / 2)), 2 * Fraction);
}

template <int Channels> BALLAST_AVX2 inline void store(__m256i pixels, std::uint8_t *out)
{
    if constexpr (Channels == 4) {
        _mm256_storeu_si256(reinterpret_cast<__m256i *>(out), pixels);
        return;
    }
    const __m256i close = _mm256_broadcastsi128_si256(
        _mm_setr_epi8(0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, -1, -1, -1, -1));
    pixels = _mm256_shuffle_epi8(pixels, close);
    const __m128i second = _mm256_extracti128_si256(pixels, 1);
    _mm_storeu_si128(reinterpret_cast<__m128i *>(out), _mm256_castsi256_si128(pixels));
    _mm_storel_epi64(reinterpret_cast<__m128i *>(out + 12), second);
    const int last = _mm_extract_epi32(second, 2);
    std::memcpy(out + 20, &last, 4);
}

/// Eight pixels of a run from `i` on: blended across as bytes, then down as words; no rounding
/// between, so the same pixels as blend().
template <int Channels>
BALLAST_AVX2 inline void sampleEight(const cv::Mat &source, const WarpPositions &at, int i,
                                     std::uint8_t *out)
{
    const std::size_t stride = source.step[0];
    const std::uint8_t *const base = source.data;
    // May point anywhere: it is never read.
    const std::ptrdiff_t later = std::ptrdiff_t(stride) * at.later.y + Channels * at.later.x;
    Eight eight;
    prepare<Channels>(at, i, int(stride), eight);
    for (const std::uint32_t offset : eight.offset)
        __builtin_prefetch(base + (std::ptrdiff_t(offset) + later));
    const __m256i a = blended<Channels, 0>(base, stride, eight);
    const __m256i b = blended<Channels, 1>(base, stride, eight);
    const __m256i c = blended<Channels, 2>(base, stride, eight);
    const __m256i d = blended<Channels, 3>(base, stride, eight);
    store<Channels>(_mm256_packus_epi16(_mm256_packs_epi32(a, b), _mm256_packs_epi32(c, d)),
                    out + i * Channels);
}

/// The last pixels of a run are sampled twice where that makes them eight.
template <int Channels>
BALLAST_AVX2 void sampleAvx2(const cv::Mat &source, const WarpPositions &at, int from, int to,
                             std::uint8_t *out)
{
    if (to - from < 8) {
        samplePlain<Channels>(source, at, from, to, out);
        return;
    }
    int i = from;
    for (; i + 8 <= to; i += 8)
        sampleEight<Channels>(source, at, i, out);
    if (i < to)
        sampleEight<Channels>(source, at, to - 8, out);
}
#endif

} // namespace

template <int Channels>
void sampleInside(const cv::Mat &source, const WarpPositions &at, int from, int to,
                  std::uint8_t *out)
{
#ifdef BALLAST_HAS_AVX2_KERNELS
    // Offsets of 32 bits must reach the last pixel.
    const std::size_t bytes = std::size_t(source.rows) * source.step[0];
    if constexpr (Channels > 1)
        if (useAvx2() && bytes <= std::numeric_limits<std::uint32_t>::max()) {
            sampleAvx2<Channels>(source, at, from, to, out);
            return;
        }
#endif
    samplePlain<Channels>(source, at, from, to, out);
}

template void sampleInside<1>(const cv::Mat &, const WarpPositions &, int, int, std::uint8_t *);
template void sampleInside<3>(const cv::Mat &, const WarpPositions &, int, int, std::uint8_t *);
template void sampleInside<4>(const cv::Mat &, const WarpPositions &, int, int, std::uint8_t *);

} // namespace ballast
