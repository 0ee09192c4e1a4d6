#pragma once

#include "core/augment/pipeline.h"

namespace ballast {

/// What is wrong with values of a step that go together, each of them right by itself: edges out of
/// order, shares above the whole. The key of the parameter to change, and what, translated; both
/// empty if nothing is.
struct CrossFault
{
    QString key;
    QString what;
};
CrossFault crossFault(const Step &step);

} // namespace ballast
