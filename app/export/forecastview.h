#pragma once

#include "core/export/exporter.h"

#include <QWidget>

class QFormLayout;
class QTableWidget;

namespace ballast {

class BeforeAfterChart;
class Card;
class Document;

/// The middle of Export mode: boxes per class before and after as bars and as a table.
class ForecastView : public QWidget
{
    Q_OBJECT

public:
    explicit ForecastView(QWidget *parent = nullptr);
    void showForecast(const Dataset &dataset, const Forecast &forecast);
    void clear();

private:
    BeforeAfterChart *m_chart;
    QTableWidget *m_table;
};

/// Rough time an export takes on this machine, from its forecast and the size of the images.
double estimatedSeconds(const Dataset &dataset, const Forecast &forecast, int jobs);

/// Imbalance ratio of what was there and of what will be written, "11.5 → 1.5".
QString ratioChangeText(const Forecast &forecast);

} // namespace ballast
