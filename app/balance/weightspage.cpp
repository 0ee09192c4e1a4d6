#include "app/balance/weightspage.h"

#include "app/balance/focalcard.h"
#include "app/balance/samplercard.h"
#include "app/balance/snippetbuttons.h"
#include "app/overview/overviewtexts.h"
#include "app/overview/weightspanel.h"
#include "core/balance/doublecorrection.h"
#include "core/balance/weights.h"
#include "widgets/card.h"
#include "widgets/chart.h"
#include "widgets/numbers.h"
#include "widgets/sidepanel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ballast {

namespace {

std::vector<QString> namesOf(const Dataset &dataset)
{
    std::vector<QString> names;
    for (const ClassInfo &info : dataset.classes)
        names.push_back(info.name);
    return names;
}

} // namespace

WeightsPage::WeightsPage(Document &document, JobController &jobs, QWidget *parent)
    : BalancePage(document, jobs, {Change::Dataset, Change::Plan}, parent),
      m_weights(new WeightsPanel(WeightsPanel::Copying::Elsewhere)),
      m_source(new QButtonGroup(this)),
      m_sampler(new SamplerCard),
      m_focal(new FocalCard),
      m_note(wrappedLabel()),
      m_warning(wrappedLabel())
{
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(10);
    column->addWidget(m_sampler, 3);
    column->addWidget(m_focal, 2);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeSide());
    row->addWidget(middle, 1);
    for (SnippetButtons *buttons : findChildren<SnippetButtons *>()) {
        connect(buttons, &SnippetButtons::copied, this,
                [this](const QString &name) { m_note->setText(tr("Copied for %1").arg(name)); });
        connect(buttons, &SnippetButtons::saveRequested, this,
                [this](const QString &name, const QByteArray &bytes) {
                    askAndSave(name, bytes, *m_note);
                });
    }
    for (Chart *chart : findChildren<Chart *>())
        connect(chart, &Chart::failed, this, &WeightsPage::tell);
    connect(m_weights, &WeightsPanel::weightsChanged, this, [this] {
        m_focal->setWeights(namesOf(*this->document().dataset()), m_weights->weights());
    });
}

QWidget *WeightsPage::makeSide()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    auto *now = new QRadioButton(tr("From the training images as they are"));
    auto *planned = new QRadioButton(tr("From the counts after the plan"));
    m_source->addButton(now, 0);
    m_source->addButton(planned, 1);
    now->setChecked(true);
    column->addWidget(now);
    column->addWidget(planned);
    column->addWidget(m_weights);
    const auto text = [this](WeightSnippet kind) {
        return weightSnippet(kind, namesOf(*document().dataset()),
                             kind == WeightSnippet::PosWeight ? positives() : m_weights->weights());
    };
    std::vector<SnippetChoice> choices;
    for (const WeightSnippetInfo &info : weightSnippets())
        choices.push_back({QString::fromUtf8(info.name),
                           QStringLiteral("class_weights.") + QLatin1String(info.suffix),
                           [text, kind = info.kind] { return text(kind); }});
    column->addWidget(new SnippetButtons(std::move(choices)));
    m_note->setProperty("level", QStringLiteral("enough"));
    column->addWidget(m_note);
    m_warning->setObjectName(QStringLiteral("weightsWarning"));
    column->addWidget(m_warning);
    column->addStretch(1);
    connect(m_source, &QButtonGroup::idClicked, this, &WeightsPage::refreshWeights);
    return new SidePanel(side, 44);
}

bool WeightsPage::isOfThePlan() const
{
    return document().plan() && m_source->checkedId() == 1;
}

std::vector<double> WeightsPage::positives() const
{
    return isOfThePlan() ? positiveWeights(*document().dataset(), *document().plan())
                         : trainingPositiveWeights(document().statistics());
}

void WeightsPage::refresh()
{
    m_note->clear();
    refreshWeights();
    m_sampler->show(document().dataset());
}

void WeightsPage::refreshWeights()
{
    const auto plan = document().plan();
    const Statistics &statistics = document().statistics();
    m_source->button(1)->setEnabled(plan != nullptr);
    const bool planned = isOfThePlan();
    m_weights->setCounts(namesOf(*document().dataset()),
                         planned ? plan->after : trainingCounts(statistics, statistics.countBy),
                         planned ? tr("the plan") : tr("the training images"));
    const auto warning = [&](Cure cure) {
        return plan ? doubleCorrection(*plan, cure) : QString();
    };
    m_warning->setText(warning(planned ? Cure::WeightsAfter : Cure::WeightsBefore));
    m_warning->setVisible(!m_warning->text().isEmpty());
    m_sampler->setWarning(warning(Cure::Sampler));
    m_focal->setWeights(namesOf(*document().dataset()), m_weights->weights());
}

} // namespace ballast
