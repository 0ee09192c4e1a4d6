#pragma once

#include "core/balance/planrelaxation.h"

namespace ballast {

/// A number that largest / smallest (scaled) of no plan within the table's limits gets below,
/// fractions of copies allowed; at least 1. Valid for any prices, tight for those of the optimal
/// duals: with weights u, l ≥ 0 that sum to 1, U − ρ·L ≥ Σ (u − ρ·l)·n holds for every plan, and
/// its least value over all plans is found source by source (Lagrange). 0 where prices are empty.
double bestPossibleRatio(const PlanTable &table, const PlanPrices &prices);

/// What may be shown beside the plan's own ratio: never above it, and 0 (not known) where a class
/// has a target of its own, since the bound is then on stretched counts.
double comparableBest(const BalancePlan &plan, double best);

} // namespace ballast
