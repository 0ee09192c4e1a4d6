#include "app/export/forecastview.h"

#include "core/base/parallel.h"
#include "core/dataset/statistics.h"
#include "widgets/beforeafterchart.h"
#include "widgets/card.h"
#include "widgets/numbers.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ballast {

namespace {

enum Column { ClassName, Before, Planned, Expected, Lost, ColumnCount };

QTableWidgetItem *numberItem(qint64 value)
{
    auto *item = new QTableWidgetItem(countText(value));
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

/// Mean size of the images whose size is known; a camera's usual size where none is.
double megapixels(const Dataset &dataset)
{
    double sum = 0;
    qint64 known = 0;
    for (const ImageItem &image : dataset.images) {
        if (image.width <= 0)
            continue;
        sum += static_cast<double>(image.width) * image.height / 1e6;
        ++known;
    }
    return known > 0 ? sum / static_cast<double>(known) : 1.0;
}

} // namespace

ForecastView::ForecastView(QWidget *parent)
    : QWidget(parent), m_chart(new BeforeAfterChart), m_table(new QTableWidget)
{
    m_chart->setTitle(tr("Objects per class, before and after"));
    m_chart->setEmptyText(tr("The forecast is being made"));
    auto *chartCard = new Card(m_chart->title());
    chartCard->setChart(*m_chart);

    m_table->setObjectName(QStringLiteral("forecastTable"));
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels(
        {tr("Class"), tr("Before"), tr("Planned"), tr("Written"), tr("Lost at edges")});
    m_table->horizontalHeaderItem(Planned)->setToolTip(tr("If every box survived augmentation"));
    m_table->horizontalHeaderItem(Expected)->setToolTip(
        tr("With the very draws that will be used: exact"));
    m_table->horizontalHeaderItem(Lost)->setToolTip(
        tr("Boxes that augmentation moves out of the picture or that fall under the box rules"));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ClassName, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(ClassName)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::TabFocus);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Forecast per class"));
    auto *tableCard = new Card(tr("What will be written, class by class"));
    tableCard->body().addWidget(m_table, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(12);
    column->addWidget(chartCard, 3);
    column->addWidget(tableCard, 2);
}

void ForecastView::showForecast(const Dataset &dataset, const Forecast &forecast)
{
    const int count = static_cast<int>(std::min(dataset.classes.size(), forecast.classes.size()));
    std::vector<BeforeAfterChart::Group> groups;
    m_table->setRowCount(count);
    for (int row = 0; row < count; ++row) {
        const auto index = static_cast<std::size_t>(row);
        const QString &name = dataset.classes[index].name;
        const ClassForecast &numbers = forecast.classes[index];
        BeforeAfterChart::Group group;
        group.name = name;
        group.before = static_cast<double>(numbers.before);
        group.after = static_cast<double>(numbers.expected);
        groups.push_back(std::move(group));
        auto *item = new QTableWidgetItem(name);
        item->setToolTip(name);
        m_table->setItem(row, ClassName, item);
        m_table->setItem(row, Before, numberItem(numbers.before));
        m_table->setItem(row, Planned, numberItem(numbers.planned));
        m_table->setItem(row, Expected, numberItem(numbers.expected));
        m_table->setItem(row, Lost, numberItem(numbers.planned - numbers.expected));
    }
    m_chart->setUnit(dataset.task == Task::Detection ? tr("boxes") : tr("images"));
    m_chart->setGroups(std::move(groups));
}

void ForecastView::clear()
{
    m_chart->setGroups({});
    m_table->setRowCount(0);
}

double estimatedSeconds(const Dataset &dataset, const Forecast &forecast, int jobs)
{
    // Decode + a usual pipeline + encode take about 45 ms a megapixel and core; copying, hashing
    // and reading back run at about 200 MB/s.
    constexpr double SecondsPerMegapixel = 0.045;
    constexpr double BytesPerSecond = 200e6;
    const double cores = jobs > 0 ? std::min(jobs, defaultJobs()) : defaultJobs();
    return static_cast<double>(forecast.augmented) * megapixels(dataset) * SecondsPerMegapixel /
               cores +
           static_cast<double>(forecast.bytes) / BytesPerSecond;
}

QString ratioChangeText(const Forecast &forecast)
{
    std::vector<qint64> before;
    std::vector<qint64> after;
    for (const ClassForecast &numbers : forecast.classes) {
        before.push_back(numbers.before);
        after.push_back(numbers.expected);
    }
    return QStringLiteral("%1 → %2").arg(realText(imbalanceRatio(before), 1),
                                         ratioText(imbalanceRatio(after)));
}

} // namespace ballast

#include "moc_forecastview.cpp"
