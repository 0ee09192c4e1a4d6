#pragma once

#include "core/augment/transform.h"

#include <optional>

namespace ballast {

/// Where both ends of the range lie if the transform is to do as little as it can: the middle that
/// a limit draws the range to (0 for shifts, 1 for factors, 100 for gamma). Nothing for single
/// values and for ranges that say what it looks like rather than how strong it is.
std::optional<double> weakestValue(const TransformSpec &transform, const ParamSpec &param);

/// Whether drawing its ranges together makes the transform weaker, down to nothing or nearly so.
bool canBeLimited(const TransformSpec &transform);

} // namespace ballast
