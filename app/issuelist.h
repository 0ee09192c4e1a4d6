#pragma once

#include "core/base/issue.h"

#include <QDockWidget>

class QLabel;
class QTableView;

namespace ballast {

class Document;
class IssuesModel;

/// The dock with all problems of the dataset and of this session's jobs. Choosing a row makes its
/// image the current one.
class IssueList : public QDockWidget
{
    Q_OBJECT

public:
    IssueList(Document &document, QWidget *parent = nullptr);
    /// Something a job or the frame found, besides the dataset's own problems.
    void add(Issue issue);

signals:
    void countChanged(int count);
    void imageChosen(int image); ///< double click or Enter

private:
    void collect();
    void copySelected();

    Document &m_document;
    IssuesModel *m_model;
    QTableView *m_view;
    Issues m_session; ///< of the dataset open now
};

} // namespace ballast
