#include "core/export/replay.h"
#include "app/cli/command.h"
#include "app/cli/text.h"
#include "core/base/atomicfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>

namespace ballast::cli {

namespace {

constexpr std::array Positionals{
    PositionalSpec{"MANIFEST", QT_TRANSLATE_NOOP("Cli", "ballast-manifest.jsonl of an export")},
    PositionalSpec{"LINE", QT_TRANSLATE_NOOP("Cli", "number of a line, the header being line 1, or "
                                                    "the path of an image in the export")},
    PositionalSpec{"OUT", QT_TRANSLATE_NOOP("Cli", "file to write, or a folder for it")}};
constexpr std::array Options{
    OptionSpec{"source", 0, "DIR",
               QT_TRANSLATE_NOOP("Cli", "where the source dataset is now (default: as recorded)"),
               ValueKind::Text},
    JsonOption, HelpOption};

QString targetFor(const QString &out, const QString &image)
{
    return QFileInfo(out).isDir() ? QDir(out).filePath(QFileInfo(image).fileName()) : out;
}

QJsonObject replayJson(const Replayed &replayed, const QString &target)
{
    return {{QStringLiteral("image"), replayed.image},
            {QStringLiteral("source"), replayed.source},
            {QStringLiteral("written"), target},
            {QStringLiteral("sha256"), QString::fromLatin1(replayed.sha256)},
            {QStringLiteral("recorded"), QString::fromLatin1(replayed.recorded)},
            {QStringLiteral("same"), replayed.same()}};
}

int run(Session &session, const Arguments &arguments)
{
    const auto replayed =
        replayImage(arguments.positional(0), arguments.positional(1), arguments.text("source"));
    if (!replayed)
        return session.fail(replayed.error());
    const QString target = targetFor(arguments.positional(2), replayed->image);
    if (QFileInfo::exists(target))
        return session.fail({Cli::tr("The file is there already"), target,
                             Cli::tr("Name a file that does not exist yet.")});
    if (const auto written = writeFileAtomically(target, replayed->bytes); !written)
        return session.fail(written.error());
    if (session.json()) {
        session.print(replayJson(*replayed, target));
    } else {
        session.print(Cli::tr("%1 from %2").arg(target, replayed->source) + u'\n');
        session.print(
            (replayed->same()
                 ? Cli::tr("Bit for bit what the manifest recorded (SHA-256 %1)")
                       .arg(QString::fromLatin1(replayed->sha256))
                 : Cli::tr("NOT what the manifest recorded: the source image has changed, "
                           "or another version wrote it")) +
            u'\n');
    }
    return replayed->same() ? Done : Problems;
}

} // namespace

const Command ReplayCommand{
    "replay",
    QT_TRANSLATE_NOOP("Cli", "Make one image of an export again"),
    QT_TRANSLATE_NOOP("Cli", "One line of the manifest and the source image are enough to write "
                             "the image bit for bit; its SHA-256 is compared with the recorded "
                             "one."),
    Positionals,
    Options,
    run,
};

} // namespace ballast::cli
