#include "core/augment/kernel.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

void brightnessContrast(Draw &draw)
{
    ToneOp op;
    op.gain = 1 + draw.uniform(1);
    op.offset = draw.uniform(0) * 255;
    draw.record("alpha", op.gain);
    draw.record("beta", op.offset);
    if (op.gain != 1 || op.offset != 0)
        draw.paint(op);
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

double applyTone(const ToneOp &op, double level)
{
    const double linear = std::clamp(op.gain * level + op.offset, 0.0, 255.0);
    return op.gamma == 1 ? linear : 255 * std::pow(linear / 255, op.gamma);
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

std::uint8_t grayLevel(const std::uint8_t *p, GrayMethod method)
{
    const int b = p[0], g = p[1], r = p[2];
    switch (method) {
    case GrayMethod::Desaturation:
        return static_cast<std::uint8_t>((std::max({b, g, r}) + std::min({b, g, r})) / 2);
    case GrayMethod::Average:
        return static_cast<std::uint8_t>((b + g + r) / 3);
    case GrayMethod::Max:
        return static_cast<std::uint8_t>(std::max({b, g, r}));
    default: // OpenCV's weights in 15-bit fixed point
        return static_cast<std::uint8_t>((b * 3735 + g * 19235 + r * 9798 + (1 << 14)) >> 15);
    }
}

void paintGrayRow(std::uint8_t *row, int width, int channels, GrayMethod method)
{
    for (int x = 0; x < width; ++x, row += channels) {
        const std::uint8_t level = grayLevel(row, method);
        row[0] = row[1] = row[2] = level;
    }
}

} // namespace

ToneTable toneTable(const std::vector<ToneOp> &ops)
{
    ToneTable table;
    for (std::size_t i = 0; i < table.size(); ++i) {
        double level = double(i);
        for (const ToneOp &op : ops)
            level = applyTone(op, level);
        table[i] = static_cast<std::uint8_t>(std::lround(level));
    }
    return table;
}

void paintTone(cv::Mat &image, const ToneTable &table)
{
    const int channels = image.channels();
    for (int y = 0; y < image.rows; ++y) {
        auto *row = image.ptr<std::uint8_t>(y);
        if (channels == 4)
            for (int x = 0; x < image.cols; ++x, row += 4)
                for (int c = 0; c < 3; ++c)
                    row[c] = table[row[c]];
        else
            for (int i = 0; i < image.cols * channels; ++i)
                row[i] = table[row[i]];
    }
}

void paint(cv::Mat &image, const GrayOp &op, const PaintContext &context)
{
    if (image.channels() == 1)
        return;
    if (op.method != GrayMethod::Lab) {
        for (int y = 0; y < image.rows; ++y)
            paintGrayRow(image.ptr<std::uint8_t>(y), image.cols, image.channels(), op.method);
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
    cv::Mat light;
    cv::extractChannel(lab, light, 0);
    clahe->apply(light, light);
    cv::insertChannel(light, lab, 0);
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
