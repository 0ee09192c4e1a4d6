#pragma once

#include <QScrollArea>

namespace ballast {

/// A column beside the page that scrolls up and down only: its content is never wider than what is
/// seen, however long a word in it is.
class SidePanel : public QScrollArea
{
    Q_OBJECT

public:
    /// `characters`: least width in average characters of the panel's font.
    SidePanel(QWidget *content, int characters, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace ballast
