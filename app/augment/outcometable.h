#pragma once

#include "core/augment/boxhonesty.h"
#include "core/augment/program.h"
#include "core/dataset/dataset.h"

#include <QAbstractTableModel>
#include <QTableView>

#include <memory>

namespace ballast {

/// What happened to each box: one row a source annotation, in source order.
class OutcomeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Class, Before, After, Visible, Honesty, ResultText, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setOutcomes(std::shared_ptr<const Dataset> dataset, int image,
                     std::vector<BoxOutcome> outcomes, const BoxRules &rules,
                     OutlineShape outline = OutlineShape::Corners);
    const std::vector<BoxOutcome> &outcomes() const { return m_outcomes; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString className(ClassId id) const;
    ClassId classOf(const BoxOutcome &outcome) const;
    QString text(const BoxOutcome &outcome, int column) const;
    BoxHonesty honesty(const BoxOutcome &outcome) const;
    QString honestyArithmetic(const BoxOutcome &outcome) const;

    std::shared_ptr<const Dataset> m_dataset;
    int m_image = -1;
    std::vector<BoxOutcome> m_outcomes;
    BoxRules m_rules;
    OutlineShape m_outline = OutlineShape::Corners;
};

class OutcomeTable : public QTableView
{
    Q_OBJECT

public:
    explicit OutcomeTable(QWidget *parent = nullptr);

    OutcomeModel *outcomes() const { return m_model; }
    void highlight(int box); ///< selects its row without telling; −1 = none

signals:
    void boxSelected(int box); ///< index into the source's annotations, −1 = none

private:
    OutcomeModel *m_model;
};

} // namespace ballast
