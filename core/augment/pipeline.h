#pragma once

#include "core/augment/transform.h"
#include "core/base/result.h"

#include <vector>

namespace ballast {

struct Step
{
    const TransformSpec *transform = nullptr; ///< never null in a pipeline
    std::uint64_t id =
        0; ///< unique within the pipeline and stable under reordering: names the random stream
    bool enabled = true;
    double probability = 0.5;       ///< 0…1
    std::vector<ParamValue> values; ///< one per ParamSpec, same order
    std::vector<Step> children;     ///< of compositions (takesChildren), in order; else empty
    std::vector<QString> classes;   ///< names of the classes it looks at, empty = all; where the
                                    ///< transform asks for them (asksForClasses)
    bool operator==(const Step &) const = default;
};

/// A composition in a composition, and so on, at most; deeper ones are refused.
constexpr int MaxNesting = 8;

/// The step with that id, at any depth; nullptr if there is none.
const Step *findStep(const std::vector<Step> &steps, std::uint64_t id);
Step *findStep(std::vector<Step> &steps, std::uint64_t id);
/// The steps of the whole tree, outer before inner.
std::vector<const Step *> allSteps(const std::vector<Step> &steps);

/// When an object still counts after the whole chain. Visibility is relative to the original.
struct BoxRules
{
    double minVisibility = 0.3; ///< 0…1 of the original object's area (in output scale)
    double minArea = 16;        ///< px² of the written box
    double minWidth = 1;        ///< px
    double minHeight = 1;       ///< px
    double maxAspect = 0;       ///< longer side / shorter side of the written box, ≥ 1; 0 = any
    bool operator==(const BoxRules &) const = default;
};

/// What stands for an object while it is turned, where the source has no polygon of its own.
enum class OutlineShape : std::uint8_t { Corners, Ellipse };

/// What a transform may do to images that hold a class. An image gets what all its classes allow.
struct ClassRule
{
    enum class Kind : std::uint8_t { Forbid, Limit, Swap };

    QString className; ///< matched by name, so that the rule outlives the dataset
    QString transform; ///< TransformSpec::name
    Kind kind = Kind::Forbid;
    double factor = 1; ///< Limit: of every range, about its neutral value, 0…1
    QString partner;   ///< Swap: class that the label becomes (and back) where an image is mirrored
    bool operator==(const ClassRule &) const = default;
};

/// What becomes of the second images of objects that mirrored and repeated borders show.
enum class BorderObjects : std::uint8_t {
    Label,   ///< each gets a box of its own
    Blank,   ///< they are painted over with the border colour
    Constant ///< such borders become plain
};

struct Pipeline
{
    std::vector<Step> steps;
    BoxRules rules;
    OutlineShape outline = OutlineShape::Corners;
    /// Boxes are boxed again, clipped and filtered after every step, as Albumentations does with
    /// check_each_transform: for who must match a training script. Off: once, at the end.
    bool albumentationsBoxes = false;
    std::vector<ClassRule> classRules;
    BorderObjects borderObjects = BorderObjects::Label;
    bool operator==(const Pipeline &) const = default;

    /// A step with the transform's defaults and a fresh id.
    Step makeStep(const TransformSpec &transform) const;
    /// The step and all in it with fresh ids.
    Step copyStep(const Step &step) const;
};

/// Names step and parameter, "OneOf › Affine › rotate" where nested: NaN, inverted range, out of
/// bounds, p outside 0…1, ids that are there twice, steps where none may stand.
Result<void> validate(const Pipeline &pipeline);

/// Geometry-mild default that suits surface defects and cells; used where the user names none.
Pipeline defaultPipeline();

struct PipelinePreset
{
    const char *key;
    const char *label; ///< QT_TRANSLATE_NOOP("Transforms", …)
    const char *help;
};
/// "mild", "defects", "cells", "traffic", "strong-colour" …
std::span<const PipelinePreset> pipelinePresets();
Pipeline presetPipeline(const QString &key);

} // namespace ballast
