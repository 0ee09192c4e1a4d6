#pragma once

#include <QLabel>

namespace ballast {

/// One line that gives way: what does not fit is left out in the middle, and the tooltip says all.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);

    void setFullText(const QString &text);
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int frameAround() const; ///< px of margins and padding left and right
    void elide();

    QString m_full;
};

/// The text with places to break inside words that no line could hold (class names, paths).
QString breakable(const QString &text);

} // namespace ballast
