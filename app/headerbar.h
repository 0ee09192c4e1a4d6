#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace ballast {

class Document;

/// Dataset name and counts, undo, redo, split filter and the one primary button.
class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    HeaderBar(Document &document, QWidget *parent = nullptr);

signals:
    void exportRequested();

private:
    void setupUndo(QHBoxLayout *layout);
    void setupSplitMenu();
    void showDataset();
    void showFilter();
    QString factsText() const;

    Document &m_document;
    QLabel *m_name;
    QLabel *m_facts;
    QToolButton *m_split;
    QMenu *m_splitMenu;
    QPushButton *m_export;
};

} // namespace ballast
