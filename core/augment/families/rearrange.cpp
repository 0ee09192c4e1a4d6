#include "core/augment/families/distortion.h"

#include <QJsonArray>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace ballast {

namespace {

template <class T> void shuffle(std::vector<T> &values, Rng &rng)
{
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[std::size_t(rng.integer(0, std::int64_t(i) - 1))]);
}

/// Edges of parts of almost equal length, the longer ones anywhere.
std::vector<int> splits(int length, int wanted, Rng &rng)
{
    const int parts = std::min(wanted, length);
    std::vector<int> lengths;
    for (int i = 0; i < parts; ++i)
        lengths.push_back(length / parts + (i < length % parts));
    shuffle(lengths, rng);
    std::vector<int> edges{0};
    for (const int each : lengths)
        edges.push_back(edges.back() + each);
    return edges;
}

enum ShuffleParam { GridRows, GridColumns };

/// Tiles change places with tiles of their own size.
void gridShuffle(Draw &draw)
{
    TilesOp op;
    op.frame = draw.frame();
    const auto ys = splits(op.frame.height, draw.integer(GridRows), draw.rng());
    const auto xs = splits(op.frame.width, draw.integer(GridColumns), draw.rng());
    std::map<std::pair<int, int>, std::vector<cv::Rect>> bySize;
    for (std::size_t j = 0; j + 1 < ys.size(); ++j)
        for (std::size_t i = 0; i + 1 < xs.size(); ++i) {
            const cv::Rect tile(xs[i], ys[j], xs[i + 1] - xs[i], ys[j + 1] - ys[j]);
            bySize[{tile.width, tile.height}].push_back(tile);
        }
    bool moves = false;
    QJsonArray drawn;
    for (const auto &[size, tiles] : bySize) {
        auto places = tiles;
        shuffle(places, draw.rng());
        for (std::size_t i = 0; i < tiles.size(); ++i) {
            op.tiles.push_back({tiles[i], places[i]});
            moves = moves || tiles[i] != places[i];
            drawn.append(QJsonArray{tiles[i].x, tiles[i].y, places[i].x, places[i].y});
        }
    }
    draw.record("tiles", drawn);
    if (moves)
        draw.paint(std::move(op));
}

// Morphology

enum MorphologyParam { BrushWidth, BrushHeight, Operation };

/// Colour planes only.
void withoutAlpha(cv::Mat &image, PixelBuffer &spare, const std::function<void(cv::Mat &)> &change)
{
    if (image.channels() != 4) {
        change(image);
        return;
    }
    cv::Mat colour = spare.mat(image.rows, image.cols, CV_8UC3);
    cv::cvtColor(image, colour, cv::COLOR_BGRA2BGR);
    change(colour);
    constexpr int pairs[] = {0, 0, 1, 1, 2, 2};
    cv::mixChannels(&colour, 1, &image, 1, pairs, 3);
}

void morphological(Draw &draw)
{
    const cv::Size size(draw.integer(BrushWidth), draw.integer(BrushHeight));
    const bool grows = draw.integer(Operation) == 0;
    draw.record("scale", QJsonArray{size.width, size.height});
    if (size.area() == 1)
        return;
    draw.effect([size, grows](cv::Mat &image, const PaintContext &context) {
        const auto scaled = [&](int length) {
            return std::max(1, int(std::lround(length * context.scale)));
        };
        const cv::Mat brush =
            cv::getStructuringElement(cv::MORPH_ELLIPSE, {scaled(size.width), scaled(size.height)});
        withoutAlpha(image, context.buffer, [&](cv::Mat &colour) {
            cv::morphologyEx(colour, colour, grows ? cv::MORPH_DILATE : cv::MORPH_ERODE, brush);
        });
    });
}

// Spread

enum SpreadParam { Radius };

/// Where the neighbour lies in one direction, px of the raster.
int spreadBy(std::uint64_t bits, int radius, double scale)
{
    const std::uint64_t side = 2 * std::uint64_t(radius) + 1;
    const int by = int(((bits & 0xffffffffU) * side) >> 32) - radius;
    return scale == 1 ? by : int(std::lround(by * scale));
}

/// Every pixel shows one of its neighbours, drawn evenly from the square of that radius; a pixel of
/// a draft the mean of as many as it stands for.
void paintSpread(cv::Mat &image, cv::Mat before, int radius, double scale, std::uint64_t seed)
{
    image.copyTo(before);
    const auto size = image.elemSize();
    const auto colours = std::min<std::size_t>(size, 3);
    const int count = std::clamp(int(std::lround(1 / (scale * scale))), 1, 16);
    for (int y = 0; y < image.rows; ++y) {
        Rng rng(mix64(seed + std::uint64_t(y)));
        auto *out = image.ptr<std::uint8_t>(y);
        for (int x = 0; x < image.cols; ++x, out += size) {
            std::array<int, 3> sum{};
            for (int i = 0; i < count; ++i) {
                const std::uint64_t bits = rng.next();
                const int fromX = std::clamp(x + spreadBy(bits, radius, scale), 0, image.cols - 1);
                const int fromY =
                    std::clamp(y + spreadBy(bits >> 32, radius, scale), 0, image.rows - 1);
                const auto *from = before.ptr<std::uint8_t>(fromY) + std::size_t(fromX) * size;
                for (std::size_t c = 0; c < colours; ++c)
                    sum[c] += from[c];
            }
            for (std::size_t c = 0; c < colours; ++c)
                out[c] = static_cast<std::uint8_t>((sum[c] + count / 2) / count);
        }
    }
}

void pixelSpread(Draw &draw)
{
    const int radius = draw.integer(Radius);
    const std::uint64_t seed = draw.rng().next();
    draw.record("radius", radius);
    draw.effect([radius, seed](cv::Mat &image, const PaintContext &context) {
        paintSpread(image, context.buffer.mat(image.rows, image.cols, image.type()), radius,
                    context.scale, seed);
    });
}

} // namespace

namespace kernels {
const TransformKernel RandomGridShuffle{gridShuffle};
const TransformKernel Morphological{morphological};
const TransformKernel PixelSpread{pixelSpread};
} // namespace kernels

} // namespace ballast
