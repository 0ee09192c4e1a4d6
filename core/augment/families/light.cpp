#include "core/augment/families/field.h"
#include "core/augment/kernel.h"
#include "core/augment/params.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

/// Uneven light. Places are shares of the image, so that a draft shows the same light.
namespace ballast {

namespace {

using namespace params;
using lanes::all;
using lanes::Field;
using lanes::Floats;
constexpr auto Colour = TransformGroup::Colour;

constexpr std::array Shapes{
    ParamChoice{"linear", QT_TRANSLATE_NOOP("Transforms", "From one side")},
    ParamChoice{"corner", QT_TRANSLATE_NOOP("Transforms", "From a corner")},
    ParamChoice{"gaussian", QT_TRANSLATE_NOOP("Transforms", "A soft spot")}};
constexpr std::array Effects{
    ParamChoice{"both", QT_TRANSLATE_NOOP("Transforms", "Brighter or darker")},
    ParamChoice{"brighten", QT_TRANSLATE_NOOP("Transforms", "Brighter")},
    ParamChoice{"darken", QT_TRANSLATE_NOOP("Transforms", "Darker")}};
enum class Shape : std::uint8_t { Linear, Corner, Spot };
enum Effect { Both, Brighten, Darken };

enum IlluminationParam { Mode, Intensity, EffectType, Angle, Centre, Sigma };
constexpr std::array IlluminationParams{
    choice("mode", QT_TRANSLATE_NOOP("Transforms", "Shape"),
           QT_TRANSLATE_NOOP("Transforms", "How the light falls. Default: from one side."), Shapes),
    reals("intensity_range", QT_TRANSLATE_NOOP("Transforms", "Strength"),
          QT_TRANSLATE_NOOP("Transforms", "Largest change as a share of the level: 0.2 is a fifth. "
                                          "Default: 0.01 to 0.2."),
          0.01, 0.2, 0.01, 0.2),
    choice("effect_type", QT_TRANSLATE_NOOP("Transforms", "Effect"),
           QT_TRANSLATE_NOOP("Transforms",
                             "Direction of the change; from one side or a corner it turns the "
                             "slope round. Default: brighter or darker."),
           Effects),
    reals("angle_range", QT_TRANSLATE_NOOP("Transforms", "Direction"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Where the light grows, in degrees: 0 to the right, 90 down. Only for "
                            "light from one side. Default: 0 to 360."),
          0, 360, 0, 360, "°", 0),
    reals("center_range", QT_TRANSLATE_NOOP("Transforms", "Place of the spot"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Middle of the spot as a share of width and height: 0.5 is the middle "
                            "of the image. Default: 0.1 to 0.9."),
          0, 1, 0.1, 0.9),
    reals("sigma_range", QT_TRANSLATE_NOOP("Transforms", "Size of the spot"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Spread of the spot as a share of the longer side; larger is wider. "
                            "Default: 0.2 to 1."),
          0.2, 1, 0.2, 1)};

struct Illumination
{
    Shape shape = Shape::Linear;
    double intensity = 0; ///< signed
    double angle = 0;     ///< degrees
    int corner = 0;       ///< clockwise from the top left
    double x = 0, y = 0;  ///< shares of the image
    double sigma = 1;     ///< of the longer side
};

/// A place x … x + 3 from the first pixel (0) to the last (1).
Floats share(int x, float scale)
{
    return lanes::ramp(x) * all(scale);
}

float step(int count)
{
    return count > 1 ? 1 / float(count - 1) : 0;
}

/// From 1 − intensity to 1 + intensity over the image's extent in that direction.
void paintSlope(cv::Mat &image, const Illumination &light)
{
    const double c = std::cos(light.angle * std::numbers::pi / 180);
    const double s = std::sin(light.angle * std::numbers::pi / 180);
    const double low = std::min(0.0, c) + std::min(0.0, s);
    const double extent = std::abs(c) + std::abs(s);
    const double gain = 2 * light.intensity / extent;
    const float sx = step(image.cols), sy = step(image.rows);
    lanes::paintField(image, [&](int y) {
        const double start = 1 - light.intensity + gain * (s * double(y) * double(sy) - low);
        const Floats base = all(start), slope = all(gain * c);
        return [=](int x) { return Field{base + slope * share(x, sx), all(0.0F)}; };
    });
}

/// Falls off with the distance from the corner, which keeps its levels.
void paintCorner(cv::Mat &image, const Illumination &light)
{
    const float cx = light.corner == 1 || light.corner == 2 ? float(image.cols - 1) : 0;
    const float cy = light.corner >= 2 ? float(image.rows - 1) : 0;
    const double diagonal = std::hypot(image.cols, image.rows);
    const Floats slope = all(-light.intensity / diagonal);
    lanes::paintField(image, [&](int y) {
        const Floats dy = all((float(y) - cy) * (float(y) - cy));
        return [=](int x) {
            const Floats dx = lanes::ramp(x) - all(cx);
            return Field{all(1.0F) + slope * cv::v_sqrt(dx * dx + dy), all(0.0F)};
        };
    });
}

void paintSpot(cv::Mat &image, const Illumination &light)
{
    const double spread = std::max(image.cols, image.rows) * light.sigma;
    const auto bell = [&](double place, double centre) {
        const double z = (place - centre) / spread;
        return std::exp(-0.5 * z * z);
    };
    std::vector<float> across(std::size_t(image.cols + lanes::Block));
    for (std::size_t x = 0; x < across.size(); ++x)
        across[x] = float(bell(double(x), light.x * image.cols));
    lanes::paintField(image, [&](int y) {
        const Floats down = all(light.intensity * bell(y, light.y * image.rows));
        const float *columns = across.data();
        return [=](int x) { return Field{all(1.0F) + down * cv::v_load(columns + x), all(0.0F)}; };
    });
}

void illumination(Draw &draw)
{
    Illumination light;
    light.shape = static_cast<Shape>(draw.integer(Mode));
    light.intensity = draw.uniform(Intensity);
    const int effect = draw.integer(EffectType);
    const bool brighter = draw.rng().chance(0.5);
    if (effect == Darken || (effect == Both && !brighter))
        light.intensity = -light.intensity;
    draw.record("intensity", light.intensity);
    if (light.shape == Shape::Linear) {
        light.angle = draw.uniform(Angle);
        draw.record("angle", light.angle);
    } else if (light.shape == Shape::Corner) {
        light.corner = int(draw.rng().integer(0, 3));
        draw.record("corner", light.corner);
    } else {
        light.x = draw.uniform(Centre);
        light.y = draw.uniform(Centre);
        light.sigma = draw.uniform(Sigma);
        draw.record("center", QJsonArray{light.x, light.y});
        draw.record("sigma", light.sigma);
    }
    draw.effect([light](cv::Mat &image, const PaintContext &) {
        constexpr std::array painters{paintSlope, paintCorner, paintSpot};
        painters[std::size_t(light.shape)](image, light);
    });
}

constexpr std::array VignettingParams{
    reals("intensity_range", QT_TRANSLATE_NOOP("Transforms", "Strength"),
          QT_TRANSLATE_NOOP("Transforms",
                            "How much of the light the farthest corner loses: 0 nothing, 1 all. "
                            "Default: 0.2 to 0.5."),
          0, 1, 0.2, 0.5),
    reals("center_range", QT_TRANSLATE_NOOP("Transforms", "Bright place"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Where nothing is lost, as a share of width and height: 0.5 is the "
                            "middle. Default: 0.3 to 0.7."),
          0, 1, 0.3, 0.7)};

/// The share lost grows with the square of the distance, measured in the ellipse through the
/// farthest corner.
void vignetting(Draw &draw)
{
    const double intensity = draw.uniform(0);
    const double cx = draw.uniform(1), cy = draw.uniform(1);
    draw.record("intensity", intensity);
    draw.record("center", QJsonArray{cx, cy});
    if (intensity == 0)
        return;
    draw.effect([=](cv::Mat &image, const PaintContext &) {
        const double rx = std::max(cx, 1 - cx), ry = std::max(cy, 1 - cy);
        const float sx = step(image.cols), sy = step(image.rows);
        const Floats centre = all(cx), loss = all(-0.5 * intensity / (rx * rx));
        lanes::paintField(image, [&](int y) {
            const double dy = (double(y) * double(sy) - cy) / ry;
            const Floats start = all(1 - 0.5 * intensity * dy * dy);
            return [=](int x) {
                const Floats dx = share(x, sx) - centre;
                return Field{start + loss * dx * dx, all(0.0F)};
            };
        });
    });
}

constexpr TransformKernel IlluminationKernel{illumination}, Vignetting{vignetting};
constexpr std::array Rows{
    TransformSpec{"Illumination", QT_TRANSLATE_NOOP("Transforms", "Uneven light"),
                  QT_TRANSLATE_NOOP("Transforms", "Light from one side, from a corner or in a "
                                                  "spot."),
                  Colour, false, 0.5, IlluminationParams, &IlluminationKernel},
    TransformSpec{"Vignetting", QT_TRANSLATE_NOOP("Transforms", "Dark corners"),
                  QT_TRANSLATE_NOOP("Transforms", "Light falls off towards the corners, as a lens "
                                                  "does it."),
                  Colour, false, 0.5, VignettingParams, &Vignetting, "AlbumentationsX"}};

} // namespace

std::span<const TransformSpec> families::lightRows()
{
    return Rows;
}

} // namespace ballast
