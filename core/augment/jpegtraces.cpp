#include "core/augment/jpegtraces.h"

#include "core/augment/cpu.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <bit>

#ifdef BALLAST_HAS_AVX2_KERNELS
#include <immintrin.h>
#endif

namespace ballast {

#ifdef BALLAST_HAS_AVX2_KERNELS

namespace {

using Byte = std::uint8_t;

constexpr int Side = 8;          ///< of a block, px
constexpr int FractionBits = 13; ///< of the constants
constexpr int ExtraBits = 2;     ///< kept between the two passes

/// Annex K of the JPEG standard (ITU-T T.81), row by row.
constexpr std::array<int, 64> LumaTable{
    16, 11, 10, 16, 24,  40,  51,  61,  12, 12, 14, 19, 26,  58,  60,  55,
    14, 13, 16, 24, 40,  57,  69,  56,  14, 17, 22, 29, 51,  87,  80,  62,
    18, 22, 37, 56, 68,  109, 103, 77,  24, 35, 55, 64, 81,  104, 113, 92,
    49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99};
constexpr std::array<int, 64> ChromaTable{
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99,
    99, 99, 47, 66, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99};

/// Steps of the coefficients and what divides by them, twice over: two blocks are done at a time.
struct Steps
{
    alignas(32) std::array<std::int16_t, 128> step;
    alignas(32) std::array<std::int16_t, 128> half;     ///< of eight steps
    alignas(32) std::array<std::uint16_t, 128> inverse; ///< 2^(16 + shift) / four steps, rounded up
    alignas(32) std::array<std::uint16_t, 128> scale;   ///< 2^(16 − shift)
};

Steps stepsFor(const std::array<int, 64> &table, int quality)
{
    const int clamped = std::clamp(quality, 1, 100);
    const int scale = clamped < 50 ? 5000 / clamped : 200 - 2 * clamped;
    Steps steps;
    for (std::size_t i = 0; i < steps.step.size(); ++i) {
        const std::size_t from = i / 16 * 8 + i % 8;
        const unsigned step =
            static_cast<unsigned>(std::clamp((table[from] * scale + 50) / 100, 1, 255));
        const int shift = std::bit_width(4 * step - 1) - 1;
        steps.step[i] = static_cast<std::int16_t>(step);
        steps.half[i] = static_cast<std::int16_t>(4 * step);
        steps.inverse[i] =
            static_cast<std::uint16_t>(((1U << (16 + shift)) + 4 * step - 1) / (4 * step));
        steps.scale[i] = static_cast<std::uint16_t>(1U << (16 - shift));
    }
    return steps;
}

/// Rows or columns of two blocks: 16-bit numbers, each block in its half of the registers.
using Lines = __m256i[Side];

BALLAST_AVX2 inline __m256i plus(__m256i a, __m256i b)
{
    return _mm256_add_epi16(a, b);
}

BALLAST_AVX2 inline __m256i minus(__m256i a, __m256i b)
{
    return _mm256_sub_epi16(a, b);
}

/// 32-bit sums, the first and the last four columns of both blocks.
struct Wide
{
    __m256i low, high;
};

BALLAST_AVX2 inline Wide operator+(const Wide &a, const Wide &b)
{
    return {_mm256_add_epi32(a.low, b.low), _mm256_add_epi32(a.high, b.high)};
}

BALLAST_AVX2 inline Wide operator-(const Wide &a, const Wide &b)
{
    return {_mm256_sub_epi32(a.low, b.low), _mm256_sub_epi32(a.high, b.high)};
}

BALLAST_AVX2 inline Wide beside(__m256i a, __m256i b)
{
    return {_mm256_unpacklo_epi16(a, b), _mm256_unpackhi_epi16(a, b)};
}

/// a · forA + b · forB of two numbers that stand beside each other.
template <int ForA, int ForB> BALLAST_AVX2 inline Wide blend(const Wide &pair)
{
    const __m256i factors = _mm256_set1_epi32((ForB << 16) | (ForA & 0xffff));
    return {_mm256_madd_epi16(pair.low, factors), _mm256_madd_epi16(pair.high, factors)};
}

template <int Bits> BALLAST_AVX2 inline __m256i descaled(const Wide &value)
{
    const __m256i half = _mm256_set1_epi32(1 << (Bits - 1));
    return _mm256_packs_epi32(_mm256_srai_epi32(_mm256_add_epi32(value.low, half), Bits),
                              _mm256_srai_epi32(_mm256_add_epi32(value.high, half), Bits));
}

/// What the odd part of both directions consists of.
struct Odd
{
    Wide a, b, c, d;
};

BALLAST_AVX2 inline Odd turnOdd(__m256i a, __m256i b, __m256i c, __m256i d)
{
    const Wide sums = beside(plus(a, c), plus(b, d));
    const Wide z3 = blend<9633 - 16069, 9633>(sums), z4 = blend<9633, 9633 - 3196>(sums);
    const Wide outer = beside(a, d), inner = beside(b, c);
    return {blend<2446 - 7373, -7373>(outer) + z3, blend<16819 - 20995, -20995>(inner) + z4,
            blend<-20995, 25172 - 20995>(inner) + z3, blend<-7373, 12299 - 7373>(outer) + z4};
}

/// One pass forward: sixteen transforms beside each other.
template <bool First> BALLAST_AVX2 inline void forward(Lines &line)
{
    constexpr int Bits = First ? FractionBits - ExtraBits : FractionBits + ExtraBits;
    const __m256i s0 = plus(line[0], line[7]), s1 = plus(line[1], line[6]);
    const __m256i s2 = plus(line[2], line[5]), s3 = plus(line[3], line[4]);
    const __m256i e0 = plus(s0, s3), e1 = plus(s1, s2);
    const Wide turned = beside(minus(s0, s3), minus(s1, s2));
    const Odd odd = turnOdd(minus(line[3], line[4]), minus(line[2], line[5]),
                            minus(line[1], line[6]), minus(line[0], line[7]));
    if constexpr (First) {
        line[0] = _mm256_slli_epi16(plus(e0, e1), ExtraBits);
        line[4] = _mm256_slli_epi16(minus(e0, e1), ExtraBits);
    } else {
        const __m256i half = _mm256_set1_epi16(1 << (ExtraBits - 1));
        line[0] = _mm256_srai_epi16(plus(plus(e0, e1), half), ExtraBits);
        line[4] = _mm256_srai_epi16(plus(minus(e0, e1), half), ExtraBits);
    }
    line[2] = descaled<Bits>(blend<4433 + 6270, 4433>(turned));
    line[6] = descaled<Bits>(blend<4433, 4433 - 15137>(turned));
    line[7] = descaled<Bits>(odd.a);
    line[5] = descaled<Bits>(odd.b);
    line[3] = descaled<Bits>(odd.c);
    line[1] = descaled<Bits>(odd.d);
}

/// Sum and difference times 2^13.
BALLAST_AVX2 inline Wide raised(__m256i value)
{
    const __m256i zero = _mm256_setzero_si256();
    const Wide wide = beside(zero, value); // times 2^16
    return {_mm256_srai_epi32(wide.low, 16 - FractionBits),
            _mm256_srai_epi32(wide.high, 16 - FractionBits)};
}

/// One pass back.
template <int Bits> BALLAST_AVX2 inline void backward(Lines &line)
{
    const Wide turned = beside(line[2], line[6]);
    const Wide t3 = blend<4433 + 6270, 4433>(turned), t2 = blend<4433, 4433 - 15137>(turned);
    const Wide t0 = raised(plus(line[0], line[4])), t1 = raised(minus(line[0], line[4]));
    const Odd odd = turnOdd(line[7], line[5], line[3], line[1]);
    const Wide even[4] = {t0 + t3, t1 + t2, t1 - t2, t0 - t3};
    const Wide *odds[4] = {&odd.d, &odd.c, &odd.b, &odd.a};
    for (int i = 0; i < 4; ++i) {
        line[i] = descaled<Bits>(even[i] + *odds[i]);
        line[7 - i] = descaled<Bits>(even[i] - *odds[i]);
    }
}

/// Rows become columns, in both blocks.
BALLAST_AVX2 inline void transpose(Lines &line)
{
    Lines two, four;
    for (int i = 0; i < 4; ++i) {
        two[2 * i] = _mm256_unpacklo_epi16(line[2 * i], line[2 * i + 1]);
        two[2 * i + 1] = _mm256_unpackhi_epi16(line[2 * i], line[2 * i + 1]);
    }
    for (int i = 0; i < 2; ++i)
        for (int j = 0; j < 2; ++j) {
            four[4 * i + 2 * j] = _mm256_unpacklo_epi32(two[4 * i + j], two[4 * i + j + 2]);
            four[4 * i + 2 * j + 1] = _mm256_unpackhi_epi32(two[4 * i + j], two[4 * i + j + 2]);
        }
    for (int i = 0; i < 4; ++i) {
        line[2 * i] = _mm256_unpacklo_epi64(four[i], four[i + 4]);
        line[2 * i + 1] = _mm256_unpackhi_epi64(four[i], four[i + 4]);
    }
}

template <class Number>
BALLAST_AVX2 inline __m256i lineOf(const std::array<Number, 128> &numbers, int line)
{
    return _mm256_load_si256(reinterpret_cast<const __m256i *>(numbers.data() + 16 * line));
}

/// Divided by eight steps, halves away from zero, and multiplied by one. The quotients are exact:
/// floor(n / 8s) = floor((n / 8 · 4) / 4s), and the inverse's error of less than one, times a
/// numerator below 2^15, stays below 2^(16 + shift) / 4s · 4s.
BALLAST_AVX2 inline __m256i quantised(__m256i value, const Steps &steps, int line)
{
    const __m256i size = plus(_mm256_abs_epi16(value), lineOf(steps.half, line));
    const __m256i fours = _mm256_slli_epi16(_mm256_srli_epi16(size, 3), 2);
    const __m256i whole = _mm256_mulhi_epu16(_mm256_mulhi_epu16(fours, lineOf(steps.inverse, line)),
                                             lineOf(steps.scale, line));
    return _mm256_sign_epi16(_mm256_mullo_epi16(whole, lineOf(steps.step, line)), value);
}

/// Rounds off two blocks of 8 × 8 samples beside each other.
BALLAST_AVX2 void roundBlocks(Byte *at, std::ptrdiff_t stride, const Steps &steps)
{
    const __m256i middle = _mm256_set1_epi16(128);
    Lines line;
    for (int y = 0; y < Side; ++y) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at + y * stride));
        line[y] = minus(_mm256_cvtepu8_epi16(bytes), middle);
    }
    transpose(line);
    forward<true>(line);
    transpose(line);
    forward<false>(line);
    for (int v = 0; v < Side; ++v)
        line[v] = quantised(line[v], steps, v);
    backward<FractionBits - ExtraBits>(line);
    transpose(line);
    backward<FractionBits + ExtraBits + 3>(line);
    transpose(line);
    for (int y = 0; y < Side; ++y) {
        const __m256i level = plus(line[y], middle);
        const __m256i bytes = _mm256_permute4x64_epi64(_mm256_packus_epi16(level, level), 0x08);
        _mm_storeu_si128(reinterpret_cast<__m128i *>(at + y * stride),
                         _mm256_castsi256_si128(bytes));
    }
}

/// Sides of whole blocks, the width of pairs of them.
void roundPlane(cv::Mat &plane, const Steps &steps)
{
    for (int y = 0; y < plane.rows; y += Side)
        for (int x = 0; x < plane.cols; x += 2 * Side)
            roundBlocks(plane.ptr(y, x), static_cast<std::ptrdiff_t>(plane.step), steps);
}

using Row = const Byte *__restrict;
using MutableRow = Byte *__restrict;

BALLAST_AVX2 inline Byte limited(int level)
{
    return static_cast<Byte>(level < 0 ? 0 : level > 255 ? 255 : level);
}

/// Brightness or a colour difference of pixels, in 16-bit fixed point (ITU-T T.871).
struct Weights
{
    int blue, green, red, offset;
};
constexpr Weights Brightness{7471, 38470, 19595, 32768};
constexpr Weights BlueDifference{32768, -21709, -11059, (128 << 16) + 32767};
constexpr Weights RedDifference{-5329, -27439, 32768, (128 << 16) + 32767};

BALLAST_AVX2 void weigh(Row b, Row g, Row r, int width, const Weights &weights, MutableRow out)
{
    const auto [blue, green, red, offset] = weights;
    for (int x = 0; x < width; ++x)
        out[x] = static_cast<Byte>((blue * b[x] + green * g[x] + red * r[x] + offset) >> 16);
}

/// The mean of two by two samples; halves go down and up in turn.
BALLAST_AVX2 void halved(Row upper, Row lower, int width, MutableRow out)
{
    for (int x = 0; x < width; ++x)
        out[x] = static_cast<Byte>(
            (upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1] + 1 + (x & 1)) >> 2);
}

/// A row of twice as many samples, three parts of the nearer and one of the farther one each way.
/// `sums` has room for width / 2 + 3 numbers.
BALLAST_AVX2 void doubled(Row near, Row far, int half, std::uint16_t *__restrict sums,
                          MutableRow out)
{
    std::uint16_t *sum = sums + 1;
    for (int x = 0; x < half; ++x)
        sum[x] = static_cast<std::uint16_t>(3 * near[x] + far[x]);
    sum[-1] = sum[0];
    sum[half] = sum[half - 1];
    for (int x = 0; x < half; ++x) {
        out[2 * x] = static_cast<Byte>((3 * sum[x] + sum[x - 1] + 8) >> 4);
        out[2 * x + 1] = static_cast<Byte>((3 * sum[x] + sum[x + 1] + 7) >> 4);
    }
}

BALLAST_AVX2 void coloured(Row luma, Row cb, Row cr, int width, MutableRow b, MutableRow g,
                           MutableRow r)
{
    for (int x = 0; x < width; ++x) {
        const int y = luma[x], u = cb[x] - 128, v = cr[x] - 128;
        b[x] = limited(y + ((116130 * u + 32768) >> 16));
        g[x] = limited(y + ((-22554 * u - 46802 * v + 32768) >> 16));
        r[x] = limited(y + ((91881 * v + 32768) >> 16));
    }
}

int wholeBlocks(int length, int block)
{
    return (length + block - 1) / block * block;
}

void repeatLast(Byte *row, int from, int to)
{
    std::fill(row + from, row + to, row[from - 1]);
}

void repeatLastRow(cv::Mat &plane, int from)
{
    for (int y = from; y < plane.rows; ++y)
        plane.row(from - 1).copyTo(plane.row(y));
}

/// A BGR image in planes whose sides are whole blocks, and rows to work with.
class Planes
{
public:
    Planes(const cv::Size &size, PixelBuffer &buffer)
        : m_size(size), m_halfRows((size.height + 1) / 2), m_halfColumns((size.width + 1) / 2)
    {
        const int width = wholeBlocks(size.width, 2 * Side);
        const int height = wholeBlocks(size.height, 2 * Side);
        const int half = wholeBlocks(width / 2, 2 * Side);
        cv::Mat all =
            buffer.mat(1, height * (width + half) + (3 * Strip + 4 + 2) * width + 16, CV_8UC1);
        Byte *next = all.ptr();
        const auto take = [&](int rows, int cols) {
            cv::Mat plane(rows, cols, CV_8UC1, next);
            next += std::ptrdiff_t(rows) * cols;
            return plane;
        };
        m_luma = take(height, width);
        for (cv::Mat &plane : m_chroma)
            plane = take(height / 2, half);
        for (cv::Mat &rows : m_channels)
            rows = take(Strip, width);
        for (cv::Mat &rows : m_differences)
            rows = take(2, width);
        m_sums = take(1, 2 * width + 16);
    }

    void takeApart(const cv::Mat &image)
    {
        for (int y = 0; y < m_size.height; y += Strip) {
            const int rows = std::min(Strip, m_size.height - y);
            cv::split(image.rowRange(y, y + rows), channels(rows).data());
            for (cv::Mat &channel : m_channels)
                for (int i = 0; i < rows; ++i)
                    repeatLast(channel.ptr(i), m_size.width, m_luma.cols);
            for (int i = 0; i < rows; i += 2)
                takeApartPair(y, i, std::min(i + 1, rows - 1));
        }
        repeatLastRow(m_luma, m_size.height);
        for (cv::Mat &plane : m_chroma)
            repeatLastRow(plane, m_halfRows);
    }

    void round(int quality)
    {
        roundPlane(m_luma, stepsFor(LumaTable, quality));
        const Steps steps = stepsFor(ChromaTable, quality);
        for (cv::Mat &plane : m_chroma)
            roundPlane(plane, steps);
    }

    void putTogether(cv::Mat &image)
    {
        for (int y = 0; y < m_size.height; y += Strip) {
            const int rows = std::min(Strip, m_size.height - y);
            for (int i = 0; i < rows; ++i)
                putTogetherRow(y, i);
            cv::Mat part = image.rowRange(y, y + rows);
            cv::merge(channels(rows).data(), 3, part);
        }
    }

private:
    static constexpr int Strip = 2 * Side; ///< rows that are turned to channels at a time

    std::array<cv::Mat, 3> channels(int rows)
    {
        const cv::Rect part(0, 0, m_size.width, rows);
        return {m_channels[0](part), m_channels[1](part), m_channels[2](part)};
    }

    /// Rows `first` and `second` of the strip that begins at row y.
    void takeApartPair(int y, int first, int second)
    {
        const int width = m_luma.cols;
        const auto weighRow = [&](int row, const Weights &weights, Byte *out) {
            weigh(m_channels[0].ptr(row), m_channels[1].ptr(row), m_channels[2].ptr(row), width,
                  weights, out);
        };
        constexpr Weights differences[] = {BlueDifference, RedDifference};
        weighRow(first, Brightness, m_luma.ptr(y + first));
        weighRow(second, Brightness, m_luma.ptr(y + second));
        for (std::size_t i = 0; i < 2; ++i) {
            weighRow(first, differences[i], m_differences[i].ptr(0));
            weighRow(second, differences[i], m_differences[i].ptr(1));
            Byte *row = m_chroma[i].ptr((y + first) / 2);
            halved(m_differences[i].ptr(0), m_differences[i].ptr(1), width / 2, row);
            repeatLast(row, width / 2, m_chroma[i].cols);
        }
    }

    void putTogetherRow(int y, int i)
    {
        const int row = y + i, near = row / 2;
        const int far = std::clamp(row % 2 ? near + 1 : near - 1, 0, m_halfRows - 1);
        for (std::size_t c = 0; c < 2; ++c)
            doubled(m_chroma[c].ptr(near), m_chroma[c].ptr(far), m_halfColumns,
                    m_sums.ptr<std::uint16_t>(), m_differences[c].ptr());
        coloured(m_luma.ptr(row), m_differences[0].ptr(), m_differences[1].ptr(), m_size.width,
                 m_channels[0].ptr(i), m_channels[1].ptr(i), m_channels[2].ptr(i));
    }

    cv::Size m_size;
    int m_halfRows;
    int m_halfColumns; ///< of the chroma that the image shows
    cv::Mat m_luma;
    std::array<cv::Mat, 2> m_chroma;
    std::array<cv::Mat, 3> m_channels;    ///< a strip in blue, green and red
    std::array<cv::Mat, 2> m_differences; ///< two rows of the colour differences
    cv::Mat m_sums;
};

void roundGrey(cv::Mat &image, int quality, PixelBuffer &buffer)
{
    cv::Mat plane =
        buffer.mat(wholeBlocks(image.rows, Side), wholeBlocks(image.cols, 2 * Side), CV_8UC1);
    for (int y = 0; y < image.rows; ++y) {
        std::copy_n(image.ptr(y), image.cols, plane.ptr(y));
        repeatLast(plane.ptr(y), image.cols, plane.cols);
    }
    repeatLastRow(plane, image.rows);
    roundPlane(plane, stepsFor(LumaTable, quality));
    plane(cv::Rect(0, 0, image.cols, image.rows)).copyTo(image);
}

} // namespace

bool leaveJpegTraces(cv::Mat &image, int quality, PixelBuffer &buffer)
{
    if (!useAvx2() || image.rows < Side || image.cols < Side)
        return false;
    if (image.channels() == 1) {
        roundGrey(image, quality, buffer);
        return true;
    }
    Planes planes(image.size(), buffer);
    planes.takeApart(image);
    planes.round(quality);
    planes.putTogether(image);
    return true;
}

#else

bool leaveJpegTraces(cv::Mat &, int, PixelBuffer &)
{
    return false;
}

#endif

} // namespace ballast
