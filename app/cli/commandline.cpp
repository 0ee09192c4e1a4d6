#include "app/cli/commandline.h"

#include "app/cli/command.h"
#include "app/cli/help.h"
#include "app/cli/text.h"
#include "core/base/language.h"

#include <QCoreApplication>
#include <QLocale>

#include <langinfo.h>

#include <array>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <exception>

namespace ballast::cli {

namespace {

constexpr std::array Commands{
    &SampleCommand,    &InfoCommand,    &CheckCommand,    &PlanCommand,
    &ExportCommand,    &ConvertCommand, &AugmentCommand,  &ReplayCommand,
    &SplitCommand,     &WeightsCommand, &SamplerCommand,  &FocalCommand,
    &HierarchyCommand, &ResizeCommand,  &SimulateCommand, &TransformsCommand};

/// Qt warns on stderr where the character set is not UTF-8; the language is read before.
void useUtf8()
{
    std::setlocale(LC_ALL, "");
    if (qstricmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

const Command *commandByName(const QString &name)
{
    for (const Command *command : Commands) {
        if (name == QLatin1String(command->name))
            return command;
    }
    return nullptr;
}

int sayWrongUse(Session &session, Error error, const Command *command)
{
    const QString help =
        command ? QStringLiteral("ballast-cli %1 --help").arg(QLatin1String(command->name))
                : QStringLiteral("ballast-cli --help");
    const QString hint = Cli::tr("See %1.").arg(help);
    error.remedy = error.remedy.isEmpty() ? hint : error.remedy + u' ' + hint;
    return session.wrongUse(error);
}

int runCommand(Session &session, const Command &command, const QStringList &arguments)
{
    if (helpAsked(arguments)) {
        session.write(commandHelp(command, session.columns()).toUtf8());
        return Done;
    }
    const auto parsed = parseArguments(arguments, command.options, command.positionals);
    if (!parsed)
        return sayWrongUse(session, parsed.error(), &command);
    if (const auto error = contradiction(parsed.value(), command.rules))
        return sayWrongUse(session, *error, &command);
    try {
        return command.run(session, parsed.value());
    } catch (const std::exception &exception) {
        return session.fail(
            {Cli::tr("The work ended early: %1").arg(QString::fromLocal8Bit(exception.what())),
             {},
             Cli::tr("Please report this with the command you ran.")});
    }
}

int runUnknown(Session &session, const QString &name)
{
    QStringList names;
    for (const Command *command : Commands)
        names << QString::fromLatin1(command->name);
    const QString near = nearest(name, names);
    const Error error{name.startsWith(u'-') ? Cli::tr("There is no option %1").arg(name)
                                            : Cli::tr("There is no command “%1”").arg(name),
                      {},
                      near.isEmpty() ? QString() : Cli::tr("Did you mean %1?").arg(near)};
    return sayWrongUse(session, error, nullptr);
}

int dispatch(QStringList arguments)
{
    Session session(arguments.contains(QStringLiteral("--json")));
    if (!arguments.isEmpty() && arguments.first() == u"help") {
        arguments.removeFirst();
        arguments << QStringLiteral("--help");
    }
    const QString first = arguments.value(0);
    if (first == u"--version") {
        session.write("ballast-cli " BALLAST_VERSION "\n");
        return Done;
    }
    if (const Command *command = commandByName(first))
        return runCommand(session, *command, arguments.mid(1));
    if (helpAsked(arguments) && first.startsWith(u'-')) {
        session.write(programHelp(Commands, session.columns()).toUtf8());
        return Done;
    }
    if (first.isEmpty() || first == u"--json")
        return sayWrongUse(session, {Cli::tr("A command is missing"), {}, {}}, nullptr);
    return runUnknown(session, first);
}

} // namespace

int run(int argc, char **argv)
{
    const QStringList languages = QLocale::system().uiLanguages();
    useUtf8();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ballast-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BALLAST_VERSION));
    installTranslations(languages);
    const int code = dispatch(QCoreApplication::arguments().mid(1));
    // The buffer may have been written, in vain, before it is flushed here.
    const bool lost = std::fflush(stdout) != 0 || std::ferror(stdout) != 0;
    if (!lost || code >= WrongUse)
        return code;
    const QString words = Cli::tr("The output could not be written. Is there space left?");
    std::fprintf(stderr, "ballast-cli: %s\n", words.toUtf8().constData());
    return Failed;
}

} // namespace ballast::cli
