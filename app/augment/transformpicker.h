#pragma once

#include "app/augment/illustrations.h"

#include <QFrame>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace ballast {

/// Popup to choose a transform: type to search, arrows, Enter. Each row has a tiny picture of what
/// the transform does; those in sight are made first.
class TransformPicker : public QFrame
{
    Q_OBJECT

public:
    TransformPicker(Illustrations &illustrations, QWidget *parent);

    void popUp(const QRect &anchor); ///< global; below it, right edges together

signals:
    void picked(const ballast::TransformSpec *transform);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void filter(const QString &text);
    void choose();
    void stepSelection(int by);
    void wantPictures();

    Illustrations &m_illustrations;
    QLineEdit *m_search;
    QListWidget *m_list;
    QHash<const TransformSpec *, QListWidgetItem *> m_items;
};

} // namespace ballast
