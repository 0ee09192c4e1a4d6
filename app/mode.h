#pragma once

#include "core/base/result.h"

#include <QWidget>

namespace ballast {

class Document;
class JobController;

/// One page of the mode rail. Constructed once; stays in step with the document by itself, but
/// may put off work while it is not shown.
class Mode : public QWidget
{
    Q_OBJECT

public:
    Mode(Document &document, JobController &jobs, QWidget *parent = nullptr)
        : QWidget(parent), m_document(document), m_jobs(jobs)
    {
    }
    /// Translated text of the status bar's left field while this mode is shown; "" = the default.
    virtual QString statusText() const { return {}; }
    /// What would be lost if the window closed now, as a sentence; "" = nothing.
    virtual QString unfinishedWork() const { return {}; }
    /// False while pictures (preview, thumbnails) are still being made off the main thread, other
    /// than by JobController; screenshots wait for it.
    virtual bool isSettled() const { return true; }
    /// The header's Export button was pressed while this mode is shown.
    virtual void takeExportButton() { emit modeRequested(QStringLiteral("export")); }

signals:
    void statusTextChanged();
    /// Asks the frame to show another mode: "overview", "augment", "balance", "export".
    void modeRequested(const QString &mode);
    /// Asks the frame to open another dataset.
    void openRequested(const QString &path);
    /// Shown in the strip under the header and kept in the issue list.
    void errorOccurred(const ballast::Error &error);

protected:
    Document &document() const { return m_document; }
    JobController &jobs() const { return m_jobs; }

private:
    Document &m_document;
    JobController &m_jobs;
};

} // namespace ballast
