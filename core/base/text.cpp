#include "core/base/text.h"

#include <QLocale>

namespace ballast {

namespace {

QLocale groupedLocale()
{
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() & ~QLocale::OmitGroupSeparator);
    return locale;
}

} // namespace

QString formatCount(qint64 count)
{
    return groupedLocale().toString(count);
}

QString formatNumber(double value, int decimals)
{
    return groupedLocale().toString(value, 'f', decimals);
}

QString formatPercent(double share, int decimals)
{
    return formatNumber(share * 100, decimals) + QStringLiteral(" %");
}

} // namespace ballast
