#include "core/augment/families/rowkernels.h"
#include "core/augment/families/taps.h"
#include "core/augment/kernel.h"
#include "core/augment/params.h"

#include <QJsonArray>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

/// Blurs of a lens: any bell, a disk, a zoom during the exposure.
namespace ballast {

namespace {

using namespace params;
constexpr auto Blur = TransformGroup::Blur;

// Generalised Gaussian.

enum BellParam { Window, SigmaX, SigmaY, Rotate, Beta, Noise };
constexpr std::array BellParams{
    integers("blur_limit", QT_TRANSLATE_NOOP("Transforms", "Window"),
             QT_TRANSLATE_NOOP("Transforms",
                               "Width of the window in pixels (odd); larger is softer. "
                               "Default: 3 to 7."),
             3, 51, 3, 7, "px"),
    reals("sigma_x_limit", QT_TRANSLATE_NOOP("Transforms", "Spread along"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Standard deviation along the direction below, in pixels. "
                            "Default: 0.2 to 1."),
          0.01, 20, 0.2, 1, "px"),
    reals("sigma_y_limit", QT_TRANSLATE_NOOP("Transforms", "Spread across"),
          QT_TRANSLATE_NOOP("Transforms", "Standard deviation across that direction, in pixels. "
                                          "Default: 0.2 to 1."),
          0.01, 20, 0.2, 1, "px"),
    reals("rotate_limit", QT_TRANSLATE_NOOP("Transforms", "Direction"),
          QT_TRANSLATE_NOOP("Transforms", "Angle in degrees: 0 across, 90 down. "
                                          "Default: -90 to 90."),
          -180, 180, -90, 90, "°", 0),
    reals("beta_limit", QT_TRANSLATE_NOOP("Transforms", "Shape"),
          QT_TRANSLATE_NOOP("Transforms",
                            "1 is a Gaussian bell, less is peaked, more is flat as a disk; draws "
                            "below and above 1 are equally likely. Default: 0.5 to 8."),
          0.05, 20, 0.5, 8, "", 2, true),
    reals("noise_limit", QT_TRANSLATE_NOOP("Transforms", "Unevenness"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Every weight is multiplied by a draw from this range; 1 to 1 keeps "
                            "the bell smooth. Default: 0.9 to 1.1."),
          0, 5, 0.9, 1.1)};

struct Bell
{
    int window = 3;
    double along = 1, across = 1; ///< px
    double angle = 0;             ///< degrees
    double beta = 1;
};

/// Liu et al. and Wang et al. (Real-ESRGAN, 2021, section 3.1): exp(−½ (dᵀ Σ⁻¹ d)^β).
double heightOf(const Bell &bell, int x, int y)
{
    const double c = std::cos(bell.angle * std::numbers::pi / 180);
    const double s = std::sin(bell.angle * std::numbers::pi / 180);
    const double u = (x * c + y * s) / bell.along, v = (y * c - x * s) / bell.across;
    return std::exp(-0.5 * std::pow(u * u + v * v, bell.beta));
}

double drawBeta(Draw &draw)
{
    const double low = draw.value(Beta), high = draw.high(Beta);
    if (low >= 1 || high <= 1)
        return draw.uniform(Beta);
    return draw.rng().chance(0.5) ? draw.rng().uniform(low, 1) : draw.rng().uniform(1, high);
}

void advancedBlur(Draw &draw)
{
    Bell bell{draw.uniformOdd(Window), draw.uniform(SigmaX), draw.uniform(SigmaY),
              draw.uniform(Rotate), 1};
    bell.beta = drawBeta(draw);
    draw.record("ksize", bell.window);
    draw.record("sigma_x", bell.along);
    draw.record("sigma_y", bell.across);
    draw.record("angle", bell.angle);
    draw.record("beta", bell.beta);
    const int reach = bell.window / 2;
    std::vector<Tap> taps;
    for (int y = -reach; y <= reach; ++y)
        for (int x = -reach; x <= reach; ++x) {
            const double weight = heightOf(bell, x, y) * draw.uniform(Noise);
            if (weight > 1e-7)
                taps.push_back({{x, y}, weight});
        }
    if (!taps.empty())
        draw.effect([taps = std::move(taps)](cv::Mat &image, const PaintContext &context) {
            paintTaps(image, taps, context);
        });
}

// Defocus.

constexpr std::array DefocusParams{
    integers("radius", QT_TRANSLATE_NOOP("Transforms", "Radius"),
             QT_TRANSLATE_NOOP("Transforms",
                               "Radius, in pixels, of the disk that a point becomes; larger is "
                               "further out of focus. Default: 3 to 10."),
             1, 60, 3, 10, "px"),
    reals("alias_blur", QT_TRANSLATE_NOOP("Transforms", "Soft rim"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Standard deviation, in pixels, of a blur that softens the disk's rim. "
                            "Default: 0.1 to 0.5."),
          0, 10, 0.1, 0.5, "px")};

/// Half widths of the disk's rows, from −radius to radius.
std::vector<int> diskRows(double radius)
{
    const int reach = int(radius);
    std::vector<int> halves;
    for (int y = -reach; y <= reach; ++y)
        halves.push_back(int(std::sqrt(radius * radius - y * y) + 1e-9));
    return halves;
}

/// prefix[i] = Σ of the channel's bytes before pixel i, modulo 65536: differences of up to 257
/// pixels are exact.
void prefixRow(const std::uint8_t *row, std::size_t width, std::size_t channels,
               std::uint16_t *prefix)
{
    std::fill_n(prefix, channels, std::uint16_t(0));
    for (std::size_t i = 0; i < width * channels; ++i)
        prefix[i + channels] = static_cast<std::uint16_t>(prefix[i] + row[i]);
}

/// Mean over the disk: each of its rows is a difference of two running sums.
void paintDisk(cv::Mat &image, double radius, const PaintContext &context)
{
    const std::vector<int> halves = diskRows(radius);
    const int reach = int(halves.size()) / 2;
    std::uint32_t area = 0;
    for (const int half : halves)
        area += std::uint32_t(2 * half + 1);
    if (area == 1)
        return;
    const cv::Mat source = mirrored(image, reach, reach, context);
    const auto channels = std::size_t(image.channels()), width = std::size_t(source.cols);
    const std::size_t values = std::size_t(image.cols) * channels;
    cv::Mat prefix = context.second.mat(source.rows, int((width + 1) * channels), CV_16U);
    for (int y = 0; y < source.rows; ++y)
        prefixRow(source.ptr<std::uint8_t>(y), width, channels, prefix.ptr<std::uint16_t>(y));
    std::vector<std::uint32_t> sums(values);
    std::vector<std::uint8_t> out(values);
    for (int y = 0; y < image.rows; ++y) {
        std::ranges::fill(sums, 0U);
        for (int dy = 0; dy <= 2 * reach; ++dy) {
            const auto half = std::size_t(halves[std::size_t(dy)]);
            const auto *row = prefix.ptr<std::uint16_t>(y + dy);
            rows::addRun(row + (std::size_t(reach) + half + 1) * channels,
                         row + (std::size_t(reach) - half) * channels, sums.data(), values);
        }
        rows::divide(sums.data(), area, out.data(), values);
        cv::Mat row = image.row(y);
        takeColour(row, cv::Mat(1, image.cols, image.type(), out.data()));
    }
}

/// The kernel of the peers is a disk blurred by a small Gaussian: two convolutions in turn.
void defocus(Draw &draw)
{
    constexpr int smallWindow = 8; // radius up to which the rim is blurred over 3 pixels
    const int radius = draw.uniformInteger(0);
    const double rim = draw.uniform(1);
    draw.record("radius", radius);
    draw.record("alias_blur", rim);
    draw.effect([=](cv::Mat &image, const PaintContext &context) {
        const double sigma = rim * context.scale;
        if (sigma > 0.2) { // below, the Gaussian is one pixel
            const int window = radius <= smallWindow ? 3 : 5;
            cv::Mat out = context.buffer.mat(image.rows, image.cols, image.type());
            cv::GaussianBlur(image, out, {window, window}, sigma, sigma, cv::BORDER_REFLECT_101);
            takeColour(image, out);
        }
        paintDisk(image, radius * context.scale, context);
    });
}

// Zoom.

constexpr std::array ZoomParams{
    reals("max_factor", QT_TRANSLATE_NOOP("Transforms", "Largest zoom"),
          QT_TRANSLATE_NOOP("Transforms",
                            "How far the lens zooms in: 1 not at all, 1.3 makes things 30 percent "
                            "larger. Default: 1 to 1.31."),
          1, 4, 1, 1.31),
    reals("step_factor", QT_TRANSLATE_NOOP("Transforms", "Step"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Distance of the zooms that are averaged; smaller is smoother and "
                            "slower. Default: 0.01 to 0.03."),
          0.001, 1, 0.01, 0.03, "", 3)};

/// The middle of the image enlarged to its size: cut, enlarged and trimmed about the middle.
cv::Mat zoomed(const cv::Mat &image, double factor, cv::Mat &large)
{
    const int height = std::min(image.rows, int(std::ceil(image.rows / factor)));
    const int width = std::min(image.cols, int(std::ceil(image.cols / factor)));
    const cv::Rect part((image.cols - width) / 2, (image.rows - height) / 2, width, height);
    const cv::Size size(std::max(image.cols, int(width * factor)),
                        std::max(image.rows, int(height * factor)));
    cv::resize(image(part), large, size, 0, 0, cv::INTER_LINEAR);
    return large(cv::Rect((size.width - image.cols) / 2, (size.height - image.rows) / 2, image.cols,
                          image.rows));
}

void paintZooms(cv::Mat &image, const std::vector<double> &factors, const PaintContext &context)
{
    const auto values = std::size_t(image.cols * image.channels());
    cv::Mat sums = context.buffer.mat(image.rows, int(values), CV_16U);
    sums.setTo(0);
    const auto add = [&](const cv::Mat &each) {
        for (int y = 0; y < each.rows; ++y)
            rows::add(each.ptr<std::uint8_t>(y), sums.ptr<std::uint16_t>(y), values);
    };
    cv::Mat large;
    add(image);
    for (const double factor : factors)
        add(factor == 1 ? image : zoomed(image, factor, large));
    std::vector<std::uint8_t> out(values);
    for (int y = 0; y < image.rows; ++y) {
        rows::average(sums.ptr<std::uint16_t>(y), 1, 0, std::uint32_t(factors.size() + 1),
                      out.data(), values);
        cv::Mat row = image.row(y);
        takeColour(row, cv::Mat(1, image.cols, image.type(), out.data()));
    }
}

void zoomBlur(Draw &draw)
{
    constexpr int mostZooms = 250; // 257 · 255 fits in 16 bits
    const double step = draw.uniform(1);
    const double most = std::max(1 + step, draw.uniform(0));
    draw.record("max_factor", most);
    draw.record("step_factor", step);
    const int count = std::max(1, int(std::ceil((most - 1) / step - 1e-9)));
    const double stride = std::max(1.0, double(count) / mostZooms) * step;
    std::vector<double> factors;
    for (int i = 0; i < std::min(count, mostZooms); ++i)
        factors.push_back(1 + i * stride);
    draw.effect([factors = std::move(factors)](cv::Mat &image, const PaintContext &context) {
        paintZooms(image, factors, context);
    });
}

constexpr TransformKernel AdvancedBlur{advancedBlur}, Defocus{defocus}, ZoomBlur{zoomBlur};
constexpr std::array Rows{
    TransformSpec{"Defocus", QT_TRANSLATE_NOOP("Transforms", "Out of focus"),
                  QT_TRANSLATE_NOOP("Transforms", "Points become disks, as through an open lens."),
                  Blur, false, 0.5, DefocusParams, &Defocus},
    TransformSpec{"ZoomBlur", QT_TRANSLATE_NOOP("Transforms", "Zoom blur"),
                  QT_TRANSLATE_NOOP("Transforms", "The lens zooms in during the exposure."), Blur,
                  false, 0.5, ZoomParams, &ZoomBlur},
    TransformSpec{"AdvancedBlur", QT_TRANSLATE_NOOP("Transforms", "Bell-shaped blur"),
                  QT_TRANSLATE_NOOP("Transforms", "A blur with width, direction, shape and "
                                                  "unevenness of its own."),
                  Blur, false, 0.5, BellParams, &AdvancedBlur}};

} // namespace

std::span<const TransformSpec> families::lensBlurRows()
{
    return Rows;
}

} // namespace ballast
