#pragma once

#include "app/jobcontroller.h"
#include "core/base/result.h"
#include "core/dataset/dataset.h"

#include <QObject>

namespace ballast {

class Document;

/// Opens, generates, checks and closes the document's dataset, as jobs. A later request replaces
/// an earlier one; closing or replacing the dataset stops every job that works on it.
class DatasetSession : public QObject
{
    Q_OBJECT

public:
    DatasetSession(Document &document, JobController &jobs, QObject *parent = nullptr);

    void open(const QString &path, const QString &formatId = {});
    /// Opens the procedural sample, generating it first where it is not there yet.
    void openSample();
    void check(); ///< looks for problems again
    void close();
    /// What was opened: the folder or file the dataset was read from.
    QString path() const { return m_path; }
    bool isOpening() const { return m_opening != 0; }

    /// Where the sample lies in the user's data folder.
    static QString sampleFolder();

signals:
    void openingChanged();
    void opened(const QString &path);
    void checked();
    void failed(const ballast::Error &error, const QString &path);

private:
    void startOpening(const QString &path, const QString &title,
                      std::function<Result<Dataset>(const TaskContext &)> work);
    void finishOpening(const QString &path, std::any result);

    Document &m_document;
    JobController &m_jobs;
    int m_request = 0;                  ///< counts requests to open: only the last one counts
    JobController::JobId m_opening = 0; ///< 0 = none
    QString m_path;
    JobController::JobId m_checking = 0;
};

} // namespace ballast
