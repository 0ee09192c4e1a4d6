#pragma once

#include "app/cli/command.h"
#include "core/balance/plan.h"

namespace ballast::cli {

// What plan and export both understand: the goal, the means and their caps.
inline constexpr OptionSpec TargetOption{
    "target", 't', "GOAL",
    QT_TRANSLATE_NOOP("Cli", "what every class should reach: largest, median, fraction:F of the "
                             "largest, or count:N (default: largest)"),
    ValueKind::Text};
inline constexpr OptionSpec MeansOption{
    "means", 'm', "LIST",
    QT_TRANSLATE_NOOP("Cli", "repeat (augmented copies), drop (surplus images), or repeat,drop "
                             "(default: repeat)"),
    ValueKind::Text};
inline constexpr OptionSpec MaxCopiesOption{
    "max-copies",
    'k',
    "K",
    QT_TRANSLATE_NOOP("Cli", "most augmented copies of one image (default: 10)"),
    ValueKind::Integer,
    0,
    1000};
inline constexpr OptionSpec BudgetOption{
    "budget",
    'b',
    "N",
    QT_TRANSLATE_NOOP("Cli", "most images added in all (default: no limit)"),
    ValueKind::Integer,
    0,
    1e9};
inline constexpr OptionSpec SplitsOption{
    "splits", 0, "train|all",
    QT_TRANSLATE_NOOP("Cli", "balance over the training images or over all (default: train)"),
    ValueKind::Choice};

/// The policy that the options above say. The error names the option and what it understands.
Result<BalancePolicy> readPolicy(const Arguments &arguments, const Dataset &dataset);

/// True if any of the options above is given.
bool policyNamed(const Arguments &arguments);

} // namespace ballast::cli
