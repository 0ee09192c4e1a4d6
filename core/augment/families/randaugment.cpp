#include "core/augment/kernel.h"
#include "core/augment/params.h"

#include <QJsonArray>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

/// RandAugment (Cubuk et al. 2019, arXiv 1909.13719) over the fifteen operations of UDA (Xie et al.
/// 2019, arXiv 1904.12848), each at one magnitude.
namespace ballast {

namespace {

using namespace params;

enum class Action {
    Rotate,
    ShearX,
    ShearY,
    TranslateX,
    TranslateY,
    Cutout,
    Brightness,
    Contrast,
    Color,
    Sharpness,
    AutoContrast,
    Equalize,
    Posterize,
    Solarize,
    Invert
};
constexpr int Actions = 15;
constexpr int BoxSafeFrom = int(Action::Brightness); ///< from here on boxes stay as they are

constexpr std::array<const char *, Actions> Names{
    "Rotate",       "ShearX",     "ShearY",    "TranslateX", "TranslateY",
    "Cutout",       "Brightness", "Contrast",  "Color",      "Sharpness",
    "AutoContrast", "Equalize",   "Posterize", "Solarize",   "Invert"};

enum Param { Count, Magnitude, BoxSafe, FillColour, FirstAction };

using Levels = std::array<std::uint8_t, 256>;

std::uint8_t level(double value)
{
    return cv::saturate_cast<std::uint8_t>(value);
}

/// Looks levels up; alpha stays. One table for all colours, or one for each.
void look(cv::Mat &image, const std::vector<Levels> &tables)
{
    const int channels = image.channels();
    cv::Mat lut(1, 256, CV_8UC(channels));
    for (int i = 0; i < 256; ++i)
        for (int c = 0; c < channels; ++c) {
            const Levels &table = tables[std::min(std::size_t(c), tables.size() - 1)];
            lut.ptr()[i * channels + c] = c == 3 ? std::uint8_t(i) : table[std::size_t(i)];
        }
    cv::LUT(image, lut, image);
}

void paintLevels(Draw &draw, const Levels &table)
{
    draw.effect([table](cv::Mat &image, const PaintContext &) { look(image, {table}); });
}

using Histogram = std::array<int, 256>;

std::vector<Histogram> histograms(const cv::Mat &image)
{
    const int channels = image.channels(), colours = std::min(channels, 3);
    std::vector<Histogram> counts(std::size_t(colours), Histogram{});
    for (int y = 0; y < image.rows; ++y) {
        const std::uint8_t *row = image.ptr(y);
        for (int x = 0; x < image.cols; ++x, row += channels)
            for (int c = 0; c < colours; ++c)
                ++counts[std::size_t(c)][row[c]];
    }
    return counts;
}

/// The darkest level becomes 0, the brightest 255.
Levels stretched(const Histogram &counts)
{
    int lo = 0, hi = 255;
    while (lo < 255 && counts[std::size_t(lo)] == 0)
        ++lo;
    while (hi > 0 && counts[std::size_t(hi)] == 0)
        --hi;
    Levels table{};
    for (int i = 0; i < 256; ++i)
        table[std::size_t(i)] = lo < hi ? level(255.0 * (i - lo) / (hi - lo)) : std::uint8_t(i);
    return table;
}

/// Every level about equally often; the darkest stays 0.
Levels equalized(const Histogram &counts)
{
    Levels table{};
    double total = 0, sum = 0, first = 0;
    for (const int count : counts) {
        if (total == 0)
            first = count;
        total += count;
    }
    for (std::size_t i = 0; i < 256; ++i) {
        sum += counts[i];
        table[i] = total > first ? level(255 * std::max(0.0, sum - first) / (total - first))
                                 : std::uint8_t(i);
    }
    return table;
}

void paintByHistogram(Draw &draw, Levels (*make)(const Histogram &))
{
    draw.effect([make](cv::Mat &image, const PaintContext &) {
        std::vector<Levels> tables;
        for (const Histogram &counts : histograms(image))
            tables.push_back(make(counts));
        look(image, tables);
    });
}

/// Rec. 601 luma of a pixel in BGR order.
double luma(const std::uint8_t *p)
{
    return 0.114 * p[0] + 0.587 * p[1] + 0.299 * p[2];
}

void paintContrast(Draw &draw, double factor)
{
    draw.effect([factor](cv::Mat &image, const PaintContext &) {
        const cv::Scalar mean = cv::mean(image);
        const double grey =
            image.channels() == 1 ? mean[0] : 0.114 * mean[0] + 0.587 * mean[1] + 0.299 * mean[2];
        Levels table{};
        for (std::size_t i = 0; i < 256; ++i)
            table[i] = level(grey + factor * (double(i) - grey));
        look(image, {table});
    });
}

void paintColor(Draw &draw, double factor)
{
    draw.effect([factor](cv::Mat &image, const PaintContext &) {
        const int channels = image.channels();
        if (channels == 1)
            return;
        for (int y = 0; y < image.rows; ++y) {
            std::uint8_t *row = image.ptr(y);
            for (int x = 0; x < image.cols; ++x, row += channels) {
                const double grey = luma(row);
                for (int c = 0; c < 3; ++c)
                    row[c] = level(grey + factor * (row[c] - grey));
            }
        }
    });
}

/// Mixed with its smoothed self. A draft pixel is wider than the smoothing, whose variance shrinks
/// with the square of the scale.
void paintSharpness(Draw &draw, double factor)
{
    draw.effect([factor](cv::Mat &image, const PaintContext &context) {
        const double amount = 1 + (factor - 1) * context.scale * context.scale;
        const cv::Matx33f smooth(1 / 13.F, 1 / 13.F, 1 / 13.F, 1 / 13.F, 5 / 13.F, 1 / 13.F,
                                 1 / 13.F, 1 / 13.F, 1 / 13.F);
        cv::Mat soft = context.buffer.mat(image.rows, image.cols, image.type());
        cv::filter2D(image, soft, -1, smooth);
        const int channels = image.channels();
        for (int y = 0; y < image.rows; ++y) {
            std::uint8_t *row = image.ptr(y);
            const std::uint8_t *from = soft.ptr(y);
            for (int i = 0; i < image.cols * channels; ++i)
                if (channels != 4 || i % 4 != 3)
                    row[i] = level(from[i] + amount * (row[i] - from[i]));
        }
    });
}

/// About the frame's centre; what opens is filled.
void move(Draw &draw, double a, double b, double c, double d, double shiftX, double shiftY)
{
    const Frame f = draw.frame();
    const double x = f.width / 2.0, y = f.height / 2.0;
    GeometryOp op;
    op.map = {a, b, x - a * x - b * y + shiftX, c, d, y - c * x - d * y + shiftY, 0, 0, 1};
    op.out = f;
    op.fill = draw.color(FillColour);
    draw.move(op);
}

void cutout(Draw &draw, double share)
{
    const Frame f = draw.frame();
    const int side = int(std::lround(share * std::min(f.width, f.height)));
    const auto x = int(draw.rng().integer(0, f.width - side));
    const auto y = int(draw.rng().integer(0, f.height - side));
    if (side == 0)
        return;
    HolesOp op;
    op.frame = f;
    op.holes = {{x, y, side, side}};
    op.colour = draw.color(FillColour);
    draw.paint(std::move(op));
}

/// Magnitude l in 0…10, as UDA's policy has it: shear 0.03 l, shift l of 32 pixels, rotation int(3
/// l) degrees, enhancement 0.18 l + 0.1, solarise from 256 − int(25.6 l), posterise to 4 − int(0.4
/// l) bits, cut-out as the magnitude 10 of 16 in 32 pixels. Gives the value for the manifest.
double act(Draw &draw, Action action, double l, double sign)
{
    const double enhance = std::round((0.18 * l + 0.1) * 1e6) / 1e6; // 1 at 5, not nearly
    switch (action) {
    case Action::Rotate: {
        const double degrees = sign * int(3 * l + 1e-9);
        const double radians = degrees * CV_PI / 180;
        const double c = std::cos(radians), s = std::sin(radians);
        move(draw, c, s, -s, c, 0, 0);
        return degrees;
    }
    case Action::ShearX:
        move(draw, 1, sign * 0.03 * l, 0, 1, 0, 0);
        return sign * 0.03 * l;
    case Action::ShearY:
        move(draw, 1, 0, sign * 0.03 * l, 1, 0, 0);
        return sign * 0.03 * l;
    case Action::TranslateX:
        move(draw, 1, 0, 0, 1, std::round(sign * l / 32 * draw.frame().width), 0);
        return sign * l / 32;
    case Action::TranslateY:
        move(draw, 1, 0, 0, 1, 0, std::round(sign * l / 32 * draw.frame().height));
        return sign * l / 32;
    case Action::Cutout:
        cutout(draw, l / 20);
        return l / 20;
    case Action::Brightness:
        if (enhance != 1)
            draw.paint(ToneOp{enhance, 0, 1});
        return enhance;
    case Action::Contrast:
    case Action::Color:
    case Action::Sharpness:
        if (enhance != 1)
            (action == Action::Contrast ? paintContrast
             : action == Action::Color  ? paintColor
                                        : paintSharpness)(draw, enhance);
        return enhance;
    case Action::AutoContrast:
    case Action::Equalize:
        paintByHistogram(draw, action == Action::Equalize ? equalized : stretched);
        return std::numeric_limits<double>::quiet_NaN();
    default:
        break;
    }
    const int threshold = action == Action::Invert ? 0 : 256 - int(25.6 * l + 1e-9);
    const int bits = 4 - int(0.4 * l + 1e-9);
    Levels table{};
    for (int i = 0; i < 256; ++i)
        table[std::size_t(i)] = action == Action::Posterize
                                    ? std::uint8_t(bits > 0 ? i & (0xff << (8 - bits)) : 0)
                                    : std::uint8_t(i >= threshold ? 255 - i : i);
    if (action == Action::Posterize || threshold < 256)
        paintLevels(draw, table);
    return action == Action::Posterize ? bits : threshold;
}

void randAugment(Draw &draw)
{
    std::vector<Action> pool;
    for (int i = draw.on(BoxSafe) ? BoxSafeFrom : 0; i < Actions; ++i)
        if (draw.on(FirstAction + i))
            pool.push_back(Action(i));
    const double magnitude = draw.value(Magnitude);
    QJsonArray operations;
    for (int n = 0; n < draw.integer(Count) && !pool.empty(); ++n) {
        const Action action =
            pool[std::size_t(draw.rng().integer(0, std::int64_t(pool.size()) - 1))];
        const double sign = draw.rng().chance(0.5) ? 1 : -1;
        const double value = act(draw, action, magnitude, sign);
        const QString name = QString::fromLatin1(Names[std::size_t(action)]);
        operations.append(std::isnan(value) ? QJsonArray{name} : QJsonArray{name, value});
    }
    draw.record("operations", operations);
}

constexpr ParamSpec use(const char *key, const char *label, bool on = true)
{
    return toggle(key, label,
                  QT_TRANSLATE_NOOP("Transforms",
                                    "Whether the operation may be drawn. All that are "
                                    "on are equally likely."),
                  on);
}

constexpr std::array Params{
    integer("num_ops", QT_TRANSLATE_NOOP("Transforms", "Operations"),
            QT_TRANSLATE_NOOP("Transforms", "How many operations follow each other, drawn anew "
                                            "each time. Default: 2."),
            1, 10, 2),
    real("magnitude", QT_TRANSLATE_NOOP("Transforms", "Magnitude"),
         QT_TRANSLATE_NOOP("Transforms", "Strength of all of them: 0 to 10. At 5, brightness, "
                                         "contrast, colour and sharpness stay; 9 is strong. "
                                         "Default: 5."),
         0, 10, 5),
    toggle("box_safe", QT_TRANSLATE_NOOP("Transforms", "Boxes stay as they are"),
           QT_TRANSLATE_NOOP("Transforms", "On, nothing that moves or covers objects is drawn. "
                                           "Default: off."),
           false),
    color("fill", QT_TRANSLATE_NOOP("Transforms", "Fill colour"),
          QT_TRANSLATE_NOOP("Transforms", "Colour of what opens at the edges and of cut-outs. "
                                          "Default: black.")),
    use("rotate", QT_TRANSLATE_NOOP("Transforms", "Rotate")),
    use("shear_x", QT_TRANSLATE_NOOP("Transforms", "Slant sideways")),
    use("shear_y", QT_TRANSLATE_NOOP("Transforms", "Slant upwards")),
    use("translate_x", QT_TRANSLATE_NOOP("Transforms", "Shift sideways")),
    use("translate_y", QT_TRANSLATE_NOOP("Transforms", "Shift up or down")),
    use("cutout", QT_TRANSLATE_NOOP("Transforms", "Cut-out")),
    use("brightness", QT_TRANSLATE_NOOP("Transforms", "Brightness")),
    use("contrast", QT_TRANSLATE_NOOP("Transforms", "Contrast")),
    use("color", QT_TRANSLATE_NOOP("Transforms", "Colour")),
    use("sharpness", QT_TRANSLATE_NOOP("Transforms", "Sharpness")),
    use("auto_contrast", QT_TRANSLATE_NOOP("Transforms", "Full contrast")),
    use("equalize", QT_TRANSLATE_NOOP("Transforms", "Equalise")),
    use("posterize", QT_TRANSLATE_NOOP("Transforms", "Posterise")),
    use("solarize", QT_TRANSLATE_NOOP("Transforms", "Solarise")),
    use("invert", QT_TRANSLATE_NOOP("Transforms", "Invert"))};
static_assert(Params.size() == FirstAction + Actions);

constexpr TransformKernel Kernel{randAugment};

constexpr std::array Rows{
    TransformSpec{"RandAugment", QT_TRANSLATE_NOOP("Transforms", "RandAugment"),
                  QT_TRANSLATE_NOOP("Transforms", "Draws a few operations out of fifteen, all at "
                                                  "one magnitude: two numbers instead of a "
                                                  "pipeline."),
                  TransformGroup::Choice, true, 1.0, Params, &Kernel, "torchvision"}};

} // namespace

namespace families {
std::span<const TransformSpec> randAugmentRows()
{
    return Rows;
}
} // namespace families

} // namespace ballast
