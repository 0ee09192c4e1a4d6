#include "core/augment/convolve.h"
#include "core/augment/kernel.h"
#include "core/augment/params.h"
#include "core/augment/transform.h"

#include <QJsonArray>

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <limits>

/// Regions of like colour turn plain. Regions by SLIC (Achanta et al., 2012) on
/// raw channels.
namespace ballast {

namespace {

using namespace params;

constexpr std::array SuperpixelsParams{
    reals("p_replace", QT_TRANSLATE_NOOP("Transforms", "Plain regions"),
          QT_TRANSLATE_NOOP("Transforms", "Chance of a region to turn plain: 1 turns all. "
                                          "Default: 0 to 0.1."),
          0, 1, 0, 0.1),
    integers("n_segments", QT_TRANSLATE_NOOP("Transforms", "Regions"),
             QT_TRANSLATE_NOOP("Transforms", "About how many regions the image is parted into; "
                                             "more are finer. Default: 100 to 100."),
             1, 2000, 100, 100),
    integer("max_size", QT_TRANSLATE_NOOP("Transforms", "Longest side"),
            QT_TRANSLATE_NOOP("Transforms",
                              "Larger images are shrunk to this many pixels, parted and enlarged "
                              "again: quicker and softer. Default: 128."),
            8, 16384, 128, "px"),
    choice(
        "interpolation", QT_TRANSLATE_NOOP("Transforms", "Sampling"),
        QT_TRANSLATE_NOOP("Transforms", "How new pixels are made from old ones. Default: linear."),
        Interpolations)};

constexpr double Compactness = 10;
constexpr int Rounds = 10;

struct Slic
{
    cv::Mat image; ///< CV_32F, brightest level 1
    int step;
    std::vector<cv::Point> centres;
    cv::Mat labels;    ///< CV_32SC1, -1 = none
    cv::Mat distances; ///< CV_64FC1, the least so far

    Slic(const cv::Mat &levels, int segments)
        : step(std::max(1, int(std::sqrt(double(levels.total()) / segments)))),
          labels(levels.size(), CV_32SC1, cv::Scalar(-1)),
          distances(levels.size(), CV_64FC1, cv::Scalar(std::numeric_limits<double>::infinity()))
    {
        double most = 0;
        cv::minMaxLoc(levels.reshape(1), nullptr, &most);
        levels.convertTo(image, CV_32F, 1 / (most + 1e-6));
        for (int y = step / 2; y < levels.rows; y += step)
            for (int x = step / 2; x < levels.cols; x += step)
                centres.emplace_back(x, y);
        for (int round = 0; round < Rounds; ++round) {
            for (int i = 0; i < int(centres.size()); ++i)
                claim(i);
            moveCentres();
        }
    }

    /// Takes the pixels around a centre that are nearer to it than to any before.
    void claim(int i)
    {
        const cv::Point centre = centres[std::size_t(i)];
        const int channels = image.channels();
        const float *own = image.ptr<float>(centre.y) + centre.x * channels;
        const int right = std::min(image.cols, centre.x + step + 1);
        const int bottom = std::min(image.rows, centre.y + step + 1);
        for (int y = std::max(0, centre.y - step); y < bottom; ++y) {
            auto *distance = distances.ptr<double>(y);
            for (int x = std::max(0, centre.x - step); x < right; ++x) {
                const float *pixel = image.ptr<float>(y) + x * channels;
                float colour = 0;
                for (int c = 0; c < channels; ++c)
                    colour += (pixel[c] - own[c]) * (pixel[c] - own[c]);
                const int dx = x - centre.x, dy = y - centre.y;
                const double all =
                    double(colour) + Compactness * ((dx * dx + dy * dy) / double(step * step));
                if (all < distance[x]) {
                    distance[x] = all;
                    labels.ptr<int>(y)[x] = i;
                }
            }
        }
    }

    void moveCentres()
    {
        std::vector<cv::Vec3d> sums(centres.size());
        for (int y = 0; y < labels.rows; ++y)
            for (int x = 0; x < labels.cols; ++x)
                if (const int label = labels.ptr<int>(y)[x]; label >= 0)
                    sums[std::size_t(label)] += cv::Vec3d(x, y, 1);
        for (std::size_t i = 0; i < centres.size(); ++i)
            if (sums[i][2] > 0)
                centres[i] = {int(sums[i][0] / sums[i][2]), int(sums[i][1] / sums[i][2])};
    }
};

void makePlain(cv::Mat &image, const std::vector<bool> &replaced)
{
    const Slic slic(image, int(replaced.size()));
    const int channels = image.channels();
    std::vector<cv::Vec4d> sums(slic.centres.size());
    const auto each = [&](const auto &visit) {
        for (int y = 0; y < image.rows; ++y)
            for (int x = 0; x < image.cols; ++x) {
                const int label = slic.labels.ptr<int>(y)[x];
                if (label >= 0 && replaced[std::size_t(label) % replaced.size()])
                    visit(image.ptr<std::uint8_t>(y) + x * channels, sums[std::size_t(label)]);
            }
    };
    each([&](const std::uint8_t *pixel, cv::Vec4d &sum) {
        for (int c = 0; c < channels; ++c)
            sum[c] += pixel[c];
        ++sum[3];
    });
    each([&](std::uint8_t *pixel, const cv::Vec4d &sum) {
        for (int c = 0; c < channels; ++c)
            pixel[c] = static_cast<std::uint8_t>(std::nearbyint(sum[c] / sum[3]));
    });
}

void paintSuperpixels(cv::Mat &image, const std::vector<bool> &replaced, int maxSize, int sampling,
                      double scale)
{
    // As large as the full-size image is for it, in a draft as well.
    const double longest = std::max(image.cols, image.rows) / scale;
    const double shrink = std::min(1.0, std::min(1.0, maxSize / longest) / scale);
    const cv::Size size(std::max(1, int(image.cols * shrink)),
                        std::max(1, int(image.rows * shrink)));
    cv::Mat colours = image, small;
    if (image.channels() == 4)
        cv::cvtColor(image, colours, cv::COLOR_BGRA2BGR);
    // Shrinking averages the pixels it joins.
    const bool joins = size != image.size() && sampling == cv::INTER_LINEAR;
    cv::resize(colours, small, size, 0, 0, joins ? cv::INTER_AREA : sampling);
    makePlain(small, replaced);
    cv::resize(small, colours, image.size(), 0, 0, sampling);
    takeColours(image, colours);
}

void superpixels(Draw &draw)
{
    const double chance = draw.uniform(0);
    const int segments = draw.uniformInteger(1), maxSize = draw.integer(2);
    constexpr int codes[] = {cv::INTER_LINEAR, cv::INTER_NEAREST, cv::INTER_CUBIC};
    const int sampling = codes[draw.integer(3)];
    std::vector<bool> replaced;
    QJsonArray indices;
    for (int i = 0; i < segments; ++i) {
        replaced.push_back(draw.rng().chance(chance));
        if (replaced.back())
            indices.append(i);
    }
    draw.record("n_segments", segments);
    draw.record("replaced", indices);
    if (!indices.isEmpty())
        draw.effect([=](cv::Mat &image, const PaintContext &context) {
            paintSuperpixels(image, replaced, maxSize, sampling, context.scale);
        });
}

constexpr TransformKernel Superpixels{superpixels};

constexpr std::array Rows{
    TransformSpec{"Superpixels", QT_TRANSLATE_NOOP("Transforms", "Superpixels"),
                  QT_TRANSLATE_NOOP("Transforms", "Regions of like colour turn plain."),
                  TransformGroup::Noise, false, 0.5, SuperpixelsParams, &Superpixels}};

} // namespace

namespace families {
std::span<const TransformSpec> superpixelRows()
{
    return Rows;
}
} // namespace families

} // namespace ballast
