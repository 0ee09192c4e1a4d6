#pragma once

#include "core/dataset/verdict.h"

#include <QFrame>

#include <optional>

class QLabel;

namespace ballast {

/// A name and a large number; a button where it leads somewhere.
class FigureCard : public QFrame
{
    Q_OBJECT

public:
    explicit FigureCard(const QString &name, QWidget *parent = nullptr);

    /// `level` colours the number; none = the plain text colour.
    void setFigure(const QString &text, std::optional<Level> level = {}, const QString &help = {});
    QString figure() const;
    void setClickable(const QString &help);

signals:
    void clicked();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_name;
    QLabel *m_figure;
    bool m_clickable = false;
};

/// The six numbers that describe a dataset at a glance.
struct Figures
{
    qint64 images = 0;
    qint64 unlabelled = 0;
    qint64 boxes = 0;
    qint64 classes = 0;
    double imbalanceRatio = 0;
    Level worst = Level::Enough;
    qint64 classesToTreat = 0;
    qint64 problems = 0;
    bool classification = false; ///< image labels in place of boxes
};

class FigureRow : public QWidget
{
    Q_OBJECT

public:
    explicit FigureRow(QWidget *parent = nullptr);
    void setFigures(const Figures &figures);

signals:
    void classesToTreatClicked();
    void problemsClicked();

private:
    FigureCard *m_images;
    FigureCard *m_boxes;
    FigureCard *m_classes;
    FigureCard *m_ratio;
    FigureCard *m_toTreat;
    FigureCard *m_problems;
};

} // namespace ballast
