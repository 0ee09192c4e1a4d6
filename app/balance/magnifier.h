#pragma once

#include <QImage>
#include <QWidget>

namespace ballast {

/// One object as the source has it and as training will see it, at the same size on screen.
class Magnifier : public QWidget
{
    Q_OBJECT

public:
    explicit Magnifier(QWidget *parent = nullptr);
    /// Both show the same part of the image; `small` is drawn in hard pixels.
    void setImages(const QImage &source, const QImage &small, const QString &sourceText,
                   const QString &smallText);
    void clear(const QString &why);
    const QImage &smallImage() const { return m_small; }
    QSize sizeHint() const override { return {420, 220}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_source;
    QImage m_small;
    QString m_sourceText;
    QString m_smallText;
    QString m_why;
};

} // namespace ballast
