#pragma once

#include "widgets/chart.h"

#include <QPointF>

#include <vector>

namespace ballast {

/// Lines over a common axis with one marked point; a click or drag names a place on the axis.
class CurveChart : public Chart
{
    Q_OBJECT

public:
    struct Line
    {
        QString name;
        bool secondary = false;      ///< dashed and grey
        std::vector<QPointF> points; ///< in growing x
    };

    explicit CurveChart(QWidget *parent = nullptr);

    void setLines(std::vector<Line> lines);
    const std::vector<Line> &lines() const { return m_lines; }
    void setTexts(const QString &xTitle, const QString &yTitle);
    /// The least value the curve can have; 1 (a ratio) unless set.
    void setFloor(double floor);
    /// The point that is in force, with its label; none = not marked.
    void setMarked(std::optional<QPointF> point, const QString &label);
    /// Pixel of a value on the horizontal axis, in the chart's coordinates.
    QPoint positionOf(QPointF value) const;

    bool isEmpty() const override;
    QString csv() const override;

signals:
    void picked(double x); ///< clicked at this place of the horizontal axis

protected:
    QString hoverText(QPointF position) override;
    void hoverMoved(std::optional<QPointF> position) override;
    void clicked(QPointF position) override;
    void restyle() override;

private:
    QPointF toPixel(QPointF value) const;
    std::optional<QPointF> nearestPoint(double x) const; ///< of the first line
    void fitAxes();
    void draw(QPainter &painter) const;
    void drawMark(QPainter &painter) const;
    void drawNames(QPainter &painter) const;
    /// Where a text of this size beside `at` covers least of the lines.
    QRectF freePlace(QPointF at, QSizeF size) const;
    double covered(const QRectF &place) const; ///< pixels of lines in it

    std::vector<Line> m_lines;
    double m_floor = 1;
    QString m_xTitle;
    QString m_yTitle;
    std::optional<QPointF> m_marked;
    QString m_markText;
    std::optional<double> m_hovered; ///< x
};

} // namespace ballast
