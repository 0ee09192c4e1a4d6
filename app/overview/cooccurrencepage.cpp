#include "app/overview/cooccurrencepage.h"

#include "app/overview/overviewtexts.h"
#include "widgets/card.h"
#include "widgets/numbers.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ballast {

namespace {

/// The table is only kept for the whole dataset; one split is counted again.
Statistics statisticsOf(const Dataset &dataset, Split split)
{
    Dataset part;
    part.classes = dataset.classes;
    std::copy_if(dataset.images.begin(), dataset.images.end(), std::back_inserter(part.images),
                 [split](const ImageItem &image) { return image.split == split; });
    return computeStatistics(part);
}

} // namespace

HeatMapChart::Grid coOccurrenceGrid(const Document &document)
{
    const Dataset &dataset = *document.dataset();
    const auto filter = document.splitFilter();
    const Statistics part = filter ? statisticsOf(dataset, *filter) : Statistics{};
    const std::vector<qint64> &table =
        filter ? part.coOccurrence : document.statistics().coOccurrence;
    HeatMapChart::Grid grid;
    if (table.empty())
        return grid;
    grid.rows = grid.columns = static_cast<int>(dataset.classes.size());
    grid.values.assign(table.begin(), table.end());
    for (ClassId id = 0; id < grid.rows; ++id)
        grid.rowNames << className(dataset, id);
    grid.columnNames = grid.rowNames;
    return grid;
}

CoOccurrencePage::CoOccurrencePage(Document &document, QWidget *parent)
    : OverviewPage(document, parent), m_chart(new HeatMapChart)
{
    auto *card = new Card(tr("How often classes share an image"));
    m_chart->setTitle(tr("Co-occurrence"));
    m_chart->setZoomable(true);
    m_chart->setEmptyText(tr("No image holds an object, or there are too many classes"));
    m_chart->setCellText([this](int row, int column) {
        const Statistics &statistics = this->document().statistics();
        const HeatMapChart::Grid &grid = m_chart->grid();
        const auto at = [&grid](int r, int c) {
            return static_cast<qint64>(
                grid.values[std::size_t(r) * std::size_t(grid.columns) + std::size_t(c)]);
        };
        if (statistics.coOccurrence.empty())
            return QString();
        if (row == column)
            return tr("%1: %2 images").arg(grid.rowNames[row], countText(at(row, row)));
        const double share = double(at(row, column)) / double(std::max<qint64>(1, at(row, row)));
        return tr("%1 of %2 images with %3 also hold %4 (%5)")
            .arg(countText(at(row, column)), countText(at(row, row)), grid.rowNames[row],
                 grid.columnNames[column], shareText(share));
    });
    card->setChart(*m_chart);
    card->body().addWidget(mutedLabel(
        tr("Where a rare class mostly shares its images with a common one, repeating whole images "
           "adds both. The wheel zooms, dragging moves, a double click shows everything.")));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(card);
}

void CoOccurrencePage::refresh()
{
    m_chart->setLargestCell({fontMetrics().averageCharWidth() * 26, fontMetrics().height() * 6});
    m_chart->setGrid(coOccurrenceGrid(document()));
}

} // namespace ballast
