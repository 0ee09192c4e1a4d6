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
    RowParser(const QByteArray &bytes, char delimiter)
        : m_bytes(bytes), m_delimiter(delimiter), m_at(startOf(bytes))
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
    /// True if another cell of the row follows.
    bool readCell(QStringList &cells)
    {
        QByteArray cell;
        bool quoted = false, wasQuoted = false;
        for (; m_at < m_bytes.size(); ++m_at) {
            const char c = m_bytes[m_at];
            if (quoted && c == '"' && m_at + 1 < m_bytes.size() && m_bytes[m_at + 1] == '"') {
                cell += '"';
                ++m_at;
            } else if (c == '"' && (quoted || cell.trimmed().isEmpty())) {
                quoted = !quoted;
                if (quoted)
                    cell.clear();
                wasQuoted = true;
            } else if (!quoted && (c == m_delimiter || c == '\n')) {
                break;
            } else {
                m_line += c == '\n';
                cell += c;
            }
        }
        // Blanks inside quotes are meant; those around a cell are not.
        cells.append(wasQuoted ? QString::fromUtf8(cell).remove(u'\r')
                               : QString::fromUtf8(cell).trimmed());
        const bool more = m_at < m_bytes.size() && m_bytes[m_at] == m_delimiter;
        m_line += !more;
        ++m_at;
        return more;
    }

    const QByteArray &m_bytes;
    const char m_delimiter;
    qsizetype m_at;
    int m_line = 1;
};

} // namespace

void parseCsv(const QByteArray &bytes, char delimiter,
              const std::function<bool(const QStringList &, int)> &row)
{
    RowParser parser(bytes, delimiter);
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
