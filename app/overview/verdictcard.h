#pragma once

#include "app/document.h"
#include "widgets/card.h"

class QLabel;

namespace ballast {

/// The chosen class: its verdict, every rule with its arithmetic, and what can be done.
class VerdictCard : public Card
{
    Q_OBJECT

public:
    explicit VerdictCard(QWidget *parent = nullptr);
    /// Hides itself when the document has no class filter.
    void show(const Document &document);

signals:
    void showImages();
    void treat();
    void closed();

private:
    QLabel *m_chip;
    QLabel *m_findings;
};

/// The findings of a verdict as rich text, one a line, each with its mark and word.
QString findingsHtml(const Verdict &verdict);

} // namespace ballast
