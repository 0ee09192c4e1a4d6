#pragma once

#include <QStringList>

#include <cstdint>
#include <vector>

namespace ballast::cli {

/// Columns that `text` takes on a terminal: wide East Asian characters count two, combining marks
/// none.
int displayWidth(const QString &text);
/// Cut to at most `width` columns, the last of them then being "…".
QString elided(const QString &text, int width);
/// Broken at blanks so that no line, indented by `indent`, is wider than `width`; words longer
/// than a line stay whole.
QString wrapped(const QString &text, int indent, int width);
/// "  head   explanation", the explanation wrapped into its own column, which starts at `column`;
/// a head too long for that stands on a line of its own.
QString definition(const QString &head, const QString &explanation, int column, int width);
/// A bar of `columns` columns filled to `share` (0…1) in eighths, at least a sliver above zero.
QString barText(double share, int columns);

/// Rows of text set out in aligned columns.
class Table
{
public:
    enum class Align : std::uint8_t { Left, Right };
    struct Column
    {
        QString title;
        Align align = Align::Left;
        bool elastic = false; ///< gives way (elided) where the table is wider than the terminal
    };

    explicit Table(std::vector<Column> columns) : m_columns(std::move(columns)) {}
    void add(const QStringList &row) { m_rows.push_back(row); }
    bool isEmpty() const { return m_rows.empty(); }
    /// Lines with a final newline, no trailing blanks. Without any title there is no head line.
    QString text(int width, int indent = 0) const;

private:
    std::vector<int> widths(int width, int indent) const;
    QString line(const QStringList &cells, const std::vector<int> &widths, int indent) const;

    std::vector<Column> m_columns;
    std::vector<QStringList> m_rows;
};

} // namespace ballast::cli
