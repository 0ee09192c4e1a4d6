#pragma once

#include "core/balance/weights.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QTableWidget;
class QTableWidgetItem;

namespace ballast {

/// Class weights for the loss: scheme, table, and code to paste.
class WeightsPanel : public QWidget
{
    Q_OBJECT

public:
    enum class Copying { Here, Elsewhere }; ///< whether it has buttons to copy the code

    explicit WeightsPanel(Copying copying = Copying::Here, QWidget *parent = nullptr);
    /// `source` says what was counted: "4,888 boxes of all images".
    void setCounts(std::vector<QString> names, std::vector<qint64> counts, const QString &source);
    const std::vector<double> &weights() const { return m_weights; }

signals:
    void weightsChanged();

private:
    WeightOptions options() const;
    QWidget *makeCopyButtons();
    void refresh();
    void fillTable();
    void takeCustom(const QTableWidgetItem &item);
    void copy(WeightSnippet kind, const QString &what);

    std::vector<QString> m_names;
    std::vector<qint64> m_counts;
    std::vector<double> m_weights;
    QComboBox *m_scheme;
    QDoubleSpinBox *m_parameter;
    QLabel *m_parameterName;
    QLabel *m_formula;
    QLabel *m_source;
    QTableWidget *m_table;
    QLabel *m_copied;
    std::vector<double> m_custom; ///< of WeightScheme::Custom, by class
    double m_beta = 0.999;
    double m_mu = 0.15;
};

} // namespace ballast
