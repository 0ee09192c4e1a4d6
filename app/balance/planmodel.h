#pragma once

#include "core/balance/plan.h"

#include <QAbstractTableModel>

#include <memory>

namespace ballast {

/// A plan image by image, and output by output where it cuts windows out or pastes. Cells are
/// counted when they are shown, so a hundred thousand rows cost nothing.
class PlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Source, Means, Copies, FirstClass };
    static constexpr int MostClassColumns = 12; ///< the rarest; the tooltip tells the others

    explicit PlanModel(QObject *parent = nullptr);
    void setPlan(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const BalancePlan> plan);
    /// Only what is repeated, cut out or left out.
    void setOnlyTreated(bool on);
    int imageAt(int row) const { return rowAt(row).image; }
    /// Null: the image as a whole.
    const PlanItem *itemAt(int row) const { return itemOf(rowAt(row)); }
    int itemIndexAt(int row) const { return rowAt(row).item; }   ///< −1: the image as a whole
    int copiesAt(int row) const { return copiesOf(rowAt(row)); } ///< −1: left out

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Row
    {
        int image = 0; ///< index into Dataset::images
        int item = -1; ///< index into BalancePlan::items; -1 = the image as a whole
    };

    const Row &rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    const PlanItem *itemOf(const Row &row) const;
    void rebuild();
    void chooseClasses();
    void sortRows();
    qint64 sortKey(const Row &row) const;
    int copiesOf(const Row &row) const; ///< -1 = left out
    int countOf(const Row &row, ClassId id) const;
    std::vector<ClassId> classesOf(const PlanItem &item) const;
    QString meansText(const Row &row) const;
    QString contentsText(const Row &row) const;

    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const BalancePlan> m_plan;
    std::vector<Row> m_rows;
    std::vector<ClassId> m_classes; ///< of the columns after FirstClass
    bool m_onlyTreated = true;
    int m_sortColumn = Copies;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

/// Objects (or tags) of a class in an image.
int countIn(const ImageItem &image, ClassId id);

} // namespace ballast
