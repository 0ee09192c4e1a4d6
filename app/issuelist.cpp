#include "app/issuelist.h"

#include "app/document.h"
#include "app/issuesmodel.h"
#include "widgets/icon.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>

namespace ballast {

IssueList::IssueList(Document &document, QWidget *parent)
    : QDockWidget(tr("Issues"), parent),
      m_document(document),
      m_model(new IssuesModel(this)),
      m_view(new QTableView)
{
    setObjectName(QStringLiteral("issues"));
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Issues"));
    m_view->setProperty("panel", true);
    m_view->setShowGrid(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 10);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->resizeSection(IssuesModel::File, 300);
    m_view->horizontalHeader()->resizeSection(IssuesModel::Message, 420);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setTabKeyNavigation(false);
    setWidget(m_view);

    const auto imageOf = [this](const QModelIndex &index) {
        return index.isValid() ? m_model->issues()[static_cast<std::size_t>(index.row())].image
                               : -1;
    };
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this, imageOf](const QModelIndex &current) {
                if (imageOf(current) >= 0)
                    m_document.setCurrentImage(imageOf(current));
            });
    connect(m_view, &QTableView::activated, this, [this, imageOf](const QModelIndex &index) {
        if (imageOf(index) >= 0)
            emit imageChosen(imageOf(index));
    });
    auto *copy = new QAction(themedIcon(QStringLiteral("copy")), tr("Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, this, &IssueList::copySelected);
    m_view->addAction(copy);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    connect(&m_document, &Document::changed, this, [this](Change change) {
        if (change == Change::Dataset)
            m_session.clear();
        if (change == Change::Dataset || change == Change::Problems)
            collect();
    });
    collect();
}

void IssueList::add(Issue issue)
{
    m_session.push_back(issue);
    m_model->append(std::move(issue));
    emit countChanged(m_model->rowCount());
}

void IssueList::collect()
{
    Issues all = m_session;
    const Issues &found = m_document.problems();
    all.insert(all.end(), found.begin(), found.end());
    m_model->setIssues(std::move(all));
    emit countChanged(m_model->rowCount());
}

void IssueList::copySelected()
{
    QStringList lines;
    for (const QModelIndex &row : m_view->selectionModel()->selectedRows()) {
        const Issue &issue = m_model->issues()[static_cast<std::size_t>(row.row())];
        lines << QStringList{issue.file, issue.message, issue.remedy}.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace ballast

#include "moc_issuelist.cpp"
