#pragma once

#include "core/augment/ops.h"
#include "core/augment/program.h"
#include "core/augment/warpstage.h"

namespace ballast {

class OutlineTrack;

struct ToneStage
{
    std::vector<ToneOp> ops;
    ToneTable table{};
};

/// What is painted in one go: movements and tones joined, everything else one operation each.
using Stage = std::variant<WarpStage, ToneStage, Op>;

struct AppliedStep
{
    const char *transform;
    std::uint64_t id;
    QJsonObject drawn;
};

struct Program::Impl
{
    Frame source; ///< full size
    Frame result;
    double scale = 1;
    BoxRules rules;
    OutlineShape outline = OutlineShape::Corners;
    std::vector<Op> ops; ///< in the order of the steps: what outlines follow
    std::vector<Stage> stages;
    std::vector<AppliedStep> applied;
};

struct Scratch::Data
{
    PixelBuffer image[2]; ///< taken in turns
    PixelBuffer spare;
    PixelBuffer second;
};

/// Takes an outline through movements and holes.
void follow(OutlineTrack &track, const std::vector<Op> &ops);

} // namespace ballast
