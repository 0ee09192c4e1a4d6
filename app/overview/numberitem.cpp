#include "app/overview/numberitem.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableWidget>

#include <algorithm>

namespace ballast {

NumberItem::NumberItem(double number, const QString &text)
    : QTableWidgetItem(text), m_number(number)
{
    setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

bool NumberItem::operator<(const QTableWidgetItem &other) const
{
    if (const auto *number = dynamic_cast<const NumberItem *>(&other))
        return m_number < number->m_number;
    return QTableWidgetItem::operator<(other);
}

QTableWidgetItem *makeNameItem(const QString &name, int tag)
{
    auto *item = new QTableWidgetItem(name);
    item->setData(Qt::UserRole, tag);
    item->setToolTip(name);
    return item;
}

void selectNameItem(QTableWidget &table, int tag)
{
    const QSignalBlocker blocker(&table);
    for (int row = 0; row < table.rowCount(); ++row)
        if (table.item(row, 0)->data(Qt::UserRole).toInt() == tag)
            table.selectRow(row);
}

void makeNumberTable(QTableWidget &table, const QStringList &headers)
{
    table.setColumnCount(static_cast<int>(headers.size()));
    table.setHorizontalHeaderLabels(headers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTextElideMode(Qt::ElideMiddle);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() * 2);
    QHeaderView *header = table.horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    header->setHighlightSections(false);
    header->setSortIndicator(1, Qt::DescendingOrder);
    header->setMinimumSectionSize(table.fontMetrics().averageCharWidth() * 7);
    header->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (QTableWidgetItem *first = table.horizontalHeaderItem(0))
        first->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.setTabKeyNavigation(false);
}

void fitNumberColumns(QTableWidget &table)
{
    constexpr int padding = 24; // both sides of the header's and the cells' text
    for (int column = 1; column < table.columnCount(); ++column) {
        int text =
            table.fontMetrics().horizontalAdvance(table.horizontalHeaderItem(column)->text());
        for (int row = 0; row < table.rowCount(); ++row)
            text = std::max(text,
                            table.fontMetrics().horizontalAdvance(table.item(row, column)->text()));
        table.horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
        table.horizontalHeader()->resizeSection(column, text + padding);
    }
}

} // namespace ballast
