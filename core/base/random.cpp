#include "core/base/random.h"

#include <cmath>
#include <numbers>

namespace ballast {

std::uint64_t hash64(const char *data, std::uint64_t size)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (std::uint64_t i = 0; i < size; ++i) {
        hash ^= static_cast<unsigned char>(data[i]);
        hash *= 0x100000001b3ULL;
    }
    return mix64(hash);
}

std::int64_t Rng::integer(std::int64_t lo, std::int64_t hi)
{
    if (hi <= lo)
        return lo;
    // Lemire's multiply-shift; the bias for the ranges used here (< 2^32) is below 2^-32.
    const auto span = static_cast<std::uint64_t>(hi - lo) + 1;
    const auto product = static_cast<unsigned __int128>(next()) * span;
    return lo + static_cast<std::int64_t>(static_cast<std::uint64_t>(product >> 64));
}

double Rng::normal()
{
    const double radius = std::sqrt(-2.0 * std::log(1.0 - unit()));
    return radius * std::cos(2.0 * std::numbers::pi * unit());
}

} // namespace ballast
