#include "core/augment/convolve.h"
#include "core/augment/kernel.h"
#include "core/augment/lanes.h"
#include "core/augment/params.h"
#include "core/augment/transform.h"

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <numbers>

/// Traces of lenses, of resizing and of sharpening by machines.
namespace ballast {

namespace {

using namespace params;

/// Keys are OpenCV's codes.
constexpr std::array Methods{
    ParamChoice{"0", QT_TRANSLATE_NOOP("Transforms", "Nearest pixel")},
    ParamChoice{"1", QT_TRANSLATE_NOOP("Transforms", "Linear")},
    ParamChoice{"2", QT_TRANSLATE_NOOP("Transforms", "Cubic")},
    ParamChoice{"3", QT_TRANSLATE_NOOP("Transforms", "Mean of the pixels joined")},
    ParamChoice{"4", QT_TRANSLATE_NOOP("Transforms", "Lanczos")}};

// Downscale.

constexpr std::array DownscaleParams{
    reals("scale_range", QT_TRANSLATE_NOOP("Transforms", "Size"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Size that the image is shrunk to before it is enlarged again: "
                            "0.25 "
                            "is a quarter; smaller is coarser. Default: 0.25 to 0.25."),
          0.01, 0.99, 0.25, 0.25),
    choice("interpolation_pair.downscale", QT_TRANSLATE_NOOP("Transforms", "Shrinking"),
           QT_TRANSLATE_NOOP("Transforms", "How pixels are joined. Default: nearest pixel."),
           Methods),
    choice("interpolation_pair.upscale", QT_TRANSLATE_NOOP("Transforms", "Enlarging"),
           QT_TRANSLATE_NOOP("Transforms", "How pixels are made again: nearest shows blocks, "
                                           "linear is soft. Default: nearest pixel."),
           Methods)};

/// For each pixel of the result the pixel it shows, by OpenCV's rule for the
/// nearest pixel, there and back.
std::vector<int> thereAndBack(int size, int small, double step)
{
    std::vector<int> from(static_cast<std::size_t>(size));
    for (int i = 0; i < size; ++i) {
        const int middle = std::min(int(std::floor(i * (double(small) / size))), small - 1);
        from[std::size_t(i)] = std::min(int(std::floor(middle * step)), size - 1);
    }
    return from;
}

template <int Channels>
void showColumns(const std::uint8_t *source, std::uint8_t *row, const std::vector<int> &columns)
{
    for (const int column : columns) {
        for (int c = 0; c < std::min(Channels, 3); ++c)
            row[c] = source[column * Channels + c];
        row += Channels;
    }
}

void showNearest(cv::Mat &image, cv::Size small, double stepX, double stepY,
                 const PaintContext &context)
{
    const int channels = image.channels();
    const auto columns = thereAndBack(image.cols, small.width, stepX);
    const auto rows = thereAndBack(image.rows, small.height, stepY);
    const auto show = channels == 4   ? showColumns<4>
                      : channels == 3 ? showColumns<3>
                                      : showColumns<1>;
    cv::Mat line = context.buffer.mat(1, image.cols, image.type());
    // Rows come from at or above: upwards, none is overwritten before it was
    // shown.
    for (int y = image.rows - 1; y >= 0; --y) {
        const int from = rows[std::size_t(y)];
        if (y + 1 < image.rows && rows[std::size_t(y + 1)] == from && channels != 4) {
            image.row(y + 1).copyTo(image.row(y));
            continue;
        }
        image.row(from).copyTo(line);
        show(line.ptr(), image.ptr(y), columns);
    }
}

void paintDownscale(cv::Mat &image, double scale, int down, int up, const PaintContext &context)
{
    // The size of the small image is that of the full-size one, in a draft as
    // well.
    const int width = cvRound(image.cols / context.scale * scale);
    const int height = cvRound(image.rows / context.scale * scale);
    const cv::Size small(std::max(1, width), std::max(1, height));
    if (small.width >= image.cols || small.height >= image.rows)
        return;
    const bool exact = context.scale == 1 && width > 0 && height > 0;
    const double stepX = exact ? 1 / scale : double(image.cols) / small.width;
    const double stepY = exact ? 1 / scale : double(image.rows) / small.height;
    if (down == cv::INTER_NEAREST && up == cv::INTER_NEAREST) {
        showNearest(image, small, stepX, stepY, context);
        return;
    }
    cv::Mat shrunk = context.buffer.mat(small.height, small.width, image.type());
    cv::Mat large = context.second.mat(image.rows, image.cols, image.type());
    if (exact)
        cv::resize(image, shrunk, {}, scale, scale, down);
    else
        cv::resize(image, shrunk, small, 0, 0, down);
    cv::resize(shrunk, large, image.size(), 0, 0, up);
    takeColours(image, large);
}

void downscale(Draw &draw)
{
    const double scale = draw.uniform(0);
    const int down = draw.integer(1), up = draw.integer(2);
    draw.record("scale", scale);
    draw.effect([=](cv::Mat &image, const PaintContext &context) {
        paintDownscale(image, scale, down, up, context);
    });
}

// Ringing: a low-pass with a hard edge in the spectrum.

constexpr std::array RingingParams{
    integers("blur_limit", QT_TRANSLATE_NOOP("Transforms", "Window"),
             QT_TRANSLATE_NOOP("Transforms",
                               "Width of the filter in pixels (odd); larger rings further. "
                               "Default: 7 to 15."),
             3, 31, 7, 15, "px"),
    reals("cutoff", QT_TRANSLATE_NOOP("Transforms", "Cut-off"),
          QT_TRANSLATE_NOOP("Transforms", "Finest detail that is left, in radians a pixel: "
                                          "3.14 is all, smaller "
                                          "is softer with wider rings. Default: 0.79 to 1.57."),
          0.1, std::numbers::pi, std::numbers::pi / 4, std::numbers::pi / 2)};

/// The circular low-pass in space: cutoff · J1(cutoff · r) / (2πr), cut to the
/// window, of sum 1.
cv::Mat ringingKernel(int window, double cutoff)
{
    const int half = window / 2;
    cv::Mat kernel(window, window, CV_32F);
    double sum = 0;
    for (int y = -half; y <= half; ++y)
        for (int x = -half; x <= half; ++x) {
            const double r = std::hypot(x, y);
            const double tap =
                r == 0 ? cutoff * cutoff / (4 * std::numbers::pi)
                       : cutoff * std::cyl_bessel_j(1.0, cutoff * r) / (2 * std::numbers::pi * r);
            kernel.at<float>(y + half, x + half) = float(tap);
            sum += tap;
        }
    kernel /= sum;
    return kernel;
}

void ringingOvershoot(Draw &draw)
{
    const int window = draw.uniformOdd(0);
    const double cutoff = draw.uniform(1);
    draw.record("ksize", window);
    draw.record("cutoff", cutoff);
    draw.effect(
        [kernel = ringingKernel(window, cutoff)](cv::Mat &image, const PaintContext &context) {
            convolveSymmetric(image, scaledKernel(kernel, context.scale), context);
        });
}

// Chromatic aberration.

constexpr std::array AberrationModes{
    ParamChoice{"green_purple", QT_TRANSLATE_NOOP("Transforms", "Green and purple")},
    ParamChoice{"red_blue", QT_TRANSLATE_NOOP("Transforms", "Red and blue")},
    ParamChoice{"random", QT_TRANSLATE_NOOP("Transforms", "Either")}};

constexpr std::array AberrationParams{
    reals("primary_distortion_limit", QT_TRANSLATE_NOOP("Transforms", "Shift"),
          QT_TRANSLATE_NOOP("Transforms", "How far red and blue are pulled "
                                          "inwards (negative) or outwards with "
                                          "the square of the distance from the "
                                          "centre. Default: -0.02 to 0.02."),
          -1, 1, -0.02, 0.02, "", 3),
    reals("secondary_distortion_limit", QT_TRANSLATE_NOOP("Transforms", "Shift at the corners"),
          QT_TRANSLATE_NOOP("Transforms", "The same with the fourth power of the distance: acts at "
                                          "the corners. Default: -0.05 to 0.05."),
          -1, 1, -0.05, 0.05, "", 3),
    choice("mode", QT_TRANSLATE_NOOP("Transforms", "Fringes"),
           QT_TRANSLATE_NOOP("Transforms",
                             "Colour of the fringes: red and blue shifted alike give green and "
                             "purple ones. Default: green and purple."),
           AberrationModes),
    choice(
        "interpolation", QT_TRANSLATE_NOOP("Transforms", "Sampling"),
        QT_TRANSLATE_NOOP("Transforms", "How new pixels are made from old ones. Default: linear."),
        Interpolations)};

/// A position x from the centre, in image widths, shows what was at x · (1 +
/// primary · r² + secondary · r⁴).
struct Distortion
{
    double primary = 0;
    double secondary = 0;
};

/// Where each pixel comes from, in pixel centres.
class RadialMap
{
public:
    RadialMap(cv::Size size, const Distortion &distortion, double scale)
        : m_width(float(size.width)),
          m_height(float(size.height)),
          m_primary(float(distortion.primary)),
          m_secondary(float(distortion.secondary)),
          // The centre lies at pixel W/2 of the full size.
          m_x(float(size.width / 2.0 + (scale - 1) / 2)),
          m_y(float(size.height / 2.0 + (scale - 1) / 2))
    {
    }

    /// Of four pixels from x on.
    void at(int x, int y, lanes::Floats &u, lanes::Floats &v) const
    {
        using namespace lanes;
        const float down = float(y) - m_y, across = down / m_height;
        const Floats dx = Floats(0, 1, 2, 3) + all(float(x) - m_x), nx = dx * all(1 / m_width);
        const Floats rr = nx * nx + all(across * across);
        const Floats factor = all(1.0F) + rr * (all(m_primary) + rr * all(m_secondary));
        u = dx * factor + all(m_x);
        v = all(down) * factor + all(m_y);
    }

private:
    float m_width, m_height, m_primary, m_secondary, m_x, m_y;
};

/// OpenCV's fixed-point maps: whole pixels, and 1/32 of pixels across and down.
void fillMaps(cv::Mat &pixels, cv::Mat &parts, const RadialMap &map)
{
    const lanes::Floats fine = lanes::all(32.0F);
    const cv::v_int32x4 rest = cv::v_setall_s32(31);
    for (int y = 0; y < pixels.rows; ++y) {
        auto *pixel = pixels.ptr<std::int16_t>(y);
        auto *part = parts.ptr<std::uint16_t>(y);
        for (int x = 0; x < pixels.cols; x += 8) {
            cv::v_int32x4 us[2], vs[2], both[2];
            for (int i = 0; i < 2; ++i) {
                lanes::Floats u, v;
                map.at(x + 4 * i, y, u, v);
                us[i] = cv::v_round(u * fine);
                vs[i] = cv::v_round(v * fine);
                both[i] = ((vs[i] & rest) << 5) + (us[i] & rest);
            }
            cv::v_store_interleave(pixel + 2 * x, cv::v_pack(us[0] >> 5, us[1] >> 5),
                                   cv::v_pack(vs[0] >> 5, vs[1] >> 5));
            cv::v_store(part + x, cv::v_pack_u(both[0], both[1]));
        }
    }
}

/// One plane of bytes with a copy of the last column and row behind it.
cv::Mat paddedPlane(const cv::Mat &image, int channel, PixelBuffer &buffer)
{
    cv::Mat padded = buffer.mat(image.rows + 1, image.cols + 1, CV_8UC1);
    cv::Mat plane = padded(cv::Rect(0, 0, image.cols, image.rows));
    cv::extractChannel(image, plane, channel);
    for (int y = 0; y < image.rows; ++y)
        padded.ptr(y)[image.cols] = padded.ptr(y)[image.cols - 1];
    std::copy_n(padded.ptr(image.rows - 1), image.cols + 1, padded.ptr(image.rows));
    return padded;
}

/// Where eight pixels come from, in 1/256 of a pixel.
struct Places
{
    cv::v_int32x4 across[2], down[2];

    /// Whether they are neighbours in one row, as they are wherever the map is smooth.
    bool areARun() const
    {
        const cv::v_int32x4 low(0, 1, 2, 3), high(4, 5, 6, 7);
        const auto first = (across[0] >> 8) - low, second = (across[1] >> 8) - high;
        const auto start = cv::v_setall_s32(first.get0());
        const auto row = cv::v_setall_s32((down[0] >> 8).get0());
        return cv::v_check_all((first == start) & (second == start) & ((down[0] >> 8) == row) &
                               ((down[1] >> 8) == row));
    }
};

/// Eight neighbours at once, to 1/64 grey level.
void sampleRun(const cv::Mat &plane, const Places &places, std::uint8_t *out)
{
    const auto *p = plane.ptr((places.down[0] >> 8).get0()) + (places.across[0] >> 8).get0();
    const auto *q = p + plane.step[0];
    const auto part = cv::v_setall_s32(255);
    const auto right =
        cv::v_reinterpret_as_u16(cv::v_pack(places.across[0] & part, places.across[1] & part));
    const auto below = cv::v_pack(places.down[0] & part, places.down[1] & part) << 7;
    const auto row = [&](const std::uint8_t *at) {
        const cv::v_uint16x8 a = cv::v_load_expand(at), b = cv::v_load_expand(at + 1);
        const auto mixed = cv::v_add_wrap(a << 8, cv::v_mul_wrap(cv::v_sub_wrap(b, a), right));
        return cv::v_reinterpret_as_s16(mixed >> 1);
    };
    const cv::v_int16x8 upper = row(p), lower = row(q);
    const auto mixed = upper + (cv::v_mul_hi(lower - upper, below) << 1);
    cv::v_pack_u_store(out, (mixed + cv::v_setall_s16(64)) >> 7);
}

void sampleSingly(const cv::Mat &plane, const Places &places, std::uint8_t *out)
{
    std::int32_t us[8], vs[8];
    for (int i = 0; i < 2; ++i) {
        cv::v_store(us + 4 * i, places.across[i]);
        cv::v_store(vs + 4 * i, places.down[i]);
    }
    const std::size_t stride = plane.step[0];
    for (int i = 0; i < 8; ++i) {
        const std::uint8_t *p = plane.ptr(vs[i] >> 8) + (us[i] >> 8), *q = p + stride;
        const int fx = us[i] & 255, fy = vs[i] & 255;
        const int upper = (p[0] << 8) + (p[1] - p[0]) * fx,
                  lower = (q[0] << 8) + (q[1] - q[0]) * fx;
        out[i] = std::uint8_t(((upper << 8) + (lower - upper) * fy + 32768) >> 16);
    }
}

/// Linear between pixels; the edge pixel drawn out beyond the image.
void sampleLinear(cv::Mat &image, int channel, const Distortion &distortion,
                  const PaintContext &context)
{
    const cv::Mat plane = paddedPlane(image, channel, context.buffer);
    const int channels = image.channels();
    const RadialMap map(image.size(), distortion, context.scale);
    const float right = float(image.cols - 1), bottom = float(image.rows - 1);
    for (int y = 0; y < image.rows; ++y) {
        auto *row = image.ptr<std::uint8_t>(y) + channel;
        for (int x = 0; x < image.cols; x += 8, row += 8 * channels) {
            Places places;
            for (int i = 0; i < 2; ++i) {
                lanes::Floats u, v;
                map.at(x + 4 * i, y, u, v);
                places.across[i] = cv::v_round(lanes::limited(u, 0, right) * lanes::all(256.0F));
                places.down[i] = cv::v_round(lanes::limited(v, 0, bottom) * lanes::all(256.0F));
            }
            std::uint8_t out[8];
            if (places.areARun())
                sampleRun(plane, places, out);
            else
                sampleSingly(plane, places, out);
            const int count = std::min(8, image.cols - x);
            for (int i = 0; i < count; ++i)
                row[i * channels] = out[i];
        }
    }
}

void distortChannel(cv::Mat &image, int channel, const Distortion &distortion, int sampling,
                    const PaintContext &context)
{
    if (distortion.primary == 0 && distortion.secondary == 0)
        return;
    if (sampling == cv::INTER_LINEAR) {
        sampleLinear(image, channel, distortion, context);
        return;
    }
    // One buffer holds both maps, in rows of whole vectors.
    const int wide = (image.cols + 7) / 8 * 8, rows = image.rows;
    cv::Mat memory = context.second.mat(3 * rows, wide, CV_16SC1);
    cv::Mat pixels(rows, wide, CV_16SC2, memory.data);
    cv::Mat parts(rows, wide, CV_16UC1, memory.ptr(2 * rows));
    fillMaps(pixels, parts, RadialMap(image.size(), distortion, context.scale));
    cv::Mat planes = context.buffer.mat(2 * rows, image.cols, CV_8UC1);
    cv::Mat plane = planes.rowRange(0, rows), moved = planes.rowRange(rows, 2 * rows);
    cv::extractChannel(image, plane, channel);
    cv::remap(plane, moved, pixels.colRange(0, image.cols), parts.colRange(0, image.cols), sampling,
              cv::BORDER_REPLICATE);
    cv::insertChannel(moved, image, channel);
}

double withSignOf(double value, double sign)
{
    return sign == 0 ? value : std::copysign(value, sign);
}

void chromaticAberration(Draw &draw)
{
    Distortion red{draw.uniform(0), draw.uniform(1)}, blue{draw.uniform(0), draw.uniform(1)};
    const int mode = draw.integer(2);
    if (mode < 2) // alike, or one in and one out
        blue.primary = withSignOf(blue.primary, mode == 0 ? red.primary : -red.primary);
    red.secondary = withSignOf(red.secondary, red.primary);
    blue.secondary = withSignOf(blue.secondary, blue.primary);
    constexpr int codes[] = {cv::INTER_LINEAR, cv::INTER_NEAREST, cv::INTER_CUBIC};
    const int sampling = codes[draw.integer(3)];
    draw.record("primary_distortion_red", red.primary);
    draw.record("secondary_distortion_red", red.secondary);
    draw.record("primary_distortion_blue", blue.primary);
    draw.record("secondary_distortion_blue", blue.secondary);
    draw.effect([=](cv::Mat &image, const PaintContext &context) {
        if (image.channels() == 1) // has no colours that could part
            return;
        distortChannel(image, 2, red, sampling, context);
        distortChannel(image, 0, blue, sampling, context);
    });
}

constexpr TransformKernel Downscale{downscale}, RingingOvershoot{ringingOvershoot},
    ChromaticAberration{chromaticAberration};
constexpr auto Noise = TransformGroup::Noise;

constexpr std::array Rows{
    TransformSpec{"Downscale", QT_TRANSLATE_NOOP("Transforms", "Low resolution"),
                  QT_TRANSLATE_NOOP("Transforms", "Shrinks and enlarges again: detail is lost, the "
                                                  "size stays."),
                  Noise, false, 0.5, DownscaleParams, &Downscale},
    TransformSpec{"RingingOvershoot", QT_TRANSLATE_NOOP("Transforms", "Ringing"),
                  QT_TRANSLATE_NOOP("Transforms", "Echoes beside edges, as of hard filters and "
                                                  "strong compression."),
                  Noise, false, 0.5, RingingParams, &RingingOvershoot},
    TransformSpec{"ChromaticAberration", QT_TRANSLATE_NOOP("Transforms", "Colour fringes"),
                  QT_TRANSLATE_NOOP("Transforms", "A simple lens: red and blue miss the edges "
                                                  "towards the corners."),
                  Noise, false, 0.5, AberrationParams, &ChromaticAberration}};

} // namespace

namespace families {
std::span<const TransformSpec> artefactRows()
{
    return Rows;
}
} // namespace families

} // namespace ballast
