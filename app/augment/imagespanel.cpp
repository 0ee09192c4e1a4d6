#include "app/augment/imagespanel.h"

#include "app/augment/imagelist.h"
#include "app/document.h"
#include "app/thumbnailer.h"
#include "widgets/theme.h"
#include "widgets/wheelguard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ballast {

ImagesPanel::ImagesPanel(Document &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_thumbnails(new Thumbnailer(160, qint64(64) << 20, this)),
      m_model(new ImageListModel(document, this)),
      m_classes(new QComboBox),
      m_search(new QLineEdit),
      m_count(new QLabel),
      m_list(new ImageListView(*m_model, *m_thumbnails))
{
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 0, 0);
    layout->setSpacing(6);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(0, 0, 10, 0);
    auto *title = new QLabel(tr("Images"));
    title->setProperty("heading", true);
    m_count->setProperty("muted", true);
    header->addWidget(title, 1);
    header->addWidget(m_count);
    auto *filters = new QVBoxLayout;
    filters->setContentsMargins(0, 0, 10, 0);
    filters->addWidget(m_classes);
    filters->addWidget(m_search);
    layout->addLayout(header);
    layout->addLayout(filters);
    layout->addWidget(m_list, 1);
    m_classes->setAccessibleName(tr("Class shown"));
    m_classes->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_classes->setMinimumContentsLength(6);
    guardWheel(m_classes);
    m_search->setPlaceholderText(tr("Find by name"));
    m_search->setClearButtonEnabled(true);
    connect(m_classes, &QComboBox::activated, this,
            [this] { m_document.setClassFilter(m_classes->currentData().toInt()); });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setNameFilter(text);
        syncCurrent();
    });
    connect(m_list, &ImageListView::imageChosen, &m_document, &Document::setCurrentImage);
    syncDataset();
}

void ImagesPanel::syncDataset()
{
    m_thumbnails->clear();
    m_classes->clear();
    m_classes->addItem(tr("All classes"), -1);
    const Dataset &dataset = *m_document.dataset();
    for (std::size_t i = 0; i < dataset.classes.size(); ++i) {
        QPixmap swatch(10, 10);
        swatch.fill(classColor(static_cast<int>(i)));
        m_classes->addItem(swatch, dataset.classes[i].name, static_cast<int>(i));
    }
    m_classes->setEnabled(!dataset.classes.empty());
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    m_model->setNameFilter({});
    syncFilter();
}

void ImagesPanel::syncFilter()
{
    m_classes->setCurrentIndex(std::max(0, m_classes->findData(m_document.classFilter())));
    m_model->refresh();
    syncCurrent();
}

void ImagesPanel::syncCurrent()
{
    const int row = currentRow();
    if (row >= 0 && m_list->currentIndex().row() != row) {
        m_list->setCurrentIndex(m_model->index(row));
        m_list->scrollTo(m_model->index(row));
    }
    showCount();
}

int ImagesPanel::shownImages() const
{
    return m_model->rowCount();
}

bool ImagesPanel::isSettled() const
{
    return m_thumbnails->isIdle();
}

int ImagesPanel::currentRow() const
{
    return m_model->rowOf(m_document.currentImage());
}

void ImagesPanel::showCount()
{
    m_count->setText(m_document.hasDataset() ? locale().toString(shownImages()) : QString());
}

} // namespace ballast
