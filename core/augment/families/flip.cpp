#include "core/augment/kernel.h"
#include "core/augment/transform.h"

#include <array>

namespace ballast {

namespace {

/// Whole-pixel movements: the symmetries of the rectangle, each exact.
enum class Symmetry {
    Identity,
    Turn90,
    Turn180,
    Turn270,
    Vertical,
    AntiTranspose,
    Horizontal,
    Transpose
};

/// Quarter turns go counter-clockwise.
void moveBy(Draw &draw, Symmetry symmetry)
{
    const Frame f = draw.frame();
    const double w = f.width, h = f.height;
    const cv::Matx33d maps[] = {{1, 0, 0, 0, 1, 0, 0, 0, 1},   {0, 1, 0, -1, 0, w, 0, 0, 1},
                                {-1, 0, w, 0, -1, h, 0, 0, 1}, {0, -1, h, 1, 0, 0, 0, 0, 1},
                                {1, 0, 0, 0, -1, h, 0, 0, 1},  {0, -1, h, -1, 0, w, 0, 0, 1},
                                {-1, 0, w, 0, 1, 0, 0, 0, 1},  {0, 1, 0, 1, 0, 0, 0, 0, 1}};
    GeometryOp op;
    op.map = maps[static_cast<std::size_t>(symmetry)];
    op.out = op.map(0, 0) == 0 ? Frame{f.height, f.width} : f;
    draw.move(op);
}

void flipHorizontally(Draw &draw)
{
    moveBy(draw, Symmetry::Horizontal);
}

void flipVertically(Draw &draw)
{
    moveBy(draw, Symmetry::Vertical);
}

void transpose(Draw &draw)
{
    moveBy(draw, Symmetry::Transpose);
}

void rotate90(Draw &draw)
{
    const auto factor = draw.rng().integer(0, 3);
    draw.record("factor", qint64(factor));
    moveBy(draw, static_cast<Symmetry>(factor));
}

void anySymmetry(Draw &draw)
{
    /// Albumentations' names, in the order of Symmetry.
    constexpr std::array names{"e", "r90", "r180", "r270", "v", "hvt", "h", "t"};
    const auto member = std::size_t(draw.rng().integer(0, 7));
    draw.record("group_element", QLatin1String(names[member]));
    moveBy(draw, static_cast<Symmetry>(member));
}

constexpr TransformKernel HorizontalFlip{flipHorizontally};
constexpr TransformKernel VerticalFlip{flipVertically};
constexpr TransformKernel RandomRotate90{rotate90};
constexpr TransformKernel Transpose{transpose};
constexpr TransformKernel D4{anySymmetry};

constexpr auto Geometry = TransformGroup::Geometry;

constexpr std::array Rows{
    TransformSpec{"HorizontalFlip",
                  QT_TRANSLATE_NOOP("Transforms", "Horizontal flip"),
                  QT_TRANSLATE_NOOP("Transforms", "Mirrors left and right. Not for text or parts "
                                                  "that have a left and a right kind."),
                  Geometry,
                  true,
                  0.5,
                  {},
                  &HorizontalFlip},
    TransformSpec{"VerticalFlip",
                  QT_TRANSLATE_NOOP("Transforms", "Vertical flip"),
                  QT_TRANSLATE_NOOP("Transforms", "Mirrors top and bottom."),
                  Geometry,
                  true,
                  0.5,
                  {},
                  &VerticalFlip},
    TransformSpec{"RandomRotate90",
                  QT_TRANSLATE_NOOP("Transforms", "Rotate by 90°"),
                  QT_TRANSLATE_NOOP("Transforms", "Turns by 0, 90, 180 or 270 degrees, pixel for "
                                                  "pixel."),
                  Geometry,
                  true,
                  1.0,
                  {},
                  &RandomRotate90},
    TransformSpec{"Transpose",
                  QT_TRANSLATE_NOOP("Transforms", "Transpose"),
                  QT_TRANSLATE_NOOP("Transforms", "Swaps rows and columns: a mirror along the "
                                                  "diagonal."),
                  Geometry,
                  true,
                  0.5,
                  {},
                  &Transpose},
    TransformSpec{"D4",
                  QT_TRANSLATE_NOOP("Transforms", "Any flip or quarter turn"),
                  QT_TRANSLATE_NOOP("Transforms", "One of the eight flips and quarter turns, pixel "
                                                  "for pixel; for views from above, where no side "
                                                  "is up."),
                  Geometry,
                  true,
                  1.0,
                  {},
                  &D4}};

} // namespace

std::span<const TransformSpec> families::flipRows()
{
    return Rows;
}

} // namespace ballast
