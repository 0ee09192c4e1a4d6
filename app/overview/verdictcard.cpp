#include "app/overview/verdictcard.h"

#include "app/overview/overviewtexts.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ballast {

namespace {

QColor colorOf(Level level)
{
    const Theme &theme = Theme::current();
    return level == Level::Critical ? theme.critical
           : level == Level::Low    ? theme.low
                                    : theme.enough;
}

} // namespace

QString findingsHtml(const Verdict &verdict)
{
    QStringList lines;
    for (const RuleFinding &finding : verdict.findings)
        lines << QStringLiteral("<span style=\"color:%1\">%2</span>&nbsp; %3")
                     .arg(colorOf(finding.level).name(), levelText(finding.level).toHtmlEscaped(),
                          finding.text.toHtmlEscaped());
    return lines.join(QStringLiteral("<br>"));
}

VerdictCard::VerdictCard(QWidget *parent)
    : Card(QStringLiteral(" "), Look::OnPage, parent), m_chip(new QLabel), m_findings(new QLabel)
{
    m_chip->setProperty("chip", true);
    header().insertWidget(1, m_chip);
    auto *images = new QPushButton(tr("Show images"));
    auto *treatment = new QPushButton(tr("Treat…"));
    treatment->setProperty("primary", true);
    auto *close = new QToolButton;
    close->setIcon(themedIcon(QStringLiteral("close")));
    close->setProperty("flat", true);
    close->setToolTip(tr("Show all classes again"));
    close->setAccessibleName(close->toolTip());
    for (QWidget *button : {static_cast<QWidget *>(images), static_cast<QWidget *>(treatment),
                            static_cast<QWidget *>(close)})
        header().addWidget(button);
    m_findings->setTextFormat(Qt::RichText);
    m_findings->setWordWrap(true);
    body().addWidget(m_findings);
    connect(images, &QPushButton::clicked, this, &VerdictCard::showImages);
    connect(treatment, &QPushButton::clicked, this, &VerdictCard::treat);
    connect(close, &QToolButton::clicked, this, &VerdictCard::closed);
}

void VerdictCard::show(const Document &document)
{
    const ClassId id = document.classFilter();
    const bool known = id >= 0 && id < static_cast<ClassId>(document.verdicts().size());
    setVisible(known);
    if (!known)
        return;
    const Verdict &verdict = document.verdicts()[static_cast<std::size_t>(id)];
    setTitle(fontMetrics().elidedText(className(*document.dataset(), id), Qt::ElideMiddle, 360));
    m_chip->setText(levelText(verdict.level));
    m_chip->setProperty("level", levelName(verdict.level));
    restyle(m_chip);
    m_findings->setText(findingsHtml(verdict));
}

} // namespace ballast
