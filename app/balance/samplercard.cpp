#include "app/balance/samplercard.h"

#include "app/balance/snippetbuttons.h"
#include "app/overview/numberitem.h"
#include "app/overview/overviewtexts.h"
#include "widgets/beforeafterchart.h"
#include "widgets/elidedlabel.h"
#include "widgets/numbers.h"
#include "widgets/valueslider.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QTableWidget>
#include <QToolButton>

#include <cmath>

namespace ballast {

SamplerCard::SamplerCard(QWidget *parent)
    : Card(tr("Sampler"), Look::OnPage, parent),
      m_dataset(std::make_shared<const Dataset>()),
      m_scheme(new QComboBox),
      m_threshold(new ValueSlider(QStringLiteral("t"))),
      m_table(new QTableWidget),
      m_chart(new BeforeAfterChart),
      m_sentence(mutedLabel()),
      m_warning(wrappedLabel())
{
    for (const SamplerSchemeInfo &info : samplerSchemes())
        m_scheme->addItem(QCoreApplication::translate("Sampler", info.label),
                          static_cast<int>(info.scheme));
    m_scheme->setAccessibleName(tr("Sampler"));
    m_scheme->setFocusPolicy(Qt::StrongFocus);
    m_threshold->setOptions({{0.001, 2, 0.001, true}, 0.5, 1000, 3, {}});
    m_threshold->setValue(0.5);
    m_threshold->setToolTip(tr("Classes in a smaller share of the images than this are repeated"));
    makeNumberTable(*m_table, {tr("Class"), tr("Images"), tr("Draws"), tr("Distinct"),
                               tr("Never seen"), tr("Boxes seen")});
    m_table->setAccessibleName(tr("What an epoch shows"));
    m_chart->setTitle(tr("Boxes in an epoch"));
    m_chart->setEmptyText(tr("No training images"));
    header().addWidget(makeChartButton(*m_chart));
    body().addWidget(makeControls());
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_table, 3);
    row->addWidget(m_chart, 2);
    body().addLayout(row, 1);
    body().addWidget(m_sentence);
    m_warning->setProperty("level", QStringLiteral("low"));
    m_warning->setObjectName(QStringLiteral("samplerWarning"));
    body().addWidget(m_warning);
    setWarning({});
    connect(m_scheme, &QComboBox::activated, this, &SamplerCard::refresh);
    connect(m_threshold, &ValueSlider::valueChanged, this, &SamplerCard::refresh);
}

QWidget *SamplerCard::makeControls()
{
    auto *controls = new QWidget;
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_scheme);
    row->addWidget(m_threshold, 1);
    const auto json = [this] {
        return QString::fromUtf8(
            QJsonDocument(samplerToJson(*m_dataset, m_forecast, true)).toJson());
    };
    row->addWidget(new SnippetButtons(
        {{QStringLiteral("CSV"), QStringLiteral("sampler_weights.csv"),
          [this] { return samplerCsv(*m_dataset, m_forecast); }},
         {QStringLiteral("JSON"), QStringLiteral("sampler_weights.json"), json},
         {QStringLiteral("PyTorch"), QStringLiteral("sampler.py"),
          [this] { return samplerSnippet(SamplerSnippet::PyTorch, m_forecast); }},
         {QStringLiteral("fastai"), QStringLiteral("sampler_fastai.py"),
          [this] { return samplerSnippet(SamplerSnippet::Fastai, m_forecast); }}}));
    return controls;
}

void SamplerCard::show(std::shared_ptr<const Dataset> dataset)
{
    m_dataset = std::move(dataset);
    refresh();
}

void SamplerCard::setWarning(const QString &text)
{
    m_warning->setText(text);
    m_warning->setVisible(!text.isEmpty());
}

void SamplerCard::refresh()
{
    SamplerOptions options;
    options.scheme = static_cast<SamplerScheme>(m_scheme->currentData().toInt());
    options.threshold = m_threshold->value();
    m_threshold->setVisible(options.scheme == SamplerScheme::RepeatFactor);
    m_forecast = forecastSampler(*m_dataset, options);
    fillTable();
    fillChart();
    m_sentence->setText(breakable(sentence()));
}

void SamplerCard::fillTable()
{
    m_table->setSortingEnabled(false);
    m_table->setRowCount(static_cast<int>(m_forecast.classes.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const SamplerClass &one = m_forecast.classes[static_cast<std::size_t>(row)];
        const auto set = [&](int column, double value, const QString &text) {
            m_table->setItem(row, column, new NumberItem(value, text));
        };
        m_table->setItem(row, 0, makeNameItem(className(*m_dataset, row), row));
        set(1, double(one.images), countText(one.images));
        set(2, one.draws, realText(one.draws, 1));
        set(3, one.distinct, realText(one.distinct, 1));
        set(4, one.neverSeen(), one.images > 0 ? shareText(one.neverSeen()) : QString());
        set(5, one.boxesSeen, realText(one.boxesSeen, 0));
    }
    m_table->setSortingEnabled(true);
}

void SamplerCard::fillChart()
{
    const bool boxes = m_forecast.countBy == CountBy::Boxes;
    std::vector<BeforeAfterChart::Group> groups;
    for (std::size_t c = 0; c < m_forecast.classes.size(); ++c) {
        const SamplerClass &one = m_forecast.classes[c];
        groups.push_back({className(*m_dataset, static_cast<ClassId>(c)),
                          double(boxes ? one.boxes : one.images),
                          std::round(boxes ? one.boxesSeen : one.draws),
                          0,
                          false,
                          {}});
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const auto &a, const auto &b) { return a.before > b.before; });
    m_chart->setUnit(countedText(m_forecast.countBy));
    m_chart->setGroups(std::move(groups));
}

QString SamplerCard::sentence() const
{
    if (m_forecast.largest < 0)
        return tr("No training image holds a class.");
    const SamplerClass &largest = m_forecast.classes[static_cast<std::size_t>(m_forecast.largest)];
    return tr("An epoch draws %1 images, %2 of %3 different ones; %4 of the images with %5 are "
              "never seen. Ratio %6 → %7.")
        .arg(realText(m_forecast.draws, 0), realText(m_forecast.distinct, 0),
             countText(static_cast<qint64>(m_forecast.images.size())),
             shareText(largest.neverSeen()), className(*m_dataset, m_forecast.largest),
             ratioText(m_forecast.ratioBefore), ratioText(m_forecast.ratioAfter));
}

} // namespace ballast
