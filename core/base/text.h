#pragma once

#include <QString>

namespace ballast {

/// 4155 → "4,155": with the thousands separator of the user's language (also in the C locale,
/// where Qt omits it).
QString formatCount(qint64 count);

/// 8.6884, 1 → "8.7": fixed decimals with the decimal sign of the user's language.
QString formatNumber(double value, int decimals);

/// 0.0869 → "8.7 %"; `share` is a fraction.
QString formatPercent(double share, int decimals = 1);

} // namespace ballast
