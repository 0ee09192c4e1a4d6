#include "core/augment/grain.h"

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <numbers>

namespace ballast {

namespace {

/// By Newton's method from the outcome before.
Outcomes makeNormal()
{
    Outcomes outcomes{};
    const int last = int(outcomes.size()) - 1;
    double z = 0;
    for (int i = last / 2 + 1; i <= last; ++i) {
        for (int step = 0; step < 8; ++step) {
            const double tail = std::erfc(z / std::numbers::sqrt2) / 2;
            const double density = std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi_v<double>);
            z += (tail - (1 - shareOf(i))) / density;
        }
        outcomes[std::size_t(i)] = float(z);
        outcomes[std::size_t(last - i)] = float(-z);
    }
    return outcomes;
}

} // namespace

const Outcomes &normalOutcomes()
{
    static const Outcomes outcomes = makeNormal();
    return outcomes;
}

Outcomes calmed(const Outcomes &outcomes, double scale)
{
    if (scale >= 1)
        return outcomes;
    double sum = 0, squares = 0;
    for (const float value : outcomes) {
        sum += value;
        squares += double(value) * value;
    }
    const double mean = sum / double(outcomes.size());
    const double deviation =
        std::sqrt(std::max(0.0, squares / double(outcomes.size()) - mean * mean));
    Outcomes calm{};
    for (std::size_t i = 0; i < calm.size(); ++i)
        calm[i] = float(mean + deviation * scale * double(normalOutcomes()[i]));
    return calm;
}

std::vector<float> poissonShares(double expected)
{
    std::vector<float> shares;
    double chance = std::exp(-expected), sum = 0;
    for (int k = 0; sum < 1 - 0x1p-17 && k < 2000; chance *= expected / ++k) {
        sum += chance;
        shares.push_back(float(sum));
    }
    return shares;
}

void addCoarse(cv::Mat &image, const cv::Mat &noise, cv::Mat &scratch)
{
    cv::resize(noise, scratch, image.size(), 0, 0, cv::INTER_LINEAR);
    const int channels = image.channels(), colours = std::min(channels, 3);
    const bool shared = noise.channels() == 1;
    for (int y = 0; y < image.rows; ++y) {
        auto *row = image.ptr<std::uint8_t>(y);
        const auto *add = scratch.ptr<std::int16_t>(y);
        for (int x = 0; x < image.cols; ++x, row += channels, add += noise.channels())
            for (int c = 0; c < colours; ++c) {
                const int level = row[c] + ((add[shared ? 0 : c] + 8) >> 4);
                row[c] = static_cast<std::uint8_t>(std::clamp(level, 0, 255));
            }
    }
}

} // namespace ballast
