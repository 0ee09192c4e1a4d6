#include "core/augment/families/rowkernels.h"

#include "core/augment/cpu.h"

/// Plain loops, compiled once for each kind of vector and chosen when they are called. This file is
/// built with -O3, which lets the compiler use the vectors, and without fused multiplications,
/// which would round differently.
namespace ballast::rows {

namespace {

using Byte = std::uint8_t;
using Word = std::uint16_t;

constexpr std::size_t Block = 64; ///< values held in registers

BALLAST_INLINE void sumLoop(const Byte *const *taps, std::size_t tapCount, Word *__restrict sums,
                            std::size_t count)
{
    std::size_t from = 0;
    for (; from + Block <= count; from += Block) {
        Word block[Block] = {};
        for (std::size_t t = 0; t < tapCount; ++t) {
            const Byte *in = taps[t] + from;
            for (std::size_t i = 0; i < Block; ++i)
                block[i] = static_cast<Word>(block[i] + in[i]);
        }
        for (std::size_t i = 0; i < Block; ++i)
            sums[from + i] = block[i];
    }
    for (; from < count; ++from) {
        Word value = 0;
        for (std::size_t t = 0; t < tapCount; ++t)
            value = static_cast<Word>(value + taps[t][from]);
        sums[from] = value;
    }
}

BALLAST_INLINE Byte quotient(std::uint32_t sum, float inverse)
{
    return static_cast<Byte>(int(float(int(sum)) * inverse + 0.5F));
}

BALLAST_INLINE void averageLoop(const Word *__restrict sums, std::size_t tapCount, std::size_t step,
                                std::uint32_t divisor, Byte *__restrict out, std::size_t count)
{
    const float inverse = 1 / float(divisor);
    std::size_t from = 0;
    for (; from + Block <= count; from += Block) {
        Word block[Block] = {};
        for (std::size_t t = 0; t < tapCount; ++t)
            for (std::size_t i = 0; i < Block; ++i)
                block[i] = static_cast<Word>(block[i] + sums[from + t * step + i]);
        for (std::size_t i = 0; i < Block; ++i)
            out[from + i] = quotient(block[i], inverse);
    }
    for (; from < count; ++from) {
        Word value = 0;
        for (std::size_t t = 0; t < tapCount; ++t)
            value = static_cast<Word>(value + sums[from + t * step]);
        out[from] = quotient(value, inverse);
    }
}

BALLAST_INLINE Word share(Byte level, Word weight)
{
    return static_cast<Word>((std::uint32_t(Word(level << 8)) * weight) >> 16);
}

BALLAST_INLINE void weightedLoop(const Byte *const *taps, const Word *weights, std::size_t tapCount,
                                 Byte *__restrict out, std::size_t count)
{
    // Half a level to round, and half a step for each share that was cut off.
    const auto start = static_cast<Word>(128 + tapCount / 2);
    std::size_t from = 0;
    for (; from + Block <= count; from += Block) {
        Word block[Block];
        for (std::size_t i = 0; i < Block; ++i)
            block[i] = start;
        for (std::size_t t = 0; t < tapCount; ++t) {
            const Byte *in = taps[t] + from;
            const Word weight = weights[t];
            for (std::size_t i = 0; i < Block; ++i)
                block[i] = static_cast<Word>(block[i] + share(in[i], weight));
        }
        for (std::size_t i = 0; i < Block; ++i)
            out[from + i] = static_cast<Byte>(block[i] >> 8);
    }
    for (; from < count; ++from) {
        Word value = start;
        for (std::size_t t = 0; t < tapCount; ++t)
            value = static_cast<Word>(value + share(taps[t][from], weights[t]));
        out[from] = static_cast<Byte>(value >> 8);
    }
}

BALLAST_INLINE Word high(int value, Word weight)
{
    return static_cast<Word>((std::uint32_t(Word(value)) * weight) >> 16);
}

BALLAST_INLINE void blendDownLoop(const Byte *const *above, const Byte *const *below,
                                  const Word *weights, std::size_t pairs, Word *__restrict out,
                                  std::size_t count)
{
    const auto start = static_cast<Word>(pairs / 2); // half a step for each share that was cut off
    std::size_t from = 0;
    for (; from + Block <= count; from += Block) {
        Word block[Block];
        for (std::size_t i = 0; i < Block; ++i)
            block[i] = start;
        for (std::size_t k = 0; k < pairs; ++k) {
            const Byte *a = above[k] + from, *b = below[k] + from;
            const Word weight = weights[k];
            for (std::size_t i = 0; i < Block; ++i)
                block[i] = static_cast<Word>(block[i] + high((a[i] + b[i]) << 7, weight));
        }
        for (std::size_t i = 0; i < Block; ++i)
            out[from + i] = block[i];
    }
    for (; from < count; ++from) {
        Word value = start;
        for (std::size_t k = 0; k < pairs; ++k)
            value =
                static_cast<Word>(value + high((above[k][from] + below[k][from]) << 7, weights[k]));
        out[from] = value;
    }
}

BALLAST_INLINE void blendAcrossLoop(const Word *__restrict in, std::size_t step,
                                    const Word *weights, std::size_t pairs, Byte *__restrict out,
                                    std::size_t count)
{
    const auto start = static_cast<Word>(64 + pairs / 2);
    std::size_t from = 0;
    for (; from + Block <= count; from += Block) {
        Word block[Block];
        for (std::size_t i = 0; i < Block; ++i)
            block[i] = start;
        for (std::size_t k = 0; k < pairs; ++k) {
            const Word *a = in + from - k * step, *b = in + from + k * step;
            const Word weight = weights[k];
            for (std::size_t i = 0; i < Block; ++i)
                block[i] = static_cast<Word>(block[i] + high(a[i] + b[i], weight));
        }
        for (std::size_t i = 0; i < Block; ++i)
            out[from + i] = static_cast<Byte>(block[i] >> 7);
    }
    for (; from < count; ++from) {
        Word value = start;
        for (std::size_t k = 0; k < pairs; ++k)
            value = static_cast<Word>(value +
                                      high(in[from - k * step] + in[from + k * step], weights[k]));
        out[from] = static_cast<Byte>(value >> 7);
    }
}

BALLAST_INLINE void addRunLoop(const Word *__restrict upper, const Word *__restrict lower,
                               std::uint32_t *__restrict sums, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        sums[i] += static_cast<Word>(upper[i] - lower[i]);
}

BALLAST_INLINE void divideLoop(const std::uint32_t *__restrict sums, std::uint32_t divisor,
                               Byte *__restrict out, std::size_t count)
{
    const float inverse = 1 / float(divisor);
    for (std::size_t i = 0; i < count; ++i)
        out[i] = quotient(sums[i], inverse);
}

BALLAST_INLINE void addLoop(const Byte *__restrict in, Word *__restrict sums, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        sums[i] = static_cast<Word>(sums[i] + in[i]);
}

#if defined(__x86_64__) && defined(__GNUC__)
enum class Vectors { Plain, Avx2, Avx512 };

Vectors available()
{
    static const bool avx512 = __builtin_cpu_supports("avx512bw");
    return !useAvx2() ? Vectors::Plain : avx512 ? Vectors::Avx512 : Vectors::Avx2;
}

// The loop three times under the same name, and the choice between them.
#define BALLAST_VARIANTS(name, loop, parameters, arguments)                                        \
    __attribute__((                                                                                \
        target("avx512f,avx512bw,avx512vl,prefer-vector-width=512"))) void name##Avx512 parameters \
    {                                                                                              \
        loop arguments;                                                                            \
    }                                                                                              \
    __attribute__((target("avx2"))) void name##Avx2 parameters                                     \
    {                                                                                              \
        loop arguments;                                                                            \
    }                                                                                              \
    void name##Any parameters                                                                      \
    {                                                                                              \
        if (available() == Vectors::Avx512)                                                        \
            name##Avx512 arguments;                                                                \
        else if (available() == Vectors::Avx2)                                                     \
            name##Avx2 arguments;                                                                  \
        else                                                                                       \
            loop arguments;                                                                        \
    }
#else
#define BALLAST_VARIANTS(name, loop, parameters, arguments)                                        \
    void name##Any parameters                                                                      \
    {                                                                                              \
        loop arguments;                                                                            \
    }
#endif

BALLAST_VARIANTS(sum, sumLoop,
                 (const Byte *const *taps, std::size_t tapCount, Word *sums, std::size_t count),
                 (taps, tapCount, sums, count))
BALLAST_VARIANTS(average, averageLoop,
                 (const Word *sums, std::size_t tapCount, std::size_t step, std::uint32_t divisor,
                  Byte *out, std::size_t count),
                 (sums, tapCount, step, divisor, out, count))
BALLAST_VARIANTS(weighted, weightedLoop,
                 (const Byte *const *taps, const Word *weights, std::size_t tapCount, Byte *out,
                  std::size_t count),
                 (taps, weights, tapCount, out, count))
BALLAST_VARIANTS(blendDown, blendDownLoop,
                 (const Byte *const *above, const Byte *const *below, const Word *weights,
                  std::size_t pairs, Word *out, std::size_t count),
                 (above, below, weights, pairs, out, count))
BALLAST_VARIANTS(blendAcross, blendAcrossLoop,
                 (const Word *in, std::size_t step, const Word *weights, std::size_t pairs,
                  Byte *out, std::size_t count),
                 (in, step, weights, pairs, out, count))
BALLAST_VARIANTS(addRun, addRunLoop,
                 (const Word *upper, const Word *lower, std::uint32_t *sums, std::size_t count),
                 (upper, lower, sums, count))
BALLAST_VARIANTS(divide, divideLoop,
                 (const std::uint32_t *sums, std::uint32_t divisor, Byte *out, std::size_t count),
                 (sums, divisor, out, count))
BALLAST_VARIANTS(add, addLoop, (const Byte *in, Word *sums, std::size_t count), (in, sums, count))

} // namespace

void sum(const Byte *const *taps, std::size_t tapCount, Word *sums, std::size_t count)
{
    sumAny(taps, tapCount, sums, count);
}

void average(const Word *sums, std::size_t tapCount, std::size_t step, std::uint32_t divisor,
             Byte *out, std::size_t count)
{
    averageAny(sums, tapCount, step, divisor, out, count);
}

void weighted(const Byte *const *taps, const Word *weights, std::size_t tapCount, Byte *out,
              std::size_t count)
{
    weightedAny(taps, weights, tapCount, out, count);
}

void blendDown(const Byte *const *above, const Byte *const *below, const Word *weights,
               std::size_t pairs, Word *out, std::size_t count)
{
    blendDownAny(above, below, weights, pairs, out, count);
}

void blendAcross(const Word *in, std::size_t step, const Word *weights, std::size_t pairs,
                 Byte *out, std::size_t count)
{
    blendAcrossAny(in, step, weights, pairs, out, count);
}

void addRun(const Word *upper, const Word *lower, std::uint32_t *sums, std::size_t count)
{
    addRunAny(upper, lower, sums, count);
}

void divide(const std::uint32_t *sums, std::uint32_t divisor, Byte *out, std::size_t count)
{
    divideAny(sums, divisor, out, count);
}

void add(const Byte *in, Word *sums, std::size_t count)
{
    addAny(in, sums, count);
}

} // namespace ballast::rows
