#pragma once

#include "core/balance/plan.h"

namespace ballast {

/// A cure in the training script that may meet a balanced dataset.
enum class Cure : std::uint8_t {
    WeightsBefore, ///< class weights of the counts as they are
    WeightsAfter,  ///< class weights of the counts after the plan
    Sampler        ///< sampler weights of the images as they are
};

/// What to mind where the cure is used beside this plan, translated, with the remedy. Empty where
/// the plan neither adds nor leaves out an image.
QString doubleCorrection(const BalancePlan &plan, Cure cure);

} // namespace ballast
