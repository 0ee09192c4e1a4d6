#include "app/cli/optionrules.h"

#include "app/cli/text.h"

namespace ballast::cli {

namespace {

/// "scheme=log" → "--scheme log"
QString shown(const QString &option)
{
    return QStringLiteral("--") + QString(option).replace(u'=', u' ');
}

bool isGiven(const Arguments &arguments, const QString &option)
{
    const QByteArray name = option.section(u'=', 0, 0).toLatin1();
    return arguments.has(name.constData()) &&
           (!option.contains(u'=') || arguments.text(name.constData()) == option.section(u'=', 1));
}

QStringList given(const Arguments &arguments, const char *options)
{
    QStringList found = QString::fromLatin1(options).split(u' ', Qt::SkipEmptyParts);
    found.removeIf([&](const QString &option) { return !isGiven(arguments, option); });
    return found;
}

QString joined(const char *options)
{
    QStringList all = QString::fromLatin1(options).split(u' ');
    for (QString &option : all)
        option = shown(option);
    return all.join(Cli::tr(" or "));
}

std::optional<Error> broken(const Arguments &arguments, const OptionRule &rule)
{
    const QStringList found = given(arguments, rule.options);
    if (rule.kind == OptionRule::Exclude) {
        if (found.size() < 2)
            return std::nullopt;
        return Error{Cli::tr("%1 and %2 exclude each other").arg(shown(found[0]), shown(found[1])),
                     {},
                     Cli::tr("Give one of them.")};
    }
    if (found.isEmpty() || !given(arguments, rule.others).isEmpty())
        return std::nullopt;
    return Error{Cli::tr("%1 means nothing without %2").arg(shown(found[0]), joined(rule.others)),
                 {},
                 Cli::tr("Leave %1 out, or give both.").arg(shown(found[0]))};
}

} // namespace

std::optional<Error> contradiction(const Arguments &arguments, std::span<const OptionRule> rules)
{
    for (const OptionRule &rule : rules)
        if (auto error = broken(arguments, rule))
            return error;
    return std::nullopt;
}

} // namespace ballast::cli
