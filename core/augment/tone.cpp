#include "core/augment/cpu.h"
#include "core/augment/ops.h"

#include <algorithm>
#include <cmath>

#ifdef BALLAST_HAS_AVX2_KERNELS
#include <immintrin.h>
#endif

/// Look-up tables: how steps that only map levels become one table, and how that is applied. All
/// paths give the same bytes.
namespace ballast {

namespace {

using Byte = std::uint8_t;

double limited(double level)
{
    return std::clamp(level, 0.0, 255.0);
}

double applyTone(const ToneOp &op, double level, ToneChannel channel)
{
    double result = limited(op.gain * level + op.offset);
    if (op.gamma != 1)
        result = 255 * std::pow(result / 255, op.gamma);
    return op.curve ? limited(op.curve(result, channel)) : result;
}

ToneTable tableOf(const std::vector<ToneOp> &ops, ToneChannel channel)
{
    ToneTable table;
    for (std::size_t i = 0; i < table.size(); ++i) {
        double level = double(i);
        for (const ToneOp &op : ops)
            level = applyTone(op, level, channel);
        table[i] = static_cast<Byte>(std::lround(level));
    }
    return table;
}

/// The tables of a pixel's bytes in their order; alpha's and that of a lone table repeat.
struct Pixel
{
    const Byte *table[4];
    int channels; ///< 1 where one table serves all bytes
};

void mapPlain(const Byte *in, Byte *out, std::size_t count, const Byte *table)
{
    for (std::size_t i = 0; i < count; ++i)
        out[i] = table[in[i]];
}

/// From the byte at `i`, which begins a pixel, to the end.
void mapPixels(const Byte *in, Byte *out, std::size_t i, std::size_t count, const Pixel &pixel)
{
    if (pixel.channels == 1) {
        mapPlain(in + i, out + i, count - i, pixel.table[0]);
        return;
    }
    const auto step = static_cast<std::size_t>(pixel.channels);
    for (; i < count; i += step) {
        for (std::size_t c = 0; c < 3; ++c)
            out[i + c] = pixel.table[c][in[i + c]];
        if (step == 4)
            out[i + 3] = in[i + 3];
    }
}

#ifdef BALLAST_HAS_AVX2_KERNELS

#define BALLAST_VBMI __attribute__((target("avx512f,avx512bw,avx512vbmi")))

/// A table in four registers: bits 0–6 of a byte choose within a half, bit 7 the half.
struct Wide
{
    __m512i part[4];
};

BALLAST_VBMI inline Wide wide(const Byte *table)
{
    Wide out;
    for (int i = 0; i < 4; ++i)
        out.part[i] = _mm512_loadu_si512(table + 64 * i);
    return out;
}

BALLAST_VBMI inline __m512i mapped(__m512i bytes, const Wide &table)
{
    const __m512i low = _mm512_permutex2var_epi8(table.part[0], bytes, table.part[1]);
    const __m512i high = _mm512_permutex2var_epi8(table.part[2], bytes, table.part[3]);
    return _mm512_mask_blend_epi8(_mm512_movepi8_mask(bytes), low, high);
}

BALLAST_VBMI std::size_t mapVbmi(const Byte *in, Byte *out, std::size_t count, const Byte *table)
{
    const Wide all = wide(table);
    std::size_t i = 0;
    for (; i + 64 <= count; i += 64)
        _mm512_storeu_si512(out + i, mapped(_mm512_loadu_si512(in + i), all));
    return i;
}

/// Which of 64 bytes belong to channel c, `offset` bytes after the beginning of a pixel.
std::uint64_t bytesOf(int c, int offset, int channels)
{
    std::uint64_t mask = 0;
    for (int i = 0; i < 64; ++i)
        if ((i + offset) % channels == c)
            mask |= std::uint64_t(1) << i;
    return mask;
}

/// Three registers hold whole pixels whether there are three or four channels.
BALLAST_VBMI std::size_t mapVbmi(const Byte *in, Byte *out, std::size_t count, const Pixel &pixel)
{
    const Wide tables[] = {wide(pixel.table[0]), wide(pixel.table[1]), wide(pixel.table[2])};
    std::uint64_t masks[3][3];
    for (int block = 0; block < 3; ++block)
        for (int c = 0; c < 3; ++c)
            masks[block][c] = bytesOf(c, 64 * block, pixel.channels);
    std::size_t i = 0;
    for (; i + 192 <= count; i += 192)
        for (int block = 0; block < 3; ++block) {
            const __m512i bytes = _mm512_loadu_si512(in + i + 64 * block);
            __m512i result = bytes;
            for (int c = 0; c < 3; ++c)
                result = _mm512_mask_blend_epi8(masks[block][c], result, mapped(bytes, tables[c]));
            _mm512_storeu_si512(out + i + 64 * block, result);
        }
    return i;
}

/// Sixteen rows of sixteen entries: a row answers where the byte less its start is below 16.
BALLAST_AVX2 std::size_t mapAvx2(const Byte *in, Byte *out, std::size_t count, const Byte *table)
{
    __m256i rows[16];
    for (int r = 0; r < 16; ++r)
        rows[r] = _mm256_broadcastsi128_si256(
            _mm_loadu_si128(reinterpret_cast<const __m128i *>(table + 16 * r)));
    const __m256i sixteen = _mm256_set1_epi8(16), beyond = _mm256_set1_epi8(0x70);
    std::size_t i = 0;
    for (; i + 32 <= count; i += 32) {
        __m256i index = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(in + i));
        __m256i result = _mm256_setzero_si256();
        for (const __m256i &row : rows) {
            const __m256i inRow = _mm256_adds_epu8(index, beyond); // bit 7 set: not in this row
            result = _mm256_or_si256(result, _mm256_shuffle_epi8(row, inRow));
            index = _mm256_sub_epi8(index, sixteen);
        }
        _mm256_storeu_si256(reinterpret_cast<__m256i *>(out + i), result);
    }
    return i;
}

void map(const Byte *in, Byte *out, std::size_t count, const Pixel &pixel)
{
    static const bool vbmi =
        __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512bw");
    std::size_t done = 0;
    if (vbmi && useAvx2())
        done = pixel.channels == 1 ? mapVbmi(in, out, count, pixel.table[0])
                                   : mapVbmi(in, out, count, pixel);
    else if (useAvx2() && pixel.channels == 1)
        done = mapAvx2(in, out, count, pixel.table[0]);
    mapPixels(in, out, done, count, pixel);
}

#else

void map(const Byte *in, Byte *out, std::size_t count, const Pixel &pixel)
{
    mapPixels(in, out, 0, count, pixel);
}

#endif

} // namespace

ToneTables toneTables(const std::vector<ToneOp> &ops)
{
    if (std::ranges::none_of(ops, &ToneOp::perChannel))
        return sameForAll(tableOf(ops, ToneChannel::Grey));
    ToneTables tables;
    tables.alike = false;
    for (std::size_t c = 0; c < tables.channel.size(); ++c)
        tables.channel[c] = tableOf(ops, static_cast<ToneChannel>(c));
    return tables;
}

void paintTone(const cv::Mat &source, cv::Mat &target, const ToneTables &tables)
{
    const int channels = source.channels();
    const bool one = channels == 1 || (channels == 3 && tables.alike);
    Pixel pixel{{}, one ? 1 : channels};
    for (std::size_t c = 0; c < 4; ++c)
        pixel.table[c] = tables.channel[channels == 1 ? std::size_t(ToneChannel::Grey) : c].data();
    const bool whole = source.isContinuous() && target.isContinuous();
    const int rows = whole ? 1 : source.rows;
    const std::size_t bytes =
        std::size_t(source.cols) * source.elemSize() * std::size_t(whole ? source.rows : 1);
    for (int y = 0; y < rows; ++y)
        map(source.ptr<Byte>(y), target.ptr<Byte>(y), bytes, pixel);
}

} // namespace ballast
