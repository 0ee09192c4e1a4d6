#include "app/cli/help.h"

#include "app/cli/text.h"

#include <algorithm>

namespace ballast::cli {

namespace {

constexpr int HelpColumn = 24; ///< where the explanations start

QString entry(const QString &head, const QString &explanation, int columns)
{
    return definition(head, explanation, HelpColumn, columns);
}

QString section(const QString &title)
{
    return u'\n' + title + u'\n';
}

QString optionHead(const OptionSpec &option)
{
    QString head = option.letter != 0
                       ? u'-' + QString(QLatin1Char(option.letter)) + QStringLiteral(", --")
                       : QStringLiteral("    --");
    head += QLatin1String(option.name);
    if (*option.value != '\0')
        head += u' ' + QString::fromLatin1(option.value);
    return head;
}

QString usageLine(const Command &command)
{
    QString line = QStringLiteral("ballast-cli ") + QLatin1String(command.name);
    for (const PositionalSpec &positional : command.positionals) {
        const QString name = QString::fromLatin1(positional.name);
        line += u' ' + (positional.required ? name : u'[' + name + u']');
    }
    return line + u' ' + Cli::tr("[options]");
}

} // namespace

bool helpAsked(const QStringList &arguments)
{
    const auto end = std::find(arguments.begin(), arguments.end(), QStringLiteral("--"));
    return std::any_of(arguments.begin(), end,
                       [](const QString &a) { return a == u"--help" || a == u"-h"; });
}

QString programHelp(std::span<const Command *const> commands, int columns)
{
    QString out = Cli::tr("Usage: %1").arg(QStringLiteral("ballast-cli ")) +
                  Cli::tr("COMMAND [options]") + u'\n';
    out += wrapped(Cli::tr("Shows which classes of an image dataset are too low, plans what cures "
                           "them and writes the balanced dataset."),
                   0, columns);
    out += section(Cli::tr("Commands:"));
    for (const Command *command : commands)
        out += entry(QString::fromLatin1(command->name), Cli::tr(command->summary), columns);
    out += section(Cli::tr("Options:"));
    out += entry(QStringLiteral("-h, --help"), Cli::tr("show this help, or that of a command"),
                 columns);
    out += entry(QStringLiteral("    --version"), Cli::tr("show the version"), columns);
    out += section(Cli::tr("Exit codes:"));
    out += entry(QStringLiteral("0"), Cli::tr("done"), columns);
    out += entry(QStringLiteral("1"), Cli::tr("finished, but with problems"), columns);
    out += entry(QStringLiteral("2"), Cli::tr("wrong use"), columns);
    out += entry(QStringLiteral("3"), Cli::tr("failed or stopped"), columns);
    return out;
}

QString commandHelp(const Command &command, int columns)
{
    QString out = wrapped(Cli::tr("Usage: %1").arg(usageLine(command)), 0, columns);
    out += wrapped(Cli::tr(command.summary), 0, columns);
    if (*command.details != '\0')
        out += u'\n' + wrapped(Cli::tr(command.details), 0, columns);
    if (!command.positionals.empty())
        out += u'\n';
    for (const PositionalSpec &positional : command.positionals)
        out += entry(QString::fromLatin1(positional.name), Cli::tr(positional.help), columns);
    out += section(Cli::tr("Options:"));
    for (const OptionSpec &option : command.options)
        out += entry(optionHead(option), Cli::tr(option.help), columns);
    return out;
}

} // namespace ballast::cli
