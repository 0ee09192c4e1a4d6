#include "core/export/sha256.h"

#include <QCryptographicHash>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

#include <array>
#include <cstdint>
#include <cstring>

namespace ballast {

namespace {

#if defined(__x86_64__)

/// First 32 bits of the fractional parts of the cube roots of the first 64 primes.
alignas(16) constexpr std::array<std::uint32_t, 64> RoundConstants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

constexpr std::size_t BlockSize = 64;

bool hasShaInstructions()
{
    unsigned a = 0, b = 0, c = 0, d = 0;
    const bool sha = __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
    const bool sse4 = __get_cpuid(1, &a, &b, &c, &d) && (c & bit_SSE4_1) && (c & bit_SSSE3);
    return sha && sse4;
}

/// The instructions want the state as the words ABEF and CDGH, highest first.
struct State
{
    __m128i abef, cdgh;
};

__attribute__((target("sha,sse4.1,ssse3"))) void addBlocks(State &state, const char *data,
                                                           std::size_t blocks)
{
    const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    for (; blocks > 0; --blocks, data += BlockSize) {
        const State before = state;
        __m128i words[4]; // the last 16 words of the message schedule
        for (int group = 0; group < 16; ++group) {
            __m128i &now = words[group & 3];
            if (group < 4) {
                now = _mm_shuffle_epi8(
                    _mm_loadu_si128(reinterpret_cast<const __m128i *>(data) + group), bigEndian);
            } else {
                const __m128i w1 = words[(group + 1) & 3], w2 = words[(group + 2) & 3],
                              w3 = words[(group + 3) & 3];
                now = _mm_add_epi32(_mm_sha256msg1_epu32(now, w1), _mm_alignr_epi8(w3, w2, 4));
                now = _mm_sha256msg2_epu32(now, w3);
            }
            const __m128i sum = _mm_add_epi32(
                now,
                _mm_load_si128(reinterpret_cast<const __m128i *>(RoundConstants.data()) + group));
            state.cdgh = _mm_sha256rnds2_epu32(state.cdgh, state.abef, sum);
            state.abef =
                _mm_sha256rnds2_epu32(state.abef, state.cdgh, _mm_shuffle_epi32(sum, 0x0e));
        }
        state.abef = _mm_add_epi32(state.abef, before.abef);
        state.cdgh = _mm_add_epi32(state.cdgh, before.cdgh);
    }
}

std::array<std::uint32_t, 8> wordsOf(const State &state)
{
    alignas(16) std::array<std::uint32_t, 4> abef, cdgh;
    _mm_store_si128(reinterpret_cast<__m128i *>(abef.data()), state.abef);
    _mm_store_si128(reinterpret_cast<__m128i *>(cdgh.data()), state.cdgh);
    return {abef[3], abef[2], cdgh[3], cdgh[2], abef[1], abef[0], cdgh[1], cdgh[0]};
}

QByteArray hashByInstructions(QByteArrayView bytes)
{
    State state{_mm_set_epi32(0x6a09e667, static_cast<int>(0xbb67ae85), 0x510e527f,
                              static_cast<int>(0x9b05688c)),
                _mm_set_epi32(0x3c6ef372, static_cast<int>(0xa54ff53a), 0x1f83d9ab, 0x5be0cd19)};
    const auto size = static_cast<std::size_t>(bytes.size());
    const std::size_t whole = size / BlockSize, rest = size % BlockSize;
    addBlocks(state, bytes.data(), whole);

    std::array<char, 2 * BlockSize> tail{};
    if (rest > 0)
        std::memcpy(tail.data(), bytes.data() + whole * BlockSize, rest);
    tail[rest] = static_cast<char>(0x80);
    const std::size_t blocks = rest + 9 > BlockSize ? 2 : 1;
    for (std::size_t i = 0; i < 8; ++i)
        tail[blocks * BlockSize - 1 - i] = static_cast<char>((size * 8) >> (8 * i));
    addBlocks(state, tail.data(), blocks);

    QByteArray digest;
    for (const std::uint32_t word : wordsOf(state))
        for (int shift = 24; shift >= 0; shift -= 8)
            digest.append(static_cast<char>((word >> shift) & 0xff));
    return digest.toHex();
}

#endif

} // namespace

QByteArray sha256Hex(QByteArrayView bytes)
{
#if defined(__x86_64__)
    static const bool fast = hasShaInstructions();
    if (fast)
        return hashByInstructions(bytes);
#endif
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result().toHex();
}

} // namespace ballast
