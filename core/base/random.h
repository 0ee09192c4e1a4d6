#pragma once

#include <cstdint>

namespace ballast {

/// SplitMix64's finaliser: every input bit changes every output bit with probability 1/2.
constexpr std::uint64_t mix64(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// 64-bit FNV-1a, then mixed: the stable id of an image is the hash of its relative path.
std::uint64_t hash64(const char *data, std::uint64_t size);

/// Names one random stream: the same key gives the same draws on any machine, at any thread
/// count, in the preview and in the export.
struct Key
{
    std::uint64_t seed = 0;
    std::uint64_t image = 0; ///< hash64 of the image's path relative to the dataset's root, UTF-8
    std::uint64_t copy = 0;  ///< 0 = first augmented copy
    std::uint64_t step = 0;  ///< Step::id

    constexpr std::uint64_t value() const
    {
        return mix64(mix64(mix64(mix64(seed) ^ image) ^ copy) ^ step);
    }
    constexpr Key withStep(std::uint64_t id) const { return {seed, image, copy, id}; }
    bool operator==(const Key &) const = default;
};

/// Portable random numbers: SplitMix64 with distributions of our own, since those of std:: differ
/// between libraries.
class Rng
{
public:
    explicit constexpr Rng(std::uint64_t seed) : m_state(seed) {}
    explicit constexpr Rng(const Key &key) : m_state(key.value()) {}

    constexpr std::uint64_t next()
    {
        const std::uint64_t out = mix64(m_state);
        m_state += 0x9e3779b97f4a7c15ULL;
        return out;
    }
    /// Uniform in [0, 1).
    constexpr double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// Uniform in [lo, hi); lo when both are equal.
    constexpr double uniform(double lo, double hi) { return lo + (hi - lo) * unit(); }
    /// Uniform integer in [lo, hi], both included.
    std::int64_t integer(std::int64_t lo, std::int64_t hi);
    /// True with the given probability (0 never, 1 always).
    constexpr bool chance(double probability) { return unit() < probability; }
    /// Standard normal (Box-Muller, one value a call).
    double normal();

private:
    std::uint64_t m_state;
};

} // namespace ballast
