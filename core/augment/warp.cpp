#include "core/augment/warp.h"

#include "core/augment/cpu.h"

#include <opencv2/core.hpp>
#include <opencv2/core/hal/intrin.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>

#ifdef BALLAST_HAS_AVX2_KERNELS
#include <immintrin.h>
#endif

namespace ballast {

namespace {

constexpr int Fraction = WarpFraction;
constexpr int One = 1 << Fraction;
constexpr int Guard = 11; ///< further bits while coordinates are stepped
constexpr int TileWidth = WarpRunLength;
constexpr int TileHeight = 32;
constexpr int CurvedStep = 16; ///< a perspective is taken as straight over so many pixels

using Positions = WarpPositions;

class PositionSource
{
public:
    explicit PositionSource(const cv::Matx33d &m)
        : m_map(m), m_straight(m(2, 0) == 0 && m(2, 1) == 0)
    {
    }

    void fill(int x, int y, int count, Positions &out) const
    {
        const int step = m_straight ? TileWidth : CurvedStep;
        for (int i = 0; i < count; i += step)
            line(x + i, y, std::min(step, count - i), i, out);
    }

private:
    cv::Point2d at(double x, double y) const
    {
        const double w = m_map(2, 0) * x + m_map(2, 1) * y + m_map(2, 2);
        const double u = (m_map(0, 0) * x + m_map(0, 1) * y + m_map(0, 2)) / w;
        const double v = (m_map(1, 0) * x + m_map(1, 1) * y + m_map(1, 2)) / w;
        // Far outside is far enough; fixed point must not overflow.
        return {std::clamp(u, -32000.0, 32000.0) - 0.5, std::clamp(v, -32000.0, 32000.0) - 0.5};
    }

    void line(int x, int y, int count, int offset, Positions &out) const
    {
        const cv::Point2d a = at(x + 0.5, y + 0.5), b = at(x + count + 0.5, y + 0.5);
        constexpr double unit = double(One << Guard);
        int u = int(std::lround(a.x * unit)) + (1 << (Guard - 1));
        int v = int(std::lround(a.y * unit)) + (1 << (Guard - 1));
        const int du = int(std::lround((b.x - a.x) * unit / count));
        const int dv = int(std::lround((b.y - a.y) * unit / count));
        stepped(u, du, count, out.x.data() + offset);
        stepped(v, dv, count, out.y.data() + offset);
    }

    /// Whole vectors are written: the run's room is a multiple of four.
    static void stepped(int start, int step, int count, int *out)
    {
        cv::v_int32x4 at(start, start + step, start + 2 * step, start + 3 * step);
        const cv::v_int32x4 four = cv::v_setall_s32(4 * step);
        for (int i = 0; i < count; i += 4, at = at + four)
            cv::v_store(out + i, at >> Guard);
    }

    cv::Matx33d m_map;
    bool m_straight;
};

/// One pixel with every tap looked up by the border rule.
void sampleCareful(const cv::Mat &source, int x, int y, int border, std::uint8_t *out)
{
    const int channels = source.channels();
    const int fx = x & (One - 1), fy = y & (One - 1);
    const int x0 = cv::borderInterpolate(x >> Fraction, source.cols, border) * channels;
    const int x1 = cv::borderInterpolate((x >> Fraction) + 1, source.cols, border) * channels;
    const auto *top =
        source.ptr<std::uint8_t>(cv::borderInterpolate(y >> Fraction, source.rows, border));
    const auto *bottom =
        source.ptr<std::uint8_t>(cv::borderInterpolate((y >> Fraction) + 1, source.rows, border));
    for (int c = 0; c < channels; ++c) {
        const int left = top[x0 + c] * (One - fy) + bottom[x0 + c] * fy;
        const int right = top[x1 + c] * (One - fy) + bottom[x1 + c] * fy;
        out[c] = static_cast<std::uint8_t>((left * (One - fx) + right * fx + One * One / 2) >>
                                           (2 * Fraction));
    }
}

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

/// Interior pixels of three or four channels; four bytes are written per pixel, so the last pixel
/// of a run of three channels is left to the caller.
template <int Channels>
void sampleFast(const cv::Mat &source, const Positions &at, int from, int to, std::uint8_t *out)
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
void sampleFast<1>(const cv::Mat &source, const Positions &at, int from, int to, std::uint8_t *out)
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
/// Weights by fraction: pairs of bytes across for four channels, pairs of words down.
struct WideWeights
{
    std::uint64_t across[One]; ///< One − f, f, One − f, f …
    std::uint32_t down[One];   ///< One − f, f
};

constexpr WideWeights makeWideWeights()
{
    WideWeights weights{};
    for (std::uint64_t f = 0; f < One; ++f) {
        weights.across[f] = ((One - f) | f << 8) * 0x0001000100010001ULL;
        weights.down[f] = static_cast<std::uint32_t>((One - f) | f << 16);
    }
    return weights;
}
constexpr WideWeights WideTable = makeWideWeights();

/// Four pixels at a time: blended across as bytes, then down as words; no rounding between, so the
/// same pixels as blend().
template <int Channels>
BALLAST_AVX2 void sampleAvx2(const cv::Mat &source, const Positions &at, int from, int to,
                             std::uint8_t *out)
{
    const std::size_t stride = source.step[0];
    const std::uint8_t *const base = source.data;
    // Both neighbours of a channel side by side.
    const __m256i pairs = _mm256_broadcastsi128_si256(
        Channels == 3 ? _mm_setr_epi8(0, 3, 1, 4, 2, 5, -1, -1, 8, 11, 9, 12, 10, 13, -1, -1)
                      : _mm_setr_epi8(0, 4, 1, 5, 2, 6, 3, 7, 8, 12, 9, 13, 10, 14, 11, 15));
    const __m256i half = _mm256_set1_epi32(One * One / 2);
    int i = from;
    for (; i + 4 <= to; i += 4) {
        std::int64_t top[4], bottom[4], across[4];
        __m128i down[4];
        for (int k = 0; k < 4; ++k) {
            const int x = at.x[std::size_t(i + k)], y = at.y[std::size_t(i + k)];
            const std::uint8_t *p =
                base + std::size_t(y >> Fraction) * stride + std::size_t(x >> Fraction) * Channels;
            std::memcpy(&top[k], p, 8);
            std::memcpy(&bottom[k], p + stride, 8);
            across[k] = static_cast<std::int64_t>(WideTable.across[x & (One - 1)]);
            down[k] = _mm_set1_epi32(static_cast<int>(WideTable.down[y & (One - 1)]));
        }
        const __m256i weights = _mm256_setr_epi64x(across[0], across[1], across[2], across[3]);
        const auto blended = [&](const std::int64_t(&row)[4]) BALLAST_AVX2 {
            const __m256i bytes = _mm256_setr_epi64x(row[0], row[1], row[2], row[3]);
            return _mm256_maddubs_epi16(_mm256_shuffle_epi8(bytes, pairs), weights);
        };
        const __m256i above = blended(top), below = blended(bottom);
        // Pixels 0 and 2, then 1 and 3.
        const __m256i even = _mm256_madd_epi16(_mm256_unpacklo_epi16(above, below),
                                               _mm256_set_m128i(down[2], down[0]));
        const __m256i odd = _mm256_madd_epi16(_mm256_unpackhi_epi16(above, below),
                                              _mm256_set_m128i(down[3], down[1]));
        const __m256i words =
            _mm256_packs_epi32(_mm256_srai_epi32(_mm256_add_epi32(even, half), 2 * Fraction),
                               _mm256_srai_epi32(_mm256_add_epi32(odd, half), 2 * Fraction));
        const __m256i bytes = _mm256_packus_epi16(words, words);
        const __m128i low = _mm256_castsi256_si128(bytes),
                      high = _mm256_extracti128_si256(bytes, 1);
        const int pixels[] = {_mm_cvtsi128_si32(low), _mm_extract_epi32(low, 1),
                              _mm_cvtsi128_si32(high), _mm_extract_epi32(high, 1)};
        for (int k = 0; k < 4; ++k)
            std::memcpy(out + (i + k) * Channels, &pixels[k], 4);
    }
    sampleFast<Channels>(source, at, i, to, out);
}
#endif

template <int Channels>
void sampleInside(const cv::Mat &source, const Positions &at, int from, int to, std::uint8_t *out)
{
#ifdef BALLAST_HAS_AVX2_KERNELS
    if constexpr (Channels > 1)
        if (useAvx2()) {
            sampleAvx2<Channels>(source, at, from, to, out);
            return;
        }
#endif
    sampleFast<Channels>(source, at, from, to, out);
}

/// Splits a run into what may read past no edge and what needs care.
template <int Channels>
void linearRun(const cv::Mat &source, const Positions &at, int count, int border, std::uint8_t *out)
{
    // Three channels are read eight bytes at a time: one pixel more must be there.
    const int right = source.cols - (Channels == 3 ? 3 : 2), bottom = source.rows - 2;
    const auto isInside = [&](int i) {
        const int x = at.x[std::size_t(i)] >> Fraction, y = at.y[std::size_t(i)] >> Fraction;
        return x >= 0 && y >= 0 && x <= right && y <= bottom;
    };
    int from = 0, to = count;
    while (from < to && !isInside(from))
        ++from;
    while (to > from && !isInside(to - 1))
        --to;
    const auto careful = [&](int first, int last) {
        for (int i = first; i < last; ++i)
            sampleCareful(source, at.x[std::size_t(i)], at.y[std::size_t(i)], border,
                          out + i * Channels);
    };
    careful(0, from);
    const int fastEnd = Channels == 3 && to > from ? to - 1 : to;
    sampleInside<Channels>(source, at, from, fastEnd, out);
    careful(fastEnd, count);
}

void nearestRun(const cv::Mat &source, const Positions &at, int count, int border,
                std::uint8_t *out)
{
    const auto size = source.elemSize();
    for (std::size_t i = 0; i < std::size_t(count); ++i, out += size) {
        const int x = (at.x[i] + One / 2) >> Fraction, y = (at.y[i] + One / 2) >> Fraction;
        const auto *p = source.ptr<std::uint8_t>(cv::borderInterpolate(y, source.rows, border)) +
                        std::size_t(cv::borderInterpolate(x, source.cols, border)) * size;
        std::memcpy(out, p, size);
    }
}

} // namespace

WarpRun warpRun(int channels, Sampling sampling)
{
    if (sampling == Sampling::Nearest)
        return nearestRun;
    return channels == 1 ? linearRun<1> : channels == 4 ? linearRun<4> : linearRun<3>;
}

int borderCode(Border border)
{
    constexpr std::array codes{cv::BORDER_REPLICATE, cv::BORDER_REFLECT, cv::BORDER_REFLECT_101,
                               cv::BORDER_REPLICATE, cv::BORDER_WRAP};
    return codes[static_cast<std::size_t>(border)];
}

void warp(const cv::Mat &source, cv::Mat &out, const cv::Matx33d &toSource, Border border,
          Sampling sampling, const std::vector<Span> &spans)
{
    const PositionSource positions(toSource);
    const WarpRun run = warpRun(source.channels(), sampling);
    const int code = borderCode(border);
    Positions at;
    // Tiles, so that what is read of a turned source stays in the near caches.
    for (int top = 0; top < out.rows; top += TileHeight)
        for (int left = 0; left < out.cols; left += TileWidth)
            for (int y = top; y < std::min(out.rows, top + TileHeight); ++y) {
                const Span &span = spans[std::size_t(y)];
                const int from = std::max(left, span.from);
                const int count = std::min(left + TileWidth, span.to) - from;
                if (count <= 0)
                    continue;
                positions.fill(from, y, count, at);
                run(source, at, count, code, out.ptr<std::uint8_t>(y) + from * source.channels());
            }
}

} // namespace ballast
