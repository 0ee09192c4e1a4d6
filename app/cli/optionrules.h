#pragma once

#include "app/cli/arguments.h"

namespace ballast::cli {

/// Which options of a command go together. Options are named without dashes, several with blanks
/// between; "scheme=log" is the option with that very value.
struct OptionRule
{
    enum Kind : std::uint8_t {
        Exclude, ///< at most one of `options`
        Need     ///< each of `options` only beside one of `others`
    };
    Kind kind;
    const char *options;
    const char *others = "";
};

/// What the first broken rule says; nothing where all are kept.
std::optional<Error> contradiction(const Arguments &arguments, std::span<const OptionRule> rules);

// Rules that several commands have.
inline constexpr OptionRule OneGoal{OptionRule::Exclude, "target ratio"};
inline constexpr OptionRule OnePipeline{OptionRule::Exclude, "pipeline preset no-augment"};
inline constexpr OptionRule OneAnswer{OptionRule::Exclude, "json format"};

} // namespace ballast::cli
