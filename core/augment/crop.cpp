#include "core/augment/kernel.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

void crop(Draw &draw, cv::Rect window)
{
    GeometryOp op;
    op.map = {1, 0, double(-window.x), 0, 1, double(-window.y), 0, 0, 1};
    op.out = {window.width, window.height};
    draw.record("crop",
                QJsonArray{window.x, window.y, window.x + window.width, window.y + window.height});
    draw.move(op);
}

void resize(Draw &draw, int width, int height, int sampling)
{
    const Frame f = draw.frame();
    GeometryOp op;
    op.map = {double(width) / f.width, 0, 0, 0, double(height) / f.height, 0, 0, 0, 1};
    op.out = {width, height};
    op.sampling = static_cast<Sampling>(sampling);
    draw.record("size", QJsonArray{width, height});
    draw.move(op);
}

/// Where a window of that size starts, both ends included; `unit` in [0, 1).
int start(int frame, int window, double unit)
{
    return static_cast<int>((frame - window + 1) * unit);
}

cv::Rect randomWindow(Draw &draw, int width, int height)
{
    const Frame f = draw.frame();
    const int w = std::clamp(width, 1, f.width), h = std::clamp(height, 1, f.height);
    const double down = draw.rng().unit(), across = draw.rng().unit();
    return {start(f.width, w, across), start(f.height, h, down), w, h};
}

cv::Rect centralWindow(Frame f, int width, int height)
{
    const int w = std::clamp(width, 1, f.width), h = std::clamp(height, 1, f.height);
    return {(f.width - w) / 2, (f.height - h) / 2, w, h};
}

/// The image inside a larger frame: `before` pixels of border at the left and at the top.
void pad(Draw &draw, Frame out, cv::Point before, int border, std::uint32_t fill)
{
    GeometryOp op;
    op.map = {1, 0, double(before.x), 0, 1, double(before.y), 0, 0, 1};
    op.out = out;
    op.border = static_cast<Border>(border);
    op.fill = fill;
    draw.record("pad", QJsonArray{before.x, before.y, out.width - draw.frame().width - before.x,
                                  out.height - draw.frame().height - before.y});
    draw.move(op);
}

enum CropParam { Height, Width, PadIfSmaller, CropBorder, CropFill };

/// A crop larger than the image is padded evenly if that is asked for, else it shrinks to it.
void padForCrop(Draw &draw)
{
    const Frame f = draw.frame();
    const Frame out{std::max(f.width, draw.integer(Width)),
                    std::max(f.height, draw.integer(Height))};
    if (draw.on(PadIfSmaller) && out != f)
        pad(draw, out, {(out.width - f.width) / 2, (out.height - f.height) / 2},
            draw.integer(CropBorder), draw.color(CropFill));
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

enum ResizedCropParam { SizeHeight, SizeWidth, Share, Ratio, ResizedSampling };

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
    resize(draw, draw.integer(SizeWidth), draw.integer(SizeHeight), draw.integer(ResizedSampling));
}

/// The region around all boxes, eroded; empty where there are none or nothing is left.
Box unionOfBoxes(const std::vector<Box> &boxes, double erosion)
{
    Box all;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        all = i == 0 ? boxes[0]
                     : Box{std::min(all.x1, boxes[i].x1), std::min(all.y1, boxes[i].y1),
                           std::max(all.x2, boxes[i].x2), std::max(all.y2, boxes[i].y2)};
    const double dx = all.width() * erosion / 2, dy = all.height() * erosion / 2;
    return {all.x1 + dx, all.y1 + dy, all.x2 - dx, all.y2 - dy};
}

void boxSafeCrop(Draw &draw, double erosion)
{
    const Frame f = draw.frame();
    const Box keep = unionOfBoxes(draw.boxes(), erosion);
    Rng &rng = draw.rng();
    if (keep.isEmpty()) {
        const int least = std::max(1, int(f.height * (1 - erosion)));
        const int h = int(rng.integer(least, f.height));
        crop(draw, randomWindow(draw, int(double(h) * f.width / f.height), h));
        return;
    }
    const int x1 = int(keep.x1 * rng.unit()), y1 = int(keep.y1 * rng.unit());
    const double x2 = keep.x2 + (f.width - keep.x2) * rng.unit();
    const double y2 = keep.y2 + (f.height - keep.y2) * rng.unit();
    const int right = std::clamp(int(std::ceil(x2)), x1 + 1, f.width);
    const int bottom = std::clamp(int(std::ceil(y2)), y1 + 1, f.height);
    crop(draw, {x1, y1, right - x1, bottom - y1});
}

void bboxSafeRandomCrop(Draw &draw)
{
    boxSafeCrop(draw, draw.value(0));
}

void randomSizedBBoxSafeCrop(Draw &draw)
{
    enum { OutHeight, OutWidth, Erosion, SafeSampling };
    boxSafeCrop(draw, draw.value(Erosion));
    resize(draw, draw.integer(OutWidth), draw.integer(OutHeight), draw.integer(SafeSampling));
}

void stretch(Draw &draw)
{
    resize(draw, draw.integer(1), draw.integer(0), draw.integer(2));
}

void scaleSide(Draw &draw, int side)
{
    const Frame f = draw.frame();
    const double scale = double(draw.integer(0)) / side;
    const auto scaled = [&](int length) {
        return std::max(1, int(std::nearbyint(length * scale)));
    };
    // A thin image must not grow without bounds when its short side is set.
    constexpr int most = 32767;
    resize(draw, std::min(most, scaled(f.width)), std::min(most, scaled(f.height)),
           draw.integer(1));
}

void longestMaxSize(Draw &draw)
{
    scaleSide(draw, std::max(draw.frame().width, draw.frame().height));
}

void smallestMaxSize(Draw &draw)
{
    scaleSide(draw, std::min(draw.frame().width, draw.frame().height));
}

enum PadParam { MinHeight, MinWidth, Position, PadBorder, PadFill };
enum PadPosition { Center, TopLeft, TopRight, BottomLeft, BottomRight, Anywhere };

void padIfNeeded(Draw &draw)
{
    const Frame f = draw.frame();
    const Frame out{std::max(f.width, draw.integer(MinWidth)),
                    std::max(f.height, draw.integer(MinHeight))};
    const int x = out.width - f.width, y = out.height - f.height;
    if (x == 0 && y == 0)
        return;
    cv::Point before{x / 2, y / 2};
    switch (draw.integer(Position)) {
    case TopLeft:
        before = {0, 0};
        break;
    case TopRight:
        before = {x, 0};
        break;
    case BottomLeft:
        before = {0, y};
        break;
    case BottomRight:
        before = {x, y};
        break;
    case Anywhere:
        before.y = int(draw.rng().integer(0, y));
        before.x = int(draw.rng().integer(0, x));
        break;
    default:
        break;
    }
    pad(draw, out, before, draw.integer(PadBorder), draw.color(PadFill));
}

} // namespace

namespace kernels {
const TransformKernel RandomCrop{randomCrop};
const TransformKernel CenterCrop{centerCrop};
const TransformKernel RandomResizedCrop{randomResizedCrop};
const TransformKernel BBoxSafeRandomCrop{bboxSafeRandomCrop, true};
const TransformKernel RandomSizedBBoxSafeCrop{randomSizedBBoxSafeCrop, true};
const TransformKernel Resize{stretch};
const TransformKernel LongestMaxSize{longestMaxSize};
const TransformKernel SmallestMaxSize{smallestMaxSize};
const TransformKernel PadIfNeeded{padIfNeeded};
} // namespace kernels

} // namespace ballast
