#include "core/augment/channels.h"
#include "core/augment/ops.h"
#include "core/augment/outline.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/photo.hpp>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

constexpr int Opaque = 255;

cv::Matx33d scaling(double x, double y)
{
    return {x, 0, 0, 0, y, 0, 0, 0, 1};
}

cv::Matx33d shift(double x, double y)
{
    return {1, 0, x, 0, 1, y, 0, 0, 1};
}

/// Whole pixels around a box, within the image.
cv::Rect around(const Box &box, cv::Size limits, double margin = 0)
{
    const auto whole = [](double value, int limit) {
        return int(std::clamp(value, 0.0, double(limit)));
    };
    const int x1 = whole(std::floor(box.x1 - margin), limits.width);
    const int y1 = whole(std::floor(box.y1 - margin), limits.height);
    const int x2 = whole(std::ceil(box.x2 + margin), limits.width);
    const int y2 = whole(std::ceil(box.y2 + margin), limits.height);
    return {x1, y1, std::max(0, x2 - x1), std::max(0, y2 - y1)};
}

cv::Rect grown(const cv::Rect &rect, cv::Size limits, int margin)
{
    const cv::Rect larger(rect.x - margin, rect.y - margin, rect.width + 2 * margin,
                          rect.height + 2 * margin);
    return larger & cv::Rect({}, limits);
}

Polygon cornersOf(const cv::Rect &rect)
{
    const double x1 = rect.x, y1 = rect.y, x2 = rect.br().x, y2 = rect.br().y;
    return {{x1, y1}, {x2, y1}, {x2, y2}, {x1, y2}};
}

/// 255 where a pixel's centre lies in the polygon (even-odd), on the pixels of `roi`.
cv::Mat maskOf(const Polygon &polygon, const cv::Rect &roi)
{
    cv::Mat mask = cv::Mat::zeros(roi.size(), CV_8U);
    std::vector<double> crossings;
    for (int row = 0; row < roi.height; ++row) {
        const double y = roi.y + row + 0.5;
        crossings.clear();
        for (std::size_t i = 0; i < polygon.size(); ++i) {
            const Point &a = polygon[i], &b = polygon[(i + 1) % polygon.size()];
            if ((a.y <= y) != (b.y <= y))
                crossings.push_back(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
        }
        std::ranges::sort(crossings);
        auto *line = mask.ptr<std::uint8_t>(row);
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
            const double from = std::ceil(crossings[i] - 0.5) - roi.x;
            const double to = std::ceil(crossings[i + 1] - 0.5) - roi.x;
            const int first = int(std::clamp(from, 0.0, double(roi.width)));
            const int last = int(std::clamp(to, double(first), double(roi.width)));
            std::fill(line + first, line + last, std::uint8_t(Opaque));
        }
    }
    return mask;
}

/// From nothing at the mask's edge to everything `width` px inside, along a Gaussian's flank.
void featherInside(cv::Mat &mask, double width)
{
    if (width < 0.5)
        return;
    cv::Mat padded, soft;
    const int margin = int(std::ceil(width)) + 1;
    cv::copyMakeBorder(mask, padded, margin, margin, margin, margin, cv::BORDER_CONSTANT);
    cv::GaussianBlur(padded, soft, {}, width / 2, width / 2, cv::BORDER_CONSTANT);
    soft = soft(cv::Rect(margin, margin, mask.cols, mask.rows));
    for (int y = 0; y < mask.rows; ++y) {
        auto *to = mask.ptr<std::uint8_t>(y);
        const auto *from = soft.ptr<std::uint8_t>(y);
        for (int x = 0; x < mask.cols; ++x)
            if (to[x])
                to[x] = std::uint8_t(std::clamp(2 * from[x] - Opaque, 0, Opaque));
    }
}

/// The partner's pixels on the raster of `roi`. `toSource` takes edge coordinates of the image's
/// raster to those of `source`.
cv::Mat sampled(const cv::Mat &source, cv::Matx33d toSource, const cv::Rect &roi)
{
    toSource = toSource * shift(roi.x, roi.y);
    const double shrinkX = std::max(1.0, std::hypot(toSource(0, 0), toSource(0, 1)));
    const double shrinkY = std::max(1.0, std::hypot(toSource(1, 0), toSource(1, 1)));
    const Polygon corners = mapped(cornersOf({0, 0, roi.width, roi.height}), toSource);
    const cv::Rect region =
        around(extentOf({corners}), source.size(), 2 * std::max(shrinkX, shrinkY));
    if (region.empty())
        return {};
    cv::Mat part = source(region);
    toSource = shift(-region.x, -region.y) * toSource;
    if (shrinkX > 1.01 || shrinkY > 1.01) { // averages the pixels that one stands for
        const cv::Size size(std::max(1, int(std::lround(region.width / shrinkX))),
                            std::max(1, int(std::lround(region.height / shrinkY))));
        cv::Mat small;
        cv::resize(part, small, size, 0, 0, cv::INTER_AREA);
        toSource = scaling(double(size.width) / region.width, double(size.height) / region.height) *
                   toSource;
        part = small;
    }
    // OpenCV counts from pixel centres.
    const cv::Matx33d centres = shift(-0.5, -0.5) * toSource * shift(0.5, 0.5);
    cv::Mat out;
    cv::warpAffine(part, out, cv::Mat(centres).rowRange(0, 2), roi.size(),
                   cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    return out;
}

void mix(cv::Mat target, const cv::Mat &patch, const cv::Mat &mask, double opacity)
{
    constexpr int Full = Opaque * 256;
    const int share = int(std::lround(opacity * 256));
    const int channels = target.channels(), colours = std::min(channels, 3);
    for (int y = 0; y < target.rows; ++y) {
        auto *to = target.ptr<std::uint8_t>(y);
        const auto *from = patch.ptr<std::uint8_t>(y);
        const auto *weight = mask.ptr<std::uint8_t>(y);
        for (int x = 0; x < target.cols; ++x, to += channels, from += channels) {
            const int w = weight[x] * share;
            for (int c = 0; w && c < colours; ++c)
                to[c] = std::uint8_t((from[c] * w + to[c] * (Full - w) + Full / 2) / Full);
        }
    }
}

/// False where the mask is too small for it or fills the image to its edge.
bool mixByGradients(cv::Mat target, const cv::Mat &patch, const cv::Mat &mask)
{
    const cv::Rect extent = cv::boundingRect(mask);
    if (extent.width < 5 || extent.height < 5 || extent.x < 1 || extent.y < 1 ||
        extent.br().x >= mask.cols || extent.br().y >= mask.rows)
        return false;
    const cv::Point centre(extent.x + extent.width / 2, extent.y + extent.height / 2);
    cv::Mat joined;
    cv::seamlessClone(withChannels(patch, 3), withChannels(target, 3), mask, centre, joined,
                      cv::NORMAL_CLONE);
    mix(target, withChannels(joined, target.channels()), mask, 1);
    return true;
}

cv::Mat partnerPixels(const PasteOp &op, const PaintContext &context, double scale)
{
    if (op.partner < 0)
        return context.source ? *context.source : cv::Mat();
    return context.partners ? context.partners->pixels(op.partner, scale) : cv::Mat();
}

/// Mean of a ring around the region without what is hidden, as far as it is in the image.
cv::Scalar meanAround(const cv::Mat &image, const cv::Rect &region, const cv::Mat &hidden)
{
    const int margin = std::max(4, std::max(region.width, region.height) / 2);
    const cv::Rect ring = grown(region, image.size(), margin);
    const cv::Mat visible = hidden(ring) == 0;
    return cv::countNonZero(visible) > 0 ? cv::mean(image(ring), visible)
                                         : cv::mean(image, hidden == 0);
}

void fillWithMean(cv::Mat &image, const cv::Rect &region, const cv::Mat &hidden)
{
    cv::Scalar mean = meanAround(image, region, hidden);
    if (image.channels() == 4)
        mean[3] = Opaque;
    image(region).setTo(mean);
}

void inpaint(cv::Mat &image, const cv::Rect &region, const cv::Mat &hidden, double scale)
{
    const double radius = std::max(1.0, 3 * scale);
    const int margin = std::max(int(2 * radius) + 2, std::max(region.width, region.height) / 2);
    const cv::Rect part = grown(region, image.size(), margin);
    if (cv::countNonZero(hidden(part) == 0) == 0)
        return fillWithMean(image, region, hidden);
    cv::Mat drawn;
    drawn = inpainted(withChannels(image(part), image.channels() == 1 ? 1 : 3), hidden(part),
                      radius, cv::INPAINT_TELEA);
    const cv::Mat whole(region.size(), CV_8U, cv::Scalar(Opaque));
    mix(image(region), withChannels(drawn(region - part.tl()), image.channels()), whole, 1);
}

} // namespace

void paint(cv::Mat &image, const PasteOp &op, const PaintContext &context)
{
    const cv::Matx33d toRaster =
        scaling(double(image.cols) / op.frame.width, double(image.rows) / op.frame.height);
    const cv::Matx33d map = toRaster * op.map;
    const Polygon outline = mapped(op.mask, map);
    const cv::Rect roi = around(extentOf({outline}), image.size(), 2);
    const double scale =
        std::max(std::hypot(map(0, 0), map(1, 0)), std::hypot(map(0, 1), map(1, 1)));
    if (roi.empty() || scale <= 0 || op.opacity <= 0)
        return;
    const cv::Mat pixels = partnerPixels(op, context, scale);
    if (pixels.empty()) {
        if (context.failed)
            *context.failed = true;
        return;
    }
    const cv::Matx33d fromFull = scaling(double(pixels.cols) / op.partnerFrame.width,
                                         double(pixels.rows) / op.partnerFrame.height);
    const cv::Mat patch =
        withChannels(sampled(pixels, fromFull * map.inv(), roi), image.channels());
    cv::Mat mask = maskOf(outline, roi);
    if (patch.empty() || cv::countNonZero(mask) == 0)
        return;
    if (op.blend == PasteBlend::Poisson && mixByGradients(image(roi), patch, mask))
        return;
    if (op.blend == PasteBlend::Feather)
        featherInside(mask, op.feather * context.scale);
    mix(image(roi), patch, mask, op.opacity);
}

void paint(cv::Mat &image, const BlankOp &op, const PaintContext &context)
{
    const double sx = double(image.cols) / op.frame.width,
                 sy = double(image.rows) / op.frame.height;
    const auto onRaster = [&](const cv::Rect &rect) {
        return around({rect.x * sx, rect.y * sy, rect.br().x * sx, rect.br().y * sy}, image.size());
    };
    cv::Mat hidden = cv::Mat::zeros(image.size(), CV_8U);
    for (const auto *rects : {&op.regions, &op.kept})
        for (const cv::Rect &rect : *rects)
            hidden(onRaster(rect)).setTo(Opaque);
    for (const cv::Rect &each : op.regions) // none sees what another was filled with: it is hidden
        if (op.inpaint)
            inpaint(image, onRaster(each), hidden, context.scale);
        else
            fillWithMean(image, onRaster(each), hidden);
}

} // namespace ballast
