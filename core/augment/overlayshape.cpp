#include "core/augment/overlayshape.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <set>

namespace ballast {

namespace {

using Contour = std::vector<cv::Point>;

constexpr int LargestSide = 512; ///< px of the raster on which the outline is found
constexpr int Finest = 8;        ///< its pixels per pixel of the place, at most
constexpr std::size_t MostParts = 40;
constexpr std::size_t MostHoles = 40;
constexpr std::size_t MostPoints = 120; ///< of one outline
constexpr double Tolerance = 0.75;      ///< px of the raster

/// 255 where the picture is opaque by half or more, finer than the place's pixels where it is
/// small.
cv::Mat opaqueMask(const cv::Mat &picture, cv::Size place)
{
    const double by = std::min<double>(
        Finest, std::max(1.0, LargestSide / double(std::max(place.width, place.height))));
    const double limit = std::min(1.0, LargestSide / double(std::max(place.width, place.height)));
    const double scale = limit < 1 ? limit : std::floor(by);
    const cv::Size size(std::max(1, int(std::lround(place.width * scale))),
                        std::max(1, int(std::lround(place.height * scale))));
    cv::Mat alpha, mask;
    cv::extractChannel(picture, alpha, 3);
    const bool grows = size.width > alpha.cols || size.height > alpha.rows;
    cv::resize(alpha, mask, size, 0, 0, grows ? cv::INTER_LINEAR : cv::INTER_AREA);
    return mask >= 128;
}

/// Outlines along the corners of the pixels: a pixel's square counts, not its centre.
std::vector<Contour> outlinesOf(const cv::Mat &mask, int mode, std::vector<cv::Vec4i> &tree)
{
    cv::Mat corners = cv::Mat::zeros(mask.rows + 1, mask.cols + 1, CV_8U);
    for (const cv::Point offset : {cv::Point(0, 0), {1, 0}, {0, 1}, {1, 1}})
        corners(cv::Rect(offset, mask.size())).setTo(255, mask);
    std::vector<Contour> outlines;
    cv::findContours(corners, outlines, tree, mode, cv::CHAIN_APPROX_SIMPLE);
    return outlines;
}

/// Rows through the middle of each hole: cut there, no part has a hole any more.
std::set<int> cutsThroughHoles(const cv::Mat &mask)
{
    std::vector<cv::Vec4i> tree;
    const std::vector<Contour> outlines = outlinesOf(mask, cv::RETR_CCOMP, tree);
    std::vector<cv::Rect> holes;
    for (std::size_t i = 0; i < outlines.size(); ++i)
        if (tree[i][3] >= 0)
            holes.push_back(cv::boundingRect(outlines[i]));
    std::ranges::sort(holes, std::greater(), &cv::Rect::area);
    holes.resize(std::min(holes.size(), MostHoles));
    std::set<int> rows{0, mask.rows};
    for (const cv::Rect &hole : holes)
        rows.insert(hole.y + hole.height / 2);
    return rows;
}

Contour simplified(const Contour &outline)
{
    Contour simple;
    for (double tolerance = Tolerance; simple.empty() || simple.size() > MostPoints; tolerance *= 2)
        cv::approxPolyDP(outline, simple, tolerance, true);
    return simple;
}

} // namespace

std::vector<std::vector<Point>> opaqueRegions(const cv::Mat &picture, const cv::Rect &place)
{
    const double x1 = place.x, y1 = place.y, x2 = place.br().x, y2 = place.br().y;
    const std::vector<Point> all{{x1, y1}, {x2, y1}, {x2, y2}, {x1, y2}};
    if (picture.channels() != 4)
        return {all};
    const cv::Mat mask = opaqueMask(picture, place.size());
    if (cv::countNonZero(mask) == int(mask.total()))
        return {all};
    std::vector<Contour> parts;
    const std::set<int> rows = cutsThroughHoles(mask);
    for (auto top = rows.begin(); std::next(top) != rows.end(); ++top) {
        std::vector<cv::Vec4i> tree;
        for (Contour &part :
             outlinesOf(mask.rowRange(*top, *std::next(top)), cv::RETR_EXTERNAL, tree)) {
            for (cv::Point &point : part)
                point.y += *top;
            parts.push_back(simplified(part));
        }
    }
    std::ranges::stable_sort(parts, std::greater(),
                             [](const Contour &part) { return cv::contourArea(part); });
    parts.resize(std::min(parts.size(), MostParts));
    const double sx = double(place.width) / mask.cols, sy = double(place.height) / mask.rows;
    std::vector<std::vector<Point>> regions;
    for (const Contour &part : parts) {
        std::vector<Point> &region = regions.emplace_back();
        for (const cv::Point &point : part)
            region.push_back({x1 + point.x * sx, y1 + point.y * sy});
    }
    return regions;
}

} // namespace ballast
