#pragma once

#include "core/augment/ops.h"
#include "core/augment/pipeline.h"
#include "core/augment/references.h"
#include "core/base/random.h"

#include <QJsonObject>

#include <algorithm>
#include <functional>
#include <span>

namespace ballast {

/// An object as the steps so far have left it.
struct ObjectSoFar
{
    ClassId classId = -1;
    Box box;                                 ///< of what is visible, in the frame so far
    std::vector<std::vector<Point>> visible; ///< polygons
    int index = 0; ///< among the annotations of the source; -1: put in from another image
};

/// What a draw can ask of the compilation it is part of.
struct DrawServices
{
    std::function<std::vector<ObjectSoFar>()> objects; ///< those with anything left
    /// Runs a step that stands inside: always, or by its own probability.
    std::function<void(const Step &, bool always)> run;
    /// Likewise; its operations are handed over instead of following those so far.
    std::function<std::vector<Op>(const Step &)> runApart;
    std::function<ClassId(const QString &)> classNamed; ///< -1 if there is none
    PartnerInfo self;                        ///< the image as it came: full size, annotations, key
    const PartnerSource *partners = nullptr; ///< null: there is nobody to lend
    const ReferenceSource *references = nullptr; ///< null: there is none
};

/// What a transform sees while it makes its draws: its values, the frame so far, its own random
/// stream. It answers with operations and with the values it drew.
class Draw
{
public:
    Draw(const Step &step, Frame frame, Rng rng, const DrawServices &services)
        : m_step(step), m_frame(frame), m_rng(rng), m_services(services)
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
    /// One of the odd numbers of the range, 3 or more; even ends count as the next odd number.
    int uniformOdd(int i)
    {
        const std::int64_t low = std::max<std::int64_t>(3, integer(i) | 1);
        const std::int64_t high = std::max(low, std::int64_t(at(i).hi) | 1);
        return static_cast<int>(low + 2 * m_rng.integer(0, (high - low) / 2));
    }
    double high(int i) const { return at(i).hi; }
    /// Whether the list of names at `i` holds the class, by its name or its number.
    bool isNamed(int i, ClassId id) const;
    bool hasNames(int i) const { return !at(i).text.isEmpty(); }
    const QString &text(int i) const { return at(i).text; }

    Rng &rng() { return m_rng; }
    Frame frame() const { return m_frame; }
    /// What shows of the objects so far, for transforms that look at boxes.
    std::vector<ObjectSoFar> objects() const { return m_services.objects(); }
    /// Their boxes, clipped to the frame.
    std::vector<Box> boxes() const
    {
        std::vector<Box> boxes;
        for (const ObjectSoFar &object : m_services.objects())
            boxes.push_back(object.box);
        return boxes;
    }
    const DrawServices &services() const { return m_services; }
    const PartnerSource *partners() const { return m_services.partners; }
    const ReferenceSource *references() const { return m_services.references; }
    const PartnerInfo &self() const { return m_services.self; }
    const Step &step() const { return m_step; }

    /// Appends a movement from the frame so far; one that changes nothing is left out.
    void move(GeometryOp op);
    void move(FieldOp op);
    void paint(Op op);
    /// A change of pixels that nothing is joined with; see EffectOp.
    void effect(std::function<void(cv::Mat &, const PaintContext &)> paint, double hidden = 0);
    /// Likewise; objects lose what lies in these regions of the frame.
    void effect(std::function<void(cv::Mat &, const PaintContext &)> paint,
                std::vector<std::vector<Point>> covered);
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
    const DrawServices &m_services;
    std::vector<Op> m_ops;
    QJsonObject m_drawn;
};

struct TransformSpec;

/// The manifest tells so many things of one step one by one (drops, holes, pebbles); of more only
/// how many there were.
inline constexpr std::size_t MostRecorded = 500;

/// Stateless.
struct TransformKernel
{
    void (*draw)(Draw &draw);
    bool looksAtBoxes = false;
    bool takesChildren = false;  ///< draws by running the steps inside; moves nothing itself
    bool childrenStay = false;   ///< the steps inside may not move boxes
    bool asksForClasses = false; ///< looks at Step::classes
    bool takesPartners = false;  ///< asks for CompileOptions::partners
};

/// The rows of a family whose file holds everything: parameters, draws, painters and rows.
/// catalogue.cpp joins them.
namespace families {
std::span<const TransformSpec> toneRows(), planckianRows(), colourMixRows(), histogramRows(),
    lightRows(), plasmaRows(), stainRows(), blurRows(), lensBlurRows();
std::span<const TransformSpec> compositionRows();
std::span<const TransformSpec> randAugmentRows();
std::span<const TransformSpec> noiseRows();
std::span<const TransformSpec> isoNoiseRows();
std::span<const TransformSpec> speckleRows();
std::span<const TransformSpec> filmRows();
std::span<const TransformSpec> artefactRows();
std::span<const TransformSpec> superpixelRows();
std::span<const TransformSpec> sharpenRows();
std::span<const TransformSpec> cartoonRows();
std::span<const TransformSpec> weatherRows();
std::span<const TransformSpec> fogRows();
std::span<const TransformSpec> sunlightRows();
std::span<const TransformSpec> spatterRows();
std::span<const TransformSpec> referenceRows(), overlayRows();
std::span<const TransformSpec> mosaicRows(), mixTwoRows(), copyPasteRows();
std::span<const TransformSpec> distortionRows();
std::span<const TransformSpec> flipRows();
std::span<const TransformSpec> affineRows();
std::span<const TransformSpec> cropRows();
std::span<const TransformSpec> boxCropRows();
std::span<const TransformSpec> sizeRows();
std::span<const TransformSpec> dropoutRows();
std::span<const TransformSpec> objectDropoutRows();
} // namespace families

/// One per transform, in the file of its family.
namespace kernels {
extern const TransformKernel BrightnessContrast, Gamma, HueSaturationValue, Clahe, ToGray;
extern const TransformKernel GaussianBlur, MotionBlur;
extern const TransformKernel GaussNoise, ImageCompression;
} // namespace kernels

} // namespace ballast
