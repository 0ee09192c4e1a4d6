#include "core/formats/runlengths.h"

#include "core/dataset/shapes.h"
#include "core/formats/maskrings.h"

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

constexpr std::int64_t MostCells = 200'000'000;

/// Columns and rows [x1, x2) × [y1, y2) that hold all ones.
struct Extent
{
    std::int64_t x1 = MostCells, y1 = MostCells, x2 = 0, y2 = 0;
    bool isEmpty() const { return x2 <= x1; }
};

/// Calls ones(start, end) for every run of ones.
template <class Ones> void forEachRun(const RunLengths &runs, const Ones &ones)
{
    std::int64_t at = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (i % 2 == 1 && runs[i] > 0)
            ones(at, at + runs[i]);
        at += runs[i];
    }
}

Extent extentOf(const RunLengths &runs, std::int64_t height)
{
    Extent extent;
    forEachRun(runs, [&](std::int64_t start, std::int64_t end) {
        const std::int64_t first = start / height, last = (end - 1) / height;
        const bool isOne = first == last; // else it runs through the lower and the upper edge
        extent.x1 = std::min(extent.x1, first);
        extent.x2 = std::max(extent.x2, last + 1);
        extent.y1 = std::min(extent.y1, isOne ? start % height : 0);
        extent.y2 = std::max(extent.y2, isOne ? (end - 1) % height + 1 : height);
    });
    return extent;
}

/// The part of the mask that holds ones, row by row.
Mask maskOf(const RunLengths &runs, const Extent &extent, std::int64_t height)
{
    Mask mask{int(extent.x2 - extent.x1), int(extent.y2 - extent.y1), {}};
    mask.cells.resize(std::size_t(mask.width) * std::size_t(mask.height));
    forEachRun(runs, [&](std::int64_t start, std::int64_t end) {
        for (std::int64_t at = start; at < end; ++at) {
            const std::int64_t x = at / height - extent.x1, y = at % height - extent.y1;
            mask.cells[std::size_t(y) * std::size_t(mask.width) + std::size_t(x)] = 1;
        }
    });
    return mask;
}

} // namespace

std::optional<RunLengths> decodedRuns(std::string_view text)
{
    constexpr int Data = 0x1F, More = 0x20, Negative = 0x10;
    RunLengths runs;
    for (std::size_t at = 0; at < text.size();) {
        std::uint64_t bits = 0;
        int shift = 0, code = More;
        while ((code & More) != 0) {
            if (at == text.size() || shift > 55)
                return {};
            code = text[at++] - '0';
            if (code < 0 || code > (Data | More))
                return {};
            bits |= std::uint64_t(code & Data) << shift;
            shift += 5;
        }
        if ((code & Negative) != 0)
            bits |= ~std::uint64_t(0) << shift;
        auto run = static_cast<std::int64_t>(bits);
        if (runs.size() > 2)
            run += runs[runs.size() - 2];
        if (run < 0 || run > MostCells)
            return {};
        runs.push_back(run);
    }
    return runs;
}

std::optional<RunOutlines> outlinesOf(const RunLengths &runs, int width, int height)
{
    const std::int64_t cells = std::int64_t(width) * height;
    std::int64_t sum = 0, ones = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (runs[i] < 0 || runs[i] > cells - sum)
            return {};
        sum += runs[i];
        ones += i % 2 == 1 ? runs[i] : 0;
    }
    if (width <= 0 || height <= 0 || cells > MostCells || sum != cells)
        return {};
    RunOutlines outlines;
    const Extent extent = extentOf(runs, height);
    if (extent.isEmpty())
        return outlines;
    outlines.rings =
        maskRings(maskOf(runs, extent, height), {double(extent.x1), double(extent.y1)});
    double area = 0;
    for (const std::vector<Point> &ring : outlines.rings)
        area += ringArea(ring);
    outlines.hasHoles = std::llround(area) != ones;
    return outlines;
}

} // namespace ballast
