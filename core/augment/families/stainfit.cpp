#include "core/augment/families/stain.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

namespace ballast {

namespace {

using Density = cv::Vec3f; ///< of red, green, blue

constexpr std::size_t MostPixels = 20000; ///< looked at; more do not move the stains
constexpr float Clear = 0.05F;            ///< density up to which a pixel is glass

float density(std::uint8_t level)
{
    return -std::log(std::max(float(level) / 255, 1e-6F));
}

/// Of pixels spread evenly over the image.
std::vector<Density> densities(const cv::Mat &image)
{
    std::array<float, 256> table;
    for (std::size_t i = 0; i < 256; ++i)
        table[i] = density(static_cast<std::uint8_t>(i));
    const std::size_t total = image.total();
    const std::size_t step = (total + MostPixels - 1) / MostPixels;
    const auto channels = std::size_t(image.channels()), width = std::size_t(image.cols);
    std::vector<Density> out;
    out.reserve(total / step + 1);
    for (std::size_t i = 0; i < total; i += step) {
        const auto *p = image.ptr<std::uint8_t>(int(i / width)) + (i % width) * channels;
        out.emplace_back(table[p[2]], table[p[1]], table[p[0]]);
    }
    return out;
}

cv::Vec3d unit(const cv::Vec3d &vector)
{
    const double length = cv::norm(vector);
    return length > 0 ? cv::Vec3d(vector / length) : vector;
}

Stains rows(const cv::Vec3d &first, const cv::Vec3d &second)
{
    return {first[0], first[1], first[2], second[0], second[1], second[2]};
}

/// Value below which that share of the sorted values lies, between two of them in proportion.
double percentile(const std::vector<double> &sorted, double share)
{
    const double place = share * double(sorted.size() - 1);
    const auto low = static_cast<std::size_t>(place);
    const std::size_t high = std::min(low + 1, sorted.size() - 1);
    return sorted[low] + (sorted[high] - sorted[low]) * (place - double(low));
}

/// The plane that holds most of the densities: two unit vectors, the first pointing into it.
bool widestPlane(const std::vector<Density> &tissue, cv::Vec3d &first, cv::Vec3d &second)
{
    cv::Vec3d mean;
    for (const Density &each : tissue)
        mean += cv::Vec3d(each) / double(tissue.size());
    cv::Matx33d covariance = cv::Matx33d::zeros();
    for (const Density &each : tissue) {
        const cv::Vec3d away = cv::Vec3d(each) - mean;
        covariance += away * away.t();
    }
    cv::Vec3d variances;
    cv::Matx33d axes;
    cv::eigen(covariance, variances, axes);
    first = {axes(0, 0), axes(0, 1), axes(0, 2)};
    second = {axes(1, 0), axes(1, 1), axes(1, 2)};
    if (first.dot(mean) < 0)
        first = -first;
    return variances[1] > 1e-9 * variances[0] && variances[0] > 0;
}

} // namespace

std::optional<Stains> macenkoStains(const cv::Mat &image)
{
    std::vector<Density> tissue = densities(image);
    std::erase_if(tissue, [](const Density &each) {
        return std::max({each[0], each[1], each[2]}) <= Clear;
    });
    cv::Vec3d first, second;
    if (tissue.size() < 3 || !widestPlane(tissue, first, second))
        return std::nullopt;
    std::vector<double> angles;
    angles.reserve(tissue.size());
    for (const Density &each : tissue)
        angles.push_back(std::atan2(second.dot(each), first.dot(each)));
    std::ranges::sort(angles);
    const auto at = [&](double angle) {
        cv::Vec3d stain = unit(first * std::cos(angle) + second * std::sin(angle));
        for (double &value : stain.val) // noise may push a weak channel below nothing
            value = std::max(0.0, value);
        return unit(stain);
    };
    const cv::Vec3d low = at(percentile(angles, 0.01)), high = at(percentile(angles, 0.99));
    // Haematoxylin is the one that takes more of the red light.
    return low[0] > high[0] ? rows(low, high) : rows(high, low);
}

std::optional<Stains> vahadaneStains(const cv::Mat &image)
{
    constexpr int rounds = 100;
    constexpr float tiny = 1e-6F;
    const std::vector<Density> all = densities(image);
    if (all.size() < 2)
        return std::nullopt;
    // Ruifrok and Johnston's stains to begin with.
    cv::Matx23f stains(0.644211F, 0.716556F, 0.266844F, 0.092789F, 0.954111F, 0.283111F);
    std::vector<cv::Vec2f> amounts(all.size());
    cv::Matx23f start = stains;
    for (int i = 0; i < 2; ++i)
        for (int c = 0; c < 3; ++c)
            start(i, c) /= float(cv::norm(stains.row(i)));
    for (std::size_t p = 0; p < all.size(); ++p)
        amounts[p] = start * all[p];
    for (int round = 0; round < rounds; ++round) {
        const cv::Matx22f gram = stains * stains.t();
        cv::Matx23d found = cv::Matx23d::zeros(); // amounts' · densities
        cv::Matx22d power = cv::Matx22d::zeros(); // amounts' · amounts
        for (std::size_t p = 0; p < all.size(); ++p) {
            const cv::Vec2f wanted = stains * all[p], now = gram * amounts[p];
            cv::Vec2f &a = amounts[p];
            a[0] = std::max(0.0F, a[0] * wanted[0] / (now[0] + tiny));
            a[1] = std::max(0.0F, a[1] * wanted[1] / (now[1] + tiny));
            for (int i = 0; i < 2; ++i)
                for (int c = 0; c < 3; ++c)
                    found(i, c) += double(a[i]) * double(all[p][c]);
            power(0, 0) += double(a[0]) * double(a[0]);
            power(0, 1) += double(a[0]) * double(a[1]);
            power(1, 1) += double(a[1]) * double(a[1]);
        }
        power(1, 0) = power(0, 1);
        const cv::Matx23d now = power * cv::Matx23d(stains);
        for (int i = 0; i < 2; ++i) {
            cv::Vec3d row;
            for (int c = 0; c < 3; ++c)
                row[c] = std::max(0.0, double(stains(i, c)) * found(i, c) / (now(i, c) + 1e-6));
            row = unit(row);
            for (int c = 0; c < 3; ++c)
                stains(i, c) = float(row[c]);
        }
    }
    // Haematoxylin is the one that takes more of the red light.
    const int first = stains(0, 0) >= stains(1, 0) ? 0 : 1;
    Stains out;
    for (int c = 0; c < 3; ++c) {
        out(0, c) = double(stains(first, c));
        out(1, c) = double(stains(1 - first, c));
    }
    return out;
}

} // namespace ballast
