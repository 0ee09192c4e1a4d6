#pragma once

#include "core/augment/paramspec.h"

#include <QString>

#include <optional>

namespace ballast {

bool isRange(const ParamSpec &spec);
/// A range that may be written ±v: its limits lie alike around zero.
bool isAroundZero(const ParamSpec &spec);
ParamValue defaultOf(const ParamSpec &spec);
/// How finely a slider moves: at most some hundred stops, in 1-2-5 steps.
double sliderStep(const ParamSpec &spec);

/// "±15°", "0.9 – 1.2", "30 %", "Reflect": a value as people read it, with its unit.
QString valueText(const ParamSpec &spec, const ParamValue &value);

/// Understands what valueText writes, and "-5 to 20", "0.9-1.2", "5" (±5 where the range lies
/// around zero). Clamped to the limits and put in order. Empty when there is no number in it.
std::optional<ParamValue> valueFromText(const ParamSpec &spec, const QString &text);

/// Help, limits and default, for a tooltip.
QString parameterHelp(const ParamSpec &spec);

} // namespace ballast
