#pragma once

#include "app/overview/overviewpage.h"

class QComboBox;
class QLabel;

namespace ballast {

class HeatMapChart;

/// Where in the image the boxes lie.
class PositionsPage : public OverviewPage
{
    Q_OBJECT

public:
    explicit PositionsPage(Document &document, QWidget *parent = nullptr);
    void refresh() override;

private:
    void refreshMap();

    QComboBox *m_class;
    QComboBox *m_what;
    HeatMapChart *m_map;
    QLabel *m_note;
};

/// Boxes on a grid laid over every image.
struct PositionMap
{
    static constexpr int Cells = 48; ///< on either side
    std::vector<double> values;      ///< row-major, Cells × Cells
    qint64 boxes = 0;
    qint64 atEdge = 0;       ///< touch the image's edge
    double aspect = 4.0 / 3; ///< middle width / height of the images
};
/// `covered`: every cell that a box covers counts; else only the cell of its centre.
PositionMap mapPositions(const Dataset &dataset, std::optional<Split> split, ClassId only,
                         bool covered);

} // namespace ballast
