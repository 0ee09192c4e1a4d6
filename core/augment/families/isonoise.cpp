#include "core/augment/grain.h"
#include "core/augment/kernel.h"
#include "core/augment/params.h"
#include "core/augment/lanes.h"
#include "core/augment/transform.h"

#include <cmath>

/// Sensor noise at high ISO: hues shift and pixels brighten by Poisson counts,
/// both in HLS.
namespace ballast {

namespace {

using namespace params;
using namespace lanes;

constexpr std::array IsoNoiseParams{
    reals("color_shift", QT_TRANSLATE_NOOP("Transforms", "Colour"),
          QT_TRANSLATE_NOOP("Transforms",
                            "How far hues stray, as a share of the colour wheel; times the "
                            "strength. Default: 0.01 to 0.05."),
          0, 1, 0.01, 0.05, "", 3),
    reals("intensity", QT_TRANSLATE_NOOP("Transforms", "Strength"),
          QT_TRANSLATE_NOOP("Transforms", "How many pixels brighten and by how much, and how far "
                                          "hues stray. Default: 0.1 to 0.5."),
          0, 2, 0.1, 0.5)};

struct IsoNoise
{
    float hue;                 ///< deviation, in sixths of the wheel
    float step;                ///< share of the way to white for each count
    std::vector<float> shares; ///< P(count ≤ k)
};

/// Sums of most + least channel and of its square.
struct LightnessSums
{
    double sum = 0;
    double squares = 0;
};

template <int Channels> void addLightness(const std::uint8_t *row, int width, LightnessSums &sums)
{
    constexpr int run = 4096; // pixels whose squares fit 32 bits a lane
    int x = 0;
    while (x + Block <= width) {
        cv::v_int32x4 sum = cv::v_setzero_s32(), squares = sum;
        const cv::v_int16x8 ones = cv::v_setall_s16(1);
        for (const int end = std::min(width, x + run); x + Block <= end; x += Block) {
            const Pixels<Channels> p(row + x * Channels);
            cv::v_uint16x8 most[2], least[2];
            cv::v_expand(v_max(p.blue, v_max(p.green, p.red)), most[0], most[1]);
            cv::v_expand(v_min(p.blue, v_min(p.green, p.red)), least[0], least[1]);
            for (int i = 0; i < 2; ++i) {
                const cv::v_int16x8 both = cv::v_reinterpret_as_s16(most[i] + least[i]);
                sum = cv::v_dotprod(both, ones, sum);
                squares = cv::v_dotprod(both, both, squares);
            }
        }
        sums.sum += cv::v_reduce_sum(sum);
        std::int32_t lanes[4];
        cv::v_store(lanes, squares);
        for (const std::int32_t lane : lanes)
            sums.squares += lane;
    }
    for (; x < width; ++x) {
        const std::uint8_t *p = row + x * Channels;
        const int b = p[0], g = p[Channels > 1], r = p[Channels > 1 ? 2 : 0];
        const double both = std::max({b, g, r}) + std::min({b, g, r});
        sums.sum += both;
        sums.squares += both * both;
    }
}

/// Standard deviation of lightness, (most + least) / 2 of 255.
double lightnessDeviation(const cv::Mat &image)
{
    LightnessSums sums;
    const int channels = image.channels();
    const auto add = channels == 4   ? addLightness<4>
                     : channels == 3 ? addLightness<3>
                                     : addLightness<1>;
    for (int y = 0; y < image.rows; ++y)
        add(image.ptr<std::uint8_t>(y), image.cols, sums);
    const double count = double(image.total()), mean = sums.sum / count;
    return std::sqrt(std::max(0.0, sums.squares / count - mean * mean)) / 510;
}

/// Channel n of the hexcone: value − span · clamp(min(k, 4 − k), 0, 1), k = (n
/// + hue) mod 6.
inline Floats channel(float n, const Floats &hue, const Floats &value, const Floats &span)
{
    const Floats k = hue + all(n);
    const Floats turns = cv::v_cvt_f32(cv::v_trunc(k * all(1.0F / 6)));
    const Floats rest = k - turns * all(6.0F);
    return value - span * limited(v_min(rest, all(4.0F) - rest), 0, 1);
}

/// How far a pixel goes to white: the Poisson count that belongs to a uniform
/// number.
inline Floats lift(const Floats &uniform, const IsoNoise &noise)
{
    Floats count = all(0.0F);
    for (const float share : noise.shares)
        count = count + (all(1.0F) & (uniform >= all(share)));
    return v_min(all(1.0F), count * all(noise.step));
}

inline Floats unit(const cv::v_uint32x4 &bits)
{
    return cv::v_cvt_f32(cv::v_reinterpret_as_s32(bits >> 8)) * all(0x1p-24F);
}

inline void noiseLanes(Floats &b, Floats &g, Floats &r, Grain &grain, int lane,
                       const IsoNoise &noise)
{
    const Floats most = v_max(b, v_max(g, r)), least = v_min(b, v_min(g, r));
    const Floats chroma = most - least, sum = most + least, tiny = all(1e-3F);
    const Floats inverse = all(1.0F) / v_max(chroma, tiny);
    const Floats stray = limited(grain.normals(lane) * all(noise.hue), -6, 6);
    const Floats hue = v_select(r == most, (g - b) * inverse,
                                v_select(g == most, (b - r) * inverse + all(2.0F),
                                         (r - g) * inverse + all(4.0F))) +
                       stray + all(12.0F);
    // Saturation stays: chroma follows the room that the new lightness leaves.
    const Floats room = all(255.0F) - v_abs(sum - all(255.0F));
    const Floats brighter = sum + lift(unit(grain.next(lane)), noise) * (all(510.0F) - sum);
    const Floats newRoom = all(255.0F) - v_abs(brighter - all(255.0F));
    const Floats span = chroma * newRoom / v_max(room, tiny);
    const Floats value = (brighter + span) * all(0.5F);
    r = channel(5, hue, value, span);
    g = channel(3, hue, value, span);
    b = channel(1, hue, value, span);
}

template <int Channels>
void noiseRow(std::uint8_t *row, int width, Grain &grain, const IsoNoise &noise)
{
    forBlocks<Channels>(row, width, [&](std::uint8_t *block, int) {
        Pixels<Channels> pixels(block);
        Lanes b(pixels.blue), g(pixels.green), r(pixels.red);
        for (int i = 0; i < 4; ++i)
            noiseLanes(b.part[i], g.part[i], r.part[i], grain, i, noise);
        pixels.blue = b.bytes();
        pixels.green = g.bytes();
        pixels.red = r.bytes();
        pixels.store(block);
    });
}

void paintIsoNoise(cv::Mat &image, double shift, double intensity, std::uint64_t seed, double scale)
{
    // A draft pixel is the mean of that many.
    const double expected = lightnessDeviation(image) * intensity;
    const double pixels = std::clamp(1 / (scale * scale), 1.0, 600 / std::max(expected, 1e-6));
    const IsoNoise noise{float(shift * intensity * 6 * scale), float(intensity / pixels),
                         poissonShares(expected * pixels)};
    const int channels = image.channels();
    const auto work = channels == 4 ? noiseRow<4> : channels == 3 ? noiseRow<3> : noiseRow<1>;
    for (int y = 0; y < image.rows; ++y) {
        Grain grain(seed, y);
        work(image.ptr<std::uint8_t>(y), image.cols, grain, noise);
    }
}

void isoNoise(Draw &draw)
{
    const double shift = draw.uniform(0), intensity = draw.uniform(1);
    const std::uint64_t seed = draw.rng().next();
    draw.record("color_shift", shift);
    draw.record("intensity", intensity);
    draw.record("seed", QString::number(seed));
    if (intensity > 0)
        draw.effect([=](cv::Mat &image, const PaintContext &context) {
            paintIsoNoise(image, shift, intensity, seed, context.scale);
        });
}

constexpr TransformKernel IsoNoiseKernel{isoNoise};

constexpr std::array Rows{TransformSpec{
    "ISONoise", QT_TRANSLATE_NOOP("Transforms", "ISO noise"),
    QT_TRANSLATE_NOOP("Transforms", "Camera at high sensitivity: bright specks and stray colours."),
    TransformGroup::Noise, false, 0.5, IsoNoiseParams, &IsoNoiseKernel}};

} // namespace

namespace families {
std::span<const TransformSpec> isoNoiseRows()
{
    return Rows;
}
} // namespace families

} // namespace ballast
