#include "app/export/exportreportview.h"

#include "app/export/exporttimer.h"
#include "app/export/trainingsnippet.h"
#include "app/issuesmodel.h"
#include "core/formats/format.h"
#include "widgets/card.h"
#include "widgets/icon.h"
#include "widgets/numbers.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace ballast {

namespace {

enum Column { Name, Forecasted, Written, ColumnCount };

struct Row
{
    QString name;
    qint64 forecast;
    qint64 written;
};

std::vector<Row> rowsOf(const Dataset &source, const ExportReport &report)
{
    std::vector<Row> rows{
        {ExportReportView::tr("Images"), report.forecast.images, report.imagesWritten},
        {ExportReportView::tr("Boxes"), report.forecast.boxes, report.boxesWritten}};
    const std::size_t classes = std::min(
        {source.classes.size(), report.forecast.classes.size(), report.boxesPerClass.size()});
    for (std::size_t i = 0; i < classes; ++i)
        rows.push_back(
            {source.classes[i].name, report.forecast.classes[i].expected, report.boxesPerClass[i]});
    return rows;
}

QTableWidgetItem *makeItem(const QString &text, Qt::Alignment alignment)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}

QPushButton *makeButton(const QString &text, const QString &icon, const char *name)
{
    auto *button = new QPushButton(text);
    button->setIcon(themedIcon(icon));
    button->setObjectName(QLatin1String(name));
    return button;
}

} // namespace

ExportReportView::ExportReportView(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel),
      m_title(new QLabel),
      m_where(mutedLabel()),
      m_check(new QLabel),
      m_table(new QTableWidget),
      m_issueCard(new Card(tr("Issues"))),
      m_issues(new IssuesModel(this))
{
    m_table->setObjectName(QStringLiteral("reportTable"));
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels({QString(), tr("Forecast"), tr("Written, read back")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setAccessibleName(tr("Forecast against written"));
    auto *numbers = new Card(tr("Forecast against written"));
    numbers->body().addWidget(m_table, 1);

    auto *issues = new QTableView;
    issues->setModel(m_issues);
    issues->setShowGrid(false);
    issues->verticalHeader()->hide();
    issues->horizontalHeader()->setStretchLastSection(true);
    issues->horizontalHeader()->setSectionResizeMode(IssuesModel::Message, QHeaderView::Stretch);
    issues->setTabKeyNavigation(false);
    m_issueCard->body().addWidget(issues, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(12);
    column->addWidget(makeHead());
    column->addWidget(numbers, 3);
    column->addWidget(m_issueCard, 2);
}

QWidget *ExportReportView::makeHead()
{
    m_title->setProperty("title", true);
    m_title->setObjectName(QStringLiteral("reportTitle"));
    m_title->setWordWrap(true);
    m_where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_check->setObjectName(QStringLiteral("reportCheck"));
    m_check->setWordWrap(true);

    auto *openFolder = makeButton(tr("Open folder"), QStringLiteral("folder"), "openResultFolder");
    openFolder->setProperty("primary", true);
    openFolder->setIcon(themedIcon(QStringLiteral("folder"), Theme::current().accentText));
    auto *snippet = makeButton(tr("Copy training snippet"), QStringLiteral("copy"), "copySnippet");
    auto *open = makeButton(tr("Open in Ballast"), QStringLiteral("mode-overview"), "openResult");
    auto *back = makeButton(tr("Export again…"), QStringLiteral("mode-export"), "exportAgain");
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {openFolder, snippet, open, back})
        buttons->addWidget(button);
    buttons->addStretch();
    connect(openFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_report.destination)); });
    connect(snippet, &QPushButton::clicked, this, [this, snippet] {
        QGuiApplication::clipboard()->setText(
            trainingSnippet(m_report.format, m_report.destination));
        snippet->setText(tr("Copied"));
    });
    connect(open, &QPushButton::clicked, this,
            [this] { emit openResultRequested(m_report.destination); });
    connect(back, &QPushButton::clicked, this, &ExportReportView::closed);

    auto *text = new QVBoxLayout;
    text->setSpacing(6);
    text->addWidget(m_title);
    text->addWidget(m_where);
    text->addWidget(m_check);
    text->addSpacing(6);
    text->addLayout(buttons);
    auto *card = new Card;
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(text, 1);
    card->body().setContentsMargins(18, 12, 18, 16);
    card->body().addLayout(row);
    return card;
}

void ExportReportView::showReport(const Dataset &source, const ExportReport &report)
{
    m_report = report;
    const Theme &theme = Theme::current();
    const bool good = report.verified && report.issues.empty();
    m_icon->setPixmap((good ? themedIcon(QStringLiteral("done"), theme.enough)
                            : themedIcon(QStringLiteral("warning"), theme.low))
                          .pixmap(QSize(36, 36), devicePixelRatioF()));
    m_title->setText(tr("%1 images written in %2")
                         .arg(countText(report.imagesWritten), durationText(report.seconds)));
    m_where->setText(tr("%1 · %2 · %3 images per second")
                         .arg(QDir::toNativeSeparators(report.destination),
                              sizeText(report.bytesWritten), realText(report.imagesPerSecond, 0)));
    m_check->setText(checkText(report));
    m_check->setProperty("level",
                         report.verified ? QStringLiteral("enough") : QStringLiteral("low"));
    restyle(m_check);
    fillTable(source, report);
    m_issues->setIssues(report.issues);
    m_issueCard->setTitle(
        tr("Issues (%1)").arg(countText(static_cast<qint64>(report.issues.size()))));
    m_issueCard->setVisible(!report.issues.empty());
    if (auto *snippet = findChild<QPushButton *>(QStringLiteral("copySnippet")))
        snippet->setText(tr("Copy training snippet"));
}

QString ExportReportView::checkText(const ExportReport &report) const
{
    if (report.verified)
        return tr("Read back from disk and compared: every image and every count is as forecast.");
    return tr("Read back from disk: it differs from the forecast. The issues below say where.");
}

void ExportReportView::fillTable(const Dataset &source, const ExportReport &report)
{
    const std::vector<Row> rows = rowsOf(source, report);
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const Row &row = rows[static_cast<std::size_t>(i)];
        const QString mark =
            row.forecast == row.written ? QStringLiteral("  ✓") : QStringLiteral("  ≠");
        m_table->setItem(i, Name, makeItem(row.name, Qt::AlignLeft));
        m_table->setItem(i, Forecasted, makeItem(countText(row.forecast), Qt::AlignRight));
        auto *written = makeItem(countText(row.written) + mark, Qt::AlignRight);
        written->setForeground(row.forecast == row.written ? Theme::current().enough
                                                           : Theme::current().low);
        m_table->setItem(i, Written, written);
    }
}

} // namespace ballast

#include "moc_exportreportview.cpp"
