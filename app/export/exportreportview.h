#pragma once

#include "core/export/exporter.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;
class QTableWidget;

namespace ballast {

class Card;
class IssuesModel;

/// What was written, against what was forecast, and what to do with it now.
class ExportReportView : public QWidget
{
    Q_OBJECT

public:
    explicit ExportReportView(QWidget *parent = nullptr);
    void showReport(const Dataset &source, const ExportReport &report);

signals:
    void openResultRequested(const QString &path); ///< in Ballast
    void closed();                                 ///< back to the form

private:
    QWidget *makeHead();
    void fillTable(const Dataset &source, const ExportReport &report);
    QString checkText(const ExportReport &report) const;

    ExportReport m_report;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_where;
    QLabel *m_check;
    QTableWidget *m_table;
    Card *m_issueCard;
    IssuesModel *m_issues;
};

} // namespace ballast
