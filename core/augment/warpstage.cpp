#include "core/augment/warpstage.h"

#include "core/augment/outline.h"
#include "core/augment/warp.h"
#include "core/augment/warpborder.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

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

/// A stage on its raster.
struct Plan
{
    cv::Matx33d toResult = cv::Matx33d::eye(); ///< edges of the source to edges of the result
    Frame result;
    std::vector<PlainBorder> borders; ///< in the order of the steps
    cv::Rect roi;                     ///< of the source: what the border rule mirrors
    Border border = Border::Constant; ///< of what lies outside the roi
    Sampling sampling = Sampling::Linear;
    bool axisAligned = true;
    bool average = true;       ///< shrinking averages
    bool framesSource = false; ///< the first of the borders lies around the source itself
    double rim = 0;            ///< see softRim
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
            plan.borders.push_back({maps[i], op.in, op.fill});
            plan.framesSource = plan.framesSource || i == 0;
            continue;
        }
        const cv::Matx33d back = plan.toResult.inv() * maps[i];
        plan.roi = rounded(mappedExtent(op.in.box(), back), source.size());
        plan.border = op.border;
    }
    plan.rim = softRim(plan.sampling, scale);
    return plan;
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

/// Whether the blended strip along a frame whose sides fall on pixel edges reaches pixel centres.
bool showsRim(const Plan &plan)
{
    return std::ranges::any_of(plan.borders, [&](const PlainBorder &each) {
        const cv::Matx33d &m = each.map;
        const double x = std::hypot(m(0, 0), m(1, 0)), y = std::hypot(m(0, 1), m(1, 1));
        return plan.rim * std::max(x, y) > 0.5 + Snap;
    });
}

/// Flips, quarter turns, crops, paddings and resizes whose edges fall on pixel edges.
bool renderAligned(const Plan &plan, const cv::Mat &source, cv::Mat &out, PixelBuffer &spare)
{
    if (!plan.axisAligned || plan.border != Border::Constant)
        return false;
    if (plan.sampling == Sampling::Linear && showsRim(plan))
        return false;
    Box region{0, 0, double(out.cols), double(out.rows)};
    for (const PlainBorder &border : plan.borders)
        region = region.intersected(mappedExtent(border.frame.box(), border.map));
    if (region.isEmpty())
        return false;
    const Box from = mappedExtent(region, plan.toResult.inv());
    for (const double edge :
         {region.x1, region.y1, region.x2, region.y2, from.x1, from.y1, from.x2, from.y2})
        if (!isWhole(edge))
            return false;
    paintOutside(plan.borders, 0, out);
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

/// The plain colour around the source is weighed in like any pixel; it leaves the borders.
void warpCubic(Plan &plan, const cv::Mat &source, cv::Mat &out, const cv::Matx33d &toSource)
{
    const cv::Matx33d toCentre(1, 0, -0.5, 0, 1, -0.5, 0, 0, 1);
    std::array<std::uint8_t, 4> fill{};
    int code = borderCode(plan.border);
    if (plan.framesSource && plan.border == Border::Constant) {
        fill = pixelOf(plan.borders.front().fill, out.channels());
        code = cv::BORDER_CONSTANT;
        plan.borders.erase(plan.borders.begin());
    }
    cv::warpPerspective(source, out, toCentre * toSource * toCentre.inv(), out.size(),
                        cv::INTER_CUBIC | cv::WARP_INVERSE_MAP, code,
                        cv::Scalar(fill[0], fill[1], fill[2], fill[3]));
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
    Plan plan = planStage(stage, source, scale);
    cv::Mat result = out.mat(plan.result.height, plan.result.width, source.type());
    const bool singular = std::abs(cv::determinant(plan.toResult)) < 1e-12;
    if (singular) {
        const std::uint32_t fill = plan.borders.empty() ? 0 : plan.borders.back().fill;
        const auto pixel = pixelOf(fill, result.channels());
        return result.setTo(cv::Scalar(pixel[0], pixel[1], pixel[2], pixel[3]));
    }
    cv::Matx33d toSource =
        cv::Matx33d(1, 0, -plan.roi.x, 0, 1, -plan.roi.y, 0, 0, 1) * plan.toResult.inv();
    cv::Mat from = source(plan.roi);
    const bool cubic = plan.sampling == Sampling::Cubic && !plan.axisAligned && isForOpenCv(from) &&
                       isForOpenCv(result);
    if (cubic)
        warpCubic(plan, from, result, toSource);
    else if (renderAligned(plan, source, result, spare))
        return result;
    const std::vector<Span> spans = paintOutside(plan.borders, plan.rim, result);
    if (!cubic) {
        if (plan.average && plan.sampling != Sampling::Nearest)
            from = averaged(from, toSource, plan.result, spare);
        warp(from, result, toSource, plan.border, plan.sampling, spans);
    }
    blendRims(plan.borders, plan.rim, result);
    return result;
}

} // namespace ballast
