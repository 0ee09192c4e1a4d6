#include "core/augment/families/windows.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace ballast::families {

void crop(Draw &draw, cv::Rect window)
{
    GeometryOp op;
    op.map = {1, 0, double(-window.x), 0, 1, double(-window.y), 0, 0, 1};
    op.out = {window.width, window.height};
    draw.record("crop",
                QJsonArray{window.x, window.y, window.x + window.width, window.y + window.height});
    draw.move(op);
}

void resize(Draw &draw, Frame size, int sampling, bool average)
{
    const Frame f = draw.frame();
    GeometryOp op;
    op.map = {double(size.width) / f.width, 0, 0, 0, double(size.height) / f.height, 0, 0, 0, 1};
    op.out = size;
    op.sampling = static_cast<Sampling>(sampling);
    op.average = average;
    draw.record("size", QJsonArray{size.width, size.height});
    draw.move(op);
}

void resizeBy(Draw &draw, double factor, double (*rounded)(double), int sampling, bool average)
{
    const auto scaled = [&](int length) {
        return int(std::clamp(rounded(length * factor), 1.0, double(LongestSide)));
    };
    resize(draw, {scaled(draw.frame().width), scaled(draw.frame().height)}, sampling, average);
}

void pad(Draw &draw, Frame out, cv::Point before, int border, std::uint32_t fill)
{
    const Frame f = draw.frame();
    GeometryOp op;
    op.map = {1, 0, double(before.x), 0, 1, double(before.y), 0, 0, 1};
    op.out = out;
    op.border = static_cast<Border>(border);
    op.fill = fill;
    draw.record("pad", QJsonArray{before.x, before.y, out.width - f.width - before.x,
                                  out.height - f.height - before.y});
    draw.move(op);
}

void padTo(Draw &draw, Frame out, int position, int border, std::uint32_t fill)
{
    enum { Center, TopLeft, TopRight, BottomLeft, BottomRight, Anywhere };
    const int x = out.width - draw.frame().width, y = out.height - draw.frame().height;
    if (x == 0 && y == 0)
        return;
    cv::Point before{x / 2, y / 2};
    if (position == Anywhere) {
        before.y = int(draw.rng().integer(0, y));
        before.x = int(draw.rng().integer(0, x));
    } else if (position != Center) {
        before.x = position == TopRight || position == BottomRight ? x : 0;
        before.y = position == BottomLeft || position == BottomRight ? y : 0;
    }
    pad(draw, out, before, border, fill);
}

namespace {

/// Where a window of that size starts, both ends included; `unit` in [0, 1).
int start(int frame, int window, double unit)
{
    return static_cast<int>((frame - window + 1) * unit);
}

} // namespace

cv::Rect randomWindow(Draw &draw, int width, int height)
{
    const Frame f = draw.frame();
    const int w = std::clamp(width, 1, f.width), h = std::clamp(height, 1, f.height);
    const double down = draw.rng().unit(), across = draw.rng().unit();
    return {start(f.width, w, across), start(f.height, h, down), w, h};
}

cv::Rect centralWindow(Frame frame, int width, int height)
{
    const int w = std::clamp(width, 1, frame.width), h = std::clamp(height, 1, frame.height);
    return {(frame.width - w) / 2, (frame.height - h) / 2, w, h};
}

cv::Rect within(Frame frame, int left, int top, int right, int bottom)
{
    const int x1 = std::clamp(left, 0, frame.width - 1), y1 = std::clamp(top, 0, frame.height - 1);
    const int x2 = std::clamp(right, x1 + 1, frame.width);
    const int y2 = std::clamp(bottom, y1 + 1, frame.height);
    return {x1, y1, x2 - x1, y2 - y1};
}

} // namespace ballast::families
