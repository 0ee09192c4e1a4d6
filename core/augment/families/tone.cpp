#include "core/augment/kernel.h"
#include "core/augment/params.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

/// Colour steps that map every level of a channel by itself: they join their neighbours in one
/// look-up table.
namespace ballast {

namespace {

using namespace params;
constexpr auto Colour = TransformGroup::Colour;

using Curve = std::function<double(double level, ToneChannel channel)>;

void paintCurve(Draw &draw, Curve curve, bool perChannel = false)
{
    ToneOp op;
    op.curve = std::move(curve);
    op.perChannel = perChannel;
    draw.paint(std::move(op));
}

/// One value per channel in the order of ToneChannel; grey images take red's.
using PerChannel = std::array<double, 4>;

double of(const PerChannel &values, ToneChannel channel)
{
    return values[static_cast<std::size_t>(channel)];
}

PerChannel fromRgb(double r, double g, double b)
{
    return {b, g, r, r};
}

QJsonArray recorded(const PerChannel &values)
{
    return {values[2], values[1], values[0]};
}

/// Three draws for red, green, blue, or one for all.
template <class DrawOne> PerChannel drawn(bool perChannel, DrawOne one)
{
    const double r = one();
    if (!perChannel)
        return fromRgb(r, r, r);
    const double g = one();
    return fromRgb(r, g, one());
}

void invert(Draw &draw)
{
    draw.paint(ToneOp{-1, 255, 1});
}

constexpr std::array SolarizeParams{
    reals("threshold_range", QT_TRANSLATE_NOOP("Transforms", "From level"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Levels from here on are inverted, as a share of white; smaller "
                            "inverts more of the image. Default: 0.5 to 0.5."),
          0, 1, 0.5, 0.5)};

void solarize(Draw &draw)
{
    const double threshold = draw.uniform(0);
    draw.record("threshold", threshold);
    paintCurve(draw, [=](double level, ToneChannel) {
        return std::round(level) >= threshold * 255 ? 255 - level : level;
    });
}

constexpr ParamSpec bits(const char *key, const char *label)
{
    return integers(key, label,
                    QT_TRANSLATE_NOOP("Transforms",
                                      "Bits that are kept: 1 leaves two levels, 7 leaves 128. "
                                      "Equal ranges of the channels share one draw. "
                                      "Default: 4 to 4."),
                    1, 7, 4, 4);
}
constexpr std::array PosterizeParams{
    bits("num_bits.0", QT_TRANSLATE_NOOP("Transforms", "Bits of red")),
    bits("num_bits.1", QT_TRANSLATE_NOOP("Transforms", "Bits of green")),
    bits("num_bits.2", QT_TRANSLATE_NOOP("Transforms", "Bits of blue"))};

void posterize(Draw &draw)
{
    const bool alike = draw.value(0) == draw.value(1) && draw.value(1) == draw.value(2) &&
                       draw.high(0) == draw.high(1) && draw.high(1) == draw.high(2);
    int channel = 0;
    const PerChannel kept = drawn(!alike, [&] { return double(draw.uniformInteger(channel++)); });
    draw.record("num_bits", recorded(kept));
    paintCurve(
        draw,
        [=](double level, ToneChannel c) {
            const int mask = 0xff << (8 - int(of(kept, c)));
            return double(int(std::lround(level)) & mask & 0xff);
        },
        !alike);
}

constexpr ParamSpec shift(const char *key, const char *label)
{
    return reals(key, label,
                 QT_TRANSLATE_NOOP("Transforms",
                                   "Added to this channel, in 255 levels; positive is brighter. "
                                   "Default: -20 to 20."),
                 -255, 255, -20, 20, "", 0);
}
constexpr std::array RgbShiftParams{
    shift("r_shift_limit", QT_TRANSLATE_NOOP("Transforms", "Red")),
    shift("g_shift_limit", QT_TRANSLATE_NOOP("Transforms", "Green")),
    shift("b_shift_limit", QT_TRANSLATE_NOOP("Transforms", "Blue"))};

void rgbShift(Draw &draw)
{
    int channel = 0;
    const PerChannel shifts = drawn(true, [&] { return draw.uniform(channel++); });
    draw.record("shift", recorded(shifts));
    if (shifts != PerChannel{})
        paintCurve(
            draw, [=](double level, ToneChannel c) { return level + of(shifts, c); }, true);
}

constexpr ParamSpec EachChannel =
    toggle("per_channel", QT_TRANSLATE_NOOP("Transforms", "Each channel its own"),
           QT_TRANSLATE_NOOP("Transforms",
                             "On: red, green and blue draw for themselves, which also changes the "
                             "tint. Off: one draw for all. Default: off."),
           false);
constexpr std::array ToneCurveParams{
    real("scale", QT_TRANSLATE_NOOP("Transforms", "Strength"),
         QT_TRANSLATE_NOOP("Transforms",
                           "Spread of the two handles that bend the curve in the shadows and in "
                           "the lights; larger bends more. Default: 0.1."),
         0, 1, 0.1),
    EachChannel};

void toneCurve(Draw &draw)
{
    const double scale = draw.value(0);
    const bool perChannel = draw.on(1);
    const auto handle = [&](double middle) {
        return drawn(perChannel,
                     [&] { return std::clamp(middle + scale * draw.rng().normal(), 0.0, 1.0); });
    };
    const PerChannel low = handle(0.25), high = handle(0.75);
    draw.record("low_y", recorded(low));
    draw.record("high_y", recorded(high));
    paintCurve(
        draw,
        [=](double level, ToneChannel c) { // a cubic Bézier over its parameter
            const double t = level / 255, rest = 1 - t;
            return 255 *
                   (3 * rest * rest * t * of(low, c) + 3 * rest * t * t * of(high, c) + t * t * t);
        },
        perChannel);
}

constexpr std::array ChannelDropoutParams{
    integers("channel_drop_range", QT_TRANSLATE_NOOP("Transforms", "Channels"),
             QT_TRANSLATE_NOOP("Transforms", "How many of red, green and blue are replaced. "
                                             "Default: 1 to 1."),
             1, 2, 1, 1),
    integer("fill", QT_TRANSLATE_NOOP("Transforms", "Level"),
            QT_TRANSLATE_NOOP("Transforms",
                              "What a replaced channel holds, 0 to 255. Default: 0, which is "
                              "black."),
            0, 255, 0)};

void channelDropout(Draw &draw)
{
    const int count = draw.uniformInteger(0);
    const double fill = draw.value(1);
    std::array<int, 3> order{0, 1, 2}; // red, green, blue
    for (int i = 0; i < 2; ++i)
        std::swap(order[std::size_t(i)], order[std::size_t(draw.rng().integer(i, 2))]);
    PerChannel dropped{};
    QJsonArray names;
    for (int i = 0; i < count; ++i) {
        const int channel = order[std::size_t(i)];
        dropped[std::size_t(2 - channel)] = 1;
        names.append(channel);
    }
    draw.record("channels_to_drop", names);
    paintCurve(
        draw, [=](double level, ToneChannel c) { return of(dropped, c) != 0 ? fill : level; },
        true);
}

constexpr std::array SigmoidParams{
    reals("gain", QT_TRANSLATE_NOOP("Transforms", "Steepness"),
          QT_TRANSLATE_NOOP("Transforms", "Slope of the S-shaped curve; larger is more contrast. "
                                          "Default: 5 to 6."),
          0.1, 30, 5, 6, "", 1),
    reals("cutoff", QT_TRANSLATE_NOOP("Transforms", "Middle"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Level, as a share of white, that becomes middle grey; larger darkens. "
                            "Default: 0.3 to 0.6."),
          0, 1, 0.3, 0.6),
    EachChannel};

void sigmoidContrast(Draw &draw)
{
    const bool perChannel = draw.on(2);
    const PerChannel gain = drawn(perChannel, [&] { return draw.uniform(0); });
    const PerChannel cutoff = drawn(perChannel, [&] { return draw.uniform(1); });
    draw.record("gain", recorded(gain));
    draw.record("cutoff", recorded(cutoff));
    paintCurve(
        draw,
        [=](double level, ToneChannel c) {
            return 255 / (1 + std::exp(of(gain, c) * (of(cutoff, c) - level / 255)));
        },
        perChannel);
}

constexpr std::array LogParams{
    reals("gain", QT_TRANSLATE_NOOP("Transforms", "Gain"),
          QT_TRANSLATE_NOOP("Transforms",
                            "1 keeps black and white and lifts the middle; larger is brighter, "
                            "smaller darker. Default: 0.4 to 1.6."),
          0.05, 5, 0.4, 1.6, "", 2, true),
    EachChannel};

void logContrast(Draw &draw)
{
    const bool perChannel = draw.on(1);
    const PerChannel gain = drawn(perChannel, [&] { return draw.uniform(0); });
    draw.record("gain", recorded(gain));
    paintCurve(
        draw,
        [=](double level, ToneChannel c) { return 255 * of(gain, c) * std::log2(1 + level / 255); },
        perChannel);
}

constexpr std::array LogitParams{
    reals("change", QT_TRANSLATE_NOOP("Transforms", "Brightness"),
          QT_TRANSLATE_NOOP("Transforms",
                            "What middle grey becomes, as a share of white: 0.5 changes nothing, "
                            "0.6 is brighter. Never clips. Default: 0.4 to 0.6."),
          0.01, 0.99, 0.4, 0.6),
    reals("scale", QT_TRANSLATE_NOOP("Transforms", "Contrast"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Spreads the levels about middle grey: 1 changes nothing, larger is "
                            "more contrast. Never clips. Default: 0.8 to 1.25."),
          0.05, 20, 0.8, 1.25, "", 2, true)};

/// fastai's lighting: x' = σ(s · logit x + logit c), which leaves black and white where they are.
void logitLighting(Draw &draw)
{
    const double change = draw.uniform(0);
    const double exponent = draw.rng().uniform(std::log(draw.value(1)), std::log(draw.high(1)));
    const double scale = draw.value(1) == draw.high(1) ? draw.value(1) : std::exp(exponent);
    draw.record("change", change);
    draw.record("scale", scale);
    if (change == 0.5 && scale == 1)
        return;
    paintCurve(draw, [=](double level, ToneChannel) {
        if (level <= 0 || level >= 255)
            return level;
        const double odds = std::pow(level / (255 - level), scale) * change / (1 - change);
        return 255 * odds / (1 + odds);
    });
}

constexpr TransformKernel Invert{invert}, Solarize{solarize}, Posterize{posterize},
    RgbShift{rgbShift}, ToneCurve{toneCurve}, ChannelDropout{channelDropout},
    SigmoidContrast{sigmoidContrast}, LogContrast{logContrast}, LogitLighting{logitLighting};

constexpr std::array Rows{
    TransformSpec{"RGBShift", QT_TRANSLATE_NOOP("Transforms", "Shift red, green, blue"),
                  QT_TRANSLATE_NOOP("Transforms", "A colour cast, as from another lamp."), Colour,
                  false, 0.5, RgbShiftParams, &RgbShift},
    TransformSpec{"RandomToneCurve", QT_TRANSLATE_NOOP("Transforms", "Tone curve"),
                  QT_TRANSLATE_NOOP("Transforms", "Bends shadows and lights up or down; black and "
                                                  "white stay."),
                  Colour, false, 0.5, ToneCurveParams, &ToneCurve},
    TransformSpec{
        "SigmoidContrast", QT_TRANSLATE_NOOP("Transforms", "S-curve contrast"),
        QT_TRANSLATE_NOOP("Transforms", "More contrast in the middle, less at both ends."), Colour,
        false, 0.5, SigmoidParams, &SigmoidContrast, "imgaug"},
    TransformSpec{"LogContrast", QT_TRANSLATE_NOOP("Transforms", "Logarithmic contrast"),
                  QT_TRANSLATE_NOOP("Transforms", "Brings out the shadows as a logarithm does."),
                  Colour, false, 0.5, LogParams, &LogContrast, "imgaug"},
    TransformSpec{"LogitLighting", QT_TRANSLATE_NOOP("Transforms", "Lighting without clipping"),
                  QT_TRANSLATE_NOOP("Transforms", "Brightness and contrast as fastai has them: "
                                                  "levels come near black and white, never past."),
                  Colour, false, 0.75, LogitParams, &LogitLighting, "fastai"},
    TransformSpec{"Solarize", QT_TRANSLATE_NOOP("Transforms", "Solarize"),
                  QT_TRANSLATE_NOOP("Transforms", "Inverts the bright part of the image."), Colour,
                  false, 0.5, SolarizeParams, &Solarize},
    TransformSpec{"Posterize", QT_TRANSLATE_NOOP("Transforms", "Posterize"),
                  QT_TRANSLATE_NOOP("Transforms", "Few levels instead of 256."), Colour, false, 0.5,
                  PosterizeParams, &Posterize},
    TransformSpec{"InvertImg",
                  QT_TRANSLATE_NOOP("Transforms", "Invert"),
                  QT_TRANSLATE_NOOP("Transforms", "A negative: black becomes white."),
                  Colour,
                  false,
                  0.5,
                  {},
                  &Invert},
    TransformSpec{"ChannelDropout", QT_TRANSLATE_NOOP("Transforms", "Drop a channel"),
                  QT_TRANSLATE_NOOP("Transforms", "Replaces one or two of red, green and blue by a "
                                                  "plain level."),
                  Colour, false, 0.5, ChannelDropoutParams, &ChannelDropout}};

} // namespace

std::span<const TransformSpec> families::toneRows()
{
    return Rows;
}

} // namespace ballast
