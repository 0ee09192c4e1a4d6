#include "core/augment/kernel.h"
#include "core/augment/params.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

/// Colour steps whose look-up table comes from the image's own histogram.
namespace ballast {

namespace {

using namespace params;
constexpr auto Colour = TransformGroup::Colour;

using Histogram = std::array<std::uint32_t, 256>;
using Histograms = std::array<Histogram, 4>; ///< by ToneChannel

/// Two counts a channel in turns, so that neighbours of one level do not wait for each other.
template <std::size_t Channels> void count(const cv::Mat &image, Histogram *out)
{
    constexpr std::size_t colours = Channels == 4 ? 3 : Channels;
    std::array<std::array<Histogram, colours>, 2> counts{};
    for (int y = 0; y < image.rows; ++y) {
        const auto *row = image.ptr<std::uint8_t>(y);
        for (int x = 0; x < image.cols; ++x, row += Channels)
            for (std::size_t c = 0; c < colours; ++c)
                ++counts[std::size_t(x & 1)][c][row[c]];
    }
    for (std::size_t c = 0; c < colours; ++c)
        for (std::size_t i = 0; i < 256; ++i)
            out[c][i] = counts[0][c][i] + counts[1][c][i];
}

Histograms histograms(const cv::Mat &image)
{
    Histograms all{};
    if (image.channels() == 1)
        count<1>(image, &all[std::size_t(ToneChannel::Grey)]);
    else if (image.channels() == 3)
        count<3>(image, all.data());
    else
        count<4>(image, all.data());
    return all;
}

std::uint8_t rounded(double level)
{
    return static_cast<std::uint8_t>(std::lround(std::clamp(level, 0.0, 255.0)));
}

ToneTable identity()
{
    ToneTable table;
    std::iota(table.begin(), table.end(), std::uint8_t(0));
    return table;
}

// Equalize.

constexpr std::array EqualizeModes{
    ParamChoice{"cv", QT_TRANSLATE_NOOP("Transforms", "As OpenCV")},
    ParamChoice{"pil", QT_TRANSLATE_NOOP("Transforms", "As Pillow")}};
constexpr std::array EqualizeParams{
    choice("mode", QT_TRANSLATE_NOOP("Transforms", "Formula"),
           QT_TRANSLATE_NOOP("Transforms",
                             "Whose rule makes the table; they differ by a few levels. "
                             "Default: OpenCV."),
           EqualizeModes),
    toggle("by_channels", QT_TRANSLATE_NOOP("Transforms", "Each channel its own"),
           QT_TRANSLATE_NOOP("Transforms",
                             "On: red, green and blue are evened out each by itself, which changes "
                             "the tint. Off: only the brightness is. Default: on."),
           true)};

/// The cumulated histogram from the first level that occurs to 255.
ToneTable equalizedCv(const Histogram &counts)
{
    const auto total = std::accumulate(counts.begin(), counts.end(), std::uint64_t(0));
    const auto first = std::ranges::find_if(counts, [](std::uint32_t n) { return n != 0; });
    if (first == counts.end() || *first == total)
        return identity();
    const double scale = 255 / double(total - *first);
    ToneTable table{};
    std::uint64_t sum = 0;
    for (auto level = std::size_t(first - counts.begin()) + 1; level < 256; ++level) {
        sum += counts[level];
        table[level] = rounded(double(sum) * scale);
    }
    return table;
}

/// Steps of equal counts, the last occurring level left out, in whole numbers.
ToneTable equalizedPil(const Histogram &counts)
{
    const auto total = std::accumulate(counts.begin(), counts.end(), std::uint64_t(0));
    const auto last = std::find_if(counts.rbegin(), counts.rend(), [](auto n) { return n != 0; });
    const std::uint64_t step = last == counts.rend() ? 0 : (total - *last) / 255;
    if (step == 0)
        return identity();
    ToneTable table;
    std::uint64_t sum = step / 2;
    for (std::size_t level = 0; level < 256; ++level) {
        sum += counts[level];
        table[level] = static_cast<std::uint8_t>(std::min<std::uint64_t>(255, sum / step));
    }
    return table;
}

/// Brightness alone, in YCrCb.
template <class MakeTable>
void equalizeLuma(cv::Mat &image, const PaintContext &context, MakeTable makeTable)
{
    cv::Mat colour = image;
    if (image.channels() == 4) {
        colour = context.buffer.mat(image.rows, image.cols, CV_8UC3);
        cv::cvtColor(image, colour, cv::COLOR_BGRA2BGR);
    }
    cv::Mat apart = context.second.mat(image.rows, image.cols, CV_8UC3);
    cv::cvtColor(colour, apart, cv::COLOR_BGR2YCrCb);
    ToneTables tables = sameForAll(identity());
    tables.channel[0] = makeTable(histograms(apart)[0]);
    tables.alike = false;
    paintTone(apart, apart, tables);
    if (image.channels() == 3) {
        cv::cvtColor(apart, image, cv::COLOR_YCrCb2BGR);
        return;
    }
    cv::cvtColor(apart, colour, cv::COLOR_YCrCb2BGR);
    const int pairs[] = {0, 0, 1, 1, 2, 2};
    cv::mixChannels(&colour, 1, &image, 1, pairs, 3);
}

void equalize(Draw &draw)
{
    const auto makeTable = draw.integer(0) == 1 ? equalizedPil : equalizedCv;
    const bool byChannels = draw.on(1);
    draw.effect([=](cv::Mat &image, const PaintContext &context) {
        if (!byChannels && image.channels() != 1) {
            equalizeLuma(image, context, makeTable);
            return;
        }
        const Histograms counts = histograms(image);
        ToneTables tables;
        tables.alike = false;
        for (std::size_t c = 0; c < 4; ++c)
            tables.channel[c] = makeTable(counts[c]);
        paintTone(image, image, tables);
    });
}

// AutoContrast.

constexpr std::array ContrastMethods{
    ParamChoice{"cdf", QT_TRANSLATE_NOOP("Transforms", "Evened out")},
    ParamChoice{"pil", QT_TRANSLATE_NOOP("Transforms", "Stretched")}};
constexpr std::array AutoContrastParams{
    real("cutoff", QT_TRANSLATE_NOOP("Transforms", "Cut at both ends"),
         QT_TRANSLATE_NOOP("Transforms",
                           "Percent of the darkest and of the brightest pixels that may become "
                           "plain black and white; larger is more contrast. Default: 0."),
         0, 49, 0),
    integer("ignore", QT_TRANSLATE_NOOP("Transforms", "Leave out level"),
            QT_TRANSLATE_NOOP("Transforms",
                              "A level (0 to 255) that is not counted and stays as it is, such as "
                              "that of a plain background; -1 counts all. Default: -1."),
            -1, 255, -1),
    choice("method", QT_TRANSLATE_NOOP("Transforms", "Formula"),
           QT_TRANSLATE_NOOP("Transforms",
                             "Stretched keeps the steps between levels alike, evened out spreads "
                             "frequent levels. Default: evened out."),
           ContrastMethods)};

struct Bounds
{
    int low, high;
};

/// First and last level left when that share of the pixels is cut at either end.
Bounds boundsOf(const Histogram &counts, double cutoff)
{
    const auto total = std::accumulate(counts.begin(), counts.end(), std::uint64_t(0));
    const double cut = double(total) * cutoff / 100;
    const auto occurs = [](std::uint32_t n) { return n != 0; };
    if (total == 0)
        return {0, 0};
    if (cutoff <= 0) {
        const auto first = std::ranges::find_if(counts, occurs);
        const auto last = std::find_if(counts.rbegin(), counts.rend(), occurs);
        return {int(first - counts.begin()), 255 - int(last - counts.rbegin())};
    }
    std::uint64_t sum = 0;
    int low = 0, high = 255;
    while (low < 255 && double(sum += counts[std::size_t(low)]) < cut)
        ++low;
    for (sum = 0; high > 0 && double(sum += counts[std::size_t(high)]) < cut;)
        --high;
    low = std::min(low + 1, 255);
    return low > high ? Bounds{127, 127} : Bounds{low, high};
}

ToneTable stretched(const Histogram &counts, Bounds bounds, bool evenedOut)
{
    ToneTable table{};
    const auto low = std::size_t(bounds.low), high = std::size_t(bounds.high);
    std::uint64_t total = 0;
    for (std::size_t i = low + 1; i <= high; ++i)
        total += counts[i];
    if (evenedOut && total == 0)
        return identity();
    std::uint64_t sum = 0;
    for (std::size_t i = low; i < 256; ++i) {
        sum += i > low && i <= high ? counts[i] : 0;
        const double share =
            evenedOut ? double(sum) / double(total) : double(i - low) / double(high - low);
        table[i] = i > high ? std::uint8_t(255) : rounded(255 * share);
    }
    return table;
}

void autoContrast(Draw &draw)
{
    const double cutoff = draw.value(0);
    const int ignore = draw.integer(1);
    const bool evenedOut = draw.integer(2) == 0;
    draw.effect([=](cv::Mat &image, const PaintContext &) {
        Histograms counts = histograms(image);
        ToneTables tables;
        tables.alike = false;
        for (std::size_t c = 0; c < 4; ++c) {
            if (ignore >= 0)
                counts[c][std::size_t(ignore)] = 0;
            const Bounds bounds = boundsOf(counts[c], cutoff);
            tables.channel[c] =
                bounds.low < bounds.high ? stretched(counts[c], bounds, evenedOut) : identity();
            if (ignore >= 0)
                tables.channel[c][std::size_t(ignore)] = static_cast<std::uint8_t>(ignore);
        }
        paintTone(image, image, tables);
    });
}

constexpr TransformKernel Equalize{equalize}, AutoContrast{autoContrast};
constexpr std::array Rows{
    TransformSpec{"Equalize", QT_TRANSLATE_NOOP("Transforms", "Equalise"),
                  QT_TRANSLATE_NOOP("Transforms", "Spreads the levels so that all are equally "
                                                  "frequent."),
                  Colour, false, 0.5, EqualizeParams, &Equalize},
    TransformSpec{"AutoContrast", QT_TRANSLATE_NOOP("Transforms", "Automatic contrast"),
                  QT_TRANSLATE_NOOP("Transforms", "The darkest level becomes black, the brightest "
                                                  "white."),
                  Colour, false, 0.5, AutoContrastParams, &AutoContrast}};

} // namespace

std::span<const TransformSpec> families::histogramRows()
{
    return Rows;
}

} // namespace ballast
