#pragma once

#include "core/balance/linearprogram.h"

namespace ballast {

/// Duals of the rows of an earlier, similar program; used where the number of rows is the same.
struct LinearHint
{
    std::vector<double> y;
};

/// Like solve(), for very many columns: guesses which of them are at 0 or at their bound, solves
/// the program of the others, and lets those back in whose reduced costs say that the guess was
/// wrong, until there are none ("sifting", Bixby et al. 1992). Without a hint the first guess comes
/// from a sample of the columns. Programs of few columns are solved at once. Deterministic.
LinearSolution sift(const LinearProgram &program, double tolerance, int mostIterations,
                    LinearHint &hint, const std::stop_token &stop);

} // namespace ballast
