#include "app/cli/arguments.h"

#include "app/cli/text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ballast::cli {

namespace {

int editDistance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j) + 1;
            const int replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({replaced, row[at] + 1, row[at - 1] + 1});
        }
    }
    return row.back();
}

Error usage(const QString &message, const QString &remedy = {})
{
    return {message, {}, remedy};
}

QString didYouMean(const QString &text, const QStringList &candidates, const QString &prefix)
{
    const QString near = nearest(text, candidates);
    return near.isEmpty() ? QString() : Cli::tr("Did you mean %1?").arg(prefix + near);
}

QString rangeText(const OptionSpec &option)
{
    const auto number = [](double value) { return QString::number(value, 'g', 12); };
    const bool open = option.max == std::numeric_limits<double>::max();
    if (open && option.min == std::numeric_limits<double>::lowest())
        return {};
    return open ? Cli::tr("at least %1").arg(number(option.min))
                : Cli::tr("%1 to %2").arg(number(option.min), number(option.max));
}

bool inRange(const OptionSpec &option, double value)
{
    return value >= option.min && value <= option.max;
}

/// Empty if `value` suits the option, else what is expected.
QString expectation(const OptionSpec &option, const QString &value)
{
    bool good = true;
    switch (option.kind) {
    case ValueKind::Flag:
    case ValueKind::Text:
        return value.isEmpty() && option.kind == ValueKind::Text ? Cli::tr("a value") : QString();
    case ValueKind::Seed:
        value.toULongLong(&good);
        return good && !value.startsWith(u'+') ? QString() : Cli::tr("a whole number, 0 or more");
    case ValueKind::Integer: {
        const auto number = strictInteger(value);
        good = number && inRange(option, static_cast<double>(*number));
        return good ? QString() : Cli::tr("a whole number") + u' ' + rangeText(option);
    }
    case ValueKind::Real: {
        const auto number = strictReal(value);
        good = number && inRange(option, *number);
        return good ? QString() : Cli::tr("a number") + u' ' + rangeText(option);
    }
    case ValueKind::Choice: {
        const QStringList choices = QString::fromLatin1(option.value).split(u'|');
        return choices.contains(value) ? QString() : choices.join(QStringLiteral(", "));
    }
    }
    return {};
}

} // namespace

/// Walks the arguments once; a class only to share the tables between its steps.
class ArgumentParser
{
public:
    ArgumentParser(const QStringList &arguments, std::span<const OptionSpec> options,
                   std::span<const PositionalSpec> positionals)
        : m_arguments(arguments), m_options(options), m_positionals(positionals)
    {
    }

    Result<Arguments> parse()
    {
        bool onlyPositionals = false;
        while (m_next < m_arguments.size()) {
            const QString argument = m_arguments[m_next++];
            Result<void> read;
            if (!onlyPositionals && argument == u"--")
                onlyPositionals = true;
            else if (!onlyPositionals && argument.startsWith(u"--"))
                read = takeLong(argument.mid(2));
            else if (!onlyPositionals && argument.size() > 1 && argument.startsWith(u'-'))
                read = takeShort(argument.mid(1));
            else
                m_result.m_positionals << argument;
            if (!read)
                return read.error();
        }
        if (const auto counted = checkPositionals(); !counted)
            return counted.error();
        return std::move(m_result);
    }

private:
    Result<void> takeLong(const QString &text)
    {
        const qsizetype equals = text.indexOf(u'=');
        const QString name = equals < 0 ? text : text.left(equals);
        const auto option = std::ranges::find_if(
            m_options, [&](const OptionSpec &o) { return name == QLatin1String(o.name); });
        if (option == m_options.end())
            return unknown(QStringLiteral("--") + name, name);
        if (equals < 0)
            return takeValue(*option, std::nullopt);
        return takeValue(*option, text.mid(equals + 1));
    }

    Result<void> takeShort(const QString &text)
    {
        const auto option = std::ranges::find_if(m_options, [&](const OptionSpec &o) {
            return o.letter != 0 && text[0] == QLatin1Char(o.letter);
        });
        if (option == m_options.end())
            return unknown(u'-' + text, text);
        if (text.size() == 1)
            return takeValue(*option, std::nullopt);
        return takeValue(*option, text.mid(1));
    }

    Result<void> takeValue(const OptionSpec &option, std::optional<QString> value)
    {
        const QString shown = QStringLiteral("--") + QLatin1String(option.name);
        const QString name = QString::fromLatin1(option.name);
        if (m_result.m_values.contains(name))
            return usage(Cli::tr("%1 is given twice").arg(shown),
                         Cli::tr("Give it once; lists have commas between."));
        if (option.kind == ValueKind::Flag) {
            if (value)
                return usage(Cli::tr("%1 takes no value").arg(shown));
            m_result.m_values.insert(name, QString());
            return {};
        }
        if (!value && m_next < m_arguments.size())
            value = m_arguments[m_next++];
        if (!value)
            return usage(Cli::tr("%1 needs a value").arg(shown));
        if (const QString expected = expectation(option, *value).trimmed(); !expected.isEmpty())
            return usage(Cli::tr("“%1” does not suit %2").arg(*value, shown),
                         Cli::tr("Expected: %1.").arg(expected));
        m_result.m_values.insert(name, *value);
        return {};
    }

    Result<void> checkPositionals() const
    {
        const auto given = static_cast<std::size_t>(m_result.m_positionals.size());
        for (std::size_t i = given; i < m_positionals.size(); ++i) {
            if (m_positionals[i].required)
                return usage(Cli::tr("%1 is missing").arg(QLatin1String(m_positionals[i].name)));
        }
        if (given > m_positionals.size())
            return usage(Cli::tr("“%1” is one argument too many")
                             .arg(m_result.m_positionals[qsizetype(m_positionals.size())]));
        return {};
    }

    Error unknown(const QString &shown, const QString &name) const
    {
        QStringList names;
        for (const OptionSpec &option : m_options)
            names << QString::fromLatin1(option.name);
        return usage(Cli::tr("There is no option %1").arg(shown),
                     didYouMean(name, names, QStringLiteral("--")));
    }

    const QStringList &m_arguments;
    std::span<const OptionSpec> m_options;
    std::span<const PositionalSpec> m_positionals;
    qsizetype m_next = 0;
    Arguments m_result;
};

bool Arguments::has(const char *option) const
{
    return m_values.contains(QLatin1String(option));
}

QString Arguments::text(const char *option) const
{
    return m_values.value(QLatin1String(option));
}

std::optional<qint64> Arguments::integer(const char *option) const
{
    return strictInteger(text(option));
}

std::optional<double> Arguments::real(const char *option) const
{
    return strictReal(text(option));
}

std::optional<quint64> Arguments::seed(const char *option) const
{
    bool good = false;
    const quint64 value = text(option).toULongLong(&good);
    return good ? std::optional(value) : std::nullopt;
}

QString Arguments::positional(std::size_t index) const
{
    return m_positionals.value(static_cast<qsizetype>(index));
}

std::optional<qint64> strictInteger(const QString &text)
{
    bool good = false;
    const qint64 value = text.toLongLong(&good);
    return good && text.trimmed() == text ? std::optional(value) : std::nullopt;
}

std::optional<double> strictReal(const QString &text)
{
    bool good = false;
    const double value = text.toDouble(&good);
    good = good && std::isfinite(value) && text.trimmed() == text;
    return good ? std::optional(value) : std::nullopt;
}

Result<Arguments> parseArguments(const QStringList &arguments, std::span<const OptionSpec> options,
                                 std::span<const PositionalSpec> positionals)
{
    return ArgumentParser(arguments, options, positionals).parse();
}

QString nearest(const QString &text, const QStringList &candidates)
{
    QString best;
    // Two slips, or a third of a short word: more would suggest unrelated names.
    int bestDistance = std::max(1, std::min(3, static_cast<int>(text.size()) / 2)) + 1;
    for (const QString &candidate : candidates) {
        const int distance = candidate.startsWith(text) && text.size() >= 3
                                 ? 1
                                 : editDistance(text.toLower(), candidate.toLower());
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace ballast::cli
