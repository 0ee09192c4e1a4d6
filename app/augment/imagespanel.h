#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace ballast {

class Document;
class ImageListModel;
class ImageListView;
class Thumbnailer;

/// The left side of Augment: class filter, search by name, and the images.
class ImagesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ImagesPanel(Document &document, QWidget *parent = nullptr);

    void syncDataset(); ///< another dataset
    void syncFilter();
    void syncCurrent();
    ImageListView *list() const { return m_list; }
    QComboBox *classFilter() const { return m_classes; }
    int shownImages() const;
    bool isSettled() const; ///< no thumbnail waits
    int currentRow() const; ///< −1 = none of those shown

private:
    void showCount();

    Document &m_document;
    Thumbnailer *m_thumbnails;
    ImageListModel *m_model;
    QComboBox *m_classes;
    QLineEdit *m_search;
    QLabel *m_count;
    ImageListView *m_list;
};

} // namespace ballast
