#include "core/augment/grain.h"
#include "core/augment/kernel.h"
#include "core/augment/lanes.h"
#include "core/augment/layers.h"
#include "core/augment/params.h"
#include "core/augment/transform.h"

#include <QJsonArray>

#include <opencv2/imgproc.hpp>

#include <cmath>

/// Rain, snow and gravel. Everything is drawn in full-size pixels; drafts scale
/// it.
namespace ballast {

namespace {

using namespace params;

constexpr int Sub = 8; ///< bits after the point of positions handed to OpenCV

/// A position of the full size on the raster, in 2^-Sub of its pixel centres.
cv::Point onRaster(double x, double y, double scale)
{
    const auto fixed = [&](double v) {
        return int(std::lround(((v + 0.5) * scale - 0.5) * (1 << Sub)));
    };
    return {fixed(x), fixed(y)};
}

// Rain.

enum RainParam { Slant, DropLength, DropWidth, DropColor, BlurValue, Brightness, RainType };
constexpr std::array RainTypes{
    ParamChoice{"default", QT_TRANSLATE_NOOP("Transforms", "Steady")},
    ParamChoice{"drizzle", QT_TRANSLATE_NOOP("Transforms", "Drizzle")},
    ParamChoice{"heavy", QT_TRANSLATE_NOOP("Transforms", "Heavy")},
    ParamChoice{"torrential", QT_TRANSLATE_NOOP("Transforms", "Torrential")}};
constexpr std::array RainParams{
    reals("slant_range", QT_TRANSLATE_NOOP("Transforms", "Slant"),
          QT_TRANSLATE_NOOP("Transforms",
                            "How far a drop moves to the right while it falls its length, in "
                            "pixels; negative is to the left. Default: -10 to 10."),
          -20, 20, -10, 10, "px", 0),
    integer("drop_length", QT_TRANSLATE_NOOP("Transforms", "Drop length"),
            QT_TRANSLATE_NOOP("Transforms",
                              "Length of a drop's trace in pixels; 0 takes an eighth of the "
                              "image's height. Default: 0."),
            0, 1000, 0, "px"),
    integer("drop_width", QT_TRANSLATE_NOOP("Transforms", "Drop width"),
            QT_TRANSLATE_NOOP("Transforms", "Width of a drop's trace in pixels. Default: 1."), 1,
            50, 1, "px"),
    ParamSpec{"drop_color", QT_TRANSLATE_NOOP("Transforms", "Drop colour"),
              QT_TRANSLATE_NOOP("Transforms", "Light that a drop adds. Default: light grey."),
              ParamKind::Color, 0, 0xffffff, 0xc8c8c8, 0, "", 0},
    integer("blur_value", QT_TRANSLATE_NOOP("Transforms", "Softness"),
            QT_TRANSLATE_NOOP("Transforms", "Width of the blur of the drops in "
                                            "pixels; 1 is sharp. Default: 7."),
            1, 99, 7, "px"),
    real("brightness_coefficient", QT_TRANSLATE_NOOP("Transforms", "Brightness"),
         QT_TRANSLATE_NOOP("Transforms", "Brightness of the rainy image: 1 as it was, less is "
                                         "darker. Default: 0.7."),
         0.01, 1, 0.7),
    choice("rain_type", QT_TRANSLATE_NOOP("Transforms", "Amount"),
           QT_TRANSLATE_NOOP("Transforms", "How many drops there are. Default: steady."),
           RainTypes)};

struct Rain
{
    std::vector<cv::Point> drops; ///< upper ends
    cv::Point fall;               ///< to the lower end
    int width = 1;
    std::uint32_t colour = 0;
    int blur = 1;
    double brightness = 1;
};

void paintRain(cv::Mat &image, const Rain &rain, const PaintContext &context)
{
    const double scale = context.scale, width = rain.width * scale;
    cv::Mat cover = context.buffer.mat(image.rows, image.cols, CV_8UC1);
    cover.setTo(0);
    // A trace thinner than a pixel covers a part of it.
    const double level = 255 * std::min(1.0, width);
    for (const cv::Point &drop : rain.drops) {
        const cv::Point end = drop + rain.fall;
        if (scale == 1)
            cv::line(cover, drop, end, level, rain.width, cv::LINE_4);
        else
            cv::line(cover, onRaster(drop.x, drop.y, scale), onRaster(end.x, end.y, scale), level,
                     std::max(1, int(std::lround(width))), cv::LINE_AA, Sub);
    }
    if (const int side = int(std::lround(rain.blur * scale)); side > 1)
        cv::blur(cover, cover, {side, side});
    addLight(image, cover, rain.colour, rain.brightness);
}

int dropCount(int type, int height)
{
    const int counts[] = {height / 3, height / 4, height, height * 2};
    return counts[type];
}

void randomRain(Draw &draw)
{
    const Frame frame = draw.frame();
    Rain rain;
    const double slant = draw.uniform(Slant);
    const int asked = draw.integer(DropLength);
    const int length = asked > 0 ? asked : std::max(1, frame.height / 8);
    rain.fall = {int(slant), length};
    rain.width = draw.integer(DropWidth);
    rain.colour = draw.color(DropColor);
    rain.blur = draw.integer(BlurValue);
    rain.brightness = draw.value(Brightness);
    QJsonArray drops;
    for (int i = dropCount(draw.integer(RainType), frame.height); i > 0; --i) {
        const int x = int(draw.rng().integer(0, frame.width - 1));
        const int y = int(draw.rng().integer(0, std::max(0, frame.height - length - 1)));
        rain.drops.emplace_back(x, y);
        drops.append(QJsonArray{x, y});
    }
    draw.record("slant", slant);
    draw.record("drop_length", length);
    if (rain.drops.size() <= MostRecorded)
        draw.record("rain_drops", drops);
    else
        draw.record("drops", drops.size());
    if (!rain.drops.empty())
        draw.effect([rain = std::move(rain)](cv::Mat &image, const PaintContext &context) {
            paintRain(image, rain, context);
        });
}

// Snow.

enum SnowParam { SnowPoint, SnowBrightness, SnowMethod };
constexpr std::array SnowMethods{
    ParamChoice{"bleach", QT_TRANSLATE_NOOP("Transforms", "Bleached dark regions")},
    ParamChoice{"texture", QT_TRANSLATE_NOOP("Transforms", "Snow layer with sparkles")}};
constexpr std::array SnowParams{
    reals("snow_point_range", QT_TRANSLATE_NOOP("Transforms", "Amount"),
          QT_TRANSLATE_NOOP("Transforms", "How bright a region may be and still get snow, or how "
                                          "thick the layer is; larger is more snow. "
                                          "Default: 0.1 to 0.3."),
          0, 1, 0.1, 0.3),
    real("brightness_coeff", QT_TRANSLATE_NOOP("Transforms", "Brightness"),
         QT_TRANSLATE_NOOP("Transforms", "How much brighter snow makes a region; larger is "
                                         "whiter. Default: 2.5."),
         0.01, 10, 2.5),
    choice("method", QT_TRANSLATE_NOOP("Transforms", "Method"),
           QT_TRANSLATE_NOOP("Transforms", "What snow does to the image. Default: bleached dark "
                                           "regions."),
           SnowMethods)};

/// Four pixels: lightness times `brightness` where most + least lies below
/// `limit`, at the same hue and saturation, that is at the same share of the
/// room that the lightness leaves colours.
inline void bleachLanes(lanes::Floats &b, lanes::Floats &g, lanes::Floats &r,
                        const lanes::Floats &limit, const lanes::Floats &brightness)
{
    using lanes::all;
    const lanes::Floats sum = v_max(b, v_max(g, r)) + v_min(b, v_min(g, r));
    const lanes::Floats bleached = v_min(all(510.0F), sum * brightness);
    const lanes::Floats room = v_max(all(1e-3F), all(255.0F) - v_abs(sum - all(255.0F)));
    const lanes::Floats newRoom = all(255.0F) - v_abs(bleached - all(255.0F));
    const lanes::Floats dark = sum < limit, gain = newRoom / room;
    const lanes::Floats offset = (bleached - sum * gain) * all(0.5F);
    b = v_select(dark, b * gain + offset, b);
    g = v_select(dark, g * gain + offset, g);
    r = v_select(dark, r * gain + offset, r);
}

template <int Channels>
void bleachRow(std::uint8_t *row, int width, double limit, double brightness)
{
    using namespace lanes;
    const Floats bound = all(float(2 * limit)), factor = all(float(brightness));
    const cv::v_uint8x16 byte = cv::v_setall_u8(std::uint8_t(std::min(255.0, std::ceil(limit))));
    forBlocks<Channels>(row, width, [&](std::uint8_t *block, int) {
        Pixels<Channels> pixels(block);
        const auto darkest = v_min(pixels.blue, v_min(pixels.green, pixels.red));
        if (!cv::v_check_any(darkest <= byte)) // all pixels are brighter
            return;
        Lanes b(pixels.blue), g(pixels.green), r(pixels.red);
        for (int i = 0; i < 4; ++i)
            bleachLanes(b.part[i], g.part[i], r.part[i], bound, factor);
        pixels.blue = b.bytes();
        pixels.green = g.bytes();
        pixels.red = r.bytes();
        pixels.store(block);
    });
}

void paintBleach(cv::Mat &image, double point, double brightness)
{
    const double limit = point * 255 / 2 + 255.0 / 3;
    const int channels = image.channels();
    const auto work = channels == 4 ? bleachRow<4> : channels == 3 ? bleachRow<3> : bleachRow<1>;
    for (int y = 0; y < image.rows; ++y)
        work(image.ptr<std::uint8_t>(y), image.cols, limit, brightness);
}

/// Snow light of a pixel in 1/64 grey levels: soft noise about the middle, less
/// towards the bottom.
cv::Mat snowLayer(cv::Size size, double point, std::uint64_t seed, const PaintContext &context)
{
    cv::Mat layer = context.buffer.mat(size.height, size.width, CV_16SC1);
    std::array<std::int16_t, std::tuple_size_v<Outcomes>> levels;
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] = std::int16_t(
            std::lround(0.3 * context.scale * double(normalOutcomes()[i]) * 255 * 64 * 0.3));
    std::vector<std::uint16_t> words(std::size_t(size.width + Grain::Words));
    for (int y = 0; y < size.height; ++y) {
        Grain grain(seed, y);
        for (int x = 0; x < size.width; x += Grain::Words)
            grain.words(words.data() + x);
        auto *row = layer.ptr<std::int16_t>(y);
        for (int x = 0; x < size.width; ++x)
            row[x] = levels[words[std::size_t(x)] >> OutcomeShift];
    }
    cv::Mat soft = context.second.mat(size.height, size.width, CV_16SC1);
    const double sigma = std::sqrt(2.0) * context.scale;
    cv::GaussianBlur(layer, soft, {0, 0}, std::max(0.1, sigma));
    for (int y = 0; y < size.height; ++y) {
        const double depth = 1 - 0.8 * (y + 0.5) / size.height;
        cv::Mat row = soft.row(y);
        row.convertTo(row, -1, depth * point / 0.3, depth * point * 0.5 * 255 * 64);
    }
    return soft;
}

void paintSnowLayer(cv::Mat &image, double point, double brightness, std::uint64_t seed,
                    const PaintContext &context)
{
    const cv::Mat layer = snowLayer(image.size(), point, seed, context);
    const int channels = image.channels(), colours = std::min(channels, 3);
    const double gain = 1 + brightness * point, tint = 0.15 * point;
    int gains[256]; // of a pixel with that brightest channel, 2^-16: no channel
                    // passes white
    for (int i = 0; i < 256; ++i)
        gains[i] = int(std::lround(std::min(gain, 255.0 / std::max(i, 1)) * 65536));
    const double bluish[] = {1 * tint, 0.75 * tint, 0.6 * tint};
    int offsets[3];
    for (int c = 0; c < 3; ++c)
        offsets[c] = int(std::lround(255 * bluish[channels == 1 ? 1 : c] * 4096)) + 2048;
    const int kept = int(std::lround((1 - tint) * 4096));
    const double pixels = 1 / (context.scale * context.scale);
    const std::vector<float> sparkles = poissonShares(std::min(600.0, 0.01 * pixels));
    std::vector<std::uint16_t> words(std::size_t(image.cols + Grain::Words));
    for (int y = 0; y < image.rows; ++y) {
        Grain grain(mix64(seed), y);
        for (int x = 0; x < image.cols; x += Grain::Words)
            grain.words(words.data() + x);
        auto *pixel = image.ptr<std::uint8_t>(y);
        const auto *snow = layer.ptr<std::int16_t>(y);
        const auto dull = std::uint32_t(sparkles[0] * 65536);
        for (int x = 0; x < image.cols; ++x, pixel += channels) {
            const int most = colours == 1 ? pixel[0] : std::max({pixel[0], pixel[1], pixel[2]});
            for (int c = 0; c < colours; ++c) {
                const int lit = ((pixel[c] * gains[most] + 32768) >> 16) + ((snow[x] + 32) >> 6);
                pixel[c] = std::uint8_t(
                    std::min(255, (std::clamp(lit, 0, 255) * kept + offsets[c]) >> 12));
            }
            if (words[std::size_t(x)] < dull)
                continue;
            const auto found =
                std::ranges::upper_bound(sparkles, float(words[std::size_t(x)]) / 65536);
            const double white = std::min(1.0, double(found - sparkles.begin()) / pixels);
            for (int c = 0; c < colours; ++c)
                pixel[c] = std::uint8_t(pixel[c] + (255 - pixel[c]) * white + 0.5);
        }
    }
}

void randomSnow(Draw &draw)
{
    const double point = draw.uniform(SnowPoint), brightness = draw.value(SnowBrightness);
    draw.record("snow_point", point);
    if (draw.integer(SnowMethod) == 0) {
        draw.effect(
            [=](cv::Mat &image, const PaintContext &) { paintBleach(image, point, brightness); });
        return;
    }
    const std::uint64_t seed = draw.rng().next();
    draw.record("seed", QString::number(seed));
    draw.effect([=](cv::Mat &image, const PaintContext &context) {
        paintSnowLayer(image, point, brightness, seed, context);
    });
}

// Gravel.

constexpr ParamSpec part(const char *key, const char *label, double value)
{
    return real(key, label,
                QT_TRANSLATE_NOOP("Transforms", "Edge of the region that is painted in, as a share "
                                                "of the image's width or height: 0 is left or top, "
                                                "1 right or bottom."),
                0, 1, value);
}

enum GravelParam { Left, Top, Right, Bottom, Patches };
constexpr std::array GravelParams{
    part("gravel_roi.0", QT_TRANSLATE_NOOP("Transforms", "From the left"), 0.1),
    part("gravel_roi.1", QT_TRANSLATE_NOOP("Transforms", "From the top"), 0.4),
    part("gravel_roi.2", QT_TRANSLATE_NOOP("Transforms", "To the right"), 0.9),
    part("gravel_roi.3", QT_TRANSLATE_NOOP("Transforms", "To the bottom"), 0.9),
    integer("number_of_patches", QT_TRANSLATE_NOOP("Transforms", "Patches"),
            QT_TRANSLATE_NOOP("Transforms", "How many patches of gravel there are. Default: 2."), 1,
            200, 2)};

struct Pebble
{
    cv::Rect where;
    int lightness;
};

/// How much of raster pixel `at` lies between two edges.
double overlap(int at, double from, double to)
{
    return std::max(0.0, std::min(to, at + 1.0) - std::max(from, double(at)));
}

void paintPebble(cv::Mat &image, const Pebble &pebble, double scale)
{
    const double x1 = pebble.where.x * scale, x2 = pebble.where.br().x * scale;
    const double y1 = pebble.where.y * scale, y2 = pebble.where.br().y * scale;
    for (int y = int(y1); y < std::min(image.rows, int(std::ceil(y2))); ++y)
        for (int x = int(x1); x < std::min(image.cols, int(std::ceil(x2))); ++x)
            paintLightness(image.ptr(y) + x * image.channels(), image.channels(), pebble.lightness,
                           overlap(x, x1, x2) * overlap(y, y1, y2));
}

/// Pebbles of one patch, cut to the frame.
void strew(Draw &draw, const cv::Rect &region, std::vector<Pebble> &pebbles)
{
    Rng &rng = draw.rng();
    const Frame frame = draw.frame();
    const int width = int(rng.integer(region.width / 10, region.width / 5));
    const int height = int(rng.integer(region.height / 10, region.height / 5));
    const int left = int(rng.integer(region.x, region.br().x - width));
    const int top = int(rng.integer(region.y, region.br().y - height));
    for (int i = width * height / 100; i > 0; --i) {
        const int x = int(rng.integer(left, left + width)), y = int(rng.integer(top, top + height));
        const int r = int(rng.integer(1, 3));
        const cv::Rect whole(0, 0, frame.width, frame.height);
        pebbles.push_back({cv::Rect(x - r, y - r, 2 * r, 2 * r) & whole, int(rng.integer(0, 255))});
    }
}

void recordPebbles(Draw &draw, const std::vector<Pebble> &pebbles)
{
    if (pebbles.size() > MostRecorded) {
        draw.record("pebbles", qint64(pebbles.size()));
        return;
    }
    QJsonArray recorded;
    for (const Pebble &p : pebbles)
        recorded.append(
            QJsonArray{p.where.y, p.where.br().y, p.where.x, p.where.br().x, p.lightness});
    draw.record("gravels_infos", recorded);
}

void randomGravel(Draw &draw)
{
    const Frame frame = draw.frame();
    const int x1 = int(draw.value(Left) * frame.width), y1 = int(draw.value(Top) * frame.height);
    const int x2 = int(draw.value(Right) * frame.width);
    const int y2 = int(draw.value(Bottom) * frame.height);
    std::vector<Pebble> pebbles;
    if (x2 > x1 && y2 > y1)
        for (int i = 0; i < draw.integer(Patches); ++i)
            strew(draw, {x1, y1, x2 - x1, y2 - y1}, pebbles);
    recordPebbles(draw, pebbles);
    if (!pebbles.empty())
        draw.effect([pebbles = std::move(pebbles)](cv::Mat &image, const PaintContext &context) {
            for (const Pebble &pebble : pebbles)
                paintPebble(image, pebble, context.scale);
        });
}

constexpr TransformKernel RandomRain{randomRain}, RandomSnow{randomSnow},
    RandomGravel{randomGravel};
constexpr auto Weather = TransformGroup::Weather;

constexpr std::array Rows{
    TransformSpec{"RandomRain", QT_TRANSLATE_NOOP("Transforms", "Rain"),
                  QT_TRANSLATE_NOOP("Transforms", "Slanted traces of drops and a darker image."),
                  Weather, false, 0.5, RainParams, &RandomRain},
    TransformSpec{"RandomSnow", QT_TRANSLATE_NOOP("Transforms", "Snow"),
                  QT_TRANSLATE_NOOP("Transforms", "Dark regions turn white, or a layer of snow "
                                                  "falls over the image."),
                  Weather, false, 0.5, SnowParams, &RandomSnow},
    TransformSpec{"RandomGravel", QT_TRANSLATE_NOOP("Transforms", "Gravel"),
                  QT_TRANSLATE_NOOP("Transforms", "Patches of small stones, as on a road."),
                  Weather, false, 0.5, GravelParams, &RandomGravel}};

} // namespace

namespace families {
std::span<const TransformSpec> weatherRows()
{
    return Rows;
}
} // namespace families

} // namespace ballast
