#include "core/augment/colours.h"
#include "core/augment/colourstats.h"
#include "core/augment/kernel.h"
#include "core/augment/params.h"

#include <QJsonArray>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

/// Colour steps that mix the channels of a pixel.
namespace ballast {

namespace {

using namespace params;
constexpr auto Colour = TransformGroup::Colour;

// ColorJitter and PhotoMetricDistort: brightness, contrast, saturation and hue one after the other.

enum class Change : std::uint8_t { Brightness, Contrast, Saturation, Hue };
struct JitterStep
{
    Change change = Change::Brightness;
    double amount = 1; ///< a factor; of Hue turns of the colour circle
    bool isNeutral() const { return amount == (change == Change::Hue ? 0 : 1); }
};
using JitterSteps = std::vector<JitterStep>;

/// A step as the pixels need it.
struct Prepared
{
    Change change;
    float factor, rest; ///< rest: of grey, or of the image's mean for contrast
    colours::HsvShift turn;

    Prepared(const JitterStep &step, double luma)
        : change(step.change),
          factor(float(step.amount)),
          rest(float((1 - step.amount) * (step.change == Change::Contrast ? luma : 1))),
          turn(step.change == Change::Hue ? step.amount * 360 : 0, 0, 0)
    {
        if (change == Change::Brightness)
            rest = 0;
    }

    template <class Floats> BALLAST_INLINE void operator()(Floats &b, Floats &g, Floats &r) const
    {
        if (change == Change::Hue) {
            colours::shiftHsv(b, g, r, turn);
            return;
        }
        Floats add = colours::all<Floats>(rest);
        if (change == Change::Saturation)
            add = add * (b * 0.114F + g * 0.587F + r * 0.299F);
        b = colours::limited(b * factor + add, 255);
        g = colours::limited(g * factor + add, 255);
        r = colours::limited(r * factor + add, 255);
    }
};

struct AllPrepared
{
    const std::vector<Prepared> &steps;

    template <class Floats> BALLAST_INLINE void operator()(Floats &b, Floats &g, Floats &r) const
    {
        for (const Prepared &each : steps)
            each(b, g, r);
    }
};

/// Grey has neither saturation nor hue.
void jitterGrey(cv::Mat &image, const JitterSteps &steps)
{
    for (const JitterStep &step : steps) {
        ToneOp op;
        op.gain = step.amount;
        if (step.change == Change::Contrast)
            op.offset = (1 - step.amount) * meanColour(image).luma();
        if (step.change == Change::Brightness || step.change == Change::Contrast)
            paintTone(image, image, toneTables({op}));
    }
}

/// As few passes as there are means to know: contrast looks at what the steps before it left.
void jitter(cv::Mat &image, const JitterSteps &steps)
{
    if (image.channels() == 1) {
        jitterGrey(image, steps);
        return;
    }
    for (std::size_t from = 0; from < steps.size();) {
        std::size_t to = from + 1;
        while (to < steps.size() && steps[to].change != Change::Contrast)
            ++to;
        const double luma = steps[from].change == Change::Contrast ? meanColour(image).luma() : 0;
        std::vector<Prepared> prepared;
        for (; from < to; ++from)
            prepared.emplace_back(steps[from], luma);
        colours::changeColours(image, AllPrepared{prepared});
    }
}

constexpr ParamSpec factor(const char *key, const char *label, const char *help, double lo,
                           double hi)
{
    return reals(key, label, help, 0, 5, lo, hi);
}
constexpr auto BrightnessHelp = QT_TRANSLATE_NOOP(
    "Transforms", "Every level is multiplied by this; 1 changes nothing, larger is brighter.");
constexpr auto ContrastHelp = QT_TRANSLATE_NOOP(
    "Transforms", "Spreads the levels about the image's mean; 1 changes nothing, 0 leaves one "
                  "grey.");
constexpr auto SaturationHelp = QT_TRANSLATE_NOOP(
    "Transforms", "1 changes nothing, 0 takes the colour away, larger is stronger colour.");
constexpr auto HueHelp = QT_TRANSLATE_NOOP(
    "Transforms", "Turns the colour circle, as a share of a full turn; 0 changes nothing.");
constexpr auto BrightnessLabel = QT_TRANSLATE_NOOP("Transforms", "Brightness");
constexpr auto ContrastLabel = QT_TRANSLATE_NOOP("Transforms", "Contrast");
constexpr auto SaturationLabel = QT_TRANSLATE_NOOP("Transforms", "Saturation");
constexpr auto HueLabel = QT_TRANSLATE_NOOP("Transforms", "Hue");

constexpr std::array JitterParams{factor("brightness", BrightnessLabel, BrightnessHelp, 0.8, 1.2),
                                  factor("contrast", ContrastLabel, ContrastHelp, 0.8, 1.2),
                                  factor("saturation", SaturationLabel, SaturationHelp, 0.8, 1.2),
                                  reals("hue", HueLabel, HueHelp, -0.5, 0.5, -0.5, 0.5)};

void paintJitter(Draw &draw, JitterSteps steps)
{
    std::erase_if(steps, [](const JitterStep &step) { return step.isNeutral(); });
    if (!steps.empty())
        draw.effect([steps = std::move(steps)](cv::Mat &image, const PaintContext &) {
            jitter(image, steps);
        });
}

void colorJitter(Draw &draw)
{
    constexpr const char *names[] = {"brightness", "contrast", "saturation", "hue"};
    JitterSteps steps;
    for (int i = 0; i < 4; ++i) {
        steps.push_back({static_cast<Change>(i), draw.uniform(i)});
        draw.record(names[i], steps.back().amount);
    }
    QJsonArray order;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        std::swap(steps[i], steps[std::size_t(draw.rng().integer(std::int64_t(i), 3))]);
        order.append(int(steps[i].change));
    }
    draw.record("order", order);
    paintJitter(draw, std::move(steps));
}

// Channels that change places.

using Order = std::array<int, 3>; ///< of red, green, blue: which of them comes here
constexpr Order InPlace{0, 1, 2};

Order shuffled(Draw &draw)
{
    Order order = InPlace;
    for (std::size_t i = 0; i < 2; ++i)
        std::swap(order[i], order[std::size_t(draw.rng().integer(std::int64_t(i), 2))]);
    return order;
}

template <std::size_t Channels>
void reorderRow(std::uint8_t *row, int width, const std::array<std::size_t, 3> &from)
{
    constexpr int block = 16;
    int x = 0;
    for (; x + block <= width; x += block, row += block * Channels) {
        cv::v_uint8x16 part[4];
        if constexpr (Channels == 4) {
            cv::v_load_deinterleave(row, part[0], part[1], part[2], part[3]);
            cv::v_store_interleave(row, part[from[0]], part[from[1]], part[from[2]], part[3]);
        } else {
            cv::v_load_deinterleave(row, part[0], part[1], part[2]);
            cv::v_store_interleave(row, part[from[0]], part[from[1]], part[from[2]]);
        }
    }
    for (; x < width; ++x, row += Channels) {
        const std::uint8_t pixel[] = {row[0], row[1], row[2]};
        for (std::size_t c = 0; c < 3; ++c)
            row[c] = pixel[from[c]];
    }
}

void reorder(cv::Mat &image, const Order &order)
{
    if (image.channels() == 1)
        return;
    std::array<std::size_t, 3> from; // blue, green, red
    for (std::size_t c = 0; c < 3; ++c)
        from[c] = std::size_t(2 - order[2 - c]);
    for (int y = 0; y < image.rows; ++y)
        if (image.channels() == 4)
            reorderRow<4>(image.ptr<std::uint8_t>(y), image.cols, from);
        else
            reorderRow<3>(image.ptr<std::uint8_t>(y), image.cols, from);
}

void paintOrder(Draw &draw, const char *name, const Order &order)
{
    draw.record(name, QJsonArray{order[0], order[1], order[2]});
    if (order != InPlace)
        draw.effect([order](cv::Mat &image, const PaintContext &) { reorder(image, order); });
}

void channelShuffle(Draw &draw)
{
    paintOrder(draw, "channels_shuffled", shuffled(draw));
}

enum DistortParam { Brightness, Contrast, Saturation, Hue, EachProbability };
constexpr std::array DistortParams{
    factor("brightness_range", BrightnessLabel, BrightnessHelp, 0.875, 1.125),
    factor("contrast_range", ContrastLabel, ContrastHelp, 0.5, 1.5),
    factor("saturation_range", SaturationLabel, SaturationHelp, 0.5, 1.5),
    reals("hue_range", HueLabel, HueHelp, -0.5, 0.5, -0.05, 0.05),
    real("distort_p", QT_TRANSLATE_NOOP("Transforms", "Each with probability"),
         QT_TRANSLATE_NOOP("Transforms",
                           "How often each of brightness, contrast, saturation, hue and order of "
                           "the channels is changed. Default: 0.5."),
         0, 1, 0.5)};

/// Liu et al.: SSD, ECCV 2016, and its data layer: contrast comes before or after the colours.
void photoMetricDistort(Draw &draw)
{
    const double probability = draw.value(EachProbability);
    const auto applies = [&] { return draw.rng().chance(probability); };
    JitterSteps steps;
    const auto add = [&](bool applied, Change change, int param, const char *name) {
        const double amount = draw.uniform(param);
        if (!applied)
            return;
        draw.record(name, amount);
        steps.push_back({change, amount});
    };
    const bool contrast = applies(), contrastFirst = draw.rng().chance(0.5);
    draw.record("contrast_first", contrastFirst);
    add(applies(), Change::Brightness, Brightness, "brightness");
    if (contrastFirst)
        add(contrast, Change::Contrast, Contrast, "contrast");
    add(applies(), Change::Saturation, Saturation, "saturation");
    add(applies(), Change::Hue, Hue, "hue");
    if (!contrastFirst)
        add(contrast, Change::Contrast, Contrast, "contrast");
    paintJitter(draw, std::move(steps));
    const bool reordered = applies();
    const Order order = shuffled(draw);
    if (reordered)
        paintOrder(draw, "channels", order);
}

// Fixed mixtures.

struct Sepia
{
    template <class Floats> BALLAST_INLINE void operator()(Floats &b, Floats &g, Floats &r) const
    {
        const Floats red = r * 0.393F + g * 0.769F + b * 0.189F;
        const Floats green = r * 0.349F + g * 0.686F + b * 0.168F;
        b = r * 0.272F + g * 0.534F + b * 0.131F;
        g = green;
        r = red;
    }
};

/// The usual sepia matrix, rows red, green, blue.
void toSepia(Draw &draw)
{
    draw.effect([](cv::Mat &image, const PaintContext &) {
        if (image.channels() != 1)
            colours::changeColours(image, Sepia());
    });
}

/// Files of one channel become colour files; colour images stay.
void toRgb(Draw &draw)
{
    draw.effect([](cv::Mat &image, const PaintContext &) {
        if (image.channels() != 1)
            return;
        cv::Mat colour;
        cv::cvtColor(image, colour, cv::COLOR_GRAY2BGR);
        image = colour;
    });
}

constexpr std::array FancyPcaParams{
    real("alpha", QT_TRANSLATE_NOOP("Transforms", "Strength"),
         QT_TRANSLATE_NOOP("Transforms",
                           "Spread of the shift along the image's own colours; larger changes the "
                           "tint more. Default: 0.1."),
         0, 10, 0.1)};

/// Krizhevsky, Sutskever, Hinton: ImageNet Classification with Deep Convolutional Neural Networks,
/// 2012, section 4.1: every pixel moves by Σ αᵢ λᵢ pᵢ, with levels taken as 0…1.
void shiftAlongAxes(cv::Mat &image, const cv::Vec3d &alphas)
{
    constexpr double white = 255;
    ToneTables tables;
    std::array<double, 4> shifts{};
    if (image.channels() == 1) {
        cv::Scalar mean, deviation;
        cv::meanStdDev(image, mean, deviation);
        shifts[3] = alphas[0] * deviation[0] * deviation[0] / white;
    } else {
        const ColourAxes spread = colourAxes(image);
        for (int i = 0; i < 3; ++i)
            for (int c = 0; c < 3; ++c)
                shifts[std::size_t(c)] +=
                    alphas[i] * spread.variances[i] / white * spread.axes(i, c);
    }
    ToneOp op;
    op.perChannel = true;
    op.curve = [=](double level, ToneChannel c) { return level + shifts[std::size_t(c)]; };
    paintTone(image, image, toneTables({op}));
}

void fancyPca(Draw &draw)
{
    const double alpha = draw.value(0);
    cv::Vec3d alphas;
    for (int i = 0; i < 3; ++i)
        alphas[i] = alpha * draw.rng().normal();
    draw.record("alpha_vector", QJsonArray{alphas[0], alphas[1], alphas[2]});
    if (alpha > 0)
        draw.effect(
            [alphas](cv::Mat &image, const PaintContext &) { shiftAlongAxes(image, alphas); });
}

constexpr TransformKernel ColorJitter{colorJitter}, PhotoMetricDistort{photoMetricDistort},
    ChannelShuffle{channelShuffle}, ToSepia{toSepia}, ToRgb{toRgb}, FancyPca{fancyPca};

constexpr std::array Rows{
    TransformSpec{"ColorJitter", QT_TRANSLATE_NOOP("Transforms", "Colour jitter"),
                  QT_TRANSLATE_NOOP("Transforms", "Brightness, contrast, saturation and hue in any "
                                                  "order."),
                  Colour, false, 0.5, JitterParams, &ColorJitter},
    TransformSpec{"PhotoMetricDistort", QT_TRANSLATE_NOOP("Transforms", "Photometric distortion"),
                  QT_TRANSLATE_NOOP("Transforms", "The colour changes of the SSD detector: each "
                                                  "comes or stays away by itself."),
                  Colour, false, 0.5, DistortParams, &PhotoMetricDistort, "AlbumentationsX"},
    TransformSpec{"FancyPCA", QT_TRANSLATE_NOOP("Transforms", "Shift along own colours"),
                  QT_TRANSLATE_NOOP("Transforms", "Shifts the tint in the directions in which the "
                                                  "image's own colours vary."),
                  Colour, false, 0.5, FancyPcaParams, &FancyPca},
    TransformSpec{"ChannelShuffle",
                  QT_TRANSLATE_NOOP("Transforms", "Shuffle channels"),
                  QT_TRANSLATE_NOOP("Transforms", "Red, green and blue change places."),
                  Colour,
                  false,
                  0.5,
                  {},
                  &ChannelShuffle},
    TransformSpec{"ToSepia",
                  QT_TRANSLATE_NOOP("Transforms", "Sepia"),
                  QT_TRANSLATE_NOOP("Transforms", "The brown of old photographs."),
                  Colour,
                  false,
                  0.5,
                  {},
                  &ToSepia},
    TransformSpec{"ToRGB",
                  QT_TRANSLATE_NOOP("Transforms", "To colour channels"),
                  QT_TRANSLATE_NOOP("Transforms", "Writes grey files with three channels; colour "
                                                  "images stay as they are."),
                  Colour,
                  false,
                  1.0,
                  {},
                  &ToRgb}};

} // namespace

std::span<const TransformSpec> families::colourMixRows()
{
    return Rows;
}

} // namespace ballast
