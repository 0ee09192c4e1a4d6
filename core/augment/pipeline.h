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
    bool operator==(const Step &) const = default;
};

/// When an object still counts after the whole chain. Visibility is relative to the original.
struct BoxRules
{
    double minVisibility = 0.3; ///< 0…1 of the original object's area (in output scale)
    double minArea = 16;        ///< px² of the written box
    double minWidth = 1;        ///< px
    double minHeight = 1;       ///< px
    bool operator==(const BoxRules &) const = default;
};

/// What stands for an object while it is turned, where the source has no polygon of its own.
enum class OutlineShape : std::uint8_t { Corners, Ellipse };

struct Pipeline
{
    std::vector<Step> steps;
    BoxRules rules;
    OutlineShape outline = OutlineShape::Corners;
    bool operator==(const Pipeline &) const = default;

    /// A step with the transform's defaults and a fresh id.
    Step makeStep(const TransformSpec &transform) const;
};

/// Names step and parameter: NaN, inverted range, out of bounds, p outside 0…1.
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
