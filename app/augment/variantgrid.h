#pragma once

#include "widgets/canvascontent.h"

#include <QWidget>

#include <cstdint>
#include <vector>

namespace ballast {

/// Several augmented copies of one image, each labelled with its copy number. A click chooses one.
class VariantGrid : public QWidget
{
    Q_OBJECT

public:
    struct Cell
    {
        std::uint64_t copy = 0;
        CanvasContent content;
    };

    explicit VariantGrid(QWidget *parent = nullptr);

    void setCells(std::vector<Cell> cells);
    void setCount(int count); ///< 6, 9 or 12
    int count() const { return m_count; }
    void setCurrentCopy(std::uint64_t copy);
    void setBoxes(bool shown, bool labels, bool outlines);
    const std::vector<Cell> &cells() const { return m_cells; }
    QRectF cellRect(int index) const;
    /// Longer side in device pixels that a cell can show of an image of that shape.
    int cellSide(const QSize &fullSize) const;

signals:
    void copyClicked(quint64 copy);
    void copyActivated(quint64 copy); ///< double click or Enter: look at it closely
    void contentPainted(quint64 revision);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int columns() const;
    int cellAt(const QPointF &position) const;
    void drawCell(QPainter &painter, int index) const;
    void chooseBy(int step);

    std::vector<Cell> m_cells;
    int m_count = 9;
    int m_hovered = -1;
    std::uint64_t m_current = 0;
    bool m_boxes = true;
    bool m_labels = true;
    bool m_outlines = false;
    bool m_unpainted = false;
};

} // namespace ballast
