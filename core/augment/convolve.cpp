#include "core/augment/convolve.h"

#include <opencv2/core/hal/intrin.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

/// A quarter of a symmetric kernel in 2^-15, rows of tap pairs for the dot product.
struct Quarter
{
    int reach = 0;
    int pairs = 0;
    std::vector<cv::v_int16x8> taps; ///< (reach + 1) × pairs, each a pair four times

    explicit Quarter(const cv::Mat &kernel) : reach(kernel.rows / 2), pairs(reach / 2 + 1)
    {
        const auto tap = [&](int y, int x) {
            const float value = x > reach ? 0 : kernel.at<float>(reach + y, reach + x);
            // The middle pixel counts once, but mirrored sums hold it twice.
            const float share = (x == 0 ? 0.5F : 1.0F) * (y == 0 ? 0.5F : 1.0F);
            return short(std::lround(std::clamp(value * share, -1.0F, 0.9999F) * 32768));
        };
        for (int y = 0; y <= reach; ++y)
            for (int x = 0; x <= reach; x += 2) {
                const short a = tap(y, x), b = tap(y, x + 1);
                taps.push_back(cv::v_int16x8(a, b, a, b, a, b, a, b));
            }
    }
};

/// Adds the rows at distance `y` above and below, as 16-bit sums.
void addMirrored(const std::uint8_t *above, const std::uint8_t *below, std::int16_t *sums,
                 int count)
{
    for (int i = 0; i < count; i += 16) {
        cv::v_uint16x8 a[2], b[2];
        cv::v_expand(cv::v_load(above + i), a[0], a[1]);
        cv::v_expand(cv::v_load(below + i), b[0], b[1]);
        cv::v_store(sums + i, cv::v_reinterpret_as_s16(a[0] + b[0]));
        cv::v_store(sums + i + 8, cv::v_reinterpret_as_s16(a[1] + b[1]));
    }
}

/// Eight results; `sums` points at the pixel in the mirrored sums of the first distance.
cv::v_int16x8 weighted(const std::int16_t *sums, std::size_t stride, int channels,
                       const Quarter &quarter)
{
    cv::v_int32x4 low = cv::v_setall_s32(1 << 14), high = low;
    const cv::v_int16x8 *tap = quarter.taps.data();
    for (int y = 0; y <= quarter.reach; ++y, sums += stride)
        for (int pair = 0; pair < quarter.pairs; ++pair, ++tap) {
            const int x = 2 * pair * channels;
            const auto a = cv::v_load(sums + x) + cv::v_load(sums - x);
            const auto b = cv::v_load(sums + x + channels) + cv::v_load(sums - x - channels);
            cv::v_int16x8 first, second;
            cv::v_zip(a, b, first, second);
            low = cv::v_dotprod(first, *tap, low);
            high = cv::v_dotprod(second, *tap, high);
        }
    return cv::v_pack(low >> 15, high >> 15);
}

} // namespace

cv::Mat scaledKernel(const cv::Mat &kernel, double scale)
{
    if (scale == 1)
        return kernel;
    const int half = kernel.rows / 2, reach = int(std::ceil(half * scale)) + 1;
    cv::Mat scaled = cv::Mat::zeros(2 * reach + 1, 2 * reach + 1, CV_32F);
    for (int y = -half; y <= half; ++y)
        for (int x = -half; x <= half; ++x) {
            // From the middle outwards, so that a symmetric kernel stays so.
            const double px = std::abs(x) * scale, py = std::abs(y) * scale;
            const int ix = int(px), iy = int(py), sx = x < 0 ? -1 : 1, sy = y < 0 ? -1 : 1;
            const double fx = px - ix, fy = py - iy;
            const double weights[] = {(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy};
            for (int i = 0; i < 4; ++i)
                scaled.at<float>(reach + sy * (iy + i / 2), reach + sx * (ix + i % 2)) +=
                    float(weights[i]) * kernel.at<float>(half + y, half + x);
        }
    return scaled;
}

void takeColours(cv::Mat &image, const cv::Mat &from)
{
    if (image.channels() != 4) {
        from.copyTo(image);
        return;
    }
    const int pairs[] = {0, 0, 1, 1, 2, 2};
    cv::mixChannels(&from, 1, &image, 1, pairs, 3);
}

void convolve(cv::Mat &image, const cv::Mat &kernel, const PaintContext &context)
{
    cv::Mat out = context.buffer.mat(image.rows, image.cols, image.type());
    cv::filter2D(image, out, -1, kernel, {-1, -1}, 0, cv::BORDER_REFLECT_101);
    takeColours(image, out);
}

void convolveSymmetric(cv::Mat &image, const cv::Mat &kernel, const PaintContext &context)
{
    const Quarter quarter(kernel);
    const int channels = image.channels(), reach = quarter.reach, count = image.cols * channels;
    // Pairs read one tap past the reach; its weight is 0.
    const int side = reach + 1;
    cv::Mat padded =
        context.buffer.mat(image.rows + 2 * reach, image.cols + 2 * side + 16, image.type());
    cv::copyMakeBorder(image, padded, reach, reach, side, side + 16, cv::BORDER_REFLECT_101);
    const int wide = (image.cols + 2 * side) * channels;
    const std::size_t stride = std::size_t(wide) + 64;
    cv::Mat sums = context.second.mat(reach + 2, int(stride), CV_16SC1);
    auto *first = sums.ptr<std::int16_t>();
    for (int y = 0; y < image.rows; ++y) {
        for (int k = 0; k <= reach; ++k)
            addMirrored(padded.ptr(y + reach - k), padded.ptr(y + reach + k),
                        first + k * int(stride), wide);
        auto *row = image.ptr<std::uint8_t>(y);
        std::uint8_t out[16];
        for (int i = 0; i < count; i += 16) {
            const std::int16_t *at = first + side * channels + i;
            const auto bytes = cv::v_pack_u(weighted(at, stride, channels, quarter),
                                            weighted(at + 8, stride, channels, quarter));
            cv::v_store(out, bytes);
            const int part = std::min(16, count - i);
            for (int k = 0; k < part; ++k)
                if (channels != 4 || k % 4 != 3)
                    row[i + k] = out[k];
        }
    }
}

} // namespace ballast
