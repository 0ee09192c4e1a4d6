#pragma once

#include "app/jobcontroller.h"
#include "app/mode.h"
#include "core/export/exporter.h"

#include <memory>

class QStackedWidget;
class QTimer;

namespace ballast {

class ExportForm;
class ExportProgress;
class ExportReportView;
class ExportSummary;
class ForecastView;

/// Form with live forecast, then progress, then the report.
class ExportMode : public Mode
{
    Q_OBJECT

public:
    ExportMode(Document &document, JobController &jobs, QWidget *parent = nullptr);
    QString statusText() const override;
    QString unfinishedWork() const override;
    void takeExportButton() override;
    bool isExporting() const { return m_export != 0; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeFormPage();
    void documentChanged(int change);
    void scheduleForecast();
    void runForecast();
    void syncSummary();
    QString obstacle() const;
    QStringList warnings() const;
    double secondsFor(const Forecast &forecast) const;
    void start();
    void stop();
    void finish(Result<ExportReport> result);
    void removePartial();

    ExportForm *m_form;
    ForecastView *m_forecastView;
    ExportSummary *m_summary;
    ExportProgress *m_progress;
    ExportReportView *m_report;
    QStackedWidget *m_pages;
    QTimer *m_forecastDelay;

    std::optional<Forecast> m_forecast;
    std::optional<PartialExport> m_partial;
    JobController::JobId m_forecasting = 0;
    int m_forecastRequest = 0; ///< only the last one counts
    JobController::JobId m_export = 0;
    std::shared_ptr<ExportControl> m_control;
    double m_measuredPace = 0; ///< real ÷ estimated time of the last export, 0 = none yet
};

} // namespace ballast
