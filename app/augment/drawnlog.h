#pragma once

#include <QJsonArray>
#include <QTreeWidget>

#include <vector>

namespace ballast {

struct Pipeline;
struct StepLine;

/// Which steps were applied to the shown copy, and with which drawn values.
class DrawnLog : public QTreeWidget
{
    Q_OBJECT

public:
    explicit DrawnLog(QWidget *parent = nullptr);

    /// `applied` is Program::applied(). Built when shown.
    void setApplied(const QJsonArray &applied, const Pipeline &pipeline);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void rebuild();

    struct Line
    {
        QString step;
        QString values;
        bool applied = false;
    };
    Line lineOf(const StepLine &at, const QJsonArray &applied) const;
    std::vector<Line> m_lines;
    bool m_stale = false;
};

} // namespace ballast
