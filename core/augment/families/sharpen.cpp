#include "core/augment/convolve.h"
#include "core/augment/kernel.h"
#include "core/augment/params.h"
#include "core/augment/transform.h"

#include <opencv2/core/hal/intrin.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>

/// Filters that bring out edges.
namespace ballast {

namespace {

using namespace params;
using Words = cv::v_int16x8;

// Kernels of 3 × 3 pixels, in eighths of a grey level.

/// Three rows of bytes with a pixel of border left and right, and what is where
/// beside byte i.
struct Rows3
{
    const std::uint8_t *above, *here, *below;
    const std::int16_t *columns; ///< above + here + below
    int channels;

    static Words words(const std::uint8_t *at)
    {
        return cv::v_reinterpret_as_s16(cv::v_load_expand(at));
    }
    Words middle(int i) const { return words(here + i); }
    Words left(int i) const { return words(here + i - channels); }
    Words right(int i) const { return words(here + i + channels); }
    Words top(int i) const { return words(above + i); }
    Words bottom(int i) const { return words(below + i); }
    Words topLeft(int i) const { return words(above + i - channels); }
    Words bottomRight(int i) const { return words(below + i + channels); }
    Words square(int i) const
    {
        return cv::v_load(columns + i - channels) + cv::v_load(columns + i) +
               cv::v_load(columns + i + channels);
    }
};

/// value · factor in eighths, for |value| < 2^(15 - Room) and |factor| <
/// 2^(Room - 4).
template <int Room> inline Words eighths(const Words &value, const Words &factor)
{
    return cv::v_mul_hi(value << Room, factor);
}
template <int Room> Words factorOf(double factor)
{
    const double fixed = factor * (1 << (19 - Room));
    return cv::v_setall_s16(short(std::lround(std::clamp(fixed, -32767.0, 32767.0))));
}

struct SharpenSum
{
    static constexpr bool NeedsColumns = true;
    Words own, edge;
    Words operator()(const Rows3 &at, int i) const
    {
        const Words middle = at.middle(i);
        return eighths<7>(middle, own) + eighths<4>((middle << 3) + middle - at.square(i), edge);
    }
};

struct EmbossSum
{
    static constexpr bool NeedsColumns = false;
    Words own, corner, side;
    Words operator()(const Rows3 &at, int i) const
    {
        const Words sides = (at.right(i) - at.left(i)) + (at.bottom(i) - at.top(i));
        return eighths<7>(at.middle(i), own) +
               eighths<7>(at.bottomRight(i) - at.topLeft(i), corner) + eighths<6>(sides, side);
    }
};

struct EdgeSum
{
    static constexpr bool NeedsColumns = false;
    Words own, edge;
    Words operator()(const Rows3 &at, int i) const
    {
        const Words middle = at.middle(i);
        const Words cross = at.top(i) + at.left(i) + at.right(i) + at.bottom(i);
        return eighths<7>(middle, own) + eighths<5>(cross - (middle << 2), edge);
    }
};

/// The last three rows as they were, so that an image can be filtered in place;
/// mirrored at the left and right without the edge pixel.
class RowMemory
{
public:
    RowMemory(const cv::Mat &image, PixelBuffer &rows, PixelBuffer &columns)
        : m_image(image),
          m_channels(image.channels()),
          m_count(image.cols * m_channels),
          m_rows(rows.mat(3, m_count + 2 * m_channels + 64, CV_8UC1)),
          m_columns(columns.mat(1, m_count + 2 * m_channels + 64, CV_16SC1))
    {
        remember(0);
    }

    /// Rows about y; asked for y = 0, 1, 2 … before row y is changed.
    template <bool Columns> Rows3 about(int y)
    {
        if (y + 1 < m_image.rows)
            remember(y + 1);
        // Mirrored at the top and bottom as well; one row is its own neighbour.
        const int above = y > 0 ? y - 1 : std::min(1, m_image.rows - 1);
        const int below = y + 1 < m_image.rows ? y + 1 : above;
        const Rows3 rows{row(above), row(y), row(below), m_columns.ptr<std::int16_t>() + m_channels,
                         m_channels};
        if constexpr (Columns)
            addColumns(rows);
        return rows;
    }

private:
    std::uint8_t *row(int y) { return m_rows.ptr(y % 3) + m_channels; }

    void remember(int y)
    {
        const auto *from = m_image.ptr<std::uint8_t>(y);
        std::uint8_t *to = row(y);
        std::copy_n(from, m_count, to);
        const int second = m_image.cols > 1 ? m_channels : 0;
        for (int c = 0; c < m_channels; ++c) {
            to[c - m_channels] = from[second + c];
            to[m_count + c] = from[m_count - m_channels - second + c];
        }
    }

    void addColumns(const Rows3 &rows)
    {
        auto *sums = m_columns.ptr<std::int16_t>();
        const int shift = -m_channels;
        for (int i = 0; i < m_count + 2 * m_channels; i += 16) {
            cv::v_uint16x8 low[3], high[3];
            cv::v_expand(cv::v_load(rows.above + i + shift), low[0], high[0]);
            cv::v_expand(cv::v_load(rows.here + i + shift), low[1], high[1]);
            cv::v_expand(cv::v_load(rows.below + i + shift), low[2], high[2]);
            cv::v_store(sums + i, cv::v_reinterpret_as_s16(low[0] + low[1] + low[2]));
            cv::v_store(sums + i + 8, cv::v_reinterpret_as_s16(high[0] + high[1] + high[2]));
        }
    }

    const cv::Mat &m_image;
    int m_channels, m_count;
    cv::Mat m_rows, m_columns;
};

/// Sums over the neighbours of every colour level.
template <class Sum> void filterWith(cv::Mat &image, const Sum &sum, const PaintContext &context)
{
    const int channels = image.channels(), count = image.cols * channels;
    const short alphaLanes[8] = {0, 0, 0, -1, 0, 0, 0, -1}, none[8] = {};
    const Words keep = cv::v_load(channels == 4 ? alphaLanes : none), half = cv::v_setall_s16(4);
    RowMemory memory(image, context.buffer, context.second);
    for (int y = 0; y < image.rows; ++y) {
        const Rows3 rows = memory.about<Sum::NeedsColumns>(y);
        const auto eight = [&](int i) {
            const Words filtered = (sum(rows, i) + half) >> 3;
            return channels == 4 ? cv::v_select(keep, rows.middle(i), filtered) : filtered;
        };
        auto *row = image.ptr<std::uint8_t>(y);
        int i = 0;
        for (; i + 16 <= count; i += 16)
            cv::v_store(row + i, cv::v_pack_u(eight(i), eight(i + 8)));
        for (; i < count; i += 8) {
            std::uint8_t rest[16];
            const Words last = eight(i);
            cv::v_store(rest, cv::v_pack_u(last, last));
            std::copy_n(rest, std::min(8, count - i), row + i);
        }
    }
}

/// The quick sum at full size, the kernel it stands for in a draft.
template <class Sum>
void paintKernel(cv::Mat &image, const Sum &sum, const cv::Matx33f &kernel,
                 const PaintContext &context)
{
    if (context.scale == 1)
        filterWith(image, sum, context);
    else
        convolve(image, scaledKernel(cv::Mat(kernel), context.scale), context);
}

// Sharpen.

constexpr std::array SharpenMethods{
    ParamChoice{"kernel", QT_TRANSLATE_NOOP("Transforms", "Neighbouring pixels")},
    ParamChoice{"gaussian", QT_TRANSLATE_NOOP("Transforms", "Against a blurred copy")}};

enum SharpenParam { Alpha, Lightness, Method, KernelSize, Sigma };
constexpr std::array SharpenParams{
    reals("alpha", QT_TRANSLATE_NOOP("Transforms", "Strength"),
          QT_TRANSLATE_NOOP("Transforms", "0 leaves the image as it is, 1 shows the sharpened one "
                                          "alone. Default: 0.2 to 0.5."),
          0, 1, 0.2, 0.5),
    reals("lightness", QT_TRANSLATE_NOOP("Transforms", "Lightness"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Brightness of the sharpened image: 1 as it was, more is brighter. "
                            "Neighbouring pixels only. Default: 0.5 to 1."),
          0, 4, 0.5, 1),
    choice("method", QT_TRANSLATE_NOOP("Transforms", "Method"),
           QT_TRANSLATE_NOOP("Transforms",
                             "What the pixel is compared with. Default: neighbouring pixels."),
           SharpenMethods),
    integer("kernel_size", QT_TRANSLATE_NOOP("Transforms", "Window"),
            QT_TRANSLATE_NOOP("Transforms",
                              "Width of the blur's window in pixels (odd). Blurred copy only. "
                              "Default: 5."),
            3, 63, 5, "px"),
    real("sigma", QT_TRANSLATE_NOOP("Transforms", "Blur radius"),
         QT_TRANSLATE_NOOP("Transforms", "Standard deviation of the blur in pixels; larger "
                                         "brings out coarser "
                                         "detail. Blurred copy only. Default: 1."),
         0.1, 20, 1)};

void paintSharpen(cv::Mat &image, double alpha, double lightness, const PaintContext &context)
{
    const SharpenSum sum{factorOf<7>(1 - alpha + alpha * lightness), factorOf<4>(alpha)};
    const auto a = float(alpha), middle = float(1 - alpha + alpha * (8 + lightness));
    paintKernel(image, sum, {-a, -a, -a, -a, middle, -a, -a, -a, -a}, context);
}

/// Odd window of a Gaussian, as a draft sees it.
int windowAt(int window, double scale)
{
    return std::max(3, int(std::lround(window * scale)) | 1);
}

void paintAgainstBlur(cv::Mat &image, double alpha, double sigma, int window,
                      const PaintContext &context)
{
    cv::Mat blurred = context.buffer.mat(image.rows, image.cols, image.type());
    const int side = windowAt(window, context.scale);
    cv::GaussianBlur(image, blurred, {side, side}, std::max(0.05, sigma * context.scale));
    cv::addWeighted(image, 1 + alpha, blurred, -alpha, 0, blurred);
    takeColours(image, blurred);
}

void sharpen(Draw &draw)
{
    const double alpha = draw.uniform(Alpha);
    draw.record("alpha", alpha);
    if (draw.integer(Method) == 1) {
        const double sigma = draw.value(Sigma);
        const int window = draw.integer(KernelSize) | 1;
        if (alpha > 0)
            draw.effect([=](cv::Mat &image, const PaintContext &context) {
                paintAgainstBlur(image, alpha, sigma, window, context);
            });
        return;
    }
    const double lightness = draw.uniform(Lightness);
    draw.record("lightness", lightness);
    if (alpha > 0)
        draw.effect([=](cv::Mat &image, const PaintContext &context) {
            paintSharpen(image, alpha, lightness, context);
        });
}

// Unsharp mask.

enum UnsharpParam { BlurLimit, SigmaLimit, UnsharpAlpha, Threshold };
constexpr std::array UnsharpParams{
    integers("blur_limit", QT_TRANSLATE_NOOP("Transforms", "Window"),
             QT_TRANSLATE_NOOP("Transforms",
                               "Width of the blur's window in pixels (odd); larger brings out "
                               "coarser detail. Default: 3 to 7."),
             3, 63, 3, 7, "px"),
    reals("sigma_limit", QT_TRANSLATE_NOOP("Transforms", "Blur radius"),
          QT_TRANSLATE_NOOP("Transforms", "Standard deviation of the blur in pixels; 0 takes what "
                                          "suits the window. Default: 0 to 0."),
          0, 20, 0, 0, "px", 1),
    reals("alpha", QT_TRANSLATE_NOOP("Transforms", "Strength"),
          QT_TRANSLATE_NOOP("Transforms", "How much of the difference from the blurred image is "
                                          "added. Default: 0.2 to 0.5."),
          0, 1, 0.2, 0.5),
    integer("threshold", QT_TRANSLATE_NOOP("Transforms", "Threshold"),
            QT_TRANSLATE_NOOP("Transforms",
                              "Differences up to this many grey levels are left alone, so that "
                              "noise is not raised. Default: 10."),
            0, 255, 10)};

/// OpenCV's rule for a sigma of 0.
double sigmaOfWindow(int window)
{
    return 0.3 * ((window - 1) * 0.5 - 1) + 0.8;
}

void paintUnsharp(cv::Mat &image, double alpha, double sigma, int window, int threshold,
                  const PaintContext &context)
{
    const int side = windowAt(window, context.scale), channels = image.channels();
    const double spread =
        std::max(0.05, (sigma > 0 ? sigma : sigmaOfWindow(window)) * context.scale);
    cv::Mat exact, blurred = context.second.mat(image.rows, image.cols, CV_32FC(channels));
    image.convertTo(exact, CV_32F);
    cv::GaussianBlur(exact, blurred, {side, side}, spread);
    cv::Mat mask = context.buffer.mat(image.rows, image.cols, image.type());
    const int count = image.cols * channels;
    for (int y = 0; y < image.rows; ++y) {
        const auto *soft = blurred.ptr<float>(y);
        const auto *row = image.ptr<std::uint8_t>(y);
        auto *hit = mask.ptr<std::uint8_t>(y);
        for (int i = 0; i < count; ++i)
            hit[i] = std::abs(float(row[i]) - soft[i]) > float(threshold) ? 255 : 0;
    }
    cv::GaussianBlur(mask, mask, {side, side}, spread);
    const float share = float(alpha) / 255;
    for (int y = 0; y < image.rows; ++y) {
        const auto *soft = blurred.ptr<float>(y);
        const auto *hit = mask.ptr<std::uint8_t>(y);
        auto *row = image.ptr<std::uint8_t>(y);
        for (int i = 0; i < count; ++i) {
            if (hit[i] == 0 || (channels == 4 && i % 4 == 3))
                continue;
            const float was = row[i], add = (was - soft[i]) * share * float(hit[i]);
            const float room = (add > 0 ? 255 - was : -was) * float(hit[i]) / 255;
            row[i] =
                std::uint8_t(was + (add > 0 ? std::min(add, room) : std::max(add, room)) + 0.5F);
        }
    }
}

void unsharpMask(Draw &draw)
{
    const int window = draw.uniformOdd(BlurLimit);
    const double sigma = draw.uniform(SigmaLimit), alpha = draw.uniform(UnsharpAlpha);
    const int threshold = draw.integer(Threshold);
    draw.record("ksize", window);
    draw.record("sigma", sigma);
    draw.record("alpha", alpha);
    if (alpha > 0)
        draw.effect([=](cv::Mat &image, const PaintContext &context) {
            paintUnsharp(image, alpha, sigma, window, threshold, context);
        });
}

// Emboss and edges.

constexpr std::array EmbossParams{
    reals("alpha", QT_TRANSLATE_NOOP("Transforms", "Strength"),
          QT_TRANSLATE_NOOP("Transforms", "0 leaves the image as it is, 1 shows the embossed one "
                                          "alone. Default: 0.2 to 0.5."),
          0, 1, 0.2, 0.5),
    reals("strength", QT_TRANSLATE_NOOP("Transforms", "Relief"),
          QT_TRANSLATE_NOOP("Transforms", "How deep the relief seems; larger is deeper. "
                                          "Default: 0.2 to 0.7."),
          0, 3, 0.2, 0.7)};

void emboss(Draw &draw)
{
    const double alpha = draw.uniform(0), strength = draw.uniform(1);
    draw.record("alpha", alpha);
    draw.record("strength", strength);
    if (alpha > 0)
        draw.effect([=](cv::Mat &image, const PaintContext &context) {
            const EmbossSum sum{factorOf<7>(1), factorOf<7>(alpha * (1 + strength)),
                                factorOf<6>(alpha * strength)};
            const auto corner = float(alpha * (1 + strength)), side = float(alpha * strength);
            paintKernel(image, sum, {-corner, -side, 0, -side, 1, side, 0, side, corner}, context);
        });
}

constexpr std::array EdgeDetectParams{
    reals("alpha", QT_TRANSLATE_NOOP("Transforms", "Strength"),
          QT_TRANSLATE_NOOP("Transforms", "0 leaves the image as it is, 1 shows nothing but the "
                                          "edges. Default: 0 to 0.75."),
          0, 1, 0, 0.75)};

void edgeDetect(Draw &draw)
{
    const double alpha = draw.uniform(0);
    draw.record("alpha", alpha);
    if (alpha > 0)
        draw.effect([=](cv::Mat &image, const PaintContext &context) {
            const EdgeSum sum{factorOf<7>(1 - alpha), factorOf<5>(alpha)};
            const auto a = float(alpha);
            paintKernel(image, sum, {0, a, 0, a, 1 - 5 * a, a, 0, a, 0}, context);
        });
}

constexpr TransformKernel Sharpen{sharpen}, UnsharpMask{unsharpMask}, Emboss{emboss},
    EdgeDetect{edgeDetect};
constexpr auto Blur = TransformGroup::Blur;

constexpr std::array Rows{
    TransformSpec{"Sharpen", QT_TRANSLATE_NOOP("Transforms", "Sharpen"),
                  QT_TRANSLATE_NOOP("Transforms", "Crisper edges, as cameras and phones make "
                                                  "them."),
                  Blur, false, 0.5, SharpenParams, &Sharpen},
    TransformSpec{"UnsharpMask", QT_TRANSLATE_NOOP("Transforms", "Unsharp mask"),
                  QT_TRANSLATE_NOOP("Transforms", "Crisper edges where there are some; flat "
                                                  "regions keep their calm."),
                  Blur, false, 0.5, UnsharpParams, &UnsharpMask},
    TransformSpec{"Emboss", QT_TRANSLATE_NOOP("Transforms", "Emboss"),
                  QT_TRANSLATE_NOOP("Transforms", "Relief lit from one corner."), Blur, false, 0.5,
                  EmbossParams, &Emboss},
    TransformSpec{"EdgeDetect", QT_TRANSLATE_NOOP("Transforms", "Edges"),
                  QT_TRANSLATE_NOOP("Transforms", "Mixes the image with its edges."), Blur, false,
                  0.5, EdgeDetectParams, &EdgeDetect, "imgaug"}};

} // namespace

namespace families {
std::span<const TransformSpec> sharpenRows()
{
    return Rows;
}
} // namespace families

} // namespace ballast
