#include "core/formats/csvcolumns.h"

#include "core/formats/csvtable.h"
#include "core/formats/files.h"
#include "core/formats/numbers.h"

#include <algorithm>

namespace ballast {

namespace {

const QStringList FileNames{
    QStringLiteral("filename"), QStringLiteral("file"),       QStringLiteral("file_name"),
    QStringLiteral("image"),    QStringLiteral("image_path"), QStringLiteral("imagepath"),
    QStringLiteral("filepath"), QStringLiteral("file_path"),  QStringLiteral("path"),
    QStringLiteral("img"),      QStringLiteral("image_name"), QStringLiteral("image_id"),
    QStringLiteral("id")};
const QStringList LabelNames{
    QStringLiteral("label"),    QStringLiteral("class"),  QStringLiteral("class_name"),
    QStringLiteral("category"), QStringLiteral("target"), QStringLiteral("labels"),
    QStringLiteral("classes"),  QStringLiteral("tags"),   QStringLiteral("categories"),
    QStringLiteral("name"),     QStringLiteral("y")};
const QStringList PluralNames{QStringLiteral("labels"), QStringLiteral("classes"),
                              QStringLiteral("tags"), QStringLiteral("categories")};
const QStringList SplitNames{QStringLiteral("split"), QStringLiteral("set"),
                             QStringLiteral("subset"), QStringLiteral("usage"),
                             QStringLiteral("partition")};
const std::array<QStringList, 4> EdgeNames{
    QStringList{QStringLiteral("xmin"), QStringLiteral("x1"), QStringLiteral("x_min")},
    QStringList{QStringLiteral("ymin"), QStringLiteral("y1"), QStringLiteral("y_min")},
    QStringList{QStringLiteral("xmax"), QStringLiteral("x2"), QStringLiteral("x_max")},
    QStringList{QStringLiteral("ymax"), QStringLiteral("y2"), QStringLiteral("y_max")}};

const std::array<QStringList, 4> SizeNames{
    QStringList{QStringLiteral("x"), QStringLiteral("left"), QStringLiteral("bbox_x")},
    QStringList{QStringLiteral("y"), QStringLiteral("top"), QStringLiteral("bbox_y")},
    QStringList{QStringLiteral("width"), QStringLiteral("w"), QStringLiteral("bbox_width"),
                QStringLiteral("bbox_w")},
    QStringList{QStringLiteral("height"), QStringLiteral("h"), QStringLiteral("bbox_height"),
                QStringLiteral("bbox_h")}};

/// The first of `names`, in their order of preference, that the header has.
int columnOf(const QStringList &header, const QStringList &names)
{
    for (const QString &name : names)
        for (qsizetype i = 0; i < header.size(); ++i)
            if (header[i].compare(name, Qt::CaseInsensitive) == 0)
                return static_cast<int>(i);
    return -1;
}

bool isImage(const QString &cell)
{
    return isImageName(cell.toStdString());
}

bool isNumber(const QString &cell)
{
    return parseNumber(cell.toStdString()).has_value();
}

std::optional<CsvColumns> withoutHeader(const QStringList &row)
{
    CsvColumns columns;
    columns.hasHeader = false;
    static const QStringList Sets{QStringLiteral("TRAIN"), QStringLiteral("VALIDATION"),
                                  QStringLiteral("TEST"), QStringLiteral("UNASSIGNED")};
    if (row.size() >= 9 && Sets.contains(row[0].toUpper()) && isImage(row[1])) {
        columns.kind = CsvColumns::Boxes; // AutoML: set,path,label,xmin,ymin,,,xmax,ymax,,
        columns.shares = true;
        columns.split = 0;
        columns.file = 1;
        columns.label = 2;
        columns.edges = {3, 4, 7, 8};
        return columns;
    }
    if (row.isEmpty() || !isImage(row[0]))
        return {};
    const bool numbers =
        row.size() == 6 && std::all_of(row.begin() + 1, row.begin() + 5, [](const QString &cell) {
            return cell.isEmpty() || isNumber(cell);
        });
    if (numbers) { // path,x1,y1,x2,y2,class
        columns.kind = CsvColumns::Boxes;
        columns.label = 5;
        columns.edges = {1, 2, 3, 4};
        return columns;
    }
    if (row.size() != 2)
        return {};
    columns.label = 1;
    return columns;
}

void keepOthers(CsvColumns &columns, const QStringList &header)
{
    const std::array used{columns.file,     columns.label,    columns.split,
                          columns.width,    columns.height,   columns.edges[0],
                          columns.edges[1], columns.edges[2], columns.edges[3]};
    for (int i = 0; i < static_cast<int>(header.size()); ++i)
        if (std::find(used.begin(), used.end(), i) == used.end())
            columns.others.push_back({i, header[i]});
}

/// Every other column is 0 or 1 in every row looked at.
bool isOneHot(const CsvColumns &columns, const std::vector<QStringList> &rows)
{
    if (columns.others.empty() || rows.empty())
        return false;
    for (const QStringList &row : rows)
        for (const CsvColumns::Named &other : columns.others)
            if (!oneHotCell(row.value(other.column)))
                return false;
    return true;
}

bool hasEdges(const CsvColumns &columns)
{
    return *std::min_element(columns.edges.begin(), columns.edges.end()) >= 0;
}

/// Boxes as top left corner and size. Without the corner, width and height are the image's.
void takeSizes(CsvColumns &columns, const QStringList &header)
{
    std::array<int, 4> found{};
    for (std::size_t i = 0; i < found.size(); ++i)
        found[i] = columnOf(header, SizeNames[i]);
    if (*std::min_element(found.begin(), found.end()) < 0)
        return;
    columns.edges = found;
    columns.sizes = true;
    const auto asImage = [&](const char *name) { return columnOf(header, {QLatin1String(name)}); };
    columns.width = asImage("image_width");
    columns.height = asImage("image_height");
}

std::optional<CsvColumns> withHeader(const QStringList &header,
                                     const std::vector<QStringList> &rows, const QString &fileName)
{
    CsvColumns columns;
    columns.file = columnOf(header, FileNames);
    if (columns.file < 0)
        return {};
    columns.label = columnOf(header, LabelNames);
    columns.split = columnOf(header, SplitNames);
    columns.width = columnOf(header, {QStringLiteral("width"), QStringLiteral("image_width")});
    columns.height = columnOf(header, {QStringLiteral("height"), QStringLiteral("image_height")});
    for (std::size_t i = 0; i < EdgeNames.size(); ++i)
        columns.edges[i] = columnOf(header, EdgeNames[i]);
    columns.fileName = header[columns.file];
    columns.labelName = header.value(columns.label);
    columns.manyLabels = PluralNames.contains(columns.labelName.toLower());
    if (columns.label >= 0 && !hasEdges(columns))
        takeSizes(columns, header);
    keepOthers(columns, header);
    if (columns.label >= 0 && hasEdges(columns))
        columns.kind = CsvColumns::Boxes;
    else if (fileName.startsWith(u"negatives"))
        columns.kind = CsvColumns::Negatives;
    else if (columns.label < 0 && isOneHot(columns, rows)) {
        columns.kind = CsvColumns::OneHot;
        std::swap(columns.classes, columns.others);
    } else if (columns.label < 0)
        return {};
    return columns;
}

} // namespace

std::optional<bool> oneHotCell(const QString &cell)
{
    const auto number = parseNumber(cell.toStdString());
    if (!number || (*number != 0 && *number != 1))
        return {};
    return *number == 1;
}

std::optional<CsvColumns> csvColumns(const QByteArray &bytes, const QString &fileName)
{
    constexpr std::size_t RowsLookedAt = 50;
    const QByteArray head = bytes.left(256 * 1024);
    const char delimiter = csvDelimiter(head);
    std::vector<QStringList> rows;
    parseCsv(head, delimiter, [&](const QStringList &row, int) {
        rows.push_back(row);
        return rows.size() < RowsLookedAt;
    });
    if (rows.empty())
        return {};
    if (head.size() < bytes.size() && rows.size() > 1 && rows.size() < RowsLookedAt)
        rows.pop_back(); // may be cut
    std::optional<CsvColumns> columns = withoutHeader(rows.front());
    if (!columns)
        columns = withHeader(rows.front(), {rows.begin() + 1, rows.end()}, fileName);
    if (columns)
        columns->delimiter = delimiter;
    return columns;
}

} // namespace ballast
