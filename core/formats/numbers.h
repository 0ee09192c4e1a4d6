#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>

namespace ballast {

/// No place, size or share in a label is larger; beyond, arithmetic overflows.
constexpr double MostPlace = 1e9;
inline bool isPlace(double value)
{
    return value >= -MostPlace && value <= MostPlace; // not NaN
}

/// The whole text as a number within ±MostPlace; a leading '+' is allowed, blanks are not.
std::optional<double> parseNumber(std::string_view text);

/// Shortest decimals that read back as the very same double.
void appendNumber(QByteArray &out, double value);
QByteArray numberText(double value);

/// The decimal number with `decimals` places nearest to `value`.
double roundedTo(double value, int decimals);

constexpr int MostDecimals = 17;

/// Labels hold decimals that were turned into pixels by arithmetic which rounds. This finds the
/// number with the fewest decimals that `reproduces` accepts (what reading it again gives is the
/// very pixel value in hand), so that what came in as 0.4046875 goes out as 0.4046875.
template <class Reproduces> double fewestDecimals(double value, const Reproduces &reproduces)
{
    for (int decimals = 0; decimals <= MostDecimals; ++decimals)
        if (const double rounded = roundedTo(value, decimals); reproduces(rounded))
            return rounded;
    return value;
}

} // namespace ballast
