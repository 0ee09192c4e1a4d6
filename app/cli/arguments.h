#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QStringList>

#include <limits>
#include <optional>
#include <span>

namespace ballast::cli {

/// What an option's value may be; checked while parsing, so that commands only ever see good ones.
enum class ValueKind : std::uint8_t { Flag, Text, Integer, Real, Choice, Seed };

/// One row of a command's option table: parsing, --help and the man page test all come from it.
struct OptionSpec
{
    const char *name;  ///< without dashes
    char letter;       ///< short form, 0 = none
    const char *value; ///< name of the value in --help; of Choice: "a|b|c"; Flag: ""
    const char *help;  ///< QT_TRANSLATE_NOOP("Cli", …)
    ValueKind kind = ValueKind::Flag;
    double min = std::numeric_limits<double>::lowest(); ///< of Integer and Real, included
    double max = std::numeric_limits<double>::max();
};

struct PositionalSpec
{
    const char *name; ///< as shown: "PATH"
    const char *help; ///< QT_TRANSLATE_NOOP("Cli", …)
    bool required = true;
};

/// The values given to one command, already checked against its tables.
class Arguments
{
public:
    bool has(const char *option) const;
    /// Of Text and Choice; empty if not given.
    QString text(const char *option) const;
    std::optional<qint64> integer(const char *option) const;
    std::optional<double> real(const char *option) const;
    std::optional<quint64> seed(const char *option) const;
    /// Empty if not given.
    QString positional(std::size_t index) const;
    QStringList positionals() const { return m_positionals; }

private:
    friend class ArgumentParser;
    QHash<QString, QString> m_values;
    QStringList m_positionals;
};

/// Strict reading of a whole number or a decimal number in C notation; none for anything else,
/// "1e3x", "nan" and "inf" included.
std::optional<qint64> strictInteger(const QString &text);
std::optional<double> strictReal(const QString &text);

/// Understands "--name value", "--name=value", "-n value", "-nvalue", flags and "--" (only
/// positionals follow). The error says which argument is wrong and what was probably meant.
Result<Arguments> parseArguments(const QStringList &arguments, std::span<const OptionSpec> options,
                                 std::span<const PositionalSpec> positionals);

/// The candidate nearest to `text` by edit distance, empty if none is near.
QString nearest(const QString &text, const QStringList &candidates);

} // namespace ballast::cli
