#include "app/balance/policypanel.h"

#include "app/balance/meanspanel.h"
#include "app/balance/wishesdialog.h"
#include "app/overview/overviewtexts.h"
#include "widgets/card.h"
#include "widgets/numbers.h"
#include "widgets/valueslider.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>

namespace ballast {

namespace {

constexpr double CopiesOnSlider = 50; // the field takes up to a thousand

Card *addSection(QVBoxLayout &column, const QString &title)
{
    if (!title.isEmpty())
        column.addWidget(headLabel(title));
    auto *card = new Card({}, Card::Look::OnPanel);
    card->body().setSpacing(5);
    column.addWidget(card);
    return card;
}

QRadioButton *addChoice(QButtonGroup &group, QVBoxLayout &column, const QString &text, int id)
{
    auto *button = new QRadioButton(text);
    group.addButton(button, id);
    column.addWidget(button);
    return button;
}

} // namespace

PolicyPanel::PolicyPanel(Document &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_editor(document),
      m_goal(new QButtonGroup(this)),
      m_countBy(new QComboBox),
      m_wishes(new QPushButton),
      m_means(new MeansPanel(document)),
      m_scope(new QButtonGroup(this)),
      m_scopeNote(mutedLabel())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    addGoal(*column);
    addBudget(*column);
    column->addWidget(headLabel(tr("Means, cheapest first")));
    column->addWidget(m_means);
    addScope(*column);
    column->addStretch(1);
    connect(&document, &Document::changed, this, [this](Change change) {
        if (change == Change::Policy || change == Change::Dataset)
            sync();
    });
    sync();
}

void PolicyPanel::addGoal(QVBoxLayout &column)
{
    QVBoxLayout &body = addSection(column, tr("Goal"))->body();
    addChoice(*m_goal, body, tr("Match the largest class"), static_cast<int>(Goal::Largest));
    addChoice(*m_goal, body, tr("Match the median class"), static_cast<int>(Goal::Median));
    addChoice(*m_goal, body, tr("A share of the largest class"), static_cast<int>(Goal::Fraction));
    m_fraction =
        m_editor.slider(tr("Share"), tr("Change share of the largest class"),
                        [](BalancePolicy &policy, double v) { policy.fraction = v / 100; });
    m_fraction->setOptions({{1, 100, 1, false}, 50, 100, 0, QStringLiteral("\u202f%")});
    body.addWidget(m_fraction);
    addChoice(*m_goal, body, tr("Fixed count per class"), static_cast<int>(Goal::Count));
    m_count =
        m_editor.slider(tr("Count"), tr("Change fixed count"),
                        [](BalancePolicy &policy, double v) { policy.count = std::llround(v); });
    m_count->setOptions({{1, 10'000, 1, true}, 1000, 10'000'000, 0, {}});
    body.addWidget(m_count);
    addChoice(*m_goal, body, tr("Largest allowed ratio"), static_cast<int>(Goal::Ratio));
    m_ratio = m_editor.slider(tr("Max ratio"), tr("Change largest allowed ratio"),
                              [](BalancePolicy &policy, double v) { policy.ratio = v; });
    m_ratio->setOptions({{1, 10, 0.1, true}, 1.5, 10'000, 2, QStringLiteral("\u202f: 1")});
    m_ratio->setToolTip(tr("The largest class may be this many times the smallest"));
    body.addWidget(m_ratio);
    addCounting(body);
    connect(m_goal, &QButtonGroup::idClicked, this, [this](int id) {
        m_editor.edit(
            [id](BalancePolicy &policy) {
                policy.goal = static_cast<Goal>(id);
                if (policy.goal == Goal::Fraction && policy.fraction >= 1)
                    policy.fraction = 0.5;
            },
            tr("Change balance goal"));
    });
}

void PolicyPanel::addCounting(QVBoxLayout &body)
{
    m_countBy->addItem(tr("Count: boxes"), static_cast<int>(CountBy::Boxes));
    m_countBy->addItem(tr("Count: images"), static_cast<int>(CountBy::Images));
    m_countBy->setFocusPolicy(Qt::StrongFocus);
    m_countBy->setAccessibleName(tr("Count"));
    body.addWidget(m_countBy);
    m_wishes->setToolTip(tr("A target, a cap, or to be left alone, class by class"));
    body.addWidget(m_wishes);
    connect(m_countBy, &QComboBox::activated, this, [this] {
        m_editor.edit([by = m_countBy->currentData().toInt()](
                          BalancePolicy &policy) { policy.countBy = static_cast<CountBy>(by); },
                      tr("Change what is counted"));
    });
    connect(m_wishes, &QPushButton::clicked, this, &PolicyPanel::openWishes);
}

void PolicyPanel::openWishes()
{
    if (!m_dialog) {
        m_dialog = new WishesDialog(m_document, this);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void PolicyPanel::addBudget(QVBoxLayout &column)
{
    QVBoxLayout &body = addSection(column, {})->body();
    m_limit = m_editor.check(tr("Limit the images added"), tr("Change budget"),
                             [this](BalancePolicy &policy, bool on) {
                                 if (on)
                                     policy.budget = std::max<qint64>(1, m_mostImages / 2);
                                 else
                                     policy.budget.reset();
                             });
    m_budget =
        m_editor.slider(tr("Budget"), tr("Change budget"),
                        [](BalancePolicy &policy, double v) { policy.budget = std::llround(v); });
    m_budget->setOptions({{0, double(m_mostImages), 1, false}, double(m_mostImages), 1e8, 0, {}});
    m_copies = m_editor.slider(tr("Max copies"), tr("Change max copies"),
                               [](BalancePolicy &policy, double v) {
                                   policy.maxCopies = static_cast<int>(std::lround(v));
                               });
    m_copies->setOptions({{1, CopiesOnSlider, 1, true}, 10, 1000, 0, QStringLiteral("\u202f×")});
    m_copies->setToolTip(tr("Most outputs added from one image, by all means. Beyond about 10 a "
                            "model starts to learn the image by heart."));
    body.addWidget(m_limit);
    body.addWidget(m_budget);
    body.addWidget(m_copies);
}

void PolicyPanel::addScope(QVBoxLayout &column)
{
    QVBoxLayout &body = addSection(column, tr("Applies to"))->body();
    addChoice(*m_scope, body, tr("Training images"), 0);
    addChoice(*m_scope, body, tr("All images"), 1);
    body.addWidget(m_scopeNote);
    connect(m_scope, &QButtonGroup::idClicked, this, [this](int id) {
        m_editor.edit([id](BalancePolicy &policy) { policy.allSplits = id == 1; },
                      tr("Change what the balance applies to"));
    });
}

void PolicyPanel::setMostImages(qint64 images)
{
    m_mostImages = std::max<qint64>(1, images);
    m_budget->setOptions({{0, double(m_mostImages), 1, false}, double(m_mostImages), 1e8, 0, {}});
    sync();
}

void PolicyPanel::sync()
{
    const BalancePolicy &policy = m_document.policy();
    const QSignalBlocker blocker(m_limit);
    m_goal->button(static_cast<int>(policy.goal))->setChecked(true);
    m_fraction->setValue(100 * policy.fraction);
    m_fraction->setVisible(policy.goal == Goal::Fraction);
    m_count->setValue(double(policy.count));
    m_count->setVisible(policy.goal == Goal::Count);
    m_ratio->setValue(policy.ratio);
    m_ratio->setVisible(policy.goal == Goal::Ratio);
    const auto wishes = static_cast<qint64>(policy.wishes.size());
    m_wishes->setText(wishes == 0 ? tr("Wishes per class…")
                                  : tr("Wishes per class (%1)…").arg(countText(wishes)));
    m_wishes->setEnabled(!m_document.dataset()->classes.empty());
    const bool boxes = m_document.statistics().countBy == CountBy::Boxes;
    selectData(*m_countBy, static_cast<int>(boxes ? policy.countBy : CountBy::Images));
    m_countBy->setEnabled(boxes);
    m_limit->setChecked(policy.budget.has_value());
    m_budget->setValue(double(policy.budget.value_or(m_mostImages)));
    m_budget->setVisible(policy.budget.has_value());
    m_copies->setValue(policy.maxCopies);
    m_means->sync();
    m_scope->button(policy.allSplits ? 1 : 0)->setChecked(true);
    syncScope();
}

void PolicyPanel::syncScope()
{
    const Statistics &statistics = m_document.statistics();
    const qint64 training = statistics.of(Split::Train).images + statistics.of(Split::None).images;
    if (!statistics.hasSplits())
        m_scopeNote->setText(tr("No splits: all %1 images are training images")
                                 .arg(countText(statistics.total.images)));
    else if (m_document.policy().allSplits)
        m_scopeNote->setText(tr("Validation and test images are repeated too: their results will "
                                "no longer be honest"));
    else
        m_scopeNote->setText(
            tr("%1 images; validation and test (%2) stay untouched")
                .arg(countText(training), countText(statistics.total.images - training)));
    m_scope->button(0)->setEnabled(statistics.hasSplits());
    m_scope->button(1)->setEnabled(statistics.hasSplits());
}

} // namespace ballast
