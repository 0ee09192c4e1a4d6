#include "core/augment/grain.h"
#include "core/augment/kernel.h"
#include "core/augment/params.h"
#include "core/augment/transform.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

/// Traces of analogue film and of print.
namespace ballast {

namespace {

using namespace params;

int luma(const std::uint8_t *pixel, int channels)
{
    return channels == 1 ? pixel[0] : (pixel[0] * 29 + pixel[1] * 150 + pixel[2] * 77 + 128) >> 8;
}

// Film grain: clumps, strongest in the dark.

constexpr std::array FilmGrainParams{
    reals("intensity_range", QT_TRANSLATE_NOOP("Transforms", "Strength"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Standard deviation of the grain on black as a share of white; it "
                            "fades towards white. Default: 0.1 to 0.3."),
          0, 1, 0.1, 0.3),
    integers("grain_size_range", QT_TRANSLATE_NOOP("Transforms", "Grain size"),
             QT_TRANSLATE_NOOP("Transforms", "Width of a clump in pixels; larger is coarser. "
                                             "Default: 1 to 3."),
             1, 32, 1, 3, "px")};

/// Normal noise in 1/64, deviation 1, made at the grain's own size.
cv::Mat grainPlane(int width, int height, std::uint64_t seed, double deviation, PixelBuffer &buffer)
{
    cv::Mat plane = buffer.mat(height, width, CV_16SC1);
    std::array<std::int16_t, std::tuple_size_v<Outcomes>> levels;
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] = std::int16_t(std::lround(double(normalOutcomes()[i]) * deviation * 64));
    std::vector<std::uint16_t> words(std::size_t(width + Grain::Words));
    for (int y = 0; y < height; ++y) {
        Grain grain(seed, y);
        for (int x = 0; x < width; x += Grain::Words)
            grain.words(words.data() + x);
        auto *row = plane.ptr<std::int16_t>(y);
        for (int x = 0; x < width; ++x)
            row[x] = levels[words[std::size_t(x)] >> OutcomeShift];
    }
    return plane;
}

void paintFilmGrain(cv::Mat &image, double intensity, int size, std::uint64_t seed,
                    const PaintContext &context)
{
    const double clump = size * context.scale; // in pixels of the raster
    const double share = std::min(1.0, 1 / clump);
    const int width = std::max(1, int(std::lround(image.cols * share)));
    const int height = std::max(1, int(std::lround(image.rows * share)));
    cv::Mat grain = grainPlane(width, height, seed, std::min(1.0, clump), context.buffer);
    if (grain.size() != image.size()) {
        cv::Mat drawn = context.second.mat(image.rows, image.cols, CV_16SC1);
        cv::resize(grain, drawn, image.size(), 0, 0, cv::INTER_LINEAR);
        grain = drawn;
    }
    int weights[256]; // 1/1024 grey level for 1/64 of grain
    for (int i = 0; i < 256; ++i)
        weights[i] = int(std::lround(intensity * (255 - i) * 16));
    const int channels = image.channels(), colours = std::min(channels, 3);
    for (int y = 0; y < image.rows; ++y) {
        auto *row = image.ptr<std::uint8_t>(y);
        const auto *noise = grain.ptr<std::int16_t>(y);
        for (int x = 0; x < image.cols; ++x, row += channels) {
            const int add = (noise[x] * weights[luma(row, channels)] + 512) >> 10;
            for (int c = 0; c < colours; ++c)
                row[c] = std::uint8_t(std::clamp(row[c] + add, 0, 255));
        }
    }
}

void filmGrain(Draw &draw)
{
    const double intensity = draw.uniform(0);
    const int size = draw.uniformInteger(1);
    const std::uint64_t seed = draw.rng().next();
    draw.record("intensity", intensity);
    draw.record("grain_size", size);
    draw.record("seed", QString::number(seed));
    if (intensity > 0)
        draw.effect([=](cv::Mat &image, const PaintContext &context) {
            paintFilmGrain(image, intensity, size, seed, context);
        });
}

// Halftone: a dot for each cell, the larger the brighter.

constexpr std::array HalftoneParams{
    integers("dot_size_range", QT_TRANSLATE_NOOP("Transforms", "Dot size"),
             QT_TRANSLATE_NOOP("Transforms", "Width of the cells of dots in pixels; larger is "
                                             "coarser print. Default: 4 to 10."),
             2, 100, 4, 10, "px"),
    reals("blend_range", QT_TRANSLATE_NOOP("Transforms", "Original"),
          QT_TRANSLATE_NOOP("Transforms", "Share of the original image: 0 shows dots alone, 1 "
                                          "leaves it as it is. Default: 0 to 0.5."),
          0, 1, 0, 0.5)};

/// 256 dots of one cell, rows below one another: coverage for each brightness.
/// Pixels are tried at 4 × 4 places. The largest dot reaches the corners, so
/// that white stays white.
cv::Mat dotTable(int cell)
{
    cv::Mat table(256 * cell, cell, CV_8UC1);
    for (int level = 0; level < 256; ++level) {
        const double radius = level / 255.0 * cell * std::sqrt(0.5);
        for (int y = 0; y < cell; ++y)
            for (int x = 0; x < cell; ++x) {
                int inside = 0;
                for (int i = 0; i < 16; ++i) {
                    const double dx = x + (i % 4 + 0.5) / 4 - cell / 2.0;
                    const double dy = y + (i / 4 + 0.5) / 4 - cell / 2.0;
                    inside += dx * dx + dy * dy <= radius * radius;
                }
                table.ptr(level * cell + y)[x] = std::uint8_t(std::min(255, inside * 16));
            }
    }
    return table;
}

/// Cells smaller than a few pixels: the mean of a cell and its dot.
void paintFineDots(cv::Mat &image, double blend)
{
    const int channels = image.channels(), colours = std::min(channels, 3);
    int weights[256];
    const cv::Mat dots = dotTable(8);
    for (int level = 0; level < 256; ++level) {
        const double cover = cv::mean(dots.rowRange(level * 8, level * 8 + 8))[0] / 255;
        weights[level] = int(std::lround((blend + (1 - blend) * cover) * 65536));
    }
    for (int y = 0; y < image.rows; ++y) {
        auto *row = image.ptr<std::uint8_t>(y);
        for (int x = 0; x < image.cols; ++x, row += channels) {
            const int weight = weights[luma(row, channels)];
            for (int c = 0; c < colours; ++c)
                row[c] = std::uint8_t((row[c] * weight + 32768) >> 16);
        }
    }
}

void paintHalftone(cv::Mat &image, int size, double blend, const PaintContext &context)
{
    const int cell = int(std::lround(size * context.scale));
    if (cell < 2) {
        paintFineDots(image, blend);
        return;
    }
    const int channels = image.channels(), colours = std::min(channels, 3);
    const int across = (image.cols + cell - 1) / cell, down = (image.rows + cell - 1) / cell;
    cv::Mat means = context.buffer.mat(down, across, image.type());
    for (int i = 0; i < down; ++i)
        for (int j = 0; j < across; ++j) {
            const cv::Rect whole(0, 0, image.cols, image.rows);
            const cv::Scalar mean =
                cv::mean(image(cv::Rect(j * cell, i * cell, cell, cell) & whole));
            for (int c = 0; c < channels; ++c)
                means.ptr(i)[j * channels + c] = std::uint8_t(mean[c] + 0.5);
        }
    const cv::Mat dots = dotTable(cell);
    const int keep = int(std::lround(blend * 256));
    for (int y = 0; y < image.rows; ++y) {
        auto *row = image.ptr<std::uint8_t>(y);
        for (int x = 0; x < image.cols; ++x, row += channels) {
            const std::uint8_t *mean = means.ptr(y / cell) + x / cell * channels;
            const int cover = dots.ptr(luma(mean, channels) * cell + y % cell)[x % cell];
            for (int c = 0; c < colours; ++c)
                row[c] = std::uint8_t(
                    (row[c] * keep + (mean[c] * cover + 127) / 255 * (256 - keep) + 128) >> 8);
        }
    }
}

void halftone(Draw &draw)
{
    const int size = draw.uniformInteger(0);
    const double blend = draw.uniform(1);
    draw.record("dot_size", size);
    draw.record("blend", blend);
    if (blend < 1)
        draw.effect([=](cv::Mat &image, const PaintContext &context) {
            paintHalftone(image, size, blend, context);
        });
}

constexpr TransformKernel FilmGrain{filmGrain}, Halftone{halftone};
constexpr auto Noise = TransformGroup::Noise;

constexpr std::array Rows{
    TransformSpec{"FilmGrain", QT_TRANSLATE_NOOP("Transforms", "Film grain"),
                  QT_TRANSLATE_NOOP("Transforms", "Grain of analogue film: in clumps, strongest in "
                                                  "the dark."),
                  Noise, false, 0.5, FilmGrainParams, &FilmGrain, "AlbumentationsX"},
    TransformSpec{"Halftone", QT_TRANSLATE_NOOP("Transforms", "Halftone print"),
                  QT_TRANSLATE_NOOP("Transforms", "Dots of printed pictures, large where it is "
                                                  "bright."),
                  Noise, false, 0.5, HalftoneParams, &Halftone, "AlbumentationsX"}};

} // namespace

namespace families {
std::span<const TransformSpec> filmRows()
{
    return Rows;
}
} // namespace families

} // namespace ballast
