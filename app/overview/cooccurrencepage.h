#pragma once

#include "app/overview/overviewpage.h"
#include "widgets/heatmapchart.h"

namespace ballast {

/// Which classes share images, as a table of colours.
class CoOccurrencePage : public OverviewPage
{
    Q_OBJECT

public:
    explicit CoOccurrencePage(Document &document, QWidget *parent = nullptr);
    void refresh() override;

private:
    HeatMapChart *m_chart;
};

/// Images that hold both classes, of the images that pass the split filter. No grid where there
/// are too many classes for a table.
HeatMapChart::Grid coOccurrenceGrid(const Document &document);

} // namespace ballast
