#include "app/augment/histogramview.h"

#include "widgets/theme.h"

#include <QComboBox>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

constexpr double SampledPixels = 60000; // enough for smooth bins, about 0.1 ms

int valueOf(QRgb pixel, HistogramView::Channel channel)
{
    switch (channel) {
    case HistogramView::Channel::Red:
        return qRed(pixel);
    case HistogramView::Channel::Green:
        return qGreen(pixel);
    case HistogramView::Channel::Blue:
        return qBlue(pixel);
    case HistogramView::Channel::Luminance:
        break;
    }
    return (qRed(pixel) * 299 + qGreen(pixel) * 587 + qBlue(pixel) * 114 + 500) / 1000; // BT.601
}

} // namespace

HistogramView::HistogramView(QWidget *parent) : QWidget(parent)
{
    auto *channels = new QComboBox(this);
    channels->addItems({tr("Brightness"), tr("Red"), tr("Green"), tr("Blue")});
    channels->setAccessibleName(tr("Channel of the histogram"));
    channels->move(10, 8);
    channels->adjustSize();
    connect(channels, &QComboBox::currentIndexChanged, this,
            [this](int index) { setChannel(static_cast<Channel>(index)); });
    setAccessibleName(tr("Histogram: original against augmented"));
}

QSize HistogramView::minimumSizeHint() const
{
    return {160, 80};
}

void HistogramView::setImages(const QImage &original, const QImage &augmented)
{
    m_original = original;
    m_augmented = augmented;
    update();
}

void HistogramView::setChannel(Channel channel)
{
    m_channel = channel;
    update();
}

HistogramView::Bins HistogramView::count(const QImage &image, Channel channel)
{
    Bins bins{};
    const double pixels = double(image.width()) * image.height();
    const int stride = std::max(1, static_cast<int>(std::sqrt(pixels / SampledPixels)));
    double counted = 0;
    for (int y = 0; y < image.height(); y += stride) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); x += stride) {
            bins[static_cast<std::size_t>(valueOf(line[x], channel))] += 1;
            counted += 1;
        }
    }
    for (double &bin : bins)
        bin /= std::max(1.0, counted);
    return bins;
}

QColor HistogramView::color() const
{
    switch (m_channel) {
    case Channel::Red:
        return {0xe5, 0x60, 0x60};
    case Channel::Green:
        return {0x4f, 0xb2, 0x6a};
    case Channel::Blue:
        return {0x5b, 0x8d, 0xef};
    case Channel::Luminance:
        break;
    }
    return Theme::current().bars;
}

void HistogramView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = QRectF(rect()).adjusted(150, 12, -16, -22);
    drawFrame(painter, plot);
    if (m_original.isNull() || plot.width() < 20 || plot.height() < 10)
        return;
    const Bins before = count(m_original, m_channel);
    const Bins after = m_augmented.isNull() ? Bins{} : count(m_augmented, m_channel);
    // The ends are left out of the scale: a black border would flatten everything else.
    double highest = 1e-9;
    for (std::size_t i = 1; i < 255; ++i)
        highest = std::max({highest, before[i], after[i]});
    painter.setClipRect(plot);
    drawBins(painter, plot, highest, after, true);
    drawBins(painter, plot, highest, before, false);
}

void HistogramView::drawBins(QPainter &painter, const QRectF &plot, double highest,
                             const Bins &bins, bool filled) const
{
    QPainterPath path(plot.bottomLeft());
    for (std::size_t i = 0; i < bins.size(); ++i) {
        const double x = plot.left() + plot.width() * double(i) / 255;
        const double height = std::min(1.0, bins[i] / highest) * plot.height();
        path.lineTo(x, plot.bottom() - height);
    }
    path.lineTo(plot.bottomRight());
    if (filled) {
        QColor ground = color();
        ground.setAlphaF(0.55F);
        painter.fillPath(path, ground);
    } else {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::current().text, 1.3));
        painter.drawPath(path);
    }
}

void HistogramView::drawFrame(QPainter &painter, const QRectF &plot) const
{
    const Theme &theme = Theme::current();
    painter.setPen(theme.border);
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    painter.setPen(theme.mutedText);
    const double below = plot.bottom() + 3;
    for (const int value : {0, 64, 128, 192, 255}) {
        const double x = plot.left() + plot.width() * value / 255;
        painter.drawText(QRectF(x - 20, below, 40, 18), Qt::AlignHCenter, QString::number(value));
    }
    const int line = fontMetrics().height() + 4;
    int y = 52;
    painter.setPen(QPen(theme.text, 1.5));
    painter.drawLine(12, y + line / 2, 28, y + line / 2);
    painter.drawText(36, y, 110, line, Qt::AlignVCenter, tr("original"));
    y += line;
    QColor ground = color();
    ground.setAlphaF(0.55F);
    painter.fillRect(QRectF(12, y + 4, 16, line - 8), ground);
    painter.drawText(36, y, 110, line, Qt::AlignVCenter, tr("augmented"));
}

} // namespace ballast
