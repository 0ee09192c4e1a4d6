#include "app/balance/planpage.h"

#include "app/balance/copypreview.h"
#include "app/balance/planmodel.h"
#include "app/balance/policypanel.h"
#include "app/balance/resultpanel.h"
#include "app/balance/windowpreview.h"
#include "app/document.h"
#include "app/overview/overviewtexts.h"
#include "core/base/atomicfile.h"
#include "core/export/advice.h"
#include "widgets/beforeafterchart.h"
#include "widgets/card.h"
#include "widgets/curvechart.h"
#include "widgets/numbers.h"
#include "widgets/sidepanel.h"

#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

constexpr std::size_t SampledFiles = 200; // for the disk estimate
constexpr int PanelCharacters = 41;

double meanFileSize(const Dataset &dataset)
{
    const std::size_t step = std::max<std::size_t>(1, dataset.images.size() / SampledFiles);
    double bytes = 0;
    double files = 0;
    for (std::size_t i = 0; i < dataset.images.size(); i += step) {
        const QFileInfo file(dataset.absolutePath(dataset.images[i]));
        if (!file.exists())
            continue;
        bytes += double(file.size());
        ++files;
    }
    return files > 0 ? bytes / files : 0;
}

} // namespace

PlanPage::PlanPage(Document &document, JobController &jobs, QWidget *parent)
    : Mode(document, jobs, parent),
      m_policy(new PolicyPanel(document)),
      m_result(new ResultPanel),
      m_bars(new BeforeAfterChart),
      m_curve(new CurveChart),
      m_model(new PlanModel(this)),
      m_table(new QTableView),
      m_tableNote(new QLabel),
      m_preview(new WindowPreview),
      m_copy(new CopyPreview(document, jobs)),
      m_sampler(document, jobs),
      m_whyNot(jobs)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(new SidePanel(m_policy, PanelCharacters));
    row->addWidget(makeMiddle(), 1);
    row->addWidget(new SidePanel(m_result, PanelCharacters));
    connect(&document, &Document::changed, this, &PlanPage::onChanged);
    connect(&m_sampler, &BudgetSampler::ready, this, &PlanPage::showCurve);
    connect(&m_whyNot, &WhyNot::ready, this, [this](std::shared_ptr<const BalancePlan> explained) {
        m_explained = std::move(explained);
        refreshBars();
        showResult();
    });
    connect(m_curve, &CurveChart::picked, this, &PlanPage::takeBudget);
    connect(m_table, &QTableView::activated, this, &PlanPage::openRow);
    connect(m_result, &ResultPanel::exportRequested, this,
            [this] { emit modeRequested(QStringLiteral("export")); });
    connect(m_result, &ResultPanel::saveRequested, this, &PlanPage::askWhereToSave);
    for (Chart *chart : {static_cast<Chart *>(m_bars), static_cast<Chart *>(m_curve)})
        connect(chart, &Chart::failed, this, &PlanPage::tell);
}

QWidget *PlanPage::makeMiddle()
{
    auto *bars = new Card(tr("Per class, before and after"));
    m_bars->setTitle(tr("Before and after"));
    m_bars->setEmptyText(tr("The plan is being made"));
    bars->setChart(*m_bars);
    auto *curve = new Card(tr("What more images would buy"));
    m_curve->setTitle(tr("Ratio against images added"));
    m_curve->setTexts(tr("images added"), tr("ratio"));
    m_curve->setEmptyText(tr("Trying several budgets…"));
    curve->setChart(*m_curve);
    auto *charts = new QHBoxLayout;
    charts->setSpacing(10);
    charts->addWidget(bars, 3);
    charts->addWidget(curve, 4);
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(10);
    column->addLayout(charts, 2);
    column->addWidget(makeTable(), 3);
    return middle;
}

QWidget *PlanPage::makeTable()
{
    auto *card = new Card(tr("Plan, image by image"));
    auto *only = new QCheckBox(tr("Only treated images"));
    only->setChecked(true);
    m_tableNote->setProperty("muted", true);
    card->header().addWidget(m_tableNote);
    card->header().addWidget(only);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(PlanModel::Copies, Qt::DescendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Plan, image by image"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 2 - 4);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->viewport()->installEventFilter(this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_table, 1);
    auto *pictures = new QVBoxLayout;
    pictures->addWidget(m_preview, 1);
    pictures->addWidget(m_copy, 1);
    row->addLayout(pictures);
    card->body().addLayout(row, 1);
    connect(only, &QCheckBox::toggled, m_model, &PlanModel::setOnlyTreated);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PlanPage::onRowsChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PlanPage::showPreview);
    return card;
}

QString PlanPage::statusText() const
{
    const auto plan = document().plan();
    if (!plan)
        return {};
    return tr("%1 images added, ratio %2")
        .arg(countText(plan->imagesAdded), ratioText(plan->ratioAfter));
}

void PlanPage::onChanged(Change change)
{
    if ((change == Change::Pipeline || change == Change::ExportOptions) && isVisible())
        showResult(); // what it warns of hangs on them too
    if (change != Change::Dataset && change != Change::Policy && change != Change::Plan)
        return;
    m_stale = true;
    if (isVisible())
        refresh();
    emit statusTextChanged();
}

void PlanPage::showEvent(QShowEvent *event)
{
    Mode::showEvent(event);
    refresh();
}

void PlanPage::refresh()
{
    if (!std::exchange(m_stale, false))
        return;
    m_sampler.request();
    m_explained = document().plan();
    m_whyNot.request(document().dataset(), document().plan());
    refreshBars();
    markPlan();
    refreshTable();
    showResult();
}

void PlanPage::showResult()
{
    if (!m_explained)
        return m_result->show(*document().dataset(), nullptr, 0);
    BalancePlan shown = *m_explained;
    shown.warnings += exportAdvice(*document().dataset(), shown, document().pipeline(),
                                   document().exportOptions());
    m_result->show(*document().dataset(), &shown, estimateBytes());
}

void PlanPage::refreshTable()
{
    m_model->setPlan(document().dataset(), document().plan());
    fitColumns();
}

/// What the numbers leave of the width is the file name's.
void PlanPage::fitColumns()
{
    const int character = fontMetrics().averageCharWidth();
    const bool narrow = width() < character * 190; // the table stands beside two panels
    m_table->setColumnWidth(PlanModel::Means, character * (narrow ? 13 : 24));
    int others = m_table->columnWidth(PlanModel::Means);
    for (int column = PlanModel::Copies; column < m_model->columnCount(); ++column) {
        const QString head =
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int length = std::clamp<int>(static_cast<int>(head.size()) + 4, 8, 16);
        m_table->setColumnWidth(column, character * length);
        others += m_table->columnWidth(column);
    }
    const int room = m_table->viewport()->width() - others;
    m_table->setColumnWidth(PlanModel::Source,
                            std::clamp(room, character * (narrow ? 15 : 22), character * 60));
}

/// Pictures grow with the window.
void PlanPage::resizeEvent(QResizeEvent *event)
{
    Mode::resizeEvent(event);
    const int character = fontMetrics().averageCharWidth();
    for (QWidget *picture : {static_cast<QWidget *>(m_preview), static_cast<QWidget *>(m_copy)})
        picture->setFixedWidth(std::clamp(width() / 6, 28 * character, 56 * character));
}

bool PlanPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return Mode::eventFilter(watched, event);
}

void PlanPage::onRowsChanged()
{
    const int rows = m_model->rowCount();
    m_tableNote->setText(tr("%1 rows").arg(countText(rows)));
    m_preview->setVisible(rows > 0);
    m_copy->setVisible(rows > 0);
    if (rows > 0)
        m_table->selectRow(0);
    else
        clearPreview();
}

void PlanPage::showPreview(const QModelIndex &index)
{
    const auto plan = document().plan();
    if (!index.isValid() || !plan)
        return clearPreview();
    const int row = index.row();
    m_preview->show(document().dataset(), plan->policy, m_model->imageAt(row),
                    m_model->itemAt(row));
    m_copy->show(m_model->imageAt(row), m_model->itemIndexAt(row), m_model->copiesAt(row));
}

void PlanPage::clearPreview()
{
    m_preview->clear();
    m_copy->clear();
}

bool PlanPage::isSettled() const
{
    return !m_sampler.isBusy() && !m_whyNot.isBusy() && m_preview->isSettled() &&
           m_copy->isSettled();
}

void PlanPage::refreshBars()
{
    std::vector<BeforeAfterChart::Group> groups;
    const auto plan = document().plan();
    if (plan) {
        for (std::size_t id = 0; id < plan->before.size(); ++id)
            groups.push_back({className(*document().dataset(), static_cast<ClassId>(id)),
                              double(plan->before[id]),
                              double(plan->after[id]),
                              double(plan->targets[id]),
                              false,
                              {}});
        for (const Shortfall &shortfall : (m_explained ? m_explained : plan)->shortfalls) {
            BeforeAfterChart::Group &group = groups[static_cast<std::size_t>(shortfall.classId)];
            group.isShort = true;
            group.tooltip = shortfall.reason;
        }
        std::stable_sort(groups.begin(), groups.end(),
                         [](const auto &a, const auto &b) { return a.before > b.before; });
    }
    m_bars->setUnit(countedText(document().policy().countBy));
    m_bars->setGroups(std::move(groups));
}

void PlanPage::markPlan()
{
    const auto plan = document().plan();
    if (!plan || plan->ratioAfter <= 0) {
        m_curve->setMarked({}, {});
        return;
    }
    m_curve->setMarked(QPointF(double(plan->imagesAdded), plan->ratioAfter),
                       tr("this plan: %1 with %2 images")
                           .arg(ratioText(plan->ratioAfter), countText(plan->imagesAdded)));
}

void PlanPage::showCurve(const BudgetCurve &curve)
{
    std::vector<CurveChart::Line> lines;
    if (std::any_of(curve.chosen.begin(), curve.chosen.end(),
                    [](QPointF point) { return point.y() > 0; }))
        lines.push_back({tr("chosen means"), false, curve.chosen});
    if (!curve.repeatOnly.empty())
        lines.push_back({tr("repeating images only"), true, curve.repeatOnly});
    if (lines.empty())
        m_curve->setEmptyText(tr("No image holds a class that could be raised"));
    m_curve->setLines(std::move(lines));
    m_policy->setMostImages(curve.mostImages);
}

void PlanPage::takeBudget(double images)
{
    BalancePolicy policy = document().policy();
    policy.budget = std::llround(images);
    document().setPolicy(policy, tr("Change budget"));
}

void PlanPage::openRow(const QModelIndex &index)
{
    document().setCurrentImage(m_model->imageAt(index.row()));
    emit modeRequested(QStringLiteral("augment"));
}

qint64 PlanPage::estimateBytes()
{
    const auto plan = document().plan();
    if (!plan)
        return 0;
    if (m_measured != document().dataset()) {
        m_measured = document().dataset();
        m_meanBytes = meanFileSize(*m_measured);
    }
    const double images =
        double(m_measured->images.size()) + double(plan->imagesAdded - plan->imagesDropped);
    return std::llround(images * m_meanBytes);
}

Result<void> PlanPage::savePlan(const QString &path)
{
    if (!document().plan())
        return Error{tr("There is no plan yet"), path, tr("Wait until it is made.")};
    const bool current = !m_stale && m_explained;
    const BalancePlan &plan = current ? *m_explained : *document().plan();
    return writeFileAtomically(path,
                               QJsonDocument(planToJson(*document().dataset(), plan)).toJson());
}

void PlanPage::askWhereToSave()
{
    const QString suggested =
        QDir::home().filePath(document().dataset()->name + QStringLiteral("-plan.json"));
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save plan"), suggested, tr("Plan (*.json)"));
    if (path.isEmpty())
        return;
    const Result<void> saved = savePlan(path);
    if (saved)
        m_result->tell(tr("Saved as %1").arg(QFileInfo(path).fileName()));
    else
        tell(saved.error());
}

void PlanPage::tell(const Error &error)
{
    emit jobs().issueFound({Severity::Error, QStringLiteral("not-saved"), error.file, error.message,
                            error.remedy, -1, -1});
}

} // namespace ballast
