#pragma once

#include "core/base/result.h"

#include <QWidget>

#include <functional>
#include <optional>

class QCustomPlot;
class QHBoxLayout;
class QMenu;
class QPainter;

namespace ballast {

/// Base of every chart: one plot in the colours of the theme that tells its numbers on hover,
/// copies itself and saves itself as PNG, SVG or CSV.
class Chart : public QWidget
{
    Q_OBJECT

public:
    explicit Chart(QWidget *parent = nullptr);
    ~Chart() override;

    /// Accessible name and suggested file name; drawing it is up to the card around the chart.
    void setTitle(const QString &title);
    QString title() const { return m_title; }
    /// Shown in place of the plot while isEmpty().
    void setEmptyText(const QString &text);
    virtual bool isEmpty() const = 0;

    /// The numbers of the chart: a header line, then one line a value; '.' decimals, unrounded.
    virtual QString csv() const = 0;
    QImage image(double scale = 2.0);
    QByteArray svg();
    /// The suffix decides: .png, .svg or .csv.
    Result<void> saveAs(const QString &path);
    void copyImage();
    void copyNumbers() const;
    /// Copy and save, for the context menu and the card's button.
    void addSaveActions(QMenu &menu);

signals:
    void saved(const QString &path);
    void failed(const ballast::Error &error);

protected:
    QCustomPlot &plot() const { return *m_plot; }
    QHBoxLayout &row() const { return *m_row; } ///< plot, and what a chart adds beside it
    /// `draw` paints in widget coordinates of the plot whenever it is painted or saved.
    void addDrawing(const QString &layer, std::function<void(QPainter &)> draw);
    void replot();

    /// Positions are pixels of the plot.
    virtual QString hoverText(QPointF) { return {}; }
    virtual void hoverMoved(std::optional<QPointF>) {} ///< none: the pointer has left
    virtual void clicked(QPointF) {}
    virtual void doubleClicked(QPointF) {}
    virtual void fillMenu(QMenu &, QPointF) {}
    virtual bool wheel(QPoint) { return false; } ///< angle delta; true = used
    virtual void restyle() {}                    ///< after the axes took the theme's colours
    virtual QSize exportSize() const;            ///< logical pixels
    virtual void setExporting(bool) {}           ///< show everything, not just what is scrolled to

    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void applyStyle();
    bool mouse(QEvent *event);
    void saveInteractively(const QString &suffix, const QString &filter);
    void drawEmptyText(QPainter &painter) const;

    QCustomPlot *m_plot;
    QHBoxLayout *m_row;
    QString m_title;
    QString m_emptyText;
};

} // namespace ballast
