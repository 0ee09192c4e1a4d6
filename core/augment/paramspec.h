#pragma once

#include <QStringList>

#include <cstdint>
#include <span>
#include <vector>

namespace ballast {

enum class ParamKind : std::uint8_t {
    Bool,
    Integer,
    Real,
    IntegerRange,
    RealRange,
    Choice,
    Color,
    Names, ///< classes by name or number, separated by commas; a list in files, null where empty
    Files  ///< a folder of images, or image files, separated by commas; a list in files
};

struct ParamChoice
{
    const char *key;   ///< as Albumentations writes it
    const char *label; ///< QT_TRANSLATE_NOOP("Transforms", …)
};

/// One parameter of a transform: sliders, command line, JSON and documentation all come from it.
struct ParamSpec
{
    const char *key;   ///< Albumentations' name; "a.x" is member x of dict a
    const char *label; ///< QT_TRANSLATE_NOOP("Transforms", …), in the user's words
    const char *help;  ///< tooltip: what it does, unit, what a larger value means
    ParamKind kind = ParamKind::Real;
    double min = 0; ///< of the slider and of what is accepted
    double max = 1;
    double lo = 0; ///< default; of ranges the lower end; Bool 0/1; Choice: index; Color: 0xRRGGBB
    double hi = 0; ///< default upper end of ranges, else unused
    const char *unit = "";    ///< "°", "%", "px" or ""
    int decimals = 2;         ///< shown digits; Integer kinds use 0
    bool logarithmic = false; ///< slider curve
    std::span<const ParamChoice> choices = {};
};

/// A value: `lo` for single values (Bool 0/1, Choice index, Color 0xRRGGBB), both for ranges,
/// `text` for Names and Files.
struct ParamValue
{
    double lo = 0;
    double hi = 0;
    QString text = {};
    bool operator==(const ParamValue &) const = default;
};

/// Names and Files: any text is a value, bounds mean nothing.
constexpr bool isText(ParamKind kind)
{
    return kind == ParamKind::Names || kind == ParamKind::Files;
}

/// The names in a text as Names and Files hold it: trimmed, without empty ones; in double quotes a
/// name may have commas. And back.
QStringList namesIn(const QString &text);
QString joinedNames(const QStringList &names);

} // namespace ballast
