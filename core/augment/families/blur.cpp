#include "core/augment/families/median.h"
#include "core/augment/families/rowkernels.h"
#include "core/augment/families/taps.h"
#include "core/augment/kernel.h"
#include "core/augment/params.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

/// Blurs over a window: mean, median, similar neighbours, mean shift.
namespace ballast {

namespace {

using namespace params;
constexpr auto Blur = TransformGroup::Blur;

constexpr ParamSpec Window = integers(
    "blur_limit", QT_TRANSLATE_NOOP("Transforms", "Window"),
    QT_TRANSLATE_NOOP("Transforms", "Width of the window in pixels (odd); larger is softer. "
                                    "Default: 3 to 7."),
    3, 201, 3, 7, "px");
constexpr std::array WindowParams{Window};

// Box blur.

/// Weights of the pixels under a window whose width need not be whole.
cv::Mat boxWeights(double width)
{
    const int reach = std::max(0, int(std::ceil(width / 2 - 0.5)));
    cv::Mat weights(1, 2 * reach + 1, CV_32F);
    for (int i = -reach; i <= reach; ++i) {
        const double covered = std::min(width / 2, i + 0.5) - std::max(-width / 2, i - 0.5);
        weights.at<float>(i + reach) = float(std::max(0.0, covered) / width);
    }
    return weights;
}

/// Sums down the columns, then along the row, in whole numbers.
void paintBox(cv::Mat &image, int window, const PaintContext &context)
{
    const int reach = window / 2;
    const cv::Mat source = mirrored(image, reach, reach, context);
    const auto channels = std::size_t(image.channels());
    const std::size_t bytes = std::size_t(image.cols) * channels;
    const std::size_t wide = std::size_t(source.cols) * channels;
    cv::Mat sums = context.second.mat(1, int(wide), CV_16U);
    std::vector<std::uint8_t> out(channels == 4 ? bytes : 0);
    std::vector<const std::uint8_t *> taps(std::size_t(window), nullptr);
    for (int y = 0; y < image.rows; ++y) {
        for (int k = 0; k < window; ++k)
            taps[std::size_t(k)] = source.ptr<std::uint8_t>(y + k);
        rows::sum(taps.data(), taps.size(), sums.ptr<std::uint16_t>(), wide);
        auto *target = channels == 4 ? out.data() : image.ptr<std::uint8_t>(y);
        rows::average(sums.ptr<std::uint16_t>(), taps.size(), channels,
                      std::uint32_t(window * window), target, bytes);
        if (channels == 4) {
            cv::Mat row = image.row(y);
            takeColour(row, cv::Mat(1, image.cols, CV_8UC4, target));
        }
    }
}

void boxBlur(Draw &draw)
{
    constexpr int mostSummed = 15; // 15² · 255 fits in 16 bits
    const int window = draw.uniformOdd(0);
    draw.record("kernel", window);
    draw.effect([window](cv::Mat &image, const PaintContext &context) {
        if (context.scale == 1 && window <= mostSummed) {
            paintBox(image, window, context);
            return;
        }
        cv::Mat out = context.buffer.mat(image.rows, image.cols, image.type());
        const double width = window * context.scale;
        if (context.scale == 1)
            cv::blur(image, out, {window, window}, {-1, -1}, cv::BORDER_REFLECT_101);
        else if (width > 1)
            cv::sepFilter2D(image, out, -1, boxWeights(width), boxWeights(width), {-1, -1}, 0,
                            cv::BORDER_REFLECT_101);
        else
            return;
        takeColour(image, out);
    });
}

// Median.

void medianBlur(Draw &draw)
{
    const int window = draw.uniformOdd(0);
    draw.record("kernel", window);
    draw.effect([window](cv::Mat &image, const PaintContext &context) {
        const int scaled = std::min(int(std::lround(window * context.scale - 1)) / 2 * 2 + 1, 255);
        if (scaled < 3)
            return;
        if (scaled <= WidestSortedMedian) {
            paintMedian(image, scaled, context);
            return;
        }
        cv::Mat out = context.buffer.mat(image.rows, image.cols, image.type());
        cv::medianBlur(image, out, scaled);
        takeColour(image, out);
    });
}

// Filters of OpenCV that take three channels or one.

/// `filter(in, out)` on the colours, and alpha put back.
template <class Filter>
void onColours(cv::Mat &image, const PaintContext &context, const Filter &filter)
{
    cv::Mat in = image;
    if (image.channels() == 4) {
        in = context.second.mat(image.rows, image.cols, CV_8UC3);
        cv::cvtColor(image, in, cv::COLOR_BGRA2BGR);
    }
    cv::Mat out = context.buffer.mat(in.rows, in.cols, in.type());
    filter(in, out);
    takeColour(image, out);
}

constexpr std::array BilateralParams{
    integers("d", QT_TRANSLATE_NOOP("Transforms", "Window"),
             QT_TRANSLATE_NOOP("Transforms",
                               "Width of the neighbourhood in pixels; larger is smoother and "
                               "slower. Default: 1 to 9."),
             1, 25, 1, 9, "px"),
    reals("sigma_color", QT_TRANSLATE_NOOP("Transforms", "Same colour within"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Spread, in grey levels, of what counts as the same colour; larger "
                            "also blurs edges. Default: 10 to 250."),
          1, 500, 10, 250, "", 0),
    reals("sigma_space", QT_TRANSLATE_NOOP("Transforms", "Spread"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Spread within the window in pixels; larger weighs all of it alike. "
                            "Default: 10 to 250."),
          1, 500, 10, 250, "px", 0)};

/// Tomasi and Manduchi: Bilateral Filtering for Gray and Color Images, ICCV 1998.
void bilateralBlur(Draw &draw)
{
    const int window = draw.uniformInteger(0);
    const double colour = draw.uniform(1), space = draw.uniform(2);
    draw.record("d", window);
    draw.record("sigma_color", colour);
    draw.record("sigma_space", space);
    if (window < 2)
        return;
    draw.effect([=](cv::Mat &image, const PaintContext &context) {
        const int scaled = int(std::lround(window * context.scale));
        if (scaled >= 2)
            onColours(image, context, [&](const cv::Mat &in, cv::Mat &out) {
                cv::bilateralFilter(in, out, scaled, colour, space * context.scale,
                                    cv::BORDER_REFLECT_101);
            });
    });
}

constexpr std::array MeanShiftParams{
    reals("spatial_radius", QT_TRANSLATE_NOOP("Transforms", "Radius"),
          QT_TRANSLATE_NOOP("Transforms",
                            "How far neighbours are looked for, in pixels; larger flattens more "
                            "and is much slower. Default: 5 to 40."),
          1, 60, 5, 40, "px", 0),
    reals("color_radius", QT_TRANSLATE_NOOP("Transforms", "Same colour within"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Distance, in grey levels, up to which neighbours count; larger joins "
                            "more colours. Default: 5 to 40."),
          1, 255, 5, 40, "", 0)};

/// Comaniciu and Meer: Mean Shift, IEEE TPAMI 24 (5), 2002.
void meanShiftBlur(Draw &draw)
{
    const double space = draw.uniform(0), colour = draw.uniform(1);
    draw.record("spatial_radius", space);
    draw.record("color_radius", colour);
    draw.effect([=](cv::Mat &image, const PaintContext &context) {
        const double radius = space * context.scale;
        const auto filter = [&](const cv::Mat &in, cv::Mat &out) {
            cv::pyrMeanShiftFiltering(in, out, radius, colour);
        };
        if (image.channels() != 1) {
            onColours(image, context, filter);
            return;
        }
        cv::Mat in = context.buffer.mat(image.rows, image.cols, CV_8UC3);
        cv::Mat out = context.second.mat(image.rows, image.cols, CV_8UC3);
        cv::cvtColor(image, in, cv::COLOR_GRAY2BGR);
        filter(in, out);
        cv::extractChannel(out, image, 0);
    });
}

// Glass.

enum GlassParam { Sigma, MaxDelta, Iterations, Mode };
constexpr std::array GlassModes{
    ParamChoice{"fast", QT_TRANSLATE_NOOP("Transforms", "All at once")},
    ParamChoice{"exact", QT_TRANSLATE_NOOP("Transforms", "One after the other")}};
constexpr std::array GlassParams{
    real("sigma", QT_TRANSLATE_NOOP("Transforms", "Softness"),
         QT_TRANSLATE_NOOP("Transforms",
                           "Standard deviation, in pixels, of the blur before and after; larger is "
                           "softer. Default: 0.7."),
         0, 20, 0.7),
    integer("max_delta", QT_TRANSLATE_NOOP("Transforms", "Reach"),
            QT_TRANSLATE_NOOP("Transforms",
                              "How far pixels are swapped, in pixels; larger is rougher glass. "
                              "Default: 4."),
            1, 50, 4, "px"),
    integer("iterations", QT_TRANSLATE_NOOP("Transforms", "Rounds"),
            QT_TRANSLATE_NOOP("Transforms", "How often pixels are swapped. Default: 2."), 1, 20, 2),
    choice("mode", QT_TRANSLATE_NOOP("Transforms", "Swaps"),
           QT_TRANSLATE_NOOP("Transforms",
                             "One after the other carries pixels further; all at once does not "
                             "depend on the order. Default: all at once."),
           GlassModes)};

struct Glass
{
    double sigma = 0.7;
    int reach = 4, rounds = 2;
    bool exact = false;
    std::uint64_t seed = 0;
};

/// Offsets −reach … reach − 1 of one row of pixels, the same in any order of rows.
void drawOffsets(std::vector<cv::Point> &offsets, std::uint64_t seed, int reach)
{
    Rng rng(seed);
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        const std::uint64_t bits = rng.next();
        const auto part = [&](int from) {
            return int(((bits >> from & 0xffffffff) * std::uint64_t(2 * reach)) >> 32) - reach;
        };
        offsets[i] = {part(0), part(32)};
    }
}

template <class Pixel>
void swapPixels(cv::Mat &image, cv::Mat &before, const Glass &glass, int round)
{
    const int reach = glass.reach;
    std::vector<cv::Point> offsets(std::size_t(image.cols - 2 * reach));
    if (!glass.exact)
        image.copyTo(before);
    const auto forEach = [&](auto work) {
        for (int y = image.rows - reach; y > reach; --y) {
            drawOffsets(
                offsets,
                mix64(glass.seed + std::uint64_t(round) * 0x10001 * 7919 + std::uint64_t(y) * 31),
                reach);
            for (int x = image.cols - reach; x > reach; --x) {
                const cv::Point to = cv::Point(x, y) + offsets[std::size_t(x - reach - 1)];
                work(x, y, to);
            }
        }
    };
    if (glass.exact) {
        forEach([&](int x, int y, cv::Point to) {
            std::swap(image.ptr<Pixel>(y)[x], image.ptr<Pixel>(to.y)[to.x]);
        });
        return;
    }
    forEach([&](int x, int y, cv::Point to) {
        image.ptr<Pixel>(y)[x] = before.ptr<Pixel>(to.y)[to.x];
    });
    forEach([&](int x, int y, cv::Point to) {
        image.ptr<Pixel>(to.y)[to.x] = before.ptr<Pixel>(y)[x];
    });
}

void paintGlass(cv::Mat &image, const Glass &full, const PaintContext &context)
{
    Glass glass = full;
    glass.sigma = full.sigma * context.scale;
    glass.reach = std::max(1, int(std::lround(full.reach * context.scale)));
    const auto soften = [&](const cv::Mat &in, cv::Mat &out) {
        if (glass.sigma > 0.1)
            cv::GaussianBlur(in, out, {0, 0}, glass.sigma);
        else
            in.copyTo(out);
    };
    const int channels = image.channels();
    cv::Mat work = context.buffer.mat(image.rows, image.cols, image.type());
    cv::Mat before = context.second.mat(image.rows, image.cols, image.type());
    soften(image, work);
    const auto swap = channels == 1   ? swapPixels<std::uint8_t>
                      : channels == 3 ? swapPixels<cv::Vec3b>
                                      : swapPixels<cv::Vec4b>;
    const bool roomy = std::min(image.rows, image.cols) > 2 * glass.reach;
    for (int round = 0; roomy && round < glass.rounds; ++round)
        swap(work, before, glass, round);
    soften(work, before);
    if (context.scale < 1) { // a draft pixel is the mean of many: little is left of the grain
        const double swaps = glass.rounds * std::pow(2 * full.reach * context.scale, 2) / 12;
        const double sigma = std::sqrt(2 * glass.sigma * glass.sigma + swaps);
        cv::GaussianBlur(image, work, {0, 0}, sigma, sigma, cv::BORDER_REFLECT_101);
        cv::addWeighted(before, context.scale, work, 1 - context.scale, 0, before);
    }
    takeColour(image, before);
}

void glassBlur(Draw &draw)
{
    const Glass glass{draw.value(Sigma), draw.integer(MaxDelta), draw.integer(Iterations),
                      draw.integer(Mode) == 1, draw.rng().next()};
    draw.record("seed", QString::number(glass.seed));
    draw.effect([glass](cv::Mat &image, const PaintContext &context) {
        paintGlass(image, glass, context);
    });
}

constexpr TransformKernel BoxBlur{boxBlur}, MedianBlur{medianBlur}, GlassBlur{glassBlur},
    BilateralBlur{bilateralBlur}, MeanShiftBlur{meanShiftBlur};

constexpr std::array Rows{
    TransformSpec{"Blur", QT_TRANSLATE_NOOP("Transforms", "Box blur"),
                  QT_TRANSLATE_NOOP("Transforms", "Mean of a square of pixels."), Blur, false, 0.5,
                  WindowParams, &BoxBlur},
    TransformSpec{"MedianBlur", QT_TRANSLATE_NOOP("Transforms", "Median blur"),
                  QT_TRANSLATE_NOOP("Transforms", "Takes away specks and grain, keeps edges."),
                  Blur, false, 0.5, WindowParams, &MedianBlur},
    TransformSpec{"GlassBlur", QT_TRANSLATE_NOOP("Transforms", "Frosted glass"),
                  QT_TRANSLATE_NOOP("Transforms", "Neighbouring pixels change places, as behind "
                                                  "rough glass."),
                  Blur, false, 0.5, GlassParams, &GlassBlur},
    TransformSpec{"BilateralBlur", QT_TRANSLATE_NOOP("Transforms", "Blur without edges"),
                  QT_TRANSLATE_NOOP("Transforms", "Smooths areas of like colour and keeps edges "
                                                  "(bilateral filter)."),
                  Blur, false, 0.5, BilateralParams, &BilateralBlur, "imgaug"},
    TransformSpec{"MeanShiftBlur", QT_TRANSLATE_NOOP("Transforms", "Flat colours"),
                  QT_TRANSLATE_NOOP("Transforms", "Turns areas of like colour flat, as a poster "
                                                  "(mean shift). Slow on large images."),
                  Blur, false, 0.5, MeanShiftParams, &MeanShiftBlur, "imgaug"}};

} // namespace

std::span<const TransformSpec> families::blurRows()
{
    return Rows;
}

} // namespace ballast
