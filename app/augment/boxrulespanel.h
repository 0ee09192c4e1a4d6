#pragma once

#include <QWidget>

#include <vector>

class QPushButton;

namespace ballast {

class ClassRulesDialog;
class Document;
class ParameterRow;

/// When a box still counts after the whole chain, and what stands for an object while it turns.
class BoxRulesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BoxRulesPanel(Document &document, QWidget *parent = nullptr);
    void sync();

private:
    void addRules();
    void addOutline();
    void addBorder();
    void addStepByStep();
    void openClassRules();

    Document &m_document;
    std::vector<ParameterRow *> m_rows; ///< one per rule
    ParameterRow *m_border = nullptr;
    ParameterRow *m_outline = nullptr;
    ParameterRow *m_stepByStep = nullptr;
    QPushButton *m_classRules = nullptr;
    ClassRulesDialog *m_dialog = nullptr; ///< made when first opened
};

} // namespace ballast
