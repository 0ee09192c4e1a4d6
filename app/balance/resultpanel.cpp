#include "app/balance/resultpanel.h"

#include "app/overview/overviewtexts.h"
#include "widgets/card.h"
#include "widgets/numbers.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include <numeric>

namespace ballast {

namespace {

constexpr std::size_t MostNotes = 6;
constexpr int ToldMs = 4000;
constexpr double Reached = 0.0005; // above the best by less than this shows as 0.0 %

void clear(QVBoxLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void addNote(QVBoxLayout &layout, const QString &head, const QString &text)
{
    auto *card = new Card({}, Card::Look::OnPanel);
    card->body().setSpacing(4);
    if (!head.isEmpty())
        card->body().addWidget(wrappedLabel(head));
    if (!text.isEmpty())
        card->body().addWidget(mutedLabel(text));
    layout.addWidget(card);
}

QString change(const QString &before, const QString &after)
{
    return QStringLiteral("%1 → %2").arg(before, after);
}

qint64 sum(const std::vector<qint64> &counts)
{
    return std::accumulate(counts.begin(), counts.end(), qint64(0));
}

} // namespace

ResultPanel::ResultPanel(QWidget *parent)
    : QWidget(parent),
      m_shortHead(headLabel(tr("Why not further"))),
      m_shortfalls(new QVBoxLayout),
      m_warningHead(headLabel(tr("Warnings"))),
      m_warnings(new QVBoxLayout),
      m_export(new QPushButton(tr("Export balanced dataset"))),
      m_save(new QPushButton(tr("Save plan…"))),
      m_told(mutedLabel())
{
    const QString names[RowCount] = {tr("Imbalance ratio"),
                                     tr("Best possible at this budget"),
                                     tr("Above the best possible"),
                                     tr("Images"),
                                     tr("Boxes"),
                                     tr("Images added"),
                                     tr("– repeated"),
                                     tr("– varied inside boxes"),
                                     tr("– object crops"),
                                     tr("– tiles"),
                                     tr("– with pasted objects"),
                                     tr("Objects pasted"),
                                     tr("Different objects among them"),
                                     tr("Images left out"),
                                     tr("Most copies of one image"),
                                     tr("Disk, about")};
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(7);
    grid->setColumnStretch(0, 1);
    for (int row = 0; row < RowCount; ++row) {
        m_values[row] = new QLabel(QStringLiteral("–"));
        m_values[row]->setTextFormat(Qt::RichText);
        m_values[row]->setAccessibleName(names[row]);
        m_names[row] = wrappedLabel(names[row]);
        grid->addWidget(m_names[row], row, 0);
        grid->addWidget(m_values[row], row, 1, Qt::AlignRight | Qt::AlignTop);
    }
    m_values[Donors]->setToolTip(tr("Objects of the dataset that lend: the more, the less a model "
                                    "can learn them by heart"));
    m_values[Best]->setToolTip(tr("No plan with these means, copies and budget gets lower: a bound "
                                  "by linear programming"));
    m_export->setProperty("primary", true);
    m_save->setToolTip(tr("For the command line: ballast-cli export --plan"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(headLabel(tr("Result")));
    column->addLayout(grid);
    column->addSpacing(6);
    column->addWidget(m_export);
    column->addWidget(m_save);
    column->addWidget(m_told);
    column->addWidget(m_shortHead);
    column->addLayout(m_shortfalls);
    column->addWidget(m_warningHead);
    column->addLayout(m_warnings);
    column->addStretch(1);
    connect(m_export, &QPushButton::clicked, this, &ResultPanel::exportRequested);
    connect(m_save, &QPushButton::clicked, this, &ResultPanel::saveRequested);
}

void ResultPanel::show(const Dataset &dataset, const BalancePlan *plan, qint64 bytes)
{
    m_export->setEnabled(plan != nullptr);
    m_save->setEnabled(plan != nullptr);
    clear(*m_shortfalls);
    clear(*m_warnings);
    m_shortHead->setVisible(plan && !plan->shortfalls.empty());
    m_warningHead->setVisible(plan && !plan->warnings.isEmpty());
    for (QLabel *value : m_values)
        value->setText(QStringLiteral("–"));
    if (!plan)
        return;
    showNumbers(*plan, bytes);
    showBest(*plan);
    showMeans(*plan);
    showNotes(dataset, *plan);
}

void ResultPanel::showNumbers(const BalancePlan &plan, qint64 bytes)
{
    const bool better = plan.ratioAfter < plan.ratioBefore;
    const QString after =
        QStringLiteral("<b style=\"color:%1\">%2</b>")
            .arg(better ? Theme::current().enough.name() : Theme::current().text.name(),
                 ratioText(plan.ratioAfter));
    m_values[Ratio]->setText(change(ratioText(plan.ratioBefore), after));
    m_values[Images]->setText(
        change(countText(plan.imagesBefore),
               countText(plan.imagesBefore + plan.imagesAdded - plan.imagesDropped)));
    const bool boxes = plan.policy.countBy == CountBy::Boxes;
    m_values[Boxes]->setText(boxes ? change(countText(sum(plan.before)), countText(sum(plan.after)))
                                   : QStringLiteral("–"));
    m_values[Added]->setText(countText(plan.imagesAdded));
    m_values[LeftOut]->setText(countText(plan.imagesDropped));
    m_values[Copies]->setText(countText(plan.maxCopiesUsed));
    m_values[Disk]->setText(bytes > 0 ? sizeText(bytes) : QStringLiteral("–"));
}

void ResultPanel::showBest(const BalancePlan &plan)
{
    const bool limited = plan.policy.budget || plan.policy.budgetBytes;
    m_names[Best]->setText(limited ? tr("Best possible at this budget")
                                   : tr("Best possible with these means"));
    if (plan.bestPossible <= 0)
        return; // not known: the dash stays
    m_values[Best]->setText(ratioText(plan.bestPossible));
    const double above = plan.ratioAfter / plan.bestPossible - 1;
    m_values[Above]->setText(above < Reached ? tr("reached") : shareText(above));
}

void ResultPanel::showMeans(const BalancePlan &plan)
{
    const std::pair<Row, Means> rows[] = {{Repeats, Means::Repeat},
                                          {Insides, Means::Inside},
                                          {Crops, Means::Crop},
                                          {Tiles, Means::Tile},
                                          {Pastes, Means::Paste}};
    const bool several =
        plan.policy.inside || plan.policy.crop || plan.policy.tile || plan.policy.paste;
    for (const auto &[row, means] : rows) {
        m_values[row]->setText(countText(plan.imagesBy[static_cast<std::size_t>(means)]));
        m_names[row]->setVisible(several && plan.policy.uses(means));
        m_values[row]->setVisible(several && plan.policy.uses(means));
    }
    m_values[Objects]->setText(countText(plan.pasted.objects));
    m_values[Donors]->setText(countText(plan.pasted.donors));
    for (const Row row : {Objects, Donors}) {
        m_names[row]->setVisible(plan.policy.paste);
        m_values[row]->setVisible(plan.policy.paste);
    }
    m_names[LeftOut]->setVisible(plan.policy.drop);
    m_values[LeftOut]->setVisible(plan.policy.drop);
}

void ResultPanel::showNotes(const Dataset &dataset, const BalancePlan &plan)
{
    const auto &shortfalls = plan.shortfalls;
    for (std::size_t i = 0; i < std::min(shortfalls.size(), MostNotes); ++i)
        addNote(*m_shortfalls,
                tr("%1: %2 of %3")
                    .arg(className(dataset, shortfalls[i].classId),
                         countText(shortfalls[i].reached), countText(shortfalls[i].target)),
                shortfalls[i].reason);
    if (shortfalls.size() > MostNotes)
        addNote(*m_shortfalls, {},
                tr("%1 more classes stay short; the bars mark them.")
                    .arg(countText(static_cast<qint64>(shortfalls.size() - MostNotes))));
    const auto warnings = static_cast<std::size_t>(plan.warnings.size());
    for (std::size_t i = 0; i < std::min(warnings, MostNotes); ++i)
        addNote(*m_warnings, plan.warnings[static_cast<qsizetype>(i)], {});
    if (warnings > MostNotes)
        addNote(*m_warnings, {},
                tr("%1 more").arg(countText(static_cast<qint64>(warnings - MostNotes))));
}

void ResultPanel::tell(const QString &text)
{
    m_told->setText(text);
    QTimer::singleShot(ToldMs, m_told, &QLabel::clear);
}

} // namespace ballast
