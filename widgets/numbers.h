#pragma once

#include <QString>

namespace ballast {

/// Numbers as people read them, in the current locale.
QString countText(qint64 count); ///< "4,155"
QString ratioText(double ratio); ///< "11.5 : 1"; "–" when there is nothing to compare
QString shareText(double share); ///< 0.0869 → "8.7 %"; small shares keep a digit
QString sizeText(qint64 bytes);  ///< "61 MB"
QString realText(double value, int decimals); ///< "0.392"

/// One row of a comma-separated file, quoted where needed, with the line end.
QString csvRow(const QStringList &cells);
/// Exact and independent of the locale: shortest text that reads back to the same value.
QString csvNumber(double value);

} // namespace ballast
