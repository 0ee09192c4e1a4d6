#include "core/augment/warpstage.h"

#include "core/augment/outline.h"
#include "core/augment/warp.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace ballast {

namespace {

constexpr double Snap = 1e-6; ///< px; nearer to a whole number counts as one

bool isWhole(double value)
{
    return std::abs(value - std::round(value)) < Snap;
}

bool isAxisAligned(const cv::Matx33d &m)
{
    const bool affine = std::abs(m(2, 0)) < 1e-12 && std::abs(m(2, 1)) < 1e-12;
    const bool straight = std::abs(m(0, 1)) < 1e-9 && std::abs(m(1, 0)) < 1e-9;
    const bool turned = std::abs(m(0, 0)) < 1e-9 && std::abs(m(1, 1)) < 1e-9;
    return affine && (straight || turned);
}

Polygon frameCorners(const Box &box)
{
    return {{box.x1, box.y1}, {box.x2, box.y1}, {box.x2, box.y2}, {box.x1, box.y2}};
}

Box mappedExtent(const Box &box, const cv::Matx33d &map)
{
    return extentOf({mapped(frameCorners(box), map)});
}

/// Whether the frame after shows anything beyond the frame before.
bool exposes(const GeometryOp &op)
{
    if (std::abs(cv::determinant(op.map)) < 1e-12)
        return true;
    const Box seen = mappedExtent(op.out.box(), op.map.inv());
    return seen.x1 < -Snap || seen.y1 < -Snap || seen.x2 > op.in.width + Snap ||
           seen.y2 > op.in.height + Snap;
}

cv::Matx33d scaling(double x, double y)
{
    return {x, 0, 0, 0, y, 0, 0, 0, 1};
}

/// What lies outside this region of the result shows `fill`.
struct Level
{
    Polygon region;
    std::uint32_t fill;
};

/// A stage on its raster.
struct Plan
{
    cv::Matx33d toResult = cv::Matx33d::eye(); ///< edges of the source to edges of the result
    Frame result;
    std::vector<Level> levels;        ///< in the order of the steps
    cv::Rect roi;                     ///< of the source: what the border rule mirrors
    Border border = Border::Constant; ///< of what lies outside the roi
    Sampling sampling = Sampling::Linear;
    bool axisAligned = true;
    bool average = true; ///< shrinking averages
};

cv::Rect rounded(const Box &box, cv::Size limits)
{
    const int x1 = std::clamp(int(std::lround(box.x1)), 0, limits.width - 1);
    const int y1 = std::clamp(int(std::lround(box.y1)), 0, limits.height - 1);
    const int x2 = std::clamp(int(std::lround(box.x2)), x1 + 1, limits.width);
    const int y2 = std::clamp(int(std::lround(box.y2)), y1 + 1, limits.height);
    return {x1, y1, x2 - x1, y2 - y1};
}

/// From each step's input frame to the raster of the result.
std::vector<cv::Matx33d> mapsToResult(const WarpStage &stage, Frame result)
{
    const Frame last = stage.back().out;
    cv::Matx33d rest =
        scaling(double(result.width) / last.width, double(result.height) / last.height);
    std::vector<cv::Matx33d> maps(stage.size());
    for (std::size_t i = stage.size(); i-- > 0;)
        maps[i] = rest = rest * stage[i].map;
    return maps;
}

Plan planStage(const WarpStage &stage, const cv::Mat &source, double scale)
{
    Plan plan;
    plan.result = rasterSize(stage.back().out, scale);
    const Frame first = stage.front().in;
    const cv::Matx33d toRaster =
        scaling(double(source.cols) / first.width, double(source.rows) / first.height);
    const auto maps = mapsToResult(stage, plan.result);
    plan.toResult = maps[0] * toRaster.inv();
    plan.roi = {0, 0, source.cols, source.rows};
    for (std::size_t i = 0; i < stage.size(); ++i) {
        const GeometryOp &op = stage[i];
        const bool aligned = isAxisAligned(op.map);
        plan.axisAligned = plan.axisAligned && aligned;
        plan.average = plan.average && op.average;
        if (!aligned || op.sampling != Sampling::Linear)
            plan.sampling = op.sampling;
        if (!exposes(op))
            continue;
        if (op.border == Border::Constant) {
            plan.levels.push_back({mapped(frameCorners(op.in.box()), maps[i]), op.fill});
            continue;
        }
        const cv::Matx33d back = plan.toResult.inv() * maps[i];
        plan.roi = rounded(mappedExtent(op.in.box(), back), source.size());
        plan.border = op.border;
    }
    return plan;
}

/// Columns whose pixel centres lie in the convex region, in one row.
Span rowSpan(const Polygon &region, int y, int width)
{
    const double line = y + 0.5;
    double from = 1e9, to = -1e9;
    for (std::size_t i = 0; i < region.size(); ++i) {
        const Point &a = region[i], &b = region[(i + 1) % region.size()];
        if ((a.y <= line) == (b.y <= line))
            continue;
        const double x = a.x + (b.x - a.x) * (line - a.y) / (b.y - a.y);
        from = std::min(from, x);
        to = std::max(to, x);
    }
    if (from >= to)
        return {0, 0};
    const auto column = [&](double x) {
        return int(std::clamp(std::ceil(x - 0.5 - Snap), 0.0, double(width)));
    };
    return {column(from), column(to)};
}

void fillColumns(cv::Mat &out, int y, int from, int to, std::uint32_t rgb)
{
    if (from >= to)
        return;
    const auto size = std::size_t(out.channels()), bytes = std::size_t(to - from) * size;
    const auto pixel = pixelOf(rgb, out.channels());
    auto *p = out.ptr<std::uint8_t>(y) + std::size_t(from) * size;
    if (std::all_of(pixel.begin(), pixel.begin() + size, [&](auto b) { return b == pixel[0]; })) {
        std::memset(p, pixel[0], bytes);
        return;
    }
    std::copy_n(pixel.begin(), size, p);
    for (std::size_t done = size; done < bytes; done *= 2)
        std::memcpy(p + done, p, std::min(done, bytes - done));
}

/// Paints what each level leaves outside, the last step's first, and returns what is left.
std::vector<Span> paintOutside(const Plan &plan, cv::Mat &out)
{
    std::vector<Span> spans(std::size_t(out.rows), Span{0, out.cols});
    for (auto level = plan.levels.rbegin(); level != plan.levels.rend(); ++level)
        for (int y = 0; y < out.rows; ++y) {
            Span &span = spans[std::size_t(y)];
            Span inner = rowSpan(level->region, y, out.cols);
            inner.from = std::clamp(inner.from, span.from, span.to);
            inner.to = std::clamp(inner.to, inner.from, span.to);
            fillColumns(out, y, span.from, inner.from, level->fill);
            fillColumns(out, y, inner.to, span.to, level->fill);
            span = inner;
        }
    return spans;
}

cv::Mat oriented(const cv::Mat &image, const cv::Matx33d &map, PixelBuffer &spare)
{
    const bool turned = std::abs(map(0, 0)) < 1e-9;
    const bool mirrorX = (turned ? map(0, 1) : map(0, 0)) < 0;
    const bool mirrorY = (turned ? map(1, 0) : map(1, 1)) < 0;
    if (!turned && !mirrorX && !mirrorY)
        return image;
    cv::Mat out = turned ? spare.mat(image.cols, image.rows, image.type())
                         : spare.mat(image.rows, image.cols, image.type());
    if (turned && mirrorX && !mirrorY)
        cv::rotate(image, out, cv::ROTATE_90_CLOCKWISE);
    else if (turned && mirrorY && !mirrorX)
        cv::rotate(image, out, cv::ROTATE_90_COUNTERCLOCKWISE);
    else if (turned)
        cv::transpose(image, out);
    const int code = mirrorX && mirrorY ? -1 : mirrorX ? 1 : 0;
    if (!turned)
        cv::flip(image, out, code);
    else if (mirrorX && mirrorY)
        cv::flip(out, out, -1);
    return out;
}

int resizeCode(const Plan &plan, cv::Size from, cv::Size to)
{
    if (plan.sampling == Sampling::Nearest)
        return cv::INTER_NEAREST;
    if (plan.average && (to.width < from.width || to.height < from.height))
        return cv::INTER_AREA;
    return plan.sampling == Sampling::Cubic ? cv::INTER_CUBIC : cv::INTER_LINEAR;
}

/// Flips, quarter turns, crops, paddings and resizes whose edges fall on pixel edges.
bool renderAligned(const Plan &plan, const cv::Mat &source, cv::Mat &out, PixelBuffer &spare)
{
    if (!plan.axisAligned || plan.border != Border::Constant)
        return false;
    Box region{0, 0, double(out.cols), double(out.rows)};
    for (const Level &level : plan.levels)
        region = region.intersected(extentOf({level.region}));
    if (region.isEmpty())
        return false;
    const Box from = mappedExtent(region, plan.toResult.inv());
    for (const double edge :
         {region.x1, region.y1, region.x2, region.y2, from.x1, from.y1, from.x2, from.y2})
        if (!isWhole(edge))
            return false;
    const cv::Rect to = rounded(region, out.size());
    cv::Mat target = out(to);
    const cv::Mat piece = oriented(source(rounded(from, source.size())), plan.toResult, spare);
    if (piece.size() == target.size())
        piece.copyTo(target);
    else
        cv::resize(piece, target, target.size(), 0, 0,
                   resizeCode(plan, piece.size(), target.size()));
    return true;
}

/// Source pixels per result pixel in both directions of the source, at the middle of the result.
cv::Point2d shrinkage(const cv::Matx33d &toSource, Frame result)
{
    const auto at = [&](double x, double y) { return mapped({{x, y}}, toSource)[0]; };
    const double x = result.width / 2.0, y = result.height / 2.0;
    const Point o = at(x, y), a = at(x + 1, y), b = at(x, y + 1);
    return {std::hypot(a.x - o.x, b.x - o.x), std::hypot(a.y - o.y, b.y - o.y)};
}

/// A strong reduction averages first, so that small things neither vanish nor flicker.
cv::Mat averaged(const cv::Mat &source, cv::Matx33d &toSource, Frame result, PixelBuffer &spare)
{
    const cv::Point2d by = shrinkage(toSource, result);
    const int kx = std::clamp(int(by.x + 0.25), 1, source.cols);
    const int ky = std::clamp(int(by.y + 0.25), 1, source.rows);
    if (kx == 1 && ky == 1)
        return source;
    const int width = std::max(1, (source.cols + kx / 2) / kx);
    const int height = std::max(1, (source.rows + ky / 2) / ky);
    cv::Mat small = spare.mat(height, width, source.type());
    cv::resize(source, small, small.size(), 0, 0, cv::INTER_AREA);
    toSource = scaling(double(width) / source.cols, double(height) / source.rows) * toSource;
    return small;
}

void warpCubic(const cv::Mat &source, cv::Mat &out, const cv::Matx33d &toSource, Border border)
{
    const cv::Matx33d toCentre(1, 0, -0.5, 0, 1, -0.5, 0, 0, 1);
    cv::warpPerspective(source, out, toCentre * toSource * toCentre.inv(), out.size(),
                        cv::INTER_CUBIC | cv::WARP_INVERSE_MAP, borderCode(border));
}

} // namespace

Frame rasterSize(Frame frame, double scale)
{
    return {std::max(1, int(std::lround(frame.width * scale))),
            std::max(1, int(std::lround(frame.height * scale)))};
}

bool canJoin(const WarpStage &stage, const GeometryOp &op)
{
    bool plain = true; // the frame so far shows one upright rectangle of the source and no border
    Sampling before = op.sampling;
    for (const GeometryOp &each : stage) {
        plain = plain && isAxisAligned(each.map) && !exposes(each);
        if (!isAxisAligned(each.map))
            before = each.sampling;
    }
    if (before != op.sampling && !isAxisAligned(op.map))
        return false;
    return plain || op.border == Border::Constant || !exposes(op);
}

cv::Mat renderStage(const WarpStage &stage, const cv::Mat &source, double scale, PixelBuffer &out,
                    PixelBuffer &spare)
{
    const Plan plan = planStage(stage, source, scale);
    cv::Mat result = out.mat(plan.result.height, plan.result.width, source.type());
    const bool singular = std::abs(cv::determinant(plan.toResult)) < 1e-12;
    if (singular) {
        const std::uint32_t fill = plan.levels.empty() ? 0 : plan.levels.back().fill;
        for (int y = 0; y < result.rows; ++y)
            fillColumns(result, y, 0, result.cols, fill);
        return result;
    }
    if (plan.sampling == Sampling::Cubic && !plan.axisAligned)
        warpCubic(source(plan.roi), result,
                  scaling(1, 1) * cv::Matx33d(1, 0, -plan.roi.x, 0, 1, -plan.roi.y, 0, 0, 1) *
                      plan.toResult.inv(),
                  plan.border);
    const std::vector<Span> spans = paintOutside(plan, result);
    if ((plan.sampling == Sampling::Cubic && !plan.axisAligned) ||
        renderAligned(plan, source, result, spare))
        return result;
    cv::Matx33d toSource =
        cv::Matx33d(1, 0, -plan.roi.x, 0, 1, -plan.roi.y, 0, 0, 1) * plan.toResult.inv();
    cv::Mat from = source(plan.roi);
    if (plan.average && plan.sampling != Sampling::Nearest)
        from = averaged(from, toSource, plan.result, spare);
    warp(from, result, toSource, plan.border, plan.sampling, spans);
    return result;
}

} // namespace ballast
