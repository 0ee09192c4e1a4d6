#pragma once

#include "core/base/issue.h"

#include <QAbstractTableModel>

namespace ballast {

/// Issues as a table: severity, file, what is wrong, what to do.
class IssuesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { File, Message, Remedy, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setIssues(Issues issues);
    void append(Issue issue);
    const Issues &issues() const { return m_issues; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Issues m_issues;
};

} // namespace ballast
