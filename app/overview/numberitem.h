#pragma once

#include <QTableWidgetItem>

namespace ballast {

/// A cell that shows a text and sorts by its number.
class NumberItem : public QTableWidgetItem
{
public:
    NumberItem(double number, const QString &text);
    bool operator<(const QTableWidgetItem &other) const override;

private:
    double m_number;
};

/// First cell of a row: a name that carries what the row stands for (Qt::UserRole).
QTableWidgetItem *makeNameItem(const QString &name, int tag);
/// Selects the row whose name carries `tag`.
void selectNameItem(QTableWidget &table, int tag);
/// Look and behaviour shared by the tables of the overview: sortable, whole rows, not editable.
void makeNumberTable(QTableWidget &table, const QStringList &headers);

/// Makes the columns of numbers as narrow as their texts allow: names get what is left. Without
/// this a sorted table keeps room for an arrow beside every title, which stands above it here.
void fitNumberColumns(QTableWidget &table);

} // namespace ballast
