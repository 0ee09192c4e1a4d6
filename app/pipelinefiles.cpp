#include "app/pipelinefiles.h"

#include "app/document.h"
#include "app/settings.h"
#include "core/augment/exchange.h"
#include "core/base/atomicfile.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>

namespace ballast {

namespace {

const QString Purpose = QStringLiteral("pipeline");

QString filter()
{
    return PipelineFiles::tr("Albumentations pipeline (*.json)");
}

} // namespace

PipelineFiles::PipelineFiles(Document &document, Settings &settings, QWidget *window)
    : QObject(window), m_document(document), m_settings(settings), m_window(window)
{
}

void PipelineFiles::chooseAndLoad()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Load pipeline"),
                                                      m_settings.lastFolder(Purpose), filter());
    if (!path.isEmpty())
        load(path);
}

void PipelineFiles::chooseAndSave()
{
    QString path = QFileDialog::getSaveFileName(m_window, tr("Save pipeline"),
                                                m_settings.lastFolder(Purpose), filter());
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".json");
    save(path);
}

void PipelineFiles::load(const QString &path)
{
    m_settings.setLastFolder(Purpose, QFileInfo(path).path());
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes.ok()) {
        emit failed(bytes.error());
        return;
    }
    const Result<PipelineReading> read = pipelineFromJson(*bytes);
    if (!read.ok()) {
        Error error = read.error();
        error.file = path;
        emit failed(error);
        return;
    }
    m_document.setPipeline(read->pipeline, tr("Load pipeline"));
    const QString loaded = tr("Loaded %1").arg(QFileInfo(path).fileName());
    emit noted((QStringList(loaded) + read->notes).join(QStringLiteral(". ")));
}

void PipelineFiles::save(const QString &path)
{
    m_settings.setLastFolder(Purpose, QFileInfo(path).path());
    const Result<void> written = writeFileAtomically(path, pipelineToJson(m_document.pipeline()));
    if (written.ok())
        emit noted(tr("Saved %1").arg(path));
    else
        emit failed(written.error());
}

void PipelineFiles::copyAsPython()
{
    QGuiApplication::clipboard()->setText(pipelineToPython(m_document.pipeline()));
    emit noted(tr("Copied the pipeline as Python for Albumentations"));
}

} // namespace ballast

#include "moc_pipelinefiles.cpp"
