#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace ballast {

enum class ParamKind : std::uint8_t { Bool, Integer, Real, IntegerRange, RealRange, Choice, Color };

struct ParamChoice
{
    const char *key;   ///< as Albumentations writes it
    const char *label; ///< QT_TRANSLATE_NOOP("Transforms", …)
};

/// One parameter of a transform: sliders, command line, JSON and documentation all come from it.
struct ParamSpec
{
    const char *key;   ///< Albumentations' name; "a.x" is member x of dict a
    const char *label; ///< QT_TRANSLATE_NOOP("Transforms", …), in the user's words
    const char *help;  ///< tooltip: what it does, unit, what a larger value means
    ParamKind kind = ParamKind::Real;
    double min = 0; ///< of the slider and of what is accepted
    double max = 1;
    double lo = 0; ///< default; of ranges the lower end; Bool 0/1; Choice: index; Color: 0xRRGGBB
    double hi = 0; ///< default upper end of ranges, else unused
    const char *unit = "";    ///< "°", "%", "px" or ""
    int decimals = 2;         ///< shown digits; Integer kinds use 0
    bool logarithmic = false; ///< slider curve
    std::span<const ParamChoice> choices = {};
};

/// A value: `lo` for single values (Bool 0/1, Choice index, Color 0xRRGGBB), both for ranges.
struct ParamValue
{
    double lo = 0;
    double hi = 0;
    bool operator==(const ParamValue &) const = default;
};

} // namespace ballast
