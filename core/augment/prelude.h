#pragma once

#include "core/augment/ops.h"
#include "core/augment/outline.h"
#include "core/augment/program.h"

#include <QJsonObject>

#include <optional>

namespace ballast {

/// What of the annotation's image is pasted for it, in that image's pixels.
Polygon pasteMask(const Annotation &annotation, PasteShape shape, Frame frame);
/// Objects of the partner that the mask may show come along; the box rules decide which stay.
void addObjects(PasteOp &op, const PartnerInfo &info);

/// nullopt where partner or object do not exist.
std::optional<PasteOp> pasteOf(const PlannedPaste &paste, const PartnerSource *partners,
                               Frame frame);

/// A prelude as operations, and what is told of them.
struct PreludeOps
{
    Frame frame; ///< after it
    std::vector<Op> ops;
    std::vector<std::pair<const char *, QJsonObject>> applied;
};
PreludeOps preludeOps(const Prelude &prelude, Frame source, const CompileOptions &options);

} // namespace ballast
