#pragma once

#include "widgets/chart.h"

#include <vector>

class QScrollBar;

namespace ballast {

/// Two bars a class, before and after, with the numbers under them; scrolls sideways when there
/// are more classes than room.
class BeforeAfterChart : public Chart
{
    Q_OBJECT

public:
    struct Group
    {
        QString name;
        double before = 0;
        double after = 0;
        double target = 0;    ///< dashed line above the group; 0 = none
        bool isShort = false; ///< stays under its target: marked
        QString tooltip;
    };

    explicit BeforeAfterChart(QWidget *parent = nullptr);

    void setGroups(std::vector<Group> groups);
    const std::vector<Group> &groups() const { return m_groups; }
    void setUnit(const QString &unit);
    void setLogScale(bool on);

    bool isEmpty() const override { return m_groups.empty(); }
    QString csv() const override;

signals:
    void groupClicked(int index);

protected:
    QString hoverText(QPointF position) override;
    void hoverMoved(std::optional<QPointF> position) override;
    void clicked(QPointF position) override;
    bool wheel(QPoint delta) override;
    void restyle() override;
    QSize exportSize() const override;
    void setExporting(bool on) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int groupAt(QPointF position) const;
    int groupWidth(bool stacked) const; ///< pixels at least
    int room() const;                   ///< pixels for all groups
    void layOut();
    void showGroups();
    void draw(QPainter &painter) const;
    void drawGroup(QPainter &painter, const Group &group, double centre, double width) const;
    void drawNumbers(QPainter &painter, const Group &group, double centre, double width) const;

    std::vector<Group> m_groups;
    QString m_unit;
    QScrollBar *m_scroll;
    int m_hovered = -1;
    bool m_log = false;
    bool m_exporting = false;
    bool m_stacked = false; ///< numbers on two lines, to fit more groups
};

} // namespace ballast
