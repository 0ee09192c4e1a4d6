#pragma once

#include "core/augment/pipeline.h"

#include <QDialog>

#include <optional>

class QLabel;
class QMenu;
class QTableWidget;

namespace ballast {

class Document;
enum class Change;

/// Class × transform: what a step may do to images that hold a class. Stays open beside the window;
/// edits go to the document at once.
class ClassRulesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ClassRulesDialog(Document &document, QWidget *parent = nullptr);

    /// The rule of that cell, none = allowed.
    const ClassRule *ruleAt(int row, int column) const;
    QMenu *menuFor(int row, int column); ///< what the cell offers; deleted by the caller

private:
    void sync(Change change);
    void rebuild();
    void fillCells();
    void askAt(int row, int column);
    void setRule(int row, int column, std::optional<ClassRule> rule);
    ClassRule emptyRule(int row, int column) const;

    Document &m_document;
    QTableWidget *m_table;
    QLabel *m_empty;
    std::vector<QString> m_classes;                  ///< rows
    std::vector<const TransformSpec *> m_transforms; ///< columns
};

} // namespace ballast
