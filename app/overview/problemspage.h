#pragma once

#include "app/overview/overviewpage.h"

#include <QSortFilterProxyModel>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace ballast {

class ProblemsModel;

/// Shows issues of one kind and those that hold a text.
class ProblemsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ProblemsFilter(ProblemsModel &model, QObject *parent = nullptr);
    void setKind(const QString &kind); ///< empty = all
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    ProblemsModel &m_model;
    QString m_kind;
    QString m_text;
};

/// Everything found wrong with the dataset; a double click goes to the image.
class ProblemsPage : public OverviewPage
{
    Q_OBJECT

public:
    explicit ProblemsPage(Document &document, QWidget *parent = nullptr);
    void refresh() override;

private:
    void fillKinds();
    void showCount();
    void open(const QModelIndex &index);
    void copyTable() const;

    ProblemsModel *m_model;
    ProblemsFilter *m_filter;
    QComboBox *m_kind;
    QLineEdit *m_text;
    QTableView *m_table;
    QLabel *m_count;
    QLabel *m_empty;
};

} // namespace ballast
