#include "core/augment/families/windows.h"
#include "core/augment/params.h"
#include "core/augment/transform.h"

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

using namespace params;
using namespace families;

double nearest(double length)
{
    return std::nearbyint(length);
}
double below(double length)
{
    return std::floor(length);
}

void stretch(Draw &draw)
{
    enum { Height, Width, Sampling, Average };
    resize(draw, {draw.integer(Width), draw.integer(Height)}, draw.integer(Sampling),
           draw.integer(Average) == 0);
}

/// Factors of height and width, `choose` of both where both are given.
void scaleTo(Draw &draw, int side, const double &(*choose)(const double &, const double &))
{
    enum { Side, MostHeight, MostWidth, Sampling, Average };
    const Frame f = draw.frame();
    const double down = double(draw.integer(MostHeight)) / f.height;
    const double across = double(draw.integer(MostWidth)) / f.width;
    double factor = double(draw.integer(Side)) / side;
    if (down > 0 && across > 0)
        factor = choose(down, across);
    else if (down > 0 || across > 0)
        factor = std::max(down, across);
    draw.record("scale", factor);
    resizeBy(draw, factor, nearest, draw.integer(Sampling), draw.integer(Average) == 0);
}

void longestMaxSize(Draw &draw)
{
    scaleTo(draw, std::max(draw.frame().width, draw.frame().height), std::min<double>);
}

void smallestMaxSize(Draw &draw)
{
    scaleTo(draw, std::min(draw.frame().width, draw.frame().height), std::max<double>);
}

void randomScale(Draw &draw)
{
    enum { Limit, Sampling, Average };
    const double factor = 1 + draw.uniform(Limit);
    draw.record("scale", factor);
    resizeBy(draw, factor, below, draw.integer(Sampling), draw.integer(Average) == 0);
}

void padSides(Draw &draw)
{
    enum { Left, Top, Right, Bottom, Edge };
    const Frame f = draw.frame();
    pad(draw,
        {f.width + draw.integer(Left) + draw.integer(Right),
         f.height + draw.integer(Top) + draw.integer(Bottom)},
        {draw.integer(Left), draw.integer(Top)}, draw.integer(Edge), draw.color(Edge + 1));
}

/// At least `least`, or, where a divisor is given, the next multiple of it.
int padded(int length, int least, int divisor)
{
    if (divisor > 0)
        return (length + divisor - 1) / divisor * divisor;
    return std::max(length, least);
}

void padIfNeeded(Draw &draw)
{
    enum { MinHeight, MinWidth, HeightDivisor, WidthDivisor, Position, Edge };
    const Frame f = draw.frame();
    const Frame out{padded(f.width, draw.integer(MinWidth), draw.integer(WidthDivisor)),
                    padded(f.height, draw.integer(MinHeight), draw.integer(HeightDivisor))};
    padTo(draw, out, draw.integer(Position), draw.integer(Edge), draw.color(Edge + 1));
}

void letterBox(Draw &draw)
{
    enum { Height, Width, Position, Colour, Sampling };
    const Frame f = draw.frame(), out{draw.integer(Width), draw.integer(Height)};
    const double factor = std::min(double(out.width) / f.width, double(out.height) / f.height);
    const auto fitted = [&](int length, int most) {
        return std::clamp(int(std::nearbyint(length * factor)), 1, most);
    };
    resize(draw, {fitted(f.width, out.width), fitted(f.height, out.height)},
           draw.integer(Sampling));
    padTo(draw, out, draw.integer(Position), int(Border::Constant), draw.color(Colour));
}

constexpr std::array ResizeParams{cropHeight("height", 640), cropWidth("width", 640), Interpolation,
                                  AreaForDownscale};

constexpr ParamSpec longSide(const char *label, const char *help)
{
    return integer("max_size", label, help, 1, 16384, 640, "px");
}
constexpr ParamSpec mostHeight(const char *help)
{
    return integer("max_size_hw.0", QT_TRANSLATE_NOOP("Transforms", "Height, instead"), help, 0,
                   16384, 0, "px");
}
constexpr ParamSpec mostWidth(const char *help)
{
    return integer("max_size_hw.1", QT_TRANSLATE_NOOP("Transforms", "Width, instead"), help, 0,
                   16384, 0, "px");
}
constexpr const char *FitHelp = QT_TRANSLATE_NOOP(
    "Transforms", "Length in pixels that the result must not exceed on this side; used instead of "
                  "the longer side where it is not 0. Default: 0.");
constexpr const char *FillHelp = QT_TRANSLATE_NOOP(
    "Transforms", "Length in pixels that the result must reach on this side; used instead of the "
                  "shorter side where it is not 0. Default: 0.");
constexpr std::array LongestParams{
    longSide(QT_TRANSLATE_NOOP("Transforms", "Longer side"),
             QT_TRANSLATE_NOOP("Transforms",
                               "Length of the longer side of the result in pixels; the proportions "
                               "stay.")),
    mostHeight(FitHelp), mostWidth(FitHelp), Interpolation, AreaForDownscale};
constexpr std::array SmallestParams{
    longSide(QT_TRANSLATE_NOOP("Transforms", "Shorter side"),
             QT_TRANSLATE_NOOP("Transforms",
                               "Length of the shorter side of the result in pixels; the "
                               "proportions stay.")),
    mostHeight(FillHelp), mostWidth(FillHelp), Interpolation, AreaForDownscale};

constexpr std::array RandomScaleParams{
    reals("scale_limit", QT_TRANSLATE_NOOP("Transforms", "Scale"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Added to the size 1 of the image: 0.1 is a tenth larger, -0.1 a tenth "
                            "smaller. Default: -0.1 to 0.1."),
          -0.95, 4, -0.1, 0.1),
    Interpolation, AreaForDownscale};

constexpr ParamSpec margin(const char *key, const char *label)
{
    return integer(key, label,
                   QT_TRANSLATE_NOOP("Transforms", "Border on this side in pixels. Default: 0."), 0,
                   4096, 0, "px");
}
constexpr std::array PadParams{margin("padding.0", QT_TRANSLATE_NOOP("Transforms", "Left")),
                               margin("padding.1", QT_TRANSLATE_NOOP("Transforms", "Top")),
                               margin("padding.2", QT_TRANSLATE_NOOP("Transforms", "Right")),
                               margin("padding.3", QT_TRANSLATE_NOOP("Transforms", "Bottom")),
                               BorderMode,
                               Fill};

constexpr ParamSpec Position =
    choice("position", QT_TRANSLATE_NOOP("Transforms", "Image lies"),
           QT_TRANSLATE_NOOP("Transforms", "Where the image lies in the frame. Default: centre."),
           PadPositions);
constexpr std::array PadIfNeededParams{
    integer("min_height", QT_TRANSLATE_NOOP("Transforms", "Height at least"),
            QT_TRANSLATE_NOOP("Transforms",
                              "Smaller images get a border up to this height in pixels. "
                              "Default: 1024."),
            1, 16384, 1024, "px"),
    integer("min_width", QT_TRANSLATE_NOOP("Transforms", "Width at least"),
            QT_TRANSLATE_NOOP("Transforms",
                              "Smaller images get a border up to this width in pixels. "
                              "Default: 1024."),
            1, 16384, 1024, "px"),
    integer("pad_height_divisor", QT_TRANSLATE_NOOP("Transforms", "Height a multiple of"),
            QT_TRANSLATE_NOOP("Transforms",
                              "The height grows to the next multiple of this, for instance 32; "
                              "used instead of the least height where it is not 0. Default: 0."),
            0, 4096, 0, "px"),
    integer("pad_width_divisor", QT_TRANSLATE_NOOP("Transforms", "Width a multiple of"),
            QT_TRANSLATE_NOOP("Transforms",
                              "The width grows to the next multiple of this, for instance 32; used "
                              "instead of the least width where it is not 0. Default: 0."),
            0, 4096, 0, "px"),
    Position,
    BorderMode,
    Fill};
constexpr std::array LetterBoxParams{cropHeight("size.0", 640), cropWidth("size.1", 640), Position,
                                     Fill, Interpolation};

constexpr TransformKernel ResizeKernel{stretch};
constexpr TransformKernel LongestKernel{longestMaxSize};
constexpr TransformKernel SmallestKernel{smallestMaxSize};
constexpr TransformKernel RandomScaleKernel{randomScale};
constexpr TransformKernel PadKernel{padSides};
constexpr TransformKernel PadIfNeededKernel{padIfNeeded};
constexpr TransformKernel LetterBoxKernel{letterBox};

constexpr auto Crop = TransformGroup::Crop;

constexpr std::array Rows{
    TransformSpec{"Resize", QT_TRANSLATE_NOOP("Transforms", "Resize: stretch"),
                  QT_TRANSLATE_NOOP("Transforms", "Stretches the whole image to a fixed size; "
                                                  "proportions may change."),
                  Crop, true, 1.0, ResizeParams, &ResizeKernel},
    TransformSpec{"LongestMaxSize", QT_TRANSLATE_NOOP("Transforms", "Resize: fit"),
                  QT_TRANSLATE_NOOP("Transforms", "Sets the longer side and keeps proportions; add "
                                                  "\"Pad\" for a fixed frame."),
                  Crop, true, 1.0, LongestParams, &LongestKernel},
    TransformSpec{"SmallestMaxSize", QT_TRANSLATE_NOOP("Transforms", "Resize: fill"),
                  QT_TRANSLATE_NOOP("Transforms", "Sets the shorter side and keeps proportions; "
                                                  "add a crop for a fixed frame."),
                  Crop, true, 1.0, SmallestParams, &SmallestKernel},
    TransformSpec{"RandomScale", QT_TRANSLATE_NOOP("Transforms", "Random size"),
                  QT_TRANSLATE_NOOP("Transforms", "Makes the image larger or smaller; proportions "
                                                  "stay."),
                  Crop, true, 0.5, RandomScaleParams, &RandomScaleKernel},
    TransformSpec{"LetterBox", QT_TRANSLATE_NOOP("Transforms", "Letterbox"),
                  QT_TRANSLATE_NOOP("Transforms", "Fits the whole image into a fixed frame and "
                                                  "fills the rest with a plain border."),
                  Crop, true, 1.0, LetterBoxParams, &LetterBoxKernel, "AlbumentationsX"},
    TransformSpec{"PadIfNeeded", QT_TRANSLATE_NOOP("Transforms", "Pad"),
                  QT_TRANSLATE_NOOP("Transforms", "Adds a border to images smaller than a frame."),
                  Crop, true, 1.0, PadIfNeededParams, &PadIfNeededKernel},
    TransformSpec{"Pad", QT_TRANSLATE_NOOP("Transforms", "Pad the sides"),
                  QT_TRANSLATE_NOOP("Transforms", "Adds a border of fixed width to each side."),
                  Crop, true, 1.0, PadParams, &PadKernel}};

} // namespace

std::span<const TransformSpec> families::sizeRows()
{
    return Rows;
}

} // namespace ballast
