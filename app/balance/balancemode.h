#pragma once

#include "app/mode.h"

#include <vector>

class QTabWidget;

namespace ballast {

/// Everything that treats imbalance, one tab each: the plan, and the cures beside it.
class BalanceMode : public Mode
{
    Q_OBJECT

public:
    BalanceMode(Document &document, JobController &jobs, QWidget *parent = nullptr);
    QString statusText() const override;
    QString unfinishedWork() const override;
    bool isSettled() const override;
    QStringList pageNames() const;
    /// "plan", "weights", "hierarchy", "splits", "resize"
    void showPage(const QString &name);
    const std::vector<Mode *> &pages() const { return m_pages; }

private:
    void addPage(const QString &name, const QString &title, Mode *page);
    Mode *shownPage() const;

    QTabWidget *m_tabs;
    std::vector<Mode *> m_pages; ///< in the order of the tabs
};

} // namespace ballast
