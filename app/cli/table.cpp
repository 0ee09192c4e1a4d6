#include "app/cli/table.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ballast::cli {

namespace {

constexpr int Gap = 2; ///< blanks between columns

struct CodeRange
{
    char32_t first;
    char32_t last;
};

/// Unicode 15 blocks whose characters are East Asian Wide or Fullwidth.
constexpr std::array WideRanges{
    CodeRange{0x1100, 0x115f},   CodeRange{0x2e80, 0x303e},   CodeRange{0x3041, 0x33ff},
    CodeRange{0x3400, 0x4dbf},   CodeRange{0x4e00, 0x9fff},   CodeRange{0xa000, 0xa4cf},
    CodeRange{0xac00, 0xd7a3},   CodeRange{0xf900, 0xfaff},   CodeRange{0xfe30, 0xfe4f},
    CodeRange{0xff00, 0xff60},   CodeRange{0xffe0, 0xffe6},   CodeRange{0x1f300, 0x1f64f},
    CodeRange{0x1f900, 0x1f9ff}, CodeRange{0x20000, 0x3fffd},
};

int codeWidth(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    const bool wide = std::ranges::any_of(
        WideRanges, [code](CodeRange r) { return code >= r.first && code <= r.last; });
    return wide ? 2 : 1;
}

QString padded(const QString &text, int width, Table::Align align)
{
    const QString blanks(std::max(0, width - displayWidth(text)), u' ');
    return align == Table::Align::Left ? text + blanks : blanks + text;
}

} // namespace

int displayWidth(const QString &text)
{
    int width = 0;
    for (const uint code : text.toUcs4())
        width += codeWidth(code);
    return width;
}

QString elided(const QString &text, int width)
{
    if (displayWidth(text) <= width)
        return text;
    QString kept;
    int used = 0;
    for (const uint code : text.toUcs4()) {
        used += codeWidth(code);
        if (used > width - 1)
            break;
        const char32_t unit = code;
        kept += QString::fromUcs4(&unit, 1);
    }
    return kept + u'…';
}

QString wrapped(const QString &text, int indent, int width)
{
    const QString margin(indent, u' ');
    QString out;
    QString line;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const bool full =
            !line.isEmpty() && indent + displayWidth(line) + 1 + displayWidth(word) > width;
        if (full) {
            out += margin + line + u'\n';
            line.clear();
        }
        line += line.isEmpty() ? word : u' ' + word;
    }
    return out + margin + line + u'\n';
}

QString definition(const QString &head, const QString &explanation, int column, int width)
{
    const QString body = wrapped(explanation, column, width);
    const QString start = QStringLiteral("  ") + head;
    const int used = displayWidth(start);
    if (used + Gap > column)
        return start + u'\n' + body;
    return start + body.mid(used);
}

QString barText(double share, int columns)
{
    static constexpr std::array Eighths{u'▏', u'▎', u'▍', u'▌', u'▋', u'▊', u'▉'};
    const double clamped = std::clamp(share, 0.0, 1.0);
    int eighths = static_cast<int>(std::lround(clamped * columns * 8));
    if (clamped > 0)
        eighths = std::max(1, eighths);
    QString bar(eighths / 8, u'█');
    if (eighths % 8 > 0)
        bar += Eighths[static_cast<std::size_t>(eighths % 8 - 1)];
    return bar;
}

std::vector<int> Table::widths(int width, int indent) const
{
    std::vector<int> widths;
    int total = indent - Gap;
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        int widest = displayWidth(m_columns[c].title);
        for (const QStringList &row : m_rows)
            widest = std::max(widest, displayWidth(row.value(static_cast<qsizetype>(c))));
        widths.push_back(widest);
        total += widest + Gap;
    }
    for (std::size_t c = 0; c < m_columns.size() && total > width; ++c) {
        if (!m_columns[c].elastic)
            continue;
        const int kept = std::max(8, widths[c] - (total - width));
        total -= std::max(0, widths[c] - kept);
        widths[c] = std::min(widths[c], kept);
    }
    return widths;
}

QString Table::line(const QStringList &cells, const std::vector<int> &widths, int indent) const
{
    QString out(indent, u' ');
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        const QString cell = cells.value(static_cast<qsizetype>(c));
        const QString shown = m_columns[c].elastic ? elided(cell, widths[c]) : cell;
        out += padded(shown, widths[c], m_columns[c].align) + QString(Gap, u' ');
    }
    while (out.endsWith(u' '))
        out.chop(1);
    return out + u'\n';
}

QString Table::text(int width, int indent) const
{
    const std::vector<int> columnWidths = widths(width, indent);
    QStringList titles;
    bool titled = false;
    for (const Column &column : m_columns) {
        titles << column.title;
        titled = titled || !column.title.isEmpty();
    }
    QString out = titled ? line(titles, columnWidths, indent) : QString();
    for (const QStringList &row : m_rows)
        out += line(row, columnWidths, indent);
    return out;
}

} // namespace ballast::cli
