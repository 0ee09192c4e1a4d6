#include "app/augment/illustration.h"

#include "app/augment/demonstration.h"
#include "app/imagepixels.h"
#include "core/augment/program.h"

#include <opencv2/imgproc.hpp>

#include <cstring>
#include <exception>

namespace ballast {

namespace {

constexpr int Draws = 4;
// The pictures are made as of an image of this longer side, so that blurs and holes have the
// strength they have on a usual image.
constexpr int PretendedSide = 480;

/// Defaults that change nothing are shown at values that do.
struct Demonstration
{
    const char *transform;
    const char *key;
    double lo;
    double hi;
};
constexpr Demonstration Demonstrations[] = {
    {"Affine", "rotate", 15, 25},
    {"Affine", "scale.x", 0.75, 0.85},
    {"Affine", "keep_ratio", 1, 0},
    {"Affine", "shear.x", 8, 12},
    {"Pad", "padding.0", 60, 0},
    {"Pad", "padding.2", 60, 0},
    {"Crop", "x_min", 60, 0},
    {"Crop", "y_min", 60, 0},
    {"XYMasking", "num_masks_x", 2, 2},
    {"XYMasking", "num_masks_y", 2, 2},
    {"XYMasking", "mask_x_length", 30, 50},
    {"XYMasking", "mask_y_length", 30, 50},
    {"PixelDropout", "dropout_prob", 0.1, 0},
    {"ImageCompression", "quality_range", 5, 10},
    {"CopyAndPaste", "count_range", 4, 4},
};

Step demonstrationStep(const TransformSpec &transform)
{
    Step step = Pipeline{}.makeStep(transform);
    step.probability = 1;
    for (const Demonstration &demonstration : Demonstrations) {
        if (std::strcmp(demonstration.transform, transform.name) != 0)
            continue;
        for (std::size_t i = 0; i < transform.params.size(); ++i) {
            if (std::strcmp(demonstration.key, transform.params[i].key) == 0)
                step.values[i] = {demonstration.lo, demonstration.hi, {}};
        }
    }
    return step;
}

/// Compositions need something to choose from, pixel steps where boxes may not move.
void addDemonstrationChildren(Pipeline &pipeline)
{
    Step &outer = pipeline.steps.front();
    if (!takesChildren(*outer.transform))
        return;
    const bool still = keepsChildrenInPlace(*outer.transform);
    for (const char *name : {still ? "ToGray" : "Affine", "RandomBrightnessContrast"}) {
        Step child = demonstrationStep(*transformByName(QString::fromLatin1(name)));
        child.id = outer.id + outer.children.size() + 1;
        outer.children.push_back(child);
    }
}

cv::Mat pixelsOf(const QImage &source, const QSize &size)
{
    const QImage small = source.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_RGB32);
    const cv::Mat view(small.height(), small.width(), CV_8UC4,
                       const_cast<uchar *>(small.constBits()),
                       static_cast<std::size_t>(small.bytesPerLine()));
    cv::Mat pixels;
    cv::cvtColor(view, pixels, cv::COLOR_BGRA2BGR);
    return pixels;
}

double difference(const cv::Mat &a, const cv::Mat &b)
{
    // Another size or shape is a change to be seen by itself.
    return a.size() == b.size() ? cv::norm(a, b, cv::NORM_L1) : 1e18;
}

} // namespace

QImage illustrate(const TransformSpec &transform, const QImage &source, const QSize &size)
{
    if (source.isNull() || size.isEmpty())
        return {};
    try {
        const cv::Mat pixels = pixelsOf(source, size);
        const double scale = double(std::max(pixels.cols, pixels.rows)) / PretendedSide;
        const cv::Size full(cvRound(pixels.cols / scale), cvRound(pixels.rows / scale));
        Pipeline pipeline;
        pipeline.steps = {demonstrationStep(transform)};
        addDemonstrationChildren(pipeline);
        // One object in the middle, for what looks at boxes.
        std::vector<Annotation> annotations(1);
        annotations[0].box = {full.width * 0.25, full.height * 0.25, full.width * 0.75,
                              full.height * 0.75};
        annotations[0].classId = 0;
        CompileOptions options;
        options.rasterScale = scale;
        options.annotations = &annotations;
        const DemonstrationPartners partners(pixels, full);
        const DemonstrationReference reference(transform.movesBoxes);
        options.partners = &partners;
        options.references = &reference;
        Scratch scratch;
        cv::Mat best;
        double most = -1;
        for (std::uint64_t copy = 0; copy < Draws; ++copy) {
            const Program program =
                compile(pipeline, full.width, full.height, {1, 1, copy, 0}, options);
            const cv::Mat result = program.render(pixels, scratch);
            const double change = result.empty() ? -1 : difference(result, pixels);
            if (change > most) {
                most = change;
                best = result.clone();
            }
        }
        return toQImage(best);
    } catch (const std::exception &) { // no picture is better than no list
        return {};
    }
}

} // namespace ballast
