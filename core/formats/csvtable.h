#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace ballast {

/// Rows of a CSV file as RFC 4180 has them: quoted cells may hold delimiters, line ends and doubled
/// quotes; byte order mark, CRLF and blanks around cells are taken away. Empty lines are passed
/// over. Stops when `row` returns false. A quote that opens a cell and is closed nowhere, or after
/// the line's end in the middle of another cell, is passed over: its line goes to `openQuote`.
void parseCsv(const QByteArray &bytes, char delimiter,
              const std::function<bool(const QStringList &cells, int line)> &row,
              const std::function<void(int line)> &openQuote = {});

/// ',' ';' or tab, by what the first line has most of outside quotes.
char csvDelimiter(const QByteArray &bytes);

/// Quoted only where it has to be.
QString csvCell(const QString &text);
QString csvLine(const QStringList &cells);

} // namespace ballast
