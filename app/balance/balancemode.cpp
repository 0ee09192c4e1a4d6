#include "app/balance/balancemode.h"

#include "app/balance/hierarchypage.h"
#include "app/balance/planpage.h"
#include "app/balance/resizepage.h"
#include "app/balance/splitspage.h"
#include "app/balance/weightspage.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ballast {

BalanceMode::BalanceMode(Document &document, JobController &jobs, QWidget *parent)
    : Mode(document, jobs, parent), m_tabs(new QTabWidget)
{
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    addPage(QStringLiteral("plan"), tr("Plan"), new PlanPage(document, jobs));
    addPage(QStringLiteral("weights"), tr("Weights and samplers"), new WeightsPage(document, jobs));
    addPage(QStringLiteral("hierarchy"), tr("Hierarchy"), new HierarchyPage(document, jobs));
    addPage(QStringLiteral("splits"), tr("Splits"), new SplitsPage(document, jobs));
    addPage(QStringLiteral("resize"), tr("Resize"), new ResizePage(document, jobs));
    connect(m_tabs, &QTabWidget::currentChanged, this, &Mode::statusTextChanged);
}

void BalanceMode::addPage(const QString &name, const QString &title, Mode *page)
{
    page->setObjectName(name);
    m_pages.push_back(page);
    m_tabs->addTab(page, title);
    connect(page, &Mode::modeRequested, this, &Mode::modeRequested);
    connect(page, &Mode::openRequested, this, &Mode::openRequested);
    connect(page, &Mode::errorOccurred, this, &Mode::errorOccurred);
    connect(page, &Mode::statusTextChanged, this, [this, page] {
        if (page == shownPage())
            emit statusTextChanged();
    });
}

Mode *BalanceMode::shownPage() const
{
    return static_cast<Mode *>(m_tabs->currentWidget());
}

QString BalanceMode::statusText() const
{
    const Mode *page = shownPage();
    return page ? page->statusText() : QString();
}

QString BalanceMode::unfinishedWork() const
{
    for (const Mode *page : m_pages)
        if (const QString work = page->unfinishedWork(); !work.isEmpty())
            return work;
    return {};
}

bool BalanceMode::isSettled() const
{
    const Mode *page = shownPage();
    return !page || page->isSettled();
}

QStringList BalanceMode::pageNames() const
{
    QStringList names;
    for (const Mode *page : m_pages)
        names << page->objectName();
    return names;
}

void BalanceMode::showPage(const QString &name)
{
    for (Mode *page : m_pages)
        if (page->objectName() == name)
            m_tabs->setCurrentWidget(page);
}

} // namespace ballast
