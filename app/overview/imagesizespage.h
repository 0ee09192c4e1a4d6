#pragma once

#include "app/overview/overviewpage.h"

class QLabel;
class QTableWidget;

namespace ballast {

class ScatterChart;

/// The sizes of the images: how many there are of each.
class ImageSizesPage : public OverviewPage
{
    Q_OBJECT

public:
    explicit ImageSizesPage(Document &document, QWidget *parent = nullptr);
    void refresh() override;

private:
    ScatterChart *m_scatter;
    QTableWidget *m_table;
    QLabel *m_note;
};

/// Images of one size.
struct ImageSizeCount
{
    int width = 0;
    int height = 0;
    qint64 images = 0;
    int first = -1; ///< index into Dataset::images of one of them
};
/// Most frequent first; images whose size is not known are left out.
std::vector<ImageSizeCount> countImageSizes(const Dataset &dataset, std::optional<Split> split);

} // namespace ballast
