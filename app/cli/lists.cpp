#include "app/cli/lists.h"

#include "app/cli/arguments.h"
#include "app/cli/text.h"

namespace ballast::cli {

namespace {

constexpr qint64 LargestSide = 100'000;

} // namespace

Result<std::vector<int>> pixelSizes(const QString &text)
{
    std::vector<int> sizes;
    for (const QString &part : text.split(u',')) {
        const auto size = strictInteger(part.trimmed());
        if (!size || *size < 1 || *size > LargestSide)
            return Error{Cli::tr("“%1” is no size in pixels").arg(part),
                         {},
                         Cli::tr("Expected: numbers such as 128,224,320.")};
        sizes.push_back(static_cast<int>(*size));
    }
    return sizes;
}

} // namespace ballast::cli
