#include "core/export/exporter.h"

#include "core/export/exportrun.h"
#include "core/export/exporttext.h"
#include "core/export/forecast.h"
#include "core/export/readback.h"
#include "core/export/staging.h"

#include <QElapsedTimer>

#include <opencv2/core/utility.hpp>

namespace ballast {

namespace {

/// The workers are the parallel part: OpenCV must not start threads of its own inside each.
class SingleThreadedOpenCv
{
public:
    SingleThreadedOpenCv() : m_before(cv::getNumThreads()) { cv::setNumThreads(1); }
    ~SingleThreadedOpenCv() { cv::setNumThreads(m_before); }
    Q_DISABLE_COPY_MOVE(SingleThreadedOpenCv)

private:
    int m_before;
};

void append(Issues &to, Issues from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void tell(const Issues &issues, const TaskContext &context)
{
    for (const Issue &issue : issues)
        context.add(issue);
}

bool asForecast(const ExportReport &report)
{
    if (report.imagesWritten != report.forecast.images)
        return false;
    for (std::size_t c = 0; c < report.forecast.classes.size(); ++c)
        if (report.forecast.classes[c].expected != report.boxesPerClass[c])
            return false;
    return true;
}

/// Says how far the result lies from the forecast; the reasons are in the issues before it.
Issue forecastDifference(const ExportReport &report)
{
    Issue issue;
    issue.kind = QStringLiteral("forecast-difference");
    issue.file = report.destination;
    issue.message = ExportText::tr("Forecast: %1 images, %2 boxes; written: %3 images, %4 boxes")
                        .arg(report.forecast.images)
                        .arg(report.forecast.boxes)
                        .arg(report.imagesWritten)
                        .arg(report.boxesWritten);
    issue.remedy = ExportText::tr("The files named above could not be exported. Replace them and "
                                  "export again.");
    return issue;
}

void addReadBack(ExportReport &report, ReadBack found, const TaskContext &context)
{
    report.boxesWritten = found.boxes;
    report.boxesPerClass = std::move(found.perClass);
    report.maxBoxError = found.maxBoxError;
    tell(found.issues, context);
    append(report.issues, std::move(found.issues));
    const bool expected = asForecast(report);
    if (!expected) {
        report.issues.push_back(forecastDifference(report));
        context.add(report.issues.back());
    }
    report.verified = found.equal && expected;
}

} // namespace

Result<ExportReport> exportDataset(const Dataset &dataset, const BalancePlan &plan,
                                   const Pipeline &pipeline, const ExportOptions &options,
                                   const TaskContext &context, ExportControl *control)
{
    if (const auto valid = validate(pipeline); !valid)
        return valid.error();
    auto references = referencesFor(pipeline);
    if (!references)
        return references.error();
    ExportReport report;
    auto staging = Staging::open(dataset, options.destination, report.issues);
    if (!staging)
        return staging.error();
    auto list = listOutputs(dataset, plan, options, context);
    if (!list)
        return list.error();
    const SingleThreadedOpenCv guard;
    preparePipeline(*list, dataset, pipeline);
    list->references = std::move(*references);
    append(report.issues, std::move(list->issues));
    tell(report.issues, context);
    report.destination = staging->destination();
    report.format = list->format->id();
    report.forecast = forecastOutputs(dataset, *list, pipeline, options, {context.stop, {}, {}});

    QElapsedTimer timer;
    timer.start();
    ExportRun run(dataset, *list, pipeline, options, staging->path());
    const auto written =
        run.write(manifestHeader(dataset, plan, pipeline, options, *list), context, control);
    append(report.issues, run.takeIssues());
    report.seconds = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
    report.stopped = run.stopped() || list->stopped;
    if (!written)
        return written.error();
    if (report.stopped)
        return report;
    report.imagesWritten = run.images();
    report.bytesWritten = run.bytes();
    report.imagesPerSecond = static_cast<double>(run.images()) / std::max(report.seconds, 1e-9);

    auto found = readBack(dataset, *list, run.written(), staging->path(), context);
    report.stopped = context.stopRequested();
    if (report.stopped)
        return report;
    if (!found)
        return found.error();
    addReadBack(report, std::move(*found), context);
    if (const auto published = staging->publish(); !published)
        return published.error();
    return report;
}

} // namespace ballast
