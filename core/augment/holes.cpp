#include "core/augment/ops.h"
#include "core/augment/outline.h"
#include "core/base/random.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/photo.hpp>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

/// Pixels beyond a hole that inpainting looks at, at full size.
constexpr double InpaintRadius = 3;

cv::Point2d factors(Frame frame, const cv::Mat &image)
{
    return {double(image.cols) / frame.width, double(image.rows) / frame.height};
}

/// The hole on the raster of `image`.
cv::Rect scaled(const cv::Rect &hole, Frame frame, const cv::Mat &image)
{
    const cv::Point2d by = factors(frame, image);
    const int x1 = int(std::lround(hole.x * by.x)), x2 = int(std::lround(hole.br().x * by.x));
    const int y1 = int(std::lround(hole.y * by.y)), y2 = int(std::lround(hole.br().y * by.y));
    return cv::Rect(x1, y1, x2 - x1, y2 - y1) & cv::Rect(0, 0, image.cols, image.rows);
}

void fillWith(cv::Mat hole, std::uint32_t rgb, cv::InputArray mask = cv::noArray())
{
    const auto pixel = pixelOf(rgb, hole.channels());
    hole.setTo(cv::Scalar(pixel[0], pixel[1], pixel[2], pixel[3]), mask);
}

void fillAtRandom(cv::Mat hole, std::uint64_t seed, double scale, const cv::Mat &mask = {})
{
    const int colours = std::min(hole.channels(), 3);
    for (int y = 0; y < hole.rows; ++y) {
        Rng rng(mix64(seed + std::uint64_t(y)));
        auto *row = hole.ptr<std::uint8_t>(y);
        for (int x = 0; x < hole.cols; ++x, row += hole.channels()) {
            std::uint64_t bits = rng.next();
            if (!mask.empty() && mask.ptr<std::uint8_t>(y)[x] == 0)
                continue;
            for (int c = 0; c < colours; ++c, bits >>= 8) {
                // A draft pixel is the mean of many: grey with little left of the grain.
                const double level = 127.5 + (double(bits & 255) - 127.5) * scale;
                row[c] = static_cast<std::uint8_t>(std::lround(level));
            }
            if (hole.channels() == 4)
                row[3] = 255;
        }
    }
}

bool isTurned(const HolesOp &op)
{
    return op.turn != cv::Matx33d::eye();
}

/// 255 where the middle of a pixel lies in the convex region (px of the mask).
void markConvex(cv::Mat &mask, const Polygon &region)
{
    const Box extent = extentOf({region});
    const int top = std::max(0, int(std::floor(extent.y1)));
    const int bottom = std::min(mask.rows, int(std::ceil(extent.y2)));
    for (int y = top; y < bottom; ++y) {
        const double line = y + 0.5;
        double from = mask.cols, to = 0;
        for (std::size_t i = 0; i < region.size(); ++i) {
            const Point &a = region[i], &b = region[(i + 1) % region.size()];
            if ((a.y <= line) == (b.y <= line))
                continue;
            const double x = a.x + (b.x - a.x) * (line - a.y) / (b.y - a.y);
            from = std::min(from, x);
            to = std::max(to, x);
        }
        const int first = std::clamp(int(std::ceil(from - 0.5)), 0, mask.cols);
        const int last = std::clamp(int(std::ceil(to - 0.5)), first, mask.cols);
        std::fill_n(mask.ptr<std::uint8_t>(y) + first, last - first, std::uint8_t(255));
    }
}

/// 255 where a pixel is in a hole, on the raster of `image`.
cv::Mat holeMask(const cv::Mat &image, const HolesOp &op, PixelBuffer &buffer)
{
    cv::Mat mask = buffer.mat(image.rows, image.cols, CV_8UC1);
    mask.setTo(0);
    const cv::Point2d by = factors(op.frame, image);
    for (const cv::Rect &hole : op.holes) {
        if (!isTurned(op)) {
            mask(scaled(hole, op.frame, image)).setTo(255);
            continue;
        }
        const double x1 = hole.x, y1 = hole.y, x2 = hole.br().x, y2 = hole.br().y;
        Polygon corners = mapped({{x1, y1}, {x2, y1}, {x2, y2}, {x1, y2}}, op.turn);
        for (Point &p : corners)
            p = {p.x * by.x, p.y * by.y};
        markConvex(mask, corners);
    }
    return mask;
}

/// Regions with room around the holes for what inpainting reads; those that meet are one.
std::vector<cv::Rect> surroundings(const std::vector<cv::Rect> &holes, cv::Size size)
{
    constexpr int room = 16; // px
    constexpr std::size_t most = 16;
    const cv::Rect all({}, size);
    std::vector<cv::Rect> regions;
    for (const cv::Rect &hole : holes) {
        cv::Rect region =
            cv::Rect(hole.x - room, hole.y - room, hole.width + 2 * room, hole.height + 2 * room) &
            all;
        for (std::size_t i = 0; i < regions.size();)
            if ((regions[i] & region).empty()) {
                ++i;
            } else {
                region |= regions[i];
                regions.erase(regions.begin() + std::ptrdiff_t(i));
                i = 0;
            }
        regions.push_back(region);
        if (regions.size() > most)
            return {all};
    }
    return regions;
}

void inpaint(cv::Mat &image, const cv::Mat &mask, const HolesOp &op, double scale)
{
    const int method = op.fill == HoleFill::Telea ? cv::INPAINT_TELEA : cv::INPAINT_NS;
    const double radius = std::max(1.0, InpaintRadius * scale);
    std::vector<cv::Rect> holes;
    if (isTurned(op))
        holes = {cv::Rect({}, image.size())};
    else
        for (const cv::Rect &hole : op.holes)
            holes.push_back(scaled(hole, op.frame, image));
    for (const cv::Rect &region : surroundings(holes, image.size())) {
        cv::Mat part = image(region), colours = part, filled;
        if (image.channels() == 4)
            cv::cvtColor(part, colours, cv::COLOR_BGRA2BGR);
        filled = inpainted(colours, mask(region), radius, method);
        if (image.channels() == 4)
            cv::cvtColor(filled, filled, cv::COLOR_BGR2BGRA);
        filled.copyTo(part, mask(region));
    }
}

void paintThrough(cv::Mat &image, const HolesOp &op, const PaintContext &context)
{
    const cv::Mat mask = holeMask(image, op, context.buffer);
    const std::uint64_t seed = Rng(op.seed).next();
    switch (op.fill) {
    case HoleFill::Colour:
        return fillWith(image, op.colour, mask);
    case HoleFill::RandomColour:
        return fillWith(image, std::uint32_t(seed & 0xffffff), mask);
    case HoleFill::RandomPixels:
        return fillAtRandom(image, seed, context.scale, mask);
    case HoleFill::Telea:
    case HoleFill::NavierStokes:
        inpaint(image, mask, op, context.scale);
    }
}

} // namespace

std::array<std::uint8_t, 4> pixelOf(std::uint32_t rgb, int channels)
{
    const auto r = std::uint8_t(rgb >> 16), g = std::uint8_t(rgb >> 8), b = std::uint8_t(rgb);
    if (channels == 1)
        return {std::uint8_t((b * 29 + g * 150 + r * 77 + 128) >> 8), 0, 0, 0};
    return {b, g, r, 255};
}

cv::Mat inpainted(const cv::Mat &image, const cv::Mat &mask, double radius, int method)
{
    const int below = std::max(0, 3 - image.rows), right = std::max(0, 3 - image.cols);
    cv::Mat wide = image, wideMask = mask, filled;
    if (below > 0 || right > 0) {
        constexpr int border = cv::BORDER_REPLICATE | cv::BORDER_ISOLATED;
        cv::copyMakeBorder(image, wide, 0, below, 0, right, border);
        cv::copyMakeBorder(mask, wideMask, 0, below, 0, right, border);
    }
    cv::inpaint(wide, wideMask, filled, radius, method);
    return filled(cv::Rect({}, image.size()));
}

void paint(cv::Mat &image, const HolesOp &op, const PaintContext &context)
{
    if (isTurned(op) || op.fill == HoleFill::Telea || op.fill == HoleFill::NavierStokes)
        return paintThrough(image, op, context);
    Rng rng(op.seed);
    for (const cv::Rect &each : op.holes) {
        cv::Mat hole = image(scaled(each, op.frame, image));
        const std::uint64_t seed = rng.next();
        if (op.fill == HoleFill::RandomPixels)
            fillAtRandom(hole, seed, context.scale);
        else
            fillWith(hole, op.fill == HoleFill::RandomColour ? std::uint32_t(seed & 0xffffff)
                                                             : op.colour);
    }
}

} // namespace ballast
