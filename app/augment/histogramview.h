#pragma once

#include <QImage>
#include <QWidget>

#include <array>

namespace ballast {

/// Brightness or channel histogram of the original (outline) and the augmented image (filled).
/// Counted from a sample of the pixels, and only while it is seen.
class HistogramView : public QWidget
{
    Q_OBJECT

public:
    enum class Channel { Luminance, Red, Green, Blue };
    using Bins = std::array<double, 256>; ///< share of the counted pixels

    explicit HistogramView(QWidget *parent = nullptr);

    void setImages(const QImage &original, const QImage &augmented);
    void setChannel(Channel channel);
    static Bins count(const QImage &image, Channel channel);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void drawBins(QPainter &painter, const QRectF &plot, double highest, const Bins &bins,
                  bool filled) const;
    void drawFrame(QPainter &painter, const QRectF &plot) const;
    QColor color() const;

    QImage m_original;
    QImage m_augmented;
    Channel m_channel = Channel::Luminance;
};

} // namespace ballast
