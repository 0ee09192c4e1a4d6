#include "core/augment/families/mixparams.h"
#include "core/augment/kernel.h"
#include "core/augment/outline.h"
#include "core/augment/partnerchoice.h"
#include "core/augment/prelude.h"

#include <QJsonArray>

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

constexpr std::array FitModes{
    ParamChoice{"cover", QT_TRANSLATE_NOOP("Transforms", "Fill the cell")},
    ParamChoice{"contain", QT_TRANSLATE_NOOP("Transforms", "Show the whole image")}};

constexpr ParamSpec gridCells(const char *key, const char *label)
{
    return params::integer(key, label,
                           QT_TRANSLATE_NOOP("Transforms", "Images below or beside each other. "
                                                           "Default: 2."),
                           1, 4, 2);
}

constexpr std::array MosaicParams{
    gridCells("grid_yx.0", QT_TRANSLATE_NOOP("Transforms", "Rows")),
    gridCells("grid_yx.1", QT_TRANSLATE_NOOP("Transforms", "Columns")),
    params::cropHeight("target_size.0", 512),
    params::cropWidth("target_size.1", 512),
    params::integer("cell_shape.0", QT_TRANSLATE_NOOP("Transforms", "Cell height"),
                    QT_TRANSLATE_NOOP("Transforms",
                                      "Height to which each image is scaled. Larger values show "
                                      "less of each. Default: 512."),
                    1, 16384, 512, "px"),
    params::integer("cell_shape.1", QT_TRANSLATE_NOOP("Transforms", "Cell width"),
                    QT_TRANSLATE_NOOP("Transforms",
                                      "Width to which each image is scaled. Larger values show "
                                      "less of each. Default: 512."),
                    1, 16384, 512, "px"),
    params::reals("center_range", QT_TRANSLATE_NOOP("Transforms", "Centre"),
                  QT_TRANSLATE_NOOP("Transforms",
                                    "Where the window lies on the grid, as a share of the room it "
                                    "has. 0.5 is the middle. Default: 0.3 to 0.7."),
                  0, 1, 0.3, 0.7),
    params::choice("fit_mode", QT_TRANSLATE_NOOP("Transforms", "Fit"),
                   QT_TRANSLATE_NOOP("Transforms",
                                     "Fill the cell cuts what stands out; show the whole image "
                                     "leaves a border. Default: fill."),
                   FitModes),
    params::Interpolation,
    params::Fill,
    params::Partners};
enum MosaicParam {
    Rows,
    Columns,
    Height,
    Width,
    CellHeight,
    CellWidth,
    Centre,
    Fit,
    Sample,
    Colour,
    Rule
};

/// A cell of the mosaic as far as the window shows it, in the window's pixels.
struct Tile
{
    cv::Rect place;
    cv::Point crop; ///< the place's corner in the cell
};

/// From the grid's lines to what of them lies in the window, moved to its corner.
std::vector<int> linesInWindow(int cells, int size, int start, int length)
{
    std::vector<int> lines;
    for (int i = 0; i <= cells; ++i)
        lines.push_back(std::clamp(i * size, start, start + length) - start);
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

/// The side of the cell that is shown: the one towards the middle of the mosaic.
int cropStart(double middle, double canvas, int cell, int shown, bool centred)
{
    if (centred)
        return (cell - shown) / 2;
    return middle < canvas / 2 ? cell - shown : 0;
}

std::vector<Tile> tilesOf(const std::vector<int> &xs, const std::vector<int> &ys, Frame canvas,
                          Frame cell)
{
    std::vector<Tile> tiles;
    for (std::size_t r = 0; r + 1 < ys.size(); ++r)
        for (std::size_t c = 0; c + 1 < xs.size(); ++c) {
            const cv::Rect place(xs[c], ys[r], xs[c + 1] - xs[c], ys[r + 1] - ys[r]);
            const double x = place.x + place.width / 2.0, y = place.y + place.height / 2.0;
            // A cell on a middle line is cut from its own middle, both ways.
            const bool centred = x == canvas.width / 2.0 || y == canvas.height / 2.0;
            tiles.push_back({place,
                             {cropStart(x, canvas.width, cell.width, place.width, centred),
                              cropStart(y, canvas.height, cell.height, place.height, centred)}});
        }
    return tiles;
}

/// From an image's edges to those of the tile's place, and the size the image is scaled to.
cv::Matx33d toPlace(const Tile &tile, Frame image, Frame cell, bool cover)
{
    const double sx = double(cell.width) / image.width, sy = double(cell.height) / image.height;
    const double scale = cover ? std::max(sx, sy) : std::min(sx, sy);
    // Halves to even, as Python rounds.
    const int width = std::max(1, int(std::nearbyint(image.width * scale)));
    const int height = std::max(1, int(std::nearbyint(image.height * scale)));
    // Where it does not reach the place's end the border is shared between both sides.
    const int padX = std::max(0, tile.crop.x + tile.place.width - width) / 2;
    const int padY = std::max(0, tile.crop.y + tile.place.height - height) / 2;
    return {double(width) / image.width,
            0,
            double(padX - tile.crop.x),
            0,
            double(height) / image.height,
            double(padY - tile.crop.y),
            0,
            0,
            1};
}

/// The part of the partner that the tile shows, as a rectangle in the partner's pixels.
Polygon shownPart(const cv::Matx33d &map, const Tile &tile, Frame image)
{
    const Box place{0, 0, double(tile.place.width), double(tile.place.height)};
    const Polygon corners{
        {place.x1, place.y1}, {place.x2, place.y1}, {place.x2, place.y2}, {place.x1, place.y2}};
    const Box shown = extentOf({mapped(corners, map.inv())}).intersected(image.box());
    if (shown.isEmpty())
        return {};
    return {{shown.x1, shown.y1}, {shown.x2, shown.y1}, {shown.x2, shown.y2}, {shown.x1, shown.y2}};
}

class MosaicDraw
{
public:
    explicit MosaicDraw(Draw &draw)
        : m_draw(draw),
          m_cell{draw.integer(CellWidth), draw.integer(CellHeight)},
          m_cover(draw.integer(Fit) == 0),
          m_chooser(draw.partners(), draw.self())
    {
        const int rows = draw.integer(Rows), columns = draw.integer(Columns);
        m_canvas = {std::min(draw.integer(Width), columns * m_cell.width),
                    std::min(draw.integer(Height), rows * m_cell.height)};
        const int left = start(columns * m_cell.width, m_canvas.width);
        const int top = start(rows * m_cell.height, m_canvas.height);
        m_tiles =
            tilesOf(linesInWindow(columns, m_cell.width, left, m_canvas.width),
                    linesInWindow(rows, m_cell.height, top, m_canvas.height), m_canvas, m_cell);
    }

    void run()
    {
        const auto largest = std::ranges::max_element(
            m_tiles, {}, [](const Tile &tile) { return tile.place.area(); });
        placeSelf(*largest);
        QJsonArray partners;
        for (auto tile = m_tiles.begin(); tile != m_tiles.end(); ++tile)
            if (tile != largest)
                partners.append(placePartner(*tile));
        m_draw.record("partners", partners);
    }

private:
    int start(int grid, int canvas)
    {
        const int least = canvas / 2, most = grid - (canvas + 1) / 2;
        const double share = m_draw.uniform(Centre);
        return std::clamp(least + int((most - least + 1) * share), least, most) - canvas / 2;
    }

    void placeSelf(const Tile &tile)
    {
        const Frame frame = m_draw.frame();
        const cv::Matx33d map = toPlace(tile, frame, m_cell, m_cover);
        GeometryOp scale; // by itself: the border lies around whole pixels of the scaled image
        scale.map = {map(0, 0), 0, 0, 0, map(1, 1), 0, 0, 0, 1};
        scale.out = {int(std::lround(frame.width * map(0, 0))),
                     int(std::lround(frame.height * map(1, 1)))};
        scale.sampling = static_cast<Sampling>(m_draw.integer(Sample));
        m_draw.move(scale);
        GeometryOp crop = scale;
        crop.map = {1, 0, map(0, 2), 0, 1, map(1, 2), 0, 0, 1};
        crop.out = {tile.place.width, tile.place.height};
        crop.fill = m_draw.color(Colour);
        m_draw.move(crop);
        GeometryOp put = crop;
        put.map = {1, 0, double(tile.place.x), 0, 1, double(tile.place.y), 0, 0, 1};
        put.out = m_canvas;
        m_draw.move(put);
        const cv::Rect &p = tile.place;
        m_draw.record("place", QJsonArray{p.x, p.y, p.br().x, p.br().y});
    }

    /// None twice, unless there are too few.
    int partnerDrawn()
    {
        constexpr int Attempts = 8;
        int partner = -1;
        for (int attempt = 0; attempt < Attempts; ++attempt) {
            partner = m_chooser.image(static_cast<PartnerRule>(m_draw.integer(Rule)), m_draw.rng());
            if (std::ranges::find(m_used, partner) == m_used.end())
                break;
        }
        m_used.push_back(partner);
        return partner;
    }

    /// Fills with the image itself where there is no partner.
    QJsonObject placePartner(const Tile &tile)
    {
        PasteOp op;
        op.partner = partnerDrawn();
        const PartnerInfo info =
            op.partner < 0 ? m_draw.self() : m_draw.partners()->info(op.partner);
        op.frame = m_canvas;
        op.partnerFrame = {info.width, info.height};
        const cv::Matx33d map = toPlace(tile, op.partnerFrame, m_cell, m_cover);
        op.mask = shownPart(map, tile, op.partnerFrame);
        op.map = cv::Matx33d(1, 0, tile.place.x, 0, 1, tile.place.y, 0, 0, 1) * map;
        const cv::Rect &p = tile.place;
        QJsonObject told{{QStringLiteral("place"), QJsonArray{p.x, p.y, p.br().x, p.br().y}}};
        if (op.partner >= 0)
            told.insert(QStringLiteral("partner"), m_draw.partners()->info(op.partner).name);
        if (!op.mask.empty()) {
            addObjects(op, info);
            m_draw.paint(std::move(op));
        }
        return told;
    }

    Draw &m_draw;
    Frame m_cell, m_canvas;
    bool m_cover;
    PartnerChooser m_chooser;
    std::vector<Tile> m_tiles;
    std::vector<int> m_used; ///< partners
};

void drawMosaic(Draw &draw)
{
    MosaicDraw(draw).run();
}

constexpr TransformKernel Mosaic{.draw = drawMosaic, .takesPartners = true};

constexpr std::array Rows_{
    TransformSpec{"Mosaic", QT_TRANSLATE_NOOP("Transforms", "Mosaic"),
                  QT_TRANSLATE_NOOP("Transforms", "Several training images in a grid, with their "
                                                  "boxes: small objects, new surroundings."),
                  TransformGroup::Mix, true, 0.5, MosaicParams, &Mosaic}};

} // namespace

std::span<const TransformSpec> families::mosaicRows()
{
    return Rows_;
}

} // namespace ballast
