#include "app/balance/focalcard.h"

#include "app/balance/snippetbuttons.h"
#include "core/balance/focal.h"
#include "widgets/curvechart.h"
#include "widgets/elidedlabel.h"
#include "widgets/numbers.h"
#include "widgets/valueslider.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ballast {

namespace {

constexpr double EasyAnswer = 0.9;
constexpr std::size_t MostAlphas = 6; // in the sentence

} // namespace

FocalCard::FocalCard(QWidget *parent)
    : Card(tr("Focal loss"), Look::OnPage, parent),
      m_gamma(new ValueSlider(QStringLiteral("γ"))),
      m_alpha(new ValueSlider(QStringLiteral("α"))),
      m_chart(new CurveChart),
      m_sentence(mutedLabel())
{
    m_gamma->setOptions({{0, 5, 0.1, false}, 2, 10, 2, {}});
    m_gamma->setValue(2);
    m_gamma->setToolTip(tr("How strongly easy answers are let go; 0 is plain cross-entropy"));
    m_alpha->setOptions({{0, 1, 0.01, false}, 0.25, 1, 2, {}});
    m_alpha->setValue(0.25);
    m_alpha->setToolTip(tr("Weight of the positives in a binary loss; negatives get 1 − α"));
    m_chart->setTitle(tr("Focal loss"));
    m_chart->setTexts(tr("p of the right answer"), tr("loss"));
    m_chart->setFloor(0);
    header().addWidget(makeChartButton(*m_chart));
    std::vector<SnippetChoice> choices;
    for (const FocalSnippetInfo &info : focalSnippets())
        choices.push_back({QString::fromUtf8(info.name), QStringLiteral("focal_loss.py"),
                           [this, kind = info.kind] {
                               return focalSnippet(kind, m_names, m_alphas, m_gamma->value(),
                                                   m_alpha->value());
                           }});
    auto *controls = new QVBoxLayout;
    controls->addWidget(m_gamma);
    controls->addWidget(m_alpha);
    controls->addWidget(m_sentence);
    controls->addWidget(new SnippetButtons(std::move(choices)));
    controls->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addLayout(controls, 2);
    row->addWidget(m_chart, 3);
    body().addLayout(row, 1);
    connect(m_gamma, &ValueSlider::valueChanged, this, &FocalCard::refresh);
    connect(m_alpha, &ValueSlider::valueChanged, this, &FocalCard::refresh);
    refresh();
}

double FocalCard::gamma() const
{
    return m_gamma->value();
}

void FocalCard::setWeights(std::vector<QString> names, std::vector<double> weights)
{
    m_names = std::move(names);
    m_alphas = focalAlphas(weights);
    refresh();
}

void FocalCard::refresh()
{
    CurveChart::Line focal{tr("focal loss"), false, {}};
    CurveChart::Line plain{tr("cross-entropy"), true, {}};
    for (const FocalPoint &point : focalCurve(m_gamma->value(), 1)) {
        focal.points.emplace_back(point.pt, point.loss);
        plain.points.emplace_back(point.pt, point.crossEntropy);
    }
    m_chart->setLines({focal, plain});
    QStringList alphas;
    for (std::size_t c = 0; c < std::min(m_alphas.size(), MostAlphas); ++c)
        alphas << QStringLiteral("%1 %2").arg(m_names[c], realText(m_alphas[c], 3));
    if (m_alphas.size() > MostAlphas)
        alphas << QStringLiteral("…");
    const QString kept = shareText(focalFactor(EasyAnswer, m_gamma->value()));
    m_sentence->setText(breakable(
        tr("An answer that is right with 90 % keeps %1 of its loss. α per class, from the class "
           "weights: %2.")
            .arg(kept, alphas.isEmpty() ? tr("none") : alphas.join(QStringLiteral(", ")))));
}

} // namespace ballast
