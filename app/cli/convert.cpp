#include "app/cli/exporting.h"
#include "app/cli/text.h"

namespace ballast::cli {

namespace {

constexpr std::array Positionals{DatasetPath, OutPath};
constexpr std::array Options{
    FormatOption, OnlyOption, LinkOption, VocBaseOption,
    JobsOption,   FromOption, JsonOption, HelpOption,
};

int run(Session &session, const Arguments &arguments)
{
    const auto options = readExportOptions(arguments);
    if (!options)
        return session.wrongUse(options.error());
    if (options.value().format.isEmpty())
        return session.wrongUse(
            {Cli::tr("--format is missing"), {}, Cli::tr("Say which format to write.")});
    const auto opened = openNamed(session, arguments);
    if (!opened)
        return session.end(opened.error());
    return writeDataset(session, opened.value(), emptyPlan(opened.value()), Pipeline(),
                        options.value());
}

} // namespace

const Command ConvertCommand{
    "convert",
    QT_TRANSLATE_NOOP("Cli", "Write the dataset in another format"),
    QT_TRANSLATE_NOOP("Cli", "Images are copied byte for byte, boxes and class order are kept. "
                             "--format says what to write."),
    Positionals,
    Options,
    run,
};

} // namespace ballast::cli
