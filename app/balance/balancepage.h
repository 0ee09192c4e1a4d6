#pragma once

#include "app/document.h"
#include "app/mode.h"

#include <set>

class QLabel;

namespace ballast {

/// A tab of the balance mode that reads everything from the document, and only while it is shown.
class BalancePage : public Mode
{
    Q_OBJECT

public:
    /// Refreshes after these changes.
    BalancePage(Document &document, JobController &jobs, std::set<Change> follows,
                QWidget *parent = nullptr);

protected:
    virtual void refresh() = 0;
    void showEvent(QShowEvent *event) override;
    /// Marks as out of date; refreshes at once where the page is shown.
    void touch();
    /// Trouble with a file, in the issue list.
    void tell(const Error &error);
    /// Writes and says so in `note`; the error goes to the issue list.
    void save(const QString &path, const QByteArray &bytes, QLabel &note);
    /// Asks for a place first; `fileName` is suggested in the home folder.
    void askAndSave(const QString &fileName, const QByteArray &bytes, QLabel &note);

private:
    std::set<Change> m_follows;
    bool m_stale = true;
};

} // namespace ballast
