#include "core/sample/surface.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

double smooth(double t)
{
    return t * t * (3 - 2 * t);
}

/// Nearly normal, mean 0, deviation 1: the sum of four uniform 16-bit numbers.
class GrainSource
{
public:
    explicit GrainSource(std::uint64_t seed) : m_rng(seed) {}
    float next()
    {
        const std::uint64_t bits = m_rng.next();
        const auto sum =
            (bits & 0xffff) + (bits >> 16 & 0xffff) + (bits >> 32 & 0xffff) + (bits >> 48 & 0xffff);
        return (static_cast<float>(sum) / 65535.0F - 2.0F) * 1.7320508F;
    }

private:
    Rng m_rng;
};

/// Streaks along x: white noise on a grid `length` times coarser in x, drawn out smoothly.
cv::Mat streaks(int width, int height, int length, double thickness, std::uint64_t seed)
{
    const int margin = 4;
    cv::Mat coarse(height, width / length + 2 * margin, CV_32F);
    GrainSource source(seed);
    for (int y = 0; y < coarse.rows; ++y)
        for (int x = 0; x < coarse.cols; ++x)
            coarse.at<float>(y, x) = source.next();
    if (thickness > 0)
        cv::GaussianBlur(coarse, coarse, cv::Size(), 0.6, thickness);
    cv::Mat wide;
    cv::resize(coarse, wide, cv::Size(coarse.cols * length, height), 0, 0, cv::INTER_CUBIC);
    cv::Mat out = wide(cv::Rect(margin * length / 2, 0, width, height)).clone();
    cv::Scalar mean, deviation;
    cv::meanStdDev(out, mean, deviation);
    out = (out - mean[0]) * (1 / std::max(1e-6, deviation[0]));
    return out;
}

/// Follows the slant of the brushing: shifts column x by slant · x rows.
void shear(cv::Mat &image, double slant)
{
    const cv::Matx23d map(1, 0, 0, slant, 1, -slant * image.cols / 2);
    cv::Mat out;
    cv::warpAffine(image, out, map, image.size(), cv::INTER_LINEAR, cv::BORDER_REFLECT);
    image = out;
}

/// Factor of the light at a place, 0…1 in both directions.
float lightAt(const SurfaceStyle &style, double x, double y)
{
    const double dx = 2 * x - 1;
    const double dy = 2 * y - 1;
    const double band = (y - style.glossAt + 0.12 * dx) / 0.22;
    return static_cast<float>(1 + style.gradientX * dx + style.gradientY * dy -
                              style.vignette * (dx * dx + dy * dy) / 2 +
                              style.gloss * std::exp(-band * band));
}

} // namespace

double ValueNoise::corner(int x, int y) const
{
    const auto column = static_cast<std::uint64_t>(static_cast<std::uint32_t>(x));
    const auto row = static_cast<std::uint64_t>(static_cast<std::uint32_t>(y));
    const std::uint64_t cell = column * 0x9e3779b97f4a7c15ULL ^ row * 0xc2b2ae3d27d4eb4fULL;
    return static_cast<double>(mix64(m_seed ^ cell) >> 11) * 0x1.0p-53;
}

double ValueNoise::at(double x, double y) const
{
    const double fx = std::floor(x);
    const double fy = std::floor(y);
    const int ix = static_cast<int>(fx);
    const int iy = static_cast<int>(fy);
    const double tx = smooth(x - fx);
    const double ty = smooth(y - fy);
    const double top = std::lerp(corner(ix, iy), corner(ix + 1, iy), tx);
    const double bottom = std::lerp(corner(ix, iy + 1), corner(ix + 1, iy + 1), tx);
    return std::lerp(top, bottom, ty);
}

double ValueNoise::fractal(double x, double y, int octaves) const
{
    double sum = 0;
    double weight = 0;
    double amplitude = 1;
    for (int i = 0; i < octaves; ++i) {
        sum += amplitude * at(x + 17.3 * i, y - 9.7 * i);
        weight += amplitude;
        amplitude *= 0.5;
        x *= 2;
        y *= 2;
    }
    return sum / weight;
}

SurfaceStyle surfaceStyle(std::uint64_t seed, int batch)
{
    Rng rng(Key{seed, 0x5u, static_cast<std::uint64_t>(batch), 0});
    SurfaceStyle style;
    style.tone = rng.uniform(112, 168);
    const double warmth = rng.uniform(-0.035, 0.03);
    style.tint[0] = 1 - warmth;
    style.tint[1] = 1 + rng.uniform(-0.008, 0.012);
    style.tint[2] = 1 + warmth;
    style.grain = rng.uniform(0.7, 1.25);
    style.slant = rng.uniform(-0.025, 0.025);
    style.gradientX = rng.uniform(-0.13, 0.13);
    style.gradientY = rng.uniform(-0.1, 0.1);
    style.vignette = rng.uniform(0.1, 0.26);
    style.glossAt = rng.uniform(0.2, 0.8);
    style.gloss = rng.uniform(0.04, 0.16);
    return style;
}

cv::Mat brushedMetal(const SurfaceStyle &style, int width, int height, Rng &rng)
{
    // Nothing along the brushing is shorter than 16 pixels: a quarter of the width holds it all.
    const int quarter = (width + 3) / 4;
    cv::Mat grain = streaks(quarter, height, 16, 0.7, rng.next()) * (4.2 * style.grain);
    grain += streaks(quarter, height, 4, 0, rng.next()) * (3.4 * style.grain);
    grain += streaks(quarter, height, 40, 4.5, rng.next()) * (3.6 * style.grain);
    cv::Mat cloud = streaks(std::max(8, width / 16), std::max(8, height / 16), 2, 3, rng.next());
    cv::GaussianBlur(cloud, cloud, cv::Size(), 4);
    cv::resize(cloud, cloud, grain.size(), 0, 0, cv::INTER_CUBIC);
    grain += cloud * 3.5;
    shear(grain, 4 * style.slant);
    grain += style.tone;
    cv::Mat surface;
    cv::resize(grain, surface, cv::Size(width, height), 0, 0, cv::INTER_CUBIC);
    return surface;
}

Camera::Camera(const SurfaceStyle &style, cv::Size size, std::uint64_t noiseSeed)
    : m_noise(size, CV_32F),
      m_tint{static_cast<float>(style.tint[0]), static_cast<float>(style.tint[1]),
             static_cast<float>(style.tint[2])}
{
    cv::Mat coarse(48, 48, CV_32F);
    for (int y = 0; y < coarse.rows; ++y)
        for (int x = 0; x < coarse.cols; ++x)
            coarse.at<float>(y, x) =
                lightAt(style, x / double(coarse.cols - 1), y / double(coarse.rows - 1));
    cv::resize(coarse, m_light, size, 0, 0, cv::INTER_CUBIC);
    GrainSource grain(noiseSeed);
    for (int y = 0; y < size.height; ++y) {
        float *row = m_noise.ptr<float>(y);
        for (int x = 0; x < size.width; ++x)
            row[x] = grain.next() * 1.6F;
    }
}

cv::Mat Camera::photograph(const cv::Mat &surface, const cv::Rect &area,
                           const cv::Mat &change) const
{
    cv::Mat out(area.size(), CV_8UC3);
    for (int y = 0; y < out.rows; ++y) {
        const float *metal = surface.ptr<float>(area.y + y) + area.x;
        const float *light = m_light.ptr<float>(area.y + y) + area.x;
        const float *noise = m_noise.ptr<float>(area.y + y) + area.x;
        const float *changed = change.empty() ? nullptr : change.ptr<float>(y);
        unsigned char *pixel = out.ptr<unsigned char>(y);
        for (int x = 0; x < out.cols; ++x) {
            for (int c = 0; c < 3; ++c) {
                const float level = metal[x] + (changed ? changed[3 * x + c] : 0.0F);
                const float seen = level * light[x] * m_tint[c] + noise[x];
                pixel[3 * x + c] =
                    static_cast<unsigned char>(std::clamp(seen + 0.5F, 0.0F, 255.0F));
            }
        }
    }
    return out;
}

} // namespace ballast
