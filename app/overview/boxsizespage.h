#pragma once

#include "app/overview/overviewpage.h"
#include "core/balance/resizeimpact.h"

class QComboBox;
class QLabel;
class QTableWidget;

namespace ballast {

class ScatterChart;
class SmallestSideCard;

/// Width and height of the boxes after resizing for training, and how many get lost in it.
class BoxSizesPage : public OverviewPage
{
    Q_OBJECT

public:
    explicit BoxSizesPage(Document &document, QWidget *parent = nullptr);
    void refresh() override;
    void setTrainingSize(int pixels) override;

private:
    void fillTable(const std::vector<ResizeImpact> &impacts);
    void fillScatter(const std::vector<ResizedBox> &boxes);

    ScatterChart *m_scatter;
    SmallestSideCard *m_sides;
    QTableWidget *m_table;
    QLabel *m_note;
    std::vector<int> m_images; ///< by tag of a point: index into Dataset::images
};

} // namespace ballast
