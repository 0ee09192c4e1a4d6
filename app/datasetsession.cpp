#include "app/datasetsession.h"

#include "app/document.h"
#include "core/dataset/check.h"
#include "core/formats/format.h"
#include "core/sample/sample.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace ballast {

namespace {

Error stoppedError(const QString &path)
{
    return {DatasetSession::tr("Opening was stopped"), path, {}};
}

/// Generated beside its place and renamed, so that a sample that is there is whole.
Result<void> makeSample(const QString &folder, const TaskContext &context)
{
    if (QFileInfo::exists(folder))
        return {};
    const QString partial = folder + QStringLiteral(".partial");
    QDir(partial).removeRecursively();
    QDir().mkpath(QFileInfo(folder).path());
    const Result<void> written = writeSampleDataset(partial, {}, context);
    if (!written.ok() || context.stopRequested()) {
        QDir(partial).removeRecursively();
        return written.ok() ? Result<void>(stoppedError(folder)) : written;
    }
    if (!QDir().rename(partial, folder))
        return Error{DatasetSession::tr("The sample could not be put in its place"), folder,
                     DatasetSession::tr("Check that the folder can be written.")};
    return {};
}

Result<Dataset> readDataset(const QString &path, const QString &format, const TaskContext &context)
{
    Result<Dataset> dataset = openDataset(path, context, format);
    if (context.stopRequested())
        return stoppedError(path);
    return dataset;
}

} // namespace

DatasetSession::DatasetSession(Document &document, JobController &jobs, QObject *parent)
    : QObject(parent), m_document(document), m_jobs(jobs)
{
}

QString DatasetSession::sampleFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/ballast/surface-defects");
}

void DatasetSession::open(const QString &path, const QString &formatId)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    startOpening(absolute, tr("Opening %1").arg(QFileInfo(absolute).fileName()),
                 [absolute, formatId](const TaskContext &context) {
                     return readDataset(absolute, formatId, context);
                 });
}

void DatasetSession::openSample()
{
    const QString folder = sampleFolder();
    startOpening(folder, tr("Making the sample dataset"),
                 [folder](const TaskContext &context) -> Result<Dataset> {
                     const Result<void> made = makeSample(folder, context);
                     return made.ok() ? readDataset(folder, {}, context) : made.error();
                 });
}

void DatasetSession::startOpening(const QString &path, const QString &title,
                                  std::function<Result<Dataset>(const TaskContext &)> work)
{
    m_jobs.stop(m_opening);
    const int request = ++m_request;
    m_opening = m_jobs.start(
        title,
        [work = std::move(work)](const TaskContext &context) { return std::any(work(context)); },
        this,
        [this, path, request](std::any result) {
            if (request == m_request)
                finishOpening(path, std::move(result));
        });
    emit openingChanged();
}

void DatasetSession::finishOpening(const QString &path, std::any result)
{
    m_opening = 0;
    auto *read = std::any_cast<Result<Dataset>>(&result);
    if (read && read->ok()) {
        m_jobs.stopAll(); // what still runs works on the dataset before
        m_document.setDataset(std::move(*read).value());
        m_path = path;
        emit opened(path);
        check();
    } else if (read) {
        emit failed(read->error(), path);
    }
    emit openingChanged();
}

void DatasetSession::check()
{
    m_jobs.stop(m_checking);
    const std::shared_ptr<const Dataset> dataset = m_document.dataset();
    m_checking = m_jobs.start(
        tr("Looking for problems"),
        [dataset](const TaskContext &context) {
            Issues found = checkDataset(*dataset, {}, context);
            return context.stopRequested() ? std::any() : std::any(std::move(found));
        },
        this,
        [this, dataset](std::any result) {
            if (m_document.dataset() != dataset || !result.has_value())
                return;
            m_document.setProblems(std::any_cast<Issues>(std::move(result)));
            emit checked();
        });
}

void DatasetSession::close()
{
    ++m_request;
    m_opening = 0;
    m_jobs.stopAll();
    m_document.closeDataset();
    emit openingChanged();
}

} // namespace ballast

#include "moc_datasetsession.cpp"
