#pragma once

#include "core/dataset/verdict.h"
#include "widgets/chart.h"

#include <vector>

class QScrollBar;

namespace ballast {

/// One row of the chart.
struct ClassBar
{
    int id = -1;
    QString name;
    std::vector<double> parts; ///< stacked; one a series, see ClassBarsChart::setSeries
    double target = 0;         ///< dashed outline up to here; 0 = none
    Level level = Level::Enough;
    QString pill;    ///< short verdict beside the count, e.g. "critical · 8.7 %"
    QString tooltip; ///< below the exact numbers; may be rich text

    double total() const;
};

/// Horizontal bars, one a class, with count and verdict at the right; scrolls when there are more
/// classes than room.
class ClassBarsChart : public Chart
{
    Q_OBJECT

public:
    explicit ClassBarsChart(QWidget *parent = nullptr);

    /// Names of the stacked parts; one name or none: plain bars in the colour of the verdict.
    void setSeries(const QStringList &names);
    void setUnit(const QString &unit); ///< "boxes", beside the axis and in the tooltip
    void setBars(std::vector<ClassBar> bars);
    const std::vector<ClassBar> &bars() const { return m_bars; }
    void setLogScale(bool on);
    void setTargetsShown(bool on);
    void setSelectedId(int id); ///< −1 = none
    /// Height at which every row has its comfortable height, at most `rows` of them.
    int heightForRows(int rows) const;
    /// Centre of a row in the chart's coordinates; null if it is not there or scrolled away.
    QPoint rowCentre(int id) const;

    bool isEmpty() const override { return m_bars.empty(); }
    QString csv() const override;

signals:
    void barClicked(int id);
    /// A context menu is about to be shown; add what can be done with the class.
    void menuRequested(int id, QMenu *menu);

protected:
    QString hoverText(QPointF position) override;
    void hoverMoved(std::optional<QPointF> position) override;
    void clicked(QPointF position) override;
    void fillMenu(QMenu &menu, QPointF position) override;
    bool wheel(QPoint delta) override;
    void restyle() override;
    QSize exportSize() const override;
    void setExporting(bool on) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Columns ///< widths in pixels
    {
        int names = 0;
        int counts = 0;
        int pills = 0;
        int legend = 0; ///< height above the rows
    };

    Columns measureColumns() const;
    int plotHeight() const;
    double rowHeight() const; ///< pixels
    int rowAt(QPointF position) const;
    void layOut();
    void showRows();
    void selectRow(int row);
    void drawRows(QPainter &painter) const;
    void drawBar(QPainter &painter, const ClassBar &bar, double centre, double height) const;
    void drawTexts(QPainter &painter, const ClassBar &bar, const Columns &columns, double centre,
                   double height) const;
    void drawLegend(QPainter &painter) const;
    QColor partColor(const ClassBar &bar, std::size_t part) const;

    std::vector<ClassBar> m_bars;
    Columns m_columns;
    QStringList m_series;
    QString m_unit;
    QScrollBar *m_scroll;
    int m_selectedId = -1;
    int m_hovered = -1; ///< row
    bool m_log = false;
    bool m_targets = true;
    bool m_exporting = false;
};

} // namespace ballast
