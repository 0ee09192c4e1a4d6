#pragma once

#include <cstddef>
#include <cstdint>

/// Inner loops over one row of bytes, for whatever vectors the processor has; all give the same
/// bytes. `count` is in bytes or values, not pixels.
namespace ballast::rows {

/// sums[i] = Σ taps[t][i] over `taps` rows; at most 257 rows, so that nothing runs over.
void sum(const std::uint8_t *const *taps, std::size_t tapCount, std::uint16_t *sums,
         std::size_t count);

/// out[i] = round(Σ sums[i + k · step], k < tapCount, / divisor); the sum must be below 65536.
void average(const std::uint16_t *sums, std::size_t tapCount, std::size_t step,
             std::uint32_t divisor, std::uint8_t *out, std::size_t count);

/// out[i] = Σ weights[t] · taps[t][i] / 65536, rounded. The weights add up to 65536, tapCount is
/// at most 200; off by one level at most.
void weighted(const std::uint8_t *const *taps, const std::uint16_t *weights, std::size_t tapCount,
              std::uint8_t *out, std::size_t count);

/// out[i] = 128 · Σ weights[k] · (above[k][i] + below[k][i]) / 65536, k < pairs. All weights twice
/// add up to 65536.
void blendDown(const std::uint8_t *const *above, const std::uint8_t *const *below,
               const std::uint16_t *weights, std::size_t pairs, std::uint16_t *out,
               std::size_t count);

/// out[i] = Σ weights[k] · (in[i − k · step] + in[i + k · step]) / 65536 / 128, rounded; the
/// same weights, `in` as blendDown() leaves it.
void blendAcross(const std::uint16_t *in, std::size_t step, const std::uint16_t *weights,
                 std::size_t pairs, std::uint8_t *out, std::size_t count);

/// sums[i] += upper[i] − lower[i], the difference taken modulo 65536.
void addRun(const std::uint16_t *upper, const std::uint16_t *lower, std::uint32_t *sums,
            std::size_t count);

/// out[i] = round(sums[i] / divisor).
void divide(const std::uint32_t *sums, std::uint32_t divisor, std::uint8_t *out, std::size_t count);

/// sums[i] += in[i]; a sum must stay below 65536.
void add(const std::uint8_t *in, std::uint16_t *sums, std::size_t count);

} // namespace ballast::rows
