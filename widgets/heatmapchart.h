#pragma once

#include "widgets/chart.h"

#include <vector>

namespace ballast {

/// A table of values as colours: class against class, or a map of places in the image. The wheel
/// zooms, dragging moves, a double click shows everything again.
class HeatMapChart : public Chart
{
    Q_OBJECT

public:
    struct Grid
    {
        int rows = 0;
        int columns = 0;
        std::vector<double> values; ///< row-major, ≥ 0, top row first
        QStringList rowNames;       ///< may be empty
        QStringList columnNames;
    };

    explicit HeatMapChart(QWidget *parent = nullptr);

    void setGrid(Grid grid);
    const Grid &grid() const { return m_grid; }
    /// Width / height kept for the whole map (an image's); 0 fills the room.
    void setAspect(double aspect);
    /// Cells no larger than this (pixels); 0 fills the room.
    void setLargestCell(QSize size);

    void setNumbersShown(bool on);
    void setZoomable(bool on);
    void setUnit(const QString &unit); ///< "images"
    /// Text of a cell's tooltip in place of "row + column: value unit".
    void setCellText(std::function<QString(int row, int column)> text);

    bool isEmpty() const override;
    QString csv() const override;

signals:
    void cellClicked(int row, int column);

protected:
    QString hoverText(QPointF position) override;
    void hoverMoved(std::optional<QPointF> position) override;
    void clicked(QPointF position) override;
    void doubleClicked(QPointF position) override;
    void restyle() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Cell
    {
        int row = -1;
        int column = -1;
        bool operator==(const Cell &) const = default;
    };

    void layOut();
    void paintImage();
    Cell cellAt(QPointF position) const;
    QRectF cellRect(int row, int column) const;
    QColor colorOf(double value) const;
    double value(int row, int column) const;
    void draw(QPainter &painter) const;
    void drawNumbers(QPainter &painter) const;
    void drawNames(QPainter &painter) const;
    void drawColumnName(QPainter &painter, const QString &name, const QRectF &cell) const;

    Grid m_grid;
    QImage m_image; ///< one pixel a cell
    double m_largest = 0;
    double m_aspect = 0;
    QSize m_largestCell;
    bool m_log = false; ///< logarithmic colours
    bool m_numbers = true;
    bool m_turnedNames = false; ///< column names stand upright
    QString m_unit;
    std::function<QString(int, int)> m_cellText;
    Cell m_hovered;
    QPointF m_pressed;
};

} // namespace ballast
