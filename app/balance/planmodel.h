#pragma once

#include "core/balance/plan.h"

#include <QAbstractTableModel>

#include <memory>

namespace ballast {

/// A plan image by image. Rows are indices into the dataset; cells are counted when they are
/// shown, so a hundred thousand rows cost nothing.
class PlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Source, Means, Copies, FirstClass };
    static constexpr int MostClassColumns = 12; ///< the rarest; the tooltip tells the others

    explicit PlanModel(QObject *parent = nullptr);
    void setPlan(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const BalancePlan> plan);
    /// Only images that are repeated or left out.
    void setOnlyTreated(bool on);
    int imageAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void rebuild();
    void chooseClasses();
    void sortRows();
    qint64 sortKey(int image) const;
    int copiesOf(int image) const { return m_plan->copies[static_cast<std::size_t>(image)]; }
    QString meansText(int image) const;
    QString contentsText(int image) const;

    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const BalancePlan> m_plan;
    std::vector<int> m_rows;
    std::vector<ClassId> m_classes; ///< of the columns after FirstClass
    bool m_onlyTreated = true;
    int m_sortColumn = Copies;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

/// Objects (or tags) of a class in an image.
int countIn(const ImageItem &image, ClassId id);

} // namespace ballast
