#include "app/overview/overviewmode.h"

#include "app/document.h"
#include "app/jobcontroller.h"
#include "app/overview/boxsizespage.h"
#include "app/overview/classespage.h"
#include "app/overview/cooccurrencepage.h"
#include "app/overview/imagesizespage.h"
#include "app/overview/overviewtexts.h"
#include "app/overview/positionspage.h"
#include "app/overview/problemspage.h"
#include "app/overview/treatmentpanel.h"
#include "app/overview/weightspanel.h"
#include "widgets/chart.h"
#include "widgets/numbers.h"
#include "widgets/sidepanel.h"

#include <QHBoxLayout>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

namespace ballast {

OverviewMode::OverviewMode(Document &document, JobController &jobs, QWidget *parent)
    : Mode(document, jobs, parent),
      m_figures(new FigureRow),
      m_tabs(new QTabWidget),
      m_treatments(new TreatmentPanel),
      m_weights(new WeightsPanel)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makePages(), 1);
    row->addWidget(makeSidePanel());
    setTrainingSize(DefaultTrainingSize);
    connect(&document, &Document::changed, this, &OverviewMode::onChanged);
    connect(m_figures, &FigureRow::classesToTreatClicked, this, [this] {
        showPage(QStringLiteral("classes"));
        m_classes->sortByVerdict();
    });
    connect(m_figures, &FigureRow::problemsClicked, this,
            [this] { showPage(QStringLiteral("problems")); });
    connect(m_treatments, &TreatmentPanel::showImages, this,
            [this](int id) { go(QStringLiteral("augment"), id); });
    connect(m_treatments, &TreatmentPanel::treat, this,
            [this](int id) { go(QStringLiteral("balance"), id); });
}

QWidget *OverviewMode::makePages()
{
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_classes = addPage<ClassesPage>(QStringLiteral("classes"), tr("Classes"));
    addPage<CoOccurrencePage>(QStringLiteral("co-occurrence"), tr("Co-occurrence"));
    addPage<BoxSizesPage>(QStringLiteral("box-sizes"), tr("Box sizes"));
    addPage<PositionsPage>(QStringLiteral("positions"), tr("Positions"));
    addPage<ImageSizesPage>(QStringLiteral("image-sizes"), tr("Image sizes"));
    addPage<ProblemsPage>(QStringLiteral("problems"), tr("Problems"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &OverviewMode::refreshPage);
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(10);
    column->addWidget(m_figures);
    column->addWidget(m_tabs, 1);
    return middle;
}

template <class Page> Page *OverviewMode::addPage(const QString &name, const QString &title)
{
    auto *page = new Page(document());
    page->setObjectName(name);
    m_pages.push_back(page);
    m_tabs->addTab(page, title);
    connect(page, &OverviewPage::modeRequested, this, &Mode::modeRequested);
    connect(page, &OverviewPage::trainingSizePicked, this, [this](int pixels) {
        setTrainingSize(pixels);
        refresh();
    });
    for (Chart *chart : page->template findChildren<Chart *>())
        connect(chart, &Chart::failed, this, [this](const Error &error) {
            emit jobs().issueFound({Severity::Error, QStringLiteral("chart-not-saved"), error.file,
                                    error.message, error.remedy, -1, -1});
        });
    return page;
}

QWidget *OverviewMode::makeSidePanel()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(16);
    column->addWidget(m_treatments);
    column->addWidget(m_weights);
    column->addStretch(1);
    return new SidePanel(content, 41);
}

QString OverviewMode::statusText() const
{
    if (!document().hasDataset())
        return {};
    const Statistics &statistics = document().statistics();
    return tr("Effective number of classes: %1 of %2")
        .arg(realText(statistics.effectiveClasses, 2), countText(statistics.classCount()));
}

void OverviewMode::showPage(const QString &name)
{
    for (OverviewPage *page : m_pages)
        if (page->objectName() == name)
            m_tabs->setCurrentWidget(page);
}

void OverviewMode::onChanged(Change change)
{
    switch (change) {
    case Change::Dataset:
    case Change::Problems:
    case Change::Rules:
    case Change::Policy:
    case Change::Filter:
        m_stale = {m_pages.begin(), m_pages.end()};
        m_staleFrame = true;
        if (isVisible())
            refresh();
        if (change == Change::Dataset)
            emit statusTextChanged();
        break;
    default:
        break;
    }
}

void OverviewMode::showEvent(QShowEvent *event)
{
    Mode::showEvent(event);
    refresh();
}

void OverviewMode::refresh()
{
    if (m_staleFrame) {
        m_staleFrame = false;
        refreshFigures();
        refreshSidePanel();
    }
    refreshPage();
}

void OverviewMode::refreshPage()
{
    auto *page = static_cast<OverviewPage *>(m_tabs->currentWidget());
    if (isVisible() && m_stale.remove(page))
        page->refresh();
}

void OverviewMode::refreshFigures()
{
    const Statistics &statistics = document().statistics();
    const SplitCounts &counts = statistics.of(document().splitFilter());
    Figures figures;
    figures.images = counts.images;
    figures.unlabelled = counts.unlabelled;
    figures.boxes = counts.boxes;
    figures.classes = statistics.classCount();
    figures.imbalanceRatio = imbalanceRatio(counts.counts(statistics.countBy));
    for (const Verdict &verdict : document().verdicts()) {
        figures.worst = std::max(figures.worst, verdict.level);
        figures.classesToTreat += verdict.level == Level::Enough ? 0 : 1;
    }
    figures.problems = static_cast<qint64>(document().problems().size());
    figures.classification = statistics.countBy == CountBy::Images;
    m_figures->setFigures(figures);
    m_tabs->setTabText(m_tabs->count() - 1,
                       figures.problems > 0 ? tr("Problems (%1)").arg(countText(figures.problems))
                                            : tr("Problems"));
}

void OverviewMode::refreshSidePanel()
{
    const Dataset &dataset = *document().dataset();
    const Statistics &statistics = document().statistics();
    std::vector<QString> names;
    for (ClassId id = 0; id < statistics.classCount(); ++id)
        names.push_back(className(dataset, id));
    m_treatments->setTreatments(findTreatments(dataset, statistics, document().verdicts()),
                                {names.begin(), names.end()});
    const auto filter = document().splitFilter();
    const std::vector<qint64> counts = statistics.of(filter).counts(statistics.countBy);
    qint64 all = 0;
    for (const qint64 count : counts)
        all += count;
    m_weights->setCounts(std::move(names), counts,
                         tr("%1 %2 of %3")
                             .arg(countText(all), countedText(statistics.countBy),
                                  filter ? splitText(*filter) : tr("all images")));
}

void OverviewMode::setTrainingSize(int pixels)
{
    for (OverviewPage *page : m_pages) {
        page->setTrainingSize(pixels);
        m_stale.insert(page);
    }
}

void OverviewMode::go(const QString &mode, int classId)
{
    document().setClassFilter(classId);
    emit modeRequested(mode);
}

} // namespace ballast
