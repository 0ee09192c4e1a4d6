#pragma once

#include "core/balance/sampler.h"
#include "widgets/card.h"

#include <memory>

class QComboBox;
class QTableWidget;

namespace ballast {

class BeforeAfterChart;
class ValueSlider;

/// What a sampler would show in an epoch: draws, distinct images and boxes of each class.
class SamplerCard : public Card
{
    Q_OBJECT

public:
    explicit SamplerCard(QWidget *parent = nullptr);
    void show(std::shared_ptr<const Dataset> dataset);
    /// What to mind beside a plan; empty = nothing.
    void setWarning(const QString &text);
    const SamplerForecast &forecast() const { return m_forecast; }

private:
    QWidget *makeControls();
    void refresh();
    void fillTable();
    void fillChart();
    QString sentence() const;

    std::shared_ptr<const Dataset> m_dataset;
    SamplerForecast m_forecast;
    QComboBox *m_scheme;
    ValueSlider *m_threshold;
    QTableWidget *m_table;
    BeforeAfterChart *m_chart;
    QLabel *m_sentence;
    QLabel *m_warning;
};

} // namespace ballast
