#pragma once

#include "core/base/random.h"

#include <opencv2/core/mat.hpp>

#include <vector>

namespace ballast {

/// Smooth random values in 0…1 over the plane, the same for the same seed.
class ValueNoise
{
public:
    explicit ValueNoise(std::uint64_t seed) : m_seed(seed) {}
    double at(double x, double y) const;
    /// Several octaves, 0…1.
    double fractal(double x, double y, int octaves) const;

private:
    double corner(int x, int y) const;
    std::uint64_t m_seed;
};

/// What one batch of sheets and its camera have in common.
struct SurfaceStyle
{
    double tone = 140;                   ///< mean grey level
    double tint[3] = {1, 1, 1};          ///< factors by channel, BGR
    double grain = 1;                    ///< strength of the brushing
    double slant = 0;                    ///< of the brushing, rise per pixel
    double gradientX = 0, gradientY = 0; ///< brightness across the image, as a share
    double vignette = 0.15;              ///< darkening in the corners, as a share
    double glossAt = 0.4;                ///< height of the bright band, as a share
    double gloss = 0.1;                  ///< its strength, as a share
};

SurfaceStyle surfaceStyle(std::uint64_t seed, int batch);

/// Brushed metal without light: grey levels around the tone, CV_32F.
cv::Mat brushedMetal(const SurfaceStyle &style, int width, int height, Rng &rng);

/// Light, tint and sensor noise of one photograph: the same for a surface with and without defects.
class Camera
{
public:
    Camera(const SurfaceStyle &style, cv::Size size, std::uint64_t noiseSeed);

    /// 8-bit BGR of one area. `change` (CV_32FC3, grey levels, as large as the area, may be empty)
    /// is added to the surface first.
    cv::Mat photograph(const cv::Mat &surface, const cv::Rect &area, const cv::Mat &change) const;

private:
    cv::Mat m_light; ///< CV_32F factors
    cv::Mat m_noise; ///< CV_32F grey levels
    float m_tint[3];
};

} // namespace ballast
