#pragma once

#include "app/cli/command.h"

namespace ballast::cli {

/// --help or -h before any "--".
bool helpAsked(const QStringList &arguments);
QString programHelp(std::span<const Command *const> commands, int columns);
QString commandHelp(const Command &command, int columns);

} // namespace ballast::cli
