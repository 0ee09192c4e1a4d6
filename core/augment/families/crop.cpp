#include "core/augment/families/windows.h"
#include "core/augment/params.h"
#include "core/augment/transform.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

using namespace params;
using namespace families;

enum CropParam { Height, Width, PadIfSmallerOn, Position, CropBorder };

/// A crop larger than the image is padded if that is asked for, else it shrinks to it.
void padForCrop(Draw &draw)
{
    const Frame f = draw.frame();
    const Frame out{std::max(f.width, draw.integer(Width)),
                    std::max(f.height, draw.integer(Height))};
    if (draw.on(PadIfSmallerOn))
        padTo(draw, out, draw.integer(Position), draw.integer(CropBorder),
              draw.color(CropBorder + 1));
}

void randomCrop(Draw &draw)
{
    padForCrop(draw);
    crop(draw, randomWindow(draw, draw.integer(Width), draw.integer(Height)));
}

void centerCrop(Draw &draw)
{
    padForCrop(draw);
    crop(draw, centralWindow(draw.frame(), draw.integer(Width), draw.integer(Height)));
}

/// Padding goes to the right and below at least as far as the window reaches; elsewhere only as
/// the position asks.
void fixedCrop(Draw &draw)
{
    enum { Left, Top, Right, Bottom, Pad, Lies, Edge };
    const Frame f = draw.frame();
    const int right = draw.integer(Right), bottom = draw.integer(Bottom);
    const int across = std::max(0, right - f.width), down = std::max(0, bottom - f.height);
    if (draw.on(Pad) && across + down > 0) {
        enum { TopRight = 2, BottomLeft, BottomRight, Anywhere };
        const int lies = draw.integer(Lies);
        cv::Point before{across / 2, down / 2};
        if (lies == Anywhere)
            before = {int(draw.rng().integer(0, across)), int(draw.rng().integer(0, down))};
        else if (lies != 0)
            before = {lies == TopRight || lies == BottomRight ? across : 0,
                      lies == BottomLeft || lies == BottomRight ? down : 0};
        pad(draw, {f.width + across + before.x, f.height + down + before.y}, before,
            draw.integer(Edge), draw.color(Edge + 1));
    }
    crop(draw, within(draw.frame(), draw.integer(Left), draw.integer(Top), right, bottom));
}

enum ResizedCropParam { SizeHeight, SizeWidth, Share, Ratio, ResizedSampling, ResizedAverage };

/// Ten tries to draw area and shape so that the window fits; then the largest central one.
cv::Rect resizedCropWindow(Draw &draw, double ratioLow, double ratioHigh)
{
    const Frame f = draw.frame();
    const double area = double(f.width) * f.height;
    for (int attempt = 0; attempt < 10; ++attempt) {
        const double target = draw.uniform(Share) * area;
        const double ratio = std::exp(draw.rng().uniform(std::log(ratioLow), std::log(ratioHigh)));
        const double w = std::nearbyint(std::sqrt(target * ratio));
        const double h = std::nearbyint(std::sqrt(target / ratio));
        if (w >= 1 && h >= 1 && w <= f.width && h <= f.height)
            return randomWindow(draw, int(w), int(h));
    }
    const double own = double(f.width) / f.height;
    if (own < ratioLow)
        return centralWindow(f, f.width, int(std::nearbyint(f.width / ratioLow)));
    if (own > ratioHigh)
        return centralWindow(f, int(std::nearbyint(f.height * ratioHigh)), f.height);
    return centralWindow(f, f.width, f.height);
}

void randomResizedCrop(Draw &draw)
{
    crop(draw, resizedCropWindow(draw, draw.value(Ratio), draw.high(Ratio)));
    resize(draw, {draw.integer(SizeWidth), draw.integer(SizeHeight)}, draw.integer(ResizedSampling),
           draw.integer(ResizedAverage) == 0);
}

void randomSizedCrop(Draw &draw)
{
    enum { Heights, OutHeight, OutWidth, WidthToHeight, Sampling, Average };
    const int height = draw.uniformInteger(Heights);
    const double width = height * draw.value(WidthToHeight);
    crop(draw, randomWindow(draw, int(std::min(width, double(LongestSide))), height));
    resize(draw, {draw.integer(OutWidth), draw.integer(OutHeight)}, draw.integer(Sampling),
           draw.integer(Average) == 0);
}

/// Pixels each side gains (> 0) or loses (< 0): top, right, bottom, left.
std::array<int, 4> drawSides(Draw &draw)
{
    enum { Pixels, Percent, Each = 3 };
    const bool inPixels = draw.value(Pixels) != 0 || draw.high(Pixels) != 0;
    const double lengths[] = {double(draw.frame().height), double(draw.frame().width)};
    std::array<int, 4> sides{};
    double share = 0;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const bool again = draw.on(Each) || i == 0;
        if (inPixels) {
            sides[i] = again ? draw.uniformInteger(Pixels) : sides[0];
            continue;
        }
        if (again)
            share = draw.uniform(Percent);
        sides[i] = int(share * lengths[i % 2]);
    }
    return sides;
}

/// Two cuts that would leave nothing are reduced in proportion: one pixel stays.
void leaveOne(int &before, int &after, int length)
{
    const int cut = before + after;
    if (cut < length)
        return;
    before = int(std::int64_t(before) * (length - 1) / cut);
    after = length - 1 - before;
}

void cropAndPad(Draw &draw)
{
    enum { KeepSize = 2, Sampling = 4, Edge };
    const Frame f = draw.frame();
    const auto [top, right, bottom, left] = drawSides(draw);
    draw.record("sides", QJsonArray{top, right, bottom, left});
    int cutTop = std::max(0, -top), cutBottom = std::max(0, -bottom);
    int cutLeft = std::max(0, -left), cutRight = std::max(0, -right);
    leaveOne(cutTop, cutBottom, f.height);
    leaveOne(cutLeft, cutRight, f.width);
    crop(draw, within(f, cutLeft, cutTop, f.width - cutRight, f.height - cutBottom));
    const cv::Point before{std::max(0, left), std::max(0, top)};
    const Frame cut = draw.frame();
    pad(draw,
        {cut.width + before.x + std::max(0, right), cut.height + before.y + std::max(0, bottom)},
        before, draw.integer(Edge), draw.color(Edge + 1));
    if (draw.on(KeepSize))
        resize(draw, f, draw.integer(Sampling), false);
}

void cropFromBorders(Draw &draw)
{
    enum { Left, Right, Top, Bottom };
    const Frame f = draw.frame();
    Rng &rng = draw.rng();
    // One side draws what it loses, the other where it ends after that.
    const auto ends = [&](int length, double before, double after) {
        const int from = int(rng.integer(0, int(before * length)));
        const int least = std::max(from + 1, int((1 - after) * length));
        return std::pair(from, int(rng.integer(std::min(least, length), length)));
    };
    const auto [x1, x2] = ends(f.width, draw.value(Left), draw.value(Right));
    const auto [y1, y2] = ends(f.height, draw.value(Top), draw.value(Bottom));
    crop(draw, within(f, x1, y1, x2, y2));
}

constexpr std::array CropParams{cropHeight("height", 512),
                                cropWidth("width", 512),
                                PadIfSmaller,
                                PadPosition,
                                BorderMode,
                                Fill};

constexpr ParamSpec edge(const char *key, const char *label, const char *help, double min,
                         double value)
{
    return integer(key, label, help, min, 16384, value, "px");
}

constexpr std::array FixedCropParams{
    edge("x_min", QT_TRANSLATE_NOOP("Transforms", "Left edge"),
         QT_TRANSLATE_NOOP("Transforms", "First column that is kept, in pixels. Default: 0."), 0,
         0),
    edge("y_min", QT_TRANSLATE_NOOP("Transforms", "Top edge"),
         QT_TRANSLATE_NOOP("Transforms", "First row that is kept, in pixels. Default: 0."), 0, 0),
    edge("x_max", QT_TRANSLATE_NOOP("Transforms", "Right edge"),
         QT_TRANSLATE_NOOP("Transforms", "First column that is cut away again, in pixels. "
                                         "Default: 1024."),
         1, 1024),
    edge("y_max", QT_TRANSLATE_NOOP("Transforms", "Bottom edge"),
         QT_TRANSLATE_NOOP("Transforms", "First row that is cut away again, in pixels. "
                                         "Default: 1024."),
         1, 1024),
    PadIfSmaller,
    PadPosition,
    BorderMode,
    Fill};

constexpr std::array ResizedCropParams{
    cropHeight("size.0", 512),
    cropWidth("size.1", 512),
    reals("scale", QT_TRANSLATE_NOOP("Transforms", "Part of the image"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Share of the image's area that the crop takes; small values zoom in. "
                            "Default: 0.08 to 1."),
          0.001, 1, 0.08, 1),
    reals("ratio", QT_TRANSLATE_NOOP("Transforms", "Width to height"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Shape of the crop before it is resized: 1 is square, 2 twice as wide "
                            "as high. Default: 0.75 to 1.33."),
          0.05, 20, 0.75, 4.0 / 3, "", 2, true),
    Interpolation,
    AreaForDownscale};

constexpr std::array SizedCropParams{
    integers("min_max_height", QT_TRANSLATE_NOOP("Transforms", "Crop height"),
             QT_TRANSLATE_NOOP("Transforms",
                               "Height of the window before it is resized, in pixels; at most that "
                               "of the image. Default: 256 to 512."),
             1, 16384, 256, 512, "px"),
    cropHeight("size.0", 512),
    cropWidth("size.1", 512),
    real("w2h_ratio", QT_TRANSLATE_NOOP("Transforms", "Width to height"),
         QT_TRANSLATE_NOOP("Transforms", "Shape of the window before it is resized: 1 is square, 2 "
                                         "twice as wide as high. Default: 1."),
         0.05, 20, 1),
    Interpolation,
    AreaForDownscale};

constexpr std::array CropAndPadParams{
    integers("px", QT_TRANSLATE_NOOP("Transforms", "Pixels"),
             QT_TRANSLATE_NOOP("Transforms",
                               "What each side gains (above 0) or loses (below 0), in pixels. "
                               "Default: 0 to 0, then the share below is used."),
             -4096, 4096, 0, 0, "px"),
    reals("percent", QT_TRANSLATE_NOOP("Transforms", "Share"),
          QT_TRANSLATE_NOOP("Transforms",
                            "What each side gains (above 0) or loses (below 0), as a share of the "
                            "image: 0.1 is a tenth. Default: -0.1 to 0.1."),
          -0.9, 2, -0.1, 0.1),
    toggle("keep_size", QT_TRANSLATE_NOOP("Transforms", "Keep image size"),
           QT_TRANSLATE_NOOP("Transforms", "On: the result is stretched to the size of the image. "
                                           "Default: on."),
           true),
    toggle("sample_independently", QT_TRANSLATE_NOOP("Transforms", "Each side by itself"),
           QT_TRANSLATE_NOOP("Transforms", "On: every side draws its own value. Off: all four have "
                                           "the same. Default: on."),
           true),
    Interpolation,
    BorderMode,
    Fill};

constexpr ParamSpec side(const char *key, const char *label)
{
    return real(key, label,
                QT_TRANSLATE_NOOP("Transforms",
                                  "Most that is cut from this side, as a share of the image; how "
                                  "much is drawn. Default: 0.1."),
                0, 1, 0.1);
}
constexpr std::array BorderCropParams{
    side("crop_left", QT_TRANSLATE_NOOP("Transforms", "Left")),
    side("crop_right", QT_TRANSLATE_NOOP("Transforms", "Right")),
    side("crop_top", QT_TRANSLATE_NOOP("Transforms", "Top")),
    side("crop_bottom", QT_TRANSLATE_NOOP("Transforms", "Bottom"))};

constexpr TransformKernel RandomCropKernel{randomCrop};
constexpr TransformKernel CenterCropKernel{centerCrop};
constexpr TransformKernel FixedCropKernel{fixedCrop};
constexpr TransformKernel ResizedCropKernel{randomResizedCrop};
constexpr TransformKernel SizedCropKernel{randomSizedCrop};
constexpr TransformKernel CropAndPadKernel{cropAndPad};
constexpr TransformKernel BorderCropKernel{cropFromBorders};

constexpr auto Crop = TransformGroup::Crop;

constexpr std::array Rows{
    TransformSpec{"RandomCrop", QT_TRANSLATE_NOOP("Transforms", "Random crop"),
                  QT_TRANSLATE_NOOP("Transforms", "Cuts out a window of fixed size anywhere; "
                                                  "objects outside are lost."),
                  Crop, true, 1.0, CropParams, &RandomCropKernel},
    TransformSpec{"CenterCrop", QT_TRANSLATE_NOOP("Transforms", "Centre crop"),
                  QT_TRANSLATE_NOOP("Transforms", "Cuts a window of fixed size out of the middle."),
                  Crop, true, 1.0, CropParams, &CenterCropKernel},
    TransformSpec{"Crop", QT_TRANSLATE_NOOP("Transforms", "Crop to a region"),
                  QT_TRANSLATE_NOOP("Transforms", "Cuts the same region out of every image, for "
                                                  "instance what a camera never shows."),
                  Crop, true, 1.0, FixedCropParams, &FixedCropKernel},
    TransformSpec{"RandomResizedCrop", QT_TRANSLATE_NOOP("Transforms", "Random crop, resized"),
                  QT_TRANSLATE_NOOP("Transforms", "Cuts out a window of random size and shape and "
                                                  "resizes it."),
                  Crop, true, 1.0, ResizedCropParams, &ResizedCropKernel},
    TransformSpec{"RandomSizedCrop", QT_TRANSLATE_NOOP("Transforms", "Random crop by height"),
                  QT_TRANSLATE_NOOP("Transforms", "Cuts out a window whose height in pixels is "
                                                  "drawn, and resizes it."),
                  Crop, true, 1.0, SizedCropParams, &SizedCropKernel},
    TransformSpec{"CropAndPad", QT_TRANSLATE_NOOP("Transforms", "Crop or pad the sides"),
                  QT_TRANSLATE_NOOP("Transforms", "Each side loses a strip or gets a border."),
                  Crop, true, 1.0, CropAndPadParams, &CropAndPadKernel},
    TransformSpec{"RandomCropFromBorders", QT_TRANSLATE_NOOP("Transforms", "Crop the borders"),
                  QT_TRANSLATE_NOOP("Transforms", "Cuts a strip of random width from every side."),
                  Crop, true, 1.0, BorderCropParams, &BorderCropKernel}};

} // namespace

std::span<const TransformSpec> families::cropRows()
{
    return Rows;
}

} // namespace ballast
