#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

#include <vector>

namespace ballast {

class Document;
class Thumbnailer;

/// The document's filtered images, as indices.
class ImageListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { PathRole = Qt::UserRole, CaptionRole };

    explicit ImageListModel(const Document &document, QObject *parent = nullptr);

    void refresh(); ///< after a change of dataset or filter
    void setNameFilter(const QString &text);
    int imageAt(int row) const { return m_images[static_cast<std::size_t>(row)]; }
    int rowOf(int image) const; ///< −1 = filtered away

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    const Document &m_document;
    QString m_nameFilter;
    std::vector<int> m_images;
};

/// Thumbnail with name and box count below; the current one is outlined.
class ThumbnailDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ThumbnailDelegate(const Thumbnailer &thumbnails, QObject *parent);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    const Thumbnailer &m_thumbnails;
};

/// Scrolls any number of images: rows are alike in size, and only those on screen (and a few
/// beyond) ask for their thumbnails.
class ImageListView : public QListView
{
    Q_OBJECT

public:
    ImageListView(ImageListModel &model, Thumbnailer &thumbnails, QWidget *parent = nullptr);

signals:
    void imageChosen(int image);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent *event) override;

private:
    void requestVisible();

    ImageListModel &m_model;
    Thumbnailer &m_thumbnails;
    bool m_requestPending = false;
};

} // namespace ballast
