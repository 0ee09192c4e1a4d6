#pragma once

#include "core/augment/pipeline.h"

#include <optional>
#include <vector>

/// Where steps stand in the tree of a pipeline, and moving them there.
namespace ballast {

struct StepPlace
{
    std::uint64_t parent = 0; ///< id of the composition; 0 = the pipeline itself
    int index = 0;            ///< in front of that step of the parent
    bool operator==(const StepPlace &) const = default;
};

/// One step as the list shows it, outer before inner.
struct StepLine
{
    const Step *step = nullptr;
    StepPlace place;
    int depth = 0; ///< 0 = not nested
    int top = 0;   ///< index of the outermost step around it, or of itself
};
std::vector<StepLine> linesOf(const Pipeline &pipeline);

/// The steps that the parent holds; nullptr if there is no such composition.
std::vector<Step> *stepsIn(Pipeline &pipeline, std::uint64_t parent);
/// Takes the step out of the tree.
std::optional<Step> takeStep(Pipeline &pipeline, std::uint64_t id);
/// Puts it there; an index past the end is the end.
void putStep(Pipeline &pipeline, const StepPlace &place, Step step);

/// The pipeline with that step elsewhere; `place` counts the step itself where it still stands.
/// None if the place lies inside the step, if the pipeline would not be valid, or nothing moves.
std::optional<Pipeline> withStepMoved(const Pipeline &pipeline, std::uint64_t id, StepPlace place);

/// One line up (−1) or down (1): past a sibling, into a composition beside it, or out of its own.
std::optional<StepPlace> neighbourPlace(const Pipeline &pipeline, std::uint64_t id, int by);

/// Where a step dropped between two lines belongs: in front of line `slot`, as deep as is wanted
/// and the lines around allow.
StepPlace placeAt(const std::vector<StepLine> &lines, int slot, int wantedDepth);

} // namespace ballast
