#include "app/export/exportmode.h"

#include "app/document.h"
#include "app/export/destination.h"
#include "app/export/exportform.h"
#include "app/export/exportprogress.h"
#include "app/export/exportreportview.h"
#include "app/export/exportsummary.h"
#include "app/export/forecastview.h"
#include "core/export/advice.h"
#include "widgets/numbers.h"
#include "widgets/sidepanel.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace ballast {

namespace {

constexpr int ForecastDelayMs = 60;

} // namespace

ExportMode::ExportMode(Document &document, JobController &jobs, QWidget *parent)
    : Mode(document, jobs, parent),
      m_form(new ExportForm(document)),
      m_forecastView(new ForecastView),
      m_summary(new ExportSummary),
      m_progress(new ExportProgress),
      m_report(new ExportReportView),
      m_pages(new QStackedWidget),
      m_forecastDelay(new QTimer(this))
{
    m_pages->addWidget(makeFormPage());
    m_pages->addWidget(m_progress);
    m_pages->addWidget(m_report);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    m_forecastDelay->setSingleShot(true);
    m_forecastDelay->setInterval(ForecastDelayMs);
    connect(m_forecastDelay, &QTimer::timeout, this, &ExportMode::runForecast);
    connect(&document, &Document::changed, this,
            [this](Change change) { documentChanged(static_cast<int>(change)); });
    connect(m_summary, &ExportSummary::startRequested, this, &ExportMode::start);
    connect(m_summary, &ExportSummary::planRequested, this,
            [this] { emit modeRequested(QStringLiteral("balance")); });
    connect(m_summary, &ExportSummary::removePartialRequested, this, &ExportMode::removePartial);
    connect(m_progress, &ExportProgress::stopRequested, this, &ExportMode::stop);
    connect(m_progress, &ExportProgress::pauseRequested, this,
            [this](bool paused) { m_control->paused = paused; });
    connect(&jobs, &JobController::progressed, this, [this](int id) {
        for (const JobController::Status &status : this->jobs().running())
            if (id == m_export && status.id == id)
                m_progress->setProgress(status.done, status.total);
    });
    connect(m_report, &ExportReportView::closed, this, [this] {
        m_pages->setCurrentIndex(0);
        scheduleForecast();
    });
    connect(m_report, &ExportReportView::openResultRequested, this, &Mode::openRequested);
    syncSummary();
}

QWidget *ExportMode::makeFormPage()
{
    auto *page = new QSplitter;
    page->setChildrenCollapsible(false);
    page->addWidget(new SidePanel(m_form, 42));
    page->addWidget(m_forecastView);
    page->addWidget(new SidePanel(m_summary, 40));
    page->setStretchFactor(0, 0);
    page->setStretchFactor(1, 1);
    page->setStretchFactor(2, 0);
    return page;
}

void ExportMode::documentChanged(int change)
{
    switch (static_cast<Change>(change)) {
    case Change::Dataset:
        jobs().stop(m_export);
        m_export = 0;
        m_forecastView->clear();
        m_pages->setCurrentIndex(0);
        scheduleForecast();
        break;
    case Change::Plan:
    case Change::Pipeline:
    case Change::ExportOptions:
    case Change::Sample:
        scheduleForecast();
        break;
    default:
        break;
    }
}

/// The first press shows what will be written, the second writes it.
void ExportMode::takeExportButton()
{
    if (m_pages->currentIndex() == 0 && m_summary->startButton()->isEnabled())
        start();
}

void ExportMode::showEvent(QShowEvent *event)
{
    Mode::showEvent(event);
    if (!m_forecast)
        scheduleForecast();
    if (m_pages->currentIndex() == 0)
        m_summary->startButton()->setFocus();
}

/// The forecast shown is out of date; a new one is made once the page is seen and the hand rests.
void ExportMode::scheduleForecast()
{
    ++m_forecastRequest;
    jobs().stop(m_forecasting);
    m_forecast.reset();
    m_partial = document().exportOptions().destination.isEmpty()
                    ? std::nullopt
                    : findPartialExport(document().exportOptions().destination);
    syncSummary();
    if (isVisible())
        m_forecastDelay->start();
}

void ExportMode::runForecast()
{
    const std::shared_ptr<const Dataset> dataset = document().dataset();
    const std::shared_ptr<const BalancePlan> plan = document().plan();
    if (!plan || dataset->images.empty())
        return;
    ExportOptions options = document().exportOptions();
    options.seed = document().seed();
    const int request = m_forecastRequest;
    m_forecasting = jobs().start(
        tr("Forecast"),
        [dataset, plan, pipeline = document().pipeline(), options](const TaskContext &context) {
            return std::any(forecastExport(*dataset, *plan, pipeline, options, context));
        },
        this,
        [this, dataset, request](std::any result) {
            auto *forecast = std::any_cast<Forecast>(&result);
            if (request != m_forecastRequest || !forecast)
                return;
            m_forecast = std::move(*forecast);
            m_forecastView->showForecast(*dataset, *m_forecast);
            syncSummary();
            emit statusTextChanged();
        });
}

QString ExportMode::obstacle() const
{
    const ExportOptions &options = document().exportOptions();
    const QFileInfo destination(options.destination);
    if (options.destination.isEmpty())
        return tr("Choose a destination.");
    if (destination.isRelative())
        return tr("Give the whole path of the destination.");
    if (destination.isFile())
        return tr("There is a file of that name at the destination.");
    if (destination.isDir() && !QDir(options.destination).isEmpty())
        return tr("The destination is not empty. Choose a new folder.");
    const QString root = QDir::cleanPath(document().dataset()->root) + u'/';
    if ((QDir::cleanPath(options.destination) + u'/').startsWith(root))
        return tr("The destination lies inside the source. Choose a folder beside it.");
    if (m_forecast && m_forecast->images == 0)
        return tr("Nothing would be written. Choose at least one split with images.");
    const qint64 space = freeSpace(options.destination);
    if (m_forecast && space >= 0 && m_forecast->bytes > space)
        return tr("Only %1 are free there. Choose another place, or fewer images.")
            .arg(sizeText(space));
    return {};
}

QStringList ExportMode::warnings() const
{
    QStringList list;
    if (const auto plan = document().plan())
        list << plan->warnings
             << exportAdvice(*document().dataset(), *plan, document().pipeline(),
                             document().exportOptions());
    if (document().exportOptions().linkMode == LinkMode::HardLink)
        list << tr("Hard links: untouched images are the very files of the source. A program that "
                   "changes them there changes the source.");
    return list;
}

double ExportMode::secondsFor(const Forecast &forecast) const
{
    const double estimate =
        estimatedSeconds(*document().dataset(), forecast, document().exportOptions().jobs);
    return m_measuredPace > 0 ? estimate * m_measuredPace : estimate;
}

void ExportMode::syncSummary()
{
    ExportSummary::State state;
    state.forecast = m_forecast;
    for (const Split split : document().exportOptions().splits)
        state.sourceImages += document().statistics().of(split).images;
    state.seconds = m_forecast ? secondsFor(*m_forecast) : 0;
    state.obstacle = document().hasDataset() ? obstacle() : QString();
    state.warnings = warnings();
    state.partial = m_partial;
    m_summary->setState(state);
}

void ExportMode::start()
{
    const std::shared_ptr<const Dataset> dataset = document().dataset();
    const std::shared_ptr<const BalancePlan> plan = document().plan();
    if (m_export != 0 || !plan)
        return;
    ExportOptions options = document().exportOptions();
    options.seed = document().seed();
    m_control = std::make_shared<ExportControl>();
    m_progress->begin(options.destination);
    m_pages->setCurrentWidget(m_progress);
    m_export = jobs().start(
        tr("Exporting to %1").arg(QFileInfo(options.destination).fileName()),
        [dataset, plan, pipeline = document().pipeline(), options,
         control = m_control](const TaskContext &context) {
            return std::any(
                exportDataset(*dataset, *plan, pipeline, options, context, control.get()));
        },
        this,
        [this, dataset](std::any result) {
            const bool isCurrent = dataset == document().dataset();
            m_export = 0;
            auto *report = std::any_cast<Result<ExportReport>>(&result);
            if (isCurrent && report)
                finish(std::move(*report));
            else
                m_pages->setCurrentIndex(0);
        });
    emit statusTextChanged();
}

void ExportMode::stop()
{
    m_progress->setStopping();
    m_control->paused = false;
    jobs().stop(m_export);
}

void ExportMode::finish(Result<ExportReport> result)
{
    if (!result.ok() || result->stopped) {
        m_pages->setCurrentIndex(0);
        scheduleForecast();
        if (!result.ok())
            emit errorOccurred(result.error());
    } else {
        const double estimate = estimatedSeconds(*document().dataset(), result->forecast,
                                                 document().exportOptions().jobs);
        m_measuredPace = estimate > 0 ? result->seconds / estimate : 0;
        m_report->showReport(*document().dataset(), *result);
        m_pages->setCurrentWidget(m_report);
    }
    emit statusTextChanged();
}

void ExportMode::removePartial()
{
    if (!m_partial)
        return;
    jobs().start(
        tr("Removing the interrupted export"),
        [partial = *m_partial](const TaskContext &) {
            return std::any(removePartialExport(partial));
        },
        this,
        [this](std::any result) {
            const auto *removed = std::any_cast<Result<void>>(&result);
            if (removed && !removed->ok())
                emit errorOccurred(removed->error());
            scheduleForecast();
        });
}

QString ExportMode::unfinishedWork() const
{
    return isExporting() ? tr("An export is still running.") : QString();
}

QString ExportMode::statusText() const
{
    if (isExporting())
        return tr("Exporting");
    if (!m_forecast)
        return tr("Making the forecast");
    return tr("%1 images will be written").arg(countText(m_forecast->images));
}

} // namespace ballast

#include "moc_exportmode.cpp"
