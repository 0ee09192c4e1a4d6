#pragma once

#include "widgets/chart.h"

#include <QColor>
#include <QPointF>

#include <vector>

namespace ballast {

/// Points of several series on logarithmic axes, with limits drawn as dashed lines; a click picks
/// the nearest point.
class ScatterChart : public Chart
{
    Q_OBJECT

public:
    struct Series
    {
        QString name;
        QColor color;
        std::vector<QPointF> points; ///< both coordinates > 0
        std::vector<int> tags;       ///< the caller's own, one a point
    };

    explicit ScatterChart(QWidget *parent = nullptr);

    void setSeries(std::vector<Series> series);
    void setTexts(const QString &xTitle, const QString &yTitle);
    /// Dashed lines across both axes at these values.
    void setLimits(std::vector<double> limits);
    /// Second line of a point's tooltip.
    void setPointText(std::function<QString(int tag)> text);

    bool isEmpty() const override;
    QString csv() const override;

signals:
    void pointClicked(int tag);

protected:
    QString hoverText(QPointF position) override;
    void hoverMoved(std::optional<QPointF> position) override;
    void clicked(QPointF position) override;

private:
    struct Hit
    {
        int series = -1;
        std::size_t point = 0;
        bool operator==(const Hit &) const = default;
    };
    Hit nearest(QPointF position) const;
    void fitAxes();
    void drawLimits(QPainter &painter) const;
    void drawPoints(QPainter &painter) const;

    std::vector<Series> m_series;
    std::vector<double> m_limits;
    QString m_xTitle;
    QString m_yTitle;
    std::function<QString(int)> m_pointText;
    Hit m_hovered;
};

} // namespace ballast
