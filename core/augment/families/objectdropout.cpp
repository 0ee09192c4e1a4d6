#include "core/augment/families/dropout.h"
#include "core/augment/transform.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

/// Holes that look at objects, and single pixels.
namespace ballast {

namespace {

using namespace params;
using namespace families;

void constrainedCoarseDropout(Draw &draw)
{
    enum { Holes, Height, Width, Classes, Fill };
    std::vector<cv::Rect> holes;
    const int count = draw.uniformInteger(Holes);
    for (const ObjectSoFar &object : draw.objects()) {
        if (draw.hasNames(Classes) && !draw.isNamed(Classes, object.classId))
            continue;
        for (int i = 0; i < count; ++i) {
            const int h = int(draw.uniform(Height) * object.box.height());
            const int w = int(draw.uniform(Width) * object.box.width());
            const double x = object.box.x1 + draw.rng().unit() * (object.box.width() - w);
            const double y = object.box.y1 + draw.rng().unit() * (object.box.height() - h);
            holes.emplace_back(int(x), int(y), w, h);
        }
    }
    dropHoles(draw, std::move(holes), Fill);
}

/// Boxes of the classes at `names` (all where none is named), widened on every side by `margin`
/// of their own size.
std::vector<Box> protectedBoxes(const Draw &draw, int names, double margin)
{
    std::vector<Box> boxes;
    for (const ObjectSoFar &object : draw.objects()) {
        if (draw.hasNames(names) && !draw.isNamed(names, object.classId))
            continue;
        const double dx = margin * object.box.width(), dy = margin * object.box.height();
        boxes.push_back(
            {object.box.x1 - dx, object.box.y1 - dy, object.box.x2 + dx, object.box.y2 + dy});
    }
    return boxes;
}

/// Holes that touch no protected box; one that finds no place in so many tries is left out.
void guidedCoarseDropout(Draw &draw)
{
    enum { Classes, Margin, Holes, Height, Width, Fill };
    constexpr int tries = 50;
    const Frame f = draw.frame();
    const std::vector<Box> keep = protectedBoxes(draw, Classes, draw.value(Margin));
    const auto isFree = [&](const cv::Rect &hole) {
        const Box box{double(hole.x), double(hole.y), double(hole.br().x), double(hole.br().y)};
        return std::ranges::all_of(
            keep, [&](const Box &each) { return each.intersected(box).isEmpty(); });
    };
    std::vector<cv::Rect> holes;
    const int count = draw.uniformInteger(Holes);
    for (int i = 0; i < count; ++i) {
        const int h = int(draw.uniform(Height) * f.height), w = int(draw.uniform(Width) * f.width);
        for (int attempt = 0; attempt < tries; ++attempt) {
            const int y = int(draw.rng().integer(0, f.height - h));
            const cv::Rect hole(int(draw.rng().integer(0, f.width - w)), y, w, h);
            if (!isFree(hole))
                continue;
            holes.push_back(hole);
            break;
        }
    }
    dropHoles(draw, std::move(holes), Fill);
}

/// Whole objects are painted over, so that nothing without a box is left to see.
void maskDropout(Draw &draw)
{
    enum { Objects, FillWith, Level };
    constexpr std::array fills{HoleFill::Colour, HoleFill::Telea, HoleFill::NavierStokes};
    std::vector<ObjectSoFar> objects = draw.objects();
    const int wanted = std::min(draw.uniformInteger(Objects), int(objects.size()));
    HolesOp op;
    op.frame = draw.frame();
    op.fill = fills[std::size_t(draw.integer(FillWith))];
    op.colour = std::uint32_t(draw.integer(Level)) * 0x010101U;
    QJsonArray gone;
    for (int i = 0; i < wanted; ++i) {
        const auto other = draw.rng().integer(i, std::int64_t(objects.size()) - 1);
        std::swap(objects[std::size_t(i)], objects[std::size_t(other)]);
        const Box &box = objects[std::size_t(i)].box;
        const int x = int(std::floor(box.x1)), y = int(std::floor(box.y1));
        op.holes.emplace_back(x, y, int(std::ceil(box.x2)) - x, int(std::ceil(box.y2)) - y);
        gone.append(objects[std::size_t(i)].index);
    }
    op.seed = draw.rng().next();
    draw.record("objects", gone);
    if (!op.holes.empty())
        draw.paint(std::move(op));
}

struct PixelDrops
{
    double probability = 0;
    bool perChannel = false;
    bool random = false;
    std::uint32_t colour = 0; ///< 0xRRGGBB
    std::uint64_t seed = 0;
};

/// One colour pixel lost with weight `weight` (of 256).
inline void blend(std::uint8_t &level, int target, int weight)
{
    level = std::uint8_t((level * (256 - weight) + target * weight + 128) >> 8);
}

void paintDrops(cv::Mat &image, const PixelDrops &drops, double scale)
{
    const int channels = image.channels(), colours = std::min(channels, 3);
    // A draft pixel stands for several: it is hit more often, and loses a part.
    const double many = 1 / (scale * scale);
    const double chance = std::min(1.0, drops.probability * many);
    const int weight = int(std::lround(256 * drops.probability / std::max(chance, 1e-12)));
    const auto limit = std::uint64_t(chance * 0x1p32);
    const auto colour = pixelOf(drops.colour, channels);
    const int draws = drops.perChannel ? colours : 1;
    for (int y = 0; y < image.rows; ++y) {
        std::uint64_t state = mix64(drops.seed + std::uint64_t(y));
        auto *p = image.ptr<std::uint8_t>(y);
        std::uint64_t bits = 0;
        int left = 0;
        for (int x = 0; x < image.cols; ++x, p += channels)
            for (int d = 0; d < draws; ++d, --left, bits >>= 32) {
                if (left == 0) {
                    bits = mix64(state += 0x9e3779b97f4a7c15ULL);
                    left = 2;
                }
                if ((bits & 0xffffffffU) >= limit)
                    continue;
                const std::uint64_t level = mix64(state ^ bits);
                const int first = drops.perChannel ? d : 0;
                const int last = drops.perChannel ? d + 1 : colours;
                for (int c = first; c < last; ++c)
                    blend(p[c],
                          drops.random ? int((level >> (8 * c)) & 255)
                                       : int(colour[std::size_t(c)]),
                          weight);
            }
    }
}

void pixelDropout(Draw &draw)
{
    enum { Probability, PerChannel, DropWith, DropColour };
    const PixelDrops drops{draw.value(Probability), draw.on(PerChannel),
                           draw.integer(DropWith) == 1, draw.color(DropColour), draw.rng().next()};
    if (drops.probability <= 0)
        return;
    draw.effect([drops](cv::Mat &image,
                        const PaintContext &context) { paintDrops(image, drops, context.scale); },
                drops.perChannel ? 0 : drops.probability);
}

constexpr ParamSpec classList(const char *key, const char *label, const char *help)
{
    return names(key, label, help);
}

constexpr std::array ConstrainedParams{
    integers("num_holes_range", QT_TRANSLATE_NOOP("Transforms", "Holes"),
             QT_TRANSLATE_NOOP("Transforms", "How many rectangles are painted over each object. "
                                             "Default: 1 to 1."),
             1, 100, 1, 1),
    reals("hole_height_range", QT_TRANSLATE_NOOP("Transforms", "Hole height"),
          QT_TRANSLATE_NOOP("Transforms", "Height of a hole as a share of the object's height. "
                                          "Default: 0.1 to 0.1."),
          0, 1, 0.1, 0.1),
    reals("hole_width_range", QT_TRANSLATE_NOOP("Transforms", "Hole width"),
          QT_TRANSLATE_NOOP("Transforms", "Width of a hole as a share of the object's width. "
                                          "Default: 0.1 to 0.1."),
          0, 1, 0.1, 0.1),
    classList("bbox_labels", QT_TRANSLATE_NOOP("Transforms", "Classes"),
              QT_TRANSLATE_NOOP("Transforms",
                                "Classes whose objects get holes, by name or number, separated by "
                                "commas. Default: none named, then all do.")),
    FillKind,
    HoleColour};

constexpr std::array GuidedParams{
    classList("protected_bbox_labels", QT_TRANSLATE_NOOP("Transforms", "Protected classes"),
              QT_TRANSLATE_NOOP("Transforms",
                                "Classes whose objects no hole touches, by name or number, "
                                "separated by commas. Default: none named, then all are.")),
    real("protection_margin", QT_TRANSLATE_NOOP("Transforms", "Clearance"),
         QT_TRANSLATE_NOOP("Transforms",
                           "Room around protected objects that stays free too, as a share of their "
                           "own size. Default: 0."),
         0, 2, 0),
    integers("num_holes_range", QT_TRANSLATE_NOOP("Transforms", "Holes"),
             QT_TRANSLATE_NOOP("Transforms", "How many rectangles are painted over; one that finds "
                                             "no free place is left out. Default: 1 to 1."),
             1, 200, 1, 1),
    reals("hole_height_range", QT_TRANSLATE_NOOP("Transforms", "Hole height"),
          QT_TRANSLATE_NOOP("Transforms", "Height of a hole as a share of the image's height. "
                                          "Default: 0.05 to 0.2."),
          0, 0.99, 0.05, 0.2),
    reals("hole_width_range", QT_TRANSLATE_NOOP("Transforms", "Hole width"),
          QT_TRANSLATE_NOOP("Transforms", "Width of a hole as a share of the image's width. "
                                          "Default: 0.05 to 0.2."),
          0, 0.99, 0.05, 0.2),
    FillKind,
    HoleColour};

constexpr std::array MaskFills{
    ParamChoice{"value", QT_TRANSLATE_NOOP("Transforms", "Plain grey")},
    ParamChoice{"inpaint_telea", QT_TRANSLATE_NOOP("Transforms", "Surroundings (Telea)")},
    ParamChoice{"inpaint_ns", QT_TRANSLATE_NOOP("Transforms", "Surroundings (Navier-Stokes)")}};
constexpr std::array MaskParams{
    integers("max_objects", QT_TRANSLATE_NOOP("Transforms", "Objects"),
             QT_TRANSLATE_NOOP("Transforms", "How many objects are painted over, at most all. "
                                             "Default: 1 to 1."),
             1, 100, 1, 1),
    choice("fill_kind", QT_TRANSLATE_NOOP("Transforms", "Filled with"),
           QT_TRANSLATE_NOOP("Transforms", "What is seen in place of the object. "
                                           "Default: plain grey."),
           MaskFills),
    integer("fill", QT_TRANSLATE_NOOP("Transforms", "Grey level"),
            QT_TRANSLATE_NOOP("Transforms", "Of a plain fill: 0 is black, 255 white. Default: 0."),
            0, 255, 0)};

constexpr std::array DropFills{
    ParamChoice{"value", QT_TRANSLATE_NOOP("Transforms", "Plain colour")},
    ParamChoice{"random", QT_TRANSLATE_NOOP("Transforms", "Random pixels")}};
constexpr std::array PixelParams{
    ParamSpec{"dropout_prob", QT_TRANSLATE_NOOP("Transforms", "Share of the pixels"),
              QT_TRANSLATE_NOOP("Transforms", "How many pixels are lost: 0.01 is one in a hundred. "
                                              "Default: 0.01."),
              ParamKind::Real, 0, 1, 0.01, 0, "", 3},
    toggle("per_channel", QT_TRANSLATE_NOOP("Transforms", "Coloured"),
           QT_TRANSLATE_NOOP("Transforms",
                             "On: every channel loses its own pixels. Off: whole pixels are lost. "
                             "Default: off."),
           false),
    choice("drop_kind", QT_TRANSLATE_NOOP("Transforms", "Filled with"),
           QT_TRANSLATE_NOOP("Transforms", "What a lost pixel shows. Default: plain colour."),
           DropFills),
    color("drop_value", QT_TRANSLATE_NOOP("Transforms", "Colour"),
          QT_TRANSLATE_NOOP("Transforms", "Colour of lost pixels. Default: black."))};

constexpr TransformKernel ConstrainedKernel{constrainedCoarseDropout, true};
constexpr TransformKernel GuidedKernel{guidedCoarseDropout, true};
constexpr TransformKernel MaskKernel{maskDropout, true};
constexpr TransformKernel PixelKernel{pixelDropout};

constexpr auto Dropout = TransformGroup::Dropout;

constexpr std::array Rows{
    TransformSpec{"ConstrainedCoarseDropout", QT_TRANSLATE_NOOP("Transforms", "Holes in objects"),
                  QT_TRANSLATE_NOOP("Transforms", "Paints rectangles over objects, of some classes "
                                                  "if you like."),
                  Dropout, true, 0.5, ConstrainedParams, &ConstrainedKernel},
    TransformSpec{"GuidedCoarseDropout", QT_TRANSLATE_NOOP("Transforms", "Holes beside objects"),
                  QT_TRANSLATE_NOOP("Transforms", "Paints rectangles over the image where they "
                                                  "cover no protected object."),
                  Dropout, true, 0.5, GuidedParams, &GuidedKernel, "AlbumentationsX"},
    TransformSpec{"MaskDropout", QT_TRANSLATE_NOOP("Transforms", "Remove objects"),
                  QT_TRANSLATE_NOOP("Transforms", "Paints over whole objects; their boxes go."),
                  Dropout, true, 0.5, MaskParams, &MaskKernel},
    TransformSpec{"PixelDropout", QT_TRANSLATE_NOOP("Transforms", "Lost pixels"),
                  QT_TRANSLATE_NOOP("Transforms", "Single pixels go black, as with a faulty "
                                                  "sensor."),
                  Dropout, true, 0.5, PixelParams, &PixelKernel}};

} // namespace

std::span<const TransformSpec> families::objectDropoutRows()
{
    return Rows;
}

} // namespace ballast
