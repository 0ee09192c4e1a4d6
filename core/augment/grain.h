#pragma once

#include "core/base/random.h"

#include <opencv2/core.hpp>
#include <opencv2/core/hal/intrin.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

/// Randomness for every pixel: the same bytes in any order of rows and on any machine.
namespace ballast {

/// Sixteen xorshift generators side by side, seeded by image and row.
class Grain
{
public:
    static constexpr int Block = 16; ///< normal values made at a time
    static constexpr int Words = 32; ///< words made at a time

    Grain(std::uint64_t seed, int row)
    {
        std::uint32_t lanes[Block];
        std::uint64_t mixed = mix64(seed ^ mix64(std::uint64_t(row)));
        for (std::uint32_t &lane : lanes) {
            mixed = mix64(mixed);
            lane = static_cast<std::uint32_t>(mixed >> 32) | 1U;
        }
        for (int i = 0; i < 4; ++i)
            m_state[i] = cv::v_load(lanes + 4 * i);
    }

    /// The next number of four generators, i = 0 … 3.
    cv::v_uint32x4 next(int i)
    {
        cv::v_uint32x4 &state = m_state[i];
        state = state ^ (state << 13);
        state = state ^ (state >> 17);
        state = state ^ (state << 5);
        return state;
    }

    /// 32 uniform 16-bit words.
    void words(std::uint16_t *out)
    {
        for (int i = 0; i < 4; ++i)
            cv::v_store(out + 8 * i, cv::v_reinterpret_as_u16(next(i)));
    }

    /// Four values of mean 0 and deviation 1, each the sum of four bytes (kurtosis 2.7).
    cv::v_float32x4 normals(int i)
    {
        const cv::v_uint32x4 bits = next(i), bytes = cv::v_setall_u32(0x00ff00ff);
        const cv::v_uint32x4 pairs = (bits & bytes) + ((bits >> 8) & bytes);
        const cv::v_uint32x4 sums = (pairs & cv::v_setall_u32(0xffff)) + (pairs >> 16);
        return (cv::v_cvt_f32(cv::v_reinterpret_as_s32(sums)) - cv::v_setall_f32(510)) *
               cv::v_setall_f32(1 / SumDeviation);
    }

    /// Standard deviation of the sum of four uniform bytes.
    static constexpr float SumDeviation = 147.80054F;

private:
    cv::v_uint32x4 m_state[4];
};

/// Numbers that are equally likely, in rising order: a distribution as a table.
using Outcomes = std::array<float, 4096>;
constexpr int OutcomeShift = 4; ///< of a 16-bit word to an index

/// The middle of the share of outcome i, in (0, 1).
constexpr double shareOf(int i)
{
    return (i + 0.5) / double(std::tuple_size_v<Outcomes>);
}

/// Mean 0, deviation 1.
const Outcomes &normalOutcomes();
/// What the mean of the 1/scale² full-size pixels behind a draft pixel is like: normal, and calmer.
Outcomes calmed(const Outcomes &outcomes, double scale);
/// P(count ≤ k) of a Poisson count, k = 0 … until all but a share of 2^-17 is there;
/// expected ≤ 600.
std::vector<float> poissonShares(double expected);

/// Replaces every colour level by outcome(level, word), the word uniform in 0 … 65535; `shared`:
/// the channels of a pixel get the same word. Alpha stays.
template <class Outcome>
void paintByChance(cv::Mat &image, std::uint64_t seed, bool shared, Outcome outcome)
{
    const int channels = image.channels(), colours = std::min(channels, 3);
    const int count = image.cols * (shared ? 1 : channels);
    std::vector<std::uint16_t> words(std::size_t(count + Grain::Words));
    for (int y = 0; y < image.rows; ++y) {
        Grain grain(seed, y);
        for (int i = 0; i < count; i += Grain::Words)
            grain.words(words.data() + i);
        auto *row = image.ptr<std::uint8_t>(y);
        if (channels == colours && (channels == 1 || !shared)) {
            for (int i = 0; i < count; ++i)
                row[i] = outcome(row[i], words[std::size_t(i)]);
            continue;
        }
        const std::uint16_t *word = words.data();
        for (int x = 0; x < image.cols; ++x, row += channels, word += shared ? 1 : channels)
            for (int c = 0; c < colours; ++c)
                row[c] = outcome(row[c], word[shared ? 0 : c]);
    }
}

/// Adds noise of fewer pixels than the image, drawn linearly to its size: `noise` is CV_16SC1 for
/// all channels alike or has one plane a colour, in 1/16 grey levels.
void addCoarse(cv::Mat &image, const cv::Mat &noise, cv::Mat &scratch);

} // namespace ballast
