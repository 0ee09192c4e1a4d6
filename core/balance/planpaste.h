#pragma once

#include "core/balance/pastedonors.h"
#include "core/balance/pasterooms.h"
#include "core/balance/plantable.h"

namespace ballast {

/// What pasting works with: who lends, and where there is room. Made once for plans that differ
/// only in their numbers.
struct PasteGround
{
    std::vector<DonorPool> donors; ///< by ClassId; empty for classes that are not rare
    std::vector<PasteRoom> rooms;  ///< in the order in which they are taken
};
PasteGround surveyGround(const Dataset &dataset, const BalancePolicy &policy,
                         const std::vector<char> &rare, const TaskContext &context);

/// A plan as it is put together.
struct PlanDraft
{
    std::vector<int> copies; ///< as in BalancePlan
    std::vector<PlanItem> items;
    double load = 0; ///< of the budget
};

/// Puts objects of the classes below their demand onto images with room, always one of the
/// emptiest class, until no class is short or nothing more can be done: first on images without
/// any object, one output each in turn; then on outputs that the draft has already; then on the
/// other rooms, those with the fewest common objects first. An output that raises the largest class
/// is made only if that is outweighed by what it pastes. Keeps the caps on copies of a source and
/// on classes, the budget and how often an object may be lent. Deterministic.
void pasteRare(const Dataset &dataset, const ImageAmounts &amounts, const BalancePolicy &policy,
               const PlanTable &table, PasteGround &ground, PlanDraft &draft,
               const TaskContext &context);

/// The table with nothing that raises the largest class: what pasting then starts from.
PlanTable withoutRaisingLargest(PlanTable table);
/// Whether any group may be copied.
bool hasCopies(const PlanTable &table);

} // namespace ballast
