#include "app/augment/imagelist.h"

#include "app/document.h"
#include "app/thumbnailer.h"
#include "widgets/theme.h"

#include <QFileInfo>
#include <QPainter>
#include <QPainterPath>
#include <QResizeEvent>
#include <QTimer>

#include <algorithm>

namespace ballast {

namespace {

constexpr double PictureAspect = 0.75; // height of the thumbnail's place per width
constexpr int Padding = 6;
constexpr int RowsAhead = 4; // beyond the screen, so that a slow scroll finds them ready

QString boxesText(const ImageItem &item)
{
    return item.annotations.size() == 1
               ? ImageListModel::tr("1 box")
               : ImageListModel::tr("%1 boxes").arg(item.annotations.size());
}

} // namespace

ImageListModel::ImageListModel(const Document &document, QObject *parent)
    : QAbstractListModel(parent), m_document(document)
{
    refresh();
}

void ImageListModel::refresh()
{
    std::vector<int> next = m_document.filteredImages();
    if (!m_nameFilter.isEmpty()) {
        const auto &images = m_document.dataset()->images;
        std::erase_if(next, [&](int index) {
            return !images[static_cast<std::size_t>(index)].path.contains(m_nameFilter,
                                                                          Qt::CaseInsensitive);
        });
    }
    beginResetModel();
    m_images = std::move(next);
    endResetModel();
}

void ImageListModel::setNameFilter(const QString &text)
{
    m_nameFilter = text.trimmed();
    refresh();
}

int ImageListModel::rowOf(int image) const
{
    // filteredImages() is in dataset order.
    const auto found = std::lower_bound(m_images.begin(), m_images.end(), image);
    return found != m_images.end() && *found == image ? static_cast<int>(found - m_images.begin())
                                                      : -1;
}

int ImageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_images.size());
}

QVariant ImageListModel::data(const QModelIndex &index, int role) const
{
    const Dataset &dataset = *m_document.dataset();
    const auto image = static_cast<std::size_t>(imageAt(index.row()));
    if (image >= dataset.images.size())
        return {};
    const ImageItem &item = dataset.images[image];
    switch (role) {
    case PathRole:
        return dataset.absolutePath(item);
    case Qt::DisplayRole:
        return QFileInfo(item.path).completeBaseName();
    case CaptionRole:
        return boxesText(item);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(item.path, boxesText(item));
    default:
        return {};
    }
}

ThumbnailDelegate::ThumbnailDelegate(const Thumbnailer &thumbnails, QObject *parent)
    : QStyledItemDelegate(parent), m_thumbnails(thumbnails)
{
}

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const int picture = static_cast<int>((width - 2 * Padding) * PictureAspect);
    return {width, picture + 2 * option.fontMetrics.height() + 2 * Padding + 6};
}

void ThumbnailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF cell = QRectF(option.rect).adjusted(2, 2, -2, -2);
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->setPen(current ? QPen(theme.accent, 2) : QPen(Qt::NoPen));
    painter->setBrush(current || hovered ? theme.raised : QColor(Qt::transparent));
    painter->drawRoundedRect(cell.adjusted(1, 1, -1, -1), 5, 5);

    const int lines = 2 * option.fontMetrics.height();
    const QRectF picture = cell.adjusted(4, 4, -4, -lines - 8);
    const QString path = index.data(ImageListModel::PathRole).toString();
    const QImage image = m_thumbnails.thumbnail(path);
    if (image.isNull()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.canvas);
        painter->drawRoundedRect(picture, 3, 3);
        if (m_thumbnails.hasFailed(path)) {
            painter->setPen(theme.critical);
            painter->drawText(picture, Qt::AlignCenter | Qt::TextWordWrap, tr("cannot be read"));
        }
    } else {
        QRectF target({}, QSizeF(image.size()).scaled(picture.size(), Qt::KeepAspectRatio));
        target.moveCenter(picture.center());
        QPainterPath rounded;
        rounded.addRoundedRect(target, 3, 3);
        painter->setClipPath(rounded);
        painter->drawImage(target, image);
        painter->setClipping(false);
    }

    QRectF text(cell.left() + 5, picture.bottom() + 3, cell.width() - 10,
                option.fontMetrics.height());
    painter->setPen(theme.text);
    painter->drawText(text, Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle,
                                                    static_cast<int>(text.width())));
    text.translate(0, text.height());
    painter->setPen(theme.mutedText);
    painter->drawText(text, Qt::AlignVCenter, index.data(ImageListModel::CaptionRole).toString());
    painter->restore();
}

ImageListView::ImageListView(ImageListModel &model, Thumbnailer &thumbnails, QWidget *parent)
    : QListView(parent), m_model(model), m_thumbnails(thumbnails)
{
    setModel(&model);
    setItemDelegate(new ThumbnailDelegate(thumbnails, this));
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else rows change size as it comes and goes
    setSelectionMode(SingleSelection);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Images"));
    connect(&model, &QAbstractItemModel::modelReset, this, &ImageListView::requestVisible);
    // Only repaints: dataChanged would lay out all rows again.
    connect(&thumbnails, &Thumbnailer::ready, viewport(), qOverload<>(&QWidget::update));
}

void ImageListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        emit imageChosen(m_model.imageAt(current.row()));
}

void ImageListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout(); // rows are as high as the list is wide
    requestVisible();
}

void ImageListView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    requestVisible();
}

void ImageListView::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    requestVisible();
}

void ImageListView::requestVisible()
{
    if (std::exchange(m_requestPending, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_requestPending = false;
        if (!isVisible())
            return;
        const int side = static_cast<int>(viewport()->width() * devicePixelRatioF());
        m_thumbnails.setSide(std::max(64, (side + 31) / 32 * 32));
        const QModelIndex top = indexAt({viewport()->width() / 2, 4});
        const int height = std::max(1, sizeHintForRow(0));
        const int rows = viewport()->height() / height + 2;
        const int first = std::max(0, top.isValid() ? top.row() : 0);
        const int last = std::min(m_model.rowCount(), first + rows + RowsAhead);
        QStringList wanted;
        for (int row = first; row < last; ++row)
            wanted << m_model.index(row).data(ImageListModel::PathRole).toString();
        m_thumbnails.setWanted(wanted);
    });
}

} // namespace ballast
