#include "core/sample/sample.h"

#include "app/cli/command.h"
#include "app/cli/text.h"

namespace ballast::cli {

namespace {

constexpr std::array Positionals{OutPath};
constexpr std::array Options{
    OptionSpec{"images", 'n', "N", QT_TRANSLATE_NOOP("Cli", "number of images (default: 600)"),
               ValueKind::Integer, 1, 100000},
    OptionSpec{"width", 0, "PIXELS", QT_TRANSLATE_NOOP("Cli", "width of an image (default: 640)"),
               ValueKind::Integer, 64, 8192},
    OptionSpec{"height", 0, "PIXELS", QT_TRANSLATE_NOOP("Cli", "height of an image (default: 512)"),
               ValueKind::Integer, 64, 8192},
    OptionSpec{"seed", 's', "S", QT_TRANSLATE_NOOP("Cli", "same seed, same dataset (default: 7)"),
               ValueKind::Seed},
    JobsOption,
    JsonOption,
    HelpOption,
};

int run(Session &session, const Arguments &arguments)
{
    SampleOptions options;
    options.images = static_cast<int>(arguments.integer("images").value_or(options.images));
    options.width = static_cast<int>(arguments.integer("width").value_or(options.width));
    options.height = static_cast<int>(arguments.integer("height").value_or(options.height));
    options.seed = arguments.seed("seed").value_or(options.seed);
    options.jobs = static_cast<int>(arguments.integer("jobs").value_or(0));

    const QString out = arguments.positional(0);
    const auto written = writeSampleDataset(out, options, session.task(Cli::tr("Painting")));
    if (!written)
        return session.end(written.error());
    if (session.stopped())
        return session.stop();
    if (session.json())
        session.print(QJsonObject{{QStringLiteral("path"), out},
                                  {QStringLiteral("format"), QStringLiteral("yolo")},
                                  {QStringLiteral("images"), options.images},
                                  {QStringLiteral("seed"), QString::number(options.seed)}});
    else
        session.print(
            Cli::tr("Wrote %1 images with labels to %2.").arg(number(qint64(options.images)), out) +
            u'\n');
    return Done;
}

} // namespace

const Command SampleCommand{
    "sample",
    QT_TRANSLATE_NOOP("Cli", "Make an unbalanced practice dataset"),
    QT_TRANSLATE_NOOP("Cli", "Paints metal surfaces with scratches, pits, inclusions, patches and "
                             "stains, the rare ones rare, and writes them as a YOLO dataset with "
                             "train, val and test."),
    Positionals,
    Options,
    run,
};

} // namespace ballast::cli
