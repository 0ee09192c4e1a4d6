#include "widgets/numbers.h"

#include <QLocale>
#include <QStringList>

#include <cmath>

namespace ballast {

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString realText(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

QString ratioText(double ratio)
{
    if (!(ratio > 0) || !std::isfinite(ratio))
        return QStringLiteral("–");
    const int decimals = ratio < 10 ? 2 : ratio < 1000 ? 1 : 0;
    return realText(ratio, decimals) + QStringLiteral(" : 1");
}

QString shareText(double share)
{
    const double percent = 100 * share;
    const int decimals = percent >= 99.95 || percent == 0 ? 0 : percent < 0.1 ? 2 : 1;
    return realText(percent, decimals) + QStringLiteral("\u202f%");
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 10'000'000 ? 1 : 0,
                                       QLocale::DataSizeSIFormat);
}

QString csvRow(const QStringList &cells)
{
    QStringList quoted;
    for (QString cell : cells) {
        if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n'))
            cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        quoted << cell;
    }
    return quoted.join(u',') + u'\n';
}

QString csvNumber(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace ballast
