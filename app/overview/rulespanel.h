#pragma once

#include "app/document.h"

#include <QFrame>

class QCheckBox;
class QDoubleSpinBox;

namespace ballast {

/// The three limits of the verdicts, as a panel that drops from a button. Every edit is undoable
/// and judges again at once.
class RulesPanel : public QFrame
{
    Q_OBJECT

public:
    explicit RulesPanel(Document &document, QWidget *parent = nullptr);
    void popUpUnder(QWidget &button);

private:
    struct Row
    {
        VerdictRules::Limit VerdictRules::*limit;
        double scale; ///< field = limit × scale
        QCheckBox *enabled;
        QDoubleSpinBox *low;
        QDoubleSpinBox *critical;
    };

    Row makeRow(VerdictRules::Limit VerdictRules::*limit, const QString &text, double scale);
    QDoubleSpinBox *makeField(const QString &name, double scale);
    void sync();
    void take();

    Document &m_document;
    std::vector<Row> m_rows;
};

} // namespace ballast
