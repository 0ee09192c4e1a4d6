#include "app/overview/imagesizespage.h"

#include "app/overview/numberitem.h"
#include "widgets/card.h"
#include "widgets/numbers.h"
#include "widgets/scatterchart.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>

#include <algorithm>
#include <map>

namespace ballast {

namespace {

constexpr std::size_t MostRows = 2000;

} // namespace

std::vector<ImageSizeCount> countImageSizes(const Dataset &dataset, std::optional<Split> split)
{
    std::map<std::pair<int, int>, ImageSizeCount> counts;
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        const ImageItem &image = dataset.images[i];
        if (image.width <= 0 || image.height <= 0 || (split && image.split != *split))
            continue;
        ImageSizeCount &count = counts[{image.width, image.height}];
        if (count.images++ == 0)
            count = {image.width, image.height, 1, static_cast<int>(i)};
    }
    std::vector<ImageSizeCount> sizes;
    for (const auto &[size, count] : counts)
        sizes.push_back(count);
    std::stable_sort(sizes.begin(), sizes.end(),
                     [](const auto &a, const auto &b) { return a.images > b.images; });
    return sizes;
}

ImageSizesPage::ImageSizesPage(Document &document, QWidget *parent)
    : OverviewPage(document, parent),
      m_scatter(new ScatterChart),
      m_table(new QTableWidget),
      m_note(mutedLabel())
{
    auto *points = new Card(tr("Image sizes"));
    m_scatter->setTitle(tr("Image sizes"));
    m_scatter->setTexts(tr("width (px)"), tr("height (px)"));
    m_scatter->setEmptyText(tr("The sizes of the images have not been read yet"));
    points->setChart(*m_scatter);
    points->body().addWidget(m_note);
    auto *list = new Card(tr("Most frequent sizes"));
    makeNumberTable(*m_table, {tr("Size"), tr("Images"), tr("Share"), tr("Megapixels")});
    list->body().addWidget(m_table);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 12, 0, 0);
    row->setSpacing(10);
    row->addWidget(points, 3);
    row->addWidget(list, 2);
    const auto open = [this](int image) {
        this->document().setCurrentImage(image);
        emit modeRequested(QStringLiteral("augment"));
    };
    connect(m_scatter, &ScatterChart::pointClicked, this, open);
    connect(m_table, &QTableWidget::cellDoubleClicked, this, [this, open](int clicked) {
        open(m_table->item(clicked, 0)->data(Qt::UserRole).toInt());
    });
}

void ImageSizesPage::refresh()
{
    const auto sizes = countImageSizes(*document().dataset(), document().splitFilter());
    const qint64 images = document().statistics().of(document().splitFilter()).images;
    qint64 known = 0;
    ScatterChart::Series series{tr("Images"), Theme::current().bars, {}, {}};
    for (const ImageSizeCount &size : sizes) {
        known += size.images;
        series.points.emplace_back(size.width, size.height);
        series.tags.push_back(size.first);
    }
    m_scatter->setPointText([sizes](int first) {
        const auto size = std::find_if(sizes.begin(), sizes.end(),
                                       [first](const auto &one) { return one.first == first; });
        return size == sizes.end() ? QString() : tr("%1 images").arg(countText(size->images));
    });
    m_scatter->setSeries({series});
    m_table->setSortingEnabled(false);
    m_table->setRowCount(static_cast<int>(std::min(sizes.size(), MostRows)));
    for (int line = 0; line < m_table->rowCount(); ++line) {
        const ImageSizeCount &size = sizes[static_cast<std::size_t>(line)];
        const double pixels = double(size.width) * size.height / 1e6;
        m_table->setItem(
            line, 0,
            makeNameItem(QStringLiteral("%1 × %2").arg(size.width).arg(size.height), size.first));
        m_table->setItem(line, 1, new NumberItem(double(size.images), countText(size.images)));
        const double share = double(size.images) / double(std::max<qint64>(1, images));
        m_table->setItem(line, 2, new NumberItem(share, shareText(share)));
        m_table->setItem(line, 3, new NumberItem(pixels, realText(pixels, 2)));
    }
    m_table->setSortingEnabled(true);
    m_note->setText(
        known < images ? tr("%1 different sizes; the sizes of %2 images are not known.")
                             .arg(countText(qint64(sizes.size())), countText(images - known))
        : sizes.size() == 1 ? tr("All images have the same size.")
                            : tr("%1 different sizes.").arg(countText(qint64(sizes.size()))));
}

} // namespace ballast
