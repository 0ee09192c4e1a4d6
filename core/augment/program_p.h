#pragma once

#include "core/augment/ops.h"
#include "core/augment/outline.h"
#include "core/augment/program.h"
#include "core/augment/warpstage.h"

#include <span>

namespace ballast {

struct ToneStage
{
    std::vector<ToneOp> ops;
    ToneTables tables;
};

/// What is painted in one go: movements and tones joined, everything else one operation each.
using Stage = std::variant<WarpStage, ToneStage, Op>;

struct AppliedStep
{
    const char *transform;
    std::uint64_t id;
    QJsonObject drawn;
    std::uint64_t inside = 0; ///< id of the composition it stands in; 0 = none
    QJsonObject leftOut;      ///< why a class rule kept it from the image; empty = applied
    QJsonObject limited;      ///< what a class rule took off
};

/// Where a step that was applied ends in the list of operations; compositions have none.
struct StepEnd
{
    const char *transform;
    std::size_t ops; ///< of all steps so far
    Frame frame;     ///< after it
};

/// Pairs of classes that a mirroring step swaps.
struct Swaps
{
    std::vector<std::pair<ClassId, ClassId>> pairs;
    std::size_t ops = 0; ///< of all steps before it: objects put on later are not mirrored by it
};

struct Program::Impl
{
    Frame source; ///< full size
    Frame result;
    double scale = 1;
    BoxRules rules;
    OutlineShape outline = OutlineShape::Corners;
    BorderObjects borderObjects = BorderObjects::Label;
    std::vector<Op> ops; ///< in the order of the steps: what outlines follow
    std::vector<Stage> stages;
    std::vector<AppliedStep> applied;
    std::vector<AddedObject> added;   ///< of all pastes, in order
    std::vector<std::size_t> addedBy; ///< the operation that has put each on
    const PartnerSource *partners = nullptr;
    std::vector<std::vector<int>> mirroredKeyPoints; ///< see CompileOptions
    std::vector<StepEnd> steps;
    std::vector<Swaps> swaps; ///< one after the other
    Key key;
    int redraws = 0;
    bool albumentationsBoxes = false;

    /// What the class of an object has become that was there before operation `since`.
    ClassId labelSince(std::size_t since, ClassId before) const;
};

struct Scratch::Data
{
    PixelBuffer image[2]; ///< taken in turns
    PixelBuffer spare;
    PixelBuffer second;
};

/// Operations as they are painted: neighbours joined where they can be.
std::vector<Stage> joined(const std::vector<Op> &ops);
/// Stages without movements, in place.
void paintInPlace(cv::Mat &image, const std::vector<Stage> &stages, const PaintContext &context);

/// Takes an outline through movements, holes and pastes; what comes out is the object, cut apart or
/// not. With its duplicates at mirrored borders behind it, if asked for.
std::vector<OutlineTrack> followed(OutlineTrack track, std::span<const Op> ops,
                                   bool showsDuplicates);
/// Likewise without duplicates; of an object that was cut apart the largest part.
void follow(OutlineTrack &track, std::span<const Op> ops);
/// The objects that pastes put on, each followed to the end of `ops`, in the order of Impl::added.
struct AddedTrack
{
    std::size_t index = 0; ///< in Impl::added
    OutlineTrack track;
};
std::vector<AddedTrack> addedTracks(std::span<const Op> ops, OutlineShape shape,
                                    bool showsDuplicates);

/// What Albumentations 2.0.8 makes of the box, and of what mirrored borders show of it; see
/// compatible.cpp.
std::vector<BoxOutcome> compatibleOutcomes(const Annotation &annotation, const Program::Impl &impl);

} // namespace ballast
