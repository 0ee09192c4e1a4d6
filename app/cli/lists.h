#pragma once

#include "core/base/result.h"

#include <QString>

#include <vector>

namespace ballast::cli {

/// "128,224,320" → sides in pixels, each 1 to 100,000.
Result<std::vector<int>> pixelSizes(const QString &text);

} // namespace ballast::cli
