#include "app/overview/classespage.h"

#include "app/overview/cooccurrencepage.h"
#include "app/overview/overviewtexts.h"
#include "app/overview/rulespanel.h"
#include "app/overview/smallestsidecard.h"
#include "app/overview/verdictcard.h"
#include "widgets/classbarschart.h"
#include "widgets/elidedlabel.h"
#include "widgets/heatmapchart.h"
#include "widgets/histogramchart.h"
#include "widgets/numbers.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace ballast {

namespace {

constexpr int ComfortableRows = 12;

} // namespace

ClassesPage::ClassesPage(Document &document, QWidget *parent)
    : OverviewPage(document, parent),
      m_count(new QComboBox),
      m_sort(new QComboBox),
      m_log(new QCheckBox(tr("Log scale"))),
      m_target(new QCheckBox(tr("Show target"))),
      m_splits(new QCheckBox(tr("By split"))),
      m_goal(new ElidedLabel),
      m_bars(new ClassBarsChart),
      m_barsCard(new Card),
      m_verdict(new VerdictCard),
      m_together(new HeatMapChart),
      m_sides(new SmallestSideCard),
      m_rules(new RulesPanel(document, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(10);
    m_bars->setTitle(tr("Classes"));
    m_bars->setEmptyText(tr("This dataset has no classes"));
    m_barsCard->body().addWidget(m_bars);
    column->addLayout(makeToolBar());
    column->addWidget(m_barsCard, 3);
    column->addWidget(m_verdict);
    column->addLayout(makeLowerRow(), 2);
    column->addStretch(0);
    connect(m_bars, &ClassBarsChart::barClicked, this, &ClassesPage::pickClass);
    connect(m_bars, &ClassBarsChart::menuRequested, this, &ClassesPage::fillMenu);
    connect(m_sides, &SmallestSideCard::trainingSizePicked, this,
            &OverviewPage::trainingSizePicked);
    connect(m_verdict, &VerdictCard::showImages, this,
            [this] { emit modeRequested(QStringLiteral("augment")); });
    connect(m_verdict, &VerdictCard::treat, this,
            [this] { emit modeRequested(QStringLiteral("balance")); });
    connect(m_verdict, &VerdictCard::closed, this, [this] { pickClass(-1); });
}

QHBoxLayout *ClassesPage::makeToolBar()
{
    m_count->addItem(tr("Count: boxes"), static_cast<int>(CountBy::Boxes));
    m_count->addItem(tr("Count: images"), static_cast<int>(CountBy::Images));
    m_sort->addItem(tr("Sort: most first"), MostFirst);
    m_sort->addItem(tr("Sort: fewest first"), FewestFirst);
    m_sort->addItem(tr("Sort: by name"), ByName);
    m_sort->addItem(tr("Sort: worst verdict first"), WorstFirst);
    m_count->setAccessibleName(tr("Count"));
    m_sort->setAccessibleName(tr("Sort"));
    m_target->setChecked(true);
    m_goal->setProperty("muted", true);
    m_sort->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sort->setMinimumContentsLength(11); // the longest entries are elided in a narrow window
    auto *rules = new QPushButton(tr("Rules…"));
    rules->setToolTip(tr("When a class counts as too low"));
    auto *row = new QHBoxLayout;
    row->setSpacing(7); // so that the target is read whole at 1280 px
    for (QComboBox *box : {m_count, m_sort}) {
        box->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(box);
        connect(box, &QComboBox::activated, this, &ClassesPage::refreshBars);
    }
    for (QCheckBox *box : {m_log, m_target, m_splits}) {
        row->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ClassesPage::refreshBars);
    }
    row->addWidget(rules);
    row->addStretch(1);
    row->addWidget(m_goal);
    row->addWidget(makeChartButton(*m_bars));
    connect(rules, &QPushButton::clicked, this, [this, rules] { m_rules->popUpUnder(*rules); });
    return row;
}

QHBoxLayout *ClassesPage::makeLowerRow()
{
    auto *together = new Card(tr("How often classes share an image"));
    m_together->setTitle(tr("Co-occurrence"));
    m_together->setUnit(tr("images"));
    m_together->setEmptyText(tr("No image holds an object"));
    together->setChart(*m_together);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(together, 1);
    row->addWidget(m_sides, 1);
    for (Card *card : {together, static_cast<Card *>(m_sides)})
        card->setMinimumHeight(200);
    return row;
}

CountBy ClassesPage::countBy() const
{
    return static_cast<CountBy>(m_count->currentData().toInt());
}

void ClassesPage::refresh()
{
    const bool boxes = document().statistics().countBy == CountBy::Boxes;
    m_count->setEnabled(boxes); // image labels have no boxes to count
    if (!boxes)
        selectData(*m_count, static_cast<int>(CountBy::Images));
    m_splits->setEnabled(document().statistics().hasSplits());
    m_goal->setFullText(tr("target: %1").arg(goalText(document().policy())));
    m_verdict->show(document());
    refreshBars();
    refreshTogether();
    m_sides->show(*document().dataset(), document().splitFilter(), document().classFilter());
}

void ClassesPage::setTrainingSize(int pixels)
{
    m_sides->setTrainingSize(pixels);
}

void ClassesPage::sortByVerdict()
{
    selectData(*m_sort, WorstFirst);
    refreshBars();
}

ClassBar ClassesPage::barFor(ClassId id, qint64 largest, double target) const
{
    const auto index = static_cast<std::size_t>(id);
    const Statistics &statistics = document().statistics();
    ClassBar bar;
    bar.id = id;
    bar.name = className(*document().dataset(), id);
    if (m_splits->isChecked() && !document().splitFilter() && statistics.hasSplits())
        for (const Split split : {Split::Train, Split::Val, Split::Test, Split::None})
            bar.parts.push_back(double(statistics.of(split).classes[index].of(countBy())));
    else
        bar.parts = {double(statistics.of(document().splitFilter()).classes[index].of(countBy()))};
    bar.target = target;
    if (index >= document().verdicts().size())
        return bar;
    const Verdict &verdict = document().verdicts()[index];
    bar.level = verdict.level;
    bar.pill = levelText(verdict.level);
    if (largest > 0 && bar.total() < double(largest))
        bar.pill += QStringLiteral(" · ") + shareText(bar.total() / double(largest));
    bar.tooltip = findingsHtml(verdict);
    return bar;
}

void ClassesPage::sort(std::vector<ClassBar> &bars) const
{
    const auto order = static_cast<Sort>(m_sort->currentData().toInt());
    std::stable_sort(bars.begin(), bars.end(), [order](const ClassBar &a, const ClassBar &b) {
        switch (order) {
        case FewestFirst:
            return a.total() < b.total();
        case ByName:
            return QString::localeAwareCompare(a.name, b.name) < 0;
        case WorstFirst:
            return a.level != b.level ? a.level > b.level : a.total() < b.total();
        case MostFirst:
            break;
        }
        return a.total() > b.total();
    });
}

void ClassesPage::refreshBars()
{
    const Statistics &statistics = document().statistics();
    const std::vector<qint64> counts = statistics.of(document().splitFilter()).counts(countBy());
    const qint64 largest = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
    const auto target = static_cast<double>(goalCount(counts, document().policy()));
    std::vector<ClassBar> bars;
    for (std::size_t id = 0; id < counts.size(); ++id)
        bars.push_back(barFor(static_cast<ClassId>(id), largest, target));
    sort(bars);
    const bool stacked = !bars.empty() && bars.front().parts.size() > 1;
    m_bars->setSeries(stacked ? QStringList{splitText(Split::Train), splitText(Split::Val),
                                            splitText(Split::Test), splitText(Split::None)}
                              : QStringList{});
    m_bars->setUnit(countedText(countBy()));
    m_bars->setLogScale(m_log->isChecked());
    m_bars->setTargetsShown(m_target->isChecked());
    m_bars->setSelectedId(document().classFilter());
    m_bars->setBars(std::move(bars));
    fitHeights();
}

void ClassesPage::refreshTogether()
{
    m_together->setGrid(coOccurrenceGrid(document()));
    m_together->setLargestCell({400, fontMetrics().height() * 2});
}

void ClassesPage::fitHeights()
{
    const int margins = 24;
    m_barsCard->setMaximumHeight(m_bars->heightForRows(ComfortableRows) + margins);
    m_barsCard->setMinimumHeight(
        std::min(m_barsCard->maximumHeight(), std::max(170, height() * 2 / 5)));
}

void ClassesPage::resizeEvent(QResizeEvent *event)
{
    OverviewPage::resizeEvent(event);
    fitHeights();
}

void ClassesPage::pickClass(int id)
{
    document().setClassFilter(id == document().classFilter() ? -1 : id);
}

void ClassesPage::fillMenu(int id, QMenu *menu)
{
    menu->addAction(tr("Show images"), this, [this, id] {
        document().setClassFilter(id);
        emit modeRequested(QStringLiteral("augment"));
    });
    menu->addAction(tr("Treat…"), this, [this, id] {
        document().setClassFilter(id);
        emit modeRequested(QStringLiteral("balance"));
    });
}

} // namespace ballast
