#include "app/overview/problemspage.h"

#include "app/overview/overviewtexts.h"
#include "app/overview/problemsmodel.h"
#include "widgets/card.h"
#include "widgets/numbers.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace ballast {

ProblemsFilter::ProblemsFilter(ProblemsModel &model, QObject *parent)
    : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void ProblemsFilter::setKind(const QString &kind)
{
    m_kind = kind;
    invalidateFilter();
}

void ProblemsFilter::setText(const QString &text)
{
    m_text = text;
    invalidateFilter();
}

bool ProblemsFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const Issue &issue = m_model.issue(row);
    if (!m_kind.isEmpty() && issue.kind != m_kind)
        return false;
    return m_text.isEmpty() || issue.file.contains(m_text, Qt::CaseInsensitive) ||
           issue.message.contains(m_text, Qt::CaseInsensitive);
}

ProblemsPage::ProblemsPage(Document &document, QWidget *parent)
    : OverviewPage(document, parent),
      m_model(new ProblemsModel(this)),
      m_filter(new ProblemsFilter(*m_model, this)),
      m_kind(new QComboBox),
      m_text(new QLineEdit),
      m_table(new QTableView),
      m_count(new QLabel),
      m_empty(mutedLabel(tr("Nothing wrong was found. Checked: boxes without area or outside the "
                            "image, duplicates, unknown classes, missing and unreadable images, "
                            "sizes, and the same content in two splits.")))
{
    m_text->setPlaceholderText(tr("Search file or text"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(260);
    m_kind->setAccessibleName(tr("Kind of problem"));
    m_kind->setFocusPolicy(Qt::StrongFocus);
    m_count->setProperty("muted", true);
    auto *copy = new QPushButton(tr("Copy as CSV"));
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_kind);
    bar->addWidget(m_text, 1);
    bar->addStretch(1);
    bar->addWidget(m_count);
    bar->addWidget(copy);
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // the order of the check, by image
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 2);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setAccessibleName(tr("Problems"));
    auto *card = new Card;
    card->body().addWidget(m_empty);
    card->body().addWidget(m_table, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(10);
    column->addLayout(bar);
    column->addWidget(card, 1);
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_filter->setKind(m_kind->currentData().toString());
        showCount();
    });
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        showCount();
    });
    connect(copy, &QPushButton::clicked, this, &ProblemsPage::copyTable);
    connect(m_table, &QTableView::activated, this, &ProblemsPage::open);
}

void ProblemsPage::refresh()
{
    m_model->setIssues(document().problems());
    fillKinds();
    const bool empty = document().problems().empty();
    m_empty->setVisible(empty);
    m_table->setVisible(!empty);
    const int width = std::max(600, m_table->viewport()->width());
    const double shares[] = {0.17, 0.23, 0.35};
    for (int column = 0; column < 3; ++column)
        m_table->setColumnWidth(column, static_cast<int>(width * shares[column]));
    showCount();
}

void ProblemsPage::fillKinds()
{
    const QString chosen = m_kind->currentData().toString();
    m_kind->clear();
    m_kind->addItem(tr("All kinds (%1)").arg(countText(m_model->rowCount())), QString());
    for (const auto &[kind, count] : m_model->kinds())
        m_kind->addItem(QStringLiteral("%1 (%2)").arg(problemKindText(kind), countText(count)),
                        kind);
    selectData(*m_kind, chosen);
    m_filter->setKind(m_kind->currentData().toString());
}

void ProblemsPage::showCount()
{
    m_count->setText(
        tr("%1 of %2 shown").arg(countText(m_filter->rowCount()), countText(m_model->rowCount())));
}

void ProblemsPage::open(const QModelIndex &index)
{
    const Issue &issue = m_model->issue(m_filter->mapToSource(index).row());
    if (issue.image < 0)
        return;
    document().setCurrentImage(issue.image);
    emit modeRequested(QStringLiteral("augment"));
}

void ProblemsPage::copyTable() const
{
    QString text = csvRow({tr("Kind"), tr("File"), tr("What is wrong"), tr("What will be done")});
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const Issue &issue = m_model->issue(m_filter->mapToSource(m_filter->index(row, 0)).row());
        text += csvRow({issue.kind, issue.file, issue.message, issue.remedy});
    }
    QGuiApplication::clipboard()->setText(text);
}

} // namespace ballast
