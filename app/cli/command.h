#pragma once

#include "app/cli/arguments.h"
#include "app/cli/commandline.h"
#include "app/cli/optionrules.h"
#include "app/cli/session.h"

#include <span>

namespace ballast::cli {

/// One command of the program; each lives in a file of its own.
struct Command
{
    const char *name;
    const char *summary; ///< one line, QT_TRANSLATE_NOOP("Cli", …)
    const char *details; ///< what more --help says, QT_TRANSLATE_NOOP("Cli", …); may be ""
    std::span<const PositionalSpec> positionals;
    std::span<const OptionSpec> options; ///< its own and the shared ones, ending with CommonOptions
    int (*run)(Session &session, const Arguments &arguments); ///< returns an ExitCode
    std::span<const OptionRule> rules{};                      ///< checked before run
};

extern const Command SampleCommand;
extern const Command InfoCommand;
extern const Command CheckCommand;
extern const Command PlanCommand;
extern const Command ExportCommand;
extern const Command ConvertCommand;
extern const Command AugmentCommand;
extern const Command ReplayCommand;
extern const Command WeightsCommand;
extern const Command SamplerCommand;
extern const Command FocalCommand;
extern const Command HierarchyCommand;
extern const Command SplitCommand;
extern const Command ResizeCommand;
extern const Command SimulateCommand;
extern const Command TransformsCommand;

// Rows that several commands have in their tables.
inline constexpr OptionSpec JsonOption{
    "json", 0, "", QT_TRANSLATE_NOOP("Cli", "print one JSON object and nothing else")};
inline constexpr OptionSpec HelpOption{"help", 'h', "", QT_TRANSLATE_NOOP("Cli", "show this help")};
inline constexpr OptionSpec FromOption{
    "from", 0, "yolo|yolo-seg|yolo-obb|yolo-pose|voc|coco|labelme|cvat|folder|csv",
    QT_TRANSLATE_NOOP("Cli", "read PATH as this format (default: found out)"), ValueKind::Choice};
inline constexpr OptionSpec JobsOption{
    "jobs",
    'j',
    "N",
    QT_TRANSLATE_NOOP("Cli", "threads to work on (default: one per processor core)"),
    ValueKind::Integer,
    1,
    1024};
inline constexpr OptionSpec CountByOption{
    "count-by", 0, "boxes|images",
    QT_TRANSLATE_NOOP("Cli", "what is counted (default: boxes; images where there are no boxes)"),
    ValueKind::Choice};
inline constexpr PositionalSpec DatasetPath{
    "PATH", QT_TRANSLATE_NOOP("Cli", "folder of the dataset, or its main file")};
inline constexpr PositionalSpec OutPath{
    "OUT", QT_TRANSLATE_NOOP("Cli", "folder to write; must not exist yet, or be empty")};

} // namespace ballast::cli
