#pragma once

#include "core/balance/linearprogram.h"

#include <unordered_map>

namespace ballast {

/// Duals of the rows of an earlier, similar program, by their labels.
struct LinearHint
{
    std::unordered_map<std::size_t, double> y;
};

/// Like solve(), for very many columns: guesses which of them are at 0 or at their bound, solves
/// the program of the others, and lets those back in whose reduced costs say that the guess was
/// wrong, until all of them together are worth less than the tolerance ("sifting", Bixby et al.
/// 1992). Without a hint that fits the first guess comes from a sample of the columns. Programs of
/// few columns are solved at once. Deterministic. `refining`: where guessing comes to nothing there
/// is no solution, in place of one that takes its time: for what is there already.
LinearSolution sift(const LinearProgram &program, double tolerance, int mostIterations,
                    LinearHint &hint, const std::stop_token &stop, bool refining = false);

} // namespace ballast
