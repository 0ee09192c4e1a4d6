#include "app/overview/boxsizespage.h"

#include "app/overview/numberitem.h"
#include "app/overview/overviewtexts.h"
#include "app/overview/smallestsidecard.h"
#include "widgets/histogramchart.h"
#include "widgets/numbers.h"
#include "widgets/scatterchart.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>

namespace ballast {

namespace {

constexpr std::size_t MostPoints = 20'000; // more would only darken the picture

/// Every n-th box of a class, so that rare classes keep all of theirs.
std::vector<std::size_t> strides(const std::vector<ResizeImpact> &impacts, std::size_t shown)
{
    const std::size_t each =
        std::max<std::size_t>(50, MostPoints / std::max<std::size_t>(1, shown));
    std::vector<std::size_t> steps;
    for (const ResizeImpact &impact : impacts)
        steps.push_back(std::max<std::size_t>(1, static_cast<std::size_t>(impact.boxes) / each));
    return steps;
}

} // namespace

BoxSizesPage::BoxSizesPage(Document &document, QWidget *parent)
    : OverviewPage(document, parent),
      m_scatter(new ScatterChart),
      m_sides(new SmallestSideCard),
      m_table(new QTableWidget),
      m_note(mutedLabel())
{
    auto *points = new Card(tr("Width and height of each box after resizing"));
    m_scatter->setTitle(tr("Box sizes"));
    m_scatter->setTexts(tr("width (px)"), tr("height (px)"));
    m_scatter->setLimits({ResizeImpact::Limits.begin(), ResizeImpact::Limits.end()});
    m_scatter->setEmptyText(tr("No boxes, or the sizes of their images are not known"));
    m_scatter->setPointText([this](int tag) {
        const int image = m_images[static_cast<std::size_t>(tag)];
        return this->document().dataset()->images[static_cast<std::size_t>(image)].path;
    });
    points->setChart(*m_scatter);
    points->body().addWidget(m_note);
    auto *table = new Card(tr("Smallest side under 4, 8, 16 and 32 px"));
    makeNumberTable(*m_table, {tr("Class"), tr("Boxes"), tr("< 4 px"), tr("< 8 px"), tr("< 16 px"),
                               tr("< 32 px"), tr("median")});
    table->body().addWidget(m_table);
    auto *right = new QVBoxLayout;
    right->setSpacing(10);
    right->addWidget(m_sides, 1);
    right->addWidget(table, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 12, 0, 0);
    row->setSpacing(10);
    row->addWidget(points, 1);
    row->addLayout(right, 1);
    connect(m_sides, &SmallestSideCard::trainingSizePicked, this,
            &OverviewPage::trainingSizePicked);
    connect(m_scatter, &ScatterChart::pointClicked, this, [this](int tag) {
        this->document().setCurrentImage(m_images[static_cast<std::size_t>(tag)]);
        emit modeRequested(QStringLiteral("augment"));
    });
    connect(m_table, &QTableWidget::cellClicked, this, [this](int clicked) {
        this->document().setClassFilter(m_table->item(clicked, 0)->data(Qt::UserRole).toInt());
    });
}

void BoxSizesPage::setTrainingSize(int pixels)
{
    m_sides->setTrainingSize(pixels);
}

void BoxSizesPage::refresh()
{
    const Dataset &dataset = *document().dataset();
    const auto boxes = resizedBoxes(dataset, m_sides->trainingSize(), document().splitFilter());
    m_sides->show(dataset, document().splitFilter(), document().classFilter());
    fillTable(resizeImpact(dataset, boxes));
    fillScatter(boxes);
}

void BoxSizesPage::fillTable(const std::vector<ResizeImpact> &impacts)
{
    m_table->setSortingEnabled(false);
    m_table->setRowCount(static_cast<int>(impacts.size()));
    for (std::size_t id = 0; id < impacts.size(); ++id) {
        const int line = static_cast<int>(id);
        const ResizeImpact &impact = impacts[id];
        m_table->setItem(line, 0, makeNameItem(className(*document().dataset(), line), line));
        m_table->setItem(line, 1, new NumberItem(double(impact.boxes), countText(impact.boxes)));
        for (std::size_t limit = 0; limit < impact.underLimit.size(); ++limit) {
            const double share = impact.shareUnder(limit);
            auto *item = new NumberItem(share, impact.boxes ? shareText(share) : QString());
            item->setToolTip(
                tr("%1 of %2 boxes")
                    .arg(countText(impact.underLimit[limit]), countText(impact.boxes)));
            m_table->setItem(line, 2 + static_cast<int>(limit), item);
        }
        m_table->setItem(line, 6,
                         new NumberItem(impact.medianSide, impact.boxes ? tr("%1 px").arg(realText(
                                                                              impact.medianSide, 1))
                                                                        : QString()));
    }
    m_table->setSortingEnabled(true);
    if (document().classFilter() >= 0)
        selectNameItem(*m_table, document().classFilter());
}

void BoxSizesPage::fillScatter(const std::vector<ResizedBox> &boxes)
{
    const Dataset &dataset = *document().dataset();
    const ClassId only = document().classFilter();
    const std::vector<ResizeImpact> impacts = resizeImpact(dataset, boxes);
    const auto steps = strides(impacts, only >= 0 ? 1 : dataset.classes.size());
    std::vector<ScatterChart::Series> series(dataset.classes.size());
    std::vector<std::size_t> seen(dataset.classes.size());
    m_images.clear();
    for (const ResizedBox &box : boxes) {
        const auto id = static_cast<std::size_t>(box.classId);
        if ((only >= 0 && box.classId != only) || seen[id]++ % steps[id] != 0)
            continue;
        series[id].points.emplace_back(double(box.width), double(box.height));
        series[id].tags.push_back(static_cast<int>(m_images.size()));
        m_images.push_back(box.image);
    }
    for (std::size_t id = 0; id < series.size(); ++id) {
        series[id].name = className(dataset, static_cast<ClassId>(id));
        series[id].color = classColor(static_cast<int>(id));
    }
    const auto total = only >= 0 ? impacts[static_cast<std::size_t>(only)].boxes
                                 : static_cast<qint64>(boxes.size());
    const auto drawn = static_cast<qint64>(m_images.size());
    m_note->setText(drawn < total ? tr("%1 of %2 boxes drawn, evenly picked from each class; "
                                       "click a point to see its image.")
                                        .arg(countText(drawn), countText(total))
                                  : tr("Click a point to see its image."));
    // Rare classes are drawn last, on top of the common ones.
    std::stable_sort(series.begin(), series.end(), [](const auto &a, const auto &b) {
        return a.points.size() > b.points.size();
    });
    m_scatter->setSeries(std::move(series));
}

} // namespace ballast
