#include "core/augment/colours.h"
#include "core/augment/colourstats.h"
#include "core/augment/kernel.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

enum BrightnessParam { Brightness, Contrast, OfWhite, NoClipping };

/// Keeps the whole range of levels within black and white as Albumentations 2.0.8 does: a darker
/// offset is taken back, then the gain is bounded by what the offset leaves.
ToneOp withinRange(ToneOp op)
{
    op.offset = std::clamp(op.offset, 0.0, 255.0);
    op.gain = std::min(op.gain, (255 - op.offset) / 255);
    return op;
}

void brightnessContrast(Draw &draw)
{
    ToneOp op;
    op.gain = 1 + draw.uniform(Contrast);
    const double brightness = draw.uniform(Brightness);
    const bool safe = draw.on(NoClipping);
    draw.record("alpha", op.gain);
    if (op.gain == 1 && brightness == 0)
        return;
    if (draw.on(OfWhite)) {
        op.offset = brightness * 255;
        op = safe ? withinRange(op) : op;
        draw.record("alpha", op.gain);
        draw.record("beta", op.offset);
        draw.paint(op);
        return;
    }
    draw.record("beta_of_mean", brightness);
    draw.effect([=](cv::Mat &image, const PaintContext &) {
        ToneOp exact = op;
        exact.offset = brightness * meanColour(image).level();
        paintTone(image, image, toneTables({safe ? withinRange(exact) : exact}));
    });
}

void gamma(Draw &draw)
{
    ToneOp op;
    op.gamma = draw.uniform(0) / 100;
    draw.record("gamma", op.gamma);
    if (op.gamma != 1)
        draw.paint(op);
}

void hueSaturationValue(Draw &draw)
{
    HsvOp op;
    const double steps = draw.uniform(0);
    op.hue = steps * 2;
    op.saturation = draw.uniform(1);
    op.value = draw.uniform(2);
    draw.record("hue_shift", steps);
    draw.record("sat_shift", op.saturation);
    draw.record("val_shift", op.value);
    if (op.hue != 0 || op.saturation != 0 || op.value != 0)
        draw.paint(op);
}

void clahe(Draw &draw)
{
    ClaheOp op;
    op.clipLimit = draw.uniform(0);
    op.tilesX = draw.integer(1);
    op.tilesY = draw.integer(2);
    draw.record("clip_limit", op.clipLimit);
    draw.paint(op);
}

void toGray(Draw &draw)
{
    draw.paint(GrayOp{static_cast<GrayMethod>(draw.integer(0))});
}

/// The three colour channels as one grey row each.
cv::Mat colourOf(const cv::Mat &image, PixelBuffer &buffer)
{
    if (image.channels() == 3)
        return image;
    cv::Mat bgr = buffer.mat(image.rows, image.cols, CV_8UC3);
    cv::cvtColor(image, bgr, cv::COLOR_BGRA2BGR);
    return bgr;
}

/// Sums of whole levels are exact in floats, so rounding is, too.
template <GrayMethod Method> struct Gray
{
    template <class Floats> BALLAST_INLINE void operator()(Floats &b, Floats &g, Floats &r) const
    {
        using namespace colours;
        const Floats high = most(b, most(g, r));
        if constexpr (Method == GrayMethod::Desaturation) // cut off, not rounded
            b = (high + least(b, least(g, r))) * 0.5F - 0.5F;
        else if constexpr (Method == GrayMethod::Average) // likewise
            b = (b + g + r + 0.5F) * (1.0F / 3) - 0.5F;
        else if constexpr (Method == GrayMethod::Max)
            b = high;
        else // OpenCV's weights in 15-bit fixed point
            b = (b * 3735.0F + g * 19235.0F + r * 9798.0F) * 0x1p-15F;
        g = r = b;
    }
};

void paintGray(cv::Mat &image, GrayMethod method)
{
    switch (method) {
    case GrayMethod::Desaturation:
        return colours::changeColours(image, Gray<GrayMethod::Desaturation>());
    case GrayMethod::Average:
        return colours::changeColours(image, Gray<GrayMethod::Average>());
    case GrayMethod::Max:
        return colours::changeColours(image, Gray<GrayMethod::Max>());
    default:
        return colours::changeColours(image, Gray<GrayMethod::Weighted>());
    }
}

/// Each level becomes the same mixture of all.
struct Mixture
{
    float blue, green, red, add;

    template <class Floats> BALLAST_INLINE void operator()(Floats &b, Floats &g, Floats &r) const
    {
        b = g = r = b * blue + g * green + r * red + add;
    }
};

/// Where a pixel lies along the widest spread of colours, from the darkest to the brightest end.
void paintPrincipal(cv::Mat &image)
{
    const ColourAxes spread = colourAxes(image);
    const double axis[] = {spread.axes(0, 0), spread.axes(0, 1), spread.axes(0, 2)};
    double low = 1e9, high = -1e9;
    const int step = image.channels();
    for (int y = 0; y < image.rows; ++y) {
        const auto *p = image.ptr<std::uint8_t>(y);
        for (int x = 0; x < image.cols; ++x, p += step) {
            const double place = axis[0] * p[0] + axis[1] * p[1] + axis[2] * p[2];
            low = std::min(low, place);
            high = std::max(high, place);
        }
    }
    const double stretch = high > low ? 255 / (high - low) : 0;
    colours::changeColours(image, Mixture{float(axis[0] * stretch), float(axis[1] * stretch),
                                          float(axis[2] * stretch), float(-low * stretch)});
}

} // namespace

void paint(cv::Mat &image, const GrayOp &op, const PaintContext &context)
{
    if (image.channels() == 1)
        return;
    if (op.method == GrayMethod::Pca) {
        paintPrincipal(image);
        return;
    }
    if (op.method != GrayMethod::Lab) {
        paintGray(image, op.method);
        return;
    }
    const cv::Mat bgr = colourOf(image, context.buffer);
    cv::Mat lab = context.second.mat(image.rows, image.cols, CV_8UC3);
    cv::cvtColor(bgr, lab, cv::COLOR_BGR2Lab);
    for (int c = 0; c < 3; ++c) {
        const int pair[] = {0, c};
        cv::mixChannels(&lab, 1, &image, 1, pair, 1);
    }
}

void paint(cv::Mat &image, const ClaheOp &op, const PaintContext &context)
{
    const auto clahe = cv::createCLAHE(op.clipLimit, {op.tilesX, op.tilesY});
    if (image.channels() == 1) {
        cv::Mat out = context.buffer.mat(image.rows, image.cols, CV_8UC1);
        clahe->apply(image, out);
        out.copyTo(image);
        return;
    }
    const cv::Mat bgr = colourOf(image, context.buffer);
    cv::Mat lab = context.second.mat(image.rows, image.cols, CV_8UC3);
    cv::cvtColor(bgr, lab, cv::COLOR_BGR2Lab);
    cv::Mat light = context.buffer.mat(image.rows, image.cols, CV_8UC1);
    cv::extractChannel(lab, light, 0);
    clahe->apply(light, light);
    cv::insertChannel(light, lab, 0);
    if (image.channels() == 3) {
        cv::cvtColor(lab, image, cv::COLOR_Lab2BGR);
        return;
    }
    cv::Mat out = context.buffer.mat(image.rows, image.cols, CV_8UC3);
    cv::cvtColor(lab, out, cv::COLOR_Lab2BGR);
    const int pairs[] = {0, 0, 1, 1, 2, 2};
    cv::mixChannels(&out, 1, &image, 1, pairs, 3);
}

namespace kernels {
const TransformKernel BrightnessContrast{brightnessContrast};
const TransformKernel Gamma{gamma};
const TransformKernel HueSaturationValue{hueSaturationValue};
const TransformKernel Clahe{clahe};
const TransformKernel ToGray{toGray};
} // namespace kernels

} // namespace ballast
