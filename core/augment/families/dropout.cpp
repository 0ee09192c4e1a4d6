#include "core/augment/families/dropout.h"

#include "core/augment/transform.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace ballast {

void families::dropHoles(Draw &draw, std::vector<cv::Rect> holes, int fill)
{
    HolesOp op;
    op.frame = draw.frame();
    op.fill = static_cast<HoleFill>(draw.integer(fill));
    op.colour = draw.color(fill + 1);
    const cv::Rect all(0, 0, op.frame.width, op.frame.height);
    QJsonArray drawn;
    for (const cv::Rect &hole : holes) {
        if (holes.size() <= MostRecorded)
            drawn.append(QJsonArray{hole.x, hole.y, hole.br().x, hole.br().y});
        if (const cv::Rect inside = hole & all; !inside.empty())
            op.holes.push_back(inside);
    }
    op.seed = draw.rng().next();
    if (holes.size() <= MostRecorded)
        draw.record("holes", drawn);
    else
        draw.record("hole_count", qint64(holes.size()));
    if (!op.holes.empty())
        draw.paint(std::move(op));
}

namespace {

using namespace params;
using namespace families;

void coarseDropout(Draw &draw)
{
    enum { Holes, Height, Width, HeightPixels, WidthPixels, Fill };
    const Frame f = draw.frame();
    const bool inPixels = draw.high(HeightPixels) > 0 && draw.high(WidthPixels) > 0;
    const auto length = [&](int share, int pixels, int whole) {
        return inPixels ? std::min(draw.uniformInteger(pixels), whole)
                        : int(draw.uniform(share) * whole);
    };
    std::vector<cv::Rect> holes;
    const int count = draw.uniformInteger(Holes);
    for (int i = 0; i < count; ++i) {
        const int h = length(Height, HeightPixels, f.height);
        const int w = length(Width, WidthPixels, f.width);
        const int y = int(draw.rng().integer(0, f.height - h));
        const int x = int(draw.rng().integer(0, f.width - w));
        holes.emplace_back(x, y, w, h);
    }
    dropHoles(draw, std::move(holes), Fill);
}

/// Zhong et al., "Random Erasing Data Augmentation" (2017): one hole whose area and shape are
/// drawn so that it fits; none where no such hole does.
void erasing(Draw &draw)
{
    enum { Share, Ratio, Fill };
    const double w = draw.frame().width, h = draw.frame().height;
    const double least = draw.value(Ratio), most = draw.high(Ratio);
    const double largest = std::min({draw.high(Share) * w * h, least * h * h, w * w / most});
    const double smallest = draw.value(Share) * w * h;
    if (largest < smallest || largest <= 0)
        return;
    const double area = draw.rng().uniform(smallest, largest);
    const double low = std::max(least, area / (h * h)), high = std::min(most, w * w / area);
    if (low > high)
        return;
    const double ratio = draw.rng().uniform(low, high);
    const int across = std::min(int(w), int(std::nearbyint(std::sqrt(area * ratio))));
    const int down = std::min(int(h), int(std::nearbyint(std::sqrt(area / ratio))));
    const int y = int(draw.rng().integer(0, std::int64_t(h) - down));
    const int x = int(draw.rng().integer(0, std::int64_t(w) - across));
    dropHoles(draw, {cv::Rect(x, y, across, down)}, Fill);
}

enum GridParam {
    GridRatio,
    RandomOffset,
    UnitSize,
    CellsDown,
    CellsAcross,
    ShiftX,
    ShiftY,
    GridFill
};

/// Cells down and across.
cv::Size gridCells(Draw &draw)
{
    const Frame f = draw.frame();
    int across = draw.integer(CellsAcross), down = draw.integer(CellsDown);
    if (across == 0 || down == 0) {
        int unitX = std::max(2, f.width / 10), unitY = std::max(2, f.height / 10);
        if (draw.high(UnitSize) > 0)
            unitX = unitY = std::max(2, draw.uniformInteger(UnitSize));
        across = f.width / unitX;
        down = f.height / unitY;
    }
    return {std::clamp(across, 1, std::max(1, f.width / 2)),
            std::clamp(down, 1, std::max(1, f.height / 2))};
}

/// Chen et al., "GridMask Data Augmentation" (2020): one hole in every cell of a grid.
void gridDropout(Draw &draw)
{
    const Frame f = draw.frame();
    const cv::Size cells = gridCells(draw);
    const auto side = [&](int cell) {
        return std::min(cell - 1, std::max(1, int(cell * draw.value(GridRatio))));
    };
    const auto offset = [&](int shift, int most) {
        return draw.on(RandomOffset) ? int(draw.rng().integer(0, most)) : draw.integer(shift);
    };
    std::vector<cv::Rect> holes;
    for (int row = 0; row < cells.height; ++row)
        for (int column = 0; column < cells.width; ++column) {
            const int x1 = f.width * column / cells.width, y1 = f.height * row / cells.height;
            const int cellWidth = f.width * (column + 1) / cells.width - x1;
            const int cellHeight = f.height * (row + 1) / cells.height - y1;
            const int w = side(cellWidth), h = side(cellHeight);
            if (w < 1 || h < 1)
                continue;
            const int y = y1 + offset(ShiftY, cellHeight - h);
            const int x = x1 + offset(ShiftX, cellWidth - w);
            holes.emplace_back(std::clamp(x, 0, f.width - w), std::clamp(y, 0, f.height - h), w, h);
        }
    dropHoles(draw, std::move(holes), GridFill);
}

void xyMasking(Draw &draw)
{
    enum { Columns, Rows, ColumnWidth, RowHeight, Fill };
    const Frame f = draw.frame();
    std::vector<cv::Rect> holes;
    const auto stripes = [&](int count, int width, int length, const auto &stripe) {
        const int n = draw.uniformInteger(count);
        for (int i = 0; i < n; ++i) {
            const int size = std::min(draw.uniformInteger(width), length);
            holes.push_back(stripe(int(draw.rng().integer(0, length - size)), size));
        }
    };
    stripes(Columns, ColumnWidth, f.width,
            [&](int at, int size) { return cv::Rect(at, 0, size, f.height); });
    stripes(Rows, RowHeight, f.height,
            [&](int at, int size) { return cv::Rect(0, at, f.width, size); });
    dropHoles(draw, std::move(holes), Fill);
}

/// Stripes along both axes of a grid that may be turned about the centre.
void gridMask(Draw &draw)
{
    enum { Cells, LineWidth, Rotation, Fill };
    const Frame f = draw.frame();
    HolesOp op;
    op.frame = f;
    op.fill = static_cast<HoleFill>(draw.integer(Fill));
    op.colour = draw.color(Fill + 1);
    const int count = draw.uniformInteger(Cells);
    const double cell = double(std::min(f.width, f.height)) / count;
    const double share = draw.uniform(LineWidth);
    const double angle = draw.uniform(Rotation);
    op.seed = draw.rng().next();
    draw.record("num_grid", count);
    draw.record("line_width", share * cell);
    draw.record("rotation", angle);
    const double c = std::cos(angle), s = std::sin(angle), cx = f.width / 2.0, cy = f.height / 2.0;
    // Turned, the grid must reach every corner.
    const double reach = angle == 0 ? 0 : std::hypot(cx, cy) - std::min(cx, cy);
    const cv::Rect all(int(std::floor(-reach)), int(std::floor(-reach)),
                       int(std::ceil(f.width + 2 * reach)), int(std::ceil(f.height + 2 * reach)));
    const auto lines = [&](int from, int to, const auto &line) {
        for (double at = std::floor(from / cell) * cell; at < to; at += cell) {
            const int first = int(std::lround(at));
            const cv::Rect hole = line(first, int(std::lround(at + share * cell)) - first) & all;
            if (!hole.empty())
                op.holes.push_back(hole);
        }
    };
    lines(all.x, all.br().x,
          [&](int at, int width) { return cv::Rect(at, all.y, width, all.height); });
    lines(all.y, all.br().y,
          [&](int at, int width) { return cv::Rect(all.x, at, all.width, width); });
    if (angle != 0)
        op.turn = {c, -s, cx - c * cx + s * cy, s, c, cy - s * cx - c * cy, 0, 0, 1};
    if (!op.holes.empty())
        draw.paint(std::move(op));
}

constexpr std::array CoarseParams{
    integers("num_holes_range", QT_TRANSLATE_NOOP("Transforms", "Holes"),
             QT_TRANSLATE_NOOP("Transforms", "How many rectangles are painted over. "
                                             "Default: 1 to 2."),
             1, 200, 1, 2),
    reals("hole_height_range", QT_TRANSLATE_NOOP("Transforms", "Hole height"),
          QT_TRANSLATE_NOOP("Transforms", "Height of a hole as a share of the image's height. "
                                          "Default: 0.1 to 0.2."),
          0, 0.99, 0.1, 0.2),
    reals("hole_width_range", QT_TRANSLATE_NOOP("Transforms", "Hole width"),
          QT_TRANSLATE_NOOP("Transforms", "Width of a hole as a share of the image's width. "
                                          "Default: 0.1 to 0.2."),
          0, 0.99, 0.1, 0.2),
    integers("hole_height_px", QT_TRANSLATE_NOOP("Transforms", "Hole height, pixels"),
             QT_TRANSLATE_NOOP("Transforms",
                               "Height of a hole in pixels. Where it and the width below are above "
                               "0, both are used instead of the shares. Default: 0 to 0."),
             0, 4096, 0, 0, "px"),
    integers("hole_width_px", QT_TRANSLATE_NOOP("Transforms", "Hole width, pixels"),
             QT_TRANSLATE_NOOP("Transforms", "Width of a hole in pixels; see the height. "
                                             "Default: 0 to 0."),
             0, 4096, 0, 0, "px"),
    FillKind,
    HoleColour};

constexpr std::array ErasingParams{
    reals("scale", QT_TRANSLATE_NOOP("Transforms", "Part of the image"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Area of the hole as a share of the image's. Default: 0.02 to 0.33."),
          0, 1, 0.02, 0.33),
    reals("ratio", QT_TRANSLATE_NOOP("Transforms", "Width to height"),
          QT_TRANSLATE_NOOP("Transforms", "Shape of the hole: 1 is square, 2 twice as wide as "
                                          "high. Default: 0.3 to 3.3."),
          0.05, 20, 0.3, 3.3, "", 2, true),
    FillKind, HoleColour};

constexpr ParamSpec gridInteger(const char *key, const char *label, const char *help)
{
    return integer(key, label, help, 0, 1000, 0);
}
constexpr std::array GridParams{
    real("ratio", QT_TRANSLATE_NOOP("Transforms", "Hole size"),
         QT_TRANSLATE_NOOP("Transforms",
                           "Side of a hole as a share of its cell's side. Default: 0.5."),
         0.01, 1, 0.5),
    toggle("random_offset", QT_TRANSLATE_NOOP("Transforms", "Holes anywhere"),
           QT_TRANSLATE_NOOP("Transforms", "On: each hole lies anywhere in its cell. Off: all lie "
                                           "where the two shifts say. Default: on."),
           true),
    integers("unit_size_range", QT_TRANSLATE_NOOP("Transforms", "Cell size"),
             QT_TRANSLATE_NOOP("Transforms",
                               "Side of a cell in pixels; 0 takes ten cells in each direction. "
                               "Default: 0 to 0."),
             0, 4096, 0, 0, "px"),
    // Albumentations calls the first x and takes it for the rows.
    gridInteger("holes_number_xy.0", QT_TRANSLATE_NOOP("Transforms", "Holes down"),
                QT_TRANSLATE_NOOP("Transforms",
                                  "Number of holes from top to bottom; used instead of the cell "
                                  "size where both numbers are above 0. Default: 0.")),
    gridInteger("holes_number_xy.1", QT_TRANSLATE_NOOP("Transforms", "Holes across"),
                QT_TRANSLATE_NOOP("Transforms",
                                  "Number of holes from left to right; see above. Default: 0.")),
    gridInteger("shift_xy.0", QT_TRANSLATE_NOOP("Transforms", "Shift across"),
                QT_TRANSLATE_NOOP("Transforms",
                                  "Pixels between the left edge of a cell and its hole where holes "
                                  "do not lie anywhere. Default: 0.")),
    gridInteger("shift_xy.1", QT_TRANSLATE_NOOP("Transforms", "Shift down"),
                QT_TRANSLATE_NOOP("Transforms",
                                  "Pixels between the upper edge of a cell and its hole where "
                                  "holes do not lie anywhere. Default: 0.")),
    FillKind, HoleColour};

constexpr std::array StripeParams{
    integers("num_masks_x", QT_TRANSLATE_NOOP("Transforms", "Upright stripes"),
             QT_TRANSLATE_NOOP("Transforms", "How many stripes from top to bottom. "
                                             "Default: 0 to 0."),
             0, 100, 0, 0),
    integers("num_masks_y", QT_TRANSLATE_NOOP("Transforms", "Level stripes"),
             QT_TRANSLATE_NOOP("Transforms", "How many stripes from left to right. "
                                             "Default: 0 to 0."),
             0, 100, 0, 0),
    integers("mask_x_length", QT_TRANSLATE_NOOP("Transforms", "Width of upright stripes"),
             QT_TRANSLATE_NOOP("Transforms", "In pixels. Default: 0 to 0."), 0, 4096, 0, 0, "px"),
    integers("mask_y_length", QT_TRANSLATE_NOOP("Transforms", "Height of level stripes"),
             QT_TRANSLATE_NOOP("Transforms", "In pixels. Default: 0 to 0."), 0, 4096, 0, 0, "px"),
    FillKind,
    HoleColour};

constexpr std::array LineParams{
    integers("num_grid_range", QT_TRANSLATE_NOOP("Transforms", "Cells"),
             QT_TRANSLATE_NOOP("Transforms", "How many cells lie along the shorter side. "
                                             "Default: 3 to 7."),
             1, 100, 3, 7),
    reals("line_width_range", QT_TRANSLATE_NOOP("Transforms", "Line width"),
          QT_TRANSLATE_NOOP("Transforms", "Width of a line as a share of a cell; wide lines hide "
                                          "most of every object. Default: 0.2 to 0.5."),
          0, 0.95, 0.2, 0.5),
    reals("rotation_range", QT_TRANSLATE_NOOP("Transforms", "Rotate the grid"),
          QT_TRANSLATE_NOOP("Transforms", "Angle of the grid in radians: 0.79 is 45 degrees. "
                                          "Default: 0 to 0."),
          -3.15, 3.15, 0, 0),
    FillKind, HoleColour};

constexpr TransformKernel CoarseKernel{coarseDropout};
constexpr TransformKernel ErasingKernel{erasing};
constexpr TransformKernel GridKernel{gridDropout};
constexpr TransformKernel StripesKernel{xyMasking};
constexpr TransformKernel LinesKernel{gridMask};

constexpr auto Dropout = TransformGroup::Dropout;

constexpr std::array Rows{
    TransformSpec{"CoarseDropout", QT_TRANSLATE_NOOP("Transforms", "Coarse dropout"),
                  QT_TRANSLATE_NOOP("Transforms", "Paints rectangles over the image; boxes that "
                                                  "are mostly covered are dropped."),
                  Dropout, true, 0.5, CoarseParams, &CoarseKernel},
    TransformSpec{"Erasing", QT_TRANSLATE_NOOP("Transforms", "Random erasing"),
                  QT_TRANSLATE_NOOP("Transforms", "Paints one rectangle over the image."), Dropout,
                  true, 0.5, ErasingParams, &ErasingKernel},
    TransformSpec{"GridDropout", QT_TRANSLATE_NOOP("Transforms", "Grid of holes"),
                  QT_TRANSLATE_NOOP("Transforms", "Paints a rectangle in every cell of a grid."),
                  Dropout, true, 0.5, GridParams, &GridKernel},
    TransformSpec{"GridMask", QT_TRANSLATE_NOOP("Transforms", "Grid of lines"),
                  QT_TRANSLATE_NOOP("Transforms", "Paints the lines of a grid over the image."),
                  Dropout, true, 0.5, LineParams, &LinesKernel, "AlbumentationsX"},
    TransformSpec{"XYMasking", QT_TRANSLATE_NOOP("Transforms", "Stripes"),
                  QT_TRANSLATE_NOOP("Transforms", "Paints stripes from edge to edge."), Dropout,
                  true, 0.5, StripeParams, &StripesKernel}};

} // namespace

std::span<const TransformSpec> families::dropoutRows()
{
    return Rows;
}

} // namespace ballast
