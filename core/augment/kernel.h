#pragma once

#include "core/augment/ops.h"
#include "core/augment/pipeline.h"
#include "core/base/random.h"

#include <QJsonObject>

#include <functional>

namespace ballast {

/// What a transform sees while it makes its draws: its values, the frame so far, its own random
/// stream. It answers with operations and with the values it drew.
class Draw
{
public:
    Draw(const Step &step, Frame frame, Rng rng, std::function<std::vector<Box>()> boxes)
        : m_step(step), m_frame(frame), m_rng(rng), m_boxes(std::move(boxes))
    {
    }

    // Parameters by position in the transform's table.
    double value(int i) const { return at(i).lo; }
    bool on(int i) const { return at(i).lo != 0; }
    int integer(int i) const { return static_cast<int>(at(i).lo); }
    std::uint32_t color(int i) const { return static_cast<std::uint32_t>(at(i).lo); }
    double uniform(int i) { return m_rng.uniform(at(i).lo, at(i).hi); }
    int uniformInteger(int i)
    {
        return static_cast<int>(m_rng.integer(std::int64_t(at(i).lo), std::int64_t(at(i).hi)));
    }
    double high(int i) const { return at(i).hi; }

    Rng &rng() { return m_rng; }
    Frame frame() const { return m_frame; }
    /// What the boxes have become so far, clipped to the frame; for box-safe crops.
    std::vector<Box> boxes() const { return m_boxes(); }

    /// Appends a movement from the frame so far; one that changes nothing is left out.
    void move(GeometryOp op);
    void paint(Op op);
    /// A change of pixels that nothing is joined with; see EffectOp.
    void effect(std::function<void(cv::Mat &, const PaintContext &)> paint);
    void record(const char *name, const QJsonValue &drawn)
    {
        m_drawn.insert(QLatin1String(name), drawn);
    }

    std::vector<Op> &ops() { return m_ops; }
    const QJsonObject &drawn() const { return m_drawn; }

private:
    const ParamValue &at(int i) const { return m_step.values[static_cast<std::size_t>(i)]; }

    const Step &m_step;
    Frame m_frame;
    Rng m_rng;
    std::function<std::vector<Box>()> m_boxes;
    std::vector<Op> m_ops;
    QJsonObject m_drawn;
};

/// Stateless.
struct TransformKernel
{
    void (*draw)(Draw &draw);
    bool looksAtBoxes = false;
};

/// The rows of a family whose file holds everything: parameters, draws, painters and rows.
/// catalogue.cpp joins them.
namespace families {
} // namespace families

/// One per transform, in the file of its family.
namespace kernels {
extern const TransformKernel HorizontalFlip, VerticalFlip, RandomRotate90, Transpose;
extern const TransformKernel Affine, Perspective;
extern const TransformKernel RandomCrop, CenterCrop, RandomResizedCrop;
extern const TransformKernel BBoxSafeRandomCrop, RandomSizedBBoxSafeCrop;
extern const TransformKernel Resize, LongestMaxSize, SmallestMaxSize, PadIfNeeded;
extern const TransformKernel BrightnessContrast, Gamma, HueSaturationValue, Clahe, ToGray;
extern const TransformKernel GaussianBlur, MotionBlur;
extern const TransformKernel GaussNoise, ImageCompression;
extern const TransformKernel CoarseDropout;
} // namespace kernels

} // namespace ballast
