#pragma once

#include "widgets/chart.h"

#include <vector>

namespace ballast {

/// Counts in neighbouring bins, drawn equally wide; flagged bins take the warning colour.
class HistogramChart : public Chart
{
    Q_OBJECT

public:
    struct Bin
    {
        double from = 0;
        double to = 0; ///< exclusive
        double count = 0;
        bool flagged = false;
    };

    explicit HistogramChart(QWidget *parent = nullptr);

    void setBins(std::vector<Bin> bins);
    /// What is measured and its unit ("smallest side", "px") and what is counted ("boxes").
    void setTexts(const QString &measure, const QString &unit, const QString &counted);

    bool isEmpty() const override;
    QString csv() const override;

protected:
    QString hoverText(QPointF position) override;
    void hoverMoved(std::optional<QPointF> position) override;
    void restyle() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int binAt(QPointF position) const;
    void placeLabels();
    void drawBins(QPainter &painter) const;

    std::vector<Bin> m_bins;
    QString m_measure;
    QString m_unit;
    QString m_counted;
    int m_hovered = -1;
};

} // namespace ballast
