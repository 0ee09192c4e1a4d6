#include "app/balance/balancepage.h"

#include "app/jobcontroller.h"
#include "core/base/atomicfile.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>

#include <utility>

namespace ballast {

BalancePage::BalancePage(Document &document, JobController &jobs, std::set<Change> follows,
                         QWidget *parent)
    : Mode(document, jobs, parent), m_follows(std::move(follows))
{
    connect(&document, &Document::changed, this, [this](Change change) {
        if (m_follows.contains(change))
            touch();
    });
}

void BalancePage::showEvent(QShowEvent *event)
{
    Mode::showEvent(event);
    if (std::exchange(m_stale, false))
        refresh();
}

void BalancePage::touch()
{
    m_stale = true;
    if (!isVisible())
        return;
    m_stale = false;
    refresh();
}

void BalancePage::tell(const Error &error)
{
    emit jobs().issueFound({Severity::Error, QStringLiteral("not-saved"), error.file, error.message,
                            error.remedy, -1, -1});
}

void BalancePage::save(const QString &path, const QByteArray &bytes, QLabel &note)
{
    if (const Result<void> written = writeFileAtomically(path, bytes); !written)
        return tell(written.error());
    note.setText(tr("Saved as %1").arg(QFileInfo(path).fileName()));
}

void BalancePage::askAndSave(const QString &fileName, const QByteArray &bytes, QLabel &note)
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save"), QDir::home().filePath(fileName));
    if (!path.isEmpty())
        save(path, bytes, note);
}

} // namespace ballast
