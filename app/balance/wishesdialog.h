#pragma once

#include "core/balance/plan.h"

#include <QDialog>

class QTableWidget;
class QTableWidgetItem;

namespace ballast {

class Document;

/// What is asked of single classes, besides the goal. Stays open beside the window; edits go to
/// the document at once, one undo step each.
class WishesDialog : public QDialog
{
    Q_OBJECT

public:
    enum Column { Name, Before, After, Target, Cap, Ignore, ColumnCount };

    explicit WishesDialog(Document &document, QWidget *parent = nullptr);

private:
    void sync();
    void fillRow(int row);
    void take(QTableWidgetItem *item);
    void setWish(ClassId id, const ClassWish &wish);

    Document &m_document;
    QTableWidget *m_table;
};

} // namespace ballast
