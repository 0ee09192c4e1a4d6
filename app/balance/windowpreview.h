#pragma once

#include "core/balance/plan.h"

#include <QWidget>

namespace ballast {

class Thumbnailer;

/// A small picture of an image with the window that the plan cuts out of it; what lies outside is
/// dimmed. Boxes that count are drawn in their class's colour, cut ones dashed, objects to be
/// pasted filled.
class WindowPreview : public QWidget
{
    Q_OBJECT

public:
    explicit WindowPreview(QWidget *parent = nullptr);

    /// `item` null: the whole image.
    void show(std::shared_ptr<const Dataset> dataset, const BalancePolicy &policy, int image,
              const PlanItem *item);
    void clear();
    bool isSettled() const;
    /// Where the window is drawn, in pixels of this widget; the whole picture where there is none;
    /// empty while there is no picture.
    QRectF windowRect() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF pictureRect() const;
    QSizeF imageSize() const;
    QRectF place(const Box &box) const;
    void paintBoxes(QPainter &painter) const;
    void paintPasted(QPainter &painter, const PlannedObject &object) const;

    Thumbnailer *m_thumbnails;
    std::shared_ptr<const Dataset> m_dataset;
    BalancePolicy m_policy;
    int m_image = -1;
    PlanItem m_item;
    QString m_path;
};

} // namespace ballast
