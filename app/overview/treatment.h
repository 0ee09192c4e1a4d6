#pragma once

#include "core/dataset/verdict.h"

namespace ballast {

/// Why one class needs treatment and what the cheapest cure is, in words with numbers.
struct Treatment
{
    ClassId classId = -1;
    Level level = Level::Low;
    QString comparison; ///< "11.5× fewer than RBC"; empty for the largest class itself
    QString reason;
    QString cure;
};

/// One per class whose verdict is not Enough, worst first, then by count.
std::vector<Treatment> findTreatments(const Dataset &dataset, const Statistics &statistics,
                                      const std::vector<Verdict> &verdicts);

} // namespace ballast
