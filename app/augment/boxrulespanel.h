#pragma once

#include <QWidget>

#include <vector>

namespace ballast {

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

    Document &m_document;
    std::vector<ParameterRow *> m_rows; ///< one per rule
    ParameterRow *m_outline = nullptr;
};

} // namespace ballast
