#pragma once

#include "core/balance/plan.h"

namespace ballast {

/// Plans once more with each change that may help a class that stays short (a means that is off,
/// twice the copies, no budget), and adds to each shortfall what the class reaches then, as values
/// and as a sentence of its reason. Every change is a whole plan: for a dataset of more than
/// `MostImagesWithWindows` images in scope the means that look for windows or places in every image
/// are left out. Not for the way of a slider. Does nothing a second time; stopped → the plan stays
/// as it was.
void explainShortfalls(const Dataset &dataset, BalancePlan &plan, const TaskContext &context = {});

inline constexpr qint64 MostImagesWithWindows = 20000;

} // namespace ballast
