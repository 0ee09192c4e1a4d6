#include "core/augment/kernel.h"
#include "core/augment/params.h"

#include <opencv2/core/matx.hpp>

#include <algorithm>
#include <array>
#include <cmath>

/// Light of another colour temperature. Zini, Gomez-Villa, Buzzelli, Twardowski, Bagdanov, van de
/// Weijer: Planckian Jitter, ICLR 2023. The light's colour is computed, not tabulated.
namespace ballast {

namespace {

using namespace params;

constexpr double White = 6000;           ///< kelvin; what the temperatures are drawn around
constexpr double CooledBelowShare = 0.4; ///< how often the light is warmer than that

/// A lobe of a colour matching function: a Gaussian with a width (nm) to either side.
struct Lobe
{
    double height, centre, left, right;

    double at(double wavelength) const
    {
        const double z = (wavelength - centre) / (wavelength < centre ? left : right);
        return height * std::exp(-0.5 * z * z);
    }
};

// CIE 1931 2° observer as sums of lobes: Wyman, Sloan, Shirley, Simple Analytic Approximations to
// the CIE XYZ Color Matching Functions, JCGT 2 (2), 2013.
constexpr Lobe X[] = {
    {1.056, 599.8, 37.9, 31.0}, {0.362, 442.0, 16.0, 26.7}, {-0.065, 501.1, 20.4, 26.2}};
constexpr Lobe Y[] = {{0.821, 568.8, 46.9, 40.5}, {0.286, 530.9, 16.3, 31.1}};
constexpr Lobe Z[] = {{1.217, 437.0, 11.8, 36.0}, {0.681, 459.0, 26.0, 13.8}};

double seen(std::span<const Lobe> lobes, double wavelength)
{
    double sum = 0;
    for (const Lobe &lobe : lobes)
        sum += lobe.at(wavelength);
    return sum;
}

/// CIE XYZ of a black body up to a factor: Planck's law over the visible range.
cv::Vec3d blackBody(double kelvin)
{
    constexpr double second = 1.438776877e7; // second radiation constant, nm K
    cv::Vec3d sum;
    for (double nm = 360; nm <= 830; nm += 5) {
        const double power = std::pow(nm / 560, -5) / (std::exp(second / (nm * kelvin)) - 1);
        sum += power * cv::Vec3d(seen(X, nm), seen(Y, nm), seen(Z, nm));
    }
    return sum;
}

/// CIE XYZ of daylight up to a factor: the D series of CIE 15, 4000 K to 25000 K.
cv::Vec3d daylight(double kelvin)
{
    const double t = 1000 / kelvin;
    const double x = kelvin <= 7000 ? 0.244063 + t * (0.09911 + t * (2.9678 - t * 4.6070))
                                    : 0.237040 + t * (0.24748 + t * (1.9018 - t * 2.0064));
    const double y = -0.275 + x * (2.870 - x * 3.000);
    return {x, y, 1 - x - y};
}

/// Factors of red and blue with green held, in linear sRGB (IEC 61966-2-1, white D65).
struct Gains
{
    double red, blue;
};

Gains gainsOf(const cv::Vec3d &xyz)
{
    const cv::Matx33d linear(3.2406, -1.5372, -0.4986, -0.9689, 1.8758, 0.0415, 0.0557, -0.2040,
                             1.0570);
    const cv::Vec3d rgb = linear * xyz;
    return {std::max(0.0, rgb[0] / rgb[1]), std::max(0.0, rgb[2] / rgb[1])};
}

constexpr std::array Modes{
    ParamChoice{"cied", QT_TRANSLATE_NOOP("Transforms", "Daylight")},
    ParamChoice{"blackbody", QT_TRANSLATE_NOOP("Transforms", "Glowing body")}};
constexpr int Daylight = 0, GlowingBody = 1;
constexpr std::array Samplings{
    ParamChoice{"uniform", QT_TRANSLATE_NOOP("Transforms", "Evenly")},
    ParamChoice{"gaussian", QT_TRANSLATE_NOOP("Transforms", "Mostly near white light")}};

enum PlanckianParam { Mode, Temperature, SamplingMethod };
constexpr std::array Params{
    choice("mode", QT_TRANSLATE_NOOP("Transforms", "Light"),
           QT_TRANSLATE_NOOP("Transforms",
                             "Whose colours are drawn: a glowing body (lamps) or daylight. "
                             "Default: glowing body."),
           Modes, GlowingBody),
    integers("temperature_limit", QT_TRANSLATE_NOOP("Transforms", "Colour temperature"),
             QT_TRANSLATE_NOOP("Transforms",
                               "In kelvin: 3000 is lamp light, 15000 blue shade; daylight begins "
                               "at 4000. Default: 3000 to 15000."),
             3000, 15000, 3000, 15000, "K"),
    choice("sampling_method", QT_TRANSLATE_NOOP("Transforms", "Drawn"),
           QT_TRANSLATE_NOOP("Transforms", "Evenly within the range, or mostly near 6000 kelvin. "
                                           "Default: evenly."),
           Samplings)};

/// Warmer than white light in four of ten draws, as in Albumentations.
double drawTemperature(Draw &draw)
{
    const double least = draw.integer(Mode) == Daylight ? 4000 : 3000;
    const double low = std::max(least, draw.value(Temperature));
    const double high = std::max(low, draw.high(Temperature));
    const double white = std::clamp(White, low, high);
    const double end = draw.rng().chance(CooledBelowShare) ? low : high;
    if (draw.integer(SamplingMethod) == 0)
        return std::floor(draw.rng().uniform(white, end));
    const double away = std::abs(draw.rng().normal()) / 3 * (end - white);
    return std::floor(std::clamp(white + away, low, high));
}

void planckianJitter(Draw &draw)
{
    const double kelvin = drawTemperature(draw);
    draw.record("temperature", kelvin);
    const Gains gains =
        gainsOf(draw.integer(Mode) == Daylight ? daylight(kelvin) : blackBody(kelvin));
    ToneOp op;
    op.perChannel = true;
    op.curve = [gains](double level, ToneChannel channel) {
        if (channel == ToneChannel::Red)
            return level * gains.red;
        return channel == ToneChannel::Blue ? level * gains.blue : level;
    };
    draw.paint(std::move(op));
}

constexpr TransformKernel PlanckianJitter{planckianJitter};
constexpr std::array Rows{TransformSpec{
    "PlanckianJitter", QT_TRANSLATE_NOOP("Transforms", "Colour of the light"),
    QT_TRANSLATE_NOOP("Transforms", "Warm lamp light to blue daylight, along the colours that "
                                    "real light has."),
    TransformGroup::Colour, false, 0.5, Params, &PlanckianJitter}};

} // namespace

std::span<const TransformSpec> families::planckianRows()
{
    return Rows;
}

} // namespace ballast
