#pragma once

#include "core/base/issue.h"

#include <QAbstractTableModel>

namespace ballast {

/// What was found wrong with a dataset, one row an issue.
class ProblemsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Kind, File, Message, Remedy, ColumnCount };

    explicit ProblemsModel(QObject *parent = nullptr);
    void setIssues(Issues issues);
    const Issue &issue(int row) const { return m_issues[static_cast<std::size_t>(row)]; }
    /// Kinds that occur, most frequent first, with their numbers.
    std::vector<std::pair<QString, int>> kinds() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Issues m_issues;
};

/// "Box without area" for "zero-area-box"; the stable name itself where it is not known.
QString problemKindText(const QString &kind);

} // namespace ballast
