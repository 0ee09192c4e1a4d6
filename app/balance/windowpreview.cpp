#include "app/balance/windowpreview.h"

#include "app/thumbnailer.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ballast {

namespace {

constexpr int ThumbnailSide = 480; // device pixels

} // namespace

WindowPreview::WindowPreview(QWidget *parent)
    : QWidget(parent), m_thumbnails(new Thumbnailer(ThumbnailSide, qint64(16) << 20, this))
{
    setAccessibleName(tr("Picture of the selected row"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(m_thumbnails, &Thumbnailer::ready, this, qOverload<>(&QWidget::update));
}

void WindowPreview::show(std::shared_ptr<const Dataset> dataset, const BalancePolicy &policy,
                         int image, const PlanItem *item)
{
    m_dataset = std::move(dataset);
    m_policy = policy;
    m_image = image;
    m_item = item ? *item : PlanItem();
    m_path = m_dataset->absolutePath(m_dataset->images[static_cast<std::size_t>(image)]);
    m_thumbnails->setWanted({m_path});
    update();
}

void WindowPreview::clear()
{
    m_dataset.reset();
    m_image = -1;
    m_path.clear();
    update();
}

bool WindowPreview::isSettled() const
{
    return m_path.isEmpty() || m_thumbnails->hasFailed(m_path) ||
           !m_thumbnails->thumbnail(m_path).isNull();
}

QSize WindowPreview::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 28, fontMetrics().height() * 10};
}

QRectF WindowPreview::pictureRect() const
{
    const QImage picture = m_path.isEmpty() ? QImage() : m_thumbnails->thumbnail(m_path);
    if (picture.isNull())
        return {};
    QRectF rect(QPointF(), QSizeF(picture.size()).scaled(QSizeF(size()), Qt::KeepAspectRatio));
    rect.moveLeft((width() - rect.width()) / 2);
    return rect;
}

/// As the labels count it; the picture's own size where the dataset does not know.
QSizeF WindowPreview::imageSize() const
{
    const ImageItem &image = m_dataset->images[static_cast<std::size_t>(m_image)];
    if (image.width > 0 && image.height > 0)
        return QSizeF(image.width, image.height);
    return QSizeF(m_thumbnails->thumbnail(m_path).size());
}

QRectF WindowPreview::place(const Box &box) const
{
    const QRectF picture = pictureRect();
    const double across = picture.width() / imageSize().width();
    const double down = picture.height() / imageSize().height();
    return QRectF(QPointF(picture.left() + box.x1 * across, picture.top() + box.y1 * down),
                  QPointF(picture.left() + box.x2 * across, picture.top() + box.y2 * down));
}

QRectF WindowPreview::windowRect() const
{
    const QRectF picture = pictureRect();
    return picture.isEmpty() || !m_item.window ? picture : place(m_item.window->box());
}

void WindowPreview::paintEvent(QPaintEvent *)
{
    const QRectF picture = pictureRect();
    if (picture.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    painter.drawImage(picture, m_thumbnails->thumbnail(m_path));
    if (m_item.window) {
        QPainterPath outside;
        outside.addRect(picture);
        outside.addRect(windowRect());
        painter.fillPath(outside, QColor(0, 0, 0, 140));
    }
    paintBoxes(painter);
    if (!m_item.window)
        return;
    painter.setPen(QPen(Theme::current().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(windowRect());
}

void WindowPreview::paintBoxes(QPainter &painter) const
{
    const ImageItem &image = m_dataset->images[static_cast<std::size_t>(m_image)];
    painter.setBrush(Qt::NoBrush);
    const auto draw = [&](int index, Qt::PenStyle style) {
        const Annotation &annotation = image.annotations[static_cast<std::size_t>(index)];
        painter.setPen(QPen(classColor(annotation.classId), 1.5, style));
        painter.drawRect(place(annotation.box));
    };
    for (const int index : annotationsIn(image, m_item, m_policy))
        draw(index, Qt::SolidLine);
    for (const int index : m_item.blanked)
        draw(index, Qt::DashLine);
    for (const PlannedObject &object : m_item.objects)
        paintPasted(painter, object);
}

/// The picture shows the image as it is: what is to come is filled in its class's colour.
void WindowPreview::paintPasted(QPainter &painter, const PlannedObject &object) const
{
    const ImageItem &donor = m_dataset->images[static_cast<std::size_t>(object.image)];
    QColor color =
        classColor(donor.annotations[static_cast<std::size_t>(object.annotation)].classId);
    painter.setPen(QPen(color, 1.5, Qt::DotLine));
    color.setAlpha(110);
    painter.setBrush(color);
    painter.drawRect(place(pastedBox(*m_dataset, object, m_policy.pasting)));
    painter.setBrush(Qt::NoBrush);
}

} // namespace ballast
