#include "core/augment/families/taps.h"

#include "core/augment/families/rowkernels.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

constexpr std::size_t MostTaps = 200;

cv::Point reachOf(const std::vector<Tap> &taps)
{
    cv::Point reach;
    for (const Tap &tap : taps) {
        reach.x = std::max(reach.x, std::abs(tap.offset.x));
        reach.y = std::max(reach.y, std::abs(tap.offset.y));
    }
    return reach;
}

double sumOf(const std::vector<Tap> &taps)
{
    double sum = 0;
    for (const Tap &tap : taps)
        sum += tap.weight;
    return sum;
}

/// At raster scale each tap is shared between the four pixels around its place.
cv::Mat scaledKernel(const std::vector<Tap> &taps, double scale)
{
    const cv::Point full = reachOf(taps);
    const int reach = std::max(1, int(std::ceil(std::max(full.x, full.y) * scale)));
    const double sum = sumOf(taps);
    cv::Mat kernel = cv::Mat::zeros(2 * reach + 2, 2 * reach + 2, CV_32F);
    for (const Tap &tap : taps) {
        const double x = tap.offset.x * scale + reach, y = tap.offset.y * scale + reach;
        const int ix = int(std::floor(x)), iy = int(std::floor(y));
        const double fx = x - ix, fy = y - iy;
        const double weights[] = {(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy};
        for (int i = 0; i < 4; ++i)
            kernel.at<float>(iy + i / 2, ix + i % 2) += float(weights[i] * tap.weight / sum);
    }
    return kernel(cv::Rect(0, 0, 2 * reach + 1, 2 * reach + 1)).clone();
}

/// Weights in 2^-16 whose sum is exact: what rounding leaves over goes to the largest.
std::vector<std::uint16_t> wholeWeights(const std::vector<Tap> &taps)
{
    const double sum = sumOf(taps);
    std::vector<std::uint16_t> weights;
    long left = 65536;
    for (const Tap &tap : taps) {
        weights.push_back(
            static_cast<std::uint16_t>(std::min(65535L, std::lround(tap.weight / sum * 65536))));
        left -= weights.back();
    }
    auto largest = std::ranges::max_element(weights);
    *largest = static_cast<std::uint16_t>(std::clamp(long(*largest) + left, 0L, 65535L));
    return weights;
}

bool allAlike(const std::vector<Tap> &taps)
{
    return std::ranges::all_of(taps, [&](const Tap &tap) { return tap.weight == taps[0].weight; });
}

/// In whole numbers, row by row, from a mirrored copy.
void paintWhole(cv::Mat &image, const std::vector<Tap> &taps, const PaintContext &context)
{
    const cv::Point reach = reachOf(taps);
    const cv::Mat source = mirrored(image, reach.x, reach.y, context);
    const auto channels = std::size_t(image.channels());
    const std::size_t bytes = std::size_t(image.cols) * channels;
    const bool alike = allAlike(taps);
    const std::vector<std::uint16_t> weights = wholeWeights(taps);
    cv::Mat sums = context.second.mat(1, int(bytes), CV_16U);
    cv::Mat out(1, int(bytes), CV_8U);
    std::vector<const std::uint8_t *> rows(taps.size());
    for (int y = 0; y < image.rows; ++y) {
        for (std::size_t t = 0; t < taps.size(); ++t)
            rows[t] = source.ptr<std::uint8_t>(y + reach.y + taps[t].offset.y) +
                      std::size_t(reach.x + taps[t].offset.x) * channels;
        auto *target = channels == 4 ? out.ptr<std::uint8_t>() : image.ptr<std::uint8_t>(y);
        if (alike) {
            rows::sum(rows.data(), rows.size(), sums.ptr<std::uint16_t>(), bytes);
            rows::average(sums.ptr<std::uint16_t>(), 1, 0, std::uint32_t(taps.size()), target,
                          bytes);
        } else {
            rows::weighted(rows.data(), weights.data(), rows.size(), target, bytes);
        }
        if (channels == 4) {
            cv::Mat row = image.row(y);
            takeColour(row, cv::Mat(1, image.cols, CV_8UC4, target));
        }
    }
}

} // namespace

cv::Mat mirrored(const cv::Mat &image, int across, int down, const PaintContext &context)
{
    cv::Mat out = context.buffer.mat(image.rows + 2 * down, image.cols + 2 * across, image.type());
    cv::copyMakeBorder(image, out, down, down, across, across, cv::BORDER_REFLECT_101);
    return out;
}

void takeColour(cv::Mat &image, const cv::Mat &blurred)
{
    if (image.channels() != 4) {
        blurred.copyTo(image);
        return;
    }
    const int pairs[] = {0, 0, 1, 1, 2, 2};
    cv::mixChannels(&blurred, 1, &image, 1, pairs, 3);
}

void paintTaps(cv::Mat &image, const std::vector<Tap> &taps, const PaintContext &context)
{
    if (context.scale == 1 && taps.size() <= MostTaps) {
        if (taps.size() > 1 || taps[0].offset != cv::Point())
            paintWhole(image, taps, context);
        return;
    }
    cv::Mat out = context.buffer.mat(image.rows, image.cols, image.type());
    cv::filter2D(image, out, -1, scaledKernel(taps, context.scale), {-1, -1}, 0,
                 cv::BORDER_REFLECT_101);
    takeColour(image, out);
}

} // namespace ballast
