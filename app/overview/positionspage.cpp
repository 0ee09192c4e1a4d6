#include "app/overview/positionspage.h"

#include "app/overview/overviewtexts.h"
#include "widgets/card.h"
#include "widgets/heatmapchart.h"
#include "widgets/numbers.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace ballast {

namespace {

constexpr double EdgePixels = 1; // a box this near to the edge touches it

int cellOf(double position, double size)
{
    return std::clamp(static_cast<int>(position / size * PositionMap::Cells), 0,
                      PositionMap::Cells - 1);
}

void addBox(PositionMap &map, const Box &box, const ImageItem &image, bool covered)
{
    const double cx = (box.x1 + box.x2) / 2;
    const double cy = (box.y1 + box.y2) / 2;
    const int left = cellOf(covered ? box.x1 : cx, image.width);
    const int right = cellOf(covered ? box.x2 : cx, image.width);
    const int top = cellOf(covered ? box.y1 : cy, image.height);
    const int bottom = cellOf(covered ? box.y2 : cy, image.height);
    for (int y = top; y <= bottom; ++y)
        for (int x = left; x <= right; ++x)
            map.values[static_cast<std::size_t>(y * PositionMap::Cells + x)] += 1;
    ++map.boxes;
    if (box.x1 < EdgePixels || box.y1 < EdgePixels || box.x2 > image.width - EdgePixels ||
        box.y2 > image.height - EdgePixels)
        ++map.atEdge;
}

} // namespace

PositionMap mapPositions(const Dataset &dataset, std::optional<Split> split, ClassId only,
                         bool covered)
{
    PositionMap map;
    map.values.assign(PositionMap::Cells * PositionMap::Cells, 0);
    std::vector<double> aspects;
    for (const ImageItem &image : dataset.images) {
        if (image.width <= 0 || image.height <= 0 || (split && image.split != *split))
            continue;
        aspects.push_back(double(image.width) / image.height);
        for (const Annotation &annotation : image.annotations)
            if (!annotation.box.isEmpty() && (only < 0 || annotation.classId == only))
                addBox(map, annotation.box, image, covered);
    }
    if (!aspects.empty()) {
        const auto middle = aspects.begin() + static_cast<std::ptrdiff_t>(aspects.size() / 2);
        std::nth_element(aspects.begin(), middle, aspects.end());
        map.aspect = std::clamp(*middle, 0.25, 4.0);
    }
    return map;
}

PositionsPage::PositionsPage(Document &document, QWidget *parent)
    : OverviewPage(document, parent),
      m_class(new QComboBox),
      m_what(new QComboBox),
      m_map(new HeatMapChart),
      m_note(mutedLabel())
{
    m_what->addItem(tr("Area covered by boxes"), true);
    m_what->addItem(tr("Centres of boxes"), false);
    m_class->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_class->setMinimumContentsLength(18);
    m_class->setAccessibleName(tr("Class"));
    m_what->setAccessibleName(tr("What is counted"));
    m_map->setTitle(tr("Positions of the boxes"));
    m_map->setNumbersShown(false);
    m_map->setEmptyText(tr("No boxes, or the sizes of their images are not known"));
    auto *card = new Card(tr("Where in the image the boxes lie"));
    for (QComboBox *box : {m_class, m_what}) {
        box->setFocusPolicy(Qt::StrongFocus);
        card->header().addWidget(box);
    }
    card->setChart(*m_map);
    card->body().addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(card);
    connect(m_class, &QComboBox::activated, this,
            [this] { this->document().setClassFilter(m_class->currentData().toInt()); });
    connect(m_what, &QComboBox::activated, this, &PositionsPage::refreshMap);
}

void PositionsPage::refresh()
{
    m_class->clear();
    m_class->addItem(tr("All classes"), -1);
    const auto classes = static_cast<ClassId>(document().dataset()->classes.size());
    for (ClassId id = 0; id < classes; ++id)
        m_class->addItem(className(*document().dataset(), id), id);
    selectData(*m_class, document().classFilter());
    refreshMap();
}

void PositionsPage::refreshMap()
{
    const PositionMap map =
        mapPositions(*document().dataset(), document().splitFilter(),
                     m_class->currentData().toInt(), m_what->currentData().toBool());
    m_map->setAspect(map.aspect);
    m_map->setCellText([values = map.values](int row, int column) {
        return tr("%1 boxes here")
            .arg(countText(static_cast<qint64>(
                values[static_cast<std::size_t>(row * PositionMap::Cells + column)])));
    });
    m_map->setGrid({PositionMap::Cells, PositionMap::Cells, map.values, {}, {}});
    const double share = map.boxes > 0 ? double(map.atEdge) / double(map.boxes) : 0;
    m_note->setText(map.boxes > 0
                        ? tr("%1 boxes; %2 of them (%3) touch the edge of their image.")
                              .arg(countText(map.boxes), countText(map.atEdge), shareText(share))
                        : QString());
}

} // namespace ballast
