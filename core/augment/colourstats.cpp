#include "core/augment/colourstats.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

namespace ballast {

namespace {

/// Sums of b, g, r, bb, gg, rr, bg, gr, rb.
using Moments = std::array<std::uint64_t, 9>;

template <std::size_t Channels> void addRow(Moments &sums, const std::uint8_t *row, int width)
{
    constexpr int block = 4096; // 255² · 4096 < 2^32
    for (int from = 0; from < width; from += block) {
        std::array<std::uint32_t, 9> part{};
        const int to = std::min(width, from + block);
        for (int x = from; x < to; ++x) {
            const std::uint8_t *p = row + std::size_t(x) * Channels;
            const std::uint32_t b = p[0], g = p[1], r = p[2];
            const std::uint32_t terms[] = {b, g, r, b * b, g * g, r * r, b * g, g * r, r * b};
            for (std::size_t i = 0; i < part.size(); ++i)
                part[i] += terms[i];
        }
        for (std::size_t i = 0; i < sums.size(); ++i)
            sums[i] += part[i];
    }
}

} // namespace

MeanColour meanColour(const cv::Mat &image)
{
    const cv::Scalar mean = cv::mean(image);
    if (image.channels() == 1)
        return {mean[0], mean[0], mean[0]};
    return {mean[0], mean[1], mean[2]};
}

ColourAxes colourAxes(const cv::Mat &image)
{
    Moments sums{};
    for (int y = 0; y < image.rows; ++y)
        if (image.channels() == 4)
            addRow<4>(sums, image.ptr<std::uint8_t>(y), image.cols);
        else
            addRow<3>(sums, image.ptr<std::uint8_t>(y), image.cols);
    const double count = double(image.total());
    const auto mean = [&](std::size_t i) { return double(sums[i]) / count; };
    ColourAxes result;
    result.mean = {mean(0), mean(1), mean(2)};
    // The sample's covariance, as numpy.cov and the peers take it.
    const double unbiased = count > 1 ? count / (count - 1) : 1;
    const std::size_t product[3][3] = {{3, 6, 8}, {6, 4, 7}, {8, 7, 5}};
    cv::Matx33d covariance;
    for (int i = 0; i < 3; ++i)
        for (int k = 0; k < 3; ++k)
            covariance(i, k) = (mean(product[i][k]) - result.mean[i] * result.mean[k]) * unbiased;
    cv::eigen(covariance, result.variances, result.axes);
    for (int i = 0; i < 3; ++i) {
        result.variances[i] = std::max(0.0, result.variances[i]);
        if (result.axes(i, 0) + result.axes(i, 1) + result.axes(i, 2) < 0)
            for (int k = 0; k < 3; ++k)
                result.axes(i, k) = -result.axes(i, k);
    }
    return result;
}

} // namespace ballast
