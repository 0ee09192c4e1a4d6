#pragma once

#include "core/augment/transform.h"

#include <QFrame>
#include <QIcon>

#include <functional>

class QLineEdit;
class QListWidget;

namespace ballast {

/// Popup to choose a transform: type to search, arrows, Enter. Each row has a tiny picture of what
/// the transform does, made a row at a time while the popup is open.
class TransformPicker : public QFrame
{
    Q_OBJECT

public:
    /// Makes the picture of one transform; null = none.
    using Illustrator = std::function<QImage(const TransformSpec &, const QSize &)>;

    TransformPicker(Illustrator illustrator, QWidget *parent);

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
    void illustrateNext();

    Illustrator m_illustrator;
    QLineEdit *m_search;
    QListWidget *m_list;
    int m_nextRow = 0; ///< to be illustrated
};

} // namespace ballast
