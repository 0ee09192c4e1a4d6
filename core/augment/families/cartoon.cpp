#include "core/augment/convolve.h"
#include "core/augment/kernel.h"
#include "core/augment/params.h"
#include "core/augment/transform.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

/// Plain strong colours and black outlines.
namespace ballast {

namespace {

using namespace params;

enum CartoonParam { Blur, Segments, Saturation, Edges };
constexpr std::array CartoonParams{
    integers("blur_ksize", QT_TRANSLATE_NOOP("Transforms", "Smoothing"),
             QT_TRANSLATE_NOOP("Transforms", "Window of a median filter in pixels (odd); 1 does "
                                             "not smooth. Default: 1 to 5."),
             1, 31, 1, 5, "px"),
    reals("segmentation_size", QT_TRANSLATE_NOOP("Transforms", "Size of plain regions"),
          QT_TRANSLATE_NOOP("Transforms", "Larger joins more colours into one; 0 joins none. "
                                          "Default: 0.8 to 1.2."),
          0, 3, 0.8, 1.2),
    reals("saturation", QT_TRANSLATE_NOOP("Transforms", "Saturation"),
          QT_TRANSLATE_NOOP("Transforms", "Factor on the strength of colours: 1 as they were. "
                                          "Default: 1.5 to 2.5."),
          0, 5, 1.5, 2.5),
    reals("edge_prevalence", QT_TRANSLATE_NOOP("Transforms", "Outlines"),
          QT_TRANSLATE_NOOP("Transforms", "Larger draws more outlines, 0 draws none. "
                                          "Default: 0.9 to 1.1."),
          0, 5, 0.9, 1.1)};

struct Cartoon
{
    Frame frame;
    int blur;
    double segments, saturation, edges;
};

constexpr int Longest = 320; ///< pixels of the side that regions are joined at

/// Edge-preserving smoothing at reduced size: the same regions in a draft and
/// at full size.
void joinColours(cv::Mat &colours, double size)
{
    if (size <= 0)
        return;
    cv::Mat small, smooth;
    const double shrink = std::min(1.0, Longest / double(std::max(colours.cols, colours.rows)));
    cv::resize(colours, small,
               {std::max(1, int(colours.cols * shrink)), std::max(1, int(colours.rows * shrink))},
               0, 0, cv::INTER_AREA);
    for (int round = 0; round < 2; ++round) {
        cv::bilateralFilter(small, smooth, 7, 20 * size, 3);
        std::swap(small, smooth);
    }
    cv::resize(small, colours, colours.size(), 0, 0, cv::INTER_LINEAR);
}

/// Every channel moves away from the pixel's grey.
void saturate(cv::Mat &colours, double factor)
{
    const auto f = float(factor), b = 0.114F * (1 - f), g = 0.587F * (1 - f), r = 0.299F * (1 - f);
    const cv::Matx33f mix(b + f, g, r, b, g + f, r, b, g, r + f);
    cv::transform(colours, colours, mix);
}

/// Pixels where brightness bends sharply, seen at reduced size as regions are.
cv::Mat outlines(const cv::Mat &colours, double prevalence)
{
    cv::Mat gray = colours, bent, edges;
    if (colours.channels() == 3)
        cv::cvtColor(colours, gray, cv::COLOR_BGR2GRAY);
    const double shrink = std::min(1.0, Longest / double(std::max(gray.cols, gray.rows)));
    cv::resize(gray, gray,
               {std::max(1, int(gray.cols * shrink)), std::max(1, int(gray.rows * shrink))}, 0, 0,
               cv::INTER_AREA);
    cv::medianBlur(gray, gray, 5);
    cv::Laplacian(gray, bent, CV_16S, 3);
    edges = cv::abs(bent) > 40 / prevalence;
    cv::resize(edges, edges, colours.size(), 0, 0, cv::INTER_LINEAR);
    return edges;
}

void paintCartoon(cv::Mat &image, const Cartoon &cartoon, const PaintContext &context)
{
    cv::Mat colours;
    if (image.channels() == 4)
        cv::cvtColor(image, colours, cv::COLOR_BGRA2BGR);
    else
        image.copyTo(colours);
    if (const int side = int(std::lround(cartoon.blur * context.scale)) | 1; side > 1)
        cv::medianBlur(colours, colours, side);
    const cv::Mat edges = cartoon.edges > 0 ? outlines(colours, cartoon.edges) : cv::Mat();
    joinColours(colours, cartoon.segments);
    if (colours.channels() == 3 && cartoon.saturation != 1)
        saturate(colours, cartoon.saturation);
    if (!edges.empty()) {
        cv::Mat kept = 255 - edges;
        if (colours.channels() == 3)
            cv::cvtColor(kept, kept, cv::COLOR_GRAY2BGR);
        cv::multiply(colours, kept, colours, 1.0 / 255);
    }
    takeColours(image, colours);
}

void drawCartoon(Draw &draw)
{
    const int low = draw.integer(Blur) | 1, high = std::max(low, int(draw.high(Blur)));
    Cartoon cartoon{};
    cartoon.blur = low + 2 * int(draw.rng().integer(0, (high - low) / 2));
    cartoon.segments = draw.uniform(Segments);
    cartoon.saturation = draw.uniform(Saturation);
    cartoon.edges = draw.uniform(Edges);
    draw.record("blur_ksize", cartoon.blur);
    draw.record("segmentation_size", cartoon.segments);
    draw.record("saturation", cartoon.saturation);
    draw.record("edge_prevalence", cartoon.edges);
    draw.effect([cartoon](cv::Mat &image, const PaintContext &context) {
        paintCartoon(image, cartoon, context);
    });
}

constexpr TransformKernel CartoonKernel{drawCartoon};

constexpr std::array Rows{
    TransformSpec{"Cartoon", QT_TRANSLATE_NOOP("Transforms", "Cartoon"),
                  QT_TRANSLATE_NOOP("Transforms", "Plain strong colours and black outlines."),
                  TransformGroup::Colour, false, 0.5, CartoonParams, &CartoonKernel, "imgaug"}};

} // namespace

namespace families {
std::span<const TransformSpec> cartoonRows()
{
    return Rows;
}
} // namespace families

} // namespace ballast
