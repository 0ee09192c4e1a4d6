#include "core/formats/csvtable.h"

#include <algorithm>

namespace ballast {

namespace {

qsizetype startOf(const QByteArray &bytes)
{
    return bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
}

class RowParser
{
public:
    RowParser(const QByteArray &bytes, char delimiter, const std::function<void(int)> &openQuote)
        : m_bytes(bytes), m_delimiter(delimiter), m_openQuote(openQuote), m_at(startOf(bytes))
    {
    }

    /// False at the end. `line` is that of the row's start.
    bool next(QStringList &cells, int &line)
    {
        cells.clear();
        if (m_at >= m_bytes.size())
            return false;
        line = m_line;
        while (readCell(cells)) {
        }
        return true;
    }

private:
    struct Cell
    {
        QByteArray text;
        qsizetype end = 0; ///< the delimiter, the line's end or the end of all
        int lines = 0;     ///< inside quotes
        bool quoted = false;
        bool broken = false; ///< the quote is not closed as it should be
    };

    bool isBorder(qsizetype at) const
    {
        return at >= m_bytes.size() || m_bytes[at] == m_delimiter || m_bytes[at] == '\n' ||
               m_bytes[at] == '\r';
    }

    /// `plain`: quotes are characters like others, the first is passed over.
    Cell scan(bool plain) const
    {
        Cell cell;
        bool inside = false;
        qsizetype at = m_at;
        for (; at < m_bytes.size(); ++at) {
            const char c = m_bytes[at];
            if (inside && c == '"' && at + 1 < m_bytes.size() && m_bytes[at + 1] == '"') {
                cell.text += '"';
                ++at;
            } else if (!plain && c == '"' && (inside || cell.text.trimmed().isEmpty())) {
                if (inside && cell.lines > 0 && !isBorder(at + 1)) {
                    cell.broken = true; // it is scanned anew, so the rest does not matter
                    return cell;
                }
                inside = !inside;
                if (inside)
                    cell.text.clear();
                cell.quoted = true;
            } else if (!inside && (c == m_delimiter || c == '\n')) {
                break;
            } else {
                cell.lines += c == '\n';
                cell.text += c;
            }
        }
        cell.broken |= inside;
        cell.end = at;
        return cell;
    }

    /// True if another cell of the row follows.
    bool readCell(QStringList &cells)
    {
        Cell cell = scan(false);
        if (cell.broken) {
            if (m_openQuote)
                m_openQuote(m_line);
            cell = scan(true);
            cell.text.remove(cell.text.indexOf('"'), 1);
        }
        m_at = cell.end;
        m_line += cell.lines;
        // Blanks inside quotes are meant; those around a cell are not.
        cells.append(cell.quoted ? QString::fromUtf8(cell.text).remove(u'\r')
                                 : QString::fromUtf8(cell.text).trimmed());
        const bool more = m_at < m_bytes.size() && m_bytes[m_at] == m_delimiter;
        m_line += !more;
        ++m_at;
        return more;
    }

    const QByteArray &m_bytes;
    const char m_delimiter;
    const std::function<void(int)> &m_openQuote;
    qsizetype m_at;
    int m_line = 1;
};

} // namespace

void parseCsv(const QByteArray &bytes, char delimiter,
              const std::function<bool(const QStringList &, int)> &row,
              const std::function<void(int)> &openQuote)
{
    RowParser parser(bytes, delimiter, openQuote);
    QStringList cells;
    int line = 1;
    while (parser.next(cells, line))
        if ((cells.size() > 1 || !cells[0].isEmpty()) && !row(cells, line))
            return;
}

char csvDelimiter(const QByteArray &bytes)
{
    char best = ',';
    qsizetype most = 0;
    for (const char delimiter : {',', ';', '\t'}) {
        qsizetype cells = 0;
        parseCsv(bytes.left(64 * 1024), delimiter, [&](const QStringList &row, int) {
            cells = row.size();
            return false;
        });
        if (cells > most) {
            most = cells;
            best = delimiter;
        }
    }
    return best;
}

QString csvCell(const QString &text)
{
    const bool plain = std::none_of(text.begin(), text.end(), [](QChar c) {
        return c == u',' || c == u'"' || c == u'\n' || c == u'\r';
    });
    if (plain && text == text.trimmed())
        return text;
    return u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &cell : cells)
        quoted.append(csvCell(cell));
    return quoted.join(u',') + u'\n';
}

} // namespace ballast
