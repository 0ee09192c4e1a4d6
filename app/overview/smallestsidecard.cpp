#include "app/overview/smallestsidecard.h"

#include "app/overview/overviewtexts.h"
#include "widgets/elidedlabel.h"
#include "widgets/histogramchart.h"
#include "widgets/numbers.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

namespace ballast {

namespace {

constexpr std::size_t SixteenPixels = 2; // index into ResizeImpact::Limits
constexpr double Noticeable = 0.01;
constexpr qint64 FewestBoxes = 10; // a share of fewer is chance

/// Bins whose edges are powers of √2, so that 8, 16 and 32 px are edges.
std::vector<HistogramChart::Bin> binSides(const std::vector<ResizedBox> &boxes, ClassId only)
{
    std::vector<qint64> counts;
    int first = 1000;
    for (const ResizedBox &box : boxes) {
        if (only >= 0 && box.classId != only)
            continue;
        const double side = std::max(1.0, double(box.smallestSide()));
        // A hair above the logarithm, so that exactly 16 px is not "under 16".
        const auto bin = static_cast<std::size_t>(std::floor(2 * std::log2(side) + 1e-6));
        counts.resize(std::max(counts.size(), bin + 1));
        ++counts[bin];
        first = std::min(first, static_cast<int>(bin));
    }
    std::vector<HistogramChart::Bin> bins;
    for (auto i = static_cast<std::size_t>(first); i < counts.size(); ++i) {
        const double from = std::exp2(double(i) / 2);
        const double to = std::exp2(double(i + 1) / 2);
        bins.push_back(
            {from, to, double(counts[i]), to < ResizeImpact::Limits[SixteenPixels] + 0.5});
    }
    return bins;
}

} // namespace

QString impactSentence(const Dataset &dataset, const std::vector<ResizeImpact> &impacts)
{
    std::size_t worst = 0;
    for (std::size_t id = 1; id < impacts.size(); ++id) {
        const bool enough = impacts[id].boxes >= FewestBoxes || impacts[worst].boxes < FewestBoxes;
        if (enough &&
            impacts[id].shareUnder(SixteenPixels) > impacts[worst].shareUnder(SixteenPixels))
            worst = id;
    }
    if (impacts.empty() || impacts[worst].boxes == 0)
        return {};
    const double share = impacts[worst].shareUnder(SixteenPixels);
    if (share == 0)
        return SmallestSideCard::tr("No box falls under 16 px at this size.");
    if (share < Noticeable)
        return SmallestSideCard::tr("Fewer than 1 % of any class fall under 16 px at this size.");
    return SmallestSideCard::tr("%1 of %2 fall under 16 px: consider tiles or a larger input size")
        .arg(shareText(share), className(dataset, static_cast<ClassId>(worst)));
}

SmallestSideCard::SmallestSideCard(QWidget *parent)
    : Card(tr("Smallest box side after resizing to"), Look::OnPage, parent),
      m_size(makeTrainingSizeBox()),
      m_chart(new HistogramChart),
      m_sentence(mutedLabel())
{
    header().insertWidget(1, m_size);
    m_chart->setTitle(tr("Smallest box side"));
    m_chart->setTexts(tr("smallest side"), tr("px"), tr("boxes"));
    m_chart->setEmptyText(tr("No boxes, or the sizes of their images are not known"));
    setChart(*m_chart);
    body().addWidget(m_sentence);
    connect(m_size, &QComboBox::activated, this,
            [this] { emit trainingSizePicked(trainingSize()); });
}

void SmallestSideCard::setTrainingSize(int pixels)
{
    selectData(*m_size, pixels);
}

int SmallestSideCard::trainingSize() const
{
    return m_size->currentData().toInt();
}

void SmallestSideCard::show(const Dataset &dataset, std::optional<Split> split, ClassId only)
{
    const std::vector<ResizedBox> boxes = resizedBoxes(dataset, trainingSize(), split);
    m_chart->setBins(binSides(boxes, only));
    m_sentence->setText(breakable(impactSentence(dataset, resizeImpact(dataset, boxes))));
    m_sentence->setVisible(!m_sentence->text().isEmpty());
}

QString SmallestSideCard::sentence() const
{
    return m_sentence->text();
}

} // namespace ballast
