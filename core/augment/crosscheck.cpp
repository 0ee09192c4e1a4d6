#include "core/augment/crosscheck.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Pipeline)
};

struct Edges
{
    const char *transform, *low, *high;
};
/// The second must be above the first.
constexpr std::array InOrder{Edges{"Crop", "x_min", "x_max"},
                             Edges{"Crop", "y_min", "y_max"},
                             Edges{"RandomGravel", "gravel_roi.0", "gravel_roi.2"},
                             Edges{"RandomGravel", "gravel_roi.1", "gravel_roi.3"},
                             Edges{"RandomShadow", "shadow_roi.0", "shadow_roi.2"},
                             Edges{"RandomShadow", "shadow_roi.1", "shadow_roi.3"},
                             Edges{"RandomSunFlare", "flare_roi.0", "flare_roi.2"},
                             Edges{"RandomSunFlare", "flare_roi.1", "flare_roi.3"},
                             Edges{"LensFlare", "flare_roi.0", "flare_roi.2"},
                             Edges{"LensFlare", "flare_roi.1", "flare_roi.3"}};
/// Shares of one side that cannot be more than all of it.
constexpr std::array AtMostAll{Edges{"RandomCropFromBorders", "crop_left", "crop_right"},
                               Edges{"RandomCropFromBorders", "crop_top", "crop_bottom"}};

double valueOf(const Step &step, const char *key)
{
    const auto params = step.transform->params;
    for (std::size_t i = 0; i < params.size(); ++i)
        if (!qstrcmp(params[i].key, key))
            return step.values[i].lo;
    return 0;
}

} // namespace

CrossFault crossFault(const Step &step)
{
    const auto isOf = [&](const Edges &row) {
        return !qstrcmp(row.transform, step.transform->name);
    };
    for (const Edges &row : InOrder)
        if (const double low = valueOf(step, row.low), high = valueOf(step, row.high);
            isOf(row) && high <= low)
            return {QString::fromLatin1(row.high), Text::tr("%1 must be above %2, which is %3")
                                                       .arg(high)
                                                       .arg(QLatin1String(row.low))
                                                       .arg(low)};
    for (const Edges &row : AtMostAll)
        if (const double sum = valueOf(step, row.low) + valueOf(step, row.high);
            isOf(row) && sum > 1)
            return {QString::fromLatin1(row.high),
                    Text::tr("with %1 it is %2, more than the whole image")
                        .arg(QLatin1String(row.low))
                        .arg(sum)};
    return {};
}

} // namespace ballast
